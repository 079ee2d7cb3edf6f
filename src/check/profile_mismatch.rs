//! `profile-mismatch`: dimensions of a profile that was not in force, or one named twice.
//!
//! The six dimensions of 2022 gave way to eight others in July 2025, and both may stand
//! side by side on a site but not in one practice. A framework the author names must be in
//! force on the day; where only words are given, it is a mismatch if the framework of the
//! day does not know them, and where words of both stand together, each one of the other
//! framework. A word by which an earlier framework calls its dimension, and which that of the day
//! only knows as well, is read as a word of the day, with a hint. Lists copied from the web name a
//! dimension twice and lose one.

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::field::{Field, Profile, Value, framework_family, is_framework_in_force};
use crate::locale::fold_word;
use crate::pack::{Term, TermId, Vocabulary};

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    for field in subject.fields.iter() {
        if let Value::Profile(profile) = &field.value {
            problems.extend(repeated(subject, profile));
            problems.extend(out_of_time(subject, field, profile));
            problems.extend(mixed(subject, profile));
            problems.extend(other_words(subject, profile));
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
    let family = framework_family(subject.pack, framework);
    let is_in_force = |other: &&Vocabulary| is_framework_in_force(other, &family, start, end);
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
            names = other
                .terms
                .iter()
                .map(|term| word_for(subject, term))
                .collect();
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

/// Dimensions that stand beside those of another framework.
fn mixed(subject: &Subject<'_, '_>, profile: &Profile) -> Vec<Diagnostic> {
    let Some(id) = profile.framework else {
        return Vec::new();
    };
    let framework = subject.pack.vocabulary_at(id);
    let report = |(term, span): &(TermId, Span)| {
        let term_of_other = subject.pack.term(*term);
        let own = &term_of_other.id;
        let came_from = || {
            let has_become = |other: &&Term| {
                let successor = other.more.get("successor");
                successor.and_then(|id| id.as_str()) == Some(own)
            };
            framework.terms.iter().find(has_become)
        };
        let right = successor(subject, *term, framework)
            .or_else(|| came_from().map(|term| word_for(subject, term)));
        let message = Message::new("profile_mixed")
            .with("word", word_for(subject, term_of_other))
            .with("other", &subject.pack.vocabulary_at(term.vocabulary).names)
            .with("framework", &framework.names);
        let hint = match right {
            Some(word) => Message::new("profile_mixed_hint").with("word", word),
            None => {
                let words = framework.terms.iter().map(|term| word_for(subject, term));
                let words: Vec<&str> = words.collect();
                Message::new("known_words").with("words", words.join(", "))
            }
        };
        subject
            .problem(Code::ProfileMismatch, *span, message)
            .hint(hint)
    };
    profile.foreign.iter().map(report).collect()
}

/// Words by which an earlier framework calls a dimension, and that the framework of the day only
/// knows as well. Whoever copied them from an older plan may not know that there is a new one.
fn other_words(subject: &Subject<'_, '_>, profile: &Profile) -> Vec<Diagnostic> {
    let framework = profile.framework.filter(|_| !profile.is_framework_named);
    let (Some(id), Some(day)) = (framework, subject.fields.date("date")) else {
        return Vec::new();
    };
    let framework = subject.pack.vocabulary_at(id);
    let family = framework_family(subject.pack, framework);
    if !is_framework_in_force(framework, &family, day, day) {
        return Vec::new();
    }
    let mut seen: Vec<usize> = Vec::new();
    let mut problems = Vec::new();
    for (word, span) in &profile.words {
        let Some(at) = framework.find(word).filter(|at| !seen.contains(at)) else {
            continue;
        };
        seen.push(at);
        let term = &framework.terms[at];
        let mut others = family.iter().filter(|other| other.from < framework.from);
        let Some(other) = others.find(|other| {
            let found = other.find(word);
            found.is_some_and(|at| is_called(&other.terms[at], word))
        }) else {
            continue;
        };
        if is_called(term, word) {
            continue;
        }
        let right = word_for(subject, term);
        let message = Message::new("profile_other_word")
            .with("word", word.as_str())
            .with("other", &other.names)
            .with("right", right)
            .with("framework", &framework.names);
        let hint = Message::new("profile_other_word_hint")
            .with("right", right)
            .with("other", &other.names);
        let mut problem = subject.problem(Code::ProfileMismatch, *span, message);
        problem.severity = Severity::Hint;
        problems.push(problem.hint(hint));
    }
    problems
}

/// Whether a word is the very name of a term, and no other word for it.
fn is_called(term: &Term, word: &str) -> bool {
    let word = fold_word(word);
    let mut names = term.names.0.values().chain([&term.id]);
    names.any(|name| fold_word(name) == word)
}

/// The dimension of another framework that took a dimension's place.
fn successor<'a>(
    subject: &Subject<'_, '_>,
    term: TermId,
    other: &'a Vocabulary,
) -> Option<&'a str> {
    let more = &subject.pack.term(term).more;
    let id = more.get("successor")?.as_str()?;
    Some(word_for(subject, &other.terms[other.find(id)?]))
}

/// What the author of a practice writes for a dimension.
fn word_for<'term>(subject: &Subject<'_, '_>, term: &'term Term) -> &'term str {
    subject.pack.word_for(term, subject.language)
}
