//! What of a name stays in a text because it may be something else: one of its words alone.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::given_names::Given;
use super::names::{Begin, Letters, Name, Names, Sort};
use super::nicknames::Nickname;
use super::of_places::{OneWord, is_behind_place};
use super::seen::{Found, Piece, find_words_before, first_letters, first_piece, seen_end};
use super::{Hit, Redactor, begins_sentence};

/// A word of the name of somebody who did not agree, which stays in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftName {
    /// Its bytes.
    pub bytes: Range<usize>,
    /// Whether it is hardly anything else.
    pub is_likely: bool,
}

/// Where words begin in a text, with the names that begin there.
pub(super) struct Words<'a, 'site> {
    redactor: &'a Redactor<'site>,
    text: &'a str,
    at: usize,
    /// Where the last name ended.
    from: usize,
    is_within_word: bool,
}

impl Iterator for Words<'_, '_> {
    type Item = (usize, Option<Hit>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (at, rest) = (self.at, &self.text[self.at..]);
            let (piece, length) = first_piece(rest)?;
            let begins = matches!(piece, Piece::Letter(_)) && !self.is_within_word;
            let is_written_tag = piece == Piece::Tag && rest.starts_with('<');
            self.at += if is_written_tag { 1 } else { length };
            self.is_within_word = match piece {
                Piece::Letter(letter) => letter.is_alphanumeric(),
                Piece::Mark | Piece::Nothing => self.is_within_word,
                Piece::Space | Piece::Tag => false,
            };
            if begins {
                let before = &self.text[self.from..at];
                let hit = self.redactor.name_at(rest, before, self.from > 0);
                if let Some(hit) = &hit {
                    self.at = at + hit.found.length;
                    self.from = self.at;
                    self.is_within_word = true;
                }
                return Some((at, hit));
            }
        }
    }
}

impl<'site> Redactor<'site> {
    /// What of a name stays in a text that has been cleaned: the first that is hardly anything
    /// else, or the first at all.
    pub fn left_in(&self, text: &str) -> Option<LeftName> {
        if !self.may_be_in(text) {
            return None;
        }
        let mut doubtful = None;
        let mut small = SmallLetters::of(text);
        let words = self.words_of_text(text).filter(|(_, hit)| hit.is_none());
        for left in words.filter_map(|(at, _)| self.left_at(text, at, &mut small)) {
            if left.is_likely {
                return Some(left);
            }
            doubtful.get_or_insert(left);
        }
        doubtful
    }

    /// All that stays of names in a text that has been cleaned.
    pub fn all_left_in<'a>(
        &'a self,
        text: &'a str,
    ) -> impl Iterator<Item = LeftName> + use<'a, 'site> {
        let mut small = SmallLetters::of(text);
        let words = self.words_of_text(text).filter(|(_, hit)| hit.is_none());
        words.filter_map(move |(at, _)| self.left_at(text, at, &mut small))
    }

    /// Where the first name stands in a text, without the forms of address before it.
    pub fn first_name(&self, text: &str) -> Option<Range<usize>> {
        if !self.may_be_in(text) {
            return None;
        }
        self.names_in(text).next()
    }

    /// Where names stand in a text, without the forms of address before them.
    pub fn names_in<'a>(
        &'a self,
        text: &'a str,
    ) -> impl Iterator<Item = Range<usize>> + use<'a, 'site> {
        let words = self.words_of_text(text);
        words.filter_map(|(at, hit)| Some(at..at + hit?.found.length))
    }

    pub(super) fn words_of_text<'a>(&'a self, text: &'a str) -> Words<'a, 'site> {
        Words {
            redactor: self,
            text,
            at: 0,
            from: 0,
            is_within_word: false,
        }
    }

    /// The part of a name that begins at a word of a text and stays.
    fn left_at<'a>(
        &'a self,
        text: &str,
        at: usize,
        small: &mut SmallLetters<'_, 'a>,
    ) -> Option<LeftName> {
        let letters = first_letters(&text[at..])?;
        let mut doubtful = None;
        for names in &self.names {
            let mut last: Option<&str> = None;
            for Begin { name, word } in names.beginning(letters) {
                let Some(name) = names.names.get(name) else {
                    continue;
                };
                // What is no part of the name may be anything.
                let is_anything = |nickname: &Nickname| !nickname.is_of_name;
                if name.sort != Sort::Called || name.nickname.as_ref().is_some_and(is_anything) {
                    continue;
                }
                // Those that have the same word stand side by side.
                let first = name.words.get(word).map(|word| word.written.as_str());
                if last.is_some() && last == first {
                    continue;
                }
                last = first;
                if let Some(left) = self.part_at((text, at), (names, name, word), small) {
                    if left.is_likely {
                        return Some(left);
                    }
                    doubtful.get_or_insert(left);
                }
            }
        }
        doubtful
    }

    /// Whether a word is the name of a month or day.
    fn is_date(&self, word: &str) -> bool {
        self.roles.as_ref().is_some_and(|(pack, _)| {
            pack.calendar.month(word).is_some() || pack.calendar.weekday(word).is_some()
        })
    }

    /// Whether without a form of address one word is taken out of a text as a name, or what may as
    /// well be that of an institution.
    pub fn takes_doubtful(&self, text: &str) -> bool {
        if !self.may_be_in(text) {
            return false;
        }
        let is_of_place = |at: usize| {
            let mut packs = self.roles.iter();
            packs.any(|(pack, _)| is_behind_place(&text[..at], pack))
        };
        let mut words = self.words_of_text(text);
        words.any(|(at, hit)| {
            let hit = hit.filter(|hit| hit.forms.is_none());
            hit.is_some_and(|hit| hit.is_one_word || is_of_place(at))
        })
    }

    fn part_at<'a>(
        &'a self,
        (text, at): (&str, usize),
        (names, name, number): (&'a Names, &'a Name, usize),
        small: &mut SmallLetters<'_, 'a>,
    ) -> Option<LeftName> {
        let (before, rest) = text.split_at(at);
        let word = name.words.get(number)?;
        let endings = names.forms.endings();
        let find =
            |form: &str| find_words_before(rest, std::iter::once(std::iter::once(form)), endings);
        let named = word.as_name().find_map(find);
        let is_named = named.is_some();
        let length = named.or_else(|| word.as_word().find_map(find))?.length;
        let left = |is_likely| LeftName {
            bytes: at..at + length,
            is_likely,
        };
        if !names.is_part(name, &[number]) || self.is_label(name, &[number]) {
            return None;
        }
        if !is_named {
            // "ibu sari": whether that is somebody cannot be told.
            let forms = names.forms.at_end_of(before, &word.written);
            let forms = forms.filter(|forms| !forms.wants_capital)?;
            let addressed = [&before[forms.start..], &rest[..length]].concat();
            return (!self.is_nobody(&addressed)).then(|| left(false));
        }
        if self.is_date(&word.written) {
            return None;
        }
        // "Bowo Santoso" is told, or taken out, by its other words.
        let found = Found {
            length,
            ..Found::default()
        };
        let nickname = name.nickname.as_ref();
        if nickname.is_some_and(|it| it.own_word_behind(rest, &found).is_some()) {
            return None;
        }
        let one = OneWord {
            word,
            before,
            text: rest,
            length,
            forms: None,
        };
        if self.is_spared(one) {
            return None;
        }
        // The whole name has been passed over because of what is before it.
        let is_alone = name.words.len() == 1;
        if let Some(place) = self.place_of(one).filter(|_| is_alone) {
            let is_told = !place.is_sure || !word.is_ordinary;
            return is_told.then(|| left(false));
        }
        if let Some(end) = name.initial_behind(number, rest, length) {
            return Some(LeftName {
                bytes: at..at + end,
                is_likely: true,
            });
        }
        let is_of_longer = self.is_of_longer_name(names, before, &rest[length..]);
        let is_word = word.is_ordinary || small.hold(&word.written, names);
        if !is_word {
            let is_surname = number + 1 == name.words.len() && word.is_rare();
            let is_likely = !is_of_longer
                || is_surname && self.is_behind_given_name(names, before, &rest[length..]);
            return Some(left(is_likely));
        }
        let is_shouted = find(&word.written).is_none();
        let is_first = begins_sentence(before) && !self.speaks_or_acts(&rest[length..]);
        let is_chance =
            names.letters == Letters::Capitals || is_shouted || is_first || is_of_longer;
        (!is_chance).then(|| left(false))
    }
}

impl Redactor<'_> {
    /// Whether a form of address and one more name are right before a surname, and none behind it:
    /// "Bapak Markus Bera".
    fn is_behind_given_name(&self, names: &Names, before: &str, behind: &str) -> bool {
        let given = Given::at_end_of(before, &names.forms);
        let is_one = given.is_some_and(|given| given.is_addressed() && self.is_telling(&given));
        is_one && !goes_on_with_capital(behind)
    }

    /// Whether what follows a word that begins a sentence tells that it is somebody who speaks
    /// ("Yusuf: ya") or does something ("Bayu membagi kartu").
    fn speaks_or_acts(&self, behind: &str) -> bool {
        let behind = behind.trim_start_matches(['*', '_']);
        if behind
            .strip_prefix(':')
            .is_some_and(|said| said.starts_with(' '))
        {
            return true;
        }
        let Some(next) = behind.strip_prefix(' ') else {
            return false;
        };
        let word = next.split(|sign: char| !sign.is_alphabetic()).next();
        let word = word.unwrap_or_default();
        let mut packs = self.roles.iter();
        packs.any(|(pack, _)| pack.manifest.does_something(word))
    }

    /// Whether a word with a capital stands right beside another, as in "Nabi Muhammad" and "Budi
    /// Utomo", which is a name of its own, or behind what makes it that of somebody's father: "Umar
    /// bin Yusuf". That which begins a sentence has a capital anyway, and a post is no name.
    fn is_of_longer_name(&self, names: &Names, before: &str, behind: &str) -> bool {
        if goes_on_with_capital(behind) {
            return true;
        }
        let end = seen_end(before);
        let stem = end.text.trim_end_matches(char::is_alphanumeric);
        let word = &end.text[stem.len()..];
        let is_short = word.len() > 1 && word.chars().all(char::is_uppercase);
        let is_capital = word.starts_with(char::is_uppercase);
        let is_post = || {
            let mut packs = self.roles.iter();
            packs.any(|(pack, _)| {
                pack.manifest.place_words.is_post(word) || pack.find_term("roles", word).is_some()
            })
        };
        end.has_space
            && (names.forms.is_link(word)
                || is_capital && (is_short || !begins_sentence(stem) && !is_post()))
    }
}

impl Name {
    /// Where the initial of a later word of the name ends that stands behind one of its words, the first
    /// `length` bytes of a text: "Fitri H." of "Fitri Handayani".
    fn initial_behind(&self, number: usize, text: &str, length: usize) -> Option<usize> {
        // "Made S." may be a child.
        self.words.get(number).filter(|word| !word.is_common)?;
        let behind = text.get(length..)?.strip_prefix(' ')?;
        let mut later = self.words.get(number + 1..)?.iter();
        let initial = later.find_map(|word| word.initial_at(behind))?;
        Some(length + 1 + initial)
    }
}

/// Whether a word with a capital follows.
fn goes_on_with_capital(behind: &str) -> bool {
    let next = behind.trim_start_matches(|sign: char| sign == ' ' || "*_".contains(sign));
    next.len() < behind.len() && next.starts_with(char::is_uppercase)
}

/// The words that a text has in small letters too. Each is looked for once, however often it
/// stands there with a capital.
struct SmallLetters<'text, 'a> {
    text: &'text str,
    known: FxHashMap<&'a str, bool>,
}

impl<'text, 'a> SmallLetters<'text, 'a> {
    fn of(text: &'text str) -> Self {
        Self {
            text,
            known: FxHashMap::default(),
        }
    }

    /// Whether the text has a word in small letters where nobody is addressed by it.
    fn hold(&mut self, word: &'a str, names: &Names) -> bool {
        let text = self.text;
        *self.known.entry(word).or_insert_with(|| {
            let small = word.to_lowercase();
            let mut found = text.match_indices(&small);
            found.any(|(at, _)| {
                let (before, behind) = (&text[..at], &text[at + small.len()..]);
                let is_whole = !before.ends_with(char::is_alphanumeric)
                    && !behind.starts_with(char::is_alphanumeric);
                let forms = names.forms.at_end_of(before, word);
                is_whole && forms.is_none_or(|forms| forms.wants_capital)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::redactor;

    #[test]
    fn one_word_of_a_name_is_told() {
        let redactor = redactor(
            &["Gunarwan Saputra", "Sri Dewi Mawar", "Muhammad Yamin"],
            &["Ayu Saputra"],
        );
        for (text, word) in [
            ("Gunarwan membuka kelas.", "Gunarwan"),
            ("Lalu kelas dibuka **Gunarwan**.", "Gunarwan"),
            ("Pak Gunarwan dan GUNARWAN", "GUNARWAN"),
            ("Kata Yamin, Dewi hadir.", "Yamin"),
        ] {
            let left = redactor
                .left_in(text)
                .map(|left| (&text[left.bytes], left.is_likely));
            assert_eq!(left, Some((word, true)), "{text}");
        }
        for (text, word) in [
            ("Lalu kelas dibuka Dewi.", "Dewi"),
            ("Menurut Dewi, kelas dibuka.", "Dewi"),
            ("Kata ibu dewi, kelas dibuka.", "dewi"),
        ] {
            let left = redactor
                .left_in(text)
                .map(|left| (&text[left.bytes], left.is_likely));
            assert_eq!(left, Some((word, false)), "{text}");
        }
        for text in [
            "Dewi padi. Mawar merah.\n\n- Mawar",
            "Pada masa Nabi Muhammad, di Jalan Mawar Raya, oleh Dewi Lestari.",
            "KELAS MAWAR",
            "Saputra hadir, saputra, gunarwan, bunga mawar, Gunarwanto.",
            "Bu Gunarwan Saputra, Bu Dewi, pak gunarwan.",
        ] {
            assert_eq!(redactor.left_in(text), None, "{text}");
        }
    }
}
