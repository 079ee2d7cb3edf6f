//! `date-order`: a day before the one it follows.
//!
//! An end before its beginning, a stage of a cycle before the stage it rests on, a round
//! begun before the one it repeats, a lesson outside the days or months of its practice, a period that ends before it begins, a decision due
//! before it is made, and a trial before the problem it is to solve. Only days that the author gives are compared, and
//! equal ones are fine.

use jiff::civil::Date;

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::field::{Round, Value};
use crate::locale;
use crate::pack::{FieldType, TermId};

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let fields = subject.fields;
    let start = fields.date("date");
    let end = fields.date("end_date");
    if let (Some(start), Some(end), Some(field)) = (start, end, fields.get("end_date"))
        && end < start
    {
        let message = Message::new("date_order")
            .with("start", subject.pack.calendar.named(start))
            .with("end", subject.pack.calendar.named(end));
        let hint = Message::new("date_order_hint");
        let problem = subject.problem(Code::DateOrder, field.span, message);
        problems.push(problem.hint(hint));
    }
    for field in fields.iter() {
        match (&field.value, field.spec.field_type) {
            (Value::Stages(rounds), _) => problems.extend(stages(subject, field.span, rounds)),
            (Value::Text(text), FieldType::Period) => {
                problems.extend(reversed_period(subject, field.span, text));
            }
            (Value::Records(_), FieldType::Sessions) => {
                let given = start.zip(end).map(|(start, end)| (start, end.max(start)));
                if let Some((start, end)) = given.or_else(|| period(subject)) {
                    sessions(subject, field.name, start..=end, problems);
                }
            }
            // What was decided cannot be due before.
            (Value::Records(decisions), _) => {
                let dues = decisions.iter().filter_map(|decision| decision.get("due"));
                for due in dues {
                    if let (Some(start), Value::Date(day)) = (start, &due.value)
                        && *day < start
                    {
                        let calendar = &subject.pack.calendar;
                        let message = Message::new("due_before_decision")
                            .with("day", calendar.named(*day))
                            .with("start", calendar.named(start));
                        let mut problem = subject.problem(Code::DateOrder, due.span, message);
                        // As with trials: the date may be the day of writing.
                        problem.severity = Severity::Hint;
                        problems.push(problem.hint(Message::new("dates_order_hint")));
                    }
                }
            }
            // What is tried is an answer to what the practice begins with.
            (Value::Record(trial), _) if field.name == "trial" => {
                let (day, at) = (trial.date("date"), trial.get("date"));
                if let (Some(start), Some(day), Some(at)) = (start, day, at)
                    && day < start
                {
                    let calendar = &subject.pack.calendar;
                    let message = Message::new("trial_before_problem")
                        .with("day", calendar.named(day))
                        .with("start", calendar.named(start));
                    let mut problem = subject.problem(Code::DateOrder, at.span, message);
                    // The date of such a practice is often the day on which it was written.
                    problem.severity = Severity::Hint;
                    problems.push(problem.hint(Message::new("dates_order_hint")));
                }
            }
            _ => {}
        }
    }
}

/// The days of the months for which a practice lasts, where it says them.
fn period(subject: &Subject<'_, '_>) -> Option<(Date, Date)> {
    let mut fields = subject.fields.iter();
    let field = fields.find(|field| field.spec.field_type == FieldType::Period)?;
    let Value::Text(text) = &field.value else {
        return None;
    };
    locale::period(text).filter(|(start, end)| start <= end)
}

/// A period whose last month is before its first.
fn reversed_period(subject: &Subject<'_, '_>, span: Span, text: &str) -> Option<Diagnostic> {
    let (start, end) = locale::period(text).filter(|(start, end)| end < start)?;
    let month = |day: Date| format!("{:04}-{:02}", day.year(), day.month());
    let message = Message::new("period_order")
        .with("start", month(start))
        .with("end", month(end));
    let right = format!("{}/{}", month(end), month(start));
    let hint = Message::new("write_instead").with("text", right);
    Some(subject.problem(Code::DateOrder, span, message).hint(hint))
}

/// The first stage or round that is earlier than the one before it.
fn stages(subject: &Subject<'_, '_>, span: Span, rounds: &[Round]) -> Option<Diagnostic> {
    let calendar = &subject.pack.calendar;
    let within = rounds.iter().find_map(|round| {
        let dated: Vec<(TermId, Date)> = dated(subject, round).collect();
        let pair = dated.windows(2).find(|pair| pair[1].1 < pair[0].1)?;
        let name = |stage: TermId| &subject.pack.term(stage).names;
        let message = Message::new("stages_order")
            .with("stage", name(pair[1].0))
            .with("day", calendar.named(pair[1].1))
            .with("earlier", name(pair[0].0))
            .with("start", calendar.named(pair[0].1));
        Some(message)
    });
    // A round may be planned while the one before is looked back on, but not before it began.
    let between = || {
        let began = |round: &Round| dated(subject, round).map(|(_, day)| day).min();
        let pair = rounds.windows(2).find(|pair| {
            let days = (began(&pair[0]), began(&pair[1]));
            matches!(days, (Some(first), Some(second)) if second < first)
        })?;
        let message = Message::new("rounds_order")
            .with("round", pair[1].name.trim())
            .with("day", calendar.named(began(&pair[1])?))
            .with("earlier", pair[0].name.trim())
            .with("start", calendar.named(began(&pair[0])?));
        Some(message)
    };
    let message = within.or_else(between)?;
    let problem = subject.problem(Code::DateOrder, span, message);
    Some(problem.hint(Message::new("dates_order_hint")))
}

/// The stages of a round with a day, without those that may come at any time.
fn dated(subject: &Subject<'_, '_>, round: &Round) -> impl Iterator<Item = (TermId, Date)> {
    let in_order = |stage: &TermId| subject.pack.term(*stage).says("any_time") != Some(true);
    round
        .stages
        .iter()
        .filter(move |(stage, _)| in_order(stage))
        .filter_map(|(stage, day)| Some((*stage, (*day)?)))
}

/// Lessons outside the days of their practice.
fn sessions(
    subject: &Subject<'_, '_>,
    name: &str,
    days: std::ops::RangeInclusive<Date>,
    problems: &mut Vec<Diagnostic>,
) {
    let calendar = &subject.pack.calendar;
    let lessons = subject.fields.records(name).iter();
    let outside = lessons.filter_map(|lesson| {
        let day = lesson.date("date").filter(|day| !days.contains(day))?;
        let message = Message::new("session_outside")
            .with("day", calendar.named(day))
            .with("start", calendar.named(*days.start()))
            .with("end", calendar.named(*days.end()));
        let problem = subject.problem(Code::DateOrder, lesson.get("date")?.span, message);
        Some(problem.hint(Message::new("session_outside_hint")))
    });
    problems.extend(outside);
}
