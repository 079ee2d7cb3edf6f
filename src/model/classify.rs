//! What a file is, by its path: a school's profile, a practice of a kind, a page, a
//! translation.

use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;

use super::folder_texts::is_folder_text;
use super::read::KIND_OF_NO_FOLDER;
use super::{Inputs, SchoolTitles};
use crate::config::is_profile;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::locale::capitalised;
use crate::pack::{FieldSpecs, Kind, Pack};
use crate::source::{FileEntry, folder_of, name_of};

/// The schools of a site and what a path needs to be understood.
#[derive(Debug)]
pub struct Places {
    /// Folders of schools, sorted.
    pub schools: Vec<SchoolPlace>,
    /// Number of a school by its folder.
    by_folder: FxHashMap<String, u32>,
    /// Every Markdown path within the content.
    markdown: FxHashSet<String>,
    /// Languages a file name may end in.
    languages: Vec<String>,
    /// The content folder with `/` at the end.
    content: String,
    /// Profiles of schools and their translations, relative to the site.
    pub(super) profiles: Vec<String>,
    /// The titles of the schools.
    pub(super) titles: SchoolTitles,
}

/// A school's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolPlace {
    /// The folder's name; empty where the content folder itself is the school.
    pub id: String,
    /// The folder with `/` at the end, relative to the content.
    pub folder: String,
}

/// What a Markdown file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Path within the content folder.
    pub path: String,
    /// Number of the school.
    pub school: Option<u32>,
    /// What the folder says.
    pub kind: PlaceKind,
    /// The folder within the school, where it names no kind.
    pub folder: Option<String>,
    /// Name without `.md` and language.
    pub slug: String,
    /// Language in the file name of a translation.
    pub language: Option<String>,
    /// Path within the content of what this file translates.
    pub translation_of: Option<String>,
}

/// What a folder says about a file in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceKind {
    /// A school's profile.
    School,
    /// A practice of the kind its folder names (canonical id).
    Practice(String),
    /// A good practice, because it lies in a school's folder that names no kind.
    GoodPractice,
    /// A page, unless the front matter names a kind.
    Page,
}

impl Place {
    /// The fields its front matter may hold, where a file is of a kind or of none.
    pub fn specs<'pack>(&self, kind: Option<&'pack Kind>, pack: &'pack Pack) -> &'pack FieldSpecs {
        match (kind, &self.kind) {
            (Some(kind), _) => &kind.fields,
            (None, PlaceKind::School) => &pack.school,
            (None, _) => &pack.page,
        }
    }
}

impl Places {
    /// Whether there is no Markdown file at all.
    pub fn are_empty(&self) -> bool {
        self.markdown.is_empty()
    }

    /// Finds the schools among the files.
    pub fn find(files: &[FileEntry], inputs: &Inputs<'_>) -> Self {
        let content = format!("{}/", inputs.config.content);
        let folders: BTreeSet<&str> = files
            .iter()
            .filter_map(|file| file.path.strip_prefix(&content))
            .filter(|path| name_of(path).strip_suffix(".md").is_some_and(is_profile))
            .map(folder_of)
            .collect();
        let schools: Vec<SchoolPlace> = folders
            .into_iter()
            .map(|folder| SchoolPlace {
                id: folder.to_owned(),
                folder: if folder.is_empty() {
                    String::new()
                } else {
                    format!("{folder}/")
                },
            })
            .collect();
        let by_folder = schools
            .iter()
            .zip(0..)
            .map(|(school, number)| (school.folder.clone(), number))
            .collect();
        let markdown = files
            .iter()
            .filter_map(|file| file.path.strip_prefix(&content))
            .filter(|path| path.ends_with(".md"))
            .map(str::to_owned)
            .collect();
        let is_any_profile = |path: &str| {
            let (stem, ending) = name_of(path).split_once('.').unwrap_or_default();
            is_profile(stem) && (ending == "md" || ending.ends_with(".md"))
        };
        let profiles = files.iter().map(|file| file.path.as_str());
        let profiles = profiles.filter(|path| path.starts_with(&content) && is_any_profile(path));
        let profiles = profiles.map(str::to_owned).collect();
        let mut languages = inputs.config.languages.clone();
        languages.extend(inputs.pack.manifest.languages.iter().cloned());
        languages.push("en".to_owned());
        languages.sort();
        languages.dedup();
        Self {
            schools,
            by_folder,
            markdown,
            languages,
            content,
            profiles,
            titles: SchoolTitles::default(),
        }
    }

    /// What a Markdown file of the content folder is.
    pub fn of(&self, path: &str, pack: &Pack) -> Place {
        let path = path.strip_prefix(&self.content).unwrap_or(path);
        let folder = folder_of(path);
        let name = name_of(path);
        let stem = name.strip_suffix(".md").unwrap_or(name);
        let school = self.school_of(folder);
        let translated = stem
            .rsplit_once('.')
            .filter(|(_, language)| self.reads_language(language));
        let (slug, language) = match translated {
            Some((slug, language)) => (slug, Some(language.to_owned())),
            None => (stem, None),
        };
        let translation_of = language.as_ref().and_then(|_| {
            let original = if folder.is_empty() {
                format!("{slug}.md")
            } else {
                format!("{folder}/{slug}.md")
            };
            self.markdown.contains(&original).then_some(original)
        });
        let within = school.map(|number| &path[self.schools[number as usize].folder.len()..]);
        let (kind, kindless) = match within.map(|within| within.split_once('/')) {
            None => (PlaceKind::Page, None),
            Some(None) if is_profile(slug) => (PlaceKind::School, None),
            Some(None) => (PlaceKind::Page, None),
            // It speaks of the practices beside it, and is none.
            Some(Some((_, rest))) if is_folder_text(slug) && !rest.contains('/') => {
                (PlaceKind::Page, None)
            }
            Some(Some((first, _))) => match pack.kind_named(first) {
                Some(kind) => (PlaceKind::Practice(kind.id.clone()), None),
                None => (PlaceKind::GoodPractice, Some(first.to_owned())),
            },
        };
        Place {
            path: path.to_owned(),
            school,
            kind,
            folder: kindless,
            slug: slug.to_owned(),
            language,
            translation_of,
        }
    }

    /// Whether a file lies directly in a folder of a school that holds practices.
    pub(super) fn is_among_practices(&self, place: &Place) -> bool {
        let school = place.school.map(|number| &self.schools[number as usize]);
        school.is_some_and(|school| place.path[school.folder.len()..].matches('/').count() == 1)
    }

    /// Whether the content holds a Markdown file, by its path within the site.
    pub(super) fn is_markdown(&self, path: &str) -> bool {
        let within = path.strip_prefix(&self.content);
        within.is_some_and(|path| self.markdown.contains(path))
    }

    /// Whether the name of a translation may end in the code of a language.
    pub(super) fn reads_language(&self, code: &str) -> bool {
        self.languages.iter().any(|known| known == code)
    }

    /// The school whose folder holds a folder; the innermost where they are nested.
    fn school_of(&self, folder: &str) -> Option<u32> {
        let mut folder = folder;
        loop {
            let key = if folder.is_empty() {
                String::new()
            } else {
                format!("{folder}/")
            };
            if let Some(number) = self.by_folder.get(&key) {
                return Some(*number);
            }
            if folder.is_empty() {
                return None;
            }
            folder = folder_of(folder);
        }
    }
}

/// Folders whose name is that of a kind but for a slip, each reported once, at its first
/// file. What lies in them is read as what is meant. `kindless` are the files in folders
/// that name no kind, with their school and folder, and whether they name their kind themselves.
pub(super) fn folders_like_kinds<'a>(
    kindless: impl Iterator<Item = (&'a FileEntry, Option<u32>, &'a str, bool)>,
    inputs: &Inputs<'_>,
) -> Vec<Diagnostic> {
    let mut told: BTreeSet<(Option<u32>, &str)> = BTreeSet::new();
    let mut problems = Vec::new();
    for (file, school, folder, is_kind_named) in kindless {
        if is_kind_named && inputs.pack.kind_meant(folder).is_none() {
            continue;
        }
        if !told.insert((school, folder)) {
            continue;
        }
        let meant = inputs.pack.kind_meant(folder);
        if inputs.pack.lacks_kind(folder) {
            continue;
        }
        let Some(kind) = meant else {
            problems.extend(folder_of_no_kind(file, folder, inputs));
            continue;
        };
        let mut problem = Diagnostic::new(
            Code::UnknownTerm,
            &file.path,
            Span::line(1),
            Message::new("folder_like_kind").with("folder", folder),
        );
        problem.severity = Severity::Warning;
        let right = kind.folder(&inputs.config.language);
        problems.push(problem.hint(Message::new("folder_like_kind_hint").with("folder", right)));
    }
    problems
}

/// What is wrong with a folder whose name has that of a kind in it, or the beginning of one, and is
/// none: what lies in it is read as a good practice.
fn folder_of_no_kind(file: &FileEntry, folder: &str, inputs: &Inputs<'_>) -> Option<Diagnostic> {
    let language = &inputs.config.language;
    let read_as = inputs.pack.kind(KIND_OF_NO_FOLDER)?;
    let kind = inputs.pack.kind_in(folder);
    let kind = kind.filter(|kind| kind.id != KIND_OF_NO_FOLDER)?;
    let message = Message::new("folder_of_no_kind")
        .with("folder", folder)
        .with("kind", &read_as.names);
    let hint = Message::new("folder_of_no_kind_hint")
        .with("kind", &kind.names)
        .with("folder", kind.folder(language))
        .with("other", read_as.folder(language));
    let mut problem = Diagnostic::new(Code::UnknownTerm, &file.path, Span::line(1), message);
    problem.severity = Severity::Warning;
    Some(problem.hint(hint))
}

/// Endings that editors put behind `.md`, or in its place, so that nothing reads the file, each
/// with what helps: a new name, or for what is no text another way of saving it.
const LIKE_MARKDOWN: [(&str, &str); 7] = [
    (".md", "file_like_markdown_hint"),
    (".md.txt", "file_like_markdown_hint"),
    (".markdown", "file_like_markdown_hint"),
    (".md.docx", "file_of_a_word_processor_hint"),
    (".md.doc", "file_of_a_word_processor_hint"),
    (".md.odt", "file_of_a_word_processor_hint"),
    (".md.rtf", "file_of_a_word_processor_hint"),
];

/// Files that were meant as Markdown, by their names, and are read by nobody.
pub(super) fn files_like_markdown(files: &[FileEntry]) -> Vec<Diagnostic> {
    let hint = |file: &FileEntry| {
        let name = name_of(&file.path);
        LIKE_MARKDOWN.iter().find_map(|(ending, hint)| {
            let (stem, last) = name.split_at_checked(name.len().checked_sub(ending.len())?)?;
            let is_alike = last != ".md" && last.eq_ignore_ascii_case(ending);
            is_alike.then(|| Message::new(hint).with("name", format!("{stem}.md")))
        })
    };
    let problem = |(file, hint): (&FileEntry, Message)| {
        let message = Message::new("file_like_markdown").with("name", name_of(&file.path));
        let mut problem = Diagnostic::new(Code::UnknownTerm, &file.path, Span::line(1), message);
        problem.severity = Severity::Warning;
        problem.hint(hint)
    };
    files
        .iter()
        .filter_map(|file| Some((file, hint(file)?)))
        .map(problem)
        .collect()
}

/// A folder's name as a name that people can read, for a school whose own is not known:
/// `smp-bina-karya` is "SMP Bina Karya".
pub(super) fn readable_name(folder: &str, pack: &Pack) -> String {
    let words = folder
        .split(['-', '_', ' '])
        .filter(|word| !word.is_empty());
    let type_of = |word: &str| pack.school_type_as_written(word).map(str::to_owned);
    let words = words.enumerate().map(|(place, word)| match place {
        0 => type_of(word).unwrap_or_else(|| capitalised(word)),
        _ => capitalised(word),
    });
    words.collect::<Vec<String>>().join(" ")
}

/// The name of a file or folder as a heading: `buku-saku` is "Buku saku".
pub fn in_words(name: &str) -> String {
    capitalised(&name.replace(['-', '_'], " "))
}

/// A name as an id: small letters and digits with hyphens.
pub(super) fn slug_of(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for character in name.chars() {
        if character.is_alphanumeric() {
            slug.extend(character.to_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() {
        slug.push_str("sekolah");
    }
    slug
}
