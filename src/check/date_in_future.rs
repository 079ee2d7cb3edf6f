//! `date-in-future`: a date that has not come yet.
//!
//! Most are slips of the year. What is planned for the coming weeks is no mistake, so up to
//! a year ahead this is advice, and further ahead a warning. A day is left for time zones. Ends,
//! stages, lessons and decisions of what goes on are planned too, so of these only what is more
//! than a year ahead is told.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::field::{Fields, Value};

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let Some(today) = subject.today else {
        return;
    };
    let (Ok(tomorrow), Ok(next_year)) = (today.checked_add(1.day()), today.checked_add(1.year()))
    else {
        return;
    };
    let beginning = subject.fields.get("date").zip(subject.fields.date("date"));
    let Some((field, date)) = beginning.filter(|(_, date)| *date > tomorrow) else {
        let mut far = Vec::new();
        days_after(next_year, subject.fields, &mut far);
        problems.extend(far.into_iter().map(|(span, day)| {
            let day = subject.pack.calendar.named(day);
            let message = Message::new("date_in_future").with("date", day);
            subject
                .problem(Code::DateInFuture, span, message)
                .hint(Message::new("date_far_in_future_hint"))
        }));
        return;
    };
    let mut problem = subject
        .problem(
            Code::DateInFuture,
            field.span,
            Message::new("date_in_future").with("date", subject.pack.calendar.named(date)),
        )
        .hint(subject.advice("date_in_future_hint"));
    if date <= next_year {
        problem.severity = Severity::Hint;
    }
    problems.push(problem);
}

/// The days of fields that come after one; of the stages of a cycle the last.
fn days_after(limit: Date, fields: &Fields<'_>, found: &mut Vec<(Span, Date)>) {
    for field in fields.iter() {
        match &field.value {
            Value::Date(day) if *day > limit => found.push((field.span, *day)),
            Value::Stages(rounds) => {
                let stages = rounds.iter().flat_map(|round| &round.stages);
                let last = stages.filter_map(|(_, day)| *day).max();
                found.extend(last.filter(|day| *day > limit).map(|day| (field.span, day)));
            }
            Value::Record(inner) => days_after(limit, inner, found),
            Value::Records(records) => {
                for record in records {
                    days_after(limit, record, found);
                }
            }
            _ => {}
        }
    }
}
