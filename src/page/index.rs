//! Lists of things: terms, schools, practices, people, series.

use super::address::PER_PAGE;
use super::cards::CardStyle;
use super::frame::summary_of;
use super::listing::{listing, numbered_title, page_links, term_words, used};
use super::person::own_roles;
use super::view::{Counted, DrawnEntry, Group, Html, Index, Link, Page};
use super::{Addresses, Site, relative_root};
use crate::pack::{Regions, VocabularyId};

/// A list of things: the terms of a vocabulary, all schools, all practices, people,
/// series.
pub fn index_view(site: &Site<'_>, what: &super::PageKind, address: &str) -> (Page, Index) {
    use super::PageKind as Kind;
    let language = site.config.language.as_str();
    let graph = site.graph;
    let (section, title, index, number) = match what {
        Kind::Vocabulary(id) => vocabulary_index(site, *id),
        Kind::Schools { number } => {
            let first = Addresses::numbered(&format!("{}/index.html", site.addresses.schools), 0);
            let order = &graph.places.schools;
            let start = (*number as usize * PER_PAGE).min(order.len());
            let end = (start + PER_PAGE).min(order.len());
            let groups = schools_by_region(site, &order[start..end], 2, &site.config.language);
            let index = Index {
                summary: String::new(),
                rules: Vec::new(),
                picture: Html::default(),
                drawn: Vec::new(),
                groups,
                listing: Some(page_links(
                    site,
                    order.len(),
                    &first,
                    *number,
                    &site.config.language,
                )),
            };
            (
                "schools",
                site.word(language, "nav_schools").to_owned(),
                index,
                *number,
            )
        }
        Kind::People { number } => {
            let first = format!("{}/index.html", site.addresses.people);
            let index = people_index(site, &first, *number);
            (
                "explore",
                site.word(language, "nav_people").to_owned(),
                index,
                *number,
            )
        }
        Kind::SeriesIndex => {
            let entries = graph
                .by_series
                .iter()
                .map(|(name, practices)| Counted {
                    link: Link::to(name, &site.addresses.series_page(name)),
                    count: Some(practices.len()),
                    about: String::new(),
                    hue: "",
                })
                .collect();
            let index = one_group(site.word(language, "series_about").to_owned(), entries);
            (
                "practices",
                site.word(language, "nav_series").to_owned(),
                index,
                0,
            )
        }
        Kind::Practices { number } => {
            let first = format!("{}/index.html", site.addresses.practices);
            let index = Index {
                summary: String::new(),
                rules: Vec::new(),
                picture: Html::default(),
                drawn: Vec::new(),
                groups: Vec::new(),
                listing: Some(listing(
                    site,
                    &graph.listed,
                    &first,
                    *number,
                    CardStyle::full(language),
                )),
            };
            (
                "practices",
                site.word(language, "nav_practices").to_owned(),
                index,
                *number,
            )
        }
        _ => ("", String::new(), one_group(String::new(), Vec::new()), 0),
    };
    let mut page = site.page(
        "index",
        section,
        address,
        numbered_title(site, &title, number, language),
        summary_of(&index.summary, &title),
        way_to(site, section),
    );
    site.with_collection(&mut page, address, &index.links(), None);
    (page, index)
}

/// What stands before a list: nothing where the navigation names it.
pub(super) fn way_to(site: &Site<'_>, section: &str) -> Vec<Link> {
    match section {
        "explore" => vec![site.explore_link(&site.config.language)],
        _ => Vec::new(),
    }
}

fn one_group(summary: String, entries: Vec<Counted>) -> Index {
    Index {
        summary,
        rules: Vec::new(),
        picture: Html::default(),
        drawn: Vec::new(),
        groups: vec![Group {
            name: String::new(),
            entries,
        }],
        listing: None,
    }
}

fn vocabulary_index(site: &Site<'_>, id: VocabularyId) -> (&'static str, String, Index, u32) {
    let language = site.config.language.as_str();
    let vocabulary = site.pack.vocabulary_at(id);
    let entries = used(site, &vocabulary.id, language);
    let summary = vocabulary.summary.get(language).to_owned();
    let rules = vocabulary.rules.get(language).cloned().unwrap_or_default();
    let index = match drawn(site, &vocabulary.id, &entries) {
        Some(drawn) => Index {
            drawn,
            rules,
            ..one_group(summary, Vec::new())
        },
        None => Index {
            rules,
            ..one_group(summary, entries)
        },
    };
    let section = match vocabulary.id.as_str() {
        "kinds" => "kinds",
        "subjects" => "subjects",
        _ => "explore",
    };
    (
        section,
        vocabulary.plurals.get(language).to_owned(),
        index,
        0,
    )
}

/// The used terms of a vocabulary, each with its drawing; nothing where they have none.
fn drawn(site: &Site<'_>, vocabulary: &str, entries: &[Counted]) -> Option<Vec<DrawnEntry>> {
    let terms = site.graph.used_terms(vocabulary, site.pack);
    let pictures = terms.into_iter().map(|term| {
        let picture = super::drawing::small_model_picture(site.pack.term(term));
        (!picture.is_empty()).then_some(picture)
    });
    let drawn = entries.iter().zip(pictures).map(|(entry, picture)| {
        Some(DrawnEntry {
            entry: entry.clone(),
            picture: picture?.into(),
        })
    });
    drawn
        .collect::<Option<Vec<_>>>()
        .filter(|drawn| !drawn.is_empty())
}

/// Schools in the order of regions, in groups of the same region; `length` is the length of
/// its code.
pub(super) fn schools_by_region(
    site: &Site<'_>,
    schools: &[u32],
    length: usize,
    language: &str,
) -> Vec<Group> {
    let graph = site.graph;
    let mut groups: Vec<(&str, Vec<Counted>)> = Vec::new();
    for place in schools {
        let place = *place as usize;
        let school = &graph.model.schools[place];
        let entry = graph.model.entry(graph.in_language(school.entry, language));
        let code = school.facts.region.as_deref().unwrap_or_default();
        let region = code.get(..length).unwrap_or(code);
        let within = Regions::lineage(code)
            .filter(|part| part.len() > length)
            .filter_map(|part| site.pack.regions.name(part))
            .collect::<Vec<_>>();
        let counted = Counted {
            link: Link::to(&*entry.title, &entry.address),
            count: Some(graph.by_school[place].len()),
            about: within.into_iter().rev().collect::<Vec<_>>().join(", "),
            hue: "",
        };
        match groups.last_mut() {
            Some((last, entries)) if *last == region => entries.push(counted),
            _ => groups.push((region, vec![counted])),
        }
    }
    groups
        .into_iter()
        .map(|(region, entries)| {
            let name = match region {
                "" => site.word(language, "unplaced"),
                region => site.pack.regions.name(region).unwrap_or_default(),
            };
            Group {
                name: name.to_owned(),
                entries,
            }
        })
        .collect()
}

fn people_index(site: &Site<'_>, first: &str, number: u32) -> Index {
    let model = site.graph.model;
    let language = site.config.language.as_str();
    // Whoever has no practice to be shown stands on the school's page alone.
    let shown = &site.graph.by_person;
    let start = number as usize * PER_PAGE;
    let mut groups: Vec<Group> = Vec::new();
    for ((place, person), practices) in shown.iter().skip(start).take(PER_PAGE) {
        let school = &model.schools[*place as usize];
        let facts = &school.people.people[*person as usize];
        let entry = Counted {
            link: Link::to(&facts.name, &site.addresses.person(&school.id, &facts.id)),
            count: Some(practices.len()),
            about: {
                let known = term_words(site, facts.roles.iter().chain(&facts.subjects), language);
                let known = (!known.is_empty()).then_some(known);
                let own = own_roles(site, school, facts);
                let all: Vec<String> = known.into_iter().chain(own).collect();
                all.join(", ")
            },
            hue: "",
        };
        let name = site.school_title(school);
        match groups.last_mut().filter(|group| group.name == name) {
            Some(group) => group.entries.push(entry),
            None => groups.push(Group {
                name: name.to_owned(),
                entries: vec![entry],
            }),
        }
    }
    Index {
        summary: site.word(language, "people_about").to_owned(),
        rules: Vec::new(),
        picture: Html::default(),
        drawn: Vec::new(),
        groups,
        listing: Some(page_links(site, shown.len(), first, number, language)),
    }
}

/// A series' page.
pub fn series_view(site: &Site<'_>, name: &str, number: u32) -> (Page, Index) {
    let language = site.config.language.as_str();
    let empty = Vec::new();
    let practices = site.graph.by_series.get(name).unwrap_or(&empty);
    let first = site.addresses.series_page(name);
    let address = Addresses::numbered(&first, number as usize);
    let index = Index {
        rules: Vec::new(),
        summary: String::new(),
        // The whole series, drawn once and not on every page of its list.
        picture: if number == 0 {
            super::drawing::series_picture(site, name, practices, &relative_root(&address)).into()
        } else {
            Html::default()
        },
        drawn: Vec::new(),
        groups: Vec::new(),
        listing: Some(listing(
            site,
            practices,
            &first,
            number,
            CardStyle::full(language),
        )),
    };
    let series = Link::to(
        site.word(language, "nav_series"),
        &format!("{}/index.html", site.addresses.series),
    );
    let title = site.say(language, "series_title", &[("name", name)]);
    let title = numbered_title(site, &title, number, language);
    let mut page = site.page(
        "series",
        "practices",
        &address,
        title.clone(),
        title,
        vec![series],
    );
    site.with_collection(&mut page, &address, &index.links(), None);
    (page, index)
}
