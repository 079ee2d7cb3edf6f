//! Shares of a whole: a list of `{name, parts: {a: 45, b: 30, …}}`.

use super::{Reader, Share, Value, cycles, number};
use crate::pack::FieldSpec;
use crate::yaml::Node;

pub(super) fn shares<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
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
