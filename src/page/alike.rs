//! Who else does this, in words, and the neighbourhood of a practice.

use rustc_hash::FxHashSet;

use super::address::PER_PAGE;
use super::cards::CardStyle;
use super::field_view::Showing;
use super::listing::{numbered_title, part_of_listing};
use super::practice::relations::Stated;
use super::view::{Index, Link, Page};
use super::{Addresses, Site, encode_address, relative_root};
use crate::graph::{Match, More, Reason};
use crate::locale::{fold_word, format_grouped};
use crate::model::EntryId;
use crate::picture::neighbourhood;
use crate::picture::scene::{Caption, Hue};

/// Most practices one step away in the drawing, and most two steps away.
const NEAR: usize = 5;
const FAR: usize = 6;

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
            Reason::Term(term) => self.addresses.term(*term, self.pack),
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
        picture: String::new(),
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
                site.say(language, "why_term", &values)
            } else {
                shared.replace("{name}", name(*term))
            }
        }
    }
}

/// A drawing of what a practice leads to and what that leads to; empty where that is
/// little. `found` are practices with something in common, each with its words;
/// `original` is what the page translates, or the page itself.
pub(super) fn neighbourhood<'found>(
    showing: &Showing<'_, '_>,
    original: EntryId,
    stated: Vec<Stated>,
    found: impl Iterator<Item = (&'found Match, &'found Alike)>,
) -> String {
    // One relation alone is a sentence, not a picture.
    if stated.len() < 2 {
        return String::new();
    }
    let site = showing.site;
    let model = site.graph.model;
    // What a practice leads to itself is no second step, though it may find no room in the first.
    let direct: FxHashSet<EntryId> = stated.iter().map(|one| one.entry).collect();
    let mut stated = stated.into_iter().map(|one| (one.entry, one.label));
    let mut near: Vec<(EntryId, String)> = stated.by_ref().take(NEAR - 2).collect();
    let first_found = near.len();
    for (one, words) in found {
        if near.len() < NEAR && !near.iter().any(|(entry, _)| *entry == one.entry) {
            near.push((one.entry, words.why.clone()));
        }
    }
    // Somebody who does the same may be stated too, and stands once.
    for one in stated {
        if near.len() < NEAR && !near.iter().any(|(entry, _)| *entry == one.0) {
            near.push(one);
        }
    }
    let (far, ends_of) = second_steps(site, &near, &direct, original);
    let mut near: Vec<_> = near.into_iter().zip(ends_of).collect();
    untangle(&mut near[first_found..]);
    let far: Vec<EntryId> = without_crossings(&mut near)
        .into_iter()
        .map(|met| far[met])
        .collect();
    let root = relative_root(&showing.entry.address);
    let shown = |entry| model.entry(site.graph.instead(showing.entry, entry));
    let here = |entry: EntryId| Some(root.clone() + &encode_address(&shown(entry).address));
    let title = |entry: EntryId| shown(entry).title.to_string();
    let hues = Hue::ALL.into_iter().cycle();
    let near = near.into_iter().zip(hues);
    let input = neighbourhood::Input {
        center: showing.clean(&showing.entry.title),
        near: near
            .map(|(((entry, why), far), hue)| neighbourhood::Near {
                title: title(entry),
                why,
                hue,
                href: here(entry),
                far,
            })
            .collect(),
        far: far
            .into_iter()
            .map(|entry| neighbourhood::Far {
                title: title(entry),
                href: here(entry),
            })
            .collect(),
    };
    let caption = Caption {
        id_prefix: "near-".to_owned(),
        title: site.say(
            showing.language,
            "picture_neighbourhood",
            &[("title", &input.center)],
        ),
        desc: site
            .word(showing.language, "picture_neighbourhood_about")
            .to_owned(),
    };
    neighbourhood::draw(&input, &caption)
}

/// What the practices of the first step lead to, each once, and of each of them the places there of
/// what it leads to.
fn second_steps(
    site: &Site<'_>,
    near: &[(EntryId, String)],
    direct: &FxHashSet<EntryId>,
    original: EntryId,
) -> (Vec<EntryId>, Vec<Vec<usize>>) {
    let mut far: Vec<EntryId> = Vec::new();
    let mut ends_of: Vec<Vec<usize>> = Vec::with_capacity(near.len());
    for (entry, _) in near {
        let mut ends = Vec::with_capacity(2);
        for other in next_to(site, *entry, original) {
            let is_near = direct.contains(&other) || near.iter().any(|(near, _)| *near == other);
            if ends.len() == 2 || is_near {
                continue;
            }
            match far.iter().position(|known| *known == other) {
                // Two may be linked in several ways.
                Some(known) if ends.contains(&known) => {}
                Some(known) => ends.push(known),
                None if far.len() < FAR => {
                    ends.push(far.len());
                    far.push(other);
                }
                None => {}
            }
        }
        ends_of.push(ends);
    }
    (far, ends_of)
}

/// What a practice states, and what is stated about it; a few.
fn next_to<'site>(
    site: &Site<'site>,
    id: EntryId,
    not: EntryId,
) -> impl Iterator<Item = EntryId> + use<'site> {
    let graph = site.graph;
    let said = graph.edges.from(id).iter().map(|edge| edge.to);
    let heard = graph.edges.to(id).iter().map(|edge| edge.from);
    said.chain(heard)
        .filter(move |other| *other != not && graph.model.entry(*other).is_listed())
        .take(4)
}

/// Those that lead where the ones before them lead, too, come first, so that few threads cross.
/// Each has the numbers of what it leads to, in the order in which that was first met.
fn untangle<T>(near: &mut [(T, Vec<usize>)]) {
    near.sort_by_key(|(_, ends)| ends.iter().min().copied().unwrap_or(usize::MAX));
}

/// Leaves out what would cross another thread: of what several lead to, only neighbours keep it.
/// Numbers the ends anew in the order in which they are met, and returns their old numbers.
fn without_crossings<T>(near: &mut [(T, Vec<usize>)]) -> Vec<usize> {
    let mut met: Vec<usize> = Vec::new();
    for (_, ends) in near {
        let last = met.last().filter(|last| ends.contains(last));
        let shared = last.map(|_| met.len() - 1);
        let first = met.len();
        ends.retain(|end| !met[..first].contains(end));
        met.append(ends);
        ends.extend(shared.into_iter().chain(first..met.len()));
    }
    met
}

#[cfg(test)]
mod tests {
    use super::{roughly, untangle, without_crossings};

    #[test]
    fn large_counts_are_told_by_what_they_are_more_than() {
        let counts = [1, 10, 11, 20, 21, 50, 51, 100, 101, 999, 300_000];
        let told = counts.map(roughly);
        let steps = [10, 10, 20, 20, 50, 50, 100, 500, 200_000].map(Some);
        assert_eq!(told[..2], [None, None]);
        assert_eq!(told[2..], steps);
        assert!(roughly(usize::MAX).is_some());
    }

    #[test]
    fn no_two_threads_of_a_neighbourhood_cross() {
        let mut near = [
            ("a", vec![0, 1]),
            ("b", vec![1, 0]),
            ("c", vec![2, 3]),
            ("d", vec![1, 4]),
            ("e", vec![4, 2]),
        ];
        let far = without_crossings(&mut near);
        assert_eq!(far, [0, 1, 2, 3, 4]);
        let kept = near.map(|(_, ends)| ends);
        assert_eq!(kept, [vec![0, 1], vec![1], vec![2, 3], vec![4], vec![4]]);
        let threads = kept.iter().enumerate();
        let threads = threads.flat_map(|(from, ends)| ends.iter().map(move |to| (from, *to)));
        let threads: Vec<(usize, usize)> = threads.collect();
        for one in &threads {
            for other in &threads {
                assert!(!(one.0 < other.0 && one.1 > other.1), "{one:?} {other:?}");
            }
        }
        let mut mixed = [("a", vec![3]), ("b", vec![1, 3])];
        assert_eq!(without_crossings(&mut mixed), [3, 1]);
        assert_eq!(mixed.map(|(_, ends)| ends), [vec![0], vec![0, 1]]);
    }

    #[test]
    fn what_leads_to_the_same_stands_side_by_side() {
        // Another one, before these, leads to 0 and 1.
        let mut near = [("a", vec![2, 3]), ("b", vec![]), ("c", vec![4, 1])];
        untangle(&mut near);
        assert_eq!(near.map(|(name, _)| name), ["c", "a", "b"]);
    }
}
