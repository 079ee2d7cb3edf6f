//! Ordinary pages: handbook, about, and whatever else belongs to no practice.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use crate::model::{Entry, EntryId, EntryRole, Model};

/// The address of the home page, which is no page beside it.
const HOME: &str = "index.html";

/// The published pages, in the order of their addresses and without translations.
#[derive(Debug)]
pub struct Pages {
    /// Those of the site itself, not of one of its schools.
    pub all: Vec<EntryId>,
    /// Those of them in the content's own root, and the index of each folder there.
    pub top: Vec<EntryId>,
    /// Whether some lie in a folder without an index, which nothing at the top leads to.
    pub has_others: bool,
    /// Those of each of several schools, beside its profile.
    pub of_school: BTreeMap<u32, Vec<EntryId>>,
}

impl Pages {
    /// Finds them.
    pub fn new(model: &Model) -> Self {
        let all: Vec<EntryId> = model
            .numbered()
            .filter(|(_, entry)| is_of_site(entry, model))
            .map(|(id, _)| id)
            .collect();
        let is_top = |id: &&EntryId| match model.entry(**id).address.split_once('/') {
            None => true,
            Some((_, rest)) => rest == HOME,
        };
        let top: Vec<EntryId> = all.iter().filter(is_top).copied().collect();
        let folder = |id: &EntryId| Some(model.entry(*id).address.split_once('/')?.0);
        let reached: FxHashSet<&str> = top.iter().filter_map(folder).collect();
        let mut folders = all.iter().filter_map(folder);
        let has_others = folders.any(|folder| !reached.contains(folder));
        let mut of_school: BTreeMap<u32, Vec<EntryId>> = BTreeMap::new();
        for (id, entry) in model.numbered() {
            let school = entry
                .school
                .filter(|_| is_page(entry) && !is_shared(entry, model));
            let profile = school.map(|at| model.entry(model.schools[at as usize].entry));
            if let (Some(school), Some(profile)) = (school, profile)
                && entry.address != profile.address
            {
                of_school.entry(school).or_default().push(id);
            }
        }
        Self {
            all,
            top,
            has_others,
            of_school,
        }
    }
}

/// The profile or text whose page is the site's home; a profile goes before the words of
/// welcome beside it.
pub(super) fn home(model: &Model) -> Option<EntryId> {
    let is_there = |entry: &Entry| *entry.address == *HOME && entry.is_published();
    let mut there = (model.numbered()).filter(|(_, entry)| is_there(entry));
    let first = there.next()?;
    let profile = std::iter::once(first)
        .chain(there)
        .find(|(_, entry)| entry.role == EntryRole::School);
    Some(profile.unwrap_or(first).0)
}

fn is_page(entry: &Entry) -> bool {
    entry.role == EntryRole::Page && entry.is_published() && entry.translation_of.is_none()
}

fn is_of_site(entry: &Entry, model: &Model) -> bool {
    is_page(entry) && *entry.address != *HOME && is_shared(entry, model)
}

/// Whether an entry belongs to no school of several. A school's own site has its pages in
/// the school's folder.
pub fn is_shared(entry: &Entry, model: &Model) -> bool {
    let school = model.school_of(entry);
    school.is_none_or(|school| school.folder.is_empty())
}
