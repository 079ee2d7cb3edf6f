//! The name that begins at a word of a text.

use super::Redactor;
use super::first_word::FirstWord;
use super::given_names::{Given, is_written_out};
use super::honorifics::Forms;
use super::mail::is_in_mail_address;
use super::names::{Begin, Letters, Name, Names, Sort, Word};
use super::nicknames::Nickname;
use super::of_places::OneWord;
use super::seen::{
    Found, FoundWords, Piece, find_words_before, first_letters, first_piece, pass_gap,
};
use crate::pack::TermId;

/// A name in a text.
#[derive(Debug)]
pub(super) struct Hit {
    pub(super) found: Found,
    /// The forms of address before it.
    pub(super) forms: Option<Forms>,
    pub(super) role: Option<TermId>,
    /// Whether words are taken along that belong to no known name.
    has_further: bool,
    /// Whether it is one as somebody is called.
    is_called: bool,
    /// Whether a practice mentions it by itself, and no list, with a word that few have.
    is_mention: bool,
    /// Whether it is one word, the forms of address before it aside.
    pub(super) is_one_word: bool,
}

impl Hit {
    /// The same for another name that has been found there as well.
    fn or(&mut self, other: &Self) {
        self.is_one_word &= other.is_one_word;
        // Whom a practice only calls by a name the list knows with a role.
        let is_own = |mention: &Self, listed: &Self| {
            mention.is_mention && mention.role.is_none() && !listed.is_mention
        };
        if is_own(self, other) || is_own(other, self) {
            self.role = self.role.or(other.role);
            (self.is_called, self.is_mention) = (self.is_called && other.is_called, false);
            return;
        }
        // Which of them is meant cannot be told.
        if self.is_called && other.is_called && self.role != other.role {
            self.role = None;
        } else if self.is_called && !other.is_called {
            (self.role, self.is_called) = (other.role, false);
        }
    }
}

/// Whether few have a word of a name: "Pak Ketut" may be anybody.
fn is_rare(names: &Names, name: &Name) -> bool {
    let mut own = name.words.iter();
    own.any(|word| !word.is_common && !names.forms.begin(&word.written))
}

/// Most bytes between two names of a series.
const LONGEST_JOINT: usize = 32;

/// Most forms of address one after the other that are words of a name as well.
const MOST_FORMS: usize = 6;

/// Where the next word of a text begins after `at` and before `end`.
fn next_word(text: &str, at: usize, end: usize) -> Option<usize> {
    let (mut at, mut is_within) = (at, true);
    while at < end {
        let (piece, length) = first_piece(&text[at..])?;
        match piece {
            Piece::Letter(letter) if letter.is_alphanumeric() => {
                if !is_within {
                    return Some(at);
                }
            }
            Piece::Letter(_) | Piece::Space | Piece::Tag => is_within = false,
            Piece::Mark | Piece::Nothing => {}
        }
        at += length;
    }
    None
}

/// Takes the words up to the end of a longer name along.
pub(super) fn go_on(found: &mut Found, text: &str, end: usize) {
    while found.length < end {
        pass_gap(text, found);
        while found.length < end
            && let Some((piece, length)) = first_piece(&text[found.length..])
            && piece != Piece::Space
        {
            if matches!(piece, Piece::Mark | Piece::Tag) {
                let mark = &text[found.length..found.length + length];
                found.marks.push_str(mark);
            }
            found.length += length;
        }
    }
}

/// A place in a text where a word begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Here<'text> {
    pub(super) text: &'text str,
    pub(super) before: &'text str,
    /// Whether what is before is all that stands between it and another name, and joins them.
    pub(super) is_in_series: bool,
}

impl Redactor<'_> {
    /// The name at the beginning of a text, which is that of a word, and the forms of address at
    /// the end of what is before. `None` also where it is part of the longer name of somebody who
    /// agreed.
    /// `is_behind_name` where another name is before that.
    pub(super) fn name_at(&self, text: &str, before: &str, is_behind_name: bool) -> Option<Hit> {
        let here = Here {
            text,
            before,
            is_in_series: is_behind_name && self.joins_names(before),
        };
        let mut hit = self.longest_at(here)?;
        self.lengthen(&mut hit, here);
        let is_other = self.is_of_shown(&hit, text)
            || self.is_institution(&hit, before, text)
            || self
                .is_of_history(&before[..hit.forms.as_ref().map_or(before.len(), |it| it.start)]);
        (!is_other).then_some(hit)
    }

    /// A practice may call somebody by less than a list does: "Pak Ketut" is not all of "Pak Ketut
    /// Mertayasa", of which the list has what follows the form of address.
    fn lengthen(&self, hit: &mut Hit, Here { text, before, .. }: Here<'_>) {
        let is_form = |word: &str| self.names.iter().any(|names| names.forms.begin(word));
        let mut at = 0;
        // Behind the last word of the name it may be all of another: "Bu Aji Aisyah".
        let is_beside = |end: usize, next: usize| {
            let gap = text.get(end..next).unwrap_or_default();
            gap.trim().is_empty() && !gap.contains('\n')
        };
        let mut passed = 0;
        while passed < MOST_FORMS
            && at < hit.found.length
            && let Some(next) = next_word(text, at, text.len())
            && is_form(&text[at..next])
            && is_beside(hit.found.length, next)
        {
            (at, passed) = (next, passed + 1);
            let known = [before, &text[..at]].concat();
            let behind = Here {
                text: &text[at..],
                before: &known,
                is_in_series: false,
            };
            let Some(longer) = self.longest_at(behind) else {
                continue;
            };
            let end = at + longer.found.length;
            // What a practice calls somebody takes the rest of a name along, of which the list knows more.
            let is_known_whole = end == hit.found.length && hit.has_further && !longer.has_further;
            let is_listed = end == hit.found.length && hit.is_mention && !longer.is_mention;
            if is_known_whole || is_listed {
                hit.role = longer.role.or(hit.role);
            }
            if end > hit.found.length {
                go_on(&mut hit.found, text, end);
                hit.role = longer.role.or(hit.role);
                hit.is_one_word = false;
            }
        }
    }

    /// Whether a name is the beginning of that of somebody who agreed: "Bu Lestari" of "Bu Lestari
    /// Dewi".
    fn is_of_shown(&self, hit: &Hit, text: &str) -> bool {
        let mut starts =
            std::iter::successors(Some(0), |at| next_word(text, *at, hit.found.length));
        starts.any(|at| {
            let mut names = self.names.iter();
            names.any(|names| at + names.shown_at(&text[at..]) > hit.found.length)
        })
    }

    /// The longest name at the beginning of a text.
    fn longest_at(&self, here: Here<'_>) -> Option<Hit> {
        let text = here.text;
        let letters = first_letters(text)?;
        let mut longest: Option<Hit> = None;
        for names in &self.names {
            let mut first: Option<FirstWord<'_>> = None;
            for begin in names.beginning(letters) {
                let Some(name) = names.names.get(begin.name) else {
                    continue;
                };
                let Some(word) = name.words.get(begin.word) else {
                    continue;
                };
                // Those that begin with the same word stand side by side.
                if first.as_ref().is_none_or(|first| !first.is_of(word)) {
                    first = Some(FirstWord::find(text, word, &names.forms));
                }
                let Some(first) = first.as_ref() else {
                    continue;
                };
                let known = longest.as_ref().map_or(0, |known| known.found.length);
                let Some(hit) = self.hit(here, (names, name, begin), first, known) else {
                    continue;
                };
                match longest.as_mut() {
                    Some(known) if known.found.length == hit.found.length => known.or(&hit),
                    _ => longest = Some(hit),
                }
            }
        }
        longest
    }

    /// A name that begins with a word which has been found, and is as long as what is known at least.
    fn hit(
        &self,
        here: Here<'_>,
        (names, name, begin): (&Names, &Name, Begin),
        first: &FirstWord<'_>,
        known: usize,
    ) -> Option<Hit> {
        let Here { text, before, .. } = here;
        // "A.Md. Ratna".
        if first.is_other() && before.ends_with('.') {
            return None;
        }
        let is_addressed = first
            .forms(here, names)
            .is_some_and(|forms| forms.is_address);
        let found = match name.sort {
            Sort::Whole => {
                let words = name.words.iter().map(Word::forms);
                find_words_before(text, words, names.forms.endings()).map(FoundWords::whole)
            }
            Sort::Called => {
                first.go_on(text, (&name.words, begin.word), &names.forms, is_addressed)
            }
        };
        let is_called = name.sort == Sort::Called;
        let is_last = is_called && begin.word + 1 == name.words.len();
        let last = found.as_ref().filter(|_| is_last);
        let turned = last.and_then(|last| self.turned(here, (names, name), last));
        let is_turned = turned.is_some();
        let found = turned.or(found);
        let written_out = |words| self.with_written_out(here, (names, name), words, is_addressed);
        let found = found.map(written_out);
        let found = found.filter(|words| words.found.length >= known)?;
        let forms = first.forms(here, names);
        let forms = forms
            .filter(|forms| !forms.goes_on || self.tells_in_series(here, (names, name), &found));
        let is_cut = name.cut.before.is_some();
        let may_follow = (is_called || is_cut) && !is_turned && !found.is_small && forms.is_none();
        let before_it = may_follow.then(|| first.given(here, names)).flatten();
        let given = before_it.and_then(|it| self.given_before(here, (names, name), &found, it));
        let is_behind_initial = given.is_none() && before_it.is_some_and(Given::is_initial);
        let is_own = given.as_ref().is_none_or(|given| given.is_own);
        let is_alone = given.is_none();
        let forms = forms.or(given.map(|given| given.forms));
        let is_initials =
            first.is_initial() && !is_behind_initial && is_written_out(&name.words, &found.numbers);
        if first.is_initial() && forms.is_none() && !is_initials {
            return None;
        }
        let word = name.words.first();
        let tells = |it: &Nickname| it.tells((before, forms), word, found.is_small);
        if name
            .nickname
            .as_ref()
            .is_some_and(|nickname| !tells(nickname))
        {
            return None;
        }
        if first.is_alike() && forms.is_none() && found.numbers.len() < 2 {
            return None;
        }
        let is_in_mail = is_called && is_in_mail_address(text, name, &found);
        let is_whole = is_turned || is_initials || is_in_mail;
        if is_whole && !names.is_part(name, &found.numbers) {
            return None;
        }
        if is_called && !is_whole && !self.is_hidden(here, (names, name), &found, forms) {
            return None;
        }
        let without_further = found.found.length;
        let found = match (is_turned, &name.nickname) {
            (true, _) => found,
            (_, Some(nickname)) => self.told_by_nickname(here, (names, name), nickname, found)?,
            _ => self.told_by_common_words(here, (names, name), found, forms)?,
        };
        let only = name.only_word(text, &found.numbers, names);
        let length = found.found.length;
        let is_nobody = |only: (&Word, usize)| match only {
            // Many may have the word.
            (_, 0) if is_alone => first.is_nobody(|| self.is_nobody_at(here, forms, length, only)),
            _ => self.is_nobody_at(here, forms, length, only),
        };
        let is_nobody = only.map_or_else(
            || forms.is_none() && self.is_called_by_part(here, (name, &found.numbers), length),
            is_nobody,
        );
        if is_nobody {
            return None;
        }
        Some(Hit {
            found: found.found,
            forms: forms.cloned(),
            role: name.role.filter(|_| is_own),
            has_further: length > without_further,
            is_called,
            is_mention: names.letters == Letters::Capitals && is_rare(names, name),
            is_one_word: matches!(only, Some((_, 0))) && !is_in_mail,
        })
    }

    /// Whether some words of a name are somebody's behind another name of a series, and not the beginning
    /// of another's name: "Ibu Marthina dan Yohana Sihombing".
    fn tells_in_series(
        &self,
        here: Here<'_>,
        (names, name): (&Names, &Name),
        words: &FoundWords,
    ) -> bool {
        let is_other = || {
            words.numbers.len() == 1 && self.further_word(here, names, name, &words.found).is_some()
        };
        name.tells_in_series(&words.numbers) && !is_other()
    }

    /// Whether what stands between two names joins them: ", ", " dan ".
    pub(super) fn joins_names(&self, between: &str) -> bool {
        if between.len() > LONGEST_JOINT {
            return false;
        }
        let is_between = |sign: char| sign.is_whitespace() || "*_~,&/".contains(sign);
        let word = between.trim_matches(is_between);
        let is_word = || {
            let mut packs = self.roles.iter();
            let spaced = format!(" {} ", word.to_lowercase());
            packs.any(|(pack, _)| {
                let words = &pack.manifest.list_words;
                let mut joints = words.joints.iter().chain(words.company.iter());
                joints.any(|joint| *joint == *spaced)
            })
        };
        match word.is_empty() {
            true => between.contains([',', '&', '/']),
            false => !between.starts_with(char::is_alphanumeric) && is_word(),
        }
    }

    /// A name turned round, of which the last word has been found. "Mertayasa, I Ketut Suardana" are two.
    fn turned(
        &self,
        here: Here<'_>,
        (names, name): (&Names, &Name),
        last: &FoundWords,
    ) -> Option<FoundWords> {
        let turned = name.turned(here.text, last)?;
        let mut others = name.words.iter().rev().skip(1);
        let is_other = others.all(|word| word.is_common)
            && self
                .further_word(here, names, name, &turned.found)
                .is_some();
        (!is_other && names.is_part(name, &turned.numbers)).then_some(turned)
    }

    /// Whether some words of a name that have been found are somebody who did not agree.
    fn is_hidden(
        &self,
        here: Here<'_>,
        (names, name): (&Names, &Name),
        words: &FoundWords,
        forms: Option<&Forms>,
    ) -> bool {
        let numbers = &words.numbers;
        match forms {
            Some(forms) if words.is_small => {
                let addressed = || {
                    let found = &here.text[..words.found.length];
                    [&here.before[forms.start..], found].concat()
                };
                names.is_hidden_small(name, numbers, Some(forms))
                    && (forms.is_plain || !self.is_nobody(&addressed()))
            }
            None if words.is_small => {
                names.is_hidden_small(name, numbers, None) && !self.is_label(name, numbers)
            }
            Some(_) => names.is_hidden(name, numbers, true),
            None => names.is_hidden(name, numbers, false) && !self.is_label(name, numbers),
        }
    }

    /// Whether a word, which is all that was found of a name besides forms of address, names nobody
    /// there. `at` is where it stands in the text, of which it and these are the first `length` bytes.
    fn is_nobody_at(
        &self,
        Here { text, before, .. }: Here<'_>,
        forms: Option<&Forms>,
        length: usize,
        (word, at): (&Word, usize),
    ) -> bool {
        let forms = forms.map(|forms| forms.start);
        let with_own;
        let (before, forms) = match at {
            0 => (before, forms),
            // Its forms of address are words of the name.
            _ => {
                with_own = [before, &text[..at]].concat();
                (with_own.as_str(), Some(forms.unwrap_or(before.len())))
            }
        };
        self.is_of_nobody(OneWord {
            word,
            before,
            text: &text[at..],
            length: length - at,
            forms,
        })
    }

    /// Whether some words of a name, by their numbers, name nobody.
    pub(super) fn is_label(&self, name: &Name, numbers: &[usize]) -> bool {
        let words = numbers.iter().filter_map(|number| name.words.get(*number));
        let words: Vec<&str> = words.map(|word| word.written.as_str()).collect();
        self.is_nobody(&words.join(" "))
    }

    /// Whether some words are a label or role: "guru mitra".
    pub(super) fn is_nobody(&self, words: &str) -> bool {
        self.roles.as_ref().is_some_and(|(pack, _)| {
            pack.is_label(words) || pack.find_term("roles", words).is_some()
        })
    }
}
