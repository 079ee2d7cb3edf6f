//! Days with other words beside them, or with a slip in their weekday: "Hari Sabtu, tanggal 14
//! Februari 2026", "Rabu Umanis, 4 Maret 2026", "Saptu, 14 Februari 2026".

use super::date::{parse_date, with_weekday};
use crate::diagnostic::{Fix, Message, Span};
use crate::locale::Calendar;

/// A day that is one without what stands beside it.
pub(super) struct PlainDay {
    /// What to write.
    text: String,
    /// Whether nothing is lost with the words left out.
    is_same: bool,
}

impl PlainDay {
    /// The day in a text; `None` where a word of it may mean anything else.
    pub(super) fn read(text: &str, calendar: &Calendar, language: &str) -> Option<Self> {
        let mut kept: Vec<&str> = Vec::new();
        let mut is_same = true;
        let mut is_changed = false;
        let words = text.split(|c: char| c.is_whitespace() || c == ',');
        for word in words.filter(|word| !word.is_empty()) {
            let is_known = calendar.month(word).is_some() || calendar.weekday(word).is_some();
            let is_number = word.starts_with(|first: char| first.is_ascii_digit());
            if is_known || is_number {
                kept.push(word);
                continue;
            }
            is_changed = true;
            if calendar.is_market_day(word) {
                is_same = false;
            } else if !calendar.is_beside_day(word) {
                let weekday = calendar.meant_weekday(word)?;
                kept.push(calendar.weekday_name(weekday, language));
            }
        }
        let read = parse_date(&kept.join(" "), calendar).filter(|_| is_changed)?;
        let right = read.date.weekday().to_monday_one_offset();
        is_same &= read.weekday.is_none_or(|weekday| weekday == right);
        let text = match read.weekday {
            Some(_) => with_weekday(read.date, calendar, language),
            None => calendar.typed(read.date, language),
        };
        Some(Self { text, is_same })
    }

    /// How to write it.
    pub(super) fn advice(&self) -> Message {
        Message::new("write_instead").with("text", &self.text)
    }

    /// Writes it in place of the `old` text.
    pub(super) fn fix(&self, old: &str, place: Span) -> Option<Fix> {
        self.is_same.then(|| Fix::replace(place, old, &self.text))
    }
}
