//! `heading-order`: a heading that skips a level.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Edit, Fix, Message, Position, Span};

/// A heading with its place in the text.
#[derive(Debug)]
pub(super) struct Placed {
    /// Level a reader sees: the title is the page's only first level, so `#` in a text
    /// counts as the second.
    pub(super) level: u8,
    /// The same as its author wrote it.
    pub(super) written_level: u8,
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
    // Levels of the group that was reported last, and the place of its first heading.
    let mut group = (0, Vec::new());
    for (place, heading) in headings.iter().enumerate() {
        if heading.level > last + 1 {
            let mut problem = Diagnostic::new(
                Code::HeadingOrder,
                path,
                span_of(heading.bytes.clone()),
                Message::new("heading_order")
                    .with("heading", &heading.text)
                    .with("last", last.to_string())
                    .with("level", heading.level.to_string()),
            );
            let (first, levels) = &group;
            if let Some(level) = levels.get(place - first) {
                // Mended with the group it belongs to.
                problem.hints.push(begin_with(*level));
            } else {
                group = (place, levels_of_group(&headings[place..], last + 1));
                let moves = Move {
                    headings: &headings[place..],
                    levels: &group.1,
                };
                problem.hints.push(moves.hint(span_of));
                problem = problem.fix_if(moves.fix(body, span_of));
            }
            problems.push(problem);
        }
        last = heading.level;
    }
    problems
}

/// The right levels of a heading that is too deep and of all that belong together with it:
/// those that follow until one on the level `wanted` or above. Each comes right below its
/// parent, so that none comes under another heading than before.
fn levels_of_group(headings: &[Placed], wanted: u8) -> Vec<u8> {
    let mut parents: Vec<u8> = Vec::new();
    let group = headings.iter().take_while(|heading| heading.level > wanted);
    group
        .map(|heading| {
            parents.retain(|parent| *parent < heading.level);
            let level = wanted + parents.len() as u8;
            parents.push(heading.level);
            level
        })
        .collect()
}

fn begin_with(level: u8) -> Message {
    Message::new("heading_order_hint").with("marks", "#".repeat(usize::from(level)))
}

/// Headings and the levels they are to have.
struct Move<'run> {
    headings: &'run [Placed],
    levels: &'run [u8],
}

impl Move<'_> {
    /// Each heading with the levels it moves up, where it does.
    fn steps(&self) -> impl Iterator<Item = (&Placed, u8)> {
        self.headings
            .iter()
            .zip(self.levels)
            .map(|(heading, level)| (heading, heading.level.saturating_sub(*level)))
            .filter(|(_, steps)| *steps > 0)
    }

    /// What to write here and on the lines below.
    fn hint(&self, span_of: &mut dyn FnMut(Range<usize>) -> Span) -> Message {
        let mut message = begin_with(self.levels.first().copied().unwrap_or(2));
        let lines: Vec<String> = self
            .steps()
            .skip(1)
            .map(|(heading, steps)| {
                let line = span_of(heading.bytes.clone()).start.line;
                let marks = "#".repeat(usize::from(heading.level - steps));
                format!("{line} (`{marks}`)")
            })
            .collect();
        if !lines.is_empty() {
            message.key = "heading_order_group_hint";
            message = message.with("lines", lines.join(", "));
        }
        message
    }

    /// Takes the marks away that are too many.
    fn fix(&self, body: &str, span_of: &mut dyn FnMut(Range<usize>) -> Span) -> Option<Fix> {
        let mut edits = Vec::new();
        for (heading, steps) in self.steps() {
            let start = heading.bytes.start;
            // Levels may also be written by underlining or HTML, where there is no mark to
            // take away.
            if !body[start..].starts_with(&"#".repeat(usize::from(heading.level))) {
                return None;
            }
            let start = span_of(start..start).start;
            let end = Position {
                line: start.line,
                column: start.column + u32::from(steps),
            };
            let span = Span { start, end };
            let text = String::new();
            edits.push(Edit { span, text });
        }
        let levels = self.steps().next().map_or(0, |(_, steps)| steps);
        let title = Message::new("fix_heading").with("levels", levels.to_string());
        Some(Fix { title, edits })
    }
}
