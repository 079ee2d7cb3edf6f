//! Tells an author, once a file, that a name of the school's list does not stand on the page:
//! a sentence may sound odd with a role in its place.
//!
//! The message does not repeat the name, as messages are copied anywhere; its place is enough.

use std::cell::RefCell;

use super::Entry;
use super::list_places::places_in_list;
use super::people::PeopleOf;
use super::privacy::Redactor;
use super::read::Reading;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::field::{Fields, Value};
use crate::pack::Pack;
use crate::source::name_of;
use crate::yaml::Node;

/// Where a file may hold a name that nobody agreed to show. Hardly any does, and that is soon told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Held {
    pub(super) in_fields: bool,
    pub(super) in_text: bool,
}

impl Held {
    pub(super) fn find(reading: &Reading<'_, '_>, redactor: &Redactor<'_>) -> Self {
        let may_hold = |text: &str| redactor.may_be_in(text).then_some(());
        Self {
            in_fields: first_field(&reading.fields, None, &may_hold).is_some(),
            in_text: redactor.may_be_in(reading.document.body),
        }
    }
}

/// The hint, at the first place where such a name stands, with the lines of the others. A field that
/// names people is told of by itself.
pub(super) fn problem(
    entry: &Entry,
    reading: &Reading<'_, '_>,
    people: Option<&PeopleOf>,
    redactor: &Redactor<'_>,
    held: Held,
    pack: &Pack,
) -> Option<Diagnostic> {
    // Without a list nothing but the fields tells who is meant, and they are told by themselves.
    let people = people.filter(|people| !people.path.is_empty())?;
    // Somebody who agreed, but is called otherwise, is told of where the file names them.
    let mut hidden = entry.hidden_names();
    let has_shown = hidden.any(|hidden| people.meant_by(&hidden.name, pack).is_some());
    let of_list = has_shown.then(|| redactor.only_of_list(people));
    let redactor = of_list.as_ref().unwrap_or(redactor);
    let mut places = Vec::new();
    if held.in_fields {
        places.extend(in_fields(entry, reading, redactor));
    }
    if held.in_text {
        places.extend(in_text(reading, redactor));
    }
    let span = *places.first()?;
    let list = name_of(&people.path);
    let lines = places.iter().map(|span| span.start.line).collect();
    let message = match other_lines(span.start.line, lines) {
        None => Message::new("name_taken_out"),
        Some(lines) => Message::new("name_taken_out_lines").with("lines", lines),
    };
    let code = Code::NameWithoutConsent;
    let mut problem = Diagnostic::new(code, &entry.path, span, message.with("list", list));
    problem.severity = Severity::Hint;
    let problem = problem.hint(people.advice("name_taken_out_hint", list, pack));
    // One word may be part of another name, and several that of a school.
    let is_word = |text: &str| redactor.takes_doubtful(text).then_some(());
    let has_word = || {
        held.in_fields && first_field(&reading.fields, None, &is_word).is_some()
            || held.in_text && redactor.takes_doubtful(reading.document.body)
    };
    let hint = || people.advice("name_taken_out_word_hint", list, pack);
    let is_author = |text: &str| is_cited(text, redactor).then_some(());
    let has_author = held.in_fields && first_field(&reading.fields, None, &is_author).is_some()
        || held.in_text && is_cited(reading.document.body, redactor);
    let of_author = has_author.then(|| Message::new("name_taken_out_author_hint"));
    Some(problem.hint_if(has_word().then(hint)).hint_if(of_author))
}

/// Bytes behind an author in which the year of the work stands; others may be named between.
const AS_FAR_AS_YEAR: usize = 120;

/// Whether a name that is taken out of a text stands there as the author of a work: "Nona, M. G. (2024)."
/// It goes all the same, as anybody may be written so.
fn is_cited(text: &str, redactor: &Redactor<'_>) -> bool {
    let is_year_at = |near: &str| {
        let mut years = near.match_indices('(').map(|(at, _)| &near[at + 1..]);
        years.any(|behind| {
            let year = behind.as_bytes().get(..4);
            let is_year = |year: &[u8]| {
                matches!(year, [b'1', b'9', ..] | [b'2', b'0', ..])
                    && year.iter().all(u8::is_ascii_digit)
            };
            year.is_some_and(is_year)
        })
    };
    is_year_at(text)
        && redactor.names_in(text).take(MOST_PLACES).any(|name| {
            let behind = &text[name.end..];
            let near = &behind[..behind.floor_char_boundary(AS_FAR_AS_YEAR)];
            let line = near.split('\n').next().unwrap_or(near);
            text[name].contains([',', '.']) && is_year_at(line)
        })
}

/// Most lines that are told besides the first place.
const MOST_LINES: usize = 20;

/// Most places that are looked for in a text, each of which is counted from its beginning.
pub(super) const MOST_PLACES: usize = 100;

/// The lines of all places but the first, as they are told: `7, 9`. `None` where there are none.
pub(super) fn other_lines(first: u32, mut lines: Vec<u32>) -> Option<String> {
    lines.retain(|line| *line != first);
    lines.sort_unstable();
    lines.dedup();
    let more = if lines.len() > MOST_LINES {
        ", …"
    } else {
        ""
    };
    let told: Vec<String> = lines.iter().take(MOST_LINES).map(u32::to_string).collect();
    (!told.is_empty()).then(|| told.join(", ") + more)
}

/// The places of all fields with such a name that are not of people, as those are told by themselves.
fn in_fields(entry: &Entry, reading: &Reading<'_, '_>, redactor: &Redactor<'_>) -> Vec<Span> {
    let places = RefCell::new(Vec::new());
    let is_told = |name: &str| {
        let mut hidden = entry.hidden_names();
        hidden.any(|hidden| *hidden.name == *name)
    };
    let is_of_people = |place: Span| {
        let mut mentions = entry.people.iter().filter(|one| is_told(&one.name));
        mentions.any(|one| place.start <= one.span.start && one.span.end <= place.end)
    };
    let note = |text: &str, place: &dyn Fn() -> Span| -> Option<()> {
        if redactor.clean(text) != text && !is_of_people(place()) {
            places.borrow_mut().push(place());
        }
        None
    };
    first_of_fields(
        &reading.fields,
        reading.document.front_matter.as_ref(),
        &note,
    );
    places.into_inner()
}

/// What is found first in the text of a field, with the place of that text, as far as
/// `front_matter` tells it from the others of its list.
pub(super) fn first_field<T>(
    fields: &Fields<'_>,
    front_matter: Option<&Node>,
    find: &dyn Fn(&str) -> Option<T>,
) -> Option<(T, Span)> {
    let find = |text: &str, place: &dyn Fn() -> Span| Some((find(text)?, place()));
    first_of_fields(fields, front_matter, &find)
}

/// Finds something in a text with the help of its place, which is asked for where it is needed.
type FindAtPlace<'find, T> = dyn Fn(&str, &dyn Fn() -> Span) -> Option<T> + 'find;

/// The same of what is found with the help of the place.
fn first_of_fields<T>(
    fields: &Fields<'_>,
    front_matter: Option<&Node>,
    find: &FindAtPlace<'_, T>,
) -> Option<T> {
    // Of an old address more is told: it stays as it is.
    let mut fields = fields.iter().filter(|field| field.name != "old_addresses");
    fields.find_map(|field| {
        let in_list = |text: &String| {
            let place = || places_in_list(field, front_matter)(text);
            find(text, &place)
        };
        match &field.value {
            Value::Text(text) => find(text, &|| field.span),
            Value::Texts(texts) => texts.iter().find_map(in_list),
            // An id is one word, and says who is meant.
            Value::People(people) => {
                let mut names = people.iter().filter(|name| name.contains(' '));
                names.find_map(in_list)
            }
            Value::Record(fields) => first_of_fields(fields, front_matter, find),
            Value::Records(records) => {
                let mut records = records.iter();
                records.find_map(|one| first_of_fields(one, front_matter, find))
            }
            _ => None,
        }
    })
}

/// The places of such names in the text.
fn in_text(reading: &Reading<'_, '_>, redactor: &Redactor<'_>) -> Vec<Span> {
    let document = &reading.document;
    let names = redactor.names_in(document.body);
    let places = names
        .take(MOST_PLACES)
        .map(|name| Span::of_bytes(&name, document.body));
    places
        .map(|span| span.shifted(document.body_shift))
        .collect()
}
