//! The practices that share most.

use std::cmp::Reverse;

use super::index::WhoElse;
use super::tally::Tally;
use super::{Own, Places, back_to, keep_best, on_to};

/// A key that more practices have counts only near by.
const FEW: usize = 256;

impl WhoElse {
    /// Places of the `wanted` practices that share most with one, what shares most first.
    /// Those `left_out`, sorted, are not among them.
    ///
    /// What few have counts everywhere, what is common in the region around: so the cost of a
    /// page does not grow with the site.
    pub(super) fn alike(
        &self,
        own: &Own<'_>,
        wanted: usize,
        left_out: &[u32],
        places: &Places,
        tally: &mut Tally,
    ) -> Vec<u32> {
        for (list, spot, fact) in own.lists(self) {
            let counted = near_part(list, spot, own.place, places);
            if fact.is_pair {
                tally.add_to_new(counted, fact.weight);
            } else {
                tally.add(counted, fact.weight);
            }
        }
        // Those left out may be the best of all.
        let most = keep_best(tally.shares(), wanted + left_out.len(), |place| place);
        let school = places.own_school(own.place);
        let mut best: Vec<_> = most
            .into_iter()
            .filter(|(_, place)| left_out.binary_search(place).is_err())
            .map(|(weight, place)| {
                let is_own_school = school.contains(&place);
                let near = Reverse(places.near(own.place, place));
                (weight, is_own_school, near, places.age(place), place)
            })
            .collect();
        best.sort_unstable();
        best.truncate(wanted);
        best.into_iter().map(|(.., place)| place).collect()
    }
}

/// The part of a key's list that counts for a practice on it: the whole where they are few,
/// else those of the widest region around in which they are, else those who stand next to it.
fn near_part<'list>(list: &'list [u32], spot: usize, own: u32, places: &Places) -> &'list [u32] {
    if list.len() <= FEW {
        return list;
    }
    let mut part = spot..spot;
    for region in places.regions_around(own) {
        let start = back_to(list, part.start, region.start);
        let end = on_to(list, part.end, region.end);
        if end - start > FEW {
            break;
        }
        part = start..end;
    }
    if part.is_empty() {
        part = spot.saturating_sub(FEW / 2)..list.len().min(spot + FEW / 2);
    }
    &list[part]
}
