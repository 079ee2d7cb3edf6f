//! `too-few-teachers`: a team with fewer teachers than its kind of practice needs.
//!
//! The first rule of team teaching is two teachers or more. The pack says how many a kind
//! needs (`min_teachers`) and which roles are no teachers (`teacher: false`).

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::field::Fields;
use crate::pack::Pack;

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

/// Teachers of a team, those without a name included.
pub fn teachers(fields: &Fields<'_>, pack: &Pack) -> u32 {
    fields
        .records("team")
        .iter()
        .filter(|member| {
            member
                .term("role")
                .is_none_or(|role| pack.term(role).says("teacher") != Some(false))
        })
        .map(|member| member.count("count").unwrap_or(1))
        .fold(0, u32::saturating_add)
}
