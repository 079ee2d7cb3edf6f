//! Lists: which practices belong to a school, a word, a series, a person.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::licence;
use crate::locale::fold_word;
use crate::model::{Entry, EntryId, Inputs, Mention, Model, Person, SchoolFacts};
use crate::pack::{FieldType, Pack, SchoolYear, TermId, VocabularyId};

/// Most practices with spokes that are kept of each subject.
pub const MOST_MAPS: usize = 12;

#[derive(Default)]
pub(super) struct Facets {
    pub(super) listed: Vec<EntryId>,
    pub(super) by_school: Vec<Vec<EntryId>>,
    pub(super) by_term: FxHashMap<TermId, Vec<EntryId>>,
    pub(super) by_series: BTreeMap<String, Vec<EntryId>>,
    pub(super) series_names: FxHashMap<String, String>,
    pub(super) schools_of: FxHashMap<TermId, Vec<u32>>,
    pub(super) seeking: BTreeMap<TermId, Vec<u32>>,
    pub(super) teachers: FxHashMap<TermId, Vec<(u32, u32)>>,
    pub(super) by_person: BTreeMap<(u32, u32), Vec<EntryId>>,
    pub(super) pairs: BTreeMap<(TermId, TermId), Vec<EntryId>>,
    pub(super) maps: FxHashMap<TermId, Vec<EntryId>>,
    pub(super) phases: BTreeMap<(TermId, TermId), u32>,
    pub(super) roles: BTreeMap<(TermId, TermId), u32>,
    pub(super) by_year: BTreeMap<i16, Vec<EntryId>>,
    pub(super) by_year_and_kind: BTreeMap<(i16, TermId), Vec<EntryId>>,
}

/// One pass over the practices, newest first, so that every list is in that order
/// without being sorted itself.
pub(super) fn collect(model: &Model, inputs: &Inputs<'_>) -> Facets {
    let pack = inputs.pack;
    let listed = newest_first(model);
    let schools_of: FxHashMap<TermId, Vec<u32>> = schools_by(model, SchoolFacts::words);
    let mut facets = Facets {
        by_school: vec![Vec::new(); model.schools.len()],
        // What a school has is a word with a page before the school's first practice.
        by_term: schools_of.keys().map(|word| (*word, Vec::new())).collect(),
        schools_of,
        seeking: schools_by(model, |school| school.seeking.iter().copied()),
        teachers: teachers(model),
        ..Facets::default()
    };
    let with_spokes = kinds_with_spokes(pack);
    let phases = pack.vocabulary("phases").map(|(id, _)| id);
    let of_site = licence::of_site(inputs.config, pack);
    for id in &listed {
        let entry = model.entry(*id);
        let licence = licence::of_entry(entry, model, of_site);
        facets.add_to_school(*id, entry, model, pack);
        facets.add_to_words(*id, entry, licence, model);
        facets.add_to_series(*id, entry);
        facets.add_to_year(*id, entry, &pack.manifest.school_year);
        facets.add_to_subjects(*id, entry, &with_spokes);
        facets.count_phases(entry, phases);
        facets.count_roles(entry);
    }
    // Time runs forwards in a series and in a year.
    let series = facets.by_series.values_mut();
    let years = facets.by_year.values_mut();
    let years = years.chain(facets.by_year_and_kind.values_mut());
    for list in series.chain(years) {
        *list = forwards(list, model).collect();
    }
    // They stay as they are from here on, and a list that grew has room for up to twice as much.
    facets.by_term.values_mut().for_each(Vec::shrink_to_fit);
    facets.by_school.iter_mut().for_each(Vec::shrink_to_fit);
    facets.pairs.values_mut().for_each(Vec::shrink_to_fit);
    Facets { listed, ..facets }
}

/// All practices that stand in lists.
fn newest_first(model: &Model) -> Vec<EntryId> {
    let listed = model.numbered().filter(|(_, entry)| entry.is_listed());
    let mut listed: Vec<EntryId> = listed.map(|(id, _)| id).collect();
    listed.sort_by_cached_key(|id| {
        let entry = model.entry(*id);
        let date = entry.date.map(|range| range.start);
        (Reverse(date), entry.title.to_lowercase(), *id)
    });
    listed
}

/// Adds a practice to a list that may have it already, as its last.
fn add_once(list: &mut Vec<EntryId>, id: EntryId) {
    if list.last() != Some(&id) {
        list.push(id);
    }
}

impl Facets {
    /// Adds a practice to its school and to the people of its team who are shown.
    fn add_to_school(&mut self, id: EntryId, entry: &Entry, model: &Model, pack: &Pack) {
        let Some(school) = entry.school else {
            return;
        };
        self.by_school[school as usize].push(id);
        for person in shown_people(&entry.people, (school, model), pack) {
            add_once(self.by_person.entry(person).or_default(), id);
        }
    }

    /// Adds a practice to the words that it or its school has, and to its licence.
    fn add_to_words(&mut self, id: EntryId, entry: &Entry, licence: Option<TermId>, model: &Model) {
        let school = model.school_of(entry);
        let school = school.filter(|_| has_several_schools(model));
        let of_school = school.into_iter().flat_map(|school| school.facts.words());
        // A role stands in the list of a team, and may be the word of another key too.
        let own = entry.terms.iter().chain(&entry.roles).copied();
        for term in own.chain(of_school).chain(licence) {
            add_once(self.by_term.entry(term).or_default(), id);
        }
    }

    fn add_to_series(&mut self, id: EntryId, entry: &Entry) {
        if let Some(series) = &entry.series {
            // The newest says how it is spelled.
            let spelled = self.series_names.entry(fold_word(series));
            let name = spelled.or_insert_with(|| series.to_string()).clone();
            self.by_series.entry(name).or_default().push(id);
        }
    }

    fn add_to_year(&mut self, id: EntryId, entry: &Entry, years: &SchoolYear) {
        let Some(date) = entry.date else {
            return;
        };
        let year = years.of(date.start);
        self.by_year.entry(year).or_default().push(id);
        if let Some(kind) = entry.kind() {
            let of_kind = self.by_year_and_kind.entry((year, kind));
            of_kind.or_default().push(id);
        }
    }

    /// Adds a practice to each two of its subjects, which meet in it; a map to each of them too.
    fn add_to_subjects(&mut self, id: EntryId, entry: &Entry, with_spokes: &[TermId]) {
        let is_map = entry.kind().is_some_and(|kind| with_spokes.contains(&kind));
        for (place, first) in entry.subjects.iter().enumerate() {
            if is_map {
                let maps = self.maps.entry(*first).or_default();
                if maps.len() < MOST_MAPS {
                    maps.push(id);
                }
            }
            for second in &entry.subjects[place + 1..] {
                let pair = (*first.min(second), *first.max(second));
                self.pairs.entry(pair).or_default().push(id);
            }
        }
    }

    /// Counts the phases in which subjects are taught.
    fn count_phases(&mut self, entry: &Entry, phases: Option<VocabularyId>) {
        let is_phase = |term: &&TermId| Some(term.vocabulary) == phases;
        for subject in &entry.subjects {
            for phase in entry.terms.iter().filter(is_phase) {
                *self.phases.entry((*subject, *phase)).or_default() += 1;
            }
        }
    }

    /// Counts the roles in the teams of each kind.
    fn count_roles(&mut self, entry: &Entry) {
        let Some(kind) = entry.kind() else {
            return;
        };
        for role in &entry.roles {
            *self.roles.entry((kind, *role)).or_default() += 1;
        }
    }
}

/// What the only school of a site is says nothing about its practices.
fn has_several_schools(model: &Model) -> bool {
    model.schools.len() > 1
}

/// Schools by words that their profiles say. An only school has nobody to find it by them.
fn schools_by<'model, Words, Map>(
    model: &'model Model,
    words: impl Fn(&'model SchoolFacts) -> Words,
) -> Map
where
    Words: Iterator<Item = TermId>,
    Map: FromIterator<(TermId, Vec<u32>)>,
{
    let mut schools_of: FxHashMap<TermId, Vec<u32>> = FxHashMap::default();
    let schools = model.schools.iter().zip(0..);
    let schools = schools.filter(|(school, _)| {
        has_several_schools(model) && model.entry(school.entry).is_published()
    });
    for (school, number) in schools {
        for word in words(&school.facts) {
            let schools = schools_of.entry(word).or_default();
            if schools.last() != Some(&number) {
                schools.push(number);
            }
        }
    }
    schools_of.into_iter().collect()
}

/// People shown by the subjects they teach.
fn teachers(model: &Model) -> FxHashMap<TermId, Vec<(u32, u32)>> {
    let mut teachers: FxHashMap<TermId, Vec<(u32, u32)>> = FxHashMap::default();
    for (school, number) in model.schools.iter().zip(0..) {
        for (person, place) in school.people.people.iter().zip(0..) {
            for subject in person.subjects.iter().filter(|_| person.is_shown) {
                teachers.entry(*subject).or_default().push((number, place));
            }
        }
    }
    teachers
}

/// A list, newest first, so that its time runs forwards. Those of one day stay in their order.
pub(super) fn forwards(list: &[EntryId], model: &Model) -> impl Iterator<Item = EntryId> {
    let day = |id: &EntryId| model.entry(*id).date.map(|range| range.start);
    let days = list.chunk_by(move |one, other| day(one) == day(other));
    days.rev().flatten().copied()
}

/// Kinds that have a field of spokes: whatever has spokes is a map.
fn kinds_with_spokes(pack: &Pack) -> Vec<TermId> {
    pack.kinds
        .iter()
        .filter(|kind| {
            let mut specs = kind.fields.values();
            specs.any(|spec| spec.field_type == FieldType::Nodes)
        })
        .filter_map(|kind| pack.find_term("kinds", &kind.id))
        .collect()
}

/// Those of the people that a practice names who agreed to be shown, by school and place.
fn shown_people<'a>(
    mentions: &'a [Mention],
    (school, model): (u32, &'a Model),
    pack: &'a Pack,
) -> impl Iterator<Item = (u32, u32)> {
    let list = &model.schools[school as usize].people;
    let people = &list.people;
    mentions.iter().filter_map(move |mention| {
        if let Some(guest) = mention.guest {
            return guest.is_shown.then_some((guest.school, guest.person));
        }
        let name = &*mention.name;
        let named = |person: &Person| person.id == name || person.name == name;
        let place = people
            .iter()
            .position(|person| named(person) && person.is_shown);
        let as_called = || {
            let called = list.called(name, pack).filter(|person| person.is_shown)?;
            people.iter().position(|person| person.id == called.id)
        };
        Some((school, place.or_else(as_called)? as u32))
    })
}
