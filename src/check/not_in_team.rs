//! `not-in-team`: somebody who has a role in a lesson and is not in the team.
//!
//! Only labels such as "Guru C" and ids are looked for, which a team writes the same way. A
//! name may be written in full in one place and short in the other, and whom it means is known
//! from `people.yaml` alone. Members without a name stand for anybody of their role, and guests
//! who only watch belong to no team. No message repeats a name, because nobody has asked its
//! owner (CONTRACT 37).

use std::collections::BTreeSet;

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::field::{Fields, OpenTerm, Value};
use crate::locale::fold_word;
use crate::pack::{FieldType, Pack, TermId};

/// The members of a team.
struct Team {
    /// Ids and labels, folded.
    named: BTreeSet<String>,
    /// Whether any is written with a name that is no label.
    has_names: bool,
    /// Roles of those who are not named; `None` for one without a role.
    unnamed: Vec<Option<TermId>>,
}

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let Some(field) = subject.fields.get("team") else {
        return;
    };
    let team = Team::of(subject.fields.records(field.name), subject.pack);
    if team.named.is_empty() {
        return;
    }
    let lessons = subject
        .fields
        .iter()
        .filter(|field| field.spec.field_type == FieldType::Sessions)
        .flat_map(|field| subject.fields.records(field.name));
    // Said once, however many lessons there are.
    let mut told: BTreeSet<String> = BTreeSet::new();
    for roles in lessons.filter_map(|lesson| lesson.get("roles")) {
        let Value::Roles(pairs) = &roles.value else {
            continue;
        };
        // Two in one key are told once.
        let mut last = None;
        for (name, role) in pairs {
            let is_asked = subject.pack.is_label(name) || (is_id(name) && !team.has_names);
            let folded = fold_word(name);
            if !is_asked
                || is_guest(role, subject.pack)
                || team.holds(&folded, role)
                || !told.insert(folded)
            {
                continue;
            }
            let entries = subject.front_matter.and_then(|node| node.at(roles.span));
            let entries = entries.and_then(|node| node.entries()).unwrap_or_default();
            let written = entries.iter().find(|entry| entry.key.trim() == name);
            let span = written.map_or(roles.span, |entry| entry.key_span);
            if last.replace(span) == Some(span) {
                continue;
            }
            let key = field.spec.key(field.name, subject.language);
            let message = Message::new("not_in_team").with("key", key);
            let problem = subject
                .problem(Code::NotInTeam, span, message)
                .hint(Message::new("not_in_team_hint").with("key", key));
            problems.push(problem);
        }
    }
}

impl Team {
    fn of(members: &[Fields<'_>], pack: &Pack) -> Self {
        let mut team = Self {
            named: BTreeSet::new(),
            has_names: false,
            unnamed: Vec::new(),
        };
        for member in members {
            let (person, name) = (member.text("person"), member.text("name"));
            team.named
                .extend(person.into_iter().chain(name).map(fold_word));
            team.has_names |= name.is_some_and(|name| person.is_none() && !pack.is_label(name));
            if person.or(name).is_none() {
                team.unnamed.push(member.term("role"));
            }
        }
        team
    }

    /// Whether a member is meant by a name, or by a role where it has none.
    fn holds(&self, folded: &str, role: &OpenTerm) -> bool {
        let is_of_role = |member: &Option<TermId>| match (member, role) {
            (Some(member), OpenTerm::Known(role)) => member == role,
            (None, _) | (_, OpenTerm::Free(_)) => true,
        };
        self.named.contains(folded) || self.unnamed.iter().any(is_of_role)
    }
}

/// Whether a name is written as ids of `people.yaml` are.
fn is_id(name: &str) -> bool {
    let is_sign = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    name.bytes().all(is_sign)
}

/// Whether a role is that of somebody who comes to watch.
fn is_guest(role: &OpenTerm, pack: &Pack) -> bool {
    match role {
        OpenTerm::Known(role) => {
            let role = pack.term(*role);
            role.says("observes") == Some(true) || role.says("teacher") == Some(false)
        }
        OpenTerm::Free(_) => false,
    }
}
