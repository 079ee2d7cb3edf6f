//! A Markdown text without the names that must not be shown.
//!
//! Names are looked for in the words that readers see. What is no word is masked meanwhile:
//! addresses, tags, definitions. So a name is found across a link, and links and pictures lead
//! where they led.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};
use rustc_hash::FxHashMap;

use crate::document::{HtmlAttribute, HtmlTag, begins_line, html_tags, placed_events};
use crate::html::push_escaped;
use crate::model::{Masks, OpenMask, Redactor};

/// The text without names, in words, titles and descriptions. Addresses are as they were: what
/// of them is shown is told where they are resolved.
pub fn redacted_markdown<'text>(source: &'text str, redactor: &Redactor<'_>) -> Cow<'text, str> {
    if redactor.is_idle() || !redactor.may_be_in(source) {
        return Cow::Borrowed(source);
    }
    let mut masker = Masker {
        source,
        redactor,
        masks: Masks::default(),
        open: Vec::new(),
        labels: FxHashMap::default(),
        inlines: false,
        end: 0,
    };
    masker.run();
    redactor.clean_masked(source, masker.masks).into()
}

/// A text that has been made for its page, without names. On either side of what it does not show,
/// a comment or a script, may stand what is a name only there.
pub fn redacted_html(html: String, redactor: &Redactor<'_>) -> String {
    if redactor.is_idle() || !redactor.may_be_in(&html) {
        return html;
    }
    let mut masks = Masks::default();
    for tag in html_tags(&html) {
        let bytes = tag.bytes.clone();
        let written = Cow::Borrowed(&html[bytes.clone()]);
        match tag.name.as_str() {
            "br" => masks.break_tag(bytes, written),
            name if begins_line(name) => masks.line_apart(bytes, written),
            _ => masks.tag(bytes, written),
        }
    }
    redactor.clean_masked(&html, masks)
}

/// A link or picture whose words are being read.
struct Open<'text> {
    mask: OpenMask,
    /// What stands behind its words, where that is not as written.
    close: Option<Cow<'text, str>>,
}

struct Masker<'text, 'run> {
    source: &'text str,
    redactor: &'run Redactor<'run>,
    masks: Masks<'text>,
    open: Vec<Open<'text>>,
    /// Labels of footnotes that hold a name, with their numbers.
    labels: FxHashMap<CowStr<'text>, usize>,
    /// Whether links get the addresses that are defined elsewhere in the text.
    inlines: bool,
    /// Where the last event ended.
    end: usize,
}

impl<'text> Masker<'text, '_> {
    fn run(&mut self) {
        let mut events = placed_events(self.source);
        for (_, definition) in events.reference_definitions().iter() {
            self.inlines |= self.holds_name(&self.source[definition.span.clone()]);
        }
        for (_, definition) in events.reference_definitions().iter() {
            let bytes = definition.span.clone();
            let shown = if self.inlines {
                ""
            } else {
                &self.source[bytes.clone()]
            };
            self.masks.apart(bytes, shown.into());
        }
        while let Some((event, range)) = events.next() {
            if let Some((link_type, address, title)) = opened_link(&event) {
                if self.link(link_type, address, title, range.clone()) {
                    pass_link(events.by_ref().map(|(event, _)| event));
                    self.end = range.end;
                }
                continue;
            }
            match event {
                Event::End(TagEnd::Link | TagEnd::Image) => self.close(range.end),
                Event::Start(Tag::HtmlBlock) => self.html(range.clone()),
                Event::InlineHtml(html) => {
                    let written = &self.source[range.clone()];
                    let tags = html_tags(&html);
                    let named = tags.first().and_then(|tag| self.clean_tag(tag));
                    let shown = named.map_or(Cow::Borrowed(written), Cow::Owned);
                    self.tag(tags.first(), range.clone(), shown);
                }
                Event::FootnoteReference(label) => {
                    let shown = self.footnote(&label, range.clone(), "");
                    self.masks.tag(range.clone(), shown);
                }
                Event::Code(_) => self.code(range.clone()),
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    let end = self.source[range.start..]
                        .find("]:")
                        .map(|at| range.start + at);
                    let bytes = range.start..end.map_or(range.start, |end| end + "]:".len());
                    let shown = self.footnote(&label, bytes.clone(), ":");
                    self.masks.apart(bytes, shown);
                    continue;
                }
                _ => {}
            }
            self.end = self.end.max(range.end);
        }
    }

    fn holds_name(&self, text: &str) -> bool {
        self.redactor.clean_path(text).is_some() || self.redactor.clean(text) != text
    }

    /// Masks a link or picture but for its words; says whether it has none to look at.
    fn link(
        &mut self,
        link_type: LinkType,
        address: &CowStr<'text>,
        title: &CowStr<'text>,
        range: Range<usize>,
    ) -> bool {
        let written = &self.source[range.clone()];
        let is_picture = written.starts_with('!');
        let opening = match link_type {
            // Its address is what it says.
            LinkType::Autolink if let Some(clean) = self.redactor.clean_path(address) => {
                // Without the name it leads nowhere, so it is text, and not again taken for a link.
                let text = escaped(&clean).replacen("://", "\\://", 1);
                let text = text.replacen("www.", "www\\.", 1);
                self.masks.apart(range, text.into());
                return true;
            }
            // A mail address that names somebody is no address without the name.
            LinkType::Email if let Some(clean) = self.redactor.clean_path(address) => {
                let role = clean.split('@').next().unwrap_or_default();
                let role = role.trim_end_matches(|sign: char| sign.is_numeric() || sign == '-');
                self.masks.apart(range, role.replace('-', " ").into());
                return true;
            }
            LinkType::Autolink | LinkType::Email | LinkType::WikiLink { has_pothole: false } => {
                self.masks.apart(range, written.into());
                return true;
            }
            LinkType::WikiLink { has_pothole: true } => written.find('|').map_or(0, |at| at + 1),
            _ => usize::from(is_picture) + 1,
        };
        let close: Option<Cow<'_, str>> = match link_type {
            LinkType::WikiLink { .. } => None,
            LinkType::Inline if !self.holds_name(title) => None,
            LinkType::Inline => Some(self.closing(address, title).into()),
            _ => self.inlines.then(|| self.closing(address, title).into()),
        };
        self.end = range.start + opening;
        let mask = self.masks.open(range.start..self.end, &written[..opening]);
        self.open.push(Open { mask, close });
        false
    }

    /// Masks what stands behind the words of a link or picture.
    fn close(&mut self, end: usize) {
        let Some(open) = self.open.pop() else {
            return;
        };
        let bytes = self.end.min(end)..end;
        let written = Cow::Borrowed(&self.source[bytes.clone()]);
        let shown = open.close.unwrap_or(written);
        self.masks.close(open.mask, bytes, shown);
    }

    fn closing(&self, address: &str, title: &str) -> String {
        closing(address, &self.redactor.clean(title))
    }

    fn html(&mut self, range: Range<usize>) {
        let html = &self.source[range.clone()];
        for tag in html_tags(html) {
            let bytes = range.start + tag.bytes.start..range.start + tag.bytes.end;
            let written = &html[tag.bytes.clone()];
            let clean = self.clean_tag(&tag);
            let shown = clean.map_or(Cow::Borrowed(written), Cow::Owned);
            self.tag(Some(&tag), bytes, shown);
        }
    }

    fn tag(&mut self, tag: Option<&HtmlTag>, bytes: Range<usize>, shown: Cow<'text, str>) {
        match tag.map(|tag| tag.name.as_str()) {
            Some("br") => self.masks.break_tag(bytes, shown),
            Some(name) if begins_line(name) => self.masks.line_tag(bytes, shown),
            _ => self.masks.tag(bytes, shown),
        }
    }

    /// A tag without names in what its attributes say; `None` where they hold none. Addresses
    /// and ids are looked at where they are resolved.
    fn clean_tag(&self, tag: &HtmlTag) -> Option<String> {
        let mut attributes = tag.attributes.iter();
        if tag.is_closing || !attributes.any(|attribute| self.holds_name(&attribute.value)) {
            return None;
        }
        let mut out = format!("<{}", tag.name);
        for HtmlAttribute { name, value, .. } in &tag.attributes {
            let is_name = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
            let value = match name.as_str() {
                _ if !is_name => continue,
                "href" | "src" | "id" => Cow::Borrowed(value),
                "cite" | "class" | "lang" if self.redactor.clean_path(value).is_some() => continue,
                _ => Cow::Owned(self.redactor.clean(value)),
            };
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            // Within a quotation a new line would end it.
            push_escaped(&mut out, &value.replace('\n', " "));
            out.push('"');
        }
        out.push('>');
        Some(out)
    }

    /// Masks the signs around code, whose words are looked through.
    fn code(&mut self, range: Range<usize>) {
        let written = &self.source[range.clone()];
        let length = written.bytes().take_while(|byte| *byte == b'`').count();
        let (start, end) = (range.start + length, range.end - length);
        if length > 0 && start < end {
            let signs = &written[..length];
            let open = self.masks.open(range.start..start, signs);
            self.masks.close(open, end..range.end, signs.into());
        }
    }

    /// What stands in place of the label of a footnote, which says nothing but where the note
    /// is.
    fn footnote(
        &mut self,
        label: &CowStr<'text>,
        bytes: Range<usize>,
        behind: &str,
    ) -> Cow<'text, str> {
        let Some(clean) = self.redactor.clean_path(label) else {
            return self.source[bytes].into();
        };
        let next = self.labels.len() + 1;
        let number = self.labels.entry(label.clone()).or_insert(next);
        format!("[^{clean}-{number}]{behind}").into()
    }
}

/// Type, address and title of the link or picture that an event opens.
pub(super) fn opened_link<'event, 'text>(
    event: &'event Event<'text>,
) -> Option<(LinkType, &'event CowStr<'text>, &'event CowStr<'text>)> {
    match event {
        Event::Start(
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            }
            | Tag::Image {
                link_type,
                dest_url,
                title,
                ..
            },
        ) => Some((*link_type, dest_url, title)),
        _ => None,
    }
}

/// How many links and pictures are open behind an event, where so many were before it.
pub(super) fn links_open(before: usize, event: &Event<'_>) -> usize {
    match event {
        Event::Start(Tag::Link { .. } | Tag::Image { .. }) => before + 1,
        Event::End(TagEnd::Link | TagEnd::Image) => before.saturating_sub(1),
        _ => before,
    }
}

/// Passes the words of a link that stays as it is.
fn pass_link<'text>(events: impl Iterator<Item = Event<'text>>) {
    let mut open = 1;
    for event in events {
        open = links_open(open, &event);
        if open == 0 {
            return;
        }
    }
}

/// What stands behind the words of a link or picture whose address is beside them.
pub(super) fn closing(address: &str, title: &str) -> String {
    match title.is_empty() {
        true => format!("](<{}>)", escaped(address)),
        false => format!("](<{}> \"{}\")", escaped(address), escaped(title)),
    }
}

/// An address or title as it may stand between angle brackets or quotation marks.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | '<' | '>' | '"' | '&' | '|' => out.extend(['\\', sign]),
            '\n' | '\r' => out.push(' '),
            sign => out.push(sign),
        }
    }
    out
}
