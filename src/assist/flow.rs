//! Lists and maps in brackets, closed or not.

use std::ops::Range;

use super::scan::{Gap, Scanner};
use super::sketch::Part;

/// Deepest nesting; deeper brackets are passed over.
const DEEPEST: usize = 16;

impl Scanner<'_> {
    /// Where brackets that begin at a byte must end: before the first line that is indented
    /// no deeper than the block they stand in. A line that closes them may be.
    pub(super) fn flow_limit(&self, at: usize, column: usize) -> usize {
        let mut limit = self.line_end(at);
        let mut next = limit;
        loop {
            let Some(start) = self.next_line(next) else {
                return limit;
            };
            let stop = self.line_end(start);
            let (own, first) = self.indentation(start, stop);
            let closes = self.text[first..].starts_with([']', '}', ',']);
            if first < stop && own <= column && !closes {
                return limit;
            }
            if first < stop {
                limit = stop;
            }
            next = stop;
        }
    }

    fn next_line(&self, at: usize) -> Option<usize> {
        self.text[at..self.end]
            .find('\n')
            .map(|further| at + further + 1)
    }

    /// Reads a list or map in brackets that begins at a byte; returns where it ends.
    pub(super) fn flow(
        &mut self,
        at: usize,
        trail: &[String],
        map: Option<usize>,
        limit: usize,
        depth: usize,
    ) -> usize {
        if depth > DEEPEST {
            return limit;
        }
        if self.text[at..].starts_with('{') {
            return self.flow_map(at + 1, trail, limit, depth);
        }
        let mut at = at + 1;
        loop {
            let next = self.flow_space(at, limit);
            match self.sign(next, limit) {
                None | Some(']' | ',') => {
                    let gap = Gap::within(at, next);
                    self.open(trail.to_vec(), map, Part::Value, gap, true);
                }
                _ => {}
            }
            match self.sign(next, limit) {
                None => return limit,
                Some(']') => return next + 1,
                // A bracket of another kind closes what was never opened.
                Some(',' | '}') => {
                    at = next + 1;
                    continue;
                }
                Some('[' | '{') => at = self.flow(next, trail, map, limit, depth + 1),
                Some('"' | '\'') => {
                    let stop = self.line_end(next).min(limit);
                    at = self.quoted(next, stop, trail.to_vec(), map, true).1;
                }
                Some(_) => {
                    let bytes = self.flow_plain(next, limit, &[',', ']', '}', '[', '{']);
                    at = bytes.end;
                    self.found(trail.to_vec(), map, Part::Value, bytes, true);
                }
            }
            at = self.after_value(at, limit, &[',', ']', '}', '[', '{']);
        }
    }

    fn flow_map(&mut self, at: usize, trail: &[String], limit: usize, depth: usize) -> usize {
        let map = self.new_map(trail.to_vec());
        let mut at = at;
        loop {
            let next = self.flow_space(at, limit);
            match self.sign(next, limit) {
                None | Some('}' | ',') => {
                    let gap = Gap::within(at, next);
                    let part = Part::Key { has_colon: false };
                    self.open(trail.to_vec(), Some(map), part, gap, true);
                }
                _ => {}
            }
            match self.sign(next, limit) {
                None => return limit,
                Some('}') => return next + 1,
                Some(',' | ']' | '[' | '{') => at = next + 1,
                Some(_) => at = self.flow_entry(next, map, limit, depth),
            }
        }
    }

    /// A key and its value; returns the place after them.
    fn flow_entry(&mut self, at: usize, map: usize, limit: usize, depth: usize) -> usize {
        let (key, end) = self.flow_key(at, limit);
        let colon = self.flow_space(end, limit);
        let has_colon = self.sign(colon, limit) == Some(':');
        self.found_key(map, key, has_colon, true, 0);
        if !has_colon {
            return self.after_value(end, limit, &[',', '}']);
        }
        let trail = self.trail_of(map);
        let next = self.flow_space(colon + 1, limit);
        let end = match self.sign(next, limit) {
            None | Some(',' | '}' | ']') => {
                let gap = Gap::after(colon + 1, next, 0);
                self.open(trail, Some(map), Part::Value, gap, true);
                next
            }
            Some('[' | '{') => self.flow(next, &trail, Some(map), limit, depth + 1),
            Some('"' | '\'') => {
                let stop = self.line_end(next).min(limit);
                self.quoted(next, stop, trail, Some(map), true).1
            }
            Some(_) => {
                let bytes = self.flow_plain(next, limit, &[',', '}', ']']);
                let end = bytes.end;
                self.found(trail, Some(map), Part::Value, bytes, true);
                end
            }
        };
        self.after_value(end, limit, &[',', '}'])
    }

    /// The bytes of a key without quotation marks, and where it ends with them.
    fn flow_key(&self, at: usize, limit: usize) -> (Range<usize>, usize) {
        let stop = self.line_end(at).min(limit);
        let rest = &self.text[at..stop];
        if let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) {
            let end = rest[1..].find(quote).map_or(stop, |close| at + 1 + close);
            return (at + 1..end, (end + 1).min(stop));
        }
        let end = rest
            .char_indices()
            .find(|(place, sign)| match sign {
                ',' | '}' => true,
                ':' => {
                    rest[place + 1..].starts_with([' ', '\t', ',', '}', '[', '{', '"'])
                        || rest.len() == place + 1
                }
                _ => false,
            })
            .map_or(rest.len(), |(place, _)| place);
        let end = at + rest[..end].trim_end().len();
        (at..end, end)
    }

    /// The bytes of text without quotation marks.
    fn flow_plain(&self, at: usize, limit: usize, ends: &[char]) -> Range<usize> {
        let stop = self.line_end(at).min(limit);
        let rest = &self.text[at..stop];
        let end = rest.find(ends).unwrap_or(rest.len());
        at..at + rest[..end].trim_end().len()
    }

    /// Passes over what belongs to no value up to one of some signs.
    fn after_value(&self, at: usize, limit: usize, ends: &[char]) -> usize {
        let rest = &self.text[at..limit];
        let end = rest.find(ends).map_or(limit, |further| at + further);
        match self.sign(end, limit) {
            Some(',') => end + 1,
            _ => end,
        }
    }

    /// Passes over white space and comments.
    fn flow_space(&self, at: usize, limit: usize) -> usize {
        let mut at = at;
        loop {
            let rest = &self.text[at..limit];
            at += rest.len() - rest.trim_start().len();
            if self.sign(at, limit) != Some('#') {
                return at;
            }
            at = self.line_end(at).min(limit);
        }
    }

    fn sign(&self, at: usize, limit: usize) -> Option<char> {
        self.text[at..limit].chars().next()
    }
}
