//! List items that begin with another sign than a dash and a space.

use super::advice::{error, is_inside_block, lines_of};
use super::fix::{self, opens_block};
use super::line::indent_of;
use super::{Content, Node, SyntaxError};
use crate::diagnostic::{Message, Span};

/// Signs a word processor puts before list items. Markdown knows `*` and `+` besides, which need
/// a space behind them.
const BULLETS: [char; 5] = ['•', '–', '—', '·', '▪'];

/// A line that is meant as a list item, taken apart.
struct Item<'text> {
    /// Index from 0.
    number: usize,
    mark: char,
    /// Its sign and the white space behind it.
    sign: Span,
    text: &'text str,
}

/// A list item whose dash lacks its space, or is another sign, taken by YAML for a text,
/// for the next line of one or for a key: `mapel:` with `-ipa` below it. Lines of `node`
/// count `shift` more than those of `text`.
pub(super) fn swallowed(text: &str, node: &Node, shift: u32) -> Option<SyntaxError> {
    // Hardly any text has one, and only those are read again.
    let ends = memchr::memchr_iter(b'\n', text.as_bytes());
    let mut starts = std::iter::once(0).chain(ends.map(|end| end + 1));
    // Not beyond the end of the line: a text may be nothing but ends of lines.
    let is_space = |sign: char| sign.is_whitespace() && sign != '\n';
    let is_item = |start: usize| {
        let rest = text[start..].trim_start_matches(is_space);
        let line = || rest.lines().next().unwrap_or_default().trim_end();
        !begins_with_letter(rest) && text_behind_sign(line()).is_some()
    };
    starts
        .any(is_item)
        .then(|| Items::read(&lines_of(text), shift).within(node))
        .flatten()
}

/// Whether a line begins with a plain letter, as nearly all lines do: with a key.
fn begins_with_letter(line: &str) -> bool {
    line.bytes()
        .next()
        .is_some_and(|sign| sign.is_ascii_alphabetic())
}

/// All items with another sign, of every list in a text.
pub(super) struct Items<'text> {
    items: Vec<Item<'text>>,
    shift: u32,
}

impl<'text> Items<'text> {
    /// Finds them. `shift` is what lines of the file count more.
    pub(super) fn read(lines: &[&'text str], shift: u32) -> Self {
        let mut items: Vec<Item<'_>> = Vec::new();
        let mut block: Option<usize> = None;
        // Indentation of the items of the list one is in, or of the key that has just
        // opened one.
        let mut list: Option<usize> = None;
        for (number, line) in lines.iter().enumerate() {
            let indent = indent_of(line);
            if line.trim().is_empty() || block.is_some_and(|outer| is_inside_block(line, outer)) {
                continue;
            }
            block = opens_block(line).then_some(indent);
            let content = line[indent..].trim_end();
            let is_listed = list.is_some_and(|list| indent >= list);
            if let Some(text) = text_behind_sign(content).filter(|_| is_listed) {
                let start = indent as u32 + 1;
                let sign = &content[..content.len() - text.len()];
                let end = start + sign.chars().count() as u32;
                items.push(Item {
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
        Self { items, shift }
    }

    /// The first of them that stands where YAML read a text or a key.
    fn within(&self, node: &Node) -> Option<SyntaxError> {
        let index = |line: u32| (line - self.shift).checked_sub(1).map(|line| line as usize);
        match &node.content {
            Content::List(items) => items.iter().find_map(|item| self.within(item)),
            Content::Map { entries, .. } => entries.iter().find_map(|entry| {
                let is_item = entry.key.starts_with(BULLETS);
                let slip = is_item.then(|| self.slip_at(index(entry.key_span.start.line)?));
                slip.flatten().or_else(|| self.within(&entry.value))
            }),
            Content::Scalar { quoted: true, .. } => None,
            Content::Scalar { .. } => {
                let first = index(node.span.start.line)?;
                let last = index(node.span.end.line)?;
                let column = node.span.start.column;
                // On its first line a text may begin behind a key.
                let item = self.items.iter().find(|item| {
                    (first..=last).contains(&item.number)
                        && (item.number > first || item.sign.start.column == column)
                })?;
                self.slip_at(item.number)
            }
        }
    }

    /// The slip of the line `number` (from 0) where its sign is none that YAML knows; it
    /// names the others too.
    pub(super) fn slip_at(&self, number: usize) -> Option<SyntaxError> {
        // They are in the order of their lines.
        let at = self.items.binary_search_by_key(&number, |item| item.number);
        let item = self.items.get(at.ok()?)?;
        let mut span = item.sign;
        span.end.column += item.text.chars().count() as u32;
        let mut slip = match item.mark {
            '-' => error(span, "yaml_swallowed_dash"),
            mark => error(span, "yaml_bullet").with_mark(mark),
        };
        let line = format!("- {}", item.text);
        let others: Vec<String> = self
            .items
            .iter()
            .filter(|other| other.number != number)
            .map(|other| (other.number as u32 + 1 + self.shift).to_string())
            .collect();
        slip.hints.push(if others.is_empty() {
            Message::new("yaml_write_hint").with("line", line)
        } else {
            Message::new("yaml_write_items_hint")
                .with("line", line)
                .with("lines", others.join(", "))
        });
        let places: Vec<Span> = self.items.iter().map(|item| item.sign).collect();
        slip.fix = Some(Box::new(fix::dashes(&places)));
        Some(slip)
    }
}

/// The text of a list item whose sign YAML does not know as one.
fn text_behind_sign(text: &str) -> Option<&str> {
    let mut rest = text.chars();
    let sign = rest.next()?;
    let item = rest.as_str();
    let is_item = match sign {
        '-' => item.starts_with(char::is_alphabetic),
        '*' | '+' => item.starts_with(' '),
        sign => BULLETS.contains(&sign),
    };
    is_item.then(|| item.trim()).filter(|item| !item.is_empty())
}
