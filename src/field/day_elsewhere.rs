//! A day with a time of another part of the world behind it, as programs store one:
//! `2025-11-02T16:00:00.000Z` is the third of November where the school is.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::Reader;
use super::time_of_day::{Zoned, zoned};
use crate::diagnostic::{Code, Message};
use crate::yaml::Node;

/// Minutes of a day.
const DAY: i32 = 24 * 60;

/// Reports a day that is another one in the country at the time written behind it. Midnight is
/// what programs write where nobody gave a time.
pub(super) fn tell(date: Date, node: &Node, text: &str, reader: &mut Reader<'_>) {
    let calendar = &reader.pack.calendar;
    let Some(Zoned { minutes, offset }) = zoned(text) else {
        return;
    };
    let here = calendar.offsets_from_utc();
    if minutes == 0 || here.iter().any(|hours| hours * 60 == offset) {
        return;
    }
    let shift = |hours: &i32| (minutes - offset + hours * 60).div_euclid(DAY);
    let Some(days) = here.iter().map(shift).find(|days| *days != 0) else {
        return;
    };
    let Ok(other) = date.checked_add(days.days()) else {
        return;
    };
    let message = Message::new("day_elsewhere")
        .with("text", text.trim())
        .with("date", calendar.named(date))
        .with("other", calendar.named(other));
    let hint = Message::new("ambiguous_date_hint")
        .with("text", other.to_string())
        .with("other", date.to_string());
    reader.report(Code::AmbiguousDate, node.span, message, Some(hint));
}
