//! Who else does this, in words.

use super::address::PER_PAGE;
use super::cards::CardStyle;
use super::field_view::Showing;
use super::listing::{numbered_title, part_of_listing};
use super::view::{Html, Index, Link, Page};
use super::{Addresses, Site};
use crate::graph::{Match, More, Reason};
use crate::locale::{fold_word, format_grouped};
use crate::model::EntryId;

/// A practice that has something in common with another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Alike {
    /// Title and address.
    pub(super) link: Link,
    /// Name of its school; empty where it is the same.
    pub(super) school: String,
    /// How near the school is, in words.
    pub(super) near: String,
    /// What both have in common, in words.
    pub(super) why: String,
}

/// Practices that have something in common, each with what it is.
pub(super) fn in_words(showing: &Showing<'_, '_>, found: &[Match]) -> Vec<Alike> {
    found.iter().map(|one| one_in_words(showing, one)).collect()
}

/// What more practices share than are named, with the page that lists them all and how many
/// more those are; without those that no page lists.
pub(super) fn more_in_words(showing: &Showing<'_, '_>, found: &[More]) -> Vec<(Link, String)> {
    let site = showing.site;
    let in_words = found.iter().filter_map(|more| {
        let address = site.shared_address(more.key, &more.reason)?;
        let words = reason_in_words(showing, &more.reason, 0);
        let (key, count) = match roughly(more.count) {
            Some(count) => ("count_more_than", count),
            None => ("count_more", more.count),
        };
        let count = format_grouped(count as f64, 0, showing.language);
        let count = site.say(showing.language, key, &[("count", &count)]);
        Some((Link::to(words, &address), count))
    });
    in_words.collect()
}

/// Most further practices that a page counts one by one.
const MOST_COUNTED: usize = 10;

/// What a large count is more than, one of 10, 20, 50, 100 and so on. The page it leads to counts
/// them all; here an exact number would change thousands of pages with every practice that comes.
fn roughly(count: usize) -> Option<usize> {
    let powers = std::iter::successors(Some(MOST_COUNTED), |power| power.checked_mul(10));
    let steps = powers.flat_map(|power| [1, 2, 5].map(|step| power.saturating_mul(step)));
    steps.take_while(|step| *step < count).last()
}

impl Site<'_> {
    /// The page of all practices that share something; `key` is its number in the graph.
    pub(super) fn shared_address(&self, key: u32, reason: &Reason) -> Option<String> {
        match reason {
            Reason::Pair(first, second) => self.pair_address(*first, *second),
            Reason::Term(term) => self.addresses.term(*term).map(str::to_owned),
            Reason::Activity | Reason::Topic => {
                let name = self.shared_name(key, reason)?;
                let is_activity = *reason == Reason::Activity;
                Some(self.addresses.shared(name, is_activity))
            }
            Reason::Series | Reason::Keyword(_) | Reason::School | Reason::Region => None,
        }
    }

    /// What an activity or topic that practices share is called by the first of them.
    fn shared_name(&self, key: u32, reason: &Reason) -> Option<&str> {
        let graph = self.graph;
        let (first, _) = graph.who_else.first_of(key, &graph.places)?;
        let entry = graph.model.entry(first);
        match reason {
            Reason::Activity => entry.activity.as_deref(),
            _ => entry.topic.as_deref(),
        }
    }
}

/// The practices of one activity or topic, by region.
pub fn shared_view(site: &Site<'_>, key: u32, reason: &Reason, number: u32) -> (Page, Index) {
    let language = site.config.language.as_str();
    let graph = site.graph;
    let start = site.shared_address(key, reason).unwrap_or_default();
    let address = Addresses::numbered(&start, number as usize);
    let practices = graph.who_else.who_share(key, &graph.places);
    let total = practices.len();
    let shown: Vec<EntryId> = practices
        .skip(number as usize * PER_PAGE)
        .take(PER_PAGE)
        .collect();
    let about = match reason {
        Reason::Activity => "shared_activity_about",
        _ => "shared_topic_about",
    };
    let view = Index {
        summary: site.word(language, about).to_owned(),
        rules: Vec::new(),
        picture: Html::default(),
        drawn: Vec::new(),
        groups: Vec::new(),
        listing: Some(part_of_listing(
            site,
            &shown,
            total,
            &start,
            number,
            CardStyle::full(language),
        )),
    };
    let name = site.shared_name(key, reason).unwrap_or_default();
    let mut page = site.page(
        "index",
        "practices",
        &address,
        numbered_title(site, name, number, language),
        view.summary.clone(),
        vec![Link::to(
            site.word(language, "nav_practices"),
            &format!("{}/index.html", site.addresses.practices),
        )],
    );
    site.with_collection(&mut page, &address, &view.links(), None);
    (page, view)
}

fn one_in_words(showing: &Showing<'_, '_>, found: &Match) -> Alike {
    let site = showing.site;
    let model = site.graph.model;
    let entry = model.entry(found.entry);
    let is_own = entry.school == showing.entry.school;
    let school = model.school_of(entry).filter(|_| !is_own);
    let level = found
        .near
        .checked_sub(1)
        .and_then(|level| site.pack.manifest.regions.levels.get(level))
        // Where it is the reason, the reason names it.
        .filter(|_| !is_own && found.reasons != [Reason::Region]);
    let reasons: Vec<String> = found
        .reasons
        .iter()
        .map(|reason| reason_in_words(showing, reason, found.near))
        .collect();
    Alike {
        link: showing.titled(found.entry),
        school: school.map_or_else(String::new, |school| {
            let shown = site.school_seen_from(showing.entry, school);
            shown.title.to_string()
        }),
        near: level.map_or_else(String::new, |level| {
            let key = format!("near_{}", level.id);
            site.word(showing.language, &key).to_owned()
        }),
        why: reasons.join("; "),
    }
}

/// A reason with the name of what is shared; `near` is how many levels of regions are.
fn reason_in_words(showing: &Showing<'_, '_>, reason: &Reason, near: usize) -> String {
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
        Reason::Series => named("why_series", site.graph.series_of(entry)),
        Reason::Topic => named("why_topic", entry.topic.as_deref()),
        Reason::Keyword(folded) => {
            let own = entry
                .keywords
                .iter()
                .find(|word| fold_word(word) == **folded)
                .unwrap_or(folded);
            named("why_keyword", Some(own))
        }
        Reason::School => {
            let school = site.graph.model.school_of(entry);
            let name = school.map_or("", |school| &site.school_seen_from(entry, school).title);
            site.say(language, "why_school", &[("name", name)])
        }
        Reason::Region => {
            let school = site.graph.model.school_of(entry);
            let code = school.and_then(|school| school.facts.region.as_deref());
            let levels = site.pack.manifest.regions.levels.iter().take(near).rev();
            let name = code.and_then(|code| {
                let mut codes = levels.filter_map(|level| code.get(..level.length));
                codes.find_map(|code| site.pack.regions.name(code))
            });
            let name = name.unwrap_or_default();
            site.say(language, "why_region", &[("name", name)])
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
                let vocabulary = vocabulary.within_sentence().get(language);
                let values = [("vocabulary", vocabulary), ("name", name(*term))];
                // "Fase Fondasi" says itself that it is a phase.
                let says_so = |word: &str| fold_word(word) == fold_word(vocabulary);
                let key = match name(*term).split_whitespace().any(says_so) {
                    true => "why_term_alone",
                    false => "why_term",
                };
                site.say(language, key, &values)
            } else {
                shared.replace("{name}", name(*term))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::roughly;

    #[test]
    fn large_counts_are_told_by_what_they_are_more_than() {
        let counts = [1, 10, 11, 20, 21, 50, 51, 100, 101, 999, 300_000];
        let told = counts.map(roughly);
        let steps = [10, 10, 20, 20, 50, 50, 100, 500, 200_000].map(Some);
        assert_eq!(told[..2], [None, None]);
        assert_eq!(told[2..], steps);
        assert!(roughly(usize::MAX).is_some());
    }
}
