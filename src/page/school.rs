//! A school's page.

use super::cards::CardStyle;
use super::field_view::Showing;
use super::listing::{count_terms, counted, listing, numbered_title};
use super::markup;
use super::person::own_roles;
use super::view::{Fact, Figure, Html, Link, Member, Page, RelatedLink, School};
use super::{Addresses, PhotoPlace, Site, push_photo, relative_root};
use crate::field::{Field, Fields};
use crate::model::{self, Entry, EntryId, EntryRole, Reached, Status};
use crate::source::{Orientation, PictureSize, is_picture};

/// Which page of a school is made.
#[derive(Debug, Clone, Copy)]
pub struct SchoolPage {
    /// The place of the school.
    pub school: u32,
    /// Its profile, or a translation of it.
    pub profile: EntryId,
    /// Which page of its list, from 0.
    pub number: u32,
}

/// A school's page: its own words, and its practices.
pub fn school_view(
    site: &Site<'_>,
    made: SchoolPage,
    fields: &Fields<'_>,
    html: String,
    picture_size: &dyn Fn(&str) -> PictureSize,
    page: &mut Page,
) -> School {
    let graph = site.graph;
    let SchoolPage { school, number, .. } = made;
    let facts_of = &graph.model.schools[school as usize];
    let entry = graph.model.entry(made.profile);
    let language = page.language.clone();
    let practices = &graph.by_school[school as usize];
    // The further pages of its list are in one language.
    let address = &graph.model.entry(facts_of.entry).address;
    if number > 0 {
        turn_to(page, number, address, site);
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
    // Told where its list begins.
    let holds_back = number == 0 && holds_back(site, school, facts_of);
    let contact = fields.record("contact");
    let contact = contact.into_iter().flat_map(|contact| contact.iter());
    let contact: Vec<Fact> = contact.map(|field| contact_fact(&showing, field)).collect();
    School {
        facts: markup::facts(&facts(&showing, facts_of), &page.root).into(),
        html: html.into(),
        logo: logo(&showing, facts_of, picture_size, &page.root),
        listing: listing(
            site,
            practices,
            address,
            number,
            CardStyle {
                with_school: false,
                ..CardStyle::full(&language)
            },
        ),
        kinds: counted(site, count_terms(site, practices, "kinds"), &language),
        subjects: counted(site, count_terms(site, practices, "subjects"), &language),
        people: markup::members(&people(&showing, facts_of), &page.root).into(),
        contact: markup::facts(&contact, &page.root).into(),
        years: years(site, practices),
        unfinished: unfinished(site, entry, practices),
        guest_of: guest_of(site, entry, school),
        pages: pages(site, entry, school),
        is_profile_held_back: facts_of.is_profile_withheld,
        is_held_back: holds_back && practices.is_empty(),
        is_partly_held_back: holds_back && !practices.is_empty(),
    }
}

/// Digits of a telephone number that can be called.
const DIGITS_OF_PHONE: std::ops::RangeInclusive<usize> = 5..=15;

/// How a school is reached; its mail address and telephone number are links.
fn contact_fact<'site>(showing: &Showing<'_, 'site>, field: &Field<'site>) -> Fact {
    let mut fact = showing.fact(field);
    for link in fact.values.iter_mut().filter(|link| link.href.is_none()) {
        let text = link.text.trim();
        link.href = match field.name {
            "email" => mail_address(text).map(|address| format!("mailto:{address}")),
            "phone" => phone_number(text).map(|number| format!("tel:{number}")),
            _ => None,
        };
    }
    fact
}

/// A text that is one mail address and nothing else.
fn mail_address(text: &str) -> Option<&str> {
    let is_of_address = |sign: char| sign.is_ascii_alphanumeric() || ".-_+@".contains(sign);
    let (name, host) = text.split_once('@')?;
    let is_host = host.contains('.') && !host.contains('@') && !host.ends_with('.');
    (!name.is_empty() && is_host && text.chars().all(is_of_address)).then_some(text)
}

/// A text that is one telephone number and nothing else, as it is dialled: "0362123456" of
/// "(0362) 123-456".
fn phone_number(text: &str) -> Option<String> {
    let number: String = text
        .chars()
        .filter(|sign| !sign.is_whitespace() && !"()-–.".contains(*sign))
        .collect();
    let digits = number.strip_prefix('+').unwrap_or(&number);
    let is_number = digits.bytes().all(|digit| digit.is_ascii_digit());
    (is_number && DIGITS_OF_PHONE.contains(&digits.len())).then_some(number)
}

/// Whether practices of a school are left out for their errors, translations aside.
fn holds_back(site: &Site<'_>, number: u32, school: &model::School) -> bool {
    let folder = format!("{}/{}", site.config.content, school.folder);
    // Entries are in the order of their paths.
    let entries = &site.graph.model.entries;
    let start = entries.partition_point(|entry| *entry.path < *folder);
    let mut own = entries[start..]
        .iter()
        .take_while(|entry| entry.path.starts_with(&folder));
    own.any(|entry| {
        let is_practice = matches!(entry.role, EntryRole::Practice(_));
        entry.school == Some(number)
            && is_practice
            && entry.translation_of.is_none()
            && entry.status == Status::Quarantined
    })
}

/// Makes the page of a school's profile a further one of its list.
fn turn_to(page: &mut Page, number: u32, first: &str, site: &Site<'_>) {
    let address = Addresses::numbered(first, number as usize);
    page.title = numbered_title(site, &page.title, number, &page.language);
    page.address = super::encode_address(&address);
    page.root = relative_root(&address);
    page.canonical = page
        .canonical
        .as_ref()
        .and(site.config.base_url.as_ref())
        .map(|base| format!("{base}{}", page.address));
}

/// What a profile says of its school in few words.
fn facts(showing: &Showing<'_, '_>, school: &model::School) -> Vec<Fact> {
    const NAMES: [&str; 6] = [
        "school_type",
        "ownership",
        "region",
        "npsn",
        "hub",
        "seeking_partners",
    ];
    let fields = NAMES.iter().filter_map(|name| showing.fields.get(name));
    fields
        .map(|field| match field.name {
            "region" => Fact {
                label: showing.label(field.spec, field.name),
                values: vec![region(showing.site, school)],
            },
            _ => showing.fact(field),
        })
        .collect()
}

/// Where a school is, with a link to the page of its region.
fn region(site: &Site<'_>, school: &model::School) -> Link {
    let link = site.region_link(school);
    Link {
        text: site.region_words(school),
        href: link.and_then(|link| link.href),
        lang: None,
    }
}

/// Those of a school's people who agreed to be shown, with their roles and subjects.
fn people(showing: &Showing<'_, '_>, school: &model::School) -> Vec<Member> {
    let people = school.people.people.iter();
    let shown = people.filter(|person| person.is_shown);
    shown
        .map(|person| Member {
            link: Link::to(
                &person.name,
                &showing.site.addresses.person(&school.id, &person.id),
            ),
            about: person
                .roles
                .iter()
                .map(|term| showing.term(*term))
                .chain(
                    own_roles(showing.site, school, person)
                        .into_iter()
                        .map(Link::plain),
                )
                .chain(person.subjects.iter().map(|term| showing.term(*term)))
                .collect(),
        })
        .collect()
}

/// A school's logo, where the file it names is there.
fn logo(
    showing: &Showing<'_, '_>,
    school: &model::School,
    picture_size: &dyn Fn(&str) -> PictureSize,
    root: &str,
) -> Option<Figure> {
    let graph = showing.site.graph;
    let folder = crate::source::folder_of(&showing.entry.address);
    let path = crate::source::join(folder, school.facts.logo.as_deref()?)?;
    let path = graph.lookup.file(&path, graph.model)?;
    graph.files.get(path).filter(|_| is_picture(path))?;
    let path = graph.file_address(path);
    let size = picture_size(path);
    let href = super::encode_address(path);
    let name = [("school", &*showing.entry.title)];
    let alt = showing.site.say(showing.language, "logo_of", &name);
    let mut picture = String::new();
    push_photo(&mut picture, root, &href, &alt, size, PhotoPlace::Logo);
    Some(Figure {
        href,
        alt,
        picture: picture.into(),
        is_upright: size.orientation == Orientation::TopLeft,
        credit: String::new(),
        consent: String::new(),
        licence: Html::default(),
        own_licence: None,
    })
}

/// Cycles of a school that have not come to their end: a few, newest first.
fn unfinished(site: &Site<'_>, profile: &Entry, practices: &[EntryId]) -> Vec<RelatedLink> {
    const MOST: usize = 6;
    let language = &*profile.language;
    let cycles = practices.iter().filter_map(|id| {
        let entry = site.graph.model.entry(*id);
        Some((*id, entry, entry.reached?))
    });
    cycles
        .take(MOST)
        .map(|(id, entry, reached)| {
            let Reached { stage, done, round } = reached;
            let all = site.pack.vocabulary_at(stage.vocabulary).terms.len();
            let (done, all) = (done.to_string(), all.to_string());
            let values = [
                ("done", done.as_str()),
                ("all", all.as_str()),
                ("stage", site.pack.term(stage).names.get(language)),
            ];
            let mut stage = site.say(language, "stage_reached", &values);
            if round > 0 {
                let number = [("number", &*round.to_string())];
                stage = format!("{} · {stage}", site.say(language, "round", &number));
            }
            let days = entry
                .date
                .map(|date| site.pack.calendar.range(date, language));
            RelatedLink {
                link: site.practice_link(id, language),
                about: days.map_or(stage.clone(), |days| format!("{stage} · {days}")),
                sentence: String::new(),
                sentence_language: None,
            }
        })
        .collect()
}

/// Practices of other schools in which people of a school take part who agreed to be shown: a few,
/// newest first.
fn guest_of(site: &Site<'_>, profile: &Entry, school: u32) -> Vec<RelatedLink> {
    const MOST: usize = 12;
    let (graph, language) = (site.graph, &*profile.language);
    let of_people = graph.by_person.range((school, 0)..=(school, u32::MAX));
    let mut practices: Vec<EntryId> = of_people.flat_map(|(_, ids)| ids).copied().collect();
    practices.retain(|id| graph.model.entry(*id).school != Some(school));
    let day = |id: &EntryId| graph.model.entry(*id).date.map(|range| range.start);
    practices.sort_by_key(|id| (std::cmp::Reverse(day(id)), *id));
    practices.dedup();
    let few = practices.into_iter().take(MOST);
    few.map(|id| {
        let entry = graph.model.entry(id);
        let host = graph.model.school_of(entry);
        let host = host.map_or("", |host| &*site.school_seen_from(profile, host).title);
        let days = entry
            .date
            .map(|date| site.pack.calendar.range(date, language));
        RelatedLink {
            link: site.practice_link(id, language),
            about: days.map_or_else(|| host.to_owned(), |days| format!("{host} · {days}")),
            sentence: String::new(),
            sentence_language: None,
        }
    })
    .collect()
}

/// The ordinary pages of a school.
fn pages(site: &Site<'_>, profile: &Entry, school: u32) -> Vec<RelatedLink> {
    let (graph, language) = (site.graph, &*profile.language);
    let pages = graph.pages.of_school.get(&school).into_iter().flatten();
    let pages = pages.map(|id| graph.model.entry(graph.instead(profile, *id)));
    pages
        .map(|page| RelatedLink {
            link: Link::titled(page, language),
            about: page.summary.to_string(),
            sentence: String::new(),
            sentence_language: None,
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
