//! Practices and schools as they stand in a school's data file: what their pages show, and no
//! more.

use super::data_value::{DataObject, push_fields};
use super::{Opened, Showing};
use crate::fingerprint::hex;
use crate::graph::Graph;
use crate::model::Entry;
use crate::page::{Site, encode_address};

/// Fields that are the school's own business.
const KEPT_BACK: [&str; 1] = ["consent"];

/// Fields of a school of which its data file holds what counts, which may come from elsewhere.
const TOLD_BEFORE: [&str; 6] = [
    "name",
    "npsn",
    "school_type",
    "ownership",
    "region",
    "licence",
];

/// The permanent id of a practice: `school/slug`, with the kind's folder where a slug
/// stands twice in a school.
pub fn practice_id(graph: &Graph<'_>, entry: &Entry) -> String {
    let stem = entry
        .address
        .strip_suffix(".html")
        .unwrap_or(&entry.address);
    match graph.model.school_of(entry) {
        Some(school) => {
            let within = stem.strip_prefix(school.folder.as_str()).unwrap_or(stem);
            [&*school.id, "/", within].concat()
        }
        None => stem.to_owned(),
    }
}

/// A practice as a JSON object: id, path within its school, kind, language, licence, cleaned
/// fields and `text`, its Markdown without names and what else its page does not show.
/// `table` reads a table beside the practice, see [`Texts`](super::Texts).
pub fn portfolio_practice(
    site: &Site<'_>,
    opened: &Opened<'_, '_>,
    text: &str,
    table: &dyn Fn(&str) -> Option<String>,
) -> String {
    let entry = site.graph.model.entry(opened.id);
    let showing = Showing::of(site, opened);
    let folder = showing.school.map_or("", |school| school.folder.as_str());
    let path = entry.address.strip_prefix(folder).unwrap_or(&entry.address);
    let id_of = |term| site.pack.term(term).id.as_str();
    let licence = site.licence_term(entry);
    let mut out = String::with_capacity(text.len() + 2048);
    let mut practice = DataObject::begin(&mut out);
    practice.text("id", &practice_id(site.graph, entry));
    practice.text("path", path);
    practice.text_if("kind", entry.kind().map(id_of));
    practice.text("language", &entry.language);
    practice.text_if("licence", licence.map(id_of));
    practice.object("fields", |fields| {
        push_fields(fields, &showing, table, &KEPT_BACK);
    });
    practice.text_if("text", words_of(text));
    practice.finish();
    out
}

/// A school as a JSON object: what lists of schools hold, and its page: cleaned fields, people who
/// agreed and `text`. `opened` is its file with that text; of a school that is withheld there is
/// none.
pub fn portfolio_school(
    site: &Site<'_>,
    school: u32,
    opened: Option<(&Opened<'_, '_>, &str)>,
) -> String {
    let graph = site.graph;
    let school_of = &graph.model.schools[school as usize];
    let facts = &school_of.facts;
    let entry = graph.model.entry(school_of.entry);
    let id_of = |term| site.pack.term(term).id.as_str();
    let mut out = String::with_capacity(opened.map_or(0, |(_, text)| text.len()) + 2048);
    let mut object = DataObject::begin(&mut out);
    object.text("id", &school_of.id);
    object.text("name", &entry.title);
    object.text_if("npsn", facts.npsn.as_deref());
    object.text_if("school_type", facts.school_type.map(id_of));
    object.text_if("ownership", facts.ownership.map(id_of));
    object.text_if("region", facts.region.as_deref());
    object.text("address", &encode_address(&entry.address));
    object.number("practices", graph.by_school[school as usize].len());
    object.text("hash", &hex(&entry.hash));
    if let Some((opened, text)) = opened {
        let showing = Showing::of(site, opened);
        let licence = site.licence_term(entry);
        object.text("language", &entry.language);
        object.text_if("licence", licence.map(id_of));
        let summary = showing.clean(&entry.summary);
        object.text_if("summary", Some(&*summary).filter(|text| !text.is_empty()));
        let no_table = |_: &str| None;
        push_fields(&mut object, &showing, &no_table, &TOLD_BEFORE);
        let people = school_of.people.people.iter();
        let shown = people.filter(|person| person.is_shown);
        object.list("people", shown, |list, person| {
            list.object(|object| {
                let address = site.addresses.person(&school_of.id, &person.id);
                object.text("id", &format!("{}/{}", school_of.id, person.id));
                object.text("name", &person.name);
                object.text("address", &encode_address(&address));
            });
        });
        object.text_if("text", words_of(text));
    }
    object.finish();
    out
}

/// A text in which something is written.
fn words_of(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.trim().is_empty())
}
