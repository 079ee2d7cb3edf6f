//! Sums over the practices of a whole site, for pages that each meet a few of them.

use std::ops::Range;
use std::sync::{Mutex, PoisonError};

/// How many places are looked at in the time in which one is put into its order.
const LOOKS: usize = 8;

/// What was added up for each practice met, by place.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// A sum for every place; 0 where nothing was met.
    sums: Vec<u32>,
    met: Vec<u32>,
}

impl Tally {
    /// Adds a weight, more than 0, to places.
    pub(super) fn add(&mut self, places: &[u32], weight: u32) {
        for place in places {
            let sum = &mut self.sums[*place as usize];
            if *sum == 0 {
                self.met.push(*place);
            }
            *sum += weight;
        }
    }

    /// Adds a weight, more than 0, to those of the places that were not met yet.
    pub(super) fn add_to_new(&mut self, places: &[u32], weight: u32) {
        for place in places {
            let sum = &mut self.sums[*place as usize];
            if *sum == 0 {
                self.met.push(*place);
                *sum = weight;
            }
        }
    }

    pub(super) fn sum(&self, place: u32) -> u32 {
        self.sums[place as usize]
    }

    /// The places met, in the order of the lists they were met on.
    pub(super) fn met(&self) -> &[u32] {
        &self.met
    }

    /// Puts the places met, all of which are `within` a range, in order.
    pub(super) fn sort(&mut self, within: &Range<u32>) {
        // In a small region nearly all was met, and to look at each is less than to sort.
        if within.len() <= self.met.len() * LOOKS {
            let sums = &self.sums;
            let is_met = |place: &u32| sums[*place as usize] != 0;
            self.met.clear();
            self.met.extend(within.clone().filter(is_met));
        } else {
            // They are runs in order, one for each list: what a stable sort merges.
            self.met.sort();
        }
    }

    /// Forgets all that was met, at the cost of that and not of the site.
    pub(super) fn clear(&mut self) {
        for place in self.met.drain(..) {
            self.sums[place as usize] = 0;
        }
    }
}

/// Cleared tallies, one for each thread that asks at the same time.
#[derive(Debug, Default)]
pub(super) struct Tallies(Mutex<Vec<Tally>>);

impl Tallies {
    /// Lends a cleared tally of a site of `size` practices.
    pub(super) fn lend<R>(&self, size: usize, then: impl FnOnce(&mut Tally) -> R) -> R {
        let idle = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut tally = idle().pop().unwrap_or_default();
        tally.sums.resize(size, 0);
        let result = then(&mut tally);
        tally.clear();
        idle().push(tally);
        result
    }
}
