//! `holiday`: a lesson on a day when there is no school.
//!
//! Only of days on which pupils are in class, which a kind names: teachers may meet and write on
//! any day. Some schools rest on a Friday instead, so this is advice, and whoever writes the
//! weekday beside a date knows which it is. Of public holidays only those with the same date in
//! every year are known.

use jiff::civil::Date;

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::field::{Fields, Value, parse_date};
use crate::pack::Pack;
use crate::yaml::Node;

/// What a pack says of a stage that is a lesson.
const WITH_PUPILS: &str = "with_pupils";

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let Some(kind) = subject.kind else { return };
    let mut days: Vec<(Span, Date)> = Vec::new();
    for name in &kind.lessons {
        if let Some(field) = subject.fields.get(name) {
            days_of(&field.value, field.span, subject.pack, &mut days);
        }
    }
    // A lesson may be the day of the practice, too.
    days.sort_by_key(|(span, day)| (*day, span.start));
    days.dedup_by_key(|(_, day)| *day);
    let free = &subject.pack.manifest.free_days;
    for (span, day) in days {
        let weekday = day.weekday().to_monday_one_offset();
        let named = subject.pack.calendar.named(day);
        let message = if let Some(holiday) = free.holiday(day) {
            Message::new("holiday")
                .with("date", named)
                .with("name", holiday.names.clone())
        } else if free.weekdays.contains(&weekday) && !tells_weekday(subject, span, day) {
            let name = subject.pack.calendar.weekday_names(weekday);
            Message::new("holiday_weekday")
                .with("date", named)
                .with("weekday", name)
        } else {
            continue;
        };
        let problem = subject.problem(Code::Holiday, span, message);
        problems.push(problem.hint(Message::new("holiday_hint")));
    }
}

/// The days of a field; of the stages of a cycle only those with pupils.
fn days_of(value: &Value<'_>, span: Span, pack: &Pack, days: &mut Vec<(Span, Date)>) {
    match value {
        Value::Date(day) => days.push((span, *day)),
        Value::Records(records) => {
            let inner = records.iter().flat_map(Fields::iter);
            inner.for_each(|field| days_of(&field.value, field.span, pack, days));
        }
        Value::Stages(rounds) => {
            let stages = rounds.iter().flat_map(|round| &round.stages);
            let lessons =
                stages.filter(|(stage, _)| pack.term(*stage).says(WITH_PUPILS) == Some(true));
            days.extend(lessons.filter_map(|(_, day)| Some((span, (*day)?))));
        }
        _ => {}
    }
}

/// Whether the author wrote the weekday beside a day of a field.
fn tells_weekday(subject: &Subject<'_, '_>, span: Span, day: Date) -> bool {
    let written = subject.front_matter.and_then(|node| at(node, span));
    written.is_some_and(|node| {
        any_text(node, &mut |text| {
            let read = parse_date(text, &subject.pack.calendar);
            read.is_some_and(|read| read.date == day && read.weekday.is_some())
        })
    })
}

/// The value at a place.
fn at(node: &Node, span: Span) -> Option<&Node> {
    if node.span == span {
        return Some(node);
    }
    within(node).find_map(|inner| at(inner, span))
}

fn any_text(node: &Node, is_it: &mut dyn FnMut(&str) -> bool) -> bool {
    node.text().is_some_and(&mut *is_it) || within(node).any(|inner| any_text(inner, is_it))
}

fn within(node: &Node) -> impl Iterator<Item = &Node> {
    let entries = node.entries().unwrap_or_default().iter();
    let items = node.items().unwrap_or_default();
    entries.map(|entry| &entry.value).chain(items)
}
