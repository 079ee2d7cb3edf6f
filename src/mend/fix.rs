//! Mending what can be mended without the author: `padu check --fix`.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use jiff::civil::Date;

use super::patch::{self, Hunk, Patch};
use super::text::{LeftAlone, Text};
use crate::diagnostic::{Code, Diagnostic, Message, Position};
use crate::pipeline;
use crate::source::{Change, Files, Overlay, decode};

/// Most rounds of mending and reading again. A file whose YAML cannot be read shows one
/// slip a round.
const MOST_ROUNDS: usize = 100;

/// How the content is read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Reading {
    /// Whether drafts are read like what is published.
    pub drafts: bool,
    /// The day it is, where that is known.
    pub today: Option<Date>,
}

/// What can be mended, thought out but not written.
#[derive(Debug, Default)]
pub struct Mending {
    /// What was mended, by file and in the order of its lines.
    pub mended: Vec<Mended>,
    /// The files with their new bytes.
    pub changes: Vec<Change>,
    /// Files with something to mend that must not be touched.
    pub left_alone: BTreeMap<String, LeftAlone>,
    /// A file of the settings or of a pack with an error that is left. Nothing of the content was
    /// mended then: what a word or key means is not certain.
    pub waits_for: Option<String>,
}

/// Lines of a file, and every problem that was mended in them.
#[derive(Debug, Clone)]
pub struct Mended {
    /// The file.
    pub path: String,
    /// The problems, and what was done about each.
    pub done: Vec<(Code, Message)>,
    /// The lines as they were at first and as they are now.
    pub hunks: Vec<Hunk>,
}

/// One problem that was mended, with the lines it changed, from 1.
struct Step {
    path: String,
    done: (Code, Message),
    lines: BTreeSet<usize>,
}

/// Finds out what can be mended: mends in memory, reads everything again, and goes on
/// until nothing is left that takes no author.
///
/// # Errors
/// What the file system says where the content cannot be read.
pub fn mend(files: &dyn Files, reading: Reading) -> io::Result<Mending> {
    let mut now = Overlay::new(files);
    let mut mending = Mending::default();
    let mut tried: BTreeSet<Try> = BTreeSet::new();
    let mut steps: Vec<Step> = Vec::new();
    for _ in 0..MOST_ROUNDS {
        let problems = problems(&now, reading)?;
        let mut is_changed = false;
        for problems in problems.chunk_by(|a, b| a.path == b.path) {
            let path = &problems[0].path;
            let fixable: Vec<&Diagnostic> = problems
                .iter()
                .filter(|problem| problem.fix.is_some())
                // A fix that did not help is not tried twice.
                .filter(|problem| tried.insert(of_problem(problem)))
                .collect();
            if fixable.is_empty() || mending.left_alone.contains_key(path) {
                continue;
            }
            let text = match Text::read(&now.read(path)?) {
                Ok(text) => text,
                Err(reason) => {
                    mending.left_alone.insert(path.clone(), reason);
                    continue;
                }
            };
            let patches = choose(&fixable, &text.text, &mut tried, &mut steps);
            now.set(path, text.bytes_of(&patch::apply(&text.text, &patches)));
            is_changed |= !patches.is_empty();
        }
        if !is_changed {
            break;
        }
    }
    for (path, after) in now.written() {
        let before = files.read(path)?;
        if before != after {
            mending.changes.push(Change {
                from: path.to_owned(),
                to: path.to_owned(),
                before,
                after: after.to_vec(),
            });
        }
    }
    mending.mended = by_lines(steps, &mending.changes);
    let settings = pipeline::settings(&now).diagnostics;
    mending.waits_for = settings
        .iter()
        .find(|it| it.is_error())
        .map(|it| it.path.clone());
    Ok(mending)
}

/// A fix at a place: file, problem, what is done, where. One place may take several fixes
/// one after the other, such as a space after the marks of a heading and then fewer marks.
type Try = (String, Code, Option<&'static str>, Position);

fn of_problem(problem: &Diagnostic) -> Try {
    let title = problem.fix.as_ref().map(|fix| fix.title.key);
    (
        problem.path.clone(),
        problem.code,
        title,
        problem.span.start,
    )
}

/// The patches of all fixes that do not touch an earlier one; the others wait for the
/// next round.
fn choose(
    problems: &[&Diagnostic],
    text: &str,
    tried: &mut BTreeSet<Try>,
    steps: &mut Vec<Step>,
) -> Vec<Patch> {
    let mut chosen: Vec<Patch> = Vec::new();
    for problem in problems {
        let Some(fix) = &problem.fix else { continue };
        let patches = Patch::of_fix(fix, text);
        let is_free = |patch: &Patch| chosen.iter().all(|other| !patch.touches(other));
        if !patches.iter().all(is_free) {
            tried.remove(&of_problem(problem));
            continue;
        }
        let hunks = patch::hunks(text, &patches);
        let lines = hunks
            .iter()
            .map(|hunk| hunk.line..hunk.line + hunk.before.len());
        steps.push(Step {
            path: problem.path.clone(),
            done: (problem.code, fix.title.clone()),
            lines: lines.flatten().collect(),
        });
        chosen.extend(patches);
    }
    chosen
}

/// What was mended, by file and line: a line that was changed several times is told once.
/// Fixes change within lines, so that a line keeps its number.
fn by_lines(mut steps: Vec<Step>, changes: &[Change]) -> Vec<Mended> {
    steps.sort_by(|a, b| (&a.path, a.lines.first()).cmp(&(&b.path, b.lines.first())));
    let mut groups: Vec<(Step, Vec<(Code, Message)>)> = Vec::new();
    for step in steps {
        let last = groups
            .last_mut()
            .filter(|(last, _)| last.path == step.path && !last.lines.is_disjoint(&step.lines));
        match last {
            Some((last, done)) => {
                last.lines.extend(step.lines);
                done.push(step.done);
            }
            None => {
                let done = vec![step.done.clone()];
                groups.push((step, done));
            }
        }
    }
    groups
        .into_iter()
        .map(|(step, done)| {
            let change = changes.iter().find(|change| change.from == step.path);
            let texts = change.map(|change| (decode(&change.before), decode(&change.after)));
            let hunks = match texts {
                Some((Ok(before), Ok(after))) => hunks(&step.lines, &before, &after),
                _ => Vec::new(),
            };
            Mended {
                path: step.path,
                done,
                hunks,
            }
        })
        .collect()
}

/// The lines of these numbers that differ, neighbours together.
fn hunks(lines: &BTreeSet<usize>, before: &str, after: &str) -> Vec<Hunk> {
    let mut hunks: Vec<Hunk> = Vec::new();
    let pairs = (1..).zip(before.lines().zip(after.lines()));
    let is_changed = |(number, (before, after)): &(usize, (&str, &str))| {
        lines.contains(number) && before != after
    };
    for (line, (before, after)) in pairs.filter(is_changed) {
        let (before, after) = (before.to_owned(), after.to_owned());
        match hunks.last_mut() {
            Some(last) if last.line + last.before.len() == line => {
                last.before.push(before);
                last.after.push(after);
            }
            _ => hunks.push(Hunk {
                line,
                before: vec![before],
                after: vec![after],
            }),
        }
    }
    hunks
}

/// Every problem of a site, its settings included.
pub(super) fn problems(files: &dyn Files, reading: Reading) -> io::Result<Vec<Diagnostic>> {
    let settings = pipeline::settings(files);
    let mut problems = settings.diagnostics;
    let is_broken = problems.iter().any(Diagnostic::is_error);
    if let Some(mut settings) = settings.value.filter(|_| !is_broken) {
        settings.today = reading.today;
        pipeline::analyse(files, &settings, reading.drafts, |analysis| {
            problems.extend(analysis.diagnostics);
        })?;
    }
    Ok(problems)
}
