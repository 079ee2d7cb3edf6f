//! The parts of a practice's page: each field laid out as a text, list or table.

use super::field_view::Showing;
use super::part::{Cell, Column, Part};
use super::view::Link;
use crate::field::{Field, Fields, Share, Value};
use crate::locale::{capitalised, format_grouped};
use crate::pack::{FieldSpec, FieldType, TermId};
use crate::picture::look::Look;

impl<'site> Showing<'_, 'site> {
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
            (Value::Stages(rounds), _) => self.rounds(rounds, field.spec, &mut part),
            (Value::Texts(texts), FieldType::Words) => {
                part.form = "text";
                part.text = self.clean(&texts.join(", "));
            }
            (Value::Texts(texts), _) => {
                part.form = match field.spec.quoted {
                    true => "quotes",
                    false => "list",
                };
                part.items = texts.iter().map(|text| self.text(text)).collect();
            }
            (Value::Text(text), FieldType::Period) => {
                part.form = "text";
                let months = self.site.pack.calendar.months(text, self.language);
                part.text = months.unwrap_or_else(|| self.clean(text));
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
            && part.steps.is_empty()
            && part.rounds.is_empty();
        if is_empty {
            return None;
        }
        if part.picture.is_empty() {
            part.picture = self.picture(field, &part.steps);
        }
        Some(part)
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
                is_number: matches!(spec.field_type, FieldType::Count | FieldType::Days),
            })
            .collect();
        let looks: Vec<Vec<Option<Look>>> = columns
            .iter()
            .map(|(name, _)| self.looks_of_column(records, name))
            .collect();
        let cell = |record: &Fields<'site>, name: &str, look| {
            let value = record.value(name)?;
            let texts = self.values(value);
            Some(Cell { texts, look })
        };
        part.rows = records
            .iter()
            .enumerate()
            .map(|(row, record)| {
                columns
                    .iter()
                    .zip(&looks)
                    .map(|((name, _), looks)| {
                        let look = looks.get(row).copied().flatten();
                        cell(record, name, look).unwrap_or_default()
                    })
                    .collect()
            })
            .collect();
    }

    /// Marks for a column of terms with hues, the same as in the drawing of the records.
    fn looks_of_column(&self, records: &[Fields<'site>], name: &str) -> Vec<Option<Look>> {
        let terms: Vec<Option<TermId>> = records.iter().map(|record| record.term(name)).collect();
        if terms
            .iter()
            .flatten()
            .all(|term| self.hue(*term).is_empty())
        {
            return Vec::new();
        }
        let looks = self.looks(&terms).into_iter().zip(terms);
        looks.map(|(look, term)| term.map(|_| look)).collect()
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
                    lang: None,
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
        let names: Vec<Option<&str>> = people.iter().copied().map(Some).collect();
        part.columns = std::iter::once(plain(self.site.word(self.language, "session").to_owned()))
            .chain(self.side_by_side(&names).into_iter().map(plain))
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
                            look: None,
                        })
                    }))
                    .collect()
            })
            .collect();
    }

    fn criteria(&self, records: &[Fields<'site>], part: &mut Part) {
        part.form = "list";
        let words = self.criteria_in_words(records, "").into_iter();
        part.items = words.map(Link::plain).collect();
    }

    /// Criteria in words, with the unit of what they limit. The last one begins where the one
    /// before it ends.
    pub(super) fn criteria_in_words(&self, records: &[Fields<'site>], unit: &str) -> Vec<String> {
        let limit = |record: &Fields<'_>| {
            let limit = record.number("below")?;
            Some(format_grouped(limit, 2, self.language) + unit)
        };
        let before = std::iter::once(None).chain(records.iter().map(limit));
        let each = records.iter().zip(before);
        each.map(|(record, before)| {
            let (key, limit) = match (limit(record), before) {
                (Some(limit), _) => ("criterion_below", limit),
                (None, Some(limit)) => ("criterion_from", limit),
                (None, None) => return self.criterion_name(record),
            };
            let name = self.criterion_name(record);
            let values = [("name", name.as_str()), ("limit", limit.as_str())];
            self.site.say(self.language, key, &values)
        })
        .collect()
    }

    fn criterion_name(&self, record: &Fields<'site>) -> String {
        let pack = self.site.pack;
        let name = record.text("name").unwrap_or_default();
        match pack.find_term("criteria-names", name) {
            Some(term) => capitalised(pack.term(term).called(name, self.language)),
            None => self.clean(name),
        }
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
                let cell = |texts| Cell { texts, look: None };
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
        let number = format!("{sign}{}", format_grouped(change, 2, self.language));
        let percent = |name| matches!(record.value(name), Some(Value::Percent(_)));
        if percent("before") || percent("after") {
            self.site
                .say(self.language, "points", &[("number", &number)])
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
        // Several distributions have their names among the rows.
        if let [name] = names.as_slice() {
            part.caption.clone_from(name);
        }
        for record in records {
            let Some(Value::Shares(shares)) = record.value("parts") else {
                continue;
            };
            if records.len() > 1 {
                let name = self.clean(record.text("name").unwrap_or_default());
                part.rows.push(vec![Cell::text(name)]);
            }
            part.rows.extend(shares.iter().map(|share| {
                vec![
                    Cell::text(self.clean(&share.name)),
                    Cell::text(format!(
                        "{}%",
                        format_grouped(share.percent, 2, self.language)
                    )),
                ]
            }));
            if let Some(sum) = off_the_whole(shares) {
                let sum = format_grouped(sum, 2, self.language);
                part.rows.push(vec![
                    Cell::text(word("total")),
                    Cell::text(format!("{sum}%")),
                ]);
            }
        }
    }

    /// What the shares make together in words, where that is not the whole.
    pub(super) fn total_words(&self, shares: &[Share]) -> Option<String> {
        let sum = format_grouped(off_the_whole(shares)?, 2, self.language);
        Some(self.site.say(self.language, "total_of", &[("sum", &sum)]))
    }
}

/// The sum of shares that do not make up a whole; what rounding leaves does not count.
fn off_the_whole(shares: &[Share]) -> Option<f64> {
    let sum: f64 = shares.iter().map(|share| share.percent).sum();
    let is_off = (sum - 100.0).abs() > 0.5 + 1e-9;
    (is_off && !shares.is_empty()).then_some(sum)
}
