//! The pages that list things: home, school, term, person, series, indexes.

use std::collections::BTreeMap;

use super::address::PER_PAGE;
use super::field_view::{Showing, hue_name};
use super::view::{
    Counted, Fact, Figure, Group, Home, Index, Link, Listing, Member, Page, PageLink, Person,
    School, Step, Term, Translation,
};
use super::{Addresses, Site, relative_root, structured};
use crate::field::Fields;
use crate::model::{EntryId, EntryRole, Reading, Redactor};
use crate::pack::{Regions, TermId, VocabularyId};

/// Most entries of a list on a home page.
const LATEST: usize = 12;
/// Most schools that a catalogue's home names; a longer list has pages of its own.
const SCHOOLS_AT_HOME: usize = 60;

/// A page of a list.
fn listing(site: &Site<'_>, all: &[EntryId], first: &str, number: u32, with_school: bool, language: &str) -> Listing {
    let start = (number as usize * PER_PAGE).min(all.len());
    let cards = all[start..]
        .iter()
        .take(PER_PAGE)
        .map(|id| site.card(*id, with_school, language))
        .collect();
    let mut listing = page_links(all.len(), first, number);
    listing.cards = cards;
    listing
}

/// Links to the pages of a list of `total` entries, without its cards.
fn page_links(total: usize, first: &str, number: u32) -> Listing {
    let number = number as usize;
    let count = total.div_ceil(PER_PAGE).max(1);
    let href = |page: usize| super::encode_address(&Addresses::numbered(first, page));
    // First, last and those around this one; 0 stands for the ones left out.
    let mut pages = Vec::new();
    if count > 1 {
        for page in 0..count {
            let is_near = page.abs_diff(number) <= 2 || page == 0 || page + 1 == count;
            if is_near {
                pages.push(PageLink {
                    number: page + 1,
                    href: href(page),
                });
            } else if pages.last().is_some_and(|last: &PageLink| last.number > 0) {
                pages.push(PageLink {
                    number: 0,
                    href: String::new(),
                });
            }
        }
    }
    Listing {
        cards: Vec::new(),
        total,
        number: number + 1,
        pages,
        previous: number.checked_sub(1).map(href),
        next: (number + 1 < count).then(|| href(number + 1)),
    }
}

/// The way from home to a page, home included, the page itself not.
pub(super) fn breadcrumbs(site: &Site<'_>, language: &str, steps: Vec<Link>) -> Vec<Link> {
    let mut crumbs = vec![Link::to(site.word(language, "home"), Addresses::HOME)];
    crumbs.extend(steps.into_iter().filter(|step| {
        step.href.as_deref() != Some(Addresses::HOME)
    }));
    crumbs
}

/// A title with the number of its page, where that is not the first.
fn numbered_title(site: &Site<'_>, title: &str, number: u32, language: &str) -> String {
    if number == 0 {
        return title.to_owned();
    }
    let page = (number + 1).to_string();
    site.say(language, "title_with_page", &[("title", title), ("number", &page)])
}

impl Site<'_> {
    fn page(
        &self,
        sort: &'static str,
        section: &'static str,
        address: &str,
        title: String,
        description: String,
        steps: Vec<Link>,
    ) -> Page {
        let language = self.config.language.clone();
        Page {
            sort,
            description,
            root: relative_root(address),
            address: super::encode_address(address),
            canonical: self
                .config
                .base_url
                .as_ref()
                .map(|base| format!("{base}{}", super::encode_address(address))),
            breadcrumbs: breadcrumbs(self, &language, steps),
            translations: Vec::new(),
            section,
            image: None,
            feed: None,
            is_hidden: false,
            has_code: false,
            structured_data: String::new(),
            licence: self.site_licence(&language),
            title,
            language,
        }
    }

    fn with_collection(&self, page: &mut Page, address: &str, links: &[&Link], first: serde_json::Value) {
        let collection = self.collection_node(address, &page.title, &page.language, links);
        let crumbs = self.breadcrumb_node(&page.breadcrumbs, &page.title);
        let mut nodes = vec![collection, crumbs];
        if !first.is_null() {
            nodes.insert(0, first);
        }
        page.structured_data = structured::document(nodes);
    }

    /// Pages of the same text in other languages.
    fn translations_of(&self, id: EntryId) -> Vec<Translation> {
        let model = self.graph.model;
        let original = model
            .entry(id)
            .translation_of
            .as_deref()
            .and_then(|path| self.graph.lookup.by_path(path))
            .unwrap_or(id);
        let others = self.graph.translations.get(&original);
        std::iter::once(original)
            .chain(others.into_iter().flatten().copied())
            .filter(|other| *other != id && self.graph.has_page(*other))
            .map(|other| {
                let entry = model.entry(other);
                Translation {
                    name: self.word(&entry.language, "language_name").to_owned(),
                    language: entry.language.to_string(),
                    title: entry.title.to_string(),
                    href: super::encode_address(&entry.address),
                }
            })
            .collect()
    }

    fn feed_of(&self, address: &str) -> Option<String> {
        self.config.base_url.as_ref()?;
        Some(super::encode_address(address))
    }
}

/// Text for previews: the summary, else what the page is called.
pub(super) fn summary_of(summary: &str, title: &str) -> String {
    if summary.is_empty() {
        title.to_owned()
    } else {
        summary.to_owned()
    }
}

/// The frame of a page made from a file: a practice, a text, a school.
pub fn text_page_view(
    site: &Site<'_>,
    id: EntryId,
    reading: &Reading<'_, '_>,
    redactor: &Redactor,
    first_picture: Option<String>,
) -> Page {
    let model = site.graph.model;
    let entry = model.entry(id);
    let language: &str = &entry.language;
    let title = redactor.clean(&entry.title);
    let summary = redactor.clean(&entry.summary);
    let mut steps = Vec::new();
    if let Some(school) = model.school_of(entry)
        && entry.role != EntryRole::School
    {
        steps.push(Link::to(site.school_title(school), &model.entry(school.entry).address));
    } else if entry.role == EntryRole::School && model.schools.len() > 1 {
        let address = format!("{}/index.html", site.addresses.schools);
        steps.push(Link::to(site.word(language, "nav_schools"), &address));
    }
    if let Some(kind) = entry.kind() {
        steps.push(site.term_link(kind, language));
    }
    let licence = site.licence(entry, language);
    let (sort, section) = match entry.role {
        EntryRole::Practice(_) => ("practice", "practices"),
        EntryRole::School => ("school", "schools"),
        EntryRole::Page => ("text", "pages"),
    };
    let mut page = site.page(
        sort,
        section,
        &entry.address,
        title.clone(),
        summary_of(&summary, &title),
        Vec::new(),
    );
    page.language = language.to_owned();
    page.breadcrumbs = breadcrumbs(site, language, steps);
    if entry.role == EntryRole::Page {
        add_folder_crumb(site, id, &mut page);
    }
    page.translations = site.translations_of(id);
    page.image = first_picture;
    page.has_code = entry.has_code;
    let mut nodes = Vec::new();
    match entry.role {
        EntryRole::Practice(_) => nodes.push(site.practice_node(
            entry,
            reading.kind,
            &reading.fields,
            language,
            licence.as_ref(),
            &summary,
        )),
        EntryRole::School => {
            nodes.extend(model.school_of(entry).map(|school| site.school_node(school)));
        }
        EntryRole::Page => nodes.push(serde_json::json!({
            "@type": "WebPage",
            "@id": site.identifier(&entry.address),
            "name": title,
            "description": page.description,
            "inLanguage": language
        })),
    }
    nodes.push(site.breadcrumb_node(&page.breadcrumbs, &page.title));
    page.structured_data = structured::document(nodes);
    page.licence = licence;
    page
}

/// A page of a folder stands below the folder's index, where there is one.
fn add_folder_crumb(site: &Site<'_>, id: EntryId, page: &mut Page) {
    let model = site.graph.model;
    let entry = model.entry(id);
    let folder = crate::source::folder_of(&entry.address);
    if folder.is_empty() {
        return;
    }
    let index = site
        .graph
        .lookup
        .by_path(&format!("{folder}/index.md"))
        .filter(|index| *index != id && site.graph.has_page(*index));
    if let Some(index) = index {
        let index = model.entry(index);
        if entry.translation_of.as_deref() != Some(&index.path) {
            page.breadcrumbs.push(Link::to(&*index.title, &index.address));
        }
    }
}

/// A school's page: its own words, and its practices.
pub fn school_view(
    site: &Site<'_>,
    school: u32,
    number: u32,
    reading: &Reading<'_, '_>,
    html: String,
    picture_size: &dyn Fn(&str) -> (u32, u32),
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
    let redactor = Redactor::default();
    let showing = Showing {
        site,
        entry,
        school: Some(facts_of),
        kind: None,
        fields: &reading.fields,
        language: &language,
        redactor: &redactor,
    };
    let mut facts: Vec<Fact> = Vec::new();
    for name in ["school_type", "ownership", "region", "npsn", "hub"] {
        if let Some(field) = reading.fields.get(name) {
            let mut fact = showing.fact(field);
            if name == "region" {
                fact.values = vec![Link::plain(site.region_words(facts_of))];
            }
            facts.push(fact);
        }
    }
    let contact = reading
        .fields
        .record("contact")
        .map(|contact| contact.iter().map(|field| showing.fact(field)).collect())
        .unwrap_or_default();
    let people = facts_of
        .people
        .people
        .iter()
        .filter(|person| person.is_shown)
        .map(|person| Member {
            link: Link::to(&person.name, &site.addresses.person(&facts_of.id, &person.id)),
            about: term_words(site, person.roles.iter().chain(&person.subjects), &language),
        })
        .collect();
    let logo = facts_of.facts.logo.as_deref().and_then(|logo| {
        let path = crate::source::join(folder, logo)?;
        let path = graph.lookup.file(&path, graph.model)?;
        let (width, height) = picture_size(path);
        Some(Figure {
            href: super::encode_address(path),
            alt: site.say(&language, "logo_of", &[("school", &entry.title)]),
            width,
            height,
            credit: String::new(),
            consent: String::new(),
        })
    });
    School {
        facts,
        html,
        logo,
        listing: listing(site, practices, &entry.address, number, false, &language),
        kinds: counted(site, count_terms(site, practices, "kinds"), &language),
        subjects: counted(site, count_terms(site, practices, "subjects"), &language),
        people,
        contact,
    }
}

fn term_words<'a>(
    site: &Site<'_>,
    terms: impl Iterator<Item = &'a TermId>,
    language: &str,
) -> String {
    let names: Vec<&str> = terms
        .map(|term| site.pack.term(*term).names.get(language))
        .collect();
    names.join(", ")
}

/// How many of some practices have each term of a vocabulary, most first.
fn count_terms(site: &Site<'_>, practices: &[EntryId], vocabulary: &str) -> Vec<(TermId, usize)> {
    let Some((id, _)) = site.pack.vocabulary(vocabulary) else {
        return Vec::new();
    };
    let mut counts: BTreeMap<TermId, usize> = BTreeMap::new();
    for practice in practices {
        for term in &site.graph.model.entry(*practice).terms {
            if term.vocabulary == id {
                *counts.entry(*term).or_default() += 1;
            }
        }
    }
    let mut counts: Vec<(TermId, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(term, count)| (std::cmp::Reverse(*count), *term));
    counts
}

fn counted(site: &Site<'_>, terms: Vec<(TermId, usize)>, language: &str) -> Vec<Counted> {
    terms
        .into_iter()
        .map(|(term, count)| {
            let facts = site.pack.term(term);
            Counted {
                link: site.term_link(term, language),
                count,
                about: facts.definition.get(language).to_owned(),
                hue: hue_name(facts.hue.as_deref()),
            }
        })
        .collect()
}

/// A catalogue's home.
pub fn catalogue_home(site: &Site<'_>, html: String, summary: &str) -> (Page, Home) {
    let graph = site.graph;
    let language = site.config.language.clone();
    let has_all_schools = graph.model.schools.len() <= SCHOOLS_AT_HOME;
    let regions = if has_all_schools {
        schools_by_region(site, 0..graph.model.schools.len(), 2)
    } else {
        Vec::new()
    };
    let home = Home {
        html,
        practices: graph.listed.len(),
        schools: graph.model.schools.len(),
        latest: graph
            .listed
            .iter()
            .take(LATEST)
            .map(|id| site.card(*id, true, &language))
            .collect(),
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
    let links: Vec<&Link> = home.latest.iter().map(|card| &card.link).collect();
    let collection = site.collection_node(Addresses::HOME, &page.title, &language, &links);
    page.structured_data = structured::document(vec![site.site_node(&language), collection]);
    (page, home)
}

fn used(site: &Site<'_>, vocabulary: &str, language: &str) -> Vec<Counted> {
    let terms = site
        .graph
        .used_terms(vocabulary, site.pack)
        .into_iter()
        .map(|term| (term, site.graph.of_term(term).len()))
        .collect();
    counted(site, terms, language)
}

/// Schools in groups of the same region; `length` is the length of its code.
fn schools_by_region(
    site: &Site<'_>,
    schools: impl Iterator<Item = usize>,
    length: usize,
) -> Vec<Group> {
    let graph = site.graph;
    let mut groups: BTreeMap<String, Vec<Counted>> = BTreeMap::new();
    for place in schools {
        let school = &graph.model.schools[place];
        let entry = graph.model.entry(school.entry);
        let code = school.facts.region.as_deref().unwrap_or_default();
        let region = code.get(..length).unwrap_or(code).to_owned();
        let within = Regions::lineage(code)
            .filter(|part| part.len() > length)
            .filter_map(|part| site.pack.regions.name(part))
            .collect::<Vec<_>>();
        groups.entry(region).or_default().push(Counted {
            link: Link::to(&*entry.title, &entry.address),
            count: graph.by_school[place].len(),
            about: within.into_iter().rev().collect::<Vec<_>>().join(", "),
            hue: "",
        });
    }
    groups
        .into_iter()
        .map(|(region, mut entries)| {
            entries.sort_by_key(|entry| entry.link.text.to_lowercase());
            Group {
                name: site.pack.regions.name(&region).unwrap_or_default().to_owned(),
                entries,
            }
        })
        .collect()
}

/// A term's page. `long` holds the finished HTML of a kind's definition and how-to.
pub fn term_view(
    site: &Site<'_>,
    term: TermId,
    number: u32,
    markdown: &dyn Fn(&str) -> String,
) -> (Page, Term) {
    let language = site.config.language.as_str();
    let vocabulary = site.pack.vocabulary_at(term.vocabulary);
    let facts = site.pack.term(term);
    let first = site.addresses.term(term, site.pack).unwrap_or_default();
    let address = Addresses::numbered(&first, number as usize);
    let practices = site.graph.of_term(term);
    let index = site.addresses.vocabulary(term.vocabulary, site.pack);
    let vocabulary_link = Link::to(vocabulary.plurals.get(language), &index);
    let is_first = number == 0;
    let kind = (vocabulary.id == "kinds")
        .then(|| site.pack.kind(&facts.id))
        .flatten()
        .filter(|_| is_first);
    let partners = if vocabulary.id == "subjects" && is_first {
        partners(site, term)
    } else {
        Vec::new()
    };
    let steps = kind
        .and_then(|kind| site.pack.vocabulary(kind.steps.as_deref()?))
        .map(|(_, steps)| {
            steps
                .terms
                .iter()
                .enumerate()
                .map(|(place, step)| Step {
                    number: place + 1,
                    name: step.names.get(language).to_owned(),
                    about: step.definition.get(language).to_owned(),
                    date: String::new(),
                    is_done: false,
                })
                .collect()
        })
        .unwrap_or_default();
    let rules = |rules: &BTreeMap<String, Vec<String>>| {
        rules.get(language).cloned().unwrap_or_default()
    };
    let view = Term {
        vocabulary: vocabulary_link.clone(),
        vocabulary_id: vocabulary.id.clone(),
        definition: facts.definition.get(language).to_owned(),
        html: kind.map_or_else(String::new, |kind| markdown(kind.definition.get(language))),
        how_to: kind.map_or_else(String::new, |kind| markdown(kind.how_to.get(language))),
        note: if is_first {
            facts.note.get(language).to_owned()
        } else {
            String::new()
        },
        when: if is_first {
            facts.when.get(language).to_owned()
        } else {
            String::new()
        },
        rules: if is_first { rules(&facts.rules) } else { Vec::new() },
        steps,
        source: kind.map_or_else(String::new, |kind| kind.source.get(language).to_owned()),
        partners,
        listing: listing(site, practices, &first, number, true, language),
        hue: hue_name(facts.hue.as_deref()),
    };
    let name = if facts.plurals.is_empty() {
        facts.names.get(language)
    } else {
        facts.plurals.get(language)
    };
    let section = match vocabulary.id.as_str() {
        "kinds" => "kinds",
        "subjects" => "subjects",
        _ => "terms",
    };
    let mut page = site.page(
        "term",
        section,
        &address,
        numbered_title(site, name, number, language),
        summary_of(&view.definition, name),
        vec![vocabulary_link],
    );
    if vocabulary.id == "subjects" {
        page.feed = site.feed_of(&format!("{}.xml", first.trim_end_matches(".html")));
    }
    let links: Vec<&Link> = view.listing.cards.iter().map(|card| &card.link).collect();
    site.with_collection(&mut page, &address, &links, site.term_node(term, language));
    (page, view)
}

/// Subjects by how often they meet one.
fn partners(site: &Site<'_>, subject: TermId) -> Vec<Counted> {
    let mut partners: Vec<(TermId, usize)> = site
        .graph
        .pairs
        .iter()
        .filter_map(|((first, second), count)| {
            let other = if *first == subject {
                *second
            } else if *second == subject {
                *first
            } else {
                return None;
            };
            Some((other, *count as usize))
        })
        .collect();
    partners.sort_by_key(|(term, count)| (std::cmp::Reverse(*count), *term));
    counted(site, partners, &site.config.language)
}

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
            let order = schools_by_place(site);
            let start = (*number as usize * PER_PAGE).min(order.len());
            let end = (start + PER_PAGE).min(order.len());
            let groups = schools_by_region(site, order[start..end].iter().copied(), 2);
            let index = Index {
                summary: String::new(),
                groups,
                listing: Some(page_links(order.len(), &first, *number)),
            };
            ("schools", site.word(language, "nav_schools").to_owned(), index, *number)
        }
        Kind::People { number } => {
            let first = format!("{}/index.html", site.addresses.people);
            let index = people_index(site, &first, *number);
            ("people", site.word(language, "nav_people").to_owned(), index, *number)
        }
        Kind::SeriesIndex => {
            let entries = graph
                .by_series
                .iter()
                .map(|(name, practices)| Counted {
                    link: Link::to(name, &site.addresses.series_page(name)),
                    count: practices.len(),
                    about: String::new(),
                    hue: "",
                })
                .collect();
            let index = one_group(site.word(language, "series_about").to_owned(), entries);
            ("practices", site.word(language, "nav_series").to_owned(), index, 0)
        }
        Kind::Practices { number } => {
            let first = format!("{}/index.html", site.addresses.practices);
            let index = Index {
                summary: String::new(),
                groups: Vec::new(),
                listing: Some(listing(site, &graph.listed, &first, *number, true, language)),
            };
            ("practices", site.word(language, "nav_practices").to_owned(), index, *number)
        }
        _ => ("", String::new(), one_group(String::new(), Vec::new()), 0),
    };
    let mut page = site.page(
        "index",
        section,
        address,
        numbered_title(site, &title, number, language),
        summary_of(&index.summary, &title),
        Vec::new(),
    );
    let links: Vec<&Link> = index
        .groups
        .iter()
        .flat_map(|group| &group.entries)
        .map(|entry| &entry.link)
        .chain(index.listing.iter().flat_map(|l| l.cards.iter().map(|card| &card.link)))
        .collect();
    site.with_collection(&mut page, address, &links, serde_json::Value::Null);
    (page, index)
}

fn one_group(summary: String, entries: Vec<Counted>) -> Index {
    Index {
        summary,
        groups: vec![Group {
            name: String::new(),
            entries,
        }],
        listing: None,
    }
}

fn vocabulary_index(
    site: &Site<'_>,
    id: VocabularyId,
) -> (&'static str, String, Index, u32) {
    let language = site.config.language.as_str();
    let vocabulary = site.pack.vocabulary_at(id);
    let index = one_group(
        vocabulary.summary.get(language).to_owned(),
        used(site, &vocabulary.id, language),
    );
    let section = match vocabulary.id.as_str() {
        "kinds" => "kinds",
        "subjects" => "subjects",
        _ => "terms",
    };
    (section, vocabulary.plurals.get(language).to_owned(), index, 0)
}

/// Schools by region, then by name, so that a page of the list holds neighbours.
fn schools_by_place(site: &Site<'_>) -> Vec<usize> {
    let model = site.graph.model;
    let mut order: Vec<usize> = (0..model.schools.len()).collect();
    order.sort_by_cached_key(|place| {
        let school = &model.schools[*place];
        let region = school.facts.region.clone().unwrap_or_default();
        let province = region.get(..2).unwrap_or_default().to_owned();
        (province, model.entry(school.entry).title.to_lowercase())
    });
    order
}

fn people_index(site: &Site<'_>, first: &str, number: u32) -> Index {
    let model = site.graph.model;
    let language = site.config.language.as_str();
    let shown: Vec<(u32, u32)> = (0..)
        .zip(&model.schools)
        .flat_map(|(place, school)| {
            (0..)
                .zip(&school.people.people)
                .filter(|(_, person)| person.is_shown)
                .map(move |(person, _)| (place, person))
        })
        .collect();
    let start = (number as usize * PER_PAGE).min(shown.len());
    let mut groups: Vec<Group> = Vec::new();
    for (place, person) in shown[start..].iter().take(PER_PAGE) {
        let school = &model.schools[*place as usize];
        let facts = &school.people.people[*person as usize];
        let entry = Counted {
            link: Link::to(&facts.name, &site.addresses.person(&school.id, &facts.id)),
            count: site.graph.by_person.get(&(*place, *person)).map_or(0, Vec::len),
            about: term_words(site, facts.roles.iter().chain(&facts.subjects), language),
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
        groups,
        listing: Some(page_links(shown.len(), first, number)),
    }
}

/// A person's page.
pub fn person_view(site: &Site<'_>, school: u32, person: u32, number: u32) -> (Page, Person) {
    let model = site.graph.model;
    let language = site.config.language.as_str();
    let school_facts = &model.schools[school as usize];
    let facts = &school_facts.people.people[person as usize];
    let first = site.addresses.person(&school_facts.id, &facts.id);
    let address = Addresses::numbered(&first, number as usize);
    let empty = Vec::new();
    let practices = site.graph.by_person.get(&(school, person)).unwrap_or(&empty);
    let school_link = Link::to(
        site.school_title(school_facts),
        &model.entry(school_facts.entry).address,
    );
    let mut list = Vec::new();
    let mut add = |key: &'static str, values: Vec<Link>| {
        if !values.is_empty() {
            list.push(Fact {
                label: site.word(language, key).to_owned(),
                values,
            });
        }
    };
    let names = |terms: &[TermId]| {
        terms
            .iter()
            .map(|term| Link::plain(site.pack.term(*term).names.get(language)))
            .collect::<Vec<_>>()
    };
    add("roles", names(&facts.roles));
    add("subjects", names(&facts.subjects));
    add(
        "contact_via",
        facts.contact_via.iter().map(Link::plain).collect(),
    );
    let view = Person {
        school: school_link.clone(),
        facts: list,
        listing: listing(site, practices, &first, number, false, language),
    };
    let people = Link::to(
        site.word(language, "nav_people"),
        &format!("{}/index.html", site.addresses.people),
    );
    let title = numbered_title(site, &facts.name, number, language);
    let description = site.say(
        language,
        "person_description",
        &[("name", &facts.name), ("school", &school_link.text)],
    );
    let mut page = site.page("person", "people", &address, title, description, vec![people, school_link]);
    let links: Vec<&Link> = view.listing.cards.iter().map(|card| &card.link).collect();
    let node = serde_json::json!({
        "@type": "Person", "@id": site.identifier(&first), "name": facts.name
    });
    site.with_collection(&mut page, &address, &links, node);
    (page, view)
}

/// A series' page.
pub fn series_view(site: &Site<'_>, name: &str, number: u32) -> (Page, Index) {
    let language = site.config.language.as_str();
    let empty = Vec::new();
    let practices = site.graph.by_series.get(name).unwrap_or(&empty);
    let first = site.addresses.series_page(name);
    let address = Addresses::numbered(&first, number as usize);
    let index = Index {
        summary: String::new(),
        groups: Vec::new(),
        listing: Some(listing(site, practices, &first, number, true, language)),
    };
    let series = Link::to(
        site.word(language, "nav_series"),
        &format!("{}/index.html", site.addresses.series),
    );
    let title = site.say(language, "series_title", &[("name", name)]);
    let title = numbered_title(site, &title, number, language);
    let mut page = site.page("series", "practices", &address, title.clone(), title, vec![series]);
    let links: Vec<&Link> = index
        .listing
        .iter()
        .flat_map(|l| l.cards.iter().map(|card| &card.link))
        .collect();
    site.with_collection(&mut page, &address, &links, serde_json::Value::Null);
    (page, index)
}

/// A page with nothing of its own but words: 404, withdrawn.
pub fn notice_page(site: &Site<'_>, sort: &'static str, address: &str, title: &str, words: &str) -> Page {
    let mut page = site.page(sort, "", address, title.to_owned(), words.to_owned(), Vec::new());
    page.is_hidden = true;
    page.structured_data = structured::document(vec![serde_json::json!({
        "@type": "WebPage", "name": title
    })]);
    page
}

/// The fields of a practice as cleaned values, for data files.
pub fn cleaned_fields(
    site: &Site<'_>,
    id: EntryId,
    fields: &Fields<'_>,
    redactor: &Redactor,
) -> serde_json::Map<String, serde_json::Value> {
    let entry = site.graph.model.entry(id);
    let showing = Showing {
        site,
        entry,
        school: site.graph.model.school_of(entry),
        kind: None,
        fields,
        language: &entry.language,
        redactor,
    };
    super::practice::cleaned_fields(&showing)
}
