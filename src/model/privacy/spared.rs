//! Phrases in which one word of a name names nobody: the titles of the schools of a site, and what a
//! list of people says is no name ("Budi Utomo").

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use super::honorifics::FormsOfAddress;
use super::seen::{compared, find_words};
use crate::pack::Pack;

/// Most bytes before and behind a word that are looked through for a phrase around it.
const LONGEST_PHRASE: usize = 300;

/// Such phrases. Each has two words or more, its forms of address aside.
#[derive(Debug, Default)]
pub(in crate::model) struct Spared {
    phrases: Vec<Vec<SparedWord>>,
    /// Which of them have a word, in small letters.
    with: FxHashMap<String, Vec<usize>>,
}

/// A word of such a phrase, in the ways in which it may be written.
#[derive(Debug)]
struct SparedWord([String; 3]);

impl SparedWord {
    fn new(word: &str) -> Self {
        let written = compared(word);
        let lowered = written.to_lowercase();
        let mut letters = lowered.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        // A list of schools may be in capitals; what is short for a word stays so.
        let named = match written.chars().count() > 4 {
            true => first.chain(letters).collect(),
            false => written.clone(),
        };
        let capitals = compared(&written.to_uppercase());
        Self([written, capitals, named])
    }

    fn forms(&self) -> impl Iterator<Item = &str> + Clone {
        self.0.iter().map(String::as_str)
    }
}

impl Spared {
    pub(in crate::model) fn of<'a>(phrases: impl Iterator<Item = &'a str>, pack: &Pack) -> Self {
        let forms = FormsOfAddress::of(pack);
        let mut spared = Self::default();
        for phrase in phrases.filter(|phrase| is_phrase(phrase, &forms)) {
            let number = spared.phrases.len();
            for word in phrase.split_whitespace() {
                let phrases = spared.with.entry(key_of(word)).or_default();
                if phrases.last() != Some(&number) {
                    phrases.push(number);
                }
            }
            let words = phrase.split_whitespace().map(SparedWord::new);
            spared.phrases.push(words.collect());
        }
        spared
    }

    /// The phrases that have a word.
    pub(super) fn with<'a>(&'a self, word: &str) -> impl Iterator<Item = Phrase<'a>> + use<'a> {
        let numbers = match self.with.is_empty() {
            true => None,
            false => self.with.get(&key_of(word)),
        };
        let numbers = numbers.into_iter().flatten();
        numbers.filter_map(|number| Some(Phrase(self.phrases.get(*number)?)))
    }
}

/// The words of a phrase.
#[derive(Debug, Clone, Copy)]
pub(super) struct Phrase<'a>(&'a [SparedWord]);

impl<'a> Phrase<'a> {
    /// Its words as they were written.
    pub(super) fn words(self) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .map(|SparedWord([written, ..])| written.as_str())
    }
}

/// Whether words are a phrase and not just a name of one word, with what belongs to it.
pub(in crate::model) fn is_phrase(words: &str, forms: &FormsOfAddress) -> bool {
    let own = forms.own_words(words);
    let is_word = |word: &&&str| word.contains(char::is_alphabetic);
    own.iter().filter(is_word).count() > 1
}

fn key_of(word: &str) -> String {
    let word = word.trim_matches(|sign: char| !sign.is_alphanumeric());
    compared(word).to_lowercase()
}

/// A word of a name in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct WordAt<'text> {
    /// What is before the forms of address that belong to it, or before it.
    pub(super) before: &'text str,
    /// These and it.
    pub(super) named: &'text str,
    /// What is behind it.
    pub(super) behind: &'text str,
}

impl WordAt<'_> {
    /// Whether a phrase stands around the word, with its forms of address.
    pub(super) fn is_within(&self, phrase: Phrase<'_>) -> bool {
        let from = self.before.len().saturating_sub(LONGEST_PHRASE);
        let before = &self.before[self.before.ceil_char_boundary(from)..];
        let behind = &self.behind[..self.behind.floor_char_boundary(LONGEST_PHRASE)];
        let near = [before, self.named, behind].concat();
        let end = before.len() + self.named.len();
        let mut is_within_word = false;
        near.char_indices()
            .take_while(|(at, _)| *at <= before.len())
            .filter(|(_, sign)| {
                let begins = sign.is_alphanumeric() && !is_within_word;
                is_within_word = sign.is_alphanumeric();
                begins
            })
            .any(|(at, _)| {
                let words = phrase.0.iter().map(SparedWord::forms);
                let found = find_words(&near[at..], words);
                found.is_some_and(|found| {
                    let is_around = at + found.length >= end && at <= before.len();
                    // A title makes a person of it.
                    let titles = super::titles_length(&near[at + found.length..]);
                    is_around && titles == 0
                })
            })
    }
}

/// The titles of the schools of a site. They are read when the first name is hidden, and once.
#[derive(Debug, Clone, Default)]
pub struct SchoolTitles(Arc<OnceLock<Spared>>);

impl SchoolTitles {
    /// The same with the titles, where nobody has asked for them before.
    pub(in crate::model) fn read(&self, titles: impl FnOnce() -> Vec<String>, pack: &Pack) -> Self {
        let of_titles = || Spared::of(titles().iter().map(String::as_str), pack);
        self.0.get_or_init(of_titles);
        self.clone()
    }

    pub(super) fn get(&self) -> Option<&Spared> {
        self.0.get()
    }
}

/// Whether they have been read as the same.
impl PartialEq for SchoolTitles {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
