//! Days that braces have torn apart at their comma: `{tanggal: Senin, 17 Februari 2025}`.

use std::borrow::Cow;

use super::date::parse_date;
use crate::diagnostic::Span;
use crate::locale::Calendar;
use crate::yaml::{Content, Entry, Node};

/// Most parts of a day: "Monday, February 17, 2025".
const MOST_PARTS: usize = 3;

/// A map with every torn day whole again. What YAML takes for a key of its own is the rest of a
/// day where nothing stands behind it and both together are one.
pub(super) fn joined<'node>(node: &'node Node, calendar: &Calendar) -> Cow<'node, Node> {
    let Content::Map {
        entries,
        inline: true,
    } = &node.content
    else {
        return Cow::Borrowed(node);
    };
    let is_torn = |place: usize| whole(&entries[place..], calendar).is_some();
    if !(0..entries.len()).any(is_torn) {
        return Cow::Borrowed(node);
    }
    let mut kept: Vec<Entry> = Vec::with_capacity(entries.len());
    let mut next = 0;
    while let Some(entry) = entries.get(next) {
        let torn = whole(&entries[next..], calendar);
        let (entry, parts) = torn.unwrap_or_else(|| (entry.clone(), 1));
        next += parts;
        kept.push(entry);
    }
    Cow::Owned(Node {
        span: node.span,
        content: Content::Map {
            entries: kept,
            inline: true,
        },
    })
}

/// The first of some entries with the rest of its day, and how many of them are that.
fn whole(entries: &[Entry], calendar: &Calendar) -> Option<(Entry, usize)> {
    let (first, others) = entries.split_first()?;
    if !others.first().is_some_and(|rest| rest.value.is_empty()) {
        return None;
    }
    let mut text = match &first.value.content {
        Content::Scalar {
            text,
            quoted: false,
        } => text.trim().to_owned(),
        _ => return None,
    };
    let mut found = None;
    let rests = others.iter().take(MOST_PARTS - 1);
    for (place, rest) in rests.take_while(|rest| rest.value.is_empty()).enumerate() {
        text = format!("{text}, {}", rest.key.trim());
        if parse_date(&text, calendar).is_some() {
            found = Some((text.clone(), rest.key_span.end, place + 2));
        }
    }
    let (text, end, parts) = found?;
    let value = Node {
        span: Span {
            start: first.value.span.start,
            end,
        },
        content: Content::Scalar {
            text,
            quoted: false,
        },
    };
    let entry = Entry {
        value,
        ..first.clone()
    };
    Some((entry, parts))
}
