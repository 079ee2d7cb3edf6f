//! `table-as-text`: lines that are meant as a table and are none, and cells that no column
//! takes.
//!
//! Markdown knows a table by the rule below its first row, `|---|---|`, with as many columns
//! as that row has. Without it all rows run together into one paragraph, as do rows that come
//! with tabs from a spreadsheet. A row may have fewer cells than there are columns; what it
//! has more is left out of the page without a word.

use std::ops::Range;

use super::bullet_as_text::without_bullet;
use super::outline::OutlineReader;
use crate::diagnostic::{Code, Edit, Fix, Message, shortened};

/// Most letters of a row that a message repeats.
const MOST_LETTERS: usize = 60;

/// Finds such lines while a text is read event by event.
#[derive(Debug)]
pub(super) struct Tables {
    /// Whether the text holds a mark of columns at all; most do not.
    is_asked: bool,
    /// Where the last row ends that stood alone: another below blank lines belongs to it.
    end: Option<usize>,
    /// Whether what was kept last was a line alone, so that what stands below blank lines goes on.
    is_apart: bool,
}

/// A line of a paragraph, with its bytes in the body.
#[derive(Debug, Clone)]
struct Line<'text> {
    text: &'text str,
    bytes: Range<usize>,
}

impl Tables {
    /// Begins to read a text.
    pub(super) fn of(body: &str) -> Self {
        Self {
            is_asked: has_columns(body),
            end: None,
            is_apart: false,
        }
    }

    /// Looks at a paragraph.
    pub(super) fn paragraph(&mut self, reader: &mut OutlineReader<'_, '_>, range: Range<usize>) {
        if !self.is_asked {
            return;
        }
        let text = reader.body.get(range.clone()).unwrap_or_default();
        if !has_columns(text) {
            return;
        }
        let lines = lines(text, range.start);
        self.keep_rows(reader, &lines);
        let is_row = |line: &&Line<'_>| cells(line.text).is_some();
        if let Some(first) = lines.iter().position(|line| is_row(&line)) {
            let rows: Vec<Line<'_>> = lines[first..].iter().take_while(is_row).cloned().collect();
            self.rows(reader, &rows);
            return;
        }
        if let Some(head) = tabbed_heading(reader.body, &lines) {
            let hint = Message::new("table_of_tabs_hint")
                .with(
                    "row",
                    shortened(&format!("| {} |", head.cells.join(" | ")), MOST_LETTERS),
                )
                .with("rule", rule(head.cells.len()));
            report(reader, &head.line, hint, None);
        }
    }

    /// Keeps where the lines of a paragraph stand that have columns: what is wrong with a table is
    /// wrong with them as well.
    fn keep_rows(&mut self, reader: &mut OutlineReader<'_, '_>, lines: &[Line<'_>]) {
        let has_mark = |line: &&Line<'_>| has_columns(without_bullet(line.text));
        let mut rows = lines.iter().filter(has_mark);
        let Some(first) = rows.next() else { return };
        let last = rows.next_back();
        let end = last.map_or(first.bytes.end, |last| last.bytes.end);
        let is_apart = std::mem::replace(&mut self.is_apart, last.is_none());
        let known = reader.outline.rows.last_mut().filter(|_| is_apart);
        let before = known.filter(|known| {
            let between = reader.body.get(known.end..first.bytes.start);
            between.is_some_and(|between| between.trim().is_empty())
        });
        match before {
            Some(before) => before.end = end,
            None => reader.outline.rows.push(first.bytes.start..end),
        }
    }

    fn rows(&mut self, reader: &mut OutlineReader<'_, '_>, rows: &[Line<'_>]) {
        let [head, others @ ..] = rows else { return };
        // `|x| = |y|` alone is no table.
        if others.is_empty() && !(head.text.starts_with("| ") && head.text.ends_with(" |")) {
            return;
        }
        let end = rows.last().map_or(head.bytes.end, |row| row.bytes.end);
        let between = self
            .end
            .and_then(|end| reader.body.get(end..head.bytes.start));
        self.end = others.is_empty().then_some(end);
        if between.is_some_and(|between| between.trim().is_empty()) {
            return;
        }
        let columns = count(head);
        let right = rule(columns);
        let (hint, fix) = match others {
            [] => (Message::new("table_apart_hint").with("rule", right), None),
            [second, rest @ ..] if is_rule(second.text) => {
                let hint = Message::new("table_rule_hint")
                    .with("columns", columns.to_string())
                    .with("rule", &right);
                let is_clear = rest.iter().all(|row| count(row) <= columns);
                let fix = is_clear.then(|| Fix {
                    title: Message::new("fix_table_rule"),
                    edits: vec![Edit {
                        span: reader.span(second.bytes.clone()),
                        text: right,
                    }],
                });
                (hint, fix)
            }
            _ => (
                Message::new("table_without_rule_hint").with("rule", right),
                None,
            ),
        };
        report(reader, head, hint, fix);
    }

    /// Looks at a table for cells that no column takes.
    pub(super) fn table(
        &self,
        reader: &mut OutlineReader<'_, '_>,
        columns: usize,
        range: Range<usize>,
    ) {
        let text = reader.body.get(range.clone()).unwrap_or_default();
        for line in lines(text, range.start).iter().skip(2) {
            let cells = cells_of(line.text);
            let surplus = cells.get(columns..).unwrap_or_default();
            if surplus.iter().all(|cell| cell.is_empty()) {
                continue;
            }
            let span = reader.span(line.bytes.clone());
            let message = Message::new("table_surplus")
                .with("cells", cells.len().to_string())
                .with("columns", columns.to_string())
                .with(
                    "text",
                    shortened(surplus.join(" | ").trim_matches([' ', '|']), MOST_LETTERS),
                );
            let hint = Message::new("table_surplus_hint");
            reader.mendable(Code::TableAsText, span, message, hint, None);
        }
    }
}

/// Whether a text holds a mark that tells columns apart. The stroke of `[[tape|our tape]]` is none.
fn has_columns(mut text: &str) -> bool {
    while let Some(at) = memchr::memchr2(b'|', b'\t', text.as_bytes()) {
        match behind_link(text, at) {
            Some(rest) => text = rest,
            None => return true,
        }
    }
    false
}

/// What is behind the link between pages within which a mark stands.
fn behind_link(text: &str, at: usize) -> Option<&str> {
    let (before, behind) = text.split_at(at);
    let within = &before[before.rfind("[[")?..];
    let line = behind.split('\n').next().unwrap_or(behind);
    let end = line.find("]]")? + 2;
    let is_link = behind.starts_with('|') && !within.contains("]]") && !within.contains('\n');
    is_link.then(|| &behind[end..])
}

fn report(reader: &mut OutlineReader<'_, '_>, line: &Line<'_>, hint: Message, fix: Option<Fix>) {
    let span = reader.span(line.bytes.clone());
    let message = Message::new("table_as_text").with("row", shortened(line.text, MOST_LETTERS));
    reader.mendable(Code::TableAsText, span, message, hint, fix);
}

/// The first row of a table whose cells are parted by tabs.
struct Heading<'text> {
    line: Line<'text>,
    /// As many as the longest row has.
    cells: Vec<&'text str>,
}

/// The heading of rows with tabs, where two in a row have as many. A row whose last cell is empty may
/// end in a tab, or sooner than the others.
fn tabbed_heading<'text>(body: &'text str, lines: &[Line<'text>]) -> Option<Heading<'text>> {
    // The tab behind the bullet of a word processor parts no cells.
    let tabs = |line: &Line<'_>| tab_count(without_bullet(line.text));
    let whole = |line: &Line<'text>| {
        let rest = &body[line.bytes.start..];
        without_bullet(rest.lines().next().unwrap_or_default())
    };
    let is_pair = |pair: &[Line<'text>]| {
        tabs(&pair[0]) > 0 && tabs(&pair[0]) == tabs(&pair[1])
            || has_cells(whole(&pair[0]))
                && has_cells(whole(&pair[1]))
                && tab_count(whole(&pair[0])) == tab_count(whole(&pair[1]))
    };
    let pair = lines.windows(2).position(is_pair)?;
    let has_tabs = |line: &Line<'text>| has_cells(whole(line));
    let above = lines[..pair].iter().rposition(|line| !has_tabs(line));
    let mut first = above.map_or(0, |above| above + 1);
    let rows = lines[first..]
        .iter()
        .take_while(|line| has_tabs(line))
        .count();
    let most = lines[first..first + rows]
        .iter()
        .map(|line| tab_count(whole(line)));
    let most = most.max()?;
    // One tab in words above a table of several columns is none of its rows.
    while first < pair && most > 1 && tab_count(whole(&lines[first])) < 2 {
        first += 1;
    }
    let line = match first {
        0 => above_paragraph(body, lines.first()?).unwrap_or_else(|| lines[0].clone()),
        _ => lines[first].clone(),
    };
    let mut cells: Vec<&str> = whole(&line).split('\t').map(str::trim).collect();
    cells.resize(cells.len().max(most + 1), "");
    Some(Heading { line, cells })
}

/// Whether a line has cells parted by tabs.
fn has_cells(line: &str) -> bool {
    tab_count(line) > 0 && !line.trim().is_empty()
}

fn tab_count(line: &str) -> usize {
    line.matches('\t').count()
}

/// The line right above a paragraph whose first cell is empty: with a tab before it Markdown takes it
/// for code.
fn above_paragraph<'text>(body: &'text str, first: &Line<'text>) -> Option<Line<'text>> {
    let before = body.get(..first.bytes.start)?.strip_suffix('\n')?;
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let text = before[start..].trim_end();
    let is_heading = text.starts_with('\t') && !text.trim().is_empty();
    is_heading.then(|| Line {
        text,
        bytes: start..start + text.len(),
    })
}

/// The lines of a stretch of the body that begins at a byte, without white space and the
/// marks of a quotation around them.
fn lines(text: &str, start: usize) -> Vec<Line<'_>> {
    let mut at = start;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        let inner = line.trim_start_matches([' ', '>']);
        let from = at + line.len() - inner.len();
        let text = inner.trim_end();
        let bytes = from..from + text.len();
        lines.push(Line { text, bytes });
        at += line.len();
    }
    lines
}

/// The cells of a line that begins with `|`, where there are two or more.
fn cells(line: &str) -> Option<Vec<&str>> {
    line.strip_prefix('|')?;
    let cells = cells_of(line);
    (cells.len() > 1).then_some(cells)
}

/// What stands between the strokes of a row; `\|` is a letter.
fn cells_of(line: &str) -> Vec<&str> {
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = match line.strip_suffix('|') {
        Some(rest) if !rest.ends_with('\\') => rest,
        _ => line,
    };
    let mut cells = Vec::new();
    let mut start = 0;
    for (at, _) in line.match_indices('|') {
        if !line[..at].ends_with('\\') {
            cells.push(line[start..at].trim());
            start = at + 1;
        }
    }
    cells.push(line[start..].trim());
    cells
}

fn count(line: &Line<'_>) -> usize {
    cells_of(line.text).len()
}

/// Whether a row is the rule below the first one.
fn is_rule(line: &str) -> bool {
    cells_of(line).iter().all(|cell| {
        let dashes = cell.trim_matches(':');
        !dashes.is_empty() && dashes.chars().all(|c| matches!(c, '-' | '–' | '—'))
    })
}

/// The rule below a first row.
fn rule(columns: usize) -> String {
    format!("|{}", "---|".repeat(columns))
}

#[cfg(test)]
mod tests {
    use super::{cells_of, has_columns, is_rule, rule};

    #[test]
    fn the_stroke_of_a_link_parts_no_columns() {
        assert!(!has_columns(
            "Lihat [[tape|tape kami]] dan [[ragi#hasil|hasilnya]]."
        ));
        assert!(has_columns("[[tape|tape kami]] | 90"));
        assert!(has_columns("[[tape|tape kami]]\t90"));
        for row in [
            "a | b]]",
            "[[a] | b",
            "[[a\n| b]]",
            "[[a]] | [[b]]",
            "[[a\tb]]",
        ] {
            assert!(has_columns(row), "{row}");
        }
    }

    #[test]
    fn rows_are_cut_at_strokes() {
        assert_eq!(cells_of("| a | b |"), ["a", "b"]);
        assert_eq!(cells_of("a | b"), ["a", "b"]);
        assert_eq!(cells_of("| a \\| b | |"), ["a \\| b", ""]);
        assert!(is_rule(&rule(3)) && is_rule("| :-- | --: |") && !is_rule("| - | a |"));
    }
}
