//! Finding what a name or path means (CONTRACT 13).

use std::borrow::Cow;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::config::profile_names;
use crate::document::Target;
use crate::model::{Entry, EntryId, EntryRole, Model};
use crate::pack::{Pack, TermId};
use crate::source::{FileEntry, fold_path, folder_of, join};

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// A page made of an entry.
    Entry(EntryId),
    /// A file that is copied, by its path within the content folder.
    File(String),
}

/// Why a name leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unresolved {
    /// Nothing has that name.
    Unknown,
    /// Several have; the names that tell them apart.
    Ambiguous(Vec<String>),
}

/// Names and paths of everything that can be linked to.
#[derive(Debug, Default)]
pub struct Lookup {
    /// Folded path within the content → entry.
    paths: FxHashMap<String, EntryId>,
    /// Folded path within the content → path of a file that is no Markdown.
    files: FxHashMap<String, u32>,
    /// Folded slug → entries that are no translations, by school, then in the order of
    /// paths. On a large site many schools use the same.
    slugs: FxHashMap<String, Vec<EntryId>>,
    /// Number of the school of each entry: these are few bytes, and stay in a processor's memory
    /// where the entries of a large site do not.
    school_of: Vec<Option<u32>>,
    /// Folded id → number of the school.
    schools: FxHashMap<String, u32>,
    /// Folded id made of a school's name → its number, where no other is called so; made when
    /// the first name is no id.
    schools_by_name: OnceLock<FxHashMap<String, Option<u32>>>,
    /// Length of the content folder's name with `/`.
    content: usize,
}

impl Lookup {
    /// Indexes all names.
    pub fn new(model: &Model) -> Self {
        let mut lookup = Self {
            content: model
                .files
                .first()
                .map_or(0, |file| file.path.find('/').map_or(0, |at| at + 1)),
            school_of: model.entries.iter().map(|entry| entry.school).collect(),
            ..Self::default()
        };

        for (id, entry) in model.numbered() {
            // Of two that differ by case alone, the first is the one that has a page.
            let path = fold_path(&entry.path[lookup.content..]);
            lookup.paths.entry(path).or_insert(id);
            if entry.translation_of.is_none() && entry.role != EntryRole::School {
                lookup
                    .slugs
                    .entry(fold_path(&entry.slug))
                    .or_default()
                    .push(id);
            }
        }
        #[allow(
            clippy::iter_over_hash_type,
            reason = "each list is put in order by itself"
        )]
        for list in lookup.slugs.values_mut() {
            list.sort_by_key(|id| (model.entry(*id).school, *id));
        }
        for (place, file) in model.files.iter().enumerate() {
            if !file.path.ends_with(".md") {
                let path = fold_path(&file.path[lookup.content..]);
                lookup.files.insert(path, place as u32);
            }
        }
        for (number, school) in model.schools.iter().enumerate() {
            lookup.schools.insert(fold_path(&school.id), number as u32);
        }
        lookup
    }

    /// The entry of a path within the content folder.
    pub fn by_path(&self, path: &str) -> Option<EntryId> {
        self.paths.get(&fold_path(path)).copied()
    }

    /// The school of an id.
    pub fn school(&self, id: &str) -> Option<u32> {
        self.schools.get(&fold_path(id)).copied()
    }

    /// The school of an id, else the one whose name makes that id: it has that one where it is a
    /// site of its own, and what is taken over from there names it so.
    pub fn school_called(&self, id: &str, model: &Model) -> Option<u32> {
        self.school(id).or_else(|| self.school_by_name(id, model))
    }

    fn school_by_name(&self, id: &str, model: &Model) -> Option<u32> {
        let by_name = self.schools_by_name.get_or_init(|| {
            let mut by_name = FxHashMap::default();
            for (number, school) in (0..).zip(&model.schools) {
                by_name
                    .entry(fold_path(&model.id_by_name(school)))
                    .and_modify(|only| *only = None)
                    .or_insert(Some(number));
            }
            by_name
        });
        by_name.get(&fold_path(id)).copied().flatten()
    }

    /// The file of a path within the content folder, as it is spelled on disk: the very one,
    /// else one that differs by case or composition alone.
    pub fn file<'model>(&self, path: &str, model: &'model Model) -> Option<&'model str> {
        let within = |place: usize| &model.files[place].path[self.content..];
        let alike = within(*self.files.get(&fold_path(path))? as usize);
        if alike == path {
            return Some(alike);
        }
        let is_it = |file: &FileEntry| file.path[self.content..].cmp(path);
        let very = model.files.binary_search_by(is_it);
        Some(very.map_or(alike, within))
    }

    /// Ids of all schools, for suggestions.
    pub fn school_ids<'model>(&self, model: &'model Model) -> impl Iterator<Item = &'model str> {
        model.schools.iter().map(|school| school.id.as_str())
    }

    /// What a link in an entry leads to.
    pub fn resolve(
        &self,
        from: &Entry,
        target: &Target,
        model: &Model,
        pack: &Pack,
    ) -> Result<Destination, Unresolved> {
        let viewpoint = Viewpoint {
            lookup: self,
            from,
            model,
            pack,
        };
        viewpoint.resolve(target)
    }

    /// Entries of a slug that are no translations, by school, then in the order of paths.
    pub(super) fn with_slug(&self, slug: &str) -> &[EntryId] {
        self.slugs.get(&fold_path(slug)).map_or(&[], Vec::as_slice)
    }

    /// The part of a list, which is in the order of schools, that belongs to one.
    pub(super) fn in_school<'list>(
        &self,
        list: &'list [EntryId],
        school: Option<u32>,
    ) -> &'list [EntryId] {
        let start = list.partition_point(|id| self.school_of(*id) < school);
        let rest = &list[start..];
        let end = rest.partition_point(|id| self.school_of(*id) == school);
        &rest[..end]
    }

    fn school_of(&self, id: EntryId) -> Option<u32> {
        self.school_of[id.0 as usize]
    }

    /// All entries of a name: `slug`, `kind/slug`, `school/slug` or `school/kind/slug`.
    pub fn named(&self, name: &str, model: &Model, pack: &Pack) -> Cow<'_, [EntryId]> {
        let (prefix, slug) = name
            .rsplit_once('/')
            .map_or((None, name), |(prefix, slug)| (Some(prefix), slug));
        let list = self.with_slug(slug);
        let Some(prefix) = prefix else {
            return Cow::Borrowed(list);
        };
        let below = Below::new(prefix, self, model, pack);
        let within = match below.school {
            Some(_) => self.in_school(list, below.school),
            None => list,
        };
        let is_right = |id: &EntryId| below.holds(model.entry(*id));
        within.iter().copied().filter(is_right).collect()
    }

    /// The path of an entry within the content, without its ending.
    fn stem_of<'model>(&self, id: EntryId, model: &'model Model) -> &'model str {
        let path = &model.entry(id).path[self.content..];
        path.strip_suffix(".md").unwrap_or(path)
    }
}

/// What names and paths mean where an entry writes them: its own school comes first, and paths
/// count from its folder.
struct Viewpoint<'a> {
    lookup: &'a Lookup,
    from: &'a Entry,
    model: &'a Model,
    pack: &'a Pack,
}

impl Viewpoint<'_> {
    fn resolve(&self, target: &Target) -> Result<Destination, Unresolved> {
        match target {
            Target::File { path, .. } => self.path(path).ok_or(Unresolved::Unknown),
            Target::Wiki { name, .. } => self.name(name),
            Target::Anchor(_) => self
                .lookup
                .by_path(&self.from.path[self.lookup.content..])
                .map(Destination::Entry)
                .ok_or(Unresolved::Unknown),
            Target::Web(_) | Target::Unsafe(_) => Err(Unresolved::Unknown),
        }
    }

    /// A relative path. One that begins with `/` counts from the school's folder, which is the
    /// content folder where the school has a site of its own, else from the content folder.
    fn path(&self, path: &str) -> Option<Destination> {
        if !path.starts_with('/') {
            return self.path_from(folder_of(&self.from.path[self.lookup.content..]), path);
        }
        let school = self.model.school_of(self.from);
        let folder = school.map(|school| school.folder.trim_end_matches('/'));
        let own = folder.filter(|folder| !folder.is_empty());
        let own = own.and_then(|folder| self.path_from(folder, path));
        own.or_else(|| self.path_from("", path))
    }

    fn path_from(&self, folder: &str, path: &str) -> Option<Destination> {
        let lookup = self.lookup;
        let full = join(folder, path)?;
        if let Some(entry) = lookup.by_path(&full) {
            return Some(Destination::Entry(entry));
        }
        if let Some(file) = lookup.file(&full, self.model) {
            return Some(Destination::File(file.to_owned()));
        }
        // A page's published address, or a folder that has a home.
        let stem = full.strip_suffix(".html").unwrap_or(&full);
        let folder = stem.strip_suffix("/index").unwrap_or(stem);
        let homes = profile_names().chain(["index.md".to_owned()]);
        let homes = homes.map(|name| format!("{folder}/{name}"));
        let mut candidates = std::iter::once(format!("{stem}.md")).chain(homes);
        candidates
            .find_map(|path| lookup.by_path(path.trim_start_matches('/')))
            .map(Destination::Entry)
    }

    /// `slug`, `kind/slug`, `school/slug`, `school/kind/slug`, `school`, or the path of
    /// a page or file.
    fn name(&self, name: &str) -> Result<Destination, Unresolved> {
        let name = name.trim().trim_matches('/');
        let name = name.strip_suffix(".md").unwrap_or(name);
        match self.written_name(name) {
            Err(Unresolved::Unknown) => self.name_of_translation(name),
            known => known,
        }
    }

    /// A name as it is written, which is that of no translation.
    fn written_name(&self, name: &str) -> Result<Destination, Unresolved> {
        let (lookup, model) = (self.lookup, self.model);
        let candidates = lookup.named(name, model, self.pack);
        let own = match self.from.school {
            Some(_) => lookup.in_school(&candidates, self.from.school),
            None => &[],
        };
        if let [only] = own {
            return Ok(Destination::Entry(*only));
        }
        if own.is_empty() {
            if !name.contains('/')
                && let Some(school) = lookup.school(name)
            {
                return Ok(Destination::Entry(model.schools[school as usize].entry));
            }
            if let [only] = &*candidates {
                return Ok(Destination::Entry(*only));
            }
        }
        let mut several = if own.is_empty() {
            candidates.into_owned()
        } else {
            own.to_vec()
        };
        several.sort_unstable();
        if several.is_empty() {
            // A file beside the text (`![[foto.jpg]]`) or the path of a page.
            let found = self.path(name).or_else(|| self.path(&format!("/{name}")));
            if let Some(found) = found {
                return Ok(found);
            }
            if let Some(school) = lookup.school_by_name(name, model) {
                return Ok(Destination::Entry(model.schools[school as usize].entry));
            }
            return Err(Unresolved::Unknown);
        }
        if let Some(exact) = several.iter().find(|id| self.is_path(name, **id)) {
            return Ok(Destination::Entry(*exact));
        }
        let stem = |id| lookup.stem_of(id, model).to_owned();
        Err(Unresolved::Ambiguous(
            several.into_iter().map(stem).collect(),
        ))
    }

    /// Whether a name with folders is the whole path of an entry, from its school's folder or from the
    /// content folder. Others may end alike: `activity-map/2025/tape` beside `activity-map/tape`.
    fn is_path(&self, name: &str, id: EntryId) -> bool {
        let stem = self.lookup.stem_of(id, self.model);
        let school = self.model.school_of(self.model.entry(id));
        let folder = school.map_or("", |school| &school.folder);
        let within = stem.strip_prefix(folder).unwrap_or(stem);
        let name = fold_path(name);
        name.contains('/') && [stem, within].iter().any(|path| fold_path(path) == name)
    }

    /// The translation of a name with its language, as in `tape.en`.
    fn name_of_translation(&self, name: &str) -> Result<Destination, Unresolved> {
        let (name, language) = name.rsplit_once('.').ok_or(Unresolved::Unknown)?;
        match self.written_name(name)? {
            Destination::Entry(id) => {
                let stem = self.lookup.stem_of(id, self.model);
                self.lookup
                    .by_path(&format!("{stem}.{language}.md"))
                    .map(Destination::Entry)
                    .ok_or(Unresolved::Unknown)
            }
            Destination::File(_) => Err(Unresolved::Unknown),
        }
    }
}

/// What the words before a slug name: a school, a kind, both, or folders.
struct Below {
    folder: String,
    school: Option<u32>,
    kind: Option<TermId>,
    /// `school/kind` names both.
    needs_both: bool,
}

impl Below {
    fn new(prefix: &str, lookup: &Lookup, model: &Model, pack: &Pack) -> Self {
        let (first, rest) = match prefix.split_once('/') {
            Some((first, rest)) => (first, Some(rest)),
            None => (prefix, None),
        };
        Self {
            folder: fold_path(prefix),
            school: lookup.school_called(first, model),
            kind: pack.find_term("kinds", rest.unwrap_or(prefix)),
            needs_both: rest.is_some(),
        }
    }

    fn holds(&self, entry: &Entry) -> bool {
        let is_school = self.school.is_some() && self.school == entry.school;
        let is_kind = self.kind.is_some() && self.kind == entry.kind();
        let is_named = if self.needs_both {
            is_school && is_kind
        } else {
            is_school || is_kind
        };
        is_named || ends_in(folder_of(&entry.path), &self.folder)
    }
}

/// Whether the last folders of a path are those of a folded one.
fn ends_in(folder: &str, wanted: &str) -> bool {
    let is_end = |folder: &str, at: usize| at == 0 || folder.as_bytes()[at - 1] == b'/';
    if folder.is_ascii() && wanted.is_ascii() {
        // Nearly all are, and this one takes no memory.
        return folder.len().checked_sub(wanted.len()).is_some_and(|at| {
            folder.as_bytes()[at..].eq_ignore_ascii_case(wanted.as_bytes()) && is_end(folder, at)
        });
    }
    let folder = fold_path(folder);
    folder.ends_with(wanted) && is_end(&folder, folder.len() - wanted.len())
}
