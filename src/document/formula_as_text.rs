//! `formula-as-text`: formulas that cannot be set, so that readers see their source.

use std::ops::Range;

use super::formula::{FormulaProblem, comment_of, formula as set, is_plain};
use super::outline::OutlineReader;
use crate::diagnostic::{Code, Message, shortened};

/// Most letters of a formula that a message repeats.
const MOST_LETTERS: usize = 60;

/// Looks at a formula.
pub(super) fn formula(
    reader: &mut OutlineReader<'_, '_>,
    source: &str,
    is_display: bool,
    bytes: Range<usize>,
) {
    if is_plain(source) {
        return;
    }
    if let Some(comment) = comment_of(source) {
        let place = place_of(reader, comment, bytes);
        let message =
            Message::new("formula_comment").with("text", shortened(comment, MOST_LETTERS));
        report(reader, place, message, Message::new("formula_comment_hint"));
        return;
    }
    let Err(problem) = set(source, is_display) else {
        return;
    };
    let (place, message, hint) = match &problem {
        FormulaProblem::UnknownCommand(name) => (
            place_of(reader, name, bytes),
            Message::new("formula_unknown_command").with("name", name),
            Message::new("formula_unknown_command_hint"),
        ),
        FormulaProblem::UnknownEnvironment(name) => (
            place_of(reader, &format!("\\begin{{{name}}}"), bytes),
            Message::new("formula_unknown_command").with("name", format!("\\begin{{{name}}}")),
            Message::new("formula_unknown_environment_hint"),
        ),
        FormulaProblem::Definition(name) => (
            place_of(reader, name, bytes),
            Message::new("formula_definition").with("name", *name),
            Message::new("formula_definition_hint"),
        ),
        FormulaProblem::TooLarge => (
            bytes,
            Message::new("formula_too_large")
                .with("formula", shortened(source.trim(), MOST_LETTERS)),
            Message::new("formula_too_large_hint"),
        ),
        FormulaProblem::Unreadable => (
            bytes,
            Message::new("formula_as_text").with("formula", shortened(source.trim(), MOST_LETTERS)),
            Message::new("formula_as_text_hint"),
        ),
    };
    report(reader, place, message, hint);
}

/// A `$` before a command that begins no formula, because its braces are not in pairs or its
/// end is missing: `$\frac{1}{$`. One with a number behind it is money.
pub(super) fn dollar(reader: &mut OutlineReader<'_, '_>, text: &str, bytes: &Range<usize>) {
    if text != "$" {
        return;
    }
    let rest = &reader.body[bytes.end..];
    let mut letters = rest.bytes();
    if letters.next() != Some(b'\\')
        || !letters
            .next()
            .is_some_and(|byte| byte.is_ascii_alphabetic())
    {
        return;
    }
    let line = rest.lines().next().unwrap_or_default().trim_end();
    let length = line.find('$').map_or(line.len(), |end| end + 1);
    let place = bytes.start..bytes.end + length;
    let message =
        Message::new("formula_as_text").with("formula", shortened(&line[..length], MOST_LETTERS));
    report(reader, place, message, Message::new("formula_as_text_hint"));
}

/// Where words of a formula stand, which may be broken up by the marks of a quotation.
fn place_of(reader: &OutlineReader<'_, '_>, words: &str, bytes: Range<usize>) -> Range<usize> {
    match reader.body[bytes.clone()].find(words) {
        Some(at) => bytes.start + at..bytes.start + at + words.len(),
        None => bytes,
    }
}

fn report(
    reader: &mut OutlineReader<'_, '_>,
    place: Range<usize>,
    message: Message,
    hint: Message,
) {
    let span = reader.span(place);
    reader.mendable(Code::FormulaAsText, span, message, hint, None);
}
