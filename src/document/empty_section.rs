//! `leftover-template` of headings: a heading of the form below which nothing was written.

use std::ops::Range;

use super::heading_order::Placed;
use super::raw_html::without_comments;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};

/// Reports every heading that is followed by nothing, or right away by another that is not
/// below it; none in a text of nothing but headings, which has not been begun. `span_of` knows
/// where in the file a stretch of the body stands.
pub(super) fn check(
    headings: &[Placed],
    body: &str,
    path: &str,
    span_of: &mut dyn FnMut(Range<usize>) -> Span,
) -> Vec<Diagnostic> {
    let before = headings
        .first()
        .map_or(body.len(), |first| first.bytes.start);
    let mut is_begun = is_written(body.get(..before).unwrap_or_default());
    let mut problems = Vec::new();
    for (place, heading) in headings.iter().enumerate() {
        let next = headings.get(place + 1);
        let end = next.map_or(body.len(), |next| next.bytes.start);
        let has_parts = next.is_some_and(|next| next.level > heading.level);
        let text = body.get(heading.bytes.end..end).unwrap_or_default();
        if is_written(text) {
            is_begun = true;
            continue;
        }
        if has_parts {
            continue;
        }
        let message = Message::new("section_empty").with("heading", &heading.text);
        let span = span_of(heading.bytes.clone());
        let mut problem = Diagnostic::new(Code::LeftoverTemplate, path, span, message);
        // Nothing is wrong on the page; something is only not there yet.
        problem.severity = Severity::Hint;
        problems.push(problem.hint(Message::new("section_empty_hint")));
    }
    problems.retain(|_| is_begun);
    problems
}

fn is_written(text: &str) -> bool {
    !without_comments(text).trim().is_empty()
}
