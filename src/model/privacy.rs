//! Names that must not be shown.
//!
//! An adult's name reaches a page only with consent (CONTRACT 11 and 37): somebody in
//! `people.yaml` with `show: yes`, or `consent: {teacher_names: yes}` in the practice.
//! Everybody else is shown by role, in fields and in prose.

use super::{Entry, PeopleOf};
use crate::pack::Pack;

/// Takes names out of texts.
#[derive(Debug, Clone, Default)]
pub struct Redactor {
    names: Vec<String>,
    replacement: String,
}

impl Redactor {
    /// A redactor that puts `replacement` where one of the names stands.
    pub fn new(mut names: Vec<String>, replacement: &str) -> Self {
        names.retain(|name| name.chars().filter(|c| c.is_alphabetic()).count() >= 3);
        // Longer names first, so that "Bu Ratna Dewi" is not left as "guru Dewi".
        names.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
        names.dedup();
        Self {
            names,
            replacement: replacement.to_owned(),
        }
    }

    /// Whether there is nothing to take out.
    pub fn is_idle(&self) -> bool {
        self.names.is_empty()
    }

    /// The text without the names.
    pub fn clean(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for name in &self.names {
            if text.contains(name.as_str()) {
                text = self.without(&text, name);
            }
        }
        text
    }

    fn without(&self, text: &str, name: &str) -> String {
        let mut cleaned = String::with_capacity(text.len());
        let mut rest = text;
        let mut before = None;
        while let Some(at) = rest.find(name) {
            let end = at + name.len();
            let starts_word = rest[..at].chars().next_back().or(before);
            let ends_word = rest[end..].chars().next();
            let is_word = !starts_word.is_some_and(char::is_alphanumeric)
                && !ends_word.is_some_and(char::is_alphanumeric);
            cleaned.push_str(&rest[..at]);
            cleaned.push_str(if is_word { &self.replacement } else { name });
            before = name.chars().next_back();
            rest = &rest[end..];
        }
        cleaned.push_str(rest);
        cleaned
    }
}

/// Takes out of an entry's texts the names that nobody agreed to show: of its school's
/// people and of those it names itself.
pub fn redactor_for(
    entry: &Entry,
    people: Option<&PeopleOf>,
    pack: &Pack,
    replacement: &str,
) -> Redactor {
    let people = people.map_or(&[][..], |people| people.people.as_slice());
    let is_shown = |name: &str| {
        people
            .iter()
            .any(|person| person.is_shown && person.name == name)
    };
    let of_school = people
        .iter()
        .filter(|person| !person.is_shown && !pack.is_label(&person.name))
        .map(|person| person.name.clone());
    let of_entry = entry
        .people
        .iter()
        .filter(|mention| !mention.is_id && !entry.consents_to_names)
        .map(|mention| &*mention.name)
        .filter(|name| !people.iter().any(|person| person.id == *name))
        .filter(|name| !pack.is_label(name) && !is_shown(name))
        .map(str::to_owned);
    Redactor::new(of_school.chain(of_entry).collect(), replacement)
}

#[cfg(test)]
mod tests {
    use super::Redactor;

    #[test]
    fn takes_whole_names_only() {
        let redactor = Redactor::new(vec!["Ratna".into(), "Bu Ratna Dewi".into()], "guru");
        assert_eq!(
            redactor.clean("Bu Ratna Dewi dan Ratna, bukan Ratnawati."),
            "guru dan guru, bukan Ratnawati."
        );
    }
}
