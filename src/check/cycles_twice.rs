//! `told-twice`: cycles in a table, and once more in the practice. A table stands instead
//! (CONTRACT 22), and readers who find both cannot know which of them holds.

use super::Subject;
use crate::diagnostic::{Code, Message};
use crate::pack::FieldType;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<super::Diagnostic>) {
    let of = |wanted: FieldType| {
        let mut fields = subject.fields.iter();
        fields.find(|field| field.spec.field_type == wanted)
    };
    let Some((table, cycles)) = of(FieldType::Table).zip(of(FieldType::Cycles)) else {
        return;
    };
    let message = Message::new("cycles_twice")
        .with("table", table.spec.key(table.name, subject.language))
        .with("cycles", cycles.spec.key(cycles.name, subject.language));
    // Without its key the table's file would be of no use.
    let mut hint = Message::new("cycles_twice_hint");
    hint.arguments.clone_from(&message.arguments);
    let problem = subject.problem(Code::ToldTwice, table.key_span, message);
    problems.push(problem.hint(hint));
}
