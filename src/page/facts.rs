//! Small facts that several pages show: licences, regions, cards.

use super::view::{Card, Licence, Link};
use super::{Addresses, Site};
use crate::model::{Entry, EntryId, School};
use crate::pack::{Regions, TermId};

impl Site<'_> {
    /// The licence of an entry: its own, its school's, or the site's.
    pub(super) fn licence(&self, entry: &Entry, language: &str) -> Option<Licence> {
        let of_school = || {
            let school = self.graph.model.school_of(entry)?;
            self.graph.model.entry(school.entry).licence
        };
        let of_site = || {
            let id = self.config.licence.as_deref()?;
            self.pack.find_term("licences", id)
        };
        let term = self
            .pack
            .term(entry.licence.or_else(of_school).or_else(of_site)?);
        Some(Licence {
            id: term.id.clone(),
            name: term.names.get(language).to_owned(),
            url: term.url.clone(),
        })
    }

    /// The licence of pages the site makes itself.
    pub(super) fn site_licence(&self, language: &str) -> Option<Licence> {
        let id = self.config.licence.as_deref()?;
        let term = self.pack.term(self.pack.find_term("licences", id)?);
        Some(Licence {
            id: term.id.clone(),
            name: term.names.get(language).to_owned(),
            url: term.url.clone(),
        })
    }

    /// Where a school is, in words, narrowest first: "Kabupaten Buleleng, Bali".
    pub fn region_words(&self, school: &School) -> String {
        let Some(code) = &school.facts.region else {
            return String::new();
        };
        let mut names: Vec<&str> = Regions::lineage(code)
            .filter_map(|code| self.pack.regions.name(code))
            .collect();
        names.reverse();
        names.join(", ")
    }

    /// The title of a school.
    pub(super) fn school_title(&self, school: &School) -> &str {
        &self.graph.model.entry(school.entry).title
    }

    /// A practice as a line of a list. `with_school` names the school.
    pub(super) fn card(&self, id: EntryId, with_school: bool, language: &str) -> Card {
        let entry = self.graph.model.entry(id);
        let school = with_school
            .then(|| self.graph.model.school_of(entry))
            .flatten()
            .map(|school| self.school_title(school).to_owned())
            .unwrap_or_default();
        Card {
            link: Link::to(&*entry.title, Addresses::entry(self.graph, id)),
            summary: entry.summary.to_string(),
            kind: entry
                .kind()
                .map(|kind| self.pack.term(kind).names.get(language).to_owned())
                .unwrap_or_default(),
            school,
            date: entry
                .date
                .map(|date| self.pack.calendar.range(date, language))
                .unwrap_or_default(),
            subjects: self.subject_words(entry, language),
            language: (*entry.language != *language).then(|| entry.language.to_string()),
        }
    }

    /// Names of an entry's subjects with commas.
    pub(super) fn subject_words(&self, entry: &Entry, language: &str) -> String {
        let mut words = String::new();
        for subject in &entry.subjects {
            if !words.is_empty() {
                words.push_str(", ");
            }
            words.push_str(self.pack.term(*subject).names.get(language));
        }
        words
    }

    /// A term with a link to its page.
    pub(super) fn term_link(&self, term: TermId, language: &str) -> Link {
        let name = self.pack.term(term).names.get(language);
        match self.addresses.term(term, self.pack) {
            Some(address) => Link::to(name, &address),
            None => Link::plain(name),
        }
    }
}
