//! Who else does this: practices that share something, those of near schools first.
//!
//! Every practice has a few keys: its activity, topic, series and keywords as folded words,
//! each pair of its subjects, and its words of vocabularies. A key has a list of the
//! practices that share it, in the order of regions, so that neighbours on the map are
//! neighbours in the list. A page walks a bounded way along each of its lists; nothing
//! compares each practice with each, and yet the schools named are the nearest there are:
//! along a list of those who do the same, a few practices of a school are enough, so that a
//! walk reaches as many schools as are named. Which of equally near schools are named, and
//! what is alike, is the best of what was met; a rare key's list is walked whole. What counts
//! is how rare a shared key is: `ln(N / n)` for a key that `n` of `N` practices have.

mod index;
mod walk;

use super::places::Places;
use crate::model::EntryId;
use crate::pack::TermId;
use index::Fact;
use walk::shortlist;

pub use index::WhoElse;

/// Most schools named as doing the same.
const MOST_SCHOOLS: usize = 6;
/// Most practices named as alike.
const MOST_ALIKE: usize = 4;
/// Fewest practices that a practice leads to, where there are as many.
const LEAST: usize = 3;
/// Most reasons given.
const REASONS: usize = 2;

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
}

/// A practice that has something in common with another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The practice.
    pub entry: EntryId,
    /// How near its school is: how many levels of regions both schools share.
    pub near: usize,
    /// What they share, rarest first; a few.
    pub reasons: Vec<Reason>,
}

/// Practices that have something in common with one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matches {
    /// Other schools that do the same, nearest first, one practice each.
    pub who_else: Vec<Match>,
    /// Further practices, those that share the rarest first.
    pub alike: Vec<Match>,
}

/// The keys of the practice that hundreds of others are compared with.
struct Own<'rows> {
    keys: &'rows [u32],
    /// A bit for each key; several keys may have the same. Most keys of another practice
    /// are told apart by it without a search.
    bits: [u64; 32],
}

impl<'rows> Own<'rows> {
    fn new(keys: &'rows [u32]) -> Self {
        let mut bits = [0; 32];
        for key in keys {
            bits[(key / 64 % 32) as usize] |= 1 << (key % 64);
        }
        Self { keys, bits }
    }

    fn has(&self, key: u32) -> bool {
        self.bits[(key / 64 % 32) as usize] >> (key % 64) & 1 == 1
            && self.keys.binary_search(&key).is_ok()
    }
}

impl WhoElse {
    /// What has something in common with a listed practice. `related` are practices it
    /// leads to anyway, sorted.
    pub(super) fn of(&self, id: EntryId, places: &Places, related: &[EntryId]) -> Matches {
        let Some(own) = places.place(id) else {
            return Matches::default();
        };
        let own_keys = Own::new(self.keys.row(own));
        let mut others: Vec<Candidate> = Vec::new();
        let mut alike: Vec<Candidate> = Vec::new();
        for place in shortlist(self.glimpses(own, places), places) {
            let candidate = self.weigh(own, &own_keys, place, places);
            if candidate.connects && !candidate.is_own_school {
                others.push(candidate);
            }
            alike.push(candidate);
        }
        others.sort_unstable_by_key(Candidate::by_nearness);
        let mut schools = Vec::new();
        others.retain(|candidate| {
            let school = places.school(candidate.place);
            let is_new = schools.len() < MOST_SCHOOLS && !schools.contains(&school);
            if is_new {
                schools.push(school);
            }
            is_new
        });
        alike.retain(|candidate| {
            let entry = places.practices[candidate.place as usize];
            related.binary_search(&entry).is_err()
                && !others.iter().any(|other| other.place == candidate.place)
        });
        alike.sort_unstable_by_key(Candidate::by_weight);
        // Where schools that do the same and stated relations are many, a few are enough.
        let wanted = LEAST
            .saturating_sub(others.len())
            .max(MOST_ALIKE.saturating_sub(others.len() / 2));
        alike.truncate(wanted);
        let mut matches = Matches {
            who_else: self.explained(&own_keys, &others, places, true),
            alike: self.explained(&own_keys, &alike, places, false),
        };
        self.fill(own, places, related, &mut matches);
        matches
    }

    /// Practices near by, where nothing in common leads to enough.
    fn fill(&self, own: u32, places: &Places, related: &[EntryId], matches: &mut Matches) {
        let last = places.practices.len() as u32;
        // The own school first, then to both sides on the map.
        let school = places.own_school(own);
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
            if !is_there {
                matches.alike.push(Match {
                    entry,
                    near: places.near(own, place),
                    reasons: Vec::new(),
                });
            }
        }
    }

    /// Hands on every fact that a practice shares with another.
    fn shared<'facts>(&'facts self, own: &Own<'_>, other: u32, mut take: impl FnMut(&'facts Fact)) {
        for key in self.keys.row(other) {
            if own.has(*key) {
                take(&self.facts[*key as usize]);
            }
        }
    }

    fn weigh(&self, own: u32, own_keys: &Own<'_>, place: u32, places: &Places) -> Candidate {
        let mut candidate = Candidate {
            place,
            weight: 0,
            same: 0,
            connects: false,
            near: places.near(own, place),
            age: places.age(place),
            is_own_school: places.own_school(own).contains(&place),
        };
        self.shared(own_keys, place, |fact| {
            candidate.weight += fact.weight;
            if fact.connects {
                candidate.connects = true;
                candidate.same += fact.weight;
            }
        });
        candidate
    }

    fn explained(
        &self,
        own: &Own<'_>,
        candidates: &[Candidate],
        places: &Places,
        only_connecting: bool,
    ) -> Vec<Match> {
        candidates
            .iter()
            .map(|candidate| {
                let mut facts: Vec<&Fact> = Vec::new();
                self.shared(own, candidate.place, |fact| {
                    if fact.connects || !only_connecting {
                        facts.push(fact);
                    }
                });
                facts.sort_by_key(|fact| {
                    (!fact.connects, std::cmp::Reverse(fact.weight), &fact.reason)
                });
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
                    entry: places.practices[candidate.place as usize],
                    near: candidate.near,
                    reasons,
                }
            })
            .collect()
    }
}

/// A practice with what it shares, to be put in order.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    place: u32,
    /// Rarity of all that is shared.
    weight: u32,
    /// Rarity of what says that both do the same.
    same: u32,
    connects: bool,
    near: usize,
    age: u32,
    is_own_school: bool,
}

impl Candidate {
    fn by_nearness(&self) -> impl Ord + use<> {
        use std::cmp::Reverse;
        (
            Reverse(self.near),
            Reverse(self.same),
            Reverse(self.weight),
            self.age,
        )
    }

    fn by_weight(&self) -> impl Ord + use<> {
        use std::cmp::Reverse;
        (
            Reverse(self.weight),
            self.is_own_school,
            Reverse(self.near),
            self.age,
        )
    }
}
