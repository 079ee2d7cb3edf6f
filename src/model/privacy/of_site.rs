//! Names in what a site says of itself: its title and who runs it, which every page shows.

use super::hidden_letters::hides_letters;
use super::hit::Hit;
use super::of_places::is_of_institution;
use super::{Redactor, SchoolTitles};
use crate::model::PeopleOf;
use crate::pack::Pack;

/// Whether a text may name somebody in a list who did not agree, for asking many lists of it.
pub(in crate::model) fn may_name(text: &str) -> impl Fn(&PeopleOf) -> bool {
    let may_hide = hides_letters(text);
    move |list| {
        let names = list.hidden_names.as_ref();
        names.is_some_and(|names| may_hide || names.may_be_in(text))
    }
}

impl<'site> Redactor<'site> {
    /// Takes out of a text of the whole site the names of people of any of its schools who did not
    /// agree. Most lists have no word of it, and are soon told. Institutions are often called by a
    /// person's name ("Yayasan Surya Dharma"), and there may be many lists: behind the word of one
    /// only a form of address tells a person.
    pub(in crate::model) fn of_site<'people>(
        text: &str,
        lists: impl Iterator<Item = &'people PeopleOf>,
        (pack, language): (&'site Pack, &str),
        a_teacher: &'site str,
        titles: impl FnOnce() -> SchoolTitles,
    ) -> Self {
        let may_name = may_name(text);
        let lists = lists.filter(|list| may_name(list));
        let names = lists.filter_map(|list| list.hidden_names.as_ref());
        let names: Vec<_> = names.cloned().collect();
        let roles = (!names.is_empty()).then(|| (pack, language.into()));
        Self {
            titles: roles.is_some().then(titles),
            names,
            a_teacher,
            roles,
            school_type: None,
            spares_institutions: true,
        }
    }

    /// Whether a name is that of an institution, by what is before it, or one word of the language that
    /// somebody in one of many lists has as well.
    pub(super) fn is_institution(&self, hit: &Hit, before: &str, text: &str) -> bool {
        let is_spared = self.spares_institutions && hit.forms.is_none();
        let is_word = |pack: &Pack| {
            let word = text.get(..hit.found.length).unwrap_or_default();
            hit.is_one_word && pack.manifest.may_be_word(word)
        };
        let mut packs = self.roles.iter().filter(|_| is_spared);
        packs.any(|(pack, _)| is_of_institution(before, pack) || is_word(pack))
    }
}
