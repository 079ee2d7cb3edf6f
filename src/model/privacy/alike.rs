//! Words of names as others spell them: "Sahabuddin" for "Sahabudin", "Rizky" for "Rizki". They tell somebody
//! behind a form of address or beside another word of the name.

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashSet};

use super::honorifics::FormsOfAddress;
use super::names::{Name, Sort, Word};
use crate::pack::Pack;

/// Fewest letters of a word that is looked for in another spelling.
const FEWEST: usize = 4;

/// Most letters of one, as a name in a file may be of any length.
const MOST: usize = 24;

impl Word {
    /// Other spellings of the word, with a capital.
    pub(super) fn alike(&self) -> impl Iterator<Item = &str> + Clone {
        self.alike.iter().map(String::as_str)
    }

    /// The same in small letters.
    pub(super) fn small_alike(&self) -> impl Iterator<Item = &str> + Clone {
        self.small_alike.iter().map(String::as_str)
    }
}

/// Most words from a form of address to a word of the name behind it: "Pak H. Lalu Rizky".
const MOST_BETWEEN: usize = 5;

/// Other spellings of all names of a list, for asking whether a text may have one. There are many of
/// them, so that they would slow the finder of the names themselves down, and they tell by themselves
/// behind a form of address only: beside another word of a name that word is found.
#[derive(Debug, Default)]
pub(super) struct Alike {
    /// Of each the hash in small letters. Where two have the same, a text is only looked at in vain.
    hashes: FxHashSet<u64>,
}

impl Alike {
    pub(super) fn of(names: &[Name]) -> Self {
        let words = names.iter().flat_map(|name| &name.words);
        let words = words.flat_map(Word::small_alike);
        Self {
            hashes: words.map(|word| FxBuildHasher.hash_one(word)).collect(),
        }
    }

    /// Whether one stands a few words behind a form of address that is asked for.
    pub(super) fn may_be_in(&self, text: &str, forms: &FormsOfAddress) -> bool {
        let Some(finder) = forms.before_spellings().filter(|_| !self.hashes.is_empty()) else {
            return false;
        };
        finder.find_iter(text).any(|form| {
            let words = text[form.end()..].split_whitespace().take(MOST_BETWEEN);
            let mut words = words.flat_map(|word| word.split(|sign: char| !sign.is_alphabetic()));
            words.any(|word| {
                let is_long = (FEWEST..=MOST + 1).contains(&word.len());
                is_long
                    && self
                        .hashes
                        .contains(&FxBuildHasher.hash_one(word.to_lowercase().as_str()))
            })
        })
    }
}

/// Gives words of names their other spellings, but for those that are of somebody else in the list, as
/// `is_other` tells, or are words themselves.
pub(super) fn spell(
    names: &mut [Name],
    forms: &FormsOfAddress,
    pack: &Pack,
    is_other: impl Fn(&str) -> bool,
) {
    let written = names.iter().flat_map(|name| &name.words);
    let written: FxHashSet<String> = written.map(|word| word.written.clone()).collect();
    let is_free = |word: &str| {
        !written.contains(word)
            && !is_other(word)
            && !pack.manifest.may_be_word(word)
            && !pack.manifest.is_common_in_names(word)
            && !forms.begin(word)
    };
    let called = names.iter_mut().filter(|name| name.sort == Sort::Called);
    let words = called.flat_map(|name| &mut name.words);
    for word in words.filter(|word| word.is_rare() && !word.is_common) {
        let letters = word.written.len();
        let is_plain = word
            .written
            .bytes()
            .all(|letter| letter.is_ascii_alphabetic());
        if !(FEWEST..=MOST).contains(&letters) || !is_plain {
            continue;
        }
        let spelled = pack.manifest.spellings.of(&word.written);
        let named: Vec<String> = spelled.into_iter().filter(|word| is_free(word)).collect();
        word.small_alike = named.iter().map(|word| word.to_lowercase()).collect();
        word.alike = named;
    }
}
