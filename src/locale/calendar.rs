//! Dates in people's words.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

use super::{Translated, unmistakable};

/// Names of months and weekdays by language; the first of each is the one written,
/// the second its short form, the rest are only read.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarNames {
    months: BTreeMap<String, Vec<Vec<String>>>,
    weekdays: BTreeMap<String, Vec<Vec<String>>>,
    /// What stands behind a number in a row: "5th".
    #[serde(default)]
    ordinals: Vec<String>,
    /// Languages of which some people write the month first in digits: "03/13/2025".
    #[serde(default)]
    month_first: Vec<String>,
    /// Words beside a day that say nothing more, by language.
    #[serde(default)]
    beside: BTreeMap<String, Vec<String>>,
    /// Days of a market week, which stand behind a weekday.
    #[serde(default)]
    market_days: Vec<String>,
    /// Hours by which the clocks of the country are before those of Greenwich.
    #[serde(default)]
    offsets_from_utc: Vec<i32>,
    /// Calendars in which days are written that this one does not know.
    #[serde(default)]
    others: Vec<OtherCalendar>,
}

/// A calendar with years and months of its own, known by their words.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherCalendar {
    /// What it is called.
    pub names: Translated,
    /// What stands behind its years: "1446 H".
    years: Vec<String>,
    /// How its months are written.
    months: Vec<String>,
}

impl OtherCalendar {
    /// Whether a day that is written like this is one of its days.
    fn has(&self, text: &str) -> bool {
        let folded = fold(text);
        let mut words = folded.split(|c: char| !c.is_alphanumeric());
        words.any(|word| self.years.iter().any(|year| fold(year) == word))
            || self.months.iter().any(|month| {
                let month = fold(month);
                let found = folded.match_indices(&month);
                let mut found = found.map(|(at, month)| (at, at + month.len()));
                found.any(|(start, end)| {
                    !folded[..start].ends_with(char::is_alphabetic)
                        && !folded[end..].starts_with(char::is_alphabetic)
                })
            })
    }
}

/// Reads and writes dates in the languages of a pack.
#[derive(Debug, Clone)]
pub struct Calendar {
    names: CalendarNames,
    /// Word without case and final dot, and the month (1 to 12).
    months: Vec<(String, i8)>,
    /// Word and weekday (1 Monday to 7 Sunday).
    weekdays: Vec<(String, i8)>,
}

/// A day, or from one day to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateRange {
    /// The first day.
    pub start: Date,
    /// The last day, where there are more than one.
    pub end: Option<Date>,
}

/// Room for a day in words.
const ROOM: usize = 26;

/// A space at which no line ends.
const NO_BREAK: &str = "\u{a0}";

fn fold(word: &str) -> String {
    word.trim_end_matches('.')
        .replace(['’', '\'', '`'], "")
        .to_lowercase()
}

fn word_list(names: &BTreeMap<String, Vec<Vec<String>>>) -> Vec<(String, i8)> {
    let mut words: Vec<(String, i8)> = names
        .values()
        .flat_map(|list| list.iter().zip(1..))
        .flat_map(|(words, number)| words.iter().map(move |word| (fold(word), number)))
        .collect();
    words.sort();
    words.dedup();
    words
}

impl Calendar {
    /// Prepares the names for reading.
    pub fn new(names: CalendarNames) -> Self {
        Self {
            months: word_list(&names.months),
            weekdays: word_list(&names.weekdays),
            names,
        }
    }

    /// The other calendar in which a day is written.
    pub fn other_of(&self, text: &str) -> Option<&OtherCalendar> {
        self.names.others.iter().find(|other| other.has(text))
    }

    /// The month (1 to 12) a word names, in any language.
    pub fn month(&self, word: &str) -> Option<i8> {
        let word = fold(word);
        self.months
            .iter()
            .find(|(name, _)| *name == word)
            .map(|(_, month)| *month)
    }

    /// The weekday (1 Monday to 7 Sunday) a word names, in any language.
    pub fn weekday(&self, word: &str) -> Option<i8> {
        let word = fold(word);
        self.weekdays
            .iter()
            .find(|(name, _)| *name == word)
            .map(|(_, weekday)| *weekday)
    }

    /// The weekday (1 Monday to 7 Sunday) that a word with a slip in it can only mean.
    pub fn meant_weekday(&self, word: &str) -> Option<i8> {
        let known = self.weekdays.iter();
        let known = known.map(|(name, weekday)| (name.as_str(), *weekday));
        self.weekday(unmistakable(word, known)?)
    }

    /// Whether some people of a language write the month first in digits.
    pub fn may_begin_with_month(&self, language: &str) -> bool {
        self.names.month_first.iter().any(|one| one == language)
    }

    /// The digits of a number in a row: `5` of "5th".
    pub fn of_ordinal<'word>(&self, word: &'word str) -> Option<&'word str> {
        let (digits, ending) = word.split_at(word.find(|c: char| !c.is_ascii_digit())?);
        let mut endings = self.names.ordinals.iter();
        let is_it = !digits.is_empty() && endings.any(|it| it.eq_ignore_ascii_case(ending));
        is_it.then_some(digits)
    }

    /// Whether a word stands beside a day and says nothing more: "tanggal".
    pub fn is_beside_day(&self, word: &str) -> bool {
        let word = fold(word);
        let mut words = self.names.beside.values().flatten();
        words.any(|other| fold(other) == word)
    }

    /// Whether a word is a day of a market week.
    pub fn is_market_day(&self, word: &str) -> bool {
        let word = fold(word);
        self.names.market_days.iter().any(|day| fold(day) == word)
    }

    /// Hours by which the clocks of the country are before those of Greenwich.
    pub fn offsets_from_utc(&self) -> &[i32] {
        &self.names.offsets_from_utc
    }

    /// The name of a weekday.
    pub fn weekday_name(&self, weekday: i8, language: &str) -> &str {
        written(&self.names.weekdays, weekday, language)
    }

    /// The name of a month.
    pub fn month_name(&self, month: i8, language: &str) -> &str {
        written(&self.names.months, month, language)
    }

    /// The short form of a month's name, or the name where it has none.
    pub fn short_month_name(&self, month: i8, language: &str) -> &str {
        let short = words_of(&self.names.months, month, language).and_then(|words| words.get(1));
        short.map_or_else(|| self.month_name(month, language), String::as_str)
    }

    /// `5 Juli 2022` on one line.
    pub fn long(&self, date: Date, language: &str) -> String {
        self.day(date, language, NO_BREAK)
    }

    /// `5 Juli 2022` with the spaces that people type, for messages and what they may copy.
    pub fn typed(&self, date: Date, language: &str) -> String {
        self.day(date, language, " ")
    }

    fn day(&self, date: Date, language: &str, space: &str) -> String {
        let mut words = String::with_capacity(ROOM);
        push_number(date.day().unsigned_abs().into(), &mut words);
        words.extend([space, self.month_name(date.month(), language), space]);
        if date.year() < 0 {
            words.push('-');
        }
        push_number(date.year().unsigned_abs(), &mut words);
        words
    }

    /// A weekday in every language, for messages.
    pub fn weekday_names(&self, weekday: i8) -> Translated {
        let languages = self.names.weekdays.keys();
        let name = |language: &String| self.weekday_name(weekday, language).to_owned();
        Translated(
            languages
                .map(|language| (language.clone(), name(language)))
                .collect(),
        )
    }

    /// A day in every language, for messages.
    pub fn named(&self, date: Date) -> Translated {
        let languages = self.names.months.keys();
        Translated(
            languages
                .map(|language| (language.clone(), self.typed(date, language)))
                .collect(),
        )
    }

    /// `Senin, 5 Agustus`, broken at most before the day.
    pub fn weekday_and_day(&self, date: Date, language: &str) -> String {
        format!(
            "{}, {}{NO_BREAK}{}",
            self.weekday_name(date.weekday().to_monday_one_offset(), language),
            date.day(),
            self.month_name(date.month(), language)
        )
    }

    /// `Januari–Juni 2025` for `2025-01/2025-06`; `None` for a period in other words.
    pub fn months(&self, text: &str, language: &str) -> Option<String> {
        let (start, end) = first_and_last_month(text)?;
        let name = |(_, month): (i16, i8)| self.month_name(month, language);
        let until = format!("{} {}", name(end), end.0);
        Some(if start == end {
            until
        } else if start.0 == end.0 {
            format!("{}–{until}", name(start))
        } else {
            format!("{} {} – {until}", name(start), start.0)
        })
    }

    /// `5 Juli 2022`, `5–7 Agustus 2024`, `1 Juli – 31 Desember 2024`: broken at most after the
    /// dash.
    pub fn range(&self, range: DateRange, language: &str) -> String {
        let DateRange { start, end } = range;
        let Some(end) = end.filter(|end| *end != start) else {
            return self.long(start, language);
        };
        let end_text = self.long(end, language);
        let day = start.day().to_string();
        if start.year() != end.year() {
            [&self.long(start, language), NO_BREAK, "– ", &end_text].concat()
        } else if start.month() != end.month() {
            let month = self.month_name(start.month(), language);
            [&day, NO_BREAK, month, NO_BREAK, "– ", &end_text].concat()
        } else {
            [&day, "–", &end_text].concat()
        }
    }
}

/// Writes a number. Pages hold thousands of dates, and the general formatter takes several times
/// as long.
fn push_number(number: u16, out: &mut String) {
    if number >= 10 {
        push_number(number / 10, out);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

/// The first and the last day of `2025-01/2025-06`, which may lie before the first where they were
/// mixed up; `None` for a period in other words.
pub fn period(text: &str) -> Option<(Date, Date)> {
    let (start, end) = first_and_last_month(text)?;
    let day = |(year, month): (i16, i8)| Date::new(year, month, 1).ok();
    Some((day(start)?, day(end)?.last_of_month()))
}

fn first_and_last_month(text: &str) -> Option<((i16, i8), (i16, i8))> {
    let (start, end) = text.split_once('/').unwrap_or((text, text));
    Some((year_and_month(start)?, year_and_month(end)?))
}

/// A year and a month written `2024-10`.
fn year_and_month(text: &str) -> Option<(i16, i8)> {
    let (year, month) = text.trim().split_once('-')?;
    let is_plain = year.len() == 4 && month.len() == 2;
    let (year, month) = (year.parse().ok()?, month.parse().ok()?);
    (is_plain && (1..=12).contains(&month)).then_some((year, month))
}

fn written<'names>(
    names: &'names BTreeMap<String, Vec<Vec<String>>>,
    number: i8,
    language: &str,
) -> &'names str {
    let words = words_of(names, number, language);
    words
        .and_then(|words| words.first())
        .map_or("", String::as_str)
}

fn words_of<'names>(
    names: &'names BTreeMap<String, Vec<Vec<String>>>,
    number: i8,
    language: &str,
) -> Option<&'names Vec<String>> {
    let list = names.get(language).or_else(|| names.get("en"))?;
    list.get(usize::try_from(number - 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar() -> Calendar {
        let words = |words: &str| -> Vec<Vec<String>> {
            words.split(' ').map(|word| vec![word.to_owned()]).collect()
        };
        let months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober \
                      November Desember";
        let weekdays = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu";
        Calendar::new(CalendarNames {
            months: BTreeMap::from([("id".to_owned(), words(months))]),
            weekdays: BTreeMap::from([("id".to_owned(), words(weekdays))]),
            ..CalendarNames::default()
        })
    }

    #[test]
    fn a_line_ends_after_the_dash_and_never_within_a_date() {
        let calendar = calendar();
        let range = |start: Date, end: Date| {
            let end = Some(end);
            calendar.range(DateRange { start, end }, "id")
        };
        let may_end = |text: &str| -> Vec<String> {
            text.split(' ')
                .map(|part| part.replace('\u{a0}', "_"))
                .collect()
        };
        let start = Date::constant(2024, 9, 2);
        for (year, words) in [
            (7, "10_Maret_7"),
            (0, "10_Maret_0"),
            (-9999, "10_Maret_-9999"),
        ] {
            let day = Date::constant(year, 3, 10);
            assert_eq!(may_end(&range(day, day)), [words]);
        }
        assert_eq!(
            may_end(&range(start, Date::constant(2024, 11, 29))),
            ["2_September_–", "29_November_2024"]
        );
        assert_eq!(
            may_end(&range(start, Date::constant(2025, 1, 3))),
            ["2_September_2024_–", "3_Januari_2025"]
        );
        assert_eq!(
            may_end(&range(start, Date::constant(2024, 9, 5))),
            ["2–5_September_2024"]
        );
        assert_eq!(may_end(&range(start, start)), ["2_September_2024"]);
        assert_eq!(
            may_end(&calendar.weekday_and_day(start, "id")),
            ["Senin,", "2_September"]
        );
        // What a message tells to write is made of keys that keyboards have.
        assert_eq!(calendar.typed(start, "id"), "2 September 2024");
    }
}
