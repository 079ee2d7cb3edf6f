//! Yes or no, in any language of the pack.

use super::{Reader, Value};
use crate::yaml::Node;

pub(super) fn yes_no<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let answer = node.text().and_then(|text| reader.pack.yes_or_no(text));
    if answer.is_none() {
        reader.wrong_type_of_keys(node, key, "wants_yes_no_hint");
    }
    answer.map(Value::YesNo)
}
