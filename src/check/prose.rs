//! What an author wrote in words, with the place of every part: the text without comments
//! and code, and the values of the front matter.

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::ops::Range;

use super::Subject;
use crate::diagnostic::{Position, Positions, Span};
use crate::pack::{Folded, Phrases};
use crate::yaml::{CodeFence, Content, Node};

/// A text of a file.
pub(super) struct Passage<'a> {
    /// The words. What readers do not see as words is blank, so that places stay.
    pub(super) text: Cow<'a, str>,
    /// The same folded, once a check asks for it.
    folded: OnceCell<Folded>,
    start: Position,
    /// Places within it: a line may hold thousands of problems.
    places: RefCell<Positions>,
    /// Where it stands, if its parts cannot be told apart there (several lines, escapes).
    whole: Option<Span>,
}

/// A whole file before it is cut into passages. Hardly any file holds what a check looks
/// for, and only such a file is worth being cut.
pub(super) struct Prose<'a> {
    front_matter: &'a str,
    body: &'a str,
    folded: [Folded; 2],
    /// Whether the front matter has escapes or doubled quotation marks: what these stand for
    /// shows only in the passage.
    has_escapes: bool,
}

/// Most bytes from a place to the marks of the quotation it stands in.
const FAR: usize = 8 << 10;

impl<'a> Prose<'a> {
    /// The front matter as it stands in the file, and the text.
    pub(super) fn of(subject: &Subject<'a, '_>) -> Self {
        Self::new(subject.front_matter_text, subject.body)
    }

    fn new(front_matter: &'a str, body: &'a str) -> Self {
        let bytes = front_matter.as_bytes();
        Self {
            front_matter,
            body,
            folded: [Folded::joined(front_matter), Folded::new(body)],
            has_escapes: memchr::memchr(b'\\', bytes).is_some()
                || memchr::memmem::find(bytes, b"''").is_some(),
        }
    }

    /// Whether any passage of the file may hold what a check looks for. `false` is certain.
    pub(super) fn may_hold(&self, signs: &Signs<'_>) -> bool {
        self.has_escapes
            || (signs.as_written)(self.front_matter)
            || (signs.as_written)(self.body)
            || self.folded.iter().any(|text| signs.are_in(text))
    }
}

/// What tells that a check may find something: asked of a file, then of its passages.
pub(super) struct Signs<'pack> {
    /// Whether a text holds a sign of its own, such as `%`.
    pub(super) as_written: fn(&str) -> bool,
    /// Words of which one does.
    pub(super) phrases: Vec<&'pack Phrases>,
}

impl Signs<'_> {
    /// Whether one of the words stands in a text.
    pub(super) fn are_in(&self, text: &Folded) -> bool {
        let mut phrases = self.phrases.iter();
        phrases.any(|phrases| phrases.may_be_in_folded(text))
    }
}

/// The values of the front matter, then the text.
pub(super) fn passages<'a>(subject: &Subject<'a, '_>) -> Vec<Passage<'a>> {
    let mut passages = Vec::new();
    if let Some(node) = subject.front_matter {
        scalars(node, &mut passages);
    }
    passages.push(Passage {
        text: without_code(subject.body),
        folded: OnceCell::new(),
        start: Position {
            line: subject.body_shift + 1,
            column: 1,
        },
        places: RefCell::default(),
        whole: None,
    });
    passages
}

fn scalars<'a>(node: &'a Node, passages: &mut Vec<Passage<'a>>) {
    match &node.content {
        Content::Scalar { text, .. } => {
            let Span { start, end } = node.span;
            let length = text.chars().count() as u32;
            let in_file = end.column.saturating_sub(start.column);
            // Two more for quotation marks; anything else has escapes or several lines.
            let quote = in_file.saturating_sub(length) / 2;
            let is_plain = start.line == end.line && in_file == length + 2 * quote && quote < 2;
            passages.push(Passage {
                text: Cow::Borrowed(text),
                folded: OnceCell::new(),
                start: Position {
                    line: start.line,
                    column: start.column + quote,
                },
                places: RefCell::default(),
                whole: (!is_plain).then_some(node.span),
            });
        }
        Content::List(items) => items.iter().for_each(|item| scalars(item, passages)),
        Content::Map { entries, .. } => {
            entries
                .iter()
                .for_each(|entry| scalars(&entry.value, passages));
        }
    }
}

impl Passage<'_> {
    /// Whether it may hold what a check looks for, and is worth being cut into sentences.
    pub(super) fn may_hold(&self, signs: &Signs<'_>) -> bool {
        // Several checks ask, so it is folded once.
        let folded = || self.folded.get_or_init(|| Folded::new(&self.text));
        (signs.as_written)(&self.text) || signs.are_in(folded())
    }

    /// Where a part of the text stands in the file.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        self.whole.unwrap_or_else(|| Span {
            start: self.position(range.start),
            end: self.position(range.end),
        })
    }

    /// Whether it is the text below the front matter.
    pub(super) fn is_of_body(&self, subject: &Subject<'_, '_>) -> bool {
        self.start.line > subject.body_shift
    }

    /// Whether it stands within a place of the file.
    pub(super) fn is_within(&self, place: Span) -> bool {
        (place.start..=place.end).contains(&self.start)
    }

    fn position(&self, offset: usize) -> Position {
        let within = self.places.borrow_mut().at(&self.text, offset);
        let is_first_line = within.line == 1;
        Position {
            line: self.start.line + within.line - 1,
            column: match is_first_line {
                true => self.start.column + within.column - 1,
                false => within.column,
            },
        }
    }

    /// Its sentences; headings, items of lists and rows of tables are some too.
    pub(super) fn sentences(&self) -> impl Iterator<Item = Range<usize>> {
        let text = &*self.text;
        let may_end = |byte: &u8| matches!(byte, b'.' | b'!' | b'?' | b'\n');
        let (mut start, mut line, mut seen) = (0, 0, 0);
        std::iter::from_fn(move || {
            while start < text.len() {
                let mark = text.as_bytes()[seen..].iter().position(may_end);
                let end = mark.map_or(text.len(), |at| seen + at + 1);
                seen = end;
                let rest = &text[end..];
                let stops = if text[..end].ends_with('\n') {
                    let above = &text[line..end - 1];
                    line = end;
                    is_heading(above) || starts_block(rest)
                } else {
                    rest.chars().next().is_none_or(char::is_whitespace)
                };
                if stops {
                    let range = start..end;
                    start = end;
                    if !text[range.clone()].trim().is_empty() {
                        return Some(range);
                    }
                }
            }
            None
        })
    }

    /// Whether a part stands within quotation marks: what somebody said or what stands
    /// somewhere, and not the author’s own words.
    pub(super) fn is_quoted(&self, range: &Range<usize>) -> bool {
        // A paragraph may be of any length and hold thousands of such places.
        let first = self
            .text
            .ceil_char_boundary(range.start.saturating_sub(FAR));
        let last = self.text.floor_char_boundary(range.end + FAR);
        let before = &self.text[first..range.start];
        let paragraph = &before[before.rfind("\n\n").unwrap_or(0)..];
        let after = &self.text[range.end..last];
        let after = &after[..after.find("\n\n").unwrap_or(after.len())];
        let count = |mark: char| paragraph.matches(mark).count();
        let is_open = |open: char, close: char| count(open) > count(close) && after.contains(close);
        // A straight mark opens and closes alike.
        let is_straight = count('"') % 2 == 1 && after.contains('"');
        is_straight || is_open('“', '”') || is_open('„', '“') || is_open('«', '»')
    }

    /// The words of a part, the last first.
    pub(super) fn words_backwards(&self, range: Range<usize>) -> impl Iterator<Item = &str> {
        let words = self.text[range].rsplit(|c: char| !c.is_alphanumeric());
        words.filter(|word| !word.is_empty())
    }

    /// The words of a part, with their places.
    pub(super) fn words(&self, range: Range<usize>) -> impl Iterator<Item = (Range<usize>, &str)> {
        let text = &self.text[range.clone()];
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(move |word| {
                let at = range.start + (word.as_ptr() as usize - text.as_ptr() as usize);
                (at..at + word.len(), word)
            })
    }
}

/// Whether a line is a heading, which ends with it.
fn is_heading(line: &str) -> bool {
    let words = line.trim_start_matches('#');
    words.len() < line.len() && words.starts_with(' ')
}

/// Whether a line begins something of its own instead of going on with the one above.
fn starts_block(rest: &str) -> bool {
    let line = rest.lines().next().unwrap_or_default().trim_start();
    let is_item = line
        .trim_start_matches(|c: char| c.is_ascii_digit())
        .starts_with(['.', ')'])
        && line.starts_with(|c: char| c.is_ascii_digit());
    line.is_empty() || is_item || line.starts_with(['#', '-', '*', '+', '|', '>'])
}

/// A text in which comments and code are blank. Lines stay where they are.
pub(super) fn without_code(body: &str) -> Cow<'_, str> {
    if memchr::memchr3(b'<', b'`', b'~', body.as_bytes()).is_none() {
        return Cow::Borrowed(body);
    }
    let mut text = String::with_capacity(body.len());
    let mut code = CodeFence::default();
    let mut is_comment = false;
    for line in body.split_inclusive('\n') {
        // A fence within a comment begins nothing.
        if (code.is_open() || !is_comment) && code.holds(line) {
            blank(line, &mut text);
        } else if !is_comment && memchr::memchr2(b'`', b'<', line.as_bytes()).is_none() {
            text.push_str(line);
        } else {
            without_inline(line, &mut is_comment, &mut text);
        }
    }
    Cow::Owned(text)
}

fn without_inline(line: &str, is_comment: &mut bool, text: &mut String) {
    let mut rest = line;
    while !rest.is_empty() {
        let (open, close) = match (*is_comment, rest.find("<!--"), rest.find('`')) {
            (true, ..) => (0, "-->"),
            (false, Some(comment), code) if code.is_none_or(|code| comment < code) => {
                (comment, "-->")
            }
            (false, _, Some(code)) if rest[code + 1..].contains('`') => (code, "`"),
            _ => return text.push_str(rest),
        };
        text.push_str(&rest[..open]);
        let inside = &rest[open..];
        let skip = usize::from(!*is_comment);
        let end = inside[skip..].find(close).map(|at| skip + at + close.len());
        *is_comment = end.is_none() && close == "-->";
        blank(&inside[..end.unwrap_or(inside.len())], text);
        rest = &inside[end.unwrap_or(inside.len())..];
    }
}

/// As many blanks as a text has bytes that begin a letter; line ends stay.
fn blank(part: &str, text: &mut String) {
    text.extend(part.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
}

#[cfg(test)]
mod tests {
    use super::{Prose, Signs};
    use crate::pack::Phrases;
    use std::collections::BTreeMap;

    #[test]
    fn a_file_is_only_passed_over_where_no_passage_can_match() {
        let list = vec!["can't teach".to_owned(), "tulis di sini".to_owned()];
        let phrases = Phrases::try_from(BTreeMap::from([("id".to_owned(), list)]));
        let phrases = phrases.unwrap_or_default();
        let signs = Signs {
            as_written: |_| false,
            phrases: vec![&phrases],
        };
        let may_match = |front_matter, body| Prose::new(front_matter, body).may_hold(&signs);
        // A value over several lines, an escape, and a quotation mark that is doubled.
        assert!(may_match("catatan: >\n  Tulis\n  di  sini\n", ""));
        assert!(may_match("catatan: \"tulis \\x64i sini\"\n", ""));
        assert!(may_match("catatan: 'Guru can''t teach.'\n", ""));
        assert!(may_match("judul: Tape\n", "TULIS di\nsini"));
        assert!(!may_match("judul: Tape\n", "Kami menulis."));
    }
}
