//! `unresolved-reference`: somebody who has a role in a lesson and is not in the team.
//!
//! A lesson names people as the team does, by id or by a label such as "Guru A". Members
//! without a name stand for anybody of their role, and guests who only watch belong to no
//! team.

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message, Severity};
use crate::field::{Field, Fields, OpenTerm, Value};
use crate::locale::fold_word;
use crate::pack::{FieldType, Pack};

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let Some(team) = subject.fields.get("team") else {
        return;
    };
    let members = subject.fields.records(team.name);
    let lessons = subject
        .fields
        .iter()
        .filter(|field| field.spec.field_type == FieldType::Sessions)
        .flat_map(|field| subject.fields.records(field.name));
    // Said once, however many lessons there are.
    let mut told: Vec<String> = Vec::new();
    for roles in lessons.filter_map(|lesson| lesson.get("roles")) {
        let Value::Roles(pairs) = &roles.value else {
            continue;
        };
        for (name, role) in pairs {
            let folded = fold_word(name);
            if is_guest(role, subject.pack)
                || told.contains(&folded)
                || members.iter().any(|one| is_meant(one, &folded, role))
            {
                continue;
            }
            told.push(folded);
            problems.extend(problem(subject, team, roles, name, members));
        }
    }
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

/// Whether a member of the team is meant by a name, or by a role where it has none.
fn is_meant(member: &Fields<'_>, folded: &str, role: &OpenTerm) -> bool {
    let mut names = ["person", "name"]
        .iter()
        .filter_map(|key| member.text(key))
        .peekable();
    if names.peek().is_some() {
        return names.any(|name| fold_word(name) == folded);
    }
    match role {
        OpenTerm::Known(role) => member.term("role").is_none_or(|own| own == *role),
        OpenTerm::Free(_) => true,
    }
}

fn problem(
    subject: &Subject<'_, '_>,
    team: &Field<'_>,
    roles: &Field<'_>,
    name: &str,
    members: &[Fields<'_>],
) -> Option<Diagnostic> {
    let named: Vec<String> = members
        .iter()
        .filter_map(|member| member.text("person").or_else(|| member.text("name")))
        .map(|name| format!("`{name}`"))
        .collect();
    if named.is_empty() {
        return None;
    }
    let entries = subject.front_matter.and_then(|node| node.at(roles.span));
    let entries = entries.and_then(|node| node.entries()).unwrap_or_default();
    let written = entries.iter().find(|entry| entry.key.trim() == name);
    let span = written.map_or(roles.span, |entry| entry.key_span);
    let key = team.spec.key(team.name, subject.language);
    let message = Message::new("not_in_team")
        .with("name", name)
        .with("key", key);
    let hint = Message::new("not_in_team_hint")
        .with("key", key)
        .with("words", named.join(", "));
    let mut problem = subject
        .problem(Code::UnresolvedReference, span, message)
        .hint(hint);
    // The page is whole without it.
    problem.severity = Severity::Warning;
    Some(problem)
}
