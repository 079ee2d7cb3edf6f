//! Fields inside a field.

use std::borrow::Cow;

use super::{Field, Fields, Reader, Value, keys, number, torn_date, torn_number, torn_text};
use crate::diagnostic::{Code, Message};
use crate::pack::{FieldSpec, FieldType};
use crate::yaml::{self, Content, Entry, Node};

/// The field of a record that a bare text stands for.
const TEXT: &str = "text";

/// A map with declared keys.
pub(super) fn record<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    map(node, key, spec, reader, |reader| {
        below_its_key(key, spec, reader)
    })
}

/// A map; `better` is advice for what is none, where there is any better than that of its form.
fn map<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
    better: impl FnOnce(&Reader<'_>) -> Option<Message>,
) -> Option<Value<'pack>> {
    if node.entries().is_none() {
        let advice = better(reader).unwrap_or_else(|| advice(false, spec, reader));
        reader.wrong_form(node, key, advice);
        return None;
    }
    let node = torn_date::joined(node, &reader.pack.calendar);
    let node = torn_text::joined(node, &spec.fields, reader);
    let node = number::without_split_commas(&node, reader);
    let fields = keys::read_fields(&node, &spec.fields, node.span, &|_| false, reader);
    Some(Value::Record(Box::new(fields)))
}

/// Ways to reach a school, or one of them as a text.
pub(super) fn contact<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    if let Some(ways) = node.text().and_then(several_ways) {
        return in_one_text(node, &ways, spec, reader);
    }
    let main = node.text().map_or("address", way_of);
    record_or_text(node, key, main, spec, reader)
}

/// The ways to reach somebody that stand in one text: "0370 6123 456, tu@smp.example", each with its
/// field. `None` where it is one, or where two are of one sort: only their author can choose.
fn several_ways(text: &str) -> Option<Vec<(&'static str, &str)>> {
    let mut ways: Vec<(&'static str, &str)> = Vec::new();
    let parts = text.split([',', ';']).map(str::trim);
    for part in parts.filter(|part| !part.is_empty()) {
        let way = way_of(part);
        // A postal address has commas of its own, and may begin with whom to ask.
        if way == "address" || ways.iter().any(|(known, _)| *known == way) {
            return None;
        }
        ways.push((way, part));
    }
    (ways.len() > 1).then_some(ways)
}

/// Several ways to reach somebody as if each had its key.
fn in_one_text<'pack>(
    node: &Node,
    ways: &[(&'static str, &str)],
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let mut fields = Fields::at(node.span, ways.len());
    for (way, text) in ways {
        let Some((name, inner)) = spec.fields.get_key_value(*way) else {
            continue;
        };
        let part = Node {
            span: node.span,
            content: Content::Scalar {
                text: (*text).to_owned(),
                quoted: true,
            },
        };
        let read = short_form(&part, name, inner, reader);
        for field in read.iter().flat_map(Fields::iter) {
            fields.push(field.clone());
        }
    }
    Some(Value::Record(Box::new(fields)))
}

/// The field that a way to reach somebody belongs to, by how it is written.
fn way_of(text: &str) -> &'static str {
    /// Fewest digits of a telephone number; a house has fewer.
    const FEWEST_DIGITS: usize = 5;
    let text = text.trim();
    let is_of_number = |sign: char| sign.is_ascii_digit() || " +-()./".contains(sign);
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits >= FEWEST_DIGITS && text.chars().all(is_of_number) {
        return "phone";
    }
    let is_word = !text.contains(char::is_whitespace);
    match text {
        _ if !is_word => "address",
        _ if text.starts_with("https://") || text.starts_with("http://") => "website",
        _ if text.contains('@') => "email",
        _ => "address",
    }
}

/// A map with declared keys, or a text that stands for one of them.
fn record_or_text<'pack>(
    node: &Node,
    key: &str,
    main: &'static str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    match (node.text(), spec.fields.get_key_value(main)) {
        (Some(_), Some((name, inner))) => {
            short_form(node, name, inner, reader).map(|fields| Value::Record(Box::new(fields)))
        }
        _ => record(node, key, spec, reader),
    }
}

/// A list of maps with declared keys.
pub(super) fn records<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    // A decision without its owner is a text.
    if spec.fields.contains_key(TEXT) {
        return records_or_texts(node, key, TEXT, spec, reader);
    }
    let items = items(node, key, spec, reader)?;
    check_length(node, key, items.len(), spec, reader);
    let mut records = Vec::with_capacity(items.len());
    for item in items {
        let with_text = |reader: &Reader<'_>| {
            let lines = with_text(item, spec, reader)?;
            Some(Message::new("write_lines").with("lines", lines))
        };
        if let Some(Value::Record(fields)) = map(item, key, spec, reader, with_text) {
            records.push(*fields);
        }
    }
    Some(Value::Records(records))
}

/// A list of maps in which a bare text stands for one of the keys.
pub(super) fn records_or_texts<'pack>(
    node: &Node,
    key: &str,
    main: &'static str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let items = match &node.content {
        Content::List(items) => items.as_slice(),
        _ => std::slice::from_ref(node),
    };
    torn_number::report(items, reader);
    check_length(node, key, items.len(), spec, reader);
    let mut records = Vec::with_capacity(items.len());
    for item in items {
        match record_or_text(item, key, main, spec, reader) {
            Some(Value::Record(fields)) => records.push(*fields),
            _ => continue,
        }
    }
    Some(Value::Records(records))
}

fn short_form<'pack>(
    node: &Node,
    name: &'pack str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Fields<'pack>> {
    let mut fields = Fields::at(node.span, 1);
    let value = super::parse(node, name, spec, reader)?;
    fields.push(Field {
        name,
        spec,
        key_span: node.span,
        span: node.span,
        value,
    });
    Some(fields)
}

/// The items of a list of maps; a single map stands for a list of one.
pub(super) fn items<'node>(
    node: &'node Node,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'_>,
) -> Option<&'node [Node]> {
    match &node.content {
        Content::List(items) => Some(items),
        Content::Map { .. } => Some(std::slice::from_ref(node)),
        Content::Scalar { .. } => {
            let lines = with_text(node, spec, reader)
                .map(|lines| format!("{key}:\n  {}", lines.replace('\n', "\n  ")));
            let advice = match lines {
                Some(lines) => Message::new("write_lines").with("lines", lines),
                None => advice(true, spec, reader),
            };
            reader.wrong_form(node, key, advice);
            None
        }
    }
}

/// Most lines of an example that show how the keys of a map stand.
const MOST_LINES: usize = 3;

/// The first keys of the pack’s example of a map below the key they belong to. `None` where the
/// example is not written in lines.
fn below_its_key(key: &str, spec: &FieldSpec, reader: &Reader<'_>) -> Option<Message> {
    let lines: Vec<&str> = spec.example.get(reader.language).lines().collect();
    let is_in_lines = lines
        .first()
        .is_some_and(|line| line.contains(": ") && !line.starts_with(['-', '{']));
    if !is_in_lines {
        return None;
    }
    let shown = lines.get(..MOST_LINES).unwrap_or(&lines);
    let lines = format!("{key}:\n  {}", shown.join("\n  "));
    Some(
        Message::new("wants_pairs_below_hint")
            .with("key", key)
            .with("lines", lines),
    )
}

/// The item of a list of maps that a text is meant for, with the keys of the pack’s example: the
/// text stands under the only key that takes one, and the others are words to choose. `None` where
/// it might stand under several.
fn with_text(node: &Node, spec: &FieldSpec, reader: &Reader<'_>) -> Option<String> {
    let text = node.text().filter(|text| !text.contains('\n'))?;
    if spec.field_type != FieldType::Records {
        return None;
    }
    let example = yaml::parse(spec.example.get(reader.language), 1).ok()?;
    let keys = example.items()?.first()?.entries()?;
    let mut lines = Vec::with_capacity(keys.len());
    let mut places = 0;
    for entry in keys {
        let (_, inner) = spec.fields.spelled(&entry.key)?;
        let value = match inner.field_type {
            FieldType::Text => {
                places += 1;
                yaml::as_value(text)
            }
            FieldType::Term => Cow::Borrowed("…"),
            _ => return None,
        };
        lines.push(format!("{}: {value}", entry.key));
    }
    (places == 1).then(|| format!("- {}", lines.join("\n  ")))
}

/// What to write where a map or a list of maps belongs: the way the pack’s example of the
/// field begins, or else the first of its own keys.
pub(super) fn advice(is_list: bool, spec: &FieldSpec, reader: &Reader<'_>) -> Message {
    let example = spec.example.get(reader.language);
    let line = example.lines().next().unwrap_or_default();
    if line.contains(": ") {
        let key = match line.starts_with("- ") {
            true => "wants_items_like_hint",
            false => "wants_pairs_like_hint",
        };
        return Message::new(key).with("line", line);
    }
    // Without an example the first of its own keys shows how it is meant.
    let Some((name, inner)) = spec.fields.iter().next() else {
        return Message::new(match is_list {
            true => "wants_list_of_records_hint",
            false => "wants_record_hint",
        });
    };
    let example = inner.example.get(reader.language);
    let example = match example.is_empty() || example.contains('\n') {
        true => "…",
        false => example,
    };
    let pair = format!("{}: {example}", inner.key(name, reader.language));
    match is_list {
        true => Message::new("wants_items_like_hint").with("line", format!("- {pair}")),
        false => Message::new("wants_pairs_like_hint").with("line", pair),
    }
}

/// Calls `visit` with every entry whose key is declared; reports the others, repeated
/// and missing ones. For types that read some of their values in a way of their own.
pub(super) fn each_entry<'pack>(
    node: &Node,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
    mut visit: impl FnMut(&'pack str, &'pack FieldSpec, &Entry, &mut Reader<'pack>),
) {
    let node = torn_date::joined(node, &reader.pack.calendar);
    let node = torn_text::joined(node, &spec.fields, reader);
    let node = number::without_split_commas(&node, reader);
    // One reading for keys only: values of these types are not what `parse` makes of them.
    let entries = keys::declared_entries(&node, &spec.fields, node.span, reader);
    for (name, inner, entry) in entries {
        if !keys::says_nothing(&entry.value, inner, reader.pack) {
            visit(name, inner, entry, reader);
        }
    }
}

/// Reports a list with fewer or more items than its key takes.
pub(super) fn check_length(
    node: &Node,
    key: &str,
    length: usize,
    spec: &FieldSpec,
    reader: &mut Reader<'_>,
) {
    if spec.min.is_some_and(|least| length < least) {
        let least = spec.min.unwrap_or_default();
        let required = spec.fields.iter().filter(|(_, inner)| inner.required);
        let required =
            required.map(|(name, inner)| format!("{}: …", inner.key(name, reader.language)));
        let required: Vec<String> = required.collect();
        let item = match required.is_empty() {
            true => "- …".to_owned(),
            false => format!("- {{{}}}", required.join(", ")),
        };
        let hint = Message::new("too_few_items_hint")
            .with("count", (least - length).to_string())
            .with("item", item);
        reader.report(
            Code::WrongType,
            node.span,
            Message::new("too_few_items")
                .with("key", key)
                .with("least", least.to_string())
                .with("count", length.to_string()),
            Some(hint),
        );
    }
    if spec.max.is_some_and(|most| length > most) {
        let most = spec.max.unwrap_or_default();
        reader.report(
            Code::WrongType,
            node.span,
            Message::new("too_many_items")
                .with("key", key)
                .with("most", most.to_string())
                .with("count", length.to_string()),
            None,
        );
    }
}
