//! Names to look for, in the forms in which a text may hold them.

use std::borrow::Cow;
use std::sync::Arc;

use aho_corasick::{AhoCorasick, AhoCorasickKind, Input, MatchKind};
use rustc_hash::{FxHashMap, FxHashSet};

use super::addresses::{by_initials, initials_of};
use super::alike::{Alike, Shortened, spell};
use super::as_listed::as_looked_for;
use super::cut_short::Cut;
use super::full_names::listed_names;
use super::honorifics::{Forms, FormsOfAddress};
use super::ligatures::joined;
use super::mail::local_part;
use super::nicknames::Nickname;
use super::seen::{compared, find_words, spellings};
use super::spared::Spared;
use crate::pack::{OtherForms, Pack, TermId};

/// Names that must not be shown.
#[derive(Debug)]
pub(in crate::model) struct Names {
    pub(super) names: Vec<Name>,
    /// Where names may begin, by the first two letters of the word they begin with there; the
    /// second is none where the word has one only.
    begins: FxHashMap<[char; 2], Vec<Begin>>,
    /// Which of them may begin with a word in an address, by the first two letters of that.
    by_initials: FxHashMap<[u8; 2], Vec<usize>>,
    /// Finds a word of each of them, in every form: every text of a site is asked, and hardly
    /// any holds one. `None` where it cannot be made.
    finder: Option<AhoCorasick>,
    /// How many of its patterns tell by themselves. The others are words in small letters, which
    /// tell after a form of address only.
    telling: usize,
    /// Their other spellings.
    alike: Alike,
    pub(super) forms: FormsOfAddress,
    /// Own words of the names of people who agreed.
    shown: Vec<Vec<String>>,
    /// Which of them have a word.
    shown_with: FxHashMap<String, Vec<usize>>,
    /// In which letters names are looked for.
    pub(super) letters: Letters,
    /// What names nobody although a word of it is one of a name.
    pub(super) spared: Spared,
}

/// A word with which a name may begin in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Begin {
    /// The number of the name.
    pub(super) name: usize,
    /// The number of the word within it.
    pub(super) word: usize,
}

/// In which letters names are looked for besides those they are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::model) enum Letters {
    /// In capitals only: what a practice mentions may be words as well as a name ("Komite
    /// Sekolah").
    Capitals,
    /// In small letters too, where a name has several words, as in keywords.
    All,
}

impl Names {
    /// Names of people who did not agree, without their titles too, which also stand in a text
    /// as a form of address and one word. `shown` are those who agreed: what they are called
    /// stays. `None` where no name can be told apart from words.
    pub(in crate::model) fn of_people<'a>(
        hidden: impl Iterator<Item = (&'a str, Option<TermId>)>,
        shown: impl Iterator<Item = &'a str>,
        letters: Letters,
        pack: &Pack,
    ) -> Option<Self> {
        let hidden = hidden.map(|(name, role)| (None, name, role));
        Self::of_list(hidden, shown, letters, pack)
    }

    /// The same of people by whose ids they may be called, each with id, name and role.
    pub(in crate::model) fn of_list<'a>(
        hidden: impl Iterator<Item = (Option<&'a str>, &'a str, Option<TermId>)>,
        shown: impl Iterator<Item = &'a str>,
        letters: Letters,
        pack: &Pack,
    ) -> Option<Self> {
        let forms = FormsOfAddress::of(pack);
        let shown = shown.flat_map(listed_names).map(|name| {
            let name = forms.spaced(name);
            let name = as_looked_for(&name, letters, &forms, pack);
            forms.own_words(&name).into_iter().map(compared).collect()
        });
        let shown: Vec<Vec<String>> = shown.collect();
        let mut shown_with: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (number, words) in shown.iter().enumerate() {
            for word in words {
                let people = shown_with.entry(word.clone()).or_default();
                if people.last() != Some(&number) {
                    people.push(number);
                }
            }
        }
        let mut names: Vec<Name> = Vec::new();
        for (id, listed, role) in hidden {
            for name in listed_names(listed) {
                names.extend(Name::all_of(name, role, letters, &forms, pack));
            }
            let named = id.map(|id| (id, listed));
            names.extend(named.and_then(|named| Name::nickname(named, role, &forms, pack)));
        }
        if names.is_empty() {
            return None;
        }
        if letters == Letters::All {
            let shown = shown_with.keys().map(String::as_str);
            spell(&mut names, &forms, pack, shown);
        }
        let (finder, telling) = finder_of(&names);
        Some(Self {
            begins: begins_of(&names),
            by_initials: by_initials(&names),
            alike: Alike::of(&names),
            names,
            finder,
            telling,
            forms,
            shown,
            shown_with,
            letters,
            spared: Spared::default(),
        })
    }

    /// The same, with phrases that name nobody.
    pub(in crate::model) fn sparing(self, spared: Spared) -> Self {
        Self { spared, ..self }
    }

    pub(super) fn may_be_in(&self, text: &str) -> bool {
        let Some(finder) = &self.finder else {
            return true;
        };
        let mut from = 0;
        // Where the last word in small letters begins.
        let mut last: Option<usize> = None;
        while let Some(found) = finder.find(Input::new(text).range(from..)) {
            let start = found.start();
            let before = &text[..start];
            if found.pattern().as_usize() < self.telling {
                return true;
            }
            if !before.ends_with(char::is_alphanumeric) {
                if last.is_some_and(|last| are_adjacent(&text[last..start]))
                    || self.forms.may_be_at_end_of(before)
                    || local_part(&text[found.end()..]).is_some()
                {
                    return true;
                }
                last = Some(start);
            }
            // One that begins within it may tell more.
            from = start + 1;
        }
        self.alike.may_be_in(text, &self.forms)
    }

    /// The names of which a word of an address may be the first; of hardly any it is.
    pub(super) fn beginning_with(&self, word: &str) -> impl Iterator<Item = &Name> {
        // Few words begin with other letters or have only one; of those it is asked for all names.
        let (all, some) = match initials_of(word) {
            None => (self.names.as_slice(), None),
            Some(both) => (&[][..], self.by_initials.get(&both)),
        };
        let some = some.into_iter().flatten();
        all.iter()
            .chain(some.filter_map(|number| self.names.get(*number)))
    }

    /// Where names may begin in a text that begins with two letters.
    pub(super) fn beginning(&self, [first, second]: [char; 2]) -> impl Iterator<Item = Begin> {
        let longer = (second != '\0').then_some([first, second]);
        let keys = longer.into_iter().chain([[first, '\0']]);
        let found = keys.filter_map(|key| self.begins.get(&key));
        found.flatten().copied()
    }

    /// Whether some words of a name, by their numbers, name somebody who did not agree.
    /// `is_addressed` where a form of address is before them.
    pub(super) fn is_hidden(&self, name: &Name, numbers: &[usize], is_addressed: bool) -> bool {
        let is_several = numbers.len() > 1 && self.letters == Letters::All;
        (is_addressed || is_several) && self.is_part(name, numbers)
    }

    /// The same of words in small letters: "pak budi", not "guru putri". What a practice mentions may
    /// be words itself. Without forms of address two of the words are none of the language.
    pub(super) fn is_hidden_small(
        &self,
        name: &Name,
        numbers: &[usize],
        forms: Option<&Forms>,
    ) -> bool {
        let words = numbers.iter().filter_map(|number| name.words.get(*number));
        let mut no_words = words.filter(|word| !word.is_ordinary);
        let is_of_list = self.letters == Letters::All;
        let is_name = match forms {
            Some(forms) => forms.is_plain || is_of_list && no_words.next().is_some(),
            None => {
                let no_words = no_words.filter(|word| is_long_enough(&word.written));
                is_of_list && no_words.count() > 1
            }
        };
        is_name && self.is_part(name, numbers)
    }

    /// Whether some words of a name, by their numbers, are what nobody is called who agreed.
    pub(super) fn is_part(&self, name: &Name, numbers: &[usize]) -> bool {
        let words = || numbers.iter().filter_map(|number| name.words.get(*number));
        let has_long = words().any(|word| is_long_enough(&word.written));
        let with = |word: &Word| {
            self.shown_with
                .get(&word.written)
                .map_or(&[][..], Vec::as_slice)
        };
        let is_called_so = |shown: &usize| {
            let mut shown = self.shown[*shown].iter();
            words().all(|word| shown.any(|other| *other == word.written))
        };
        // Many may have one of the words ("Made").
        let fewest = words().map(with).min_by_key(|people| people.len());
        has_long && !fewest.unwrap_or_default().iter().any(is_called_so)
    }
}

impl Names {
    /// Bytes of the longest name of somebody who agreed, of several words, at the beginning of a
    /// text; its first words may be left out, as in "Bu Lestari Dewi" of "Ni Made Lestari Dewi".
    pub(super) fn shown_at(&self, text: &str) -> usize {
        let Some(first) = first_word(text) else {
            return 0;
        };
        let people = self.shown_with.get(&first).map_or(&[][..], Vec::as_slice);
        let ends = people.iter().filter_map(|number| {
            let words = &self.shown[*number];
            let from = words.iter().position(|word| *word == first)?;
            let words = &words[from..];
            // One word alone may be part of anybody's name.
            let is_several = words.len() > 1;
            let words = words.iter().map(|word| std::iter::once(word.as_str()));
            let found = is_several.then(|| find_words(text, words));
            Some(found.flatten()?.length)
        });
        ends.max().unwrap_or_default()
    }
}

/// The first word of a text as it is compared.
fn first_word(text: &str) -> Option<String> {
    let end = text.find(|sign: char| !sign.is_alphanumeric() && sign != '\'');
    let word = &text[..end.unwrap_or(text.len())];
    (!word.is_empty()).then(|| compared(word))
}

/// A name without the quotation marks around a nickname.
fn without_quotes(name: &str) -> Cow<'_, str> {
    let quotes = ['"', '“', '”', '„', '«', '»'];
    match name.contains(quotes) {
        true => Cow::Owned(name.replace(quotes, "")),
        false => Cow::Borrowed(name),
    }
}

/// Whether what is from the beginning of one word of a name to another is hardly more than that
/// word: one may be written with signs within.
fn are_adjacent(text: &str) -> bool {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| !word.is_empty()).take(4).count() < 4
}

/// The word with which a name begins, and whether it is looked for in small letters.
fn word_of(names: &[Name], begin: Begin) -> Option<(&str, bool)> {
    let word = names.get(begin.name)?.words.get(begin.word)?;
    Some((&word.written, word.small.is_some()))
}

/// Whether a name can be told apart from words.
fn is_long_enough(name: &str) -> bool {
    name.chars().filter(|c| c.is_alphabetic()).count() >= 3
}

/// A name as it may stand in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) words: Vec<Word>,
    pub(super) role: Option<TermId>,
    pub(super) sort: Sort,
    /// The letters to which the list cuts a word short before those and one behind them.
    pub(super) cut: Cut,
    /// Whether it is a nickname of one word, and which.
    pub(super) nickname: Option<Nickname>,
}

/// How much of a name is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// All of it.
    Whole,
    /// Some of its words, as somebody is called: "Bu Ayu", "Ni Luh".
    Called,
}

/// A word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// As written, composed.
    pub(super) written: String,
    capitals: String,
    /// With one sign for two letters where there are such, as it comes out of a PDF file: `Tauﬁk`.
    joined: Option<String>,
    /// In small letters, where it is looked for in these.
    small: Option<String>,
    /// Whether it is a word of the language as well.
    pub(super) is_ordinary: bool,
    /// Whether many have it in their names: "Ni", "Gede".
    pub(super) is_common: bool,
    /// Whether the name has other words.
    pub(super) is_of_several: bool,
    /// As others spell it, with a capital and in small letters.
    pub(super) alike: Vec<String>,
    pub(super) small_alike: Vec<String>,
    /// To how many of its letters people may shorten it.
    pub(super) shortened: Shortened,
    /// What people write for it within a name: "Kt." for "Ketut".
    others: Option<Arc<OtherForms>>,
}

impl Word {
    fn new(word: &str, has_small: bool, is_of_several: bool, pack: &Pack) -> Self {
        let written = compared(word);
        let forms = &pack.manifest.name_forms;
        let others = || forms.others(&written, |form| pack.is_institution(form));
        Self {
            others: is_of_several.then(others).flatten(),
            is_of_several,
            alike: Vec::new(),
            small_alike: Vec::new(),
            shortened: Shortened::default(),
            capitals: compared(&word.to_uppercase()),
            joined: joined(&written),
            small: has_small.then(|| compared(&word.to_lowercase())),
            is_ordinary: pack.manifest.may_be_word(&written),
            is_common: pack.manifest.is_common_in_names(&written),
            written,
        }
    }

    /// Whether it may be any word, such as "I" and "Ni".
    pub(super) fn is_short(&self) -> bool {
        !is_long_enough(&self.written)
    }

    /// The forms in which it is a name by itself.
    pub(super) fn as_name(&self) -> impl Iterator<Item = &str> + Clone {
        let letters = [self.written.as_str(), self.capitals.as_str()];
        letters.into_iter().chain(self.joined.as_deref())
    }

    /// The form in which it may be any word.
    pub(super) fn as_word(&self) -> impl Iterator<Item = &str> + Clone {
        self.small.as_deref().into_iter()
    }

    /// What people write for it as a word of a name. Alone it may be anything.
    pub(super) fn others(&self) -> impl Iterator<Item = &str> + Clone {
        let others = self.others.as_ref().into_iter();
        others.flat_map(|others| others.named.iter().map(String::as_str))
    }

    /// Whether few have the word: with it an initial tells somebody, and "Made S." may be a child.
    pub(super) fn is_rare(&self) -> bool {
        !self.is_short() && !self.is_ordinary && self.others.is_none()
    }

    /// The forms in which it is one of several words of a name.
    pub(super) fn within_name(&self) -> impl Iterator<Item = &str> + Clone {
        let others = self.as_name().chain(self.others());
        others.chain(self.alike())
    }

    /// The same where all of them are in small letters.
    pub(super) fn within_small_name(&self) -> impl Iterator<Item = &str> + Clone {
        let others = self.others.as_ref().filter(|_| self.small.is_some());
        let others = others.into_iter().flat_map(|others| &others.small);
        let others = self.as_word().chain(others.map(String::as_str));
        others.chain(self.small_alike())
    }

    pub(super) fn forms(&self) -> impl Iterator<Item = &str> + Clone {
        self.within_name().chain(self.within_small_name())
    }
}

/// Where names may begin in a text, by the first two letters of the word they begin with.
fn begins_of(names: &[Name]) -> FxHashMap<[char; 2], Vec<Begin>> {
    let mut begins: FxHashMap<[char; 2], Vec<Begin>> = FxHashMap::default();
    for (number, name) in names.iter().enumerate() {
        let firsts = match name.sort {
            Sort::Whole => 1,
            Sort::Called => name.words.len(),
        };
        for (place, word) in name.words.iter().enumerate().take(firsts) {
            let initial = word.written.chars().find(|sign| *sign != '\'');
            let initial = initial.map(|first| [first, '.']);
            let forms = word.forms().filter_map(|form| {
                let mut letters = form.chars().filter(|letter| *letter != '\'');
                Some([letters.next()?, letters.next().unwrap_or('\0')])
            });
            for letters in forms.chain(initial.filter(|_| word.is_of_several)) {
                let all = begins.entry(letters).or_default();
                let (name, word) = (number, place);
                let begin = Begin { name, word };
                if all.last() != Some(&begin) {
                    all.push(begin);
                }
            }
        }
    }
    // What is asked of a word is asked once, however many have it.
    let by_word = |a: &Begin, b: &Begin| word_of(names, *a).cmp(&word_of(names, *b));
    begins
        .values_mut()
        .for_each(|begins| begins.sort_by(by_word));
    begins
}

/// What finds a word of each name, and how many of its patterns tell by themselves.
fn finder_of(names: &[Name]) -> (Option<AhoCorasick>, usize) {
    // Each once: with few patterns many bytes are passed at a time.
    let mut patterns: Vec<String> = Vec::new();
    let mut known: FxHashSet<String> = FxHashSet::default();
    let telling = names.iter().flat_map(Name::telling_forms);
    let telling = telling.flat_map(spellings);
    patterns.extend(telling.filter(|form| known.insert(form.clone())));
    let telling = patterns.len();
    let addressed = names.iter().flat_map(Name::addressed_forms);
    let addressed = addressed.flat_map(spellings);
    patterns.extend(addressed.filter(|form| known.insert(form.clone())));
    // Of several that begin alike the one that tells by itself will do. A school has few texts,
    // so what takes longest to make is not worth it.
    let finder = AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .match_kind(MatchKind::LeftmostFirst)
        .build(&patterns)
        .ok();
    (finder, telling)
}

impl Name {
    /// All names that somebody's name stands for: itself, it without titles, and what they may be
    /// called.
    fn all_of(
        name: &str,
        role: Option<TermId>,
        letters: Letters,
        forms: &FormsOfAddress,
        pack: &Pack,
    ) -> Vec<Self> {
        let name = forms.spaced(forms.without_titles(name));
        let name = without_quotes(&name);
        let name = as_looked_for(&name, letters, forms, pack);
        let name = &*name;
        let own = forms.own_words(name);
        let bare = own.join(" ");
        // One word alone may be any word: it counts where the name had titles only, and in a list
        // where it can hardly be anything else ("Pak Frengky", not "Bu Melati").
        let is_telling = |word: &&str| {
            let word = compared(word);
            let manifest = &pack.manifest;
            !manifest.may_be_word(&word) && !manifest.is_common_in_names(&word)
        };
        let is_told = || letters == Letters::All && own.iter().all(is_telling);
        let is_name = own.len() > 1 || !forms.begin(name) || is_told();
        let is_other = is_name && bare != name && !pack.is_label(&bare);
        let is_nobody = letters == Letters::Capitals && pack.is_institution(&bare);
        let is_called = !is_nobody && own.iter().any(|word| is_long_enough(word));
        let whole = std::iter::once(name).chain(is_other.then_some(&*bare));
        let whole = whole.filter(|name| is_long_enough(name));
        // "Yohanis W." is also "Yohanis", and whoever writes that may go on with "Wenda".
        let cut = Cut::of(name, forms);
        let whole = whole.map(|text| Self {
            cut: if text == name { Cut::default() } else { cut },
            ..Self::whole(text, role, letters, pack)
        });
        let telling: Vec<&str> = own
            .iter()
            .copied()
            .filter(|word| !forms.is_link(word))
            .collect();
        let called = is_called.then(|| Self {
            cut,
            ..Self::called(&telling.join(" "), role, pack)
        });
        let joined = own.len() > 1 && letters == Letters::All;
        let joined = joined.then(|| Self::joined_of(&telling, role, pack));
        whole
            .chain(called)
            .chain(joined.into_iter().flatten())
            .collect()
    }

    pub(super) fn whole(text: &str, role: Option<TermId>, letters: Letters, pack: &Pack) -> Self {
        let has_more = text.split_whitespace().nth(1).is_some();
        let has_small = has_more && letters == Letters::All;
        Self::new(text, role, Sort::Whole, has_small, pack)
    }

    pub(super) fn called(text: &str, role: Option<TermId>, pack: &Pack) -> Self {
        Self::new(text, role, Sort::Called, true, pack)
    }

    fn new(text: &str, role: Option<TermId>, sort: Sort, has_small: bool, pack: &Pack) -> Self {
        let words = text.split_whitespace();
        let is_of_several = words.clone().nth(1).is_some();
        let words = words.map(|word| Word::new(word, has_small, is_of_several, pack));
        Self {
            words: words.collect(),
            role,
            sort,
            cut: Cut::default(),
            nickname: None,
        }
    }

    /// Forms of words one of which is there wherever the name is, unless it stands in small letters
    /// after a form of address.
    fn telling_forms(&self) -> impl Iterator<Item = &str> {
        let longest = self.words.iter().max_by_key(|word| word.written.len());
        let whole = longest.filter(|_| self.sort == Sort::Whole);
        let called = self.called_words();
        let whole = whole.into_iter().flat_map(Word::forms);
        whole.chain(called.flat_map(Word::as_name))
    }

    /// Forms of words that are looked for after a form of address only.
    fn addressed_forms(&self) -> impl Iterator<Item = &str> {
        self.called_words().flat_map(Word::as_word)
    }

    /// Whether some of its words, by their numbers, are hardly anything but a name behind another name
    /// of a series: none is a word of the language or one that many have.
    pub(super) fn tells_in_series(&self, numbers: &[usize]) -> bool {
        let words = numbers.iter().filter_map(|number| self.words.get(*number));
        let mut telling = words.filter(|word| !word.is_short());
        telling.any(|word| !word.is_ordinary && !word.is_common)
    }

    fn called_words(&self) -> impl Iterator<Item = &Word> {
        let words = self.words.iter();
        words.filter(|word| self.sort == Sort::Called && is_long_enough(&word.written))
    }
}
