//! `date-order`: an end before its beginning.

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message};

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let fields = subject.fields;
    let (Some(start), Some(end), Some(field)) = (
        fields.date("date"),
        fields.date("end_date"),
        fields.get("end_date"),
    ) else {
        return;
    };
    let calendar = &subject.pack.calendar;
    if end < start {
        problems.push(
            Diagnostic::new(
                Code::DateOrder,
                subject.path,
                field.span,
                Message::new("date_order")
                    .with("start", calendar.named(start))
                    .with("end", calendar.named(end)),
            )
            .hint(Message::new("date_order_hint")),
        );
    }
}
