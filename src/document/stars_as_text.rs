//! Stars with a space between them and their words: `** Visi **`, `**1 **`. Markdown makes no bold
//! letters of these, so readers see the stars.

use super::outline::OutlineReader;
use crate::diagnostic::{Code, Fix, Message};

/// What begins and ends bold letters.
const STARS: &str = "**";
/// Most bytes between two of them.
const LONGEST: usize = 120;

/// Looks at a stretch of text that begins with a star at a byte of the body. Stars that make bold
/// letters are no text, nor is what is code.
pub(super) fn see(reader: &mut OutlineReader<'_, '_>, at: usize) {
    let (before, from_here) = reader.body.split_at(at);
    if !from_here.starts_with(STARS) || !begins_line_or_cell(before) {
        return;
    }
    let start = at + STARS.len();
    let rest = &reader.body[start..];
    let rest = &rest[..rest.floor_char_boundary(LONGEST)];
    let line = rest.lines().next().unwrap_or_default();
    let Some((inner, behind)) = line.split_once(STARS) else {
        return;
    };
    let words = inner.trim();
    let is_apart = words.len() < inner.len();
    let has_words = words.contains(char::is_alphanumeric) && !words.contains(['|', '*']);
    let behind = behind.trim_start();
    if !is_apart || !has_words || !(behind.is_empty() || behind.starts_with('|')) {
        return;
    }
    let end = start + inner.len() + STARS.len();
    let written = &reader.body[at..end];
    let right = format!("{STARS}{words}{STARS}");
    let span = reader.span(at..end);
    let message = Message::new("stars_as_text").with("text", written);
    let hint = Message::new("write_instead").with("text", &right);
    let title = Message::new("fix_replace")
        .with("old", written)
        .with("new", &right);
    let fix = Fix::new(title, span, right);
    reader.mendable_warning(Code::UnsafeHtml, span, message, hint, fix);
}

/// Whether nothing but white space stands between a place and the beginning of its line or cell, or
/// the sign of an item or quotation.
fn begins_line_or_cell(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '\t']);
    before.is_empty() || before.ends_with(['\n', '|', '>', '-', '#'])
}
