//! Places in a text that is sanitised where a piece of our own making goes afterwards.

use pulldown_cmark::{CowStr, Event};

/// Marks before and after the number of a piece. No text holds these characters, which
/// Unicode keeps free for programs; where one does, it is replaced.
const OPEN: char = '\u{FDD0}';
const CLOSE: char = '\u{FDD1}';

/// What a sign that cannot be shown is shown as.
const REPLACEMENT: &str = "\u{FFFD}";

/// An event of a text that is to be sanitised: a finished piece becomes a placeholder, and
/// nothing else can look like one.
pub(super) fn placeheld(event: Event<'_>) -> Event<'_> {
    match event {
        Event::InlineMath(place) => Event::InlineHtml(format!("{OPEN}{place}{CLOSE}").into()),
        Event::Text(text) => Event::Text(unmarked(text)),
        Event::Code(text) => Event::Code(unmarked(text)),
        Event::Html(html) => Event::Html(unmarked_html(html)),
        Event::InlineHtml(html) => Event::InlineHtml(unmarked_html(html)),
        other => other,
    }
}

fn is_mark(character: char) -> bool {
    matches!(character, OPEN | CLOSE)
}

fn unmarked(text: CowStr<'_>) -> CowStr<'_> {
    match text.contains(is_mark) {
        true => text.replace(is_mark, REPLACEMENT).into(),
        false => text,
    }
}

/// HTML without marks, those that are written as a number too. They are replaced rather than
/// left out: what stood around one could become another.
fn unmarked_html(html: CowStr<'_>) -> CowStr<'_> {
    let html = unmarked(html);
    let mut out = String::new();
    let mut from = 0;
    for (at, _) in html.match_indices("&#") {
        let Some(length) = mark_reference(&html[at..]) else {
            continue;
        };
        out.push_str(&html[from..at]);
        out.push_str(REPLACEMENT);
        from = at + length;
    }
    if from == 0 {
        return html;
    }
    out.push_str(&html[from..]);
    out.into()
}

/// The length of a character reference (`&#xFDD0;`) where it means a mark.
fn mark_reference(text: &str) -> Option<usize> {
    let number = text.strip_prefix("&#")?;
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    let end = digits.find(|c: char| !c.is_digit(radix));
    let (digits, after) = digits.split_at(end.unwrap_or(digits.len()));
    let value = u32::from_str_radix(digits.trim_start_matches('0'), radix).ok()?;
    let is_one = char::from_u32(value).is_some_and(is_mark);
    let end = text.len() - after.len() + usize::from(after.starts_with(';'));
    is_one.then_some(end)
}

/// Sanitised HTML with the finished pieces in their places. A place that has come to lie within
/// a tag, between two halves of an author's own, gets none.
pub(super) fn with_finished(html: String, finished: &[String]) -> String {
    if finished.is_empty() {
        return html;
    }
    let length = finished.iter().map(String::len).sum::<usize>();
    let mut out = String::with_capacity(html.len() + length);
    let mut from = 0;
    let (mut is_tag, mut is_value) = (false, false);
    for (at, sign) in html.match_indices(['<', '>', '"', OPEN]) {
        match sign {
            "<" => is_tag = true,
            ">" if !is_value => is_tag = false,
            "\"" if is_tag => is_value = !is_value,
            ">" | "\"" => {}
            _ => {
                let number = &html[at + OPEN.len_utf8()..];
                let Some((number, after)) = number.split_once(CLOSE).filter(|_| at >= from) else {
                    continue;
                };
                out.push_str(&html[from..at]);
                from = html.len() - after.len();
                let piece = number.parse::<usize>().ok();
                let piece = piece.and_then(|place| finished.get(place));
                out.push_str(piece.filter(|_| !is_tag).map_or("", String::as_str));
            }
        }
    }
    out.push_str(&html[from..]);
    out
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::Event;

    use super::{mark_reference, placeheld, with_finished};

    #[test]
    fn nothing_but_a_piece_becomes_a_placeholder() {
        let html = |text: &str| match placeheld(Event::InlineHtml(text.to_owned().into())) {
            Event::InlineHtml(html) => html.into_string(),
            other => format!("{other:?}"),
        };
        for (written, kept) in [
            (
                "<b title=\"&#xFDD0;0&#64977;\">",
                "<b title=\"\u{FFFD}0\u{FFFD}\">",
            ),
            ("&#x0000fdd00", "&#x0000fdd00"),
            ("&#x0000fdd0 0&#XFDD1z", "\u{FFFD} 0\u{FFFD}z"),
            ("&#xFD\u{FDD0}D0;", "&#xFD\u{FFFD}D0;"),
            (
                "&#xFD&#xFDD0;D0; &#; &# &amp;#xFDD0;",
                "&#xFD\u{FFFD}D0; &#; &# &amp;#xFDD0;",
            ),
            ("&#65; é", "&#65; é"),
        ] {
            assert_eq!(html(written), kept);
        }
        assert_eq!(
            placeheld(Event::InlineMath("3".into())),
            Event::InlineHtml("\u{FDD0}3\u{FDD1}".into())
        );
        assert_eq!(
            placeheld(Event::Text("\u{FDD0}3\u{FDD1}".into())),
            Event::Text("\u{FFFD}3\u{FFFD}".into())
        );
        assert_eq!(mark_reference("&#xFFFFFFFFFFFFFFFFFFFF;"), None);
    }

    #[test]
    fn pieces_are_put_in_once_and_never_within_a_tag() {
        let finished = ["\u{FDD0}1\u{FDD1}".to_owned(), "<img alt=\"x\">".to_owned()];
        for (html, whole) in [
            ("a \u{FDD0}1\u{FDD1} b", "a <img alt=\"x\"> b"),
            ("\u{FDD0}0\u{FDD1}", "\u{FDD0}1\u{FDD1}"),
            (
                "<b title=\"> \u{FDD0}1\u{FDD1}\">\"\u{FDD0}1\u{FDD1}</b>",
                "<b title=\"> \">\"<img alt=\"x\"></b>",
            ),
            ("\u{FDD0}7\u{FDD1}", ""),
            ("\u{FDD0}\u{FDD0}1\u{FDD1}\u{FDD0}", "\u{FDD0}"),
        ] {
            assert_eq!(with_finished(html.to_owned(), &finished), whole);
        }
    }
}
