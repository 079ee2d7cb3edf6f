//! Names that nobody agreed to show within files that entries show or offer. Nothing is taken out of a
//! file: it is held back, and its author told where the name stands.

use std::ops::Range;

use super::{OpenedFiles, offered};
use crate::diagnostic::{Code, Diagnostic, Message, Position, Severity, Span};
use crate::model::{Entry, Inputs, Model, NameFound, PeopleOf, Redactor};
use crate::source::{FileEntry, FileWords, Words, has_words, name_of, text_within};

/// What a file holds of the name of somebody who did not agree.
pub(super) enum NameInside {
    /// A whole name, or one after a form of address: the file is not published.
    Whole(Diagnostic),
    /// One word, which may be anything: it is published.
    Word(Diagnostic),
}

/// Looks for names in a file, by its path within the content, that an entry names at a place.
pub(super) fn find(
    path: &str,
    entry: &Entry,
    span: Span,
    redactor: &Redactor<'_>,
    model: &Model,
    inputs: &Inputs<'_>,
    opened: &OpenedFiles<'_>,
) -> Option<NameInside> {
    if redactor.is_idle() || !has_words(path) {
        return None;
    }
    let place = offered::place_of(path, model, inputs)?;
    let file = &model.files[place];
    let search = || {
        let words = opened.words(place, file, inputs)?;
        search(&words, file, redactor, inputs)
    };
    let found = opened
        .names_found()
        .find(file, redactor.lists(entry), search)?;
    let problem = |placed: &'static str, unplaced: &'static str, hint: Message| {
        let message = match found.position {
            Some(at) => Message::new(placed)
                .with("line", at.line.to_string())
                .with("column", at.column.to_string()),
            None => Message::new(unplaced),
        };
        let message = message.with("name", name_of(path));
        let code = Code::NameWithoutConsent;
        Diagnostic::new(code, &entry.path, span, message).hint(hint)
    };
    if found.is_whole {
        let (placed, unplaced) = ("name_in_file", "name_in_file_somewhere");
        let school = model.school_of(entry);
        let people = PeopleOf::known_to(school.map(|school| &school.people), &entry.language);
        let hint = people.advice("name_in_file_hint", people.file_name(), inputs.pack);
        let problem = problem(placed, unplaced, hint);
        return Some(NameInside::Whole(problem));
    }
    let (placed, unplaced) = ("name_left_in_file", "name_left_in_file_somewhere");
    let mut problem = problem(placed, unplaced, Message::new("name_left_in_file_hint"));
    if !found.is_likely {
        problem.severity = Severity::Hint;
    }
    Some(NameInside::Word(problem))
}

fn search(
    words: &FileWords,
    file: &FileEntry,
    redactor: &Redactor<'_>,
    inputs: &Inputs<'_>,
) -> Option<NameFound> {
    let whole = whole_name(words, redactor);
    let is_whole = whole.is_some();
    let (part, is_likely) = match whole {
        Some(part) => (part, true),
        None => word_of_name(words, redactor)?,
    };
    Some(NameFound {
        is_whole,
        is_likely,
        position: part.position(file, inputs),
    })
}

/// A part of the words of a file.
struct Part<'words> {
    words: &'words Words,
    bytes: Range<usize>,
}

impl Part<'_> {
    /// Where it stands in the file; `None` where what is published has it from elsewhere.
    fn position(&self, file: &FileEntry, inputs: &Inputs<'_>) -> Option<Position> {
        let bytes = inputs.files.read(&file.path).ok()?;
        let text = text_within(&bytes);
        let at = self.words.place(&self.bytes, &file.path, &bytes, &text)?;
        Some(Position::at_byte(at, &text))
    }
}

fn whole_name<'words>(words: &'words FileWords, redactor: &Redactor<'_>) -> Option<Part<'words>> {
    let mut ways = words.ways.iter();
    let read = ways.find_map(|words| {
        let bytes = redactor.first_name(words.text())?;
        Some(Part { words, bytes })
    });
    read.or_else(|| address(words, &|address| redactor.clean_path(address).is_some()))
}

/// One word of a name, and whether it is hardly anything else.
fn word_of_name<'words>(
    words: &'words FileWords,
    redactor: &Redactor<'_>,
) -> Option<(Part<'words>, bool)> {
    let mut ways = words.ways.iter();
    let read = ways.find_map(|words| {
        let left = redactor.left_in(words.text())?;
        let bytes = left.bytes;
        Some((Part { words, bytes }, left.is_likely))
    });
    let called = || address(words, &|address| redactor.clean_file(address).is_some());
    read.or_else(|| Some((called()?, true)))
}

fn address<'words>(words: &'words FileWords, is_it: &dyn Fn(&str) -> bool) -> Option<Part<'words>> {
    let (_, words, bytes) = words.addresses().find(|(address, ..)| is_it(address))?;
    Some(Part { words, bytes })
}
