//! HTML that authors wrote into their Markdown: what of it will be taken out.

use std::borrow::Cow;

use super::{Scheme, scheme_of};

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

/// Elements whose content the sanitiser takes out with them.
const UNSEEN_ELEMENTS: [&str; 3] = ["script", "style", "template"];

/// Whether a piece of HTML opens an element whose content no page shows and leaves it open.
pub(super) fn opens_unseen(html: &str) -> bool {
    unseen_left_open(html).is_some()
}

/// The element that a piece of HTML leaves open and whose content no page shows.
pub(crate) fn unseen_left_open(html: &str) -> Option<&'static str> {
    let mut rest = html;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        rest = &rest[at + 1..];
        let mut names = UNSEEN_ELEMENTS.into_iter();
        if let Some(name) = names.find(|name| begins_with_name(rest, name)) {
            match after_closing(rest, name) {
                Some(after) => rest = after,
                None => return Some(name),
            }
        }
    }
    None
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
    let Some(mut start) = memchr::memmem::find(html.as_bytes(), b"<!--") else {
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

/// The first thing in a piece of HTML that will be taken out. Comments are fine: they
/// never reach a page and harm nobody.
pub(super) fn first_unsafe(html: &str) -> Option<Unsafe> {
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        rest = &rest[open + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        // A closing tag says nothing that its opening tag has not said.
        if rest.starts_with('/') {
            continue;
        }
        let tag = rest;
        let name_length = tag
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
            .unwrap_or(tag.len());
        if name_length == 0 {
            continue;
        }
        let name = tag[..name_length].to_ascii_lowercase();
        let is_allowed = ALLOWED_ELEMENTS.contains(&name.as_str())
            || matches!(
                name.as_str(),
                "ul" | "u" | "tr" | "tfoot" | "time" | "var" | "wbr"
            );
        if !is_allowed {
            return Some(Unsafe::Element(name));
        }
        let end = tag.find('>').unwrap_or(tag.len());
        if let Some(found) = attributes(&tag[name_length..end]) {
            return Some(found);
        }
        rest = &tag[end..];
    }
    None
}

fn attributes(text: &str) -> Option<Unsafe> {
    let mut rest = text.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
    while !rest.is_empty() {
        let name_end = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '=' | '/' | '>'))
            .unwrap_or(rest.len());
        let name = rest[..name_end].to_ascii_lowercase();
        rest = rest[name_end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
            match quote {
                Some(quote) => {
                    let inner = &after[1..];
                    let end = inner.find(quote).unwrap_or(inner.len());
                    value = &inner[..end];
                    rest = inner.get(end + 1..).unwrap_or_default();
                }
                None => {
                    let end = after.find(char::is_whitespace).unwrap_or(after.len());
                    value = &after[..end];
                    rest = &after[end..];
                }
            }
        }
        if name.starts_with("on") || matches!(name.as_str(), "style" | "srcdoc" | "formaction") {
            return Some(Unsafe::Attribute(name));
        }
        if matches!(name.as_str(), "href" | "src" | "cite")
            && let Scheme::Forbidden(scheme) = scheme_of(value)
        {
            return Some(Unsafe::Address(scheme));
        }
        if name == "src" && matches!(scheme_of(value), Scheme::Allowed) {
            return Some(Unsafe::Address(value.to_owned()));
        }
        let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if trimmed.len() == rest.len() && name.is_empty() {
            // Nothing was consumed: a stray character.
            let mut characters = rest.chars();
            characters.next();
            rest = characters.as_str();
        } else {
            rest = trimmed;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_could_do_harm() {
        let element = |name: &str| Some(Unsafe::Element(name.to_owned()));
        let attribute = |name: &str| Some(Unsafe::Attribute(name.to_owned()));
        assert_eq!(first_unsafe("<script>x</script>"), element("script"));
        assert_eq!(first_unsafe("<b>x</b><IFRAME src=x>"), element("iframe"));
        assert_eq!(first_unsafe("<b onclick='x'>"), attribute("onclick"));
        assert_eq!(first_unsafe("<img src=x onerror=y>"), attribute("onerror"));
        assert_eq!(
            first_unsafe("<a href='javascript:x'>"),
            Some(Unsafe::Address("javascript".to_owned()))
        );
        assert_eq!(first_unsafe("<!-- <script> -->"), None);
        assert_eq!(first_unsafe("a < b and <sub>2</sub>"), None);
        assert_eq!(first_unsafe("<a href=\"tape.html\" title='a>b'>"), None);
    }
}
