//! `shares-not-100`: parts of a whole that are more or less than the whole.
//!
//! From the report of four schools in which the uses of a message group add up to 115 %,
//! because one share was changed and the others were not. Half a hundredth is left for
//! rounding; three or more whole numbers that miss the whole by one are only hinted at.
//!
//! In a text, percentages are parts of a whole where they stand behind answers of which
//! everybody gives one ("Setuju 40%, ragu 35%, tidak 30%"), one after the other in a sentence,
//! a list or a column. Where they are less than the whole, some may not have answered. The
//! answers are the pack’s (`answers`).

use std::ops::Range;

use super::Subject;
use super::prose::{Passage, Signs};
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::field::{Share, Value};
use crate::locale::{fold_word, format_number, parse_number};
use crate::pack::{FieldType, Manifest};

const ROUNDING: f64 = 0.5;
/// Whole numbers of which so many may miss the whole by one.
const FEWEST_ROUNDED: usize = 3;
/// How far from the whole the sum of what may be no percentages is.
const LEAST_AWAY: f64 = 20.0;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let parts = subject
        .fields
        .iter()
        .filter(|field| field.spec.field_type == FieldType::Shares)
        .flat_map(|field| subject.fields.records(field.name))
        .filter_map(|share| share.get("parts"));
    for field in parts {
        let Value::Shares(shares) = &field.value else {
            continue;
        };
        let percents: Vec<f64> = shares.iter().map(|share| share.percent).collect();
        let Some(mut problem) = of_shares(subject, &percents, field.span) else {
            continue;
        };
        if let Some(hint) = as_counts(subject, shares, field.span) {
            problem.hints.insert(0, hint);
        }
        problems.push(problem);
    }
}

/// Advice for what may be numbers of pupils: whole ones without a percent sign that are far from the
/// whole. What misses it by less is a slip more likely.
fn as_counts(subject: &Subject<'_, '_>, shares: &[Share], span: Span) -> Option<Message> {
    let sum: f64 = shares.iter().map(|share| share.percent).sum();
    let is_far = sum > 0.0 && (sum - 100.0).abs() >= LEAST_AWAY;
    let is_count = |share: &Share| share.percent.fract() == 0.0 && share.percent >= 0.0;
    let written = subject.front_matter?.at(span)?.entries()?;
    let mut values = written.iter().filter_map(|entry| entry.value.text());
    // One part alone is no whole.
    let parts = shares.iter().filter(|share| share.percent > 0.0).count();
    if !is_far || parts < 2 || !shares.iter().all(is_count) || values.any(|text| text.contains('%'))
    {
        return None;
    }
    let part = |share: &Share| {
        let percent = (share.percent / sum * 1000.0).round() / 10.0;
        format!("{}: {percent}", share.name)
    };
    let parts: Vec<String> = shares.iter().map(part).collect();
    Some(
        Message::new("shares_as_counts_hint")
            .with("sum", format_number(sum, 0, subject.language))
            .with("parts", parts.join(", ")),
    )
}

/// The problem of shares that do not make the whole.
fn of_shares(subject: &Subject<'_, '_>, shares: &[f64], span: Span) -> Option<Diagnostic> {
    let sum: f64 = shares.iter().sum();
    if shares.is_empty() || (sum - 100.0).abs() <= ROUNDING + 1e-9 {
        return None;
    }
    let number = |number: f64| format_number(number, 2, subject.language);
    // 33 + 33 + 33: each may be right, and their sum is not.
    let may_be_rounded = shares.len() >= FEWEST_ROUNDED
        && (sum - 100.0).abs() <= 1.0
        && shares.iter().all(|share| share.fract() == 0.0);
    // What may be missing can be told, what is too much cannot.
    let hint = match 100.0 - sum {
        _ if may_be_rounded => Message::new("shares_rounded_hint"),
        rest if rest > 0.0 => Message::new("shares_below_100_hint").with("rest", number(rest)),
        _ => Message::new("shares_not_100_hint"),
    };
    let terms: Vec<String> = shares.iter().map(|share| number(*share)).collect();
    let message = Message::new("shares_not_100")
        .with("terms", terms.join(" + "))
        .with("sum", number(sum));
    let mut problem = subject.problem(Code::SharesNot100, span, message);
    if may_be_rounded {
        problem.severity = Severity::Hint;
    }
    Some(problem.hint(hint))
}

/// What shares in a text are known by.
pub(super) fn signs() -> Signs<'static> {
    Signs {
        as_written: |text| memchr::memchr(b'%', text.as_bytes()).is_some(),
        phrases: Vec::new(),
    }
}

/// Looks for shares of answers in what an author wrote in words.
pub(super) fn check_text(
    subject: &Subject<'_, '_>,
    passages: &[Passage<'_>],
    problems: &mut Vec<Diagnostic>,
) {
    for passage in passages {
        let found = answers(&passage.text, &subject.pack.manifest);
        // Each goes on where the one before ends, with an answer that was not given yet.
        let goes_on = |first: &Answered, next: &Answered| next.follows == Some(first.range.end);
        let mut rest = found.as_slice();
        while let Some(first) = rest.first() {
            let mut length = 1;
            while let Some(next) = rest.get(length)
                && goes_on(&rest[length - 1], next)
                && rest[..length].iter().all(|one| one.answer != next.answer)
            {
                length += 1;
            }
            let (shares, others) = rest.split_at(length);
            rest = others;
            let percents: Vec<f64> = shares.iter().map(|share| share.percent).collect();
            let is_too_much = percents.iter().sum::<f64>() > 100.0;
            let end = shares.last().map_or(first.range.end, |last| last.range.end);
            if length > 1 && is_too_much {
                let span = passage.span(first.range.start..end);
                problems.extend(of_shares(subject, &percents, span));
            }
        }
    }
}

/// A percentage behind an answer.
struct Answered {
    /// The answer and its number with the sign.
    range: Range<usize>,
    answer: String,
    percent: f64,
    /// Where the percentage ends between which and this one nothing else stands.
    follows: Option<usize>,
}

fn answers(text: &str, manifest: &Manifest) -> Vec<Answered> {
    let mut found = Vec::new();
    let mut end_of_last = 0;
    for (sign, _) in text.match_indices('%') {
        let before = text[end_of_last..sign].trim_end();
        let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
        let label = before.trim_end_matches(is_part);
        let last = std::mem::replace(&mut end_of_last, sign + 1);
        let Some(percent) = parse_number(&before[label.len()..]) else {
            continue;
        };
        let label = label.trim_end_matches(is_between);
        // The longest of the answers, so that "tidak setuju" is not "setuju".
        let answers = manifest.answers.iter().filter_map(|answer| {
            let start = start_of(label, answer)?;
            Some((start, answer))
        });
        let Some((start, answer)) = answers.min_by_key(|(start, _)| *start) else {
            continue;
        };
        let gap = manifest
            .list_words
            .joints
            .as_commas(format!("{} ", &label[..start]));
        found.push(Answered {
            range: last + start..sign + 1,
            answer: fold_word(answer),
            percent,
            // A sentence or a paragraph ends what belongs together.
            follows: (gap.chars().all(is_between) && gap.matches('\n').count() < 2).then_some(last),
        });
    }
    found
}

/// Where an answer begins that a text ends with, whatever its capitals.
fn start_of(text: &str, answer: &str) -> Option<usize> {
    let start = text.len().checked_sub(answer.len())?;
    let is_it = text.get(start..)?.eq_ignore_ascii_case(answer);
    let is_word = !text[..start].ends_with(char::is_alphanumeric);
    (is_it && is_word).then_some(start)
}

/// What may stand between an answer and its number, or before the next answer.
fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | ':' | '|' | '=' | '-' | '–' | '(' | ')' | '*')
}
