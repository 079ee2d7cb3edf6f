//! Words of welcome in another language, where the profile of their school is in one alone:
//! `index.en.md` beside `index.md` and `sekolah.md`. They make the whole page of the school in that
//! language, as a translated profile would. What the school is, the page has from the profile.

use std::sync::Arc;

use super::entry::{Entry, EntryId, EntryRole};
use super::{Model, School};
use crate::config::profile_names;
use crate::source::{folder_of, name_of};

/// The slug of words of welcome.
const INDEX: &str = "index";

/// Makes translations of the profile of those whose language it lacks.
pub(super) fn make_profiles(entries: &mut [Arc<Entry>], schools: &[School]) {
    for place in 0..entries.len() {
        // Nearly every entry is something else.
        let is_index = &*entries[place].slug == INDEX;
        let found = is_index.then(|| profile_in_place(&entries[place], entries, schools));
        if let Some((path, title)) = found.flatten() {
            let entry = Arc::make_mut(&mut entries[place]);
            entry.translation_of = Some(path);
            entry.title = title;
            entry.role = EntryRole::School;
        }
    }
}

/// The profile in whose place words of welcome stand in their language: its path within the
/// content, and its title.
fn profile_in_place(
    entry: &Entry,
    entries: &[Arc<Entry>],
    schools: &[School],
) -> Option<(Box<str>, Box<str>)> {
    let translated = entry.translation_of.as_deref()?;
    let school = schools.get(entry.school? as usize)?;
    let EntryId(profile) = school.entry;
    let profile = &entries[profile as usize];
    let folder = folder_of(&entry.path);
    let is_beside = entry.role == EntryRole::Page && folder_of(&profile.path) == folder;
    let is_other = entry.language != profile.language;
    let ending = name_of(&entry.path).strip_prefix(INDEX)?;
    let has_translation = profile_names().any(|name| {
        let stem = name.trim_end_matches(".md");
        let path = format!("{folder}/{stem}{ending}");
        entries
            .binary_search_by(|other| (*other.path).cmp(&path))
            .is_ok()
    });
    let path = [
        &translated[..translated.len() - name_of(translated).len()],
        name_of(&profile.path),
    ];
    (is_beside && is_other && !has_translation)
        .then(|| (path.concat().into(), profile.title.clone()))
}

impl Entry {
    /// Whether these are words of welcome that stand in the place of a translated profile.
    pub fn is_in_place_of_profile(&self) -> bool {
        self.role == EntryRole::School && &*self.slug == INDEX
    }
}

impl Model {
    /// The words of welcome that others translate which stand in the place of a translated profile.
    pub fn welcome_translated_by(&self, entry: &Entry) -> Option<EntryId> {
        if !entry.is_in_place_of_profile() {
            return None;
        }
        let path = format!("{}/{INDEX}.md", folder_of(&entry.path));
        let place = self
            .entries
            .binary_search_by(|other| (*other.path).cmp(&path));
        Some(EntryId(place.ok()? as u32))
    }
}
