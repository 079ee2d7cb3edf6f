//! Letters that stand for one another in names: "Rizky" for "Rizki", "Soekarno" for "Sukarno".

use rustc_hash::FxHashSet;
use serde::Deserialize;

/// Pairs of letters, and letters that may be doubled, in small letters.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spellings {
    #[serde(default)]
    pairs: Vec<(String, String)>,
    #[serde(default)]
    doubled: Vec<String>,
}

impl Spellings {
    /// Other spellings of a word, in plain letters with a capital; each differs at one place.
    pub fn of(&self, word: &str) -> Vec<String> {
        let word = word.to_lowercase();
        let mut known: FxHashSet<String> = FxHashSet::default();
        let doubled = self.doubled.iter().map(|one| (one.clone(), one.repeat(2)));
        let mut found = Vec::new();
        for (one, other) in self.pairs.iter().cloned().chain(doubled) {
            for (from, to) in [(&one, &other), (&other, &one)] {
                let places = word.match_indices(from.as_str());
                for (at, _) in places {
                    let (before, behind) = (&word[..at], &word[at + from.len()..]);
                    let spelled = [before, to, behind].concat();
                    // A letter is doubled once: "dd" has no third.
                    let is_longer = to.len() > from.len() && to.starts_with(from.as_str());
                    let is_there =
                        || before.ends_with(from.as_str()) || word[at..].starts_with(to.as_str());
                    let is_tripled = is_longer && is_there();
                    if !is_tripled && spelled != word && known.insert(spelled.clone()) {
                        found.push(capitalised(&spelled));
                    }
                }
            }
        }
        found
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use crate::pack::built_in;

    #[test]
    fn names_are_spelled_in_several_ways() {
        let pack = built_in("indonesia").unwrap();
        for (word, other) in [
            ("Sahabudin", "Sahabuddin"),
            ("Sahabuddin", "Sahabudin"),
            ("Rizki", "Rizky"),
            ("Rizki", "Rizqi"),
            ("Sukarno", "Soekarno"),
            ("Djoko", "Joko"),
            ("Syarif", "Sharif"),
            ("Fauzan", "Pauzan"),
        ] {
            let spelled = pack.manifest.spellings.of(word);
            assert!(
                spelled.iter().any(|one| one == other),
                "{word}: {spelled:?}"
            );
            assert!(
                !spelled.iter().any(|one| one.contains("ddd")),
                "{spelled:?}"
            );
        }
    }
}
