//! Places in a file.

use std::ops::Range;

/// A place: line and column count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

impl Position {
    /// The byte of a text at which this place is; a place beyond the end of its line is
    /// the line's end.
    pub fn byte_in(self, text: &str) -> usize {
        let start: usize = text
            .split_inclusive('\n')
            .take(self.line.saturating_sub(1) as usize)
            .map(str::len)
            .sum();
        let line = text[start..].split('\n').next().unwrap_or_default();
        let within: usize = line
            .chars()
            .take(self.column.saturating_sub(1) as usize)
            .map(char::len_utf8)
            .sum();
        start + within
    }
}

/// From a place up to, not including, another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First character.
    pub start: Position,
    /// The place after the last character.
    pub end: Position,
}

impl Span {
    /// The first column of a line, for problems of a whole file or line.
    pub const fn line(line: u32) -> Self {
        let start = Position { line, column: 1 };
        Self { start, end: start }
    }

    /// A stretch of one line.
    pub const fn within_line(line: u32, column: u32, end_column: u32) -> Self {
        Self {
            start: Position { line, column },
            end: Position {
                line,
                column: end_column,
            },
        }
    }

    /// The same place, `lines` further down.
    pub const fn shifted(self, lines: u32) -> Self {
        Self {
            start: Position {
                line: self.start.line + lines,
                column: self.start.column,
            },
            end: Position {
                line: self.end.line + lines,
                column: self.end.column,
            },
        }
    }

    /// The bytes of a text between the two places.
    pub fn bytes_in(self, text: &str) -> Range<usize> {
        let start = self.start.byte_in(text);
        start..self.end.byte_in(text).max(start)
    }
}
