//! Keys and values of one line, in quotation marks or without.

use std::ops::Range;

use super::scan::{Gap, Scanner};
use super::sketch::{Lead, Part};

impl Scanner<'_> {
    /// The bytes of a key at a place and of its colon.
    pub(super) fn key(&self, at: usize, stop: usize) -> Option<(Range<usize>, usize)> {
        let line = &self.text[at..stop];
        let is_colon = |colon: usize| {
            let rest = &line[colon..];
            rest == ":" || rest.starts_with(": ") || rest.starts_with(":\t")
        };
        if let Some(quote) = line.chars().next().filter(|c| matches!(c, '"' | '\'')) {
            let close = line[1..].find(quote)? + 1;
            let colon = close + 1 + line[close + 1..].find(|c: char| c != ' ')?;
            return is_colon(colon).then(|| (at + 1..at + close, at + colon));
        }
        let stop = self.plain_end(at, stop) - at;
        let colon = line[..stop]
            .match_indices(':')
            .map(|(colon, _)| colon)
            .find(|colon| is_colon(*colon))?;
        let end = line[..colon].trim_end().len();
        Some((at..at + end, at + colon))
    }

    /// Where text without quotation marks ends: before a comment or at the line's end.
    pub(super) fn plain_end(&self, at: usize, stop: usize) -> usize {
        let line = &self.text[at..stop];
        let comment = line.find(" #").or_else(|| line.find("\t#"));
        at + line[..comment.unwrap_or(line.len())].trim_end().len()
    }

    /// Text after a quotation mark. Returns whether the mark is closed, and where it ends.
    pub(super) fn quoted(
        &mut self,
        at: usize,
        stop: usize,
        trail: Vec<String>,
        map: Option<usize>,
        is_flow: bool,
    ) -> (bool, usize) {
        let quote = self.text[at..].chars().next().unwrap_or('"');
        let line = &self.text[at + 1..stop];
        let mut signs = line.char_indices().peekable();
        let mut close = None;
        while let Some((place, sign)) = signs.next() {
            let is_doubled = sign == '\'' && matches!(signs.peek(), Some((_, '\'')));
            if (sign == '\\' && quote == '"') || (sign == quote && is_doubled) {
                signs.next();
            } else if sign == quote {
                close = Some(place);
                break;
            }
        }
        let end = at + 1 + close.unwrap_or(line.trim_end().len());
        let bytes = at + 1..end;
        let area = bytes.clone();
        let (lead, column) = (Lead::Nothing, self.block_column());
        let gap = Gap { area, lead, column };
        self.piece(trail, map, Part::Value, bytes, gap, is_flow, Some(quote));
        match close {
            Some(_) => (true, end + quote.len_utf8()),
            None => (false, stop),
        }
    }
}
