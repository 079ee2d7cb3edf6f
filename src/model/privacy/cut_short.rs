//! A word of a name that a text cuts short with a full stop: by its first letter ("K. Mertayasa"), or behind
//! more of them ("Abd. Wahid" of "Abdurrahman Wahid"); and one that the list cuts short and a text writes
//! out ("Maria Goreti Sumul" of "Maria G. Sumul").

use super::Redactor;
use super::hit::{Here, go_on};
use super::honorifics::FormsOfAddress;
use super::names::{Name, Names, Sort, Word};
use super::seen::{FoundWords, find_words, pass_gap_behind};

/// Most letters that are left of a word.
const LONGEST: usize = 6;

/// Fewest letters of a word that a list cuts short to its first letter.
const SHORTEST: usize = 3;

/// Letters, small, to which a list cuts words short that are none of those looked for by themselves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Cut {
    /// "R. Kusumawati".
    pub(super) before: Option<char>,
    /// "Yohanis W.".
    pub(super) behind: Option<char>,
}

impl Cut {
    /// Those of a name without its titles. What is a form of address as well is none ("H. Sulaiman").
    pub(super) fn of(name: &str, forms: &FormsOfAddress) -> Self {
        let first = name.split_whitespace().next();
        let first = first.filter(|word| word.ends_with('.') && !forms.begin(word));
        Self {
            before: first.and_then(only_letter),
            behind: name.split_whitespace().next_back().and_then(only_letter),
        }
    }
}

/// The letter of a word of a list that is cut short to one, small: "g" of "G.".
fn only_letter(word: &str) -> Option<char> {
    let mut letters = word.strip_suffix('.').unwrap_or(word).chars();
    let letter = letters.next().filter(|it| it.is_uppercase())?;
    let is_only = letters.next().is_none();
    is_only.then(|| letter.to_lowercase().next()).flatten()
}

impl Word {
    /// The letter to which the list cuts the word short, small.
    pub(super) fn only_letter(&self) -> Option<char> {
        only_letter(&self.written).filter(|_| self.is_of_several)
    }

    /// Whether a text has the word cut short, and the bytes of that with its full stop.
    pub(super) fn initial_at(&self, text: &str) -> Option<usize> {
        let first = self.written.chars().find(|sign| *sign != '\'')?;
        let behind = text.strip_prefix(first)?;
        if !self.is_of_several || self.is_short() {
            return None;
        }
        if let Some(behind) = behind.strip_prefix('.') {
            return Some(text.len() - behind.len());
        }
        // "Endang S menanam": in minutes and chats the full stop is left out. Some letters are numbers.
        let is_end = |sign: char| sign.is_whitespace() || ",;:)".contains(sign);
        let is_letter = first.is_uppercase() && !matches!(first, 'I' | 'V' | 'X');
        if is_letter && behind.chars().next().is_none_or(is_end) {
            return Some(first.len_utf8());
        }
        let length = 1 + behind.bytes().take(LONGEST).position(|byte| byte == b'.')?;
        let (cut, stop) = text.split_at_checked(length)?;
        // A vowel or the end of a sentence is behind what is a word or name by itself.
        let next = stop[1..].trim_start_matches(' ');
        let is_cut = cut.ends_with(|sign: char| sign.is_lowercase() && !"aeiou".contains(sign))
            && next.starts_with(char::is_uppercase);
        let rest = self.written.strip_prefix(cut).filter(|_| is_cut)?;
        (!rest.is_empty()).then_some(length + 1)
    }
}

impl Redactor<'_> {
    /// Words of a name that have been found, with those that the list cuts short to a letter and the text
    /// writes out. A letter fits many words: beside it there is a form of address, a word that few have, or
    /// two others.
    pub(super) fn with_written_out(
        &self,
        here: Here<'_>,
        (names, name): (&Names, &Name),
        words: FoundWords,
        is_addressed: bool,
    ) -> FoundWords {
        let is_cut = |number: usize| match name.words.get(number) {
            Some(word) => word.only_letter(),
            None => name.cut.behind.filter(|_| number == name.words.len()),
        };
        let is_whole = name.sort == Sort::Whole;
        let mut next = match words.numbers.last() {
            Some(last) if !is_whole => last + 1,
            _ => name.words.len(),
        };
        if is_cut(next).is_none() || words.is_small {
            return words;
        }
        let mut longer = words.clone();
        loop {
            let written = |word: &Word| written(here.text, &longer, word);
            let end = match is_cut(next) {
                Some(letter) => self.written_out(here, (names, name), &longer, letter),
                None => name.words.get(next).and_then(written),
            };
            let Some(end) = end else {
                break;
            };
            go_on(&mut longer.found, here.text, end);
            if next < name.words.len() {
                longer.numbers.push(next);
            }
            next += 1;
        }
        let whole = longer.numbers.iter();
        let whole = whole.filter_map(|number| name.words.get(*number));
        let mut whole = whole.filter(|word| word.only_letter().is_none());
        let is_told =
            is_addressed || is_whole || whole.clone().count() > 1 || whole.any(Word::is_rare);
        match is_told {
            true => longer,
            false => words,
        }
    }

    /// Where the word behind those of a name ends, if it begins with a letter and is hardly anything but a
    /// name.
    fn written_out(
        &self,
        here: Here<'_>,
        (names, name): (&Names, &Name),
        words: &FoundWords,
        letter: char,
    ) -> Option<usize> {
        let end = self.further_word(here, names, name, &words.found)?;
        let word = here.text.get(words.found.length..end)?;
        let word = word
            .rsplit(|sign: char| !sign.is_alphabetic() && sign != '\'')
            .next()?;
        let begins = word.chars().flat_map(char::to_lowercase).next() == Some(letter);
        let is_long = word.chars().count() >= SHORTEST;
        let mut packs = self.roles.iter();
        let mut is_word = || packs.any(|(pack, _)| pack.manifest.may_be_word(word));
        (begins && is_long && !is_word()).then_some(end)
    }
}

/// Where a word of a name ends that stands right behind others.
fn written(text: &str, words: &FoundWords, word: &Word) -> Option<usize> {
    let mut behind = words.found.clone();
    pass_gap_behind(text, &mut behind)?;
    let found = find_words(
        text.get(behind.length..)?,
        std::iter::once(word.within_name()),
    )?;
    Some(behind.length + found.length)
}
