//! How people are addressed: "Bu", "Pak", "Drs.", and the titles behind a name.

use std::borrow::Cow;
use std::sync::Arc;

use aho_corasick::AhoCorasick;

use super::seen::{letters_at_end, marks_of, seen_end};
use super::sentences::goes_over_block;
use crate::pack::{AddressWords, Pack};

/// Most words between forms of address and one of a name that can be told from others.
const MOST_SHORT_WORDS: usize = 6;

/// Most forms of address one after the other; nobody has more.
const MOST_FORMS: usize = 16;

/// Forms of address as the pack has them.
#[derive(Debug, Clone, Default)]
pub(in crate::model) struct FormsOfAddress(pub(super) Arc<AddressWords>);

/// Forms of address at the end of a text.
#[derive(Debug, Clone, Default)]
pub(super) struct Forms {
    /// Where they begin.
    pub(super) start: usize,
    /// Marks and tags right behind them.
    pub(super) closing: String,
    /// Those that begin behind a space.
    pub(super) opening: String,
    /// Whether one of them addresses somebody: others belong to a name ("Ni").
    pub(super) is_address: bool,
    /// Whether what follows can be nothing but a name: "Pak", "Ibu Guru", and not "Guru".
    pub(super) is_plain: bool,
    /// Whether there are none, but a name stands before that goes on with others: "Ibu Marthina dan".
    pub(super) goes_on: bool,
    /// Whether a sentence may as well end with them ("Pak. Joko"), so that what follows is a name
    /// with a capital only.
    pub(super) wants_capital: bool,
}

impl Forms {
    /// What takes the place of forms of address before one of several names, which begins at a byte.
    pub(super) fn of_series(start: usize) -> Self {
        Self {
            start,
            is_address: true,
            wants_capital: true,
            goes_on: true,
            ..Self::default()
        }
    }
}

impl FormsOfAddress {
    pub(in crate::model) fn of(pack: &Pack) -> Self {
        Self(Arc::clone(&pack.address_words))
    }

    /// Finds the forms of address behind which names are known in other spellings, where there are any.
    pub(super) fn before_spellings(&self) -> Option<&AhoCorasick> {
        self.0.before_spellings.as_ref()
    }

    /// What may hang on a name: "lah" of "Pak Wahyulah".
    pub(super) fn endings(&self) -> &[String] {
        &self.0.endings
    }

    /// Whether a word belongs to the name that goes on with another.
    pub(super) fn is_particle(&self, word: &str, next: &str) -> bool {
        self.0.particles.iter().any(|(particle, names)| {
            let is_it = word == particle || word == particle.to_uppercase();
            let is_next = |name: &String| name.eq_ignore_ascii_case(next);
            is_it && (names.is_empty() || names.iter().any(is_next))
        })
    }

    /// A name with a space behind each form of address that has a full stop and none: "Bu.Ratna".
    pub(super) fn spaced<'name>(&self, name: &'name str) -> Cow<'name, str> {
        let mut spaced = Cow::Borrowed(name);
        let mut from = 0;
        while let Some(stop) = spaced[from..].find('.').map(|at| from + at) {
            let (before, behind) = (&spaced[..stop], &spaced[stop + 1..]);
            let word = before.rsplit(char::is_whitespace).next().unwrap_or(before);
            let is_form = word.chars().count() > 1 && self.begin(word);
            if is_form && behind.starts_with(char::is_alphabetic) {
                let stop_kept = self.0.short.contains(&word.to_lowercase());
                let mark = if stop_kept { ". " } else { " " };
                spaced = Cow::Owned([before, mark, behind].concat());
            }
            from = stop + 1;
        }
        spaced
    }

    /// Whether a name begins with one.
    pub(super) fn begin(&self, name: &str) -> bool {
        self.0.begin(name)
    }

    /// Whether a form of address is in a list the first word of a name: "Abu Bakar".
    fn is_of_name(&self, word: &str) -> bool {
        self.0.of_names.contains(&word.to_lowercase())
    }

    /// The last post among forms of address, as it is written: "Keuchik" of "Pak Keuchik ".
    pub(super) fn post_in<'text>(&self, forms: &'text str) -> Option<&'text str> {
        let words = forms.rsplit(|sign: char| !sign.is_alphabetic());
        let mut words = words.filter(|word| !word.is_empty());
        words.find(|word| self.0.posts.contains(&word.to_lowercase()))
    }

    /// Whether a word within a name tells nobody by itself: "bin".
    pub(super) fn is_link(&self, word: &str) -> bool {
        self.0.is_link(word)
    }

    /// Whether what follows a form of address can be nothing but a name.
    pub(super) fn is_plain(&self, form: &str) -> bool {
        let word = form.trim_end_matches('.').to_lowercase();
        !self.0.words.contains(&word)
    }

    /// Whether one of them is the one looked for, in small letters and without a full stop. One
    /// letter may be anything.
    pub(super) fn has(&self, is_it: impl Fn(&str) -> bool) -> bool {
        let short = self.0.short.iter().filter(|form| form.len() > 1);
        self.0.whole.iter().chain(short).any(|form| is_it(form))
    }

    /// The words of a name without forms of address and titles, which are what stands behind a
    /// comma ("Ratna Dewi, S.Pd.") and what is shortened at either end ("Drs. Joko"). At least
    /// one word is left.
    pub(in crate::model) fn own_words<'name>(&self, name: &'name str) -> Vec<&'name str> {
        let name = name.split(',').next().unwrap_or(name);
        let mut words: Vec<&str> = name.split_whitespace().collect();
        let is_title =
            |word: &str| word.contains('.') || self.begin(word) && !self.is_of_name(word);
        let titles = words.iter().take_while(|word| is_title(word)).count();
        words.drain(..titles.min(words.len().saturating_sub(1)));
        while words.len() > 1 && words.last().is_some_and(|word| word.contains('.')) {
            words.pop();
        }
        words
    }

    /// The last of the [own words](Self::own_words) of a name, where there may be several of them.
    pub(in crate::model) fn last_of_several_words(name: &str) -> Option<&str> {
        let mut words = name.split(',').next()?.split_whitespace();
        let last = words.rfind(|word| !word.contains('.'))?;
        words.next().map(|_| last)
    }

    /// Whether forms of address may be at the end of a text, before a name of which what is known
    /// is no more than a word that is not the first: "Pak I ", "bu wy ".
    pub(super) fn may_be_at_end_of(&self, text: &str) -> bool {
        let mut before = text;
        for _ in 0..MOST_SHORT_WORDS {
            if self.at_end_of(before, "").is_some() {
                return true;
            }
            let end = seen_end(before).text;
            // "pak kt. mertayasa".
            let end = end.strip_suffix('.').unwrap_or(end);
            let rest = end.trim_end_matches(char::is_alphanumeric);
            let word = end[rest.len()..].to_lowercase();
            let mut particles = self.0.particles.iter();
            let is_passed = word.chars().count() < 3
                || particles.any(|(particle, _)| particle.to_lowercase() == word);
            if word.is_empty() || !is_passed {
                return false;
            }
            before = rest;
        }
        false
    }

    /// The forms of address with which a text ends, which may follow one another ("Bapak
    /// Drs. "), and what belongs to a name between them and its first known word ("I Made").
    pub(super) fn at_end_of(&self, text: &str, name: &str) -> Option<Forms> {
        // `Pak "Surya"`, `Bu guru (Ratna)`.
        let unquoted = text.trim_end_matches(['"', '“', '‘', '\'', '(']);
        let quote = &text[unquoted.len()..];
        let mut found: Option<Forms> = None;
        let mut next = Some(name);
        for _ in 0..MOST_FORMS {
            let before = found
                .as_ref()
                .map_or(unquoted, |forms| &text[..forms.start]);
            let mut end = seen_end(before);
            if goes_over_block(end) {
                return found;
            }
            // "Bapak/Ibu Surya".
            if let Some(text) = end.text.strip_suffix('/').filter(|_| !end.has_space) {
                (end.text, end.has_space) = (text, true);
            }
            let word = end.text;
            let (stem, has_stop) = match word.strip_suffix('.') {
                Some(stem) => (stem, true),
                None => (word, false),
            };
            let (at, form) = letters_at_end(stem);
            let (at, form) = match self.dotted(stem, at).filter(|_| has_stop) {
                Some(dotted) => dotted,
                None => (at, form.to_lowercase()),
            };
            // A full stop ends a sentence after other words, and one letter may be anything.
            // "Bu.Ratna" has no other sentence, and with "Bu. Ratna" rarely one ends: not as with
            // "datang ke rumah ibu. Ratna", which is a word too.
            let is_apart = || end.has_space && self.0.words.contains(&form);
            // "I B. Oka" has the initials of somebody else.
            let is_short = self.0.short.contains(&form)
                && !(form.len() == 1
                    && is_behind_letter(&stem[..at])
                    && !self.is_form_at_end(&stem[..at]));
            let is_form = match has_stop {
                true => {
                    let is_whole = || self.0.whole.contains(&form) && !is_apart();
                    let is_one_line = !end.gap.contains('\n');
                    is_short || is_one_line && is_whole()
                }
                false => {
                    end.has_space && (self.0.whole.contains(&form) || form.len() > 1 && is_short)
                }
            };
            let is_word = !stem[..at].ends_with(char::is_alphanumeric);
            let may_be_particle = is_word && !has_stop && end.has_space;
            next = next
                .filter(|next| may_be_particle && self.is_particle(&stem[at..], next))
                .map(|_| &stem[at..]);
            if !(is_word && (is_form || next.is_some())) {
                return found;
            }
            let at = match is_form {
                true => self.before_article(stem, before_same(stem, at, &form)),
                false => at,
            };
            let is_plain = found.is_some() || form.len() > 1 && !self.0.words.contains(&form);
            let is_address = is_form || found.as_ref().is_some_and(|later| later.is_address);
            let wants_capital = match &found {
                Some(later) => later.wants_capital,
                None => has_stop && end.has_space && !is_short,
            };
            let space = end.gap.find(char::is_whitespace).unwrap_or(end.gap.len());
            let (closing, opening) = end.gap.split_at(space);
            let (mut closing, opening) = (marks_of(closing), marks_of(opening));
            let opening = match found {
                None => opening + quote,
                Some(later) => {
                    closing.push_str(&without_enclosing(&opening, &later.closing));
                    later.opening
                }
            };
            found = Some(Forms {
                start: at,
                closing,
                opening,
                is_address,
                is_plain,
                wants_capital,
                goes_on: false,
            });
        }
        found
    }
}

/// The marks that open before words and those that close behind them, where the words go: what encloses
/// nothing else goes as well.
pub(super) fn without_enclosing(opening: &str, closing: &str) -> String {
    let enclosing = opening.chars().rev().zip(closing.chars());
    let enclosing = enclosing.take_while(|(a, b)| a == b && "*_~".contains(*a));
    let passed = enclosing.count();
    [&opening[..opening.len() - passed], &closing[passed..]].concat()
}

/// Most bytes of a form of address with full stops within.
const LONGEST_DOTTED: usize = 8;

impl FormsOfAddress {
    /// Whether the letter with which a text ends is a form of address: "H. B. Ratna".
    fn is_form_at_end(&self, text: &str) -> bool {
        let word = seen_end(text).text;
        let stem = word.strip_suffix('.').unwrap_or(word);
        stem.len() < word.len()
            && self
                .0
                .short
                .contains(&letters_at_end(stem).1.to_lowercase())
    }

    /// Where what belongs to a form of address begins before it: "Al-" of "Al-Ustadz"; `at` is where that
    /// does.
    fn before_article(&self, text: &str, at: usize) -> usize {
        let before = &text[..at];
        let Some(article) = before.strip_suffix(['-', ' ']) else {
            return at;
        };
        let (start, word) = letters_at_end(article);
        let is_article = word.starts_with(char::is_uppercase) || before.ends_with('-');
        let is_whole =
            !article[..start].ends_with(|sign: char| sign.is_alphanumeric() || sign == '-');
        let is_known = is_article && is_whole && self.0.articles.contains(&word.to_lowercase());
        if is_known { start } else { at }
    }

    /// Where a form of address begins at the end of a text that has full stops within it ("K.H" of
    /// "K.H."), and its letters, of which the last begin at a place.
    pub(super) fn dotted(&self, text: &str, last: usize) -> Option<(usize, String)> {
        let from = text.ceil_char_boundary(last.saturating_sub(LONGEST_DOTTED));
        text[from..last].contains('.').then_some(())?;
        let is_of_form = |sign: char| sign == '.' || sign.is_alphabetic();
        let at = from + text[from..last].trim_end_matches(is_of_form).len();
        let letters: String = text[at..].chars().filter(|sign| *sign != '.').collect();
        let form = letters.to_lowercase();
        self.0.short.contains(&form).then_some((at, form))
    }
}

/// Whether a text ends with one capital letter, with a full stop or not.
fn is_behind_letter(text: &str) -> bool {
    let word = seen_end(text).text;
    let word = word.strip_suffix('.').unwrap_or(word);
    let rest = word.strip_suffix(char::is_uppercase);
    rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

/// Where a form of address begins that is said twice, as of several people ("Ibu-ibu"); `at` is where
/// the last of it does.
fn before_same(text: &str, at: usize, form: &str) -> usize {
    let same = || {
        let before = text.get(..at)?.strip_suffix('-')?;
        let start = before.len().checked_sub(form.len())?;
        let (rest, first) = before.split_at_checked(start)?;
        let is_same = first.to_lowercase() == form && !rest.ends_with(char::is_alphanumeric);
        is_same.then_some(start)
    };
    same().unwrap_or(at)
}
