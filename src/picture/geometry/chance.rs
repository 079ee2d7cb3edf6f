//! A small source of random input, the same on every run.

use crate::picture::look::{Knot, Look};
use crate::picture::scene::Hue;

/// Xorshift; good enough to shake a layout.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `limit`.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit.max(1)
    }

    pub(super) fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most - least + 1)
    }

    pub(super) fn yes(&mut self) -> bool {
        self.below(2) == 0
    }

    /// A word of up to 28 letters.
    pub(super) fn word(&mut self) -> String {
        let letters = [
            "a", "n", "ng", "e", "k", "i", "m", "t", "u", "r", "W", "é", "s", "-",
        ];
        let mut word = String::new();
        let length = if self.below(4) == 0 {
            self.between(14, 28)
        } else {
            self.between(1, 11)
        };
        while word.chars().count() < length {
            word.push_str(letters[self.below(letters.len())]);
        }
        word.chars().take(28).collect()
    }

    /// Up to `most` words, none now and then.
    pub(super) fn words(&mut self, most: usize) -> String {
        let count = self.below(most + 1);
        (0..count)
            .map(|_| self.word())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// A value as it may stand in a table, now and then none, no number or a slip of the keyboard.
    pub(super) fn value(&mut self) -> Option<f64> {
        match self.below(12) {
            0 => None,
            1 => Some(f64::NAN),
            2 => Some(self.below(1_000_000_000) as f64 * if self.yes() { 1.0 } else { -1e9 }),
            _ => Some(self.below(10_000) as f64 / 100.0),
        }
    }

    pub(super) fn hue(&mut self) -> Hue {
        Hue::ALL[self.below(6)]
    }

    pub(super) fn look(&mut self) -> Look {
        Look {
            hue: self.hue(),
            knot: [Knot::Full, Knot::Open, Knot::Double][self.below(3)],
        }
    }

    pub(super) fn href(&mut self) -> Option<String> {
        self.yes().then(|| "../a.html".to_owned())
    }
}
