//! Days: `2022-07-25`, `25 Juli 2022`, `Senin, 25 Juli 2022`, `July 25, 2022`, `25/7/2022`,
//! `25.7.2022`.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::plain_day::PlainDay;
use super::time_of_day::without_time;
use super::{Reader, Value, day_elsewhere, keys, sheets};
use crate::diagnostic::{Code, Fix, Message, Span};
use crate::locale::Calendar;
use crate::pack::{FieldSpec, FieldSpecs, Pack};
use crate::yaml::{Content, Node};

/// Reads a day; `until` is the field for the day on which ends what begins on this one.
pub(super) fn date<'pack>(
    node: &Node,
    key: &str,
    until: Option<&str>,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let Some(text) = node.text() else {
        reader.wrong_type(node, key, "wants_date_hint");
        return None;
    };
    match parse_date(text, &reader.pack.calendar) {
        Some(read) => {
            day_elsewhere::tell(read.date, node, text, reader);
            match read.weekday {
                Some(written) => compare_weekday(read, written, node, reader),
                None => tell_either_order(read, node, text, reader),
            }
            Some(Value::Date(read.date))
        }
        None => {
            reader.wrong_type(node, key, "wants_date_hint");
            let reason = two_days(text, key, until, reader)
                .or_else(|| whole_month(text, key, until, reader));
            let (calendar, language) = (&reader.pack.calendar, reader.language);
            let plain = match reason {
                Some(_) => None,
                None => PlainDay::read(text, calendar, language),
            };
            let reason = reason
                .or_else(|| plain.as_ref().map(PlainDay::advice))
                .or_else(|| last_of_month(text, key, reader))
                .or_else(|| day_of_a_sheet(text))
                .or_else(|| what_is_wrong(text, calendar, language));
            if let (Some(reason), Some(problem)) = (reason, reader.diagnostics.last_mut()) {
                problem.hints = vec![reason];
                let fix = whole_year(node, text, calendar, language);
                let fix = fix.or_else(|| plain?.fix(text, within_marks(node, text)?));
                problem.fix = fix.map(Box::new);
            }
            None
        }
    }
}

/// Reports a weekday that does not belong to its date.
fn compare_weekday(read: Read, written: i8, node: &Node, reader: &mut Reader<'_>) {
    let weekday_of = |date: Date| date.weekday().to_monday_one_offset();
    if weekday_of(read.date) == written {
        return;
    }
    let (calendar, language) = (&reader.pack.calendar, reader.language);
    let right = calendar.weekday_name(weekday_of(read.date), language);
    let day = calendar.typed(read.date, language);
    let message = Message::new("weekday_mismatch")
        .with("date", &day)
        .with("weekday", right)
        .with("written", calendar.weekday_name(written, language));
    // A weekday that belongs to the day in the other order tells which of both was meant.
    let other = month_first(read, calendar, language).filter(|day| weekday_of(*day) == written);
    let hint = match other {
        Some(other) => Message::new("date_month_first_with_weekday_hint")
            .with("text", with_weekday(other, calendar, language)),
        None => Message::new("write_instead").with("text", format!("{right}, {day}")),
    };
    reader.report(Code::WeekdayMismatch, node.span, message, Some(hint));
}

/// Reports a day in digits that people of the language may read in two ways.
fn tell_either_order(read: Read, node: &Node, text: &str, reader: &mut Reader<'_>) {
    let calendar = &reader.pack.calendar;
    let Some(other) = month_first(read, calendar, reader.language) else {
        return;
    };
    let message = Message::new("ambiguous_date")
        .with("text", text.trim())
        .with("date", calendar.named(read.date))
        .with("other", calendar.named(other));
    let hint = either_order(read.date, other, calendar, reader.language);
    reader.report(Code::AmbiguousDate, node.span, message, Some(hint));
}

/// The day of digits whose first number may be the month in a language.
fn month_first(read: Read, calendar: &Calendar, language: &str) -> Option<Date> {
    let other = read.month_first?;
    calendar.may_begin_with_month(language).then_some(other)
}

/// Advice to write the month as a word.
fn either_order(date: Date, other: Date, calendar: &Calendar, language: &str) -> Message {
    Message::new("ambiguous_date_hint")
        .with("text", calendar.typed(date, language))
        .with("other", calendar.typed(other, language))
}

/// Advice for a first and a last day in one text: "12-15 Agustus 2024".
fn two_days(text: &str, key: &str, until: Option<&str>, reader: &Reader<'_>) -> Option<Message> {
    let other = key_until(until?, reader)?;
    let days = span_of_days(text, reader.pack);
    let (first, last) = days.or_else(|| span_of_months(text, reader.pack))?;
    let hint = Message::new("date_of_two_days_hint")
        .with("key", key)
        .with("first", first.to_string())
        .with("other", other)
        .with("last", last.to_string());
    Some(hint)
}

/// Advice for a month where a day belongs, of what took all of it or longer: "Juli 2024".
fn whole_month(text: &str, key: &str, until: Option<&str>, reader: &Reader<'_>) -> Option<Message> {
    let other = key_until(until?, reader)?;
    let first = first_of_month(text, &reader.pack.calendar)?;
    let hint = Message::new("date_of_whole_month_hint")
        .with("key", key)
        .with("first", first.to_string())
        .with("other", other)
        .with("last", first.last_of_month().to_string());
    Some(hint)
}

/// The key for the day on which something ends.
fn key_until<'a>(until: &'a str, reader: &Reader<'a>) -> Option<&'a str> {
    Some(fields_of(reader).get(until)?.key(until, reader.language))
}

/// The keys at the top of what is being read.
fn fields_of<'a>(reader: &Reader<'a>) -> &'a FieldSpecs {
    match reader.kind {
        Some(kind) => &kind.fields,
        None => &reader.pack.page,
    }
}

/// Advice for a month where the day belongs on which something ended.
fn last_of_month(text: &str, key: &str, reader: &Reader<'_>) -> Option<Message> {
    let fields = fields_of(reader);
    let (name, _) = keys::find(fields, key)?;
    let ends = |spec: &FieldSpec| spec.until.as_deref() == Some(name);
    let last = first_of_month(text, &reader.pack.calendar)?.last_of_month();
    let hint = fields
        .values()
        .any(ends)
        .then(|| Message::new("date_of_month_end_hint"));
    Some(hint?.with("text", last.to_string()))
}

fn first_of_month(text: &str, calendar: &Calendar) -> Option<Date> {
    parse_date(&format!("1 {}", text.trim()), calendar).map(|read| read.date)
}

/// The first and the last day of a span as people write it; the first may leave out what the
/// last says too, and both may stand after their weekdays.
fn span_of_days(text: &str, pack: &Pack) -> Option<(Date, Date)> {
    let calendar = &pack.calendar;
    let day = |text: &str| parse_date(text, calendar).map(|read| read.date);
    let both = |first: &str, last: &str| {
        // "March 3–5, 2025" names its month before both.
        let named_before = || {
            let mut words = first.split_whitespace();
            let month = words.find(|word| calendar.month(word).is_some())?;
            day(&format!("{month} {last}"))
        };
        let last = day(last).or_else(named_before)?;
        let of_month = || {
            let number = first.trim();
            let number = calendar.of_ordinal(number).unwrap_or(number).parse().ok()?;
            Date::new(last.year(), last.month(), number).ok()
        };
        let first = day(first).or_else(|| day(&format!("{first} {}", last.year())));
        let first = first.or_else(of_month)?;
        (first < last).then_some((first, last))
    };
    let words = &pack.manifest.list_words.ranges;
    let lower = text.to_lowercase();
    let said = lower
        .split_whitespace()
        .filter(|word| !calendar.is_beside_day(word));
    let lower = said.collect::<Vec<_>>().join(" ");
    let after_weekdays = lower.split_once(", ").map(|(_, days)| days);
    [Some(&*lower), after_weekdays]
        .into_iter()
        .flatten()
        .find_map(|text| {
            let by_word = words
                .split(text)
                .and_then(|(first, last)| both(first, last));
            let mut strokes = text.match_indices(['-', '–', '—']);
            by_word.or_else(|| {
                strokes.find_map(|(at, stroke)| both(&text[..at], &text[at + stroke.len()..]))
            })
        })
}

/// The first and the last day of a span of months: "Juli s.d. Desember 2024".
fn span_of_months(text: &str, pack: &Pack) -> Option<(Date, Date)> {
    let first_day = |month: &str| first_of_month(month, &pack.calendar);
    let lower = text.to_lowercase();
    let by_word = pack.manifest.list_words.ranges.split(&lower);
    let (first, last) = by_word.or_else(|| lower.split_once(['-', '–', '—']))?;
    let last = first_day(last)?;
    let first = first_day(first).or_else(|| first_day(&format!("{first} {}", last.year())))?;
    (first < last).then(|| (first, last.last_of_month()))
}

/// The day in a text that says more, as an hour: "6 Agustus 2024, 07.00 s.d. 08.10".
/// With the right weekday where one stands there: that it is another one is told besides.
fn day_before_more(text: &str, calendar: &Calendar, language: &str) -> Option<String> {
    let mut ends = text.rmatch_indices([' ', ',', '(']).map(|(end, _)| end);
    let (end, read) = ends.find_map(|end| Some((end, parse_date(&text[..end], calendar)?)))?;
    // The signs may stand between it and the same day of another calendar.
    let day = text[..end].trim_end_matches([' ', ',', '(', '/', '=', '|', '-', '–', '—']);
    let right = read.date.weekday().to_monday_one_offset();
    Some(match read.weekday {
        Some(weekday) if weekday != right => with_weekday(read.date, calendar, language),
        _ => day.to_owned(),
    })
}

/// The day of this calendar beside one of another: "17 Ramadan 1445 H (27 Maret 2024)".
fn day_beside_other<'text>(text: &'text str, calendar: &Calendar) -> Option<&'text str> {
    let mut parts = text.split(['(', ')', '/', '=', '|']).map(str::trim);
    parts.find_map(|part| {
        let is_day = |day: &&str| parse_date(day, calendar).is_some();
        // A word behind it may name its calendar: "15 Juli 2024 M".
        let without_last = || Some(part.rsplit_once(' ')?.0.trim_end());
        Some(part)
            .filter(is_day)
            .or_else(|| without_last().filter(is_day))
    })
}

/// Advice for the number by which a spreadsheet counts a day: "45503".
fn day_of_a_sheet(text: &str) -> Option<Message> {
    let day = sheets::day_of(text)?.to_string();
    Some(Message::new("date_of_sheet_hint").with("text", day))
}

/// Advice for a day that is one but for its year, or that its year or month does not have.
fn what_is_wrong(text: &str, calendar: &Calendar, language: &str) -> Option<Message> {
    let with_year = format!("{} 2024", text.trim());
    if parse_date(&with_year, calendar).is_some() {
        return Some(Message::new("date_without_year_hint").with("text", with_year));
    }
    if let Some(day) = day_before_more(text, calendar, language) {
        return Some(Message::new("date_with_more_hint").with("text", day));
    }
    if let Some(other) = calendar.other_of(text) {
        let hint = match day_beside_other(text, calendar) {
            Some(day) => Message::new("date_beside_other_calendar_hint").with("text", day),
            None => Message::new("date_of_other_calendar_hint"),
        };
        return Some(hint.with("calendar", &other.names));
    }
    if let Some(first) = first_of_month(text, calendar) {
        let first = first.to_string();
        return Some(Message::new("date_of_month_hint").with("text", first));
    }
    if let Some(short) = ShortYear::read(text, calendar) {
        let whole = short.whole();
        return Some(match short.is_sure() {
            true => match in_two_ways(&whole, calendar, language) {
                Some((date, other)) => either_order(date, other, calendar, language),
                None => Message::new("write_instead").with("text", whole),
            },
            false => Message::new("date_short_year_hint"),
        });
    }
    let written = Written::read(text, calendar)?;
    let month = i8::try_from(written.month).ok()?;
    if !(1..=12).contains(&month) {
        // In the order of English dates, `08/25/2024`.
        let swapped = Date::new(written.year, i8::try_from(written.day).ok()?, month).ok();
        return Some(match swapped {
            Some(day) => Message::new("date_month_first_hint").with("text", day.to_string()),
            None => Message::new("date_no_such_month_hint").with("month", month.to_string()),
        });
    }
    let last = Date::new(written.year, month, 1).ok()?.days_in_month();
    (written.day > i16::from(last))
        .then(|| Message::new("date_after_month_hint").with("last", last.to_string()))
}

/// A day whose year is written with two digits: "5/8/24", "5 Agustus '24".
struct ShortYear<'text> {
    /// What stands before the year.
    before: &'text str,
    year: &'text str,
}

/// Short years that are those of the day, and neither a day nor a year of the century before.
const SURE_YEARS: RangeInclusive<u8> = 10..=49;

impl<'text> ShortYear<'text> {
    fn read(text: &'text str, calendar: &Calendar) -> Option<Self> {
        let text = text.trim();
        let (before, year) = text.split_at_checked(text.len().checked_sub(2)?)?;
        let before = before.trim_end_matches(['\'', '’']);
        let is_short = year.chars().all(|c| c.is_ascii_digit())
            && !before.ends_with(|c: char| c.is_alphanumeric());
        let short = Self { before, year };
        let is_day = is_short && parse_date(&short.whole(), calendar).is_some();
        is_day.then_some(short)
    }

    /// The day with all four digits of a year of this century.
    fn whole(&self) -> String {
        format!("{}20{}", self.before, self.year)
    }

    /// Whether nothing else can be meant. "24-08-05" may begin with its year, as such days do
    /// where all four digits are written.
    fn is_sure(&self) -> bool {
        let is_of_these_years = self
            .year
            .parse()
            .is_ok_and(|year| SURE_YEARS.contains(&year));
        is_of_these_years && !self.before.ends_with('-')
    }
}

/// Writes out a year of two digits where it is beyond doubt.
fn whole_year(node: &Node, text: &str, calendar: &Calendar, language: &str) -> Option<Fix> {
    let short = ShortYear::read(text, calendar).filter(ShortYear::is_sure)?;
    if in_two_ways(&short.whole(), calendar, language).is_some() {
        return None;
    }
    let mut place = within_marks(node, text)?;
    place.start.column += short.before.chars().count() as u32;
    let year = format!("20{}", short.year);
    Some(Fix::new(
        Message::new("fix_year").with("year", &year),
        place,
        year,
    ))
}

/// The day in digits without a weekday as it is read, and as people of a language may mean it too.
fn in_two_ways(text: &str, calendar: &Calendar, language: &str) -> Option<(Date, Date)> {
    let read = parse_date(text, calendar).filter(|read| read.weekday.is_none())?;
    Some((read.date, month_first(read, calendar, language)?))
}

/// Where the text of a value stands, without quotation marks around it; `None` where the file
/// holds other letters than were read.
fn within_marks(node: &Node, text: &str) -> Option<Span> {
    let Content::Scalar { quoted, .. } = node.content else {
        return None;
    };
    let marks = 2 * u32::from(quoted);
    let width = node.span.end.column.checked_sub(node.span.start.column)?;
    let length = text.chars().count() as u32;
    if node.span.start.line != node.span.end.line || width != length + marks || text != text.trim()
    {
        return None;
    }
    let mut place = node.span;
    place.start.column += marks / 2;
    place.end.column -= marks / 2;
    Some(place)
}

/// A day in words behind its weekday: "Senin, 25 Juli 2022".
pub(super) fn with_weekday(date: Date, calendar: &Calendar, language: &str) -> String {
    let weekday = date.weekday().to_monday_one_offset();
    let weekday = calendar.weekday_name(weekday, language);
    format!("{weekday}, {}", calendar.typed(date, language))
}

/// A day as written: the date, and the weekday where one stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Read {
    /// The day.
    pub date: Date,
    /// 1 Monday to 7 Sunday.
    pub weekday: Option<i8>,
    /// Another day that it is where its first number is the month: 4 March for "03/04/2025".
    pub month_first: Option<Date>,
}

/// Reads a day in any of the usual forms; `None` for what is none or does not exist.
pub fn parse_date(text: &str, calendar: &Calendar) -> Option<Read> {
    let written = Written::read(text, calendar)?;
    let (month, day) = (i8::try_from(written.month), i8::try_from(written.day));
    let (month, day) = (month.ok()?, day.ok()?);
    let date = Date::new(written.year, month, day).ok()?;
    let may_swap = written.is_day_first && day != month;
    let swapped = || Date::new(written.year, day, month).ok();
    (1900..=2200).contains(&date.year()).then(|| Read {
        date,
        weekday: written.weekday,
        month_first: may_swap.then(swapped).flatten(),
    })
}

/// The parts of what is written like a day, whether or not there is such a day.
struct Written {
    year: i16,
    month: i16,
    day: i16,
    weekday: Option<i8>,
    /// Whether it is written in digits, the day before the month.
    is_day_first: bool,
}

impl Written {
    fn read(text: &str, calendar: &Calendar) -> Option<Self> {
        let mut weekday = None;
        let mut month = None;
        let mut numbers: Vec<(i16, usize)> = Vec::new();
        let words = without_time(text)
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | '-' | '–' | '.'))
            .filter(|word| !word.is_empty());
        for word in words {
            let word = calendar.of_ordinal(word).unwrap_or(word);
            if word.chars().all(|c| c.is_ascii_digit()) {
                numbers.push((word.parse().ok()?, word.len()));
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
        let (year, month, day, is_day_first) = match (month, numbers.as_slice()) {
            (Some(month), [(day, 1..=2), (year, 4)]) => (*year, i16::from(month), *day, false),
            (None, [(year, 4), (month, 1..=2), (day, 1..=2)]) => (*year, *month, *day, false),
            (None, [(day, 1..=2), (month, 1..=2), (year, 4)]) => (*year, *month, *day, true),
            _ => return None,
        };
        Some(Self {
            year,
            month,
            day,
            weekday,
            is_day_first,
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;
    use crate::pack;

    #[test]
    fn a_span_of_days_has_a_first_and_a_last() {
        let pack = pack::built_in("indonesia").unwrap();
        for (text, first, last) in [
            ("12-15 Agustus 2024", "2024-08-12", "2024-08-15"),
            ("12 – 15 Agustus 2024", "2024-08-12", "2024-08-15"),
            ("12 s.d. 15 Agustus 2024", "2024-08-12", "2024-08-15"),
            ("12 sampai 15 August 2024", "2024-08-12", "2024-08-15"),
            ("30 Agustus - 2 September 2024", "2024-08-30", "2024-09-02"),
            ("30 Des 2024 – 2 Jan 2025", "2024-12-30", "2025-01-02"),
            ("2024-08-12 - 2024-08-15", "2024-08-12", "2024-08-15"),
            ("Mar 3–5, 2025", "2025-03-03", "2025-03-05"),
            ("March 3rd to 5th, 2025", "2025-03-03", "2025-03-05"),
            ("March 30 – April 2, 2025", "2025-03-30", "2025-04-02"),
            (
                "the 3rd to the 5th of March 2025",
                "2025-03-03",
                "2025-03-05",
            ),
            ("tgl 3-5 Maret 2025", "2025-03-03", "2025-03-05"),
            (
                "Senin-Kamis, 12-15 Agustus 2024",
                "2024-08-12",
                "2024-08-15",
            ),
            (
                "Senin, 12 Agustus 2024 - Kamis, 15 Agustus 2024",
                "2024-08-12",
                "2024-08-15",
            ),
        ] {
            let days = span_of_days(text, &pack).map(|(a, b)| (a.to_string(), b.to_string()));
            assert_eq!(days, Some((first.to_owned(), last.to_owned())), "{text}");
        }
        for (text, first, last) in [
            ("Juli s.d. Desember 2024", "2024-07-01", "2024-12-31"),
            ("Agustus 2024 - Februari 2025", "2024-08-01", "2025-02-28"),
        ] {
            let days = span_of_months(text, &pack).map(|(a, b)| (a.to_string(), b.to_string()));
            assert_eq!(days, Some((first.to_owned(), last.to_owned())), "{text}");
        }
        for text in [
            "15-12 Agustus 2024",
            "2024-13-45",
            "Agustus 2024",
            "12-15",
            "31-32 Juli 2024",
        ] {
            assert_eq!(span_of_days(text, &pack), None, "{text}");
        }
    }
}
