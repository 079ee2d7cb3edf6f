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
    /// The place of a byte of a text; a byte within a character is the character's.
    pub fn at_byte(byte: usize, text: &str) -> Self {
        let before = &text[..text.floor_char_boundary(byte)];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Self {
            line: before.matches('\n').count() as u32 + 1,
            column: before[line_start..].chars().count() as u32 + 1,
        }
    }

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
    /// The places of bytes of a text.
    pub fn of_bytes(bytes: &Range<usize>, text: &str) -> Self {
        Self {
            start: Position::at_byte(bytes.start, text),
            end: Position::at_byte(bytes.end, text),
        }
    }

    /// Whether a place is within it or right at its end.
    pub fn touches(self, place: Position) -> bool {
        self.start <= place && place <= self.end
    }

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

    /// The line in which it begins, cut into what stands before, in and after it.
    pub fn cut_line(self, line: &str) -> [String; 3] {
        let length = line.chars().count();
        let from = (self.start.column as usize).saturating_sub(1).min(length);
        let to = if self.end.line == self.start.line {
            (self.end.column as usize).saturating_sub(1)
        } else {
            length
        };
        let to = to.clamp(from, length);
        let part = |from: usize, to: usize| line.chars().skip(from).take(to - from).collect();
        [part(0, from), part(from, to), part(to, length)]
    }

    /// The line of a text in which it begins.
    pub fn first_line(self, text: &str) -> Option<&str> {
        text.lines().nth(self.start.line.checked_sub(1)? as usize)
    }

    /// The bytes of a text between the two places.
    pub fn bytes_in(self, text: &str) -> Range<usize> {
        let start = self.start.byte_in(text);
        start..self.end.byte_in(text).max(start)
    }
}

#[cfg(test)]
mod tests {
    use super::Position;

    #[test]
    fn bytes_and_places_are_two_names_of_one_thing() {
        let text = "judul: Tèh\r\n\n→ x\n";
        for (byte, _) in text.char_indices() {
            let place = Position::at_byte(byte, text);
            assert_eq!(place.byte_in(text), byte, "{place:?}");
        }
        let end = Position { line: 4, column: 1 };
        assert_eq!(Position::at_byte(text.len() + 9, text), end);
        let far = Position { line: 9, column: 9 };
        assert_eq!(far.byte_in(text), text.len());
    }
}
