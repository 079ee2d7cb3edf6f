//! `steps-skipped`, as a hint: a cycle whose text tells of stages that nothing marks as done.
//!
//! The ring of a cycle shows what `tahap` and other fields say. Who tells of each stage below a
//! heading of its own and writes no `tahap` sees a ring that has hardly begun.

use super::prose::without_code;
use super::{Subject, is_same, words};
use crate::diagnostic::{Code, Diagnostic, Message, Severity};
use crate::document::Heading;
use crate::field::Round;
use crate::locale::Translated;
use crate::pack::{FieldType, Term, TermId};

/// Fewest such stages, unless a later one is done, so that the page calls the stage not recorded: a single
/// heading is often about something else as well.
const FEWEST: usize = 2;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    problems.extend(unsaid(subject));
}

fn unsaid(subject: &Subject<'_, '_>) -> Option<Diagnostic> {
    let mut specs = subject.kind?.fields.iter();
    let (name, spec) = specs.find(|(_, spec)| spec.field_type == FieldType::Stages)?;
    if subject.fields.get(name).is_some() {
        return None;
    }
    let (vocabulary, list) = subject.pack.vocabulary(spec.vocabulary.as_deref()?)?;
    let nothing = Round::default();
    let stages = list.terms.iter().zip(0..);
    let is_done = |term| {
        let stage = TermId { vocabulary, term };
        nothing
            .done(stage, Some(subject.fields), subject.pack)
            .is_some()
    };
    let (done, open): (Vec<_>, Vec<_>) = stages.partition(|(_, term)| is_done(*term));
    // Without any the page has no ring.
    if done.is_empty() {
        return None;
    }
    let last_done = done.iter().map(|(_, term)| *term).max();
    let told = open
        .into_iter()
        .filter_map(|(stage, term)| Some((stage, term, heading_of(subject, stage)?)));
    let told: Vec<(&Term, u16, &Heading)> = told.collect();
    let is_passed = told.iter().any(|(_, term, _)| Some(*term) < last_done);
    let first = told.iter().map(|(.., heading)| heading.span).min();
    let first = first.filter(|_| told.len() >= FEWEST || is_passed)?;
    let named = |language: &String| {
        let names = told.iter().map(|(stage, ..)| stage.names.get(language));
        (language.clone(), names.collect::<Vec<&str>>().join(", "))
    };
    let (example, ..) = told.first()?;
    let names = Translated(example.names.0.keys().map(named).collect());
    let keys = told.iter().map(|(stage, ..)| format!("{}: …", stage.id));
    let key = spec.key(name, subject.language);
    let message = Message::new("stages_unsaid")
        .with("stages", names)
        .with("key", key)
        .with("done", done.len().to_string())
        .with("all", list.terms.len().to_string());
    let mut problem = subject.problem(Code::StepsSkipped, first, message);
    problem.severity = Severity::Hint;
    let hint = Message::new("stages_unsaid_hint")
        .with("key", key)
        .with("keys", keys.collect::<Vec<String>>().join(", "));
    Some(problem.hint(hint))
}

/// The heading, with something below it, that is called as a stage is.
fn heading_of<'a>(subject: &Subject<'a, '_>, stage: &Term) -> Option<&'a Heading> {
    let names = || {
        let aliases = stage.aliases.values().flatten();
        let names = stage.names.0.values().chain(aliases).map(String::as_str);
        names.chain(std::iter::once(stage.id.as_str()))
    };
    let is_called = |heading: &str, name: &str| {
        let mut other = words(name);
        let mut own = words(heading);
        own.all(|word| other.next().is_some_and(|other| is_same(word, other)))
            && other.next().is_none()
    };
    let mut headings = subject.outline.headings.iter();
    let heading = headings
        .find(|heading| !heading.is_empty && names().any(|name| is_called(&heading.text, name)))?;
    has_words(subject, heading).then_some(heading)
}

/// Whether words stand below a heading, and not only the blanks of a scaffold.
fn has_words(subject: &Subject<'_, '_>, heading: &Heading) -> bool {
    let text = without_code(subject.body);
    let below = heading.span.start.line.saturating_sub(subject.body_shift);
    let lines = text.lines().skip(below as usize);
    let mut lines = lines.take_while(|line| !line.starts_with('#'));
    lines.any(|line| line.contains(char::is_alphanumeric))
}
