//! How long: `4 JP`, `90 menit`, `2 x 45 menit`, `3 hari`, `PT3H`, or any words.

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
    let Some(amount) = amount else {
        return duration;
    };
    let is_lesson = pack
        .manifest
        .lesson_units
        .values()
        .flatten()
        .any(|word| word.to_lowercase() == unit);
    if is_lesson {
        duration.lessons = Some(amount);
    } else {
        duration.minutes = match unit {
            "menit" | "mnt" | "minutes" | "minute" | "min" => Some(amount),
            "jam" | "hours" | "hour" => Some(amount * 60.0),
            _ => None,
        };
    }
    duration
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

fn iso_minutes(text: &str) -> Option<f64> {
    let rest = text.strip_prefix("PT")?;
    let mut minutes = 0.0;
    let mut digits = String::new();
    for mark in rest.chars() {
        match mark {
            '0'..='9' | '.' => digits.push(mark),
            'H' => minutes += std::mem::take(&mut digits).parse::<f64>().ok()? * 60.0,
            'M' => minutes += std::mem::take(&mut digits).parse::<f64>().ok()?,
            _ => return None,
        }
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
            ("tiga kali pertemuan", None),
            ("3 hari", None),
        ] {
            assert_eq!(read(text, &pack).iso(45).as_deref(), iso, "{text}");
        }
    }
}
