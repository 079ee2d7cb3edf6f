//! A new name for a practice or page: `padu rename`.
//!
//! The file and its translations move, every reference that would lead elsewhere is
//! rewritten, and the old address is recorded, so that readers who saved it arrive. What
//! lies beside the file (pictures, tables) stays where it is, because others may use it;
//! the moved text refers to it from its new place. A page that is the `index.md` of a folder of
//! its own is named by the folder, which moves with all that it holds.
//!
//! A reference keeps its spelling where that still leads to the same page. Where it does
//! not, it gets the first spelling of its own form that does; the whole site is read again
//! with the file at its new place to know.

mod bundle;
mod in_braces;
mod old_address;
mod place;
mod references;
mod spelling;
mod unread;

use std::collections::BTreeMap;
use std::io;

use old_address::Recorded;

use super::fix::{Reading, problems};
use super::patch::{self, Hunk, Patch};
use super::text::Text;
use crate::config::ErrorPolicy;
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::model::EntryId;
use crate::pipeline::{self, Analysis};
use crate::source::{Change, Files, Overlay};

/// What a new name changes, thought out but not written.
#[derive(Debug, Default)]
pub struct Renaming {
    /// Files that move: from and to, relative to the site.
    pub moved: Vec<(String, String)>,
    /// Files whose text changes, by their old path, with the lines.
    pub rewritten: BTreeMap<String, Vec<Hunk>>,
    /// All files with their new bytes and places.
    pub changes: Vec<Change>,
    /// The folder that is empty then, where a whole one moves.
    pub emptied: Option<String>,
    /// Addresses that the moved pages leave and that cannot be recorded, because the new ones
    /// differ by capitals alone.
    pub unrecorded: Vec<String>,
}

/// Why nothing is renamed.
#[derive(Debug)]
pub struct Refused {
    /// The reason.
    pub message: Message,
    /// What to do instead.
    pub hint: Option<Message>,
    /// Problems of the content that stand in the way.
    pub problems: Vec<Diagnostic>,
}

impl Refused {
    fn new(message: Message) -> Self {
        Self {
            message,
            hint: None,
            problems: Vec::new(),
        }
    }

    fn hint(mut self, hint: Option<Message>) -> Self {
        self.hint = hint;
        self
    }

    fn because(mut self, problems: Vec<Diagnostic>) -> Self {
        self.problems = problems;
        self
    }
}

/// A practice or page that moves.
#[derive(Debug, Clone)]
struct Move {
    id: EntryId,
    from: String,
    to: String,
}

/// Old and new paths, relative to the site.
#[derive(Default)]
struct Moves {
    /// Of a page and its translations.
    pages: Vec<Move>,
    /// Of what else is in their folder, where this moves.
    files: Vec<(String, String)>,
    /// That folder.
    emptied: Option<String>,
}

impl Moves {
    /// Where a file will be.
    fn after<'path>(&'path self, path: &'path str) -> &'path str {
        let mut all = self.all();
        all.find(|(from, _)| *from == path)
            .map_or(path, |(_, to)| to)
    }

    /// All of them.
    fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        let pages = self.pages.iter();
        let pages = pages.map(|step| (step.from.as_str(), step.to.as_str()));
        let files = self.files.iter();
        pages.chain(files.map(|(from, to)| (from.as_str(), to.as_str())))
    }
}

/// Thinks out what it takes to give a practice or page another name.
///
/// `old` is its slug, `school/slug`, `kind/slug` or path; `new` is a slug, a kind or
/// school and a slug, or a path; with `/` at the end it is only another folder.
///
/// # Errors
/// What the file system says where the content cannot be read.
pub fn rename(
    files: &dyn Files,
    reading: Reading,
    old: &str,
    new: &str,
) -> io::Result<Result<Renaming, Refused>> {
    let settings = pipeline::settings(files);
    let is_broken = settings.diagnostics.iter().any(Diagnostic::is_error);
    let Some(mut settings) = settings.value.filter(|_| !is_broken) else {
        let refused = Refused::new(Message::new("rename_settings"));
        return Ok(Err(refused.because(settings.diagnostics)));
    };
    settings.today = reading.today;
    // What has errors refers to others all the same, and is not taken out.
    settings.config.errors = ErrorPolicy::Stop;
    let thought = pipeline::analyse(files, &settings, reading.drafts, |before| {
        let moves = match place::find(old, &before).and_then(|id| place::moves(id, new, &before)) {
            Ok(moves) => moves,
            Err(refused) => return Ok(Err(refused)),
        };
        // The same site with the files at their new places and nothing else changed.
        let mut moved = Overlay::new(files);
        for (from, to) in moves.all() {
            moved.set(to, files.read(from)?);
            moved.remove(from);
        }
        pipeline::analyse(
            &moved,
            &settings,
            reading.drafts,
            |after| match unread::all_known(&before, &after, &moves) {
                Ok(()) => think_out(files, &before, &after, &moves),
                Err(refused) => Ok(Err(refused)),
            },
        )?
        .map(|thought| thought.map(|renaming| (renaming, moves, references::leads(&before))))
    })??;
    let (renaming, moves, led) = match thought {
        Ok(thought) => thought,
        Err(refused) => return Ok(Err(refused)),
    };
    let mut done = Overlay::new(files);
    for change in &renaming.changes {
        done.remove(&change.from);
        done.set(&change.to, change.after.clone());
    }
    let strayed = pipeline::analyse(&done, &settings, reading.drafts, |after| {
        references::strayed(&led, &references::leads(&after), &moves)
    })?;
    if let Some(path) = strayed {
        let message = Message::new("rename_strays").with("path", path);
        return Ok(Err(Refused::new(message)));
    }
    let new_problems = added(problems(files, reading)?, problems(&done, reading)?, &moves);
    if !new_problems.is_empty() {
        let refused = Refused::new(Message::new("rename_breaks"));
        return Ok(Err(refused.because(new_problems)));
    }
    Ok(Ok(renaming))
}

/// The new text of every file that needs one.
fn think_out(
    files: &dyn Files,
    before: &Analysis<'_>,
    after: &Analysis<'_>,
    moves: &Moves,
) -> io::Result<Result<Renaming, Refused>> {
    let mut renaming = Renaming::default();
    let model = before.site.graph.model;
    for (id, entry) in model.numbered() {
        let step = moves.pages.iter().find(|step| step.id == id);
        let is_affected = references::is_affected(id, before, after, moves);
        if step.is_none() && !is_affected {
            continue;
        }
        let bytes = files.read(&entry.path)?;
        let text = match Text::read(&bytes) {
            Ok(text) => text,
            Err(reason) => {
                let message = Message::new(reason.message()).with("path", &*entry.path);
                return Ok(Err(Refused::new(message)));
            }
        };
        let mut patches: Vec<Patch> = Vec::new();
        if is_affected {
            match references::patches(id, &text.text, before, after, moves) {
                Ok(found) => patches.extend(found),
                Err(refused) => return Ok(Err(refused)),
            }
        }
        if let Some(step) = step {
            renaming.moved.push((step.from.clone(), step.to.clone()));
            match old_address::record(step, &text, before, after) {
                Recorded::In(patch) => patches.push(patch),
                Recorded::Alike(address) => renaming.unrecorded.push(address),
                Recorded::Nowhere => {}
            }
        }
        patches.sort();
        patches.dedup();
        let new_text = patch::apply(&text.text, &patches);
        renaming
            .rewritten
            .insert(entry.path.to_string(), patch::hunks(&text.text, &patches));
        renaming.changes.push(Change {
            from: entry.path.to_string(),
            to: moves.after(&entry.path).to_owned(),
            after: text.bytes_of(&new_text),
            before: bytes,
        });
    }
    for (from, to) in &moves.files {
        let bytes = files.read(from)?;
        renaming.moved.push((from.clone(), to.clone()));
        renaming.changes.push(Change {
            from: from.clone(),
            to: to.clone(),
            after: bytes.clone(),
            before: bytes,
        });
    }
    renaming.emptied.clone_from(&moves.emptied);
    Ok(Ok(renaming))
}

/// Problems of which a file has more than before: of those of one code, those that say what nothing
/// said before.
fn added(before: Vec<Diagnostic>, after: Vec<Diagnostic>, moves: &Moves) -> Vec<Diagnostic> {
    let mut known: BTreeMap<(String, Code), isize> = BTreeMap::new();
    let mut said: BTreeMap<(String, Code, &'static str), usize> = BTreeMap::new();
    for problem in before {
        let path = moves.after(&problem.path).to_owned();
        *known.entry((path.clone(), problem.code)).or_default() += 1;
        *said
            .entry((path, problem.code, problem.message.key))
            .or_default() += 1;
    }
    for problem in &after {
        *known
            .entry((problem.path.clone(), problem.code))
            .or_default() -= 1;
    }
    let mut is_new = |problem: &Diagnostic| {
        let place = (problem.path.clone(), problem.code, problem.message.key);
        match said.get_mut(&place).filter(|count| **count > 0) {
            Some(count) => {
                *count -= 1;
                false
            }
            None => true,
        }
    };
    let mut new: Vec<Diagnostic> = after.into_iter().filter(|one| is_new(one)).collect();
    // Where one is told in other words than before, there are no more than there were.
    new.retain(
        |problem| match known.get_mut(&(problem.path.clone(), problem.code)) {
            Some(more) if *more < 0 => {
                *more += 1;
                true
            }
            _ => false,
        },
    );
    new
}
