//! Words that many have in their names, in Bali above all: "Ni Luh" is also how the names of others
//! begin, among them pupils.

use super::hit::{Here, go_on};
use super::honorifics::Forms;
use super::names::{Letters, Name, Names, Sort, Word};
use super::of_places::is_joint;
use super::seen::{Found, FoundWords, Piece, first_piece, pass_gap, seen_end};
use super::{Redactor, begins_sentence};

/// Most words behind a name that are taken for more of it.
const MOST_FURTHER_WORDS: usize = 4;

/// Most words behind the only one that a list has of a name.
const MOST_SURNAMES: usize = 2;

/// Bytes before a name that are looked at for the end of a sentence; a line may be of any length.
const MOST_BEFORE: usize = 200;

impl Redactor<'_> {
    /// Some words of a name that have been found, where they are somebody's and not the beginning of
    /// another's name: common ones alone only behind a form of address ("Pak Gede") or where they are
    /// all of the name, and with another word of a name behind them not even then ("I Gede Winasa").
    /// Where that cannot be told, the words behind are taken along, so that no half of a name stays:
    /// a list may cut short the name of somebody who is written out in a text.
    pub(super) fn told_by_common_words(
        &self,
        here: Here<'_>,
        (names, name): (&Names, &Name),
        mut words: FoundWords,
        forms: Option<&Forms>,
    ) -> Option<FoundWords> {
        let is_form = |word: &Word| names.forms.begin(&word.written);
        let is_of_name = |word: &Word| name.sort == Sort::Called || !is_form(word);
        let is_found = |number: usize| words.numbers.is_empty() || words.numbers.contains(&number);
        let own = || {
            let all = name.words.iter().enumerate();
            let found = all.filter(|(number, word)| is_found(*number) && is_of_name(word));
            found.map(|(_, word)| word)
        };
        let is_common = own().all(|word| word.is_common);
        let is_whole = name.sort == Sort::Whole || words.numbers.len() == name.words.len();
        let has_form = name.sort == Sort::Whole && name.words.first().is_some_and(is_form);
        let is_addressed = has_form || forms.is_some_and(|forms| forms.is_address);
        let is_cut_short = || is_whole && own().count() == 2 && own().any(|word| word.is_common);
        if !is_common && !is_cut_short() {
            let is_one = is_whole && is_addressed && own().count() == 1;
            let is_titled =
                || is_in_title(forms.map_or(here.before, |it| &here.before[..it.start]));
            if is_one && names.letters == Letters::All && !is_titled() {
                self.take_surname(here, (names, name), &mut words.found);
            }
            return Some(words);
        }
        let is_of_other = || !is_whole || self.is_behind_common_word(here.before, forms);
        if is_common && !is_addressed && is_of_other() {
            return None;
        }
        for place in 0..MOST_FURTHER_WORDS {
            let Some(end) = self.further_word(here, names, name, &words.found) else {
                break;
            };
            if place == 0 && is_common && !(is_whole && is_addressed) {
                return None;
            }
            go_on(&mut words.found, here.text, end);
        }
        Some(words)
    }

    /// Takes the words along that stand behind the only one that a list has of a name: "Bunda Selfi
    /// Ohoiwutun". More than a few of them are a line whose words all have capitals.
    fn take_surname(&self, here: Here<'_>, (names, name): (&Names, &Name), found: &mut Found) {
        let mut longer = found.clone();
        for _ in 0..=MOST_SURNAMES {
            let Some(end) = self.further_word(here, names, name, &longer) else {
                *found = longer;
                return;
            };
            go_on(&mut longer, here.text, end);
        }
    }

    /// Whether a common word of a name is right before: "Luh Made".
    fn is_behind_common_word(&self, before: &str, forms: Option<&Forms>) -> bool {
        let before = forms.map_or(before, |forms| &before[..forms.start]);
        let end = seen_end(before);
        let rest = end.text.trim_end_matches(char::is_alphabetic);
        let word = &end.text[rest.len()..];
        let is_known = |word: &str| {
            let roles = self.roles.as_ref();
            roles.is_some_and(|(pack, _)| pack.manifest.is_common_in_names(word))
        };
        end.has_space && word.starts_with(char::is_uppercase) && is_known(word)
    }

    /// Where the word ends that stands right behind a name and may be of a name as well, though not of
    /// this one.
    pub(super) fn further_word(
        &self,
        here: Here<'_>,
        names: &Names,
        name: &Name,
        found: &Found,
    ) -> Option<usize> {
        let mut longer = found.clone();
        pass_gap(here.text, &mut longer)?;
        let at = longer.length;
        let rest = &here.text[at..];
        let (Piece::Letter(first), _) = first_piece(rest)? else {
            return None;
        };
        let is_of_word = |sign: char| sign.is_alphanumeric() || "'’".contains(sign);
        let length = rest.find(|sign: char| !is_of_word(sign));
        let word = &rest[..length.unwrap_or(rest.len())];
        let is_lettered = first.is_uppercase() && word.chars().all(|sign| !sign.is_numeric());
        if !is_lettered || word.is_empty() {
            return None;
        }
        let has_small = |text: &str| text.contains(char::is_lowercase);
        let is_initial = word.len() == 1 && rest[1..].starts_with('.');
        if names.forms.begins_degree(rest) {
            return None;
        }
        let is_shouted = !has_small(word) && !has_small(&here.text[..found.length]);
        let is_written = is_initial || word.chars().nth(1).is_some() && has_small(word);
        let is_own = name.words.iter().any(|own| own.written == word);
        let near = here.before.len().saturating_sub(MOST_BEFORE);
        let near = &here.before[here.before.floor_char_boundary(near)..];
        let line = near.rsplit('\n').next().unwrap_or_default();
        let begins = || begins_sentence(&[line, &here.text[..at]].concat());
        let is_name = (is_written || is_shouted && word.chars().nth(1).is_some())
            && !is_own
            && !names.forms.begin(word)
            && !self.is_no_name(word)
            && !begins();
        is_name.then(|| at + word.len() + usize::from(is_initial))
    }

    /// Whether a word with a capital says something of the person before it: a day, a post, a subject.
    pub(super) fn is_no_name(&self, word: &str) -> bool {
        self.roles.as_ref().is_some_and(|(pack, _)| {
            pack.calendar.month(word).is_some()
                || pack.calendar.weekday(word).is_some()
                || pack.manifest.place_words.is_post(word)
                || pack.is_institution(word)
                || pack.is_label(word)
                || is_joint(word, pack)
                || pack.find_term("roles", word).is_some()
                || pack.find_term("subjects", word).is_some()
        })
    }
}

/// Whether a text ends with a word whose capital is that of a title ("Praktik Baik Pak Guntur Mengajar"),
/// in which the words behind a name have one too.
fn is_in_title(before: &str) -> bool {
    let end = seen_end(before);
    let stem = end.text.trim_end_matches(char::is_alphabetic);
    let word = &end.text[stem.len()..];
    let near = stem.ceil_char_boundary(stem.len().saturating_sub(MOST_BEFORE));
    let near = &stem[near..];
    end.has_space && word.starts_with(char::is_uppercase) && !begins_sentence(near)
}
