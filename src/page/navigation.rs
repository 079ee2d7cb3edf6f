//! The navigation every page shows.

use serde::Serialize;

use super::Site;
use super::view::Link;

/// An entry of the navigation.
#[derive(Debug, Clone, Serialize)]
pub struct NavigationEntry {
    /// Name and address.
    #[serde(flatten)]
    pub link: Link,
    /// Which pages belong to it ([`super::view::Page::section`]).
    pub section: &'static str,
}

/// The entries of the navigation in a language: only what the site has.
pub fn navigation(site: &Site<'_>, language: &str) -> Vec<NavigationEntry> {
    let graph = site.graph;
    let addresses = &site.addresses;
    let mut entries = Vec::new();
    let mut add = |section: &'static str, word: &str, address: &str| {
        entries.push(NavigationEntry {
            link: Link::to(word, address),
            section,
        });
    };
    if graph.model.schools.len() > 1 {
        let address = format!("{}/index.html", addresses.schools);
        add("schools", site.word(language, "nav_schools"), &address);
    }
    let address = format!("{}/index.html", addresses.practices);
    add("practices", site.word(language, "nav_practices"), &address);
    for (section, vocabulary, word) in [
        ("kinds", "kinds", "nav_kinds"),
        ("subjects", "subjects", "nav_subjects"),
    ] {
        if let Some((id, _)) = site.pack.vocabulary(vocabulary)
            && !graph.used_terms(vocabulary, site.pack).is_empty()
        {
            let address = addresses.vocabulary(id, site.pack);
            add(section, site.word(language, word), &address);
        }
    }
    // Time, place, people and what else there is stand on a page of their own: a row of
    // seven is read, a row of ten is not.
    let address = format!("{}/index.html", addresses.explore);
    add("explore", site.word(language, "nav_explore"), &address);
    // Handbook and about. A page that stands here by itself is marked nowhere else, a list
    // of all of them is.
    let pages = site.pages_in_navigation(language);
    let section = match site.pages_link(language) {
        Some(_) => "pages",
        None => "",
    };
    entries.extend(
        pages
            .into_iter()
            .map(|link| NavigationEntry { link, section }),
    );
    entries
}

/// What the foot of every page leads to in a language: how to write, what the words mean, and
/// what programs read.
pub fn foot_links(site: &Site<'_>, language: &str) -> Vec<Link> {
    let link = |word, address: &str| Link::to(site.word(language, word), address);
    let mut links = vec![
        link("guide", &site.addresses.guide_index()),
        link("glossary", &site.addresses.glossary(language)),
        site.data_link(language),
    ];
    if site.config.base_url.is_some() {
        links.push(link("feed", "feed.xml"));
    }
    links
}
