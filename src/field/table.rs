//! A table beside a practice: a CSV file in place of cycles (CONTRACT 22).
//!
//! The first row names the groups, the first column the cycles. A column whose name the
//! field's vocabulary knows is no group: the mean of the groups, or the names of pupils,
//! which must not be published beside their marks (CONTRACT 37).

use std::cell::LazyCell;

use crate::diagnostic::{Position, Span};
use crate::locale::parse_number;
use crate::pack::{FieldSpec, Pack};

/// The word of the field's vocabulary that stands for the mean of the groups.
pub(super) const MEAN: &str = "mean";

/// The words that stand for the names of pupils and their numbers, which no table may hold.
pub(super) const PUPIL: &str = "pupil";
pub(super) const NAME: &str = "name";
pub(super) const NAME_PART: &str = "name-part";
pub(super) const PUPIL_NUMBER: &str = "pupil-number";
/// The words for cycles and for groups, which tell a table that is turned round.
pub(super) const CYCLE: &str = "cycle";
pub(super) const GROUP: &str = "group";
/// Rows that are named in advice.
const MOST_EXAMPLES: usize = 3;

/// As many columns as a table may have. A page with more cannot be read by anybody, and
/// what has more was meant for a spreadsheet.
pub const MOST_COLUMNS: usize = 200;

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TableRow {
    /// The cycle.
    pub name: String,
    /// Groups and their figures; an empty cell has none.
    pub values: Vec<(String, f64)>,
    /// What the table states as the mean of the groups.
    pub mean: Option<StatedMean>,
    /// Whether a figure is written with a percent sign.
    pub has_percents: bool,
    /// Cells that should hold a figure and do not.
    pub strange: Vec<StrangeCell>,
    /// Where its cells are not as many as there are columns.
    pub uneven: Option<UnevenRow>,
}

/// A row with more cells than columns, or fewer. Empty cells at its end do not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnevenRow {
    /// How many cells it has.
    pub cells: usize,
    /// How many columns the table has.
    pub columns: usize,
    /// Whether commas part its cells, so that one may have been meant as a decimal sign.
    pub has_commas: bool,
    /// The first cell too many, or the last one that is there.
    pub span: Span,
}

/// A mean as it stands in a table.
#[derive(Debug, Clone, PartialEq)]
pub struct StatedMean {
    /// The number.
    pub value: f64,
    /// As the author wrote it.
    pub written: String,
    /// Where in the file.
    pub span: Span,
}

/// A cell that is no number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrangeCell {
    /// Heading of its column.
    pub column: String,
    /// What stands in it.
    pub written: String,
    /// Where in the file.
    pub span: Span,
}

/// Why a file is no table of cycles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableFault {
    /// There is nothing beside the cycles, or the cells are not told apart.
    TooFewColumns(Span),
    /// More columns than a page can show.
    TooManyColumns {
        /// How many there are.
        count: usize,
        /// The first one too many.
        span: Span,
    },
    /// Cycles in the columns and groups in the rows.
    Turned {
        /// The first cycle among the headings.
        cycle: String,
        /// Where it stands.
        span: Span,
        /// Names of rows, a few of them.
        groups: Vec<String>,
    },
    /// Headings that stand above an earlier column too, or mean the same, and where.
    ColumnsTwice(Vec<(String, Span)>),
    /// A pupil in each row.
    RowsArePupils {
        /// The heading above their names.
        heading: String,
        /// Where it stands.
        span: Span,
    },
}

/// Reads the text of a table.
///
/// # Errors
/// What keeps it from being one.
pub fn read_table(text: &str, spec: &FieldSpec, pack: &Pack) -> Result<Vec<TableRow>, TableFault> {
    let separator = separator_of(text);
    let mut reader = reader_of(text, separator);
    let mut records = reader.records().filter_map(Result::ok);
    if declared_separator(text).is_some() {
        records.next();
    }
    let headings = records.next().unwrap_or_default();
    let spans = || spans_of(&headings, text, separator);
    if headings.len() < 2 {
        let first = headings.get(0).and(spans().first().copied());
        return Err(TableFault::TooFewColumns(first.unwrap_or(Span::line(1))));
    }
    if headings.len() > MOST_COLUMNS {
        let count = headings.len();
        let span = spans().get(MOST_COLUMNS).copied();
        let span = span.unwrap_or(Span::line(1));
        return Err(TableFault::TooManyColumns { count, span });
    }
    let columns: Vec<&str> = headings.iter().map(str::trim).collect();
    let word = |column: &&str| {
        let known = spec.vocabulary.as_deref();
        let term = known.and_then(|vocabulary| pack.find_term(vocabulary, column))?;
        Some(pack.term(term).id.as_str())
    };
    let words: Vec<Option<&str>> = columns.iter().map(word).collect();
    let pupils = |place: usize| TableFault::RowsArePupils {
        heading: columns[place].to_owned(),
        span: spans().get(place).copied().unwrap_or(Span::line(1)),
    };
    if is_name(words[0]) {
        return Err(pupils(0));
    }
    if let Some(place) = words.iter().position(|word| *word == Some(PUPIL_NUMBER)) {
        return Err(pupils(place));
    }
    let records: Vec<csv::StringRecord> = records.collect();
    if let Some(place) = first_cycle(&words) {
        let names = records.iter().filter_map(|row| row.get(0).map(str::trim));
        let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
        if names.iter().map(word).all(|word| word != Some(CYCLE)) {
            let groups = names.iter().take(MOST_EXAMPLES);
            return Err(TableFault::Turned {
                cycle: columns[place].to_owned(),
                span: spans().get(place).copied().unwrap_or(Span::line(1)),
                groups: groups.map(|name| (*name).to_owned()).collect(),
            });
        }
    }
    let twice: Vec<(String, Span)> = (1..columns.len())
        .filter(|place| is_again(*place, &columns, &words))
        .map(|place| {
            let span = spans().get(place).copied().unwrap_or(Span::line(1));
            (columns[place].to_owned(), span)
        })
        .collect();
    if !twice.is_empty() {
        return Err(TableFault::ColumnsTwice(twice));
    }
    let mut rows = Vec::new();
    for record in records {
        // Spreadsheets write rows that were used once and are empty now.
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let mut row = TableRow {
            name: record.get(0).unwrap_or_default().trim().to_owned(),
            ..TableRow::default()
        };
        // Found once for all cells of a row, and for few rows only.
        let spans = LazyCell::new(|| spans_of(&record, text, separator));
        let span = |place: usize| spans.get(place).copied().unwrap_or(Span::line(1));
        row.uneven = uneven(&record, &columns, separator, &span);
        for (place, (column, cell)) in columns.iter().zip(&record).enumerate().skip(1) {
            let written = cell.trim();
            // A dash is how people show that there is nothing.
            if matches!(written, "" | "-" | "–" | "—") {
                continue;
            }
            row.has_percents |= super::number::is_percent(written);
            match parse_number(written) {
                Some(value) if words[place] == Some(MEAN) => {
                    row.mean = Some(StatedMean {
                        value,
                        written: written.to_owned(),
                        span: span(place),
                    });
                }
                Some(value) => row.values.push(((*column).to_owned(), value)),
                // Behind a column of numbers; figures below such a heading are of a group.
                None if is_name(words[place]) => return Err(pupils(place)),
                None => row.strange.push(StrangeCell {
                    column: (*column).to_owned(),
                    written: written.to_owned(),
                    span: span(place),
                }),
            }
        }
        rows.push(row);
    }
    Ok(rows)
}

/// Where a heading stands in the text of a table; its first line where it is not found.
pub fn place_of_heading(heading: &str, text: &str) -> Span {
    let separator = separator_of(text);
    let mut reader = reader_of(text, separator);
    let mut records = reader.records().filter_map(Result::ok);
    let found = records.find_map(|record| {
        let place = record.iter().position(|cell| cell.trim() == heading)?;
        spans_of(&record, text, separator).get(place).copied()
    });
    found.unwrap_or(Span::line(1))
}

/// The place of the first cycle among headings that are cycles: two of them, or one beside rows
/// of groups. What stands beside names is a mark of a pupil.
fn first_cycle(words: &[Option<&str>]) -> Option<usize> {
    let (rows, columns) = words.split_first()?;
    if columns.iter().any(|word| is_name(*word)) {
        return None;
    }
    let mut cycles = (1..).zip(columns).filter(|(_, word)| **word == Some(CYCLE));
    let (first, _) = cycles.next()?;
    (*rows == Some(GROUP) || cycles.next().is_some()).then_some(first)
}

fn is_name(word: Option<&str>) -> bool {
    matches!(word, Some(PUPIL | NAME | NAME_PART))
}

/// What keeps a row from having one cell for each column; a blank row is none.
fn uneven(
    record: &csv::StringRecord,
    columns: &[&str],
    separator: u8,
    span: &impl Fn(usize) -> Span,
) -> Option<UnevenRow> {
    let is_filled = |cell: &&str| !cell.trim().is_empty();
    let last = record
        .iter()
        .enumerate()
        .filter(|(_, cell)| is_filled(cell))
        .last();
    let filled = last?.0 + 1;
    let named = columns.iter().rposition(is_filled)? + 1;
    let place = if filled > columns.len() {
        columns.len()
    } else if record.len() < named {
        record.len() - 1
    } else {
        return None;
    };
    Some(UnevenRow {
        cells: filled.max(record.len().min(columns.len())),
        columns: named,
        has_commas: separator == b',',
        span: span(place),
    })
}

/// Whether a column is one that stands there already: under the same name, or a second one
/// for the mean. Of the two only one could be shown.
fn is_again(place: usize, columns: &[&str], words: &[Option<&str>]) -> bool {
    let is_mean = words[place] == Some(MEAN);
    // Spreadsheets end their rows with columns that were never used.
    !columns[place].is_empty()
        && (1..place).any(|earlier| {
            columns[earlier] == columns[place] || (is_mean && words[earlier] == Some(MEAN))
        })
}

pub(super) fn reader_of(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .delimiter(separator)
        .from_reader(text.as_bytes())
}

/// What stands between the cells: programs write `;` where the comma is the decimal sign,
/// and tabs where cells were copied.
pub(super) fn separator_of(text: &str) -> u8 {
    if let Some(declared) = declared_separator(text) {
        return declared;
    }
    // Empty lines are no rows of a table.
    let first = text.lines().find(|line| !line.is_empty());
    let first = first.unwrap_or_default();
    let count = |separator: &u8| first.bytes().filter(|byte| byte == separator).count();
    // Of equals the last one wins: the comma is usual.
    *b"\t;,"
        .iter()
        .max_by_key(|separator| count(separator))
        .unwrap_or(&b',')
}

/// What the first line says stands between the cells: `sep=;`, as some programs write it for Excel.
fn declared_separator(text: &str) -> Option<u8> {
    let line = text.lines().find(|line| !line.is_empty())?;
    let line = line.trim_end().trim_matches('"');
    let name = line.get(..4)?;
    match line.as_bytes()[4..] {
        [separator] if name.eq_ignore_ascii_case("sep=") => Some(separator),
        _ => None,
    }
}

/// Where a letter stands to the quotation marks of its cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quoting {
    /// Nothing of the cell has been read: only here a mark begins to quote.
    Start,
    /// Separators and line ends are letters of the cell.
    Within,
    /// A mark within quotes: their end, or the first half of a mark that is meant.
    Mark,
    /// A mark is a letter like any other.
    Plain,
}

impl Quoting {
    fn after(self, letter: char) -> Self {
        match (self, letter) {
            (Self::Start | Self::Mark, '"') => Self::Within,
            (Self::Within, '"') => Self::Mark,
            (Self::Within, _) => Self::Within,
            _ => Self::Plain,
        }
    }
}

/// The places of the cells of a row, without the white space around them.
fn spans_of(record: &csv::StringRecord, text: &str, separator: u8) -> Vec<Span> {
    let Some(position) = record.position() else {
        return Vec::new();
    };
    let rest = text.get(position.byte() as usize..).unwrap_or_default();
    // A record may be said to begin at the end of the line before.
    let before = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
    let line = position.line() as u32 + rest[..before].matches('\n').count() as u32;
    let mut place = Position { line, column: 1 };
    let mut spans = Vec::with_capacity(record.len());
    let mut quoting = Quoting::Start;
    let mut cell: Option<Span> = None;
    let at = |place| Span {
        start: place,
        end: place,
    };
    for letter in rest[before..].chars() {
        let is_quoted = quoting == Quoting::Within;
        if !is_quoted && matches!(letter, '\n' | '\r') {
            break;
        }
        let is_end = !is_quoted && letter == char::from(separator);
        let next = match letter {
            '\n' => Position {
                line: place.line + 1,
                column: 1,
            },
            _ => Position {
                line: place.line,
                column: place.column + 1,
            },
        };
        if is_end {
            spans.push(cell.take().unwrap_or(at(place)));
            quoting = Quoting::Start;
        } else {
            if !letter.is_whitespace() {
                let start = cell.map_or(place, |cell| cell.start);
                cell = Some(Span { start, end: next });
            }
            quoting = quoting.after(letter);
        }
        place = next;
    }
    spans.push(cell.unwrap_or(at(place)));
    spans
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::{MOST_COLUMNS, TableFault, read_table, reader_of, separator_of, spans_of};
    use crate::diagnostic::Span;

    fn spans(text: &str, row: usize) -> Vec<Span> {
        let separator = separator_of(text);
        let mut reader = reader_of(text, separator);
        let record = reader.records().filter_map(Result::ok).nth(row + 1);
        record.map_or_else(Vec::new, |record| spans_of(&record, text, separator))
    }

    fn written_at(text: &str, row: usize, cell: usize) -> String {
        text[spans(text, row)[cell].bytes_in(text)].to_owned()
    }

    #[test]
    fn a_cell_is_found_in_every_form_of_a_table() {
        for text in [
            "siklus,K1,rata\nawal,35,42.5\nkedua,1,53.48\n",
            "siklus,K1,rata\r\nawal,35,42.5\r\n\r\nkedua,1, 53.48 \r\n",
            "siklus;K1;rata\nawal;35,5;42,5\nkedua;1,5;53.48",
            "siklus\tK1\trata\nawal\t35\t42\nkedua\t1\t53.48",
            "siklus,K1,rata\n\"awal, tèh\",\"3\n5\",42.5\n\"dua \"\"2\"\"\",1,53.48\n",
            "\r\n\nsiklus;K1;rata\nawal;35,5;42,5\nkedua;1,5;53.48",
            "siklus,K1,rata\nawal,35,42.5\npapan 12\" baru,1,53.48\n",
            "siklus,K1,rata\nawal,35,42.5\n\"papan\" 12\",1,53.48\n",
        ] {
            assert_eq!(written_at(text, 1, 2), "53.48", "{text}");
        }
        assert_eq!(written_at("a,b\nx,\"1\"\n", 0, 1), "\"1\"");
    }

    #[test]
    fn as_many_columns_as_a_page_holds_are_a_table() {
        let pack = crate::pack::built_in("indonesia").unwrap();
        let kind = pack.kind("action-research").unwrap();
        let spec = kind.fields.get("table").unwrap();
        let read = |count: usize| {
            let groups = (1..count).map(|group| format!(",K{group}"));
            let text = format!("siklus{}\nawal,1\n", groups.collect::<String>());
            read_table(&text, spec, &pack)
        };
        assert!(read(2).is_ok() && read(MOST_COLUMNS).is_ok());
        assert!(matches!(read(1), Err(TableFault::TooFewColumns(_))));
        let told = read(MOST_COLUMNS + 1);
        assert!(matches!(
            told,
            Err(TableFault::TooManyColumns { count: 201, .. })
        ));
    }

    #[test]
    fn a_cell_of_two_lines_ends_in_the_second() {
        let text = "siklus,K1\nawal,\"belum\nada\"\n";
        assert_eq!(written_at(text, 0, 1), "\"belum\nada\"");
        let span = spans(text, 0)[1];
        assert_eq!((span.start.line, span.end.line), (2, 3));
    }

    #[test]
    fn empty_cells_have_places_too() {
        let text = "a,b,c\n,,";
        let columns = |span: &Span| (span.start.column, span.end.column);
        let found: Vec<(u32, u32)> = spans(text, 0).iter().map(columns).collect();
        assert_eq!(found, [(1, 1), (2, 2), (3, 3)]);
    }

    #[test]
    fn empty_lines_before_the_headings_hide_no_separator() {
        assert_eq!(separator_of("\n\r\nsiklus;K1;K2\nawal;1,5;2,5\n"), b';');
    }
}
