//! `too-few-teachers`: a team with fewer teachers than its kind of practice needs.
//!
//! The first rule of team teaching is two teachers or more. The pack says how many a kind
//! needs (`min_teachers`) and which roles are no teachers (`teacher: false`).

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::field::{Fields, is_group};
use crate::pack::{Pack, TermId};

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let (Some(least), Some(field)) = (
        subject.kind.and_then(|kind| kind.min_teachers),
        subject.fields.get("team"),
    ) else {
        return;
    };
    let count = teachers(subject.fields, subject.pack);
    if count as usize >= least {
        return;
    }
    problems.push(
        subject
            .problem(
                Code::TooFewTeachers,
                field.span,
                Message::new("too_few_teachers")
                    .with("least", least.to_string())
                    .with("count", count.to_string()),
            )
            .hint(subject.advice("too_few_teachers_hint")),
    );
}

/// Teachers of a team, those without a name included. Who has no role there may be called by one
/// that is no teacher's ("Orang tua siswa"), and a group without capitals is known by none ("mama
/// penenun").
pub fn teachers(fields: &Fields<'_>, pack: &Pack) -> u32 {
    let is_teacher = |role: TermId| pack.term(role).says("teacher") != Some(false);
    let is_one = |member: &&Fields<'_>| match (member.term("role"), member.text("name")) {
        (Some(role), _) => is_teacher(role),
        (None, Some(name)) if pack.is_label(name) => match pack.role_in_label(name) {
            Some(role) => is_teacher(role),
            None => name.contains(char::is_uppercase),
        },
        (None, _) => !is_group(member),
    };
    let members = fields.records("team").iter().filter(is_one);
    let counts = members.map(|member| member.count("count").unwrap_or(1));
    counts.fold(0, u32::saturating_add)
}
