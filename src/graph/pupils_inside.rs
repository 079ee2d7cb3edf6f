//! `score-with-name` for a table that an entry offers: a pupil in each row. Nothing of it is
//! published, whether or not the practice draws it.

use super::{OpenedFiles, offered};
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::field::pupil_heading;
use crate::model::{Entry, Inputs, Model};
use crate::source::{extension_of, name_of};

/// Endings of tables that are text.
const TABLES: [&str; 2] = ["csv", "tsv"];

/// Looks for pupils in a file, by its path within the content, that an entry names at a place.
pub(super) fn find(
    path: &str,
    entry: &Entry,
    span: Span,
    model: &Model,
    inputs: &Inputs<'_>,
    opened: &OpenedFiles<'_>,
) -> Option<Diagnostic> {
    if !TABLES.contains(&extension_of(path).as_str()) {
        return None;
    }
    let place = offered::place_of(path, model, inputs)?;
    let words = opened.words(place, &model.files[place], inputs)?;
    let heading = pupil_heading(words.ways.first()?.text(), inputs.pack)?;
    let message = Message::new("score_with_name_in_file")
        .with("heading", heading)
        .with("name", name_of(path));
    let problem = Diagnostic::new(Code::ScoreWithName, &entry.path, span, message);
    Some(problem.hint(Message::new("score_with_name_in_file_hint")))
}
