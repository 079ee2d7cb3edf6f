//! `count-mismatch`: a number of observers that is not the number of observers in the team.
//!
//! From a lesson study that invites five teachers a school and then counts six. Which role
//! observes is said by the pack (`observes: true`); a team without one says nothing about
//! observers, and nothing is compared.

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::field::Value;
use crate::pack::{FieldType, TermId};

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let observes = |role: TermId| subject.pack.term(role).says("observes") == Some(true);
    let team = subject.fields.records("team").iter();
    let observers = team.filter(|member| member.term("role").is_some_and(observes));
    let (mut in_team, mut one_by_one) = (0_u32, 0_u32);
    for observer in observers {
        let count = observer.count("count");
        in_team = in_team.saturating_add(count.unwrap_or(1));
        one_by_one += u32::from(count.is_none());
    }
    let stated = subject
        .fields
        .iter()
        .filter(|field| field.spec.field_type == FieldType::Observers);
    for field in stated {
        let count = match &field.value {
            Value::Count(count) => *count,
            Value::Counts(roles) => {
                let counts = roles.iter().map(|(_, count)| *count);
                counts.fold(0, u32::saturating_add)
            }
            _ => continue,
        };
        if in_team == 0 || count == in_team {
            continue;
        }
        let key = |name: &str| {
            let field = subject.fields.get(name);
            field.map_or_else(String::new, |field| {
                field.spec.key(field.name, subject.language).to_owned()
            })
        };
        problems.push(
            subject
                .problem(
                    Code::CountMismatch,
                    field.span,
                    Message::new("count_mismatch")
                        .with("key", key(field.name))
                        .with("count", count.to_string())
                        .with("team", key("team"))
                        .with("in_team", in_team.to_string()),
                )
                // Those who are not written one by one stand in one line of their own.
                .hint(match count.checked_sub(one_by_one) {
                    Some(others @ 1..) => subject
                        .advice("count_mismatch_hint")
                        .with("count", others.to_string()),
                    _ => Message::new("count_mismatch_fewer_hint")
                        .with("line", format!("{}: {in_team}", key(field.name)))
                        .with("team", key("team")),
                }),
        );
    }
}
