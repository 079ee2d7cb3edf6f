//! How long: `4 JP`, `90 menit`, `2 x 45 menit`, `3 hari`, `PT3H`, or any words.

use std::collections::BTreeMap;

use super::{Reader, Value};
use crate::locale::parse_number;
use crate::pack::Pack;
use crate::yaml::Node;

/// A duration: the author's words and what could be understood of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Duration {
    /// As written.
    pub text: String,
    /// Lesson hours; their length depends on the type of school.
    pub lessons: Option<f64>,
    /// Minutes, where the words say so many.
    pub minutes: Option<f64>,
}

impl Duration {
    /// ISO 8601 duration (`PT3H`), with `lesson` minutes a lesson.
    pub fn iso(&self, lesson: u32) -> Option<String> {
        let minutes = self
            .minutes
            .or_else(|| self.lessons.map(|lessons| lessons * f64::from(lesson)))?;
        let minutes = minutes.round() as u64;
        let (hours, rest) = (minutes / 60, minutes % 60);
        Some(match (hours, rest) {
            (0, rest) => format!("PT{rest}M"),
            (hours, 0) => format!("PT{hours}H"),
            (hours, rest) => format!("PT{hours}H{rest}M"),
        })
    }
}

pub(super) fn duration<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    match node.text() {
        Some(text) => Some(Value::Duration(Box::new(read(text.trim(), reader.pack)))),
        None => {
            reader.wrong_type(node, key, "wants_duration_hint");
            None
        }
    }
}

fn read(text: &str, pack: &Pack) -> Duration {
    let mut duration = Duration {
        text: text.to_owned(),
        lessons: None,
        minutes: iso_minutes(text),
    };
    if duration.minutes.is_some() {
        return duration;
    }
    let lowered = text.to_lowercase();
    let (amount, unit) = split_unit(&lowered);
    match amount.filter(|_| is_one_of(unit, &pack.manifest.lesson_units)) {
        Some(lessons) => duration.lessons = Some(lessons),
        None => duration.minutes = minutes(&lowered, pack),
    }
    duration
}

/// Minutes of a text that says hours, minutes or both: "2 jam 30 menit".
fn minutes(text: &str, pack: &Pack) -> Option<f64> {
    let mut rest = text;
    let mut minutes = 0.0;
    while !rest.is_empty() {
        let (amount, unit) = split_unit(rest);
        let end = unit
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(unit.len());
        let (unit, behind) = unit.split_at(end);
        let of_unit = [
            (&pack.manifest.minute_units, 1.0),
            (&pack.manifest.hour_units, 60.0),
        ];
        let known = of_unit.iter().find(|(words, _)| is_one_of(unit, words));
        minutes += amount? * known?.1;
        rest = behind.trim_start_matches(['.', ',', ' ']);
    }
    (minutes > 0.0).then_some(minutes)
}

fn is_one_of(unit: &str, words: &BTreeMap<String, Vec<String>>) -> bool {
    let mut words = words.values().flatten();
    words.any(|word| word.to_lowercase() == unit)
}

/// `2 x 45 menit` is 90 `menit`.
fn split_unit(text: &str) -> (Option<f64>, &str) {
    let end = text
        .find(|c: char| c.is_alphabetic() && !matches!(c, 'x'))
        .unwrap_or(text.len());
    let (numbers, unit) = text.split_at(end);
    let amount = numbers
        .split(['x', '×', '*'])
        .map(|part| parse_number(part.trim()))
        .try_fold(1.0, |product, part| part.map(|part| product * part));
    (amount, unit.trim().trim_end_matches('.'))
}

/// Minutes of an ISO 8601 duration without months and years, whose lengths differ.
fn iso_minutes(text: &str) -> Option<f64> {
    const HOUR: f64 = 60.0;
    const DAY: f64 = 24.0 * HOUR;
    let mut minutes = 0.0;
    let mut digits = String::new();
    let mut is_time = false;
    for mark in text.strip_prefix('P')?.chars() {
        let of_unit = match (mark, is_time) {
            ('0'..='9' | '.', _) => {
                digits.push(mark);
                continue;
            }
            ('T', false) if digits.is_empty() => {
                is_time = true;
                continue;
            }
            ('W', false) => 7.0 * DAY,
            ('D', false) => DAY,
            ('H', true) => HOUR,
            ('M', true) => 1.0,
            _ => return None,
        };
        minutes += std::mem::take(&mut digits).parse::<f64>().ok()? * of_unit;
    }
    (digits.is_empty() && minutes > 0.0).then_some(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn understands_the_usual_words_and_keeps_the_rest() {
        let pack = crate::pack::built_in("indonesia").unwrap();
        for (text, iso) in [
            ("4 JP", Some("PT3H")),
            ("90 menit", Some("PT1H30M")),
            ("2 x 45 menit", Some("PT1H30M")),
            ("PT2H", Some("PT2H")),
            ("1,5 jam", Some("PT1H30M")),
            ("2 jam 30 menit", Some("PT2H30M")),
            ("1 hour, 15 min.", Some("PT1H15M")),
            ("2 jam istirahat", None),
            ("P1DT2H", Some("PT26H")),
            ("P2W", Some("PT336H")),
            ("P1M", None),
            ("P", None),
            ("tiga kali pertemuan", None),
            ("3 hari", None),
        ] {
            assert_eq!(read(text, &pack).iso(45).as_deref(), iso, "{text}");
        }
    }
}
