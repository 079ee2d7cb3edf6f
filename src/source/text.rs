//! A file of a site as text, and what to tell of one that gives none.

use std::borrow::Cow;
use std::io;

use super::{Files, NotText, decode};
use crate::diagnostic::{Code, Diagnostic, Message, Span};

/// Reads a file of a site as text, as [`decode`] does.
///
/// # Errors
/// What to tell of a file that the system does not let us read, and of one that is no text.
pub fn read_text(files: &dyn Files, path: &str) -> Result<String, Box<Diagnostic>> {
    let bytes = files.read(path);
    let bytes = bytes.map_err(|error| Box::new(unreadable_file(path, &error)))?;
    let text = decode(&bytes).map(Cow::into_owned);
    text.map_err(|place| Box::new(place.problem(path)))
}

/// What to tell of a file that the system does not let us read.
pub fn unreadable_file(path: &str, error: &io::Error) -> Diagnostic {
    let message = Message::new("file_unreadable").with("reason", error.to_string());
    Diagnostic::new(Code::UnreadableFile, path, Span::line(1), message)
}

impl NotText {
    /// What to tell of the file.
    pub fn problem(self, path: &str) -> Diagnostic {
        let span = Span::within_line(self.line, self.column, self.column + 1);
        Diagnostic::new(Code::NotUtf8, path, span, Message::new("not_utf8"))
    }
}
