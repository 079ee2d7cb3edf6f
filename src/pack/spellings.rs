//! Letters that stand for one another in names: "Rizky" for "Rizki", "Soekarno" for "Sukarno".

use aho_corasick::{AhoCorasick, MatchKind};
use rustc_hash::FxHashSet;
use serde::Deserialize;

/// Pairs of letters, and letters that may be doubled, in small letters.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spellings {
    #[serde(default)]
    pairs: Vec<(String, String)>,
    #[serde(default)]
    pairs_at_end: Vec<(String, String)>,
    #[serde(default)]
    doubled: Vec<String>,
    /// Forms of address behind which names are looked for in other spellings.
    #[serde(default)]
    behind: Vec<String>,
    /// The same as they are written, within a line.
    #[serde(default)]
    behind_in_line: Vec<String>,
}

impl Spellings {
    /// Finds the forms of address behind which names are looked for in other spellings: with a capital, in
    /// small letters, and at the end of a line where they have no full stop. `None` where there are none.
    pub(super) fn finder_before(&self) -> Option<AhoCorasick> {
        let patterns = self.behind.iter().flat_map(|form| {
            let spaced = |form: &str, space| [form, space].concat();
            let has_stop = form.ends_with('.');
            let small = form.to_lowercase();
            let in_line = (!has_stop).then(|| spaced(&small, " "));
            let at_end = (!has_stop).then(|| spaced(form, "\n"));
            std::iter::once(spaced(form, " "))
                .chain(in_line)
                .chain(at_end)
        });
        let in_line = self.behind_in_line.iter();
        let in_line = in_line.map(|form| [form, " "].concat());
        let patterns: Vec<String> = patterns.chain(in_line).collect();
        // Of this sort it passes many bytes at a time where the patterns are few.
        let mut builder = AhoCorasick::builder();
        let finder = builder
            .match_kind(MatchKind::LeftmostFirst)
            .build(&patterns);
        finder.ok().filter(|_| !patterns.is_empty())
    }

    /// Other spellings of a word, in plain letters with a capital; each differs at one place.
    pub fn of(&self, word: &str) -> Vec<String> {
        let word = word.to_lowercase();
        let mut known: FxHashSet<String> = FxHashSet::default();
        let doubled = self.doubled.iter().map(|one| (one.clone(), one.repeat(2)));
        let mut found = Vec::new();
        let anywhere = self.pairs.iter().cloned().chain(doubled);
        let at_end = self.pairs_at_end.iter().cloned();
        let pairs = anywhere
            .map(|pair| (pair, false))
            .chain(at_end.map(|pair| (pair, true)));
        for ((one, other), is_at_end) in pairs {
            for (from, to) in [(&one, &other), (&other, &one)] {
                let places = word.match_indices(from.as_str());
                for (at, _) in places {
                    let (before, behind) = (&word[..at], &word[at + from.len()..]);
                    if is_at_end && !behind.is_empty() {
                        continue;
                    }
                    let spelled = [before, to, behind].concat();
                    // A letter is doubled once: "dd" has no third.
                    let is_longer = to.len() > from.len() && to.starts_with(from.as_str());
                    let is_there =
                        || before.ends_with(from.as_str()) || word[at..].starts_with(to.as_str());
                    let is_tripled = is_longer && is_there();
                    // No name begins or ends with a letter twice.
                    let is_within = !is_longer || !before.is_empty() && !behind.is_empty();
                    if !is_tripled && is_within && spelled != word && known.insert(spelled.clone())
                    {
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
