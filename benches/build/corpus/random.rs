//! A small pseudo-random generator: the same seed gives the same corpus on every machine and in every year.

/// `SplitMix64` (Steele, Lea and Flood, 2014).
pub(crate) struct Random {
    state: u64,
}

impl Random {
    /// A generator for one thing of the corpus; things with different parts get unrelated streams.
    pub(crate) fn for_parts(parts: &[u64]) -> Self {
        let mut random = Self {
            state: 0x9add_0000_2026_0001,
        };
        for part in parts {
            random.state ^= part.wrapping_mul(0xd6e8_feb8_6659_fd93);
            random.state = random.next();
        }
        random
    }

    /// The next 64 bits.
    pub(crate) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A number from 0 up to, but without, `bound`. A `bound` of 0 counts as 1.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        let bound = bound.max(1) as u128;
        // The high half of the product is below `bound`, so it fits wherever `bound` did.
        ((u128::from(self.next()) * bound) >> 64) as usize
    }

    /// A number below `bound`, small ones more often: what is popular stands first in the word lists.
    pub(crate) fn skewed(&mut self, bound: usize) -> usize {
        self.below(bound).min(self.below(bound))
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    /// True in `percent` of 100 cases.
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One item of a list that is not empty.
    pub(crate) fn pick<'a, T: ?Sized>(&mut self, items: &[&'a T]) -> &'a T {
        items[self.below(items.len())]
    }

    /// `count` different items (fewer where the list is shorter), in the order of the list, earlier ones more often.
    pub(crate) fn pick_some<'a, T: ?Sized>(&mut self, items: &[&'a T], count: usize) -> Vec<&'a T> {
        let count = count.min(items.len());
        let mut chosen: Vec<usize> = Vec::with_capacity(count);
        while chosen.len() < count {
            let index = self.skewed(items.len());
            if !chosen.contains(&index) {
                chosen.push(index);
            }
        }
        chosen.sort_unstable();
        chosen.into_iter().map(|index| items[index]).collect()
    }
}
