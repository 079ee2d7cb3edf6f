//! Rooms of team teaching: where each teacher is in each lesson.

use jiff::civil::Date;

use super::{Showing, even_chunks, numbered};
use crate::field::{Fields, OpenTerm, Value};
use crate::locale::{DateRange, capitalised};
use crate::pack::{Term, TermId};
use crate::page::Site;
use crate::page::part::Part;
use crate::page::side_by_side::letter;
use crate::picture::room_plan;
use crate::picture::scene::{Caption, Hue};

/// Most rooms of one drawing, so that it fits a sheet.
const ROOMS_TOGETHER: usize = 6;

/// Most teachers of a team that is only counted: as many as there are letters.
const TEAM: usize = 26;

/// Which lesson of a practice it was, and when.
struct Lesson {
    number: usize,
    date: Option<Date>,
}

impl<'site> Showing<'_, 'site> {
    pub(super) fn room(&self, id: &str, sessions: &[Fields<'site>]) -> String {
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
        // Lessons in which all do the same are one room.
        let mut rooms: Vec<(Vec<room_plan::Teacher>, Vec<Lesson>)> = Vec::new();
        for session in sessions {
            if let Some(Value::Roles(roles)) = session.value("roles") {
                for (name, _) in roles {
                    if !names.contains(&name.as_str()) {
                        names.push(name);
                    }
                }
            }
        }
        let labels: Vec<Option<&str>> = names.iter().copied().map(Some).collect();
        let labels = self.side_by_side(&labels);
        for (at, session) in sessions.iter().enumerate() {
            let Some(Value::Roles(roles)) = session.value("roles") else {
                continue;
            };
            let mut teachers: Vec<(bool, room_plan::Teacher)> = roles
                .iter()
                .map(|(name, role)| {
                    let place = names.iter().position(|other| other == name).unwrap_or(0);
                    let leads = matches!(role, OpenTerm::Known(role)
                        if self.says(*role, "leads"));
                    (
                        leads,
                        room_plan::Teacher {
                            mark: letter(place),
                            name: labels
                                .get(place)
                                .map_or_else(String::new, |label| capitalised(label)),
                            role: capitalised(&self.role_word(role)),
                            observes: matches!(role, OpenTerm::Known(role)
                                if self.says(*role, "observes")),
                            hue: Hue::ALL[place % Hue::ALL.len()],
                            href: None,
                        },
                    )
                })
                .collect();
            teachers.sort_by_key(|(leads, _)| !leads);
            let teachers: Vec<_> = teachers.into_iter().map(|(_, teacher)| teacher).collect();
            let lesson = Lesson {
                number: at + 1,
                date: session.date("date"),
            };
            match rooms.iter_mut().find(|(other, _)| *other == teachers) {
                Some((_, lessons)) => lessons.push(lesson),
                None => rooms.push((teachers, vec![lesson])),
            }
        }
        let is_numbered = rooms.iter().any(|(_, lessons)| lessons.len() > 1);
        let plans: Vec<room_plan::Plan> = rooms
            .into_iter()
            .map(|(teachers, lessons)| self.plan(room, teachers, &lessons, is_numbered))
            .collect();
        if plans.is_empty() {
            return String::new();
        }
        let name = term.names.get(self.language);
        let draw = |(at, plans): (usize, &[room_plan::Plan])| {
            let caption = self.caption(
                &numbered(id, at),
                self.site
                    .say(self.language, "picture_room", &[("model", name)]),
                self.site
                    .word(self.language, "picture_room_about")
                    .to_owned(),
            );
            let plans = plans.to_vec();
            room_plan::draw(&room_plan::Input { plans }, &caption)
        };
        let drawings = even_chunks(&plans, ROOMS_TOGETHER).enumerate();
        drawings.map(draw).collect()
    }

    /// The room of a team whose lessons are not noted yet, in place of the field of lessons.
    pub(in crate::page) fn room_before_lessons(&self, name: &str) -> Option<Part> {
        if name != "sessions" {
            return None;
        }
        let term = self.site.pack.term(self.fields.term("model")?);
        let model = room_of(term.more.get("room")?.as_str()?)?;
        let mut names: Vec<Option<&str>> = Vec::new();
        let mut teachers: Vec<room_plan::Teacher> = Vec::new();
        for member in self.fields.records("team") {
            let named = member.text("person").or_else(|| member.text("name"));
            let observes = member
                .term("role")
                .is_some_and(|role| self.says(role, "observes"));
            let role = member.get("role").map(|field| self.values(&field.value));
            let role = role
                .into_iter()
                .flatten()
                .map(|link| link.text)
                .collect::<String>();
            let count = if named.is_some() {
                1
            } else {
                member.count("count").unwrap_or(1)
            };
            for _ in 0..count {
                let place = teachers.len();
                if place == TEAM {
                    return None;
                }
                names.push(named);
                teachers.push(room_plan::Teacher {
                    name: String::new(),
                    mark: letter(place),
                    role: capitalised(&role),
                    observes,
                    hue: Hue::ALL[place % Hue::ALL.len()],
                    href: None,
                });
            }
        }
        if teachers.len() < 2 {
            return None;
        }
        for (teacher, name) in teachers.iter_mut().zip(self.side_by_side(&names)) {
            teacher.name = capitalised(&name);
        }
        let title = term.names.get(self.language);
        let plan = room_plan::Plan {
            model,
            heading: title.to_owned(),
            remark: String::new(),
            href: None,
            note: note(self.site, model, &teachers, false, self.language),
            teachers,
            is_example: false,
        };
        let say = |key| self.site.say(self.language, key, &[("model", title)]);
        let caption = self.caption("room", say("picture_room"), String::new());
        let plans = vec![plan];
        Some(Part {
            id: "room".to_owned(),
            label: self.site.word(self.language, "room").to_owned(),
            form: "text",
            text: self
                .site
                .word(self.language, "room_before_lessons")
                .to_owned(),
            picture: room_plan::draw(&room_plan::Input { plans }, &caption),
            ..Part::default()
        })
    }

    /// The room of one or several lessons, which have their numbers above their dates where
    /// some room is that of several.
    fn plan(
        &self,
        model: room_plan::Model,
        teachers: Vec<room_plan::Teacher>,
        lessons: &[Lesson],
        is_numbered: bool,
    ) -> room_plan::Plan {
        let calendar = &self.site.pack.calendar;
        let dates: Vec<Date> = lessons.iter().filter_map(|lesson| lesson.date).collect();
        let long = |date: &Date| calendar.long(*date, self.language);
        let runs = runs(lessons);
        let dates = match (dates.as_slice(), runs.as_slice()) {
            ([first, .., last], [_]) => {
                let range = DateRange {
                    start: *first,
                    end: Some(*last),
                };
                calendar.range(range, self.language)
            }
            (dates, _) => dates.iter().map(long).collect::<Vec<_>>().join(", "),
        };
        let (heading, remark) = if is_numbered || dates.is_empty() {
            let numbers = runs.join(", ");
            let say = |key| self.site.say(self.language, key, &[("numbers", &numbers)]);
            (say("picture_lessons"), dates)
        } else {
            (dates, String::new())
        };
        room_plan::Plan {
            model,
            heading,
            remark,
            href: None,
            note: note(self.site, model, &teachers, false, self.language),
            teachers,
            is_example: false,
        }
    }

    /// Whether the pack says something of a role: that it stands in front, or watches.
    fn says(&self, role: TermId, what: &str) -> bool {
        self.site.pack.term(role).says(what) == Some(true)
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
}

/// The room of a team-teaching model with two teachers of no name; empty for other words.
pub(in crate::page) fn model_picture(site: &Site<'_>, term: &Term, language: &str) -> String {
    let room = term.more.get("room").and_then(serde_yaml::Value::as_str);
    let Some(model) = room.and_then(room_of) else {
        return String::new();
    };
    // The pack says who does what, in words of its own or with the name of a role.
    let role = |place: usize| -> Option<&str> {
        let parts = term.more.get("parts").and_then(|parts| parts.get(language));
        if let Some(part) = parts.and_then(|parts| parts.get(place)?.as_str()) {
            return Some(part);
        }
        let id = term.more.get("roles")?.get(place)?.as_str()?;
        let role = site.pack.find_term("roles", id)?;
        Some(site.pack.term(role).names.get(language))
    };
    let observes = |place: usize| -> Option<bool> {
        let id = term.more.get("roles")?.get(place)?.as_str()?;
        site.pack
            .term(site.pack.find_term("roles", id)?)
            .says("observes")
    };
    let teachers: Vec<room_plan::Teacher> = (0..2)
        .map(|place| room_plan::Teacher {
            mark: letter(place),
            name: site.say(language, "teacher_label", &[("letter", &letter(place))]),
            role: role(place).unwrap_or_default().to_owned(),
            observes: observes(place) == Some(true),
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
            note: note(site, model, &teachers, true, language),
            teachers,
            is_example: true,
        }],
    };
    let caption = Caption {
        id_prefix: "room-".to_owned(),
        title: site.say(language, "picture_room", &[("model", name)]),
        desc: term.definition.get(language).to_owned(),
    };
    room_plan::draw(&input, &caption)
}

/// The small room of a team-teaching model; empty for other words.
pub(in crate::page) fn small_model_picture(term: &Term) -> String {
    let room = term.more.get("room").and_then(serde_yaml::Value::as_str);
    room.and_then(room_of)
        .map_or_else(String::new, room_plan::draw_small)
}

/// What a room shows that its list of teachers does not name.
fn note(
    site: &Site<'_>,
    model: room_plan::Model,
    teachers: &[room_plan::Teacher],
    is_example: bool,
    language: &str,
) -> String {
    let at_tables = teachers.iter().filter(|teacher| !teacher.observes);
    let tables = if is_example { 3 } else { 2 };
    if model == room_plan::Model::Station && at_tables.count() < tables {
        site.word(language, "picture_free_table").to_owned()
    } else {
        String::new()
    }
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

/// The numbers of lessons with neighbours joined: "1–3", "5".
fn runs(lessons: &[Lesson]) -> Vec<String> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for lesson in lessons {
        match runs.last_mut() {
            Some((_, end)) if *end + 1 == lesson.number => *end = lesson.number,
            _ => runs.push((lesson.number, lesson.number)),
        }
    }
    let words = runs.into_iter().map(|(from, to)| {
        if from == to {
            from.to_string()
        } else {
            format!("{from}–{to}")
        }
    });
    words.collect()
}
