//! What a practice rests on, as it is cited: titles in italics, and web addresses that lead there.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use crate::document::events;
use crate::html::push_escaped;
use crate::page::field_view::Showing;

/// Before a source that no letter begins, so that none is read as a list or a heading ("1998. Buku
/// Guru"); it is taken off again.
const PLAIN_BEGINNING: char = '\u{2060}';

/// Signs without which a source is plain text.
const SIGNS: [char; 7] = ['*', '_', '[', '<', '`', '~', '\\'];

/// The sources, as the inside of a list.
pub(super) fn sources(showing: &Showing<'_, '_>) -> String {
    let mut out = String::new();
    for source in showing.fields.texts("sources") {
        out.push_str("<li>");
        push_source(&mut out, source, showing);
        out.push_str("</li>");
    }
    out
}

fn push_source(out: &mut String, source: &str, showing: &Showing<'_, '_>) {
    let cleaned = showing.clean(source);
    let is_plain = !cleaned.contains(SIGNS) && !cleaned.contains("://");
    if is_plain {
        return push_escaped(out, &cleaned);
    }
    let line = cleaned.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = match line.starts_with(char::is_alphabetic) {
        true => line,
        false => format!("{PLAIN_BEGINNING}{line}"),
    };
    let cited = Cited::of(&line, source, showing);
    // Signs within a name may have hidden it: "*Budi* Hartono".
    let seen = showing.clean(&cited.words);
    match seen == cited.words {
        true => out.push_str(&cited.html),
        false => push_escaped(out, &seen),
    }
}

/// A source as readers see it.
#[derive(Default)]
struct Cited {
    html: String,
    /// Its words alone.
    words: String,
}

impl Cited {
    /// Reads a line. `source` is what the author wrote: an address in which something was replaced
    /// leads nowhere.
    fn of(line: &str, source: &str, showing: &Showing<'_, '_>) -> Self {
        let mut cited = Self::default();
        // How each open link ends.
        let mut links: Vec<&str> = Vec::new();
        for event in events(line) {
            match event {
                Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    ..
                }) => {
                    let may_lead = dest_url.starts_with("http") && source.contains(&*dest_url);
                    let href = may_lead.then(|| showing.may_lead_to(&dest_url)).flatten();
                    links.push(if href.is_some() { "</a>" } else { "" });
                    if let Some(href) = href {
                        cited.html.push_str(match link_type {
                            LinkType::Autolink => "<a class=\"bare\" href=\"",
                            _ => "<a href=\"",
                        });
                        push_escaped(&mut cited.html, &href);
                        cited.html.push_str("\">");
                    }
                }
                Event::End(TagEnd::Link) => cited.html.push_str(links.pop().unwrap_or_default()),
                Event::Start(Tag::Emphasis) => cited.html.push_str("<em>"),
                Event::End(TagEnd::Emphasis) => cited.html.push_str("</em>"),
                Event::Start(Tag::Strong) => cited.html.push_str("<strong>"),
                Event::End(TagEnd::Strong) => cited.html.push_str("</strong>"),
                Event::Text(text)
                | Event::Code(text)
                | Event::Html(text)
                | Event::InlineHtml(text) => cited.push(&text),
                Event::InlineMath(formula) | Event::DisplayMath(formula) => {
                    cited.push(&format!("${formula}$"));
                }
                Event::FootnoteReference(label) => cited.push(&format!("[^{label}]")),
                Event::SoftBreak | Event::HardBreak => cited.push(" "),
                _ => {}
            }
        }
        cited
    }

    fn push(&mut self, text: &str) {
        let text = text.strip_prefix(PLAIN_BEGINNING).unwrap_or(text);
        push_escaped(&mut self.html, text);
        self.words.push_str(text);
    }
}
