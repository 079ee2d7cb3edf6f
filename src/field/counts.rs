//! How many of whom: `{kepala_sekolah: 1, guru: 22, komite: 3}`.

use super::{Reader, Value, number};
use crate::yaml::Node;

pub(super) fn counts<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let Some(entries) = node.entries() else {
        // `peserta: 26` says how many without saying who.
        if let Some(count) = node.text().and_then(number::parse_count) {
            return Some(Value::Count(count));
        }
        reader.wrong_type(node, key, "wants_counts_hint");
        return None;
    };
    let mut counts = Vec::with_capacity(entries.len());
    for entry in entries {
        let Some(count) = entry.value.text().and_then(number::parse_count) else {
            reader.wrong_type(&entry.value, &entry.key, "wants_count_hint");
            continue;
        };
        // The author's word, which a page shows where the vocabulary knows no other.
        counts.push((entry.key.replace('_', " "), count));
    }
    Some(Value::Counts(counts))
}
