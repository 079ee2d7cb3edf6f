//! Lines and columns of the bytes of a text.

use super::Position;

/// Bytes after which a place is kept that others are counted from.
const STEP: usize = 4096;

/// Finds the places of bytes of one text, which are asked for nearly in order: each is counted
/// from the one before, and from one that is kept where it stands before that. So all of them
/// together take one reading of the text, however long its lines are.
#[derive(Debug)]
pub(crate) struct Positions {
    last: Place,
    /// A place in every piece of the text that has been gone over, in order.
    kept: Vec<Place>,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    byte: usize,
    position: Position,
}

/// Where every text begins.
const START: Place = Place {
    byte: 0,
    position: Position { line: 1, column: 1 },
};

impl Default for Positions {
    fn default() -> Self {
        Self {
            last: START,
            kept: Vec::new(),
        }
    }
}

impl Positions {
    /// The place of a byte of the text, always the same one; one beyond it stands at its end.
    pub(crate) fn at(&mut self, text: &str, byte: usize) -> Position {
        let byte = text.floor_char_boundary(byte);
        let is_near = byte >= self.last.byte && byte - self.last.byte <= STEP;
        let mut from = match is_near {
            true => self.last,
            false => {
                let kept = self.kept.partition_point(|place| place.byte <= byte);
                let kept = self.kept[..kept].last().copied().unwrap_or(START);
                match (kept.byte..=byte).contains(&self.last.byte) {
                    true => self.last,
                    false => kept,
                }
            }
        };
        while byte - from.byte > STEP {
            from = after(text, from, text.floor_char_boundary(from.byte + STEP));
            if self.kept.last().is_none_or(|last| last.byte < from.byte) {
                self.kept.push(from);
            }
        }
        self.last = after(text, from, byte);
        self.last.position
    }
}

/// The place of a byte, counted from one that stands before it.
fn after(text: &str, from: Place, byte: usize) -> Place {
    let between = &text[from.byte..byte];
    let Position { line, column } = from.position;
    let breaks = memchr::memchr_iter(b'\n', between.as_bytes()).count() as u32;
    let (before, rest) = match memchr::memrchr(b'\n', between.as_bytes()) {
        None => (column, between),
        Some(at) => (1, &between[at + 1..]),
    };
    let position = Position {
        line: line + breaks,
        column: before + rest.chars().count() as u32,
    };
    Place { byte, position }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_the_same_in_whatever_order_they_are_asked_for() {
        let line = "é kata ".repeat(900);
        let text = format!("a\n{line}\n\n{line}b\nc");
        let bytes: Vec<usize> = (0..=text.len()).step_by(97).collect();
        let mut positions = Positions::default();
        let forwards: Vec<Position> = bytes
            .iter()
            .map(|byte| positions.at(&text, *byte))
            .collect();
        let backwards = bytes
            .iter()
            .rev()
            .map(|byte| positions.at(&text, *byte))
            .collect();
        let wanted = |byte: &usize| Position::at_byte(*byte, &text);
        let all: Vec<Position> = bytes.iter().map(wanted).collect();
        assert_eq!(forwards, all);
        let mut backwards: Vec<Position> = backwards;
        backwards.reverse();
        assert_eq!(backwards, all);
        assert_eq!(
            positions.at(&text, usize::MAX),
            Position::at_byte(text.len(), &text)
        );
    }
}
