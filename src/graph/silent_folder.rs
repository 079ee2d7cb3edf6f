//! `unused-file` for a whole folder of a catalogue: what a school delivered and nothing is read
//! from, because it holds only a finished site, Word files or photos, or is empty. Nobody else
//! would notice that the school is missing.

use super::links::Resolved;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::model::{Inputs, Model};
use crate::source::FileEntry;

/// The folders beside those of schools from which nothing is read and nothing shown.
pub(super) fn check(resolved: &Resolved, model: &Model, inputs: &Inputs<'_>) -> Vec<Diagnostic> {
    let folders = of_schools(model).then(|| silent(resolved, model, &inputs.config.content));
    let folders = folders.into_iter().flatten();
    let problem = |folder: String| {
        let path = folder.trim_end_matches('/');
        let message = Message::new("silent_folder").with("folder", &folder);
        let hint = Message::new("silent_folder_hint").with("content", &inputs.config.content);
        let mut problem = Diagnostic::new(Code::UnusedFile, path, Span::line(1), message);
        problem.severity = Severity::Warning;
        problem.hint(hint)
    };
    folders.map(problem).collect()
}

/// Whether the content is a catalogue: every school has a folder of its own.
fn of_schools(model: &Model) -> bool {
    let mut schools = model.schools.iter();
    !model.schools.is_empty() && schools.all(|school| !school.folder.is_empty())
}

fn silent(resolved: &Resolved, model: &Model, content: &str) -> Vec<String> {
    let is_used = |file: &FileEntry| {
        let within = file.path[content.len()..].trim_start_matches('/');
        is_told_of(&file.path)
            || resolved.named.contains(within)
            || resolved.files.contains_key(within)
            || resolved.tables.contains_key(&file.path)
    };
    let folders = model.folders.iter();
    let folders = folders.map(|folder| format!("{folder}/"));
    let silent = folders.filter(|folder| {
        let start = model.files.partition_point(|file| file.path < *folder);
        let mut files = model.files[start..].iter();
        let mut files = files
            .by_ref()
            .take_while(|file| file.path.starts_with(folder));
        !files.any(is_used)
    });
    silent.collect()
}

/// Whether a file makes a page, or would with another name, of which something else is told.
fn is_told_of(path: &str) -> bool {
    let name = crate::source::name_of(path).to_ascii_lowercase();
    name.contains(".md") || name.ends_with(".markdown") || crate::model::is_like_list(path)
}
