//! The words of a key, one behind the other.

use super::face::SOFT;

/// Words of a key, side by side as far as there is room.
pub(super) struct Flow {
    x: f64,
    top: f64,
    /// Where the words so far end.
    pub(super) bottom: f64,
}

impl Flow {
    pub(super) fn new(top: f64) -> Self {
        Self {
            x: 0.0,
            top,
            bottom: top,
        }
    }

    /// Upper left corner of the next sign with its words, which begin `indent` to its right.
    pub(super) fn next(&mut self, width: f64, indent: f64, lines: &[String]) -> (f64, f64) {
        let widths = lines.iter().map(|line| SOFT.width(line));
        let needed = indent + widths.fold(0.0, f64::max);
        if self.x > 0.0 && self.x + needed > width {
            (self.x, self.top) = (0.0, self.bottom + 6.0);
        }
        let at = (self.x, self.top);
        self.bottom = self.bottom.max(self.top + SOFT.height(lines.len()));
        self.x += needed + 18.0;
        at
    }
}
