//! Stage 2. Documents become a [`Model`]: schools, people, practices and pages, each with
//! the few hundred bytes that links, lists and facets need.
//!
//! **Invariant:** bodies and full front matters are not kept; a page reads its file
//! again when it is rendered. Names of other files are still names here; what they
//! lead to is the business of the graph.

mod classify;
mod entry;
mod kept;
mod people;
mod privacy;
mod read;

use std::io;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashSet;

use crate::config::Config;
use crate::diagnostic::{Checked, Code, Diagnostic, Message, Severity, Span};
use crate::pack::Pack;
use crate::source::{FileEntry, Files, name_of};
use kept::Finished;

pub use classify::{Place, PlaceKind, Places};
pub use entry::{
    Entry, EntryId, EntryRole, GradeClaim, Mention, SchoolFacts, Status, WrittenReference,
    example_entry,
};
pub use kept::Kept;
pub use people::{PeopleOf, Person};
pub use privacy::{Redactor, redactor_for};
pub use read::{Reading, is_kind_key, read_example, read_file};

/// Everything the content says, file by file, without bodies.
#[derive(Debug)]
pub struct Model {
    /// Schools in the order of their folders.
    pub schools: Vec<School>,
    /// Practices, translations and pages in the order of their paths.
    pub entries: Vec<Arc<Entry>>,
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
    /// Whether practices that wait for their first words are shown, as in a preview.
    pub unfilled: bool,
    /// The day it is, where the command says so: no stage reads a clock.
    pub today: Option<Date>,
    /// What stands where a name must not, in the site's language.
    pub a_teacher: &'site str,
}

/// The school and the folder of a file in a folder that names no kind.
type Kindless = Option<(Option<u32>, String)>;

/// Reads all content. With `kept`, files that look as they did are not read again, and a
/// file that has become faulty keeps its place with its last good text.
///
/// # Errors
/// What the file system says where the content folder cannot be listed.
pub fn read(inputs: &Inputs<'_>, mut kept: Option<&mut Kept>) -> io::Result<Checked<Model>> {
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
    let mut people: Vec<(u64, PeopleOf)> = Vec::with_capacity(places.schools.len());
    for school in &places.schools {
        let Some(file) = people::find(&school.folder, &files, inputs) else {
            people.push((0, PeopleOf::default()));
            continue;
        };
        let known = kept.as_deref().and_then(|kept| kept.people(file));
        let (version, of_school) = known.unwrap_or_else(|| {
            let read = people::read(file, inputs);
            let version = kept
                .as_deref_mut()
                .map_or(0, |kept| kept.keep_people(file, &read));
            (version, read)
        });
        diagnostics.extend(of_school.diagnostics);
        people.push((version, of_school.value));
    }
    let markdown: Vec<&FileEntry> = files
        .iter()
        .filter(|file| file.has_unicode_name && file.path.ends_with(".md"))
        .collect();
    let (finished, kindless): (Vec<(u64, Finished)>, Vec<Kindless>) = markdown
        .par_iter()
        .map(|file| {
            let place = places.of(&file.path, inputs.pack);
            let (version, people) = match place.school.and_then(|at| people.get(at as usize)) {
                Some((version, people)) => (*version, Some(people)),
                None => (0, None),
            };
            let known = kept
                .as_deref()
                .and_then(|kept| kept.entry(file, &place, version));
            let finished = known
                .unwrap_or_else(|| entry::finish(file, &places, people, inputs, kept.as_deref()));
            let kindless = place.folder.map(|folder| (place.school, folder));
            ((version, finished), kindless)
        })
        .unzip();
    if let Some(kept) = kept {
        kept.keep(&markdown, &finished);
    }
    let mut entries = Vec::with_capacity(finished.len());
    for (_, finished) in finished {
        diagnostics.extend(finished.diagnostics.iter().cloned());
        entries.push(finished.entry);
    }
    let kindless = markdown
        .iter()
        .zip(&kindless)
        .filter_map(|(file, kindless)| {
            let (school, folder) = kindless.as_ref()?;
            Some((*file, *school, folder.as_str()))
        });
    diagnostics.extend(classify::folders_like_kinds(kindless, inputs));
    let bytes_read = markdown.iter().map(|file| file.size).sum();
    let schools = schools(&places, &entries, people);
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

/// The schools, each with the entry of its profile.
fn schools(places: &Places, entries: &[Arc<Entry>], people: Vec<(u64, PeopleOf)>) -> Vec<School> {
    // One pass for all schools; a translated profile is not the school's own.
    let mut profiles: Vec<Option<usize>> = vec![None; places.schools.len()];
    for (number, entry) in entries.iter().enumerate() {
        if let (EntryRole::School, Some(school), None) =
            (entry.role, entry.school, &entry.translation_of)
        {
            profiles[school as usize].get_or_insert(number);
        }
    }
    let each = places.schools.iter().zip(profiles).zip(people);
    each.filter_map(|((school, profile), (_, people))| {
        let profile = profile?;
        let entry = &entries[profile];
        let id = if school.id.is_empty() {
            classify::slug_of(&entry.title)
        } else {
            school.id.clone()
        };
        Some(School {
            id,
            folder: school.folder.clone(),
            facts: entry.school_facts.as_deref().cloned().unwrap_or_default(),
            entry: EntryId(profile as u32),
            people,
        })
    })
    .collect()
}

impl Model {
    /// The entry of a number.
    pub fn entry(&self, id: EntryId) -> &Entry {
        self.entries[id.0 as usize].as_ref()
    }

    /// All entries with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (EntryId, &Entry)> {
        self.entries
            .iter()
            .enumerate()
            .map(|(place, entry)| (EntryId(place as u32), entry.as_ref()))
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
                Arc::make_mut(entry).status = Status::Quarantined;
                taken += 1;
            }
        }
        taken
    }
}
