//! `points-not-percent`: a change of percentages told as a percentage.
//!
//! From 25 % to 75 % is 50 points; 50 % of 25 % would be 12.5. The report of four schools
//! writes "+50%". Only what can be computed is reported: a change ("naik 50%") whose
//! difference it is and whose proportion it is not, beside its before and after: two
//! percentages of which one in the same sentence, or both in the next, follow a word such
//! as "dari" or "menjadi", or those of a measure of the practice. Two groups that are
//! counted up ("kelas A 80% dan kelas B 90%") are no before and after. The words are the
//! pack’s (`changes`).

use std::ops::Range;

use super::Subject;
use super::prose::{Passage, Signs};
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::field::Value;
use crate::locale::{format_number, parse_number};
use crate::pack::FieldType;

/// Words between a change and its number: "naik rata-rata sebesar 50%".
const WORDS_BETWEEN: usize = 4;
/// Most cycles whose means are compared with what a text says; hardly any practice has five.
const MOST_CYCLES: usize = 16;

/// A number with a percent sign, or a word for it.
struct Percentage {
    range: Range<usize>,
    value: f64,
    is_change: bool,
    /// Whether a word of before or after stands right before it: "dari 25%".
    is_led: bool,
    /// Whether nothing but marks stand between it and the number before: "25% → 75%".
    is_joined: bool,
}

/// What a percentage is known by.
pub(super) fn signs<'pack>(subject: &Subject<'pack, '_>) -> Signs<'pack> {
    Signs {
        as_written: |text| memchr::memchr(b'%', text.as_bytes()).is_some(),
        phrases: vec![&subject.pack.manifest.changes.units],
    }
}

pub(super) fn check(
    subject: &Subject<'_, '_>,
    passages: &[Passage<'_>],
    problems: &mut Vec<Diagnostic>,
) {
    let measures = measures(subject);
    let means = means(subject);
    let signs = signs(subject);
    for passage in passages {
        if !passage.may_hold(&signs) {
            continue;
        }
        let sentences: Vec<Vec<Percentage>> = passage
            .sentences()
            .map(|sentence| percentages(subject, passage, sentence))
            .collect();
        for (place, sentence) in sentences.iter().enumerate() {
            let mut pairs = measures.clone();
            pairs.extend(levels(sentence, 1));
            let before = place.checked_sub(1).and_then(|at| sentences.get(at));
            for neighbour in before.into_iter().chain(sentences.get(place + 1)) {
                pairs.extend(levels(neighbour, 2));
            }
            for change in sentence.iter().filter(|found| found.is_change) {
                let told = explained(change.value, &pairs).map(|pair| (pair, "points_not_percent"));
                let told = told.or_else(|| {
                    let pair = explained(change.value, &means)?;
                    let is_proportion = is_proportion_of_any(change.value, &pairs);
                    (!is_proportion).then_some((pair, "points_not_percent_of_means"))
                });
                if let Some(((before, after), key)) = told {
                    let number = |value| format_number(value, 2, subject.language);
                    let message = Message::new(key)
                        .with("before", number(before))
                        .with("after", number(after))
                        .with("points", number(change.value));
                    let hint = Message::new("points_not_percent_hint")
                        .with("points", number(change.value));
                    let span = passage.span(change.range.clone());
                    problems.push(
                        subject
                            .problem(Code::PointsNotPercent, span, message)
                            .hint(hint),
                    );
                }
            }
        }
    }
}

/// What stands between the parts of a list and not between a before and an after.
fn is_of_a_list(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, ',' | ';' | '/' | '(' | '&' | '+')
}

/// Percentages of a sentence that follow one another and are told as before and after: by
/// at least so many words of the two, or an arrow.
fn levels(sentence: &[Percentage], least: usize) -> impl Iterator<Item = (f64, f64)> {
    let levels: Vec<&Percentage> = sentence.iter().filter(|found| !found.is_change).collect();
    let pairs: Vec<(f64, f64)> = levels
        .windows(2)
        .filter(|pair| {
            let led = pair.iter().filter(|found| found.is_led).count();
            led >= least || pair[1].is_joined
        })
        .map(|pair| (pair[0].value, pair[1].value))
        .collect();
    pairs.into_iter()
}

/// Percentages before and after, of the measures.
fn measures(subject: &Subject<'_, '_>) -> Vec<(f64, f64)> {
    let fields = subject.fields.iter();
    fields
        .filter(|field| field.spec.field_type == FieldType::Measures)
        .flat_map(|field| subject.fields.records(field.name))
        .filter_map(
            |measure| match (measure.value("before")?, measure.value("after")?) {
                (Value::Percent(before), Value::Percent(after)) => Some((*before, *after)),
                _ => None,
            },
        )
        .collect()
}

/// Means before and after, of the cycles: each and the next, the first and the last.
fn means(subject: &Subject<'_, '_>) -> Vec<(f64, f64)> {
    let fields = subject.fields.iter();
    let cycles = fields.filter(|field| field.spec.field_type == FieldType::Cycles);
    let records = cycles.flat_map(|field| subject.fields.records(field.name));
    let means: Vec<f64> = records
        .filter_map(|cycle| cycle.number("mean"))
        .take(MOST_CYCLES)
        .collect();
    let first_and_last = means.first().copied().zip(means.last().copied());
    let pairs = means.windows(2).map(|pair| (pair[0], pair[1]));
    pairs
        .chain(first_and_last.filter(|_| means.len() > 2))
        .collect()
}

/// Whether a change is told as the proportion of one of the pairs, as it should be.
fn is_proportion_of_any(change: f64, pairs: &[(f64, f64)]) -> bool {
    pairs.iter().any(|(before, after)| {
        let share = (after - before).abs() / before * 100.0;
        share.is_finite() && (share - change).abs() <= 0.5
    })
}

/// The pair whose difference a change is, unless it is the proportion of one.
fn explained(change: f64, pairs: &[(f64, f64)]) -> Option<(f64, f64)> {
    let is_near = |a: f64, b: f64| (a - b).abs() < 0.051;
    if change == 0.0 || is_proportion_of_any(change, pairs) {
        return None;
    }
    let is_difference = |(before, after): &&(f64, f64)| is_near((after - before).abs(), change);
    pairs.iter().find(is_difference).copied()
}

fn percentages(
    subject: &Subject<'_, '_>,
    passage: &Passage<'_>,
    sentence: Range<usize>,
) -> Vec<Percentage> {
    let text = &passage.text[..sentence.end];
    let mut found = Vec::new();
    // A number without a unit that may borrow the one of the next, and where it stands.
    let mut bare: Option<(Range<usize>, f64)> = None;
    let mut from = sentence.start;
    while let Some(start) = text.as_bytes()[from..].iter().position(u8::is_ascii_digit) {
        let start = from + start;
        let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
        let number = &text[start..];
        let number = &number[..number.find(|c| !is_part(c)).unwrap_or(number.len())];
        let number = number.trim_end_matches(['.', ',']);
        let end = start + number.len();
        from = end;
        let Some(value) = parse_number(number) else {
            continue;
        };
        let Some(length) = percent_sign(subject, &text[end..]) else {
            let may_be_level =
                value <= 100.0 && follows_level(subject, passage, sentence.start..start);
            bare = may_be_level.then_some((start..end, value));
            continue;
        };
        // "dari 25 menjadi 75 persen": the sign is that of both.
        if let Some((range, value)) = bare.take()
            && is_level(subject, &text[range.end..start])
        {
            found.push(Percentage {
                range,
                value,
                is_change: false,
                is_led: true,
                is_joined: false,
            });
        }
        let lead = text[sentence.start..start].chars().rev();
        let lead: Vec<char> = lead.take(2).collect();
        // `45-50%` is a range and no change.
        let is_signed = matches!(lead[..], ['+' | '-' | '−'])
            || matches!(lead[..], ['+' | '-' | '−', c] if !c.is_alphanumeric());
        let is_change = is_signed || follows_change(subject, passage, sentence.start..start);
        from = end + length;
        let is_joined = found.last().is_some_and(|last: &Percentage| {
            let between = text[last.range.end..start].trim();
            !between.is_empty() && !between.contains(is_of_a_list)
        });
        found.push(Percentage {
            range: start..from,
            value,
            is_change,
            is_led: follows_level(subject, passage, sentence.start..start),
            is_joined,
        });
    }
    found
}

/// The length of a percent sign right after a number, or of a word for it. `None` where
/// there is none, or where the author goes on with "points".
fn percent_sign(subject: &Subject<'_, '_>, after: &str) -> Option<usize> {
    let changes = &subject.pack.manifest.changes;
    let rest = after.trim_start();
    let sign = match rest.strip_prefix('%') {
        Some(_) => 1,
        None => changes.units.iter().find_map(|unit| word(rest, unit))?,
    };
    let rest = rest[sign..].trim_start();
    let is_points = changes
        .points
        .iter()
        .any(|points| word(rest, points).is_some());
    (!is_points).then(|| after.len() - after.trim_start().len() + sign)
}

/// The length of a word or phrase at the beginning of a text.
fn word(text: &str, wanted: &str) -> Option<usize> {
    let start = text.get(..wanted.len())?;
    let is_whole = !text[wanted.len()..].starts_with(char::is_alphanumeric);
    let is_same = |(a, b): (u8, u8)| a.eq_ignore_ascii_case(&b) || (a == b'\n' && b == b' ');
    (is_whole && start.bytes().zip(wanted.bytes()).all(is_same)).then_some(wanted.len())
}

/// Whether nothing but a word such as "menjadi" stands between two numbers.
fn is_level(subject: &Subject<'_, '_>, between: &str) -> bool {
    subject.pack.manifest.changes.levels.holds(between.trim())
}

/// Whether a word such as "dari" stands right before a number: a year or a count has
/// another word there.
fn follows_level(subject: &Subject<'_, '_>, passage: &Passage<'_>, before: Range<usize>) -> bool {
    let last = passage.words_backwards(before).next();
    last.is_some_and(|word| subject.pack.manifest.changes.levels.holds(word))
}

/// Whether a word of change stands before a number, and none that makes the number where
/// the change begins or ends ("naik menjadi 75%").
fn follows_change(subject: &Subject<'_, '_>, passage: &Passage<'_>, before: Range<usize>) -> bool {
    let changes = &subject.pack.manifest.changes;
    for word in passage.words_backwards(before).take(WORDS_BETWEEN + 1) {
        if changes.levels.holds(word) || word.starts_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
        if changes.words.holds(word) {
            return true;
        }
    }
    false
}
