//! The first word of names in a text: what is found of it is found once for all that have it.

use std::cell::OnceCell;

use super::honorifics::Forms;
use super::names::{Names, Word};
use super::seen::{
    Found, FoundWords, Piece, find_words, first_piece, pass_gap_behind, pass_nickname,
};

/// A word of names at the beginning of a text.
#[derive(Debug)]
pub(super) struct FirstWord<'names> {
    word: &'names Word,
    /// It, and whether it stands in small letters. `None` where it is not there.
    found: Option<(Found, bool)>,
    /// Whether it is something that stands for the word only beside others of the name ("Kt.").
    is_other: bool,
    /// The same with what a reader sees as a space behind it. `None` where there is none.
    before_next: Option<Found>,
    /// The forms of address before it, once they have been asked for.
    forms: OnceCell<Option<Forms>>,
    /// Whether it alone names nobody there, once that has been asked.
    is_nobody: OnceCell<bool>,
}

impl<'names> FirstWord<'names> {
    pub(super) fn find(text: &str, word: &'names Word) -> Self {
        let named = find_words(text, std::iter::once(word.as_name()));
        let small = || find_words(text, std::iter::once(word.as_word()));
        let other = || {
            let named = find_words(text, std::iter::once(word.within_name()));
            let small = || find_words(text, std::iter::once(word.within_small_name()));
            let named = named.map(|found| (found, false));
            named.or_else(|| Some((small()?, true)))
        };
        let own = match named {
            Some(found) => Some((found, false)),
            None => small().map(|found| (found, true)),
        };
        let is_other = own.is_none();
        let found = own.or_else(other);
        let before_next = found.as_ref().and_then(|(found, _)| {
            let mut longer = found.clone();
            pass_gap_behind(text, &mut longer)?;
            Some(longer)
        });
        Self {
            word,
            found,
            is_other,
            before_next,
            forms: OnceCell::new(),
            is_nobody: OnceCell::new(),
        }
    }

    pub(super) fn is_of(&self, word: &Word) -> bool {
        self.word == word
    }

    /// Whether it is something that stands for the word only beside others of the name.
    pub(super) fn is_other(&self) -> bool {
        self.is_other
    }

    /// The forms of address at the end of the text before it.
    pub(super) fn forms(&self, before: &str, names: &Names) -> Option<&Forms> {
        let is_small = self.found.as_ref().is_some_and(|(_, is_small)| *is_small);
        let find = || {
            let forms = names.forms.at_end_of(before, &self.word.written);
            forms.filter(|forms| !(is_small && forms.wants_capital))
        };
        self.forms.get_or_init(find).as_ref()
    }

    /// Whether the word alone names nobody there.
    pub(super) fn is_nobody(&self, ask: impl FnOnce() -> bool) -> bool {
        *self.is_nobody.get_or_init(ask)
    }

    /// Some words of a name at the beginning of the text, which begin with this one, the first of
    /// those at `place`, and keep their order, as many as stand there.
    pub(super) fn go_on(&self, text: &str, words: &[Word], place: usize) -> Option<FoundWords> {
        let (found, is_small) = self.found.as_ref()?;
        let find = |text: &str, number: usize| {
            let word = words.get(number)?;
            match is_small {
                true => find_words(text, std::iter::once(word.within_small_name())),
                false => find_words(text, std::iter::once(word.within_name())),
            }
        };
        let mut numbers = vec![place];
        let mut left = place + 1..words.len();
        let mut last: Option<Found> = None;
        let mut next = self.before_next.clone().filter(|_| !left.is_empty());
        while let Some(mut longer) = next {
            let next_at = |longer: &Found| {
                let rest = &text[longer.length..];
                let mut numbers = left.clone();
                numbers.find_map(|number| Some((number, find(rest, number)?)))
            };
            let nicknamed = || {
                let mut longer = longer.clone();
                pass_nickname(text, &mut longer)?;
                Some((next_at(&longer)?, longer))
            };
            let ((number, word), behind) = match next_at(&longer) {
                Some(next) => (next, longer),
                None => match nicknamed().or_else(|| quoted(text, &longer, &next_at)) {
                    Some(nicknamed) => nicknamed,
                    None => break,
                },
            };
            left.start = number + 1;
            longer = behind;
            longer.length += word.length;
            longer.marks.push_str(&word.marks);
            last = Some(longer.clone());
            numbers.push(number);
            let has_gap = !left.is_empty() && pass_gap_behind(text, &mut longer).is_some();
            next = has_gap.then_some(longer);
        }
        if self.is_other && last.is_none() {
            return None;
        }
        Some(FoundWords {
            found: last.unwrap_or_else(|| found.clone()),
            numbers,
            is_small: *is_small,
        })
    }
}

/// A word of a name in quotation marks, as found by `find`: `Surya "Gendut"`. What is before it takes
/// the opening mark along, and it the closing one.
fn quoted(
    text: &str,
    before: &Found,
    find: &dyn Fn(&Found) -> Option<(usize, Found)>,
) -> Option<((usize, Found), Found)> {
    let is_quote = |sign: char| matches!(sign, '"' | '“' | '”' | '„' | '«' | '»' | '\'');
    let quote_at = |at: usize| match first_piece(&text[at..])? {
        (Piece::Letter(sign), length) => is_quote(sign).then_some(length),
        _ => None,
    };
    let mut before = before.clone();
    before.length += quote_at(before.length)?;
    let (number, mut word) = find(&before)?;
    word.length += quote_at(before.length + word.length)?;
    Some(((number, word), before))
}
