//! `cycle-unfinished`: a cycle that was begun and never looked back on.
//!
//! Lesson study is plan, do, see: the sources hold the reflection on the day of the open
//! class, so a class that has been opened without one is reported at once. Any other cycle
//! takes weeks, and only one that has been left for half a year is: a cycle stopped at a
//! stage, measured results, or a trial without its effect. A heading about reflection or
//! next steps stands for the end, and what lies ahead is a plan and no problem; nor is a cycle
//! that its author says was called off. Of several
//! open classes each has a reflection of its own.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Subject, is_about};
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::field::{Round, Value};
use crate::pack::{FieldType, Vocabulary};

/// The section in which kinds look back.
pub(super) const REFLECTION: &str = "reflection";
/// The section that tells what comes of it.
const NEXT_STEPS: &str = "next-steps";
/// Months after which nobody goes on with a cycle: a semester.
const LONG_AGO: i64 = 6;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let fields = subject.fields;
    let has_end = || subject.has_section(NEXT_STEPS);
    let is_called_off = |value: &Value<'_>| match value {
        Value::Stages(rounds) => rounds.last().is_some_and(|round| round.is_called_off),
        _ => false,
    };
    if fields.iter().any(|field| is_called_off(&field.value)) {
        return;
    }
    let mut found = Vec::new();
    for field in fields.iter() {
        if let Value::Stages(rounds) = &field.value
            && let Some(round) = rounds.last()
        {
            let span = last_round(subject, field.span);
            match opened(subject, span, rounds) {
                Some(problem) if rounds.len() > 1 => {
                    if !is_reflected(subject, rounds) {
                        problems.push(problem);
                    }
                }
                Some(problem) => found.push(problem),
                None => found.extend(stopped(subject, span, round, &has_end)),
            }
        }
    }
    let is_old = || last_day(subject).is_some_and(|day| is_long_ago(subject, day));
    for field in fields.iter() {
        let key = match (&field.value, field.spec.field_type) {
            (_, FieldType::Cycles | FieldType::Table) if fields.get("stages").is_none() => {
                "cycle_without_reflection"
            }
            (Value::Record(trial), _) if field.name == "trial" && trial.get("effect").is_none() => {
                "trial_without_effect"
            }
            _ => continue,
        };
        if is_old() && !has_end() {
            let problem = subject.problem(Code::CycleUnfinished, field.span, Message::new(key));
            found.push(problem.hint(subject.advice("cycle_left_hint")));
        }
    }
    // Hardly any cycle gets this far, so its headings are asked last.
    if !found.is_empty() && !subject.has_section(REFLECTION) {
        problems.append(&mut found);
    }
}

/// Where the last of several rounds stands, which is the one that is looked at.
fn last_round(subject: &Subject<'_, '_>, whole: Span) -> Span {
    let node = subject.front_matter.and_then(|node| node.at(whole));
    let last = node.and_then(|node| node.items()?.last());
    last.map_or(whole, |last| last.span)
}

/// Whether a cycle ends on the day of the stage before its last.
fn is_same_day(vocabulary: &Vocabulary) -> bool {
    let mut terms = vocabulary.terms.iter();
    terms.any(|term| term.says("same_day") == Some(true))
}

/// An open class without a reflection. Earlier rounds were finished when the next one began.
fn opened(subject: &Subject<'_, '_>, span: Span, rounds: &[Round]) -> Option<Diagnostic> {
    let (reached, day) = rounds.last()?.stages.last()?;
    let vocabulary = subject.pack.vocabulary_at(reached.vocabulary);
    let last = vocabulary.terms.last()?;
    let is_last_but_one = usize::from(reached.term) + 2 == vocabulary.terms.len();
    let lies_ahead = day
        .zip(subject.today)
        .is_some_and(|(day, today)| day > today);
    if !is_last_but_one || !is_same_day(vocabulary) || lies_ahead {
        return None;
    }
    let reached = &subject.pack.term(*reached).id;
    let (message, hint) = match rounds.len() {
        1 => (
            Message::new("cycle_unfinished"),
            subject.advice("cycle_unfinished_hint"),
        ),
        count => (
            Message::new("round_unfinished").with("round", count.to_string()),
            subject
                .advice("round_unfinished_hint")
                .with("round", count.to_string()),
        ),
    };
    let message = message.with("reached", reached).with("last", &last.id);
    let problem = subject.problem(Code::CycleUnfinished, span, message);
    Some(problem.hint(hint.with("last", &last.id)))
}

/// Whether the last of several rounds has a heading for its reflection: one with its name or
/// number, one below a heading with these, or as many as there are rounds.
fn is_reflected(subject: &Subject<'_, '_>, rounds: &[Round]) -> bool {
    let number = rounds.len().to_string();
    let name = rounds.last().map_or("", |round| &round.name);
    let is_named = |heading: &str| {
        is_about(heading, std::iter::once(number.as_str()))
            || !name.is_empty() && is_about(heading, std::iter::once(name))
    };
    let headings = || subject.sections(REFLECTION);
    let is_below = || {
        let mut around: Vec<(u8, &str)> = Vec::new();
        subject.outline.headings.iter().any(|heading| {
            around.retain(|(level, _)| *level < heading.level);
            let is_reflection = !heading.is_empty && subject.is_section(REFLECTION, &heading.text);
            let is_in_round = is_reflection && around.iter().any(|(_, text)| is_named(text));
            around.push((heading.level, &heading.text));
            is_in_round
        })
    };
    headings().any(is_named) || headings().count() >= rounds.len() || is_below()
}

/// A round that has stopped before its last stage.
fn stopped(
    subject: &Subject<'_, '_>,
    span: Span,
    round: &Round,
    has_end: &dyn Fn() -> bool,
) -> Option<Diagnostic> {
    let (reached, _) = round.stages.last()?;
    let vocabulary = subject.pack.vocabulary_at(reached.vocabulary);
    let last = vocabulary.terms.last()?;
    let is_finished = usize::from(reached.term) + 1 == vocabulary.terms.len();
    let is_last_but_one = usize::from(reached.term) + 2 == vocabulary.terms.len();
    if is_finished || is_last_but_one && is_same_day(vocabulary) {
        return None;
    }
    let is_first = reached.term == 0;
    let reached = &subject.pack.term(*reached).id;
    // Where fields tell of the stages, none needs to be marked.
    let is_told = vocabulary
        .terms
        .iter()
        .any(|term| term.more.contains_key("field"));
    // A plan alone has not begun.
    if is_first || is_told || has_end() || !is_long_ago(subject, last_day(subject)?) {
        return None;
    }
    let message = Message::new("cycle_stopped").with("reached", reached);
    let hint = subject
        .advice("cycle_unfinished_hint")
        .with("last", &last.id);
    let problem = subject.problem(Code::CycleUnfinished, span, message);
    Some(problem.hint(hint))
}

/// The last day that a practice names, in its stages too.
fn last_day(subject: &Subject<'_, '_>) -> Option<Date> {
    let days = |value: &Value<'_>| -> Option<Date> {
        match value {
            Value::Date(day) => Some(*day),
            Value::Record(fields) => fields.date("date"),
            Value::Records(records) => records.iter().filter_map(|one| one.date("date")).max(),
            Value::Stages(rounds) => {
                let stages = rounds.iter().flat_map(|round| &round.stages);
                stages.filter_map(|(_, day)| *day).max()
            }
            _ => None,
        }
    };
    subject
        .fields
        .iter()
        .filter_map(|field| days(&field.value))
        .max()
}

/// Whether a day is so long ago that what it began is not going on. Where nobody knows
/// what day it is, nothing is.
fn is_long_ago(subject: &Subject<'_, '_>, day: Date) -> bool {
    let limit = subject
        .today
        .and_then(|today| today.checked_sub(LONG_AGO.months()).ok());
    limit.is_some_and(|limit| day < limit)
}
