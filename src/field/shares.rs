//! Shares of a whole: a list of `{name, parts: {a: 45, b: 30, …}}`.

use super::{Reader, Share, Value, cycles, keys, number};
use crate::diagnostic::{Code, Message};
use crate::locale::parse_number;
use crate::pack::{FieldSpec, FieldType};
use crate::yaml::{self, Content, Entry, Node};

pub(super) fn shares<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    if let Some(lines) = as_one_whole(node, key, spec, reader) {
        let message = Message::new("parts_without_whole").with("key", key);
        let advice = Message::new("write_lines").with("lines", lines);
        reader.report(Code::WrongType, node.span, message, Some(advice));
        return None;
    }
    cycles::with_numbers(node, key, spec, reader, |_, node, key, reader| {
        let parts = number::numbers(node, key, reader)?;
        Some(Value::Shares(
            parts
                .into_iter()
                .map(|(name, percent)| Share { name, percent })
                .collect(),
        ))
    })
}

/// The lines for parts that stand where their whole belongs: `{Kimia: 60%, Fisika: 40%}`, or one
/// part in each item of the list.
fn as_one_whole(node: &Node, key: &str, spec: &FieldSpec, reader: &Reader<'_>) -> Option<String> {
    let parts: Vec<(&str, &str)> = match &node.content {
        Content::Map { entries, .. } => {
            let parts = entries.iter().map(|entry| named_part(entry, spec));
            parts.collect::<Option<_>>()?
        }
        Content::List(items) => {
            let parts = items.iter().map(|item| part_of_item(item, spec));
            parts.collect::<Option<_>>()?
        }
        Content::Scalar { .. } => return None,
    };
    if parts.is_empty() {
        return None;
    }
    let of_type = |wanted: FieldType| {
        let (name, inner) = spec.fields.iter().find(|(_, it)| it.field_type == wanted)?;
        Some(inner.key(name, reader.language))
    };
    // Within braces a comma parts values.
    let written = parts.iter().map(|(name, number)| {
        let number = number.trim().replace(',', ".");
        format!("{}: {number}", yaml::as_value(name))
    });
    let written: Vec<String> = written.collect();
    Some(format!(
        "{key}:\n  - {}: …\n    {}: {{{}}}",
        of_type(FieldType::Text)?,
        of_type(FieldType::Counts)?,
        written.join(", ")
    ))
}

/// A part and its number, where its name stands before the colon.
fn named_part<'node>(entry: &'node Entry, spec: &FieldSpec) -> Option<(&'node str, &'node str)> {
    let number = number_of(&entry.value)?;
    let is_part = keys::find(&spec.fields, &entry.key).is_none();
    is_part.then_some((entry.key.as_str(), number))
}

/// The part of an item that holds a single one: `Kimia: 60%`, `{nama: Kimia, bagian: 60%}`.
fn part_of_item<'node>(item: &'node Node, spec: &FieldSpec) -> Option<(&'node str, &'node str)> {
    match item.entries()? {
        [entry] => named_part(entry, spec),
        [one, other] => {
            let number = number_of(&one.value).or_else(|| number_of(&other.value))?;
            let is_of = |entry: &Entry, wanted: FieldType| {
                let known = keys::find(&spec.fields, &entry.key);
                known.is_some_and(|(_, inner)| inner.field_type == wanted)
            };
            let (name, part) = match is_of(one, FieldType::Text) {
                true => (one, other),
                false => (other, one),
            };
            let is_it = is_of(name, FieldType::Text) && is_of(part, FieldType::Counts);
            let name = name.value.text().filter(|_| is_it)?;
            Some((name, number))
        }
        _ => None,
    }
}

fn number_of(node: &Node) -> Option<&str> {
    node.text().filter(|text| parse_number(text).is_some())
}
