//! Sums over the practices of a whole site, for pages that each meet a few of them.

use std::cmp::Reverse;
use std::sync::{Mutex, PoisonError};

use super::Share;

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
        self.change(places, |sum| sum + weight);
    }

    /// Adds a weight, more than 0, to those of the places that were not met yet.
    pub(super) fn add_to_new(&mut self, places: &[u32], weight: u32) {
        self.change(places, |sum| if sum == 0 { weight } else { sum });
    }

    /// Changes the sums of places to ones that are more than 0.
    fn change(&mut self, places: &[u32], change: impl Fn(u32) -> u32) {
        // Whether a place was met is anybody's guess, so every one is put down, and the next one in
        // its stead if it was: that takes less than guessing wrong.
        let mut end = self.met.len();
        self.met.resize(end + places.len(), 0);
        for place in places {
            let sum = &mut self.sums[*place as usize];
            self.met[end] = *place;
            end += usize::from(*sum == 0);
            *sum = change(*sum);
        }
        self.met.truncate(end);
    }

    /// What was added up for the places met, in the order of the lists they were met on.
    pub(super) fn shares(&self) -> impl Iterator<Item = Share> {
        let met = self.met.iter();
        met.map(|place| (Reverse(self.sums[*place as usize]), *place))
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
