//! The keys of one map, as one of them that is not known asks about the others. All is found out
//! once, for a map may have thousands of such keys.

use std::cell::OnceCell;

use rustc_hash::FxHashMap;

use super::keys::find;
use super::unknown_key::surely_meant;
use crate::pack::FieldSpecs;
use crate::yaml::Entry;

/// The entries of a map with what is known of their keys.
pub(super) struct Siblings<'node, 'pack> {
    pub(super) entries: &'node [Entry],
    pub(super) specs: &'pack FieldSpecs,
    language: &'pack str,
    /// Places of the entries whose keys are known, in order.
    known: Vec<usize>,
    /// Place of the first entry of each field.
    first: FxHashMap<&'pack str, usize>,
    /// For each entry that may be a part of the text before it, the place of the first of those
    /// that follow each other on its line.
    parts: Vec<Option<usize>>,
    /// How many keys that are not known mean a field.
    meant: OnceCell<FxHashMap<&'pack str, usize>>,
}

impl<'node, 'pack> Siblings<'node, 'pack> {
    pub(super) fn of(
        entries: &'node [Entry],
        specs: &'pack FieldSpecs,
        language: &'pack str,
    ) -> Self {
        let mut siblings = Self {
            entries,
            specs,
            language,
            known: Vec::new(),
            first: FxHashMap::default(),
            parts: Vec::with_capacity(entries.len()),
            meant: OnceCell::new(),
        };
        for (place, entry) in entries.iter().enumerate() {
            let found = find(specs, &entry.key);
            if let Some((name, _)) = found {
                siblings.known.push(place);
                siblings.first.entry(name).or_insert(place);
            }
            let is_part = found.is_none()
                && entry.value.is_empty()
                && entry.key.split_whitespace().all(|word| word.contains('.'));
            let line = |entry: &Entry| entry.key_span.start.line;
            let before = siblings.parts.last().copied().flatten();
            let before = before.filter(|first| line(&entries[*first]) == line(entry));
            siblings
                .parts
                .push(is_part.then(|| before.unwrap_or(place)));
        }
        siblings
    }

    /// The first entry of a field.
    pub(super) fn first_of(&self, name: &str) -> Option<&'node Entry> {
        Some(&self.entries[*self.first.get(name)?])
    }

    /// The nearest entry before a place whose key is known.
    pub(super) fn known_before(&self, place: usize) -> Option<&'node Entry> {
        let next = self.known.partition_point(|known| *known < place);
        Some(&self.entries[self.known[next.checked_sub(1)?]])
    }

    /// The place of the first of the parts of a text that follow each other up to a place, where
    /// the entry there may be one.
    pub(super) fn first_part(&self, place: usize) -> Option<usize> {
        self.parts[place]
    }

    /// All parts of a text, by the place of the first.
    pub(super) fn parts_from(&self, first: usize) -> &'node [Entry] {
        let parts = self.parts[first..].iter();
        let count = parts.take_while(|part| **part == Some(first)).count();
        &self.entries[first..first + count]
    }

    /// Whether no more than one of the keys that are not known means a field.
    pub(super) fn is_meant_once(&self, name: &str) -> bool {
        let meant = self.meant.get_or_init(|| {
            let mut known = self.known.iter().copied().peekable();
            let mut meant = FxHashMap::default();
            for (place, entry) in self.entries.iter().enumerate() {
                if known.next_if_eq(&place).is_some() {
                    continue;
                }
                if let Some((name, _)) = surely_meant(&entry.key, self.specs, self.language) {
                    *meant.entry(name).or_default() += 1;
                }
            }
            meant
        });
        meant.get(name).is_none_or(|count| *count <= 1)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use crate::diagnostic::Span;
    use crate::field::{Reader, read_fields};
    use crate::{pack, yaml};

    #[test]
    fn thousands_of_unknown_keys_are_told_of_without_asking_all_for_each() {
        let pack = pack::built_in("indonesia").unwrap();
        let numbers = || 0..4000;
        let near: String = numbers().map(|it| format!("judul{it}: x\n")).collect();
        let parts: String = numbers().map(|it| format!(", S.k{it}.")).collect();
        for (text, told) in [(near, 4000), (format!("{{judul: Tape{parts}}}"), 1)] {
            let node = yaml::parse(&text, 1).unwrap();
            let mut reader = Reader::new(&pack, "a.md", None);
            read_fields(&node, &pack.page, Span::line(1), &|_| true, &mut reader);
            assert_eq!(reader.diagnostics.len(), told);
        }
    }
}
