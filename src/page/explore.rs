//! Further ways into the site, and the page of two subjects.

use super::cards::CardStyle;
use super::listing::{listing, numbered_title};
use super::view::{Counted, Group, Index, Link, Page};
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
    let graph = site.graph;
    let addresses = &site.addresses;
    let mut ways = Vec::new();
    let mut add = |word: &str, about: &str, address: &str, count: usize| {
        ways.push(Counted {
            link: Link::to(site.word(language, word), address),
            count: Some(count),
            about: site.word(language, about).to_owned(),
            hue: "",
        });
    };
    let index = |folder: &str| format!("{folder}/index.html");
    if !graph.by_year.is_empty() {
        let count = graph.by_year.len();
        add(
            "nav_timeline",
            "timeline_about",
            &index(&addresses.timeline),
            count,
        );
    }
    if graph.model.schools.len() > 1 && site.has_regions() {
        let regions = graph.places.regions.keys();
        let count = regions
            .filter(|code| site.pack.regions.name(code).is_some())
            .count();
        add(
            "nav_regions",
            "regions_about",
            &index(&addresses.regions),
            count,
        );
    }
    if let Some(matrix) = site.subject_matrix() {
        let count = graph.pairs.len();
        add("matrix_subjects", "matrix_subjects_about", &matrix, count);
    }
    if graph.model.schools.len() > 1 {
        let count = graph.model.schools.len();
        add(
            "matrix_coverage",
            "matrix_coverage_about",
            &addresses.coverage(SchoolOrder::Region),
            count,
        );
    }
    if !graph.by_series.is_empty() {
        let count = graph.by_series.len();
        add(
            "nav_series",
            "series_about",
            &index(&addresses.series),
            count,
        );
    }
    if !graph.by_person.is_empty() {
        let count = graph.by_person.len();
        add(
            "nav_people",
            "people_about",
            &index(&addresses.people),
            count,
        );
    }
    let guide = vec![
        Counted {
            link: site.guide_link(language),
            count: Some(site.pack.kinds.len()),
            about: site.word(language, "guide_about").to_owned(),
            hue: "",
        },
        Counted {
            link: site.problems_link(language),
            count: Some(Code::ALL.len()),
            about: site.word(language, "problems_about").to_owned(),
            hue: "",
        },
    ];
    let glossary = Counted {
        link: site.glossary_link(language),
        count: None,
        about: site.word(language, "glossary_about").to_owned(),
        hue: "",
    };
    let mut words = vec![glossary];
    words.extend(vocabularies(site, language));
    let groups = vec![
        Group {
            name: site.word(language, "explore_web").to_owned(),
            entries: ways,
        },
        Group {
            name: site.word(language, "explore_words").to_owned(),
            entries: words,
        },
        Group {
            name: site.word(language, "explore_guide").to_owned(),
            entries: guide,
        },
        Group {
            name: site.word(language, "explore_data").to_owned(),
            entries: vec![Counted {
                link: site.data_link(language),
                count: None,
                about: site.word(language, "data_about").to_owned(),
                hue: "",
            }],
        },
    ];
    let view = Index {
        summary: site.word(language, "explore_about").to_owned(),
        rules: Vec::new(),
        picture: String::new(),
        drawn: Vec::new(),
        groups: groups
            .into_iter()
            .filter(|group| !group.entries.is_empty())
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
        picture: String::new(),
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
