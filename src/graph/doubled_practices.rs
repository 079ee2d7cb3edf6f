//! `doubled-practice`: the file of a practice that is there twice, as file managers and browsers copy
//! files ("tape (1).md", "tape - Copy.md", "Copy of tape.md"). Told at the one with the longer name.

use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::model::{Entry, Model};
use crate::source::{folder_of, name_of};

/// How far apart in the order of paths a file and its copy are at most: between them stand further
/// copies.
const FARTHEST: usize = 4;

/// Most words that are before the name of the original in that of a copy: "Salinan dari tape".
const MOST_BEFORE: usize = 3;

pub(super) fn check(model: &Model) -> Vec<Diagnostic> {
    let entries = &model.entries;
    let mut problems = Vec::new();
    for (place, first) in entries.iter().enumerate() {
        let others = entries[place + 1..].iter().take(FARTHEST);
        let mut alike = others.filter(|other| are_alike(first, other));
        let twin = alike.find_map(|other| {
            let mut pairs = [(first, other), (other, first)].into_iter();
            pairs.find(|(copy, original)| is_copy(copy, original))
        });
        let before = || original_behind(first, entries).map(|original| (first, original));
        if let Some((copy, original)) = twin.or_else(before) {
            problems.push(problem(copy, original));
        }
    }
    problems
}

/// Whether two entries say that they are the same.
fn are_alike(first: &Entry, second: &Entry) -> bool {
    let is_practice = |entry: &Entry| entry.kind().is_some() && entry.translation_of.is_none();
    first.title == second.title
        && first.date.is_some()
        && first.date == second.date
        && first.kind() == second.kind()
        && is_practice(first)
        && is_practice(second)
        && folder_of(&first.path) == folder_of(&second.path)
}

/// Whether a file has the name of another with something added.
fn is_copy(copy: &Entry, original: &Entry) -> bool {
    let added = copy.slug.strip_prefix(&*original.slug);
    added.is_some_and(|added| added.starts_with([' ', '-', '_', '(']))
}

/// The practice in the same folder whose name is the end of that of a copy, which may stand far from it
/// in the order of paths: "Copy of tape".
fn original_behind<'model>(
    copy: &Entry,
    entries: &'model [Arc<Entry>],
) -> Option<&'model Arc<Entry>> {
    let spaces = copy.slug.match_indices(' ').take(MOST_BEFORE);
    let mut originals = spaces.filter_map(|(at, _)| {
        let path = format!("{}/{}.md", folder_of(&copy.path), &copy.slug[at + 1..]);
        let place = entries.binary_search_by(|entry| (*entry.path).cmp(&path));
        entries.get(place.ok()?)
    });
    originals.find(|original| are_alike(copy, original))
}

fn problem(copy: &Entry, original: &Entry) -> Diagnostic {
    let original = name_of(&original.path);
    let message = Message::new("practice_twice").with("file", original);
    let problem = Diagnostic::new(Code::DoubledPractice, &copy.path, Span::line(1), message);
    problem.hint(Message::new("practice_twice_hint").with("file", original))
}
