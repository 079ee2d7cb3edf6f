//! Keys of the items of a list: `mentor` and `mentee` beside `topik` are one item of `pasangan`, and
//! `hari` within one of `simpul` is `hari_ke`.

use super::Reader;
use super::keys::find;
use super::siblings::Siblings;
use crate::diagnostic::Message;
use crate::pack::{FieldSpec, FieldSpecs, FieldType};
use crate::yaml::Entry;

/// Where a key belongs that is one of the items of a list, with the line to write: with all keys beside it
/// that are not known either and belong there too. `None` where several lists have the key.
pub(super) fn belongs_in_list(
    place: usize,
    siblings: &Siblings<'_, '_>,
    reader: &Reader<'_>,
) -> Option<Message> {
    let (specs, language) = (siblings.specs, reader.language);
    let entry = &siblings.entries[place];
    let mut lists = specs.iter().filter(|(_, spec)| is_list(spec));
    let (name, spec) = lists.find(|(_, spec)| inner_key(entry, spec, language).is_some())?;
    if lists.any(|(_, spec)| inner_key(entry, spec, language).is_some()) {
        return None;
    }
    let unknown = siblings.entries.iter();
    let unknown = unknown.filter(|entry| find(specs, &entry.key).is_none());
    let mut keys: Vec<&str> = Vec::new();
    let mut parts: Vec<String> = Vec::new();
    for entry in unknown {
        let Some(key) = inner_key(entry, spec, language) else {
            continue;
        };
        if !keys.contains(&key) {
            keys.push(key);
            parts.push(format!("{key}: {}", value_of(entry)));
        }
    }
    let message = Message::new("key_belongs_in_list")
        .with("key", &entry.key)
        .with("parent", spec.key(name, language));
    Some(message.with("line", format!("- {{{}}}", parts.join(", "))))
}

/// A list of items with keys of their own.
fn is_list(spec: &FieldSpec) -> bool {
    let is_list = matches!(
        spec.field_type,
        FieldType::Records | FieldType::Nodes | FieldType::Sessions
    );
    is_list && has_keys(&spec.fields)
}

fn has_keys(specs: &FieldSpecs) -> bool {
    specs.iter().next().is_some()
}

/// The key that an entry has within the items of a list.
fn inner_key<'spec>(entry: &Entry, spec: &'spec FieldSpec, language: &str) -> Option<&'spec str> {
    let known = find(&spec.fields, &entry.key);
    let (name, inner) = known.or_else(|| spec.fields.mistaken(&entry.key))?;
    Some(inner.key(name, language))
}

/// A value as it may stand within braces.
fn value_of(entry: &Entry) -> String {
    match entry.value.text().map(str::trim) {
        Some(text) if text.contains([',', ':', '{', '}', '[', ']', '"', '#', '\n']) => {
            format!("\"{}\"", text.replace('"', "'").replace('\n', " "))
        }
        Some(text) if !text.is_empty() => text.to_owned(),
        _ => "…".to_owned(),
    }
}

/// The only field of an item whose key begins with the words of one that is not known: `hari` for
/// `hari_ke`. Below a story are too many others.
pub(super) fn longer_key<'specs>(
    key: &str,
    specs: &'specs FieldSpecs,
    language: &str,
) -> Option<(&'specs str, &'specs FieldSpec)> {
    let beginning = format!("{}_", key.trim().to_lowercase());
    let mut longer = specs
        .iter()
        .map(|(name, spec)| spec.key(name, language))
        .filter(|known| known.starts_with(&beginning));
    let only = longer.next()?;
    longer.next().is_none().then(|| specs.spelled(only))?
}
