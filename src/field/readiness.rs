//! Keys with which other programs say whether a text may be read yet: `draft: true`,
//! `published: false`, `publishDate: 2030-01-01`. None of them is a key here, but what waits for
//! its author there is not to be published here because of that.

use super::Reader;
use super::date::parse_date;
use super::siblings::Siblings;
use crate::diagnostic::{Code, Diagnostic, Edit, Fix, Message, Severity};
use crate::pack::{Answer, FieldSpec, ReadinessKey, Stage};
use crate::yaml::{Entry, Node};

/// The field that says how far a text has come.
const STATUS: &str = "status";

/// What an entry says of a text.
enum Said {
    /// It has to wait, by a word that is a status too.
    StatusOfWaiting,
    /// It has to wait.
    Waits,
    /// It has to wait for a day.
    WaitsForDay,
    /// It may be read.
    Ready,
}

/// Tells of a key that is not known and says whether the text may be read yet; `false` where an
/// entry says nothing of that.
pub(super) fn readiness(
    entry: &Entry,
    siblings: &Siblings<'_, '_>,
    reader: &mut Reader<'_>,
) -> bool {
    let Some(status) = siblings.specs.get(STATUS) else {
        return false;
    };
    let Some(said) = said(entry, siblings, status, reader) else {
        return false;
    };
    let problem = match (said, siblings.first_of(STATUS)) {
        (Said::Ready, _) => not_needed(entry, status, reader),
        // What waits by its status waits already.
        (_, Some(first)) if is_waiting(&first.value, status, reader) => {
            not_needed(entry, status, reader)
        }
        (_, Some(first)) => {
            let hint = Message::new("readiness_clash_hint")
                .with("status", &first.key)
                .with("line", first.key_span.start.line.to_string())
                .with("text", draft(status, reader));
            waits(entry, reader).hint(hint)
        }
        (Said::WaitsForDay, None) => {
            let hint = Message::new("readiness_day_hint").with("text", draft(status, reader));
            waits(entry, reader).hint(hint)
        }
        (said, None) => {
            let key = status.key(STATUS, reader.language);
            let word = match (&said, entry.value.text()) {
                (Said::StatusOfWaiting, Some(word)) => word.trim().to_owned(),
                _ => word_for_draft(status, reader),
            };
            let right = format!("{key}: {word}");
            let is_once = siblings.is_meant_once(STATUS);
            let fix = is_once.then(|| Fix {
                title: Message::new("fix_replace")
                    .with("old", written(entry))
                    .with("new", &right),
                edits: vec![
                    Edit {
                        span: entry.key_span,
                        text: key.to_owned(),
                    },
                    Edit {
                        span: entry.value.span,
                        text: word,
                    },
                ],
            });
            let hint = Message::new("write_instead").with("text", right);
            waits(entry, reader).hint(hint).fix_if(fix)
        }
    };
    reader.diagnostics.push(problem);
    true
}

fn said(
    entry: &Entry,
    siblings: &Siblings<'_, '_>,
    status: &FieldSpec,
    reader: &Reader<'_>,
) -> Option<Said> {
    let meaning = reader.pack.manifest.readiness_keys.meaning(&entry.key);
    let mistaken = siblings.specs.mistaken(&entry.key);
    let is_status = mistaken.is_some_and(|(name, _)| name == STATUS);
    if !is_status && meaning.is_none() {
        return None;
    }
    if is_waiting(&entry.value, status, reader) {
        return Some(Said::StatusOfWaiting);
    }
    if entry.value.is_empty() {
        return meaning.map(|_| Said::Ready);
    }
    let text = entry.value.text()?;
    let day = || Some(parse_date(text, &reader.pack.calendar)?.date);
    let of_day = || match day()? > reader.today? {
        true => Some(Said::WaitsForDay),
        false => Some(Said::Ready),
    };
    match (meaning?, reader.pack.yes_or_no(text)) {
        (ReadinessKey::NotYet, Some(Answer::No)) => Some(Said::Ready),
        (ReadinessKey::NotYet, Some(_)) => Some(Said::Waits),
        (ReadinessKey::Ready, Some(Answer::Yes)) => Some(Said::Ready),
        (ReadinessKey::Ready, Some(_)) => Some(Said::Waits),
        (ReadinessKey::Ready | ReadinessKey::FromDay, None) => of_day(),
        (ReadinessKey::NotYet, None) | (ReadinessKey::FromDay, Some(_)) => None,
    }
}

/// Whether a value is a status of what is not published.
fn is_waiting(value: &Node, status: &FieldSpec, reader: &Reader<'_>) -> bool {
    let stage = || {
        let term = reader
            .pack
            .find_term(status.vocabulary.as_deref()?, value.text()?.trim())?;
        reader.pack.term(term).stage
    };
    stage().is_some_and(|stage| stage != Stage::Published)
}

/// A text that would be published although it says that it has to wait. This is an error that no
/// setting softens.
fn waits(entry: &Entry, reader: &Reader<'_>) -> Diagnostic {
    let message = Message::new("readiness_waits").with("text", written(entry));
    Diagnostic::new(Code::WrongType, &reader.path, entry.key_span, message)
}

fn not_needed(entry: &Entry, status: &FieldSpec, reader: &Reader<'_>) -> Diagnostic {
    let message = Message::new("readiness_not_needed")
        .with("key", &entry.key)
        .with("status", status.key(STATUS, reader.language));
    let mut problem = Diagnostic::new(Code::UnknownKey, &reader.path, entry.key_span, message);
    problem.severity = Severity::Hint;
    problem.hint(Message::new("remove_line_hint"))
}

/// A key with its value.
fn written(entry: &Entry) -> String {
    let value = entry.value.text().unwrap_or_default();
    format!("{}: {}", entry.key, value.trim())
}

/// The line that keeps a text from being published.
fn draft(status: &FieldSpec, reader: &Reader<'_>) -> String {
    let key = status.key(STATUS, reader.language);
    format!("{key}: {}", word_for_draft(status, reader))
}

fn word_for_draft(status: &FieldSpec, reader: &Reader<'_>) -> String {
    let vocabulary = status.vocabulary.as_deref();
    let vocabulary = vocabulary.and_then(|name| reader.pack.vocabulary(name));
    let mut terms = vocabulary
        .iter()
        .flat_map(|(_, vocabulary)| &vocabulary.terms);
    let term = terms.find(|term| term.stage == Some(Stage::Draft));
    term.map_or_else(String::new, |term| {
        term.names.get(reader.language).to_lowercase()
    })
}
