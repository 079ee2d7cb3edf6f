//! Names that nobody agreed to show within files that entries show or offer. Nothing is taken out of a
//! file: it is held back, and its author told where the name stands.

use std::sync::Arc;

use super::{Pictures, offered};
use crate::diagnostic::{Code, Diagnostic, Message, Position, Severity, Span};
use crate::model::{Entry, Inputs, Model, Redactor};
use crate::source::{FileEntry, has_words, name_of, text_within, words_within};

/// What a file holds of the name of somebody who did not agree.
pub(super) enum Held {
    /// A whole name, or one after a form of address: the file is not published.
    Name(Diagnostic),
    /// One word, which may be anything: it is published.
    Word(Diagnostic),
}

/// Looks for names in a file, by its path within the content, that an entry names at a place.
pub(super) fn find(
    path: &str,
    entry: &Entry,
    span: Span,
    redactor: &Redactor<'_>,
    model: &Model,
    inputs: &Inputs<'_>,
    pictures: &Pictures<'_>,
) -> Option<Held> {
    if redactor.is_idle() || !has_words(path) {
        return None;
    }
    let file = offered::file_entry(path, model, inputs)?;
    let texts = pictures.texts(file, inputs)?;
    let problem = |at: Position, message: &'static str, hint: &'static str| {
        let message = Message::new(message)
            .with("name", name_of(path))
            .with("line", at.line.to_string())
            .with("column", at.column.to_string());
        let code = Code::NameWithoutConsent;
        Diagnostic::new(code, &entry.path, span, message).hint(Message::new(hint))
    };
    let named = texts.iter().map(|text| redactor.first_name(text));
    if let Some((way, bytes)) = first(named) {
        let at = place(file, way, bytes.start, inputs)?;
        return Some(Held::Name(problem(at, "name_in_file", "name_in_file_hint")));
    }
    let left = texts.iter().map(|text| redactor.left_in(text));
    let (way, left) = first(left)?;
    let at = place(file, way, left.bytes.start, inputs)?;
    let mut problem = problem(at, "name_left_in_file", "name_left_in_file_hint");
    if !left.is_likely {
        problem.severity = Severity::Hint;
    }
    Some(Held::Word(problem))
}

fn first<T>(found: impl Iterator<Item = Option<T>>) -> Option<(usize, T)> {
    found
        .enumerate()
        .find_map(|(way, found)| Some((way, found?)))
}

/// Where a byte of a file's words stands in it, of the words as they are read in one of the ways.
fn place(file: &FileEntry, way: usize, at: usize, inputs: &Inputs<'_>) -> Option<Position> {
    let bytes = inputs.files.read(&file.path).ok()?;
    let text = text_within(&bytes);
    let words = words_within(&file.path, &text);
    Some(Position::at_byte(words.get(way)?.place(at), &text))
}

/// The words of a file in each of the ways in which they may be read.
pub(super) fn texts(file: &FileEntry, inputs: &Inputs<'_>) -> Option<Arc<[Box<str>]>> {
    let bytes = inputs.files.read(&file.path).ok()?;
    let words = words_within(&file.path, &text_within(&bytes));
    Some(words.into_iter().map(|words| words.text.into()).collect())
}
