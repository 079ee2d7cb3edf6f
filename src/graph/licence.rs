//! The licence that holds for a text: its own, else its school’s, else the site’s.

use crate::config::Config;
use crate::model::{Entry, Model};
use crate::pack::{Pack, TermId};

/// The licence of the site.
pub(super) fn of_site(config: &Config, pack: &Pack) -> Option<TermId> {
    pack.find_term("licences", config.licence.as_deref()?)
}

/// The licence of an entry in a site that has `of_site`.
pub(super) fn of_entry(entry: &Entry, model: &Model, of_site: Option<TermId>) -> Option<TermId> {
    let of_school = || model.entry(model.school_of(entry)?.entry).licence;
    entry.licence.or_else(of_school).or(of_site)
}
