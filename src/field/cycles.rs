//! Cycles of an action research: values by group, their mean, and the criteria.

use super::{Field, Fields, Reader, Value, number, record};
use crate::pack::FieldSpec;
use crate::yaml::Node;

/// A list of `{name, values: {K1: 35.75, …}, mean}`.
pub(super) fn cycles<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    with_numbers(
        node,
        key,
        spec,
        reader,
        |name, node, key, reader| match name {
            "values" => number::named(node, key, reader),
            _ => number::number(node, key, reader),
        },
    )
}

/// A list of `{name, below}`, the last without `below`.
pub(super) fn criteria<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    with_numbers(node, key, spec, reader, |_, node, key, reader| {
        number::number(node, key, reader)
    })
}

/// Records whose `name` is a text and whose other values `read` reads.
pub(super) fn with_numbers<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
    read: impl Fn(&str, &Node, &str, &mut Reader<'pack>) -> Option<Value<'pack>>,
) -> Option<Value<'pack>> {
    let items = record::items(node, key, spec, reader)?;
    record::check_length(node, key, items.len(), spec, reader);
    let mut records = Vec::with_capacity(items.len());
    for item in items {
        if item.entries().is_none() {
            let advice = record::advice(true, spec, reader);
            reader.wrong_form(item, key, advice);
            continue;
        }
        let mut fields = Fields::at(item.span, item.entries().map_or(0, <[_]>::len));
        record::each_entry(item, spec, reader, |name, inner, entry, reader| {
            let value = if name == "name" {
                super::text::text(&entry.value, &entry.key, inner, reader)
            } else {
                read(name, &entry.value, &entry.key, reader)
            };
            if let Some(value) = value {
                fields.push(Field {
                    name,
                    spec: inner,
                    key_span: entry.key_span,
                    span: entry.value.span,
                    value,
                });
            }
        });
        records.push(fields);
    }
    Some(Value::Records(records))
}
