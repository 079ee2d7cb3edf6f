//! Folders of schools without a profile. What lies in them is a school's all the same: its list
//! of people holds, and the profile counts as one that could not be read.

use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::entry::{Entry, EntryRole};
use super::{Inputs, Places, people_file};
use crate::config::{is_profile, profile_name};
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::pack::Pack;
use crate::source::{FileEntry, extension_of, folder_of, name_of};

/// Names without `.md` that people give a profile instead.
const NEARLY: [&str; 6] = [
    "profil",
    "profile",
    "profil-sekolah",
    "school-profile",
    "index",
    "readme",
];

/// Endings of what is no text under any name.
const NO_TEXTS: [&str; 7] = ["doc", "docx", "gdoc", "odt", "pages", "pdf", "rtf"];

/// The profiles that schools lack, as files that could not be read. A folder is a school's where
/// it holds a list of people, or a folder that is named like a kind and has texts. The content
/// folder itself is one only where no other folder is.
pub(super) fn find(files: &[FileEntry], inputs: &Inputs<'_>) -> Vec<FileEntry> {
    let content = format!("{}/", inputs.config.content);
    let within = || {
        let files = files.iter();
        files.filter_map(|file| file.path.strip_prefix(&content))
    };
    let has_profile: FxHashSet<&str> = within()
        .filter(|path| {
            let stem = name_of(path).strip_suffix(".md");
            stem.is_some_and(is_profile)
        })
        .map(folder_of)
        .collect();
    let is_in_school = |folder: &str| {
        let mut around = std::iter::successors(Some(folder), |folder| {
            (!folder.is_empty()).then(|| folder_of(folder))
        });
        around.any(|folder| has_profile.contains(folder))
    };
    let mut folders: BTreeSet<&str> = within()
        .filter(|path| !is_in_school(folder_of(path)))
        .filter_map(|path| match people_file::is_list(name_of(path)) {
            true => Some(folder_of(path)),
            false if path.ends_with(".md") => folder_above_kind(path, inputs.pack),
            false => None,
        })
        .collect();
    if folders.len() + has_profile.len() > 1 {
        folders.remove("");
    }
    folders
        .into_iter()
        .map(|folder| FileEntry {
            path: format!(
                "{}{}",
                written(folder, inputs),
                profile_name(&inputs.config.language)
            ),
            size: 0,
            modified: None,
            has_unicode_name: true,
            is_missing: true,
        })
        .collect()
}

/// What is wrong with a profile that is not there.
pub(super) fn problem(profile: &FileEntry, files: &[FileEntry]) -> Diagnostic {
    let folder = &profile.path[..profile.path.len() - name_of(&profile.path).len()];
    let message = Message::new("profile_missing").with("folder", folder);
    let message = message.with("profile", name_of(&profile.path));
    let code = Code::UnresolvedReference;
    let problem = Diagnostic::new(code, &profile.path, Span::line(1), message);
    problem.hint(hint(folder, name_of(&profile.path), files))
}

/// Files that say they are practices, in folders that nothing makes a school's, each folder
/// reported once, at its first file: what lies in them would stand on pages that no list leads
/// to. `entries` are those of `markdown`, file by file.
pub(super) fn practices_outside_schools(
    markdown: &[&FileEntry],
    entries: &[Arc<Entry>],
    files: &[FileEntry],
    places: &Places,
    inputs: &Inputs<'_>,
) -> Vec<Diagnostic> {
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let mut problems = Vec::new();
    let content = format!("{}/", inputs.config.content);
    let alone = markdown.iter().zip(entries);
    for (file, entry) in alone.filter(|(_, entry)| entry.school.is_none()) {
        let Some(path) = file.path.strip_prefix(&content) else {
            continue;
        };
        let has_kind = matches!(entry.role, EntryRole::Practice(_));
        let Some(folder) = folder_above_kind(path, inputs.pack)
            .or_else(|| has_kind.then(|| folder_of(path)))
            .filter(|folder| told.insert(folder))
        else {
            continue;
        };
        let written = written(folder, inputs);
        let profile = profile_name(&inputs.config.language);
        let hint = match folder.is_empty() && !places.schools.is_empty() {
            // Of a catalogue, the folder of the content is no school's.
            true => Message::new("practice_into_school_hint"),
            false => hint(&written, &profile, files),
        };
        let message = Message::new("folder_without_profile").with("folder", &written);
        let message = message.with("profile", &profile);
        let mut problem = Diagnostic::new(Code::UnknownTerm, &file.path, Span::line(1), message);
        problem.severity = Severity::Warning;
        problems.push(problem.hint(hint));
    }
    problems
}

/// Another name for a file that lies there, or what to write into a new one.
fn hint(folder: &str, profile: &str, files: &[FileEntry]) -> Message {
    let is_near = |name: &str| {
        let stem = name.split('.').next().unwrap_or_default().trim();
        let is_meant = is_profile(stem);
        is_meant || name.ends_with(".md") && NEARLY.iter().any(|one| stem.eq_ignore_ascii_case(one))
    };
    let start = files.partition_point(|file| file.path.as_str() < folder);
    let below = files[start..]
        .iter()
        .map_while(|file| file.path.strip_prefix(folder));
    let mut own = below.filter(|name| !name.contains('/'));
    match own.find(|name| *name != profile && is_near(name)) {
        // Another name makes no text of it.
        Some(near) if NO_TEXTS.contains(&extension_of(near).as_str()) => {
            Message::new("profile_of_a_word_processor_hint").with("near", near)
        }
        Some(near) => Message::new("folder_near_profile_hint").with("near", near),
        None => Message::new("folder_without_profile_hint"),
    }
    .with("file", format!("{folder}{profile}"))
    .with("profile", profile)
}

/// A folder of the content as authors are told of it, with `/` at the end.
fn written(folder: &str, inputs: &Inputs<'_>) -> String {
    match folder {
        "" => format!("{}/", inputs.config.content),
        folder => format!("{}/{folder}/", inputs.config.content),
    }
}

/// The folder that holds a folder named like a kind, where a file lies below such a one.
fn folder_above_kind<'path>(path: &'path str, pack: &Pack) -> Option<&'path str> {
    let mut start = 0;
    for (end, _) in path.match_indices('/') {
        if pack.kind_named(&path[start..end]).is_some() {
            return Some(path[..start].trim_end_matches('/'));
        }
        start = end + 1;
    }
    None
}
