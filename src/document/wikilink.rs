//! `[[name|words]]`: where its parts stand, and the forms of it that authors write and the parser
//! does not know. Within a table the line between name and words is escaped (`[[name\|words]]`),
//! words may have spaces around them, and where there are none the link says what one without
//! the line does.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Tag};

/// A wikilink as it is written, picture or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wikilink {
    /// The bytes of the name, with an anchor and spaces.
    pub name: Range<usize>,
    /// The bytes of its words, where there is a line before them.
    pub words: Option<Range<usize>>,
}

impl Wikilink {
    /// The parts of a link, in bytes of it.
    pub fn of(written: &str) -> Option<Self> {
        let start = written.find("[[")? + "[[".len();
        let end = written.len() - usize::from(written.ends_with("]]")) * "]]".len();
        let inner = written.get(start..end)?;
        let line = inner.find('|').map(|at| start + at);
        let name = &written[start..line.unwrap_or(end)];
        let escape = line.filter(|_| name.ends_with('\\'));
        Some(Self {
            name: start..start + name.len() - usize::from(escape.is_some()),
            words: line.map(|line| line + 1..end),
        })
    }
}

/// The words of the wikilink that was last read, and the name that stands in their place.
#[derive(Debug, Default)]
pub(super) struct Words<'text> {
    bytes: Range<usize>,
    name: Option<(Event<'text>, Range<usize>)>,
}

impl<'text> Words<'text> {
    /// The name of a link without words, once.
    pub(super) fn name(&mut self) -> Option<(Event<'text>, Range<usize>)> {
        self.name.take()
    }

    /// A link or picture begins: its name without an escape, and without words where there are
    /// none.
    pub(super) fn begin(&mut self, tag: &mut Tag<'text>, source: &'text str, bytes: &Range<usize>) {
        let (Tag::Link {
            link_type,
            dest_url,
            ..
        }
        | Tag::Image {
            link_type,
            dest_url,
            ..
        }) = tag
        else {
            return;
        };
        if *link_type != (LinkType::WikiLink { has_pothole: true }) {
            return;
        }
        let Some(link) = Wikilink::of(&source[bytes.clone()]) else {
            return;
        };
        let name = bytes.start + link.name.start..bytes.start + link.name.end;
        if let Some(name) = dest_url.strip_suffix('\\') {
            *dest_url = CowStr::from(name.to_owned());
        }
        let words = link.words.unwrap_or_default();
        self.bytes = bytes.start + words.start..bytes.start + words.end;
        if source[self.bytes.clone()].trim().is_empty() {
            *link_type = LinkType::WikiLink { has_pothole: false };
            self.name = Some((Event::Text(source[name.clone()].into()), name));
        }
    }

    /// A text without the spaces at both ends of the words it is of.
    pub(super) fn trimmed(
        &self,
        text: CowStr<'text>,
        source: &'text str,
        bytes: Range<usize>,
    ) -> (CowStr<'text>, Range<usize>) {
        let starts = bytes.start == self.bytes.start;
        let ends = bytes.end == self.bytes.end;
        if !starts && !ends || *text != source[bytes.clone()] {
            return (text, bytes);
        }
        let mut kept = &source[bytes.clone()];
        let mut start = bytes.start;
        if starts {
            start += kept.len() - kept.trim_start().len();
            kept = kept.trim_start();
        }
        if ends {
            kept = kept.trim_end();
        }
        (kept.into(), start..start + kept.len())
    }
}
