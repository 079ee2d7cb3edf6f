//! How many of whom: `{kepala_sekolah: 1, guru: 22, komite: 3}`, `22 guru dan 3 komite`.

use super::{Reader, Value, keys, number, people};
use crate::diagnostic::Message;
use crate::locale::fold_word;
use crate::pack::{Pack, TermId};
use crate::yaml::Node;

pub(super) fn counts<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let Some(entries) = node.entries() else {
        // `peserta: 26` says how many without saying who.
        if let Some(count) = node.text().and_then(|text| count_alone(text, reader.pack)) {
            return Some(Value::Count(count));
        }
        let counted = node.text().and_then(|text| said(text, reader.pack));
        let said = match counted {
            Some(counted) if counted.iter().all(|(_, count)| count.is_some()) => {
                let counts = counted.into_iter();
                let counts = counts.map(|(who, count)| (who, count.unwrap_or(1)));
                return Some(Value::Counts(counts.collect()));
            }
            Some(counted) => counted,
            None => {
                reader.wrong_type(node, key, "wants_counts_hint");
                return None;
            }
        };
        let one = |(who, count): (String, Option<u32>)| format!("{who}: {}", count.unwrap_or(1));
        let said: Vec<String> = said.into_iter().map(one).collect();
        let written = format!("{key}: {{{}}}", said.join(", "));
        reader.wrong_form(
            node,
            key,
            Message::new("write_counts_hint").with("text", written),
        );
        return None;
    };
    let pack = reader.pack;
    let mut counts = Vec::with_capacity(entries.len());
    for entry in keys::each_once(entries.iter(), |word| who_is_meant(word, pack), reader) {
        let Some(count) = entry.value.text().and_then(number::parse_count) else {
            let advice = number::count_advice(&entry.value, &entry.key);
            reader.wrong_form(&entry.value, &entry.key, advice);
            continue;
        };
        // The author's word, which a page shows where the vocabulary knows no other.
        counts.push((entry.key.replace('_', " "), count));
    }
    Some(Value::Counts(counts))
}

/// A role by any of its names, or else the word itself: "guru" and "teachers" are the same, two
/// narrower words for one role ("guru kelas", "guru mapel") are not.
fn who_is_meant(word: &str, pack: &Pack) -> (Option<TermId>, String) {
    let folded = fold_word(word);
    let is_name = |id: &TermId| {
        let role = pack.term(*id);
        let mut names = role.names.0.values().chain(role.plurals.0.values());
        names.any(|name| fold_word(name) == folded)
    };
    match pack.find_term(people::ROLES, word).filter(is_name) {
        Some(role) => (Some(role), String::new()),
        None => (None, folded),
    }
}

/// The number in a text that says no more than how many: of "22 guru dan kepala sekolah" it is
/// not the first.
pub(super) fn count_alone(text: &str, pack: &Pack) -> Option<u32> {
    let count = number::parse_count(text)?;
    (pack.joined_people(text).len() < 2).then_some(count)
}

/// Who is counted in a text, and how many where it says so: "Kepala sekolah, 22 guru, komite 3
/// orang". `None` where a part is neither a role nor a number of one.
fn said(text: &str, pack: &Pack) -> Option<Vec<(String, Option<u32>)>> {
    let words = &pack.manifest.list_words;
    let part = |part: String| {
        if let Some((count, role)) = people::counted_role(&part, pack) {
            return Some((role.to_lowercase(), Some(count)));
        }
        let mut people = words.people.values().flatten();
        let bare = people.find_map(|word| part.strip_suffix(word.as_str()));
        let bare = bare.unwrap_or(&part).trim_end();
        let (role, count) = match bare.rsplit_once(' ') {
            Some((role, count)) if count.chars().all(|c| c.is_ascii_digit()) => {
                (role, Some(count.parse().ok()?))
            }
            _ => (part.as_str(), None),
        };
        let is_role = pack.find_term(people::ROLES, role).is_some();
        is_role.then(|| (role.to_lowercase(), count))
    };
    let parts = pack.joined_people(text);
    let parts: Option<Vec<_>> = parts.into_iter().map(part).collect();
    parts.filter(|parts| !parts.is_empty())
}
