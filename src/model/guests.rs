//! People of other schools whom a practice names by school and id: `smp-b/bu-ayu`.

use std::sync::Arc;

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

use super::entry::{Entry, Guest};
use super::finish::clean;
use super::privacy::Redactor;
use super::{Inputs, School};

/// Finds those who are there, and takes the names of those who did not agree out of what
/// lists show of an entry. Where a list of people changes, this is done anew for all entries,
/// also for those that are not read again.
pub(super) fn find(entries: &mut [Arc<Entry>], schools: &[School], inputs: &Inputs<'_>) {
    let mut by_id: Option<FxHashMap<String, u32>> = None;
    for entry in entries {
        if !entry.people.iter().any(|one| one.name.contains('/')) {
            continue;
        }
        let by_id = by_id.get_or_insert_with(|| {
            let ids = schools.iter().map(|school| folded(&school.id));
            ids.zip(0..).collect()
        });
        let guest = |name: &str| {
            let (school, id) = name.split_once('/')?;
            let school = *by_id.get(&folded(school))?;
            let people = &schools[school as usize].people.people;
            let person = people.iter().position(|person| person.id == id)?;
            Some(Guest {
                school,
                person: person as u32,
                is_shown: people[person].is_shown,
            })
        };
        let entry = Arc::make_mut(entry);
        for mention in &mut entry.people {
            mention.guest = guest(&mention.name);
        }
        let redactor = Redactor::of(
            entry,
            entry.lists_of_hidden_guests(schools),
            inputs.pack,
            inputs.a_teacher,
        );
        if !redactor.is_idle() {
            clean(entry, &redactor);
        }
    }
}

fn folded(id: &str) -> String {
    id.nfc().collect::<String>().to_lowercase()
}
