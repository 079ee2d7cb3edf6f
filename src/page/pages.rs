//! The site's own pages together: handbook, about, and whatever else an author writes.

use super::Site;
use super::view::{Counted, Group, Html, Index, Link, Page};
use crate::model::in_words;
use crate::source::folder_of;

/// Most pages that the navigation names one by one.
const MOST_IN_NAVIGATION: usize = 3;

impl Site<'_> {
    /// What the navigation says of the pages: each, while they are few.
    pub(super) fn pages_in_navigation(&self, language: &str) -> Vec<Link> {
        if let Some(all) = self.pages_link(language) {
            return vec![all];
        }
        let pages = self.graph.pages.top.iter();
        pages
            .map(|id| {
                let entry = self
                    .graph
                    .model
                    .entry(self.graph.in_language(*id, language));
                Link::titled(entry, language)
            })
            .collect()
    }

    /// The page of all pages; `None` while the navigation names each of them.
    pub(super) fn pages_link(&self, language: &str) -> Option<Link> {
        let pages = &self.graph.pages;
        let is_long = pages.top.len() > MOST_IN_NAVIGATION || pages.has_others;
        let address = self.addresses.pages_index();
        is_long.then(|| Link::to(self.word(language, "nav_pages"), &address))
    }
}

/// All pages by folder, those of the root first.
pub fn pages_view(site: &Site<'_>, address: &str) -> (Page, Index) {
    let language = site.config.language.as_str();
    let mut groups: Vec<(&str, Group)> = Vec::new();
    for id in &site.graph.pages.all {
        let original = site.graph.model.entry(*id);
        let folder = folder_of(&original.address);
        let place = groups.iter().position(|(known, _)| *known == folder);
        let place = place.unwrap_or_else(|| {
            let name = in_words(folder.rsplit('/').next().unwrap_or_default());
            let entries = Vec::new();
            groups.push((folder, Group { name, entries }));
            groups.len() - 1
        });
        let Some((_, group)) = groups.get_mut(place) else {
            continue;
        };
        // The index of a folder says what the folder is called.
        let is_index = !folder.is_empty() && original.address.ends_with("/index.html");
        let entry = site
            .graph
            .model
            .entry(site.graph.in_language(*id, language));
        if is_index {
            group.name = entry.title.to_string();
        }
        let link = Counted {
            link: Link::titled(entry, language),
            count: None,
            about: entry.summary.to_string(),
            hue: "",
        };
        group
            .entries
            .insert(if is_index { 0 } else { group.entries.len() }, link);
    }
    groups.sort_by_key(|(folder, _)| *folder);
    let view = Index {
        summary: site.word(language, "pages_about").to_owned(),
        rules: Vec::new(),
        picture: Html::default(),
        drawn: Vec::new(),
        groups: groups.into_iter().map(|(_, group)| group).collect(),
        listing: None,
    };
    let mut page = site.page(
        "index",
        "pages",
        address,
        site.word(language, "nav_pages").to_owned(),
        view.summary.clone(),
        Vec::new(),
    );
    site.with_collection(&mut page, address, &view.links(), None);
    (page, view)
}
