//! Comments as Obsidian writes them, `%%only for us%%`: there no reader ever sees them, and here they
//! would be published with all that stands in them.

use super::outline::OutlineReader;
use crate::diagnostic::{Code, Edit, Fix, Message};

/// The sign before and behind a comment.
const SIGN: &str = "%%";

/// Those of a text.
#[derive(Default)]
pub(super) struct HiddenNotes {
    /// Where one begins that has not ended yet.
    open: Option<usize>,
}

impl HiddenNotes {
    /// Looks at a sign.
    pub(super) fn see(&mut self, reader: &mut OutlineReader<'_, '_>, at: usize) {
        match self.open.take() {
            Some(open) => closed(reader, open, at),
            None if !is_per_cent(reader.body, at) => self.open = Some(at),
            None => {}
        }
    }

    /// Tells of one that does not end.
    pub(super) fn report(self, reader: &mut OutlineReader<'_, '_>) {
        let Some(open) = self.open else {
            return;
        };
        let span = reader.span(open..open + SIGN.len());
        let message = Message::new("hidden_note_open");
        let hint = Message::new("hidden_note_open_hint");
        reader.mendable(Code::UnsafeHtml, span, message, hint, None);
    }
}

fn closed(reader: &mut OutlineReader<'_, '_>, open: usize, close: usize) {
    let end = close + SIGN.len();
    let span = reader.span(open..end);
    let is_same = is_comment_in_html(reader.body, open, close);
    let edits = [(open..open + SIGN.len(), "<!--"), (close..end, "-->")];
    let fix = is_same.then(|| Fix {
        title: Message::new("fix_hidden_note"),
        edits: edits
            .map(|(bytes, text)| Edit {
                span: reader.span(bytes),
                text: text.to_owned(),
            })
            .into(),
    });
    let message = Message::new("hidden_note");
    let hint = Message::new("hidden_note_hint");
    reader.mendable(Code::UnsafeHtml, span, message, hint, fix);
}

/// Whether the sign is that of a percentage, typed twice: `50%%` or `50 %%`, but not `8%%Ani%%`.
fn is_per_cent(body: &str, at: usize) -> bool {
    let before = body[..at].trim_end_matches(' ');
    let behind = body[at + SIGN.len()..].chars().next();
    before.ends_with(|c: char| c.is_ascii_digit()) && !behind.is_some_and(char::is_alphanumeric)
}

/// Whether a comment stays one with the signs of HTML in place of its own, and its line stays what
/// it is. A line that begins with such a comment is no Markdown any more.
fn is_comment_in_html(body: &str, open: usize, close: usize) -> bool {
    let text = &body[open + SIGN.len()..close];
    let is_free = !text.contains("--") && !text.starts_with(['>', '-']) && !text.ends_with('-');
    let is_mark = |c: char| c.is_whitespace() || c.is_ascii_digit() || "*+->.)".contains(c);
    let mut before = body[..open].chars().rev();
    let begins_line = body[..open].is_empty() || body[..open].ends_with('\n');
    let foreign = before.find(|c| *c == '\n' || !is_mark(*c));
    let begins_block = foreign.is_none_or(|c| c == '\n');
    let rest = body[close + SIGN.len()..].trim_start_matches([' ', '\t', '\r']);
    let ends_line = rest.is_empty() || rest.starts_with('\n');
    let is_alone = begins_line && ends_line;
    let is_within_line = !text.contains('\n') && (!begins_block || ends_line);
    is_free && (is_alone || is_within_line)
}
