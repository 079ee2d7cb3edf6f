//! A table beside a practice: a CSV file in place of cycles (CONTRACT 22).
//!
//! The first row names the groups, the first column the cycles. A column whose name the
//! field's vocabulary knows is no group but what was worked out from them: their mean.

use crate::diagnostic::Span;
use crate::locale::parse_number;
use crate::pack::{FieldSpec, Pack};

/// The word of the field's vocabulary that stands for the mean of the groups.
const MEAN: &str = "mean";

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TableRow {
    /// The cycle.
    pub name: String,
    /// Groups and their figures; an empty cell has none.
    pub values: Vec<(String, f64)>,
    /// What the table states as the mean of the groups.
    pub mean: Option<StatedMean>,
    /// Cells that should hold a figure and do not.
    pub strange: Vec<StrangeCell>,
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

/// Reads the text of a table.
pub fn read_table(text: &str, spec: &FieldSpec, pack: &Pack) -> Vec<TableRow> {
    let separator = separator_of(text);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let columns: Vec<String> = match reader.headers() {
        Ok(headers) => headers.iter().map(|name| name.trim().to_owned()).collect(),
        Err(_) => return Vec::new(),
    };
    let is_mean = |column: &str| {
        let known = spec.vocabulary.as_deref();
        let term = known.and_then(|vocabulary| pack.find_term(vocabulary, column));
        term.is_some_and(|term| pack.term(term).id == MEAN)
    };
    let means: Vec<bool> = columns.iter().map(|column| is_mean(column)).collect();
    let mut rows = Vec::new();
    for record in reader.records().filter_map(Result::ok) {
        let mut row = TableRow {
            name: record.get(0).unwrap_or_default().trim().to_owned(),
            ..TableRow::default()
        };
        for (place, (column, cell)) in columns.iter().zip(&record).enumerate().skip(1) {
            let written = cell.trim();
            // A dash is how people show that there is nothing.
            if matches!(written, "" | "-" | "–" | "—") {
                continue;
            }
            let span = || span_of(&record, place, text, separator);
            match parse_number(written) {
                Some(value) if means[place] => {
                    row.mean = Some(StatedMean {
                        value,
                        written: written.to_owned(),
                        span: span(),
                    });
                }
                Some(value) => row.values.push((column.clone(), value)),
                None => row.strange.push(StrangeCell {
                    column: column.clone(),
                    written: written.to_owned(),
                    span: span(),
                }),
            }
        }
        rows.push(row);
    }
    rows
}

/// What stands between the cells: programs write `;` where the comma is the decimal sign,
/// and tabs where cells were copied.
fn separator_of(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |separator: &u8| first.bytes().filter(|byte| byte == separator).count();
    // Of equals the last one wins: the comma is usual.
    *b"\t;,"
        .iter()
        .max_by_key(|separator| count(separator))
        .unwrap_or(&b',')
}

/// The place of a cell, without the white space around it.
fn span_of(record: &csv::StringRecord, cell: usize, text: &str, separator: u8) -> Span {
    let Some(position) = record.position() else {
        return Span::line(1);
    };
    let rest = text.get(position.byte() as usize..).unwrap_or_default();
    // A record may be said to begin at the end of the line before.
    let before = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
    let (mut line, mut column) = (position.line() as u32, 1);
    line += rest[..before].matches('\n').count() as u32;
    let (mut place, mut is_quoted) = (0, false);
    let mut found: Option<(u32, u32, u32)> = None;
    for letter in rest[before..].chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            _ if is_quoted => {}
            '\n' | '\r' => break,
            _ if letter == char::from(separator) => {
                if place == cell {
                    break;
                }
                place += 1;
            }
            _ => {}
        }
        if place == cell && !letter.is_whitespace() && letter != char::from(separator) {
            let from = found.map_or((line, column), |(line, from, _)| (line, from));
            found = Some((from.0, from.1, column + 1));
        }
        if letter == '\n' {
            (line, column) = (line + 1, 1);
        } else {
            column += 1;
        }
    }
    let (line, from, until) = found.unwrap_or((line, column, column));
    Span::within_line(line, from, until)
}

#[cfg(test)]
mod tests {
    use super::{separator_of, span_of};

    fn written_at(text: &str, row: usize, cell: usize) -> String {
        let separator = separator_of(text);
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .delimiter(separator)
            .from_reader(text.as_bytes());
        let record = reader.records().filter_map(Result::ok).nth(row);
        let span = record.map(|record| span_of(&record, cell, text, separator));
        span.map_or_else(String::new, |span| text[span.bytes_in(text)].to_owned())
    }

    #[test]
    fn a_cell_is_found_in_every_form_of_a_table() {
        for text in [
            "siklus,K1,rata\nawal,35,42.5\nkedua,1,53.48\n",
            "siklus,K1,rata\r\nawal,35,42.5\r\n\r\nkedua,1, 53.48 \r\n",
            "siklus;K1;rata\nawal;35,5;42,5\nkedua;1,5;53.48",
            "siklus\tK1\trata\nawal\t35\t42\nkedua\t1\t53.48",
            "siklus,K1,rata\n\"awal, tèh\",\"3\n5\",42.5\n\"dua \"\"2\"\"\",1,53.48\n",
        ] {
            assert_eq!(written_at(text, 1, 2), "53.48", "{text}");
        }
        assert_eq!(written_at("a,b\nx,\"1\"\n", 0, 1), "\"1\"");
    }
}
