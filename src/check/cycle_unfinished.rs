//! `cycle-unfinished`: a lesson that was opened and never looked back on.
//!
//! Lesson study is plan, do, see: the sources hold the reflection on the day of the open
//! class. Only the step before the last counts, so that a plan for next week is no
//! problem; a heading about reflection stands for the stage.

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::field::Value;

/// The section in which kinds look back.
pub(super) const REFLECTION: &str = "reflection";

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    for field in subject.fields.iter() {
        let Value::Stages(rounds) = &field.value else {
            continue;
        };
        // Earlier rounds were finished when the next one began.
        let Some((reached, _)) = rounds.last().and_then(|round| round.stages.last()) else {
            continue;
        };
        let vocabulary = subject.pack.vocabulary_at(reached.vocabulary);
        let is_last_but_one = usize::from(reached.term) + 2 == vocabulary.terms.len();
        if !is_last_but_one || subject.has_section(REFLECTION) {
            continue;
        }
        let Some(last) = vocabulary.terms.last() else {
            continue;
        };
        problems.push(
            subject
                .problem(
                    Code::CycleUnfinished,
                    field.span,
                    Message::new("cycle_unfinished")
                        .with("reached", &subject.pack.term(*reached).id)
                        .with("last", &last.id),
                )
                .hint(Message::new("cycle_unfinished_hint").with("last", &last.id)),
        );
    }
}
