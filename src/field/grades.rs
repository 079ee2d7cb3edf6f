//! Grades of school, 1 to 13: `10`, `7-9`, `IV-V`, `VIII`, `[IV, V]`, `Kelas 7 dan 8`.

use super::{Reader, Value, ranges};
use crate::yaml::Node;

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
    let mut grades = Grades::default();
    for item in items {
        match item.text().and_then(parse_grades) {
            Some(more) => grades.0 |= more.0,
            None => reader.wrong_type(item, key, "wants_grades_hint"),
        }
    }
    (!grades.is_empty()).then_some(Value::Grades(grades))
}

/// Reads one or several grades; `None` where any part is none.
fn parse_grades(text: &str) -> Option<Grades> {
    let mut grades = Grades::default();
    let lead = ["kelas", "grades", "grade"];
    for number in ranges::parse(text, &lead, |text| grade(text).map(u16::from))? {
        grades.insert(u8::try_from(number).ok()?);
    }
    Some(grades)
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
    use super::*;

    #[test]
    fn reads_what_teachers_write() {
        for (text, written) in [
            ("5", "5"),
            ("7-9", "7–9"),
            ("IV-V", "4–5"),
            ("VIII", "8"),
            ("Kelas 7 dan 8", "7–8"),
            ("4, 6", "4, 6"),
            ("x", "10"),
        ] {
            let grades = parse_grades(text).map(Grades::written);
            assert_eq!(grades.as_deref(), Some(written), "{text}");
        }
        for text in ["0", "14", "tujuh", "9-7", "7-", ""] {
            assert!(parse_grades(text).is_none(), "{text}");
        }
    }
}
