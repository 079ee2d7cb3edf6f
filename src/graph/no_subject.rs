//! `no-subject`: a practice that uses an activity map and names no subject of its own.
//!
//! What a practice's subjects are, its own front matter says (CONTRACT 7): those of the map it
//! names are not taken over, because a plan may use a part of it. Without any it is on no page of
//! a subject, which hardly anybody means.

use crate::diagnostic::{Code, Diagnostic, Message};
use crate::model::{Entry, Inputs, WrittenReference};

/// Compares a practice with the map it uses.
pub(super) fn check(
    from: &Entry,
    map: &Entry,
    reference: &WrittenReference,
    inputs: &Inputs<'_>,
) -> Option<Diagnostic> {
    if !from.subjects.is_empty() || map.subjects.is_empty() || from.translation_of.is_some() {
        return None;
    }
    let is_own_language = *from.language == *inputs.pack.manifest.default_language;
    let subjects: Vec<&str> = map
        .subjects
        .iter()
        .map(|subject| {
            let term = inputs.pack.term(*subject);
            match is_own_language {
                true => term.id.as_str(),
                false => term.names.get(&from.language),
            }
        })
        .collect();
    let problem = Diagnostic::new(
        Code::NoSubject,
        &from.path,
        reference.span,
        Message::new("no_subject"),
    );
    let spec = inputs.pack.page.get("subjects");
    let key = spec.map_or("subjects", |spec| {
        spec.key("subjects", from.key_language(inputs.pack))
    });
    let hint = Message::new("no_subject_hint")
        .with("key", key)
        .with("subjects", subjects.join(", "));
    Some(problem.hint(hint))
}
