//! `heading-order`: a heading that skips a level.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Edit, Fix, Message, Position, Span};

/// A heading with its place in the text.
#[derive(Debug)]
pub(super) struct Placed {
    /// Level a reader sees: the title is the page's only first level, so `#` in a text
    /// counts as the second.
    pub(super) level: u8,
    /// Its words.
    pub(super) text: String,
    /// Bytes of the body, from its first mark to its last word.
    pub(super) bytes: Range<usize>,
}

/// Reports every heading more than one level below the one before it. `span_of` knows
/// where in the file a stretch of the body stands.
pub(super) fn check(
    headings: &[Placed],
    body: &str,
    path: &str,
    span_of: &mut dyn FnMut(Range<usize>) -> Span,
) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut last = 1;
    for (place, heading) in headings.iter().enumerate() {
        let wanted = last + 1;
        if heading.level > wanted {
            let marks = "#".repeat(usize::from(wanted));
            problems.push(
                Diagnostic::new(
                    Code::HeadingOrder,
                    path,
                    span_of(heading.bytes.clone()),
                    Message::new("heading_order")
                        .with("heading", &heading.text)
                        .with("level", heading.level.to_string()),
                )
                .hint(Message::new("heading_order_hint").with("marks", marks))
                .fix_if(move_up(
                    &headings[place..],
                    heading.level - wanted,
                    body,
                    span_of,
                )),
            );
        }
        last = heading.level;
    }
    problems
}

/// Moves the first heading up, and with it those on its level or below up to the next
/// higher one, so that what belongs together stays together.
fn move_up(
    headings: &[Placed],
    levels: u8,
    body: &str,
    span_of: &mut dyn FnMut(Range<usize>) -> Span,
) -> Option<Fix> {
    let first = headings.first()?.level;
    let count = usize::from(levels);
    let mut edits = Vec::new();
    for heading in headings.iter().take_while(|heading| heading.level >= first) {
        let start = heading.bytes.start;
        // Levels may also be written by underlining, where there is no mark to take away.
        if !body[start..].starts_with(&"#".repeat(usize::from(heading.level))) {
            return None;
        }
        let start = span_of(start..start).start;
        let end = Position {
            line: start.line,
            column: start.column + count as u32,
        };
        let span = Span { start, end };
        let text = String::new();
        edits.push(Edit { span, text });
    }
    let title = Message::new("fix_heading").with("levels", levels.to_string());
    Some(Fix { title, edits })
}
