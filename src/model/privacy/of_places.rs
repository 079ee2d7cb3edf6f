//! One word of a name where it names a place or an institution and no person: "Jalan Guntur", "SD
//! Putri Indah".

use std::ops::Range;

use super::hit::Here;
use super::names::{Name, Names, Sort, Word};
use super::seen::{find_words, pass_gap, seen_end};
use super::spared::{Spared, WordAt};
use super::{Redactor, SchoolTitles, begins_sentence};
use crate::pack::{Pack, PlaceWords};

/// Most words that are looked at before a name.
const MOST_WORDS_BEFORE: usize = 10;

/// Most letters of a word that is looked at before a name: no place has a longer one, and what is
/// joined by hyphens may be as long as the text.
const MOST_LETTERS: usize = 60;

/// How far the word is of a post that a place belongs to: "guru kelas lima SD Putri".
const FARTHEST_POST: usize = 3;

/// Words before a name of which a place or institution may be called by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OfPlace {
    /// Where they begin in what is before.
    start: usize,
    /// Whether they are those of places only.
    pub(super) is_sure: bool,
}

/// A word of a name, as it has been found.
#[derive(Debug, Clone, Copy)]
pub(super) struct OneWord<'a> {
    pub(super) word: &'a Word,
    /// What is before it.
    pub(super) before: &'a str,
    /// The text that begins with it, and its bytes.
    pub(super) text: &'a str,
    pub(super) length: usize,
    /// Where the forms of address before it begin, in what is before.
    pub(super) forms: Option<usize>,
}

impl Name {
    /// The word of a name that was found alone, and where it stands in the text: its forms of address may
    /// be words of the name too. `numbers` are those of the words that were found of one as somebody is
    /// called.
    pub(super) fn only_word(
        &self,
        text: &str,
        numbers: &[usize],
        names: &Names,
    ) -> Option<(&Word, usize)> {
        // Most names have several.
        if let (Sort::Called, [number]) = (self.sort, numbers) {
            return Some((self.words.get(*number)?, 0));
        }
        let (word, forms) = self.words.split_last()?;
        let are_forms = || forms.iter().all(|form| names.forms.begin(&form.written));
        if self.sort == Sort::Called || !are_forms() {
            return None;
        }
        if forms.is_empty() {
            return Some((word, 0));
        }
        let mut found = find_words(text, forms.iter().map(Word::forms))?;
        pass_gap(text, &mut found)?;
        Some((word, found.length))
    }
}

impl Redactor<'_> {
    /// Whether a word of a name, where it was found, is nobody's name: within a phrase that names
    /// nobody, or behind the word of a place.
    pub(super) fn is_of_nobody(&self, one: OneWord<'_>) -> bool {
        self.is_spared(one)
            || self
                .place_of(one)
                .is_some_and(|place| place.is_sure || one.word.is_ordinary)
    }

    /// Whether several words of a name, which are not all of it, name a place there: "Universitas
    /// Iskandar Muda". Where the place is doubtful somebody may be meant ("di SD Ratna Dewi mengajar").
    pub(super) fn is_called_by_part(
        &self,
        Here { text, before, .. }: Here<'_>,
        (name, numbers): (&Name, &[usize]),
        length: usize,
    ) -> bool {
        let is_part = name.sort == Sort::Called && numbers.len() < name.words.len();
        let word = numbers.first().and_then(|number| name.words.get(*number));
        word.filter(|_| is_part).is_some_and(|word| {
            let one = OneWord {
                word,
                before,
                text,
                length,
                forms: None,
            };
            self.place_of(one).is_some_and(|place| place.is_sure)
        })
    }

    /// Whether somebody of history or belief is named by what is before the name and its forms of
    /// address: "Sultan ", "Nabi ", "Sunan " of "Sunan Abu Daud".
    pub(super) fn is_of_history(&self, before: &str) -> bool {
        self.roles.as_ref().is_some_and(|(pack, _)| {
            let words = words_before(before);
            words
                .first()
                .is_some_and(|word| pack.manifest.is_of_history(word.text.trim_end_matches('.')))
        })
    }

    /// Whether it stands within a phrase that names nobody.
    pub(super) fn is_spared(&self, one: OneWord<'_>) -> bool {
        let start = one.forms.unwrap_or(one.before.len());
        let (before, forms) = one.before.split_at(start);
        let named = [forms, &one.text[..one.length]].concat();
        let at = WordAt {
            before,
            named: &named,
            behind: &one.text[one.length..],
        };
        let mut spared = self.spared_with(&one.word.written);
        spared.any(|spared| at.is_within(spared))
    }

    /// The phrases, where one of them has a word.
    fn spared_with(&self, word: &str) -> impl Iterator<Item = &Spared> {
        let lists = self.names.iter().map(|names| &names.spared);
        let titles = self.titles.as_ref().and_then(SchoolTitles::get);
        let all = lists.chain(titles);
        all.filter(move |spared| spared.has(word))
    }

    /// The words of a place before it.
    pub(super) fn place_of(&self, one: OneWord<'_>) -> Option<OfPlace> {
        let (pack, _) = self.roles.as_ref()?;
        let seen = &one.text[..one.length];
        let is_shouted = !seen.contains(char::is_lowercase);
        if !seen.contains(char::is_uppercase) {
            return None;
        }
        let place = before_place(one.before, is_shouted, pack)?;
        let is_before = one.forms.is_none_or(|forms| place.start <= forms);
        is_before.then_some(place)
    }

    /// Whether a word of a name in an address is nobody's. `words` are where those of the address stand,
    /// of which the name is that at `place`. Where all letters are small, places cannot be told.
    pub(super) fn is_of_nobody_in(
        &self,
        address: &str,
        (words, place): (&[Range<usize>], usize),
        word: &Word,
        has_capitals: bool,
    ) -> bool {
        let mut spared = self.spared_with(&word.written);
        let texts = || words.iter().map(|word| &address[word.clone()]);
        let is_within = |phrase| super::addresses::is_within(phrase, address, words, place);
        if spared.any(|spared| {
            let texts: Vec<&str> = texts().collect();
            let mut phrases = spared.around(&texts, place..place + 1).into_iter();
            phrases.any(is_within)
        }) {
            return true;
        }
        let Some((pack, _)) = self.roles.as_ref().filter(|_| has_capitals) else {
            return false;
        };
        let known = &pack.manifest.place_words;
        let before = words.iter().take(place).rev().take(MOST_WORDS_BEFORE);
        let before: Vec<&str> = before.map(|word| &address[word.clone()]).collect();
        let capital = |word: &&&str| word.starts_with(char::is_uppercase);
        let capitals: Vec<&str> = before.iter().take_while(capital).copied().collect();
        let Some(place) = known.at_end(&capitals).filter(|place| place.is_sure) else {
            return false;
        };
        let post = before.get(place.words);
        !post.is_some_and(|word| known.is_post(word))
    }
}

/// Whether a text ends with what makes an institution or place of a name behind it.
pub(super) fn is_of_institution(text: &str, pack: &Pack) -> bool {
    let words = words_before(text);
    let last = words.first();
    last.is_some_and(|word| pack.is_institution(word.text))
        || before_place(text, false, pack).is_some()
}

/// Whether a text ends with the words of a place.
pub(super) fn is_behind_place(text: &str, pack: &Pack) -> bool {
    before_place(text, false, pack).is_some()
}

/// The words of a place with which a text ends. Each has a capital, and that of the first tells
/// something, unless no person can be meant. Behind a post ("Kepala Desa") a person is.
fn before_place(text: &str, is_shouted: bool, pack: &Pack) -> Option<OfPlace> {
    let known: &PlaceWords = &pack.manifest.place_words;
    let words = words_before(text);
    let capital = |word: &&SeenWord<'_>| word.text.starts_with(char::is_uppercase);
    let capitals: Vec<&str> = words.iter().take_while(capital).map(|it| it.text).collect();
    let found = known.at_end(&capitals)?;
    let (own, before) = words.split_at_checked(found.words)?;
    let first = own.last()?;
    let is_short = first.text.chars().filter(|c| c.is_uppercase()).count() > 1;
    let tells = is_short || own.len() > 1 || !begins_sentence(&text[..first.start]);
    if !found.is_sure && (is_shouted || !tells) {
        return None;
    }
    let near = if found.is_sure { 1 } else { FARTHEST_POST };
    let near = before.iter().take(near).map(|word| word.text);
    let mut near = near.take_while(|word| !word.ends_with('.'));
    let is_post = near.find_map(|word| match known.is_post(word) {
        true => Some(true),
        // "Guru dari SD Putri".
        false => is_joint(word, pack).then_some(false),
    });
    (is_post != Some(true)).then_some(OfPlace {
        start: first.start,
        is_sure: found.is_sure,
    })
}

/// Whether a word stands behind a name and belongs to none: "dari".
pub(super) fn is_joint(word: &str, pack: &Pack) -> bool {
    let mut joints = pack.manifest.words_behind_names.values();
    joints.any(|words| words.contains(&word.to_lowercase()))
}

/// A word before a name.
#[derive(Debug, Clone, Copy)]
struct SeenWord<'text> {
    text: &'text str,
    start: usize,
}

/// The last words of a text, the last of them first, as long as one space is between.
fn words_before(text: &str) -> Vec<SeenWord<'_>> {
    let mut words: Vec<SeenWord<'_>> = Vec::new();
    let mut rest = text;
    while words.len() < MOST_WORDS_BEFORE {
        let mut end = seen_end(rest);
        // "Jalan-Guntur.jpg".
        let hyphened = end.text.strip_suffix('-');
        let hyphened = hyphened.filter(|_| end.gap.is_empty() && words.is_empty());
        end.text = hyphened.unwrap_or(end.text);
        let stem = end.text.strip_suffix('.').unwrap_or(end.text);
        // "Jl.Guntur".
        let is_near = end.gap.is_empty() && stem.len() < end.text.len() && words.is_empty();
        let is_letter = |sign: char| sign.is_alphanumeric() || sign == '-';
        let letters = stem.char_indices().rev().take(MOST_LETTERS + 1);
        let letters = letters.take_while(|(_, sign)| is_letter(*sign));
        let (count, start) = letters.fold((0, stem.len()), |(count, _), (at, _)| (count + 1, at));
        let is_joined = is_near || hyphened.is_some() || is_one_space(end.gap);
        if count == 0 || count > MOST_LETTERS || !is_joined {
            break;
        }
        let text = &end.text[start..];
        words.push(SeenWord { text, start });
        rest = &end.text[..start];
    }
    words
}

/// Whether what is between two words is one space and what nobody sees. More of it is between
/// cells, items and parts of a drawing.
fn is_one_space(gap: &str) -> bool {
    let seen = gap.trim_matches(['*', '_', '~']);
    let is_coded = || matches!(seen, "\r\n" | "&nbsp;" | "&#160;" | "&#32;");
    let mut signs = seen.chars();
    let is_one = signs.next().is_some_and(char::is_whitespace) && signs.next().is_none();
    // A mark behind a line break may begin an item.
    (is_one || is_coded()) && !(seen.contains('\n') && gap.len() > seen.len())
}
