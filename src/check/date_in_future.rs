//! `date-in-future`: a date that has not come yet.
//!
//! Most are slips of the year. What is planned for the coming weeks is no mistake, so up to
//! a year ahead this is advice, and further ahead a warning. A day is left for time zones.

use jiff::ToSpan as _;

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message, Severity};

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let (Some(today), Some(field), Some(date)) = (
        subject.today,
        subject.fields.get("date"),
        subject.fields.date("date"),
    ) else {
        return;
    };
    let (Ok(tomorrow), Ok(next_year)) = (today.checked_add(1.day()), today.checked_add(1.year()))
    else {
        return;
    };
    if date <= tomorrow {
        return;
    }
    let mut problem = subject
        .problem(
            Code::DateInFuture,
            field.span,
            Message::new("date_in_future").with("date", subject.pack.calendar.named(date)),
        )
        .hint(Message::new("date_in_future_hint"));
    if date <= next_year {
        problem.severity = Severity::Hint;
    }
    problems.push(problem);
}
