//! Names in addresses: in anchors of headings, names of files and links to other sites, where
//! capitals, spaces and signs are others than in words.

use std::ops::Range;

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Redactor;
use super::names::{Name, Names, Sort as SortOfName, Word};
use super::seen::{one_apostrophe, plain};
use super::spared::Phrase;
use crate::pack::TermId;

/// What an address is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// A heading: all letters are small.
    Anchor,
    /// A file or page. A word alone is a name only where it is written as one.
    Path,
    /// A page, whose author is told where its name holds a word of a name that is hardly anything else.
    Page,
    /// The parts of its words, one of which alone may stand there by chance.
    Parts,
    /// A file that is published under another name where it holds one. So a word of a name alone is
    /// one too, unless it may be any word.
    File,
}

/// A name in an address.
struct Found {
    /// Its words and the forms of address before, by their numbers.
    words: Range<usize>,
    role: Option<TermId>,
}

impl Redactor<'_> {
    /// An anchor without the names; `None` where it holds none.
    pub fn clean_anchor(&self, anchor: &str) -> Option<String> {
        self.clean_address(anchor, Sort::Anchor)
    }

    /// A path or address without the names; `None` where it holds none.
    pub fn clean_path(&self, path: &str) -> Option<String> {
        // What is before the host of a mail address is what somebody is called.
        let mail = path.rsplit_once('@');
        let mail = mail.filter(|(name, host)| host.contains('.') && !name.contains('/'));
        if let Some((name, host)) = mail
            && let Some(cleaned) = self.clean_address(name, Sort::File)
        {
            return Some([&cleaned, "@", host].concat());
        }
        self.clean_address(path, Sort::Path)
    }

    /// The path of a file that can be published under another name, without the names; `None`
    /// where it holds none.
    pub fn clean_file(&self, path: &str) -> Option<String> {
        self.clean_address(path, Sort::File)
    }

    /// Whether the name of a page's file holds a name, or one word of a name that is hardly anything else.
    pub fn may_name(&self, slug: &str) -> bool {
        self.clean_address(slug, Sort::Page).is_some()
    }

    /// An address without the names in its words, and in the parts of those that are several
    /// written as one: "FotoBuAyu2".
    fn clean_address(&self, address: &str, sort: Sort) -> Option<String> {
        if self.is_idle() {
            return None;
        }
        let words = words_of(address);
        let cleaned = self.clean_words(address, &words, sort);
        if !words.iter().any(|word| is_joined(&address[word.clone()])) {
            return cleaned;
        }
        let address = cleaned.as_deref().unwrap_or(address);
        let parts = parts_of_words(address);
        let sort = match sort {
            Sort::Path => Sort::Parts,
            other => other,
        };
        self.clean_words(address, &parts, sort).or(cleaned)
    }

    fn clean_words(&self, address: &str, words: &[Range<usize>], sort: Sort) -> Option<String> {
        let mut cleaned: Option<String> = None;
        let (mut from, mut place) = (0, 0);
        let mut passed = 0;
        while place < words.len() {
            let Some(found) = self.name_in(address, words, place, passed, sort) else {
                place += 1;
                continue;
            };
            let cleaned = cleaned.get_or_insert_default();
            let before = &address[from..words[found.words.start].start];
            push_apart(cleaned, before, |cleaned| cleaned.push_str(before));
            let shown = self.shown_by(found.role);
            push_apart(cleaned, shown, |cleaned| push_joined(cleaned, shown));
            from = words[found.words.end - 1].end;
            place = found.words.end;
            passed = place;
        }
        let mut cleaned = cleaned?;
        push_apart(&mut cleaned, &address[from..], |cleaned| {
            cleaned.push_str(&address[from..])
        });
        Some(cleaned)
    }

    /// The longest name that begins at a word, with forms of address that are not before
    /// `passed`.
    fn name_in(
        &self,
        address: &str,
        words: &[Range<usize>],
        place: usize,
        passed: usize,
        sort: Sort,
    ) -> Option<Found> {
        let mut longest: Option<Found> = None;
        let word = &address[words[place].clone()];
        for names in &self.names {
            for name in names.beginning_with(word) {
                let found = match name.sort {
                    SortOfName::Whole => {
                        end_of_name(name, address, words, place).map(|end| (end, Vec::new()))
                    }
                    SortOfName::Called => some_words(name, address, words, place),
                };
                let Some((end, numbers)) = found else {
                    continue;
                };
                let start = start_of_forms(names, address, &words[passed..place]);
                let start = passed + start;
                let has_address = start < place;
                let is_alone = end == place + 1 && !has_address && numbers.len() < 2;
                let is_lower = || {
                    let word = &address[words[place].clone()];
                    word.starts_with(char::is_lowercase)
                };
                let is_called = name.sort == SortOfName::Called;
                // Written so, it can be nothing but a name; a file may be called otherwise for it.
                let is_no_word = || {
                    let word = name
                        .words
                        .iter()
                        .find(|known| is_same(&known.written, word));
                    let fewest = match sort {
                        Sort::Page => 3,
                        Sort::File => 4,
                        Sort::Anchor | Sort::Path | Sort::Parts => return false,
                    };
                    let is_long = word.is_some_and(|known| known.written.chars().count() >= fewest);
                    is_long && word.is_some_and(|known| !known.is_ordinary)
                };
                let is_part = || is_no_word() && names.is_part(name, &numbers);
                // "ni-luh-sriani": somebody else.
                let is_common = || {
                    let mut words = numbers.iter().filter_map(|number| name.words.get(*number));
                    numbers.len() < name.words.len() && words.all(|word| word.is_common)
                };
                if is_called && !has_address && is_common()
                    || is_called && !names.is_hidden(name, &numbers, has_address) && !is_part()
                    || is_called && !has_address && self.is_label(name, &numbers)
                    || is_alone && sort == Sort::Parts
                    || is_alone && sort != Sort::Anchor && is_lower() && !is_no_word()
                {
                    continue;
                }
                let only = || match numbers.as_slice() {
                    [number] => name.words.get(*number),
                    _ => name.words.first().filter(|_| name.words.len() == 1),
                };
                let has_capitals = sort != Sort::Anchor;
                let is_nobody =
                    |word| self.is_of_nobody_in(address, (words, place), word, has_capitals);
                if end == place + 1 && !has_address && only().is_some_and(is_nobody) {
                    continue;
                }
                let is_longer = |known: &Found| end > known.words.end;
                if longest.as_ref().is_none_or(is_longer) {
                    longest = Some(Found {
                        words: start..end,
                        role: name.role,
                    });
                }
            }
        }
        longest
    }
}

/// Where the words of an address stand: letters and digits with what belongs to them.
fn words_of(address: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut is_within = false;
    for (at, sign) in address.char_indices() {
        let is_part = is_part_of_word(sign);
        let end = at + sign.len_utf8();
        match words.last_mut().filter(|_| is_within) {
            Some(word) if is_part => word.end = end,
            _ if is_part => words.push(at..end),
            _ => {}
        }
        is_within = is_part;
    }
    words
}

/// Whether a word is several written as one: "FotoBuAyu", "ayu2".
fn is_joined(word: &str) -> bool {
    let mut pairs = word.as_bytes().windows(2);
    pairs.any(|pair| {
        let is_digit = |place: usize| pair[place].is_ascii_digit();
        pair[0].is_ascii_alphabetic() && pair[1].is_ascii_uppercase()
            || is_digit(0) != is_digit(1)
            || pair[0] >= 0x80 && pair[1].is_ascii_uppercase()
    })
}

/// Where the parts of an address stand of which its words are joined.
fn parts_of_words(address: &str) -> Vec<Range<usize>> {
    let words = words_of(address).into_iter();
    let parts = words.flat_map(|word| {
        let parts = parts_of(&address[word.clone()]);
        parts.map(move |part| word.start + part.start..word.start + part.end)
    });
    parts.collect()
}

/// The parts of a word: it is joined where a capital follows a small letter, where one begins
/// behind others ("IMGAyu"), and between letters and digits.
fn parts_of(word: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut from = Some(0);
    std::iter::from_fn(move || {
        let start = from?;
        let signs = word[start..].char_indices();
        let pairs = signs.clone().zip(signs.skip(1));
        let joint = pairs.clone().find(|((_, sign), (at, next))| {
            let after = word[start + at + next.len_utf8()..].chars().next();
            let is_lower = |sign: char| sign.is_lowercase();
            let begins = next.is_uppercase()
                && (is_lower(*sign) || sign.is_uppercase() && after.is_some_and(is_lower));
            begins || sign.is_numeric() != next.is_numeric() && next.is_alphanumeric()
        });
        let end = joint.map(|(_, (at, _))| start + at);
        from = end;
        Some(start..end.unwrap_or(word.len()))
    })
}

fn is_part_of_word(sign: char) -> bool {
    sign.is_alphanumeric()
        || !sign.is_ascii() && is_combining_mark(sign)
        || one_apostrophe(sign) == '\''
}

/// The number of the word behind a name that begins at a word of an address.
fn end_of_name(name: &Name, address: &str, words: &[Range<usize>], place: usize) -> Option<usize> {
    let mut end = place;
    for word in &name.words {
        end = end_of_any(word, address, words, end, end == place)?.0;
    }
    (end > place).then_some(end)
}

/// The number of the word behind some words of a name, in their order, that begin at a word of
/// an address; and the numbers of those.
fn some_words(
    name: &Name,
    address: &str,
    words: &[Range<usize>],
    place: usize,
) -> Option<(usize, Vec<usize>)> {
    let (mut end, mut numbers) = (place, Vec::new());
    let mut has_own = false;
    for (number, word) in name.words.iter().enumerate() {
        if let Some((after, is_own)) = end_of_any(word, address, words, end, end == place)
            && after > end
        {
            end = after;
            numbers.push(number);
            has_own |= is_own;
        }
    }
    // What is short for a word may be anything alone.
    let is_told = has_own || numbers.len() > 1;
    if end > place && is_told {
        return Some((end, numbers));
    }
    let word = words.get(place)?;
    Some((place + 1, joined_words(name, &address[word.clone()])?))
}

/// Whether a phrase stands around a word of an address.
pub(super) fn is_within(
    phrase: Phrase<'_>,
    address: &str,
    words: &[Range<usize>],
    place: usize,
) -> bool {
    let first = place.saturating_sub(phrase.words().count());
    (first..=place).any(|start| {
        let mut end = Some(start);
        for word in phrase.words() {
            let next = |end| end_of_word(word, address, words, end, end == start);
            end = end.and_then(next);
        }
        end.is_some_and(|end| end > place)
    })
}

/// Fewest letters of several words of a name that are written as one.
const FEWEST_JOINED: usize = 6;

/// The numbers of the words of a name that a word of an address is made of: "ratnawulandari".
fn joined_words(name: &Name, word: &str) -> Option<Vec<usize>> {
    (word.len() >= FEWEST_JOINED).then_some(())?;
    let first = |word: &str| word.chars().next().map(char::to_lowercase);
    let begins = |own: &Word| Iterator::eq(first(&own.written)?, first(word)?).then_some(());
    let mut starts = name.words.iter().enumerate();
    starts.find_map(|(start, own)| {
        begins(own)?;
        let mut left: String = letters(word).collect();
        let mut numbers = Vec::new();
        for (number, own) in name.words.iter().enumerate().skip(start) {
            let own: String = letters(&own.written).collect();
            left = left.strip_prefix(&own)?.to_owned();
            numbers.push(number);
            if left.is_empty() {
                break;
            }
        }
        (left.is_empty() && numbers.len() > 1).then_some(numbers)
    })
}

/// The number of the word behind a word of a name or what people write for it, and whether it is the
/// word itself.
fn end_of_any(
    word: &Word,
    address: &str,
    words: &[Range<usize>],
    place: usize,
    is_first: bool,
) -> Option<(usize, bool)> {
    let end = |written: &str| end_of_word(written, address, words, place, is_first);
    let own = end(&word.written).map(|end| (end, true));
    own.or_else(|| Some((word.others().find_map(end)?, false)))
}

/// The number of the word behind a word of a name, which may be several of an address.
fn end_of_word(
    written: &str,
    address: &str,
    words: &[Range<usize>],
    place: usize,
    is_first: bool,
) -> Option<usize> {
    let mut end = place;
    let parts = written.split(|sign| !is_part_of_word(sign));
    for part in parts.filter(|part| !part.is_empty()) {
        let word = words.get(end)?;
        let is_begin = is_first && end == place;
        let is_joined = is_begin || !address[words[end - 1].end..word.start].contains('/');
        if !is_joined || !is_same(part, &address[word.clone()]) {
            return None;
        }
        end += 1;
    }
    Some(end)
}

/// The number of the word with which the forms of address begin that stand last.
fn start_of_forms(names: &Names, address: &str, before: &[Range<usize>]) -> usize {
    let forms = &names.forms;
    let is_form = |word: &&Range<usize>| forms.has(|form| is_same(form, &address[(*word).clone()]));
    before.len() - before.iter().rev().take_while(is_form).count()
}

/// Whether two words have the same letters and digits.
fn is_same(one: &str, other: &str) -> bool {
    // Nearly all words differ in the first letter.
    let first = |word: &str| word.bytes().next().map(|byte| byte.to_ascii_lowercase());
    let (begins, other_begins) = (first(one), first(other));
    if begins != other_begins && begins.max(other_begins).is_some_and(|byte| byte < 0x80) {
        return false;
    }
    // Nearly all have plain letters only.
    if one.is_ascii() && other.is_ascii() {
        return plain_letters(one).eq(plain_letters(other));
    }
    letters(one).eq(letters(other))
}

/// The same as [`letters`] of a word in ASCII.
fn plain_letters(word: &str) -> impl Iterator<Item = u8> + '_ {
    let letters = word.bytes().filter(u8::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase())
}

/// The letters and digits by which words in addresses are compared: small, without accents.
pub(super) fn letters(word: &str) -> impl Iterator<Item = char> + '_ {
    let letters = word
        .nfc()
        .map(plain)
        .filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase)
}

/// Puts a text into an address, with a hyphen before it where it would go on with a word.
fn push_apart(address: &mut String, text: &str, push: impl FnOnce(&mut String)) {
    let goes_on = text.starts_with(char::is_alphanumeric);
    if goes_on && address.ends_with(char::is_alphanumeric) {
        address.push('-');
    }
    push(address);
}

/// Puts words into an address, joined by hyphens.
fn push_joined(address: &mut String, words: &str) {
    let words = words.split(|letter: char| !letter.is_alphanumeric());
    for (place, word) in words.filter(|word| !word.is_empty()).enumerate() {
        if place > 0 {
            address.push('-');
        }
        address.extend(word.chars().flat_map(char::to_lowercase));
    }
}

/// The first two letters of a word, small; `None` where they are not both plain ones.
pub(super) fn initials_of(word: &str) -> Option<[u8; 2]> {
    match word.as_bytes() {
        [first, second, ..] if first.is_ascii_alphabetic() && second.is_ascii_alphabetic() => {
            Some([first.to_ascii_lowercase(), second.to_ascii_lowercase()])
        }
        _ => None,
    }
}

/// Most words of a name that are looked at for two letters: most of them have both, and what stands as a
/// name in a file may be of any length.
const MOST_JOINED: usize = 8;

/// The numbers of names by the first two letters of each of their words, and of what people write for
/// these. Where a word has only one, the next word has the other: several may be written as one.
pub(super) fn by_initials(names: &[Name]) -> FxHashMap<[u8; 2], Vec<usize>> {
    let mut known: FxHashMap<[u8; 2], Vec<usize>> = FxHashMap::default();
    for (number, name) in names.iter().enumerate() {
        for (place, word) in name.words.iter().enumerate() {
            let from_here = name.words.iter().skip(place).take(MOST_JOINED);
            let from_here = from_here.map(|word| &*word.written);
            let others = word.others().filter_map(|other| first_two(letters(other)));
            let own = first_two(from_here.flat_map(letters));
            for both in own.into_iter().chain(others) {
                let all = known.entry(both).or_default();
                if all.last() != Some(&number) {
                    all.push(number);
                }
            }
        }
    }
    known
}

/// The first two of small letters; `None` where they are not both plain ones.
fn first_two(mut letters: impl Iterator<Item = char>) -> Option<[u8; 2]> {
    let mut next = || letters.next().and_then(|letter| u8::try_from(letter).ok());
    let both = [next()?, next()?];
    both.iter().all(u8::is_ascii_alphabetic).then_some(both)
}

#[cfg(test)]
mod tests {
    use super::super::tests::redactor;

    #[test]
    fn names_are_found_in_addresses() {
        let redactor = redactor(
            &[
                "Ratna Wulandari, S.Pd.",
                "Nur Ni'mah",
                "Sri, S.Pd.",
                "Élise Al-Fatih",
            ],
            &["Dewi Lestari"],
        );
        for (path, cleaned) in [
            ("foto/papan-ratna-wulandari.svg", "foto/papan-guru.svg"),
            ("Papan Ratna_Wulandari (2).SVG", "Papan guru (2).SVG"),
            ("bu-ratna.jpg, Ibu.Ratna.jpg", "guru.jpg, guru.jpg"),
            ("nur-nimah, nur ni’mah", "guru, guru"),
            ("E\u{301}lise al fatih", "guru"),
            ("Sri.jpg", "guru.jpg"),
        ] {
            assert_eq!(redactor.clean_path(path).as_deref(), Some(cleaned));
        }
        for path in [
            "sri.jpg",
            "ratna/wulandari.jpg",
            "ratna.jpg",
            "wulandari-ratna.jpg",
            "ratna-wulandarini.jpg",
            "dewi-lestari.jpg",
        ] {
            assert_eq!(redactor.clean_path(path), None, "{path}");
        }
        for (path, cleaned) in [
            ("FotoBuRatna.jpg", "Foto-guru.jpg"),
            ("foto2ratnaWulandari3.jpg", "foto2-guru-3.jpg"),
            ("IMGRatnaWulandari-2.jpg", "IMG-guru-2.jpg"),
        ] {
            assert_eq!(redactor.clean_path(path).as_deref(), Some(cleaned));
        }
        let balinese = self::redactor(&["I Made Sutarja", "Ni Ç. Ókayanti"], &[]);
        for (path, cleaned) in [
            ("foto-imadesutarja.jpg", "foto-guru.jpg"),
            ("i-made-sutarja/madesutarja", "guru/guru"),
            ("niçokayanti, NI C OKAYANTI", "guru, guru"),
        ] {
            assert_eq!(balinese.clean_path(path).as_deref(), Some(cleaned));
        }
        for path in ["FotoIbuRatnawati2.jpg", "watch?v=aSri9"] {
            assert_eq!(redactor.clean_path(path), None);
        }
        for (path, cleaned) in [
            ("wulandari2.jpg", Some("guru-2.jpg")),
            ("foto/PapanWulandari.jpg", Some("foto/Papan-guru.jpg")),
            ("nur2.jpg", None),
            ("sri.jpg", None),
            ("wulandarini.jpg", None),
        ] {
            assert_eq!(redactor.clean_file(path).as_deref(), cleaned, "{path}");
        }
        let anchor = redactor.clean_anchor("kata-sri-dan-bapak-ibu-ratna");
        assert_eq!(anchor.as_deref(), Some("kata-guru-dan-guru"));
    }
}
