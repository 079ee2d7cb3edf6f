//! SVG drawings, which can hold scripts and load from other hosts.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::PictureFault;

/// Most bytes of a drawing.
pub(super) const LARGEST: u64 = 512 << 10;

/// Deepest nesting of a drawing.
const DEEPEST: usize = 200;

/// What styles can load a picture with that is named in quotation marks.
const LOADING: [&[u8]; 4] = [b"image-set(", b"image(", b"cross-fade(", b"src("];

/// A drawing without scripts and without anything from another host.
pub(super) fn clean(bytes: &[u8]) -> Result<Vec<u8>, PictureFault> {
    if bytes.is_empty() {
        return Err(PictureFault::Empty);
    }
    if bytes.len() as u64 > LARGEST {
        return Err(PictureFault::TooLarge);
    }
    if let Some(fault) = fault(bytes) {
        return Err(fault);
    }
    if most_from_entities(bytes) > LARGEST {
        return Err(PictureFault::TooLarge);
    }
    let mut clean = Vec::with_capacity(bytes.len());
    let filtered = svg_hush::Filter::new().filter(bytes, &mut clean);
    filtered.map_err(|_| PictureFault::NoPicture)?;
    load_nothing(&mut clean);
    Ok(clean)
}

/// Most bytes that the entities of a drawing can become, which stand for text declared at its
/// beginning: some programs shorten addresses so, and a few bytes could become as many as one
/// likes.
fn most_from_entities(bytes: &[u8]) -> u64 {
    const WITHIN_XML: [&[u8]; 6] = [b"&#", b"&amp;", b"&lt;", b"&gt;", b"&quot;", b"&apos;"];
    let uses = |bytes: &[u8]| {
        let signs = memchr::memchr_iter(b'&', bytes);
        let is_own = |at: &usize| !WITHIN_XML.iter().any(|own| bytes[*at..].starts_with(own));
        signs.filter(is_own).count() as u64
    };
    if uses(bytes) == 0 {
        return 0;
    }
    let last = memchr::memmem::rfind(bytes, b"<!ENTITY").unwrap_or(0);
    let is_quote = |byte: &u8| matches!(byte, b'"' | b'\'');
    let end = bytes[last..].iter().position(is_quote).and_then(|open| {
        let (quote, value) = bytes[last + open..].split_first()?;
        Some(last + open + 1 + memchr::memchr(*quote, value)?)
    });
    let (declared, drawing) = bytes.split_at(end.unwrap_or(bytes.len()));
    // An entity may stand for others, three deep in the library, each of which is no longer
    // than all declarations.
    let others = (1 + uses(declared)).saturating_pow(3);
    let longest = (declared.len() as u64).saturating_mul(others);
    longest.saturating_mul(uses(drawing))
}

/// Takes from the styles of a cleaned drawing what would load something. The library knows `url(`
/// only, and does not look at what stands behind an element in a style.
fn load_nothing(drawing: &mut [u8]) {
    let parts = parts(drawing);
    for unread in parts.unread {
        drawing[unread].fill(b' ');
    }
    let brackets: Vec<usize> = memchr::memchr_iter(b'(', drawing).collect();
    for bracket in brackets {
        let before = &drawing[..=bracket];
        let is_loading = LOADING.iter().any(|name| {
            let start = before.len().checked_sub(name.len());
            start.is_some_and(|start| before[start..].eq_ignore_ascii_case(name))
        });
        let is_word = || {
            let next = parts.words.partition_point(|words| words.end <= bracket);
            parts
                .words
                .get(next)
                .is_some_and(|it| it.contains(&bracket))
        };
        if is_loading && !is_word() {
            drawing[bracket] = b' ';
        }
    }
}

/// Parts of a cleaned drawing, each in their order. All else counts as style: tags, and what
/// cannot be read.
#[derive(Default)]
struct Parts {
    /// What stands between tags for people.
    words: Vec<Range<usize>>,
    /// What the library leaves unread in a style.
    unread: Vec<Range<usize>>,
}

fn parts(drawing: &[u8]) -> Parts {
    let mut reader = Reader::from_reader(drawing);
    let mut parts = Parts::default();
    // Tags that are open from that of the style on.
    let mut open = 0usize;
    let mut has_element = false;
    loop {
        let start = reader.buffer_position() as usize;
        let Ok(event) = reader.read_event() else {
            return parts;
        };
        let part = start..reader.buffer_position() as usize;
        match event {
            Event::Eof => return parts,
            Event::Start(_) | Event::Empty(_) if open > 0 => {
                open += usize::from(matches!(event, Event::Start(_)));
                has_element = true;
            }
            Event::Start(tag) => {
                open = usize::from(tag.local_name().as_ref().eq_ignore_ascii_case("style"));
                has_element = false;
            }
            Event::End(_) => open = open.saturating_sub(1),
            Event::Text(_) if open == 0 => parts.words.push(part),
            _ if has_element && open > 0 => parts.unread.push(part),
            _ => {}
        }
    }
}

/// What is wrong with the tags of a drawing.
fn fault(bytes: &[u8]) -> Option<PictureFault> {
    let mut reader = Reader::from_reader(bytes);
    let mut depth = 0usize;
    let mut deepest = 0;
    let mut is_drawing = false;
    loop {
        let Ok(event) = reader.read_event() else {
            // A tag that was begun and never ended stands at the end of what there is.
            let is_at_end = reader.error_position() as usize >= bytes.len().saturating_sub(1)
                || reader.buffer_position() as usize >= bytes.len();
            return Some(match is_drawing && is_at_end {
                true => PictureFault::CutOff,
                false => PictureFault::NoPicture,
            });
        };
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                if deepest == 0 && tag.local_name().as_ref() != "svg" {
                    return Some(PictureFault::NoPicture);
                }
                is_drawing = true;
                deepest = deepest.max(depth + 1);
                depth += usize::from(matches!(event, Event::Start(_)));
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Eof => break,
            _ => {}
        }
    }
    match (is_drawing, depth) {
        (false, _) => Some(PictureFault::NoPicture),
        (true, 0) => (deepest > DEEPEST).then_some(PictureFault::TooDeep),
        (true, _) => Some(PictureFault::CutOff),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::{LARGEST, clean};
    use crate::source::PictureFault;

    const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">";

    #[test]
    fn entities_become_no_more_than_a_drawing_may_have() {
        let drawing = |declared: &str, uses: &str| {
            format!("<!DOCTYPE svg [{declared}]>{SVG}<text>{uses}</text></svg>")
        };
        let many = "&a;".repeat(5000);
        for (declared, uses) in [
            (
                format!("<!ENTITY a \"{}\">", "x".repeat(50_000)),
                many.clone(),
            ),
            (
                format!(
                    "<!ENTITY a \"&b;&b;&b;&b;&b;&b;\"><!ENTITY b \"{}\">",
                    "x".repeat(200)
                ),
                many.clone(),
            ),
            (
                format!("<!ENTITY b \"<svg>\"><!ENTITY a '{}'>", "x".repeat(5000)),
                many,
            ),
        ] {
            let clean = clean(drawing(&declared, &uses).as_bytes());
            assert_eq!(clean, Err(PictureFault::TooLarge));
        }
        let few = drawing("<!ENTITY a \"abc\">", "&a; &amp; &a;");
        let clean = String::from_utf8(clean(few.as_bytes()).unwrap()).unwrap();
        assert!(clean.contains("abc &amp; abc"), "{clean}");
        assert!((clean.len() as u64) < LARGEST);
    }

    #[test]
    fn words_stay_as_they_are() {
        let words = "src(x) &amp;image(y) url(z)";
        let drawing = format!(
            "{SVG}<title>{words}</title><style>a{{b:src(\"z\")}}</style>\
             <text>{words}<tspan style=\"x:src('q')\">{words}</tspan>{words}</text></svg>"
        );
        let clean = String::from_utf8(clean(drawing.as_bytes()).unwrap()).unwrap();
        assert_eq!(clean.matches(words).count(), 4, "{clean}");
        assert_eq!(clean.matches("src(").count(), 4, "{clean}");
    }

    #[test]
    fn styles_load_nothing() {
        let style = "@font-face{src:url(\"//a.example/f\")}text{background:IMAGE-SET(\"https://a.example/z\" 1x);\
                     mask:-webkit-image-set('https://a.example/z' 1x);fill:image&#45;set(\"y\");cursor:src(\"z\");\
                     transform:rotate(3deg)}";
        let drawing = format!("{SVG}<style>{style}</style><g style='x:image(\"q\")'/></svg>");
        let clean = String::from_utf8(clean(drawing.as_bytes()).unwrap()).unwrap();
        let clean = clean.to_ascii_lowercase();
        for loading in ["image-set(", "image(", "src("] {
            assert!(!clean.contains(loading), "{clean}");
        }
        assert!(clean.contains("rotate(3deg)"), "{clean}");
    }

    #[test]
    fn what_stands_behind_an_element_in_a_style_loads_nothing() {
        let css = "@import \"//a.example/&amp;z\";a{b:url(//a.example/z)}";
        for inner in [
            "<g/>CSS",
            "<g>CSS</g>CSS",
            "<g><g/>CSS</g>",
            "<![CDATA[ ]]><g/>CSS",
        ] {
            let style = inner.replace("CSS", css);
            let drawing = format!("{SVG}<style>{style}</style><text>url(z)</text></svg>");
            let clean = String::from_utf8(clean(drawing.as_bytes()).unwrap()).unwrap();
            assert!(!clean.contains("a.example"), "{clean}");
            assert!(clean.contains("<text>url(z)</text>"), "{clean}");
        }
    }
}
