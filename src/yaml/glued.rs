//! Keys whose colon touches the quotation marks of their value.

use super::advice::{colon_slip, lines_of};
use super::{Content, Node, SyntaxError};

/// A key with a part of its value, which YAML takes for one key where a colon stands within the
/// quotation marks: `judul:"Tape: dari ketan"`. Lines of `node` count `shift` more than those of
/// `text`.
pub(super) fn swallowed(text: &str, node: &Node, shift: u32) -> Option<SyntaxError> {
    let touches = |sign| memchr::memmem::find(text.as_bytes(), sign).is_some();
    // Hardly any text has one, and only those are read again.
    let may_have_one = touches(b":\"") || touches(b":'");
    may_have_one.then(|| within(node, &lines_of(text), shift))?
}

fn within(node: &Node, lines: &[&str], shift: u32) -> Option<SyntaxError> {
    match &node.content {
        Content::List(items) => items.iter().find_map(|item| within(item, lines, shift)),
        Content::Map { entries, inline } => entries.iter().find_map(|entry| {
            let span = entry.key_span;
            let width = span.end.column.saturating_sub(span.start.column);
            // A key in quotation marks takes more room than its letters.
            let is_bare = width == entry.key.chars().count() as u32;
            let is_slip = !inline && is_bare && is_glued(&entry.key);
            let line = || span.start.line.checked_sub(shift + 1);
            let slip = is_slip.then(line).flatten();
            slip.and_then(|number| colon_slip(lines, number as usize))
                .or_else(|| within(&entry.value, lines, shift))
        }),
        Content::Scalar { .. } => None,
    }
}

/// Whether what was taken for a key holds a colon right before a quotation mark.
pub(super) fn is_glued(key: &str) -> bool {
    key.contains(":\"") || key.contains(":'")
}
