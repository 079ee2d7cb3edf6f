//! What stands before the surname of somebody and is of the name as well, though the list writes it
//! otherwise: a given name that is cut short ("Pak Kris Wuli" of "Kristoforus Tani Wuli"), and initials
//! ("K. T. Wuli"). No half of a name stays where the other is taken out.

use super::Redactor;
use super::hit::Here;
use super::honorifics::{Forms, FormsOfAddress, without_enclosing};
use super::masks::{BREAK, LINE};
use super::names::{Letters, Name, Names, Word};
use super::of_places::is_behind_place;
use super::seen::{End, FoundWords, compared, letters_at_end, marks_of, seen_end};

/// Fewest letters of a given name cut short behind a form of address, and without one.
const SHORTEST: usize = 3;
const SHORTEST_ALONE: usize = 4;

/// Fewest letters of the end of a given name by which somebody is called: "Siska" of "Fransiska".
const SHORTEST_END: usize = 4;

/// Fewest letters of two given names that are the same but for one of them: "Bernardus", "Bernadus".
const SHORTEST_ALIKE: usize = 6;

/// A word right before one of a name, which may be a given name.
#[derive(Debug)]
pub(super) struct Given {
    /// As it is compared.
    word: String,
    /// The same in small letters.
    small: String,
    /// Where it begins in what is before the name.
    at: usize,
    /// Whether it is one letter with a full stop.
    is_initial: bool,
    /// Whether no line ends between it and the name.
    is_in_line: bool,
    /// Whether a form of address is before it.
    is_addressed: bool,
    /// What goes with it as with forms of address.
    forms: Forms,
}

/// How a given name in a text is that of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// One of the two is the beginning of the other.
    Beginning,
    /// It is the end of the other, or differs by one letter.
    Alike,
    /// It is another.
    None,
}

/// What goes with words of a name that have been found.
#[derive(Debug)]
pub(super) struct GivenBefore<'a> {
    /// The words, with the forms of address before them.
    pub(super) forms: &'a Forms,
    /// Whether it is a given name of that person, so that their role is known.
    pub(super) is_own: bool,
}

impl Given {
    /// Whether it is one letter with a full stop.
    pub(super) fn is_initial(&self) -> bool {
        self.is_initial
    }

    /// The word at the end of what is before a name.
    pub(super) fn at_end_of(before: &str, forms: &FormsOfAddress) -> Option<Self> {
        let last = seen_end(before);
        if !last.has_space {
            return None;
        }
        // "Hendrik bin Yusuf".
        let (at, word) = letters_at_end(stem(last));
        let linked = forms.is_link(&word).then(|| seen_end(&before[..at]));
        let end = linked.filter(|end| end.has_space).unwrap_or(last);
        let stem = stem(end);
        let (at, word) = letters_at_end(stem);
        let letters = word.chars().count();
        let is_initial = letters == 1 && stem.len() < end.text.len();
        let is_joined = letters > 1 && word.chars().all(char::is_uppercase);
        let is_long = letters >= SHORTEST || is_joined;
        let is_name = is_initial || is_long && stem.len() == end.text.len();
        let is_word = !stem[..at].ends_with(|sign: char| sign.is_alphanumeric() || sign == '-');
        if !(is_name && is_word && word.starts_with(char::is_uppercase)) || forms.begin(&word) {
            return None;
        }
        let gap = &before[end.text.len()..];
        let lines = gap.matches('\n').count();
        if lines > 1 || gap.contains([BREAK, LINE]) {
            return None;
        }
        let space = gap.find(char::is_whitespace).unwrap_or(gap.len());
        let (closing, opening) = gap.split_at(space);
        let (closing, opening) = (marks_of(closing), marks_of(opening));
        let addressed = forms.at_end_of(&before[..at], &word);
        let is_addressed = addressed.as_ref().is_some_and(|forms| forms.is_address);
        let forms = match addressed {
            Some(earlier) => Forms {
                closing: earlier.closing + &without_enclosing(&earlier.opening, &closing),
                opening,
                is_address: true,
                ..earlier
            },
            None => Forms {
                start: at,
                closing,
                opening,
                is_address: true,
                ..Forms::default()
            },
        };
        let word = compared(&word);
        Some(Self {
            small: word.to_lowercase(),
            word,
            at,
            is_initial,
            is_in_line: lines == 0,
            is_addressed,
            forms,
        })
    }

    /// Whether a form of address is before it.
    pub(super) fn is_addressed(&self) -> bool {
        self.is_addressed
    }

    /// Whether it is first letters of the words before a surname, written as one: "IGN Oka" of "I
    /// Gusti Ngurah Oka".
    fn is_of_initials(&self, own: &[Word]) -> bool {
        let mut letters = self.word.chars();
        let mut words = own.iter();
        let mut has_next = |letter: char| words.any(|it| it.written.starts_with(letter));
        !self.is_initial
            && self.word.chars().all(char::is_uppercase)
            && self.word.len() > 1
            && letters.all(&mut has_next)
    }

    /// How it is the given name that a list writes as a word.
    fn fit(&self, word: &Word) -> Fit {
        let known = word.written.to_lowercase();
        let (one, other) = (self.small.as_str(), known.as_str());
        if self.is_initial {
            return match other.starts_with(one) {
                true => Fit::Beginning,
                false => Fit::None,
            };
        }
        let letters = |word: &str| word.chars().count();
        let shorter = letters(one).min(letters(other));
        if shorter >= SHORTEST && (one.starts_with(other) || other.starts_with(one)) {
            return Fit::Beginning;
        }
        let is_end = shorter >= SHORTEST_END && other.ends_with(one);
        match is_end || shorter >= SHORTEST_ALIKE && differ_by_a_letter(one, other) {
            true => Fit::Alike,
            false => Fit::None,
        }
    }
}

/// The text without the full stop of an initial or a link.
fn stem(end: End<'_>) -> &str {
    end.text.strip_suffix('.').unwrap_or(end.text)
}

/// Whether two words are the same but for one letter, which is another or stands in one of them only.
fn differ_by_a_letter(one: &str, other: &str) -> bool {
    let (long, short) = match one.chars().count() < other.chars().count() {
        true => (other, one),
        false => (one, other),
    };
    let count = long.chars().count();
    let pairs = long.chars().zip(short.chars());
    let first = pairs.take_while(|(one, other)| one == other).count();
    let pairs = long.chars().rev().zip(short.chars().rev());
    let last = pairs.take_while(|(one, other)| one == other).count();
    first > 0 && count - short.chars().count() <= 1 && first + last + 1 >= count
}

/// Whether words of a name that have been found, by their numbers, are all of it, up to the last: "K. T.
/// Wuli". Short words, such as "I", may be left out.
pub(super) fn is_written_out(words: &[Word], numbers: &[usize]) -> bool {
    let is_last = numbers.last().is_some_and(|last| last + 1 == words.len());
    let mut words = words.iter().enumerate();
    is_last
        && numbers.len() > 1
        && words.all(|(number, word)| word.is_short() || numbers.contains(&number))
}

impl Redactor<'_> {
    /// What stands right before words of a name that have been found and goes with them. `given` is the
    /// word there.
    pub(super) fn given_before<'a>(
        &self,
        here: Here<'_>,
        (names, name): (&Names, &Name),
        words: &FoundWords,
        given: &'a Given,
    ) -> Option<GivenBefore<'a>> {
        let first = words.numbers.first().copied().unwrap_or_default();
        let surname = name.words.get(first)?;
        let own = name.words.get(..first)?;
        let fits = own.iter().map(|word| given.fit(word));
        // "Retno Kusumawati" of "R. Kusumawati".
        let cut = name.cut.before.filter(|_| own.is_empty());
        let is_cut = cut.is_some_and(|letter| given.small.starts_with(letter));
        let fit = match given.is_of_initials(own) || is_cut {
            true => Fit::Beginning,
            false => fits.min().unwrap_or(Fit::None),
        };
        if fit == Fit::None && !given.is_initial && given.small.chars().count() < SHORTEST {
            return None;
        }
        let is_whole = words.numbers.is_empty() && name.words.len() > 1;
        let is_several = (is_whole || words.numbers.len() > 1) && names.letters == Letters::All;
        let is_known = is_several || !surname.is_common;
        let is_last = first + 1 == name.words.len();
        let is_alone = || {
            let is_long = given.small.chars().count() >= SHORTEST_ALONE;
            is_last && is_long && surname.is_rare() && self.is_telling(given)
        };
        let is_told = match (fit, given.is_addressed) {
            // Of those who write the initials of all given names.
            (fit, _) if given.is_initial => {
                fit == Fit::Beginning && (is_cut || own.last().is_some_and(Word::is_short))
            }
            (Fit::Beginning, true) => is_known,
            (Fit::Alike, true) => is_known && is_last || is_several,
            (Fit::Beginning, false) => is_several || is_alone(),
            (Fit::None, true) => is_several && given.is_in_line && self.is_telling(given),
            (_, false) => false,
        };
        if !is_told {
            return None;
        }
        let (addressed, own) = (given.forms.start, here.before.get(given.at..)?);
        let roles = self.roles.as_ref().filter(|_| !given.is_addressed);
        let is_place =
            roles.is_some_and(|(pack, _)| is_behind_place(&here.before[..addressed], pack));
        let own = [own, here.text.get(..words.found.length)?].concat();
        let is_shown = self.names.iter().any(|names| names.shown_at(&own) > 0);
        (!is_place && !is_shown).then_some(GivenBefore {
            forms: &given.forms,
            is_own: fit != Fit::None,
        })
    }

    /// Whether a word before others of a name is hardly anything but a name.
    pub(super) fn is_telling(&self, given: &Given) -> bool {
        if given.is_initial {
            return false;
        }
        let mut packs = self.roles.iter();
        !packs.any(|(pack, _)| pack.manifest.may_be_word(&given.word))
            && !self.is_no_name(&given.word)
    }
}
