//! Syntax errors in the author's terms.
//!
//! A YAML parser stumbles where reading became impossible, often lines after the
//! slip. Here the text is read again the way a person would, line by line up to
//! that place, for the slips people make; the first one found is what to mend.

use super::items::Items;
use super::{SyntaxError, fix};
use crate::diagnostic::{Fix, Message, Position, Span};

/// Explains why `text` cannot be read. `mark` is where the parser gave up; lines of
/// the result count within `text`, from 1, and `shift` less than those of the file.
pub(super) fn explain(text: &str, mark: Position, shift: u32) -> SyntaxError {
    let lines = lines_of(text);
    let last = lines.len().min(mark.line as usize);
    find_slip(&lines, last, shift).unwrap_or_else(|| {
        let line = mark.line.clamp(1, lines.len().max(1) as u32);
        error(
            Span::within_line(line, mark.column, mark.column),
            "yaml_unreadable",
        )
    })
}

pub(super) fn lines_of(text: &str) -> Vec<&str> {
    text.lines()
        .map(|line| line.trim_end_matches('\r'))
        .collect()
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
        if let Some(mut slip) = place.tab_in_indent() {
            slip.fix = fix::tabs(lines).map(Box::new);
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
        if place.key.is_none()
            && let Some(slip) = place.without_key(previous)
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

pub(super) fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

/// What was found after the colon.
enum Value {
    Slip(Box<SyntaxError>),
    /// A `|` or `>` block begins.
    Block,
    /// A quotation or bracket that ends on that line (index from 0).
    UntilLine(usize),
    Empty,
    Finished,
}

/// One line, taken apart.
struct Line<'text> {
    text: &'text str,
    /// Index from 0.
    number: usize,
    /// Width of the white space before the text.
    indent: usize,
    /// Whether the line starts with `- `.
    is_item: bool,
    /// Byte offset where key or value begins, after `- `.
    start: usize,
    key: Option<&'text str>,
    /// Byte offset of the value.
    value_start: usize,
}

impl<'text> Line<'text> {
    fn read(text: &'text str, number: usize) -> Self {
        let indent = indent_of(text);
        let mut start = indent;
        let mut is_item = false;
        while text[start..].starts_with("- ") {
            is_item = true;
            start += 2;
            start += text[start..].len() - text[start..].trim_start().len();
        }
        let rest = &text[start..];
        let key = key_length(rest);
        let value_start = match key {
            Some(length) => {
                let after = start + length;
                let colon = after + text[after..].find(':').map_or(0, |at| at + 1);
                colon + (text[colon..].len() - text[colon..].trim_start().len())
            }
            None => start,
        };
        Self {
            text,
            number,
            indent,
            is_item,
            start,
            key: key.map(|length| rest[..length].trim_end()),
            value_start,
        }
    }

    fn value(&self) -> &'text str {
        self.text[self.value_start..].trim_end()
    }

    /// Columns of a byte range of this line.
    fn span(&self, from: usize, to: usize) -> Span {
        let column = |offset: usize| self.text[..offset].chars().count() as u32 + 1;
        Span::within_line(self.number as u32 + 1, column(from), column(to))
    }

    fn value_span(&self) -> Span {
        self.span(self.value_start, self.value_start + self.value().len())
    }

    /// A key that stands further to the right than its neighbours at `wanted`.
    fn key_error(&self, message: &'static str, wanted: usize) -> SyntaxError {
        let key = self.key.unwrap_or_default();
        let mut slip = error(self.span(self.start, self.start + key.len()), message);
        slip.message = slip.message.with("key", key);
        slip.hints
            .push(Message::new("yaml_indented_key_hint").with("key", key));
        // More than one space may be meant: the key may belong to the one above.
        if self.indent == wanted + 1 {
            slip.fix = Some(Box::new(fix::outdent(self.span(wanted, self.indent))));
        }
        slip
    }

    fn tab_in_indent(&self) -> Option<SyntaxError> {
        let white = &self.text[..self.indent];
        let tab = white.find('\t')?;
        let mut slip = error(self.span(tab, self.indent), "yaml_tab");
        slip.hints.push(Message::new("yaml_tab_hint"));
        Some(slip)
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
                if let Some((key, value)) = rest.split_once(':')
                    && !value.is_empty()
                    && !value.starts_with("//")
                    && is_key_like(key)
                {
                    let mut slip =
                        error(self.span(self.start, end), "yaml_colon_without_space").with_key(key);
                    let colon = self.start + key.len() + 1;
                    slip.fix = Some(Box::new(fix::space(self.span(colon, colon))));
                    slip.hints.push(
                        Message::new("yaml_write_hint").with("line", format!("{key}: {value}")),
                    );
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

    fn value_slip(&self, lines: &[&str]) -> Value {
        let value = self.value();
        let Some(first) = value.chars().next() else {
            return Value::Empty;
        };
        match first {
            '#' => Value::Empty,
            '"' | '\'' => self.quoted(first, lines),
            '|' | '>' => {
                let header = value[1..].split('#').next().unwrap_or_default().trim();
                if header
                    .chars()
                    .all(|mark| matches!(mark, '+' | '-' | '1'..='9'))
                {
                    Value::Block
                } else {
                    let mut slip = error(self.value_span(), "yaml_stray_pipe");
                    slip.message = slip.message.with("mark", first.to_string());
                    let text = value[1..].trim_start();
                    slip.hints.push(self.rewritten(text));
                    Value::Slip(Box::new(slip))
                }
            }
            '[' | '{' => self.bracketed(first, lines),
            '@' | '`' | '%' | '*' | '&' | '!' => {
                let mut slip = error(self.value_span(), "yaml_reserved_character");
                slip.message = slip.message.with("mark", first.to_string());
                slip.hints.push(self.rewritten(value));
                slip.fix = self.quoted_whole(value, value, lines);
                Value::Slip(Box::new(slip))
            }
            '-' if value.starts_with("- ") && self.key.is_some() => {
                let mut slip = error(self.value_span(), "yaml_list_beside_key");
                slip.hints.push(Message::new("yaml_list_beside_key_hint"));
                Value::Slip(Box::new(slip))
            }
            _ => self.plain(value, lines),
        }
    }

    fn plain(&self, value: &str, lines: &[&str]) -> Value {
        let text = value.split(" #").next().unwrap_or_default().trim_end();
        // A value of an item without a key that holds ": " is a key, found earlier.
        if self.key.is_some() && (text.contains(": ") || text.ends_with(':')) {
            let key = self.key.unwrap_or_default();
            let mut slip = error(
                self.span(self.value_start, self.value_start + text.len()),
                "yaml_unquoted_colon",
            )
            .with_key(key);
            let inner = text.trim_matches(['“', '”', '‘', '’', '„']);
            slip.hints.push(self.rewritten(inner));
            slip.fix = self.quoted_whole(text, inner, lines);
            if text.starts_with(['“', '”', '‘', '’', '„']) {
                slip.hints.push(Message::new("yaml_curly_quotes_hint"));
            }
            return Value::Slip(Box::new(slip));
        }
        Value::Finished
    }

    fn quoted(&self, quote: char, lines: &[&str]) -> Value {
        let rest = &self.text[self.value_start + 1..];
        if let Some(end) = closing_quote(rest, quote) {
            let after_start = self.value_start + 1 + end + 1;
            let after = self.text[after_start..].trim();
            if after.is_empty() || after.starts_with(['#', ',', ']', '}', ':']) {
                return Value::Finished;
            }
            let mut slip = error(
                self.span(self.value_start, self.value_start + self.value().len()),
                "yaml_text_after_quote",
            );
            let text: String = self.value().chars().filter(|c| *c != quote).collect();
            slip.hints.push(self.rewritten(&text));
            return Value::Slip(Box::new(slip));
        }
        for (number, line) in lines.iter().enumerate().skip(self.number + 1) {
            let next = Line::read(line, number);
            if next.indent <= self.indent && next.key.is_some() {
                break;
            }
            if closing_quote(line, quote).is_some() {
                return Value::UntilLine(number);
            }
        }
        let mut slip = error(self.value_span(), "yaml_unclosed_quote");
        slip.message = slip.message.with("mark", quote.to_string());
        let inner = self.value()[1..].trim_end();
        slip.hints.push(self.rewritten(inner));
        if quote == '"' && !inner.contains('\\') {
            slip.fix = self.quoted_whole(self.value(), inner, lines);
        }
        Value::Slip(Box::new(slip))
    }

    fn bracketed(&self, open: char, lines: &[&str]) -> Value {
        let mut expected = Vec::new();
        let mut quote = None;
        for (number, line) in lines.iter().enumerate().skip(self.number) {
            let from = if number == self.number {
                self.value_start
            } else {
                let next = Line::read(line, number);
                if next.indent <= self.indent && next.key.is_some() && quote.is_none() {
                    break;
                }
                0
            };
            let mut before = ' ';
            for mark in line[from..].chars() {
                match (quote, mark) {
                    (Some(open), mark) if mark == open => quote = None,
                    (Some(_), _) => {}
                    (None, '"' | '\'') if matches!(before, ' ' | ',' | '[' | '{' | ':') => {
                        quote = Some(mark);
                    }
                    (None, '[') => expected.push(']'),
                    (None, '{') => expected.push('}'),
                    (None, ']' | '}') => {
                        if expected.pop() != Some(mark) {
                            return self.unclosed(open);
                        }
                        if expected.is_empty() {
                            return Value::UntilLine(number);
                        }
                    }
                    (None, '#') if before == ' ' => break,
                    _ => {}
                }
                before = mark;
            }
        }
        self.unclosed(open)
    }

    fn unclosed(&self, open: char) -> Value {
        let close = if open == '[' { ']' } else { '}' };
        let mut slip = error(self.value_span(), "yaml_unclosed_bracket");
        slip.message = slip.message.with("mark", open.to_string());
        slip.hints
            .push(Message::new("yaml_unclosed_bracket_hint").with("mark", close.to_string()));
        Value::Slip(Box::new(slip))
    }

    /// Puts quotation marks around `inner`, which is what `value` means; `None` where the
    /// value may end elsewhere, with a comment or on another line.
    fn quoted_whole(&self, value: &str, inner: &str, lines: &[&str]) -> Option<Box<Fix>> {
        let next = lines[self.number + 1..]
            .iter()
            .find(|line| !line.trim().is_empty())
            .map(|line| Line::read(line, 0));
        let goes_on = next
            .is_some_and(|next| next.indent > self.indent && next.key.is_none() && !next.is_item);
        let span = self.span(self.value_start, self.value_start + value.len());
        (!goes_on && !value.contains(" #")).then(|| Box::new(fix::quote(span, inner)))
    }

    /// The advice to write this line with its value in quotation marks.
    fn rewritten(&self, value: &str) -> Message {
        let quoted = fix::quoted(value);
        let line = match self.key {
            Some(key) => format!("{key}: {quoted}"),
            None => format!("- {quoted}"),
        };
        Message::new("yaml_write_hint").with("line", line)
    }
}

impl SyntaxError {
    pub(super) fn with_mark(mut self, mark: char) -> Self {
        self.message = self.message.with("mark", mark.to_string());
        self
    }

    fn with_key(mut self, key: &str) -> Self {
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

/// Length of the key of `key: value`, without the colon.
fn key_length(text: &str) -> Option<usize> {
    if let Some(quote @ ('"' | '\'')) = text.chars().next() {
        let end = closing_quote(&text[1..], quote)? + 2;
        return text[end..].trim_start().starts_with(':').then_some(end);
    }
    if text.starts_with(['[', '{', '#', '|', '>']) {
        return None;
    }
    text.match_indices(':')
        .find(|(at, _)| matches!(text.as_bytes().get(at + 1), None | Some(b' ' | b'\t')))
        .map(|(at, _)| at)
}

fn closing_quote(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, mark) in text.char_indices() {
        if escaped {
            escaped = false;
        } else if mark == '\\' && quote == '"' {
            escaped = true;
        } else if mark == quote {
            return Some(at);
        }
    }
    None
}

fn is_key_like(text: &str) -> bool {
    !text.is_empty()
        && !text.contains("//")
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
}
