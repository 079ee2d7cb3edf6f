//! Syntax errors in the author's terms.
//!
//! A YAML parser stumbles where reading became impossible, often lines after the
//! slip. Here the text is read again the way a person would, line by line up to
//! that place, for the slips people make; the first one found is what to mend.

use super::glued::is_glued;
use super::items::Items;
use super::line::{Line, indent_of};
use super::value::Value;
use super::{SyntaxError, alignment, fix};
use crate::diagnostic::{Message, Position, Span};

/// Explains why `text` cannot be read. `mark` is where the parser gave up; lines of
/// the result count within `text`, from 1, and `shift` less than those of the file.
pub(super) fn explain(text: &str, mark: Position, shift: u32) -> SyntaxError {
    let lines = lines_of(text);
    let last = lines.len().min(mark.line as usize);
    let slip = find_slip(&lines, last, shift)
        .or_else(|| tab_below(&lines, last))
        .or_else(|| alignment::slip_at(&lines, last.checked_sub(1)?, shift));
    slip.unwrap_or_else(|| {
        let line = mark.line.clamp(1, lines.len().max(1) as u32);
        error(
            Span::within_line(line, mark.column, mark.column),
            "yaml_unreadable",
        )
    })
}

/// Explains a word that YAML takes for a sign of its own, somewhere before `mark`.
pub(super) fn explain_sign(text: &str, mark: Position, shift: u32) -> SyntaxError {
    let lines = lines_of(text);
    let last = lines.len().min(mark.line as usize);
    find_slip(&lines, last, shift).unwrap_or_else(|| {
        let line = mark.line.clamp(1, lines.len().max(1) as u32);
        let mut slip = error(
            Span::within_line(line, mark.column, mark.column),
            "yaml_sign",
        );
        slip.hints.push(Message::new("yaml_sign_hint"));
        slip
    })
}

pub(super) fn lines_of(text: &str) -> Vec<&str> {
    text.lines()
        .map(|line| line.trim_end_matches('\r'))
        .collect()
}

/// A tab at the beginning of the line below a value: a parser reads on to it and gives up at the
/// end of the value.
fn tab_below(lines: &[&str], last: usize) -> Option<SyntaxError> {
    let below = lines.iter().enumerate().skip(last);
    let mut places = below.map(|(number, line)| Line::read(line, number));
    let place = places.find(|place| {
        let is_empty = place.text.trim().is_empty();
        !is_empty && (place.key.is_some() || place.is_item || place.has_tab_in_indent())
    })?;
    place.tab_in_indent(lines)
}

fn find_slip(lines: &[&str], last: usize, shift: u32) -> Option<SyntaxError> {
    // Key lines seen so far: indent and whether the value was finished on the line.
    let mut previous: Option<(usize, bool)> = None;
    let items = Items::read(lines, shift);
    let mut number = 0;
    while number < last {
        let line = lines[number];
        let content = line.trim_start();
        if content.is_empty() || content.starts_with('#') {
            number += 1;
            continue;
        }
        let place = Line::read(line, number);
        if let Some(slip) = place.tab_in_indent(lines) {
            return Some(slip);
        }
        if let Some((indent, finished)) = previous
            && finished
            && place.indent > indent
            && place.key.is_some()
            && !place.is_item
        {
            return Some(place.key_error("yaml_indented_key", indent));
        }
        if previous.is_none() && place.indent > 0 && place.key.is_some() {
            let outdented = lines[number + 1..]
                .iter()
                .map(|line| Line::read(line, 0))
                .any(|other| other.indent < place.indent && other.key.is_some());
            if outdented {
                return Some(place.key_error("yaml_indented_key", 0));
            }
        }
        if let Some(slip) = items.slip_at(number) {
            return Some(slip);
        }
        if place.key.is_none() {
            let below = &lines[number + 1..];
            let slip = previous.and_then(|_| place.numbered_item(below));
            let slip = slip
                .or_else(|| place.without_key(previous))
                .or_else(|| place.above_keys(below))
                .or_else(|| place.item_without_key(below));
            if let Some(slip) = slip {
                return Some(slip);
            }
        }
        if place.key.is_some_and(is_glued)
            && let Some(slip) = place.colon_without_space()
        {
            return Some(slip);
        }
        match place.value_slip(lines) {
            Value::Slip(error) => return Some(*error),
            Value::Block => {
                number += 1;
                while number < lines.len() && is_inside_block(lines[number], place.indent) {
                    number += 1;
                }
                previous = Some((place.indent, false));
                continue;
            }
            Value::UntilLine(end) => {
                previous = place.key.is_some().then_some((place.indent, true));
                number = end + 1;
                continue;
            }
            Value::Empty => {
                if place.key.is_some() {
                    previous = Some((place.indent, false));
                }
            }
            Value::Finished => {
                if place.key.is_some() {
                    // The keys of an item stand under its first key, not under the dash.
                    previous = Some((place.start, true));
                }
            }
        }
        number += 1;
    }
    None
}

pub(super) fn is_inside_block(line: &str, indent: usize) -> bool {
    line.trim().is_empty() || indent_of(line) > indent
}

impl Line<'_> {
    /// A key that stands further to the right than its neighbours at `wanted`.
    fn key_error(&self, message: &'static str, wanted: usize) -> SyntaxError {
        let key = self.key.unwrap_or_default();
        let mut slip = error(self.span(self.start, self.start + key.len()), message);
        slip.message = slip.message.with("key", key);
        slip.hints.push(match wanted {
            0 => Message::new("yaml_indented_key_hint").with("key", key),
            // The keys of an item keep theirs.
            _ => Message::new("yaml_indented_item_key_hint")
                .with("key", key)
                .with("spaces", wanted.to_string()),
        });
        // More than one space may be meant: the key may belong to the one above.
        if self.indent == wanted + 1 {
            slip.fix = Some(Box::new(fix::outdent(self.span(wanted, self.indent))));
        }
        slip
    }

    fn has_tab_in_indent(&self) -> bool {
        self.text[..self.indent].contains('\t')
    }

    fn tab_in_indent(&self, lines: &[&str]) -> Option<SyntaxError> {
        let white = &self.text[..self.indent];
        let tab = white.find('\t')?;
        let mut slip = error(self.span(tab, self.indent), "yaml_tab");
        slip.fix = fix::tabs(lines, self.number).map(Box::new);
        let mut edits = slip.fix.iter().flat_map(|fix| &fix.edits);
        let edit = edits.find(|edit| edit.span.start.line as usize == self.number + 1);
        let hint = match edit {
            Some(edit) => self.spaces_for_tab(edit.text.len(), lines),
            None => self.spaces_above(lines),
        };
        slip.hints.push(hint);
        Some(slip)
    }

    /// Advice for a tab that stands for so many spaces.
    fn spaces_for_tab(&self, spaces: usize, lines: &[&str]) -> Message {
        if spaces == 0 {
            return Message::new(match self.is_item {
                true => "yaml_tab_out_item_hint",
                false => "yaml_tab_out_hint",
            });
        }
        let above = lines[..self.number].iter().enumerate().rev();
        let mut above = above.map(|(number, line)| Line::read(line, number));
        let neighbour = above.find(|line| !line.text.trim().is_empty() && line.start <= spaces);
        let neighbour = neighbour.filter(|line| line.start == spaces);
        match (self.key, neighbour.and_then(|line| line.key)) {
            (Some(key), Some(other)) if !self.is_item => Message::new("yaml_tab_below_hint")
                .with("spaces", spaces.to_string())
                .with("key", key)
                .with("other", other),
            _ => Message::new("yaml_tab_hint").with("spaces", spaces.to_string()),
        }
    }

    /// Advice for a tab that may mean several things, by what stands above it.
    fn spaces_above(&self, lines: &[&str]) -> Message {
        let above = fix::line_above(lines, self.number);
        let Some(above) = above.filter(|above| above.start > 0) else {
            return Message::new("yaml_tab_unclear_hint");
        };
        // Nothing stands below a key that has its value.
        if fix::has_value(&above) && self.key.is_some() && !self.is_item {
            return self.spaces_for_tab(above.start, lines);
        }
        Message::new("yaml_tab_unclear_within_hint")
            .with("beside", above.start.to_string())
            .with("below", (above.start + 2).to_string())
    }

    /// A line that holds no `key: value`.
    fn without_key(&self, previous: Option<(usize, bool)>) -> Option<SyntaxError> {
        let rest = self.text[self.start..].trim_end();
        let end = self.start + rest.len();
        if !self.is_item {
            if let Some(after) = rest.strip_prefix('-')
                && !after.is_empty()
                && !after.starts_with(['-', ' ', '\t'])
                && !after.starts_with(|first: char| first.is_ascii_digit())
            {
                let mut slip = error(self.span(self.start, end), "yaml_dash_without_space");
                slip.hints
                    .push(Message::new("yaml_write_hint").with("line", format!("- {after}")));
                slip.fix = Some(Box::new(fix::space(
                    self.span(self.start + 1, self.start + 1),
                )));
                return Some(slip);
            }
            let outside_text = previous.is_none_or(|(indent, _)| self.indent <= indent);
            if outside_text && !rest.starts_with(['-', '"', '\'', '[', '{', ']', '}']) {
                if let Some(slip) = self.colon_without_space() {
                    return Some(slip);
                }
                let mut slip = error(self.span(self.start, end), "yaml_line_without_key");
                if previous.is_some() {
                    slip.hints.push(Message::new("yaml_continued_hint"));
                }
                slip.hints.push(Message::new("yaml_line_without_key_hint"));
                return Some(slip);
            }
        }
        None
    }
}

/// A line (counted from 0) whose key has no space behind its colon.
pub(super) fn colon_slip(lines: &[&str], number: usize) -> Option<SyntaxError> {
    Line::read(lines.get(number)?, number).colon_without_space()
}

impl Line<'_> {
    /// `nama:Guru A` or `nama :Guru A`, which YAML takes for a text.
    fn colon_without_space(&self) -> Option<SyntaxError> {
        let rest = self.text[self.start..].trim_end();
        let (key, value) = rest.split_once(':')?;
        let colon = self.start + key.len() + 1;
        let key = key.trim_end();
        if value.is_empty() || value.starts_with("//") || !is_key_like(key) {
            return None;
        }
        let span = self.span(self.start, self.start + rest.len());
        let mut slip = error(span, "yaml_colon_without_space").with_key(key);
        slip.fix = Some(Box::new(fix::space(self.span(colon, colon))));
        let line = format!("{key}: {value}");
        slip.hints
            .push(Message::new("yaml_write_hint").with("line", line));
        Some(slip)
    }

    /// `1. menanam` at the edge, the first of some: numbers begin no items in YAML.
    fn numbered_item(&self, below: &[&str]) -> Option<SyntaxError> {
        let rest = self.text[self.start..].trim_end();
        let (number, item) = numbered(rest)?;
        if self.indent > 0 || self.is_item {
            return None;
        }
        let further = below.iter().map_while(|line| numbered(line.trim()));
        let items: Vec<String> = std::iter::once(item)
            .chain(further.map(|(_, item)| item))
            .map(|item| format!("`- {item}`"))
            .collect();
        let mut slip = error(
            self.span(self.start, self.start + rest.len()),
            "yaml_bullet",
        );
        slip.message = slip.message.with("mark", number);
        let hint = Message::new("yaml_items_hint").with("items", items.join(", "));
        slip.hints.push(hint);
        Some(slip)
    }

    /// A colon without a space on the first line of an item or of the keys below a key: further keys stand
    /// in line with it, on the lines `below`.
    fn above_keys(&self, below: &[&str]) -> Option<SyntaxError> {
        let is_above = self.stands_above_key(below);
        is_above.then(|| self.colon_without_space()).flatten()
    }

    /// `- mapel MTK` above a key in line with it: words that begin an item with keys, and lack the
    /// colon of their own.
    fn item_without_key(&self, below: &[&str]) -> Option<SyntaxError> {
        let rest = self.text[self.start..].trim_end();
        // What any other sign begins may end on another line.
        let is_word = rest.starts_with(char::is_alphanumeric);
        if !self.is_item || !is_word || !self.stands_above_key(below) {
            return None;
        }
        let span = self.span(self.start, self.start + rest.len());
        let mut slip = error(span, "yaml_line_without_key");
        slip.hints.push(Message::new("yaml_item_without_key_hint"));
        Some(slip)
    }

    /// Whether the next of the lines `below` holds a key in line with what stands on this one.
    fn stands_above_key(&self, below: &[&str]) -> bool {
        let next = below.iter().find(|line| !line.trim().is_empty());
        next.is_some_and(|next| {
            let next = Line::read(next, 0);
            next.key.is_some() && !next.is_item && next.indent == self.start
        })
    }
}

impl SyntaxError {
    pub(super) fn with_mark(mut self, mark: char) -> Self {
        self.message = self.message.with("mark", mark.to_string());
        self
    }

    pub(super) fn with_key(mut self, key: &str) -> Self {
        self.message = self.message.with("key", key);
        self
    }
}

pub(super) fn error(span: Span, message: &'static str) -> SyntaxError {
    SyntaxError {
        span,
        message: Message::new(message),
        hints: Vec::new(),
        fix: None,
    }
}

/// The number and the text of `1. menanam`, `2) menyiram` or `a. memanen`.
pub(crate) fn numbered(text: &str) -> Option<(&str, &str)> {
    let sign = text.find(['.', ')'])?;
    let (number, rest) = (&text[..=sign], &text[sign + 1..]);
    let is_number = (1..=2).contains(&sign) && text[..sign].bytes().all(|b| b.is_ascii_digit());
    let is_letter = sign == 1 && text.starts_with(|first: char| first.is_ascii_lowercase());
    let is_apart = rest.starts_with(' ') || is_number && rest.starts_with(char::is_alphabetic);
    let item = rest.trim();
    let is_item = (is_number || is_letter) && is_apart && !item.is_empty();
    is_item.then_some((number, item))
}

pub(super) fn is_key_like(text: &str) -> bool {
    !text.is_empty()
        && !text.contains("//")
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
}
