//! `unused-file`: a document or photo among the practices that nothing names and that is no
//! practice either, so that it is in no site: `rencana.docx`, `foto.heic`.
//!
//! Told once for a folder, at the first. Where a text in the folder could not be read, nobody
//! knows what it names, and nothing is told.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;

use super::offered::uncleaned_kind;
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::model::{Inputs, Model};
use crate::source::{extension_of, folder_of, name_of};

/// Endings of documents of office programs.
const DOCUMENTS: [&str; 20] = [
    "doc", "docm", "docx", "gdoc", "gsheet", "gslides", "key", "numbers", "odp", "ods", "odt",
    "pages", "pdf", "ppt", "pptx", "pub", "rtf", "wps", "xls", "xlsx",
];

/// Whether a file is looked for among those that are named.
pub(super) fn is_asked(path: &str) -> bool {
    DOCUMENTS.contains(&extension_of(path).as_str()) || uncleaned_kind(path).is_some()
}

/// What is wrong with files that are not among those that are `named`, by path within the content.
pub(super) fn check(
    named: &BTreeSet<String>,
    model: &Model,
    inputs: &Inputs<'_>,
) -> Vec<Diagnostic> {
    let content = format!("{}/", inputs.config.content);
    let is_unused = |path: &str| {
        // Those have a problem of their own.
        let is_like_markdown = name_of(path).to_ascii_lowercase().contains(".md.");
        let within = path.strip_prefix(&content);
        within.is_some_and(|within| is_asked(path) && !is_like_markdown && !named.contains(within))
    };
    let files = model.files.iter().map(|file| file.path.as_str());
    let unused: Vec<&str> = files.filter(|path| is_unused(path)).collect();
    if unused.is_empty() {
        return Vec::new();
    }
    let unread = model.entries.iter().filter(|entry| !entry.is_readable);
    let unread: FxHashSet<&str> = unread.map(|entry| folder_of(&entry.path)).collect();
    // The first of each folder, and how many more there are.
    let mut by_folder: BTreeMap<&str, (&str, usize)> = BTreeMap::new();
    for path in unused {
        let folder = folder_of(path);
        match by_folder.get_mut(folder) {
            Some((_, more)) => *more += 1,
            None if unread.contains(folder) => {}
            None => {
                by_folder.insert(folder, (path, 0));
            }
        }
    }
    let unused = by_folder.into_values();
    unused
        .map(|(path, more)| problem(path, more, inputs))
        .collect()
}

fn problem(path: &str, more: usize, inputs: &Inputs<'_>) -> Diagnostic {
    let key = match more {
        0 => "unused_file",
        _ => "unused_files",
    };
    let message = Message::new(key)
        .with("name", name_of(path))
        .with("more", more.to_string());
    let (hint, field) = match uncleaned_kind(path).is_some() {
        true => ("unused_photo_hint", "images"),
        false => ("unused_document_hint", "attachments"),
    };
    let spec = inputs.pack.page.get(field);
    let key = spec.map_or(field, |spec| spec.key(field, &inputs.config.language));
    let hint = Message::new(hint).with("key", key);
    Diagnostic::new(Code::UnusedFile, path, Span::line(1), message).hint(hint)
}
