//! Words that people write in lists of names and numbers.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Words in lists, by language.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListWords {
    /// Between two items: "Kimia dan Biologi".
    pub joints: Between,
    /// Between two people: "Kepala sekolah bersama guru".
    #[serde(default)]
    pub company: Between,
    /// Between the ends of a range: "7 sampai 9".
    pub ranges: Between,
    /// Before grades: "kelas 7", "Y7".
    pub grades: BTreeMap<String, Vec<String>>,
    /// Before the grades of one type of school, by its id: "P3".
    #[serde(default)]
    pub grades_of_schools: BTreeMap<String, Vec<String>>,
    /// Before days: "hari ke-2".
    pub days: BTreeMap<String, Vec<String>>,
    /// Between a number and who is counted: "5 orang guru".
    #[serde(default)]
    pub people: BTreeMap<String, Vec<String>>,
    /// Titles behind a name that are written in capitals alone: "Budi, SE".
    #[serde(default)]
    pub titles: BTreeMap<String, Vec<String>>,
    /// What time is counted in: "2 minggu" is no number of days.
    #[serde(default)]
    pub units_of_time: BTreeMap<String, Vec<String>>,
}

/// Words that stand between two others, in small letters.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "BTreeMap<String, Vec<String>>")]
pub struct Between(Vec<Joint>);

/// One of them as it stands in a text, with the spaces around it.
#[derive(Debug, Clone)]
struct Joint {
    word: String,
    /// How many spaces it has, those around it too.
    spaces: usize,
}

impl From<BTreeMap<String, Vec<String>>> for Between {
    fn from(by_language: BTreeMap<String, Vec<String>>) -> Self {
        let words = by_language.into_values().flatten();
        // Signs such as "s.d." may touch what stands beside them; letters would be a part of it.
        let spaced = words.map(|word| match word.chars().all(char::is_alphabetic) {
            true => format!(" {word} "),
            false => word,
        });
        let joints = spaced.map(|word| Joint {
            spaces: spaces_in(&word),
            word,
        });
        Self(joints.collect())
    }
}

fn spaces_in(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b' ').count()
}

impl Between {
    /// Each of them as it stands in a text, with the spaces around it.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|joint| joint.word.as_str())
    }

    /// What stands before and after the first of them that a text holds.
    pub fn split<'text>(&self, text: &'text str) -> Option<(&'text str, &'text str)> {
        self.iter().find_map(|word| text.split_once(word))
    }

    /// A text with a comma in place of each of them.
    pub fn as_commas(&self, text: String) -> String {
        self.replaced(text, ",")
    }

    /// A text with a sign in place of each of them, in small letters or capitals.
    pub fn replaced(&self, text: String, sign: &str) -> String {
        // A name of two words has one space, and no room for a word with one on either side.
        let spaces = spaces_in(&text);
        let fits = |joint: &&Joint| joint.spaces <= spaces;
        if !self.0.iter().any(|joint| fits(&joint)) {
            return text;
        }
        // Only plain letters, so that every byte keeps its place.
        let lowered = text.to_ascii_lowercase();
        let words = self.0.iter().filter(fits).map(|joint| joint.word.as_str());
        let (text, _) = words.fold((text, lowered), |(text, lowered), word| {
            // Nearly every text of a list holds none of them.
            if !lowered.contains(word) {
                return (text, lowered);
            }
            let mut replaced = String::with_capacity(text.len());
            let mut rest = 0;
            for (at, _) in lowered.match_indices(word) {
                replaced.extend([&text[rest..at], sign]);
                rest = at + word.len();
            }
            replaced.push_str(&text[rest..]);
            let lowered = replaced.to_ascii_lowercase();
            (replaced, lowered)
        });
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_any_language_stand_between_spaces_and_signs_anywhere() {
        let words = ["et".to_owned(), "s.d.".to_owned()];
        let between = Between::from(BTreeMap::from([("fr".to_owned(), words.to_vec())]));
        assert_eq!(between.split("7 et 8"), Some(("7", "8")));
        assert_eq!(between.split("7 s.d.8"), Some(("7 ", "8")));
        assert_eq!(between.split("été"), None);
        assert_eq!(
            between.as_commas("métier et art et sport".to_owned()),
            "métier,art,sport"
        );
        assert_eq!(between.as_commas("A ET B S.D.C".to_owned()), "A,B ,C");
        // A text with fewer spaces than there are around a word.
        assert_eq!(between.as_commas("A s.d.B".to_owned()), "A ,B");
        assert_eq!(between.as_commas("As.d.B".to_owned()), "A,B");
        assert_eq!(between.as_commas("A et".to_owned()), "A et");
        assert_eq!(between.as_commas("A et B".to_owned()), "A,B");
        assert_eq!(between.as_commas("İ et İ".to_owned()), "İ,İ");
        // Small letters of other lengths.
        assert_eq!(between.as_commas("İ ET ẞ".to_owned()), "İ,ẞ");
    }
}
