//! Pictures of a text, and what their authors call them.

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

use super::markdown::{Renderer, raw};
use crate::document::{Events, Target, target_of};
use crate::html::escape;
use crate::page::{PhotoPlace, push_photo};
use crate::source::{Orientation, is_picture};

/// What a paragraph of pictures is made of.
enum Piece<'text> {
    /// Markup and title.
    Picture(String, CowStr<'text>),
    /// The end of a line.
    Break(Event<'text>),
}

impl<'text> Renderer<'_, 'text> {
    /// A paragraph. Pictures that are all there is of it stand by themselves, with their titles
    /// below; a title that only a mouse can find would be lost on a phone.
    pub(super) fn paragraph(&mut self, parser: &mut Events<'text>, out: &mut Vec<Event<'text>>) {
        let mut pieces: Vec<Piece<'text>> = Vec::new();
        let mut next = parser.next();
        loop {
            let piece = match next {
                Some(Event::Start(Tag::Image {
                    link_type,
                    dest_url,
                    title,
                    ..
                })) => Piece::Picture(self.picture(link_type, &dest_url, parser), title),
                Some(event @ (Event::SoftBreak | Event::HardBreak)) => Piece::Break(event),
                _ => break,
            };
            pieces.push(piece);
            next = parser.next();
        }
        let is_titled = |piece: &Piece<'_>| matches!(piece, Piece::Picture(_, title) if !title.trim().is_empty());
        if matches!(next, Some(Event::End(TagEnd::Paragraph))) && pieces.iter().any(is_titled) {
            for piece in pieces {
                if let Piece::Picture(picture, title) = piece {
                    self.figure(picture, title.trim(), out);
                }
            }
            return;
        }
        out.push(Event::Start(Tag::Paragraph));
        for piece in pieces {
            out.push(match piece {
                Piece::Picture(picture, title) => self.finished(titled(picture, &title)),
                Piece::Break(event) => event,
            });
        }
        self.ahead = next;
    }

    fn figure(&mut self, picture: String, title: &str, out: &mut Vec<Event<'text>>) {
        out.push(raw("<figure>"));
        out.push(self.finished(picture));
        out.push(raw(match title {
            "" => "</figure>\n".to_owned(),
            title => format!("<figcaption>{}</figcaption></figure>\n", escape(title)),
        }));
    }

    /// The markup of a picture, whose description is read to its end.
    pub(super) fn picture(
        &mut self,
        link_type: LinkType,
        address: &str,
        parser: &mut Events<'text>,
    ) -> String {
        let mut alt = String::new();
        let mut depth = 0;
        for event in parser.by_ref() {
            match event {
                Event::Start(Tag::Image { .. }) => depth += 1,
                Event::End(TagEnd::Image) if depth == 0 => break,
                Event::End(TagEnd::Image) => depth -= 1,
                Event::Text(text) | Event::Code(text) => alt.push_str(&text),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                _ => {}
            }
        }
        self.heading_words.push(&alt);
        let is_wikilink = matches!(link_type, LinkType::WikiLink { .. });
        if matches!(link_type, LinkType::WikiLink { has_pothole: false }) {
            alt.clear();
        }
        self.picture_markup(&target_of(address, is_wikilink), &alt, None)
    }

    /// A picture, no wider than an author says; its description alone where it is not there.
    pub(super) fn picture_markup(&self, target: &Target, alt: &str, width: Option<u32>) -> String {
        let resolved = (self.context.resolve)(target);
        let Some(href) = resolved.href.filter(|href| is_shown(href)) else {
            return format!("<span class=\"unavailable\">{}</span>", escape(alt));
        };
        let mut size = (self.context.size)(&href);
        if let Some(width) = width.filter(|width| (1..size.width).contains(width))
            && size.orientation == Orientation::TopLeft
        {
            let height = u64::from(size.height) * u64::from(width) / u64::from(size.width);
            size.height = u32::try_from(height).unwrap_or(size.height).max(1);
            size.width = width;
        }
        let mut picture = String::with_capacity(256);
        push_photo(&mut picture, "", &href, alt, size, PhotoPlace::Text);
        picture
    }
}

/// Whether there is a picture of this site at an address.
fn is_shown(href: &str) -> bool {
    let path = href.split('#').next().unwrap_or_default();
    is_picture(path) && !href.contains("://")
}

/// A picture within a line, with what it is called.
pub(super) fn titled(picture: String, title: &str) -> String {
    match title_attribute(title) {
        attribute if attribute.is_empty() => picture,
        attribute => format!("<span{attribute}>{picture}</span>"),
    }
}

/// What somebody called a link or picture, which browsers show beside the pointer.
pub(super) fn title_attribute(title: &str) -> String {
    match title.trim() {
        "" => String::new(),
        title => format!(" title=\"{}\"", escape(title)),
    }
}
