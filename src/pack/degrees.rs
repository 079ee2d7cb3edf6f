//! Degrees behind names, as people write them: "S.Pd.I", "M. Pd", "SPd", "Lc.".

use rustc_hash::FxHashSet;
use serde::Deserialize;

/// Most subjects of one degree: "A.Ma.Pd.SD".
const MOST_SUBJECTS: usize = 3;

/// What degrees are made of, in the usual letters and without full stops.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Degrees {
    /// With what they begin: "S", "M".
    #[serde(default)]
    levels: FxHashSet<String>,
    /// What follows: "Pd", "I".
    #[serde(default)]
    subjects: FxHashSet<String>,
    /// Those of one word: "Lc".
    #[serde(default)]
    alone: FxHashSet<String>,
}

impl Degrees {
    /// Bytes of the degree at the beginning of a text, without a full stop at its end. Hardly any text
    /// begins with one.
    pub fn length_at(&self, text: &str) -> Option<usize> {
        text.starts_with(char::is_uppercase).then_some(())?;
        let first = word_at(text);
        if self.alone.contains(first) {
            return Some(first.len());
        }
        let mut length = self.begin(first)?;
        let mut is_told = length < first.len();
        length = first.len();
        for _ in 0..MOST_SUBJECTS {
            let Some(end) = self.subject_behind(&text[length..], is_told) else {
                break;
            };
            length += end;
            is_told = true;
        }
        // "S.Pd2" is none.
        let goes_on = text[length..].starts_with(char::is_alphanumeric);
        (is_told && !goes_on).then_some(length)
    }

    /// Bytes of what a degree begins with at the beginning of a word, which may have its subject right
    /// behind that: "SPd".
    fn begin(&self, word: &str) -> Option<usize> {
        if self.levels.contains(word) {
            return Some(word.len());
        }
        let mut ends = word.char_indices().skip(1).map(|(at, _)| at);
        ends.find(|end| {
            let (level, subject) = word.split_at(*end);
            // "MA" is a school as well.
            let has_small = subject.contains(char::is_lowercase);
            has_small && self.levels.contains(level) && self.subjects.contains(subject)
        })
    }

    /// Bytes up to the end of a subject behind a full stop, and also behind a space where no initial
    /// or word can be meant: "S. Pd. I" has a name behind it in "S. Pd. I Wayan".
    fn subject_behind(&self, text: &str, is_told: bool) -> Option<usize> {
        let behind = text.strip_prefix('.')?;
        let rest = behind.trim_start_matches([' ', '\u{a0}']);
        let subject = word_at(rest);
        let end = text.len() - rest.len() + subject.len();
        let is_near = rest.len() == behind.len();
        let is_letter = subject.chars().nth(1).is_none();
        // "S.PD", "S.pd".
        let is_same = |known: &String| known.eq_ignore_ascii_case(subject);
        let is_alike = || is_near && !is_letter && self.subjects.iter().any(is_same);
        let known = self.subjects.contains(subject) || is_alike();
        let next = rest[subject.len()..].trim_start_matches('.').trim_start();
        let is_apart = is_told && !next.starts_with(char::is_uppercase);
        (known && (is_near || !is_letter || is_apart)).then_some(end)
    }
}

/// The letters with which a text begins; those of no degree are many.
fn word_at(text: &str) -> &str {
    const LONGEST: usize = 12;
    let mut signs = text.char_indices().take(LONGEST + 1);
    let end = signs.find(|(_, sign)| !sign.is_alphabetic());
    match end {
        Some((end, _)) => &text[..end],
        None if text.chars().nth(LONGEST).is_none() => text,
        None => "",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use crate::pack::built_in;

    #[test]
    fn degrees_are_told_from_initials_and_schools() {
        let pack = built_in("indonesia").unwrap();
        for (text, degree) in [
            ("S.Pd memimpin", Some("S.Pd")),
            ("S.Pd. memimpin", Some("S.Pd")),
            ("M.Pd.I", Some("M.Pd.I")),
            ("S. Pd. I hadir", Some("S. Pd. I")),
            ("S. Pd. I Wayan", Some("S. Pd")),
            ("A.Md.TW", Some("A.Md.TW")),
            ("SPd.I", Some("SPd.I")),
            ("MPd", Some("MPd")),
            ("S.E., M.M.", Some("S.E")),
            ("S.PD", Some("S.PD")),
            ("M.pd.I", Some("M.pd.I")),
            ("Lc., M.A.", Some("Lc")),
            ("MA Darul", None),
            ("MI", None),
            ("S. Edi", None),
            ("M. Ali", None),
            ("S.Edi", None),
            ("S", None),
            ("S.Pd2", None),
            ("s.pd", None),
            ("VII.A", None),
            ("A. I Wayan", None),
            ("A. H. Karim", None),
        ] {
            let found = pack.manifest.degrees.length_at(text);
            assert_eq!(found.map(|end| &text[..end]), degree, "{text}");
        }
    }
}
