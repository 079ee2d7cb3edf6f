//! Fields as parts of a page: each type laid out in the way that serves it.

use super::view::{Cell, Column, Fact, Link, Part, Step};
use super::{Addresses, Site};
use crate::field::{Field, Fields, OpenTerm, Reference, Value};
use crate::graph::Destination;
use crate::locale::format_number;
use crate::model::{Entry, Redactor, School};
use crate::pack::{FieldSpec, FieldType, Kind, ReferenceTarget, TermId};

/// What is needed to show the fields of one practice.
pub struct Showing<'a, 'site> {
    /// The site.
    pub site: &'a Site<'site>,
    /// The practice.
    pub entry: &'a Entry,
    /// Its school.
    pub school: Option<&'a School>,
    /// Its kind.
    pub kind: Option<&'a Kind>,
    /// All its fields.
    pub fields: &'a Fields<'site>,
    /// Language of the page.
    pub language: &'a str,
    /// Takes out names that must not be shown.
    pub redactor: &'a Redactor,
}

impl<'site> Showing<'_, 'site> {
    /// A text without names that must not be shown.
    pub fn clean(&self, text: &str) -> String {
        if self.redactor.is_idle() {
            text.to_owned()
        } else {
            self.redactor.clean(text)
        }
    }

    /// The part of the page that a field fills; `None` where it shows elsewhere.
    pub fn part(&self, field: &Field<'site>) -> Option<Part> {
        let mut part = Part {
            id: field.name.replace('_', "-"),
            label: self.label(field.spec, field.name),
            ..Part::default()
        };
        match (&field.value, field.spec.field_type) {
            (Value::Records(records), FieldType::Cycles) => self.cycles(records, &mut part),
            (Value::Records(records), FieldType::Measures) => self.measures(records, &mut part),
            (Value::Records(records), FieldType::Shares) => self.shares(records, &mut part),
            (Value::Records(records), FieldType::Criteria) => self.criteria(records, &mut part),
            (Value::Records(records), FieldType::Sessions) => self.sessions(records, &mut part),
            (Value::Records(records), FieldType::DatedNotes | FieldType::Outcomes) => {
                self.notes(records, &mut part);
            }
            (Value::Records(records), _) => self.table(records, field.spec, &mut part),
            (Value::Record(fields), _) => {
                part.form = "definitions";
                part.entries = fields.iter().map(|field| self.fact(field)).collect();
            }
            (Value::Terms(terms), FieldType::DoneSteps) => {
                part.form = "steps";
                part.steps = self.steps(field.spec.vocabulary.as_deref(), terms);
            }
            (Value::Stages(stages), _) => {
                part.form = "steps";
                part.steps = self.stages(field.spec.vocabulary.as_deref(), stages);
            }
            (Value::Texts(texts), FieldType::Words) => {
                part.form = "text";
                part.text = self.clean(&texts.join(", "));
            }
            (Value::Texts(texts), _) => {
                part.form = if field.name.contains("question") {
                    "quotes"
                } else {
                    "list"
                };
                part.items = texts
                    .iter()
                    .map(|text| Link::plain(self.clean(text)))
                    .collect();
            }
            (Value::Text(text), _) => {
                part.form = "text";
                part.text = self.clean(text);
            }
            (Value::Counts(_), _) => {
                part.form = "definitions";
                part.entries = self.counts(&field.value);
            }
            _ => {
                part.form = "links";
                part.items = self.values(&field.value);
            }
        }
        let is_empty = part.text.is_empty()
            && part.items.is_empty()
            && part.rows.is_empty()
            && part.entries.is_empty()
            && part.steps.is_empty();
        if is_empty {
            return None;
        }
        if part.picture.is_empty() {
            part.picture = self.picture(field, &part.steps);
        }
        Some(part)
    }

    /// The label of a field.
    pub fn label(&self, spec: &FieldSpec, name: &str) -> String {
        let label = spec.labels.get(self.language);
        if label.is_empty() {
            name.replace('_', " ")
        } else {
            label.to_owned()
        }
    }

    /// A field as a label with its values.
    pub fn fact(&self, field: &Field<'site>) -> Fact {
        Fact {
            label: self.label(field.spec, field.name),
            values: self.values(&field.value),
        }
    }

    /// A value as one or several short texts with links.
    pub fn values(&self, value: &Value<'site>) -> Vec<Link> {
        let site = self.site;
        let number = |number: f64| format_number(number, 2, self.language);
        match value {
            Value::Text(text) => vec![Link::plain(self.clean(text))],
            Value::Texts(texts) => texts
                .iter()
                .map(|text| Link::plain(self.clean(text)))
                .collect(),
            Value::Date(date) => vec![Link::plain(site.pack.calendar.long(*date, self.language))],
            Value::Count(count) => vec![Link::plain(count.to_string())],
            Value::Number(value) => vec![Link::plain(number(*value))],
            Value::Percent(value) => vec![Link::plain(format!("{}%", number(*value)))],
            Value::YesNo(answer) => {
                let key = if *answer { "yes" } else { "no" };
                vec![Link::plain(site.word(self.language, key))]
            }
            Value::Term(term) => vec![self.term(*term)],
            Value::Terms(terms) => terms.iter().map(|term| self.term(*term)).collect(),
            Value::OpenTerms(terms) => terms.iter().map(|term| self.open_term(term)).collect(),
            Value::Grades(grades) => vec![Link::plain(grades.written())],
            Value::Person(name) => vec![self.person(name)],
            Value::Roles(roles) => roles
                .iter()
                .map(|(name, role)| {
                    let mut link = self.person(name);
                    link.text = format!("{}: {}", link.text, self.open_term(role).text);
                    link
                })
                .collect(),
            Value::Counts(_) => self
                .counts(value)
                .into_iter()
                .map(|fact| {
                    let count: Vec<String> = fact.values.into_iter().map(|v| v.text).collect();
                    Link::plain(format!("{} {}", count.join(""), fact.label))
                })
                .collect(),
            Value::Reference(reference) => vec![self.reference(reference)],
            Value::References(references) => references
                .iter()
                .map(|reference| self.reference(reference))
                .collect(),
            Value::Duration(duration) => vec![Link::plain(self.clean(&duration.text))],
            Value::Profile(profile) => {
                profile.dimensions.iter().map(|term| self.term(*term)).collect()
            }
            Value::Coordinates(latitude, longitude) => {
                vec![Link::plain(format!(
                    "{}; {}",
                    format_number(*latitude, 5, self.language),
                    format_number(*longitude, 5, self.language)
                ))]
            }
            Value::Numbers(numbers) => numbers
                .iter()
                .map(|(name, value)| Link::plain(format!("{name} {}", number(*value))))
                .collect(),
            Value::Stages(stages) => stages
                .iter()
                .map(|(stage, date)| {
                    let day = site.pack.calendar.long(*date, self.language);
                    Link::plain(format!("{}: {day}", self.term(*stage).text))
                })
                .collect(),
            Value::Shares(shares) => shares
                .iter()
                .map(|share| {
                    let percent = number(share.percent);
                    Link::plain(self.clean(&format!("{} {percent}%", share.name)))
                })
                .collect(),
            Value::Record(fields) => fields
                .iter()
                .flat_map(|field| self.values(&field.value))
                .collect(),
            Value::Records(records) => records
                .iter()
                .flat_map(Fields::iter)
                .flat_map(|field| self.values(&field.value))
                .collect(),
        }
    }

    /// A term, with a link to its page where it has one.
    pub fn term(&self, term: TermId) -> Link {
        let pack = self.site.pack;
        let name = pack.term(term).names.get(self.language);
        // Only terms that something published uses have a page.
        let address = self
            .site
            .addresses
            .term(term, pack)
            .filter(|_| self.site.graph.by_term.contains_key(&term));
        match address {
            Some(address) => Link::to(name, &address),
            None => Link::plain(name),
        }
    }

    fn open_term(&self, term: &OpenTerm) -> Link {
        match term {
            OpenTerm::Known(term) => self.term(*term),
            OpenTerm::Free(word) => Link::plain(self.clean(word)),
        }
    }

    /// Somebody by id or label: shown people with a link, others by label or role.
    pub fn person(&self, name: &str) -> Link {
        let site = self.site;
        let known = self.school.and_then(|school| {
            let person = school.people.get(name).or_else(|| {
                school
                    .people
                    .people
                    .iter()
                    .find(|person| person.name == name)
            })?;
            Some((school, person))
        });
        match known {
            Some((school, person)) if person.is_shown => {
                let address = site.addresses.person(&school.id, &person.id);
                Link::to(&person.name, &address)
            }
            Some((_, person)) => {
                let role = person
                    .roles
                    .first()
                    .map(|role| site.pack.term(*role).names.get(self.language).to_owned());
                Link::plain(role.unwrap_or_else(|| self.teacher_word()))
            }
            None if self.entry.consents_to_names || site.pack.is_label(name) => {
                match site.pack.find_term("roles", name) {
                    Some(role) => Link::plain(site.pack.term(role).names.get(self.language)),
                    None => Link::plain(name),
                }
            }
            None => Link::plain(self.teacher_word()),
        }
    }

    fn teacher_word(&self) -> String {
        self.site.word(self.language, "a_teacher").to_owned()
    }

    fn reference(&self, reference: &Reference) -> Link {
        let site = self.site;
        let model = site.graph.model;
        let lookup = &site.graph.lookup;
        match reference.to {
            ReferenceTarget::School => match lookup.school(&reference.text) {
                Some(school) => {
                    let entry = model.entry(model.schools[school as usize].entry);
                    Link::to(&*entry.title, &entry.address)
                }
                None => Link::plain(self.clean(&reference.text)),
            },
            ReferenceTarget::Practice => {
                let name = reference.text.split('#').next().unwrap_or_default();
                let target = if name.ends_with(".md") || name.starts_with("../") {
                    crate::document::Target::File {
                        path: name.to_owned(),
                        anchor: None,
                    }
                } else {
                    crate::document::Target::Wiki {
                        name: name.to_owned(),
                        anchor: None,
                    }
                };
                match lookup.resolve(self.entry, &target, model, site.pack) {
                    Ok(Destination::Entry(id)) => {
                        let entry = model.entry(id);
                        if site.graph.has_page(id) {
                            Link::to(&*entry.title, Addresses::entry(site.graph, id))
                        } else {
                            Link::plain(site.word(self.language, "not_available"))
                        }
                    }
                    _ if crate::document::scheme_of(&reference.text)
                        == crate::document::Scheme::Allowed =>
                    {
                        Link {
                            text: reference.text.clone(),
                            href: Some(reference.text.clone()),
                        }
                    }
                    _ => Link::plain(self.clean(&reference.text)),
                }
            }
            ReferenceTarget::File => Link::plain(self.clean(&reference.text)),
        }
    }

    fn counts(&self, value: &Value<'site>) -> Vec<Fact> {
        let Value::Counts(counts) = value else {
            return Vec::new();
        };
        counts
            .iter()
            .map(|(name, count)| {
                let pack = self.site.pack;
                let label = match pack.find_term("roles", name) {
                    Some(role) => pack.term(role).names.get(self.language).to_owned(),
                    None => self.clean(name),
                };
                Fact {
                    label,
                    values: vec![Link::plain(count.to_string())],
                }
            })
            .collect()
    }

    /// Every step of a vocabulary, those among `done` marked.
    pub fn steps(&self, vocabulary: Option<&str>, done: &[TermId]) -> Vec<Step> {
        let Some((id, vocabulary)) =
            vocabulary.and_then(|vocabulary| self.site.pack.vocabulary(vocabulary))
        else {
            return Vec::new();
        };
        vocabulary
            .terms
            .iter()
            .enumerate()
            .map(|(place, term)| Step {
                number: place + 1,
                name: term.names.get(self.language).to_owned(),
                about: term.definition.get(self.language).to_owned(),
                date: String::new(),
                is_done: done.contains(&TermId {
                    vocabulary: id,
                    term: place as u16,
                }),
            })
            .collect()
    }

    fn stages(
        &self,
        vocabulary: Option<&str>,
        stages: &[(TermId, jiff::civil::Date)],
    ) -> Vec<Step> {
        let done: Vec<TermId> = stages.iter().map(|(stage, _)| *stage).collect();
        let mut steps = self.steps(vocabulary, &done);
        for (stage, date) in stages {
            if let Some(step) = steps.get_mut(usize::from(stage.term)) {
                step.date = self.site.pack.calendar.long(*date, self.language);
            }
        }
        steps
    }

    /// Records as a table: a column for every field that any of them has.
    fn table(&self, records: &[Fields<'site>], spec: &FieldSpec, part: &mut Part) {
        let columns: Vec<(&String, &FieldSpec)> = spec
            .fields
            .iter()
            .filter(|(name, _)| records.iter().any(|record| record.get(name).is_some()))
            .collect();
        part.form = "table";
        part.caption = part.label.clone();
        part.columns = columns
            .iter()
            .map(|(name, spec)| Column {
                label: self.label(spec, name),
                is_number: matches!(spec.field_type, FieldType::Count),
            })
            .collect();
        part.rows = records
            .iter()
            .map(|record| {
                columns
                    .iter()
                    .map(|(name, _)| match record.value(name) {
                        Some(value) => Cell {
                            texts: self.values(value),
                            hue: match value {
                                Value::Term(term) => self.hue(*term),
                                _ => "",
                            },
                        },
                        None => Cell::default(),
                    })
                    .collect()
            })
            .collect();
    }

    /// The hue of a term, empty where it has none.
    pub fn hue(&self, term: TermId) -> &'static str {
        hue_name(self.site.pack.term(term).hue.as_deref())
    }

    fn notes(&self, records: &[Fields<'site>], part: &mut Part) {
        part.form = "list";
        part.items = records
            .iter()
            .map(|record| {
                let text = self.clean(record.text("text").unwrap_or_default());
                let day = record
                    .date("date")
                    .map(|date| self.site.pack.calendar.long(date, self.language));
                let text = match day {
                    Some(day) => format!("{day}: {text}"),
                    None => text,
                };
                Link {
                    text,
                    href: record.text("uri").map(str::to_owned),
                }
            })
            .collect();
    }

    fn sessions(&self, records: &[Fields<'site>], part: &mut Part) {
        let mut people: Vec<&str> = Vec::new();
        for record in records {
            if let Some(Value::Roles(roles)) = record.value("roles") {
                for (name, _) in roles {
                    if !people.contains(&name.as_str()) {
                        people.push(name);
                    }
                }
            }
        }
        let plain = |label: String| Column {
            label,
            is_number: false,
        };
        part.form = "table";
        part.caption = self.site.word(self.language, "sessions_caption").to_owned();
        part.columns = std::iter::once(plain(
            self.site.word(self.language, "session").to_owned(),
        ))
        .chain(people.iter().map(|name| plain(self.person(name).text)))
        .collect();
        part.rows = records
            .iter()
            .enumerate()
            .map(|(place, record)| {
                let day = record
                    .date("date")
                    .map(|date| self.site.pack.calendar.long(date, self.language));
                let first = day.unwrap_or_else(|| (place + 1).to_string());
                std::iter::once(Cell::text(first))
                    .chain(people.iter().map(|name| {
                        let role = match record.value("roles") {
                            Some(Value::Roles(roles)) => {
                                roles.iter().find(|(other, _)| other == name)
                            }
                            _ => None,
                        };
                        role.map_or_else(Cell::default, |(_, role)| Cell {
                            texts: vec![self.open_term(role)],
                            hue: "",
                        })
                    }))
                    .collect()
            })
            .collect();
    }

    fn criteria(&self, records: &[Fields<'site>], part: &mut Part) {
        part.form = "list";
        let pack = self.site.pack;
        part.items = records
            .iter()
            .map(|record| {
                let name = record.text("name").unwrap_or_default();
                let name = match pack.find_term("criteria-names", name) {
                    Some(term) => pack.term(term).names.get(self.language).to_owned(),
                    None => self.clean(name),
                };
                Link::plain(match record.number("below") {
                    Some(limit) => {
                        let limit = format_number(limit, 2, self.language);
                        self.site.say(
                            self.language,
                            "criterion_below",
                            &[("name", &name), ("limit", &limit)],
                        )
                    }
                    None => self
                        .site
                        .say(self.language, "criterion_rest", &[("name", &name)]),
                })
            })
            .collect();
    }

    /// Whether the values of single groups may be shown: only where the author says so
    /// and consent is recorded, because a group of one class is a person.
    fn shows_individuals(&self) -> bool {
        let wants = self
            .fields
            .term("display")
            .is_some_and(|term| self.site.pack.term(term).id == "individu");
        wants
            && self
                .fields
                .record("consent")
                .is_some_and(|consent| consent.says_yes("individual_scores"))
    }

    fn cycles(&self, records: &[Fields<'site>], part: &mut Part) {
        let rows: Vec<CycleRow> = records
            .iter()
            .map(|record| CycleRow {
                name: record.text("name").unwrap_or_default().to_owned(),
                values: match record.value("values") {
                    Some(Value::Numbers(values)) => values.clone(),
                    _ => Vec::new(),
                },
                mean: record.number("mean"),
            })
            .collect();
        self.cycle_table(&rows, part);
    }

    /// Cycles as a table: their mean and spread, single groups only with consent.
    pub(super) fn cycle_table(&self, rows: &[CycleRow], part: &mut Part) {
        let word = |key: &'static str| self.site.word(self.language, key).to_owned();
        let number = |number: f64| format_number(number, 2, self.language);
        let shows = self.shows_individuals();
        let mut groups: Vec<&str> = Vec::new();
        for (name, _) in rows.iter().flat_map(|row| &row.values) {
            if !groups.contains(&name.as_str()) {
                groups.push(name);
            }
        }
        let column = |label: String, is_number| Column { label, is_number };
        part.picture = self.cycle_picture(&part.id, rows);
        part.form = "table";
        part.caption = self
            .fields
            .text("measure")
            .map_or_else(|| part.label.clone(), |measure| self.clean(measure));
        part.columns = vec![column(word("cycle"), false), column(word("mean"), true)];
        if shows {
            part.columns
                .extend(groups.iter().map(|name| column((*name).to_owned(), true)));
        } else if !groups.is_empty() {
            part.columns.push(column(word("lowest"), true));
            part.columns.push(column(word("highest"), true));
            part.columns.push(column(word("groups"), true));
            part.note = word("aggregate_note");
        }
        part.rows = rows
            .iter()
            .map(|row| {
                let mut cells = vec![
                    Cell::text(self.clean(&row.name)),
                    Cell::text(row.shown_mean().map_or_else(String::new, number)),
                ];
                if shows {
                    cells.extend(groups.iter().map(|group| {
                        let value = row.values.iter().find(|(name, _)| name == group);
                        Cell::text(value.map_or_else(String::new, |(_, value)| number(*value)))
                    }));
                } else if !groups.is_empty() {
                    let values = || row.values.iter().map(|(_, value)| *value);
                    let least = values().reduce(f64::min).map_or_else(String::new, number);
                    let most = values().reduce(f64::max).map_or_else(String::new, number);
                    cells.push(Cell::text(least));
                    cells.push(Cell::text(most));
                    cells.push(Cell::text(row.values.len().to_string()));
                }
                cells
            })
            .collect();
    }

    fn measures(&self, records: &[Fields<'site>], part: &mut Part) {
        let word = |key: &'static str| self.site.word(self.language, key).to_owned();
        part.form = "table";
        part.caption = part.label.clone();
        part.columns = vec![
            Column {
                label: word("measure"),
                is_number: false,
            },
            Column {
                label: word("before"),
                is_number: true,
            },
            Column {
                label: word("after"),
                is_number: true,
            },
            Column {
                label: word("change"),
                is_number: true,
            },
        ];
        part.rows = records
            .iter()
            .map(|record| {
                let shown = |name: &str| {
                    record
                        .value(name)
                        .map(|value| self.values(value))
                        .unwrap_or_default()
                };
                let cell = |texts| Cell { texts, hue: "" };
                vec![
                    Cell::text(self.clean(record.text("name").unwrap_or_default())),
                    cell(shown("before")),
                    cell(shown("after")),
                    Cell::text(self.change_words(record)),
                ]
            })
            .collect();
    }

    /// `+50 poin` between percentages, `+15,34` between numbers (CONTRACT 12).
    pub(super) fn change_words(&self, record: &Fields<'site>) -> String {
        let (Some(before), Some(after)) = (record.number("before"), record.number("after")) else {
            return String::new();
        };
        let change = after - before;
        let sign = if change > 0.0 { "+" } else { "" };
        let number = format!("{sign}{}", format_number(change, 2, self.language));
        let percent = |name| matches!(record.value(name), Some(Value::Percent(_)));
        if percent("before") || percent("after") {
            self.site.say(self.language, "points", &[("number", &number)])
        } else {
            number
        }
    }

    fn shares(&self, records: &[Fields<'site>], part: &mut Part) {
        part.form = "table";
        let word = |key: &'static str| self.site.word(self.language, key).to_owned();
        part.columns = vec![
            Column {
                label: word("part"),
                is_number: false,
            },
            Column {
                label: word("share"),
                is_number: true,
            },
        ];
        let names: Vec<String> = records
            .iter()
            .filter_map(|record| record.text("name"))
            .map(|name| self.clean(name))
            .collect();
        part.caption = names.join(" · ");
        for record in records {
            let Some(Value::Shares(shares)) = record.value("parts") else {
                continue;
            };
            if records.len() > 1 {
                let name = self.clean(record.text("name").unwrap_or_default());
                part.rows.push(vec![Cell::text(name), Cell::default()]);
            }
            part.rows.extend(shares.iter().map(|share| {
                vec![
                    Cell::text(self.clean(&share.name)),
                    Cell::text(format!(
                        "{}%",
                        format_number(share.percent, 2, self.language)
                    )),
                ]
            }));
        }
    }
}

/// A cycle with its values.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct CycleRow {
    pub(super) name: String,
    pub(super) values: Vec<(String, f64)>,
    pub(super) mean: Option<f64>,
}

impl CycleRow {
    /// The author's mean, or the one of the values.
    pub(super) fn shown_mean(&self) -> Option<f64> {
        let count = self.values.len();
        let sum = || self.values.iter().map(|(_, value)| value).sum::<f64>();
        self.mean
            .or_else(|| (count > 0).then(|| sum() / count as f64))
    }
}

/// The name of a hue as templates write it.
pub(super) fn hue_name(hue: Option<&str>) -> &'static str {
    ["nila", "mengkudu", "jolawe", "tegeran", "soga", "tingi"]
        .into_iter()
        .find(|known| Some(*known) == hue)
        .unwrap_or_default()
}
