//! Days: `2022-07-25`, `25 Juli 2022`, `Senin, 25 Juli 2022`, `July 25, 2022`, `25/7/2022`.

use jiff::civil::Date;

use super::{Reader, Value};
use crate::diagnostic::{Code, Message};
use crate::locale::Calendar;
use crate::yaml::Node;

pub(super) fn date<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let Some(text) = node.text() else {
        reader.wrong_type(node, key, "wants_date_hint");
        return None;
    };
    match parse_date(text, &reader.pack.calendar) {
        Some(Read {
            date,
            weekday: Some(written),
        }) => {
            let actual = date.weekday().to_monday_one_offset();
            if actual != written {
                let calendar = &reader.pack.calendar;
                let language = reader.language;
                let right = calendar.weekday_name(actual, language).to_owned();
                let day = calendar.long(date, language);
                reader.report(
                    Code::WeekdayMismatch,
                    node.span,
                    Message::new("weekday_mismatch")
                        .with("date", &day)
                        .with("weekday", &right)
                        .with("written", calendar.weekday_name(written, language)),
                    Some(Message::new("write_instead").with("text", format!("{right}, {day}"))),
                );
            }
            Some(Value::Date(date))
        }
        Some(Read { date, .. }) => Some(Value::Date(date)),
        None => {
            reader.wrong_type(node, key, "wants_date_hint");
            let reason = what_is_wrong(text, &reader.pack.calendar);
            if let (Some(reason), Some(problem)) = (reason, reader.diagnostics.last_mut()) {
                problem.hints = vec![reason];
            }
            None
        }
    }
}

/// Advice for a day that is one but for its year, or that its month does not have.
fn what_is_wrong(text: &str, calendar: &Calendar) -> Option<Message> {
    let with_year = format!("{} 2024", text.trim());
    if parse_date(&with_year, calendar).is_some() {
        return Some(Message::new("date_without_year_hint").with("text", with_year));
    }
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    let month = words.iter().find_map(|word| calendar.month(word))?;
    let year: i16 = words
        .iter()
        .find(|word| word.len() == 4)
        .and_then(|word| word.parse().ok())?;
    let day: i8 = words.iter().find_map(|word| word.parse().ok())?;
    let last = Date::new(year, month, 1).ok()?.days_in_month();
    (day > last).then(|| Message::new("date_after_month_hint").with("last", last.to_string()))
}

/// A day as written: the date, and the weekday where one stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Read {
    /// The day.
    pub date: Date,
    /// 1 Monday to 7 Sunday.
    pub weekday: Option<i8>,
}

/// Reads a day in any of the usual forms; `None` for what is none or does not exist.
pub fn parse_date(text: &str, calendar: &Calendar) -> Option<Read> {
    let mut weekday = None;
    let mut month = None;
    let mut numbers: Vec<(i16, usize)> = Vec::new();
    let words = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | '-' | '–'))
        .filter(|word| !word.is_empty());
    for word in words {
        // `2022-07-25T08:00` says more than a day; the hour is not ours.
        let word = word.split_once('T').map_or(word, |(day, rest)| {
            let is_hour = rest.starts_with(|c: char| c.is_ascii_digit());
            if is_hour && !day.is_empty() {
                day
            } else {
                word
            }
        });
        let digits = word.trim_end_matches('.');
        if digits.chars().all(|c| c.is_ascii_digit()) && !digits.is_empty() {
            numbers.push((digits.parse().ok()?, digits.len()));
        } else if let Some(found) = calendar.month(word)
            && month.is_none()
        {
            month = Some(found);
        } else if let Some(found) = calendar.weekday(word)
            && weekday.is_none()
        {
            weekday = Some(found);
        } else {
            return None;
        }
    }
    let (year, month, day) = match (month, numbers.as_slice()) {
        (Some(month), [(day, 1..=2), (year, 4)]) => (*year, i16::from(month), *day),
        (None, [(year, 4), (month, 1..=2), (day, 1..=2)]) => (*year, *month, *day),
        (None, [(day, 1..=2), (month, 1..=2), (year, 4)]) => (*year, *month, *day),
        _ => return None,
    };
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    (1900..=2200)
        .contains(&date.year())
        .then_some(Read { date, weekday })
}
