//! Problems as values: what is wrong, where, why, and what to write instead.
//!
//! **Invariant:** nothing here prints, and no message is put into words before
//! the reader's language is known. Stages make [`Diagnostic`]s, the programs
//! around the pipeline show them.

mod announced;
mod argument;
mod code;
mod explanation;
mod fix;
mod lines;
mod positions;
mod span;

pub use announced::Announced;
pub use argument::Argument;
pub use code::{Code, Severity};
pub use explanation::{explanation, first_sentence};
pub use fix::{Edit, Fix};
pub use lines::Lines;
pub(crate) use positions::Positions;
pub use span::{Position, Span};

/// A text still without a language: the name of a message in the word files and
/// the values to put into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Name of the message, for example `unknown_key`.
    pub key: &'static str,
    /// Values by name, already fit for a reader.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// A message without values.
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            arguments: Vec::new(),
        }
    }

    /// Adds a value.
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}

/// A text of an author's as a message repeats it: its first letters, if it has more.
pub fn shortened(text: &str, most_letters: usize) -> String {
    match text.char_indices().nth(most_letters) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// One problem in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of problem; permanent, for `padu explain` and for settings.
    pub code: Code,
    /// How serious it is, after the site's settings.
    pub severity: Severity,
    /// File relative to the site's root, with `/`.
    pub path: String,
    /// Where in the file; the first line where a problem has no better place.
    pub span: Span,
    /// What is wrong.
    pub message: Message,
    /// What to write instead, most useful first.
    pub hints: Vec<Message>,
    /// How to mend it, where that takes no author.
    pub fix: Option<Box<Fix>>,
}

impl Diagnostic {
    /// Whether it keeps what it is about from being used.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// A problem with its code's usual severity.
    pub fn new(code: Code, path: &str, span: Span, message: Message) -> Self {
        Self {
            code,
            severity: code.default_severity(),
            path: path.to_owned(),
            span,
            message,
            hints: Vec::new(),
            fix: None,
        }
    }

    /// Adds advice.
    pub fn hint(mut self, hint: Message) -> Self {
        self.hints.push(hint);
        self
    }

    /// Adds advice where there is some.
    pub fn hint_if(mut self, hint: Option<Message>) -> Self {
        self.hints.extend(hint);
        self
    }

    /// Adds the change that mends it, where there is one.
    pub fn fix_if(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix.map(Box::new);
        self
    }
}

/// What a stage made, together with every problem it met on the way.
#[derive(Debug, Clone)]
pub struct Checked<T> {
    /// The stage's product.
    pub value: T,
    /// Problems in the order they were found.
    pub diagnostics: Vec<Diagnostic>,
}

/// Puts problems into the order in which they are shown: by file, then by place.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|a, b| {
        (a.path.as_str(), a.span.start, a.code.name()).cmp(&(
            b.path.as_str(),
            b.span.start,
            b.code.name(),
        ))
    });
}
