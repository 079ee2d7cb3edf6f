//! The page of the files that other programs read.

use super::view::{Counted, Group, Index, Link, Page};
use super::{Addresses, Site};

impl Site<'_> {
    /// The page of the data files.
    pub(super) fn data_link(&self, language: &str) -> Link {
        Link::to(self.word(language, "data_files"), Addresses::DATA)
    }
}

/// The data files of the whole site, each with what it holds.
pub fn data_view(site: &Site<'_>) -> (Page, Index) {
    let language = site.config.language.as_str();
    let entry = |address: &str, about: &str| Counted {
        link: Link::to(address.trim_start_matches("data/"), address),
        count: None,
        about: site.word(language, about).to_owned(),
        hue: "",
    };
    let tables = vec![
        entry("data/practices.csv", "data_practices_about"),
        entry("data/schools.csv", "data_schools_about"),
        entry("data/co-occurrence.csv", "data_pairs_about"),
        entry("data/coverage.csv", "data_coverage_about"),
    ];
    let mut programs = vec![entry("data/catalogue.json", "data_catalogue_about")];
    if site.config.base_url.is_some() {
        programs.push(entry("feed.xml", "data_feed_about"));
    }
    let group = |name: &str, entries| Group {
        name: site.word(language, name).to_owned(),
        entries,
    };
    let view = Index {
        summary: site.word(language, "data_about").to_owned(),
        picture: String::new(),
        drawn: Vec::new(),
        groups: vec![
            group("data_tables", tables),
            group("data_programs", programs),
        ],
        listing: None,
    };
    let mut page = site.page(
        "index",
        "explore",
        Addresses::DATA,
        site.word(language, "data_files").to_owned(),
        view.summary.clone(),
        vec![site.explore_link(language)],
    );
    site.with_collection(&mut page, Addresses::DATA, &view.links(), None);
    (page, view)
}
