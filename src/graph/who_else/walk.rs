//! The walk along the lists of a practice's keys, and the few met on it that are worth more.

use super::index::{Fact, WhoElse};
use super::{MOST_SCHOOLS, Places};

/// Most practices looked at along the list of a key that says that two do the same.
const FAR: usize = 24;
/// Most practices of one school among them: the walk reaches `MOST_SCHOOLS` schools.
const OF_A_SCHOOL: usize = FAR / MOST_SCHOOLS;
/// Most practices looked at along the list of any other key.
const NEAR: usize = 6;
/// A list of so few practices is walked to both ends.
const RARE: usize = 48;
/// From how many practices found on, common words are passed over.
const ENOUGH: usize = 48;
/// Most practices compared key by key for each of two lists: the nearest that do the same,
/// and those alike.
const SHORTLIST: usize = 32;

impl WhoElse {
    /// Where a practice stands in the list of each of its keys, counted over all lists.
    fn positions(&self, own: u32) -> impl Iterator<Item = usize> {
        let start = self.keys.starts[own as usize] as usize;
        self.positions[start..].iter().map(|at| *at as usize)
    }

    /// What is met along the lists of a practice's keys, by place, its own not among it.
    pub(super) fn glimpses(&self, own: u32, places: &Places) -> Vec<Glimpse> {
        let mut found: Vec<Glimpse> = Vec::with_capacity(256);
        let school = places.own_school(own);
        let own_near = places.near(own, own);
        for (key, at) in self.keys.row(own).iter().zip(self.positions(own)) {
            let Fact {
                connects, weight, ..
            } = self.facts[*key as usize];
            // What is common to half of the site says little where rarer words say enough.
            if !connects && found.len() >= ENOUGH {
                break;
            }
            let list = self.places.row(*key);
            let is_rare = list.len() <= RARE;
            let most = if is_rare {
                RARE
            } else if connects {
                FAR
            } else {
                NEAR
            };
            let beside = if is_rare { RARE } else { most / 8 };
            // The own school stands around this practice; the list may be of the whole site.
            let mid = at - self.places.starts[*key as usize] as usize;
            let size = school.len();
            let first = mid.saturating_sub(size);
            let before = &list[first..mid];
            let mut left = first + before.partition_point(|place| *place < school.start);
            let after = &list[mid..list.len().min(mid + size)];
            let mut right = mid + after.partition_point(|place| *place < school.end);
            let glimpse = |place: u32, near: usize, is_own_school: bool| Glimpse {
                place,
                near,
                weight,
                is_other: connects && !is_own_school,
            };
            // The own school: the practices next to this one.
            let from = mid.saturating_sub(beside).max(left);
            let to = (mid + 1 + beside).min(right);
            let beside = list[from..to].iter().filter(|place| **place != own);
            found.extend(beside.map(|place| glimpse(*place, own_near, true)));
            // The others: step by step to the side that is nearer.
            let with_nearness = |place: u32| glimpse(place, places.near(own, place), false);
            let earlier = |left: usize| left.checked_sub(1).map(|at| with_nearness(list[at]));
            let later = |right: usize| list.get(right).copied().map(with_nearness);
            let (mut before, mut after) = (earlier(left), later(right));
            // Of a school that has done the same many times, the rest is passed over.
            let is_passed = |place: u32, taken: &mut (u32, usize)| {
                let school = places.school(place);
                let again = if taken.0 == school { taken.1 } else { 0 };
                *taken = (school, again + 1);
                connects && !is_rare && taken.1 >= OF_A_SCHOOL
            };
            let (mut taken_before, mut taken_after) = ((u32::MAX, 0), (u32::MAX, 0));
            for step in 0..most {
                let take_before = match (&before, &after) {
                    (Some(before), Some(after)) => {
                        before.near > after.near || before.near == after.near && step % 2 == 0
                    }
                    (Some(_), None) => true,
                    (None, Some(_)) => false,
                    (None, None) => break,
                };
                let Some(glimpse) = (if take_before { before } else { after }) else {
                    break;
                };
                found.push(glimpse);
                let school = || places.own_school(glimpse.place);
                if take_before {
                    left -= 1;
                    if is_passed(glimpse.place, &mut taken_before) {
                        let first = left.saturating_sub(school().len());
                        let rest = &list[first..left];
                        left = first + rest.partition_point(|place| *place < school().start);
                    }
                    before = earlier(left);
                } else {
                    right += 1;
                    if is_passed(glimpse.place, &mut taken_after) {
                        let rest = &list[right..list.len().min(right + school().len())];
                        right += rest.partition_point(|place| *place < school().end);
                    }
                    after = later(right);
                }
            }
        }
        found.sort_unstable_by_key(|glimpse| glimpse.place);
        // The same practice along several lists shares all of their keys.
        found.dedup_by(|again, first| {
            let is_same = again.place == first.place;
            if is_same {
                first.weight += again.weight;
                first.is_other |= again.is_other;
            }
            is_same
        });
        found
    }
}

/// A practice as it is met along the lists of keys. It may share more than these keys:
/// only a part of each list is walked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Glimpse {
    place: u32,
    near: usize,
    /// Rarity of the keys it was met under.
    weight: u32,
    /// Whether it is of another school and does the same.
    is_other: bool,
}

/// Places of the practices that are worth being compared key by key, sorted: those of the
/// nearest schools that do the same, and those that share the rarest keys.
pub(super) fn shortlist(mut glimpses: Vec<Glimpse>, places: &Places) -> Vec<u32> {
    use std::cmp::Reverse;
    let mut short = Vec::with_capacity(2 * SHORTLIST + MOST_SCHOOLS);
    let mut take = |glimpses: &mut [Glimpse], key: fn(&Glimpse) -> (Reverse<u64>, u32)| {
        if glimpses.len() > SHORTLIST {
            glimpses.select_nth_unstable_by_key(SHORTLIST, key);
        }
        short.extend(glimpses.iter().take(SHORTLIST).map(|glimpse| glimpse.place));
    };
    take(&mut glimpses, |glimpse| {
        (Reverse(u64::from(glimpse.weight)), glimpse.place)
    });
    glimpses.retain(|glimpse| glimpse.is_other);
    let nearest = |glimpse: &Glimpse| {
        let nearness = (glimpse.near as u64) << 32 | u64::from(glimpse.weight);
        (Reverse(nearness), glimpse.place)
    };
    take(&mut glimpses, nearest);
    if let Some((first, rest)) = glimpses.split_at_mut_checked(SHORTLIST) {
        // Where the nearest are all of a few schools, the best of each of the next.
        let mut schools: Vec<u32> = Vec::with_capacity(MOST_SCHOOLS);
        let mut is_new = |glimpse: &Glimpse| {
            let school = places.school(glimpse.place);
            let is_new = schools.len() < MOST_SCHOOLS && !schools.contains(&school);
            if is_new {
                schools.push(school);
            }
            is_new
        };
        if first.iter().filter(|glimpse| is_new(glimpse)).count() < MOST_SCHOOLS {
            rest.sort_unstable_by_key(nearest);
            let rest = rest.iter().filter(|glimpse| is_new(glimpse));
            short.extend(rest.map(|glimpse| glimpse.place));
        }
    }
    short.sort_unstable();
    short.dedup();
    short
}
