//! What has errors is taken out, so that the rest can be shown.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::classify::readable_name;
use super::translations::originals;
use super::{
    Entry, EntryId, Guest, Model, PeopleOf, Person, School, SchoolFacts, Status, in_words,
};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::pack::Pack;
use crate::source::{fold_path, folder_of, name_of};

/// A page that was taken out because of errors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarantined {
    /// Which.
    pub id: EntryId,
    /// Its title, for its own school; the last part of its address in words where that may name
    /// somebody of another.
    pub title: String,
    /// The files whose errors hold it back, relative to the site: its own, a table it shows,
    /// the list of people of its school or of one whose people it names. Of a school's profile all
    /// but its page is held back.
    pub causes: Vec<String>,
}

impl Model {
    /// The model without what has errors, and what that is. `tables` are files that entries
    /// show, by path: what is wrong in one is wrong in all of them.
    #[must_use]
    pub fn quarantine(
        self,
        diagnostics: &[Diagnostic],
        tables: &BTreeMap<String, Vec<EntryId>>,
        pack: &Pack,
    ) -> (Self, Vec<Quarantined>) {
        let Self {
            schools,
            mut entries,
            files,
            folders,
            bytes_read,
            titles,
        } = self;
        let broken = Broken::of(diagnostics, tables, &schools, &entries, pack);
        let originals: FxHashMap<_, _> = originals(&entries).into_iter().collect();
        let mut taken = Vec::new();
        for (entry, number) in entries.iter_mut().zip(0..) {
            let id = EntryId(number);
            let causes = broken.causes(id, entry, originals.get(&id));
            if entry.is_published() && !causes.is_empty() {
                let title = broken.take_out(id, entry, &causes).into();
                let causes = causes.into_iter().map(str::to_owned).collect();
                taken.push(Quarantined { id, title, causes });
            }
        }
        let all = schools.into_iter().zip(&broken.lists);
        let all = all.map(|(school, list)| match list {
            Some(_) => withheld(school),
            None => school,
        });
        let all = all
            .zip(&broken.profiles)
            .map(|(school, (_, profile))| match profile {
                Some(_) => without_profile(school),
                None => school,
            });
        let mut schools: Vec<School> = Vec::with_capacity(broken.lists.len());
        // The number of each school among those that are left.
        let mut numbers: Vec<Option<u32>> = Vec::with_capacity(broken.lists.len());
        for (school, displaced) in all.zip(&broken.displaced) {
            let has_place = displaced.is_none();
            numbers.push(has_place.then_some(schools.len() as u32));
            schools.extend(has_place.then_some(school));
        }
        if schools.len() < numbers.len() {
            for entry in &mut entries {
                renumber(Arc::make_mut(entry), &numbers);
            }
        }
        let model = Self {
            schools,
            entries,
            files,
            folders,
            bytes_read,
            titles,
        };
        (model, taken)
    }
}

/// Files with errors, and what these hold back.
struct Broken<'run> {
    /// How types of schools are written.
    pack: &'run Pack,
    /// All of them.
    files: FxHashSet<&'run str>,
    /// Those whose errors are about what nobody may read.
    secret: FxHashSet<&'run str>,
    /// Those in which words cannot be read. A name that stands there is not taken out of the
    /// title either.
    unread: FxHashSet<&'run str>,
    /// Of each school its list of people, where that is one of them: whose names may be shown is
    /// not known then.
    lists: Vec<Option<&'run str>>,
    /// Of each school the entry of its profile, and this where it is one of them.
    profiles: Vec<(EntryId, Option<&'run str>)>,
    /// Of each school its profile, where its folder has the name of another in other letters: on
    /// many drives both are one folder, so it has no place on the site, nor has what is in it.
    displaced: Vec<Option<&'run str>>,
    /// Such lists of other schools by the entries that name somebody in them: nobody knows whether
    /// they agreed, nor what is to be taken out of the text.
    guests: FxHashMap<EntryId, Vec<&'run str>>,
    /// Tables among them, by the entries that show them.
    tables: FxHashMap<EntryId, Vec<&'run str>>,
}

impl<'run> Broken<'run> {
    fn of(
        diagnostics: &'run [Diagnostic],
        tables: &BTreeMap<String, Vec<EntryId>>,
        schools: &[School],
        entries: &[Arc<Entry>],
        pack: &'run Pack,
    ) -> Self {
        let errors = diagnostics.iter();
        let errors = errors.filter(|problem| problem.is_error());
        let files_of = |is_meant: fn(&Diagnostic) -> bool| -> FxHashSet<&'run str> {
            let problems = errors.clone().filter(|problem| is_meant(problem));
            problems.map(|problem| problem.path.as_str()).collect()
        };
        let files = files_of(|_| true);
        let of_file = |path: &str| files.get(path).copied();
        let mut tables_of: FxHashMap<EntryId, Vec<&str>> = FxHashMap::default();
        for (path, entries) in tables {
            if let Some(path) = of_file(path) {
                for entry in entries {
                    tables_of.entry(*entry).or_default().push(path);
                }
            }
        }
        let spared = schools.iter().map(|school| &school.people);
        let spared = spared.filter(|people| !people.harmless.is_empty());
        let spared: FxHashMap<&str, &[Span]> = spared
            .map(|people| (people.path.as_str(), people.harmless.as_slice()))
            .collect();
        let doubtful = errors.clone().filter(|problem| {
            let harmless = spared.get(problem.path.as_str());
            harmless.is_none_or(|spans| !spans.contains(&problem.span))
        });
        let doubtful: FxHashSet<&str> = doubtful.map(|problem| problem.path.as_str()).collect();
        let lists = schools.iter().map(|school| &*school.people.path);
        let lists: Vec<Option<&str>> = lists.map(|path| doubtful.get(path).copied()).collect();
        let profiles = schools.iter().map(|school| {
            let profile = entries.get(school.entry.0 as usize);
            (school.entry, profile.and_then(|it| of_file(&it.path)))
        });
        Self {
            guests: lists_of_guests(schools, &lists, entries),
            lists,
            profiles: profiles.collect(),
            displaced: displaced(schools, entries, &files),
            tables: tables_of,
            secret: files_of(|problem| problem.code.guards_privacy()),
            unread: files_of(|problem| {
                let hides_words = ["wrong_list", "wrong_map"].contains(&problem.message.key);
                hides_words || problem.code == Code::DuplicateKey
            }),
            files,
            pack,
        }
    }

    /// The profile of an entry's school, where that has no place.
    fn displaced_of(&self, entry: &Entry) -> Option<&'run str> {
        *self.displaced.get(entry.school? as usize)?
    }

    /// The list of people of an entry's school.
    fn list_of(&self, entry: &Entry) -> Option<&'run str> {
        *self.lists.get(entry.school? as usize)?
    }

    /// The files that hold an entry back. A translation is left out with its original.
    fn causes(
        &self,
        id: EntryId,
        entry: &Entry,
        original: Option<&(EntryId, Box<str>)>,
    ) -> Vec<&'run str> {
        let texts = std::iter::once(&*entry.path);
        let texts = texts.chain(original.map(|(_, path)| &**path));
        let texts = texts.filter_map(|path| self.files.get(path).copied());
        let tables = std::iter::once(&id).chain(original.map(|(id, _)| id));
        let tables = tables.filter_map(|id| self.tables.get(id)).flatten();
        let list = self.list_of(entry);
        let guests = self.guests.get(&id).into_iter().flatten();
        let lists = list.into_iter().chain(guests.copied());
        let lists = lists.chain(self.displaced_of(entry));
        let mut causes: Vec<&str> = Vec::new();
        for path in texts.chain(tables.copied()).chain(lists) {
            if !causes.contains(&path) {
                causes.push(path);
            }
        }
        causes
    }

    /// Takes an entry out, but for the page that others expect where it was. The result is its
    /// title.
    fn take_out(&self, id: EntryId, entry: &mut Arc<Entry>, causes: &[&str]) -> Box<str> {
        let is_secret = causes.iter().any(|path| self.secret.contains(path));
        let may_name_somebody = self.list_of(entry).is_some() || self.guests.contains_key(&id);
        let shown = match is_secret || may_name_somebody {
            true => String::new(),
            false => self.shown_title(entry),
        };
        if let Some((_, broken)) = self.profile(id, entry) {
            let name = broken.map(|path| self.shown_name(entry, path));
            return withhold(Arc::make_mut(entry), name);
        }
        let entry = Arc::make_mut(entry);
        entry.status = Status::Quarantined;
        let title = std::mem::replace(&mut entry.title, shown.into());
        match self.guests.contains_key(&id) {
            true => in_words(&entry.slug).into(),
            false => title,
        }
    }

    /// A school's own profile, where this entry is it and the school has a place.
    fn profile(&self, id: EntryId, entry: &Entry) -> Option<(EntryId, Option<&'run str>)> {
        let profile = *self.profiles.get(entry.school? as usize)?;
        let has_page = self.displaced_of(entry).is_none();
        (has_page && profile.0 == id).then_some(profile)
    }

    /// What a school is called whose profile has errors: what this says, unless that is not sure, and
    /// then what its folder is called.
    fn shown_name(&self, profile: &Entry, path: &str) -> String {
        let folder = name_of(folder_of(&profile.address));
        match self.unread.contains(path) && !folder.is_empty() {
            true => readable_name(folder, self.pack),
            false => profile.title.to_string(),
        }
    }

    /// What links may call a page that was taken out: its title, unless that could not be read
    /// or names of others could not, and then the last part of its address in words.
    fn shown_title(&self, entry: &Entry) -> String {
        let is_read = entry.is_readable && !self.unread.contains(&*entry.path);
        match is_read && entry.title != entry.slug {
            true => entry.title.to_string(),
            false => in_words(&entry.slug),
        }
    }
}

/// Names the schools of an entry by their numbers among those that are left; of one that is not,
/// nobody is known.
fn renumber(entry: &mut Entry, numbers: &[Option<u32>]) {
    let number = |old: u32| numbers.get(old as usize).copied().flatten();
    entry.school = entry.school.and_then(number);
    for mention in &mut entry.people {
        mention.guest = mention.guest.and_then(|guest| {
            let school = number(guest.school)?;
            Some(Guest { school, ..guest })
        });
    }
    let guests = entry.guests_of_original.iter();
    let guests = guests.filter_map(|guest| {
        let school = number(guest.school)?;
        Some(Guest { school, ..*guest })
    });
    entry.guests_of_original = guests.collect();
    let named = entry.schools_named.iter();
    entry.schools_named = named.filter_map(|school| number(*school)).collect();
}

/// The profiles of schools whose folder differs from that of an earlier one by its letters alone,
/// where that is an error.
fn displaced<'run>(
    schools: &[School],
    entries: &[Arc<Entry>],
    files: &FxHashSet<&'run str>,
) -> Vec<Option<&'run str>> {
    let mut known: FxHashSet<String> = FxHashSet::default();
    let profiles = schools.iter().map(|school| {
        let is_first = known.insert(fold_path(&school.folder));
        let profile = &*entries.get(school.entry.0 as usize)?.path;
        files.get(profile).copied().filter(|_| !is_first)
    });
    profiles.collect()
}

/// The broken lists of the schools of which an entry or what it translates names somebody by school
/// and id. `lists` are those of all schools.
fn lists_of_guests<'run>(
    schools: &[School],
    lists: &[Option<&'run str>],
    entries: &[Arc<Entry>],
) -> FxHashMap<EntryId, Vec<&'run str>> {
    let broken = schools.iter().zip(lists);
    let broken = broken.filter_map(|(school, list)| Some((fold_path(&school.id), (*list)?)));
    let broken: FxHashMap<String, &str> = broken.collect();
    let mut found: FxHashMap<EntryId, Vec<&str>> = FxHashMap::default();
    if broken.is_empty() {
        return found;
    }
    for (entry, number) in entries.iter().zip(0..) {
        let names = entry.people.iter().map(|mention| &*mention.name);
        let schools = names.filter_map(|name| name.split_once('/'));
        let lists = schools.filter_map(|(school, _)| broken.get(&fold_path(school)).copied());
        let lists: Vec<&str> = lists.collect();
        if !lists.is_empty() {
            found.insert(EntryId(number), lists);
        }
    }
    // A translation tells of the same people.
    for (translation, (original, _)) in originals(entries) {
        if let Some(lists) = found.get(&original).cloned() {
            found.entry(translation).or_default().extend(lists);
        }
    }
    found
}

/// Leaves of a school's profile what lists need: where it is and its name, which is another one
/// where its own has errors. The result is the name.
fn withhold(profile: &mut Entry, name: Option<String>) -> Box<str> {
    if let Some(name) = name {
        profile.title = name.into();
        profile.terms = Box::default();
        profile.licence = None;
    }
    profile.summary = Box::default();
    profile.references = Box::default();
    profile.likely_references = Box::default();
    profile.links = Box::default();
    profile.title.clone()
}

/// A school of which its profile says nothing, as it has errors: what of it is wrong, nobody knows.
/// Its practices and people stand in files of their own.
fn without_profile(school: School) -> School {
    School {
        is_profile_withheld: true,
        facts: SchoolFacts::default(),
        ..school
    }
}

/// A school without its texts and its people.
fn withheld(school: School) -> School {
    let people = school.people.people.into_iter();
    School {
        is_withheld: true,
        facts: SchoolFacts {
            hub: None,
            logo: None,
            contact: Vec::new(),
            ..school.facts
        },
        people: PeopleOf {
            people: people
                .map(|person| Person {
                    is_shown: false,
                    ..person
                })
                .collect(),
            ..school.people
        },
        ..school
    }
}
