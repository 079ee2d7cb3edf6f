//! Keys with which other programs say whether a text may be read yet.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::locale::fold_word;

/// Such keys, by language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ReadinessKeys {
    /// Whose yes means not yet (`draft`).
    not_yet: BTreeMap<String, Vec<String>>,
    /// Whose no means not yet (`published`).
    ready: BTreeMap<String, Vec<String>>,
    /// The day from which a text may be read (`publishDate`).
    from_day: BTreeMap<String, Vec<String>>,
}

/// What such a key asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadinessKey {
    /// Whether the text has still to wait.
    NotYet,
    /// Whether it may be read.
    Ready,
    /// From which day on it may be.
    FromDay,
}

impl ReadinessKeys {
    /// What a key asks; `None` where it is about something else.
    pub fn meaning(&self, key: &str) -> Option<ReadinessKey> {
        let key = fold_word(key);
        let lists = [
            (&self.not_yet, ReadinessKey::NotYet),
            (&self.ready, ReadinessKey::Ready),
            (&self.from_day, ReadinessKey::FromDay),
        ];
        let has_key = |words: &BTreeMap<String, Vec<String>>| {
            let mut known = words.values().flatten();
            known.any(|known| fold_word(known) == key)
        };
        let found = lists.into_iter().find(|(words, _)| has_key(words));
        found.map(|(_, meaning)| meaning)
    }
}
