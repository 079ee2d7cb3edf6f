//! A name that a list has in the curly quotes of a word processor, which are letters to YAML and no part of
//! it.

use crate::diagnostic::{Code, Diagnostic, Fix, Message, Span};
use crate::field::Reader;

/// A name without curly quotes around all of it, of which the author is told; they leave no doubt who it
/// is, so that their place is `harmless`. Those around some of its words are of a nickname.
pub(super) fn unquoted<'name>(
    name: &'name str,
    span: Span,
    harmless: &mut Vec<Span>,
    reader: &mut Reader<'_>,
) -> &'name str {
    let inner = name.strip_prefix(['“', '„', '‘', '”']);
    let inner = inner.and_then(|inner| inner.strip_suffix(['”', '“', '’', '‘']));
    let is_whole = |inner: &&str| !inner.contains(['“', '”', '„', '‘', '"', '\\']);
    let Some(inner) = inner.filter(is_whole).map(str::trim) else {
        return name;
    };
    let message = Message::new("name_in_curly_quotes");
    let problem = Diagnostic::new(Code::WrongType, &reader.path, span, message);
    let title = Message::new("fix_straight_quotes");
    let fix = Fix::new(title, span, format!("\"{inner}\""));
    let problem = problem.hint(Message::new("yaml_curly_quotes_hint"));
    reader.diagnostics.push(problem.fix_if(Some(fix)));
    harmless.push(span);
    inner
}
