//! A text as Markdown for data files: only what its page shows.

use std::borrow::Cow;
use std::iter::Peekable;
use std::ops::Range;
use std::slice;

use memchr::memmem;
use pulldown_cmark::{Event, LinkType, RefDefs, TagEnd};

use super::markdown::ResolvedLink;
use super::redacted::{closing, links_open, opened_link};
use crate::document::{
    Target, Wikilink, after_closing, begins_line, html_tags, is_words, placed_events, target_of,
    unseen_left_open,
};

/// A text as Markdown without what its page does not show: HTML, what stands within a
/// script, comments, and the addresses of links that lead nowhere, whose words stay.
/// `changes_links` tells whether that is so of any link or picture but for those to other sites,
/// which lead nowhere only where `hides_names`.
pub fn portable_markdown<'text>(
    source: &'text str,
    changes_links: bool,
    hides_names: bool,
    resolve: &dyn Fn(&Target) -> ResolvedLink,
) -> Cow<'text, str> {
    // Nearly every text is shown as it is, and need not be read once more.
    let holds = |sign: &str| memmem::find(source.as_bytes(), sign.as_bytes()).is_some();
    let may_hold_html = || holds("<");
    let may_define_addresses = || holds("]:");
    let may_lead_to_names = || hides_names && (holds("://") || holds("mailto:"));
    let is_plain = || !may_hold_html() && !may_define_addresses() && !may_lead_to_names();
    if !changes_links && is_plain() {
        return Cow::Borrowed(source);
    }
    cuts(source, resolve).apply(source)
}

/// What is cut out of a text, and what is put in its place.
fn cuts(source: &str, resolve: &dyn Fn(&Target) -> ResolvedLink) -> Cuts {
    let events = placed_events(source);
    let mut portable = Portable::new(source, events.reference_definitions(), resolve);
    for (event, range) in events {
        portable.see(&event, &range);
    }
    portable.end()
}

/// A text that is read for what its page does not show.
pub(super) struct Portable<'run> {
    source: &'run str,
    resolve: &'run dyn Fn(&Target) -> ResolvedLink,
    cuts: Cuts,
    /// What stands behind the words of each open link or picture.
    open: Vec<Ending>,
    /// Addresses that are defined apart from the links that take them, and where.
    definitions: Vec<(String, Range<usize>)>,
    /// Those that shown links take.
    defined: Vec<String>,
    /// The element whose content is not seen, and where it began.
    unseen: Option<(&'static str, usize)>,
    /// How many links and pictures are open where one goes as a whole, itself among them.
    passed: usize,
    /// Where the syntax of a link began whose words are still to come.
    opening: Option<usize>,
    /// Where what is shown so far ends.
    end: usize,
}

impl<'run> Portable<'run> {
    pub(super) fn new(
        source: &'run str,
        definitions: &RefDefs<'_>,
        resolve: &'run dyn Fn(&Target) -> ResolvedLink,
    ) -> Self {
        let definitions = definitions.iter();
        let placed = definitions.map(|(_, one)| (one.dest.to_string(), one.span.clone()));
        Self {
            source,
            resolve,
            cuts: Cuts::default(),
            open: Vec::new(),
            definitions: placed.collect(),
            defined: Vec::new(),
            unseen: None,
            passed: 0,
            opening: None,
            end: 0,
        }
    }

    /// Sees the next event. Whether the page shows it by itself: not what stands within a script,
    /// nor within a link that goes as a whole.
    pub(super) fn see(&mut self, event: &Event<'_>, range: &Range<usize>) -> bool {
        if let Some((name, start)) = self.unseen {
            if let Event::Html(html) | Event::InlineHtml(html) = event {
                self.unseen_html(html, name, start..range.end);
            }
            return false;
        }
        if self.passed > 0 {
            self.passed = links_open(self.passed, event);
            return false;
        }
        self.first_of_words(event, range);
        if let Some((link_type, address, title)) = opened_link(event) {
            let is_whole = self.link(link_type, address, title, range.clone());
            self.passed = usize::from(is_whole);
            return true;
        }
        match event {
            Event::Html(html) | Event::InlineHtml(html) => {
                self.unseen = unseen_left_open(html).map(|name| (name, range.start));
                // A line that ends there parts words.
                let parts_words = matches!(event, Event::InlineHtml(_))
                    && html_tags(html).iter().any(|tag| begins_line(&tag.name));
                let space = if parts_words { " " } else { "" };
                self.cuts.put(range.clone(), space.to_owned());
            }
            // Other programs would take it for a tag.
            Event::Text(text) if text.starts_with('<') && is_words(&self.source[range.clone()]) => {
                self.cuts
                    .put(range.start..range.start + 1, "&lt;".to_owned());
                self.cuts.put(range.end - 1..range.end, "&gt;".to_owned());
            }
            Event::End(tag @ (TagEnd::Link | TagEnd::Image)) => self.close(*tag, range.clone()),
            _ => {}
        }
        self.end = self.end.max(range.end);
        true
    }

    /// What is cut out, after all of the text has been seen.
    pub(super) fn end(mut self) -> Cuts {
        if let Some((_, start)) = self.unseen {
            self.cuts.cut(start..self.source.len());
        }
        for (address, bytes) in std::mem::take(&mut self.definitions) {
            if !self.defined.contains(&address) {
                self.cuts.cut(bytes);
            }
        }
        self.cuts.0.sort_by_key(|(range, _)| range.start);
        self.cuts
    }

    /// HTML within the element `name`, which may end it; all of it is cut then.
    fn unseen_html(&mut self, html: &str, name: &str, element: Range<usize>) {
        let Some(after) = after_closing(html, name) else {
            return;
        };
        self.unseen = unseen_left_open(after).map(|name| (name, element.start));
        if self.unseen.is_none() {
            self.cuts.cut(element);
        }
    }

    /// Cuts what stands before the words of a link that leads nowhere, if this is the first of
    /// them.
    fn first_of_words(&mut self, event: &Event<'_>, range: &Range<usize>) {
        if let Some(start) = self.opening.take() {
            let is_empty = matches!(event, Event::End(TagEnd::Link | TagEnd::Image));
            let stop = if is_empty { range.end } else { range.start };
            self.cuts.cut(start..stop);
            self.end = stop;
        }
    }

    /// A link or picture begins. Whether that was all of it, with its words.
    fn link(
        &mut self,
        link_type: LinkType,
        address: &str,
        title: &str,
        range: Range<usize>,
    ) -> bool {
        let is_wikilink = matches!(link_type, LinkType::WikiLink { .. });
        let resolved = match link_type {
            LinkType::Email => None,
            _ => Some((self.resolve)(&target_of(address, is_wikilink))),
        };
        match resolved {
            Some(nowhere) if nowhere.href.is_none() => {
                return self.link_to_nowhere(link_type, nowhere, range);
            }
            Some(ResolvedLink {
                written: Some(address),
                ..
            }) => {
                self.end = range.start;
                self.open.push(match is_wikilink {
                    true => {
                        self.cuts.put(wiki_name(self.source, range), address);
                        Ending::AsWritten
                    }
                    false => Ending::Address(closing(&address, title)),
                });
            }
            _ => {
                if is_defined_elsewhere(link_type) {
                    self.defined.push(address.to_owned());
                }
                self.open.push(Ending::AsWritten);
            }
        }
        false
    }

    /// Leaves the words of a link, or the name of what it leads to where it has none.
    fn link_to_nowhere(
        &mut self,
        link_type: LinkType,
        nowhere: ResolvedLink,
        range: Range<usize>,
    ) -> bool {
        if let (LinkType::WikiLink { has_pothole: false }, Some(title)) =
            (link_type, &nowhere.title)
        {
            self.end = range.end;
            self.cuts.put(range, escaped(title));
            return true;
        }
        let note = nowhere.note.map(|note| format!(" ({note})"));
        self.open.push(Ending::Note(note.unwrap_or_default()));
        self.opening = Some(range.start);
        false
    }

    /// A link or picture ends.
    fn close(&mut self, tag: TagEnd, range: Range<usize>) {
        let behind = self.end.min(range.end)..range.end;
        match self.open.pop().unwrap_or(Ending::AsWritten) {
            Ending::AsWritten => {}
            // A picture that is not there leaves its description alone.
            Ending::Note(_) if tag == TagEnd::Image => self.cuts.cut(behind),
            Ending::Note(note) => self.cuts.put(behind, escaped(&note)),
            Ending::Address(closing) => self.cuts.put(behind, closing),
        }
    }
}

/// What stands behind the words of a link or picture.
enum Ending {
    /// What its author wrote.
    AsWritten,
    /// What is said of a link that leads nowhere.
    Note(String),
    /// Another address.
    Address(String),
}

/// Where the name stands within a wikilink.
fn wiki_name(source: &str, link: Range<usize>) -> Range<usize> {
    let name = Wikilink::of(&source[link.clone()]).map(|link| link.name);
    let name = name.unwrap_or_default();
    link.start + name.start..link.start + name.end
}

fn is_defined_elsewhere(link_type: LinkType) -> bool {
    matches!(
        link_type,
        LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut
    )
}

/// Words that stay words wherever they stand in a text.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for sign in words.chars() {
        if matches!(
            sign,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$'
        ) {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

/// Places of a text that are left out, in their order, with what stands there instead.
#[derive(Default)]
pub(super) struct Cuts(Vec<(Range<usize>, String)>);

impl Cuts {
    fn cut(&mut self, range: Range<usize>) {
        self.put(range, String::new());
    }

    fn put(&mut self, range: Range<usize>, words: String) {
        self.0.push((range, words));
    }

    fn apply(self, source: &str) -> Cow<'_, str> {
        if self.0.is_empty() {
            return Cow::Borrowed(source);
        }
        let mut out = String::with_capacity(source.len());
        self.left(source).push(0..source.len(), &mut out);
        Cow::Owned(out)
    }

    /// What is left of a text.
    pub(super) fn left<'run>(&'run self, source: &'run str) -> Left<'run> {
        Left {
            source,
            cuts: self.0.iter().peekable(),
            from: 0,
        }
    }
}

/// What is left of a text, part by part.
pub(super) struct Left<'run> {
    source: &'run str,
    cuts: Peekable<slice::Iter<'run, (Range<usize>, String)>>,
    /// Up to where the text has been passed.
    from: usize,
}

impl Left<'_> {
    /// Writes what is left of a part, which begins where the last one ended or later.
    pub(super) fn push(&mut self, part: Range<usize>, out: &mut String) {
        while let Some((cut, words)) = self.cuts.next_if(|(cut, _)| cut.start < part.end) {
            if cut.start >= part.start {
                self.push_up_to(&part, cut.start, out);
                out.push_str(words);
            }
            self.from = self.from.max(cut.end);
        }
        self.push_up_to(&part, part.end, out);
    }

    fn push_up_to(&mut self, part: &Range<usize>, end: usize, out: &mut String) {
        let from = self.from.max(part.start);
        out.push_str(self.source.get(from..end).unwrap_or_default());
        self.from = self.from.max(end);
    }
}

#[cfg(test)]
mod tests {
    use super::portable_markdown;
    use crate::document::{Depth, Target, parse};
    use crate::render::ResolvedLink;

    /// All files named `draf` lead nowhere; all others are there.
    fn portable(source: &str) -> String {
        let resolve = |target: &Target| {
            let (Target::File { path: name, .. } | Target::Wiki { name, .. }) = target else {
                return ResolvedLink::default();
            };
            match name.contains("draf") {
                true => ResolvedLink {
                    href: None,
                    title: name.contains("judul").then(|| "Tape *ketan*".to_owned()),
                    note: Some("belum tersedia".to_owned()),
                    written: None,
                },
                false => ResolvedLink {
                    href: Some(name.clone()),
                    written: name.contains("nama").then(|| "a b.md#c".to_owned()),
                    ..ResolvedLink::default()
                },
            }
        };
        let document = parse("tape.md", source, Depth::Whole);
        let mut links = document.outline.links.iter();
        let changes_links = links.any(|link| resolve(&link.target).is_changed());
        portable_markdown(document.body, changes_links, false, &resolve).into_owned()
    }

    #[test]
    fn what_leads_somewhere_stays_as_it_is() {
        for text in [
            "Polos saja.",
            "Lihat [[tape]], [*tape*](../tape.md#hasil) dan ![foto](a.png \"x\").\n",
            "Lihat [tape][t].\n\n[t]: tape.md\n",
            "`<script>` dan `[x](draf.md)` dalam kode.",
        ] {
            assert_eq!(portable(text), text);
        }
    }

    #[test]
    fn links_that_lead_nowhere_keep_their_words() {
        for (text, shown) in [
            (
                "a [*dua* kata](draf.md) b",
                "a *dua* kata (belum tersedia) b",
            ),
            ("a [](draf.md) b", "a  (belum tersedia) b"),
            ("a [[draf-judul]] b", "a Tape \\*ketan\\* b"),
            ("a [[draf-judul|kata]] b", "a kata (belum tersedia) b"),
            ("a ![foto](draf.png) b", "a foto b"),
            (
                "a [kata][k] b\n\n[k]: draf.md\n\nc",
                "a kata (belum tersedia) b\n\n\n\nc",
            ),
            (
                "[x [y](draf.md)](draf2.md)",
                "[x y (belum tersedia)](draf2.md)",
            ),
        ] {
            assert_eq!(portable(text), shown, "{text}");
        }
    }

    #[test]
    fn addresses_that_would_show_a_name_are_others() {
        for (text, shown) in [
            (
                "a ![*dua* kata](nama.md \"x\") [![y](a.png)](nama.md)",
                "a ![*dua* kata](<a b.md#c> \"x\") [![y](a.png)](<a b.md#c>)",
            ),
            (
                "[[nama|kata]] [[nama]] ![[nama]]",
                "[[a b.md#c|kata]] [[a b.md#c]] ![[a b.md#c]]",
            ),
            (
                "a [kata][k] b\n\n[k]: nama.md\n",
                "a [kata](<a b.md#c>) b\n\n\n",
            ),
        ] {
            assert_eq!(portable(text), shown, "{text}");
        }
    }

    #[test]
    fn what_no_page_shows_is_left_out() {
        for (text, shown) in [
            ("a <b>b</b> c", "a b c"),
            ("a <script>rahasia()</script> b", "a  b"),
            ("a <SCRIPT>x <b>y</b> [z](tape.md)</SCRIPT> b", "a  b"),
            ("a <style>x", "a "),
            ("<div><script>\n\nrahasia</script> b\n", " b\n"),
            ("a <!-- rahasia --> b", "a  b"),
            ("a <!-- pakai <script> di sini --> b", "a  b"),
            ("<!-- <style> -->\n\nb", "\nb"),
            ("a <b title=\"<script>\">x</b> b", "a x b"),
            (
                "a <scripts>x</scripts> b",
                "a &lt;scripts&gt;x&lt;/scripts&gt; b",
            ),
            ("a\n\n[//]: # (rahasia)\n", "a\n\n\n"),
        ] {
            assert_eq!(portable(text), shown, "{text}");
        }
    }
}
