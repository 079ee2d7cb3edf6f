//! `doubled-practice`: the file of a practice that is there twice, as file managers and browsers copy
//! files ("tape (1).md", "tape - Copy.md"). Told at the one with the longer name.

use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::model::{Entry, Model};
use crate::source::{folder_of, name_of};

/// How far apart in the order of paths a file and its copy are at most: between them stand further
/// copies.
const FARTHEST: usize = 4;

pub(super) fn check(model: &Model) -> Vec<Diagnostic> {
    let entries = &model.entries;
    let mut problems = Vec::new();
    for (place, first) in entries.iter().enumerate() {
        let others = entries[place + 1..].iter().take(FARTHEST);
        let twin = others
            .filter(|other| are_alike(first, other))
            .find_map(|other| {
                let pairs = [(first, other), (other, first)];
                pairs
                    .into_iter()
                    .find(|(copy, original)| is_copy(copy, original))
            });
        if let Some((copy, original)) = twin {
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

fn problem(copy: &Entry, original: &Entry) -> Diagnostic {
    let original = name_of(&original.path);
    let message = Message::new("practice_twice").with("file", original);
    let problem = Diagnostic::new(Code::DoubledPractice, &copy.path, Span::line(1), message);
    problem.hint(Message::new("practice_twice_hint").with("file", original))
}
