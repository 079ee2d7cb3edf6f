//! Footnotes of a text.

use std::fmt::Write;

use pulldown_cmark::Event;

use super::markdown::Renderer;
use crate::html::escape;

/// A footnote, which stands behind the text.
pub(super) struct Footnote<'text> {
    /// In small letters.
    label: String,
    pub(super) events: Vec<Event<'text>>,
    references: usize,
}

impl Renderer<'_, '_> {
    /// The place of a footnote, made when it is first met.
    pub(super) fn footnote(&mut self, label: &str) -> usize {
        // Markdown tells labels apart without regard to case.
        let label = label.to_lowercase();
        match self.footnotes.iter().position(|note| note.label == label) {
            Some(place) => place,
            None => {
                self.footnotes.push(Footnote {
                    label,
                    events: Vec::new(),
                    references: 0,
                });
                self.footnotes.len() - 1
            }
        }
    }

    pub(super) fn footnote_reference(&mut self, label: &str) -> String {
        let place = self.footnote(label);
        let note = &mut self.footnotes[place];
        note.references += 1;
        let number = place + 1;
        let id = if note.references == 1 {
            format!("fnref.{number}")
        } else {
            format!("fnref.{number}.{}", note.references)
        };
        let word = escape(&(self.context.word)("footnote"));
        format!(
            "<sup><a id=\"{id}\" href=\"#fn.{number}\" class=\"footnote-reference\" aria-label=\"{word} {number}\">{number}</a></sup>"
        )
    }

    /// The footnotes of a text in the order in which they are referred to.
    pub(super) fn push_footnotes(&mut self, out: &mut String) {
        let word = escape(&(self.context.word)("footnotes"));
        let back = escape(&(self.context.word)("footnote_back"));
        let _ = write!(
            out,
            "<section class=\"footnotes\"><h2 id=\"fn.all\">{word}</h2>\n<ol>\n"
        );
        for (place, note) in std::mem::take(&mut self.footnotes).into_iter().enumerate() {
            let number = place + 1;
            let _ = write!(out, "<li id=\"fn.{number}\">");
            let mut text = String::new();
            self.push(note.events, &mut text);
            out.push_str(text.trim_end());
            if note.references > 0 {
                let _ = write!(
                    out,
                    " <a href=\"#fnref.{number}\" class=\"footnote-back\" aria-label=\"{back} {number}\">↩</a>"
                );
            }
            out.push_str("</li>\n");
        }
        out.push_str("</ol>\n</section>\n");
    }
}
