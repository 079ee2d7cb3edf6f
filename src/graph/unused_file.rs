//! `unused-file`: a document, table or photo among the practices that nothing names and that is no
//! practice either, so that it is in no site: `rencana.docx`, `nilai.csv`, `foto.heic`.
//!
//! Told once for a folder, at the first; tables by themselves. Where a text in the folder could not be read, nobody
//! knows what it names, and nothing is told.

use std::collections::BTreeMap;
use std::io::Read;

use rustc_hash::{FxHashMap, FxHashSet};

use super::links::Resolved;
use super::offered::uncleaned_kind;
use super::tables;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::model::{Inputs, Model, is_like_list};
use crate::pack::TermId;
use crate::source::{extension_of, folder_of, name_of};

/// Endings of documents of office programs.
const DOCUMENTS: [&str; 20] = [
    "doc", "docm", "docx", "gdoc", "gsheet", "gslides", "key", "numbers", "odp", "ods", "odt",
    "pages", "pdf", "ppt", "pptx", "pub", "rtf", "wps", "xls", "xlsx",
];

/// The ending of a table that a practice draws. Elsewhere it may be anything, such as what a list of
/// people was made from.
const TABLE: &str = "csv";

/// The ending of plain text: a practice that Notepad saved, or a note.
const TEXT: &str = "txt";

/// Bytes of a text that are looked at for the line above its keys.
const FIRST_BYTES: u64 = 8;

/// Files of which the same is said, so that one of a folder stands for all.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Table,
    Text,
    Other,
}

impl Sort {
    fn of(path: &str) -> Self {
        match extension_of(path).as_str() {
            TABLE => Self::Table,
            TEXT => Self::Text,
            _ => Self::Other,
        }
    }
}

/// Whether a file is looked for among those that are named.
pub(super) fn is_asked(path: &str) -> bool {
    let extension = extension_of(path);
    let extension = extension.as_str();
    [TABLE, TEXT].contains(&extension)
        || DOCUMENTS.contains(&extension)
        || uncleaned_kind(path).is_some()
}

/// What is wrong with files that are not among those that are named.
pub(super) fn check(resolved: &Resolved, model: &Model, inputs: &Inputs<'_>) -> Vec<Diagnostic> {
    let content = format!("{}/", inputs.config.content);
    let is_unused = |path: &str| {
        // Those have a problem of their own.
        let is_like_markdown = name_of(path).to_ascii_lowercase().contains(".md.");
        // What a list of people was made from must not be advised to be attached.
        let is_of_people = is_like_list(path);
        let within = path.strip_prefix(&content);
        let is_named =
            |within: &str| resolved.named.contains(within) || resolved.tables.contains_key(path);
        let is_other = || !is_like_markdown && !is_of_people;
        within.is_some_and(|within| is_asked(path) && is_other() && !is_named(within))
    };
    let files = model.files.iter().map(|file| file.path.as_str());
    let unused: Vec<&str> = files.filter(|path| is_unused(path)).collect();
    if unused.is_empty() {
        return Vec::new();
    }
    let kinds = kinds_of_folders(model);
    let unused = unused.into_iter();
    // Anywhere else, a table or a text may be anything.
    let is_among_practices = |path: &&str| kinds.contains_key(folder_of(path));
    let unused = unused.filter(|path| Sort::of(path) == Sort::Other || is_among_practices(path));
    let is_practice = |path: &&str| Sort::of(path) == Sort::Text && begins_with_keys(path, inputs);
    let (practices, unused): (Vec<&str>, Vec<&str>) = unused.partition(is_practice);
    let unread = model.entries.iter().filter(|entry| !entry.is_readable);
    let unread: FxHashSet<&str> = unread.map(|entry| folder_of(&entry.path)).collect();
    // The first of each folder, and how many more there are.
    let mut by_folder: BTreeMap<(&str, Sort), (&str, usize)> = BTreeMap::new();
    for path in unused {
        let folder = folder_of(path);
        match by_folder.get_mut(&(folder, Sort::of(path))) {
            Some((_, more)) => *more += 1,
            None if unread.contains(folder) => {}
            None => {
                by_folder.insert((folder, Sort::of(path)), (path, 0));
            }
        }
    }
    let practices = practices.into_iter();
    let practices = practices.map(|path| problem_of_practice(path, inputs));
    let unused = by_folder.into_iter();
    let others = unused
        .map(|((folder, _), (path, more))| problem(path, more, kinds.get(folder).copied(), inputs));
    practices.chain(others).collect()
}

/// The kind of the practices in each folder that has any.
fn kinds_of_folders(model: &Model) -> FxHashMap<&str, TermId> {
    let practices = model.entries.iter();
    let practices = practices.filter_map(|entry| Some((folder_of(&entry.path), entry.kind()?)));
    practices.collect()
}

fn problem(path: &str, more: usize, kind: Option<TermId>, inputs: &Inputs<'_>) -> Diagnostic {
    let key = match more {
        0 => "unused_file",
        _ => "unused_files",
    };
    let message = Message::new(key)
        .with("name", name_of(path))
        .with("more", more.to_string());
    let language = &inputs.config.language;
    let key = |field| {
        let spec = inputs.pack.page.get(field);
        spec.map_or(field, |spec| spec.key(field, language))
    };
    let hint = if uncleaned_kind(path).is_some() {
        Message::new("unused_photo_hint").with("key", key("images"))
    } else if Sort::of(path) == Sort::Text {
        let stem = name_of(path).rsplit_once('.').map_or("", |(stem, _)| stem);
        Message::new("unused_text_hint")
            .with("right", format!("{stem}.md"))
            .with("key", key("attachments"))
    } else if Sort::of(path) == Sort::Other {
        Message::new("unused_document_hint").with("key", key("attachments"))
    } else {
        // A kind that draws no tables takes them as any other file.
        let kind = kind.and_then(|kind| inputs.pack.kind(&inputs.pack.term(kind).id));
        let hint = match kind.and_then(|kind| kind.fields.get(tables::FIELD)) {
            Some(spec) => {
                Message::new("unused_table_hint").with("table", spec.key(tables::FIELD, language))
            }
            None => Message::new("unused_table_here_hint"),
        };
        hint.with("key", key("attachments"))
    };
    Diagnostic::new(Code::UnusedFile, path, Span::line(1), message).hint(hint)
}

/// The problem of a text with keys, which was meant to be published.
fn problem_of_practice(path: &str, inputs: &Inputs<'_>) -> Diagnostic {
    let mut problem = problem(path, 0, None, inputs);
    problem.severity = Severity::Warning;
    problem
}

/// Whether a file begins as those do that are read.
fn begins_with_keys(path: &str, inputs: &Inputs<'_>) -> bool {
    let Ok(file) = inputs.files.open(path) else {
        return false;
    };
    let mut first = Vec::new();
    let read = file.take(FIRST_BYTES).read_to_end(&mut first);
    let first = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&first);
    let fence = first.strip_prefix(b"---");
    read.is_ok()
        && fence.is_some_and(|behind| behind.starts_with(b"\n") || behind.starts_with(b"\r"))
}
