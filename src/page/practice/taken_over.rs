//! A practice as a scaffold: what a school takes over that wants to do the same.
//!
//! Which fields and sections those are says the pack: the plan, not what came of it. People,
//! dates and files are never among them, wherever they stand.

use super::Opened;
use crate::field::{FRAMEWORKS, Field, Fields, OpenTerm, Value};
use crate::pack::{Kind, Term, TermId};
use crate::page::field_view::Showing;
use crate::page::view::Link;
use crate::page::{Addresses, Site, encode_address};
use crate::scaffold::{Scaffold, TakenOver, entry as written_entry, quoted};

/// The scaffold that is made after a practice, by its address. There is one where the licence
/// lets others change what they take.
pub(super) fn link(showing: &Showing<'_, '_>) -> Option<Link> {
    licence(showing)?;
    let address = Addresses::scaffold_after(&showing.entry.address)?;
    let words = showing.site.word(showing.language, "download_as_scaffold");
    Some(Link::to(words, &address))
}

/// The licence of a practice, where it is one that lets others change what they take.
fn licence<'site>(showing: &Showing<'_, 'site>) -> Option<&'site Term> {
    let site = showing.site;
    let licence = site.pack.term(site.licence_term(showing.entry)?);
    (licence.says("no_derivatives") != Some(true)).then_some(licence)
}

/// The kind of a practice whose scaffold takes sections of its text over; `None` where there is no
/// scaffold or no such section.
pub fn scaffold_kind<'site>(site: &Site<'site>, opened: &Opened<'_, 'site>) -> Option<&'site Kind> {
    licence(&Showing::of(site, opened))?;
    let kind = opened.front_matter.kind?;
    kind.has_reusable_sections().then_some(kind)
}

/// The text of that scaffold. `sections` are those of the plan of a kind: texts as Markdown by
/// the section's place in the kind, without names and without links to this site, which lead
/// nowhere on another.
pub fn scaffold_after(
    site: &Site<'_>,
    opened: &Opened<'_, '_>,
    sections: &[(usize, String)],
) -> Option<String> {
    let kind = opened.front_matter.kind?;
    let showing = Showing::of(site, opened);
    let licence = licence(&showing)?;
    let (entry, language) = (showing.entry, showing.language);
    let mut values = reusable_values(opened.front_matter.fields.iter(), &showing);
    let original = site
        .graph
        .model
        .entry(site.graph.model.original_or_self(opened.id));
    values.push((
        "based_on",
        quoted(&super::practice_id(site.graph, original)),
    ));
    values.push((
        "sources",
        format!("- {}", quoted(&source(&showing, licence))),
    ));
    if licence.share_alike {
        values.push(("licence", licence.id.clone()));
    }
    let school = showing.school.map(|school| site.school_title(school));
    let note = site.say(
        language,
        "scaffold_after",
        &[
            ("title", &entry.title),
            ("school", school.unwrap_or(site.title(language))),
            ("licence", licence.names.get(language)),
        ],
    );
    let scaffold = Scaffold {
        kind,
        title: &entry.title,
        date: None,
        language,
        names_kind: true,
        names_language: *language != *site.config.language,
        model: Some(TakenOver {
            note: &note,
            values: &values,
            sections,
        }),
    };
    let form = site.forms.of(kind, language, site.locale);
    Some(scaffold.text_on(&form, site.locale))
}

/// The practice as a source of what is made after it: as it is cited, with its licence and, where
/// the site knows its own, its address. Licences ask whoever takes something over to say these.
fn source(showing: &Showing<'_, '_>, licence: &Term) -> String {
    let (site, language) = (showing.site, showing.language);
    let citation = showing.clean(&super::citation(showing));
    let licence = licence.names.get(language);
    let values = [("citation", &*citation), ("licence", licence)];
    let mut source = site.say(language, "scaffold_source", &values);
    if let Some(base) = &site.config.base_url {
        let address = encode_address(&showing.entry.address);
        source.extend([" ", base, &address]);
    }
    source
}

fn reusable_values<'fields, 'site: 'fields>(
    fields: impl Iterator<Item = &'fields Field<'site>>,
    showing: &Showing<'_, 'site>,
) -> Vec<(&'site str, String)> {
    fields
        .filter(|field| field.spec.reusable)
        .filter_map(|field| Some((field.name, yaml(&field.value, field, showing)?)))
        .collect()
}

/// A value as its author could have written it; none of people, dates, results and files.
fn yaml<'site>(
    value: &Value<'site>,
    field: &Field<'site>,
    showing: &Showing<'_, 'site>,
) -> Option<String> {
    let word = |term: &TermId| word_for(*term, showing);
    Some(match value {
        Value::Text(text) => quoted(&showing.clean(text)),
        Value::Texts(texts) => {
            let lines = texts
                .iter()
                .map(|text| format!("- {}", quoted(&showing.clean(text))));
            lines.collect::<Vec<_>>().join("\n")
        }
        Value::Term(term) => quoted(&word(term)),
        Value::Terms(terms) => listed(terms.iter().map(|term| item(&word(term)))),
        Value::OpenTerms(terms) => listed(terms.iter().map(|term| match term {
            OpenTerm::Known(term) => item(&word(term)),
            OpenTerm::Free(own) => item(&showing.clean(own)),
        })),
        Value::Grades(grades) => listed(grades.iter().map(|grade| grade.to_string())),
        // As teachers write them: `1-30`, `[0, 3-5]`.
        Value::Days(days) => match days.written().replace('–', "-") {
            several if several.contains(',') => format!("[{several}]"),
            one => one,
        },
        Value::Count(count) => count.to_string(),
        Value::Duration(duration) => quoted(&showing.clean(&duration.text)),
        Value::Profile(profile) => {
            let dimensions = profile.dimensions.iter();
            let dimensions = listed(dimensions.map(|term| item(&word(term))));
            let framework = profile
                .framework
                .map(|id| showing.site.pack.vocabulary_at(id));
            match framework.and_then(|one| one.id.strip_prefix(FRAMEWORKS)) {
                None => dimensions,
                Some(framework) => {
                    let key = |name: &'static str| {
                        let spec = field.spec.fields.get(name);
                        spec.map_or(name, |spec| spec.key(name, showing.language))
                    };
                    let (first, second) = (key("framework"), key("dimensions"));
                    format!("{first}: {framework}\n{second}: {dimensions}")
                }
            }
        }
        Value::Record(fields) => record(fields, showing)?,
        Value::Records(records) => {
            let records = records.iter().filter_map(|one| record(one, showing));
            let items = records.map(|one| format!("- {}", one.trim_end().replace('\n', "\n  ")));
            items.collect::<Vec<String>>().join("\n")
        }
        Value::Date(_)
        | Value::Number(_)
        | Value::Percent(_)
        | Value::YesNo(_)
        | Value::People(_)
        | Value::Roles(_)
        | Value::Counts(_)
        | Value::Reference(_)
        | Value::References(_)
        | Value::Coordinates(..)
        | Value::Numbers(_)
        | Value::Percents(_)
        | Value::Stages(_)
        | Value::Shares(_)
        | Value::Addresses(_)
        | Value::Unread => return None,
    })
    .filter(|yaml| !yaml.is_empty() && yaml != "[]")
}

/// A record, a line or more for each of its fields.
fn record<'site>(fields: &Fields<'site>, showing: &Showing<'_, 'site>) -> Option<String> {
    let mut out = String::new();
    for field in fields.iter() {
        if let Some(value) = yaml(&field.value, field, showing) {
            let key = field.spec.key(field.name, showing.language);
            written_entry(key, &value, &mut out);
        }
    }
    (!out.is_empty()).then_some(out)
}

/// A word of a vocabulary as it is called, where that is understood in its place, else its id.
fn word_for(term: TermId, showing: &Showing<'_, '_>) -> String {
    let pack = showing.site.pack;
    let vocabulary = pack.vocabulary_at(term.vocabulary);
    let called = pack.term(term).names.get(showing.language);
    let is_understood = !called.contains([',', '/', '(', '&'])
        && pack.find_term(&vocabulary.id, called) == Some(term);
    match is_understood {
        true => called.to_owned(),
        false => pack.term(term).id.clone(),
    }
}

/// A word within a list on one line.
fn item(word: &str) -> String {
    match word.contains([',', '[', ']', '{', '}']) {
        true => format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\"")),
        false => quoted(word),
    }
}

/// A list on one line.
fn listed(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    #[test]
    fn words_in_a_list_stay_as_they_are() {
        let words = [
            "tape",
            "ragi, dan gula",
            "a: b",
            "ya",
            "2024",
            "{\"a\\",
            "# satu",
        ];
        let list = listed(words.iter().map(|word| item(word)));
        let read: Vec<String> = serde_yaml::from_str(&list).unwrap();
        assert_eq!(read, words, "{list}");
    }
}
