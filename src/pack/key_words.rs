//! Keys that are known by words in them, wherever they stand: of what nobody may read, and of
//! who somebody was.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::locale::{Translated, fold_word};

/// Words of keys, or of names, by language: a key means one that has it as a word, or as several side by
/// side, however they are joined ("No. HP", `no_hp_guru`).
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "BTreeMap<String, Vec<String>>")]
pub struct KeyWords(Vec<KeyWord>);

#[derive(Debug, Clone)]
struct KeyWord {
    /// Between spaces.
    spaced: String,
    /// Without any sign.
    folded: String,
}

impl From<BTreeMap<String, Vec<String>>> for KeyWords {
    fn from(by_language: BTreeMap<String, Vec<String>>) -> Self {
        let words = by_language.into_values().flatten();
        let known = words.map(|word| KeyWord {
            spaced: spaced(&word),
            folded: fold_word(&word),
        });
        Self(known.collect())
    }
}

impl KeyWords {
    /// Whether a key has one of them.
    pub fn are_in(&self, key: &str) -> bool {
        let (words, folded) = (spaced(key), fold_word(key));
        let mut known = self.0.iter();
        known.any(|word| words.contains(&word.spaced) || folded == word.folded)
    }
}

/// The words of a key in small letters, each with a space before and after it.
pub(super) fn spaced(key: &str) -> String {
    let words = key.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    let mut spaced = " ".to_owned();
    for word in words {
        spaced.push_str(&word.to_lowercase());
        spaced.push(' ');
    }
    spaced
}

/// Keys of what must not be published.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrivateKeys {
    /// Their words.
    pub(super) words: KeyWords,
    /// What to do with such a key.
    pub(super) advice: Translated,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_however_they_are_joined() {
        let words = ["hp", "no hp", "disusun oleh"].map(str::to_owned).to_vec();
        let words = KeyWords::from(BTreeMap::from([("id".to_owned(), words)]));
        for key in [
            "HP",
            "No. HP",
            "no_hp_guru",
            "HP/WA",
            "NoHP",
            "disusun-oleh",
        ] {
            assert!(words.are_in(key), "{key}");
        }
        for key in ["hpp", "php", "disusun", "", "oleh disusun"] {
            assert!(!words.are_in(key), "{key}");
        }
    }
}
