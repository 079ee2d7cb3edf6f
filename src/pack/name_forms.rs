//! Words of names with what people write for them: "Kt." for "Ketut".

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
}

impl From<Vec<Vec<String>>> for NameForms {
    fn from(groups: Vec<Vec<String>>) -> Self {
        let mut by_word = FxHashMap::default();
        for (number, group) in groups.iter().enumerate() {
            for word in group {
                by_word.entry(folded(word)).or_insert(number);
            }
        }
        Self { groups, by_word }
    }
}

impl NameForms {
    /// What may stand for a word, itself aside; those that are longer come first.
    pub fn others<'a>(&'a self, word: &str) -> Vec<&'a str> {
        let word = folded(word);
        let group = self.by_word.get(&word).and_then(|at| self.groups.get(*at));
        let others = group.into_iter().flatten().map(String::as_str);
        let mut others: Vec<&str> = others.filter(|other| folded(other) != word).collect();
        others.sort_by_key(|other| std::cmp::Reverse(other.len()));
        others
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

fn folded(word: &str) -> String {
    word.trim_end_matches('.').to_lowercase()
}

#[cfg(test)]
mod tests {
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
        assert_eq!(forms.others("Muhammad"), ["Mohammad", "Moh.", "M."]);
        assert!(forms.others("Ratna").is_empty());
    }
}
