//! Entries within braces that semicolons part, as those do who write decimal commas:
//! `{VII A: 78,4; VII B: 80,2}`.

use super::advice::{error, lines_of};
use super::line::Line;
use super::{Content, Entry, Node, SyntaxError, fix};
use crate::diagnostic::{Fix, Message};
use crate::locale::parse_number;

/// A number with the semicolon behind it and the name of the next one, which YAML takes for one
/// key where a comma stands within the number. Lines of `node` count `shift` more than those of
/// `text`.
pub(super) fn swallowed(text: &str, node: &Node, shift: u32) -> Option<SyntaxError> {
    // Few texts have one, and only those are read again.
    memchr::memchr(b';', text.as_bytes())?;
    within(node, &lines_of(text), shift)
}

fn within(node: &Node, lines: &[&str], shift: u32) -> Option<SyntaxError> {
    match &node.content {
        Content::List(items) => items.iter().find_map(|item| within(item, lines, shift)),
        Content::Map { entries, inline } => {
            let torn = || entries.windows(2).any(is_torn);
            let slip = (*inline && torn()).then(|| {
                let start = node.span.start;
                let number = start.line.checked_sub(shift + 1)? as usize;
                let line = Line::read(lines.get(number)?, number);
                let letters = start.column.saturating_sub(1) as usize;
                let (open, _) = line.text.char_indices().nth(letters)?;
                slip(&line, open)
            });
            let mut values = entries.iter().map(|entry| &entry.value);
            slip.flatten()
                .or_else(|| values.find_map(|value| within(value, lines, shift)))
        }
        Content::Scalar { .. } => None,
    }
}

/// Whether a key begins with the decimals of the number before it: `4; VII B`.
fn is_torn(pair: &[Entry]) -> bool {
    let [before, after] = pair else { return false };
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let whole = before.value.text().map(str::trim);
    let key = after.key.split_once(';');
    key.is_some_and(|(decimals, name)| {
        are_digits(decimals.trim_end_matches(['%', ' '])) && !name.trim().is_empty()
    }) && whole.is_some_and(are_digits)
}

/// What is wrong with the entries of the brace that opens at a byte offset. `None` where its
/// semicolons may belong to a text.
pub(super) fn slip(line: &Line<'_>, open: usize) -> Option<SyntaxError> {
    let behind = line.text.get(open..)?.strip_prefix('{')?;
    let sign = open + 1 + behind.find(';')?;
    let end = behind.find('}')?;
    let inner = &behind[..end];
    if inner.contains(['"', '\'', '{', '[', '#']) {
        return None;
    }
    let parts = inner.split(';').filter(|part| !part.trim().is_empty());
    let entries: Option<Vec<Written>> = parts.map(Written::read).collect();
    let entries = entries.filter(|entries| entries.len() > 1)?;
    if !entries.iter().any(|entry| entry.is_number) {
        return None;
    }
    let mended: Vec<&str> = entries.iter().map(|entry| &*entry.text).collect();
    let mended = format!("{{{}}}", mended.join(", "));
    let mut slip = error(line.span(sign, sign + 1), "yaml_semicolon");
    let written = format!("{}{mended}", line.text[..open].trim_start());
    let rest = behind[end + 1..].trim_end();
    let hint = Message::new("yaml_write_hint").with("line", format!("{written}{rest}"));
    slip.hints.push(hint);
    // A text may hold a semicolon and a colon of its own.
    if entries.iter().all(|entry| entry.is_number) {
        let span = line.span(open, open + end + 2);
        slip.fix = Some(Box::new(Fix::new(
            Message::new("fix_semicolons"),
            span,
            mended,
        )));
    }
    Some(slip)
}

/// An entry between two semicolons, as it is to be written.
struct Written {
    text: String,
    is_number: bool,
}

impl Written {
    /// `None` where a part is not one name with one value.
    fn read(part: &str) -> Option<Self> {
        let (name, value) = part.split_once(": ")?;
        let (name, value) = (name.trim(), value.trim());
        let is_number = parse_number(value).is_some();
        if name.is_empty() || name.contains(',') || value.contains(": ") {
            return None;
        }
        let value = match value.matches([',', '.']).count() {
            0 => value.to_owned(),
            1 if is_number => value.replace(',', "."),
            _ if is_number => fix::quoted(value),
            _ if value.contains(',') => return None,
            _ => value.to_owned(),
        };
        Some(Self {
            text: format!("{name}: {value}"),
            is_number,
        })
    }
}
