//! A key or list item that stands in line with none of those above it.

use super::SyntaxError;
use super::advice::{error, is_inside_block};
use super::fix::opens_block;
use super::line::Line;
use crate::diagnostic::Message;

/// Where a list or the keys of a map begin.
struct Level {
    column: usize,
    is_list: bool,
    /// Index of its latest line.
    number: usize,
}

/// The slip of the line at which a parser gave up, if it is one of alignment. Lines of the file
/// count `shift` more.
pub(super) fn slip_at(lines: &[&str], wrong: usize, shift: u32) -> Option<SyntaxError> {
    let mut levels: Vec<Level> = Vec::new();
    let mut block: Option<usize> = None;
    for (number, text) in lines.iter().enumerate().take(wrong + 1) {
        let line = Line::read(text, number);
        let is_empty = text.trim().is_empty() || text.trim_start().starts_with('#');
        if is_empty || block.is_some_and(|outer| is_inside_block(text, outer)) {
            continue;
        }
        block = opens_block(text).then_some(line.indent);
        let mut left = None;
        while levels.last().is_some_and(|level| {
            let is_list_of_key = !line.is_item && level.is_list && level.column == line.indent;
            level.column > line.indent || is_list_of_key
        }) {
            // A key belongs with keys, not with the dashes before them.
            left = levels
                .pop()
                .filter(|level| line.is_item || !level.is_list)
                .or(left);
        }
        let top = levels.last();
        let is_known = top.is_some_and(|top| top.column == line.indent);
        if number == wrong {
            // The list of items stands where its dashes do, not where the keys behind them do.
            let list = top.filter(|top| line.is_item && top.is_list);
            let wanted = list
                .or(left.as_ref())
                .filter(|_| left.is_some() && !is_known)?;
            return line.slip(wanted, shift);
        }
        if line.is_item && !top.is_some_and(|top| top.is_list && is_known) {
            levels.push(Level {
                column: line.indent,
                is_list: true,
                number,
            });
        }
        if line.key.is_some() && levels.last().is_none_or(|top| top.column < line.start) {
            levels.push(Level {
                column: line.start,
                is_list: false,
                number,
            });
        }
        if let Some(top) = levels.last_mut() {
            top.number = number;
        }
    }
    None
}

impl Line<'_> {
    fn slip(&self, wanted: &Level, shift: u32) -> Option<SyntaxError> {
        let (message, word) = match self.is_item {
            true => ("yaml_unaligned_item", "-"),
            false => ("yaml_unaligned_key", self.key?),
        };
        let mut slip = error(self.span(self.indent, self.indent + word.len()), message);
        if !self.is_item {
            slip.message = slip.message.with("key", word);
        }
        let above = wanted.number as u32 + 1 + shift;
        let hint = Message::new("yaml_align_hint")
            .with("word", word)
            .with("line", above.to_string())
            .with("spaces", wanted.column.to_string());
        slip.hints.push(hint);
        Some(slip)
    }
}
