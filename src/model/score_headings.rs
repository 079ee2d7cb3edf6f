//! Names above figures that are shown one by one: whoever agreed to show what they reached did not
//! thereby agree to be named.

use super::Entry;
use super::people::PeopleOf;
use super::privacy::FormsOfAddress;
use super::read::Reading;
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::field::{Field, Fields, Value};
use crate::pack::{FieldType, Pack};

/// Whether the heading of single values may be the name of somebody who did not agree to be named.
/// Groups and labels are none: "Kelas 7A", "K1", "Guru A".
pub fn is_hidden_heading(
    heading: &str,
    entry: &Entry,
    people: Option<&PeopleOf>,
    pack: &Pack,
) -> bool {
    if entry.consents_to_names && !entry.is_never_named(heading) {
        return false;
    }
    let listed = people.map_or(&[][..], |people| &people.people);
    let is_shown = || {
        let mut listed = listed.iter();
        listed.any(|person| person.is_shown && person.name == heading)
    };
    if pack.may_name_somebody(heading) {
        return !is_shown();
    }
    // "Kelas Bu Ratna"; names of the list are taken out wherever they stand.
    let names = FormsOfAddress::of(pack)
        .names_of_guests(heading, pack)
        .names;
    let is_listed = |name: &String| people.is_some_and(|people| people.may_list(name, pack));
    !pack.is_label(heading) && names.iter().any(|name| !is_listed(name))
}

/// Tells the author of a practice that shows single values of the first such heading in its front
/// matter.
pub(super) fn problem(
    entry: &Entry,
    reading: &Reading<'_, '_>,
    people: Option<&PeopleOf>,
    pack: &Pack,
) -> Option<Diagnostic> {
    if !entry.shows_scores {
        return None;
    }
    let mut fields = reading.fields.iter();
    let cycles = fields.find(|field| field.spec.field_type == FieldType::Cycles)?;
    let mut values = reading.fields.records(cycles.name).iter();
    let (values, heading) = values.find_map(|cycle| {
        let values = cycle.get("values")?;
        let is_hidden = |name: &&str| is_hidden_heading(name, entry, people, pack);
        Some((values, groups(values).find(is_hidden)?))
    })?;
    let node = reading.document.front_matter.as_ref();
    let entries = node.and_then(|node| node.at(values.span)?.entries());
    let mut entries = entries.unwrap_or_default().iter();
    let key = entries.find(|entry| entry.key == heading);
    let span = key.map_or(values.span, |key| key.key_span);
    Some(named_heading(&entry.path, span, reading.key_language, pack))
}

/// What is wrong with a name above single values; `language` is that of the keys of the practice.
pub fn named_heading(path: &str, span: Span, language: &str, pack: &Pack) -> Diagnostic {
    let message = Message::new("score_heading_named");
    let hint = Message::new("score_heading_named_hint");
    let hint = hint.with("consent", consent_to_names(language, pack));
    Diagnostic::new(Code::NameWithoutConsent, path, span, message).hint(hint)
}

/// What a practice says where everybody agreed to be named: `izin: {nama_guru: ya}`.
pub fn consent_to_names(language: &str, pack: &Pack) -> String {
    let Some((name, spec)) = pack.page.get_key_value("consent") else {
        return String::new();
    };
    let names = spec.fields.get_key_value("teacher_names");
    let names = names.map_or("", |(name, spec)| spec.key(name, language));
    let yes = pack.word_for_yes(language);
    format!("{}: {{{names}: {yes}}}", spec.key(name, language))
}

/// The groups that values are of.
fn groups<'a>(values: &'a Field<'_>) -> impl Iterator<Item = &'a str> {
    let numbers = match &values.value {
        Value::Numbers(numbers) | Value::Percents(numbers) => numbers.as_slice(),
        _ => &[],
    };
    numbers.iter().map(|(name, _)| name.as_str())
}

/// Whether a practice asks for single values and has the consent for them.
pub(super) fn shows_scores(fields: &Fields<'_>, pack: &Pack) -> bool {
    let asks = fields.term("display");
    let asks = asks.is_some_and(|term| pack.term(term).says("needs_consent") == Some(true));
    let consent = fields.record("consent");
    asks && consent.is_some_and(|consent| consent.says_yes("individual_scores"))
}
