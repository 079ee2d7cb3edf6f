//! The head of an alert: which of the five kinds it is, and what it is called.

use pulldown_cmark::BlockQuoteKind;

use crate::document::AlertLine;
use crate::html::escape;
use crate::locale::{capitalised, fold_word};

/// The kinds; what no name is known of is a note.
const KINDS: [&str; 5] = ["note", "tip", "important", "warning", "caution"];

/// An alert that begins.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Alert {
    kind: &'static str,
    title: String,
}

impl Alert {
    /// One that the parser knows. `word` tells a word of the interface.
    pub(super) fn of_kind(kind: BlockQuoteKind, word: &dyn Fn(&str) -> String) -> Self {
        let kind = match kind {
            BlockQuoteKind::Note => "note",
            BlockQuoteKind::Tip => "tip",
            BlockQuoteKind::Important => "important",
            BlockQuoteKind::Warning => "warning",
            BlockQuoteKind::Caution => "caution",
        };
        let title = word(&format!("alert_{kind}"));
        Self { kind, title }
    }

    /// One whose line the parser does not know. What stands behind its name is a title only where
    /// it is all of the line (`is_whole`).
    pub(super) fn of_line(
        line: AlertLine<'_>,
        is_whole: bool,
        word: &dyn Fn(&str) -> String,
    ) -> Self {
        let folded = fold_word(line.name);
        let known = KINDS.into_iter().find(|kind| {
            let names = word(&format!("alert_names_{kind}"));
            names.split(',').any(|name| fold_word(name) == folded)
        });
        let kind = known.unwrap_or(KINDS[0]);
        let title = match line.title {
            title if is_whole && !title.is_empty() => title.to_owned(),
            // An English word is not what a reader of this page should see.
            _ if KINDS.contains(&&*folded) => word(&format!("alert_{kind}")),
            _ => capitalised(&line.name.to_lowercase()),
        };
        Self { kind, title }
    }

    /// Its HTML as far as its text.
    pub(super) fn opening(&self) -> String {
        let (kind, title) = (self.kind, escape(&self.title));
        format!(
            "<div class=\"alert alert-{kind}\" role=\"note\">\n<p class=\"alert-title\">{title}</p>\n"
        )
    }
}
