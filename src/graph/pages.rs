//! Ordinary pages: handbook, about, and whatever else belongs to no practice.

use crate::model::{Entry, EntryId, EntryRole, Model};

/// The address of the home page, which is no page beside it.
const HOME: &str = "index.html";

/// The published pages of the site itself, not of one of its schools, in the order of their
/// addresses and without translations.
#[derive(Debug)]
pub struct Pages {
    /// Each of them.
    pub all: Vec<EntryId>,
    /// Those in the content's own root, and the index of each folder there.
    pub top: Vec<EntryId>,
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
        let top = all.iter().filter(is_top).copied().collect();
        Self { all, top }
    }
}

fn is_of_site(entry: &Entry, model: &Model) -> bool {
    entry.role == EntryRole::Page
        && entry.is_published()
        && entry.translation_of.is_none()
        && *entry.address != *HOME
        && is_shared(entry, model)
}

/// Whether an entry belongs to no school of several. A school's own site has its pages in
/// the school's folder.
pub fn is_shared(entry: &Entry, model: &Model) -> bool {
    let school = model.school_of(entry);
    school.is_none_or(|school| school.folder.is_empty())
}
