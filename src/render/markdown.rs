//! Markdown to HTML.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd, html};

use super::alert::Alert;
use super::finishing::{finish_tables, sanitise};
use super::footnotes::Footnote;
use super::highlight::highlight;
use super::pictures::{title_attribute, titled};
use super::placeholder::{placeheld, with_finished};
use super::sections::{ReusableSections, SectionReader};
use crate::document::{
    self, Anchors, Events, HeadingWords, Target, alert_line, formula, heading_id, target_of,
};
use crate::html::escape;
use crate::model::Entry;
use crate::source::PictureSize;

/// What the text's surroundings know.
pub struct MarkdownContext<'a> {
    /// Where links and pictures lead.
    pub resolve: &'a dyn Fn(&Target) -> ResolvedLink,
    /// The size of a picture by its `href`.
    pub size: &'a dyn Fn(&str) -> PictureSize,
    /// A word of the interface.
    pub word: &'a dyn Fn(&str) -> String,
    /// Whether the text holds HTML that must be sanitised.
    pub has_raw_html: bool,
    /// Whose text it is, which tells the anchors of its headings.
    pub entry: Option<&'a Entry>,
    /// Whether the first heading has become the page's title and is not repeated.
    pub title_from_heading: bool,
}

/// Where a link leads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ResolvedLink {
    /// Relative address; `None` where there is nothing to lead to.
    pub href: Option<String>,
    /// Title of the page, for wikilinks without words of their own.
    pub title: Option<String>,
    /// What is said in brackets after a link's own words that lead nowhere yet.
    pub note: Option<String>,
    /// The address that stands in a data file, where the author's own would show a name.
    pub written: Option<String>,
}

impl ResolvedLink {
    /// Whether a data file says something else than the author's own address.
    pub fn is_changed(&self) -> bool {
        self.href.is_none() || self.written.is_some()
    }
}

/// Deepest nesting of lists and quotations that is rendered; deeper text is hostile.
const DEEPEST: usize = 64;

/// Renders a text.
pub fn markdown(source: &str, context: &MarkdownContext<'_>) -> String {
    rendered(document::events(source), source.len(), context)
}

/// Renders a text, and takes sections out of it as Markdown without what its page does not show:
/// each with its place in the kind.
pub fn markdown_and_sections(
    source: &str,
    context: &MarkdownContext<'_>,
    wanted: &ReusableSections<'_>,
) -> (String, Vec<(usize, String)>) {
    let events = document::events(source);
    let mut sections = SectionReader::of(wanted, source, events.reference_definitions());
    let mut see = |event: &Event<'_>, bytes: &Range<usize>| sections.see(event, bytes);
    let html = rendered(events.seen_by(&mut see), source.len(), context);
    (html, sections.texts())
}

/// The events of a text of so many bytes as HTML.
fn rendered(mut text: Events<'_>, length: usize, context: &MarkdownContext<'_>) -> String {
    let mut renderer = Renderer {
        context,
        anchors: Anchors::default(),
        finished: Vec::new(),
        footnotes: Vec::new(),
        footnote_stack: Vec::new(),
        open_links: Vec::new(),
        html_links: Vec::new(),
        html_ids: Vec::new(),
        quotations: Vec::new(),
        ahead: None,
        depth: 0,
        skips_heading: context.title_from_heading,
        headings: 0,
        heading_words: HeadingWords::default(),
        regions: 0,
    };
    let mut events = Vec::with_capacity(length / 16);
    renderer.run(&mut text, &mut events);
    let mut out = String::with_capacity(length * 2);
    renderer.push(events, &mut out);
    if !renderer.footnotes.is_empty() {
        renderer.push_footnotes(&mut out);
    }
    if memchr::memmem::find(out.as_bytes(), b"<table>").is_some() {
        out = finish_tables(&out);
    }
    if context.has_raw_html {
        out = with_finished(sanitise(&out), &renderer.finished);
    }
    out
}

pub(super) struct Renderer<'context, 'text> {
    pub(super) context: &'context MarkdownContext<'context>,
    anchors: Anchors,
    /// Finished pieces that must not go through the sanitiser.
    finished: Vec<String>,
    pub(super) footnotes: Vec<Footnote<'text>>,
    /// Footnotes whose definition is being read.
    footnote_stack: Vec<usize>,
    /// How each open link ends.
    open_links: Vec<String>,
    /// What is said at the end of each open link of an author's HTML.
    pub(super) html_links: Vec<String>,
    /// Ids of an author's HTML so far.
    pub(super) html_ids: Vec<String>,
    /// Whether each open quotation is an alert.
    quotations: Vec<bool>,
    /// What was read to see whether a quotation is an alert, and is not yet rendered.
    pub(super) ahead: Option<Event<'text>>,
    depth: usize,
    /// Whether the next heading is left out.
    skips_heading: bool,
    /// Headings so far.
    headings: usize,
    /// Words of the heading that is being read, those of its pictures and links included.
    pub(super) heading_words: HeadingWords,
    /// Tables and blocks of code so far.
    regions: usize,
}

impl<'text> Renderer<'_, 'text> {
    fn run(&mut self, parser: &mut Events<'text>, out: &mut Vec<Event<'text>>) {
        while let Some(event) = self.ahead.take().or_else(|| parser.next()) {
            let sink_start = out.len();
            self.event(event, parser, out);
            // What belongs to a footnote is moved to it.
            if let Some(place) = self.footnote_stack.last() {
                let moved: Vec<Event<'text>> = out.drain(sink_start..).collect();
                self.footnotes[*place].events.extend(moved);
            }
        }
    }

    fn event(
        &mut self,
        event: Event<'text>,
        parser: &mut Events<'text>,
        out: &mut Vec<Event<'text>>,
    ) {
        match event {
            Event::Start(tag) => self.start(tag, parser, out),
            Event::End(tag) => self.end(tag, out),
            Event::InlineMath(source) => out.push(self.finished(formula_markup(&source, false))),
            Event::DisplayMath(source) => {
                // A wide formula scrolls, by keyboard too.
                self.regions += 1;
                let label = self.region_label("formula");
                let formula = formula_markup(&source, true);
                out.push(self.finished(format!(
                    "<span class=\"display-formula\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">{formula}</span>"
                )));
            }
            Event::TaskListMarker(done) => {
                let word = (self.context.word)(if done { "task_done" } else { "task_open" });
                let checked = if done { " checked" } else { "" };
                let word = escape(&word);
                let markup =
                    format!("<input type=\"checkbox\" disabled{checked} aria-label=\"{word}\"> ");
                let event = self.finished(markup);
                out.push(event);
            }
            Event::FootnoteReference(label) => {
                let markup = self.footnote_reference(&label);
                out.push(raw(markup));
            }
            Event::Html(text) | Event::InlineHtml(text) => self.html(&text, out),
            other => out.push(other),
        }
    }

    fn start(&mut self, tag: Tag<'text>, parser: &mut Events<'text>, out: &mut Vec<Event<'text>>) {
        match tag {
            Tag::Heading { level, .. } => self.heading(level, parser, out),
            Tag::CodeBlock(kind) => self.code(kind, parser, out),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => self.link(link_type, &dest_url, &title, parser, out),
            Tag::Image {
                link_type,
                dest_url,
                title,
                ..
            } => {
                let picture = self.picture(link_type, &dest_url, parser);
                out.push(self.finished(titled(picture, &title)));
            }
            Tag::Paragraph => self.paragraph(parser, out),
            Tag::FootnoteDefinition(label) => {
                let place = self.footnote(&label);
                self.footnote_stack.push(place);
            }
            Tag::BlockQuote(kind) => {
                self.depth += 1;
                match kind {
                    Some(kind) => self.alert(&Alert::of_kind(kind, self.context.word), out),
                    None => self.quotation(parser, out),
                }
            }
            Tag::Table(alignment) => {
                self.regions += 1;
                let label = self.region_label("table");
                out.push(raw(format!(
                    "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\">"
                )));
                out.push(Event::Start(Tag::Table(alignment)));
            }
            Tag::HtmlBlock => {
                let mut block = String::new();
                for event in parser.by_ref() {
                    match event {
                        Event::End(TagEnd::HtmlBlock) => break,
                        Event::Html(text) => block.push_str(&text),
                        _ => {}
                    }
                }
                self.html(&block, out);
            }
            Tag::List(_) | Tag::Item => {
                self.depth += 1;
                if self.depth <= DEEPEST {
                    out.push(Event::Start(tag));
                }
            }
            other => out.push(Event::Start(other)),
        }
    }

    fn end(&mut self, tag: TagEnd, out: &mut Vec<Event<'text>>) {
        match tag {
            TagEnd::FootnoteDefinition => {
                self.footnote_stack.pop();
            }
            TagEnd::BlockQuote(_) => {
                let is_alert = self.quotations.pop().unwrap_or_default();
                if self.depth <= DEEPEST {
                    out.push(raw(match is_alert {
                        true => "</div>\n",
                        false => "</blockquote>\n",
                    }));
                }
                self.depth = self.depth.saturating_sub(1);
            }
            TagEnd::List(_) | TagEnd::Item => {
                if self.depth <= DEEPEST {
                    out.push(Event::End(tag));
                }
                self.depth = self.depth.saturating_sub(1);
            }
            TagEnd::Table => {
                out.push(Event::End(tag));
                out.push(raw("</div>\n"));
            }
            TagEnd::HtmlBlock => {}
            TagEnd::Link => {
                out.push(raw(self.open_links.pop().unwrap_or_default()));
            }
            other => out.push(Event::End(other)),
        }
    }

    /// A name of its own for each part that can be scrolled.
    fn region_label(&self, key: &str) -> String {
        escape(&format!("{} {}", (self.context.word)(key), self.regions))
    }

    /// HTML of our own making; behind a placeholder where the page is sanitised.
    pub(super) fn finished(&mut self, markup: String) -> Event<'text> {
        if !self.context.has_raw_html {
            return raw(markup);
        }
        self.finished.push(markup);
        // All formulas of the text are finished pieces themselves: what is left of this kind
        // are placeholders, which nothing an author writes can become.
        Event::InlineMath((self.finished.len() - 1).to_string().into())
    }

    /// Events as HTML, which is still to be sanitised where an author wrote some.
    pub(super) fn push(&self, events: Vec<Event<'text>>, out: &mut String) {
        let events = events.into_iter();
        match self.context.has_raw_html {
            true => html::push_html(out, events.map(placeheld)),
            false => html::push_html(out, events),
        }
    }

    /// A heading with its anchor. The page's title is the first level, so `#` in a text
    /// becomes the second. One without words is none.
    fn heading(
        &mut self,
        level: HeadingLevel,
        parser: &mut Events<'text>,
        out: &mut Vec<Event<'text>>,
    ) {
        let mut inner = Vec::new();
        self.heading_words = HeadingWords::default();
        while let Some(event) = parser.next() {
            if let Event::End(TagEnd::Heading(_)) = &event {
                break;
            }
            self.heading_words.see(&event);
            self.event(event, parser, &mut inner);
        }
        let words = self.heading_words.words();
        if words.is_empty() {
            out.extend(inner);
            return;
        }
        let mut anchor = self.anchors.next(words);
        let entry = self.context.entry;
        if let Some(shown) = entry.and_then(|entry| entry.shown_anchor(self.headings)) {
            shown.clone_into(&mut anchor);
        }
        self.headings += 1;
        if std::mem::take(&mut self.skips_heading) {
            return;
        }
        let (open, close) = match level {
            HeadingLevel::H1 | HeadingLevel::H2 => ("<h2 id=\"", "</h2>\n"),
            HeadingLevel::H3 => ("<h3 id=\"", "</h3>\n"),
            HeadingLevel::H4 => ("<h4 id=\"", "</h4>\n"),
            HeadingLevel::H5 => ("<h5 id=\"", "</h5>\n"),
            HeadingLevel::H6 => ("<h6 id=\"", "</h6>\n"),
        };
        out.push(raw([open, &escape(heading_id(&anchor)), "\">"].concat()));
        out.extend(inner);
        out.push(raw(close));
    }

    fn code(
        &mut self,
        kind: CodeBlockKind<'text>,
        parser: &mut Events<'text>,
        out: &mut Vec<Event<'text>>,
    ) {
        let language = match &kind {
            CodeBlockKind::Fenced(info) => {
                info.split([' ', ',']).next().unwrap_or_default().to_owned()
            }
            CodeBlockKind::Indented => String::new(),
        };
        let mut code = String::new();
        for event in parser.by_ref() {
            match event {
                Event::End(TagEnd::CodeBlock) => break,
                Event::Text(text) => code.push_str(&text),
                _ => {}
            }
        }
        self.regions += 1;
        let label = self.region_label("code");
        let markup = format!(
            "<pre tabindex=\"0\" role=\"region\" aria-label=\"{label}\"><code>{}</code></pre>\n",
            highlight(&code, &language)
        );
        let event = self.finished(markup);
        out.push(event);
    }

    fn link(
        &mut self,
        link_type: LinkType,
        address: &str,
        title: &str,
        parser: &mut Events<'text>,
        out: &mut Vec<Event<'text>>,
    ) {
        if matches!(link_type, LinkType::Email) {
            out.push(raw(format!("<a href=\"mailto:{}\">", escape(address))));
            self.open_links.push("</a>".to_owned());
            return;
        }
        let is_wikilink = matches!(link_type, LinkType::WikiLink { .. });
        let target = target_of(address, is_wikilink);
        let resolved = (self.context.resolve)(&target);
        match &resolved.href {
            Some(href) => {
                let rel = match target {
                    Target::Web(_) => " rel=\"noopener noreferrer\"",
                    _ => "",
                };
                let title = title_attribute(title);
                // Printed, an address stands behind what leads there, but not behind itself.
                let bare = match link_type {
                    LinkType::Autolink => " class=\"bare\"",
                    _ => "",
                };
                out.push(raw([
                    "<a",
                    bare,
                    " href=\"",
                    &escape(href),
                    "\"",
                    rel,
                    &title,
                    ">",
                ]
                .concat()));
                self.open_links.push("</a>".into());
            }
            None => {
                out.push(raw("<span class=\"unavailable\">"));
                let note = resolved.note.as_ref();
                let note = note.map_or_else(String::new, |note| format!(" ({})", escape(note)));
                self.open_links.push(format!("{note}</span>"));
            }
        }
        // A wikilink without words of its own shows the title of what it leads to.
        if matches!(link_type, LinkType::WikiLink { has_pothole: false })
            && let Some(title) = resolved.title
        {
            for event in parser.by_ref() {
                match event {
                    Event::End(TagEnd::Link) => break,
                    // The anchor of a heading is of the words as they are written.
                    Event::Text(text) => self.heading_words.push(&text),
                    _ => {}
                }
            }
            out.push(Event::Text(title.into()));
            let end = if resolved.href.is_some() {
                "</a>"
            } else {
                "</span>"
            };
            out.push(raw(end.to_owned()));
            self.open_links.pop();
        }
    }

    /// A quotation, or an alert where its first line says so in words that the parser does
    /// not know.
    fn quotation(&mut self, parser: &mut Events<'text>, out: &mut Vec<Event<'text>>) {
        let mut first = Vec::new();
        let mut line = String::new();
        let mut next = parser.next();
        let has_text = matches!(next, Some(Event::Start(Tag::Paragraph)));
        if has_text {
            next = parser.next();
            while let Some(Event::Text(text)) = next {
                line.push_str(&text);
                first.push(Event::Text(text));
                next = parser.next();
            }
        }
        let is_whole = matches!(
            next,
            Some(Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph))
        );
        let Some(opening) = alert_line(&line) else {
            self.quotations.push(false);
            if self.depth <= DEEPEST {
                out.push(raw("<blockquote>\n"));
            }
            if has_text {
                out.push(Event::Start(Tag::Paragraph));
            }
            out.extend(first);
            self.ahead = next;
            return;
        };
        let alert = Alert::of_line(opening, is_whole, self.context.word);
        self.alert(&alert, out);
        if matches!(next, Some(Event::End(TagEnd::Paragraph))) {
            return;
        }
        out.push(Event::Start(Tag::Paragraph));
        // Bold words or a link in the first line: it is no title, but text.
        if !is_whole {
            let after = line.find(']').map_or("", |at| &line[at + 1..]);
            out.push(Event::Text(after.trim_start().to_owned().into()));
            self.ahead = next;
        }
    }

    fn alert(&mut self, alert: &Alert, out: &mut Vec<Event<'text>>) {
        self.quotations.push(true);
        if self.depth <= DEEPEST {
            out.push(raw(alert.opening()));
        }
    }
}

/// Whether a text holds HTML, which must be sanitised.
pub fn has_html(source: &str) -> bool {
    memchr::memchr(b'<', source.as_bytes()).is_some()
        && document::events(source)
            .any(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_)))
}

/// A formula; one that cannot be set is shown as it is written.
fn formula_markup(source: &str, is_display: bool) -> String {
    formula(source, is_display)
        .unwrap_or_else(|_| format!("<code class=\"formula\">{}</code>", escape(source)))
}

pub(super) fn raw<'text>(markup: impl Into<CowStr<'text>>) -> Event<'text> {
    Event::InlineHtml(markup.into())
}

#[cfg(test)]
mod tests {
    use super::{MarkdownContext, ResolvedLink, markdown};
    use crate::document::Target;
    use crate::source::PictureSize;

    fn sanitised(source: &str) -> String {
        let resolve = |target: &Target| ResolvedLink {
            href: Some(match target {
                Target::Web(address) => address.clone(),
                Target::File { path, .. } => path.clone(),
                _ => String::new(),
            }),
            ..ResolvedLink::default()
        };
        let context = MarkdownContext {
            resolve: &resolve,
            size: &|_| PictureSize::default(),
            word: &|key| key.to_owned(),
            has_raw_html: true,
            title_from_heading: false,
            entry: None,
        };
        markdown(source, &context)
    }

    #[test]
    fn nothing_is_put_where_an_author_wrote_what_looks_like_its_place() {
        for source in [
            "<b title=\"&#xFDD0;0&#xFDD1;\">&#xFDD0;0&#xFDD1;</b>",
            "&#64976;0&#64977; \u{FDD0}0\u{FDD1} `\u{FDD0}0\u{FDD1}`",
            "[x](https://a.example/\u{FDD0}0\u{FDD1}) [x](&#xFDD0;0&#xFDD1;)",
            "![\u{FDD0}0\u{FDD1}](a.png \"&#xFDD0;0&#xFDD1;\")",
            "a[^\u{FDD0}0\u{FDD1}]\n\n[^\u{FDD0}0\u{FDD1}]: b",
            "## \u{FDD0}0\u{FDD1}\n\n> [!NOTE] \u{FDD0}0\u{FDD1}\n> a",
            "<b><FDD0>0</b> </\u{FDD0}0\u{FDD1}> <?&#xFDD0;0&#xFDD1;?>",
        ] {
            let html = sanitised(&format!(
                "$y\\text{{\u{FDD0}0\u{FDD1}}}$\n\n{source}\n\n<i>"
            ));
            assert_eq!(html.matches("<math>").count(), 1, "{source}: {html}");
        }
    }

    #[test]
    fn what_two_halves_of_a_tag_enclose_is_left_out() {
        let html = sanitised("<div title=\"\n\n![x](onmouseover=y.svg)\n\n<div x=\">\n\nend");
        assert!(!html.contains("onmouseover"), "{html}");
        assert!(html.contains("end"), "{html}");
    }
}
