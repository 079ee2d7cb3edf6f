//! The page of a word of a vocabulary: a subject, a kind, a model.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::cards::{CardStyle, cards};
use super::field_view::hue_name;
use super::frame::summary_of;
use super::listing::{counted, listing_without, numbered_title};
use super::view::{Counted, Drawn, KindStep, Link, Member, Missing, Page, Term, WayToBegin};
use super::{Addresses, Site, markup, relative_root};
use crate::graph::{MOST_MAPS, SchoolOrder};
use crate::model::EntryId;
use crate::pack::{FieldType, Kind, TermId};

/// Most schools and people that are named.
const NAMED: usize = 24;

/// Most subjects that are named as missing.
const MISSING: usize = 8;

/// A term's page. `markdown` makes finished HTML of a kind's definition and how-to.
pub fn term_view(
    site: &Site<'_>,
    term: TermId,
    number: u32,
    markdown: &dyn Fn(&str) -> String,
) -> (Page, Term) {
    let language = site.config.language.as_str();
    let vocabulary = site.pack.vocabulary_at(term.vocabulary);
    let facts = site.pack.term(term);
    let first = site.addresses.term(term).unwrap_or_default();
    let address = Addresses::numbered(first, number as usize);
    let view = match number {
        0 => first_page(site, term, first, markdown),
        _ => any_page(site, term, first, number, &[]),
    };
    // A page of a kind is about its practices, one of a role about what it is to have it.
    let name = if facts.plurals.is_empty() || vocabulary.id != "kinds" {
        facts.names.get(language)
    } else {
        facts.plurals.get(language)
    };
    let section = match vocabulary.id.as_str() {
        "kinds" => "kinds",
        "subjects" => "subjects",
        _ => "explore",
    };
    let mut way = super::index::way_to(site, section);
    way.push(view.vocabulary.clone());
    let mut page = site.page(
        "term",
        section,
        &address,
        numbered_title(site, name, number, language),
        summary_of(&view.definition, name),
        way,
    );
    if vocabulary.id == "subjects" {
        page.feed = site.feed_of(&format!("{}.xml", first.trim_end_matches(".html")));
    }
    let links: Vec<&Link> = view.listing.links.iter().collect();
    let node = site.term_node(term, language);
    site.with_collection(&mut page, &address, &links, Some(node));
    (page, view)
}

/// What stands on any page of a term's list. `shown_above` are practices that have a list of
/// their own on it.
fn any_page(
    site: &Site<'_>,
    term: TermId,
    first: &str,
    number: u32,
    shown_above: &[EntryId],
) -> Term {
    let language = site.config.language.as_str();
    let vocabulary = site.pack.vocabulary_at(term.vocabulary);
    let facts = site.pack.term(term);
    let index = site.addresses.vocabulary(term.vocabulary, site.pack);
    let style = CardStyle {
        // A page of a kind does not say at each practice which kind it is.
        with_kind: vocabulary.id != "kinds",
        ..CardStyle::full(language)
    };
    let practices = site.graph.of_term(term);
    Term {
        vocabulary: Link::to(vocabulary.plurals.get(language), &index),
        vocabulary_id: vocabulary.id.clone(),
        definition: facts.definition.get(language).to_owned(),
        listing: listing_without(site, practices, shown_above, first, number, style),
        nothing: site.of_those_there(language, "nothing_yet"),
        hue: hue_name(facts.hue.as_deref()),
        ..Term::default()
    }
}

/// What stands on the first page of a term's list: all that is said of it.
fn first_page(
    site: &Site<'_>,
    term: TermId,
    first: &str,
    markdown: &dyn Fn(&str) -> String,
) -> Term {
    let language = site.config.language.as_str();
    let vocabulary = site.pack.vocabulary_at(term.vocabulary);
    let facts = site.pack.term(term);
    let is_subject = vocabulary.id == "subjects";
    let maps = site.graph.maps.get(&term).filter(|_| is_subject);
    let maps = maps.map_or(&[][..], Vec::as_slice);
    let told = |texts: &BTreeMap<String, Vec<String>>| {
        let texts = texts.get(language);
        texts.cloned().unwrap_or_default()
    };
    let picture = super::drawing::model_picture(site, facts, language);
    let view = Term {
        note: facts.note.get(language).to_owned(),
        when: facts.when.get(language).to_owned(),
        rules: told(&facts.rules),
        look_for: told(&facts.look_for),
        examples: told(&facts.examples),
        legal_text: facts.url.clone(),
        source: vocabulary.source.get(language).to_owned(),
        schools: schools(site, term),
        drawn: if picture.is_empty() {
            Vec::new()
        } else {
            others_drawn(site, term)
        },
        picture: picture.into(),
        ..any_page(site, term, first, 0, maps)
    };
    match site.pack.kind(&facts.id) {
        Some(kind) if vocabulary.id == "kinds" => of_kind(view, site, term, kind, markdown),
        _ if is_subject => of_subject(view, site, term, maps, &relative_root(first)),
        _ => view,
    }
}

/// The page of a kind: what it is, how it is done, and who does it.
fn of_kind(
    page: Term,
    site: &Site<'_>,
    term: TermId,
    kind: &Kind,
    markdown: &dyn Fn(&str) -> String,
) -> Term {
    let language = site.config.language.as_str();
    let steps = kind.steps.as_deref();
    let steps = steps.and_then(|steps| site.pack.vocabulary(steps));
    let steps = steps.into_iter().flat_map(|(_, steps)| &steps.terms);
    Term {
        html: markdown(kind.definition.get(language)).into(),
        how_to: markdown(kind.how_to.get(language)).into(),
        coverage: coverage_of(site, site.graph.of_term(term)),
        seeking: site.seeking(term),
        steps: steps
            .map(|step| KindStep {
                name: step.names.get(language).to_owned(),
                about: step.definition.get(language).to_owned(),
            })
            .collect(),
        source: kind.source.get(language).to_owned(),
        roles: roles(site, term),
        writing: Some(Link::to(
            site.word(language, "write_one"),
            &site.addresses.writing(kind),
        )),
        scaffold: Some(site.scaffold_link(kind, language)),
        ..page
    }
}

/// The page of a subject: which others it meets, when, and who teaches it. `maps` are the
/// newest with it.
fn of_subject(page: Term, site: &Site<'_>, term: TermId, maps: &[EntryId], root: &str) -> Term {
    let style = CardStyle {
        with_kind: false,
        ..CardStyle::full(&site.config.language)
    };
    let partners = partners(site, term);
    let (teachers, more_teachers) = teachers(site, term, root);
    Term {
        missing: missing(site, term, partners.len()),
        partners,
        teachers: teachers.into(),
        more_teachers,
        phases: phases(site, term),
        maps: cards(site, maps.iter(), root, style).into(),
        has_more_maps: maps.len() == MOST_MAPS,
        others: (!maps.is_empty()).then(|| page.listing.total - maps.len()),
        ..page
    }
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
            Some((other, count.len()))
        })
        .collect();
    partners.sort_by_key(|(term, count)| (std::cmp::Reverse(*count), *term));
    partners
        .into_iter()
        .map(|(other, count)| {
            let facts = site.pack.term(other);
            let name = facts.names.get(&site.config.language);
            Counted {
                link: match site.pair_address(subject, other) {
                    Some(address) => Link::to(name, &address),
                    None => Link::plain(name),
                },
                count: Some(count),
                about: String::new(),
                hue: hue_name(facts.hue.as_deref()),
            }
        })
        .collect()
}

/// The other words of a vocabulary whose words are drawn; those that somebody uses have a page.
fn others_drawn(site: &Site<'_>, term: TermId) -> Vec<Drawn> {
    let language = site.config.language.as_str();
    let vocabulary = site.pack.vocabulary_at(term.vocabulary);
    let places = (0..).zip(&vocabulary.terms);
    let others = places.filter(|(place, _)| *place != term.term);
    let drawn = others.map(|(place, facts)| {
        let other = TermId {
            term: place,
            ..term
        };
        let link = if site.graph.of_term(other).is_empty() {
            Link::plain(facts.names.get(language))
        } else {
            site.term_link(other, language)
        };
        Drawn {
            link,
            picture: super::drawing::small_model_picture(facts).into(),
        }
    });
    drawn.filter(|other| !other.picture.is_empty()).collect()
}

/// Subjects that have not met one although they could: those of its phases, and those of
/// which nobody said in which they are taught.
fn missing(site: &Site<'_>, subject: TermId, partners: usize) -> Option<Missing> {
    let language = site.config.language.as_str();
    let phases = |subject: TermId| {
        site.graph
            .phases
            .range((subject, TermId::FIRST)..)
            .take_while(move |((first, _), _)| *first == subject)
            .map(|((_, phase), _)| *phase)
    };
    let own: Vec<TermId> = phases(subject).collect();
    let used = site.graph.used_terms("subjects", site.pack).into_iter();
    let held_back = &site.graph.held_back;
    let untried = used.filter(|other| {
        let is_tried = !site.meetings(subject, *other).is_empty();
        *other != subject && !is_tried && !held_back.is_pair(subject, *other)
    });
    let (mut subjects, rest): (Vec<TermId>, Vec<TermId>) =
        untried.partition(|other| phases(*other).any(|phase| own.contains(&phase)));
    let is_same_phase = !subjects.is_empty();
    if !is_same_phase {
        let is_unsaid = |other: &TermId| own.is_empty() || phases(*other).next().is_none();
        subjects.extend(rest.into_iter().filter(is_unsaid));
    }
    if subjects.is_empty() && (partners > 0 || held_back.meets_any(subject)) {
        return None;
    }
    let words = match (subjects.is_empty(), is_same_phase) {
        (false, true) => "missing_pair",
        (false, false) => "missing_pair_of_any_phase",
        (true, _) => "missing_partner",
    };
    let rest = subjects.len().saturating_sub(MISSING);
    subjects.truncate(MISSING);
    let mut subjects: Vec<Link> = subjects
        .into_iter()
        .map(|other| site.term_link(other, language))
        .collect();
    if rest > 0 {
        let count = rest.to_string();
        let words = site.say(language, "and_more", &[("count", &count)]);
        let matrix = site.subject_matrix();
        subjects.push(matrix.map_or_else(|| Link::plain(&*words), |to| Link::to(&*words, &to)));
    }
    let name = site.pack.term(subject).names.get(language);
    // Whatever has spokes brings subjects together.
    let kinds = site.pack.kinds.iter().filter(|kind| {
        let mut specs = kind.fields.values();
        specs.any(|spec| spec.field_type == FieldType::Nodes)
    });
    let mut words = site.say(language, words, &[("name", name)]);
    if held_back.is_any() {
        words = format!("{words} {}", site.word(language, "held_back_uncounted"));
    }
    Some(Missing {
        words,
        subjects,
        ways: kinds
            .map(|kind| WayToBegin {
                writing: Link::to(kind.names.get(language), &site.addresses.writing(kind)),
                scaffold: site.scaffold_link(kind, language),
            })
            .collect(),
    })
}

/// In how many of the schools there are practices of a kind.
fn coverage_of(site: &Site<'_>, practices: &[EntryId]) -> Option<Link> {
    let model = site.graph.model;
    let all = model.schools.len();
    let schools = practices.iter().filter_map(|id| model.entry(*id).school);
    let schools: FxHashSet<u32> = schools.collect();
    (all > 1).then(|| {
        let (count, all) = (schools.len().to_string(), all.to_string());
        let values = [("count", count.as_str()), ("schools", all.as_str())];
        let words = site.say(&site.config.language, "coverage_here", &values);
        Link::to(words, &site.addresses.coverage(SchoolOrder::Region))
    })
}

/// Schools of a type or ownership; last how many more there are.
fn schools(site: &Site<'_>, word: TermId) -> Vec<Counted> {
    let all = site.graph.schools_of.get(&word);
    let all = all.map_or(&[][..], Vec::as_slice);
    let mut schools: Vec<Counted> = all
        .iter()
        .take(NAMED)
        .map(|school| {
            let facts = &site.graph.model.schools[*school as usize];
            let address = &site.graph.model.entry(facts.entry).address;
            Counted {
                link: Link::to(site.school_title(facts), address),
                count: Some(site.graph.by_school[*school as usize].len()),
                about: String::new(),
                hue: "",
            }
        })
        .collect();
    schools.extend(
        more(site, all.len(), &site.addresses.schools).map(|link| Counted {
            link,
            count: None,
            about: String::new(),
            hue: "",
        }),
    );
    schools
}

/// People who agreed to be shown and teach a subject, and how many more there are.
fn teachers(site: &Site<'_>, subject: TermId, root: &str) -> (String, Option<Link>) {
    let model = site.graph.model;
    let all = site.graph.teachers.get(&subject);
    let all = all.map_or(&[][..], Vec::as_slice);
    let people = all.iter().take(NAMED).map(|(school, place)| {
        let school = &model.schools[*school as usize];
        let person = &school.people.people[*place as usize];
        let address = site.addresses.person(&school.id, &person.id);
        let of_school = Link::to(
            site.school_title(school),
            &model.entry(school.entry).address,
        );
        Member {
            link: Link::to(&person.name, &address),
            about: (model.schools.len() > 1)
                .then_some(of_school)
                .into_iter()
                .collect(),
        }
    });
    let people: Vec<Member> = people.collect();
    // The list of people has those whose practices it can lead to; without any there is none.
    let has_list = !site.graph.by_person.is_empty();
    let more = more(site, all.len(), &site.addresses.people);
    let more = more.map(|more| match has_list {
        true => more,
        false => Link::plain(more.text),
    });
    (markup::members(&people, root), more)
}

/// How many there are beside those that are named, with a link to the list of all.
fn more(site: &Site<'_>, all: usize, folder: &str) -> Option<Link> {
    let rest = all.saturating_sub(NAMED);
    (rest > 0).then(|| {
        let rest = rest.to_string();
        let words = site.say(&site.config.language, "and_more", &[("count", &rest)]);
        Link::to(words, &format!("{folder}/index.html"))
    })
}

/// In which phases a subject has practices.
fn phases(site: &Site<'_>, subject: TermId) -> Vec<Counted> {
    let terms = site
        .graph
        .phases
        .iter()
        .filter(|((first, _), _)| *first == subject)
        .map(|((_, phase), count)| (*phase, *count as usize))
        .collect();
    counted(site, terms, &site.config.language)
}

/// Who takes part in the practices of a kind, most first.
fn roles(site: &Site<'_>, kind: TermId) -> Vec<Counted> {
    let mut terms: Vec<(TermId, usize)> = site
        .graph
        .roles
        .iter()
        .filter(|((first, _), _)| *first == kind)
        .map(|((_, role), count)| (*role, *count as usize))
        .collect();
    terms.sort_by_key(|(role, count)| (std::cmp::Reverse(*count), *role));
    let roles = counted(site, terms, &site.config.language).into_iter();
    // Their vocabulary may have no pages.
    roles.map(|role| Counted { hue: "", ..role }).collect()
}
