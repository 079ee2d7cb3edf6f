//! `mean-mismatch`: a mean that is not the mean of the values beside it.
//!
//! From the action research of a primary school whose second cycle was printed with 65.05
//! instead of 65.075. A stated mean may be off by the rounding of the decimals it is
//! written with, and by half a hundredth more, because the values are rounded too.

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::field::{Fields, TableRow, Value};
use crate::locale::format_number;
use crate::pack::FieldType;

/// How far the mean of values with two decimals can be from the mean of those they
/// were rounded from.
const ROUNDING_OF_VALUES: f64 = 0.005;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let cycles = subject
        .fields
        .iter()
        .filter(|field| field.spec.field_type == FieldType::Cycles)
        .flat_map(|field| subject.fields.records(field.name));
    for cycle in cycles {
        problems.extend(mismatch(subject, cycle));
    }
}

fn mismatch(subject: &Subject<'_, '_>, cycle: &Fields<'_>) -> Option<Diagnostic> {
    let Some(Value::Numbers(values) | Value::Percents(values)) = cycle.value("values") else {
        return None;
    };
    let field = cycle.get("mean")?;
    let stated = cycle.number("mean")?;
    if is_torn(subject, cycle.span) || is_torn(subject, Some(cycle.get("values")?.span)) {
        return None;
    }
    let written = subject.written(field.span).unwrap_or_default();
    let (message, hint) = judge(stated, written, values)?;
    let problem = subject.problem(Code::MeanMismatch, field.span, message);
    Some(problem.hint(hint))
}

/// The same of a row of a table, which stands in the file at `path`.
pub fn of_table_row(row: &TableRow, path: &str) -> Option<Diagnostic> {
    let mean = row.mean.as_ref()?;
    let (message, hint) = judge(mean.value, &mean.written, &row.values)?;
    let problem = Diagnostic::new(Code::MeanMismatch, path, mean.span, message);
    Some(problem.hint(hint))
}

/// What to say of a mean that is too far from that of the values; `written` is how it
/// stands in the file.
fn judge(stated: f64, written: &str, values: &[(String, f64)]) -> Option<(Message, Message)> {
    if values.is_empty() {
        return None;
    }
    let sum: f64 = values.iter().map(|(_, value)| value).sum();
    let mean = sum / values.len() as f64;
    let written = written.trim();
    let decimals = decimals_of(written);
    let allowed = 0.5 / 10_f64.powi(decimals as i32) + ROUNDING_OF_VALUES;
    if (stated - mean).abs() <= allowed + 1e-9 {
        return None;
    }
    // With the decimal sign the author uses: in brackets a comma would end the value.
    let like_author = if written.contains(',') { "id" } else { "en" };
    let right = format_number(mean, decimals.max(2), like_author);
    let percent = if written.ends_with('%') { "%" } else { "" };
    let message = Message::new("mean_mismatch")
        .with("stated", written)
        .with("count", values.len().to_string())
        .with("mean", &right);
    // The mean of groups of different sizes lies somewhere between theirs.
    let (below, above) = (|one: f64| one < stated, |one: f64| one > stated);
    let values = || values.iter().map(|(_, value)| *value);
    let may_be_weighted = values().any(below) && values().any(above);
    let hint = match may_be_weighted {
        true => Message::new("mean_write_or_weigh"),
        false => Message::new("write_instead"),
    };
    let hint = hint.with("text", right + percent);
    Some((message, hint))
}

/// Digits after the decimal sign; `65.05%` has two.
fn decimals_of(written: &str) -> usize {
    let digits = written.trim_end_matches(['%', ' ']);
    digits
        .rfind(['.', ','])
        .map_or(0, |sign| digits.len() - sign - 1)
        .min(6)
}

/// Whether a decimal comma in braces has torn a number of a map apart, which is an error
/// of its own.
fn is_torn(subject: &Subject<'_, '_>, map: Option<Span>) -> bool {
    map.and_then(|span| subject.front_matter?.at(span)?.entries())
        .is_some_and(|entries| {
            let is_rest = |key: &str| key.starts_with(|c: char| c.is_ascii_digit());
            let mut entries = entries.iter();
            entries.any(|entry| entry.value.is_empty() && is_rest(&entry.key))
        })
}
