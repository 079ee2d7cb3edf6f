//! One line of YAML, taken apart as a person reads it.

use crate::diagnostic::Span;

/// One line, taken apart.
pub(super) struct Line<'text> {
    pub(super) text: &'text str,
    /// Index from 0.
    pub(super) number: usize,
    /// Width of the white space before the text.
    pub(super) indent: usize,
    /// Whether the line starts with `- `.
    pub(super) is_item: bool,
    /// Byte offset where key or value begins, after `- `.
    pub(super) start: usize,
    pub(super) key: Option<&'text str>,
    /// Byte offset of the value.
    pub(super) value_start: usize,
}

impl<'text> Line<'text> {
    pub(super) fn read(text: &'text str, number: usize) -> Self {
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

    pub(super) fn value(&self) -> &'text str {
        self.text[self.value_start..].trim_end()
    }

    /// Columns of a byte range of this line.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let column = |offset: usize| self.text[..offset].chars().count() as u32 + 1;
        Span::within_line(self.number as u32 + 1, column(from), column(to))
    }

    pub(super) fn value_span(&self) -> Span {
        self.span(self.value_start, self.value_start + self.value().len())
    }
}

pub(super) fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
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

pub(super) fn closing_quote(text: &str, quote: char) -> Option<usize> {
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
