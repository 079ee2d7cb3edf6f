//! Slips of Markdown that leave a text which nobody meant: Markdown itself has no errors.

use std::ops::Range;

use super::outline::OutlineReader;
use crate::diagnostic::{Code, Fix, Message};

/// Endings of files that authors show or link to.
const ENDINGS: [&str; 14] = [
    "md", "jpg", "jpeg", "png", "gif", "webp", "svg", "pdf", "docx", "pptx", "xlsx", "csv", "mp4",
    "mp3",
];

/// Most characters of an address between two brackets.
const LONGEST_ADDRESS: usize = 300;

/// `##Refleksi`: without a space the line is an ordinary paragraph. One sign may begin a
/// hashtag, two do not.
pub(super) fn heading_without_space(reader: &mut OutlineReader<'_, '_>, paragraph: Range<usize>) {
    if !reader.body[paragraph.clone()].starts_with("##") {
        return;
    }
    let line = reader.body[paragraph.clone()].lines().next();
    let line = line.unwrap_or_default().trim_end();
    let words = line.trim_start_matches('#');
    let marks = line.len() - words.len();
    if !(2..=6).contains(&marks) || !words.starts_with(char::is_alphabetic) {
        return;
    }
    let start = paragraph.start;
    let span = reader.span(start..start + line.len());
    let place = reader.span(start + marks..start + marks);
    let right = format!("{} {words}", &line[..marks]);
    reader.mendable(
        Code::HeadingOrder,
        span,
        Message::new("heading_without_space").with("heading", line),
        Message::new("write_instead").with("text", right),
        Some(Fix::new(Message::new("fix_space"), place, " ")),
    );
}

/// `![Timbangan](foto timbang.jpg)`: with a space in the address it is no picture and no
/// link, and readers see the brackets. `known` are the links, pictures and code there are,
/// in the order of the text.
pub(super) fn addresses_with_spaces(reader: &mut OutlineReader<'_, '_>, known: &[Range<usize>]) {
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
        let end = body[start..]
            .char_indices()
            .take(LONGEST_ADDRESS)
            .find(|(_, mark)| matches!(mark, ')' | '\n'))
            .filter(|(_, mark)| *mark == ')');
        let Some((length, _)) = end else { continue };
        let address = &body[start..start + length];
        let path = address.split('#').next().unwrap_or_default();
        let ending = path
            .rsplit_once('.')
            .map(|(_, ending)| ending.to_lowercase());
        let is_file = ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()));
        if !address.contains(' ') || !is_file || address.contains(['<', '>', '"']) {
            continue;
        }
        let bytes = start..start + address.len();
        let span = reader.span(bytes);
        let right = format!("<{address}>");
        let whole = format!("{}]({right})", opening_of(&body[..at]));
        reader.mendable(
            Code::UnresolvedReference,
            span,
            Message::new("address_with_space").with("address", address),
            Message::new("write_instead").with("text", whole),
            Some(Fix::new(Message::new("fix_angle"), span, right)),
        );
    }
}

/// `[words` or `![words` at the end of a text.
fn opening_of(text: &str) -> &str {
    let line = text.rfind('\n').map_or(text, |at| &text[at + 1..]);
    let start = line.rfind('[').unwrap_or(line.len());
    let is_picture = line[..start].ends_with('!');
    &line[start - usize::from(is_picture)..]
}
