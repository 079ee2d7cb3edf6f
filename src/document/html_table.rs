//! Tables that authors wrote as HTML, as rows of words.

use std::ops::Range;

use super::raw_html::{HtmlTag, html_tags};
use crate::html::character_reference;

/// Most columns that one cell is taken to reach over.
const MOST_COLUMNS: usize = 40;

/// A table written as HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HtmlTable {
    /// Where it begins, in bytes of the text.
    pub(crate) start: usize,
    /// What a reader sees of its cells. One that reaches over several columns has empty ones
    /// behind it.
    pub(crate) rows: Vec<Vec<String>>,
}

/// The tables in a text, up to the end of each or of the text. Blank lines may stand within.
pub(crate) fn html_tables(text: &str) -> Vec<HtmlTable> {
    let mut tables = Vec::new();
    let mut from = 0;
    while let Some(at) = find_tag(&text[from..], "<table") {
        let start = from + at;
        let end = find_tag(&text[start..], "</table").map_or(text.len(), |end| start + end);
        let rows = rows(&text[start..end]);
        tables.push(HtmlTable { start, rows });
        from = end;
    }
    tables
}

/// Where a tag begins, in whatever letters it is written.
fn find_tag(text: &str, tag: &str) -> Option<usize> {
    memchr::memchr_iter(b'<', text.as_bytes()).find(|&at| {
        let written = text.get(at..at + tag.len());
        let next = text.as_bytes().get(at + tag.len());
        written.is_some_and(|written| written.eq_ignore_ascii_case(tag))
            && !next.is_some_and(u8::is_ascii_alphanumeric)
    })
}

fn rows(table: &str) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut cell: Option<Cell<'_>> = None;
    for tag in html_tags(table) {
        let is_cell = matches!(tag.name.as_str(), "td" | "th");
        let is_row = tag.name == "tr";
        if !is_cell && !is_row {
            if let Some(cell) = &mut cell {
                cell.pass(&tag.bytes);
            }
            continue;
        }
        // A browser closes a cell or row that its author left open.
        push_cell(cell.take(), tag.bytes.start, &mut rows);
        if tag.is_closing {
            continue;
        }
        if is_row {
            rows.push(Vec::new());
        } else {
            cell = Some(Cell::of(table, &tag));
        }
    }
    push_cell(cell, table.len(), &mut rows);
    rows.retain(|row| !row.is_empty());
    rows
}

/// A cell that is being read.
struct Cell<'table> {
    table: &'table str,
    /// Where what has not been read of it begins.
    from: usize,
    words: String,
    /// Columns it reaches over.
    columns: usize,
}

impl<'table> Cell<'table> {
    fn of(table: &'table str, tag: &HtmlTag) -> Self {
        let columns = tag.attribute("colspan");
        let columns = columns.and_then(|columns| columns.trim().parse().ok());
        Self {
            table,
            from: tag.bytes.end,
            words: String::new(),
            columns: columns.unwrap_or(1).clamp(1, MOST_COLUMNS),
        }
    }

    /// Leaves out a tag within it.
    fn pass(&mut self, tag: &Range<usize>) {
        self.read_to(tag.start);
        self.from = tag.end;
    }

    fn read_to(&mut self, end: usize) {
        let mut rest = self.table.get(self.from..end).unwrap_or_default();
        while let Some(at) = rest.find('&') {
            let (before, code) = rest.split_at(at);
            let (sign, length) = character_reference(code).unwrap_or(('&', 1));
            self.words.push_str(before);
            self.words.push(sign);
            rest = &code[length..];
        }
        self.words.push_str(rest);
    }
}

fn push_cell(cell: Option<Cell<'_>>, end: usize, rows: &mut Vec<Vec<String>>) {
    let Some(mut cell) = cell else {
        return;
    };
    cell.read_to(end);
    if rows.is_empty() {
        rows.push(Vec::new());
    }
    if let Some(row) = rows.last_mut() {
        let words: Vec<&str> = cell.words.split_whitespace().collect();
        row.push(words.join(" "));
        row.resize(row.len() + cell.columns - 1, String::new());
    }
}
