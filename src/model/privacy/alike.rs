//! Words of names as others spell them ("Sahabuddin" for "Sahabudin", "Rizky" for "Rizki") or shorten them
//! ("Frater Domi" for Dominikus). They tell somebody behind a form of address or beside another word of the
//! name.

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashSet};

use super::honorifics::FormsOfAddress;
use super::names::{Name, Sort, Word};
use super::seen::Found;
use crate::pack::Pack;

/// Fewest letters of a word that is looked for in another spelling.
const FEWEST: usize = 4;

/// Most letters of one, as a name in a file may be of any length.
const MOST: usize = 24;

/// Fewest letters of what somebody is called for short, most of them, and fewest that are left out.
const FEWEST_CALLED: usize = 3;
const MOST_CALLED: usize = 8;
const FEWEST_LEFT_OUT: usize = 2;

/// The lengths to which people may shorten a word: a bit for each, from the fewest letters on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Shortened(u8);

impl Shortened {
    fn lengths(self) -> impl Iterator<Item = usize> {
        let lengths = FEWEST_CALLED..=MOST_CALLED;
        lengths.filter(move |length| self.0 & Self::bit(*length) != 0)
    }

    fn bit(length: usize) -> u8 {
        1 << (length - FEWEST_CALLED)
    }
}

impl Word {
    /// Other spellings of the word, with a capital.
    pub(super) fn alike(&self) -> impl Iterator<Item = &str> + Clone {
        self.alike.iter().map(String::as_str)
    }

    /// The same in small letters.
    pub(super) fn small_alike(&self) -> impl Iterator<Item = &str> + Clone {
        self.small_alike.iter().map(String::as_str)
    }

    /// The word as it is shortened at the beginning of a text, whole to the end: of a word that goes on
    /// behind a mark it may be the beginning.
    pub(super) fn shortened_at(&self, text: &str, is_small: bool) -> Option<Found> {
        let lengths = self.shortened.lengths();
        let own = match is_small {
            true => self.as_word().next()?,
            false => &self.written,
        };
        let mut found = lengths.filter_map(|length| {
            let form = own.get(..length)?;
            let behind = text.strip_prefix(form)?.chars().next();
            let is_end = |sign: char| sign.is_whitespace() || ".,;:!?)\"”’".contains(sign);
            behind.is_none_or(is_end).then_some(length)
        });
        Some(Found {
            length: found.next()?,
            ..Found::default()
        })
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
        let forms = words.flat_map(|word| {
            let small = word.as_word().next().unwrap_or_default();
            let lengths = word.shortened.lengths();
            let shortened = lengths.filter_map(|length| small.get(..length));
            word.small_alike().chain(shortened)
        });
        Self {
            hashes: forms.map(|form| FxBuildHasher.hash_one(form)).collect(),
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
                let is_long = (FEWEST_CALLED..=MOST + 1).contains(&word.len());
                is_long
                    && self
                        .hashes
                        .contains(&FxBuildHasher.hash_one(word.to_lowercase().as_str()))
            })
        })
    }
}

/// Gives words of names their other spellings, and what they are shortened to, but for those that are of
/// somebody else in the list or are words themselves. `shown` are the words of those who agreed.
pub(super) fn spell<'a>(
    names: &mut [Name],
    forms: &FormsOfAddress,
    pack: &Pack,
    shown: impl Iterator<Item = &'a str>,
) {
    let written = names.iter().flat_map(|name| &name.words);
    let written: FxHashSet<String> = written.map(|word| word.written.clone()).collect();
    let shown: FxHashSet<&str> = shown.flat_map(beginnings).collect();
    let is_free = |word: &str| {
        !written.contains(word)
            && !shown.contains(word)
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
        let most = MOST_CALLED.min(letters - FEWEST_LEFT_OUT);
        let lengths = (FEWEST_CALLED..=most).filter(|length| {
            let called = &word.written[..*length];
            is_free(called) && !pack.is_label(called)
        });
        word.shortened = Shortened(lengths.fold(0, |bits, length| bits | Shortened::bit(length)));
    }
}

/// A word, and what it may be shortened to.
fn beginnings(word: &str) -> impl Iterator<Item = &str> {
    let lengths = (FEWEST_CALLED..=MOST_CALLED).filter(|length| *length < word.len());
    let shorter = lengths.filter_map(|length| word.get(..length));
    std::iter::once(word).chain(shorter)
}

#[cfg(test)]
mod tests {
    use super::super::tests::redactor;

    #[test]
    fn a_word_of_a_name_may_be_shortened() {
        let redactor = redactor(
            &[
                "Andi Baso Amiruddin",
                "Maria Wenda-Matuan",
                "Fitri Handayani",
            ],
            &["Benediktus Lolo"],
        );
        for (text, cleaned) in [
            (
                "Pak Amir; Andi Baso Amir; Pak Amirul",
                "Guru; guru; Pak Amirul",
            ),
            ("Kata Amir dan pak amir.", "Kata Amir dan guru."),
            ("Pak Ben", "Pak Ben"),
            ("Ibu Matuan, Maria Wenda Matuan", "Guru, guru"),
            ("Bu Fitri H. membuka.", "Guru membuka."),
        ] {
            assert_eq!(redactor.clean(text), cleaned);
        }
    }
}
