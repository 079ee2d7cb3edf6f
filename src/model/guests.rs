//! People of other schools whom a practice names by school and id: `smp-b/bu-ayu`.

use std::sync::Arc;

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

use super::entry::{Entry, Guest};
use super::finish::clean;
use super::privacy::{Hidden, Redactor};
use super::{Inputs, Places, School, school_titles};

/// Finds those who are there, and takes the names of those who did not agree out of what
/// lists show of an entry. Somebody whose list says that they agreed is no more shown where the practice
/// says that those it names did not. Where a list of people changes, this is done anew for all entries,
/// also for those that are not read again.
pub(super) fn find(
    entries: &mut [Arc<Entry>],
    schools: &[School],
    places: &Places,
    inputs: &Inputs<'_>,
) {
    let mut by_id: Option<FxHashMap<String, u32>> = None;
    for entry in entries {
        if !entry.people.iter().any(|one| one.name.contains('/')) {
            continue;
        }
        let by_id = by_id.get_or_insert_with(|| {
            let ids = schools.iter().map(|school| folded(&school.id));
            ids.zip(0..).collect()
        });
        let entry = Arc::make_mut(entry);
        let refuses_names = entry.refuses_names;
        let guest = |name: &str| {
            let (school, id) = name.split_once('/')?;
            let school = *by_id.get(&folded(school))?;
            let people = &schools[school as usize].people.people;
            let person = people.iter().position(|person| person.id == id)?;
            Some(Guest {
                school,
                person: person as u32,
                is_shown: people[person].is_shown && !refuses_names,
            })
        };
        for mention in &mut entry.people {
            mention.guest = guest(&mention.name);
        }
        if refuses_names {
            hide_names(entry, schools);
        }
        let redactor = Redactor::of(
            entry,
            entry.lists_of_hidden_guests(schools),
            inputs.pack,
            inputs.a_teacher(&entry.language),
            || school_titles::titles(places, inputs),
        );
        if !redactor.is_idle() {
            clean(entry, &redactor);
        }
    }
}

/// Takes the names of all guests out of an entry, whatever their lists say.
fn hide_names(entry: &mut Entry, schools: &[School]) {
    let guests = entry.people.iter().filter_map(|mention| mention.guest);
    let people = guests.filter_map(|guest| {
        let people = &schools.get(guest.school as usize)?.people.people;
        people.get(guest.person as usize)
    });
    let mut hidden = entry.hidden_names.to_vec();
    for person in people {
        if hidden.iter().all(|known| *known.name != *person.name) {
            hidden.push(Hidden {
                name: person.name.as_str().into(),
                role: person.roles.first().copied(),
            });
        }
    }
    entry.hidden_names = hidden.into();
}

fn folded(id: &str) -> String {
    id.nfc().collect::<String>().to_lowercase()
}
