//! Of which lists of people the names are that are taken out of a text.

use std::sync::Arc;

use super::{Names, Redactor, SchoolTitles};
use crate::model::{Entry, PeopleOf};

/// The lists of people whose names are taken out, and the titles of schools, which are none: the
/// same for all entries of a school that mention nobody else.
#[derive(Debug, Clone, Default)]
pub struct HiddenOfLists(Box<[Arc<Names>]>, Option<SchoolTitles>);

impl PartialEq for HiddenOfLists {
    fn eq(&self, other: &Self) -> bool {
        let mut pairs = self.0.iter().zip(&other.0);
        self.0.len() == other.0.len()
            && self.1 == other.1
            && pairs.all(|(one, other)| Arc::ptr_eq(one, other))
    }
}

impl Redactor<'_> {
    /// The same without the names that only the file itself mentions.
    pub(in crate::model) fn only_of_list(&self, people: &PeopleOf) -> Self {
        Self {
            names: people.hidden_names.iter().cloned().collect(),
            ..self.clone()
        }
    }

    /// Whose names are taken out of an entry's texts, where they are of lists only.
    pub fn lists(&self, entry: &Entry) -> Option<HiddenOfLists> {
        (!entry.hides_names())
            .then(|| HiddenOfLists(self.names.clone().into(), self.titles.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::redactor;
    use super::{HiddenOfLists, SchoolTitles};

    #[test]
    fn lists_are_the_same_until_they_are_read_anew() {
        let titles = Some(SchoolTitles::default());
        let lists = || HiddenOfLists(redactor(&["Ratna Dewi"], &[]).names.into(), titles.clone());
        let one = lists();
        assert_eq!(one, one.clone());
        assert_ne!(one, lists());
        assert_ne!(
            one,
            HiddenOfLists(one.0.clone(), Some(SchoolTitles::default()))
        );
        assert_ne!(one, HiddenOfLists::default());
    }
}
