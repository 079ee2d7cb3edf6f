//! Names to look for, in the forms in which a text may hold them.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::honorifics::{FormsOfAddress, without_titles};
use super::seen::{compared, spellings};
use crate::pack::{Pack, TermId};

/// Names that must not be shown.
#[derive(Debug)]
pub(in crate::model) struct Names {
    /// Whole names, longer ones first, then what they are called by after a form of address:
    /// "Ayu" in "Bu Ayu".
    pub(super) names: Vec<Name>,
    /// Finds the first words of all of them at once, in every form: every text of a site is
    /// asked, and hardly any holds one. `None` where it cannot be made.
    finder: Option<AhoCorasick>,
    pub(super) forms: FormsOfAddress,
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
        let forms = FormsOfAddress::of(pack);
        let stays: Vec<&str> = shown.flat_map(|name| forms.own_words(name)).collect();
        let mut names: Vec<Name> = Vec::new();
        let mut called: Vec<Name> = Vec::new();
        for (name, role) in hidden {
            let name = without_titles(name);
            let own = forms.own_words(name);
            let bare = own.join(" ");
            // One word alone may be any word: it counts where the name had titles only.
            let is_name = own.len() > 1 || !forms.begin(name);
            let bare = (is_name && bare != name && !pack.is_label(&bare)).then_some(bare);
            let all = std::iter::once(name.to_owned()).chain(bare);
            names.extend(
                all.filter(|name| is_long_enough(name))
                    .map(|name| Name::new(&name, role, letters)),
            );
            let words = own.into_iter().filter(|word| is_long_enough(word));
            for word in words.filter(|word| !stays.contains(word)) {
                let word = Name::called(word, role);
                match called.iter_mut().find(|known| known.words == word.words) {
                    // Which of them is meant cannot be told.
                    Some(known) if known.role != role => known.role = None,
                    Some(_) => {}
                    None => called.push(word),
                }
            }
        }
        names.extend(called);
        if names.is_empty() {
            return None;
        }
        let first_words = names.iter().filter_map(|name| name.words.first());
        let first_words = first_words.flat_map(Word::forms).flat_map(spellings);
        // Of several that begin alike any will do, and this kind is found many bytes at a time.
        // A school has few texts, so what takes longest to make is not worth it.
        let finder = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::NoncontiguousNFA))
            .match_kind(MatchKind::LeftmostFirst)
            .build(first_words)
            .ok();
        Some(Self {
            names,
            finder,
            forms,
        })
    }

    pub(super) fn may_be_in(&self, text: &str) -> bool {
        self.finder
            .as_ref()
            .is_none_or(|finder| finder.is_match(text))
    }
}

/// Whether a name can be told apart from words.
fn is_long_enough(name: &str) -> bool {
    name.chars().filter(|c| c.is_alphabetic()).count() >= 3
}

/// A name as it may stand in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) words: Vec<Word>,
    /// Letters of it, so that longer names are looked for first.
    pub(super) length: usize,
    pub(super) role: Option<TermId>,
    /// Whether it is one only behind a form of address.
    pub(super) needs_address: bool,
}

/// A word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// As written, composed.
    pub(super) written: String,
    capitals: String,
    /// In small letters, where it is looked for in these.
    small: Option<String>,
}

impl Word {
    fn new(word: &str, has_small: bool) -> Self {
        let written = compared(word);
        Self {
            capitals: compared(&word.to_uppercase()),
            small: has_small.then(|| compared(&word.to_lowercase())),
            written,
        }
    }

    pub(super) fn forms(&self) -> impl Iterator<Item = &str> {
        let all = [
            Some(&self.written),
            Some(&self.capitals),
            self.small.as_ref(),
        ];
        all.into_iter().flatten().map(String::as_str)
    }
}

impl Name {
    fn new(text: &str, role: Option<TermId>, letters: Letters) -> Self {
        let has_more = text.split_whitespace().nth(1).is_some();
        let has_small = has_more && letters == Letters::All;
        let words = text
            .split_whitespace()
            .map(|word| Word::new(word, has_small));
        Self {
            words: words.collect(),
            length: text.len(),
            role,
            needs_address: false,
        }
    }

    fn first_forms(&self) -> impl Iterator<Item = &str> {
        self.words.first().into_iter().flat_map(Word::forms)
    }

    /// Whether its first word has a sign that is written in several ways.
    pub(super) fn has_apostrophe(&self) -> bool {
        self.first_forms().any(|form| form.contains('\''))
    }

    /// Where its first word is next in a text that hides no letters.
    pub(super) fn place_in(&self, text: &str) -> Option<usize> {
        self.first_forms().filter_map(|form| text.find(form)).min()
    }

    fn called(word: &str, role: Option<TermId>) -> Self {
        Self {
            words: vec![Word::new(word, false)],
            length: word.len(),
            role,
            needs_address: true,
        }
    }
}
