//! `leftover-template` of headings: a heading of the form below which nothing was written.

use std::ops::Range;

use super::heading_order::Placed;
use super::raw_html::without_comments;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};

/// Which headings have nothing below them, in their parts neither.
pub(super) fn empty(headings: &[Placed], body: &str) -> Vec<bool> {
    let mut empty = vec![true; headings.len()];
    // What follows that is no part of anything yet: its level, and whether it is empty.
    let mut following: Vec<(u8, bool)> = Vec::new();
    let mut end = body.len();
    for (place, heading) in headings.iter().enumerate().rev() {
        let text = body.get(heading.bytes.end..end).unwrap_or_default();
        let mut is_empty = !is_written(text);
        while let Some((_, is_part_empty)) = following.pop_if(|(level, _)| *level > heading.level) {
            is_empty &= is_part_empty;
        }
        following.push((heading.level, is_empty));
        empty[place] = is_empty;
        end = heading.bytes.start;
    }
    empty
}

/// Reports every heading that is followed by nothing, or right away by another that is not
/// below it; none in a text of nothing but headings, which has not been begun. `span_of` knows
/// where in the file a stretch of the body stands.
pub(super) fn check(
    headings: &[Placed],
    empty: &[bool],
    body: &str,
    path: &str,
    span_of: &mut dyn FnMut(Range<usize>) -> Span,
) -> Vec<Diagnostic> {
    let before = headings
        .first()
        .map_or(body.len(), |first| first.bytes.start);
    let is_begun = empty.contains(&false) || is_written(body.get(..before).unwrap_or_default());
    if !is_begun {
        return Vec::new();
    }
    let mut problems = Vec::new();
    for (place, (heading, is_empty)) in headings.iter().zip(empty).enumerate() {
        let next = headings.get(place + 1);
        if !is_empty || next.is_some_and(|next| next.level > heading.level) {
            continue;
        }
        let message = Message::new("section_empty").with("heading", &heading.text);
        let span = span_of(heading.bytes.clone());
        let mut problem = Diagnostic::new(Code::LeftoverTemplate, path, span, message);
        // Nothing is wrong on the page; something is only not there yet.
        problem.severity = Severity::Hint;
        problems.push(problem.hint(Message::new("section_empty_hint")));
    }
    problems
}

fn is_written(text: &str) -> bool {
    !without_comments(text).trim().is_empty()
}
