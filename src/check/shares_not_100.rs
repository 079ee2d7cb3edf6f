//! `shares-not-100`: parts of a whole that are more or less than the whole.
//!
//! From the report of four schools in which the uses of a message group add up to 115 %,
//! because one share was changed and the others were not. Half a hundredth is left for
//! rounding; three or more whole numbers that miss the whole by one are only hinted at.

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message, Severity};
use crate::field::{Share, Value};
use crate::locale::format_number;
use crate::pack::FieldType;

const ROUNDING: f64 = 0.5;
/// Whole numbers of which so many may miss the whole by one.
const FEWEST_ROUNDED: usize = 3;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let parts = subject
        .fields
        .iter()
        .filter(|field| field.spec.field_type == FieldType::Shares)
        .flat_map(|field| subject.fields.records(field.name))
        .filter_map(|share| share.get("parts"));
    for field in parts {
        let Value::Shares(shares) = &field.value else {
            continue;
        };
        let sum: f64 = shares.iter().map(|share| share.percent).sum();
        if shares.is_empty() || (sum - 100.0).abs() <= ROUNDING + 1e-9 {
            continue;
        }
        let number = |number: f64| format_number(number, 2, subject.language);
        // 33 + 33 + 33: each may be right, and their sum is not.
        let is_whole = |share: &Share| share.percent.fract() == 0.0;
        let may_be_rounded = shares.len() >= FEWEST_ROUNDED
            && (sum - 100.0).abs() <= 1.0
            && shares.iter().all(is_whole);
        // What may be missing can be told, what is too much cannot.
        let hint = match 100.0 - sum {
            _ if may_be_rounded => Message::new("shares_rounded_hint"),
            rest if rest > 0.0 => Message::new("shares_below_100_hint").with("rest", number(rest)),
            _ => Message::new("shares_not_100_hint"),
        };
        let terms: Vec<String> = shares.iter().map(|share| number(share.percent)).collect();
        let mut problem = subject.problem(
            Code::SharesNot100,
            field.span,
            Message::new("shares_not_100")
                .with("terms", terms.join(" + "))
                .with("sum", number(sum)),
        );
        if may_be_rounded {
            problem.severity = Severity::Hint;
        }
        problems.push(problem.hint(hint));
    }
}
