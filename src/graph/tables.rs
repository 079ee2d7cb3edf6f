//! Tables beside practices: whether they can be read and what they state is so.
//!
//! A table is a file of its own, so its problems have their places in it. Translations
//! name the same one, which is read once.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::check;
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::document::LARGEST_FILE;
use crate::field::{
    MOST_COLUMNS, StrangeCell, TableFault, TableRow, UnevenRow, place_of_heading, read_table,
};
use crate::model::{self, Entry, EntryId, Inputs, Model, is_hidden_heading};
use crate::pack::FieldSpec;
use crate::source::{decode, unreadable_file};

/// The field that names a table.
pub(super) const FIELD: &str = "table";

/// Looks at every table, by path, with the entries that name it.
pub(super) fn check(
    tables: &BTreeMap<String, Vec<EntryId>>,
    model: &Model,
    inputs: &Inputs<'_>,
) -> Vec<Diagnostic> {
    let tables: Vec<(&String, &Vec<EntryId>)> = tables.iter().collect();
    tables
        .par_iter()
        .flat_map_iter(|(path, entries)| {
            let kind = entries.first().and_then(|entry| model.entry(*entry).kind());
            let kind = kind.and_then(|kind| inputs.pack.kind(&inputs.pack.term(kind).id));
            let spec = kind.and_then(|kind| kind.fields.get(FIELD));
            let entries = entries.iter().map(|entry| model.entry(*entry));
            let entries: Vec<&Entry> = entries.collect();
            spec.map_or_else(Vec::new, |spec| {
                problems(path, &entries, spec, model, inputs)
            })
        })
        .collect()
}

fn problems(
    path: &str,
    entries: &[&Entry],
    spec: &FieldSpec,
    model: &Model,
    inputs: &Inputs<'_>,
) -> Vec<Diagnostic> {
    let bytes = match inputs.files.read(path) {
        Ok(bytes) => bytes,
        Err(error) => return vec![unreadable_file(path, &error)],
    };
    if bytes.len() > LARGEST_FILE {
        let limit = (LARGEST_FILE >> 20).to_string();
        let message = Message::new("file_too_large").with("limit", limit);
        let problem = Diagnostic::new(Code::FileTooLarge, path, Span::line(1), message);
        return vec![problem];
    }
    if is_workbook(&bytes) {
        let message = Message::new("table_is_workbook");
        let problem = Diagnostic::new(Code::NotUtf8, path, Span::line(1), message);
        return vec![problem.hint(Message::new("table_is_workbook_hint"))];
    }
    let text = match decode(&bytes) {
        Ok(text) => text,
        Err(place) => return vec![place.problem(path)],
    };
    let rows = match read_table(&text, spec, inputs.pack) {
        Ok(rows) => rows,
        Err(fault) => return no_table(&fault, path),
    };
    let mut problems = Vec::new();
    problems.extend(named_heading(path, &text, &rows, entries, model, inputs));
    for (row, number) in rows.into_iter().zip(1..) {
        if let Some(uneven) = &row.uneven {
            problems.push(uneven_row(uneven, &row.name, number, path));
        }
        problems.extend(row.strange.iter().map(|cell| no_number(cell, path)));
        // A mean is not held against values of which some could not be read.
        if row.strange.is_empty() && row.uneven.is_none() {
            problems.extend(check::mean_of_table_row(&row, path));
        }
    }
    problems
}

/// A name above values that one of the practices shows one by one, although nobody agreed to be named.
fn named_heading(
    path: &str,
    text: &str,
    rows: &[TableRow],
    entries: &[&Entry],
    model: &Model,
    inputs: &Inputs<'_>,
) -> Option<Diagnostic> {
    let pack = inputs.pack;
    entries.iter().find_map(|entry| {
        let people = model.school_of(entry).map(|school| &school.people);
        let is_hidden = |name: &&str| is_hidden_heading(name, entry, people, pack);
        let values = rows.iter().flat_map(|row| &row.values);
        let mut headings = values.map(|(name, _)| name.as_str());
        let heading = headings.find(|name| entry.shows_scores && is_hidden(name))?;
        let span = place_of_heading(heading, text);
        Some(model::named_heading(
            path,
            span,
            entry.key_language(pack),
            pack,
        ))
    })
}

/// Whether a file is one of a spreadsheet: a ZIP archive, as Excel and LibreOffice write it, or what
/// Excel wrote before 2007.
fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0")
}

fn no_table(fault: &TableFault, path: &str) -> Vec<Diagnostic> {
    let problem = match fault {
        TableFault::ColumnsTwice(columns) => {
            let columns = columns.iter().map(|(heading, span)| {
                let message = Message::new("table_column_twice").with("heading", heading);
                Diagnostic::new(Code::DuplicateKey, path, *span, message)
                    .hint(Message::new("table_column_twice_hint"))
            });
            return columns.collect();
        }
        TableFault::TooFewColumns(span) => {
            let message = Message::new("table_too_narrow");
            let problem = Diagnostic::new(Code::WrongType, path, *span, message);
            problem.hint(Message::new("table_too_narrow_hint"))
        }
        TableFault::RowsArePupils { heading, span } => {
            let message = Message::new("score_with_name").with("heading", heading);
            let problem = Diagnostic::new(Code::ScoreWithName, path, *span, message);
            problem.hint(Message::new("score_with_name_hint"))
        }
        TableFault::Turned {
            cycle,
            span,
            groups,
        } => {
            let message = Message::new("table_turned").with("cycle", cycle);
            let problem = Diagnostic::new(Code::WrongType, path, *span, message);
            let groups = groups.join(",");
            problem.hint(Message::new("table_turned_hint").with("groups", groups))
        }
        TableFault::TooManyColumns { count, span } => {
            let message = Message::new("table_too_wide")
                .with("count", count.to_string())
                .with("limit", MOST_COLUMNS.to_string());
            let problem = Diagnostic::new(Code::FileTooLarge, path, *span, message);
            problem.hint(Message::new("table_too_wide_hint"))
        }
    };
    vec![problem]
}

fn uneven_row(uneven: &UnevenRow, name: &str, number: usize, path: &str) -> Diagnostic {
    let is_longer = uneven.cells > uneven.columns;
    let message = Message::new("table_row_uneven")
        .with("row", number.to_string())
        .with("name", name)
        .with("cells", uneven.cells.to_string())
        .with("columns", uneven.columns.to_string());
    // Where one is missing, the figures may stand below the wrong groups.
    let problem = Diagnostic::new(Code::WrongType, path, uneven.span, message);
    problem.hint(Message::new(match (is_longer, uneven.has_commas) {
        (true, true) => "table_row_decimal_comma_hint",
        (true, false) => "table_row_too_long_hint",
        (false, _) => "table_row_too_short_hint",
    }))
}

fn no_number(cell: &StrangeCell, path: &str) -> Diagnostic {
    let message = Message::new("wrong_value")
        .with("key", &cell.column)
        .with("value", &cell.written);
    let problem = Diagnostic::new(Code::WrongType, path, cell.span, message);
    problem.hint(Message::new("wants_number_in_table_hint"))
}
