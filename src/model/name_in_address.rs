//! Names that nobody agreed to show in the addresses of a file's pages, which only its author can
//! take out: a page stands where its file does, and where its author says that it stood.

use super::entry::{Entry, EntryRole};
use super::{Places, Redactor};
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::source::folder_of;

/// What the addresses of an entry's pages show. The folder of its school is looked at with the
/// profile alone.
pub(super) fn problems(
    entry: &Entry,
    places: &Places,
    redactor: &Redactor<'_>,
) -> impl Iterator<Item = Diagnostic> {
    let school = entry.school.map(|school| &places.schools[school as usize]);
    let school = school.map_or("", |school| &*school.folder);
    let folder = folder_of(&entry.address);
    let own = match entry.role {
        EntryRole::School => folder,
        _ => folder
            .strip_prefix(school.trim_end_matches('/'))
            .unwrap_or(folder),
    };
    let may_be_in_name = redactor.may_name(&entry.slug);
    let in_name = may_be_in_name && redactor.clean_path(&entry.slug).is_some();
    let may_only_be = may_be_in_name && !in_name;
    let in_folder = redactor.clean_path(own).is_some();
    let mut old = entry.old_addresses.iter();
    let old = old.find(|(address, _)| is_named_in(address, school, redactor));
    let problem = |span: Span, message: &'static str, hint: &'static str| {
        let code = Code::NameWithoutConsent;
        let problem = Diagnostic::new(code, &entry.path, span, Message::new(message));
        problem.hint(Message::new(hint))
    };
    let first = Span::line(1);
    [
        in_name.then(|| problem(first, "name_in_address", "name_in_address_hint")),
        may_only_be.then(|| problem(first, "name_left_in_address", "name_left_in_address_hint")),
        in_folder.then(|| problem(first, "name_in_folder", "name_in_folder_hint")),
        old.map(|(_, span)| problem(*span, "name_in_old_address", "name_in_old_address_hint")),
    ]
    .into_iter()
    .flatten()
}

/// Whether somebody who may not be shown is named in an address of a file of a school's, its
/// folder aside.
pub fn is_named_in(address: &str, school_folder: &str, redactor: &Redactor<'_>) -> bool {
    let own = address.strip_prefix(school_folder).unwrap_or(address);
    redactor.clean_path(own).is_some()
}
