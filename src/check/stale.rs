//! `stale`: a practice that nobody has looked at for years.
//!
//! A directorate’s page lists what has not been reviewed for three years. The latest of
//! the dates counts: when it was done, when it ended, when it was revised.

use jiff::ToSpan as _;

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::pack::FieldType;

const YEARS: i32 = 3;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let fields = subject.fields;
    let (Some(today), Some(_), Some(field), Some(date)) = (
        subject.today,
        subject.kind,
        fields.get("date"),
        fields.date("date"),
    ) else {
        return;
    };
    let revisions = fields
        .iter()
        .filter(|field| field.spec.field_type == FieldType::DatedNotes)
        .flat_map(|field| fields.records(field.name))
        .filter_map(|note| note.date("date"));
    let latest = revisions
        .chain(fields.date("end_date"))
        .fold(date, |latest, date| latest.max(date));
    let Ok(limit) = today.checked_sub(YEARS.years()) else {
        return;
    };
    if latest >= limit {
        return;
    }
    problems.push(
        subject
            .problem(
                Code::Stale,
                field.span,
                Message::new("stale")
                    .with("date", subject.pack.calendar.named(latest))
                    .with("years", YEARS.to_string()),
            )
            .hint(subject.advice("stale_hint")),
    );
}
