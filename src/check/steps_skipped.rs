//! `steps-skipped`: a later step done before an earlier one.
//!
//! The practices come in steps (six for a joint plan, five for an activity map), each of
//! which rests on those before it. A short list is work in progress; a gap in it is a step
//! that was left out.

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::pack::{FieldType, TermId};

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let steps = subject
        .fields
        .iter()
        .filter(|field| field.spec.field_type == FieldType::DoneSteps);
    for field in steps {
        let done = subject.fields.terms(field.name);
        let Some(last) = done.iter().max() else {
            continue;
        };
        let missing: Vec<TermId> = (0..last.term)
            .map(|term| TermId { term, ..*last })
            .filter(|step| !done.contains(step))
            .collect();
        let Some(first) = missing.first() else {
            continue;
        };
        let numbers: Vec<String> = missing
            .iter()
            .map(|step| (step.term + 1).to_string())
            .collect();
        let name = &subject.pack.term(*first).names;
        problems.push(
            subject
                .problem(
                    Code::StepsSkipped,
                    field.span,
                    Message::new("steps_skipped")
                        .with("steps", numbers.join(", "))
                        .with("last", (last.term + 1).to_string())
                        .with("name", name),
                )
                .hint(Message::new("steps_skipped_hint")),
        );
    }
}
