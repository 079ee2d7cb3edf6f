//! `score-with-name` for a table that an entry offers: a pupil in each row. Nothing of it is
//! published, whether or not the practice draws it.

use super::OpenedFiles;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::field::pupil_heading;
use crate::model::{Entry, Inputs};
use crate::source::{FileEntry, extension_of, name_of};

/// Endings of tables that are text.
const TABLES: [&str; 2] = ["csv", "tsv"];

/// Looks for pupils in a file that an entry names at a place; `number` is its place among all. A
/// warning where they may be something else, which keeps the file from nobody.
pub(super) fn find(
    (number, file): (usize, &FileEntry),
    entry: &Entry,
    span: Span,
    inputs: &Inputs<'_>,
    opened: &OpenedFiles<'_>,
) -> Option<Diagnostic> {
    if !TABLES.contains(&extension_of(&file.path).as_str()) {
        return None;
    }
    let words = opened.words(number, file, inputs)?;
    let (heading, column) = pupil_heading(words.ways.first()?.text(), inputs.pack)?;
    let (message, hint) = match column.is_doubtful {
        true => ("may_be_pupil_in_file", "may_be_pupil_in_file_hint"),
        false if heading.is_empty() => (
            "score_without_heading_in_file",
            "score_with_name_in_file_hint",
        ),
        false => ("score_with_name_in_file", "score_with_name_in_file_hint"),
    };
    let message = Message::new(message)
        .with("heading", heading)
        .with("name", name_of(&file.path));
    let mut problem = Diagnostic::new(Code::ScoreWithName, &entry.path, span, message);
    if column.is_doubtful {
        problem.severity = Severity::Warning;
    }
    let groups = (column.may_be_groups && !column.is_doubtful).then_some("pupils_or_groups_hint");
    let problem = problem.hint(Message::new(hint));
    Some(problem.hint_if(groups.map(Message::new)))
}
