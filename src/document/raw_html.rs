//! HTML that authors wrote into their Markdown: what of it will be taken out.

use std::borrow::Cow;
use std::ops::Range;

use super::address::ANOTHER_HOST;
use super::{Scheme, scheme_of};
use crate::html::character_reference;

/// Something in raw HTML that never reaches a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unsafe {
    /// An element such as `script`.
    Element(String),
    /// An attribute such as `onclick`.
    Attribute(String),
    /// An address with a forbidden scheme.
    Address(String),
}

/// Elements that the sanitiser leaves in a page.
pub(crate) const ALLOWED_ELEMENTS: [&str; 57] = [
    "a",
    "abbr",
    "address",
    "aside",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
];

/// More of them.
pub(crate) const MORE_ALLOWED_ELEMENTS: [&str; 7] =
    ["tfoot", "time", "tr", "u", "ul", "var", "wbr"];

/// Elements of HTML, SVG and MathML that the sanitiser takes out. What is neither here nor allowed
/// is hardly meant as an element.
const OTHER_ELEMENTS: [&str; 136] = [
    "text",
    "tspan",
    "textpath",
    "desc",
    "metadata",
    "filter",
    "mask",
    "pattern",
    "marker",
    "clippath",
    "lineargradient",
    "radialgradient",
    "stop",
    "set",
    "view",
    "switch",
    "mpath",
    "animatemotion",
    "animatetransform",
    "mi",
    "mn",
    "mo",
    "ms",
    "mrow",
    "msup",
    "msub",
    "msubsup",
    "mfrac",
    "msqrt",
    "mroot",
    "mtable",
    "mtr",
    "mtd",
    "mtext",
    "mspace",
    "mstyle",
    "merror",
    "mpadded",
    "mphantom",
    "munder",
    "mover",
    "munderover",
    "mmultiscripts",
    "mprescripts",
    "maction",
    "semantics",
    "annotation",
    "rb",
    "rtc",
    "acronym",
    "animate",
    "applet",
    "area",
    "article",
    "audio",
    "base",
    "basefont",
    "bgsound",
    "big",
    "blink",
    "body",
    "button",
    "canvas",
    "center",
    "circle",
    "command",
    "data",
    "datalist",
    "defs",
    "dialog",
    "dir",
    "ellipse",
    "embed",
    "fieldset",
    "font",
    "footer",
    "foreignobject",
    "form",
    "frame",
    "frameset",
    "g",
    "h1",
    "head",
    "header",
    "hgroup",
    "html",
    "iframe",
    "image",
    "input",
    "isindex",
    "keygen",
    "label",
    "legend",
    "line",
    "link",
    "listing",
    "main",
    "map",
    "marquee",
    "math",
    "menu",
    "menuitem",
    "meta",
    "meter",
    "nav",
    "nobr",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "optgroup",
    "option",
    "output",
    "param",
    "path",
    "picture",
    "plaintext",
    "polygon",
    "polyline",
    "progress",
    "rect",
    "script",
    "search",
    "select",
    "slot",
    "source",
    "strike",
    "style",
    "svg",
    "symbol",
    "template",
    "textarea",
    "title",
    "track",
    "use",
    "video",
];

/// Whether a piece is what its author meant as words between angle brackets (`<siswa>`,
/// `x<y dan a>b`), and Markdown takes for a tag: one of no element, without a value.
pub(crate) fn is_words(html: &str) -> bool {
    if !html.starts_with('<') || !html.ends_with('>') || html.contains(['=', '"', '\'']) {
        return false;
    }
    let tags = html_tags(html);
    let [tag] = tags.as_slice() else {
        return false;
    };
    let name = tag.name.as_str();
    tag.bytes == (0..html.len()) && !is_allowed(name) && !OTHER_ELEMENTS.contains(&name)
}

/// Elements whose content the sanitiser takes out with them.
const UNSEEN_ELEMENTS: [&str; 3] = ["script", "style", "template"];

/// Elements that stand in lines of their own: a sentence begins in them and behind them.
const LINES: [&str; 24] = [
    "address",
    "aside",
    "blockquote",
    "br",
    "caption",
    "dd",
    "details",
    "div",
    "dt",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "p",
    "section",
    "summary",
    "table",
    "td",
    "th",
];

/// Whether an element stands in lines of its own.
pub(crate) fn begins_line(name: &str) -> bool {
    LINES.contains(&name)
}

/// Whether a piece of HTML opens an element whose content no page shows and leaves it open.
pub(super) fn opens_unseen(html: &str) -> bool {
    unseen_left_open(html).is_some()
}

/// The element that a piece of HTML leaves open and whose content no page shows.
pub(crate) fn unseen_left_open(html: &str) -> Option<&'static str> {
    // What stands behind such a tag is no tag until it is closed, so it would be the last.
    let tags = html_tags(html);
    let last = tags.last().filter(|tag| !tag.is_closing)?;
    let name = UNSEEN_ELEMENTS
        .into_iter()
        .find(|name| *name == last.name)?;
    let is_closed = after_closing(&html[last.bytes.end..], name).is_some();
    (!is_closed).then_some(name)
}

/// What stands behind the closing tag of an element.
pub(crate) fn after_closing<'html>(html: &'html str, name: &str) -> Option<&'html str> {
    let mut closings = html.match_indices("</");
    closings.find_map(|(at, sign)| {
        let rest = &html[at + sign.len()..];
        begins_with_name(rest, name).then(|| &rest[name.len()..])
    })
}

fn begins_with_name(rest: &str, name: &str) -> bool {
    let is_it = |written: &str| written.eq_ignore_ascii_case(name);
    let next = rest.as_bytes().get(name.len());
    rest.get(..name.len()).is_some_and(is_it) && !next.is_some_and(u8::is_ascii_alphanumeric)
}

/// A piece of HTML without comments, which are for authors and reach nobody else.
pub(crate) fn without_comments(html: &str) -> Cow<'_, str> {
    // Most texts have no sign of HTML at all.
    let bytes = html.as_bytes();
    let sign = memchr::memchr(b'<', bytes);
    let first = |sign: usize| Some(sign + memchr::memmem::find(&bytes[sign..], b"<!--")?);
    let Some(mut start) = sign.and_then(first) else {
        return Cow::Borrowed(html);
    };
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    loop {
        out.push_str(&rest[..start]);
        let end = rest[start..].find("-->");
        rest = end.map_or("", |end| &rest[start + end + 3..]);
        match rest.find("<!--") {
            Some(next) => start = next,
            None => break,
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// An opening or closing tag of a piece of HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HtmlTag {
    /// Its element, in small letters.
    pub(crate) name: String,
    /// Whether it closes the element.
    pub(crate) is_closing: bool,
    /// Where it stands in the piece.
    pub(crate) bytes: Range<usize>,
    /// Names and values.
    pub(crate) attributes: Vec<HtmlAttribute>,
}

/// An attribute of a tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HtmlAttribute {
    /// Its name, in small letters.
    pub(crate) name: String,
    /// Its value, as a browser reads it.
    pub(crate) value: String,
    /// Where the value stands in the piece, as it is written.
    pub(crate) bytes: Range<usize>,
}

impl HtmlTag {
    /// The value of an attribute; of one that stands twice the first counts.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.written(name).map(|found| found.value.as_str())
    }

    /// The address of a link or picture.
    pub(super) fn address(&self) -> Option<&HtmlAttribute> {
        match self.name.as_str() {
            "a" => self.written("href"),
            "img" => self.written("src"),
            _ => None,
        }
    }

    fn written(&self, name: &str) -> Option<&HtmlAttribute> {
        self.attributes.iter().find(|other| other.name == name)
    }
}

/// The tags of a piece of HTML, but for those within comments and within elements whose
/// content no page shows.
pub(crate) fn html_tags(html: &str) -> Vec<HtmlTag> {
    let mut tags = Vec::new();
    let mut from = 0;
    while let Some(at) = memchr::memchr(b'<', &html.as_bytes()[from..]) {
        let start = from + at;
        let rest = &html[start + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            let end = comment.find("-->").map(|end| end + "-->".len());
            from = html.len() - comment.len() + end.unwrap_or(comment.len());
            continue;
        }
        let inner = rest.strip_prefix('/').unwrap_or(rest);
        let length = inner
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
            .unwrap_or(inner.len());
        if !inner.starts_with(|c: char| c.is_ascii_alphabetic()) {
            from = start + 1;
            continue;
        }
        let name = inner[..length].to_ascii_lowercase();
        let (attributes, after) = attributes(html, html.len() - inner.len() + length);
        let end = html.len() - after.len();
        let is_closing = inner.len() < rest.len();
        from = match UNSEEN_ELEMENTS.contains(&name.as_str()) && !is_closing {
            true => html.len() - after_closing(after, &name).map_or(0, str::len),
            false => end,
        };
        tags.push(HtmlTag {
            name,
            is_closing,
            bytes: start..end,
            attributes,
        });
    }
    tags
}

/// The attributes of a tag from a byte of the piece on, read as browsers do, and what stands
/// behind its end.
fn attributes(html: &str, start: usize) -> (Vec<HtmlAttribute>, &str) {
    let mut found = Vec::new();
    let mut rest = &html[start..];
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return (found, rest);
        }
        if let Some(after) = rest.strip_prefix('>') {
            return (found, after);
        }
        // A stray `=` begins a name.
        let sign = rest.chars().next().map_or(0, char::len_utf8);
        let is_end = |c: char| c.is_whitespace() || matches!(c, '=' | '/' | '>');
        let end = rest[sign..]
            .find(is_end)
            .map_or(rest.len(), |end| sign + end);
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let (mut value, mut at) = ("", html.len() - rest.len());
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            at = html.len() - after.len();
            match after.chars().next().filter(|c| matches!(c, '"' | '\'')) {
                Some(quote) => {
                    let inner = &after[1..];
                    let end = inner.find(quote).unwrap_or(inner.len());
                    value = &inner[..end];
                    at += 1;
                    rest = inner.get(end + 1..).unwrap_or_default();
                }
                None => {
                    let end = after.find(|c: char| c.is_whitespace() || c == '>');
                    let end = end.unwrap_or(after.len());
                    value = &after[..end];
                    rest = &after[end..];
                }
            }
        }
        found.push(HtmlAttribute {
            name,
            value: without_codes(value),
            bytes: at..at + value.len(),
        });
    }
}

/// A value with the references to characters written out.
fn without_codes(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match character_reference(rest).filter(|(_, length)| is_one_in_value(rest, *length)) {
            Some((sign, length)) => {
                out.push(sign);
                rest = &rest[length..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// Whether browsers read a reference within a value as one: `&copy=1` in an address is a
/// parameter.
fn is_one_in_value(text: &str, length: usize) -> bool {
    let goes_on = |c: char| c == '=' || c.is_ascii_alphanumeric();
    let (reference, behind) = text.split_at(length);
    reference.ends_with(';') || reference.starts_with("&#") || !behind.starts_with(goes_on)
}

/// Whether the sanitiser leaves an element in a page.
pub(super) fn is_allowed(name: &str) -> bool {
    ALLOWED_ELEMENTS.contains(&name) || MORE_ALLOWED_ELEMENTS.contains(&name)
}

/// The first of some tags that will be taken out, or what of it. Addresses of pictures are
/// looked at where they are resolved.
pub(super) fn first_unsafe(tags: &[HtmlTag]) -> Option<Unsafe> {
    // A closing tag says nothing that its opening tag has not said.
    let mut tags = tags.iter().filter(|tag| !tag.is_closing);
    tags.find_map(|tag| {
        if !is_allowed(&tag.name) {
            return Some(Unsafe::Element(tag.name.clone()));
        }
        tag.attributes
            .iter()
            .find_map(|HtmlAttribute { name, value, .. }| {
                let is_bad = name.starts_with("on")
                    || matches!(name.as_str(), "style" | "srcdoc" | "formaction");
                if is_bad {
                    return Some(Unsafe::Attribute(name.clone()));
                }
                let is_address = matches!(name.as_str(), "href" | "src" | "cite");
                match scheme_of(value) {
                    Scheme::Forbidden(scheme) if name == "src" && scheme == ANOTHER_HOST => None,
                    Scheme::Forbidden(scheme) if is_address => Some(Unsafe::Address(scheme)),
                    _ => None,
                }
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_could_do_harm() {
        let element = |name: &str| Some(Unsafe::Element(name.to_owned()));
        let attribute = |name: &str| Some(Unsafe::Attribute(name.to_owned()));
        let address = |scheme: &str| Some(Unsafe::Address(scheme.to_owned()));
        let first_unsafe = |html| first_unsafe(&html_tags(html));
        assert_eq!(first_unsafe("<script>x</script>"), element("script"));
        assert_eq!(first_unsafe("<b>x</b><IFRAME src=x>"), element("iframe"));
        assert_eq!(first_unsafe("<b onclick='x'>"), attribute("onclick"));
        assert_eq!(first_unsafe("<img src=x onerror=y>"), attribute("onerror"));
        assert_eq!(
            first_unsafe("<a href='javascript:x'>"),
            address("javascript")
        );
        assert_eq!(
            first_unsafe("<a href='&#106;avascript:x'>"),
            address("javascript")
        );
        assert_eq!(first_unsafe("<!-- <script> -->"), None);
        assert_eq!(first_unsafe("a < b and <sub>2</sub>"), None);
        assert_eq!(first_unsafe("<a href=\"tape.html\" title='a>b'>"), None);
    }
    #[test]
    fn tags_are_read_as_browsers_read_them() {
        let read = |html| {
            let tags = html_tags(html).into_iter();
            let tags = tags.map(|tag| {
                let attributes = tag.attributes.into_iter();
                let attributes = attributes.map(|it| (it.name, it.value));
                (tag.name, html[tag.bytes].to_owned(), attributes.collect())
            });
            tags.collect::<Vec<(String, String, Vec<_>)>>()
        };
        let tag = |name: &str, source: &str, attributes: &[(&str, &str)]| {
            let attributes = attributes.iter();
            let attributes = attributes.map(|(name, value)| ((*name).into(), (*value).into()));
            (name.to_owned(), source.to_owned(), attributes.collect())
        };
        let source = "<IMG Src=a.png alt='a > b' hidden/>";
        let wanted = [("src", "a.png"), ("alt", "a > b"), ("hidden", "")];
        assert_eq!(read(source), [tag("img", source, &wanted)]);
        assert_eq!(
            read("x <!-- <b> --> <a href=\"a&amp;b\">y</a> < 3"),
            [
                tag("a", "<a href=\"a&amp;b\">", &[("href", "a&b")]),
                tag("a", "</a>", &[])
            ]
        );
        assert_eq!(
            read("<script>'<b>'</script><i>"),
            [tag("script", "<script>", &[]), tag("i", "<i>", &[])]
        );
        assert_eq!(read("<b =x"), [tag("b", "<b =x", &[("=x", "")])]);
    }
    #[test]
    fn a_value_is_found_where_it_is_written() {
        for html in [
            "x <a title='y' href = \"y\">",
            "<a href=y>",
            "<a class href='y'/>",
        ] {
            let tags = html_tags(html);
            let bytes = tags[0].address().map_or(0..0, |it| it.bytes.clone());
            assert_eq!(html[bytes.clone()], *"y", "{html}");
            assert!(html[..bytes.start].contains("href"), "{html}");
        }
    }
}
