//! Shortcodes of Hugo (`{{< figure src="foto.png" >}}`, `{{% notice %}}`) and tags of Liquid
//! (`{% include x %}`, `{{ site.url }}`): no program fills them in here, so that readers see them.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::outline::OutlineReader;
use super::slips::opening_of;
use crate::diagnostic::{Code, Message, shortened};

/// Most bytes of one.
const LONGEST: usize = 400;

/// Most letters of one that a message repeats.
const MOST_LETTERS: usize = 60;

/// How one begins and ends; the longer beginnings first.
const SIGNS: [(&str, &str); 4] = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{{", "}}")];

const PICTURES: [&str; 4] = ["figure", "image", "img", "picture"];
const LINKS: [&str; 4] = ["link", "post_url", "ref", "relref"];
const BOXES: [&str; 15] = [
    "admonition",
    "alert",
    "attention",
    "callout",
    "caution",
    "danger",
    "error",
    "hint",
    "important",
    "info",
    "message",
    "note",
    "notice",
    "tip",
    "warning",
];
const PARTS: [&str; 4] = ["include", "include_relative", "partial", "readfile"];

/// Those of a text that have been told.
#[derive(Default)]
pub(super) struct Shortcodes<'text> {
    /// Where the last one ends.
    told: usize,
    /// Their names: what closes one is told with it.
    opened: FxHashSet<&'text str>,
}

impl<'text> Shortcodes<'text> {
    /// Looks at a sign that may begin one.
    pub(super) fn see(&mut self, reader: &mut OutlineReader<'text, '_>, at: usize) {
        let body = reader.body;
        if at < self.told {
            return;
        }
        let Some((bytes, inner)) = shortcode(body, at) else {
            return;
        };
        self.told = bytes.end;
        let inner = inner.trim().trim_matches('-').trim();
        let name = inner.split(is_end_of_name).next().unwrap_or_default();
        let name_of_end = match inner.strip_prefix('/') {
            Some(rest) => rest.trim_start().split(is_end_of_name).next(),
            None => name.strip_prefix("end"),
        };
        if name_of_end.is_some_and(|name| self.opened.contains(name)) {
            return;
        }
        self.opened.insert(name);
        let is_value = !body[at..].starts_with("{%")
            && SIGNS[..2]
                .iter()
                .all(|(sign, _)| !body[at..].starts_with(sign));
        let hint = match is_value {
            true => Message::new("shortcode_value_hint"),
            false => advice(body, at, name, inner),
        };
        let message = Message::new("shortcode_as_text")
            .with("text", shortened(&body[bytes.clone()], MOST_LETTERS));
        let span = reader.span(bytes);
        reader.warn(Code::LeftoverTemplate, span, message, hint);
    }
}

/// The bytes of one that begins at a place, and what stands between its signs.
fn shortcode(body: &str, at: usize) -> Option<(Range<usize>, &str)> {
    let rest = &body[at..];
    let rest = &rest[..rest.floor_char_boundary(LONGEST)];
    let (begin, end) = SIGNS.iter().find(|(begin, _)| rest.starts_with(begin))?;
    let inner = &rest[begin.len()..];
    let length = memchr::memmem::find(inner.as_bytes(), end.as_bytes())?;
    let inner = &inner[..length];
    let is_whole = !inner.contains("\n\n");
    // `\frac{{a}}{b}` is a formula somebody forgot the dollar signs of.
    let before = body[..at].chars().next_back();
    let is_apart = !before.is_some_and(|c| c.is_alphanumeric() || "{}^_\\".contains(c));
    let first = inner
        .trim_start()
        .trim_start_matches(['-', '/'])
        .trim_start()
        .chars()
        .next();
    let is_named = first.is_some_and(|c| c.is_alphabetic() || matches!(c, '"' | '\'' | '.' | '$'));
    let bytes = at..at + begin.len() + length + end.len();
    (is_whole && is_named && (is_apart || *begin != "{{")).then_some((bytes, inner))
}

fn is_end_of_name(c: char) -> bool {
    c.is_whitespace() || c == '/'
}

/// What to write in place of one.
fn advice(body: &str, at: usize, name: &str, inner: &str) -> Message {
    if PICTURES.contains(&name)
        && let Some(file) = named(inner, "src").or_else(|| argument(inner))
    {
        let words = named(inner, "alt").or_else(|| named(inner, "caption"));
        let text = format!("![{}]({file})", words.unwrap_or("…"));
        return Message::new("write_instead").with("text", text);
    }
    if LINKS.contains(&name)
        && let Some(file) = argument(inner)
    {
        let (path, heading) = file.split_at(file.find('#').unwrap_or(file.len()));
        let path = path.trim_end_matches(".md");
        let page = path.rsplit('/').next().unwrap_or(path);
        let page = format!("[[{page}{heading}]]");
        let Some(opening) = body[..at].strip_suffix("](").map(opening_of) else {
            return Message::new("write_instead").with("text", page);
        };
        return Message::new("shortcode_link_hint")
            .with("text", format!("{opening}]({path}.md{heading})"))
            .with("page", page);
    }
    match name {
        _ if BOXES.contains(&name) => Message::new("shortcode_box_hint"),
        _ if PARTS.contains(&name) => Message::new("shortcode_part_hint"),
        "highlight" => {
            let language = argument(inner).unwrap_or_default();
            Message::new("shortcode_code_hint").with("text", format!("~~~{language}"))
        }
        _ => Message::new("shortcode_hint"),
    }
}

/// The value of a named argument: `src="foto.png"`.
fn named<'text>(inner: &'text str, name: &str) -> Option<&'text str> {
    inner.match_indices(name).find_map(|(at, _)| {
        let is_word = inner[..at].ends_with(char::is_whitespace);
        let value = inner[at + name.len()..].trim_start().strip_prefix('=')?;
        is_word.then(|| first_value(value.trim_start())).flatten()
    })
}

/// The first argument behind the name that has none of its own.
fn argument(inner: &str) -> Option<&str> {
    let (_, rest) = inner.split_once(char::is_whitespace)?;
    first_value(rest.trim_start()).filter(|value| !value.contains('='))
}

/// A word, or what stands between quotation marks.
fn first_value(text: &str) -> Option<&str> {
    let value = match text.chars().next()? {
        mark @ ('"' | '\'' | '`') => text[1..].split(mark).next()?,
        _ => text.split_whitespace().next()?,
    };
    (!value.is_empty()).then_some(value)
}
