//! Two words of a name that people write as one: "Nurhasanah" of "Nur Hasanah", "Alhabsyi" of "Al-Habsyi".

use super::names::{Letters, Name};
use super::seen::compared;
use crate::pack::{Pack, TermId};

/// Fewest and most letters of the first of two words that are written as one.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=3;

/// Most words of a name that is looked at so: what stands as a name in a file may be of any length.
const MOST_WORDS: usize = 8;

impl Name {
    /// What somebody is called where two neighbours of the words of their name are one. All of a name of
    /// two words is then a word that tells them by itself, unless it is one of the language or many have
    /// it.
    pub(super) fn joined_of(own: &[&str], role: Option<TermId>, pack: &Pack) -> Vec<Self> {
        let mut names = Vec::new();
        if own.len() > MOST_WORDS {
            return names;
        }
        for (place, pair) in own.windows(2).enumerate() {
            let [first, second] = pair else {
                continue;
            };
            let is_name = |word: &str| word.chars().all(char::is_alphabetic);
            if !LETTERS.contains(&first.chars().count()) || !is_name(first) || !is_name(second) {
                continue;
            }
            let joined = [first, &*second.to_lowercase()].concat();
            let words: Vec<&str> = own[..place]
                .iter()
                .copied()
                .chain([&*joined])
                .chain(own[place + 2..].iter().copied())
                .collect();
            names.push(Self::called(&words.join(" "), role, pack));
            let manifest = &pack.manifest;
            let is_telling =
                |word: &str| !manifest.may_be_word(word) && !manifest.is_common_in_names(word);
            if own.len() == 2 && is_telling(&compared(&joined)) {
                names.push(Self::whole(&joined, role, Letters::All, pack));
            }
        }
        names
    }
}
