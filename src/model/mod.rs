//! Stage 2. Documents become a [`Model`]: schools, people, practices and pages, each with
//! the few hundred bytes that links, lists and facets need.
//!
//! **Invariant:** bodies are not kept, and typed front matters only beside the model and as
//! far as there is room ([`FrontMatters`]); a page reads its file again when it is
//! rendered. Names of other files are still names here; what they lead to is the business
//! of the graph.

mod among_pages;
mod by_path;
mod classify;
mod entry;
mod extract;
mod finish;
mod front_matter;
mod guests;
mod kept;
mod missing_profile;
mod name_in_address;
mod name_left;
mod people;
mod people_file;
mod privacy;
mod read;
mod school_words;
mod shown_anchors;
mod taken_out;
mod translations;

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::pack::Pack;
use crate::source::{FileEntry, Files, Listing, UnreadFolder};
use front_matter::Room;
use kept::Finished;

pub use classify::{Place, PlaceKind, Places, in_words};
pub use entry::{
    Entry, EntryId, EntryRole, GradeClaim, Guest, Mention, PhotoConsent, SchoolFacts, Status,
    WrittenReference,
};
pub use extract::example_entry;
pub use front_matter::{Contents, FrontMatter, FrontMatters};
pub use kept::Kept;
pub use name_in_address::is_named_in;
pub use people::{PeopleOf, Person};
pub use privacy::{Hidden, LeftName, Masks, OpenMask, Redactor};
pub use read::{Reading, is_kind_key, read_example, read_file};

/// Everything the content says, file by file, without bodies.
#[derive(Debug)]
pub struct Model {
    /// Schools in the order of their folders (without `/` at the end).
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
    /// Whether its texts are left out, because its list of people has errors. Its page then
    /// says so and nothing else, so that what leads there leads somewhere.
    pub is_withheld: bool,
}

/// A page that was taken out because of errors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarantined {
    /// Which.
    pub id: EntryId,
    /// Its title, for its own school.
    pub title: String,
    /// The files whose errors hold it back, relative to the site: its own, a table it shows,
    /// the list of people of its school.
    pub causes: Vec<String>,
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
    /// What stands for a name that must not where no role is known, in the site's language.
    pub a_teacher: &'site str,
    /// Most bytes of front matters that are kept for the pages. What finds no room is read
    /// again, so that a catalogue of any size stays within its memory.
    pub room: usize,
}

/// What came of one file.
struct FileRead<'site> {
    /// The version of its school's people.
    people: u64,
    finished: Finished,
    front_matter: Option<FrontMatter<'site>>,
    kindless: Kindless,
}

/// The school and the folder of a file in a folder that names no kind.
type Kindless = Option<(Option<u32>, String)>;

/// A site's content after it has been read.
pub struct Read<'site> {
    /// What it says.
    pub model: Model,
    /// The front matters, for the pages.
    pub front_matters: FrontMatters<'site>,
    /// What a path of it means.
    pub places: Places,
    /// The problems of all files.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads all content. With `kept`, files that look as they did are not read again, and a
/// file that has become faulty keeps its place with its last good text.
///
/// # Errors
/// What the file system says where the content folder cannot be listed.
pub fn read<'site>(inputs: &Inputs<'site>, mut kept: Option<&mut Kept>) -> io::Result<Read<'site>> {
    let Listing { mut files, unread } = inputs.files.list(&inputs.config.content)?;
    let mut diagnostics: Vec<Diagnostic> = unread.iter().map(UnreadFolder::problem).collect();
    let missing = missing_profile::find(&files, inputs);
    let problems = missing.iter();
    diagnostics.extend(problems.map(|profile| missing_profile::problem(profile, &files)));
    files.extend(missing);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let places = Places::find(&files, inputs);
    let badly_named = files
        .iter()
        .filter(|file| !file.has_unicode_name)
        .map(|file| {
            let message = Message::new("file_name_not_unicode");
            Diagnostic::new(Code::NotUtf8, &file.path, Span::line(1), message)
        });
    diagnostics.extend(badly_named);
    // Of each school with such a file: the version where it is known, and what it says.
    let found: Vec<_> = places
        .schools
        .par_iter()
        .map(|school| {
            let file = people_file::find(&school.folder, &files, inputs)?;
            let known = kept.as_deref().and_then(|kept| kept.people(file));
            Some(match known {
                Some((version, of_school)) => (file, Some(version), of_school),
                None => (file, None, people::read(file, inputs)),
            })
        })
        .collect();
    let twice = places.schools.iter();
    diagnostics.extend(twice.filter_map(|it| people_file::second(&it.folder, &files, inputs)));
    let mut people: Vec<(u64, PeopleOf)> = Vec::with_capacity(found.len());
    for found in found {
        let Some((file, known, of_school)) = found else {
            people.push((0, PeopleOf::default()));
            continue;
        };
        let mut keep = || {
            let kept = kept.as_deref_mut();
            kept.map_or(0, |kept| kept.keep_people(file, &of_school))
        };
        let version = known.unwrap_or_else(&mut keep);
        diagnostics.extend(of_school.diagnostics);
        people.push((version, of_school.value));
    }
    let markdown: Vec<&FileEntry> = files
        .iter()
        .filter(|file| file.has_unicode_name && file.path.ends_with(".md"))
        .collect();
    let room = Room::new(inputs.room);
    let read: Vec<FileRead<'_>> = markdown
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
            let (finished, front_matter) = known.map_or_else(
                || finish::finish(file, &places, people, inputs, kept.as_deref()),
                |known| (known, None),
            );
            let front_matter = front_matter.and_then(|one| room.take(one));
            let kindless = place.folder.map(|folder| (place.school, folder));
            FileRead {
                people: version,
                finished,
                front_matter,
                kindless,
            }
        })
        .collect();
    if let Some(kept) = kept {
        let versions = read.iter().map(|read| (read.people, &read.finished));
        kept.keep(markdown.iter().copied().zip(versions));
    }
    let kindless = markdown.iter().zip(&read).filter_map(|(file, read)| {
        let (school, folder) = read.kindless.as_ref()?;
        Some((*file, *school, folder.as_str()))
    });
    let kindless = classify::folders_like_kinds(kindless, inputs);
    let mut entries = Vec::with_capacity(read.len());
    let mut front_matters = Vec::with_capacity(read.len());
    // Problems whose advice depends on the type of the school, and their entries.
    let mut asked: Vec<(usize, usize)> = Vec::new();
    for file in read {
        let problems = &file.finished.diagnostics;
        let problems = translations::advised(problems, &file.finished.entry, inputs);
        for problem in problems {
            if school_words::is_asked(&problem) {
                asked.push((diagnostics.len(), entries.len()));
            }
            diagnostics.push(among_pages::placed(problem, &places, inputs));
        }
        entries.push(file.finished.entry);
        front_matters.push(file.front_matter);
    }
    diagnostics.extend(kindless);
    diagnostics.extend(classify::files_like_markdown(&files));
    diagnostics.extend(missing_profile::practices_outside_schools(
        &markdown, &entries, &files, &places, inputs,
    ));
    let bytes_read = markdown.iter().map(|file| file.size).sum();
    let schools = schools(&places, &entries, people);
    school_words::advise(&mut diagnostics, &asked, &entries, &schools, inputs);
    guests::find(&mut entries, &schools, inputs);
    translations::follow(&mut entries);
    Ok(Read {
        model: Model {
            schools,
            entries,
            files,
            bytes_read,
        },
        front_matters: FrontMatters(front_matters),
        places,
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
            is_withheld: false,
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

    /// Takes out of an entry's texts the names that nobody agreed to show. Their role stands
    /// in their place, or `a_teacher`.
    pub fn redactor<'site>(
        &self,
        entry: &Entry,
        pack: &'site Pack,
        a_teacher: &'site str,
    ) -> Redactor<'site> {
        let own = self.school_of(entry).map(|school| &school.people);
        let people = own
            .into_iter()
            .chain(entry.lists_of_hidden_guests(&self.schools));
        Redactor::of(entry, people, pack, a_teacher)
    }

    /// The school an entry belongs to.
    pub fn school_of(&self, entry: &Entry) -> Option<&School> {
        self.schools.get(entry.school? as usize)
    }

    /// Takes out what has errors (quarantine). `tables` are files that entries show, by
    /// path: what is wrong in one is wrong in all of them.
    pub fn quarantine(
        &mut self,
        diagnostics: &[Diagnostic],
        tables: &BTreeMap<String, Vec<EntryId>>,
    ) -> Vec<Quarantined> {
        let errors = || {
            let problems = diagnostics.iter();
            problems.filter(|problem| problem.severity == Severity::Error)
        };
        let paths_of = |is_meant: fn(&Diagnostic) -> bool| -> FxHashSet<&str> {
            let problems = errors().filter(|problem| is_meant(problem));
            problems.map(|problem| problem.path.as_str()).collect()
        };
        let broken = paths_of(|_| true);
        let secret = paths_of(|problem| problem.code.guards_privacy());
        // A name that stands where it cannot be read is not taken out of the title either.
        let unread = paths_of(|problem| {
            let hides_words = ["wrong_list", "wrong_map"].contains(&problem.message.key);
            hides_words || problem.code == Code::DuplicateKey
        });
        // Whose names may be shown is not known where the list of people is broken.
        let closed: Vec<Option<&str>> = self
            .schools
            .iter()
            .map(|school| Some(school.people.path.as_str()).filter(|path| broken.contains(path)))
            .collect();
        let mut broken_tables: FxHashMap<EntryId, Vec<&str>> = FxHashMap::default();
        for (path, entries) in tables {
            if broken.contains(path.as_str()) {
                for entry in entries {
                    broken_tables.entry(*entry).or_default().push(path);
                }
            }
        }
        let originals = translations::originals(&self.entries);
        let originals: FxHashMap<_, _> = originals.into_iter().collect();
        let mut taken = Vec::new();
        for (number, entry) in self.entries.iter_mut().enumerate() {
            let id = EntryId(number as u32);
            let is_closed = |guest: Guest| closed[guest.school as usize].is_some();
            if entry
                .people
                .iter()
                .any(|one| one.guest.is_some_and(is_closed))
            {
                let people = Arc::make_mut(entry).people.iter_mut();
                let guests = people.filter_map(|mention| mention.guest.as_mut());
                for guest in guests.filter(|guest| is_closed(**guest)) {
                    guest.is_shown = false;
                }
            }
            if !entry.is_published() {
                continue;
            }
            // A translation is left out with its original.
            let original = originals.get(&id);
            let texts = std::iter::once(&*entry.path);
            let texts = texts.chain(original.map(|(_, path)| &**path));
            let texts =
                texts.filter(|path| broken.contains(path) && entry.role != EntryRole::School);
            let tables = std::iter::once(&id).chain(original.map(|(id, _)| id));
            let tables = tables.filter_map(|id| broken_tables.get(id)).flatten();
            let people = entry
                .school
                .and_then(|school| *closed.get(school as usize)?);
            let causes = texts.chain(tables.copied()).chain(people);
            let causes: Vec<String> = causes.map(str::to_owned).collect();
            if !causes.is_empty() {
                let is_secret =
                    people.is_some() || causes.iter().any(|path| secret.contains(&**path));
                let shown = match is_secret {
                    true => String::new(),
                    false => shown_title(entry, &unread),
                };
                let entry = Arc::make_mut(entry);
                let is_home = entry.role == EntryRole::School && entry.translation_of.is_none();
                let title = match is_home {
                    true => withhold(entry),
                    false => {
                        entry.status = Status::Quarantined;
                        std::mem::replace(&mut entry.title, shown.into())
                    }
                };
                taken.push(Quarantined {
                    id,
                    title: title.into(),
                    causes,
                });
            }
        }
        let closed: Vec<bool> = closed.iter().map(Option::is_some).collect();
        for (school, _) in self.schools.iter_mut().zip(closed).filter(|(_, it)| *it) {
            school.is_withheld = true;
            school.facts.hub = None;
            school.facts.logo = None;
            school.facts.contact.clear();
            for person in &mut school.people.people {
                person.is_shown = false;
            }
        }
        taken
    }
}

/// Leaves of a school's profile what lists need: its name, and where it is. The result is the
/// name.
fn withhold(profile: &mut Entry) -> Box<str> {
    profile.summary = Box::default();
    profile.references = Box::default();
    profile.links = Box::default();
    profile.title.clone()
}

/// What links may call a page that was taken out: its title, unless that could not be read
/// or names of others could not, and then the last part of its address in words.
fn shown_title(entry: &Entry, unread: &FxHashSet<&str>) -> String {
    let is_read = entry.is_readable && !unread.contains(&*entry.path);
    match is_read && entry.title != entry.slug {
        true => entry.title.to_string(),
        false => in_words(&entry.slug),
    }
}
