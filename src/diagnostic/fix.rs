//! Changes that mend a problem.

use super::{Message, Span};

/// A change that mends a problem without asking its author: it follows from the file
/// alone, there is no other that would do, and nothing somebody wrote is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What it does, for the person who is asked or told.
    pub title: Message,
    /// What it changes, in the order of the file; no two touch each other.
    pub edits: Vec<Edit>,
}

/// A stretch of a file and what is to stand there instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The stretch; empty for text that is put in.
    pub span: Span,
    /// The new text.
    pub text: String,
}

impl Fix {
    /// A change in one place.
    pub fn new(title: Message, span: Span, text: impl Into<String>) -> Self {
        let text = text.into();
        Self {
            title,
            edits: vec![Edit { span, text }],
        }
    }

    /// Another word for the one that stands there.
    pub fn replace(span: Span, old: &str, new: &str) -> Self {
        let title = Message::new("fix_replace")
            .with("old", old)
            .with("new", new);
        Self::new(title, span, new)
    }
}
