//! Places in a file.

/// A place: line and column count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
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
}

/// Finds line and column of a byte offset.
#[derive(Debug)]
pub struct LineIndex<'text> {
    text: &'text str,
    line_starts: Vec<usize>,
}

impl<'text> LineIndex<'text> {
    /// Reads the line starts of a text.
    pub fn new(text: &'text str) -> Self {
        let mut line_starts = vec![0];
        line_starts.extend(
            text.bytes()
                .enumerate()
                .filter(|(_, byte)| *byte == b'\n')
                .map(|(index, _)| index + 1),
        );
        Self { text, line_starts }
    }

    /// The place of a byte offset; an offset past the end is the end.
    pub fn position(&self, offset: usize) -> Position {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.line_starts.partition_point(|start| *start <= offset) - 1;
        let column = self.text[self.line_starts[line]..offset].chars().count();
        Position {
            line: line as u32 + 1,
            column: column as u32 + 1,
        }
    }

    /// The places of a byte range.
    pub fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span {
            start: self.position(range.start),
            end: self.position(range.end),
        }
    }
}
