//! A catalogue's home page.

use super::cards::{CardStyle, cards};
use super::frame::summary_of;
use super::index::schools_by_region;
use super::listing::used;
use super::view::{Home, Link, Page};
use super::{Addresses, Site, structured};
use crate::model::EntryId;

/// Most entries of a list on a home page.
const LATEST: usize = 12;

/// Most schools that a catalogue's home names; a longer list has pages of its own.
const SCHOOLS_AT_HOME: usize = 60;

/// A catalogue's home with the text that was written for it: in the language of a translation of
/// that text, else in the site's.
pub fn catalogue_home(site: &Site<'_>, translation: Option<EntryId>, html: String) -> (Page, Home) {
    let graph = site.graph;
    let translated = translation.map(|id| graph.model.entry(id));
    let language = translated.map_or(&*site.config.language, |entry| &entry.language);
    let address = translated.map_or(Addresses::HOME, |entry| &entry.address);
    let title = translated.map_or(site.title(language), |entry| &entry.title);
    let text = translation.or(graph.home);
    let summary = text.map_or("", |id| &graph.model.entry(id).summary);
    let has_all_schools = graph.model.schools.len() <= SCHOOLS_AT_HOME;
    let regions = if has_all_schools {
        schools_by_region(site, &graph.places.schools, 2, language)
    } else {
        Vec::new()
    };
    let latest = graph.listed.iter().take(LATEST);
    let home = Home {
        html: html.into(),
        practices: graph.listed.len(),
        schools: graph.model.schools.len(),
        latest: cards(site, latest.clone(), "", CardStyle::full(language)).into(),
        kinds: used(site, "kinds", language),
        subjects: used(site, "subjects", language),
        regions,
        has_all_schools,
    };
    let mut page = Page {
        title: title.to_owned(),
        description: summary_of(summary, title),
        translations: text.map(|id| site.translations_of(id)).unwrap_or_default(),
        feed: site.feed_of("feed.xml"),
        licence: site.site_licence(language),
        ..site.blank_page("home", "home", address, language)
    };
    let links: Vec<Link> = latest.map(|id| site.practice_link(*id, language)).collect();
    let links: Vec<&Link> = links.iter().collect();
    let collection = site.collection_node(address, &page.title, language, &links);
    page.structured_data = structured::document(&[site.site_node(language), collection]);
    (page, home)
}
