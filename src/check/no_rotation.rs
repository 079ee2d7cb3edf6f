//! `no-rotation`: a model of team teaching without what makes it that model.
//!
//! In the two models in which one teaches and the other observes or assists, the source
//! has the roles swap in the next lesson and both look back each time; a fixed team has a
//! period and a schedule. The pack says which model asks for what (`rotates`,
//! `reflection`, `requires`).

use super::Subject;
use super::cycle_unfinished::REFLECTION;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::field::{Field, Fields, OpenTerm, Value};
use crate::pack::{FieldType, Term};

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    for field in subject.fields.iter() {
        let Value::Term(model) = field.value else {
            continue;
        };
        let model = subject.pack.term(model);
        if model.says("rotates") == Some(true) {
            problems.extend(rotation(subject, field, model));
        }
        if model.says("reflection") == Some(true) && !subject.has_section(REFLECTION) {
            let message = Message::new("no_reflection").with("model", &model.names);
            problems.push(
                subject
                    .problem(Code::NoRotation, field.span, message)
                    .hint(subject.advice("no_reflection_hint")),
            );
        }
        requirements(subject, field, model, problems);
    }
}

/// Two lessons one after the other in which everybody who is in both does the same, or in
/// which the same people lead.
fn rotation(subject: &Subject<'_, '_>, field: &Field<'_>, model: &Term) -> Option<Diagnostic> {
    let sessions = subject
        .fields
        .iter()
        .find(|field| field.spec.field_type == FieldType::Sessions);
    let lessons = sessions.map_or(&[][..], |field| subject.fields.records(field.name));
    let report = |span: Span, key: &'static str, hint: Message| {
        let message = Message::new(key).with("model", &model.names);
        subject.problem(Code::NoRotation, span, message).hint(hint)
    };
    if lessons.len() < 2 {
        // The next lesson may still come, so this is advice.
        let span = sessions.map_or(field.span, |field| field.span);
        let hint = subject.advice("rotation_unseen_hint");
        let hint = hint.with("key", session_key(subject));
        let mut problem = report(span, "rotation_unseen", hint);
        problem.severity = Severity::Hint;
        return Some(problem);
    }
    lessons.windows(2).find_map(|pair| {
        let key = match keeps_roles(&pair[0], &pair[1]) {
            true => "no_rotation",
            false if keeps_leaders(subject, &pair[0], &pair[1]) => "no_rotation_of_leader",
            false => return None,
        };
        let hint = subject.advice("no_rotation_hint");
        Some(report(pair[1].get("roles")?.span, key, hint))
    })
}

/// The key below which lessons are noted.
fn session_key(subject: &Subject<'_, '_>) -> String {
    let mut specs = subject.kind.into_iter().flat_map(|kind| &kind.fields);
    let sessions = specs.find(|(_, spec)| spec.field_type == FieldType::Sessions);
    let key = sessions.map(|(name, spec)| spec.key(name, subject.language));
    key.unwrap_or_default().to_owned()
}

/// Whether the lesson is led (`leads: true` of the role) by the same people as the one
/// before, whoever else has come, gone or got another role.
fn keeps_leaders(subject: &Subject<'_, '_>, before: &Fields<'_>, after: &Fields<'_>) -> bool {
    let leaders = |lesson: &Fields<'_>| -> Vec<String> {
        let Some(Value::Roles(roles)) = lesson.value("roles") else {
            return Vec::new();
        };
        let leads = |role: &OpenTerm| match role {
            OpenTerm::Known(role) => subject.pack.term(*role).says("leads") == Some(true),
            OpenTerm::Free(_) => false,
        };
        let mut leaders: Vec<String> = roles
            .iter()
            .filter(|(_, role)| leads(role))
            .map(|(person, _)| person.clone())
            .collect();
        leaders.sort();
        leaders
    };
    let before = leaders(before);
    !before.is_empty() && before == leaders(after)
}

fn keeps_roles(before: &Fields<'_>, after: &Fields<'_>) -> bool {
    let (Some(Value::Roles(before)), Some(Value::Roles(after))) =
        (before.value("roles"), after.value("roles"))
    else {
        return false;
    };
    let mut in_both = after
        .iter()
        .filter_map(|(person, role)| Some((role_of(person, before)?, role)))
        .peekable();
    in_both.peek().is_some() && in_both.all(|(before, after)| before == after)
}

fn role_of<'a>(person: &str, roles: &'a [(String, OpenTerm)]) -> Option<&'a OpenTerm> {
    let is_same = |(other, _): &&(String, OpenTerm)| other == person;
    roles.iter().find(is_same).map(|(_, role)| role)
}

/// Every field the model asks for that is not there.
fn requirements(
    subject: &Subject<'_, '_>,
    field: &Field<'_>,
    model: &Term,
    problems: &mut Vec<Diagnostic>,
) {
    let required = model
        .more
        .get("requires")
        .and_then(|names| names.as_sequence());
    let missing = required
        .into_iter()
        .flatten()
        .filter_map(serde_yaml::Value::as_str)
        .filter(|name| subject.fields.get(name).is_none());
    for name in missing {
        let Some(spec) = subject.kind.and_then(|kind| kind.fields.get(name)) else {
            continue;
        };
        let key = spec.key(name, subject.language);
        let message = Message::new("model_requires")
            .with("model", &model.names)
            .with("key", key);
        let line = format!("{key}: {}", spec.example.get(subject.language));
        let hint = Message::new("write_for_example").with("line", line);
        problems.push(
            subject
                .problem(Code::NoRotation, field.span, message)
                .hint(hint),
        );
    }
}
