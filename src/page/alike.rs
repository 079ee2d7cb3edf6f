//! Who else does this, in words, and the neighbourhood of a practice.

use super::field_view::Showing;
use super::view::{Alike, Link, Related};
use super::{Site, relative_root};
use crate::graph::{Match, Reason};
use crate::locale::fold_word;
use crate::model::EntryId;
use crate::picture::neighbourhood;
use crate::picture::scene::{Caption, Hue, Variant};

/// Most practices one step away in the drawing, and most two steps away.
const NEAR: usize = 5;
const FAR: usize = 6;

/// Other schools that do the same, and further practices that are alike.
pub(super) fn alike(showing: &Showing<'_, '_>, id: EntryId) -> (Vec<Alike>, Vec<Alike>) {
    let site = showing.site;
    let matches = site.graph.matches(original(site, id));
    let say = |list: &[Match]| {
        list.iter()
            .map(|found| in_words(showing, found))
            .collect::<Vec<_>>()
    };
    (say(&matches.who_else), say(&matches.alike))
}

/// What a translation translates.
fn original(site: &Site<'_>, id: EntryId) -> EntryId {
    let entry = site.graph.model.entry(id);
    entry
        .translation_of
        .as_deref()
        .and_then(|path| site.graph.lookup.by_path(path))
        .unwrap_or(id)
}

fn in_words(showing: &Showing<'_, '_>, found: &Match) -> Alike {
    let site = showing.site;
    let model = site.graph.model;
    let entry = model.entry(found.entry);
    let is_own = entry.school == showing.entry.school;
    let school = model.school_of(entry).filter(|_| !is_own);
    let level = found
        .near
        .checked_sub(1)
        .and_then(|level| site.pack.manifest.regions.levels.get(level))
        .filter(|_| !is_own);
    let mut reasons: Vec<String> = found
        .reasons
        .iter()
        .map(|reason| reason_in_words(showing, reason))
        .collect();
    if reasons.is_empty() {
        let key = if is_own {
            "why_school"
        } else if found.near > 0 {
            "why_near"
        } else {
            "why_catalogue"
        };
        reasons.push(site.word(showing.language, key).to_owned());
    }
    Alike {
        link: Link::to(&*entry.title, &entry.address),
        school: school.map_or_else(String::new, |school| site.school_title(school).to_owned()),
        near: level.map_or_else(String::new, |level| {
            let key = format!("near_{}", level.id);
            site.word(showing.language, &key).to_owned()
        }),
        why: reasons.join("; "),
    }
}

fn reason_in_words(showing: &Showing<'_, '_>, reason: &Reason) -> String {
    let site = showing.site;
    let language = showing.language;
    let entry = showing.entry;
    let name = |term| site.pack.term(term).names.get(language);
    let named = |key: &'static str, text: Option<&str>| {
        let text = showing.clean(text.unwrap_or_default());
        site.say(language, key, &[("name", &text)])
    };
    match reason {
        Reason::Activity => named("why_activity", entry.activity.as_deref()),
        Reason::Series => named("why_series", entry.series.as_deref()),
        Reason::Topic => named("why_topic", entry.topic.as_deref()),
        Reason::Keyword(folded) => {
            let own = entry
                .keywords
                .iter()
                .find(|word| fold_word(word) == **folded)
                .unwrap_or(folded);
            named("why_keyword", Some(own))
        }
        Reason::Pair(first, second) => site.say(
            language,
            "why_pair",
            &[("first", name(*first)), ("second", name(*second))],
        ),
        Reason::Term(term) => {
            let vocabulary = site.pack.vocabulary_at(term.vocabulary);
            let shared = vocabulary.shared.get(language);
            if shared.is_empty() {
                let vocabulary = within_sentence(vocabulary.names.get(language));
                let values = [("vocabulary", vocabulary.as_str()), ("name", name(*term))];
                site.say(language, "why_term", &values)
            } else {
                shared.replace("{name}", name(*term))
            }
        }
    }
}

/// A name as it stands within a sentence: "Mata pelajaran" with a small letter, "JP" as it is.
fn within_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

/// A drawing of what a practice leads to and what that leads to; empty where that is little.
pub(super) fn neighbourhood(
    showing: &Showing<'_, '_>,
    id: EntryId,
    related: &[Related],
    found: &[&Alike],
) -> String {
    let site = showing.site;
    let graph = site.graph;
    let root = relative_root(&showing.entry.address);
    let here = |link: &Link| link.href.as_ref().map(|href| format!("{root}{href}"));
    let mut near: Vec<(Link, String)> = Vec::new();
    for group in related {
        for one in &group.links {
            let href = one.link.href.as_deref();
            if href.is_none_or(|href| href.contains("://")) {
                continue;
            }
            // Two that have several relations are drawn once.
            match near.iter_mut().find(|(link, _)| *link == one.link) {
                Some((_, why)) => {
                    why.push_str("; ");
                    why.push_str(&group.label);
                }
                None => near.push((one.link.clone(), group.label.clone())),
            }
        }
    }
    // One relation alone is a sentence, not a picture.
    if near.len() < 2 {
        return String::new();
    }
    near.truncate(NEAR - 2);
    for one in found {
        if near.len() < NEAR && !near.iter().any(|(link, _)| *link == one.link) {
            near.push((one.link.clone(), one.why.clone()));
        }
    }
    let mut far: Vec<Link> = Vec::new();
    let own = Link::to(&*showing.entry.title, &showing.entry.address);
    let mut drawn = Vec::new();
    for (place, (link, why)) in near.iter().enumerate() {
        let mut ends = Vec::new();
        for other in next_to(site, link, id) {
            let is_new = other != own && !near.iter().any(|(near, _)| *near == other);
            if !is_new || ends.len() == 2 {
                continue;
            }
            match far.iter().position(|known| *known == other) {
                Some(known) => ends.push(known),
                None if far.len() < FAR => {
                    ends.push(far.len());
                    far.push(other);
                }
                None => {}
            }
        }
        drawn.push(neighbourhood::Near {
            title: link.text.clone(),
            why: why.clone(),
            hue: Hue::ALL[place % Hue::ALL.len()],
            href: here(link),
            far: ends,
        });
    }
    let input = neighbourhood::Input {
        center: showing.clean(&graph.model.entry(id).title),
        near: drawn,
        far: far
            .iter()
            .map(|link| neighbourhood::Far {
                title: link.text.clone(),
                href: here(link),
            })
            .collect(),
    };
    let title = showing.clean(&showing.entry.title);
    let caption = Caption {
        id_prefix: "near-".to_owned(),
        title: site.say(
            showing.language,
            "picture_neighbourhood",
            &[("title", &title)],
        ),
        desc: site
            .word(showing.language, "picture_neighbourhood_about")
            .to_owned(),
    };
    // Phones have the same in the lists above.
    neighbourhood::layout_wide(&input).to_svg("pic-near", Variant::Only, &caption)
}

/// What the practice of a link states, and what is stated about it; a few.
fn next_to(site: &Site<'_>, link: &Link, not: EntryId) -> Vec<Link> {
    let graph = site.graph;
    let path = link
        .href
        .as_deref()
        .map(crate::document::percent_decode)
        .and_then(|href| Some(format!("{}.md", href.strip_suffix(".html")?)));
    let Some(id) = path.and_then(|path| graph.lookup.by_path(&path)) else {
        return Vec::new();
    };
    let said = graph.edges.from(id).iter().map(|edge| edge.to);
    let heard = graph.edges.to(id).iter().map(|edge| edge.from);
    said.chain(heard)
        .filter(|other| *other != not && graph.model.entry(*other).is_listed())
        .take(4)
        .map(|other| {
            let entry = graph.model.entry(other);
            Link::to(&*entry.title, &entry.address)
        })
        .collect()
}
