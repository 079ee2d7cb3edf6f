//! People of other schools whom a practice names by school and id: `smp-b/bu-ayu`.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::entry::{Entry, Guest};
use super::finish::clean;
use super::privacy::{Hidden, Redactor};
use super::translations::originals;
use super::{Inputs, Places, School, school_titles};
use crate::source::fold_path;

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
    for entry in &mut *entries {
        if !entry.people.iter().any(|one| one.name.contains('/')) {
            continue;
        }
        let by_id = by_id.get_or_insert_with(|| {
            let ids = schools.iter().map(|school| fold_path(&school.id));
            ids.zip(0..).collect()
        });
        let entry = Arc::make_mut(entry);
        let refuses_names = entry.refuses_names;
        let guest = |name: &str| {
            let (school, id) = name.split_once('/')?;
            let school = *by_id.get(&fold_path(school))?;
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
        clean_again(entry, schools, places, inputs);
    }
    follow_originals(entries, schools, places, inputs);
}

/// Lets translations hide whom their originals hide, though they may not name them in a team: their
/// texts tell of the same people.
fn follow_originals(
    entries: &mut [Arc<Entry>],
    schools: &[School],
    places: &Places,
    inputs: &Inputs<'_>,
) {
    for (translation, (original, _)) in originals(entries) {
        let original = Arc::clone(&entries[original.0 as usize]);
        let entry = &mut entries[translation.0 as usize];
        let is_new = |hidden: &&Hidden| {
            let mut known = entry.unlisted_names.iter();
            known.all(|known| known.name != hidden.name)
        };
        let names: Vec<Hidden> = original.hidden_names().filter(is_new).cloned().collect();
        let known: Vec<Guest> = entry.guests().collect();
        let guests = original.guests().filter(|guest| !known.contains(guest));
        let guests: Box<[Guest]> = guests.collect();
        if names.is_empty() && guests.is_empty() {
            continue;
        }
        let entry = Arc::make_mut(entry);
        entry.guests_of_original = guests;
        entry.unlisted_names = entry.unlisted_names.iter().cloned().chain(names).collect();
        clean_again(entry, schools, places, inputs);
    }
}

/// Takes the names out of what lists show of an entry that are known only now.
fn clean_again(entry: &mut Entry, schools: &[School], places: &Places, inputs: &Inputs<'_>) {
    let own = entry.school.and_then(|school| schools.get(school as usize));
    let own = own.map(|school| &school.people);
    let redactor = Redactor::of(
        entry,
        own.into_iter().chain(entry.other_lists(schools)),
        inputs.pack,
        inputs.a_teacher(&entry.language),
        || school_titles::titles(places, inputs),
    );
    if !redactor.is_idle() {
        clean(entry, &redactor);
    }
}

/// Takes the names of all guests out of an entry, whatever their lists say.
fn hide_names(entry: &mut Entry, schools: &[School]) {
    let guests = entry.people.iter().filter_map(|mention| mention.guest);
    let people = guests.filter_map(|guest| {
        let people = &schools.get(guest.school as usize)?.people.people;
        people.get(guest.person as usize)
    });
    let mut hidden = entry.unlisted_names.to_vec();
    for person in people {
        if hidden.iter().all(|known| *known.name != *person.name) {
            hidden.push(Hidden {
                name: person.name.as_str().into(),
                role: person.roles.first().copied(),
                is_never_named: false,
            });
        }
    }
    entry.unlisted_names = hidden.into();
}
