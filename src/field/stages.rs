//! Stages of a cycle with the day of each: `{plan: 2022-07-05, do: 2022-07-25}`.

use super::{Reader, Value, date, term};
use crate::pack::FieldSpec;
use crate::yaml::Node;

pub(super) fn stages<'pack>(
    node: &Node,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let Some(entries) = node.entries() else {
        reader.wrong_type(node, key, "wants_stages_hint");
        return None;
    };
    let vocabulary = spec.vocabulary.as_deref().unwrap_or_default();
    let mut stages = Vec::with_capacity(entries.len());
    for entry in entries {
        let Some(stage) = term::find(&entry.key, entry.key_span, vocabulary, reader) else {
            continue;
        };
        if entry.value.is_empty() {
            continue;
        }
        if let Some(Value::Date(day)) = date::date(&entry.value, &entry.key, reader) {
            stages.push((stage, day));
        }
    }
    // In the order of the cycle, whatever the order of writing.
    stages.sort_by_key(|(stage, _)| *stage);
    Some(Value::Stages(stages))
}
