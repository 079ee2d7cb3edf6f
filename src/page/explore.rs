//! Further ways into the site, and the page of two subjects.

use super::cards::CardStyle;
use super::listing::{listing, numbered_title};
use super::view::{Counted, Group, Html, Index, Link, Page};
use super::{Addresses, Site};
use crate::diagnostic::Code;
use crate::graph::SchoolOrder;
use crate::pack::{TermId, VocabularyId};

/// Vocabularies that the navigation names itself.
const IN_NAVIGATION: [&str; 2] = ["kinds", "subjects"];

impl Site<'_> {
    /// The page of further ways.
    pub(super) fn explore_link(&self, language: &str) -> Link {
        let address = format!("{}/index.html", self.addresses.explore);
        Link::to(self.word(language, "nav_explore"), &address)
    }
}

/// Time, place, matrices, people, series, and the vocabularies that have pages.
pub fn explore_view(site: &Site<'_>, address: &str) -> (Page, Index) {
    let language = site.config.language.as_str();
    let glossary = way(site, site.glossary_link(language), None, "glossary_about");
    let words = std::iter::once(glossary).chain(vocabularies(site, language));
    let kinds = Some(site.pack.kinds.len());
    let problems = Some(Code::ALL.len());
    let guide = vec![
        way(site, site.guide_link(language), kinds, "guide_about"),
        way(
            site,
            site.problems_link(language),
            problems,
            "problems_about",
        ),
    ];
    let data = vec![way(site, site.data_link(language), None, "data_about")];
    let groups = [
        ("explore_web", through_the_web(site)),
        ("explore_words", words.collect()),
        ("explore_guide", guide),
        ("explore_data", data),
    ];
    let view = Index {
        summary: site.word(language, "explore_about").to_owned(),
        rules: Vec::new(),
        picture: Html::default(),
        drawn: Vec::new(),
        groups: groups
            .into_iter()
            .filter(|(_, entries)| !entries.is_empty())
            .map(|(name, entries)| Group {
                name: site.word(language, name).to_owned(),
                entries,
            })
            .collect(),
        listing: None,
    };
    let mut page = site.page(
        "index",
        "explore",
        address,
        site.word(language, "nav_explore").to_owned(),
        view.summary.clone(),
        Vec::new(),
    );
    site.with_collection(&mut page, address, &view.links(), None);
    (page, view)
}

/// A way into the site: where it leads, how many there are, and a sentence on it.
fn way(site: &Site<'_>, link: Link, count: Option<usize>, about: &str) -> Counted {
    Counted {
        link,
        count,
        about: site.word(&site.config.language, about).to_owned(),
        hue: "",
    }
}

/// Ways through all practices: time, place, matrices, series and people, as far as there are any.
fn through_the_web(site: &Site<'_>) -> Vec<Counted> {
    let language = site.config.language.as_str();
    let graph = site.graph;
    let schools = graph.model.schools.len();
    let regions = graph.places.regions.keys();
    let regions = regions.filter(|code| site.pack.regions.name(code).is_some());
    let to = |word: &str, address: &str, count: usize, about: &str| {
        let link = Link::to(site.word(language, word), address);
        way(site, link, Some(count), about)
    };
    let to_index = |word: &str, folder: &str, count: usize, about: &str| {
        to(word, &format!("{folder}/index.html"), count, about)
    };
    let addresses = &site.addresses;
    let timeline = (!graph.by_year.is_empty()).then(|| {
        let count = graph.by_year.len();
        to_index("nav_timeline", &addresses.timeline, count, "timeline_about")
    });
    let places = (schools > 1 && site.has_regions()).then(|| {
        let count = regions.count();
        to_index("nav_regions", &addresses.regions, count, "regions_about")
    });
    let subjects = site.subject_matrix().map(|matrix| {
        let count = graph.pairs.len();
        to("matrix_subjects", &matrix, count, "matrix_subjects_about")
    });
    let coverage = (schools > 1).then(|| {
        let matrix = addresses.coverage(SchoolOrder::Region);
        to("matrix_coverage", &matrix, schools, "matrix_coverage_about")
    });
    let series = (!graph.by_series.is_empty()).then(|| {
        let count = graph.by_series.len();
        to_index("nav_series", &addresses.series, count, "series_about")
    });
    let people = (!graph.by_person.is_empty()).then(|| {
        let count = graph.by_person.len();
        to_index("nav_people", &addresses.people, count, "people_about")
    });
    let all = [timeline, places, subjects, coverage, series, people];
    all.into_iter().flatten().collect()
}

/// Vocabularies with pages, and how many of their words are used.
fn vocabularies(site: &Site<'_>, language: &str) -> Vec<Counted> {
    let pack = site.pack;
    pack.vocabularies
        .iter()
        .enumerate()
        .filter(|(_, vocabulary)| {
            !vocabulary.address.is_empty() && !IN_NAVIGATION.contains(&vocabulary.id.as_str())
        })
        .filter_map(|(place, vocabulary)| {
            let used = site.graph.used_terms(&vocabulary.id, pack).len();
            let address = site.addresses.vocabulary(VocabularyId(place as u16), pack);
            (used > 0).then(|| Counted {
                link: Link::to(vocabulary.plurals.get(language), &address),
                count: Some(used),
                about: vocabulary.summary.get(language).to_owned(),
                hue: "",
            })
        })
        .collect()
}

/// The practices in which two subjects meet.
pub fn pair_view(site: &Site<'_>, pair: (TermId, TermId), number: u32) -> (Page, Index) {
    let language = site.config.language.as_str();
    let (first, second) = pair;
    let start = site.pair_address(first, second).unwrap_or_default();
    let address = Addresses::numbered(&start, number as usize);
    let name = |term| site.pack.term(term).names.get(language);
    let values = [("first", name(first)), ("second", name(second))];
    let view = Index {
        summary: site.say(language, "pair_about", &values),
        rules: Vec::new(),
        picture: Html::default(),
        drawn: Vec::new(),
        groups: Vec::new(),
        listing: Some(listing(
            site,
            site.meetings(first, second),
            &start,
            number,
            CardStyle::full(language),
        )),
    };
    let subjects = site.pack.vocabulary_at(first.vocabulary);
    let index = site.addresses.vocabulary(first.vocabulary, site.pack);
    let steps = vec![
        Link::to(subjects.plurals.get(language), &index),
        site.term_link(first, language),
    ];
    let title = site.say(language, "pair_title", &values);
    let mut page = site.page(
        "index",
        "subjects",
        &address,
        numbered_title(site, &title, number, language),
        view.summary.clone(),
        steps,
    );
    site.with_collection(&mut page, &address, &view.links(), None);
    (page, view)
}
