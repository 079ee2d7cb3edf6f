//! Slips of Markdown that leave a text which nobody meant: Markdown itself has no errors.

use std::ops::Range;

use super::outline::OutlineReader;
use crate::diagnostic::{Code, Fix, Message};

/// Endings of files that authors show or link to.
const ENDINGS: [&str; 23] = [
    "md", "jpg", "jpeg", "png", "gif", "webp", "svg", "heic", "pdf", "doc", "docx", "ppt", "pptx",
    "xls", "xlsx", "odt", "ods", "odp", "csv", "txt", "zip", "mp4", "mp3",
];

/// Most bytes of the words of a link or picture that are looked for before its address: a line may be of
/// any length, and have any number of them.
const LONGEST_WORDS: usize = 2000;

/// Most characters of an address between two brackets.
const LONGEST_ADDRESS: usize = 300;

/// Most letters of a line that is told to be a heading although it may be a hashtag.
const LONGEST_HEADING: usize = 60;

/// `##Refleksi`: without a space, or with a non-breaking one, the line is an ordinary paragraph.
/// One sign may begin a hashtag, two do not.
pub(super) fn heading_without_space(reader: &mut OutlineReader<'_, '_>, paragraph: Range<usize>) {
    if !reader.body[paragraph.clone()].starts_with('#') {
        return;
    }
    let line = reader.body[paragraph.clone()].lines().next();
    let line = line.unwrap_or_default().trim_end();
    let words = line.trim_start_matches('#');
    let marks = line.len() - words.len();
    let spaces = words.len() - words.trim_start().len();
    let words = words.trim_start();
    if !(1..=6).contains(&marks) || !words.starts_with(char::is_alphabetic) {
        return;
    }
    let may_be_hashtag = marks == 1 && spaces == 0;
    if may_be_hashtag && !is_like_heading(reader.body, &paragraph, words) {
        return;
    }
    let start = paragraph.start;
    let span = reader.span(start..start + line.len());
    let place = reader.span(start + marks..start + marks + spaces);
    let right = format!("{} {words}", &line[..marks]);
    let message = Message::new(match spaces {
        0 => "heading_without_space",
        _ => "heading_with_other_space",
    })
    .with("heading", line);
    if may_be_hashtag {
        let hint = Message::new("heading_or_hashtag_hint").with("text", right);
        reader.advise(Code::HeadingOrder, span, message, hint);
        return;
    }
    reader.mendable(
        Code::HeadingOrder,
        span,
        message,
        Message::new("write_instead").with("text", right),
        Some(Fix::new(Message::new("fix_space"), place, " ")),
    );
}

/// Whether a paragraph that begins with one sign is a heading more likely than a hashtag: a short
/// line of its own with a capital letter, none within a word (`#MerdekaBelajar`) and no other sign.
fn is_like_heading(body: &str, paragraph: &Range<usize>, words: &str) -> bool {
    let before = body[..paragraph.start].rsplit('\n').next();
    let letters: Vec<char> = words.chars().take(LONGEST_HEADING + 1).collect();
    let has_inner_capital =
        (letters.windows(2)).any(|pair| pair[0].is_lowercase() && pair[1].is_uppercase());
    before.is_none_or(|before| before.trim().is_empty())
        && !body[paragraph.clone()].trim_end().contains('\n')
        && words.starts_with(char::is_uppercase)
        && letters.len() <= LONGEST_HEADING
        && !words.contains('#')
        && !words.ends_with(['.', '!', '?'])
        && !has_inner_capital
}

/// `##` or `## <!-- judul -->`: a heading that says nothing, which no page shows.
pub(super) fn heading_without_words(reader: &mut OutlineReader<'_, '_>, heading: Range<usize>) {
    let written = reader.body[heading.clone()].to_owned();
    let span = reader.span(heading);
    let message = Message::new("heading_without_words").with("heading", written);
    let hint = Message::new("heading_without_words_hint");
    reader.advise(Code::LeftoverTemplate, span, message, hint);
}

/// `![Timbangan](foto timbang.jpg)`: with a space in the address, or a bracket without its
/// counterpart, it is no picture and no link, and readers see the brackets. `known` are the
/// links, pictures and code there are, in the order of the text.
pub(super) fn addresses_that_are_text(reader: &mut OutlineReader<'_, '_>, known: &[Range<usize>]) {
    let body = reader.body;
    let mut known = known.iter().peekable();
    let mut known_until = 0;
    for at in memchr::memmem::find_iter(body.as_bytes(), "](") {
        while let Some(range) = known.next_if(|range| range.start <= at) {
            known_until = known_until.max(range.end);
        }
        if at < known_until {
            continue;
        }
        let start = at + "](".len();
        let is_picture = opening_of(&body[..at]).starts_with('!');
        let Some(length) = length_of_address(&body[start..], is_picture) else {
            continue;
        };
        let address = &body[start..start + length];
        if is_picture && let Some(size) = size_behind(address) {
            picture_with_size(reader, opening_of(&body[..at]), start, (address, size));
            continue;
        }
        let has_space = address.contains(' ');
        if !(has_space || address.contains('(')) || address.contains(['<', '>', '"']) {
            continue;
        }
        let bytes = start..start + address.len();
        let span = reader.span(bytes);
        let right = format!("<{address}>");
        let whole = format!("{}]({right})", opening_of(&body[..at]));
        let message = match has_space {
            true => "address_with_space",
            false => "address_with_bracket",
        };
        reader.mendable(
            Code::UnresolvedReference,
            span,
            Message::new(message).with("address", address),
            Message::new("write_instead").with("text", whole),
            Some(Fix::new(Message::new("fix_angle"), span, right)),
        );
    }
}

/// Where the size begins that stands behind the address of a picture and its title, as other
/// programs write it: `peta.png =300x200`, `peta.png "Peta" =150x`.
fn size_behind(address: &str) -> Option<usize> {
    let at = address.trim_end().rfind([' ', '\u{A0}'])?;
    let size = address[at..].trim().strip_prefix('=')?;
    is_size(size).then(|| address[..at].trim_end().len())
}

/// Whether a text is a width, a height or both: `300`, `300x200`, `x200`, `50%`, `300px`.
pub(super) fn is_size(text: &str) -> bool {
    let is_mark = |c: char| c.is_ascii_digit() || "x×*%p".contains(c);
    text.contains(|c: char| c.is_ascii_digit()) && text.chars().all(is_mark)
}

/// A picture with a size: `written` is what stands between its brackets, from `start` on, and
/// where the size begins in it. Readers see the brackets and no picture.
fn picture_with_size(
    reader: &mut OutlineReader<'_, '_>,
    opening: &str,
    start: usize,
    (written, size): (&str, usize),
) {
    let whole = format!("{opening}]({})", &written[..size]);
    let span = reader.span(start..start + written.len());
    let place = reader.span(start + size..start + written.len());
    reader.mendable(
        Code::UnresolvedReference,
        span,
        Message::new("picture_with_size").with("size", written[size..].trim()),
        Message::new("picture_size_hint").with("text", whole),
        Some(Fix::new(Message::new("fix_picture_size"), place, "")),
    );
}

/// Most bytes between the braces behind a link or picture.
const LONGEST_ATTRIBUTES: usize = 120;

/// `![Peta](peta.png){width=50%}`: what other programs take for attributes of the picture or link
/// before it, and Markdown for text that readers see.
pub(super) fn attributes_behind(reader: &mut OutlineReader<'_, '_>, end: usize) {
    let Some(written) = attributes_at(reader.body, end) else {
        return;
    };
    let span = reader.span(end..end + written.len());
    let message = Message::new("attributes_as_text").with("text", written);
    let fix = Fix::new(Message::new("fix_attributes"), span, "");
    reader.mendable_warning(
        Code::UnsafeHtml,
        span,
        message,
        Message::new("attributes_hint"),
        fix,
    );
}

/// The braces of attributes that stand at a place, with what is in them.
pub(super) fn attributes_at(body: &str, at: usize) -> Option<&str> {
    let inner = body[at..].strip_prefix('{')?;
    let close = (inner.bytes().take(LONGEST_ATTRIBUTES)).position(|byte| byte == b'}')?;
    let inner = inner.get(..close)?;
    let is_attribute = |word: &str| {
        let (key, value) = word.split_once('=').unwrap_or((word, ""));
        let is_name = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphabetic() || c == '-');
        (is_name && !value.is_empty()) || word.starts_with(['.', '#', ':'])
    };
    let are_attributes = !inner.trim().is_empty() && inner.split_whitespace().all(is_attribute);
    are_attributes.then(|| &body[at..at + close + "{}".len()])
}

/// Length of the address of a file or of the web at the beginning of a text, up to the bracket
/// that closes it. Brackets within it come in pairs, as in `Foto (1).jpg`; where one is left
/// open, the first behind what may be an address closes it. Of a picture it may be anything.
fn length_of_address(text: &str, is_picture: bool) -> Option<usize> {
    let is_address = |text: &str| is_picture || is_address(text);
    let mut depth = 0_u32;
    let mut first = None;
    for (at, mark) in text.char_indices().take(LONGEST_ADDRESS) {
        match mark {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at).filter(|at| is_address(&text[..*at])),
            ')' => {
                depth -= 1;
                first = first.or(Some(at).filter(|at| is_address(&text[..*at])));
            }
            // Another link begins.
            ']' if text[at..].starts_with("](") => break,
            '\n' => break,
            _ => {}
        }
    }
    first
}

/// Whether a text leads to the web or into a folder, or ends like the name of a file.
fn is_address(text: &str) -> bool {
    let path = text.split('#').next().unwrap_or_default();
    let ending = path
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_lowercase());
    let is_file = ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()));
    let beginnings = ["https://", "http://", "/", "./", "../"];
    is_file || beginnings.iter().any(|begin| text.starts_with(begin))
}

/// `[words` or `![words` at the end of a text.
pub(super) fn opening_of(text: &str) -> &str {
    let text = &text[text.floor_char_boundary(text.len().saturating_sub(LONGEST_WORDS))..];
    let line = text.rfind('\n').map_or(text, |at| &text[at + 1..]);
    let start = line.rfind('[').unwrap_or(line.len());
    let is_picture = line[..start].ends_with('!');
    &line[start - usize::from(is_picture)..]
}
