//! `file-too-large` for a photo that readers with a cheap phone or a weak network wait for. It is
//! shown all the same: a slow page is better than one without its photo.

use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::model::Entry;
use crate::source::{FileEntry, is_picture, name_of};

/// Most bytes of a photo. Those of phones have two to eight million, and a screen shows no
/// difference to one of some 300,000.
const MOST: u64 = 2 << 20;

/// Looks at a file that an entry names at a place.
pub(super) fn find(file: &FileEntry, entry: &Entry, span: Span) -> Option<Diagnostic> {
    if file.size <= MOST || !is_picture(&file.path) {
        return None;
    }
    let message = Message::new("picture_too_large")
        .with("name", name_of(&file.path))
        .with("size", (file.size >> 20).to_string());
    let mut problem = Diagnostic::new(Code::FileTooLarge, &entry.path, span, message);
    problem.severity = Severity::Warning;
    Some(problem.hint(Message::new("picture_too_large_hint")))
}
