//! Reading broken YAML line by line: which block a line continues, which key it adds to.

use std::ops::Range;

use super::sketch::{Form, Lead, Map, Part, Piece, Sketch};

/// A block a line may continue.
#[derive(Clone)]
enum Frame {
    Map { column: usize, map: usize },
    List { column: usize, trail: Vec<String> },
}

pub(super) struct Scanner<'text> {
    pub(super) text: &'text str,
    pub(super) end: usize,
    cursor: usize,
    frames: Vec<Frame>,
    /// Lines indented deeper than this belong to a text that has begun.
    skipping: Option<usize>,
    sketch: Sketch<'text>,
}

impl<'text> Scanner<'text> {
    /// Reads up to a byte into a sketch.
    pub(super) fn new(sketch: Sketch<'text>, end: usize, cursor: usize) -> Self {
        Self {
            text: sketch.text,
            end,
            cursor,
            frames: Vec::new(),
            skipping: None,
            sketch,
        }
    }

    /// Reads line by line from a byte on.
    pub(super) fn run(mut self, start: usize) -> Sketch<'text> {
        let mut at = start;
        loop {
            let stop = self.line_end(at);
            let read = self.line(at, stop);
            let next = self.text[read..self.end].find('\n');
            match next {
                Some(further) => at = read + further + 1,
                None => return self.sketch,
            }
        }
    }

    /// The end of the line of a byte, without what ends it.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let rest = &self.text[at..self.end];
        let line = rest.split('\n').next().unwrap_or_default();
        at + line.strip_suffix('\r').unwrap_or(line).len()
    }

    /// Reads a line; returns up to where the text has been read, which lies in a later line
    /// where brackets reach over several.
    fn line(&mut self, start: usize, stop: usize) -> usize {
        let (column, at) = self.indentation(start, stop);
        if at == stop {
            if (start..=stop).contains(&self.cursor) {
                self.blank(start);
            }
            return stop;
        }
        if let Some(parent) = self.skipping {
            if column > parent {
                return stop;
            }
            self.skipping = None;
        }
        if self.text[at..].starts_with('#') {
            return stop;
        }
        self.content(at, column, stop)
    }

    /// The column and byte of the first character that is no white space. A tab reaches to
    /// the next even column.
    pub(super) fn indentation(&self, start: usize, stop: usize) -> (usize, usize) {
        let mut column = 0;
        for (at, character) in self.text[start..stop].char_indices() {
            match character {
                '\t' => column = (column / 2 + 1) * 2,
                ' ' => column += 1,
                _ => return (column, start + at),
            }
        }
        (column, stop)
    }

    /// The gap at the cursor in a blank line. What follows is read as if it were not there.
    fn blank(&mut self, start: usize) {
        let (column, _) = self.indentation(start, self.cursor);
        if self.skipping.is_some_and(|parent| column > parent) {
            return;
        }
        let frames = self.frames.clone();
        self.settle(column);
        self.word(self.cursor..self.cursor, column, false);
        self.frames = frames;
    }

    /// Leaves the blocks that a line at a column does not continue.
    fn settle(&mut self, column: usize) {
        while let Some(frame) = self.frames.last() {
            let is_left = match frame {
                Frame::Map { column: own, .. } => *own > column,
                // A list may stand right below its key, in its column: a key there ends it,
                // and a dash begins it anew.
                Frame::List { column: own, .. } => *own >= column,
            };
            if !is_left {
                return;
            }
            self.frames.pop();
        }
    }

    fn content(&mut self, start: usize, column: usize, stop: usize) -> usize {
        let (mut at, mut column) = (start, column);
        let mut is_item = false;
        loop {
            let rest = &self.text[at..stop];
            let is_dash = rest == "-" || rest.starts_with("- ") || rest.starts_with("-\t");
            self.settle(column);
            if !is_dash {
                break;
            }
            let trail = self.inner_trail();
            self.frames.push(Frame::List { column, trail });
            is_item = true;
            let (width, next) = self.indentation(at + 1, stop);
            if next == stop || self.text[next..].starts_with('#') {
                let trail = self.inner_trail();
                let gap = Gap::after(at + 1, next, column + 2);
                self.gap(trail, None, Part::Either, gap);
                return stop;
            }
            column += 1 + width;
            at = next;
        }
        if self.text[at..].starts_with(['[', '{']) {
            let trail = self.inner_trail();
            let limit = self.flow_limit(at, self.block_column());
            return self.flow(at, &trail, None, limit, 0);
        }
        if let Some((key, colon)) = self.key(at, stop) {
            return self.entry(key, colon, column, stop, is_item);
        }
        if self.text[at..].starts_with(['"', '\'']) && is_item {
            let trail = self.inner_trail();
            return self.quoted(at, stop, trail, None, false).1;
        }
        let end = self.plain_end(at, stop);
        self.word(at..end, column, is_item);
        stop
    }

    /// A key with its colon and what follows in its line.
    fn entry(
        &mut self,
        key: Range<usize>,
        colon: usize,
        column: usize,
        stop: usize,
        is_item: bool,
    ) -> usize {
        let map = self.map_at(column, is_item);
        self.found_key(map, key, true, false, column);
        let trail = self.inner_trail();
        let (_, at) = self.indentation(colon + 1, stop);
        let rest = &self.text[at..stop];
        let Some(first) = rest.chars().next().filter(|first| *first != '#') else {
            self.gap(
                trail,
                Some(map),
                Part::Value,
                Gap::after(colon + 1, at, column),
            );
            return stop;
        };
        self.sketch.maps[map].is_open = false;
        match first {
            '|' | '>' => {
                self.skipping = Some(self.block_column());
                stop
            }
            '[' | '{' => {
                let limit = self.flow_limit(at, self.block_column());
                self.flow(at, &trail, Some(map), limit, 0)
            }
            '"' | '\'' => {
                let (is_closed, end) = self.quoted(at, stop, trail, Some(map), false);
                if !is_closed {
                    self.skipping = Some(self.block_column());
                }
                end
            }
            _ => {
                let bytes = at..self.plain_end(at, stop);
                self.found(trail, Some(map), Part::Value, bytes, false);
                stop
            }
        }
    }

    /// Text without a colon, or the empty text at the cursor.
    fn word(&mut self, bytes: Range<usize>, column: usize, is_item: bool) {
        match self.frames.last() {
            Some(Frame::Map { column: own, map }) if *own == column => {
                let map = *map;
                self.found_key(map, bytes, false, false, column);
            }
            Some(Frame::Map { map, .. }) => {
                // Under a key with a value it goes on with that.
                if self.sketch.maps[*map].is_open {
                    let trail = self.inner_trail();
                    let lead = Lead::Dash;
                    self.either(trail, bytes, lead, column);
                }
            }
            Some(Frame::List { .. }) if is_item => {
                let trail = self.inner_trail();
                self.either(trail, bytes, Lead::Nothing, column);
            }
            Some(Frame::List { .. }) => {}
            None => {
                let map = self.map_at(column, false);
                self.found_key(map, bytes, false, false, column);
            }
        }
    }

    fn either(&mut self, trail: Vec<String>, bytes: Range<usize>, lead: Lead, column: usize) {
        let area = bytes.clone();
        let gap = Gap { area, lead, column };
        self.piece(trail, None, Part::Either, bytes, gap, false, None);
    }

    /// The map whose keys stand at a column.
    fn map_at(&mut self, column: usize, is_item: bool) -> usize {
        let known = match self.frames.last() {
            Some(Frame::Map { column: own, map }) => {
                // A key indented by a slip belongs to the same map.
                let is_inner = *own < column && (is_item || self.sketch.maps[*map].is_open);
                (!is_inner).then_some(*map)
            }
            Some(Frame::List { .. }) => None,
            None => self
                .sketch
                .maps
                .first()
                .filter(|map| map.trail.is_empty())
                .map(|_| 0),
        };
        if let (Some(map), Some(_)) = (known, self.frames.last()) {
            return map;
        }
        let map = known.unwrap_or_else(|| {
            let trail = self.inner_trail();
            self.new_map(trail)
        });
        self.frames.push(Frame::Map { column, map });
        map
    }

    pub(super) fn new_map(&mut self, trail: Vec<String>) -> usize {
        self.sketch.maps.push(Map {
            trail,
            keys: Vec::new(),
            is_open: false,
        });
        self.sketch.maps.len() - 1
    }

    /// The trail of what stands within the innermost block.
    fn inner_trail(&self) -> Vec<String> {
        match self.frames.last() {
            None => Vec::new(),
            Some(Frame::List { trail, .. }) => trail.clone(),
            Some(Frame::Map { map, .. }) => self.trail_of(*map),
        }
    }

    /// The trail of the value of a map's last key.
    pub(super) fn trail_of(&self, map: usize) -> Vec<String> {
        let map = &self.sketch.maps[map];
        let last = map.keys.last().map(|key| self.text[key.clone()].to_owned());
        map.trail.iter().cloned().chain(last).collect()
    }

    pub(super) fn block_column(&self) -> usize {
        match self.frames.last() {
            None => 0,
            Some(Frame::List { column, .. } | Frame::Map { column, .. }) => *column,
        }
    }

    pub(super) fn found_key(
        &mut self,
        map: usize,
        bytes: Range<usize>,
        has_colon: bool,
        is_flow: bool,
        column: usize,
    ) {
        let trail = self.sketch.maps[map].trail.clone();
        if has_colon {
            self.sketch.maps[map].keys.push(bytes.clone());
            self.sketch.maps[map].is_open = true;
        }
        let area = bytes.clone();
        let lead = Lead::Nothing;
        let gap = Gap { area, lead, column };
        let part = Part::Key { has_colon };
        self.piece(trail, Some(map), part, bytes, gap, is_flow, None);
    }

    pub(super) fn found(
        &mut self,
        trail: Vec<String>,
        map: Option<usize>,
        part: Part,
        bytes: Range<usize>,
        is_flow: bool,
    ) {
        let area = bytes.clone();
        let (lead, column) = (Lead::Nothing, self.block_column());
        let gap = Gap { area, lead, column };
        self.piece(trail, map, part, bytes, gap, is_flow, None);
    }

    fn gap(&mut self, trail: Vec<String>, map: Option<usize>, part: Part, gap: Gap) {
        self.open(trail, map, part, gap, false);
    }

    /// A place where nothing stands yet. It counts at the cursor only.
    pub(super) fn open(
        &mut self,
        trail: Vec<String>,
        map: Option<usize>,
        part: Part,
        mut gap: Gap,
        is_flow: bool,
    ) {
        if !(gap.area.start..=gap.area.end).contains(&self.cursor) {
            return;
        }
        if gap.lead == Lead::Space && self.cursor > gap.area.start {
            gap.lead = Lead::Nothing;
        }
        let bytes = self.cursor..self.cursor;
        self.piece(trail, map, part, bytes, gap, is_flow, None);
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "the one place where a piece is made, from what its callers know"
    )]
    pub(super) fn piece(
        &mut self,
        trail: Vec<String>,
        map: Option<usize>,
        part: Part,
        bytes: Range<usize>,
        gap: Gap,
        is_flow: bool,
        quote: Option<char>,
    ) {
        self.sketch.pieces.push(Piece {
            trail,
            map,
            part,
            bytes,
            area: gap.area,
            form: Form {
                is_flow,
                quote,
                lead: gap.lead,
                column: gap.column,
            },
        });
    }
}

/// Where a piece stands or could stand.
pub(super) struct Gap {
    pub(super) area: Range<usize>,
    pub(super) lead: Lead,
    pub(super) column: usize,
}

impl Gap {
    /// The rest of a line after a colon or dash.
    pub(super) fn after(start: usize, end: usize, column: usize) -> Self {
        Self {
            area: start..end,
            lead: Lead::Space,
            column,
        }
    }

    /// Between brackets and commas.
    pub(super) fn within(start: usize, end: usize) -> Self {
        Self {
            area: start..end,
            lead: Lead::Nothing,
            column: 0,
        }
    }
}
