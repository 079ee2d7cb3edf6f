//! Marks of Pandoc, kramdown and Obsidian that CommonMark does not know, so that readers see them:
//! `x^2^`, `H~2~O`, `==important==`, and braces of attributes on a line of their own or behind a heading.

use std::ops::Range;

use super::outline::OutlineReader;
use super::slips::attributes_at;
use crate::diagnostic::{Code, Edit, Fix, Message};

/// Most bytes of what stands higher, lower or on a ground of its own.
const LONGEST: usize = 200;

/// Bytes of signs that may begin one of them, in order.
pub(super) fn signs(body: &str) -> Vec<usize> {
    let bytes = body.as_bytes();
    let mut signs = Vec::new();
    let mut free_from = 0;
    for at in memchr::memchr3_iter(b'=', b'^', b'~', bytes) {
        if at < free_from {
            continue;
        }
        let run = bytes[at..]
            .iter()
            .take_while(|byte| **byte == bytes[at])
            .count();
        free_from = at + run;
        let wanted = 1 + usize::from(bytes[at] == b'=');
        if run == wanted {
            signs.push(at);
        }
    }
    signs
}

/// Those of a text that have been told.
#[derive(Default)]
pub(super) struct PandocMarks {
    /// Where the last one ends.
    told: usize,
}

impl PandocMarks {
    /// Looks at a sign.
    pub(super) fn see(&mut self, reader: &mut OutlineReader<'_, '_>, at: usize) {
        if at < self.told {
            return;
        }
        let (sign, element) = match reader.body.as_bytes()[at] {
            b'^' => ("^", "sup"),
            b'~' => ("~", "sub"),
            _ => ("==", "mark"),
        };
        let Some(inner) = marked(reader.body, at, sign) else {
            return;
        };
        let end = inner.end + sign.len();
        self.told = end;
        let written = &reader.body[at..end];
        let right = format!("<{element}>{}</{element}>", &reader.body[inner.clone()]);
        let message = Message::new("mark_as_text").with("text", written);
        let hint = Message::new("write_instead").with("text", &right);
        let edits = [
            (at..inner.start, format!("<{element}>")),
            (inner.end..end, format!("</{element}>")),
        ];
        let fix = Fix {
            title: Message::new("fix_replace")
                .with("old", written)
                .with("new", right),
            edits: edits
                .map(|(bytes, text)| Edit {
                    span: reader.span(bytes),
                    text,
                })
                .into(),
        };
        let span = reader.span(at..end);
        reader.mendable_warning(Code::UnsafeHtml, span, message, hint, fix);
    }
}

/// What stands between two signs, where they are marks without a doubt.
fn marked(body: &str, at: usize, sign: &str) -> Option<Range<usize>> {
    let start = at + sign.len();
    let rest = &body[start..];
    let rest = &rest[..rest.floor_char_boundary(LONGEST)];
    let inner = &rest[..memchr::memmem::find(rest.as_bytes(), sign.as_bytes())?];
    let before = body[..at].chars().next_back();
    let behind = body[start + inner.len() + sign.len()..].chars().next();
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_number = || {
        inner
            .chars()
            .all(|c| c.is_ascii_digit() || "+-−,".contains(c))
    };
    let is_short = || {
        inner.len() <= 12
            && inner
                .chars()
                .all(|c| c.is_alphanumeric() || "+-−,".contains(c))
    };
    let is_mark = match sign {
        "^" => (is_word(before) || before == Some(')')) && is_short() && !is_word(behind),
        "~" => {
            before.is_some_and(|c| c.is_alphabetic() || c == ')')
                && is_short()
                && (is_number() || !is_word(behind))
        }
        _ => {
            let is_apart = !is_word(before) && !is_word(behind);
            is_apart && inner.trim() == inner && !inner.contains(['\n', '=', '&', '|', ';', '<'])
        }
    };
    let is_alone = behind.is_none_or(|c| !sign.starts_with(c));
    (is_mark && is_alone && !inner.is_empty()).then(|| start..start + inner.len())
}

/// Braces of attributes on a line of their own or at the end of a heading: `{: .daftar}`,
/// `## Alur {#alur}`.
pub(super) fn attributes(reader: &mut OutlineReader<'_, '_>, at: usize) {
    let body = reader.body;
    let Some(written) = attributes_at(body, at) else {
        return;
    };
    let behind = body[at + written.len()..].trim_start_matches([' ', '\t', '\r']);
    let ends_line = behind.is_empty() || behind.starts_with('\n');
    // Behind a link or picture they are told as what belongs to that.
    let is_of_link = body[..at].ends_with([')', ']']);
    if !ends_line || is_of_link {
        return;
    }
    let line = &body[body[..at].rfind('\n').map_or(0, |end| end + 1)..at];
    let is_own = line.chars().all(|c| c.is_whitespace() || c == '>');
    if !is_own && !line.starts_with('#') {
        return;
    }
    let start = match is_own {
        true => at,
        false => at - (line.len() - line.trim_end().len()),
    };
    let span = reader.span(at..at + written.len());
    let place = reader.span(start..at + written.len());
    let message = Message::new("attributes_as_text").with("text", written);
    let hint = Message::new("attributes_of_block_hint");
    let fix = Fix::new(Message::new("fix_attributes_of_block"), place, "");
    reader.mendable_warning(Code::UnsafeHtml, span, message, hint, fix);
}

/// A line `[TOC]`, in place of which other programs put a table of contents.
pub(super) fn table_of_contents(reader: &mut OutlineReader<'_, '_>, paragraph: Range<usize>) {
    let written = reader.body[paragraph.clone()].trim_end();
    if !written.eq_ignore_ascii_case("[TOC]") {
        return;
    }
    let end = paragraph.start + written.len();
    let message = Message::new("contents_as_text").with("text", written);
    let span = reader.span(paragraph.start..end);
    reader.warn(
        Code::LeftoverTemplate,
        span,
        message,
        Message::new("remove_line_hint"),
    );
}
