//! Words that make what is behind them the name of a place or an institution: "Jalan Guntur".

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;
use serde::Deserialize;

/// Words before names of places and institutions. Those with capitals stand in a text as they are;
/// those in small letters may have a capital there, or be in capitals.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceWords {
    /// Before names of places only.
    #[serde(default)]
    sure: Ends,
    /// Also before people, or before whose they are.
    #[serde(default)]
    doubtful: Ends,
    /// What may stand between them and the name.
    #[serde(default)]
    within: Ends,
    /// Words before them with which they are the post of a person, by language.
    #[serde(default)]
    posts: BTreeMap<String, BTreeSet<String>>,
}

/// What is before the name of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BeforePlace {
    /// How many words.
    pub words: usize,
    /// Whether nothing but the name of a place is behind them.
    pub is_sure: bool,
}

impl PlaceWords {
    /// What is before the name of a place at the end of some words, of which the last comes
    /// first.
    pub fn at_end(&self, words: &[&str]) -> Option<BeforePlace> {
        let mut passed = 0;
        loop {
            let left = words.get(passed..)?;
            let of = |ends: &Ends, is_sure| {
                let words = passed + ends.longest(left)?;
                Some(BeforePlace { words, is_sure })
            };
            let (sure, doubtful) = (of(&self.sure, true), of(&self.doubtful, false));
            // "Sekolah Tinggi" is more than "Sekolah".
            if let Some(longer) = sure.into_iter().chain(doubtful).max_by_key(|it| it.words) {
                return Some(longer);
            }
            passed += self.within.longest(left)?;
        }
    }

    /// Whether a word makes the post of a person of one of these behind it.
    pub fn is_post(&self, word: &str) -> bool {
        let word = folded(word);
        self.posts.values().any(|posts| posts.contains(&word))
    }
}

/// Words and phrases by their last word in small letters, each from that on.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "BTreeMap<String, Vec<String>>")]
struct Ends(FxHashMap<String, Vec<Vec<String>>>);

impl From<BTreeMap<String, Vec<String>>> for Ends {
    fn from(by_language: BTreeMap<String, Vec<String>>) -> Self {
        let mut ends: FxHashMap<String, Vec<Vec<String>>> = FxHashMap::default();
        for phrase in by_language.into_values().flatten() {
            let words: Vec<String> = phrase.split_whitespace().rev().map(str::to_owned).collect();
            if let Some(last) = words.first() {
                ends.entry(folded(last)).or_default().push(words);
            }
        }
        Self(ends)
    }
}

impl Ends {
    /// How many words the longest of them has that some words end in, of which the last comes
    /// first.
    fn longest(&self, words: &[&str]) -> Option<usize> {
        let phrases = self.0.get(&folded(words.first()?))?.iter();
        let found = phrases.filter(|phrase| {
            let mut pairs = phrase.iter().zip(words);
            phrase.len() <= words.len() && pairs.all(|(known, word)| is_written(known, word))
        });
        found.map(Vec::len).max()
    }
}

/// Whether a word of a text is one of the pack. A full stop ends a sentence behind most of them.
fn is_written(known: &str, word: &str) -> bool {
    if word.ends_with('.') && !known.ends_with('.') {
        return false;
    }
    match known.contains(char::is_uppercase) {
        true => known.trim_end_matches('.') == word.trim_end_matches('.'),
        false => folded(known) == folded(word),
    }
}

fn folded(word: &str) -> String {
    word.trim_end_matches('.').to_lowercase()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::BeforePlace;
    use crate::pack;

    #[test]
    fn the_longest_is_before_a_place() {
        let pack = pack::built_in("indonesia").unwrap();
        for (words, expected) in [
            ("ke Jalan", Some((1, true))),
            ("ke Jl.", Some((1, true))),
            ("Rumah Sakit", Some((2, true))),
            ("Toko Mas", Some((2, false))),
            ("SMA Islam Terpadu", Some((3, false))),
            ("Sekolah Tinggi", Some((2, true))),
            ("Jalan Raya", Some((2, true))),
            ("di rumah", None),
            ("ke Jl", Some((1, true))),
            ("ke RS.", None),
            ("Mas", None),
            ("Ma", None),
            ("di MA", Some((1, false))),
            ("Raya", None),
            ("", None),
        ] {
            let reversed: Vec<&str> = words.split_whitespace().rev().collect();
            let found = pack.manifest.place_words.at_end(&reversed);
            let expected = expected.map(|(words, is_sure)| BeforePlace { words, is_sure });
            assert_eq!(found, expected, "{words}");
        }
        assert!(pack.manifest.place_words.is_post("Kepala"));
    }
}
