//! `unresolved-anchor` of notes: marks (`[^1]`) whose note is not there, which stay in the page as
//! they are written, notes to which no mark leads, and notes of one mark, which the page shows as one.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::outline::OutlineReader;
use crate::diagnostic::{Code, Message, shortened};

/// Most letters of a note that advice repeats.
const MOST_LETTERS: usize = 60;
/// Most letters of a mark; what is longer between brackets is a text.
const LONGEST_MARK: usize = 60;

/// Finds marks and notes while a text is read event by event.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// Labels of marks that lead to a note, in small letters, as Markdown tells them apart.
    led_to: BTreeSet<String>,
    notes: Vec<Place>,
    /// Marks that are text.
    marks: Vec<Place>,
    /// Where the last paragraph begins.
    paragraph: usize,
}

/// A mark, or the beginning of a note.
#[derive(Debug)]
struct Place {
    /// In small letters.
    label: String,
    /// `[^1]`, in bytes of the body.
    bytes: Range<usize>,
    /// Whether it begins a line that was meant as a note.
    begins_note: bool,
}

impl Notes {
    /// Takes the next event, which stands at `range` of the body.
    pub(super) fn see(&mut self, event: &Event<'_>, range: &Range<usize>, body: &str) {
        match event {
            Event::Start(Tag::Paragraph) => self.paragraph = range.start,
            Event::FootnoteReference(label) => {
                self.led_to.insert(label.to_lowercase());
            }
            Event::Start(Tag::FootnoteDefinition(label)) => {
                let start = body[range.clone()].find("[^");
                let start = range.start + start.unwrap_or_default();
                self.notes.push(Place {
                    label: label.to_lowercase(),
                    bytes: start..body.len().min(start + label.len() + "[^]".len()),
                    begins_note: true,
                });
            }
            // What begins no link is a text of its own; `\[` and code are more than a bracket.
            Event::Text(text) if &**text == "[" && body[range.end..].starts_with('^') => {
                self.mark(range.start, body);
            }
            _ => {}
        }
    }

    /// Takes the mark that begins at a byte, if there is one.
    fn mark(&mut self, start: usize, body: &str) {
        let line = body[start..].lines().next().unwrap_or_default();
        let label = line
            .strip_prefix("[^")
            .and_then(|rest| rest.split_once(']'));
        let Some((label, behind)) = label.filter(|(label, _)| is_label(label)) else {
            return;
        };
        let before = body[..start].rsplit('\n').next().unwrap_or_default();
        let begins_line = start == self.paragraph || before.trim_start().is_empty();
        // A line of a sentence may begin with a mark too.
        let is_among_notes = body[self.paragraph..].starts_with("[^");
        let begins_note = begins_line && (is_among_notes || behind.starts_with(':'));
        self.marks.push(Place {
            label: label.to_lowercase(),
            bytes: start..start + line.len() - behind.len(),
            begins_note: begins_note && !behind.trim_matches([' ', ':']).is_empty(),
        });
    }

    /// Tells of each mark once, of notes that nothing leads to, and of those whose mark another has.
    pub(super) fn report(self, reader: &mut OutlineReader<'_, '_>) {
        let mut missing: BTreeMap<&str, &Place> = BTreeMap::new();
        for mark in &self.marks {
            let known = missing.entry(&mark.label).or_insert(mark);
            if mark.begins_note && !known.begins_note {
                *known = mark;
            }
        }
        let mut first: BTreeMap<&str, &Place> = BTreeMap::new();
        let mut again: Vec<(&Place, &Place)> = Vec::new();
        for note in &self.notes {
            match first.get(&*note.label) {
                Some(first) => again.push((note, first)),
                None => _ = first.insert(&note.label, note),
            }
        }
        let firsts = first.into_values();
        let mut unused: Vec<&Place> = firsts
            .filter(|note| !self.led_to.contains(&note.label))
            .collect();
        unused.sort_by_key(|note| note.bytes.start);
        let mut missing: Vec<&Place> = missing.into_values().collect();
        // The second note of a mark is that of the one mark without a note.
        let meant = match (missing.as_slice(), again.as_slice()) {
            ([mark], [_]) if !mark.begins_note => missing.pop(),
            _ => None,
        };
        let mut free = FreeLabels::beside(self.notes.iter().chain(&self.marks));
        for (note, first) in again {
            report_again(reader, note, first, meant, &mut free);
        }
        // One mark and one note that miss each other are one slip.
        let (missing, unused, meant) = match (missing.as_slice(), unused.as_slice()) {
            ([mark], [note]) if !mark.begins_note => (missing, Vec::new(), Some(*note)),
            _ => (missing, unused, None),
        };
        for mark in missing {
            report_missing(reader, mark, meant);
        }
        for note in unused {
            let message = Message::new("note_unused");
            let hint = Message::new("note_unused_hint");
            let written = &reader.body[note.bytes.clone()];
            let (message, hint) = (message.with("mark", written), hint.with("mark", written));
            let span = reader.span(note.bytes.clone());
            reader.advise(Code::UnresolvedAnchor, span, message, hint);
        }
    }
}

/// Labels that no note and no mark has yet, for advice.
struct FreeLabels<'notes> {
    taken: BTreeSet<&'notes str>,
    /// The last number that was tried, behind each label; behind none where labels are numbers.
    tried: BTreeMap<&'notes str, u32>,
}

impl<'notes> FreeLabels<'notes> {
    fn beside(places: impl Iterator<Item = &'notes Place>) -> Self {
        Self {
            taken: places.map(|place| &*place.label).collect(),
            tried: BTreeMap::new(),
        }
    }

    /// Another label for a note, each time a new one: the next number, or the label with one.
    fn instead_of(&mut self, label: &'notes str) -> String {
        let is_number = label.bytes().all(|sign| sign.is_ascii_digit());
        let stem = if is_number { "" } else { label };
        let tried = self.tried.entry(stem).or_insert(1);
        loop {
            *tried += 1;
            let other = match is_number {
                true => tried.to_string(),
                false => format!("{label}-{tried}"),
            };
            if !self.taken.contains(&*other) {
                return other;
            }
        }
    }
}

/// Tells of a note whose mark an earlier one has; `meant` is the mark that it most likely belongs to.
fn report_again<'notes>(
    reader: &mut OutlineReader<'_, '_>,
    note: &'notes Place,
    first: &Place,
    meant: Option<&Place>,
    free: &mut FreeLabels<'notes>,
) {
    let body = reader.body;
    let hint = match meant {
        Some(mark) => Message::new("did_you_mean").with("word", &body[mark.bytes.clone()]),
        None => {
            let other = free.instead_of(&note.label);
            Message::new("note_again_hint").with("mark", format!("[^{other}]"))
        }
    };
    let line = reader.span(first.bytes.clone()).start.line;
    let message = Message::new("note_again")
        .with("mark", &body[note.bytes.clone()])
        .with("line", line.to_string());
    let span = reader.span(note.bytes.clone());
    reader.warn(Code::UnresolvedAnchor, span, message, hint);
}

/// Whether what stands between the brackets may be the label of a note.
fn is_label(text: &str) -> bool {
    let is_word = text.starts_with(char::is_alphanumeric) && !text.contains(['[', '\\']);
    is_word && text.chars().count() <= LONGEST_MARK
}

/// Tells of a mark without its note; `meant` is the note that most likely belongs to it.
fn report_missing(reader: &mut OutlineReader<'_, '_>, mark: &Place, meant: Option<&Place>) {
    let body = reader.body;
    let written = &body[mark.bytes.clone()];
    let line = body[mark.bytes.end..].lines().next().unwrap_or_default();
    let words = line.trim_start_matches([' ', ':']).trim_end();
    let right = shortened(&format!("{written}: {words}"), MOST_LETTERS);
    let (message, hint) = match (mark.begins_note, meant) {
        (true, _) if line.starts_with(':') => (
            "note_as_text",
            Message::new("note_below_text_hint").with("mark", written),
        ),
        (true, _) => (
            "note_as_text",
            Message::new("write_instead").with("text", right),
        ),
        (false, Some(note)) => (
            "note_missing",
            Message::new("did_you_mean").with("word", &body[note.bytes.clone()]),
        ),
        (false, None) => (
            "note_missing",
            Message::new("note_missing_hint").with("mark", written),
        ),
    };
    let span = reader.span(mark.bytes.clone());
    let message = Message::new(message).with("mark", written);
    reader.warn(Code::UnresolvedAnchor, span, message, hint);
}
