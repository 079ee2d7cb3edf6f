//! Who else does this: practices that share something, those of near schools first.
//!
//! Every practice has a few keys: its activity, topic, series and keywords as folded words,
//! each pair of its subjects, and its words of vocabularies. A key has a list of the
//! practices that share it, in the order of regions, so that neighbours on the map are
//! neighbours in the list. A page adds up parts of the lists of its own keys, and nothing
//! compares each practice with each: other schools are looked for ring after ring around the
//! own one, and what is alike where a key is rare, or near by where it is common. Within that
//! nothing is passed over: a test compares each with each.
//!
//! What counts is how rare a shared key is: `ln(N / n)` for a key that `n` of `N` practices
//! have; of several pairs of subjects the rarest counts.

mod alike;
mod index;
mod nearest;
mod tally;

use std::cmp::Reverse;

use super::places::Places;
use crate::model::EntryId;
use crate::pack::TermId;
use index::Fact;

pub use index::WhoElse;

/// Most schools named as doing the same.
const MOST_SCHOOLS: usize = 6;
/// Most practices named as alike.
const MOST_ALIKE: usize = 4;
/// Fewest practices that a practice leads to, where there are as many.
const LEAST: usize = 3;
/// Most others that a page names who share one thing: six schools leave one place, three of
/// them three.
const MOST_NAMED: usize = MOST_SCHOOLS + MOST_ALIKE - MOST_SCHOOLS / 2;
/// Most of what is said to be shared with more practices: pairs of subjects, and all else.
const MOST_PAIRS: usize = 2;
const MOST_ELSE: usize = 3;
/// Most reasons given.
const REASONS: usize = 2;
/// How many levels of regions schools near by share: a regency says something, a province does
/// not.
const NEAR_BY: usize = 2;

/// What two practices have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The same activity.
    Activity,
    /// The same series.
    Series,
    /// The same topic.
    Topic,
    /// Both bring the same two subjects together, the lesser id first.
    Pair(TermId, TermId),
    /// The same word of a vocabulary.
    Term(TermId),
    /// The same keyword, folded.
    Keyword(Box<str>),
    /// Nothing else, but the same school.
    School,
    /// Nothing else, but schools in one region, the narrowest that both name.
    Region,
}

/// A practice that has something in common with another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The practice.
    pub entry: EntryId,
    /// How near its school is: how many levels of regions both schools share.
    pub near: usize,
    /// What they share, rarest first; at least one and a few.
    pub reasons: Vec<Reason>,
}

/// Something that more practices share than are named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct More {
    /// What they share.
    pub reason: Reason,
    /// Its number among all that is shared.
    pub key: u32,
    /// How many further practices share it.
    pub count: usize,
}

/// Practices that have something in common with one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matches {
    /// Other schools that do the same, nearest first, one practice each.
    pub who_else: Vec<Match>,
    /// Further practices, those that share the rarest first.
    pub alike: Vec<Match>,
    /// What more practices share that do the same, but for a series, which names them all.
    pub more_who_else: Vec<More>,
    /// What more practices share of the reasons of `alike`.
    pub more_alike: Vec<More>,
}

/// The practice that others are compared with.
struct Own<'rows> {
    place: u32,
    /// Its keys, sorted.
    keys: &'rows [u32],
    /// Where it stands in the list of each of them: what is near by stands beside it.
    spots: &'rows [u32],
    /// A bit for each key; several keys may have the same. Most keys of another practice
    /// are told apart by it without a search.
    bits: [u64; 32],
}

impl<'rows> Own<'rows> {
    fn new(place: u32, index: &'rows WhoElse) -> Self {
        let keys = index.keys.row(place);
        let mut bits = [0; 32];
        for key in keys {
            bits[(key / 64 % 32) as usize] |= 1 << (key % 64);
        }
        Self {
            place,
            keys,
            spots: index.spots(place),
            bits,
        }
    }

    fn has(&self, key: u32) -> bool {
        self.bits[(key / 64 % 32) as usize] >> (key % 64) & 1 == 1
            && self.keys.binary_search(&key).is_ok()
    }

    /// The lists of its keys with its own spot in them and what they say: pairs of subjects
    /// first, the rarest at the front.
    fn lists<'lists>(
        &self,
        index: &'lists WhoElse,
    ) -> impl Iterator<Item = (&'lists [u32], usize, &'lists Fact)> {
        let lists = |is_pair| {
            let lists = self.keys.iter().zip(self.spots);
            let lists = lists.map(|(key, spot)| {
                let fact = &index.facts[*key as usize];
                (index.places.row(*key), *spot as usize, fact)
            });
            lists.filter(move |(.., fact)| fact.is_pair == is_pair)
        };
        lists(true).chain(lists(false))
    }
}

/// Where in a sorted list the places from `value` on begin, looked for from `spot` towards the
/// front; those from `spot` on are not before it.
fn back_to(list: &[u32], spot: usize, value: u32) -> usize {
    let (mut end, mut step) = (spot, 1);
    while end > 0 {
        let start = end.saturating_sub(step);
        if list[start] < value {
            return start + list[start..end].partition_point(|place| *place < value);
        }
        (end, step) = (start, step * 2);
    }
    0
}

/// The same, looked for from `spot` towards the end; those before `spot` are before it.
fn on_to(list: &[u32], spot: usize, value: u32) -> usize {
    let (mut start, mut step) = (spot, 1);
    while start < list.len() {
        let end = (start + step).min(list.len());
        if list[end - 1] >= value {
            return start + list[start..end].partition_point(|place| *place < value);
        }
        (start, step) = (end, step * 2);
    }
    list.len()
}

/// What a practice shares, by its place.
type Share = (Reverse<u32>, u32);

/// Those that share no less than the best of the `wanted`-th group does: all of them where
/// several are as good as that one.
fn keep_best(
    shares: impl Iterator<Item = Share>,
    wanted: usize,
    group: impl Fn(u32) -> u32,
) -> Vec<Share> {
    let mut kept = Vec::with_capacity(4 * wanted);
    // The best groups so far, the best first, each with the best of its practices.
    let mut groups: Vec<(Reverse<u32>, u32)> = Vec::with_capacity(wanted);
    for (sum, place) in shares {
        let least = groups.last().filter(|_| groups.len() == wanted);
        let least = least.map_or(Reverse(0), |(sum, _)| *sum);
        // Nearly all are passed by here.
        if sum > least {
            continue;
        }
        kept.push((sum, place));
        if sum == least {
            continue;
        }
        let own = group(place);
        match groups.iter().position(|(_, group)| *group == own) {
            Some(at) if groups[at].0 <= sum => continue,
            Some(at) => {
                groups.remove(at);
            }
            None => groups.truncate(wanted - 1),
        }
        let at = groups.partition_point(|(other, _)| *other <= sum);
        groups.insert(at, (sum, own));
    }
    if let Some((least, _)) = groups.last().filter(|_| groups.len() == wanted) {
        kept.retain(|(sum, _)| sum <= least);
    }
    kept
}

impl WhoElse {
    /// What has something in common with a listed practice. `related` are practices it
    /// leads to anyway, sorted.
    pub(super) fn of(&self, id: EntryId, places: &Places, related: &[EntryId]) -> Matches {
        let Some(place) = places.place(id) else {
            return Matches::default();
        };
        let own = Own::new(place, self);
        let (others, alike) = self.tallies.lend(places.practices.len(), |tally| {
            let others = self.nearest(&own, places, tally);
            let related = related.iter().filter_map(|id| places.place(*id));
            let mut left_out: Vec<u32> = others
                .iter()
                .copied()
                .chain(related)
                .chain([place])
                .collect();
            left_out.sort_unstable();
            // Where schools that do the same and stated relations are many, a few are enough.
            let wanted = LEAST
                .saturating_sub(others.len())
                .max(MOST_ALIKE.saturating_sub(others.len() / 2));
            let alike = self.alike(&own, wanted, &left_out, places, tally);
            (others, alike)
        });
        let mut matches = Matches {
            who_else: self.explained(&own, &others, places, true),
            alike: self.explained(&own, &alike, places, false),
            more_who_else: Vec::new(),
            more_alike: Vec::new(),
        };
        let is_full = others.len() == MOST_SCHOOLS;
        let named = [others, alike].concat();
        matches.more_who_else = self.more_who_else(&own, &named, is_full);
        matches.more_alike = self.more_alike(&own, &named, &matches.alike);
        self.fill(place, places, related, &mut matches);
        matches
    }

    /// Practices of the own school or near by, where nothing in common leads to enough. That
    /// all are of the only school of a site says nothing.
    fn fill(&self, own: u32, places: &Places, related: &[EntryId], matches: &mut Matches) {
        let last = places.practices.len() as u32;
        // The own school first, then to both sides on the map.
        let school = places.own_school(own);
        if school.len() == places.practices.len() {
            return;
        }
        let beside = |step: u32| [school.start.checked_sub(step), Some(school.end - 1 + step)];
        let mut steps = (school
            .clone()
            .take(16)
            .filter(|place| *place != own)
            .map(Some))
        .chain((1..last.min(16)).flat_map(beside));
        while matches.who_else.len() + matches.alike.len() < LEAST {
            let Some(next) = steps.next() else { return };
            let Some(place) = next.filter(|place| *place < last) else {
                continue;
            };
            let entry = places.practices[place as usize];
            let is_there = related.binary_search(&entry).is_ok()
                || matches
                    .who_else
                    .iter()
                    .chain(&matches.alike)
                    .any(|other| other.entry == entry);
            let near = places.near(own, place);
            let reason = if school.contains(&place) {
                Reason::School
            } else if near >= NEAR_BY {
                Reason::Region
            } else {
                continue;
            };
            if !is_there {
                matches.alike.push(Match {
                    entry,
                    near,
                    reasons: vec![reason],
                });
            }
        }
    }

    /// How many practices share a key besides one and those that are named.
    fn left_out(&self, key: u32, named: &[u32]) -> usize {
        let shares = |one: &&u32| self.keys.row(**one).binary_search(&key).is_ok();
        let all = self.places.row(key).len();
        (all - 1).saturating_sub(named.iter().filter(shares).count())
    }

    fn more(&self, key: u32, named: &[u32]) -> Option<More> {
        let count = self.left_out(key, named);
        (count > 0).then(|| More {
            reason: self.facts[key as usize].reason.clone(),
            key,
            count,
        })
    }

    /// Where fewer schools are named than there is room for, they are all, and only what is
    /// widespread leads further.
    fn more_who_else(&self, own: &Own<'_>, named: &[u32], is_full: bool) -> Vec<More> {
        let keys = |is_pair| {
            let keys = own.keys.iter().copied();
            keys.filter(move |key| {
                let fact = &self.facts[*key as usize];
                fact.connects
                    && fact.is_pair == is_pair
                    && match fact.reason {
                        Reason::Series => false,
                        Reason::Activity | Reason::Topic => self.is_widespread(*key),
                        _ => is_full,
                    }
            })
        };
        let more = |key| self.more(key, named);
        let pairs = keys(true).filter_map(more).take(MOST_PAIRS);
        let rest = keys(false).filter_map(more).take(MOST_ELSE);
        rest.chain(pairs).collect()
    }

    fn more_alike(&self, own: &Own<'_>, named: &[u32], alike: &[Match]) -> Vec<More> {
        let reasons = || alike.iter().flat_map(|one| &one.reasons);
        let keys = own.keys.iter().copied().filter(|key| {
            let fact = &self.facts[*key as usize];
            let is_term = matches!(fact.reason, Reason::Term(_));
            is_term && !fact.connects && reasons().any(|reason| *reason == fact.reason)
        });
        let more = keys.filter_map(|key| self.more(key, named));
        more.take(MOST_ELSE).collect()
    }

    /// Whether more practices share a key than the page of one of them names.
    fn is_widespread(&self, key: u32) -> bool {
        self.places.row(key).len() > MOST_NAMED + 1
    }

    /// Activities and topics that more practices share than a page names, by number.
    pub fn widespread(&self) -> impl Iterator<Item = (u32, &Reason)> {
        let facts = (0..).zip(&self.facts);
        facts
            .map(|(key, fact)| (key, &fact.reason))
            .filter(|(key, reason)| {
                matches!(reason, Reason::Activity | Reason::Topic) && self.is_widespread(*key)
            })
    }

    /// The practices that share something, by its number, in the order of regions.
    pub fn who_share<'graph>(
        &'graph self,
        key: u32,
        places: &'graph Places,
    ) -> impl ExactSizeIterator<Item = EntryId> + 'graph {
        let all = self.places.row(key).iter();
        all.map(|place| places.practices[*place as usize])
    }

    /// The first practice that has what is shared, and how many do.
    pub fn first_of(&self, key: u32, places: &Places) -> Option<(EntryId, usize)> {
        let all = self.places.row(key);
        Some((places.practices[*all.first()? as usize], all.len()))
    }

    /// Hands on every fact that a practice shares with another.
    fn shared<'facts>(&'facts self, own: &Own<'_>, other: u32, mut take: impl FnMut(&'facts Fact)) {
        for key in self.keys.row(other) {
            if own.has(*key) {
                take(&self.facts[*key as usize]);
            }
        }
    }

    /// Rarity of all that a practice shares with another.
    fn weight(&self, own: &Own<'_>, other: u32) -> u32 {
        let (mut weight, mut pair) = (0, 0);
        self.shared(own, other, |fact| {
            if fact.is_pair {
                pair = fact.weight.max(pair);
            } else {
                weight += fact.weight;
            }
        });
        weight + pair
    }

    fn explained(
        &self,
        own: &Own<'_>,
        found: &[u32],
        places: &Places,
        only_connecting: bool,
    ) -> Vec<Match> {
        found
            .iter()
            .map(|place| {
                let mut facts: Vec<&Fact> = Vec::new();
                self.shared(own, *place, |fact| {
                    if fact.connects || !only_connecting {
                        facts.push(fact);
                    }
                });
                facts.sort_by_key(|fact| (!fact.connects, Reverse(fact.weight), &fact.reason));
                let mut reasons: Vec<Reason> = Vec::new();
                for fact in facts {
                    // A pair says its subjects, and one pair is enough.
                    let repeats = reasons.iter().any(|given| match (given, &fact.reason) {
                        (Reason::Pair(..), Reason::Pair(..)) => true,
                        (Reason::Pair(first, second), Reason::Term(term)) => {
                            first == term || second == term
                        }
                        _ => false,
                    });
                    if reasons.len() < REASONS && !repeats {
                        reasons.push(fact.reason.clone());
                    }
                }
                Match {
                    entry: places.practices[*place as usize],
                    near: places.near(own.place, *place),
                    reasons,
                }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_for_from_a_spot_is_found_as_from_the_ends() {
        let list: Vec<u32> = (0..40).map(|number| number * number / 3).collect();
        for spot in 0..=list.len() {
            for value in 0..600 {
                let found = list.partition_point(|place| *place < value);
                if found <= spot {
                    assert_eq!(back_to(&list, spot, value), found, "{spot} {value}");
                }
                if found >= spot {
                    assert_eq!(on_to(&list, spot, value), found, "{spot} {value}");
                }
            }
        }
        assert_eq!((back_to(&[], 0, 1), on_to(&[], 0, 1)), (0, 0));
    }

    #[test]
    fn the_best_of_each_group_decide_what_is_kept() {
        let kept = |sums: &[u32], wanted, size: u32| {
            let shares = sums.iter().copied().map(Reverse).zip(0..);
            let mut kept = keep_best(shares, wanted, |place| place / size);
            kept.sort_by_key(|(_, place)| *place);
            kept.into_iter()
                .map(|(Reverse(sum), _)| sum)
                .collect::<Vec<_>>()
        };
        assert_eq!(kept(&[3, 1, 4, 1, 5, 9, 2, 6], 3, 1), [5, 9, 6]);
        assert_eq!(kept(&[1, 1, 2, 1, 2, 3], 2, 1), [2, 2, 3]);
        assert_eq!(kept(&[4, 3], 3, 1), [4, 3]);
        // Groups of two: the first has 7, the second 9, the third 5, the fourth 7.
        assert_eq!(kept(&[6, 7, 9, 8, 5, 5, 7, 1], 1, 2), [9]);
        assert_eq!(kept(&[6, 7, 9, 8, 5, 5, 7, 1], 2, 2), [7, 9, 8, 7]);
        assert_eq!(kept(&[6, 7, 9, 8, 5, 5, 7, 1], 4, 2), [6, 7, 9, 8, 5, 5, 7]);
        assert_eq!(kept(&[6, 7, 9], 4, 2), [6, 7, 9]);
        // As with all of them sorted.
        for seed in 0..200_u32 {
            let sums: Vec<u32> = (1..40)
                .map(|at| (seed * 7919 + at * at * 31) % 23 + 1)
                .collect();
            let mut best: Vec<u32> = sums
                .chunks(3)
                .filter_map(|group| group.iter().max().copied())
                .collect();
            best.sort_by_key(|sum| Reverse(*sum));
            let expected: Vec<u32> = sums.iter().copied().filter(|sum| *sum >= best[5]).collect();
            assert_eq!(kept(&sums, 6, 3), expected);
        }
    }
}
