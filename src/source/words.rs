//! The words within files that a site publishes beside its pages: drawings and plain texts.

use std::borrow::Cow;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use rustc_hash::FxHashSet;

use super::{clean_picture, decode, extension_of};

/// Endings of files whose bytes are text.
const TEXTS: [&str; 18] = [
    "bib", "csv", "geojson", "gpx", "ics", "json", "kml", "log", "rtf", "srt", "tex", "tsv", "txt",
    "vcf", "vtt", "xml", "yaml", "yml",
];

/// Elements within a line of a drawing: its words go on over them.
const WITHIN_LINES: [&str; 3] = ["tspan", "textPath", "a"];

/// Elements of a drawing whose words stand in no line: a line goes on over them as if they were
/// not there.
const BESIDE_LINES: [&str; 3] = ["title", "desc", "style"];

/// Elements of a drawing that show nothing. A line goes on over them too.
const MOVING: [&str; 5] = [
    "animate",
    "animateColor",
    "animateMotion",
    "animateTransform",
    "set",
];

/// What keeps words apart that stand in different places.
const APART: &str = " | ";

/// Words of a file, one after the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    text: String,
    pieces: Vec<Piece>,
}

/// A piece of words as it stands in what is published.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    /// Where it begins in the words.
    at: usize,
    bytes: Range<usize>,
}

impl Words {
    fn whole(text: String) -> Self {
        let bytes = 0..text.len();
        Self {
            text,
            pieces: vec![Piece { at: 0, bytes }],
        }
    }

    /// The words.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The byte of a file's text at which a part of its words begins; `bytes` are those of the
    /// file, `text` is [`text_within`] them. `None` where what is published has it from elsewhere,
    /// or where it cannot be told which of several it is.
    pub fn place(
        &self,
        part: &Range<usize>,
        name: &str,
        bytes: &[u8],
        text: &str,
    ) -> Option<usize> {
        let piece = self.pieces.partition_point(|piece| piece.at <= part.start);
        let piece = self.pieces[..piece].last()?;
        let start = piece.bytes.start + (part.start - piece.at);
        if !is_drawing(name) {
            return Some(start);
        }
        let published = published(name, bytes)?;
        // Alone, with its surroundings, and with the signs around these.
        let Range {
            start: from,
            end: to,
        } = piece.bytes.clone();
        let parts = [
            start..to.min(start + part.len()),
            from..to,
            from.saturating_sub(1)..to + 1,
        ];
        parts.into_iter().find_map(|part| {
            let at = same_place(&published, &part, text)?;
            Some(at + (start - part.start))
        })
    }

    fn push(&mut self, words: &str, byte: usize) {
        self.pieces.push(Piece {
            at: self.text.len(),
            bytes: byte..byte + words.len(),
        });
        self.text.push_str(words);
    }

    fn append(&mut self, other: Self) {
        let shift = self.text.len();
        let pieces = other.pieces.into_iter();
        self.pieces.extend(pieces.map(|piece| Piece {
            at: shift + piece.at,
            ..piece
        }));
        self.text.push_str(&other.text);
    }

    fn size(&self) -> usize {
        self.text.len() + self.pieces.len() * size_of::<Piece>()
    }
}

/// What a file says as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileWords {
    /// Its words in each of the ways in which they may be read together: of a drawing with spaces
    /// here or there between the pieces of a line, of a table also across its cells.
    pub ways: Vec<Words>,
    /// What stands in the tags of a drawing for programs and styles, each in a line.
    addresses: Words,
}

impl FileWords {
    /// The words of a file; `None` where it cannot be published.
    pub fn of(name: &str, bytes: &[u8]) -> Option<Self> {
        let text = published(name, bytes)?;
        if is_drawing(name) {
            return Some(Self::of_drawing(&text));
        }
        let cells = matches!(extension_of(name).as_str(), "csv" | "tsv")
            .then(|| Words::whole(text.replace([',', ';', '\t', '"'], " ")));
        let mut ways = vec![Words::whole(text.into_owned())];
        ways.extend(cells);
        Some(Self {
            ways,
            addresses: Words::default(),
        })
    }

    fn of_drawing(text: &str) -> Self {
        let ways = match has_lines(text) {
            true => [Spaces::Nowhere, Spaces::BeforePlaced, Spaces::Everywhere]
                .map(|spaces| drawn_words(text, spaces))
                .into(),
            false => vec![drawn_words(text, Spaces::Nowhere)],
        };
        Self {
            ways,
            addresses: addresses(text),
        }
    }

    /// What parts of a drawing are called by, each with the words that hold it and where it
    /// stands in these.
    pub fn addresses(&self) -> impl Iterator<Item = (&str, &Words, Range<usize>)> {
        let lines = self.addresses.text.split_terminator('\n');
        lines.scan(0, |next, line| {
            let at = *next;
            *next += line.len() + 1;
            Some((line, &self.addresses, at..at + line.len()))
        })
    }

    /// How much memory it takes, in bytes.
    pub fn size(&self) -> usize {
        self.addresses.size() + self.ways.iter().map(Words::size).sum::<usize>()
    }
}

/// Whether words of a file can be told, by its name.
pub fn has_words(name: &str) -> bool {
    is_drawing(name) || TEXTS.contains(&extension_of(name).as_str())
}

fn is_drawing(name: &str) -> bool {
    extension_of(name) == "svg"
}

/// The text of such a file as far as it is one.
pub fn text_within(bytes: &[u8]) -> Cow<'_, str> {
    decode(bytes).unwrap_or_else(|_| String::from_utf8_lossy(bytes))
}

/// The text of a file as a site publishes it: that of a drawing cleaned, so without what nobody
/// sees and with words in the place of what stands for them.
fn published<'bytes>(name: &str, bytes: &'bytes [u8]) -> Option<Cow<'bytes, str>> {
    match is_drawing(name) {
        true => String::from_utf8(clean_picture(name, bytes).ok()?)
            .ok()
            .map(Cow::Owned),
        false => Some(text_within(bytes)),
    }
}

/// Where a part of what is published stands in the file, if it stands there as often.
fn same_place(published: &str, part: &Range<usize>, text: &str) -> Option<usize> {
    let written = published.get(part.clone())?;
    let is_it = |(at, _): (usize, &str)| at == part.start;
    let number = published.match_indices(written).position(is_it)?;
    let places: Vec<usize> = text.match_indices(written).map(|(at, _)| at).collect();
    let is_as_often = places.len() == published.matches(written).count();
    places.get(number).copied().filter(|_| is_as_often)
}

/// Where a reader may see spaces between the pieces of a line of a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spaces {
    Nowhere,
    /// Before those that say where they stand.
    BeforePlaced,
    Everywhere,
}

/// Whether lines of a cleaned drawing are in pieces.
fn has_lines(text: &str) -> bool {
    let mut tags = memchr::memchr_iter(b'<', text.as_bytes());
    tags.any(|at| {
        let mut names = WITHIN_LINES.iter();
        names.any(|name| text[at + 1..].starts_with(name))
    })
}

/// The words of a cleaned drawing: those it shows, and those of attributes that are read out or
/// shown.
fn drawn_words(text: &str, spaces: Spaces) -> Words {
    let mut words = Words::default();
    let mut beside = Words::default();
    let mut known: FxHashSet<&str> = FxHashSet::default();
    let mut reader = Reader::from_str(text);
    let mut open = 0usize;
    // Elements open from one on whose words stand in no line.
    let mut open_beside = 0usize;
    loop {
        let start = reader.buffer_position() as usize;
        let Ok(event) = reader.read_event() else {
            break;
        };
        let written = &text[start..reader.buffer_position() as usize];
        match event {
            Event::Eof => break,
            Event::Start(ref tag) | Event::Empty(ref tag) => {
                let mut said = Words::default();
                push_attributes(&mut said, tag, (written, start), is_said);
                for piece in said.pieces {
                    let value = &text[piece.bytes.clone()];
                    if known.insert(value) {
                        beside.push(value, piece.bytes.start);
                        beside.text.push_str(APART);
                    }
                }
                let is_start = matches!(event, Event::Start(_));
                open += usize::from(is_start);
                let is_beside = BESIDE_LINES.contains(&tag.local_name().as_ref());
                if open_beside > 0 || is_beside {
                    open_beside += usize::from(is_start);
                    continue;
                }
                let is_apart = match spaces {
                    Spaces::BeforePlaced => is_placed(tag),
                    other => other == Spaces::Everywhere,
                };
                if ends_line(tag.local_name().as_ref(), is_apart) {
                    words.text.push(' ');
                }
            }
            Event::End(tag) => {
                open = open.saturating_sub(1);
                if open_beside > 0 {
                    open_beside -= 1;
                    if open_beside == 0 {
                        beside.text.push_str(APART);
                    }
                } else if ends_line(tag.local_name().as_ref(), spaces == Spaces::Everywhere) {
                    words.text.push(' ');
                }
            }
            Event::Text(_) | Event::GeneralRef(_) if open_beside > 0 => beside.push(written, start),
            Event::Text(_) if spaces != Spaces::Everywhere && is_indent(written, open) => {}
            Event::Text(_) | Event::GeneralRef(_) => words.push(written, start),
            _ => {}
        }
    }
    words.text.push_str(APART);
    words.append(beside);
    words
}

/// Whether a line of a drawing does not go on over an element. `is_apart` are pieces of a line.
fn ends_line(element: &str, is_apart: bool) -> bool {
    match WITHIN_LINES.contains(&element) {
        true => is_apart,
        false => !MOVING.contains(&element),
    }
}

/// Whether a text is what the cleaning puts between tags, within as many elements.
fn is_indent(text: &str, open: usize) -> bool {
    let Some(spaces) = text.strip_prefix('\n') else {
        return false;
    };
    let is_as_deep = spaces.len() == 2 * open || spaces.len() + 2 == 2 * open;
    is_as_deep && spaces.bytes().all(|byte| byte == b' ')
}

/// Whether a piece of a line says where it stands, which is not right behind the one before.
fn is_placed(tag: &BytesStart<'_>) -> bool {
    let value = |name| tag.try_get_attribute(name).ok().flatten();
    let is_moved = |name| value(name).is_some_and(|moved| moved.value.as_ref().trim() != "0");
    ["x", "y"].iter().any(|name| value(name).is_some()) || ["dx", "dy"].into_iter().any(is_moved)
}

/// Attributes with what programs call parts of a drawing by, and files that it names.
const ADDRESSES: [&str; 3] = ["id", "class", "href"];

/// Whether an attribute is read out or shown, by its name.
fn is_for_readers(name: &str) -> bool {
    ["title", "description"].contains(&name) || is_free(name)
}

/// Whether an attribute is called as its author likes.
fn is_free(name: &str) -> bool {
    name.starts_with("aria-") || name.starts_with("data-")
}

/// Whether an attribute says something. One for programs may too, as its value is published
/// whether it is shown or not: `font-family="Ratna Dewi"`.
fn is_said(name: &str, value: &str) -> bool {
    is_for_readers(name) || !ADDRESSES.contains(&name) && has_word(value)
}

/// Whether words may stand in an attribute as one: `id="RatnaDewi"`.
fn is_address(name: &str, value: &str) -> bool {
    ADDRESSES.contains(&name) || !is_for_readers(name) && has_word(value)
}

/// Letters of the shortest word that may be a name; the commands of a path have fewer in a row.
const SHORTEST_NAME: usize = 3;

/// Whether a value has a word that may be a name.
fn has_word(value: &str) -> bool {
    let mut words = value.split(|sign: char| !sign.is_alphabetic() && sign != '&');
    // A letter may be written as a reference.
    words.any(|word| word.contains('&') || word.chars().nth(SHORTEST_NAME - 1).is_some())
}

/// What parts of a cleaned drawing are called by, files that it names, and whatever else stands in its
/// tags for programs.
fn addresses(text: &str) -> Words {
    let mut all = Words::default();
    let mut known: FxHashSet<String> = FxHashSet::default();
    let mut reader = Reader::from_str(text);
    loop {
        let start = reader.buffer_position() as usize;
        let (Event::Start(tag) | Event::Empty(tag)) = (match reader.read_event() {
            Ok(Event::Eof) | Err(_) => return all,
            Ok(event) => event,
        }) else {
            continue;
        };
        let written = &text[start..reader.buffer_position() as usize];
        let mut own = Words::default();
        push_attributes(&mut own, &tag, (written, start), is_address);
        push_free_names(&mut own, &tag, (written, start));
        for piece in own.pieces {
            let address = &text[piece.bytes.clone()];
            if !address.contains('\n') && known.insert(address.to_owned()) {
                all.push(address, piece.bytes.start);
                all.text.push('\n');
            }
        }
    }
}

/// Puts the names of a tag's attributes that are called as their author likes.
fn push_free_names(words: &mut Words, tag: &BytesStart<'_>, (written, start): (&str, usize)) {
    for attribute in tag.attributes().filter_map(Result::ok) {
        let name: &str = attribute.key.as_ref();
        let at = written.find(name).filter(|_| is_free(name));
        if let Some(at) = at {
            words.push(name, start + at);
        }
    }
}

/// Puts the values of some of a tag's attributes.
fn push_attributes(
    words: &mut Words,
    tag: &BytesStart<'_>,
    (written, start): (&str, usize),
    is_wanted: impl Fn(&str, &str) -> bool,
) {
    for attribute in tag.attributes().filter_map(Result::ok) {
        let name: &str = attribute.key.as_ref();
        let value: &str = attribute.value.as_ref();
        if !is_wanted(name, value) {
            continue;
        }
        let quoted = [name, "=\"", value, "\""].concat();
        if let Some(at) = written.find(&quoted) {
            words.push(value, start + at + name.len() + 2);
            words.text.push_str(APART);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::FileWords;

    #[test]
    fn words_of_a_drawing_are_read_as_they_are_published() {
        let drawing = "<!DOCTYPE svg [<!ENTITY e \"Em\"><!ENTITY f \"pat\">]><s:svg \
            xmlns:s=\"http://www.w3.org/2000/svg\" xmlns:x=\"y\" aria-label=\"Satu\"><metadata>M</metadata>\
            <x:view>V</x:view><s:style>S</s:style><s:text id=\"t-1\" d=\"0\">Ay<s:tspan dx=\"1\">u&#32;</s:tspan>\
            <![CDATA[Dewi]]><s:desc>Lima</s:desc>ku&e;&f;</s:text><s:title>Dua</s:title>\
            <s:text><s:tspan>Ti</s:tspan><s:tspan>ga</s:tspan></s:text></s:svg>";
        let words = FileWords::of("a.svg", drawing.as_bytes()).unwrap();
        let texts = words.ways.iter().map(|words| {
            let text: Vec<&str> = words.text().split_whitespace().collect();
            text.join(" ")
        });
        let texts: Vec<String> = texts.collect();
        assert_eq!(
            texts,
            [
                "Ayu DewikuEmpat Tiga | Satu | S | Lima | Dua |",
                "Ay u DewikuEmpat Tiga | Satu | S | Lima | Dua |",
                "Ay u DewikuEmpat Ti ga | Satu | S | Lima | Dua |"
            ]
        );
        let place = |word: &str| {
            let words = &words.ways[0];
            let at = words.text().find(word).unwrap();
            words.place(&(at..at + word.len()), "a.svg", drawing.as_bytes(), drawing)
        };
        for word in ["Dewi", "Dua", "Satu", "Lima"] {
            assert_eq!(place(word), drawing.find(word), "{word}");
        }
        assert_eq!(place("S |"), drawing.find("S</"));
        assert_eq!(place("Empat"), None);
        let addresses: Vec<&str> = words.addresses().map(|(address, ..)| address).collect();
        assert_eq!(addresses, ["aria-label", "t-1"]);
    }

    #[test]
    fn words_of_a_table_go_on_in_the_next_cell() {
        let table = "nama;kelas\nAyu;Dewi";
        let words = FileWords::of("a.csv", table.as_bytes()).unwrap();
        let [whole, cells] = &words.ways[..] else {
            unreachable!();
        };
        assert_eq!(whole.text(), table);
        assert_eq!(cells.text(), "nama kelas\nAyu Dewi");
        let place = cells.place(&(11..14), "a.csv", table.as_bytes(), table);
        assert_eq!(place, Some(11));
    }
}
