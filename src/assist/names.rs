//! Practices, pages and schools by the names that lead to them.

use std::cmp::Reverse;

use super::candidate::{CandidateKind, Choice, Fit, MOST_CANDIDATES};
use crate::document::Target;
use crate::graph::Destination;
use crate::locale::fold_word;
use crate::model::{Entry, EntryId, EntryRole, Status};
use crate::source::fold_path;

/// What can be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pages {
    /// Practices: what a field refers to.
    Practices,
    /// Practices and ordinary pages: what a text links to.
    All,
}

/// Adds the practices a name may mean: the own school's by slug, newest first, then others'
/// by school and slug. Only as many as may be shown are spelled out.
pub(super) fn practices(
    typed: &str,
    pages: Pages,
    choice: &mut Choice<'_>,
    put: impl Fn(&str) -> String,
) {
    let draft = choice.draft();
    let model = draft.analysis.site.graph.model;
    let own = draft.school().map(|(number, _)| number);
    let (prefix, rest) = match typed.rsplit_once('/') {
        Some((prefix, rest)) => (Some(fold_path(prefix)), rest),
        None => (None, typed),
    };
    let by_slug = Choice::typed(draft, &(draft.cursor..draft.cursor), rest);
    let mut found: Vec<(Fit, bool, Reverse<Option<_>>, EntryId)> = model
        .numbered()
        .filter(|(_, entry)| is_offered(entry, pages, draft.path))
        .filter(|(_, entry)| {
            let is_below = |prefix: &String| is_below(entry, prefix, choice);
            prefix.as_ref().is_none_or(is_below)
        })
        .filter_map(|(id, entry)| {
            let (fit, _) = by_slug.fit(&entry.slug, [&*entry.title])?;
            let is_foreign = entry.school != own;
            let date = entry.date.as_ref().filter(|_| !is_foreign);
            let date = date.map(|date| date.start);
            Some((fit, is_foreign, Reverse(date), id))
        })
        .collect();
    found.sort_unstable();
    // One more than may be shown tells that there are others.
    for (fit, .., id) in found.into_iter().take(MOST_CANDIDATES + 1) {
        let entry = model.entry(id);
        let Some(name) = name_of(id, prefix.is_some(), choice) else {
            continue;
        };
        let matched = if fold_word(&entry.slug).contains(&fold_word(rest)) {
            &name
        } else {
            &*entry.title
        };
        let about = &*entry.summary;
        let kind = CandidateKind::Practice;
        choice.add(kind, (fit, matched), put(&name), &entry.title, about);
    }
}

/// Whether an entry may be named from another file.
fn is_offered(entry: &Entry, pages: Pages, from: &str) -> bool {
    let is_right = match entry.role {
        EntryRole::Practice(_) => true,
        EntryRole::Page => pages == Pages::All,
        EntryRole::School => false,
    };
    is_right
        && entry.translation_of.is_none()
        && entry.status != Status::Withdrawn
        && &*entry.path != from
}

/// Whether what is typed before the last `/` begins a name of an entry's school or folder.
fn is_below(entry: &Entry, prefix: &str, choice: &Choice<'_>) -> bool {
    let content = choice.draft().analysis.site.config.content.len() + 1;
    let model = choice.draft().analysis.site.graph.model;
    let folder = entry.path.get(content..).map(crate::source::folder_of);
    let folder = fold_path(folder.unwrap_or_default());
    let school = model.school_of(entry).map(|school| fold_path(&school.id));
    school.is_some_and(|school| school == prefix)
        || folder == prefix
        || folder.rsplit('/').next() == Some(prefix)
}

/// The shortest name that leads to an entry from the draft's file.
fn name_of(id: EntryId, has_prefix: bool, choice: &Choice<'_>) -> Option<String> {
    let draft = choice.draft();
    let graph = draft.analysis.site.graph;
    let entry = graph.model.entry(id);
    let content = draft.analysis.site.config.content.len() + 1;
    let path = entry.path.get(content..)?;
    let path = path.strip_suffix(".md").unwrap_or(path);
    let school = graph.model.school_of(entry);
    let with_school = school.map(|school| format!("{}/{}", school.id, entry.slug));
    let within = school.and_then(|school| path.strip_prefix(&school.folder));
    let is_own = draft.school().map(|(number, _)| number) == entry.school;
    let slug = (is_own || school.is_none()).then(|| entry.slug.to_string());
    let mut names: Vec<String> = slug
        .filter(|_| !has_prefix)
        .into_iter()
        .chain(with_school)
        .chain(within.filter(|_| is_own).map(str::to_owned))
        .chain([path.to_owned()])
        .collect();
    let Some(from) = draft.entry() else {
        return (!names.is_empty()).then(|| names.remove(0));
    };
    names.into_iter().find(|name| {
        let anchor = None;
        let name = name.clone();
        let target = Target::Wiki { name, anchor };
        let found = graph.lookup.resolve(from, &target, graph.model, draft.pack);
        found == Ok(Destination::Entry(id))
    })
}

/// Adds all schools by id.
pub(super) fn schools(choice: &mut Choice<'_>, put: impl Fn(&str) -> String) {
    let model = choice.draft().analysis.site.graph.model;
    for school in &model.schools {
        let entry = model.entry(school.entry);
        if let Some(fit) = choice.fit(&school.id, [&*entry.title]) {
            let text = put(&school.id);
            choice.add(
                CandidateKind::School,
                fit,
                text,
                &entry.title,
                &entry.summary,
            );
        }
    }
}
