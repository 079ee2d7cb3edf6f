//! Recording where a page used to be.

use super::{Move, in_braces};
use crate::document::split;
use crate::field::old_address;
use crate::mend::patch::Patch;
use crate::mend::text::Text;
use crate::model::is_named_in;
use crate::pipeline::Analysis;
use crate::source::fold_path;
use crate::yaml::{Content, Entry, Node};

/// The field's permanent name.
const FIELD: &str = "old_addresses";

/// Where the address is recorded that a page leaves.
pub(super) enum Recorded {
    /// In its front matter, by this change.
    In(Patch),
    /// Nowhere: the new one differs by capitals alone, and on some disks there is only one file of
    /// both names.
    Alike(String),
    /// Nowhere: the page leaves none, or one that nobody may see.
    Nowhere,
}

/// Adds the address a page leaves to its front matter, in the form and the language the
/// author uses, unless it shows the name of somebody who has not agreed.
pub(super) fn record(
    step: &Move,
    text: &Text,
    before: &Analysis<'_>,
    after: &Analysis<'_>,
) -> Recorded {
    let old = &before.site.graph.model.entry(step.id).address;
    let moved = after.site.graph.model.numbered();
    let mut moved = moved.into_iter();
    let Some((_, moved)) = moved.find(|(_, entry)| *entry.path == *step.to) else {
        return Recorded::Nowhere;
    };
    let new = &moved.address;
    if old != new && fold_path(old) == fold_path(new) {
        return Recorded::Alike(old.to_string());
    }
    let patch = (old != new).then(|| patch(step, text, new, before));
    patch.flatten().map_or(Recorded::Nowhere, Recorded::In)
}

fn patch(step: &Move, text: &Text, new: &str, before: &Analysis<'_>) -> Option<Patch> {
    let site = &before.site;
    let model = site.graph.model;
    let entry = model.entry(step.id);
    let old = &entry.address;
    let folder = model.school_of(entry).map_or("", |school| &school.folder);
    let redactor = model.redactor(entry, site.pack, "");
    if is_named_in(old, folder, &redactor) {
        return None;
    }
    let reading = before.front_matter(step.id, &text.text);
    let specs = reading
        .kind
        .map_or(&before.site.pack.page, |kind| &kind.fields);
    let key = specs.get(FIELD)?.key(FIELD, reading.key_language);
    let root = reading.document.front_matter.as_ref()?;
    let written = quoted_if_needed(old);
    let is_field = |entry: &&Entry| {
        specs
            .spelled(&entry.key)
            .is_some_and(|(name, _)| name == FIELD)
    };
    match root.entries()?.iter().find(is_field) {
        Some(entry) => Some(add(entry, &written, new, text)),
        None => Some(
            match text.text[root.span.bytes_in(&text.text)].starts_with('{') {
                true => in_braces::added(root, key, old, text),
                false => new_line(root, key, &written, text),
            },
        ),
    }
}

/// A line before the closing one, or a front matter where there is none.
fn new_line(root: &Node, key: &str, written: &str, text: &Text) -> Patch {
    let end = text.line_end();
    let line = format!("{key}: [{written}]{end}");
    let Ok(Some(parts)) = split(&text.text) else {
        return insert(0, format!("---{end}{line}---{end}"));
    };
    let first = text.text.find('\n').map_or(text.text.len(), |at| at + 1);
    // Keys may all be indented alike.
    let column = root
        .entries()
        .and_then(|entries| entries.first())
        .map_or(1, |entry| entry.key_span.start.column);
    let indent = " ".repeat(column.saturating_sub(1) as usize);
    insert(first + parts.yaml.len(), format!("{indent}{line}"))
}

/// Adds to what is written; an address that the page gets back takes its place.
fn add(entry: &Entry, written: &str, new: &str, text: &Text) -> Patch {
    let source = &text.text;
    let items: &[Node] = match &entry.value.content {
        Content::List(items) => items,
        Content::Scalar { .. } => std::slice::from_ref(&entry.value),
        Content::Map { .. } => &[],
    };
    let is_new = |item: &&Node| {
        item.text()
            .and_then(old_address)
            .is_some_and(|address| address == new)
    };
    if let Some(item) = items.iter().find(is_new) {
        let bytes = item.span.bytes_in(source);
        return Patch {
            start: bytes.start,
            end: bytes.end,
            text: written.to_owned(),
        };
    }
    let value = entry.value.span.bytes_in(source);
    let is_list = entry.value.items().is_some();
    if entry.value.is_empty() && !is_list {
        let key = entry.key_span.bytes_in(source);
        let colon = source[key.end..]
            .find(':')
            .map_or(key.end, |at| key.end + at + 1);
        return insert(colon, format!(" [{written}]"));
    }
    if !is_list {
        let address = &source[value.clone()];
        return Patch {
            start: value.start,
            end: value.end,
            text: format!("[{address}, {written}]"),
        };
    }
    let last = items.last().map(|item| item.span.bytes_in(source));
    if source[value.start..].starts_with('[') {
        return match last {
            Some(last) => insert(last.end, format!(", {written}")),
            None => insert(value.start + 1, written.to_owned()),
        };
    }
    // A new line like the last one.
    let last = last.unwrap_or(value);
    let line = source[..last.start].rfind('\n').map_or(0, |at| at + 1);
    let lead = &source[line..last.start];
    let next = source[last.end..]
        .find('\n')
        .map_or(source.len(), |at| last.end + at + 1);
    insert(next, format!("{lead}{written}{}", text.line_end()))
}

pub(super) fn insert(at: usize, text: String) -> Patch {
    Patch {
        start: at,
        end: at,
        text,
    }
}

/// An address as a value within brackets.
pub(super) fn quoted_if_needed(address: &str) -> String {
    let is_plain = address
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '_' | '.'));
    if is_plain {
        address.to_owned()
    } else {
        format!("\"{}\"", address.replace('\\', "\\\\").replace('"', "\\\""))
    }
}
