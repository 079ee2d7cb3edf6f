//! Days of an activity, counted from its beginning: `1`, `1-3`, `[0, 3]`, `hari ke-0`.
//!
//! Day 0 is the day of preparing, as in a laboratory's notebook; who counts from 1 has none.

use super::{Reader, Value, ranges};
use crate::pack::ListWords;
use crate::yaml::Node;

/// Days of an activity, in order, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Days(Vec<u16>);

impl Days {
    /// The last day that counts: nobody numbers the days of more than a year.
    pub const LAST: u16 = 366;

    /// The days in order.
    pub fn iter(&self) -> impl Iterator<Item = u16> {
        self.0.iter().copied()
    }

    /// Whether something happens on a day.
    pub fn contains(&self, day: u16) -> bool {
        self.0.binary_search(&day).is_ok()
    }

    /// `0–3`, `1, 3`.
    pub fn written(&self) -> String {
        ranges::written(&self.0)
    }
}

pub(super) fn days<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let items = ranges::items(node, key, "wants_days_hint", reader)?;
    let words = &reader.pack.manifest.list_words;
    let mut days = Vec::new();
    for item in items {
        match item.text().and_then(|text| parse_days(text, words)) {
            Some(more) => days.extend(more),
            None => reader.wrong_type(item, key, "wants_days_hint"),
        }
    }
    days.sort_unstable();
    days.dedup();
    (!days.is_empty()).then_some(Value::Days(Days(days)))
}

fn parse_days(text: &str, words: &ListWords) -> Option<Vec<u16>> {
    let day = |text: &str| text.parse().ok().filter(|day| *day <= Days::LAST);
    ranges::parse(text, words, &words.days, day)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;
    use crate::pack;

    #[test]
    fn reads_what_teachers_write() {
        let words = &pack::built_in("indonesia").unwrap().manifest.list_words;
        for (text, written) in [
            ("1", "1"),
            ("0-3", "0–3"),
            ("hari ke-0 dan 3", "0, 3"),
            ("hari ke-1 s/d ke-3", "1–3"),
            ("day 2", "2"),
            ("1, 2, 5", "1–2, 5"),
        ] {
            let days = parse_days(text, words).map(|days| ranges::written(&days));
            assert_eq!(days.as_deref(), Some(written), "{text}");
        }
        for text in ["setiap hari", "3-1", "-1", "1000", ""] {
            assert!(parse_days(text, words).is_none(), "{text}");
        }
    }
}
