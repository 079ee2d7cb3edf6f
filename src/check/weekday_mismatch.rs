//! `weekday-mismatch` in a text: a weekday beside a date that falls on another one.
//!
//! From a report that opened a class on "Rabu, 28 Juli 2022", a Thursday. A field that
//! holds a day is compared when it is read; here only a whole date counts, with nothing but
//! a comma, a stroke or a bracket after the weekday, so that "setiap Rabu sejak 28 Juli 2022" and
//! "Senin sampai Rabu, 25–27 Juli 2022" say nothing wrong.

use std::ops::Range;

use memchr::memmem;

use super::Subject;
use super::prose::{Passage, Signs};
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::field::parse_date;

/// What a date in words is known by: a year after a word.
pub(super) fn signs<'pack>(_: &Subject<'pack, '_>) -> Signs<'pack> {
    Signs {
        as_written: has_year_after_word,
        phrases: Vec::new(),
    }
}

/// Whether "Juli 2022" or "July 28, 2022" stands in a text.
fn has_year_after_word(text: &str) -> bool {
    let bytes = text.as_bytes();
    memmem::find_iter(bytes, b" 20").any(|at| {
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        let year = bytes.get(at + 1..at + 5);
        let follows = before.is_some_and(|c| c.is_ascii_alphabetic() || *c == b',');
        follows && year.is_some_and(|year| year.iter().all(u8::is_ascii_digit))
    })
}

pub(super) fn check(
    subject: &Subject<'_, '_>,
    passages: &[Passage<'_>],
    problems: &mut Vec<Diagnostic>,
) {
    let calendar = &subject.pack.calendar;
    for passage in passages {
        // A value that is a day has been compared already.
        if !has_year_after_word(&passage.text) || parse_date(&passage.text, calendar).is_some() {
            continue;
        }
        let words: Vec<(Range<usize>, &str)> = passage.words(0..passage.text.len()).collect();
        for place in 0..words.len() {
            let Some(range) = date_with_weekday(subject, &passage.text, &words, place) else {
                continue;
            };
            let written = passage.text[range.clone()].replace(['(', ')', '/'], " ");
            let Some(read) = parse_date(&written, calendar) else {
                continue;
            };
            let actual = read.date.weekday().to_monday_one_offset();
            let Some(weekday) = read.weekday.filter(|written| *written != actual) else {
                continue;
            };
            let language = subject.language;
            let right = calendar.weekday_name(actual, language);
            let day = calendar.typed(read.date, language);
            let message = Message::new("weekday_mismatch")
                .with("date", &day)
                .with("weekday", right)
                .with("written", calendar.weekday_name(weekday, language));
            let hint = Message::new("write_instead").with("text", format!("{right}, {day}"));
            let span = passage.span(range);
            let problem = subject.problem(Code::WeekdayMismatch, span, message);
            problems.push(problem.hint(hint));
        }
    }
}

/// The place of a weekday and a whole date right after it, if they begin at a word.
fn date_with_weekday(
    subject: &Subject<'_, '_>,
    text: &str,
    words: &[(Range<usize>, &str)],
    place: usize,
) -> Option<Range<usize>> {
    let calendar = &subject.pack.calendar;
    let is_weekday = |words: &[(Range<usize>, &str)]| {
        let (first, last) = (words.first()?, words.last()?);
        calendar.weekday(&text[first.0.start..last.0.end])
    };
    // "minggu 1 Agustus" is a week.
    let is_unit = |word: &str| {
        let units = &subject.pack.manifest.list_words.units_of_time;
        units.values().flatten().any(|unit| unit == word)
    };
    if words.get(place).is_some_and(|(_, word)| is_unit(word)) {
        return None;
    }
    // "Jum'at" is two words to those who count letters.
    let length = (1..=2).rev().find(|length| {
        let end = place + length;
        words.get(place..end).and_then(is_weekday).is_some()
    })?;
    let parts = words.get(place + length - 1..place + length + 3)?;
    let between = |at: usize| text[parts[at].0.end..parts[at + 1].0.start].trim();
    let is_month = |word: &str| calendar.month(word).is_some();
    let [_, (_, first), (_, second), (range, year)] = parts else {
        return None;
    };
    let is_whole = year.len() == 4 && (is_month(first) || is_month(second));
    let is_joined = matches!(between(0), "" | "," | "(" | ", (" | "/")
        && between(1).is_empty()
        && matches!(between(2), "" | ",");
    let start = words[place].0.start;
    (is_whole && is_joined).then_some(start..range.end)
}
