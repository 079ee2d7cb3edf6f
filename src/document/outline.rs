//! What a text holds, without rendering it.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::address::ANOTHER_HOST;
use super::bullet_as_text::Bullets;
use super::empty_section;
use super::events::placed_events;
use super::foreign_marks::ForeignMarks;
use super::formula_as_text::{self, Dollars};
use super::heading_order::{self, Placed};
use super::heading_words::HeadingWords;
use super::notes::Notes;
use super::notice_of_chat::{is_notice, notice_of_chat};
use super::passage::Passage;
use super::raw_html::{
    HtmlTag, Unsafe, first_unsafe, html_tags, is_allowed, is_words, without_comments,
};
use super::table_as_text::Tables;
use super::{
    Anchors, Target, heading_by_hand, is_free_id, lines_of_labels, lines_of_times, pandoc_marks,
    slips, stars_as_text, target_of, unsafe_address,
};
use crate::diagnostic::{Code, Diagnostic, Fix, Message, Positions, Severity, Span};

/// Headings, links and pictures of a text.
#[derive(Debug, Default)]
pub struct Outline {
    /// Headings in order.
    pub headings: Vec<Heading>,
    /// Links in order, without those to the web.
    pub links: Vec<Link>,
    /// Whether it holds a code block with a language.
    pub has_code: bool,
    /// Whether it holds HTML that is not a comment.
    pub has_raw_html: bool,
    /// Ids of that HTML, which links may name as they name headings.
    pub ids: Vec<String>,
    /// Where tables stand, in bytes of the text.
    pub tables: Vec<Range<usize>>,
    /// Where rows stand that are no table of Markdown, and run together on the page.
    pub rows: Vec<Range<usize>>,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6, as written.
    pub level: u8,
    /// Its text.
    pub text: String,
    /// Its anchor.
    pub anchor: String,
    /// Where it stands.
    pub span: Span,
    /// Whether nothing is below it, in its parts neither.
    pub is_empty: bool,
}

/// A link or picture that leads to something of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What it points at.
    pub target: Target,
    /// Whether it is a picture.
    pub is_picture: bool,
    /// Where it stands.
    pub span: Span,
    /// The sentence it stands in, shortened; empty for pictures and for a link that is all
    /// there is. [`LINK_TEXT`] stands for a link without words of its own.
    pub sentence: Box<str>,
}

/// Stands in a sentence for a link that shows the title of its page.
pub const LINK_TEXT: char = '\u{fffc}';

pub(super) fn read(
    path: &str,
    body: &str,
    shift: u32,
    diagnostics: &mut Vec<Diagnostic>,
) -> Outline {
    let mut reader = OutlineReader {
        path,
        body,
        shift,
        positions: Positions::default(),
        diagnostics,
        outline: Outline::default(),
        headings: Vec::new(),
    };
    let mut seen = Seen::of(body);
    for (event, range) in placed_events(body) {
        seen.see(event, range, &mut reader);
    }
    seen.report(&mut reader);
    let headings = std::mem::take(&mut reader.headings);
    let mut span_of = |range| reader.span(range);
    let mut problems = heading_order::check(&headings, body, path, &mut span_of);
    let empty = empty_section::empty(&headings, body);
    let found = empty_section::check(&headings, &empty, body, path, &mut span_of);
    problems.extend(found);
    reader.diagnostics.extend(problems);
    let mut anchors = Anchors::default();
    for (heading, is_empty) in headings.into_iter().zip(empty) {
        let known = Heading {
            level: heading.written_level,
            anchor: anchors.next(&heading.text),
            text: heading.text,
            span: reader.span(heading.bytes),
            is_empty,
        };
        reader.outline.headings.push(known);
    }
    reader.outline
}

/// What has been seen of a text so far, and what is open where it is being read.
struct Seen {
    /// Level, words and first byte of the heading.
    heading: Option<(u8, HeadingWords, usize)>,
    /// Whether the picture has a description of its own, and its first byte.
    picture: Option<(bool, usize)>,
    /// The block of HTML, and its first byte.
    block: Option<(String, usize)>,
    /// Where links, pictures and code stand.
    apart: Vec<Range<usize>>,
    passage: Passage,
    bullets: Bullets,
    tables: Tables,
    dollars: Dollars,
    notes: Notes,
    marks: ForeignMarks,
}

impl Seen {
    fn of(body: &str) -> Self {
        Self {
            heading: None,
            picture: None,
            block: None,
            apart: Vec::new(),
            passage: Passage::default(),
            bullets: Bullets::default(),
            tables: Tables::of(body),
            dollars: Dollars::default(),
            notes: Notes::default(),
            marks: ForeignMarks::of(body),
        }
    }

    fn see(&mut self, event: Event<'_>, range: Range<usize>, reader: &mut OutlineReader<'_, '_>) {
        self.passage.see(&event, &mut reader.outline.links);
        self.bullets.see(&event, range.start, reader.body);
        self.notes.see(&event, &range, reader.body);
        if let Some((_, heading, _)) = &mut self.heading {
            heading.see(&event);
        }
        match event {
            Event::Start(tag) => self.begin(tag, range, reader),
            Event::End(tag) => self.end(tag, range.end, reader),
            Event::Text(text) => {
                if text.starts_with('<') {
                    reader.words_in_brackets(range.clone());
                }
                // Nothing within code is a sign.
                let is_code = || {
                    self.apart
                        .last()
                        .is_some_and(|it| it.contains(&range.start))
                };
                if text.starts_with('*') && !is_code() {
                    stars_as_text::see(reader, range.start);
                }
                self.text(&text, &range, reader);
            }
            Event::Code(text) => {
                self.apart.push(range.clone());
                self.marks.pass(&range);
                self.text(&text, &range, reader);
            }
            Event::InlineMath(text) => {
                self.marks.pass(&range);
                formula_as_text::formula(reader, &text, false, range);
            }
            Event::DisplayMath(text) => {
                self.marks.pass(&range);
                formula_as_text::formula(reader, &text, true, range);
            }
            // A block comes line by line, and a tag or comment may reach over several.
            Event::Html(html) | Event::InlineHtml(html) => match &mut self.block {
                Some((text, _)) => text.push_str(&html),
                None => {
                    if html.starts_with("<!--") {
                        self.marks.pass(&range);
                    }
                    reader.raw_html(&html, range);
                }
            },
            _ => {}
        }
    }

    fn begin(&mut self, tag: Tag<'_>, range: Range<usize>, reader: &mut OutlineReader<'_, '_>) {
        match tag {
            Tag::Paragraph => {
                self.tables.paragraph(reader, range.clone());
                lines_of_times::lines_of_times(reader, range.clone());
                lines_of_labels::paragraph(reader, range.clone());
                pandoc_marks::table_of_contents(reader, range.clone());
                heading_by_hand::paragraph(reader, range.clone());
                slips::heading_without_space(reader, range);
            }
            Tag::Item => {
                lines_of_times::below(reader, range.clone());
                lines_of_labels::item(reader, range);
            }
            Tag::Table(columns) => {
                reader.outline.tables.push(range.clone());
                self.tables.table(reader, columns.len(), range);
            }
            Tag::Heading { level, .. } => {
                self.heading = Some((level_number(level), HeadingWords::default(), range.start));
            }
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => {
                self.apart.push(range.clone());
                let has_own_words = !matches!(link_type, LinkType::WikiLink { has_pothole: false });
                let before = reader.outline.links.len();
                reader.link(&dest_url, link_type, false, range);
                if reader.outline.links.len() > before {
                    self.passage.begin_link(before, has_own_words);
                }
            }
            Tag::Image {
                link_type,
                dest_url,
                ..
            } => {
                self.apart.push(range.clone());
                reader.link(&dest_url, link_type, true, range.clone());
                // `![[foto.jpg]]` repeats the file name where a description should be.
                let repeats = matches!(link_type, LinkType::WikiLink { has_pothole: false });
                self.picture = Some((!repeats, range.start));
            }
            Tag::CodeBlock(kind) => {
                self.marks.pass(&range);
                self.apart.push(range);
                let has_language = matches!(&kind, CodeBlockKind::Fenced(name) if !name.is_empty());
                reader.outline.has_code |= has_language;
            }
            Tag::HtmlBlock => {
                if reader.body[range.clone()].contains("<!--") {
                    self.marks.pass(&range);
                }
                self.block = Some((String::new(), range.start));
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, end: usize, reader: &mut OutlineReader<'_, '_>) {
        match tag {
            TagEnd::Heading(_) => {
                if let Some((level, text, start)) = self.heading.take() {
                    reader.heading(level, text.words(), start..end);
                }
            }
            TagEnd::Link => slips::attributes_behind(reader, end),
            TagEnd::Image => {
                slips::attributes_behind(reader, end);
                if let Some((described, start)) = self.picture.take()
                    && !described_by(reader.body, start..end, described)
                {
                    reader.missing_alt(start..end);
                }
            }
            TagEnd::HtmlBlock => {
                if let Some((html, start)) = self.block.take() {
                    reader.raw_html(&html, start..end);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str, range: &Range<usize>, reader: &mut OutlineReader<'_, '_>) {
        self.dollars.see(reader, text, range);
    }

    /// Reports what could only be told at the end of the text.
    fn report(self, reader: &mut OutlineReader<'_, '_>) {
        slips::addresses_that_are_text(reader, &self.apart);
        self.bullets.report(reader);
        self.notes.report(reader);
        self.marks.report(reader, &self.apart);
    }
}

/// Whether the brackets of a picture hold a description, and not only its size
/// (`![[foto.jpg|300]]`).
fn described_by(body: &str, range: Range<usize>, described: bool) -> bool {
    let source = body.get(range).unwrap_or_default();
    let size = source
        .strip_suffix("]]")
        .and_then(|text| text.rsplit_once('|'));
    described
        && !source.starts_with("![]")
        && !size.is_some_and(|(_, size)| slips::is_size(size.trim()))
        && source
            .strip_prefix("![")
            .and_then(|rest| rest.split(']').next())
            .is_none_or(|alt| !alt.trim().is_empty())
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

pub(super) struct OutlineReader<'text, 'out> {
    path: &'text str,
    pub(super) body: &'text str,
    shift: u32,
    positions: Positions,
    diagnostics: &'out mut Vec<Diagnostic>,
    pub(super) outline: Outline,
    headings: Vec<Placed>,
}

impl OutlineReader<'_, '_> {
    /// Where in the file bytes of the body stand.
    pub(super) fn span(&mut self, range: Range<usize>) -> Span {
        let start = self.positions.at(self.body, range.start);
        let end = self.positions.at(self.body, range.end);
        Span { start, end }.shifted(self.shift)
    }

    fn report(&mut self, code: Code, span: Span, message: Message, hint: Message) {
        self.mendable(code, span, message, hint, None);
    }

    /// Reports what costs a page nothing.
    pub(super) fn advise(&mut self, code: Code, span: Span, message: Message, hint: Message) {
        self.mildly(Severity::Hint, code, span, message, hint);
    }

    /// Reports what readers see and can do without.
    pub(super) fn warn(&mut self, code: Code, span: Span, message: Message, hint: Message) {
        self.mildly(Severity::Warning, code, span, message, hint);
    }

    fn mildly(
        &mut self,
        severity: Severity,
        code: Code,
        span: Span,
        message: Message,
        hint: Message,
    ) {
        let mut problem = Diagnostic::new(code, self.path, span, message);
        problem.severity = severity;
        self.diagnostics.push(problem.hint(hint));
    }

    /// Reports a problem that may have a fix.
    pub(super) fn mendable(
        &mut self,
        code: Code,
        span: Span,
        message: Message,
        hint: Message,
        fix: Option<Fix>,
    ) {
        let problem = Diagnostic::new(code, self.path, span, message);
        self.diagnostics.push(problem.hint(hint).fix_if(fix));
    }

    /// The same where nothing is lost and nothing does harm: readers see what nobody meant.
    pub(super) fn mendable_warning(
        &mut self,
        code: Code,
        span: Span,
        message: Message,
        hint: Message,
        fix: Fix,
    ) {
        let mut problem = Diagnostic::new(code, self.path, span, message);
        problem.severity = Severity::Warning;
        self.diagnostics.push(problem.hint(hint).fix_if(Some(fix)));
    }

    fn heading(&mut self, level: u8, text: &str, range: Range<usize>) {
        let end = range.start + self.body[range.clone()].trim_end().len();
        if text.is_empty() {
            slips::heading_without_words(self, range.start..end);
            return;
        }
        self.headings.push(Placed {
            level: level.max(2),
            written_level: level,
            text: text.to_owned(),
            bytes: range.start..end,
        });
    }

    fn link(&mut self, address: &str, link_type: LinkType, is_picture: bool, range: Range<usize>) {
        // `<guru@sekolah.example>` is a mail address, which is no page.
        if matches!(link_type, LinkType::Email) {
            return;
        }
        let is_wikilink = matches!(link_type, LinkType::WikiLink { .. });
        match target_of(address, is_wikilink) {
            Target::Web(_) if !is_picture => {}
            Target::Unsafe(scheme) if is_picture && scheme == ANOTHER_HOST => {
                self.picture_from_elsewhere(address, range);
            }
            Target::Web(host) => self.picture_from_elsewhere(&host, range),
            Target::Unsafe(scheme) => {
                let span = self.span(range.clone());
                let link = self.body.get(range);
                let (message, hint) = unsafe_address(address, &scheme, link);
                self.report(Code::UnsafeAddress, span, message, hint);
            }
            target => {
                let span = self.span(range);
                self.outline.links.push(Link {
                    target,
                    is_picture,
                    span,
                    sentence: Box::default(),
                });
            }
        }
    }

    fn picture_from_elsewhere(&mut self, address: &str, range: Range<usize>) {
        let span = self.span(range);
        self.report(
            Code::UnsafeAddress,
            span,
            Message::new("picture_from_elsewhere").with("address", address),
            Message::new("picture_from_elsewhere_hint"),
        );
    }

    /// Links and pictures of an author's HTML are those of Markdown.
    fn html_tag(&mut self, tag: &HtmlTag, bytes: Range<usize>) {
        let is_picture = tag.name == "img";
        // A picture is written anew, without it.
        let has_ids = !is_picture && is_allowed(&tag.name);
        if let Some(id) = tag.attribute("id").filter(|id| has_ids && is_free_id(id)) {
            self.outline.ids.push(id.to_owned());
        }
        let alt = tag.attribute("alt").map(str::trim).unwrap_or_default();
        if is_picture && alt.is_empty() {
            let span = self.span(bytes.clone());
            self.report(
                Code::MissingAlt,
                span,
                Message::new("missing_alt"),
                Message::new("missing_alt_html_hint"),
            );
        }
        // What could do harm is told once for the piece.
        let Some(address) = tag.address() else {
            return;
        };
        let address = address.value.as_str();
        let is_told = match target_of(address, false) {
            Target::Unsafe(scheme) => !is_picture || scheme != ANOTHER_HOST,
            _ => false,
        };
        if !is_told {
            self.link(address, LinkType::Inline, is_picture, bytes);
        }
    }

    fn missing_alt(&mut self, range: Range<usize>) {
        let span = self.span(range);
        self.report(
            Code::MissingAlt,
            span,
            Message::new("missing_alt"),
            Message::new("missing_alt_hint"),
        );
    }

    /// Words between angle brackets, which are shown as they are and which another program takes
    /// for HTML.
    fn words_in_brackets(&mut self, range: Range<usize>) {
        let text = &self.body[range.clone()];
        let inner = text
            .strip_prefix('<')
            .and_then(|text| text.strip_suffix('>'));
        // `{{<youtube abc>}}` is told as what it is.
        if self.body[..range.start].ends_with("{{") {
            return;
        }
        let Some(inner) = inner.filter(|_| is_words(text)) else {
            return;
        };
        if is_notice(text) {
            return self.media_of_chat(range, text);
        }
        let right = format!("&lt;{inner}&gt;");
        let span = self.span(range);
        let message = Message::new("words_as_html").with("text", text);
        let hint = Message::new("words_as_html_hint").with("text", &right);
        let fix = Fix::new(Message::new("fix_angle_brackets"), span, right);
        self.mendable_warning(Code::UnsafeHtml, span, message, hint, fix);
    }

    /// What a chat leaves in place of a photo, which does no harm and says nothing.
    fn media_of_chat(&mut self, bytes: Range<usize>, text: &str) {
        let span = self.span(bytes);
        let message = Message::new("media_of_chat").with("text", text);
        let hint = Message::new("media_of_chat_hint");
        self.warn(Code::UnsafeHtml, span, message, hint);
    }

    fn raw_html(&mut self, html: &str, range: Range<usize>) {
        self.outline.has_raw_html |= !without_comments(html).trim().is_empty();
        let tags = html_tags(html);
        // Within a list or quotation the lines of a piece do not follow each other.
        let is_whole = self.body[range.start..].starts_with(html);
        for tag in tags.iter().filter(|tag| !tag.is_closing) {
            let bytes = match is_whole {
                true => range.start + tag.bytes.start..range.start + tag.bytes.end,
                false => range.clone(),
            };
            self.html_tag(tag, bytes);
        }
        let Some(found) = first_unsafe(&tags) else {
            return;
        };
        if let Some(notice) = notice_of_chat(html, &tags) {
            let bytes = match is_whole {
                true => range.start + notice.start..range.start + notice.end,
                false => range,
            };
            return self.media_of_chat(bytes, &html[notice]);
        }
        let end = range.start + self.body[range.clone()].trim_end().len();
        let span = self.span(range.start..end);
        let (code, message, hint) = match found {
            Unsafe::Element(name) => {
                let shows_another_site =
                    ["iframe", "embed", "object", "video", "audio"].contains(&name.as_str());
                let hint = if shows_another_site {
                    "unsafe_frame_hint"
                } else {
                    "unsafe_html_hint"
                };
                let message = Message::new("unsafe_element").with("name", name);
                (Code::UnsafeHtml, message, Message::new(hint))
            }
            Unsafe::Attribute(name) => (
                Code::UnsafeHtml,
                Message::new("unsafe_attribute").with("name", &name),
                Message::new("unsafe_attribute_hint").with("name", name),
            ),
            Unsafe::Address(scheme) => {
                let mut addresses = tags.iter().filter_map(HtmlTag::address);
                let of_scheme = |address: &&str| address.trim_start().starts_with(&scheme);
                let address = addresses.find_map(|it| Some(it.value.as_str()).filter(of_scheme));
                let address = address.unwrap_or(&scheme);
                let (message, hint) = unsafe_address(address, &scheme, None);
                (Code::UnsafeAddress, message, hint)
            }
        };
        self.report(code, span, message, hint);
    }
}
