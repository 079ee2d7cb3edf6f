//! The lines of a file that problems of it repeat.

use std::cell::Cell;

/// A line of more bytes is gone through for each problem that repeats it, so that a file with
/// thousands of problems in one would take minutes: then only the first ones do.
const LONG_LINE: usize = 4096;
/// Most problems that repeat such lines of a file.
const MOST_LONG_LINES: usize = 20;

/// The lines of a file.
pub struct Lines<'text> {
    lines: Vec<&'text str>,
    /// How many long ones may still be repeated.
    long_left: Cell<usize>,
}

impl<'text> Lines<'text> {
    /// Those of a text, one behind its last line end too: something may be missing there.
    pub fn of(text: &'text str) -> Self {
        let lines = text.split('\n').map(|line| line.trim_end_matches('\r'));
        Self {
            lines: lines.collect(),
            long_left: Cell::new(MOST_LONG_LINES),
        }
    }

    /// A line by its number, counted from 1. `None` where there is none, and for a long one that has
    /// been asked for too often.
    pub fn line(&self, number: u32) -> Option<&'text str> {
        let line = self.lines.get(number.checked_sub(1)? as usize)?;
        if line.len() > LONG_LINE {
            self.long_left.set(self.long_left.get().checked_sub(1)?);
        }
        Some(line)
    }
}

#[cfg(test)]
mod tests {
    use super::{LONG_LINE, Lines, MOST_LONG_LINES};

    #[test]
    fn long_lines_are_repeated_for_the_first_problems_alone() {
        let text = format!("pendek\r\n{}\n", "a".repeat(LONG_LINE + 1));
        let lines = Lines::of(&text);
        for place in 0..2 * MOST_LONG_LINES {
            assert_eq!(lines.line(1), Some("pendek"));
            assert_eq!(lines.line(2).is_some(), place < MOST_LONG_LINES);
            assert_eq!(lines.line(3), Some(""));
            assert_eq!(lines.line(4), None);
        }
    }
}
