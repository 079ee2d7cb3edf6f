//! Markdown as events. The parser's rules for formulas take two prices for one: `$5 and US$7`.
//! Web addresses are links without any mark around them, and words between angle brackets that are no
//! element are text.

use std::collections::VecDeque;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, OffsetIter, Options, Parser, RefDefs, Tag, TagEnd};

use super::bare_address::{Addresses, destination, may_hold_address};
use super::raw_html::is_words;
use super::wikilink::Words;

/// Sees each event of a text, with its bytes, before whoever reads the text does.
pub type See<'run> = dyn FnMut(&Event<'_>, &Range<usize>) + 'run;

/// The events of a text.
pub struct Events<'text> {
    placed: PlacedEvents<'text>,
    see: Option<&'text mut See<'text>>,
}

/// The same with the bytes of each.
pub struct PlacedEvents<'text> {
    source: &'text str,
    parser: OffsetIter<'text>,
    /// Whether there may be addresses to make links of.
    may_hold_address: bool,
    /// Finds them.
    addresses: Addresses<'text>,
    /// How deep within links, pictures and code, where an address is none.
    depth: usize,
    /// Whether within a link of an author's HTML.
    in_html_link: bool,
    /// The words of a wikilink.
    words: Words<'text>,
    /// What comes before anything else that is read, as it is.
    ready: VecDeque<Placed<'text>>,
    /// What comes after that, and may still hold an address.
    unread: Option<Placed<'text>>,
}

/// An event with its bytes.
type Placed<'text> = (Event<'text>, Range<usize>);

/// Reads a text, whose prices stay text.
pub fn events(source: &str) -> Events<'_> {
    Events {
        placed: placed_events(source),
        see: None,
    }
}

/// Reads a text, whose prices stay text, with the bytes of each event.
pub fn placed_events(source: &str) -> PlacedEvents<'_> {
    PlacedEvents {
        source,
        may_hold_address: may_hold_address(source),
        addresses: Addresses::new(source),
        depth: 0,
        in_html_link: false,
        words: Words::default(),
        ready: VecDeque::new(),
        unread: None,
        parser: Parser::new_ext(source, options()).into_offset_iter(),
    }
}

/// The Markdown we read: CommonMark with tables, footnotes, task lists, strikethrough,
/// definition lists, alerts, wikilinks and formulas.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
        | Options::ENABLE_WIKILINKS
        | Options::ENABLE_MATH
        | Options::ENABLE_SMART_PUNCTUATION
}

/// The sign that begins or ends an emphasis, as text: between digits on both sides at either end it
/// multiplies (`5*3*2`).
fn signs_of_product<'text>(
    event: &Event<'_>,
    source: &'text str,
    bytes: &Range<usize>,
) -> Option<Placed<'text>> {
    let (is_strong, is_start) = match event {
        Event::Start(Tag::Emphasis) => (false, true),
        Event::Start(Tag::Strong) => (true, true),
        Event::End(TagEnd::Emphasis) => (false, false),
        Event::End(TagEnd::Strong) => (true, false),
        _ => return None,
    };
    let width = 1 + usize::from(is_strong);
    let is_digit = |at: Option<usize>| {
        let sign = at.and_then(|at| source.as_bytes().get(at));
        sign.is_some_and(u8::is_ascii_digit)
    };
    let is_product = is_digit(bytes.start.checked_sub(1))
        && is_digit(Some(bytes.start + width))
        && is_digit(bytes.end.checked_sub(width + 1))
        && is_digit(Some(bytes.end));
    let signs = match is_start {
        true => bytes.start..bytes.start + width,
        false => bytes.end - width..bytes.end,
    };
    let text = source.get(signs.clone()).filter(|_| is_product)?;
    Some((Event::Text(text.into()), signs))
}

impl<'text> Events<'text> {
    /// The same, seen by somebody else too: a text that is read for two ends is read once.
    pub fn seen_by(self, see: &'text mut See<'text>) -> Self {
        Self {
            see: Some(see),
            ..self
        }
    }

    /// Addresses that are defined apart from the links that take them.
    pub fn reference_definitions(&self) -> &RefDefs<'_> {
        self.placed.reference_definitions()
    }
}

impl<'text> PlacedEvents<'text> {
    /// Addresses that are defined apart from the links that take them.
    pub fn reference_definitions(&self) -> &RefDefs<'_> {
        self.parser.reference_definitions()
    }

    /// The next event of the parser, or what of a text is left behind a link.
    fn read(&mut self) -> Option<Placed<'text>> {
        self.unread.take().or_else(|| self.parsed())
    }

    /// The next event of the parser.
    #[inline]
    fn parsed(&mut self) -> Option<Placed<'text>> {
        if let Some(name) = self.words.name() {
            return Some(name);
        }
        let (mut event, bytes) = self.parser.next()?;
        if let Some(signs) = signs_of_product(&event, self.source, &bytes) {
            return Some(signs);
        }
        match &mut event {
            Event::Start(tag) => self.words.begin(tag, self.source, &bytes),
            Event::Text(text) => {
                let text = std::mem::replace(text, CowStr::Borrowed(""));
                let (text, bytes) = self.words.trimmed(text, self.source, bytes);
                return Some((Event::Text(text), bytes));
            }
            _ => {}
        }
        let is_formula = matches!(event, Event::InlineMath(_) | Event::DisplayMath(_));
        // As in Pandoc: behind a formula stands no digit.
        let is_price = || self.source[bytes.end..].starts_with(|c: char| c.is_ascii_digit());
        let is_text = match &event {
            // Read as text by whoever reads, so that names in it are found as anywhere.
            Event::InlineHtml(html) => is_words(html),
            _ => is_formula && is_price(),
        };
        let event = match is_text {
            true => Event::Text(self.source[bytes.clone()].into()),
            false => event,
        };
        Some((event, bytes))
    }

    #[inline(never)]
    fn next_with_links(&mut self) -> Option<Placed<'text>> {
        if let Some(ready) = self.ready.pop_front() {
            return Some(ready);
        }
        let (event, bytes) = self.read()?;
        self.pass(&event);
        match event {
            Event::Text(text) if self.depth == 0 && !self.in_html_link => {
                Some(self.linked(text, bytes))
            }
            other => Some((other, bytes)),
        }
    }

    /// Takes note of what begins and ends with an event.
    fn pass(&mut self, event: &Event<'_>) {
        let holds_no_address = |tag: &TagEnd| {
            matches!(
                tag,
                TagEnd::Link
                    | TagEnd::Image
                    | TagEnd::CodeBlock
                    | TagEnd::HtmlBlock
                    | TagEnd::MetadataBlock(_)
            )
        };
        match event {
            Event::Start(tag) if holds_no_address(&tag.to_end()) => self.depth += 1,
            Event::End(tag) if holds_no_address(tag) => self.depth = self.depth.saturating_sub(1),
            Event::InlineHtml(html) => {
                let html = html.to_ascii_lowercase();
                let opens = ["<a ", "<a>", "<a\n"]
                    .iter()
                    .any(|tag| html.starts_with(tag));
                self.in_html_link = opens || self.in_html_link && !html.starts_with("</a");
            }
            _ => {}
        }
    }

    /// A text as it is, or what is before the first address in it: that is then a link, which the
    /// parser may have cut into several texts.
    fn linked(&mut self, text: CowStr<'text>, bytes: Range<usize>) -> Placed<'text> {
        let source = self.source;
        let is_written = |text: &str, bytes: &Range<usize>| *text == source[bytes.clone()];
        let address = is_written(&text, &bytes).then(|| self.addresses.first(bytes.clone()));
        let Some(address) = address.flatten() else {
            return (Event::Text(text), bytes);
        };
        let mut end = bytes.end;
        let mut ends_as_written = true;
        let mut shown = source[address.start..end.min(address.end)].to_owned();
        while end < address.end {
            match self.read() {
                Some((Event::Text(part), bytes)) => {
                    end = bytes.end;
                    ends_as_written = is_written(&part, &bytes);
                    let written = &source[bytes.start..end.min(address.end)];
                    // "&amp;" is one sign; "--" stays as it is.
                    let is_code = written.len() > 1 && written.starts_with('&');
                    shown.push_str(if is_code { &part } else { written });
                    self.ready.push_back((Event::Text(part), bytes));
                }
                // Marks within it say that it is none.
                other => {
                    self.unread = other;
                    return (Event::Text(text), bytes);
                }
            }
        }
        if end > address.end && !ends_as_written {
            return (Event::Text(text), bytes);
        }
        self.ready.clear();
        let link = Tag::Link {
            link_type: LinkType::Autolink,
            dest_url: destination(&shown).into(),
            title: "".into(),
            id: "".into(),
        };
        let events = [
            Event::Start(link),
            Event::Text(shown.into()),
            Event::End(TagEnd::Link),
        ];
        let events = events.into_iter().map(|event| (event, address.clone()));
        self.ready.extend(events);
        let text = |bytes: Range<usize>| (Event::Text(source[bytes.clone()].into()), bytes);
        self.unread = (end > address.end).then(|| text(address.end..end));
        let before = (address.start > bytes.start).then(|| text(bytes.start..address.start));
        before
            .or_else(|| self.ready.pop_front())
            .unwrap_or_else(|| text(bytes))
    }
}

impl<'text> Iterator for Events<'text> {
    type Item = Event<'text>;

    fn next(&mut self) -> Option<Self::Item> {
        let (event, bytes) = self.placed.next()?;
        if let Some(see) = &mut self.see {
            see(&event, &bytes);
        }
        Some(event)
    }
}

impl<'text> Iterator for PlacedEvents<'text> {
    type Item = (Event<'text>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        match self.may_hold_address {
            true => self.next_with_links(),
            // Most texts hold none, and have many events.
            false => self.parsed(),
        }
    }
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::Event;

    use super::events;

    #[test]
    fn prices_are_no_formulas() {
        let formulas = |text| {
            let found = events(text)
                .filter(|event| matches!(event, Event::InlineMath(_) | Event::DisplayMath(_)));
            found.count()
        };
        for text in [
            "Tiket US$5 untuk anak dan US$7 untuk dewasa; harga $5-$10; diskon $5/$10",
            "A$3, S$4",
            "Total $$5 dan $$6",
        ] {
            assert_eq!(formulas(text), 0, "{text}");
        }
        assert_eq!(formulas("$x + 1$ dan $2y$, lalu $$z$$"), 3);
    }
}
