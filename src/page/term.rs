//! The page of a word of a vocabulary: a subject, a kind, a model.

use std::collections::BTreeMap;

use super::field_view::hue_name;
use super::frame::summary_of;
use super::listing::{counted, listing, numbered_title};
use super::view::{Counted, Link, Page, Step, Term};
use super::{Addresses, Site};
use crate::pack::TermId;

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
    let rules =
        |rules: &BTreeMap<String, Vec<String>>| rules.get(language).cloned().unwrap_or_default();
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
        rules: if is_first {
            rules(&facts.rules)
        } else {
            Vec::new()
        },
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
    let node = site.term_node(term, language);
    site.with_collection(&mut page, &address, &links, Some(node));
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
