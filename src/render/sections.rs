//! The sections of a text that belong to its plan.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, RefDefs, Tag, TagEnd};

use super::markdown::ResolvedLink;
use super::portable::Portable;
use crate::document::Target;
use crate::pack::Kind;

/// Which sections of a text are wanted, and where links in them lead.
pub struct ReusableSections<'run> {
    /// What the text is about.
    pub kind: &'run Kind,
    /// Where links lead.
    pub resolve: &'run dyn Fn(&Target) -> ResolvedLink,
}

/// Sections of a text, taken while it is read for its page: nearly every practice has some.
pub(super) struct SectionReader<'run> {
    source: &'run str,
    portable: Portable<'run>,
    sections: Sections<'run>,
}

impl<'run> SectionReader<'run> {
    /// Begins to take them out of a text, whose addresses are defined in `definitions`.
    pub(super) fn of(
        &ReusableSections { kind, resolve }: &ReusableSections<'run>,
        source: &'run str,
        definitions: &RefDefs<'_>,
    ) -> Self {
        Self {
            source,
            portable: Portable::new(source, definitions, resolve),
            sections: Sections {
                kind,
                taken: Vec::new(),
                open: None,
                heading: None,
                depth: 0,
            },
        }
    }

    /// Sees the next event of the text.
    pub(super) fn see(&mut self, event: &Event<'_>, bytes: &Range<usize>) {
        if self.portable.see(event, bytes) {
            self.sections.see(event, bytes);
        }
    }

    /// The sections as Markdown without what the page does not show, by their place in the kind.
    pub(super) fn texts(mut self) -> Vec<(usize, String)> {
        self.sections.end(self.source.len());
        let cuts = self.portable.end();
        let mut left = cuts.left(self.source);
        let mut texts: Vec<(usize, String)> = Vec::new();
        for (place, parts) in self.sections.taken {
            let mut text = String::new();
            for part in parts {
                left.push(part, &mut text);
            }
            let words = text.trim();
            match texts.iter_mut().find(|(known, _)| *known == place) {
                _ if words.is_empty() => {}
                // Two headings of one section.
                Some((_, known)) => known.extend(["\n\n", words]),
                None => texts.push((place, words.to_owned())),
            }
        }
        texts
    }
}

/// The sections of a text as it is read.
struct Sections<'run> {
    kind: &'run Kind,
    /// The parts of the text that each consists of, after its place in the kind.
    taken: Vec<(usize, Vec<Range<usize>>)>,
    open: Option<OpenSection>,
    /// The words of the heading that is being read.
    heading: Option<String>,
    /// Quotations, items and notes around the current place, whose headings begin no section.
    depth: usize,
}

/// The section that is being read.
struct OpenSection {
    place: usize,
    parts: Vec<Range<usize>>,
    /// Up to where it has been taken or left out.
    from: usize,
}

impl Sections<'_> {
    fn see(&mut self, event: &Event<'_>, bytes: &Range<usize>) {
        match event {
            Event::Start(Tag::Heading { level, .. })
                if *level <= HeadingLevel::H2 && self.depth == 0 =>
            {
                self.end(bytes.start);
                self.heading = Some(String::new());
            }
            Event::End(TagEnd::Heading(_)) => {
                let heading = self.heading.take();
                let place = heading.and_then(|heading| self.kind.reusable_section(&heading));
                if let Some(place) = place {
                    self.open = Some(OpenSection {
                        place,
                        parts: Vec::new(),
                        from: bytes.end,
                    });
                }
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some(heading) = &mut self.heading {
                    heading.push_str(words);
                }
            }
            Event::FootnoteReference(_) => self.leave_out(bytes),
            Event::Start(tag @ (Tag::BlockQuote(_) | Tag::Item | Tag::FootnoteDefinition(_))) => {
                self.depth += 1;
                if matches!(tag, Tag::FootnoteDefinition(_)) {
                    self.leave_out(bytes);
                }
            }
            Event::End(TagEnd::BlockQuote(_) | TagEnd::Item | TagEnd::FootnoteDefinition) => {
                self.depth = self.depth.saturating_sub(1);
            }
            _ => {}
        }
    }

    /// Leaves out a note or a sign that leads to one: its other half stands elsewhere.
    fn leave_out(&mut self, bytes: &Range<usize>) {
        if let Some(open) = &mut self.open {
            // A note may hold another one.
            if open.from < bytes.start {
                open.parts.push(open.from..bytes.start);
            }
            open.from = open.from.max(bytes.end);
        }
    }

    fn end(&mut self, at: usize) {
        self.leave_out(&(at..at));
        if let Some(OpenSection { place, parts, .. }) = self.open.take() {
            self.taken.push((place, parts));
        }
    }
}
