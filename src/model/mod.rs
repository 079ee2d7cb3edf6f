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
mod drafts_folder;
mod entry;
mod extract;
mod finish;
mod folder_texts;
mod front_matter;
mod guests;
mod inner_key;
mod kept;
mod left_examples;
mod likely;
mod lists;
mod list_places;
mod missing_profile;
mod name_in_address;
mod name_left;
mod named;
mod names_found;
mod number_as_id;
mod people;
mod people_file;
mod person;
mod quoted_name;
mod privacy;
mod quarantine;
mod read;
mod school_titles;
mod school_words;
mod score_headings;
mod shown_anchors;
mod site_texts;
mod taken_out;
mod translation_names;
mod translations;
mod welcome;

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::config::Config;
use crate::diagnostic::{Checked, Code, Diagnostic, Message, Span};
use crate::locale::Words;
use crate::pack::Pack;
use crate::source::{FileEntry, Files, Listing, read_ahead};
use front_matter::Room;
use kept::Finished;
use lists::Lists;

pub use classify::{Place, PlaceKind, Places, in_words};
pub use entry::{
    Entry, EntryId, EntryRole, GradeClaim, Guest, Mention, PhotoConsent, Reached, SchoolFacts,
    Status, WrittenReference,
};
pub use extract::example_entry;
pub use front_matter::{Contents, FrontMatter, FrontMatters};
pub use kept::Kept;
pub use name_in_address::is_named_in;
pub use names_found::{NameFound, NamesFound};
pub use people::PeopleOf;
pub use people_file::is_like_list;
pub use person::Person;
pub use privacy::{Hidden, HiddenOfLists, LeftName, Masks, OpenMask, Redactor, SchoolTitles};
pub use quarantine::Quarantined;
pub use read::{Reading, is_kind_key, read_example, read_file};
pub use score_headings::{consent_to_names, is_hidden_heading, named_heading};
pub use site_texts::{SiteTexts, site_texts};
pub use translations::keys_of_refusal;

/// Everything the content says, file by file, without bodies.
#[derive(Debug)]
pub struct Model {
    /// Schools in the order of their folders (without `/` at the end).
    pub schools: Vec<School>,
    /// Practices, translations and pages in the order of their paths.
    pub entries: Vec<Arc<Entry>>,
    /// Every file of the content folder, sorted by path.
    pub files: Vec<FileEntry>,
    /// The folders directly in the content folder, with its name before theirs.
    pub folders: Vec<String>,
    /// Bytes of Markdown that were read.
    pub bytes_read: u64,
    /// The titles of schools, once they have been asked for.
    titles: SchoolTitles,
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
    /// Whether its profile is left out, because it has errors. Its page then has its name, its
    /// practices and its people, and says so.
    pub is_profile_withheld: bool,
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
    /// Words of the interface, by language.
    pub words: &'site BTreeMap<String, Words>,
    /// Most bytes of front matters that are kept for the pages. What finds no room is read
    /// again, so that a catalogue of any size stays within its memory.
    pub room: usize,
}

impl<'site> Inputs<'site> {
    /// What stands for a name that must not where no role is known, in a language of texts.
    pub fn a_teacher(&self, language: &str) -> &'site str {
        let words = self.words.get(language);
        let words = words.or_else(|| self.words.get(&self.config.language));
        words
            .and_then(|words| words.get("a_teacher"))
            .map_or("", String::as_str)
    }
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
    let listing = inputs.files.list(&inputs.config.content)?;
    let mut diagnostics = listing.problems();
    let Listing {
        mut files,
        mut folders,
        unread,
        ..
    } = listing;
    folders.retain(|folder| unread.iter().all(|one| one.path != *folder));
    diagnostics.extend(drafts_folder::leave_out(&mut files, &mut folders));
    let missing = missing_profile::find(&files, inputs);
    let problems = missing.iter();
    diagnostics.extend(problems.map(|profile| missing_profile::problem(profile, &files)));
    files.extend(missing);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let mut places = Places::find(&files, inputs);
    match kept.as_deref_mut() {
        Some(kept) => places.titles = school_titles::follow(&places, &files, inputs, kept),
        None => school_titles::read_all(&places, inputs),
    }
    diagnostics.extend(badly_named(&files));
    let people = lists_of_people(&places, &files, inputs, kept.as_deref_mut());
    diagnostics.extend(people.diagnostics);
    let people = people.value;
    let markdown: Vec<&FileEntry> = files
        .iter()
        .filter(|file| file.has_unicode_name && file.path.ends_with(".md"))
        .collect();
    let read = read_all(&markdown, &places, &people, inputs, kept.as_deref());
    if let Some(kept) = kept {
        let versions = read.iter().map(|read| (read.people, &read.finished));
        kept.keep(markdown.iter().copied().zip(versions));
    }
    let kindless = markdown.iter().zip(&read).filter_map(|(file, read)| {
        let (school, folder) = read.kindless.as_ref()?;
        let is_kind_named = read.finished.entry.is_kind_named;
        Some((*file, *school, folder.as_str(), is_kind_named))
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
    diagnostics.extend(folder_texts::find(&markdown, &places, inputs));
    diagnostics.extend(translation_names::find(&markdown, &places, inputs));
    diagnostics.extend(missing_profile::practices_outside_schools(
        &markdown, &entries, &files, &places, inputs,
    ));
    let bytes_read = markdown.iter().map(|file| file.size).sum();
    let schools = schools(&places, &entries, people);
    school_words::advise(&mut diagnostics, &asked, &entries, &schools, inputs);
    welcome::make_profiles(&mut entries, &schools);
    translations::follow(&mut entries);
    diagnostics.extend(translations::gaps(&entries, inputs));
    guests::find(&mut entries, &schools, &places, inputs);
    diagnostics.extend(left_examples::find(&entries, inputs));
    Ok(Read {
        model: Model {
            schools,
            entries,
            files,
            folders,
            bytes_read,
            titles: places.titles.clone(),
        },
        front_matters: FrontMatters(front_matters),
        places,
        diagnostics,
    })
}

/// Files whose name is no text.
fn badly_named(files: &[FileEntry]) -> impl Iterator<Item = Diagnostic> {
    let badly_named = files.iter().filter(|file| !file.has_unicode_name);
    badly_named.map(|file| {
        let message = Message::new("file_name_not_unicode");
        Diagnostic::new(Code::UnreadableFile, &file.path, Span::line(1), message)
    })
}

/// The people of each school, with the version of their list. Lists that look as they did are
/// not read again.
fn lists_of_people(
    places: &Places,
    files: &[FileEntry],
    inputs: &Inputs<'_>,
    mut kept: Option<&mut Kept>,
) -> Checked<Vec<(u64, PeopleOf)>> {
    // Of each school with such a file: the version where it is known, and what it says.
    let found: Vec<_> = places
        .schools
        .par_iter()
        .map(|school| {
            let file = people_file::find(&school.folder, files, places, inputs)?;
            let known = kept.as_deref().and_then(|kept| kept.people(file));
            Some(match known {
                Some((version, of_school)) => (file, Some(version), of_school),
                None => (file, None, people::read(file, &school.folder, inputs)),
            })
        })
        .collect();
    let twice = places.schools.iter();
    let twice = twice.filter_map(|school| people_file::second(&school.folder, files, inputs));
    let mut diagnostics: Vec<Diagnostic> = twice.collect();
    let unread = places.schools.iter();
    let unread = unread.map(|school| people_file::unread(&school.folder, files, places, inputs));
    diagnostics.extend(unread.flatten());
    let mut value = Vec::with_capacity(found.len());
    for found in found {
        let Some((file, known, of_school)) = found else {
            value.push((0, PeopleOf::default()));
            continue;
        };
        let mut keep = || {
            let kept = kept.as_deref_mut();
            kept.map_or(0, |kept| kept.keep_people(file, &of_school))
        };
        let version = known.unwrap_or_else(&mut keep);
        diagnostics.extend(of_school.diagnostics);
        value.push((version, of_school.value));
    }
    Checked { value, diagnostics }
}

/// A Markdown file before it is read.
struct Unread<'run> {
    file: &'run FileEntry,
    place: Place,
    /// The lists it is held against, with their version.
    lists: Lists<'run>,
    version: u64,
    /// What came of it, where it looks as it did.
    known: Option<Finished>,
}

impl Unread<'_> {
    fn path<'one>(one: &'one &Self) -> &'one str {
        &one.file.path
    }
}

/// Reads Markdown files, several at a time.
fn read_all<'site>(
    markdown: &[&FileEntry],
    places: &Places,
    people: &[(u64, PeopleOf)],
    inputs: &Inputs<'site>,
    kept: Option<&Kept>,
) -> Vec<FileRead<'site>> {
    let all = Lists::All(people);
    let unread = markdown.par_iter().map(|file| {
        let place = places.of(&file.path, inputs.pack);
        let (version, lists) = match place.school.and_then(|at| people.get(at as usize)) {
            Some((version, people)) => (*version, Lists::Own(people)),
            None => (all.version(), all),
        };
        let known = kept.and_then(|kept| kept.entry(file, &place, version));
        Unread {
            file,
            place,
            lists,
            version,
            known,
        }
    });
    let unread: Vec<Unread<'_>> = unread.collect();
    let room = Room::new(inputs.room);
    let finish = |file: &Unread<'_>, bytes| {
        let (finished, front_matter) =
            finish::finish(file.file, bytes, places, file.lists, inputs, kept);
        (finished, front_matter.and_then(|one| room.take(one)))
    };
    let is_wanted = |file: &Unread<'_>| file.known.is_none() && finish::is_read(file.file);
    let wanted: Vec<&Unread<'_>> = unread.iter().filter(|file| is_wanted(file)).collect();
    let read = read_ahead(inputs.files, &wanted, Unread::path, |file, bytes| {
        finish(file, Some(bytes))
    });
    let mut read = read.into_iter();
    let files = unread.into_iter().map(|mut file| {
        let read = is_wanted(&file).then(|| read.next()).flatten();
        let known = || Some((file.known.take()?, None));
        let read = read.or_else(known);
        let (finished, front_matter) = read.unwrap_or_else(|| finish(&file, None));
        let school = file.place.school;
        FileRead {
            people: file.version,
            finished,
            front_matter,
            kindless: file.place.folder.map(|folder| (school, folder)),
        }
    });
    files.collect()
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
            is_profile_withheld: false,
        })
    })
    .collect()
}

impl Model {
    /// The id that a school's name makes, which it has where it is a site of its own.
    pub fn id_by_name(&self, school: &School) -> String {
        classify::slug_of(&self.entry(school.entry).title)
    }

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

    /// Whether an entry is the profile of a school whose page shows nothing of its text.
    pub fn is_text_withheld(&self, id: EntryId) -> bool {
        let entry = self.entry(id);
        let school = entry.school.filter(|_| entry.role == EntryRole::School);
        let school = school.and_then(|school| self.schools.get(school as usize));
        school.is_some_and(|school| {
            school.is_withheld || school.is_profile_withheld && school.entry == id
        })
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
        let people = own.into_iter().chain(entry.other_lists(&self.schools));
        let titles = || school_titles::titles_of(self, pack);
        let redactor = Redactor::of(entry, people, pack, a_teacher, titles);
        let has_guests = || entry.guests().any(|guest| !guest.is_shown);
        match self.school_of(entry) {
            Some(school) if !has_guests() => redactor.at(school.facts.school_type),
            _ => redactor,
        }
    }

    /// The school an entry belongs to.
    pub fn school_of(&self, entry: &Entry) -> Option<&School> {
        self.schools.get(entry.school? as usize)
    }
}
