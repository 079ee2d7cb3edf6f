//! Phrases in which one word of a name names nobody: the titles of the schools of a site, and what a
//! list of people says is no name ("Budi Utomo").

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};

use super::honorifics::FormsOfAddress;
use super::seen::{compared, find_words};
use crate::pack::Pack;

/// Most bytes before and behind a word that are looked through for a phrase around it.
const LONGEST_PHRASE: usize = 300;

/// Such phrases. Each has two words or more, its forms of address aside.
#[derive(Debug, Default)]
pub(in crate::model) struct Spared {
    forms: FormsOfAddress,
    phrases: Vec<Vec<SparedWord>>,
    /// Their numbers by their runs of letters and digits, with spaces between. Thousands of schools
    /// may share a word, so they are not tried one after the other.
    by_runs: FxHashMap<String, Vec<usize>>,
    /// All such runs.
    runs: FxHashSet<String>,
    /// Most runs that one has.
    longest: usize,
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
        let mut spared = Self {
            forms: forms.clone(),
            ..Self::default()
        };
        for phrase in phrases.filter(|phrase| is_phrase(phrase, &forms)) {
            let runs: Vec<String> = runs(phrase).map(|(_, run)| key_of(run)).collect();
            spared.longest = spared.longest.max(runs.len());
            let number = spared.phrases.len();
            spared
                .by_runs
                .entry(runs.join(" "))
                .or_default()
                .push(number);
            spared.runs.extend(runs);
            let words = phrase.split_whitespace().map(SparedWord::new);
            spared.phrases.push(words.collect());
        }
        spared
    }

    /// Whether any of them has a word.
    pub(super) fn has(&self, word: &str) -> bool {
        !self.runs.is_empty() && runs(word).any(|(_, run)| self.runs.contains(&key_of(run)))
    }

    /// The phrases that stand around some of the words of a text, or of an address, as far as
    /// their letters and digits tell.
    pub(super) fn around<'a>(&'a self, words: &[&str], place: Range<usize>) -> Vec<Phrase<'a>> {
        let first = place.end.saturating_sub(self.longest);
        let mut found = Vec::new();
        for start in first..=place.start.min(words.len()) {
            let mut key = String::new();
            for (end, word) in (start + 1..).zip(words.iter().skip(start).take(self.longest)) {
                if !key.is_empty() {
                    key.push(' ');
                }
                key.push_str(&key_of(word));
                let numbers = self.by_runs.get(&key).filter(|_| end >= place.end);
                let phrases = numbers.into_iter().flatten();
                found.extend(phrases.filter_map(|number| Some(Phrase(self.phrases.get(*number)?))));
            }
        }
        found
    }
}

/// Runs of letters and digits, each with where it begins.
fn runs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_other = |sign: char| !sign.is_alphanumeric();
    let mut at = 0;
    let pieces = text.split_inclusive(is_other).map(move |piece| {
        let start = at;
        at += piece.len();
        (start, piece.trim_end_matches(is_other))
    });
    pieces.filter(|(_, run)| !run.is_empty())
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

fn key_of(run: &str) -> String {
    compared(run).to_lowercase()
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
    /// Whether one of some phrases stands around the word, with its forms of address.
    pub(super) fn is_within(&self, spared: &Spared) -> bool {
        let from = self.before.len().saturating_sub(LONGEST_PHRASE);
        let before = &self.before[self.before.ceil_char_boundary(from)..];
        let behind = &self.behind[..self.behind.floor_char_boundary(LONGEST_PHRASE)];
        let near = [before, self.named, behind].concat();
        let named = before.len()..before.len() + self.named.len();
        let (starts, words): (Vec<usize>, Vec<&str>) = runs(&near).unzip();
        let first = starts.partition_point(|start| *start < named.start);
        let place = first..starts.partition_point(|start| *start < named.end);
        let phrases = spared.around(&words, place.clone());
        let mut starts = starts.iter().take(place.start + 1);
        !phrases.is_empty()
            && starts.any(|at| {
                let near = &near[*at..];
                let ends = named.end - at;
                phrases
                    .iter()
                    .any(|phrase| phrase.begins(near, ends, &spared.forms))
            })
    }
}

impl Phrase<'_> {
    /// Whether a text begins with the phrase, which ends behind its first `least` bytes or at them.
    fn begins(self, text: &str, least: usize, forms: &FormsOfAddress) -> bool {
        let found = find_words(text, self.0.iter().map(SparedWord::forms));
        // A title makes a person of it.
        found.is_some_and(|found| {
            found.length >= least && forms.titles_length(&text[found.length..]) == 0
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
