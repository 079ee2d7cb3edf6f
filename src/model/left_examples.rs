//! Examples of a new site that are still published: readers take them for practices of the school.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::{Entry, EntryRole, Inputs, Status};
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::fingerprint::{Fingerprint, fingerprint};
use crate::pack::{Pack, begun_texts};

/// One report a school, at the first of its examples. A new catalogue is told once of those of its
/// one school and its own.
pub(super) fn find(entries: &[Arc<Entry>], inputs: &Inputs<'_>) -> Vec<Diagnostic> {
    let begun = fingerprints(inputs.pack);
    let left = entries.iter().filter(|entry| {
        let is_shown = entry.status == Status::Published && entry.role != EntryRole::School;
        is_shown && begun.contains(&entry.hash)
    });
    let mut by_school: BTreeMap<Option<u32>, Vec<&str>> = BTreeMap::new();
    for entry in left {
        by_school.entry(entry.school).or_default().push(&entry.path);
    }
    if by_school.len() == 2
        && let Some(own) = by_school.remove(&None)
    {
        by_school.values_mut().for_each(|paths| paths.extend(&own));
    }
    by_school
        .values()
        .filter_map(|paths| problem(paths))
        .collect()
}

fn problem(paths: &[&str]) -> Option<Diagnostic> {
    let first = paths.first()?;
    let named: Vec<String> = paths.iter().map(|path| format!("`{path}`")).collect();
    let message = Message::new("examples_left").with("paths", named.join(", "));
    let mut problem = Diagnostic::new(Code::LeftoverTemplate, first, Span::line(1), message);
    problem.severity = Severity::Hint;
    Some(problem.hint(Message::new("examples_left_hint")))
}

/// Of all texts a new site begins with, whatever ends their lines.
fn fingerprints(pack: &Pack) -> FxHashSet<Fingerprint> {
    let texts = begun_texts(pack).into_iter();
    let both = texts.flat_map(|text| [text.replace('\n', "\r\n"), text]);
    both.map(|text| fingerprint(text.as_bytes())).collect()
}
