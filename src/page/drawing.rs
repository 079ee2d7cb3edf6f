//! Which picture a field gets, and the picture's values out of the field's.
//!
//! Pictures attach to field types: whatever has spokes gets an activity map, whatever
//! has stages a ring, whoever changes the pack.

use super::field_view::Showing;
use super::parts::CycleRow;
use jiff::civil::Date;

use super::Site;
use super::view::Step;
use crate::field::{Field, Fields, OpenTerm, Value};
use crate::locale::format_number;
use crate::model::EntryId;
use crate::pack::{FieldType, Term, TermId};
use crate::picture::scene::{Caption, Hue};
use crate::picture::stage::{Stage, State};
use crate::picture::{
    activity_map, before_after, cycle_ring, room_plan, share_bar, slope_chart, step_track, timeline,
};

/// Fewest and most spokes a map can show legibly.
const SPOKES: std::ops::RangeInclusive<usize> = 2..=16;

impl<'site> Showing<'_, 'site> {
    /// The picture of a field, empty where it has none.
    pub(super) fn picture(&self, field: &Field<'site>, steps: &[Step]) -> String {
        match (&field.value, field.spec.field_type) {
            (Value::Records(spokes), FieldType::Nodes) => self.map(field.name, spokes),
            (Value::Stages(_), _) => self.ring(field.name, steps),
            (Value::Terms(_), FieldType::DoneSteps) => self.track(field.name, steps),
            (Value::Records(sessions), FieldType::Sessions) => self.room(field.name, sessions),
            (Value::Records(measures), FieldType::Measures) => self.change(field.name, measures),
            (Value::Records(shares), FieldType::Shares) => self.bars(field.name, shares),
            _ => String::new(),
        }
    }

    fn caption(&self, id: &str, title: String, desc: String) -> Caption {
        Caption {
            id_prefix: format!("{}-", id.replace('_', "-")),
            title,
            desc,
        }
    }

    fn decimal(&self) -> char {
        if self.language == "en" { '.' } else { ',' }
    }

    fn picture_hue(&self, term: Option<TermId>, place: usize) -> Hue {
        match term.map(|term| self.hue(term)) {
            Some("nila") => Hue::Nila,
            Some("mengkudu") => Hue::Mengkudu,
            Some("jolawe") => Hue::Jolawe,
            Some("tegeran") => Hue::Tegeran,
            Some("soga") => Hue::Soga,
            Some("tingi") => Hue::Tingi,
            _ => Hue::ALL[place % Hue::ALL.len()],
        }
    }

    /// The address of a term's page as it stands in this page.
    fn term_href(&self, term: TermId) -> Option<String> {
        let root = super::relative_root(&self.entry.address);
        self.term(term).href.map(|href| format!("{root}{href}"))
    }

    fn map(&self, id: &str, spokes: &[Fields<'site>]) -> String {
        if !SPOKES.contains(&spokes.len()) {
            return String::new();
        }
        let activity = self
            .fields
            .text("activity")
            .map_or_else(|| self.entry.title.to_string(), |text| self.clean(text));
        let mut remarks = Vec::new();
        if let Some(days) = self.fields.count("days") {
            let days = days.to_string();
            remarks.push(
                self.site
                    .say(self.language, "picture_days", &[("count", &days)]),
            );
        }
        if !self.entry.grades.is_empty() {
            let grades = self.entry.grades.written();
            remarks.push(
                self.site
                    .say(self.language, "picture_grades", &[("grades", &grades)]),
            );
        }
        let text = |spoke: &Fields<'site>, name| self.clean(spoke.text(name).unwrap_or_default());
        let input = activity_map::Input {
            activity: activity.clone(),
            remark: remarks.join(" · "),
            spokes: spokes
                .iter()
                .enumerate()
                .map(|(place, spoke)| {
                    let subject = spoke.term("subject");
                    activity_map::Spoke {
                        subject: subject.map_or_else(String::new, |term| self.term(term).text),
                        hue: self.picture_hue(subject, place),
                        competence: text(spoke, "competency"),
                        task: text(spoke, "task"),
                        data: text(spoke, "data"),
                        href: subject.and_then(|term| self.term_href(term)),
                    }
                })
                .collect(),
            days: Vec::new(),
        };
        let count = spokes.len().to_string();
        let values = [("activity", activity.as_str()), ("count", count.as_str())];
        let caption = self.caption(
            id,
            self.site.say(self.language, "picture_map", &values),
            self.site.say(self.language, "picture_map_about", &values),
        );
        activity_map::draw(&input, &caption)
    }

    fn stages_of(&self, steps: &[Step]) -> Vec<Stage> {
        // The first that has not been done is what comes next.
        let next = steps.iter().position(|step| !step.is_done);
        steps
            .iter()
            .enumerate()
            .map(|(place, step)| Stage {
                name: step.name.clone(),
                remark: if step.is_done {
                    step.date.clone()
                } else {
                    self.site.word(self.language, "step_open").to_owned()
                },
                state: if step.is_done {
                    State::Done
                } else if Some(place) == next {
                    State::Now
                } else {
                    State::Open
                },
                href: None,
            })
            .collect()
    }

    fn step_caption(&self, id: &str, key: &'static str, steps: &[Step]) -> Caption {
        let names: Vec<&str> = steps.iter().map(|step| step.name.as_str()).collect();
        let done = steps.iter().filter(|step| step.is_done).count().to_string();
        let count = steps.len().to_string();
        self.caption(
            id,
            self.site
                .say(self.language, key, &[("names", &names.join(", "))]),
            self.site.say(
                self.language,
                "picture_ring_about",
                &[("done", &done), ("count", &count)],
            ),
        )
    }

    fn ring(&self, id: &str, steps: &[Step]) -> String {
        if steps.len() < 2 {
            return String::new();
        }
        let done = steps.iter().filter(|step| step.is_done).count();
        let input = cycle_ring::Input {
            stages: self.stages_of(steps),
            center: format!("{done}/{}", steps.len()),
            center_remark: self.site.word(self.language, "step_done").to_owned(),
        };
        cycle_ring::draw(&input, &self.step_caption(id, "picture_ring", steps))
    }

    fn track(&self, id: &str, steps: &[Step]) -> String {
        if steps.len() < 2 {
            return String::new();
        }
        let input = step_track::Input {
            steps: self.stages_of(steps),
        };
        step_track::draw(&input, &self.step_caption(id, "picture_steps", steps))
    }

    fn room(&self, id: &str, sessions: &[Fields<'site>]) -> String {
        let Some(model) = self.fields.term("model") else {
            return String::new();
        };
        let term = self.site.pack.term(model);
        let room = term.more.get("room").and_then(serde_yaml::Value::as_str);
        let Some(room) = room.and_then(room_of) else {
            return String::new();
        };
        // A teacher keeps letter and colour through all lessons.
        let mut names: Vec<&str> = Vec::new();
        let mut plans = Vec::new();
        for session in sessions.iter().take(6) {
            let Some(Value::Roles(roles)) = session.value("roles") else {
                continue;
            };
            for (name, _) in roles {
                if !names.contains(&name.as_str()) {
                    names.push(name);
                }
            }
            let mut teachers: Vec<(bool, room_plan::Teacher)> = roles
                .iter()
                .map(|(name, role)| {
                    let place = names.iter().position(|other| other == name).unwrap_or(0);
                    let leads = matches!(role, OpenTerm::Known(role)
                        if self.leads(*role));
                    (
                        leads,
                        room_plan::Teacher {
                            mark: letter(place),
                            name: self.person(name).text,
                            role: self.role_word(role),
                            hue: Hue::ALL[place % Hue::ALL.len()],
                            href: None,
                        },
                    )
                })
                .collect();
            teachers.sort_by_key(|(leads, _)| !leads);
            let day = session
                .date("date")
                .map(|date| self.site.pack.calendar.long(date, self.language));
            plans.push(room_plan::Plan {
                model: room,
                heading: day.unwrap_or_default(),
                remark: String::new(),
                href: None,
                teachers: teachers.into_iter().map(|(_, teacher)| teacher).collect(),
            });
        }
        if plans.is_empty() {
            return String::new();
        }
        let name = term.names.get(self.language);
        let caption = self.caption(
            id,
            self.site
                .say(self.language, "picture_room", &[("model", name)]),
            self.site
                .word(self.language, "picture_room_about")
                .to_owned(),
        );
        room_plan::draw(&room_plan::Input { plans }, &caption)
    }

    /// Whether the pack says that a role stands in front.
    fn leads(&self, role: TermId) -> bool {
        let facts = &self.site.pack.term(role).more;
        facts.get("leads").and_then(serde_yaml::Value::as_bool) == Some(true)
    }

    fn role_word(&self, role: &OpenTerm) -> String {
        match role {
            OpenTerm::Known(role) => self
                .site
                .pack
                .term(*role)
                .names
                .get(self.language)
                .to_owned(),
            OpenTerm::Free(word) => self.clean(word),
        }
    }

    /// Cycles as a line of means with their spread between the criteria.
    pub(super) fn cycle_picture(&self, id: &str, rows: &[CycleRow]) -> String {
        let points: Vec<slope_chart::Measured> = rows
            .iter()
            .map(|row| {
                let values = || row.values.iter().map(|(_, value)| *value);
                slope_chart::Measured {
                    mean: row.shown_mean(),
                    low: values().reduce(f64::min),
                    high: values().reduce(f64::max),
                }
            })
            .collect();
        if points.iter().filter(|point| point.mean.is_some()).count() < 2 {
            return String::new();
        }
        let measure = self
            .fields
            .text("measure")
            .map_or_else(String::new, |measure| self.clean(measure));
        let input = slope_chart::Input {
            cycles: rows.iter().map(|row| self.clean(&row.name)).collect(),
            groups: vec![slope_chart::Group {
                heading: String::new(),
                hue: Hue::Nila,
                points,
            }],
            criteria: self.criteria_marks(),
            decimal: self.decimal(),
        };
        let caption = self.caption(
            id,
            self.site
                .say(self.language, "picture_change", &[("measure", &measure)]),
            self.site
                .word(self.language, "picture_change_about")
                .to_owned(),
        );
        slope_chart::draw(&input, &caption)
    }

    /// The author says where a criterion ends; a chart marks where the next one begins.
    fn criteria_marks(&self) -> Vec<slope_chart::Criterion> {
        let mut marks = Vec::new();
        let mut from: Option<f64> = None;
        for record in self.fields.records("criteria") {
            let name = record.text("name").unwrap_or_default();
            let name = match self.site.pack.find_term("criteria-names", name) {
                Some(term) => self
                    .site
                    .pack
                    .term(term)
                    .names
                    .get(self.language)
                    .to_owned(),
                None => self.clean(name),
            };
            let below = record.number("below");
            let number = |limit: f64| format_number(limit, 2, self.language);
            let label = match (from, below) {
                (Some(limit), _) => self.site.say(
                    self.language,
                    "picture_from",
                    &[("name", &name), ("limit", &number(limit))],
                ),
                (None, Some(limit)) => self.site.say(
                    self.language,
                    "picture_below",
                    &[("name", &name), ("limit", &number(limit))],
                ),
                (None, None) => name,
            };
            marks.push(slope_chart::Criterion { label, from });
            from = below;
        }
        marks
    }

    fn change(&self, id: &str, measures: &[Fields<'site>]) -> String {
        let percent =
            |record: &Fields<'site>, name| matches!(record.value(name), Some(Value::Percent(_)));
        // One axis holds one unit only.
        let all_percent = measures
            .iter()
            .all(|record| percent(record, "before") && percent(record, "after"));
        let none_percent = !measures
            .iter()
            .any(|record| percent(record, "before") || percent(record, "after"));
        if measures.is_empty() || measures.len() > 10 || !(all_percent || none_percent) {
            return String::new();
        }
        let rows: Vec<before_after::Row> = measures
            .iter()
            .enumerate()
            .map(|(place, record)| before_after::Row {
                name: self.clean(record.text("name").unwrap_or_default()),
                before: record.number("before"),
                after: record.number("after"),
                change: self.change_words(record),
                hue: Hue::ALL[place % Hue::ALL.len()],
            })
            .collect();
        let largest = rows
            .iter()
            .flat_map(|row| [row.before, row.after])
            .flatten()
            .fold(0.0, f64::max);
        let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
        let caption = self.caption(
            id,
            self.site.say(
                self.language,
                "picture_before_after",
                &[("names", &names.join(", "))],
            ),
            String::new(),
        );
        let input = before_after::Input {
            rows,
            before: self.site.word(self.language, "before").to_owned(),
            after: self.site.word(self.language, "after").to_owned(),
            most: if all_percent && largest <= 100.0 {
                100.0
            } else {
                largest
            },
            unit: if all_percent { "%" } else { "" }.to_owned(),
            decimal: self.decimal(),
        };
        before_after::draw(&input, &caption)
    }

    fn bars(&self, id: &str, distributions: &[Fields<'site>]) -> String {
        distributions
            .iter()
            .enumerate()
            .filter_map(|(number, distribution)| {
                let Some(Value::Shares(shares)) = distribution.value("parts") else {
                    return None;
                };
                let name = self.clean(distribution.text("name").unwrap_or_default());
                let input = share_bar::Input {
                    shares: shares
                        .iter()
                        .enumerate()
                        .map(|(place, share)| share_bar::Share {
                            name: self.clean(&share.name),
                            value: share.percent,
                            hue: Hue::ALL[place % Hue::ALL.len()],
                        })
                        .collect(),
                    whole: 100.0,
                    unit: "%".to_owned(),
                    decimal: self.decimal(),
                };
                let caption = self.caption(
                    &format!("{id}-{}", number + 1),
                    self.site
                        .say(self.language, "picture_shares", &[("name", &name)]),
                    String::new(),
                );
                Some(share_bar::draw(&input, &caption))
            })
            .collect()
    }
}

/// The room of a team-teaching model with two teachers of no name; empty for other words.
pub(super) fn model_picture(site: &Site<'_>, term: &Term, language: &str) -> String {
    let room = term.more.get("room").and_then(serde_yaml::Value::as_str);
    let Some(model) = room.and_then(room_of) else {
        return String::new();
    };
    let teachers = (0..2)
        .map(|place| room_plan::Teacher {
            mark: letter(place),
            name: site.say(language, "teacher_label", &[("letter", &letter(place))]),
            role: String::new(),
            hue: Hue::ALL[place],
            href: None,
        })
        .collect();
    let name = term.names.get(language);
    let input = room_plan::Input {
        plans: vec![room_plan::Plan {
            model,
            heading: name.to_owned(),
            remark: String::new(),
            href: None,
            teachers,
        }],
    };
    let caption = Caption {
        id_prefix: "room-".to_owned(),
        title: site.say(language, "picture_room", &[("model", name)]),
        desc: term.definition.get(language).to_owned(),
    };
    room_plan::draw(&input, &caption)
}

/// Fewest and most practices of a series that a line can show legibly.
const SERIES: std::ops::RangeInclusive<usize> = 2..=14;

/// The practices of a series on a line; empty where they are too few or too many.
pub(super) fn series_picture(site: &Site<'_>, name: &str, practices: &[EntryId]) -> String {
    let language = site.config.language.as_str();
    let model = site.graph.model;
    if !SERIES.contains(&practices.len()) {
        return String::new();
    }
    let calendar = &site.pack.calendar;
    let day = |date: Date| i64::from((date - Date::constant(2000, 1, 1)).get_days());
    let mut events = Vec::new();
    let mut schools: Vec<u32> = Vec::new();
    for id in practices {
        let entry = model.entry(*id);
        let Some(date) = entry.date else {
            return String::new();
        };
        let school = entry.school.unwrap_or(u32::MAX);
        if !schools.contains(&school) {
            schools.push(school);
        }
        let place = schools.iter().position(|known| *known == school);
        events.push(timeline::Event {
            day: day(date.start),
            date: calendar.range(date, language),
            title: entry.title.to_string(),
            place: model
                .school_of(entry)
                .map_or_else(String::new, |school| site.school_title(school).to_owned()),
            hue: Hue::ALL[place.unwrap_or(0) % Hue::ALL.len()],
            // The list has the links, in the order of dates.
            href: None,
            planned: false,
        });
    }
    let caption = Caption {
        id_prefix: "series-".to_owned(),
        title: site.say(language, "picture_series", &[("name", name)]),
        desc: site.word(language, "picture_series_about").to_owned(),
    };
    let input = timeline::Input {
        ticks: ticks(site, practices, &day),
        events,
    };
    timeline::draw(&input, &caption)
}

/// Beginnings of months, or of years where there are many months.
fn ticks(site: &Site<'_>, practices: &[EntryId], day: &dyn Fn(Date) -> i64) -> Vec<timeline::Tick> {
    let language = site.config.language.as_str();
    let dates = || {
        let entries = practices.iter().map(|id| site.graph.model.entry(*id));
        entries
            .filter_map(|entry| entry.date)
            .map(|date| date.start)
    };
    let (Some(first), Some(last)) = (dates().min(), dates().max()) else {
        return Vec::new();
    };
    let month = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month()) - 1;
    let (first, last) = (month(first), month(last));
    let by_year = last - first > 12;
    (first..=last)
        .filter(|month| !by_year || month % 12 == 0)
        .filter_map(|month| {
            let (year, month) = (month.div_euclid(12), month.rem_euclid(12) as i8 + 1);
            let date = Date::new(i16::try_from(year).ok()?, month, 1).ok()?;
            Some(timeline::Tick {
                day: day(date),
                label: if by_year {
                    year.to_string()
                } else {
                    site.pack.calendar.month_name(month, language).to_owned()
                },
            })
        })
        .collect()
}

/// The room plan a pack names for a team-teaching model.
fn room_of(name: &str) -> Option<room_plan::Model> {
    Some(match name {
        "one-teach-one-observe" => room_plan::Model::OneTeachOneObserve,
        "one-teach-one-assist" => room_plan::Model::OneTeachOneAssist,
        "station" => room_plan::Model::Station,
        "parallel" => room_plan::Model::Parallel,
        "alternative" => room_plan::Model::Alternative,
        "teaming" => room_plan::Model::Teaming,
        _ => return None,
    })
}

fn letter(place: usize) -> String {
    char::from_u32('A' as u32 + (place % 26) as u32).map_or_else(String::new, String::from)
}
