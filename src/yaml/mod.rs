//! YAML with a place for everything.
//!
//! Authors' YAML is read into a tree in which every key and value knows where it
//! stands, and nothing is guessed about types: `51.08` stays the text `51.08`, `no`
//! stays `no`. What a text means is the business of the field it fills.
//!
//! **Invariant:** bounded work. Aliases are refused, nesting and size are capped,
//! so no document can cost more than its length.

mod advice;
mod alignment;
mod brackets;
mod code_fence;
mod comment;
mod conflict;
mod fix;
mod glued;
mod items;
mod line;
mod recover;
mod semicolons;
mod spaces;
mod tag;
mod value;

use std::borrow::Cow;

pub(crate) use advice::numbered;
pub(crate) use code_fence::CodeFence;
pub use conflict::MergeConflict;
pub(crate) use fix::quoted;
use granit_parser::{Event, Marker, Parser, ScalarStyle, StructureStyle};
pub use recover::{Mended, Recovered, recover};

use crate::diagnostic::{Code, Diagnostic, Fix, Message, Position, Span};
use crate::html::any_byte;

/// Deepest nesting of lists and maps; a practice needs four.
const DEEPEST: usize = 16;
/// Most keys and values of one document.
const MOST_NODES: usize = 20_000;

/// A value and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The whole value.
    pub span: Span,
    /// What stands there.
    pub content: Content,
}

/// What a value is, before anybody asks what it means.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// A text, number, date: whatever is not a list or map.
    Scalar {
        /// The text after unquoting; empty for what YAML writes for nothing (`null`, `~`).
        text: String,
        /// Whether it stood in quotation marks or in a block.
        quoted: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// Keys with values.
    Map {
        /// Entries in the order written.
        entries: Vec<Entry>,
        /// Whether it was written `{a: 1, b: 2}`.
        inline: bool,
    },
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key as written.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// Its value.
    pub value: Node,
}

/// Why a document cannot be read: where to mend it, what is wrong, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// The place to mend, which need not be where a parser stumbles.
    pub span: Span,
    /// What is wrong, in an author's words.
    pub message: Message,
    /// How to write it.
    pub hints: Vec<Message>,
    /// How to mend it without its author.
    pub fix: Option<Box<Fix>>,
}

impl SyntaxError {
    /// The problem of a file.
    pub fn in_file(self, path: &str) -> Diagnostic {
        let mut problem = Diagnostic::new(Code::YamlSyntax, path, self.span, self.message);
        problem.hints = self.hints;
        problem.fix = self.fix;
        problem
    }
}

impl Node {
    /// The text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The entries of a map.
    pub fn entries(&self) -> Option<&[Entry]> {
        match &self.content {
            Content::Map { entries, .. } => Some(entries),
            _ => None,
        }
    }

    /// The items of a list.
    pub fn items(&self) -> Option<&[Node]> {
        match &self.content {
            Content::List(items) => Some(items),
            _ => None,
        }
    }

    /// The value that stands at a place, itself or one within it.
    pub fn at(&self, span: Span) -> Option<&Node> {
        if self.span == span {
            return Some(self);
        }
        match &self.content {
            Content::Scalar { .. } => None,
            Content::List(items) => items.iter().find_map(|item| item.at(span)),
            Content::Map { entries, .. } => entries.iter().find_map(|entry| entry.value.at(span)),
        }
    }

    /// Nothing written: an empty value, `~` or `null`, `""`, an empty list or map.
    pub fn is_empty(&self) -> bool {
        match &self.content {
            Content::Scalar { text, .. } => text.trim().is_empty(),
            Content::List(items) => items.is_empty(),
            Content::Map { entries, .. } => entries.is_empty(),
        }
    }
}

/// Reads one YAML document. `first_line` is the line of the file on which `text`
/// begins, counted from 1. An empty document is an empty map. A non-breaking space where only
/// an ordinary one can be meant is read as one.
///
/// # Errors
/// The first thing that cannot be read; after it, nothing further can be trusted.
pub fn parse(text: &str, first_line: u32) -> Result<Node, SyntaxError> {
    let shift = first_line.saturating_sub(1);
    let text = &*spaces::spaced(text);
    read(text, shift).map_err(|failure| {
        let mut error = match failure {
            Failure::Syntax { mark } => advice::explain(text, mark, shift),
            Failure::Sign { mut mark } => {
                mark.line = mark.line.saturating_sub(shift);
                advice::explain_sign(text, mark, shift)
            }
            Failure::Slip(error) => error,
            Failure::Refused(error) => return error,
        };
        error.fix = error
            .fix
            .filter(|fix| !fix::joins_items(fix, &advice::lines_of(text)));
        error.span = error.span.shifted(shift);
        for edit in error.fix.iter_mut().flat_map(|fix| &mut fix.edits) {
            edit.span = edit.span.shifted(shift);
        }
        error
    })
}

fn read(text: &str, shift: u32) -> Result<Node, Failure> {
    let mut reader = Reader {
        parser: Parser::new_from_str(text),
        has_escapes: memchr::memchr(b'\\', text.as_bytes()).is_some(),
        nodes: 0,
        shift,
    };
    let node = reader.document()?;
    let slip = items::swallowed(text, &node, shift);
    let slip = slip.or_else(|| glued::swallowed(text, &node, shift));
    match slip.or_else(|| semicolons::swallowed(text, &node, shift)) {
        Some(slip) => Err(Failure::Slip(slip)),
        None => Ok(node),
    }
}

/// A key without what a word processor makes of it: `Judul`, `kata kunci`.
pub fn plain_key(key: &str) -> String {
    key.trim().to_lowercase().replace([' ', '-'], "_")
}

/// A text as the value of a key: in quotation marks where YAML would read something else.
pub fn as_value(text: &str) -> Cow<'_, str> {
    let read = parse(&format!("a: {text}"), 1);
    let value = read.as_ref().ok().and_then(Node::entries);
    let is_same = value.is_some_and(|entries| match entries {
        [only] => only.value.text() == Some(text),
        _ => false,
    });
    match is_same {
        true => Cow::Borrowed(text),
        false => Cow::Owned(fix::quoted(text)),
    }
}

/// Values that end sooner than their author may mean, at a ` #` that begins a comment: the file
/// at `path` can be read, though perhaps not as it is meant. `node` was read from `text`, whose
/// first line is `first_line` of the file.
pub fn cut_values(text: &str, node: &Node, first_line: u32, path: &str) -> Vec<Diagnostic> {
    let slips = comment::cut_values(text, node, first_line.saturating_sub(1));
    let problem = |slip: SyntaxError| {
        let mut problem = slip.in_file(path);
        problem.code = Code::CutByComment;
        problem.severity = Code::CutByComment.default_severity();
        problem
    };
    slips.into_iter().map(problem).collect()
}

/// Why reading stopped.
enum Failure {
    /// The parser's complaint; `mark` counts within the text.
    Syntax { mark: Position },
    /// A word that YAML takes for a sign of its own; `mark` is already that of the file.
    Sign { mark: Position },
    /// A slip that YAML takes for text; the place counts within the text.
    Slip(SyntaxError),
    /// Legal YAML that we do not accept; the place is already that of the file.
    Refused(SyntaxError),
}

struct Reader<'text> {
    parser: Parser<'text, granit_parser::StrInput<'text>>,
    /// Whether the text may hold escapes.
    has_escapes: bool,
    nodes: usize,
    shift: u32,
}

impl Reader<'_> {
    fn next(&mut self) -> Result<(Event<'_>, Span), Failure> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => {
                let span = Span {
                    start: position(&span.start),
                    end: position(&span.end),
                }
                .shifted(self.shift);
                Ok((event, span))
            }
            Some(Err(error)) => Err(Failure::Syntax {
                mark: position(error.marker()),
            }),
            None => Ok((Event::StreamEnd, Span::line(1))),
        }
    }

    fn document(&mut self) -> Result<Node, Failure> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(..) => {}
                Event::StreamEnd | Event::DocumentEnd => {
                    return Ok(Node {
                        span,
                        content: Content::Map {
                            entries: Vec::new(),
                            inline: false,
                        },
                    });
                }
                event => {
                    let open = Open::read(event, span)?;
                    let root = self.node(open, span, 0)?;
                    // Reading on to the end finds what stands after a closed value.
                    loop {
                        if matches!(self.next()?.0, Event::StreamEnd) {
                            return Ok(root);
                        }
                    }
                }
            }
        }
    }

    fn node(&mut self, open: Open, span: Span, depth: usize) -> Result<Node, Failure> {
        self.nodes += 1;
        if depth > DEEPEST || self.nodes > MOST_NODES {
            return Err(refused(span, "yaml_too_deep"));
        }
        match open {
            // Only an escape can have made it: the parser takes no such byte as it is.
            Open::Scalar { text, .. } if self.has_escapes && any_byte(&text, is_control) => {
                let mut refusal = refusal(span, "yaml_control");
                refusal.hints.push(Message::new("yaml_control_hint"));
                Err(Failure::Refused(refusal))
            }
            Open::Scalar { mut text, quoted } => {
                // What YAML writes for nothing is no word, in a list neither.
                if !quoted && matches!(text.as_str(), "~" | "null") {
                    text.clear();
                }
                let content = Content::Scalar { text, quoted };
                Ok(Node { span, content })
            }
            Open::List => {
                let mut items = Vec::new();
                loop {
                    let (event, item_span) = self.next()?;
                    if matches!(event, Event::SequenceEnd) {
                        return Ok(Node {
                            span: Span {
                                start: span.start,
                                end: item_span.end,
                            },
                            content: Content::List(items),
                        });
                    }
                    let open = Open::read(event, item_span)?;
                    items.push(self.node(open, item_span, depth + 1)?);
                }
            }
            Open::Map { inline } => {
                let mut entries: Vec<Entry> = Vec::new();
                loop {
                    let (event, key_span) = self.next()?;
                    if matches!(event, Event::MappingEnd) {
                        return Ok(Node {
                            span: Span {
                                start: span.start,
                                end: key_span.end,
                            },
                            content: Content::Map { entries, inline },
                        });
                    }
                    let key = Open::read(event, key_span)?;
                    let Open::Scalar { text: key, .. } = key else {
                        return Err(refused(key_span, "yaml_key_not_text"));
                    };
                    let (event, value_span) = self.next()?;
                    let open = Open::read(event, value_span)?;
                    let value = self.node(open, value_span, depth + 1)?;
                    entries.push(Entry {
                        key,
                        key_span,
                        value,
                    });
                }
            }
            Open::Nothing => Err(refused(span, "yaml_unreadable")),
        }
    }
}

/// The beginning of a value, freed from the parser's borrow.
enum Open {
    Scalar { text: String, quoted: bool },
    List,
    Map { inline: bool },
    Nothing,
}

impl Open {
    /// What an event begins. An anchor (`&dan`), an alias (`*dan`) or a tag (`!dan`) is a word of
    /// its author that YAML takes for a sign, and would be lost. A tag that programs write to say
    /// what a value is (`!!timestamp`) says nothing that the field does not know.
    fn read(event: Event<'_>, span: Span) -> Result<Self, Failure> {
        let is_marked = match &event {
            Event::Scalar(_, _, anchor, tag)
            | Event::SequenceStart(_, anchor, tag)
            | Event::MappingStart(_, anchor, tag) => {
                *anchor != 0 || tag.as_ref().is_some_and(|tag| !tag::says_nothing(tag))
            }
            Event::Alias(..) | Event::UnresolvedAlias(..) => true,
            _ => false,
        };
        if is_marked {
            return Err(Failure::Sign { mark: span.start });
        }
        Ok(match event {
            Event::Scalar(text, style, ..) => Self::Scalar {
                text: text.into_owned(),
                quoted: style != ScalarStyle::Plain,
            },
            Event::SequenceStart(..) => Self::List,
            Event::MappingStart(style, ..) => Self::Map {
                inline: style == StructureStyle::Flow,
            },
            _ => Self::Nothing,
        })
    }
}

/// Whether a byte is a sign that no page can show.
fn is_control(byte: u8) -> bool {
    (byte < b' ') & (byte != b'\t') & (byte != b'\n') & (byte != b'\r')
}

fn refused(span: Span, key: &'static str) -> Failure {
    Failure::Refused(refusal(span, key))
}

fn refusal(span: Span, key: &'static str) -> SyntaxError {
    SyntaxError {
        span,
        message: Message::new(key),
        hints: Vec::new(),
        fix: None,
    }
}

fn position(marker: &Marker) -> Position {
    Position {
        line: marker.line() as u32,
        column: marker.col() as u32 + 1,
    }
}
