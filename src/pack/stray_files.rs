//! Files among those of a site's packs that are none.

use super::WORDS_FOLDER;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::source::{extension_of, folder_of, name_of};

/// Whether a file of a pack is read, by its path within the pack.
pub(super) fn is_read(inner: &str) -> bool {
    let is_example = inner.starts_with("examples/") && inner.ends_with(".md");
    inner.ends_with(".yaml") || inner.ends_with(".tsv") || is_example
}

/// What people put beside any files, to tell others about them.
const NOTES: [&str; 5] = ["changelog", "licence", "license", "notice", "readme"];

/// The report of a file among those of a pack that is none, by its name: one whose ending is not
/// right, or something else. Notes for people are passed over.
pub fn stray_file(path: &str) -> Option<Diagnostic> {
    let name = name_of(path);
    let stem = name.split('.').next().unwrap_or_default();
    let ending = extension_of(name);
    if ending == "md" || NOTES.iter().any(|note| stem.eq_ignore_ascii_case(note)) {
        return None;
    }
    let folder = folder_of(path);
    let is_of_words = folder == WORDS_FOLDER;
    let right = match ending.as_str() {
        "ftl" if !is_of_words => Some(format!("{}/{name}", WORDS_FOLDER)),
        "txt" | "text" | "yml" | "yaml" if is_of_words => Some(format!("{folder}/{stem}.ftl")),
        "txt" | "text" => Some(format!("{folder}/{stem}.yaml")),
        _ => None,
    };
    let message = Message::new("pack_stray_file").with("name", name);
    let hint = match right {
        Some(right) => Message::new("pack_unread_yml_hint").with("name", right),
        None => Message::new("pack_stray_file_hint"),
    };
    let mut problem = Diagnostic::new(Code::UnknownTerm, path, Span::line(1), message);
    problem.severity = Severity::Warning;
    Some(problem.hint(hint))
}
