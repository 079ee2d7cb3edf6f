//! Small facts that several pages show: licences and regions.

use super::Site;
use super::view::{Licence, Link};
use crate::model::{Entry, EntryId, School, Status};
use crate::pack::{Regions, TermId};

impl Site<'_> {
    /// The licence of an entry: its own, its school's, or the site's.
    pub(super) fn licence(&self, entry: &Entry, language: &str) -> Option<Licence> {
        Some(self.licence_in_words(self.licence_term(entry)?, language))
    }

    /// A licence as readers and programs are told of it.
    pub(super) fn licence_in_words(&self, licence: TermId, language: &str) -> Licence {
        let term = self.pack.term(licence);
        Licence {
            id: term.id.clone(),
            name: term.names.get(language).to_owned(),
            url: term.url.clone(),
        }
    }

    /// The licence of an entry, of its school or of the site.
    pub fn licence_term(&self, entry: &Entry) -> Option<TermId> {
        self.graph.licence_of(entry)
    }

    /// The licence of pages the site makes itself.
    pub(super) fn site_licence(&self, language: &str) -> Option<Licence> {
        Some(self.licence_in_words(self.graph.site_licence?, language))
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

    /// Schools that look for another one to do a kind of practice with: a few, and how many
    /// more there are.
    pub(super) fn seeking(&self, kind: TermId) -> Vec<Link> {
        const MOST: usize = 60;
        let all = self.graph.seeking.get(&kind).map_or(&[][..], Vec::as_slice);
        let mut schools: Vec<Link> = all
            .iter()
            .take(MOST)
            .map(|school| {
                let school = &self.graph.model.schools[*school as usize];
                let address = &self.graph.model.entry(school.entry).address;
                Link::to(self.school_title(school), address)
            })
            .collect();
        if all.len() > MOST {
            let rest = (all.len() - MOST).to_string();
            let values = [("count", rest.as_str())];
            schools.push(Link::plain(self.say(
                &self.config.language,
                "and_more",
                &values,
            )));
        }
        schools
    }

    /// The title of a school.
    pub(super) fn school_title(&self, school: &School) -> &str {
        &self.graph.model.entry(school.entry).title
    }

    /// A school as the page of an entry leads to it: a translation leads on in its language.
    pub(super) fn school_seen_from(&self, from: &Entry, school: &School) -> &Entry {
        let graph = self.graph;
        graph.model.entry(graph.instead(from, school.entry))
    }

    /// The same as a link.
    pub(super) fn school_link(&self, from: &Entry, school: &School) -> Link {
        let shown = self.school_seen_from(from, school);
        Link::to(&*shown.title, &shown.address)
    }

    /// What stands in place of a link to an entry without a page: its title where that may
    /// be told, and that it is not available yet. A draft leaves no word (CONTRACT 5).
    pub fn unavailable(&self, id: EntryId, language: &str) -> String {
        let entry = self.graph.model.entry(id);
        match (entry.status, &*entry.title) {
            (Status::Quarantined, title) if !title.is_empty() => {
                self.say(language, "not_available_title", &[("title", title)])
            }
            _ => self.word(language, "not_available").to_owned(),
        }
    }

    /// What is said of practices, and that those which wait to be mended are not counted.
    pub(super) fn of_those_there(&self, language: &str, words: &str) -> String {
        let words = self.word(language, words);
        match self.graph.held_back.is_any() {
            true => format!("{words} {}", self.word(language, "held_back_uncounted")),
            false => words.to_owned(),
        }
    }

    /// A term with a link to its page.
    pub(super) fn term_link(&self, term: TermId, language: &str) -> Link {
        let name = self.pack.term(term).names.get(language);
        match self.addresses.term(term) {
            Some(address) => Link::to(name, address),
            None => Link::plain(name),
        }
    }

    /// A term, with a link where something published uses it: only then it has a page.
    pub(super) fn used_term(&self, term: TermId, language: &str) -> Link {
        match self.graph.by_term.contains_key(&term) {
            true => self.term_link(term, language),
            false => Link::plain(self.pack.term(term).names.get(language)),
        }
    }
}
