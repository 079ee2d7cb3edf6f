//! `score-with-name` for a table that an entry offers: a pupil in each row. Nothing of it is
//! published, whether or not the practice draws it.

use super::OpenedFiles;
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::field::pupil_heading;
use crate::model::{Entry, Inputs};
use crate::source::{FileEntry, extension_of, name_of};

/// Endings of tables that are text.
const TABLES: [&str; 2] = ["csv", "tsv"];

/// Looks for pupils in a file that an entry names at a place; `number` is its place among all.
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
    let heading = pupil_heading(words.ways.first()?.text(), inputs.pack)?;
    let message = Message::new("score_with_name_in_file")
        .with("heading", heading)
        .with("name", name_of(&file.path));
    let problem = Diagnostic::new(Code::ScoreWithName, &entry.path, span, message);
    Some(problem.hint(Message::new("score_with_name_in_file_hint")))
}
