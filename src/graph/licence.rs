//! The licence that holds for a text: its own, else its school’s, else the site’s.

use crate::config::Config;
use crate::model::{Entry, Model};
use crate::pack::{Pack, TermId};

/// The licence of the site.
pub(super) fn of_site(config: &Config, pack: &Pack) -> Option<TermId> {
    pack.find_term("licences", config.licence.as_deref()?)
}

/// The licence of an entry in a site that has `of_site`. Under which one a school publishes is not
/// known while its profile is left out.
pub(super) fn of_entry(entry: &Entry, model: &Model, of_site: Option<TermId>) -> Option<TermId> {
    let school = model.school_of(entry);
    if school.is_some_and(|school| school.is_profile_withheld) {
        return entry.licence;
    }
    let of_school = || model.entry(school?.entry).licence;
    entry.licence.or_else(of_school).or(of_site)
}
