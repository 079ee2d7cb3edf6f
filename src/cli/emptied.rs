//! Content without a text: that of a fresh site, or of one whose drive is not mounted. The latter
//! looks the same, so a site that was built before is never emptied after it.

use std::path::Path;

use super::{Exit, Session};
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::output::holds_output;
use crate::pipeline::Analysis;

/// What to tell of content without a text.
pub(super) fn problem(analysis: &Analysis<'_>) -> Option<Diagnostic> {
    if !analysis.is_empty() {
        return None;
    }
    let content = &analysis.site.config.content;
    let message = Message::new("content_empty");
    let mut problem = Diagnostic::new(Code::UnreadableFile, content, Span::line(1), message)
        .hint(Message::new("content_empty_hint").with("folder", content.as_str()));
    problem.severity = Severity::Warning;
    Some(problem)
}

/// Refuses to take everything away from the site in a folder because its content has gone.
pub(super) fn refusal(session: &Session, analysis: &Analysis<'_>, output: &Path) -> Option<Exit> {
    if !analysis.is_empty() || !holds_output(output) {
        return None;
    }
    let content = &analysis.site.config.content;
    let output = output.display().to_string();
    session.complain("content_gone", &[("folder", content), ("output", &output)]);
    Some(Exit::Usage)
}
