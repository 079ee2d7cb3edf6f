//! Stage 3. The model becomes a [`Graph`]: how practices, schools, people and subjects point
//! at each other.
//!
//! **Invariant:** every reference is resolved or reported. Later stages find a name in a text once
//! more, in [`Lookup`], where they write its link; what leads nowhere has been told here.
//! Everything here is near-linear in the content: nothing compares each practice with each.

mod advice;
mod believed;
mod borrowed;
mod doubled_practices;
mod doubled_schools;
mod facets;
mod held_back;
mod heavy_picture;
mod licence;
mod licence_clash;
mod no_subject;
mod links;
mod lookup;
mod mentions;
mod missing_licence;
mod named_inside;
mod offered;
mod pages;
mod phase_mismatch;
mod published_files;
mod places;
mod pupils_inside;
mod refusing_words;
mod relation;
mod school_orders;
mod suggestions;
mod silent_folder;
mod tables;
mod translations;
mod unpacked_folder;
mod unshown;
mod unused_file;
mod who_else;

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::config::Config;
use crate::diagnostic::Checked;
use crate::locale::fold_word;
use crate::model::{Entry, EntryId, EntryRole, Inputs, Model, Status};
use crate::pack::{Pack, TermId};
use published_files::OtherAddresses;

pub use facets::MOST_MAPS;
pub use held_back::HeldBack;
pub use links::target_of_reference;
pub use lookup::{Destination, Lookup};
pub use offered::{FileFault, OpenedFiles};
pub use pages::{Pages, is_shared};
pub use places::{Places, Region};
pub use relation::{Edge, Edges, Relation};
pub use school_orders::{SchoolOrder, SchoolOrders};
pub use translations::Translations;
pub use who_else::{Match, Matches, More, Reason, WhoElse};

/// The content with its connections.
pub struct Graph<'site> {
    /// Schools, practices and pages.
    pub model: &'site Model,
    /// Finds what a link names.
    pub lookup: Lookup,
    /// Stated relations and links between entries, both ways.
    pub edges: Edges,
    /// Listed practices, newest first.
    pub listed: Vec<EntryId>,
    /// Listed practices of each school, newest first.
    pub by_school: Vec<Vec<EntryId>>,
    /// Listed practices of each word of a vocabulary, newest first; empty for a word that only
    /// schools without a practice have.
    pub by_term: FxHashMap<TermId, Vec<EntryId>>,
    /// Listed practices of each series, oldest first.
    pub by_series: BTreeMap<String, Vec<EntryId>>,
    /// How a series is spelled, however a practice spells it.
    series_names: FxHashMap<String, String>,
    /// Schools by type and ownership, where there are several schools.
    pub schools_of: FxHashMap<TermId, Vec<u32>>,
    /// Schools that look for another one, by kind of practice, where there are several schools.
    pub seeking: BTreeMap<TermId, Vec<u32>>,
    /// People shown who teach a subject, by it: school and person's place in its list.
    pub teachers: FxHashMap<TermId, Vec<(u32, u32)>>,
    /// Listed practices of each person shown: school and person's place in its list.
    pub by_person: BTreeMap<(u32, u32), Vec<EntryId>>,
    /// Translations of entries.
    pub translations: Translations,
    /// Listed practices in which two subjects meet, the lesser id first, newest first.
    pub pairs: BTreeMap<(TermId, TermId), Vec<EntryId>>,
    /// Listed practices with spokes of each subject, newest first; a few.
    pub maps: FxHashMap<TermId, Vec<EntryId>>,
    /// How many listed practices have both of two words, one a subject and one a phase.
    pub phases: BTreeMap<(TermId, TermId), u32>,
    /// How many listed practices of a kind have a role in their team.
    pub roles: BTreeMap<(TermId, TermId), u32>,
    /// Listed practices of each school year, by the year in which it begins, oldest first.
    pub by_year: BTreeMap<i16, Vec<EntryId>>,
    /// Those of each kind among them.
    pub by_year_and_kind: BTreeMap<(i16, TermId), Vec<EntryId>>,
    /// Schools and practices by region.
    pub places: Places,
    /// Schools in other orders.
    pub school_orders: SchoolOrders,
    /// Practices that wait to be mended.
    pub held_back: HeldBack,
    /// What practices have in common.
    pub who_else: WhoElse,
    /// Ordinary pages of the site itself.
    pub pages: Pages,
    /// What stands on the site's home page: its text, or the profile of its only school.
    pub home: Option<EntryId>,
    /// Files that published entries show or offer, by path within the content, with the
    /// first entry that does.
    pub files: BTreeMap<String, EntryId>,
    other_addresses: OtherAddresses,
    /// The licence of the site.
    pub site_licence: Option<TermId>,
    /// Tables that entries show, by path, with all entries that name each.
    pub tables: BTreeMap<String, Vec<EntryId>>,
}

/// Connects the content. Files that have been looked at are not opened again.
pub fn link<'site>(
    model: &'site Model,
    inputs: &Inputs<'_>,
    opened: &OpenedFiles<'_>,
) -> Checked<Graph<'site>> {
    // What is named and what is shared are found from the same model, side by side.
    let ((lookup, translations, resolved, diagnostics), (facets, places, who_else)) = rayon::join(
        || {
            let lookup = Lookup::new(model);
            let translations = Translations::new(model);
            let mut resolved = links::resolve(model, &lookup, &translations, inputs, opened);
            let mut diagnostics = std::mem::take(&mut resolved.diagnostics);
            diagnostics.extend(tables::check(&resolved.value.tables, model, inputs));
            diagnostics.extend(unused_file::check(&resolved.value, model, inputs));
            diagnostics.extend(silent_folder::check(&resolved.value, model, inputs));
            let doubled = doubled_schools::check(model, inputs);
            diagnostics.extend(unpacked_folder::check(model, inputs, &doubled));
            diagnostics.extend(doubled);
            diagnostics.extend(doubled_practices::check(model));
            diagnostics.extend(missing_licence::check(model, inputs));
            diagnostics.extend(mentions::check(model, &lookup, inputs));
            diagnostics.extend(phase_mismatch::check(model, inputs.pack));
            (lookup, translations, resolved.value, diagnostics)
        },
        || {
            let facets = facets::collect(model, inputs);
            let places = Places::new(model, &facets.listed, &facets.by_school, inputs.pack);
            let who_else = WhoElse::new(model, &places, inputs.pack);
            (facets, places, who_else)
        },
    );
    let school_orders = SchoolOrders::new(model, &facets.by_school);
    let edges = Edges::new(model.entries.len(), resolved.edges);
    Checked {
        value: Graph {
            model,
            lookup,
            edges,
            listed: facets.listed,
            by_school: facets.by_school,
            by_term: facets.by_term,
            by_series: facets.by_series,
            series_names: facets.series_names,
            schools_of: facets.schools_of,
            seeking: facets.seeking,
            teachers: facets.teachers,
            by_person: facets.by_person,
            translations,
            pairs: facets.pairs,
            maps: facets.maps,
            phases: facets.phases,
            roles: facets.roles,
            by_year: facets.by_year,
            by_year_and_kind: facets.by_year_and_kind,
            places,
            school_orders,
            held_back: HeldBack::new(model),
            who_else,
            pages: Pages::new(model),
            home: pages::home(model),
            files: resolved.files,
            other_addresses: resolved.other_addresses,
            site_licence: licence::of_site(inputs.config, inputs.pack),
            tables: resolved.tables,
        },
        diagnostics,
    }
}

impl Graph<'_> {
    /// The licence of an entry, of its school or of the site.
    pub fn licence_of(&self, entry: &Entry) -> Option<TermId> {
        licence::of_entry(entry, self.model, self.site_licence)
    }

    /// Whether an entry has a page with its text.
    pub fn has_page(&self, id: EntryId) -> bool {
        self.model.entry(id).status == Status::Published
    }

    /// The text before that of a school's profile on its page: `index.md` beside it, which is the
    /// text of the home page where the school is a site of its own.
    pub fn welcome_of(&self, profile: EntryId) -> Option<EntryId> {
        let profile = self.model.entry(profile);
        let stem = profile.address.strip_suffix(".html")?;
        let id = self.lookup.by_path(&format!("{stem}.md"))?;
        let entry = self.model.entry(id);
        let is_text = entry.role == EntryRole::Page && entry.address == profile.address;
        (is_text && self.has_page(id)).then_some(id)
    }

    /// Whether an entry is the text before that of a school's profile, and no page of its own.
    pub fn is_welcome(&self, id: EntryId) -> bool {
        let entry = self.model.entry(id);
        let Some(school) = entry.school.filter(|_| entry.role == EntryRole::Page) else {
            return false;
        };
        let profile = self.model.schools[school as usize].entry;
        let profiles = self.translations.of(profile).iter().copied();
        std::iter::once(profile)
            .chain(profiles)
            .any(|profile| self.has_page(profile) && self.welcome_of(profile) == Some(id))
    }

    /// An entry in a language, see [`Translations::in_language`].
    pub fn in_language(&self, id: EntryId, language: &str) -> EntryId {
        self.translations.in_language(id, language, self.model)
    }

    /// What the page of `from` leads to where it names `to`, see [`Translations::instead`].
    pub fn instead(&self, from: &Entry, to: EntryId) -> EntryId {
        self.translations.instead(from, to, self.model)
    }

    /// The name of an entry's series as all its practices have it, "Minggu Tape" and "minggu
    /// tape" alike.
    pub fn series_of(&self, entry: &Entry) -> Option<&str> {
        let name = self.series_names.get(&fold_word(entry.series.as_deref()?));
        name.map(String::as_str)
    }

    /// Whether an entry may show the values of a table, by its path within the content: not
    /// those of another school that does not show them itself.
    pub fn may_show_table(&self, path: &str, entry: &Entry, config: &Config) -> bool {
        borrowed::is_table_open(path, entry, &self.tables, self.model, config)
    }

    /// Listed practices of a term; none for one that nothing uses.
    pub fn of_term(&self, term: TermId) -> &[EntryId] {
        self.by_term.get(&term).map_or(&[], Vec::as_slice)
    }

    /// Terms of a vocabulary that something uses, in the vocabulary's order.
    pub fn used_terms(&self, vocabulary: &str, pack: &Pack) -> Vec<TermId> {
        let Some((id, vocabulary)) = pack.vocabulary(vocabulary) else {
            return Vec::new();
        };
        (0..vocabulary.terms.len())
            .map(|place| TermId {
                vocabulary: id,
                term: place as u16,
            })
            .filter(|term| self.by_term.contains_key(term))
            .collect()
    }

    /// Practices that have something in common with a listed one.
    pub fn matches(&self, id: EntryId) -> Matches {
        self.matches_beside(id, &[])
    }

    /// The same where a page names some practices anyway: others take their places among those
    /// that are alike.
    pub fn matches_beside(&self, id: EntryId, named: &[EntryId]) -> Matches {
        let mut related: Vec<EntryId> = self
            .edges
            .from(id)
            .iter()
            .map(|edge| edge.to)
            .chain(self.edges.to(id).iter().map(|edge| edge.from))
            .chain(named.iter().copied())
            .collect();
        related.sort_unstable();
        self.who_else.of(id, &self.places, &related)
    }

    /// The practice before and after one in its school's time, oldest first.
    pub fn neighbours_in_time(&self, id: EntryId) -> (Option<EntryId>, Option<EntryId>) {
        let Some(school) = self.model.entry(id).school else {
            return (None, None);
        };
        let mut in_time = facets::forwards(&self.by_school[school as usize], self.model);
        let mut earlier = None;
        while let Some(other) = in_time.next() {
            if other == id {
                return (earlier, in_time.next());
            }
            earlier = Some(other);
        }
        (None, None)
    }
}
