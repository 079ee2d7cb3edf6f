//! HTML that an author writes within a text.

use std::fmt::Write;

use pulldown_cmark::Event;

use super::markdown::{Renderer, raw};
use super::pictures::titled;
use crate::document::{
    HtmlAttribute, HtmlTag, Target, html_tags, is_free_id, target_of, without_comments,
};
use crate::html::{escape, push_escaped};

impl<'text> Renderer<'_, 'text> {
    /// An author's HTML. Its links and pictures are those of Markdown; comments help authors
    /// and are nobody else's; all else is sanitised at the end.
    pub(super) fn html(&mut self, html: &str, out: &mut Vec<Event<'text>>) {
        let html = without_comments(html);
        if html.trim().is_empty() {
            return;
        }
        let mut piece = String::with_capacity(html.len());
        let mut from = 0;
        for tag in html_tags(&html) {
            piece.push_str(&html[from..tag.bytes.start]);
            from = tag.bytes.end;
            match (tag.name.as_str(), tag.is_closing) {
                ("img", false) => {
                    if let Some(address) = tag.attribute("src") {
                        let target = target_of(address, false);
                        let alt = tag.attribute("alt").unwrap_or_default();
                        let width = tag.attribute("width").and_then(|text| text.parse().ok());
                        let picture = self.picture_markup(&target, alt, width);
                        let picture = titled(picture, tag.attribute("title").unwrap_or_default());
                        out.push(raw(std::mem::take(&mut piece)));
                        out.push(self.finished(picture));
                    }
                }
                ("a", false) => self.html_link(&tag, &mut piece),
                ("a", true) => {
                    piece.push_str(&self.html_links.pop().unwrap_or_default());
                    piece.push_str("</a>");
                }
                (_, false) if tag.attribute("id").is_some() => {
                    self.push_tag(&tag, &[], &mut piece);
                }
                _ => piece.push_str(&html[tag.bytes]),
            }
        }
        piece.push_str(&html[from..]);
        out.push(raw(piece));
    }

    fn html_link(&mut self, tag: &HtmlTag, piece: &mut String) {
        let Some(address) = tag.attribute("href") else {
            self.html_links.push(String::new());
            return self.push_tag(tag, &[], piece);
        };
        let target = target_of(address, false);
        let resolved = (self.context.resolve)(&target);
        let note = resolved.note.filter(|_| resolved.href.is_none());
        let note = note.map_or_else(String::new, |note| format!(" ({})", escape(&note)));
        self.html_links.push(note);
        match (&resolved.href, &target) {
            (Some(href), Target::Web(_)) => {
                let changed = [("href", href.as_str()), ("rel", "noopener noreferrer")];
                self.push_tag(tag, &changed, piece);
            }
            (Some(href), _) => self.push_tag(tag, &[("href", href)], piece),
            (None, _) => self.push_tag(tag, &[("class", "unavailable")], piece),
        }
    }

    /// A tag with some attributes instead of the author's. An address is only one of these,
    /// and an id only one that nothing else has.
    fn push_tag(&mut self, tag: &HtmlTag, changed: &[(&str, &str)], piece: &mut String) {
        let push = |piece: &mut String, name: &str, value: &str| {
            let _ = write!(piece, " {name}=\"");
            push_escaped(piece, value);
            piece.push('"');
        };
        piece.push('<');
        piece.push_str(&tag.name);
        for HtmlAttribute { name, value, .. } in &tag.attributes {
            let is_name = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
            let is_changed = changed.iter().any(|(other, _)| other == name);
            if !is_name || is_changed || name == "href" || name == "id" {
                continue;
            }
            push(piece, name, value);
        }
        for (name, value) in changed {
            push(piece, name, value);
        }
        if let Some(id) = tag.attribute("id").filter(|id| self.is_free(id)) {
            let entry = self.context.entry;
            let instead = entry.and_then(|entry| entry.anchor_instead(id));
            push(piece, "id", instead.unwrap_or(id));
            self.html_ids.push(id.to_owned());
        }
        piece.push('>');
    }

    fn is_free(&self, id: &str) -> bool {
        let anchors = self.context.entry.map_or(&[][..], |entry| &entry.anchors);
        let mut anchors = anchors.iter();
        is_free_id(id)
            && !anchors.any(|anchor| **anchor == *id)
            && !self.html_ids.iter().any(|other| other == id)
    }
}
