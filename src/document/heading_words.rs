//! The words of a heading as its readers see them.

use pulldown_cmark::Event;

use super::raw_html::html_tags;

/// Elements that the sanitiser takes out with all that is in them.
const REMOVED: [&str; 2] = ["script", "style"];

/// The words of a heading, from which its anchor is made.
#[derive(Debug, Default)]
pub struct HeadingWords {
    text: String,
    /// The element that is open and taken out with its text.
    removed: Option<&'static str>,
}

impl HeadingWords {
    /// Takes what an event within the heading shows.
    pub fn see(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(piece)
            | Event::Code(piece)
            | Event::InlineMath(piece)
            | Event::DisplayMath(piece) => self.push(piece),
            Event::SoftBreak | Event::HardBreak => self.push(" "),
            Event::InlineHtml(html) => self.html(html),
            _ => {}
        }
    }

    /// Adds words that stand there in place of what is written.
    pub fn push(&mut self, words: &str) {
        if self.removed.is_none() {
            self.text.push_str(words);
        }
    }

    fn html(&mut self, html: &str) {
        for tag in html_tags(html) {
            match self.removed {
                Some(open) if tag.is_closing && tag.name == open => self.removed = None,
                None if !tag.is_closing => {
                    self.removed = REMOVED.into_iter().find(|name| tag.name == *name);
                }
                _ => {}
            }
        }
    }

    /// The words so far, without spaces around them.
    pub fn words(&self) -> &str {
        self.text.trim()
    }
}
