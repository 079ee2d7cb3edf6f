//! Markdown as events. The parser's rules for formulas take two prices for one: `$5 and US$7`.

use std::ops::Range;

use pulldown_cmark::{Event, OffsetIter, Options, Parser, RefDefs};

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
}

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

impl PlacedEvents<'_> {
    /// Addresses that are defined apart from the links that take them.
    pub fn reference_definitions(&self) -> &RefDefs<'_> {
        self.parser.reference_definitions()
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
        let (event, bytes) = self.parser.next()?;
        let is_formula = matches!(event, Event::InlineMath(_) | Event::DisplayMath(_));
        // As in Pandoc: behind a formula stands no digit.
        let is_price = || self.source[bytes.end..].starts_with(|c: char| c.is_ascii_digit());
        let event = match is_formula && is_price() {
            true => Event::Text(self.source[bytes.clone()].into()),
            false => event,
        };
        Some((event, bytes))
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
