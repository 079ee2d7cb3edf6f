//! `criterion-mismatch`: criteria whose limits do not rise.
//!
//! Criteria are read from the lowest: each holds what is below its limit and not below the
//! one before. A limit that does not rise leaves a criterion that nothing can reach, and one
//! without a limit in between takes all that the ones after it were to hold. That limits are
//! stated at all comes from a study that judged by limits it never gave.

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::field::Fields;
use crate::locale::format_number;
use crate::pack::FieldType;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let criteria = subject
        .fields
        .iter()
        .filter(|field| field.spec.field_type == FieldType::Criteria);
    for field in criteria {
        let mut before: Option<(f64, &str)> = None;
        let criteria = subject.fields.records(field.name);
        let rest = criteria.split_last().map_or(&[][..], |(_, rest)| rest);
        // A limit that is there and cannot be read has been reported.
        let says_more = |criterion: &Fields<'_>| {
            let node = subject.front_matter.zip(criterion.span);
            let node = node.and_then(|(node, span)| node.at(span)?.entries());
            node.is_some_and(|entries| entries.len() > 1)
        };
        let boundless = rest
            .iter()
            .filter(|criterion| criterion.get("below").is_none() && !says_more(criterion));
        for criterion in boundless {
            let name = criterion.text("name").unwrap_or_default();
            let span = criterion.span.unwrap_or(field.span);
            let message = Message::new("criterion_without_limit").with("name", name);
            problems.push(
                subject
                    .problem(Code::CriterionMismatch, span, message)
                    .hint(subject.advice("criterion_mismatch_hint")),
            );
        }
        for criterion in criteria {
            let (Some(limit), Some(inner)) = (criterion.number("below"), criterion.get("below"))
            else {
                continue;
            };
            let name = criterion.text("name").unwrap_or_default();
            if let Some((lower, lower_name)) = before
                && limit <= lower
            {
                let number = |number: f64| format_number(number, 2, subject.language);
                problems.push(
                    subject
                        .problem(
                            Code::CriterionMismatch,
                            inner.span,
                            Message::new("criterion_mismatch")
                                .with("name", name)
                                .with("limit", number(limit))
                                .with("lower_name", lower_name)
                                .with("lower", number(lower)),
                        )
                        .hint(subject.advice("criterion_mismatch_hint")),
                );
            }
            before = Some((limit, name));
        }
    }
}
