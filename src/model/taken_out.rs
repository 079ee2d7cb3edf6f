//! Tells an author, once a file, that a name of the school's list does not stand on the page:
//! a sentence may sound odd with a role in its place.
//!
//! The message does not repeat the name, as messages are copied anywhere; its place is enough.

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

/// The hint, at the first place where such a name stands. Where a field names somebody who has not
/// agreed, that is told there, and is enough.
pub(super) fn problem(
    entry: &Entry,
    reading: &Reading<'_, '_>,
    people: Option<&PeopleOf>,
    redactor: &Redactor<'_>,
    held: Held,
    pack: &Pack,
) -> Option<Diagnostic> {
    let people = people.filter(|_| entry.hidden_names().is_empty())?;
    let front_matter = reading.document.front_matter.as_ref();
    let is_in = |text: &str| redactor.clean(text) != text;
    let is_field = |text: &str| is_in(text).then_some(());
    let field = held
        .in_fields
        .then(|| first_field(&reading.fields, front_matter, &is_field));
    let field = field.flatten().map(|((), span)| span);
    let line = || held.in_text.then(|| first_line(reading, &is_in)).flatten();
    let span = field.or_else(line)?;
    let list = name_of(&people.path);
    let (code, message) = (Code::NameWithoutConsent, Message::new("name_taken_out"));
    let mut problem = Diagnostic::new(code, &entry.path, span, message.with("list", list));
    problem.severity = Severity::Hint;
    let problem = problem.hint(people.advice("name_taken_out_hint", list, pack));
    // One word may be part of another name.
    let is_word = |text: &str| redactor.takes_one_word(text).then_some(());
    let has_word = || {
        held.in_fields && first_field(&reading.fields, None, &is_word).is_some()
            || held.in_text && redactor.takes_one_word(reading.document.body)
    };
    let hint = || people.advice("name_taken_out_word_hint", list, pack);
    Some(problem.hint_if(has_word().then(hint)))
}

/// What is found first in the text of a field, with the place of that text, as far as
/// `front_matter` tells it from the others of its list.
pub(super) fn first_field<T>(
    fields: &Fields<'_>,
    front_matter: Option<&Node>,
    find: &dyn Fn(&str) -> Option<T>,
) -> Option<(T, Span)> {
    // Of an old address more is told: it stays as it is.
    let mut fields = fields.iter().filter(|field| field.name != "old_addresses");
    fields.find_map(|field| match &field.value {
        Value::Text(text) => Some((find(text)?, field.span)),
        Value::Texts(texts) => texts.iter().find_map(|text| {
            let found = find(text)?;
            Some((found, places_in_list(field, front_matter)(text)))
        }),
        Value::People(people) => {
            // An id is one word, and says who is meant.
            let mut names = people.iter().filter(|name| name.contains(' '));
            names.find_map(|name| Some((find(name)?, places_in_list(field, front_matter)(name))))
        }
        Value::Record(fields) => first_field(fields, front_matter, find),
        Value::Records(records) => {
            let mut records = records.iter();
            records.find_map(|one| first_field(one, front_matter, find))
        }
        _ => None,
    })
}

/// The first line of the text with such a name, or with the beginning of one that goes on in the
/// next.
fn first_line(reading: &Reading<'_, '_>, is_in: &dyn Fn(&str) -> bool) -> Option<Span> {
    let document = &reading.document;
    if !is_in(document.body) {
        return None;
    }
    let lines: Vec<&str> = document.body.lines().collect();
    let place = lines.iter().position(|line| is_in(line)).or_else(|| {
        let mut pairs = lines.windows(2);
        pairs.position(|pair| is_in(&pair.join("\n")))
    });
    let place = place.unwrap_or_default();
    Some(Span::line(document.body_shift + place as u32 + 1))
}
