//! Words and phrases of a pack that are looked for in every text of a site.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, BuildError, MatchKind};
use memchr::memmem;
use serde::Deserialize;

/// Words or phrases by language, found without regard to case.
///
/// Nearly every text of a site holds none of them, and every text is asked: whether one
/// occurs is answered in a single pass over the text, however long the list is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "BTreeMap<String, Vec<String>>")]
pub struct Phrases {
    phrases: Vec<String>,
    /// Finds them in a [`Folded`] text.
    finder: Finder,
}

/// Most phrases that are looked for one after another.
const FEW: usize = 4;

/// A few phrases are found sooner by their rarest letters, one after the other, than all at
/// once by the letters they begin with.
#[derive(Debug, Clone)]
enum Finder {
    Few(Vec<memmem::Finder<'static>>),
    Many(AhoCorasick),
}

impl Default for Finder {
    fn default() -> Self {
        Self::Few(Vec::new())
    }
}

impl TryFrom<BTreeMap<String, Vec<String>>> for Phrases {
    type Error = BuildError;

    fn try_from(by_language: BTreeMap<String, Vec<String>>) -> Result<Self, BuildError> {
        let phrases: Vec<String> = by_language.into_values().flatten().collect();
        let folded = phrases.iter().map(|phrase| Folded::joined(phrase).0);
        let finder = if phrases.len() <= FEW {
            let finders = folded.map(|phrase| memmem::Finder::new(&phrase).into_owned());
            Finder::Few(finders.collect())
        } else {
            // Of several that begin alike any will do, and this kind is found many bytes at
            // a time.
            let builder = AhoCorasick::builder()
                .match_kind(MatchKind::LeftmostFirst)
                .build(folded)?;
            Finder::Many(builder)
        };
        Ok(Self { phrases, finder })
    }
}

impl Phrases {
    /// Every phrase, as the pack spells it.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.phrases.iter().map(String::as_str)
    }

    /// Whether a single word is one of them.
    pub fn holds(&self, word: &str) -> bool {
        self.iter().any(|phrase| phrase.eq_ignore_ascii_case(word))
    }

    /// Whether the letters of one of them stand in a text, as words of their own or within
    /// longer ones. A text for which this is false holds none.
    pub fn may_be_in(&self, text: &str) -> bool {
        self.may_be_in_folded(&Folded::new(text))
    }

    /// The same for a text that is asked for several lists.
    pub fn may_be_in_folded(&self, text: &Folded) -> bool {
        match &self.finder {
            Finder::Few(finders) => finders.iter().any(|finder| finder.find(&text.0).is_some()),
            Finder::Many(finder) => finder.is_match(&text.0),
        }
    }
}

/// A text in small letters and on one line: each space of a phrase may be the end of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded(Vec<u8>);

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        let fold = |byte: u8| match byte {
            b'\n' => b' ',
            other => other.to_ascii_lowercase(),
        };
        Self(text.bytes().map(fold).collect())
    }

    /// Folds a text whose lines may be joined before it is read: each white space, however
    /// long, is one space.
    pub fn joined(text: &str) -> Self {
        let fold = |byte: u8| match byte {
            b'\t'..=b'\r' => b' ',
            other => other.to_ascii_lowercase(),
        };
        let mut folded: Vec<u8> = text.bytes().map(fold).collect();
        folded.dedup_by(|byte, before| *byte == b' ' && *before == b' ');
        Self(folded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrases() -> Phrases {
        let list = vec!["malas".to_owned(), "tulis di sini".to_owned()];
        Phrases::try_from(BTreeMap::from([("id".to_owned(), list)])).unwrap_or_default()
    }

    #[test]
    fn finds_a_phrase_in_any_case_and_over_the_end_of_a_line() {
        assert!(phrases().may_be_in("Siswa itu MALAS."));
        assert!(phrases().may_be_in("silakan Tulis di\nsini"));
        assert!(!phrases().may_be_in("tulis di sana"));
        assert!(phrases().may_be_in_folded(&Folded::joined("tulis\r\n  di\tSINI")));
    }

    #[test]
    fn a_word_is_one_only_as_a_whole() {
        assert!(phrases().holds("Malas"));
        assert!(!phrases().holds("pemalas"));
    }
}
