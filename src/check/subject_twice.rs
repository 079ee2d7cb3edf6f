//! `count-mismatch`: an activity map with one subject twice.
//!
//! A map shows how several subjects share an activity, so its spokes have different subjects
//! (DOMAIN D), and its least number of spokes is one of subjects.

use std::collections::BTreeMap;

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::pack::{FieldType, TermId};

/// The field of a spoke that names its subject.
const SUBJECT: &str = "subject";

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let maps = subject.fields.iter();
    for map in maps.filter(|field| field.spec.field_type == FieldType::Nodes) {
        let spokes = subject.fields.records(map.name);
        let mut seen: BTreeMap<TermId, Span> = BTreeMap::new();
        let mut repeated = Vec::new();
        for field in spokes.iter().filter_map(|spoke| spoke.get(SUBJECT)) {
            let crate::field::Value::Term(term) = field.value else {
                continue;
            };
            match seen.get(&term) {
                // An element of early years has several activities.
                Some(_) if subject.pack.term(term).says("several_spokes") == Some(true) => {}
                Some(first) => repeated.push((term, field, *first)),
                None => {
                    seen.insert(term, field.span);
                }
            }
        }
        let is_short = map.spec.min.is_some_and(|least| seen.len() < least);
        for (term, field, first) in repeated {
            let message = Message::new("subject_twice")
                .with("subject", &subject.pack.term(term).names)
                .with("line", first.start.line.to_string());
            let mut problem = subject
                .problem(Code::CountMismatch, field.span, message)
                .hint(Message::new("subject_twice_hint"));
            if is_short {
                problem.severity = Severity::Error;
            }
            problems.push(problem);
        }
    }
}
