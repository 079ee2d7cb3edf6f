//! Mending what can be mended without the author: `padu check --fix`.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use jiff::civil::Date;

use super::patch::{self, Hunk, Patch};
use super::text::{LeftAlone, Text};
use crate::diagnostic::{Code, Diagnostic, Message, Position, Severity};
use crate::pipeline;
use crate::source::{Change, Files, Overlay};

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
}

/// A problem that was mended.
#[derive(Debug, Clone)]
pub struct Mended {
    /// The file.
    pub path: String,
    /// The problem.
    pub code: Code,
    /// What was done.
    pub title: Message,
    /// The lines it changed. After an earlier change to the same file these are lines of
    /// the changed file.
    pub hunks: Vec<Hunk>,
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
            let patches = choose(&fixable, &text.text, &mut tried, &mut mending.mended);
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
    let first_line = |mended: &Mended| mended.hunks.first().map(|hunk| hunk.line);
    mending
        .mended
        .sort_by(|a, b| (&a.path, first_line(a)).cmp(&(&b.path, first_line(b))));
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
    mended: &mut Vec<Mended>,
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
        mended.push(Mended {
            path: problem.path.clone(),
            code: problem.code,
            title: fix.title.clone(),
            hunks: patch::hunks(text, &patches),
        });
        chosen.extend(patches);
    }
    chosen
}

/// Every problem of a site, its settings included.
pub(super) fn problems(files: &dyn Files, reading: Reading) -> io::Result<Vec<Diagnostic>> {
    let settings = pipeline::settings(files);
    let mut problems = settings.diagnostics;
    let is_broken = problems
        .iter()
        .any(|problem| problem.severity == Severity::Error);
    if let Some(mut settings) = settings.value.filter(|_| !is_broken) {
        settings.today = reading.today;
        pipeline::analyse(files, &settings, reading.drafts, |analysis| {
            problems.extend(analysis.diagnostics);
        })?;
    }
    Ok(problems)
}
