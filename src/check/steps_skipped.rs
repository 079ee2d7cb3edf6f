//! `steps-skipped`: a later step done before an earlier one.
//!
//! The practices come in steps (six for a joint plan, five for an activity map), each of
//! which rests on those before it. A short list is work in progress; a gap in it is a step
//! that was left out. So is a stage of a cycle between two that are done, unless a field or
//! a heading tells of it.

use super::{Subject, is_about};
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::field::{Round, Value};
use crate::locale::Translated;
use crate::pack::{FieldType, Term, TermId};

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    steps(subject, problems);
    for field in subject.fields.iter() {
        if let Value::Stages(rounds) = &field.value {
            let is_only = rounds.len() == 1;
            let skipped = |round| stages(subject, field.span, round, is_only);
            problems.extend(rounds.iter().find_map(skipped));
        }
    }
}

/// Stages between the first and the last of a round that are not told anywhere.
fn stages(
    subject: &Subject<'_, '_>,
    span: Span,
    round: &Round,
    fields_tell: bool,
) -> Option<Diagnostic> {
    let done = |id: TermId| round.stages.iter().any(|(stage, _)| *stage == id);
    let ((first, _), (last, _)) = (round.stages.first()?, round.stages.last()?);
    let is_missing = |id: &TermId| {
        let stage = subject.pack.term(*id);
        let is_told =
            (fields_tell && is_told_by_field(subject, stage)) || has_heading(subject, stage);
        !done(*id) && stage.says("any_time") != Some(true) && !is_told
    };
    let between = (first.term..last.term).map(|term| TermId { term, ..*last });
    let missing = between.filter(is_missing);
    let missing: Vec<&Term> = missing.map(|id| subject.pack.term(id)).collect();
    let named = |language: &String| {
        let names = missing.iter().map(|stage| stage.names.get(language));
        (language.clone(), names.collect::<Vec<&str>>().join(", "))
    };
    let names = Translated(missing.first()?.names.0.keys().map(named).collect());
    let keys: Vec<String> = missing
        .iter()
        .map(|stage| format!("{}: …", stage.id))
        .collect();
    let message = Message::new("stages_skipped")
        .with("stage", names)
        .with("last", &subject.pack.term(*last).names);
    let problem = subject.problem(Code::StepsSkipped, span, message);
    let hint = Message::new("stages_skipped_hint").with("keys", keys.join(", "));
    Some(problem.hint(hint))
}

/// Whether a field that stands for a stage (`field: trial.date`) is filled.
fn is_told_by_field(subject: &Subject<'_, '_>, stage: &Term) -> bool {
    let names = stage.told_by().filter_map(|path| path.split('.').next());
    let mut names = names.filter(|name| subject.fields.get(name).is_some());
    names.next().is_some()
}

/// Whether a heading is about a stage.
fn has_heading(subject: &Subject<'_, '_>, stage: &Term) -> bool {
    let headings = &subject.outline.headings;
    let names = || {
        let aliases = stage.aliases.values().flatten();
        stage.names.0.values().chain(aliases).map(String::as_str)
    };
    headings
        .iter()
        .any(|heading| is_about(&heading.text, names()))
}

fn steps(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
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
