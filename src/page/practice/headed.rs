//! Parts for which the author's text has a heading of its own.

use memchr::memmem::Finder;

use super::super::part::Part;
use crate::html::escape;
use crate::locale::{capitalised, fold_word};
use crate::pack::Kind;

const OPEN: &str = "<h2 id=\"";
const CLOSE: &str = "</h2>\n";

/// Moves what a field says below the heading of the same words in the author's text, or of words
/// that mean the same in the kind, before what the author writes there, so that a page has each
/// heading once. What is wider than the text stays a part of its own. `inside` says what stands
/// in a part.
pub(super) fn below_own_headings(
    html: &mut String,
    parts: &mut Vec<Part>,
    kind: Option<&Kind>,
    inside: impl Fn(&Part) -> String,
) {
    let label_of = |part: &Part| match part.form != "body" && !part.is_wide() {
        true => fold_word(&escape(&part.label)),
        false => String::new(),
    };
    let mut labels: Vec<String> = parts.iter().map(label_of).collect();
    if labels.iter().all(String::is_empty) {
        return;
    }
    let (open, close) = (Finder::new(OPEN), Finder::new(CLOSE));
    let find = |html: &str, from: usize, mark: &Finder<'_>| {
        let at = mark.find(&html.as_bytes()[from..])?;
        Some(from + at)
    };
    let mut from = 0;
    while let Some(start) = find(html, from, &open).map(|at| at + OPEN.len()) {
        let Some(end) = find(html, start, &close) else {
            return;
        };
        from = end + CLOSE.len();
        let heading = html[start..end].split_once('>').map(|(_, text)| text);
        let heading = fold_word(heading.unwrap_or_default());
        if heading.is_empty() {
            continue;
        }
        let of_label = labels.iter().position(|label| *label == heading);
        let place = of_label.or_else(|| {
            let field = kind?.field_of_heading(&heading)?;
            let mut known = parts.iter().zip(&labels);
            known.position(|(part, label)| !label.is_empty() && is_of(part, field))
        });
        if let Some(place) = place {
            labels.remove(place);
            let inside = inside(&begun(parts.remove(place)));
            html.insert_str(from, &inside);
            from += inside.len();
        }
    }
}

/// Whether a part shows a field: its id is the name of the field, with hyphens.
fn is_of(part: &Part, field: &str) -> bool {
    let sign = |byte| if byte == b'_' { b'-' } else { byte };
    part.id.bytes().eq(field.bytes().map(sign))
}

/// A part whose only word begins as the text below it does: "Ya" and not "ya".
fn begun(mut part: Part) -> Part {
    if let ("links", [word]) = (part.form, part.items.as_mut_slice()) {
        word.text = capitalised(&word.text);
    }
    part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_field_says_stands_between_the_heading_and_the_text_of_its_author() {
        let heading = |anchor: &str, text: &str| format!("<h2 id=\"{anchor}\">{text}</h2>\n");
        let (first, last) = (heading("a", "Hasil"), heading("b-1", "Tanya &amp; jawab"));
        let middle = heading("b", "Tanya &amp; jawab");
        let mut html = [&first, "<p>A</p>\n", &middle, "<p>B</p>\n", &last].concat();
        let part = |label: &str, picture: &str| Part {
            label: label.to_owned(),
            form: "list",
            picture: picture.to_owned(),
            ..Part::default()
        };
        let mut parts = vec![
            part("tanya & jawab", ""),
            part("Hasil", "<svg></svg>"),
            part("Lain", ""),
        ];
        let inside = |part: &Part| format!("<i>{}</i>\n", part.form);
        below_own_headings(&mut html, &mut parts, None, inside);
        let wanted = [
            &first,
            "<p>A</p>\n",
            &middle,
            "<i>list</i>\n<p>B</p>\n",
            &last,
        ];
        assert_eq!(html, wanted.concat());
        let left: Vec<&str> = parts.iter().map(|part| &*part.label).collect();
        assert_eq!(left, ["Hasil", "Lain"]);
    }
}
