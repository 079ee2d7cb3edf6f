//! Files in the folder of another school: a page shows them only where that school shows them
//! itself. Who is in a picture, and whether they agreed, only the school knows whose it is; what
//! lies beside a draft, beside a practice that is held back or in a school that is withheld, it
//! has not published.

use std::collections::BTreeMap;

use super::links::Resolved;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::model::{Entry, EntryId, Model, School};
use crate::source::name_of;

/// A file that an entry names, though it is another school's.
#[derive(Debug)]
pub(super) struct Borrowed {
    /// Path within the content.
    pub(super) path: String,
    /// Whether it is read as a table, not offered.
    pub(super) is_table: bool,
    /// Who names it, and where.
    pub(super) by: EntryId,
    pub(super) span: Span,
}

/// The school in whose folder a file lies, where it is not the entry's own.
pub(super) fn lender<'model>(
    path: &str,
    entry: &Entry,
    model: &'model Model,
) -> Option<&'model School> {
    let owner = model.school_at(path)?;
    let own = model.school_of(entry);
    (own.map(|school| &school.folder) != Some(&owner.folder)).then_some(owner)
}

/// Reports what is not shown by the school whose it is.
pub(super) fn check(resolved: &Resolved, model: &Model, config: &Config) -> Vec<Diagnostic> {
    let is_shown = |file: &Borrowed| match file.is_table {
        true => {
            let entry = model.entry(file.by);
            is_table_open(&file.path, entry, &resolved.tables, model, config)
        }
        false => resolved.files.contains_key(&file.path),
    };
    let missing = resolved.borrowed.iter().filter(|file| !is_shown(file));
    let problem = |file: &Borrowed| {
        let path = &model.entry(file.by).path;
        let owner = model.school_at(&file.path);
        let owner = owner.map_or("", |school| &*model.entry(school.entry).title);
        let message = Message::new("file_of_another_school")
            .with("name", name_of(&file.path))
            .with("school", owner);
        Diagnostic::new(Code::NotPublished, path, file.span, message)
            .hint(Message::new("file_of_another_school_hint"))
    };
    missing.map(problem).collect()
}

/// Whether an entry may show the values of a table, by its path within the content: it is its
/// own school's, or that of a school that shows them too. `tables` are those of the site.
pub(super) fn is_table_open(
    path: &str,
    entry: &Entry,
    tables: &BTreeMap<String, Vec<EntryId>>,
    model: &Model,
    config: &Config,
) -> bool {
    let Some(owner) = lender(path, entry, model) else {
        return true;
    };
    let shown_by = tables.get(&format!("{}/{path}", config.content));
    let mut shown_by = shown_by.into_iter().flatten().map(|id| model.entry(*id));
    shown_by.any(|entry| {
        let school = model.school_of(entry);
        entry.is_published() && school.is_some_and(|school| school.folder == owner.folder)
    })
}
