//! What people are called by whom a list knows by that id: "Pak Bowo" of `{id: bowo, nama: Wibowo
//! Santoso}`. It tells somebody behind a form of address only.

use super::Redactor;
use super::full_names::listed_names;
use super::hit::{Here, go_on};
use super::honorifics::{Forms, FormsOfAddress};
use super::masks::{BREAK, LINE};
use super::names::{Name, Names, Word};
use super::seen::{Found, FoundWords, compared, pass_gap};
use crate::pack::{Pack, TermId};

/// Fewest letters of one.
const SHORTEST: usize = 3;

/// What is known of a nickname.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Nickname {
    /// The words of the name whose it is, in small letters.
    own: Vec<String>,
    /// Whether it is part of one of them: "Tyas" of "Ayuningtyas".
    pub(super) is_of_name: bool,
}

impl Name {
    /// The nickname of somebody, where their id is one: a word that their name has not, beside forms of
    /// address and what says what they do ("bu-nining", "nining-ipa").
    pub(super) fn nickname(
        (id, name): (&str, &str),
        role: Option<TermId>,
        forms: &FormsOfAddress,
        pack: &Pack,
    ) -> Option<Self> {
        let words = id.split(|sign: char| !sign.is_alphanumeric());
        let mut words = words.filter(|word| {
            let is_letters = word.chars().all(char::is_alphabetic);
            let is_long = word.chars().count() >= SHORTEST;
            is_letters && is_long && !forms.begin(word) && !is_no_name(word, pack)
        });
        let word = words.next()?.to_lowercase();
        if words.next().is_some() {
            return None;
        }
        let own = listed_names(name).flat_map(|name| forms.own_words(name));
        let own: Vec<String> = own.map(|own| compared(own).to_lowercase()).collect();
        if own.contains(&word) {
            return None;
        }
        let is_of_name = own.iter().any(|own| own.contains(&word));
        let mut letters = word.chars();
        let first = letters.next()?.to_uppercase();
        let written: String = first.chain(letters).collect();
        let mut name = Self::called(&written, role, pack);
        name.nickname = Some(Nickname { own, is_of_name });
        Some(name)
    }
}

impl Nickname {
    /// Whether somebody is called by it behind forms of address at the end of what is before it. A word of
    /// the language is a nickname only with a capital and right behind what nothing but a name can
    /// follow: "Pak Bintang", not "Bu Guru Model".
    pub(super) fn tells(
        &self,
        (before, forms): (&str, Option<&Forms>),
        word: Option<&Word>,
        is_small: bool,
    ) -> bool {
        let Some(forms) = forms.filter(|forms| forms.is_address) else {
            return false;
        };
        let is_word = || !self.is_of_name && word.is_none_or(|word| word.is_ordinary);
        let is_one = || before[forms.start..].split_whitespace().nth(1).is_none();
        !is_word() || forms.is_plain && !is_small && is_one()
    }
}

impl Nickname {
    /// Where a word of the same name ends that stands right behind what has been found of it.
    pub(super) fn own_word_behind(&self, text: &str, found: &Found) -> Option<usize> {
        let mut behind = found.clone();
        pass_gap(text, &mut behind)?;
        let (gap, rest) = (&text[found.length..behind.length], &text[behind.length..]);
        if gap.matches('\n').count() > 1 || gap.contains([BREAK, LINE]) {
            return None;
        }
        let end = rest.find(|sign: char| !sign.is_alphanumeric() && sign != '\'');
        let word = &rest[..end.unwrap_or(rest.len())];
        let small = compared(word).to_lowercase();
        let is_initial = word.chars().count() == 1 && rest[word.len()..].starts_with('.');
        let is_own = |own: &String| *own == small || is_initial && own.starts_with(&small);
        let is_it = !word.is_empty() && self.own.iter().any(is_own);
        is_it.then(|| behind.length + word.len() + usize::from(is_initial))
    }
}

impl Redactor<'_> {
    /// A nickname that has been found, with the words of the same name behind it ("Pak Bowo Santoso").
    /// With another word of a name there it is somebody else's ("Pak Bowo Hartono").
    pub(super) fn told_by_nickname(
        &self,
        here: Here<'_>,
        (names, name): (&Names, &Name),
        nickname: &Nickname,
        mut words: FoundWords,
    ) -> Option<FoundWords> {
        for place in 0..=nickname.own.len() {
            if let Some(end) = nickname.own_word_behind(here.text, &words.found) {
                go_on(&mut words.found, here.text, end);
            } else if place == 0 && self.further_word(here, names, name, &words.found).is_some() {
                return None;
            } else {
                break;
            }
        }
        Some(words)
    }
}

/// Whether a word of an id says what somebody does or where: "kepala", "ipa".
fn is_no_name(word: &str, pack: &Pack) -> bool {
    let redactor = Redactor {
        roles: Some((pack, Box::default())),
        ..Redactor::default()
    };
    redactor.is_no_name(word) || pack.is_label(word) || pack.is_of_posts(word)
}
