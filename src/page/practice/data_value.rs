//! Fields as JSON of a data file. Every value keeps its key, what the site knows stands by its id,
//! and what is absent or not shown is left out.

use std::fmt::{Display, Write as _};

use rustc_hash::FxHashMap;

use super::files;
use crate::field::{Field, Fields, OpenTerm, Reference, Round, Value};
use crate::pack::{Answer, FieldType, ReferenceTarget, TermId};
use crate::page::cycles::{CycleRow, cycle_rows, groups_of};
use crate::page::field_view::Showing;
use crate::page::json::push_data_text;
use crate::picture::value::rounded;
use crate::source::is_picture;

/// Reads a table beside the practice, see [`Texts`](super::Texts).
type ReadTable<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Adds all fields that a page shows to an object, but for those of `left_out`.
pub(super) fn push_fields(
    object: &mut DataObject<'_>,
    showing: &Showing<'_, '_>,
    table: ReadTable<'_>,
    left_out: &[&str],
) {
    let fields = showing.fields.iter();
    for field in fields.filter(|field| !left_out.contains(&field.name)) {
        object.value(field.name, |out| push_field(out, field, showing, table));
    }
}

fn push_field<'site>(
    out: &mut String,
    field: &Field<'site>,
    showing: &Showing<'_, 'site>,
    table: ReadTable<'_>,
) {
    match (field.spec.field_type, &field.value) {
        (FieldType::Cycles, Value::Records(records)) => {
            push_cycles(out, &cycle_rows(records), showing);
        }
        (FieldType::Table, Value::Reference(reference)) => {
            let rows = files::table_rows(showing, field, &reference.text, table);
            push_cycles(out, &rows.unwrap_or_default(), showing);
        }
        (kind @ (FieldType::Images | FieldType::Attachments), Value::Records(records)) => {
            // What is no picture is shown as none, though its file may be there.
            let is_shown = |record: &&Fields<'_>| {
                let address = files::published(showing, record);
                address.is_some_and(|it| kind == FieldType::Attachments || is_picture(it))
            };
            push_list(out, records.iter().filter(is_shown), |list, record| {
                list.object(|object| push_record(object, record, showing));
            });
        }
        (FieldType::Team, Value::Records(members)) => {
            push_list(out, members, |list, member| {
                list.object(|object| push_member(object, member, showing));
            });
        }
        (_, value) => push_value(out, value, showing),
    }
}

fn push_record<'site>(
    object: &mut DataObject<'_>,
    record: &Fields<'site>,
    showing: &Showing<'_, 'site>,
) {
    for field in record.iter() {
        object.value(field.name, |out| push_value(out, &field.value, showing));
    }
}

/// A member of a team, whom the page shows by id or by name.
fn push_member<'site>(
    object: &mut DataObject<'_>,
    member: &Fields<'site>,
    showing: &Showing<'_, 'site>,
) {
    if let Some(written) = member.text("person").or_else(|| member.text("name")) {
        object.object("person", |object| push_person(object, written, showing));
    }
    let others = member.iter();
    for field in others.filter(|field| !matches!(field.name, "person" | "name")) {
        object.value(field.name, |out| push_value(out, &field.value, showing));
    }
}

/// Somebody who agreed by id and name, others by what the page calls them.
fn push_person(object: &mut DataObject<'_>, written: &str, showing: &Showing<'_, '_>) {
    let (name, _) = showing.site.pack.name_beside_label(written);
    if let Some((school, person, true)) = showing.known_person(name) {
        object.text("id", &format!("{}/{}", school.id, person.id));
    }
    object.text("name", &showing.person(written).text);
}

/// What of cycles may be seen: mean and spread, single groups only with consent.
fn push_cycles(out: &mut String, rows: &[CycleRow], showing: &Showing<'_, '_>) {
    let shows = showing.shows_individuals();
    let unit = showing.unit_of_cycles(rows);
    let groups = if shows { groups_of(rows) } else { Vec::new() };
    let names = showing.group_names(&groups);
    let names: FxHashMap<&str, &String> = groups.into_iter().zip(&names).collect();
    push_list(out, rows, |list, row| {
        list.object(|object| {
            object.text("name", &showing.clean(&row.name));
            object.decimal("mean", row.shown_mean());
            if shows {
                object.list("values", &row.values, |list, (group, value)| {
                    list.object(|object| {
                        let name = names.get(group.as_str());
                        object.text("group", name.map_or("", |name| name));
                        object.decimal("value", Some(*value));
                    });
                });
            } else if !row.values.is_empty() {
                let values = || row.values.iter().map(|(_, value)| *value);
                object.decimal("lowest", values().reduce(f64::min));
                object.decimal("highest", values().reduce(f64::max));
                object.number("groups", row.values.len());
            }
            object.text_if("unit", Some(unit).filter(|unit| !unit.is_empty()));
        });
    });
}

fn push_value<'site>(out: &mut String, value: &Value<'site>, showing: &Showing<'_, 'site>) {
    let id_of = |term: &TermId| showing.site.pack.term(*term).id.as_str();
    match value {
        Value::Text(text) => push_data_text(out, &showing.clean(text)),
        Value::Texts(texts) => {
            push_list(out, texts, |list, text| list.text(&showing.text(text).text))
        }
        Value::Addresses(addresses) => push_list(out, addresses, |list, (address, _)| {
            list.text(&showing.text(address).text)
        }),
        Value::Date(date) => push_data_text(out, &date.to_string()),
        Value::Days(days) => push_list(out, days.iter(), |list, day| list.number(day)),
        Value::Count(count) => push_number(out, *count),
        Value::Number(number) => push_decimal(out, *number),
        Value::Percent(percent) => {
            DataObject::within(out, |object| object.decimal("percent", Some(*percent)));
        }
        Value::YesNo(answer) => out.push_str(match answer {
            Answer::Yes => "true",
            Answer::No => "false",
            Answer::NotYet => "\"not-yet\"",
        }),
        Value::Term(term) => push_data_text(out, id_of(term)),
        Value::Terms(terms) => push_list(out, terms, |list, term| list.text(id_of(term))),
        Value::OpenTerms(terms) => push_list(out, terms, |list, term| {
            list.item(|out| push_open_term(out, term, showing));
        }),
        Value::Grades(grades) => push_list(out, grades.iter(), |list, grade| list.number(grade)),
        Value::People(people) => push_list(out, people, |list, person| {
            list.object(|object| push_person(object, person, showing));
        }),
        Value::Roles(roles) => push_list(out, roles, |list, (person, role)| {
            list.object(|object| {
                object.object("person", |object| push_person(object, person, showing));
                object.value("role", |out| push_open_term(out, role, showing));
            });
        }),
        Value::Counts(counts) => push_list(out, counts, |list, (name, count)| {
            list.object(|object| {
                match showing.site.pack.find_term("roles", name) {
                    Some(role) => object.text("role", id_of(&role)),
                    None => object.text("name", &showing.who_is_counted(name)),
                }
                object.number("count", *count);
            });
        }),
        Value::Reference(reference) => push_reference(out, reference, showing),
        Value::References(references) => push_list(out, references, |list, reference| {
            list.item(|out| push_reference(out, reference, showing));
        }),
        Value::Duration(duration) => DataObject::within(out, |object| {
            object.text("text", &showing.clean(&duration.text));
            object.decimal("lessons", duration.lessons);
            object.decimal("minutes", duration.minutes);
        }),
        Value::Profile(profile) => DataObject::within(out, |object| {
            let framework = profile.framework.map(|framework| {
                let vocabulary = showing.site.pack.vocabulary_at(framework);
                vocabulary.id.as_str()
            });
            object.text_if("framework", framework);
            let dimensions = &profile.dimensions;
            object.list("dimensions", dimensions, |list, term| {
                list.text(id_of(term))
            });
        }),
        Value::Coordinates(latitude, longitude) => DataObject::within(out, |object| {
            object.number("latitude", latitude);
            object.number("longitude", longitude);
        }),
        Value::Numbers(numbers) => push_named(out, numbers, "value", showing),
        Value::Percents(numbers) => push_named(out, numbers, "percent", showing),
        Value::Stages(rounds) => push_list(out, rounds, |list, round| {
            list.object(|object| push_round(object, round, showing));
        }),
        Value::Shares(shares) => push_list(out, shares, |list, share| {
            list.object(|object| {
                object.text("name", &showing.clean(&share.name));
                object.decimal("percent", Some(share.percent));
            });
        }),
        Value::Record(fields) => {
            DataObject::within(out, |object| push_record(object, fields, showing));
        }
        Value::Records(records) => push_list(out, records, |list, record| {
            list.object(|object| push_record(object, record, showing));
        }),
        Value::Unread => {}
    }
}

fn push_open_term(out: &mut String, term: &OpenTerm, showing: &Showing<'_, '_>) {
    match term {
        OpenTerm::Known(term) => push_data_text(out, &showing.site.pack.term(*term).id),
        OpenTerm::Free(_) => {
            let shown = showing.open_term(term);
            DataObject::within(out, |object| object.text("text", &shown.text));
        }
    }
}

/// Words of an author where ids stand otherwise.
fn push_own_words(out: &mut String, words: &str, showing: &Showing<'_, '_>) {
    DataObject::within(out, |object| object.text("text", &showing.clean(words)));
}

/// Numbers that an author names.
fn push_named(
    out: &mut String,
    numbers: &[(String, f64)],
    key: &'static str,
    showing: &Showing<'_, '_>,
) {
    push_list(out, numbers, |list, (name, value)| {
        list.object(|object| {
            object.text("name", &showing.clean(name));
            object.decimal(key, Some(*value));
        });
    });
}

fn push_round(object: &mut DataObject<'_>, round: &Round, showing: &Showing<'_, '_>) {
    let name = showing.clean(&round.name);
    object.text_if("name", Some(&*name).filter(|name| !name.is_empty()));
    object.list("stages", &round.stages, |list, (stage, date)| {
        list.object(|object| {
            object.text("stage", &showing.site.pack.term(*stage).id);
            if let Some(date) = date {
                object.text("date", &date.to_string());
            }
        });
    });
    if round.is_called_off {
        object.value("called_off", |out| out.push_str("true"));
    }
}

/// A practice or school by its id, a file by its name. Nothing tells of a practice that is held
/// back.
fn push_reference(out: &mut String, reference: &Reference, showing: &Showing<'_, '_>) {
    let graph = showing.site.graph;
    match reference.to {
        ReferenceTarget::School => match graph.lookup.school_called(&reference.text, graph.model) {
            Some(school) => push_data_text(out, &graph.model.schools[school as usize].id),
            None => push_own_words(out, &reference.text, showing),
        },
        ReferenceTarget::Practice => match showing.practice(reference) {
            Some(id) if graph.has_page(id) => {
                let original = showing.site.graph.model.original_or_self(id);
                let entry = graph.model.entry(original);
                push_data_text(out, &super::practice_id(graph, entry));
            }
            Some(_) => {}
            None => push_own_words(out, &reference.text, showing),
        },
        ReferenceTarget::File => {
            push_data_text(out, &showing.reference(reference).text);
        }
    }
}

/// A JSON object being written into a text, without what is empty.
pub(super) struct DataObject<'out> {
    out: &'out mut String,
}

impl<'out> DataObject<'out> {
    /// Begins an object at the end of a text.
    pub(super) fn begin(out: &'out mut String) -> Self {
        out.push('{');
        Self { out }
    }

    /// Writes a whole object.
    fn within(out: &'out mut String, fill: impl FnOnce(&mut DataObject<'out>)) {
        let mut object = Self::begin(out);
        fill(&mut object);
        object.finish();
    }

    /// Ends it.
    pub(super) fn finish(self) {
        self.out.push('}');
    }

    /// Adds a text.
    pub(super) fn text(&mut self, key: &str, text: &str) {
        self.value(key, |out| push_data_text(out, text));
    }

    /// Adds a text where there is one.
    pub(super) fn text_if(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    /// Adds a whole number.
    pub(super) fn number(&mut self, key: &str, number: impl Display) {
        self.value(key, |out| push_number(out, number));
    }

    /// Adds a number with at most two decimals where there is one.
    fn decimal(&mut self, key: &str, number: Option<f64>) {
        if let Some(number) = number {
            self.value(key, |out| push_decimal(out, number));
        }
    }

    /// Adds an object.
    pub(super) fn object(&mut self, key: &str, fill: impl FnOnce(&mut DataObject<'_>)) {
        self.value(key, |out| DataObject::within(out, |object| fill(object)));
    }

    /// Adds a list.
    pub(super) fn list<T>(
        &mut self,
        key: &str,
        items: impl IntoIterator<Item = T>,
        push: impl FnMut(&mut DataList<'_>, T),
    ) {
        self.value(key, |out| push_list(out, items, push));
    }

    /// Adds what `push` writes; nothing, an empty list and an empty object are left out.
    fn value(&mut self, key: &str, push: impl FnOnce(&mut String)) {
        let before = self.out.len();
        separate(self.out);
        push_data_text(self.out, key);
        self.out.push(':');
        let start = self.out.len();
        push(self.out);
        if is_nothing(&self.out[start..]) {
            self.out.truncate(before);
        }
    }
}

/// A JSON list being written into a text, without what is empty.
pub(super) struct DataList<'out> {
    out: &'out mut String,
}

impl DataList<'_> {
    fn item(&mut self, push: impl FnOnce(&mut String)) {
        let before = self.out.len();
        separate(self.out);
        let start = self.out.len();
        push(self.out);
        if is_nothing(&self.out[start..]) {
            self.out.truncate(before);
        }
    }

    fn text(&mut self, text: &str) {
        self.item(|out| push_data_text(out, text));
    }

    fn number(&mut self, number: impl Display) {
        self.item(|out| push_number(out, number));
    }

    /// Adds an object.
    pub(super) fn object(&mut self, fill: impl FnOnce(&mut DataObject<'_>)) {
        self.item(|out| DataObject::within(out, |object| fill(object)));
    }
}

fn push_list<T>(
    out: &mut String,
    items: impl IntoIterator<Item = T>,
    mut push: impl FnMut(&mut DataList<'_>, T),
) {
    out.push('[');
    let mut list = DataList { out };
    for item in items {
        push(&mut list, item);
    }
    list.out.push(']');
}

/// A value ends in none of these signs, so they are the start of what is being written.
fn separate(out: &mut String) {
    if !out.ends_with(['{', '[']) {
        out.push(',');
    }
}

fn is_nothing(json: &str) -> bool {
    matches!(json, "" | "[]" | "{}")
}

fn push_number(out: &mut String, number: impl Display) {
    let _ = write!(out, "{number}");
}

/// A number as pages show it. JSON has no word for what is none.
fn push_decimal(out: &mut String, number: f64) {
    if number.is_finite() {
        push_number(out, rounded(number));
    }
}
