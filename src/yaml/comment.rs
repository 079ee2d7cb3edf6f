//! Words behind a ` #` that YAML takes for a comment and their author for part of the value.

use super::advice::{error, lines_of};
use super::{Content, Node, SyntaxError, fix};
use crate::diagnostic::{Message, Span};

/// Every value of `node` that ends before a word or number with a `#` right before it:
/// `topik: Bab #3 Suhu`. Comments have a space behind their `#`, or several before it. `text`
/// is what `node` was read from, and its first line that of the file after `shift` others.
pub(super) fn cut_values(text: &str, node: &Node, shift: u32) -> Vec<SyntaxError> {
    let mut found = Vec::new();
    // Hardly any text has one, and only those are read again.
    let may_have_one = memchr::memmem::find(text.as_bytes(), b" #").is_some();
    if may_have_one && text.lines().any(|line| cut_at(line).is_some()) {
        find(node, &lines_of(text), shift, &mut found);
    }
    found
}

/// Where the words of a line begin that are cut off, and that stand behind a value or a colon.
pub(super) fn cut_at(line: &str) -> Option<usize> {
    line.match_indices(" #").map(|(at, _)| at).find(|at| {
        let is_word = line[at + 2..].starts_with(char::is_alphanumeric);
        is_word && line[..*at].ends_with(|before: char| before != ' ' && before != '\t')
    })
}

fn find(node: &Node, lines: &[&str], shift: u32, found: &mut Vec<SyntaxError>) {
    match &node.content {
        Content::List(items) => items
            .iter()
            .for_each(|item| find(item, lines, shift, found)),
        Content::Map { entries, .. } => {
            for entry in entries {
                let is_plain =
                    matches!(&entry.value.content, Content::Scalar { quoted: false, .. });
                match is_plain && entry.value.is_empty() {
                    true => found.extend(slip(entry.key_span, true, lines, shift)),
                    false => find(&entry.value, lines, shift, found),
                }
            }
        }
        Content::Scalar { quoted: false, .. } => {
            found.extend(slip(node.span, false, lines, shift));
        }
        Content::Scalar { quoted: true, .. } => {}
    }
}

/// The slip right behind a value, or behind the colon of a key that has none.
fn slip(span: Span, is_key: bool, lines: &[&str], shift: u32) -> Option<SyntaxError> {
    let number = span.end.line.checked_sub(shift + 1)? as usize;
    let line = *lines.get(number)?;
    let at_column = |column: u32| {
        let mut letters = line.char_indices();
        letters
            .nth(column.checked_sub(1)? as usize)
            .map(|(at, _)| at)
    };
    let end = at_column(span.end.column)? + usize::from(is_key);
    let cut = cut_at(line).filter(|cut| *cut == end)?;
    let hint = if span.start.line == span.end.line {
        let begin = match is_key {
            true => cut + 1,
            false => at_column(span.start.column)?,
        };
        let value = fix::quoted(line[begin..].trim_end());
        let written = format!("{}{value}", line[..begin].trim_start());
        Message::new("yaml_cut_value_hint").with("line", written)
    } else {
        Message::new("yaml_cut_lines_hint")
    };
    let mut slip = cut_slip(line, cut, span.end.line, hint);
    let comment = format!("# {}", line[cut + 2..].trim_end());
    slip.hints
        .push(Message::new("yaml_comment_hint").with("comment", comment));
    Some(slip)
}

/// The slip of a line whose words behind `cut` are lost, with the advice for the case that they
/// belong to the value.
pub(super) fn cut_slip(line: &str, cut: usize, number: u32, hint: Message) -> SyntaxError {
    let words = line[cut + 1..].trim_end();
    let start = line[..=cut].chars().count() as u32 + 1;
    let end = start + words.chars().count() as u32;
    let mut slip = error(Span::within_line(number, start, end), "yaml_cut_value");
    slip.message = slip.message.with("words", words);
    slip.hints.push(hint);
    slip
}

/// A line with the item or value around `cut` in quotation marks.
pub(super) fn quoted_within_brackets(line: &str, cut: usize) -> String {
    let before = &line[..cut];
    let item = before.rfind(['[', ',', '{']).map_or(0, |at| at + 1);
    let value = match before.trim_end() {
        // All of the value is cut: `{accent: #1f4e79}`.
        key if key.ends_with(':') => key.len(),
        _ => before.rfind(": ").map_or(0, |at| at + 1),
    };
    let start = item.max(value);
    let start = start + (line[start..].len() - line[start..].trim_start().len());
    let end = line[cut..]
        .find([',', ']', '}'])
        .map_or(line.trim_end().len(), |at| cut + at);
    let value = fix::quoted(line[start..end].trim_end());
    format!(
        "{}{value}{}",
        line[..start].trim_start(),
        line[end..].trim_end()
    )
}
