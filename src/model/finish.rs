//! From a file to its entry.

use std::io;
use std::sync::Arc;

use super::entry::Entry;
use super::extract::from_reading;
use super::kept::{Finished, Kept, Version};
use super::lists::Lists;
use super::privacy::Redactor;
use super::read::read_file;
use super::shown_anchors::shown_anchors;
use super::taken_out::Held;
use super::{
    FrontMatter, Inputs, Places, name_in_address, name_left, school_titles, score_headings,
    taken_out,
};
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::document::{Depth, LARGEST_FILE};
use crate::fingerprint::fingerprint;
use crate::source::{FileEntry, decode, unreadable_file};

/// Whether a file is one whose bytes are to be read.
pub(super) fn is_read(file: &FileEntry) -> bool {
    !file.is_missing && file.size <= LARGEST_FILE as u64
}

/// Reads a file down to its entry and takes the names out that nobody agreed to show. `bytes` is
/// what came of reading it; `None` for a file that [is not to be read](is_read).
///
/// Where the newest version has errors and an earlier one is remembered, the entry is that
/// of the earlier one, and the problems are those of the newest.
pub(super) fn finish<'site>(
    file: &FileEntry,
    bytes: Option<io::Result<Vec<u8>>>,
    places: &Places,
    lists: Lists<'_>,
    inputs: &Inputs<'site>,
    kept: Option<&Kept>,
) -> (Finished, Option<FrontMatter<'site>>) {
    let path = file.path.as_str();
    let mut read = read_entry(file, bytes, places, lists, inputs);
    let mut version = Version::Good;
    if read.entry.has_errors {
        version = Version::Faulty;
        if let Some(good) = kept.and_then(|kept| kept.text(path)) {
            version = Version::Held;
            let good = read_bytes(path, &good, places, lists, inputs);
            read = Read {
                diagnostics: read.diagnostics,
                ..good
            };
        }
    }
    let (mut entry, redactor) = (read.entry, read.redactor);
    if !redactor.is_idle() {
        clean(&mut entry, &redactor);
        let shown = name_in_address::problems(&entry, places, &redactor);
        read.diagnostics.extend(shown);
    }
    let finished = Finished {
        entry: Arc::new(entry),
        diagnostics: read.diagnostics.into(),
        version,
    };
    (finished, read.front_matter)
}

/// A file that has been read.
struct Read<'site> {
    entry: Entry,
    diagnostics: Vec<Diagnostic>,
    front_matter: Option<FrontMatter<'site>>,
    /// Takes the names out that nobody agreed to show.
    redactor: Redactor<'site>,
}

pub(super) fn clean(entry: &mut Entry, redactor: &Redactor) {
    entry.title = redactor.clean(&entry.title).into();
    entry.summary = redactor.clean(&entry.summary).into();
    for text in [&mut entry.topic, &mut entry.activity, &mut entry.series] {
        *text = text.as_deref().map(|text| redactor.clean(text).into());
    }
    for keyword in &mut entry.keywords {
        *keyword = redactor.clean(keyword).into();
    }
    if let Some(facts) = &mut entry.school_facts {
        let contact = facts.contact.iter_mut().map(|(_, text)| text);
        for text in facts.hub.iter_mut().chain(contact) {
            *text = redactor.clean(text);
        }
    }
    entry.shown_anchors = shown_anchors(entry, redactor);
    for link in &mut entry.links {
        link.sentence = redactor.clean(&link.sentence).into();
    }
}

fn read_entry<'site>(
    file: &FileEntry,
    bytes: Option<io::Result<Vec<u8>>>,
    places: &Places,
    lists: Lists<'_>,
    inputs: &Inputs<'site>,
) -> Read<'site> {
    let path = file.path.as_str();
    match bytes {
        Some(Ok(bytes)) => read_bytes(path, &bytes, places, lists, inputs),
        Some(Err(error)) => unreadable(unreadable_file(path, &error), places, lists, inputs),
        None if file.is_missing => {
            // What is wrong was told when it was found missing.
            let entry = unread_entry(path, places, inputs);
            unread(entry, Vec::new(), places, lists, inputs)
        }
        None => {
            let limit = (LARGEST_FILE >> 20).to_string();
            let message = Message::new("file_too_large").with("limit", limit);
            let problem = Diagnostic::new(Code::FileTooLarge, path, Span::line(1), message);
            unreadable(problem, places, lists, inputs)
        }
    }
}

fn read_bytes<'site>(
    path: &str,
    bytes: &[u8],
    places: &Places,
    lists: Lists<'_>,
    inputs: &Inputs<'site>,
) -> Read<'site> {
    let text = match decode(bytes) {
        Ok(text) => text,
        Err(place) => return unreadable(place.problem(path), places, lists, inputs),
    };
    let mut reading = read_file(path, &text, Depth::Whole, places, inputs);
    let entry = Entry {
        hash: fingerprint(bytes),
        has_errors: has_errors(&reading.diagnostics, inputs),
        schools_named: lists.named_in(&text),
        ..from_reading(path, &reading, lists.own(), inputs)
    };
    let redactor = redactor_of(&entry, places, lists, inputs);
    // Advice names one list.
    let people = lists.with(&entry.schools_named).next();
    if !redactor.is_idle() {
        let held = Held::find(&reading, &redactor);
        let taken_out = taken_out::problem(&entry, &reading, people, &redactor, held, inputs.pack);
        let left = name_left::problems(&entry, &reading, &redactor, held);
        reading
            .diagnostics
            .extend(taken_out.into_iter().chain(left));
    }
    let guest = name_left::of_guest(&reading, &entry, inputs.pack);
    reading.diagnostics.extend(guest);
    let heading = score_headings::problem(&entry, &reading, people, inputs.pack);
    reading.diagnostics.extend(heading);
    Read {
        entry,
        diagnostics: std::mem::take(&mut reading.diagnostics),
        front_matter: Some(FrontMatter::new(reading, bytes)),
        redactor,
    }
}

/// What is known of a file that cannot be read, for the reason given.
fn unreadable<'site>(
    problem: Diagnostic,
    places: &Places,
    lists: Lists<'_>,
    inputs: &Inputs<'site>,
) -> Read<'site> {
    let entry = unread_entry(&problem.path, places, inputs);
    let diagnostics = vec![problem];
    let entry = Entry {
        has_errors: has_errors(&diagnostics, inputs),
        ..entry
    };
    unread(entry, diagnostics, places, lists, inputs)
}

/// A file of which nothing is shown but its name.
fn unread<'site>(
    entry: Entry,
    diagnostics: Vec<Diagnostic>,
    places: &Places,
    lists: Lists<'_>,
    inputs: &Inputs<'site>,
) -> Read<'site> {
    Read {
        redactor: redactor_of(&entry, places, lists, inputs),
        entry,
        diagnostics,
        front_matter: None,
    }
}

fn redactor_of<'site>(
    entry: &Entry,
    places: &Places,
    lists: Lists<'_>,
    inputs: &Inputs<'site>,
) -> Redactor<'site> {
    let a_teacher = inputs.a_teacher(&entry.language);
    let titles = || school_titles::titles(places, inputs);
    let people = lists.with(&entry.schools_named);
    Redactor::of(entry, people, inputs.pack, a_teacher, titles)
}

/// The entry of a file of which nothing is known but its name.
fn unread_entry(path: &str, places: &Places, inputs: &Inputs<'_>) -> Entry {
    let reading = read_file(path, "", Depth::Whole, places, inputs);
    Entry {
        is_readable: false,
        has_no_text: true,
        ..from_reading(path, &reading, None, inputs)
    }
}

/// Whether any of a file's problems is an error to the site.
fn has_errors(diagnostics: &[Diagnostic], inputs: &Inputs<'_>) -> bool {
    diagnostics.iter().any(|problem| {
        inputs.config.severity(problem.code, problem.severity) == Some(Severity::Error)
    })
}
