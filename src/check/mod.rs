//! Checks of what a practice says, file by file. Each is one file: its code, its rule,
//! its message.
//!
//! **Invariant:** a check sees one file's fields and text and the pack, and changes
//! nothing. What needs other files is checked in the graph.

mod date_order;

use crate::diagnostic::Diagnostic;
use crate::document::Outline;
use crate::field::Fields;
use crate::pack::{Kind, Pack};

/// What a check may look at.
pub struct Subject<'a, 'site> {
    /// The file, for reports.
    pub path: &'a str,
    /// Its typed fields.
    pub fields: &'a Fields<'site>,
    /// What its text holds.
    pub outline: &'a Outline,
    /// The kind of the practice; `None` for profiles and pages.
    pub kind: Option<&'a Kind>,
    /// The country.
    pub pack: &'a Pack,
    /// Language of the author's keys, for dates and words in messages.
    pub language: &'a str,
}

/// Runs every check on one file.
pub fn check(subject: &Subject<'_, '_>) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    date_order::check(subject, &mut problems);
    problems
}
