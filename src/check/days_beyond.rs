//! `count-mismatch`: a part of an activity on a day after its last.
//!
//! Days count from 1, and day 0 is the day of preparing, so an activity of three days has
//! none after the third.

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::field::Value;
use crate::pack::FieldType;

/// The field that says how many days an activity takes.
const LENGTH: &str = "days";

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let fields = subject.fields;
    let (Some(length), Some(most)) = (fields.get(LENGTH), fields.count(LENGTH)) else {
        return;
    };
    let parts = fields
        .iter()
        .filter(|field| field.spec.field_type == FieldType::Nodes)
        .flat_map(|field| fields.records(field.name))
        .flat_map(|part| part.iter());
    for field in parts {
        let Value::Days(days) = &field.value else {
            continue;
        };
        let Some(last) = days.iter().max().filter(|last| u32::from(*last) > most) else {
            continue;
        };
        let key = |field: &crate::field::Field<'_>| {
            let key = field.spec.key(field.name, subject.language);
            key.to_owned()
        };
        let message = Message::new("days_beyond")
            .with("key", key(field))
            .with("day", last.to_string())
            .with("length", key(length))
            .with("most", most.to_string());
        problems.push(
            subject
                .problem(Code::CountMismatch, field.span, message)
                .hint(Message::new("days_beyond_hint").with("length", key(length))),
        );
    }
}
