//! The first word of names in a text: what is found of it is found once for all that have it.

use std::cell::OnceCell;

use super::given_names::{Given, is_written_out};
use super::hit::Here;
use super::honorifics::{Forms, FormsOfAddress};
use super::names::{Names, Word};
use super::seen::{
    Found, FoundWords, Piece, find_words, find_words_before, first_piece, pass_gap_behind,
    pass_nickname,
};

/// A word of names at the beginning of a text.
#[derive(Debug)]
pub(super) struct FirstWord<'names> {
    word: &'names Word,
    /// It, and whether it stands in small letters. `None` where it is not there.
    found: Option<(Found, bool)>,
    /// Whether it is another spelling of the word.
    is_alike: bool,
    /// Whether it is something that stands for the word only beside others of the name ("Kt.").
    is_other: bool,
    /// Whether it is the first letter of the word with a full stop.
    is_initial: bool,
    /// The same with what a reader sees as a space behind it. `None` where there is none.
    before_next: Option<Found>,
    /// The forms of address before it, once they have been asked for.
    forms: OnceCell<Option<Forms>>,
    /// What may be a given name before it, once that has been asked for.
    given: OnceCell<Option<Given>>,
    /// Whether it alone names nobody there, once that has been asked.
    is_nobody: OnceCell<bool>,
}

impl<'names> FirstWord<'names> {
    pub(super) fn find(text: &str, word: &'names Word, forms: &FormsOfAddress) -> Self {
        let endings = forms.endings();
        let named = find_words_before(text, std::iter::once(word.as_name()), endings);
        let small = || find_words_before(text, std::iter::once(word.as_word()), endings);
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
        let alike = || {
            let find = |form: &str| find_words(text, std::iter::once(std::iter::once(form)));
            let named = word.alike().find_map(find);
            let named = named.or_else(|| word.shortened_at(text, false));
            let small = || {
                let small = word.small_alike().find_map(find);
                small.or_else(|| word.shortened_at(text, true))
            };
            named
                .map(|found| (found, false))
                .or_else(|| Some((small()?, true)))
        };
        let own_is_there = own.is_some();
        let own = own.or_else(alike);
        let is_alike = !own_is_there && own.is_some();
        let is_other = own.is_none();
        let found = own.or_else(other);
        let initial = found.is_none().then(|| initial_at(text, word)).flatten();
        let is_initial = initial.is_some();
        let found = found.or_else(|| Some((initial?, false)));
        let before_next = found.as_ref().and_then(|(found, _)| {
            let mut longer = found.clone();
            pass_gap_behind(text, &mut longer)?;
            Some(longer)
        });
        Self {
            word,
            found,
            is_alike,
            is_other,
            is_initial,
            before_next,
            forms: OnceCell::new(),
            given: OnceCell::new(),
            is_nobody: OnceCell::new(),
        }
    }

    pub(super) fn is_of(&self, word: &Word) -> bool {
        self.word == word
    }

    /// Whether it is another spelling of the word, which tells somebody behind a form of address or beside
    /// other words of the name.
    pub(super) fn is_alike(&self) -> bool {
        self.is_alike
    }

    /// Whether it is something that stands for the word only beside others of the name.
    pub(super) fn is_other(&self) -> bool {
        self.is_other
    }

    /// Whether it is an initial, which tells something behind a form of address only ("Pak K. Mertayasa").
    pub(super) fn is_initial(&self) -> bool {
        self.is_initial
    }

    /// The forms of address at the end of the text before it.
    pub(super) fn forms(&self, here: Here<'_>, names: &Names) -> Option<&Forms> {
        let before = here.before;
        let is_small = self.found.as_ref().is_some_and(|(_, is_small)| *is_small);
        let find = || {
            let forms = names.forms.at_end_of(before, &self.word.written);
            let series = || here.is_in_series.then(|| Forms::of_series(before.len()));
            forms
                .or_else(series)
                .filter(|forms| !(is_small && forms.wants_capital))
        };
        self.forms.get_or_init(find).as_ref()
    }

    /// What may be a given name before it.
    pub(super) fn given(&self, here: Here<'_>, names: &Names) -> Option<&Given> {
        let find = || Given::at_end_of(here.before, &names.forms);
        self.given.get_or_init(find).as_ref()
    }

    /// Whether the word alone names nobody there.
    pub(super) fn is_nobody(&self, ask: impl FnOnce() -> bool) -> bool {
        *self.is_nobody.get_or_init(ask)
    }

    /// Some words of a name at the beginning of the text, which begin with this one, the first of
    /// those at `place`, and keep their order, as many as stand there.
    pub(super) fn go_on(
        &self,
        text: &str,
        (words, place): (&[Word], usize),
        forms: &FormsOfAddress,
        is_addressed: bool,
    ) -> Option<FoundWords> {
        let (found, tells) = self.words_from(text, (words, place), forms, true)?;
        // "Bu Fitri H.": the form of address tells what an initial beside a word of the language does not.
        match tells || is_addressed && !self.is_initial {
            true => Some(found),
            // What an initial does not tell, the words before it may.
            false if self.is_initial => None,
            false => Some(self.words_from(text, (words, place), forms, false)?.0),
        }
    }

    /// The words, and whether they tell somebody in spite of initials among them.
    fn words_from(
        &self,
        text: &str,
        (words, place): (&[Word], usize),
        forms: &FormsOfAddress,
        with_initials: bool,
    ) -> Option<(FoundWords, bool)> {
        let (found, is_small) = self.found.as_ref()?;
        let endings = forms.endings();
        let find = |text: &str, number: usize| {
            let word = words.get(number)?;
            let found = match is_small {
                true => find_words_before(text, std::iter::once(word.within_small_name()), endings),
                false => find_words_before(text, std::iter::once(word.within_name()), endings),
            };
            let found = found.or_else(|| word.shortened_at(text, *is_small));
            let is_initial = found.is_none();
            // "Pak Dewa S.Pd." of "Dewa Sutapa".
            let is_initial_there = || with_initials && !is_small && !forms.begins_degree(text);
            let initial = || initial_at(text, word).filter(|_| is_initial_there());
            Some(Next {
                number,
                is_initial,
                found: found.or_else(initial)?,
            })
        };
        let mut numbers = vec![place];
        let mut has_initial = self.is_initial;
        let is_rare = |number: usize| words.get(number).is_some_and(Word::is_rare);
        let mut has_rare = !self.is_initial && is_rare(place);
        let mut last_is_whole = false;
        let mut left = place + 1..words.len();
        let mut last: Option<Found> = None;
        let mut next = self.before_next.clone().filter(|_| !left.is_empty());
        while let Some(mut longer) = next {
            let next_at = |longer: &Found| {
                let rest = &text[longer.length..];
                let mut numbers = left.clone();
                numbers.find_map(|number| find(rest, number))
            };
            let nicknamed = || {
                let mut longer = longer.clone();
                pass_nickname(text, &mut longer)?;
                Some((next_at(&longer)?, longer))
            };
            let linked = || {
                let behind = pass_link(text, &longer, forms)?;
                Some((next_at(&behind)?, behind))
            };
            let (word, behind) = match next_at(&longer) {
                Some(next) => (next, longer),
                None => match nicknamed()
                    .or_else(|| quoted(text, &longer, &next_at))
                    .or_else(linked)
                {
                    Some(nicknamed) => nicknamed,
                    None => break,
                },
            };
            left.start = word.number + 1;
            longer = behind;
            longer.length += word.found.length;
            longer.marks.push_str(&word.found.marks);
            last = Some(longer.clone());
            numbers.push(word.number);
            has_initial |= word.is_initial;
            last_is_whole = !word.is_initial;
            has_rare |= !word.is_initial && is_rare(word.number);
            let has_gap = !left.is_empty() && pass_gap_behind(text, &mut longer).is_some();
            next = has_gap.then_some(longer);
        }
        if self.is_other && last.is_none() {
            return None;
        }
        let found = FoundWords {
            found: last.unwrap_or_else(|| found.clone()),
            numbers,
            is_small: *is_small,
        };
        // "M. G. Nona".
        let is_several = last_is_whole && found.numbers.len() > 2;
        let is_written_out = is_several && is_written_out(words, &found.numbers);
        Some((found, has_rare || !has_initial || is_written_out))
    }
}

/// Passes a word that tells nobody between two words of a name, and what is before the second: "Maria
/// br. Simanjuntak".
fn pass_link(text: &str, before: &Found, forms: &FormsOfAddress) -> Option<Found> {
    let rest = text.get(before.length..)?;
    let end = rest.find(|sign: char| !sign.is_alphabetic())?;
    let link = rest.get(..end).filter(|word| forms.is_link(word))?;
    let mut longer = before.clone();
    let stop = rest.get(end..)?.starts_with('.');
    longer.length += link.len() + usize::from(stop);
    pass_gap_behind(text, &mut longer)?;
    Some(longer)
}

/// A further word of a name.
struct Next {
    number: usize,
    /// Whether it is an initial.
    is_initial: bool,
    /// Where it is.
    found: Found,
}

/// A word of a name in quotation marks, as found by `find`: `Surya "Gendut"`. What is before it takes
/// the opening mark along, and it the closing one.
fn quoted(
    text: &str,
    before: &Found,
    find: &dyn Fn(&Found) -> Option<Next>,
) -> Option<(Next, Found)> {
    let is_quote = |sign: char| matches!(sign, '"' | '“' | '”' | '„' | '«' | '»' | '\'');
    let quote_at = |at: usize| match first_piece(&text[at..])? {
        (Piece::Letter(sign), length) => is_quote(sign).then_some(length),
        _ => None,
    };
    let mut before = before.clone();
    before.length += quote_at(before.length)?;
    let mut word = find(&before)?;
    word.found.length += quote_at(before.length + word.found.length)?;
    Some((word, before))
}

/// A word of a name by its first letter: "Q." of "Qulandari".
fn initial_at(text: &str, word: &Word) -> Option<Found> {
    let length = word.initial_at(text)?;
    Some(Found {
        length,
        ..Found::default()
    })
}
