//! A catalogue's home page.

use super::cards::{CardStyle, cards};
use super::frame::summary_of;
use super::index::schools_by_region;
use super::listing::used;
use super::view::{Home, Link, Page};
use super::{Addresses, Site, structured};

/// Most entries of a list on a home page.
const LATEST: usize = 12;

/// Most schools that a catalogue's home names; a longer list has pages of its own.
const SCHOOLS_AT_HOME: usize = 60;

/// A catalogue's home.
pub fn catalogue_home(site: &Site<'_>, html: String, summary: &str) -> (Page, Home) {
    let graph = site.graph;
    let language = site.config.language.clone();
    let has_all_schools = graph.model.schools.len() <= SCHOOLS_AT_HOME;
    let regions = if has_all_schools {
        schools_by_region(site, &graph.places.schools, 2)
    } else {
        Vec::new()
    };
    let latest = graph.listed.iter().take(LATEST);
    let home = Home {
        html: html.into(),
        practices: graph.listed.len(),
        schools: graph.model.schools.len(),
        latest: cards(site, latest.clone(), "", CardStyle::full(&language)).into(),
        kinds: used(site, "kinds", &language),
        subjects: used(site, "subjects", &language),
        regions,
        has_all_schools,
    };
    let mut page = site.page(
        "home",
        "home",
        Addresses::HOME,
        site.title().to_owned(),
        summary_of(summary, site.title()),
        Vec::new(),
    );
    page.breadcrumbs.clear();
    page.feed = site.feed_of("feed.xml");
    let links: Vec<Link> = latest
        .map(|id| site.practice_link(*id, &language))
        .collect();
    let links: Vec<&Link> = links.iter().collect();
    let collection = site.collection_node(Addresses::HOME, &page.title, &language, &links);
    page.structured_data = structured::document(&[site.site_node(&language), collection]);
    (page, home)
}
