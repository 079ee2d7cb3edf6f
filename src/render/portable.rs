//! A text as Markdown for data files: only what its page shows.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use super::markdown::ResolvedLink;
use crate::document::{Link, Target, after_closing, markdown_options, target_of, unseen_left_open};

/// A text as Markdown without what its page does not show: HTML, what stands within a
/// script, comments, and the addresses of links that lead nowhere, whose words stay. `links`
/// are all of its links and pictures.
pub fn portable_markdown<'text>(
    source: &'text str,
    links: &[Link],
    resolve: &dyn Fn(&Target) -> ResolvedLink,
) -> Cow<'text, str> {
    // Nearly every text is shown as it is, and need not be read once more.
    let may_hold_html = source.contains('<');
    let may_define_addresses = source.contains("]:");
    let leads_nowhere = |link: &Link| resolve(&link.target).href.is_none();
    if !may_hold_html && !may_define_addresses && !links.iter().any(leads_nowhere) {
        return Cow::Borrowed(source);
    }
    let mut cuts = Cuts::default();
    let mut parser = Parser::new_ext(source, markdown_options()).into_offset_iter();
    // Whether each open link or picture leads nowhere, and what is said after it.
    let mut open: Vec<Option<String>> = Vec::new();
    // Addresses that shown links take from definitions elsewhere in the text.
    let mut defined: Vec<String> = Vec::new();
    // The element whose content is not seen, and where it began.
    let mut unseen: Option<(&'static str, usize)> = None;
    // Where the syntax of a link began whose words are still to come.
    let mut opening: Option<usize> = None;
    let mut end = 0;
    while let Some((event, range)) = parser.next() {
        if let Some((name, start)) = unseen {
            if let Event::Html(html) | Event::InlineHtml(html) = &event
                && let Some(after) = after_closing(html, name)
            {
                unseen = unseen_left_open(after).map(|name| (name, start));
                if unseen.is_none() {
                    cuts.cut(start..range.end);
                }
            }
            continue;
        }
        if let Some(start) = opening.take() {
            let is_empty = matches!(event, Event::End(TagEnd::Link | TagEnd::Image));
            let stop = if is_empty { range.end } else { range.start };
            cuts.cut(start..stop);
            end = stop;
        }
        match event {
            Event::Html(html) | Event::InlineHtml(html) => {
                unseen = unseen_left_open(&html).map(|name| (name, range.start));
                cuts.cut(range.clone());
            }
            Event::Start(
                Tag::Link {
                    link_type,
                    dest_url,
                    ..
                }
                | Tag::Image {
                    link_type,
                    dest_url,
                    ..
                },
            ) => {
                let is_wikilink = matches!(link_type, LinkType::WikiLink { .. });
                let resolved = match link_type {
                    LinkType::Email => None,
                    _ => Some(resolve(&target_of(&dest_url, is_wikilink))),
                };
                match resolved.filter(|resolved| resolved.href.is_none()) {
                    None => {
                        if is_defined_elsewhere(link_type) {
                            defined.push(dest_url.into_string());
                        }
                        open.push(None);
                    }
                    Some(nowhere) => {
                        let note = nowhere.note.map(|note| format!(" ({note})"));
                        open.push(Some(note.unwrap_or_default()));
                        opening = Some(range.start);
                        if let (LinkType::WikiLink { has_pothole: false }, Some(title)) =
                            (link_type, nowhere.title)
                        {
                            // Its words are the name of what it leads to.
                            for (event, _) in parser.by_ref() {
                                if matches!(event, Event::End(TagEnd::Link | TagEnd::Image)) {
                                    break;
                                }
                            }
                            opening = None;
                            open.pop();
                            cuts.put(range.clone(), escaped(&title));
                            end = range.end;
                        }
                    }
                }
                continue;
            }
            Event::End(tag @ (TagEnd::Link | TagEnd::Image)) => {
                if let Some(mut note) = open.pop().flatten() {
                    // A picture that is not there leaves its description alone.
                    if tag == TagEnd::Image {
                        note.clear();
                    }
                    cuts.put(end.min(range.end)..range.end, escaped(&note));
                }
            }
            _ => {}
        }
        end = range.end.max(end);
    }
    if let Some((_, start)) = unseen {
        cuts.cut(start..source.len());
    }
    for (_, definition) in parser.reference_definitions().iter() {
        if !defined.iter().any(|address| *address == *definition.dest) {
            cuts.cut(definition.span.clone());
        }
    }
    cuts.apply(source)
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

/// Places of a text that are left out, with what stands there instead.
#[derive(Default)]
struct Cuts(Vec<(Range<usize>, String)>);

impl Cuts {
    fn cut(&mut self, range: Range<usize>) {
        self.put(range, String::new());
    }

    fn put(&mut self, range: Range<usize>, words: String) {
        self.0.push((range, words));
    }

    fn apply(mut self, source: &str) -> Cow<'_, str> {
        if self.0.is_empty() {
            return Cow::Borrowed(source);
        }
        self.0.sort_by_key(|(range, _)| range.start);
        let mut out = String::with_capacity(source.len());
        let mut from = 0;
        for (range, words) in self.0 {
            out.push_str(source.get(from..range.start).unwrap_or_default());
            out.push_str(&words);
            from = from.max(range.end);
        }
        out.push_str(source.get(from..).unwrap_or_default());
        Cow::Owned(out)
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
                },
                false => ResolvedLink {
                    href: Some(name.clone()),
                    ..ResolvedLink::default()
                },
            }
        };
        let document = parse("tape.md", source, Depth::Whole);
        portable_markdown(document.body, &document.outline.links, &resolve).into_owned()
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
    fn what_no_page_shows_is_left_out() {
        for (text, shown) in [
            ("a <b>b</b> c", "a b c"),
            ("a <script>rahasia()</script> b", "a  b"),
            ("a <SCRIPT>x <b>y</b> [z](tape.md)</SCRIPT> b", "a  b"),
            ("a <style>x", "a "),
            ("<div><script>\n\nrahasia</script> b\n", " b\n"),
            ("a <!-- rahasia --> b", "a  b"),
            ("a\n\n[//]: # (rahasia)\n", "a\n\n\n"),
        ] {
            assert_eq!(portable(text), shown, "{text}");
        }
    }
}
