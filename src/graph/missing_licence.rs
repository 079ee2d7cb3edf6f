//! `missing-licence`: practices for which nobody names a licence, neither they nor their school
//! nor the site.
//!
//! Asked only where a site sets its severity in `checks`: a school of its own that says nothing
//! keeps its rights, as is its right, but a directorate that gathers what schools write, and
//! cannot license it for them, may want every school to decide. Told once a school, at its
//! profile, where one line answers for all of its practices.

use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::model::{Entry, EntryRole, Inputs, Model};

/// Looks at every school.
pub(super) fn check(model: &Model, inputs: &Inputs<'_>) -> Vec<Diagnostic> {
    let is_asked = inputs.config.checks.contains_key(&Code::MissingLicence);
    if !is_asked || inputs.config.licence.is_some() {
        return Vec::new();
    }
    let mut without = vec![0_usize; model.schools.len()];
    let practices = model.entries.iter().filter(|entry| {
        matches!(entry.role, EntryRole::Practice(_))
            && entry.is_published()
            && entry.translation_of.is_none()
            && entry.licence.is_none()
    });
    for school in practices.filter_map(|entry| entry.school) {
        without[school as usize] += 1;
    }
    let schools = model.schools.iter().zip(without);
    let missing = schools.filter_map(|(school, count)| {
        let profile = model.entry(school.entry);
        (count > 0 && profile.licence.is_none()).then_some((profile, count))
    });
    let problem = |(profile, count): (&Entry, usize)| {
        let spec = inputs.pack.school.get("licence");
        let key = spec.map_or("licence", |spec| {
            spec.key("licence", profile.key_language(inputs.pack))
        });
        let message = Message::new("missing_licence").with("count", count.to_string());
        Diagnostic::new(Code::MissingLicence, &profile.path, Span::line(1), message)
            .hint(Message::new("missing_licence_hint").with("key", key))
    };
    missing.map(problem).collect()
}
