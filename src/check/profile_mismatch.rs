//! `profile-mismatch`: dimensions of a profile that was not in force, or one named twice.
//!
//! The six dimensions of 2022 gave way to eight others in July 2025, and both may stand
//! side by side on a site but not in one practice. A framework the author names must be in
//! force on the day; where only words are given, it is a mismatch if the framework of the
//! day does not know them. Lists copied from the web name a dimension twice and lose one.

use jiff::civil::Date;

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::field::{Field, Profile, Value};
use crate::pack::{TermId, Vocabulary};

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    for field in subject.fields.iter() {
        if let Value::Profile(profile) = &field.value {
            problems.extend(repeated(subject, profile));
            problems.extend(out_of_time(subject, field, profile));
        }
    }
}

fn repeated(subject: &Subject<'_, '_>, profile: &Profile) -> Option<Diagnostic> {
    let framework = subject.pack.vocabulary_at(profile.framework?);
    let mut seen: Vec<usize> = Vec::new();
    let (term, span) = profile.words.iter().find_map(|(word, span)| {
        let term = framework.find(word)?;
        let is_repeated = seen.contains(&term);
        seen.push(term);
        is_repeated.then_some((term, *span))
    })?;
    let name = &framework.terms[term].names;
    let message = Message::new("profile_repeated").with("name", name);
    let problem = subject.problem(Code::ProfileMismatch, span, message);
    Some(problem.hint(Message::new("profile_repeated_hint")))
}

fn out_of_time(
    subject: &Subject<'_, '_>,
    field: &Field<'_>,
    profile: &Profile,
) -> Option<Diagnostic> {
    let start = subject.fields.date("date")?;
    let end = subject
        .fields
        .date("end_date")
        .map_or(start, |end| end.max(start));
    let framework = subject.pack.vocabulary_at(profile.framework?);
    let family = family(subject, framework);
    let is_in_force = |other: &&Vocabulary| is_in_force(other, &family, start, end);
    if is_in_force(&framework) {
        return None;
    }
    let other = family.iter().copied().find(is_in_force);
    let knows_all = |other: &Vocabulary| {
        !profile.is_framework_named
            && profile
                .words
                .iter()
                .all(|(word, _)| other.find(word).is_some())
    };
    if other.is_some_and(knows_all) {
        return None;
    }
    let message = Message::new("profile_mismatch")
        .with("framework", &framework.names)
        .with("date", subject.pack.calendar.named(start));
    let hint = other.map(|other| {
        let successor = |term: &TermId| successor(subject, *term, other);
        let mut names: Vec<&str> = profile.dimensions.iter().filter_map(successor).collect();
        if names.len() < profile.dimensions.len() || names.is_empty() {
            names = other.terms.iter().map(|term| term.id.as_str()).collect();
        }
        Message::new("profile_mismatch_hint")
            .with("framework", &other.names)
            .with("words", names.join(", "))
    });
    Some(
        subject
            .problem(Code::ProfileMismatch, field.span, message)
            .hint_if(hint),
    )
}

/// The dimension of another framework that took a dimension's place.
fn successor<'a>(
    subject: &Subject<'_, '_>,
    term: TermId,
    other: &'a Vocabulary,
) -> Option<&'a str> {
    let more = &subject.pack.term(term).more;
    let id = more.get("successor")?.as_str()?;
    Some(&other.terms[other.find(id)?].id)
}

/// A framework and those that came before and after it.
fn family<'a>(subject: &Subject<'a, '_>, framework: &Vocabulary) -> Vec<&'a Vocabulary> {
    let name = |vocabulary: &Vocabulary| vocabulary.id.split('-').next().map(str::to_owned);
    let vocabularies = subject.pack.vocabularies.iter();
    vocabularies
        .filter(|other| other.from.is_some() && name(other) == name(framework))
        .collect()
}

/// Whether a framework was in force on some day of a time; its months are `2025-07`. The
/// first of its family was in use before a decree made it binding.
fn is_in_force(framework: &Vocabulary, family: &[&Vocabulary], start: Date, end: Date) -> bool {
    let month = |date: Date| format!("{:04}-{:02}", date.year(), date.month());
    let is_first = family.iter().all(|other| framework.from <= other.from);
    let has_begun = framework
        .from
        .as_ref()
        .is_none_or(|from| month(end) >= *from);
    let has_ended = framework
        .until
        .as_ref()
        .is_some_and(|until| month(start) > *until);
    (is_first || has_begun) && !has_ended
}
