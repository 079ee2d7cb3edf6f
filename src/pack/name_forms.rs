//! Words of names with what people write for them: "Kt." for "Ketut".

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;
use serde::Deserialize;

/// Groups of words that stand for one another within a name. The first of each is the whole word;
/// those with a full stop are short for it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "Vec<Vec<String>>")]
pub struct NameForms {
    groups: Vec<Vec<String>>,
    /// The group of each word, in small letters and without its full stop.
    by_word: FxHashMap<String, usize>,
    /// What may stand for each word, once somebody has asked. Names have it in common.
    others: OnceLock<FxHashMap<String, Arc<OtherForms>>>,
}

/// What may stand for a word of a name, itself aside; what is longer comes first.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct OtherForms {
    /// With a capital or in capitals.
    pub named: Vec<String>,
    /// In small letters.
    pub small: Vec<String>,
}

impl From<Vec<Vec<String>>> for NameForms {
    fn from(groups: Vec<Vec<String>>) -> Self {
        let mut by_word = FxHashMap::default();
        for (number, group) in groups.iter().enumerate() {
            for word in group {
                by_word.entry(folded(word)).or_insert(number);
            }
        }
        Self {
            groups,
            by_word,
            others: OnceLock::new(),
        }
    }
}

impl NameForms {
    /// What may stand for a word; `None` where nothing does. What `is_institution` is in capitals
    /// stands for none there ("PT Surya").
    pub fn others(
        &self,
        word: &str,
        is_institution: impl Fn(&str) -> bool,
    ) -> Option<Arc<OtherForms>> {
        let all = || {
            let words = self.by_word.iter();
            let all = words.map(|(word, group)| {
                let group = self.groups.get(*group).map_or(&[][..], Vec::as_slice);
                let others = OtherForms::of(word, group, &is_institution);
                (word.clone(), Arc::new(others))
            });
            all.collect()
        };
        self.others.get_or_init(all).get(&folded(word)).cloned()
    }

    /// Whether a word is one of them.
    pub fn has(&self, word: &str) -> bool {
        self.by_word.contains_key(&folded(word))
    }

    /// The whole word that a short one stands for. One letter is short for something only with its
    /// full stop.
    pub fn whole(&self, word: &str) -> Option<&str> {
        let stem = folded(word);
        let group = self.groups.get(*self.by_word.get(&stem)?)?;
        let is_short = |known: &&String| known.ends_with('.') && folded(known) == stem;
        group.iter().find(is_short)?;
        let is_told = word.ends_with('.') || stem.chars().count() > 1;
        group.first().filter(|_| is_told).map(String::as_str)
    }
}

impl OtherForms {
    fn of(word: &str, group: &[String], is_institution: &impl Fn(&str) -> bool) -> Self {
        let others = group.iter().filter(|other| folded(other) != word);
        let mut others: Vec<&String> = others.collect();
        others.sort_by_key(|other| std::cmp::Reverse(other.len()));
        let mut named = Vec::new();
        for other in others {
            let stem = other.strip_suffix('.').unwrap_or(other);
            let is_letter = stem.chars().count() == 1;
            let bare = (stem.len() < other.len() && !is_letter).then_some(stem);
            for form in std::iter::once(other.as_str()).chain(bare) {
                named.push(form.to_owned());
                if !is_letter && !is_institution(stem) {
                    named.push(form.to_uppercase());
                }
            }
        }
        let mut small: Vec<String> = named.iter().map(|form| form.to_lowercase()).collect();
        small.dedup();
        Self { named, small }
    }
}

fn folded(word: &str) -> String {
    word.trim_end_matches('.').to_lowercase()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::NameForms;

    #[test]
    fn short_words_stand_for_whole_ones() {
        let group = ["Muhammad", "Mohammad", "Moh.", "M."].map(str::to_owned);
        let forms = NameForms::from(vec![group.to_vec()]);
        assert_eq!(forms.whole("Moh."), Some("Muhammad"));
        assert_eq!(forms.whole("MOH"), Some("Muhammad"));
        assert_eq!(forms.whole("M."), Some("Muhammad"));
        for word in ["M", "Mohammad", "Made", ""] {
            assert_eq!(forms.whole(word), None, "{word}");
        }
        let others = forms.others("Muhammad", |word| word == "Moh").unwrap();
        assert_eq!(others.named, ["Mohammad", "MOHAMMAD", "Moh.", "Moh", "M."]);
        assert_eq!(others.small, ["mohammad", "moh.", "moh", "m."]);
        assert_eq!(forms.others("Ratna", |_| false), None);
    }
}
