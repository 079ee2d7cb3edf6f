//! A school's page.

use super::cards::CardStyle;
use super::field_view::Showing;
use super::listing::{count_terms, counted, listing, numbered_title};
use super::markup;
use super::view::{Fact, Figure, Link, Member, Page, RelatedLink, School};
use super::{Addresses, PhotoPlace, Site, push_photo, relative_root};
use crate::field::Fields;
use crate::model::EntryId;
use crate::source::{Orientation, PictureSize};

/// A school's page: its own words, and its practices.
pub fn school_view(
    site: &Site<'_>,
    school: u32,
    number: u32,
    fields: &Fields<'_>,
    html: String,
    picture_size: &dyn Fn(&str) -> PictureSize,
    page: &mut Page,
) -> School {
    let graph = site.graph;
    let facts_of = &graph.model.schools[school as usize];
    let entry = graph.model.entry(facts_of.entry);
    let language = page.language.clone();
    let practices = &graph.by_school[school as usize];
    if number > 0 {
        page.title = numbered_title(site, &page.title, number, &language);
        page.address = super::encode_address(&Addresses::numbered(&entry.address, number as usize));
        page.root = relative_root(&Addresses::numbered(&entry.address, number as usize));
        page.canonical = page
            .canonical
            .as_ref()
            .and(site.config.base_url.as_ref())
            .map(|base| format!("{base}{}", page.address));
    }
    let folder = crate::source::folder_of(&entry.address);
    let feed = if folder.is_empty() {
        "feed.xml".to_owned()
    } else {
        format!("{folder}/feed.xml")
    };
    page.feed = site.feed_of(&feed);
    let redactor = graph
        .model
        .redactor(entry, site.pack, site.word(&language, "a_teacher"));
    let showing = Showing {
        site,
        entry,
        school: Some(facts_of),
        kind: None,
        fields,
        language: &language,
        redactor: &redactor,
    };
    let mut facts: Vec<Fact> = Vec::new();
    for name in [
        "school_type",
        "ownership",
        "region",
        "npsn",
        "hub",
        "seeking_partners",
    ] {
        if let Some(field) = fields.get(name) {
            let mut fact = showing.fact(field);
            if name == "region" {
                let words = site.region_words(facts_of);
                let region = site.region_link(facts_of);
                fact.values = vec![match region.and_then(|region| region.href) {
                    Some(href) => Link {
                        text: words,
                        href: Some(href),
                        lang: None,
                    },
                    None => Link::plain(words),
                }];
            }
            facts.push(fact);
        }
    }
    let contact = fields.record("contact");
    let contact = contact.into_iter().flat_map(|contact| contact.iter());
    let contact: Vec<Fact> = contact.map(|field| showing.fact(field)).collect();
    let people = facts_of
        .people
        .people
        .iter()
        .filter(|person| person.is_shown)
        .map(|person| Member {
            link: Link::to(
                &person.name,
                &site.addresses.person(&facts_of.id, &person.id),
            ),
            about: person
                .roles
                .iter()
                .chain(&person.subjects)
                .map(|term| showing.term(*term))
                .collect(),
        })
        .collect::<Vec<Member>>();
    let logo = facts_of.facts.logo.as_deref().and_then(|logo| {
        let path = crate::source::join(folder, logo)?;
        let path = graph.lookup.file(&path, graph.model)?;
        graph.files.get(path)?;
        let path = graph.file_address(path);
        let size = picture_size(path);
        let href = super::encode_address(path);
        let alt = site.say(&language, "logo_of", &[("school", &entry.title)]);
        let mut picture = String::new();
        push_photo(
            &mut picture,
            &page.root,
            &href,
            &alt,
            size,
            PhotoPlace::Logo,
        );
        Some(Figure {
            href,
            alt,
            picture,
            is_upright: size.orientation == Orientation::TopLeft,
            credit: String::new(),
            consent: String::new(),
        })
    });
    School {
        facts: markup::facts(&facts, &page.root),
        html,
        logo,
        listing: listing(
            site,
            practices,
            &entry.address,
            number,
            CardStyle {
                with_school: false,
                ..CardStyle::full(&language)
            },
        ),
        kinds: counted(site, count_terms(site, practices, "kinds"), &language),
        subjects: counted(site, count_terms(site, practices, "subjects"), &language),
        people: markup::members(&people, &page.root),
        contact: markup::facts(&contact, &page.root),
        years: years(site, practices),
        unfinished: unfinished(site, practices, &language),
    }
}

/// Cycles of a school that have not come to their end: a few, newest first.
fn unfinished(site: &Site<'_>, practices: &[EntryId], language: &str) -> Vec<RelatedLink> {
    const MOST: usize = 6;
    let cycles = practices.iter().filter_map(|id| {
        let entry = site.graph.model.entry(*id);
        Some((*id, entry, entry.reached?))
    });
    cycles
        .take(MOST)
        .map(|(id, entry, reached)| {
            let all = site.pack.vocabulary_at(reached.vocabulary).terms.len();
            let (number, all) = ((reached.term + 1).to_string(), all.to_string());
            let values = [
                ("number", number.as_str()),
                ("all", all.as_str()),
                ("stage", site.pack.term(reached).names.get(language)),
            ];
            let stage = site.say(language, "stage_reached", &values);
            let days = entry
                .date
                .map(|date| site.pack.calendar.range(date, language));
            RelatedLink {
                link: site.practice_link(id, language),
                about: days.map_or(stage.clone(), |days| format!("{stage} · {days}")),
                sentence: String::new(),
            }
        })
        .collect()
}

/// School years with practices of a school, latest first.
fn years(site: &Site<'_>, practices: &[EntryId]) -> Vec<Link> {
    const MOST: usize = 6;
    let mut years: Vec<i16> = practices
        .iter()
        .filter_map(|id| site.graph.model.entry(*id).date)
        .map(|date| site.pack.manifest.school_year.of(date.start))
        .collect();
    years.dedup();
    years.truncate(MOST);
    years.into_iter().map(|year| site.year_link(year)).collect()
}
