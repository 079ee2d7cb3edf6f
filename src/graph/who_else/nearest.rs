//! Other schools that do the same, ring after ring around the own one.

use std::cmp::Reverse;
use std::ops::Range;

use super::index::WhoElse;
use super::tally::Tally;
use super::{MOST_SCHOOLS, Own, Places, back_to, keep_best, on_to};

/// Most practices of a key looked at on either side of a region's own: more stand there only
/// where schools name no regions, and a page should not cost more than a part of the site.
const FAR: usize = 2048;

/// A key's list, and the part of it that was looked at, from the own school outwards.
struct Reach<'lists> {
    list: &'lists [u32],
    weight: u32,
    is_pair: bool,
    seen: Range<usize>,
}

impl Reach<'_> {
    /// Adds up what stands within `range` and was not looked at yet.
    fn widen(&mut self, range: &Range<u32>, tally: &mut Tally) {
        let start = back_to(self.list, self.seen.start, range.start);
        let start = start.max(self.seen.start.saturating_sub(FAR));
        let end = on_to(self.list, self.seen.end, range.end);
        let end = end.min(self.seen.end + FAR);
        for part in [start..self.seen.start, self.seen.end..end] {
            if self.is_pair {
                tally.add_to_new(&self.list[part], self.weight);
            } else {
                tally.add(&self.list[part], self.weight);
            }
        }
        self.seen = start..end;
    }
}

impl WhoElse {
    /// Places of the best practice of each other school that does the same, the nearest
    /// schools first, then those that do most of it.
    ///
    /// Practices stand in the order of regions, so that a region is one part of every list. A
    /// wider region is looked at only where the narrower ones have too few schools: what many
    /// do is found near by, and what few do has short lists.
    pub(super) fn nearest(&self, own: &Own<'_>, places: &Places, tally: &mut Tally) -> Vec<u32> {
        let school = places.own_school(own.place);
        let connecting = own.lists(self).filter(|(.., fact)| fact.connects);
        let mut reaches: Vec<Reach<'_>> = connecting
            .map(|(list, spot, fact)| Reach {
                list,
                weight: fact.weight,
                is_pair: fact.is_pair,
                seen: back_to(list, spot, school.start)..on_to(list, spot, school.end),
            })
            .collect();
        let mut found = Vec::with_capacity(MOST_SCHOOLS);
        for range in places.regions_around(own.place) {
            for reach in &mut reaches {
                reach.widen(&range, tally);
            }
            let wanted = MOST_SCHOOLS - found.len();
            found.extend(self.best_schools(own, wanted, places, tally));
            tally.clear();
            if found.len() == MOST_SCHOOLS {
                break;
            }
        }
        found
    }

    /// The best of equally near schools, one practice each.
    fn best_schools(
        &self,
        own: &Own<'_>,
        wanted: usize,
        places: &Places,
        tally: &Tally,
    ) -> impl Iterator<Item = u32> {
        let school_of = |place: u32| places.school(place);
        let mut most = keep_best(tally.shares(), wanted, school_of);
        most.sort_unstable_by_key(|(sum, place)| (school_of(*place), *sum));
        // What else is shared decides only between those that do equally much of the same.
        let mut best: Vec<_> = most
            .chunk_by(|(_, first), (_, second)| school_of(*first) == school_of(*second))
            .filter_map(|school| {
                school
                    .chunk_by(|(first, _), (second, _)| first == second)
                    .next()
            })
            .filter_map(|equals| {
                let equals = equals.iter().map(|(sum, place)| {
                    let weight = Reverse(self.weight(own, *place));
                    (*sum, weight, places.age(*place), *place)
                });
                equals.min()
            })
            .collect();
        best.sort_unstable();
        best.truncate(wanted);
        best.into_iter().map(|(.., place)| place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::who_else::tally::Tallies;

    #[test]
    fn a_site_without_regions_is_looked_at_around_the_practice() {
        let list: Vec<u32> = (0..10_000).collect();
        let mut reach = Reach {
            list: &list,
            weight: 1,
            is_pair: false,
            seen: 5_000..5_003,
        };
        Tallies::default().lend(list.len(), |tally| {
            reach.widen(&(0..10_000), tally);
            let mut met: Vec<u32> = tally.shares().map(|(_, place)| place).collect();
            met.sort_unstable();
            assert_eq!(met.len(), 2 * FAR);
            assert_eq!(met.first(), Some(&(5_000 - FAR as u32)));
            assert_eq!(met.last(), Some(&(5_002 + FAR as u32)));
            assert!(!met.contains(&5_001));
        });
    }
}
