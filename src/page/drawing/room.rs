//! Rooms of team teaching: where each teacher is in each lesson.

use super::Showing;
use crate::field::{Fields, OpenTerm, Value};
use crate::pack::{Term, TermId};
use crate::page::Site;
use crate::picture::room_plan;
use crate::picture::scene::{Caption, Hue};

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
}

/// The room of a team-teaching model with two teachers of no name; empty for other words.
pub(in crate::page) fn model_picture(site: &Site<'_>, term: &Term, language: &str) -> String {
    let room = term.more.get("room").and_then(serde_yaml::Value::as_str);
    let Some(model) = room.and_then(room_of) else {
        return String::new();
    };
    // Where the two do not do the same, the pack says who does what.
    let role = |place: usize| -> Option<&str> {
        let id = term.more.get("roles")?.get(place)?.as_str()?;
        let role = site.pack.find_term("roles", id)?;
        Some(site.pack.term(role).names.get(language))
    };
    let teachers = (0..2)
        .map(|place| room_plan::Teacher {
            mark: letter(place),
            name: site.say(language, "teacher_label", &[("letter", &letter(place))]),
            role: role(place).unwrap_or_default().to_owned(),
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
