//! What could stand at a place, and how what is typed so far chooses from it.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::draft::Draft;
use crate::diagnostic::Span;
use crate::locale::fold_word;

/// Most candidates at once. Who looks for more types another letter.
pub const MOST_CANDIDATES: usize = 100;

/// Fewest letters that are looked for within words too.
const ENOUGH_LETTERS: usize = 3;

/// Something that could stand at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What it is.
    pub kind: CandidateKind,
    /// The text to put in, with what YAML or Markdown wants around it.
    pub text: String,
    /// What it takes the place of; empty where nothing stands.
    pub span: Span,
    /// What a person calls it.
    pub label: String,
    /// A sentence about it; may be empty.
    pub about: String,
    /// The spelling by which what is typed found it.
    pub matched: String,
}

/// What a candidate is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CandidateKind {
    /// A key of the front matter.
    Key,
    /// A word of a vocabulary.
    Term,
    /// Another word that a field takes: yes or no, a language.
    Word,
    /// A region.
    Region,
    /// Somebody of the school's list.
    Person,
    /// A school.
    School,
    /// A practice or page.
    Practice,
    /// A file that is no practice.
    File,
    /// A folder.
    Folder,
    /// A heading.
    Heading,
}

/// What could stand at a place, most likely first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Candidates {
    /// At most [`MOST_CANDIDATES`].
    pub items: Vec<Candidate>,
    /// Whether there are no others: else another letter may bring new ones.
    pub is_all: bool,
}

/// Chooses by what is typed and puts in order.
pub(super) struct Choice<'a> {
    typed: String,
    span: Span,
    /// Candidates with how well they fit and the order they came in.
    found: Vec<(Fit, Candidate)>,
    draft: &'a Draft<'a>,
}

/// How well a spelling fits what is typed; the least is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It begins so.
    Start,
    /// Another spelling of the same begins so.
    OtherStart,
    /// One of its words begins so.
    WordStart,
    /// It is somewhere in it.
    Within,
}

impl<'a> Choice<'a> {
    /// A choice for bytes of a draft, of which those before the cursor count.
    pub(super) fn new(draft: &'a Draft<'a>, bytes: &Range<usize>) -> Self {
        Self::typed(draft, bytes, draft.typed(bytes))
    }

    /// A choice by other words than those that are replaced.
    pub(super) fn typed(draft: &'a Draft<'a>, bytes: &Range<usize>, typed: &str) -> Self {
        Self {
            typed: fold_word(typed),
            span: draft.span(bytes),
            found: Vec::new(),
            draft,
        }
    }

    pub(super) fn draft(&self) -> &'a Draft<'a> {
        self.draft
    }

    /// How well something fits: by the text that would be put in, or by another spelling.
    pub(super) fn fit<'s>(
        &self,
        text: &'s str,
        others: impl IntoIterator<Item = &'s str>,
    ) -> Option<(Fit, &'s str)> {
        let mut best = fit(text, &self.typed).map(|fit| (fit, text));
        for other in others {
            if best.is_some_and(|(fit, _)| fit <= Fit::OtherStart) {
                break;
            }
            let found = fit(other, &self.typed).map(|fit| (fit.max(Fit::OtherStart), other));
            if let Some(found) = found
                && best.is_none_or(|(fit, _)| found.0 < fit)
            {
                best = Some(found);
            }
        }
        best
    }

    /// Adds something that fits.
    pub(super) fn add(
        &mut self,
        kind: CandidateKind,
        (fit, matched): (Fit, &str),
        text: String,
        label: &str,
        about: &str,
    ) {
        let candidate = Candidate {
            kind,
            text,
            span: self.span,
            label: label.to_owned(),
            about: about.to_owned(),
            matched: matched.to_owned(),
        };
        self.found.push((fit, candidate));
    }

    /// The best in order, those that fit alike in the order they came in.
    pub(super) fn into_candidates(self) -> Candidates {
        let mut found = self.found;
        found.sort_by_key(|(fit, _)| *fit);
        let is_all = found.len() <= MOST_CANDIDATES;
        let items = found
            .into_iter()
            .take(MOST_CANDIDATES)
            .map(|(_, candidate)| candidate)
            .collect();
        Candidates { items, is_all }
    }
}

/// How well a spelling fits a folded word.
fn fit(spelling: &str, typed: &str) -> Option<Fit> {
    if typed.is_empty() {
        return Some(Fit::Start);
    }
    let composed: String;
    let spelling = if spelling.is_ascii() {
        spelling
    } else {
        composed = spelling.nfc().collect();
        &composed
    };
    let folded = fold_word(spelling);
    if folded.starts_with(typed) {
        return Some(Fit::Start);
    }
    if !folded.contains(typed) {
        return None;
    }
    let mut is_inner = false;
    let is_word_start = spelling.char_indices().any(|(at, character)| {
        let begins = character.is_alphanumeric() && !is_inner;
        is_inner = character.is_alphanumeric();
        begins && fold_word(&spelling[at..]).starts_with(typed)
    });
    if is_word_start {
        Some(Fit::WordStart)
    } else {
        (typed.chars().count() >= ENOUGH_LETTERS).then_some(Fit::Within)
    }
}

#[cfg(test)]
mod tests {
    use super::{Fit, fit};

    #[test]
    fn the_beginning_of_a_word_fits_better_than_its_middle() {
        assert_eq!(fit("Bahasa Indonesia", "baha"), Some(Fit::Start));
        assert_eq!(fit("bahasa-indonesia", "bahasai"), Some(Fit::Start));
        assert_eq!(fit("bahasa-indonesia", "in"), Some(Fit::WordStart));
        assert_eq!(fit("bahasa-indonesia", "done"), Some(Fit::Within));
        assert_eq!(fit("bahasa-indonesia", "do"), None);
        assert_eq!(fit("E\u{301}kologi", "é"), Some(Fit::Start));
    }
}
