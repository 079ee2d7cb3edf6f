//! List items that begin with another sign than a dash and a space.

use super::SyntaxError;
use super::advice::{error, indent_of, is_inside_block};
use super::fix::{self, opens_block};
use crate::diagnostic::{Message, Span};

/// Signs a word processor puts before list items.
pub(super) const BULLETS: [char; 5] = ['•', '–', '—', '·', '▪'];

/// A line that is meant as a list item, taken apart.
struct Item<'text> {
    /// Index from 0.
    number: usize,
    mark: char,
    /// Its sign and the white space behind it.
    sign: Span,
    text: &'text str,
}

/// The slip of the line `number` (from 0) where its sign is none that YAML knows, with all
/// items of the same front matter that have such a sign. Lines of the file count `shift` more.
pub(super) fn slip_at(lines: &[&str], number: usize, shift: u32) -> Option<SyntaxError> {
    let items = items(lines);
    let item = items.iter().find(|item| item.number == number)?;
    let mut span = item.sign;
    span.end.column += item.text.chars().count() as u32;
    let mut slip = match item.mark {
        '-' => error(span, "yaml_swallowed_dash"),
        mark => error(span, "yaml_bullet").with_mark(mark),
    };
    let line = format!("- {}", item.text);
    let others: Vec<String> = items
        .iter()
        .filter(|other| other.number != number)
        .map(|other| (other.number as u32 + 1 + shift).to_string())
        .collect();
    slip.hints.push(if others.is_empty() {
        Message::new("yaml_write_hint").with("line", line)
    } else {
        Message::new("yaml_write_items_hint")
            .with("line", line)
            .with("lines", others.join(", "))
    });
    let places: Vec<Span> = items.iter().map(|item| item.sign).collect();
    slip.fix = Some(Box::new(fix::dashes(&places)));
    Some(slip)
}

/// All items with another sign, of every list in the text.
fn items<'text>(lines: &[&'text str]) -> Vec<Item<'text>> {
    let mut found: Vec<Item<'_>> = Vec::new();
    let mut block: Option<usize> = None;
    // Indentation of the items of the list one is in, or of the key that has just opened
    // one.
    let mut list: Option<usize> = None;
    for (number, line) in lines.iter().enumerate() {
        let indent = indent_of(line);
        if line.trim().is_empty() || block.is_some_and(|outer| is_inside_block(line, outer)) {
            continue;
        }
        block = opens_block(line).then_some(indent);
        let content = line[indent..].trim_end();
        let item = text_behind_sign(content).filter(|_| list.is_some_and(|list| indent >= list));
        if let Some(text) = item {
            let start = indent as u32 + 1;
            let sign = &content[..content.len() - text.len()];
            let end = start + sign.chars().count() as u32;
            found.push(Item {
                number,
                mark: sign.chars().next().unwrap_or('-'),
                sign: Span::within_line(number as u32 + 1, start, end),
                text,
            });
        } else if content.starts_with("- ") || list.is_some_and(|list| indent > list) {
            list = list.or(Some(indent));
        } else {
            list = content.ends_with(':').then_some(indent);
        }
    }
    found
}

/// The text of a list item whose sign YAML does not know as one.
fn text_behind_sign(text: &str) -> Option<&str> {
    let mut rest = text.chars();
    let sign = rest.next()?;
    let item = rest.as_str();
    let is_item = match sign {
        '-' => item.starts_with(char::is_alphabetic),
        sign => BULLETS.contains(&sign),
    };
    is_item.then(|| item.trim()).filter(|item| !item.is_empty())
}
