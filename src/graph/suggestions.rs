//! Finding what a name that leads nowhere may have meant.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Lookup;
use crate::locale::{SpellingIndex, fold_word, nearest};
use crate::model::{Entry, EntryId, EntryRole, Model, School};
use crate::pack::Pack;
use crate::source::{fold_path, folder_of, name_of, relative};

/// Everything that can be suggested, in the orders in which broken references ask.
///
/// A catalogue may have thousands of broken references among hundreds of thousands of
/// practices, so that none of them walks the whole site. Each part is made when the first
/// reference asks for it: a site without mistakes pays nothing.
///
/// References are resolved in parallel. While one thread makes a part, the others wait for
/// it; that must not itself wait for other threads, or all would wait for each other.
pub(super) struct Suggestions<'model> {
    model: &'model Model,
    lookup: &'model Lookup,
    pack: &'model Pack,
    /// Practices and pages, translations too, by school, then in the order of paths.
    by_school: OnceLock<Vec<EntryId>>,
    /// Folded title → what has it, by school, then in the order of paths.
    titles: OnceLock<FxHashMap<String, Vec<EntryId>>>,
    /// Folded name of a practice or page that was renamed → what has it as a former one, by school, then
    /// in the order of paths.
    former: OnceLock<FxHashMap<String, Vec<EntryId>>>,
    /// Slugs of practices and pages, by the numbers of the entries.
    slugs: OnceLock<SpellingIndex>,
    /// Ids of schools, by their numbers.
    school_ids: OnceLock<SpellingIndex>,
    /// Folded names of all folders that hold Markdown.
    folders: OnceLock<FxHashSet<String>>,
    /// Folded name of a file → its path, where only one has that name.
    file_names: OnceLock<FxHashMap<String, Option<&'model str>>>,
}

impl<'model> Suggestions<'model> {
    /// Suggestions of a site; nothing is done yet.
    pub(super) fn new(model: &'model Model, lookup: &'model Lookup, pack: &'model Pack) -> Self {
        Self {
            model,
            lookup,
            pack,
            by_school: OnceLock::new(),
            titles: OnceLock::new(),
            former: OnceLock::new(),
            slugs: OnceLock::new(),
            school_ids: OnceLock::new(),
            folders: OnceLock::new(),
            file_names: OnceLock::new(),
        }
    }

    /// What the suggestions are about.
    pub(super) fn model(&self) -> &'model Model {
        self.model
    }

    /// What leads somewhere.
    pub(super) fn lookup(&self) -> &'model Lookup {
        self.lookup
    }

    /// Practices and pages of a school, translations too, in the order of paths.
    fn entries_of(&self, school: u32) -> impl Iterator<Item = (EntryId, &'model Entry)> {
        let by_school = self.by_school.get_or_init(|| {
            let mut ids: Vec<EntryId> = named(self.model).map(|(id, _)| id).collect();
            ids.sort_by_key(|id| (self.model.entry(*id).school, *id));
            ids
        });
        self.lookup
            .in_school(by_school, Some(school))
            .iter()
            .map(|id| (*id, self.model.entry(*id)))
    }

    /// What can be named of a school: practices and pages that are no translations.
    pub(super) fn practices_of(
        &self,
        school: u32,
    ) -> impl Iterator<Item = (EntryId, &'model Entry)> {
        self.entries_of(school)
            .filter(|(_, entry)| entry.translation_of.is_none())
    }

    /// The name of the practice or page with a title, as one writes it in `from`. People
    /// know titles better than file names.
    pub(super) fn titled(&self, from: EntryId, title: &str) -> Option<String> {
        let model = self.model;
        let titles = self.titles.get_or_init(|| {
            let mut titles: FxHashMap<String, Vec<EntryId>> = FxHashMap::default();
            for (id, entry) in named(model).filter(|(_, entry)| entry.translation_of.is_none()) {
                titles.entry(fold_word(&entry.title)).or_default().push(id);
            }
            #[allow(
                clippy::iter_over_hash_type,
                reason = "each list is put in order by itself"
            )]
            for list in titles.values_mut() {
                list.sort_by_key(|id| (model.entry(*id).school, *id));
            }
            titles
        });
        let title = fold_word(title);
        let list = titles.get(&title).filter(|_| !title.is_empty())?;
        let school = model.entry(from).school;
        let own = self.lookup.in_school(list, school).first();
        let entry = model.entry(*own.or_else(|| list.iter().min())?);
        if entry.school == school {
            return Some(entry.slug.to_string());
        }
        Some(self.name_elsewhere(entry))
    }

    /// The name by which the practice or page goes now that was called so: in the school of `from`, else
    /// where it is the only one.
    pub(super) fn renamed(&self, from: EntryId, name: &str) -> Option<String> {
        let entry = self.model.entry(self.now_called(from, name)?);
        match entry.school == self.model.entry(from).school {
            true => Some(entry.slug.to_string()),
            false => Some(self.name_elsewhere(entry)),
        }
    }

    /// What had a name formerly.
    fn now_called(&self, from: EntryId, name: &str) -> Option<EntryId> {
        let model = self.model;
        let stem = |address: &str| {
            let name = address.rsplit('/').next().unwrap_or(address);
            fold_path(name.split('.').next().unwrap_or(name))
        };
        let former = self.former.get_or_init(|| {
            let mut former: FxHashMap<String, Vec<EntryId>> = FxHashMap::default();
            for (id, entry) in named(model).filter(|(_, entry)| entry.translation_of.is_none()) {
                for (address, _) in &entry.old_addresses {
                    former.entry(stem(address)).or_default().push(id);
                }
            }
            #[allow(
                clippy::iter_over_hash_type,
                reason = "each list is put in order by itself"
            )]
            for list in former.values_mut() {
                list.sort_by_key(|id| (model.entry(*id).school, *id));
                // One may have had the name in several places.
                list.dedup();
            }
            former
        });
        let list = former.get(&stem(name.trim_end_matches('/')))?;
        let school = model.entry(from).school;
        let found = match (self.lookup.in_school(list, school), list.as_slice()) {
            ([own], _) => *own,
            ([], [only]) => *only,
            _ => return None,
        };
        // The home of a folder is called as all of them are.
        let is_home = stem(name) == "index";
        (found != from && !is_home).then_some(found)
    }

    /// The name of a practice of another school, or of a page of none.
    fn name_elsewhere(&self, entry: &Entry) -> String {
        match self.model.school_of(entry) {
            Some(school) => format!("{}/{}", school.id, entry.slug),
            None => entry.slug.to_string(),
        }
    }

    /// The name nearest to one that is not known, first in the same school.
    pub(super) fn nearest_name(&self, from: EntryId, name: &str) -> Option<String> {
        let slug = name.rsplit('/').next().unwrap_or(name);
        if let Some(school) = self.model.entry(from).school {
            let own = self.entries_of(school).filter(|(id, _)| *id != from);
            if let Some(near) = nearest(slug, own.map(|(_, entry)| &*entry.slug)) {
                return Some(near.to_owned());
            }
        }
        let slugs = self.slugs.get_or_init(|| {
            SpellingIndex::new(named(self.model).map(|(id, entry)| (id.0, &*entry.slug)))
        });
        match slugs.nearest(slug, Some(from.0)) {
            Some(near) => Some(self.name_elsewhere(self.model.entry(EntryId(near)))),
            None => self.other_school(from, name).map(str::to_owned),
        }
    }

    /// The id of a school nearest to a word that somebody of another writes: nobody names their own.
    pub(super) fn other_school(&self, from: EntryId, word: &str) -> Option<&'model str> {
        self.nearest_school(word, self.model.entry(from).school)
    }

    /// The id of a school nearest to a word, of all but one.
    pub(super) fn nearest_school(&self, word: &str, except: Option<u32>) -> Option<&'model str> {
        let ids = self
            .school_ids
            .get_or_init(|| SpellingIndex::new((0..).zip(self.lookup.school_ids(self.model))));
        let number = ids.nearest(word, except)?;
        let id = self.model.schools.get(number as usize)?.id.as_str();
        // `sdn-10-mataram` is another school than `sdn-30-mataram`, and no slip.
        let letters = |id: &str| -> String { id.chars().filter(|c| !c.is_numeric()).collect() };
        let is_slip = letters(&fold_path(word)) != letters(&fold_path(id));
        (is_slip && self.may_be_of_one_type(word, id)).then_some(id)
    }

    /// Whether two ids of schools do not begin with different types: `sd-contoh` is no `sma-contoh`.
    fn may_be_of_one_type(&self, one: &str, other: &str) -> bool {
        let type_of = |id| self.pack.type_in_school_id(id);
        let types = type_of(one).zip(type_of(other));
        types.is_none_or(|(one, other)| one == other)
    }

    /// The first other practice of the site with just that name.
    pub(super) fn namesake(&self, from: EntryId, slug: &str) -> Option<String> {
        self.first_but(from, self.lookup.with_slug(slug).iter().copied())
    }

    /// The path, as seen from an entry, of the practice or page with just that name, or that had it: that
    /// of its own school, else the first of the site.
    pub(super) fn path_of(&self, from: EntryId, slug: &str) -> Option<String> {
        let all = self.lookup.with_slug(slug);
        let entry = self.model.entry(from);
        let own = self.lookup.in_school(all, entry.school);
        let mut found = own.iter().chain(all);
        let found = match found.find(|id| **id != from) {
            Some(found) => *found,
            None => self.now_called(from, slug)?,
        };
        Some(relative(
            folder_of(&entry.path),
            &self.model.entry(found).path,
        ))
    }

    /// The first practice with just that name of another school than one's own, which may be of
    /// the type of a school that is named and not there.
    pub(super) fn namesake_of_other_school(
        &self,
        from: EntryId,
        named: &str,
        slug: &str,
    ) -> Option<String> {
        let own = self.model.entry(from).school;
        let is_meant = |id: &EntryId| {
            let entry = self.model.entry(*id);
            let other = self.model.school_of(entry);
            let may_be = |other: &School| self.may_be_of_one_type(named, &other.id);
            entry.school != own && other.is_some_and(may_be)
        };
        let namesakes = self.lookup.with_slug(slug).iter().copied();
        self.first_but(from, namesakes.filter(is_meant))
    }

    /// The other practice with just that name of one's own school, where this is called nearly as
    /// the one that is named and not there: nobody has to name their own.
    pub(super) fn namesake_of_own_school(
        &self,
        from: EntryId,
        named: &str,
        slug: &str,
    ) -> Option<String> {
        let own = self.model.entry(from).school;
        let namesakes = self.lookup.in_school(self.lookup.with_slug(slug), own);
        let namesake = self.first_but(from, namesakes.iter().copied())?;
        let near = self.nearest_school(named, None)?;
        (self.lookup.school(near) == own).then_some(namesake)
    }

    /// The first of some practices that is not the one which names it, as one of another school
    /// would write it.
    fn first_but(&self, from: EntryId, ids: impl Iterator<Item = EntryId>) -> Option<String> {
        let entry = self.model.entry(ids.filter(|id| *id != from).min()?);
        let school = self.model.school_of(entry)?;
        Some(format!("{}/{}", school.id, entry.slug))
    }

    /// Whether there is a folder of that name anywhere.
    pub(super) fn is_folder(&self, name: &str) -> bool {
        let folders = self.folders.get_or_init(|| {
            let mut folders = FxHashSet::default();
            let mut before = "";
            for entry in &self.model.entries {
                let folder = folder_of(&entry.path);
                // Files of a folder follow each other.
                if folder != before {
                    folders.extend(folder.split('/').skip(1).map(fold_path));
                    before = folder;
                }
            }
            folders
        });
        folders.contains(&fold_path(name))
    }

    /// The path of the only file with that name.
    pub(super) fn only_file(&self, name: &str) -> Option<&'model str> {
        let names = self.file_names.get_or_init(|| {
            let mut names = FxHashMap::default();
            for file in &self.model.files {
                names
                    .entry(fold_path(name_of(&file.path)))
                    .and_modify(|only| *only = None)
                    .or_insert(Some(file.path.as_str()));
            }
            names
        });
        names.get(&fold_path(name)).copied().flatten()
    }
}

/// All practices and pages, translations too, in the order of paths.
fn named(model: &Model) -> impl Iterator<Item = (EntryId, &Entry)> {
    model
        .numbered()
        .filter(|(_, entry)| entry.role != EntryRole::School)
}

/// The name of a file nearest to one, of those that have the same numbers: `IMG_4` is no slip of `IMG_5`, but
/// another photo.
pub(super) fn nearest_file<'files>(
    name: &str,
    files: impl Iterator<Item = &'files str>,
) -> Option<&'files str> {
    let numbers = |name: &str| -> Vec<String> {
        let digits = name.split(|c: char| !c.is_ascii_digit());
        let digits = digits.filter(|part| !part.is_empty());
        digits.map(str::to_owned).collect()
    };
    let wanted = numbers(name);
    nearest(name, files.filter(|file| numbers(file) == wanted))
}
