//! Grades of school, 1 to 13: `10`, `7-9`, `IV-V`, `VIII`, `[IV, V]`, `Kelas 7 dan 8`.

use super::{Reader, Value, ranges};
use crate::diagnostic::Message;
use crate::pack::ListWords;
use crate::yaml::Node;

/// The field for the name of a class.
const CLASS_GROUP: &str = "class_group";

/// A set of grades.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Grades(u16);

impl Grades {
    /// The highest grade: year 13 of a four-year vocational school.
    pub const HIGHEST: u8 = 13;

    /// Adds a grade; one that does not exist is left out.
    pub fn insert(&mut self, grade: u8) {
        if (1..=Self::HIGHEST).contains(&grade) {
            self.0 |= 1 << grade;
        }
    }

    /// Whether a grade is among them.
    pub fn contains(self, grade: u8) -> bool {
        self.0 & (1 << grade) != 0
    }

    /// The grades in order.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (1..=Self::HIGHEST).filter(move |grade| self.contains(*grade))
    }

    /// No grade.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// `7–9`, `4, 6`, `10`.
    pub fn written(self) -> String {
        let grades: Vec<u16> = self.iter().map(u16::from).collect();
        ranges::written(&grades)
    }
}

pub(super) fn grades<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let items = ranges::items(node, key, "wants_grades_hint", reader)?;
    let words = &reader.pack.manifest.list_words;
    let mut grades = Grades::default();
    for item in items {
        match item.text().and_then(|text| parse_grades(text, words)) {
            Some(more) => grades.0 |= more.0,
            None => {
                let advice = advice(item, key, reader);
                reader.wrong_form(item, key, advice);
            }
        }
    }
    (!grades.is_empty()).then_some(Value::Grades(grades))
}

/// Reads one or several grades; `None` where any part is none.
fn parse_grades(text: &str, words: &ListWords) -> Option<Grades> {
    let mut grades = Grades::default();
    let one = |text: &str| grade(text).map(u16::from);
    for number in ranges::parse(text, words, &words.grades, one)? {
        grades.insert(u8::try_from(number).ok()?);
    }
    Some(grades)
}

/// What to write instead. The name of a class has a key of its own.
fn advice(node: &Node, key: &str, reader: &Reader<'_>) -> Message {
    let spec = reader.kind.and_then(|kind| kind.fields.get(CLASS_GROUP));
    match (spec, node.text().and_then(with_group)) {
        (Some(spec), Some((grade, group))) => Message::new("grade_with_group_hint")
            .with("key", key)
            .with("grade", grade)
            .with("other", spec.key(CLASS_GROUP, reader.language))
            .with("group", group),
        _ => Message::new("wants_grades_hint"),
    }
}

/// The grade of a class that is called by more than it: `X` of `X-2`, `7` of `7A`, and the whole.
fn with_group(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let is_of_number = |c: char| c.is_ascii_digit();
    let is_roman = |c: char| matches!(c.to_ascii_lowercase(), 'i' | 'v' | 'x');
    [text.find(|c| !is_of_number(c)), text.find(|c| !is_roman(c))]
        .into_iter()
        .flatten()
        .map(|end| text.split_at(end))
        .find(|(lead, group)| {
            // "7A" is a class, "IPA 1" is none.
            let is_word = group.chars().take(2).filter(|c| c.is_alphabetic()).count() == 2;
            grade(&lead.to_lowercase()).is_some() && !is_word
        })
        .map(|(lead, _)| (lead, text))
}

fn grade(text: &str) -> Option<u8> {
    const ROMAN: [&str; 13] = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii",
    ];
    let grade = match ROMAN.iter().position(|roman| *roman == text) {
        Some(place) => place as u8 + 1,
        None => text.parse().ok()?,
    };
    (1..=Grades::HIGHEST).contains(&grade).then_some(grade)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;
    use crate::pack;

    #[test]
    fn a_class_has_a_grade_and_a_group() {
        for (text, grade) in [
            ("X-2", "X"),
            ("7A", "7"),
            ("XI IPA 1", "XI"),
            ("VIIIB", "VIII"),
        ] {
            assert_eq!(with_group(text), Some((grade, text)));
        }
        for text in ["tujuh", "14B", "IPA 1", "", "7"] {
            assert!(with_group(text).is_none(), "{text}");
        }
    }

    #[test]
    fn reads_what_teachers_write() {
        let words = &pack::built_in("indonesia").unwrap().manifest.list_words;
        for (text, written) in [
            ("5", "5"),
            ("7-9", "7–9"),
            ("IV-V", "4–5"),
            ("VIII", "8"),
            ("Kelas 7 dan 8", "7–8"),
            ("4, 6", "4, 6"),
            ("x", "10"),
            ("Grades 7 and 8", "7–8"),
            ("VII sampai IX", "7–9"),
            ("7 hingga 9", "7–9"),
            ("7 s.d. 9", "7–9"),
            ("7 to 9", "7–9"),
        ] {
            let grades = parse_grades(text, words).map(Grades::written);
            assert_eq!(grades.as_deref(), Some(written), "{text}");
        }
        for text in ["0", "14", "tujuh", "9-7", "7-", ""] {
            assert!(parse_grades(text, words).is_none(), "{text}");
        }
    }
}
