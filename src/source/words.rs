//! The words within files that a site publishes beside its pages: drawings and plain texts.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{decode, extension_of};

/// Endings of files whose bytes are text.
const TEXTS: [&str; 18] = [
    "bib", "csv", "geojson", "gpx", "ics", "json", "kml", "log", "rtf", "srt", "tex", "tsv", "txt",
    "vcf", "vtt", "xml", "yaml", "yml",
];

/// Elements within a line of a drawing: its words go on over them.
const WITHIN_LINES: [&str; 3] = ["tspan", "textPath", "a"];

/// Elements of a drawing whose words nobody sees: they are taken out when it is published.
const UNSEEN: [&str; 4] = ["style", "script", "metadata", "foreignObject"];

/// What keeps words apart that stand in different places.
const APART: &str = " | ";

/// Words of a file, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileWords {
    /// The words.
    pub text: String,
    /// Where pieces of it begin, with the bytes in the file's text.
    places: Vec<(usize, usize)>,
}

impl FileWords {
    fn whole(text: String) -> Self {
        Self {
            text,
            places: vec![(0, 0)],
        }
    }

    /// The byte of the file's text at which a byte of the words stands.
    pub fn place(&self, at: usize) -> usize {
        let piece = self.places.partition_point(|(start, _)| *start <= at);
        let (start, byte) = self.places[..piece].last().copied().unwrap_or_default();
        byte + (at - start)
    }

    fn push(&mut self, words: &str, byte: usize) {
        self.places.push((self.text.len(), byte));
        self.text.push_str(words);
    }
}

/// Whether words of a file can be told, by its name.
pub fn has_words(name: &str) -> bool {
    let extension = extension_of(name);
    extension == "svg" || TEXTS.contains(&extension.as_str())
}

/// The text of such a file as far as it is one.
pub fn text_within(bytes: &[u8]) -> Cow<'_, str> {
    decode(bytes).unwrap_or_else(|_| String::from_utf8_lossy(bytes))
}

/// The words of a file in the ways in which they may be read together: of a drawing with spaces
/// here or there between the pieces of a line, of a table also across its cells.
pub fn words_within(name: &str, text: &str) -> Vec<FileWords> {
    match extension_of(name).as_str() {
        "svg" if has_lines(text) => {
            let ways = [Spaces::Nowhere, Spaces::BeforePlaced, Spaces::Everywhere];
            ways.map(|spaces| drawn_words(text, spaces)).into()
        }
        "svg" => vec![drawn_words(text, Spaces::Nowhere)],
        "csv" | "tsv" => {
            let cells = text.replace([',', ';', '\t', '"'], " ");
            vec![FileWords::whole(text.to_owned()), FileWords::whole(cells)]
        }
        _ => vec![FileWords::whole(text.to_owned())],
    }
}

/// Where a reader may see spaces between the pieces of a line of a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spaces {
    Nowhere,
    /// Before those that say where they stand.
    BeforePlaced,
    Everywhere,
}

/// Whether lines of a drawing are in pieces.
fn has_lines(text: &str) -> bool {
    let mut tags = memchr::memchr_iter(b'<', text.as_bytes());
    tags.any(|at| {
        let mut names = WITHIN_LINES.iter();
        names.any(|name| text[at + 1..].starts_with(name))
    })
}

/// The words of a drawing: those it shows, and those of attributes that are read out or shown.
fn drawn_words(text: &str, spaces: Spaces) -> FileWords {
    let mut words = FileWords::whole(String::new());
    let mut attributes = FileWords::whole(String::new());
    let mut reader = Reader::from_str(text);
    // Elements open from one on that is not seen.
    let mut unseen = 0usize;
    loop {
        let start = reader.buffer_position() as usize;
        let Ok(event) = reader.read_event() else {
            break;
        };
        let written = &text[start..reader.buffer_position() as usize];
        match event {
            Event::Eof => break,
            Event::Start(_) if unseen > 0 => unseen += 1,
            Event::Start(tag) if is_unseen(&tag) => unseen = 1,
            Event::End(_) if unseen > 0 => unseen -= 1,
            _ if unseen > 0 => {}
            Event::Start(tag) | Event::Empty(tag) => {
                push_attributes(&mut attributes, &tag, written, start);
                let is_apart = match spaces {
                    Spaces::BeforePlaced => is_placed(&tag),
                    other => other == Spaces::Everywhere,
                };
                if is_apart || !is_within_line(tag.local_name().as_ref()) {
                    words.text.push(' ');
                }
            }
            Event::End(tag) => {
                let is_apart = spaces == Spaces::Everywhere;
                if is_apart || !is_within_line(tag.local_name().as_ref()) {
                    words.text.push(' ');
                }
            }
            Event::Text(_) | Event::GeneralRef(_) => words.push(written, start),
            Event::CData(_) => {
                let inner = written.strip_prefix("<![CDATA[").unwrap_or(written);
                let inner = inner.strip_suffix("]]>").unwrap_or(inner);
                words.push(inner, start + "<![CDATA[".len());
            }
            _ => {}
        }
    }
    for (at, byte) in attributes.places {
        words
            .places
            .push((words.text.len() + APART.len() + at, byte));
    }
    words.text.push_str(APART);
    words.text.push_str(&attributes.text);
    words
}

/// Whether nothing within an element is seen. Editors keep what is their own in elements with a
/// prefix.
fn is_unseen(tag: &BytesStart<'_>) -> bool {
    let name = tag.name();
    let name: &str = name.as_ref();
    let is_own = name.contains(':') && !name.starts_with("svg:");
    is_own || UNSEEN.contains(&tag.local_name().as_ref())
}

fn is_within_line(element: &str) -> bool {
    WITHIN_LINES.contains(&element)
}

fn is_placed(tag: &BytesStart<'_>) -> bool {
    let mut names = ["x", "y", "dx", "dy"].iter();
    names.any(|name| matches!(tag.try_get_attribute(name), Ok(Some(_))))
}

/// Puts the values of a tag's attributes that say something.
fn push_attributes(words: &mut FileWords, tag: &BytesStart<'_>, written: &str, start: usize) {
    for attribute in tag.attributes().filter_map(Result::ok) {
        let name: &str = attribute.key.as_ref();
        let is_said = ["title", "id", "class"].contains(&name)
            || name.starts_with("aria-")
            || name.starts_with("data-");
        if !is_said {
            continue;
        }
        let value: &str = attribute.value.as_ref();
        if let Some(at) = written.find(value) {
            words.push(value, start + at);
            words.text.push_str(APART);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::words_within;

    #[test]
    fn words_of_a_drawing_are_read_as_they_are_seen() {
        let drawing = "<svg xmlns:x=\"y\" aria-label=\"Satu\"><metadata><x:a>M</x:a></metadata>\
            <x:view><a>V</a></x:view><style>S</style><text id=\"t-1\" d=\"0\">Ay<tspan dx=\"1\">u&#32;</tspan>\
            <![CDATA[Dewi]]></text><title>Dua</title></svg>";
        let words = words_within("a.svg", drawing);
        let texts: Vec<&str> = words.iter().map(|words| words.text.trim()).collect();
        assert_eq!(
            texts,
            [
                "Ayu&#32;Dewi  Dua   | Satu | t-1 |",
                "Ay u&#32;Dewi  Dua   | Satu | t-1 |",
                "Ay u&#32; Dewi  Dua   | Satu | t-1 |"
            ]
        );
        for words in words {
            for word in ["u&#32;", "Dewi", "Dua", "Satu", "t-1"] {
                let place = words.text.find(word).map(|at| words.place(at));
                assert_eq!(place, drawing.find(word), "{word}");
            }
        }
    }

    #[test]
    fn words_of_a_table_go_on_in_the_next_cell() {
        let words = words_within("a.csv", "nama;kelas\nAyu;Dewi");
        assert_eq!(words[0].text, "nama;kelas\nAyu;Dewi");
        assert_eq!(words[1].text, "nama kelas\nAyu Dewi");
        assert_eq!(words[1].place(11), 11);
    }
}
