//! Somebody whom a list of people names.

use super::privacy::listed_names;
use crate::pack::TermId;

/// Somebody in `people.yaml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Id within the school.
    pub id: String,
    /// Name or nickname.
    pub name: String,
    /// What else they are called or were: a nickname, a former name. No page shows it.
    pub other_names: Vec<String>,
    /// Whether they agreed to be shown.
    pub is_shown: bool,
    /// Subjects.
    pub subjects: Vec<TermId>,
    /// Roles.
    pub roles: Vec<TermId>,
    /// Roles that the pack does not know, in the words of the list. They may name somebody.
    pub own_roles: Vec<String>,
    /// Through whom they can be reached.
    pub contact_via: Option<String>,
}

impl Person {
    /// All names by which a text may call them.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let others = self.other_names.iter().map(String::as_str);
        listed_names(&self.name).chain(others)
    }
}
