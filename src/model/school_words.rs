//! Advice for a subject that is not in the list, by the type of the school: a vocational school has
//! subjects that nobody else looks for.

use std::sync::Arc;

use super::entry::Entry;
use super::{Inputs, School};
use crate::diagnostic::{Argument, Code, Diagnostic, Message};
use crate::locale::Translated;

/// Adds what the pack says for a type of school to problems with words that are like no other.
/// `asked` are the places of problems with the entries in which they stand.
pub(super) fn advise(
    diagnostics: &mut [Diagnostic],
    asked: &[(usize, usize)],
    entries: &[Arc<Entry>],
    schools: &[School],
    inputs: &Inputs<'_>,
) {
    let Some((_, subjects)) = inputs.pack.vocabulary("subjects") else {
        return;
    };
    let subjects = Argument::from(subjects.within_sentence());
    for (place, entry) in asked {
        let school = entries[*entry].school;
        let school = school.and_then(|school| schools.get(school as usize));
        let advice = school
            .and_then(|school| school.facts.school_type)
            .and_then(|kind| inputs.pack.term(kind).more.get("subject_advice"))
            .and_then(|advice| serde_yaml::from_value::<Translated>(advice.clone()).ok());
        let problem = &mut diagnostics[*place];
        let is_subject = problem
            .message
            .arguments
            .iter()
            .any(|(_, value)| *value == subjects);
        if let Some(advice) = advice.filter(|_| is_subject) {
            let advice = Message::new("key_answered_elsewhere").with("advice", &advice);
            problem.hints.insert(0, advice);
        }
    }
}

/// Whether a problem is a word that is not known and is near to none.
pub(super) fn is_asked(problem: &Diagnostic) -> bool {
    problem.code == Code::UnknownTerm
        && problem
            .hints
            .iter()
            .any(|hint| hint.key == "known_words_of_many")
}
