//! What spreadsheets write in place of a value: an error, a formula, the number of a day, a telephone
//! number without the zero before it.

use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use super::Reader;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::pack::FieldSpec;

/// What stands in a cell whose formula cannot be reckoned.
const ERRORS: [&str; 11] = [
    "#BUSY!", "#CALC!", "#DIV/0!", "#ERROR!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!",
    "#SPILL!", "#VALUE!",
];

/// The numbers of days from 2000 to 2049, which nobody writes for anything else that is a day.
const DAYS: std::ops::RangeInclusive<i32> = 36526..=54788;

/// The day whose number is 0.
const FIRST_DAY: Date = date(1899, 12, 30);

/// The pattern of a field for a telephone number.
const PHONE: &str = "phone";

/// What begins a number that has the country in place of its zero.
const COUNTRY: &str = "62";

/// Digits of a number in a town or of a mobile telephone that begins with its zero left out. Those of
/// services, which begin with 1, have none.
const DIGITS_OF_PHONE: std::ops::RangeInclusive<usize> = 8..=12;

/// The day that a sheet counts by a number.
pub(super) fn day_of(text: &str) -> Option<Date> {
    let number = text.trim().parse().ok()?;
    let is_day = DAYS.contains(&number);
    is_day.then(|| FIRST_DAY.checked_add(number.days()).ok())?
}

/// Tells of an error or a formula that stands where its value was meant; whether one does.
pub(super) fn tell(text: &str, span: Span, reader: &mut Reader<'_>) -> bool {
    let text = text.trim();
    let is_unmeant = match text.as_bytes().first() {
        Some(b'#') => ERRORS.contains(&text),
        Some(b'=') => is_formula(&text[1..]),
        _ => false,
    };
    if is_unmeant {
        let message = Message::new("sheet_value").with("text", text);
        let hint = Message::new("sheet_value_hint");
        reader.report(Code::FormulaAsText, span, message, Some(hint));
    }
    is_unmeant
}

/// Whether what stands behind `=` is a function or begins with a cell: `CONCAT(A1;B1)`, `A1+B1`.
fn is_formula(text: &str) -> bool {
    let name = text.trim_start_matches(|c: char| c.is_ascii_uppercase() || c == '$');
    name.len() < text.len() && name.starts_with(|c: char| c == '(' || c.is_ascii_digit())
}

/// Tells of a telephone number that lost what stands before it.
pub(super) fn tell_phone(text: &str, spec: &FieldSpec, span: Span, reader: &mut Reader<'_>) {
    let text = text.trim();
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    if spec.pattern.as_deref() != Some(PHONE)
        || !is_number
        || !DIGITS_OF_PHONE.contains(&text.len())
        || text.starts_with(['0', '1'])
        || text.starts_with(COUNTRY)
    {
        return;
    }
    let message = Message::new("phone_without_zero").with("text", text);
    let hint = Message::new("write_instead").with("text", format!("\"0{text}\""));
    let mut problem = Diagnostic::new(Code::UnknownTerm, &reader.path, span, message).hint(hint);
    problem.severity = Severity::Warning;
    reader.diagnostics.push(problem);
}
