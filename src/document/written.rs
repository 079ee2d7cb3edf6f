//! Where in a text the addresses of its links stand, for changing them.

use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::{Target, Wikilink, html_tags, placed_events, target_of};
use crate::html::character_reference;

/// An address as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenAddress {
    /// Bytes of the text that name the page or file, without an anchor.
    pub bytes: Range<usize>,
    /// What these bytes say, with `&amp;` and the like read.
    pub path: String,
    /// What the address points at.
    pub target: Target,
    /// How it is written.
    pub form: AddressForm,
}

/// How an address is written, which decides about the signs it may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressForm {
    /// `[[name]]`.
    Wiki,
    /// `[text](<path>)`.
    Angled,
    /// `[text](path)` or `[label]: path`.
    Plain,
    /// `<a href="path">` or `<img src="path">`.
    Html,
}

impl AddressForm {
    /// A path with the signs this form does not allow written out.
    pub fn spell(self, path: &str) -> String {
        match self {
            Self::Wiki | Self::Angled => path.to_owned(),
            Self::Plain => path
                .replace('%', "%25")
                .replace(' ', "%20")
                .replace('(', "%28")
                .replace(')', "%29"),
            Self::Html => {
                let mut spelled = String::with_capacity(path.len());
                for sign in path.chars() {
                    match sign {
                        '%' | ' ' | '"' | '\'' | '<' | '>' | '&' | '=' | '`' => {
                            let _ = write!(spelled, "%{:02X}", u32::from(sign));
                        }
                        sign => spelled.push(sign),
                    }
                }
                spelled
            }
        }
    }
}

/// A piece of HTML. Its lines may stand apart in the text, as within a quotation.
#[derive(Default)]
struct Piece {
    html: String,
    /// Where each line begins, in the piece and in the text.
    lines: Vec<(usize, usize)>,
}

impl Piece {
    fn push(&mut self, line: &str, at: usize) {
        self.lines.push((self.html.len(), at));
        self.html.push_str(line);
    }

    fn addresses(&self, body: &str) -> Vec<WrittenAddress> {
        let tags = html_tags(&self.html).into_iter();
        let tags = tags.filter(|tag| !tag.is_closing);
        tags.filter_map(|tag| {
            let address = tag.address()?;
            let line = self
                .lines
                .partition_point(|line| line.0 <= address.bytes.start);
            let (in_piece, in_text) = *self.lines.get(line.checked_sub(1)?)?;
            let start = address.bytes.start - in_piece + in_text;
            let raw = body.get(start..start + address.bytes.len())?;
            written(raw, &address.value, start, AddressForm::Html)
        })
        .collect()
    }
}

/// The addresses of all links, pictures and definitions of a Markdown text, in its order.
/// One whose signs are escaped in an unusual way is left out.
pub fn written_addresses(body: &str) -> Vec<WrittenAddress> {
    let parser = placed_events(body);
    let mut found: Vec<WrittenAddress> = parser
        .reference_definitions()
        .iter()
        .filter_map(|(_, definition)| {
            let source = &body[definition.span.clone()];
            let after_label = source.find("]:")? + "]:".len();
            destination(source, after_label, &definition.dest, definition.span.start)
        })
        .collect();
    let mut block = None;
    for (event, range) in parser {
        let (link_type, dest_url) = match event {
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
            ) => (link_type, dest_url),
            Event::Start(Tag::HtmlBlock) => {
                block = Some(Piece::default());
                continue;
            }
            Event::End(TagEnd::HtmlBlock) => {
                found.extend(block.take().unwrap_or_default().addresses(body));
                continue;
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                match &mut block {
                    Some(piece) => piece.push(&html, range.start),
                    None => {
                        let mut piece = Piece::default();
                        piece.push(&html, range.start);
                        found.extend(piece.addresses(body));
                    }
                }
                continue;
            }
            _ => continue,
        };
        let source = &body[range.clone()];
        found.extend(match link_type {
            LinkType::WikiLink { .. } => wiki_name(source, &dest_url, range.start),
            // The last brackets that hold the address: a text may be a picture of its own.
            LinkType::Inline => source.rmatch_indices("](").find_map(|(at, sign)| {
                destination(source, at + sign.len(), &dest_url, range.start)
            }),
            _ => None,
        });
    }
    found.sort_by_key(|address| address.bytes.start);
    found
}

/// The address that begins at a byte of `source`, if it is the one expected.
fn destination(source: &str, at: usize, expected: &str, shift: usize) -> Option<WrittenAddress> {
    let rest = &source[at..];
    let start = at + (rest.len() - rest.trim_start().len());
    let rest = &source[start..];
    let (start, raw, form) = match rest.strip_prefix('<') {
        Some(inner) => (start + 1, inner.split('>').next()?, AddressForm::Angled),
        None => (start, until_end(rest), AddressForm::Plain),
    };
    written(raw, expected, shift + start, form)
}

/// An address that begins at a byte of the text, if it is the one expected.
fn written(raw: &str, expected: &str, start: usize, form: AddressForm) -> Option<WrittenAddress> {
    let length = if raw == expected {
        raw.find(['#', '?']).unwrap_or(raw.len())
    } else {
        length_before_anchor(raw, expected, form)?
    };
    let path = expected.split(['#', '?']).next().unwrap_or_default();
    Some(WrittenAddress {
        bytes: start..start + length,
        path: path.to_owned(),
        target: target_of(expected, false),
        form,
    })
}

/// Bytes before the anchor of an address with references (`&amp;`) or escapes (`\_`) in it, if it
/// says what is expected.
fn length_before_anchor(raw: &str, expected: &str, form: AddressForm) -> Option<usize> {
    let mut said = String::with_capacity(raw.len());
    let mut before_anchor = None;
    let mut rest = raw;
    while let Some(sign) = rest.chars().next() {
        let escaped = || {
            let next = rest[1..].chars().next()?;
            (form != AddressForm::Html && next.is_ascii_punctuation()).then_some((next, 2))
        };
        let written_out = match sign {
            '&' => character_reference(rest),
            '\\' => escaped(),
            _ => None,
        };
        if matches!(sign, '#' | '?') {
            before_anchor.get_or_insert(raw.len() - rest.len());
        }
        let (letter, length) = written_out.unwrap_or((sign, sign.len_utf8()));
        said.push(letter);
        rest = &rest[length..];
    }
    (said == expected).then(|| before_anchor.unwrap_or(raw.len()))
}

/// An address without angle brackets ends at white space or at a bracket too many.
fn until_end(text: &str) -> &str {
    let mut open = 0;
    for (at, mark) in text.char_indices() {
        match mark {
            '(' => open += 1,
            ')' if open == 0 => return &text[..at],
            ')' => open -= 1,
            mark if mark.is_whitespace() => return &text[..at],
            _ => {}
        }
    }
    text
}

fn wiki_name(source: &str, expected: &str, shift: usize) -> Option<WrittenAddress> {
    let start = Wikilink::of(source)?.name;
    let (inner, start) = (source.get(start.clone())?, start.start);
    if inner.trim() != expected.trim() {
        return None;
    }
    let name = inner.split('#').next().unwrap_or_default();
    let start = start + (name.len() - name.trim_start().len());
    Some(WrittenAddress {
        bytes: shift + start..shift + start + name.trim().len(),
        path: name.trim().to_owned(),
        target: target_of(expected, true),
        form: AddressForm::Wiki,
    })
}

#[cfg(test)]
mod tests {
    use super::{AddressForm, written_addresses};

    #[test]
    fn every_form_is_found_with_its_bytes() {
        let body = "Lihat [[ tape#hasil |x]], [a [b](c) d](x.md#y \"](z.md)\") dan\n\
                    [![alt](foto (1).jpg)](<../sma/nama berkas.md>) serta [rujuk] \\\n\
                    ![[gambar.png]] <https://a.example> `[[kode]]`\n\n\
                    [rujuk]: /sma/tape.html#a 'judul'\n\n\
                    Ini <a title=\"x\" href='tape.md#b'>x</a>.\n\n\
                    > <figure>\n> <img src=foto.jpg\n> alt=\"x\"></figure>\n\n\
                    <!-- <a href=\"z.md\"> -->\n\n\
                    [p](a&amp;b\\_c&#46;md#d&amp;e) <a href=\"a&amp;b.md?x#y\">q</a>\n";
        let found: Vec<(&str, AddressForm)> = written_addresses(body)
            .into_iter()
            .map(|address| (&body[address.bytes], address.form))
            .collect();
        use AddressForm::{Angled, Html, Plain, Wiki};
        assert_eq!(
            found,
            [
                ("tape", Wiki),
                ("c", Plain),
                ("../sma/nama berkas.md", Angled),
                ("gambar.png", Wiki),
                ("/sma/tape.html", Plain),
                ("tape.md", Html),
                ("foto.jpg", Html),
                ("a&amp;b\\_c&#46;md", Plain),
                ("a&amp;b.md", Html),
            ]
        );
        let paths = written_addresses(body).into_iter().skip(7);
        let paths: Vec<String> = paths.map(|address| address.path).collect();
        assert_eq!(paths, ["a&b_c.md", "a&b.md"]);
        assert_eq!(Html.spell("a & b/c'd.md"), "a%20%26%20b/c%27d.md");
    }

    #[test]
    fn the_escape_within_a_table_is_no_part_of_a_name() {
        let body = "| a | b |\n|---|---|\n| [[tape\\|x]] | [[ pasar#a\\| y ]] |\n";
        let found = written_addresses(body).into_iter();
        let found: Vec<&str> = found.map(|address| &body[address.bytes]).collect();
        assert_eq!(found, ["tape", "pasar"]);
    }
}
