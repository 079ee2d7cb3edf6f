//! `bullet-as-text`: lines that begin with the bullet of a word processor.
//!
//! Markdown knows a list by its hyphen, star or plus. A line that begins with `•` is
//! ordinary text, and several of them run together into one paragraph.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::outline::OutlineReader;
use crate::diagnostic::{Code, Edit, Fix, Message};

/// Signs that mean nothing but a bullet where a line begins. Those of the private use area
/// are what a word processor's symbol font leaves behind.
const BULLETS: [char; 22] = [
    '☐', '☑', '☒', '•', '◦', '▪', '▫', '‣', '●', '○', '■', '□', '∙', '·', '➢', '►', '▸', '❖',
    '\u{f0a7}', '\u{f0b7}', '\u{f0d8}', '\u{f0fc}',
];

/// Dashes, which may also begin a line of a sentence: only several of them are a list.
const DASHES: [char; 3] = ['–', '—', '-'];

/// Bullets that also stand between words or before a single line: a separator at which a
/// line was broken, a box to tick. Only several of them are a list.
const SEPARATORS: [char; 7] = ['·', '○', '□', '☐', '☑', '☒', '['];

/// Boxes to tick, which tell something and so stay behind the hyphen: `☑`, and `[x]`.
const BOXES: [char; 4] = ['☐', '☑', '☒', '['];

/// Boxes to tick as Markdown writes them behind a hyphen.
const TYPED_BOXES: [&str; 3] = ["[ ] ", "[x] ", "[X] "];

/// Letters and signs that stand for the bullets of deeper levels when a list leaves a word
/// processor. They are a list where several of them begin a line before words; of the letter
/// one is enough below an item.
const DEEPER: [char; 2] = ['o', '§'];

/// What follows the letter of an item: `a)`, `a.`
const AFTER_LETTER: [char; 2] = [')', '.'];

/// What keeps a sign from meaning anything, as programs write it that turn a document into Markdown.
const ESCAPE: char = '\\';

/// Columns by which an item of a list moves in below another.
const STEP: usize = 2;

/// A line without the bullet that a word processor parts from its words by a tab.
pub(super) fn without_bullet(line: &str) -> &str {
    let rest = line.trim_start().strip_prefix(is_bullet);
    rest.and_then(|rest| rest.strip_prefix('\t'))
        .unwrap_or(line)
}

fn is_bullet(sign: char) -> bool {
    BULLETS.contains(&sign) || DASHES.contains(&sign) || DEEPER.contains(&sign)
}

/// A line that begins with a bullet.
#[derive(Debug)]
struct Mark {
    /// Where the sign stands in the body.
    at: usize,
    /// The sign; of an item with a letter, what follows it.
    sign: char,
    letter: Option<char>,
    /// Of an item with a number that its words touch, that number.
    number: Option<u32>,
    /// Bytes of the sign and the space after it.
    length: usize,
    /// Bytes before it on its line.
    indent: usize,
}

/// Lines that would be one list, with nothing but such lines between them.
#[derive(Debug)]
struct Run {
    marks: Vec<Mark>,
    is_nested: bool,
}

/// Finds such lines while a text is read event by event.
#[derive(Debug, Default)]
pub(super) struct Bullets {
    runs: Vec<Run>,
    /// Whether the last run may go on.
    is_open: bool,
    /// Quotations, items, notes, emphasis and links around the current place.
    depth: usize,
    /// Whether it is in a heading, which may be underlined and have several lines.
    is_heading: bool,
    place: Place,
}

/// Where the next text stands.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// At the beginning of an item, whose own sign stands before it.
    Item,
    Paragraph,
    Line,
    #[default]
    Within,
}

impl Bullets {
    /// Takes the next event; `at` is where it begins in `body`.
    pub(super) fn see(&mut self, event: &Event<'_>, at: usize, body: &str) {
        match event {
            Event::Start(Tag::Paragraph) if self.place == Place::Item => self.place = Place::Within,
            Event::Start(Tag::Paragraph) => self.place = Place::Paragraph,
            Event::SoftBreak | Event::HardBreak if self.is_heading => {}
            Event::SoftBreak | Event::HardBreak => self.place = Place::Line,
            Event::Text(_) => {
                let mark = match self.place {
                    Place::Item | Place::Within => None,
                    Place::Paragraph | Place::Line => mark(body, at),
                };
                match mark {
                    Some(mark) => self.add(mark, self.place == Place::Paragraph),
                    None if self.place == Place::Paragraph => self.is_open = false,
                    None => {}
                }
                self.place = Place::Within;
            }
            Event::Start(tag) => {
                let end = tag.to_end();
                self.is_open &= is_inline(end) && self.place != Place::Paragraph;
                self.is_heading |= matches!(end, TagEnd::Heading(_));
                self.depth += usize::from(is_inline(end) || is_container(end));
                self.place = match tag {
                    Tag::Item => Place::Item,
                    _ => Place::Within,
                };
            }
            Event::End(TagEnd::Paragraph) => {}
            Event::End(end) => {
                let is_nesting = is_inline(*end) || is_container(*end);
                self.depth = self.depth.saturating_sub(usize::from(is_nesting));
                self.is_heading &= !matches!(end, TagEnd::Heading(_));
                self.is_open &= !is_container(*end);
            }
            Event::Rule => self.is_open = false,
            _ => self.place = Place::Within,
        }
    }

    fn add(&mut self, mark: Mark, begins_paragraph: bool) {
        // Another sign in line with those above begins another list.
        let belongs = |run: &&mut Run| {
            let is_known = run.marks.iter().any(|other| other.sign == mark.sign);
            let is_in_line = run.marks.first().map(|first| first.indent) == Some(mark.indent);
            is_known || !is_in_line || !begins_paragraph
        };
        let run = self.runs.last_mut().filter(|_| self.is_open);
        match run.filter(belongs) {
            Some(run) => {
                run.marks.push(mark);
                run.is_nested |= self.depth > 0;
            }
            None => self.runs.push(Run {
                marks: vec![mark],
                is_nested: self.depth > 0,
            }),
        }
        self.is_open = true;
    }

    /// Reports every list that is none.
    pub(super) fn report(self, reader: &mut OutlineReader<'_, '_>) {
        for run in self.runs {
            let Some(first) = run.marks.first().filter(|_| run.is_list()) else {
                continue;
            };
            let body = reader.body;
            let line = body[first.at..].lines().next().unwrap_or_default();
            let line = line.trim_end();
            let span = reader.span(first.at..first.at + line.len());
            let (sign, words) = line.split_at(first.length);
            let (right, hint) = match (first.letter, first.number) {
                (Some(_), _) => (format!("1. {words}"), "letter_as_text_hint"),
                (_, Some(_)) => (
                    format!("{} {words}", without_escape(sign).trim_end()),
                    match sign.contains(ESCAPE) {
                        true => "escaped_number_hint",
                        false => "number_as_text_hint",
                    },
                ),
                _ if BOXES.contains(&first.sign) => (format!("- {line}"), "bullet_as_text_hint"),
                _ => (format!("- {words}"), "bullet_as_text_hint"),
            };
            let fix = fix(&run, reader);
            // The advice would look like what is there.
            let is_other_space = matches!(first.sign, '-' | '1')
                && !sign.contains(ESCAPE)
                && sign.ends_with(|last: char| last.is_whitespace());
            let message = match is_other_space {
                true => "bullet_with_other_space",
                false => "bullet_as_text",
            };
            reader.mendable(
                Code::BulletAsText,
                span,
                Message::new(message).with("sign", sign.trim_end()),
                Message::new(hint).with("line", right),
                fix,
            );
        }
    }
}

impl Run {
    /// Whether its lines are meant as a list.
    fn is_list(&self) -> bool {
        let mut signs =
            (self.marks.iter()).filter(|mark| mark.letter.is_none() && mark.number.is_none());
        let numbers: Vec<u32> = self.marks.iter().filter_map(|mark| mark.number).collect();
        let letters: Vec<char> = self.marks.iter().filter_map(|mark| mark.letter).collect();
        letters.windows(2).any(|pair| pair == ['a', 'b'])
            || (numbers.windows(2)).any(|pair| pair[0].checked_add(1) == Some(pair[1]))
            || signs.clone().any(|mark| !mark.is_doubtful())
            || (self.is_nested && signs.clone().any(|mark| mark.sign == 'o'))
            || signs.nth(1).is_some()
    }
}

impl Mark {
    /// Whether it alone may be something else than the bullet of a list.
    fn is_doubtful(&self) -> bool {
        DASHES.contains(&self.sign)
            || SEPARATORS.contains(&self.sign)
            || self.sign == '§'
            || self.sign == 'o'
    }
}

/// The sign a line begins with, if words follow it.
fn mark(body: &str, at: usize) -> Option<Mark> {
    let line = &body[at..];
    if let Some((number, length)) = number(line) {
        return Some(Mark {
            at,
            sign: '1',
            letter: None,
            number: Some(number),
            length,
            indent: indent(body, at),
        });
    }
    if let Some(typed) = TYPED_BOXES.iter().find(|typed| line.starts_with(**typed)) {
        let words = line[typed.len()..].trim_start();
        return words.starts_with(char::is_alphanumeric).then(|| Mark {
            at,
            sign: '[',
            letter: None,
            number: None,
            length: typed.len(),
            indent: indent(body, at),
        });
    }
    let mut characters = line.chars();
    let first = characters.next()?;
    let second = characters.next().unwrap_or_default();
    let is_letter = first.is_ascii_lowercase() && AFTER_LETTER.contains(&second);
    let (sign, letter) = match is_letter {
        true => (second, Some(first)),
        false => (first, None),
    };
    // Nearly every line begins with a word.
    let is_sign = is_letter
        || [&DASHES[..], &DEEPER, &BULLETS]
            .iter()
            .any(|signs| signs.contains(&sign));
    if !is_sign {
        return None;
    }
    let line = body[at..].lines().next()?;
    let after = &line[first.len_utf8() + usize::from(is_letter)..];
    let words = after.trim_start();
    let is_spaced = words.len() < after.len();
    let is_mark = match sign {
        // `a. n. Kepala sekolah`: what follows is shortened too, and no item.
        _ if is_letter => is_spaced && words.as_bytes().get(1) != Some(&b'.'),
        // Digits after it are those of a paragraph of a law.
        '§' => is_spaced && !words.starts_with(|first: char| first.is_ascii_digit()),
        _ if DEEPER.contains(&sign) => is_spaced && words.starts_with(char::is_alphabetic),
        // With an ordinary space after it, it would be a list already.
        '-' => words.starts_with(char::is_alphabetic) && !after.starts_with([' ', '\t']),
        _ if DASHES.contains(&sign) => is_spaced,
        _ => BULLETS.contains(&sign),
    };
    (is_mark && !words.is_empty()).then(|| Mark {
        at,
        sign,
        letter,
        number: None,
        length: line.len() - words.len(),
        indent: indent(body, at),
    })
}

/// The number a line begins with, and its bytes with the sign and any non-breaking space after it,
/// where words follow without an ordinary space: `1.Satu`. Where a program put a stroke before the sign,
/// no space makes an item of it: `1\. Satu`.
fn number(line: &str) -> Option<(u32, usize)> {
    let digits = line.find(|c: char| !c.is_ascii_digit())?;
    let number = line[..digits].parse().ok()?;
    let behind = &line[digits..];
    let unescaped = behind.strip_prefix(ESCAPE);
    let after = unescaped.unwrap_or(behind).strip_prefix(['.', ')'])?;
    let words = after.trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
    let is_apart = unescaped.is_some() == after.starts_with([' ', '\t']);
    let is_item = words.starts_with(char::is_alphabetic) && is_apart;
    is_item.then(|| (number, line.len() - words.len()))
}

/// The sign of an item as Markdown reads it.
fn without_escape(sign: &str) -> String {
    sign.replace(ESCAPE, "")
}

/// Bytes before a place on its line.
fn indent(body: &str, at: usize) -> usize {
    at - body[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// Hyphens in place of the signs, moved in as far as the lines are. `None` where nobody can
/// tell which item belongs below which, or to which list around them, and where the words of
/// an item would begin something else than text: a heading, another list.
fn fix(run: &Run, reader: &mut OutlineReader<'_, '_>) -> Option<Fix> {
    let levels: BTreeSet<usize> = run.marks.iter().map(|mark| mark.indent).collect();
    let sort = |sign| match BOXES.contains(&sign) {
        true => BOXES[0],
        false => sign,
    };
    let signs: BTreeSet<char> = run.marks.iter().map(|mark| sort(mark.sign)).collect();
    let is_lowest_first = run.marks.first().map(|mark| &mark.indent) == levels.first();
    // Letters may be referred to, so only their author can do without them.
    let has_letters = run.marks.iter().any(|mark| mark.letter.is_some());
    if run.marks.iter().any(|mark| mark.number.is_some()) {
        return fix_of_numbers(run, reader);
    }
    if has_letters || run.is_nested || !is_lowest_first || (signs.len() > 1 && levels.len() == 1) {
        return None;
    }
    let begins_text = |mark: &Mark| {
        let line = reader.body[mark.at..].lines().next().unwrap_or_default();
        let first = Parser::new(&line[mark.length..]).next();
        matches!(first, Some(Event::Start(Tag::Paragraph)))
    };
    if !run.marks.iter().all(begins_text) {
        return None;
    }
    let edits = run.marks.iter().map(|mark| {
        let level = levels.range(..mark.indent).count();
        let length = match BOXES.contains(&mark.sign) {
            true => 0,
            false => mark.length,
        };
        Edit {
            span: reader.span(mark.at - mark.indent..mark.at + length),
            text: format!("{}- ", " ".repeat(STEP * level)),
        }
    });
    Some(Fix {
        title: Message::new("fix_dashes"),
        edits: edits.collect(),
    })
}

/// A space after each number, where they count from one on; of another order only its author
/// knows what it means.
fn fix_of_numbers(run: &Run, reader: &mut OutlineReader<'_, '_>) -> Option<Fix> {
    let is_counted = (1..)
        .zip(&run.marks)
        .all(|(place, mark)| mark.number == Some(place) && mark.indent == run.marks[0].indent);
    if run.is_nested || !is_counted {
        return None;
    }
    let edits = run.marks.iter().map(|mark| {
        let sign = &reader.body[mark.at..mark.at + mark.length];
        let end = mark.at + sign.len();
        match sign.contains(ESCAPE) {
            true => Edit {
                span: reader.span(mark.at..end),
                text: format!("{} ", without_escape(sign).trim_end()),
            },
            false => Edit {
                span: reader.span(mark.at + sign.trim_end().len()..end),
                text: " ".to_owned(),
            },
        }
    });
    Some(Fix {
        title: Message::new("fix_numbers"),
        edits: edits.collect(),
    })
}

/// Whether an element stands within a paragraph.
fn is_inline(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}

fn is_container(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::BlockQuote(_)
            | TagEnd::Item
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionListDefinition
    )
}
