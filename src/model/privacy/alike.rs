//! Words of names as others spell them: "Sahabuddin" for "Sahabudin", "Rizky" for "Rizki". They tell somebody
//! behind a form of address or beside another word of the name.

use rustc_hash::FxHashSet;

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

    /// What a text has that holds the word in one of the forms in which it is a name by itself: all
    /// spellings may begin alike.
    pub(super) fn telling(&self) -> impl Iterator<Item = &str> {
        let begin = common_beginning(&self.written, &self.alike);
        let rest = self.alike().filter(move |_| begin.is_none());
        let own = self.as_name().skip(usize::from(begin.is_some()));
        begin.into_iter().chain(own).chain(rest)
    }

    /// The same in small letters.
    pub(super) fn small_telling(&self) -> impl Iterator<Item = &str> {
        let own = self.as_word().next().unwrap_or_default();
        let begin = common_beginning(own, &self.small_alike);
        let rest = self.small_alike().filter(move |_| begin.is_none());
        let own = self.as_word().filter(move |_| begin.is_none());
        begin.into_iter().chain(own).chain(rest)
    }
}

/// Fewest letters with which all spellings of a word begin that are looked for in their place. Fewer stand in
/// too many words.
const FEWEST_IN_COMMON: usize = 6;

/// What a word and its other spellings, which are of plain letters, begin with.
fn common_beginning<'word>(word: &'word str, others: &[String]) -> Option<&'word str> {
    let same = |other: &String| {
        let pairs = word.bytes().zip(other.bytes());
        pairs.take_while(|(one, other)| one == other).count()
    };
    let length = others.iter().map(same).min()?;
    word.get(..length).filter(|_| length >= FEWEST_IN_COMMON)
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

/// A word with the signs that stand for several letters, where it has some.
pub(super) fn joined(word: &str) -> Option<String> {
    const SIGNS: [(&str, &str); 5] = [
        ("ffi", "\u{fb03}"),
        ("ffl", "\u{fb04}"),
        ("ff", "\u{fb00}"),
        ("fi", "\u{fb01}"),
        ("fl", "\u{fb02}"),
    ];
    let joined = SIGNS
        .iter()
        .filter(|(letters, _)| word.contains(letters))
        .fold(word.to_owned(), |word, (letters, sign)| {
            word.replace(letters, sign)
        });
    (joined != word).then_some(joined)
}
