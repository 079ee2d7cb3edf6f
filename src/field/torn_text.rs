//! `split-by-comma`: texts that braces have torn apart at their commas:
//! `{text: thermometers, scales, owner: Science}`.
//!
//! What YAML takes for a key without a value, its author wrote without a colon: it goes on the
//! text before it.

use std::borrow::Cow;

use super::Reader;
use super::keys::find;
use crate::diagnostic::{Code, Diagnostic, Fix, Message, Span};
use crate::pack::{FieldSpecs, FieldType};
use crate::yaml::{Content, Entry, Node, quoted};

/// The field of what somebody is called, whose parts are told as titles.
const NAME: &str = "name";

/// A map with every torn text whole again, each of which is told.
pub(super) fn joined<'node>(
    node: Cow<'node, Node>,
    specs: &FieldSpecs,
    reader: &mut Reader<'_>,
) -> Cow<'node, Node> {
    let Content::Map {
        entries,
        inline: true,
    } = &node.content
    else {
        return node;
    };
    // Hardly any map has one.
    let may_be_rest = |entry: &Entry| entry.value.is_empty() && find(specs, &entry.key).is_none();
    if !entries.iter().any(may_be_rest) {
        return node;
    }
    let ends = ends_of_keys(&node, entries);
    let mut kept: Vec<Entry> = Vec::with_capacity(entries.len());
    let mut next = 0;
    while let Some(first) = entries.get(next) {
        let others = &entries[next + 1..];
        let is_rest = |(one, end): &(&Entry, &KeyEnd)| may_be_rest(one) && is_bare(one, **end);
        let count = match takes_rest(first, specs) {
            true => {
                let parts = others.iter().zip(&ends[next + 1..]);
                parts.take_while(is_rest).count()
            }
            false => 0,
        };
        let parts = &others[..count];
        kept.push(match parts.last() {
            Some(last) => {
                let is_sure = ends[next + 1..=next + count]
                    .iter()
                    .all(|end| *end == KeyEnd::Bare);
                whole(first, parts, last, is_sure, reader)
            }
            None => first.clone(),
        });
        next += 1 + count;
    }
    Cow::Owned(Node {
        span: node.span,
        content: Content::Map {
            entries: kept,
            inline: true,
        },
    })
}

/// Whether the value of an entry may go on behind a comma: an unquoted text under a known key, and
/// nobody's name.
fn takes_rest(entry: &Entry, specs: &FieldSpecs) -> bool {
    let is_plain = matches!(entry.value.content, Content::Scalar { quoted: false, .. });
    let is_text = find(specs, &entry.key).is_some_and(|(name, spec)| {
        let is_somebody = matches!(
            spec.field_type,
            FieldType::Team | FieldType::Person | FieldType::Observers | FieldType::Count
        );
        name != NAME && !is_somebody
    });
    is_plain && is_text && !entry.value.is_empty()
}

/// What stands behind a key that has no value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum KeyEnd {
    /// A comma or the end of the braces.
    Bare,
    /// A colon, as far as the room behind it tells.
    Colon,
    /// The end of a line, so that nobody can tell.
    Line,
}

/// How each key of a map ends, by the room up to what follows it.
fn ends_of_keys(node: &Node, entries: &[Entry]) -> Vec<KeyEnd> {
    let first = entries
        .first()
        .map_or(0, |first| first.key_span.start.column);
    let before_brace = first.saturating_sub(node.span.start.column);
    let next = entries.iter().skip(1).map(|next| (next.key_span.start, 2));
    let next = next.chain([(node.span.end, before_brace)]);
    let ends = entries.iter().zip(next).map(|(entry, (next, room))| {
        let end = entry.key_span.end;
        match end.line == next.line {
            false => KeyEnd::Line,
            true if next.column <= end.column + room => KeyEnd::Bare,
            true => KeyEnd::Colon,
        }
    });
    ends.collect()
}

/// Whether a key stands without a colon and quotation marks. Digits are what decimal commas leave.
fn is_bare(entry: &Entry, end: KeyEnd) -> bool {
    let span = entry.key_span;
    let width = span.end.column.saturating_sub(span.start.column);
    let is_unquoted = span.start.line == span.end.line && width == entry.key.chars().count() as u32;
    is_unquoted && end != KeyEnd::Colon && entry.key.contains(char::is_alphabetic)
}

/// An entry with the parts of its text behind it.
fn whole(
    first: &Entry,
    parts: &[Entry],
    last: &Entry,
    is_sure: bool,
    reader: &mut Reader<'_>,
) -> Entry {
    let mut text = first.value.text().unwrap_or_default().trim().to_owned();
    let mut end = first.value.span.end;
    for part in parts {
        let start = part.key_span.start;
        let is_next = end.line == start.line && end.column + 1 == start.column;
        text.push_str(if is_next { "," } else { ", " });
        text.push_str(part.key.trim());
        end = part.key_span.end;
    }
    let span = Span {
        start: first.value.span.start,
        end: last.key_span.end,
    };
    let line = format!("{}: {}", first.key, quoted(&text));
    let message = Message::new("comma_in_braces").with("value", &text);
    let hint = Message::new("comma_in_braces_hint").with("line", line);
    let is_line = is_sure && span.start.line == span.end.line;
    let fix = Fix::new(Message::new("fix_quote"), span, quoted(&text));
    let problem = Diagnostic::new(Code::SplitByComma, &reader.path, span, message)
        .hint(hint)
        .fix_if(is_line.then_some(fix));
    reader.diagnostics.push(problem);
    Entry {
        value: Node {
            span,
            content: Content::Scalar {
                text,
                quoted: false,
            },
        },
        ..first.clone()
    }
}
