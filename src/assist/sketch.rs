//! The keys and values of YAML that is just being typed, found by lines and indentation.
//!
//! What somebody types is broken most of the time, so nothing here is refused: an open
//! bracket ends where its line's neighbours are indented no deeper, and a word without a
//! colon may become a key. What is whole is read as [`crate::yaml`] reads it.

use std::ops::Range;

use super::scan::Scanner;

/// The keys and values of a text and where each stands.
pub(super) struct Sketch<'text> {
    pub(super) text: &'text str,
    pub(super) maps: Vec<Map>,
    pub(super) pieces: Vec<Piece>,
}

/// A key or value, or a gap where one could stand.
pub(super) struct Piece {
    /// Keys from the outermost down to the one whose value this is; of a key those above.
    pub(super) trail: Vec<String>,
    /// Number of the map whose key this is, or to one of whose keys it belongs.
    pub(super) map: Option<usize>,
    /// What it is.
    pub(super) part: Part,
    /// Its bytes without quotation marks; empty for a gap.
    pub(super) bytes: Range<usize>,
    /// Where a cursor means this piece, both ends included.
    pub(super) area: Range<usize>,
    /// How it is written.
    pub(super) form: Form,
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// A key of a map.
    Key {
        /// Whether its colon is there already.
        has_colon: bool,
    },
    /// A value.
    Value,
    /// The beginning of an item or value: it may become a key or stay a value.
    Either,
}

/// How a piece is written, which decides what must go around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Form {
    /// Whether it stands within brackets.
    pub(super) is_flow: bool,
    /// The quotation mark before it.
    pub(super) quote: Option<char>,
    /// What is missing before it.
    pub(super) lead: Lead,
    /// Column of the keys or dashes around it, from 0.
    pub(super) column: usize,
}

/// What is missing before a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// Nothing.
    Nothing,
    /// A space after a colon or dash.
    Space,
    /// Where its key takes a list, the dash: it stands on a line of its own.
    Dash,
}

/// A map, as far as it has been read.
pub(super) struct Map {
    /// Keys from the outermost down to the one whose value it is.
    pub(super) trail: Vec<String>,
    /// Bytes of its keys.
    pub(super) keys: Vec<Range<usize>>,
    /// Whether the last key has no value yet, so that deeper lines belong to it.
    pub(super) is_open: bool,
}

impl<'text> Sketch<'text> {
    /// Reads bytes of a text. A blank line is a gap only at the cursor, because only there
    /// its indentation means anything.
    pub(super) fn read(text: &'text str, within: Range<usize>, cursor: usize) -> Self {
        let sketch = Self {
            text,
            maps: Vec::new(),
            pieces: Vec::new(),
        };
        Scanner::new(sketch, within.end, cursor).run(within.start)
    }

    /// The piece a cursor means.
    pub(super) fn at(&self, cursor: usize) -> Option<&Piece> {
        self.pieces
            .iter()
            .find(|piece| piece.area.start <= cursor && cursor <= piece.area.end)
    }

    /// The text of a piece.
    pub(super) fn text_of(&self, piece: &Piece) -> &'text str {
        &self.text[piece.bytes.clone()]
    }

    /// The other keys of the map a piece is a key of.
    pub(super) fn other_keys(&self, piece: &Piece) -> impl Iterator<Item = &'text str> {
        let own = piece.bytes.clone();
        let map = piece.map.and_then(|map| self.maps.get(map));
        map.into_iter()
            .flat_map(|map| &map.keys)
            .filter(move |key| **key != own)
            .map(|key| &self.text[key.clone()])
    }

    /// The other values of the key a piece belongs to.
    pub(super) fn other_values<'a>(
        &'a self,
        piece: &'a Piece,
    ) -> impl Iterator<Item = &'text str> + use<'a, 'text> {
        self.pieces
            .iter()
            .filter(|other| other.map == piece.map && other.trail == piece.trail)
            .filter(|other| !matches!(other.part, Part::Key { .. }) && other.bytes != piece.bytes)
            .map(|other| self.text_of(other))
    }

    /// The keys that stand in no other key's value, in the order written.
    pub(super) fn top_keys(&self) -> impl Iterator<Item = &'text str> {
        self.maps
            .iter()
            .filter(|map| map.trail.is_empty())
            .flat_map(|map| &map.keys)
            .map(|key| &self.text[key.clone()])
    }

    /// The value of an outermost key.
    pub(super) fn top_value(&self, is_it: impl Fn(&str) -> bool) -> Option<&'text str> {
        let mut values = self.pieces.iter().filter(|piece| {
            piece.part == Part::Value && matches!(piece.trail.as_slice(), [key] if is_it(key))
        });
        values.next().map(|piece| self.text_of(piece))
    }
}
