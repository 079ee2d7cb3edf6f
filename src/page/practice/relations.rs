//! What a practice has to do with others: stated relations, links in texts, its series.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use crate::document::{LINK_TEXT, NAME_OF_PAGE, Target, words_of_name};
use crate::graph::{Destination, Graph, Relation};
use crate::model::{Entry, EntryId};
use crate::page::field_view::Showing;
use crate::page::view::{Link, Related, RelatedLink};

/// Most practices of one relation; the page of a popular map must not grow with the site.
const MOST_RELATED: usize = 12;

/// A practice of the site that one is related to, and how.
pub(in crate::page) struct Stated {
    /// The practice.
    pub(in crate::page) entry: EntryId,
    /// The relation.
    pub(in crate::page) label: String,
}

/// Stated relations in both directions, and where a text links here. A practice stands
/// once, under the strongest of its relations. `id` is the page's own, `original` what it
/// translates or the same: others relate to that, and a translation may state more.
pub(super) fn related(
    showing: &Showing<'_, '_>,
    id: EntryId,
    original: EntryId,
) -> (Vec<Related>, Vec<Stated>) {
    let site = showing.site;
    let edges = &site.graph.edges;
    let translated = (id != original).then_some(id);
    let ids = || [original].into_iter().chain(translated);
    let said = ids()
        .flat_map(|id| edges.from(id))
        .filter(|edge| edge.relation != Relation::Mentions)
        .map(|edge| (edge.relation, false, edge.to));
    let heard = ids()
        .flat_map(|id| edges.to(id))
        .map(|edge| (edge.relation, true, edge.from));
    let mut strongest: Vec<_> = said.chain(heard).collect();
    strongest.sort_unstable();
    let mut seen: FxHashSet<EntryId> = ids().collect();
    let mut related: Vec<Related> = Vec::new();
    let mut stated = Vec::new();
    let mut left_out = 0;
    for (relation, is_back, other) in strongest {
        let entry = site.graph.model.entry(other);
        if !entry.is_listed() || !seen.insert(other) {
            continue;
        }
        let suffix = if is_back { "_back" } else { "" };
        let key = format!("relation_{}{suffix}", relation.name());
        let label = site.word(showing.language, &key);
        if related.last().is_none_or(|group| group.label != label) {
            left_out = 0;
            related.push(Related {
                label: label.to_owned(),
                href: None,
                links: Vec::new(),
                more: String::new(),
            });
        }
        let Some(group) = related.last_mut() else {
            continue;
        };
        if group.links.len() < MOST_RELATED {
            stated.push(Stated {
                entry: other,
                label: group.label.clone(),
            });
            let said = ids().find_map(|id| sentence(showing, other, id));
            let (sentence, language) = said.unwrap_or_default();
            group.links.push(RelatedLink {
                link: showing.titled(other),
                about: about(showing, other),
                sentence,
                sentence_language: Some(language).filter(|said| **said != *showing.language),
            });
        } else {
            left_out += 1;
            let count = left_out.to_string();
            group.more = site.say(showing.language, "and_more", &[("count", &count)]);
        }
    }
    for relation in [Relation::BasedOn, Relation::Follows, Relation::Related] {
        with_outside(showing, relation, &mut related);
    }
    (related, stated)
}

/// What a practice is related to that has no page here: a text, an address of the web, or a
/// practice that is held back.
fn with_outside(showing: &Showing<'_, '_>, relation: Relation, related: &mut Vec<Related>) {
    let Some(field) = showing.fields.get(relation.name()) else {
        return;
    };
    let is_outside = |link: &Link| link.href.as_deref().is_none_or(|href| href.contains("://"));
    let outside = showing.values(&field.value).into_iter().filter(is_outside);
    let mut links = outside
        .map(|link| RelatedLink {
            link,
            about: String::new(),
            sentence: String::new(),
            sentence_language: None,
        })
        .peekable();
    if links.peek().is_none() {
        return;
    }
    let key = format!("relation_{}", relation.name());
    let label = showing.site.word(showing.language, &key);
    match related.iter_mut().find(|group| group.label == label) {
        Some(group) => group.links.extend(links),
        None => related.push(Related {
            label: label.to_owned(),
            href: None,
            links: links.collect(),
            more: String::new(),
        }),
    }
}

/// The sentence in which the text of another links to a page, whatever else the two have to
/// do with each other, and its language.
fn sentence(showing: &Showing<'_, '_>, from: EntryId, to: EntryId) -> Option<(String, Box<str>)> {
    let graph = showing.site.graph;
    let model = graph.model;
    let edge = graph.edges.mention(from, to)?;
    let (entry, place) = sentence_in_translation(showing, from, to)
        .unwrap_or_else(|| (model.entry(from), usize::from(edge.link)));
    let link = entry.links.get(place)?;
    let title = &model.entry(graph.instead(entry, to)).title;
    let sentence = link.sentence.replace(LINK_TEXT, title);
    if !sentence.contains(NAME_OF_PAGE) {
        return Some((sentence, entry.language.clone()));
    }
    let beside = place.saturating_sub(LINKS_BESIDE)..(place + LINKS_BESIDE).min(entry.links.len());
    let beside = &entry.links[beside];
    let [begin, end] = NAME_OF_PAGE;
    let mut shown = String::with_capacity(sentence.len());
    let mut rest = &*sentence;
    while let Some((before, behind)) = rest.split_once(begin) {
        shown.push_str(before);
        rest = behind;
        if let Some((words, behind)) = behind.split_once(end)
            && let Some(title) = title_for(words, entry, beside, showing)
        {
            shown.push_str(&title);
            rest = behind;
        }
    }
    shown.push_str(rest);
    shown.retain(|letter| !NAME_OF_PAGE.contains(&letter));
    Some((shown, entry.language.clone()))
}

/// The text to which the page leads in place of another's, and the link there, where it has one.
fn sentence_in_translation<'site>(
    showing: &Showing<'_, 'site>,
    from: EntryId,
    to: EntryId,
) -> Option<(&'site Entry, usize)> {
    let (site, graph) = (showing.site, showing.site.graph);
    let shown = graph.instead(showing.entry, from);
    if shown == from {
        return None;
    }
    let entry = graph.model.entry(shown);
    let leads_here = |link: &crate::document::Link| {
        let (target, model) = (&link.target, graph.model);
        let found = graph.lookup.resolve(entry, target, model, site.pack);
        matches!(found, Ok(Destination::Entry(id)) if site.graph.model.original_or_self(id) == to)
    };
    let place = entry.links.iter().position(leads_here)?;
    Some((entry, place))
}

/// What a link that shows the title of its page shows, where a sentence has words made of the name
/// it writes. What is held back is not named.
fn title_for<'site>(
    words: &str,
    entry: &Entry,
    beside: &[crate::document::Link],
    showing: &Showing<'site, '_>,
) -> Option<Cow<'site, str>> {
    let graph = showing.site.graph;
    let link = beside.iter().find(|other| match &other.target {
        Target::Wiki { name, .. } => words_of_name(name) == words,
        _ => false,
    })?;
    let target = graph
        .lookup
        .resolve(entry, &link.target, graph.model, showing.site.pack);
    match target {
        Ok(Destination::Entry(id)) if graph.has_page(id) => {
            let shown = graph.instead(entry, id);
            Some(Cow::Borrowed(&*graph.model.entry(shown).title))
        }
        Ok(Destination::Entry(id)) => {
            Some(Cow::Owned(showing.site.unavailable(id, showing.language)))
        }
        _ => None,
    }
}

/// A sentence is short: more links than this, before or after one, do not stand in it.
const LINKS_BESIDE: usize = 40;

/// Bytes of a kind, a school and a date, as most are.
const USUAL_SIZE: usize = 96;

/// Kind, school and date of a practice, as far as they are not the same.
fn about(showing: &Showing<'_, '_>, id: EntryId) -> String {
    let site = showing.site;
    let entry = site.graph.model.entry(id);
    let school = site.graph.model.school_of(entry);
    let school = school.filter(|_| entry.school != showing.entry.school);
    let date = entry.date;
    let parts = [
        site.kind_name(entry, showing.language),
        school.map_or("", |school| {
            &site.school_seen_from(showing.entry, school).title
        }),
        &date.map_or_else(String::new, |date| {
            site.pack.calendar.range(date, showing.language)
        }),
    ];
    let mut about = String::with_capacity(USUAL_SIZE);
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !about.is_empty() {
            about.push_str(" · ");
        }
        about.push_str(part);
    }
    about
}

/// The members of a practice's series by date, of a long one those around this member.
pub(super) fn series_around<'graph>(
    graph: &'graph Graph<'_>,
    id: EntryId,
) -> Option<&'graph [EntryId]> {
    const MOST: usize = 12;
    let name = graph.series_of(graph.model.entry(id))?;
    let members = graph.by_series.get(name)?;
    let own = members.iter().position(|member| *member == id).unwrap_or(0);
    let start = own
        .saturating_sub(MOST / 2)
        .min(members.len().saturating_sub(MOST));
    Some(&members[start..members.len().min(start + MOST)])
}

/// The series with those of its members that are shown. `id` is the one of the page, which may be
/// its translation.
pub(super) fn series(
    showing: &Showing<'_, '_>,
    id: EntryId,
    members: &[EntryId],
) -> Option<Related> {
    let graph = showing.site.graph;
    let name = graph.series_of(graph.model.entry(id))?;
    let links = members
        .iter()
        .map(|member| RelatedLink {
            link: if *member == id {
                Link::plain(&*showing.entry.title)
            } else {
                showing.titled(*member)
            },
            about: about(showing, *member),
            sentence: String::new(),
            sentence_language: None,
        })
        .collect();
    Some(Related {
        label: name.to_owned(),
        href: Some(crate::page::encode_address(
            &showing.site.addresses.series_page(name),
        )),
        links,
        more: String::new(),
    })
}
