//! Stage 2. Documents become a [`Model`]: schools, people, practices and pages, each with
//! the few hundred bytes that links, lists and facets need.
//!
//! **Invariant:** bodies and full front matters are not kept; a page reads its file
//! again when it is rendered. Names of other files are still names here; what they
//! lead to is the business of the graph.

mod classify;
mod entry;
mod people;
mod privacy;
mod read;

use std::io;

use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashSet;

use crate::config::Config;
use crate::diagnostic::{Checked, Code, Diagnostic, Message, Severity, Span};
use crate::pack::Pack;
use crate::source::{FileEntry, Files, name_of};

pub use classify::{Place, PlaceKind, Places};
pub use entry::{
    Entry, EntryId, EntryRole, GradeClaim, Mention, SchoolFacts, Status, WrittenReference,
};
pub use people::{PeopleOf, Person};
pub use privacy::{Redactor, redactor_for};
pub use read::{Reading, read_file};

/// Everything the content says, file by file, without bodies.
#[derive(Debug)]
pub struct Model {
    /// Schools in the order of their folders.
    pub schools: Vec<School>,
    /// Practices, translations and pages in the order of their paths.
    pub entries: Vec<Entry>,
    /// Every file of the content folder, sorted by path.
    pub files: Vec<FileEntry>,
    /// Bytes of Markdown that were read.
    pub bytes_read: u64,
}

/// A school.
#[derive(Debug)]
pub struct School {
    /// Its id: the name of its folder, or its name where `content/` is the school.
    pub id: String,
    /// Its folder with `/` at the end, relative to the content; empty for `content/`.
    pub folder: String,
    /// What its profile says.
    pub facts: SchoolFacts,
    /// The entry of its profile.
    pub entry: EntryId,
    /// People of its `people.yaml`.
    pub people: PeopleOf,
}

/// What a site reads, before any of it means anything.
pub struct Inputs<'site> {
    /// The files.
    pub files: &'site dyn Files,
    /// The settings.
    pub config: &'site Config,
    /// The country.
    pub pack: &'site Pack,
    /// Whether drafts and practices in review are built.
    pub drafts: bool,
    /// The day it is, where the command says so: no stage reads a clock.
    pub today: Option<Date>,
    /// What stands where a name must not, in the site's language.
    pub a_teacher: &'site str,
}

/// Reads all content.
///
/// # Errors
/// What the file system says where the content folder cannot be listed.
pub fn read(inputs: &Inputs<'_>) -> io::Result<Checked<Model>> {
    let files = inputs.files.list(&inputs.config.content)?;
    let places = Places::find(&files, inputs);
    let mut diagnostics: Vec<Diagnostic> = files
        .iter()
        .filter(|file| !file.has_unicode_name)
        .map(|file| {
            let message = Message::new("file_name_not_unicode");
            Diagnostic::new(Code::NotUtf8, &file.path, Span::line(1), message)
        })
        .collect();
    let markdown: Vec<&FileEntry> = files
        .iter()
        .filter(|file| file.has_unicode_name && file.path.ends_with(".md"))
        .collect();
    let readings: Vec<Checked<Entry>> = markdown
        .par_iter()
        .map(|file| entry::read_entry(file, &places, inputs))
        .collect();
    let mut entries = Vec::with_capacity(readings.len());
    for reading in readings {
        diagnostics.extend(reading.diagnostics);
        entries.push(reading.value);
    }
    diagnostics.extend(classify::folders_like_kinds(&markdown, &places, inputs));
    let bytes_read = markdown.iter().map(|file| file.size).sum();
    // One pass for all schools; a translated profile is not the school's own.
    let mut profiles: Vec<Option<usize>> = vec![None; places.schools.len()];
    for (number, entry) in entries.iter().enumerate() {
        if let (EntryRole::School, Some(school), None) =
            (entry.role, entry.school, &entry.translation_of)
        {
            profiles[school as usize].get_or_insert(number);
        }
    }
    let mut schools: Vec<School> = Vec::with_capacity(places.schools.len());
    for (place, school) in places.schools.iter().enumerate() {
        let Some(profile) = profiles[place] else {
            continue;
        };
        let people = people::read(&school.folder, &files, inputs);
        diagnostics.extend(people.diagnostics);
        let facts = entries[profile].school_facts.take().unwrap_or_default();
        let id = if school.id.is_empty() {
            classify::slug_of(&entries[profile].title)
        } else {
            school.id.clone()
        };
        schools.push(School {
            id,
            folder: school.folder.clone(),
            facts: *facts,
            entry: EntryId(profile as u32),
            people: people.value,
        });
    }
    for entry in &mut entries {
        let people = entry
            .school
            .and_then(|school| schools.get(school as usize))
            .map(|school| &school.people);
        let redactor = redactor_for(entry, people, inputs.pack, inputs.a_teacher);
        if !redactor.is_idle() {
            entry.title = redactor.clean(&entry.title).into();
            entry.summary = redactor.clean(&entry.summary).into();
            entry.topic = entry
                .topic
                .as_deref()
                .map(|topic| redactor.clean(topic).into());
            for keyword in &mut entry.keywords {
                *keyword = redactor.clean(keyword).into();
            }
            for link in &mut entry.links {
                link.sentence = redactor.clean(&link.sentence).into();
            }
        }
    }
    Ok(Checked {
        value: Model {
            schools,
            entries,
            files,
            bytes_read,
        },
        diagnostics,
    })
}

impl Model {
    /// The entry of a number.
    pub fn entry(&self, id: EntryId) -> &Entry {
        &self.entries[id.0 as usize]
    }

    /// All entries with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (EntryId, &Entry)> {
        self.entries
            .iter()
            .enumerate()
            .map(|(place, entry)| (EntryId(place as u32), entry))
    }

    /// The school an entry belongs to.
    pub fn school_of(&self, entry: &Entry) -> Option<&School> {
        self.schools.get(entry.school? as usize)
    }

    /// The school whose folder holds a path within the content.
    pub fn school_at(&self, path: &str) -> Option<&School> {
        self.schools
            .iter()
            .filter(|school| path.starts_with(&school.folder))
            .max_by_key(|school| school.folder.len())
    }

    /// Whether the content holds a file, by its path within the content folder.
    pub fn has_file(&self, path: &str) -> bool {
        self.files
            .binary_search_by(|file| file.path.as_str().cmp(path))
            .is_ok()
    }

    /// The files of a folder (without `/` at the end), not of the folders in it.
    pub fn files_in<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        self.files
            .iter()
            .filter(move |file| crate::source::folder_of(&file.path) == folder)
            .map(|file| name_of(&file.path))
    }

    /// Takes out what has errors (quarantine); returns how many were taken.
    pub fn quarantine(&mut self, diagnostics: &[Diagnostic]) -> usize {
        let broken: FxHashSet<&str> = diagnostics
            .iter()
            .filter(|problem| problem.severity == Severity::Error)
            .map(|problem| problem.path.as_str())
            .collect();
        // Whose names may be shown is not known where the list of people is broken.
        let closed: Vec<bool> = self
            .schools
            .iter()
            .map(|school| broken.contains(school.people.path.as_str()))
            .collect();
        let mut taken = 0;
        for entry in &mut self.entries {
            let is_closed = entry
                .school
                .is_some_and(|school| closed.get(school as usize) == Some(&true));
            let is_broken = broken.contains(&*entry.path) && entry.role != EntryRole::School;
            if entry.is_published() && (is_closed || is_broken) {
                entry.status = Status::Quarantined;
                taken += 1;
            }
        }
        taken
    }
}
