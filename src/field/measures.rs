//! What changed: a list of `{name, before, after}`, numbers or percentages.

use super::{Reader, Value, cycles, number};
use crate::pack::FieldSpec;
use crate::yaml::Node;

pub(super) fn measures<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    cycles::with_numbers(node, key, spec, reader, |_, node, key, reader| {
        number::number(node, key, reader)
    })
}
