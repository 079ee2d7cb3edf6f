//! An id of somebody that is a number, as a sheet or another program counts them. In the list it is
//! as good as any; in a practice a number among people says how many there are.

use super::classify::slug_of;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::field::Reader;

/// Most digits of a number that counts people. Longer ones are those of somebody's papers, which no
/// message repeats.
const MOST_DIGITS: usize = 6;

/// Tells that nobody can be named by a number.
pub(super) fn tell(id: &str, span: Span, name: &str, reader: &mut Reader<'_>) {
    if id.len() > MOST_DIGITS || !id.bytes().all(|byte| byte.is_ascii_digit()) {
        return;
    }
    let message = Message::new("person_number_id").with("id", id);
    // Titles stand behind a comma.
    let words = slug_of(name.split(',').next().unwrap_or(name));
    let hint = Message::new("write_instead").with("text", words);
    let mut problem = Diagnostic::new(Code::UnknownTerm, &reader.path, span, message).hint(hint);
    problem.severity = Severity::Hint;
    reader.diagnostics.push(problem);
}
