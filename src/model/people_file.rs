//! Which file of a school's folder holds its people, and files that were meant to.

use super::{Inputs, Places};
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::source::{COPIES, COPIES_APART, FileEntry, copied, name_of};

/// Names of the file; capitals do not matter, as whoever is in it must not be overlooked.
const FILE_NAMES: [&str; 4] = ["orang.yaml", "people.yaml", "orang.yml", "people.yml"];

/// What the file is called by somebody who writes in a language, the first of them by all others.
const NAMES_BY_LANGUAGE: [(&str, &str); 2] = [("id", "orang.yaml"), ("en", "people.yaml")];

/// What the names of other files begin with that were meant as the list, with its right name.
const STEMS: [(&str, &str); 2] = [("orang", "orang.yaml"), ("people", "people.yaml")];
/// Endings of a list.
const YAML: [&str; 2] = ["yaml", "yml"];
/// Endings of other files in which somebody may keep a list, each with whether it is a text.
const OTHERS: [(&str, bool); 10] = [
    ("txt", true),
    ("text", true),
    ("json", true),
    ("csv", false),
    ("doc", false),
    ("docx", false),
    ("odt", false),
    ("rtf", false),
    ("xls", false),
    ("xlsx", false),
];
/// Words that computers put into the name of a copy, besides numbers.
fn is_word_of_copies(word: &str) -> bool {
    COPIES.contains(&word) || COPIES_APART.contains(&word)
}

/// What a list is called that is still to be written, by somebody who writes in a language.
pub(super) fn name_in(language: &str) -> &'static str {
    let [(_, usual), ..] = NAMES_BY_LANGUAGE;
    let mut names = NAMES_BY_LANGUAGE.iter();
    let own = names.find(|(of, _)| *of == language);
    own.map_or(usual, |(_, name)| name)
}

/// The language in which a list of this name is written most likely.
pub(super) fn language_of(name: &str) -> &'static str {
    let stem = |name: &str| name.split('.').next().map(str::to_ascii_lowercase);
    let [(usual, _), ..] = NAMES_BY_LANGUAGE;
    let mut names = NAMES_BY_LANGUAGE.iter();
    let own = names.find(|(_, of)| stem(of) == stem(name));
    own.map_or(usual, |(language, _)| language)
}

/// The file of a school's people, if it has one: the right one, else one that was meant so, in the
/// same folder or a deeper one.
pub(super) fn find<'files>(
    folder: &str,
    files: &'files [FileEntry],
    places: &Places,
    inputs: &Inputs<'_>,
) -> Option<&'files FileEntry> {
    let (mut right, mut misnamed, mut elsewhere) = (None, None, None);
    for (file, name) in in_folder(folder, files, inputs) {
        if is_right(name) {
            right = right.or(Some(file));
        } else if Misnamed::of(name).is_some() {
            misnamed = misnamed.or(Some(file));
        } else if is_meant_as_list(name, inputs) && is_of_school(file, folder, places, inputs) {
            elsewhere = elsewhere.or(Some(file));
        }
    }
    right.or(misnamed).or(elsewhere)
}

/// Whether a file is of this school and of none within its folder.
fn is_of_school(file: &FileEntry, folder: &str, places: &Places, inputs: &Inputs<'_>) -> bool {
    let school = places.of(&file.path, inputs.pack).school;
    let school = school.and_then(|school| places.schools.get(school as usize));
    school.is_some_and(|school| school.folder == folder)
}

/// Whether a file, by its path within the folder of a school, was meant as the list: one in a deeper
/// folder, or under another name. Nothing else in YAML belongs to a school.
fn is_meant_as_list(path: &str, inputs: &Inputs<'_>) -> bool {
    let name = name_of(path);
    // Nearly every file of a site is another.
    if !name.contains(".y") && !name.contains(".Y") {
        return false;
    }
    let lowered = name.to_ascii_lowercase();
    let mut endings = lowered.split('.').skip(1);
    let is_yaml = endings.any(|ending| YAML.contains(&ending.trim()));
    let words = &inputs.pack.manifest.people_lists;
    is_yaml && (is_list(name) || words.are_in(name))
}

/// What is wrong where a file was meant as a list beside the one that is read.
pub(super) fn unread(
    folder: &str,
    files: &[FileEntry],
    places: &Places,
    inputs: &Inputs<'_>,
) -> Vec<Diagnostic> {
    let right = find(folder, files, places, inputs).filter(|file| is_right(name_of(&file.path)));
    let others = right.into_iter().flat_map(|right| {
        let others = in_folder(folder, files, inputs).filter(|(file, name)| {
            is_meant_as_list(name, inputs)
                && !is_list(name)
                && file.path != right.path
                && is_of_school(file, folder, places, inputs)
        });
        others.map(|(file, name)| {
            let list = name_of(&right.path);
            let message = Message::new("people_file_not_read").with("name", name);
            let message = message.with("list", list);
            let hint = Message::new("people_file_not_read_hint").with("list", list);
            let place = Span::line(1);
            let mut problem = Diagnostic::new(Code::UnknownTerm, &file.path, place, message);
            problem.severity = Severity::Warning;
            problem.hint(hint)
        })
    });
    others.collect()
}

/// What is wrong where a school has a list in each language, or a copy of its list: only the
/// first is read, and whoever is in the other would be named nowhere, or everywhere.
pub(super) fn second(folder: &str, files: &[FileEntry], inputs: &Inputs<'_>) -> Option<Diagnostic> {
    let mut all = in_folder(folder, files, inputs);
    let (first, _) = all.find(|(_, name)| is_right(name))?;
    // Beside the right one, a text or a sheet is what it was made from.
    let mut all = in_folder(folder, files, inputs);
    let (second, _) = all.find(|(file, name)| file.path != first.path && is_list(name))?;
    let message = Message::new("second_people_file").with("other", name_of(&second.path));
    let hint = Message::new("second_people_file_hint").with("other", name_of(&second.path));
    // At the one that is read, for which the whole school waits.
    let problem = Diagnostic::new(Code::DuplicateId, &first.path, Span::line(1), message);
    Some(problem.hint(hint))
}

/// What is wrong with a file of a school that is read as no list because of its name, or because it
/// lies in a deeper folder. `folder` is that of the school, relative to the content.
pub(super) fn misnamed(path: &str, folder: &str, inputs: &Inputs<'_>) -> Option<Diagnostic> {
    let name = name_of(path);
    let of_school = format!("{}/{folder}", inputs.config.content);
    let within = path.strip_prefix(&of_school).unwrap_or(name);
    let usual = name_in(&inputs.config.language);
    let (message, hint) = match Misnamed::of(name).filter(|_| !is_right(name)) {
        Some(found) if within == name => (
            Message::new("people_file_misnamed"),
            match found.is_text {
                true => Message::new("file_like_markdown_hint").with("name", found.right),
                false => {
                    Message::new("people_file_of_a_word_processor_hint").with("name", found.right)
                }
            },
        ),
        None if within == name && is_right(name) => return None,
        None if within == name => (
            Message::new("people_file_misnamed"),
            Message::new("file_like_markdown_hint").with("name", usual),
        ),
        _ => (
            Message::new("people_file_elsewhere"),
            Message::new("people_file_elsewhere_hint").with("file", format!("{of_school}{usual}")),
        ),
    };
    let problem = Diagnostic::new(
        Code::UnknownTerm,
        path,
        Span::line(1),
        message.with("name", within),
    );
    Some(problem.hint(hint))
}

/// Whether a file, by its name, is a list of people, or what one was made from.
pub fn is_like_list(path: &str) -> bool {
    let name = name_of(path);
    is_right(name) || Misnamed::of(name).is_some()
}

/// The files of a school's folder with their names; folders in it are passed over by those who
/// look at the names.
fn in_folder<'files>(
    folder: &str,
    files: &'files [FileEntry],
    inputs: &Inputs<'_>,
) -> impl Iterator<Item = (&'files FileEntry, &'files str)> {
    let folder = format!("{}/{folder}", inputs.config.content);
    let start = files.partition_point(|file| file.path.as_str() < folder.as_str());
    files[start..].iter().map_while(move |file| {
        let name = file.path.strip_prefix(&folder)?;
        Some((file, name))
    })
}

/// Whether a file of this name is a list of people, or says that it is one.
pub(super) fn is_list(name: &str) -> bool {
    is_right(name) || Misnamed::of(name).is_some_and(|it| it.is_yaml)
}

fn is_right(name: &str) -> bool {
    FILE_NAMES.iter().any(|one| name.eq_ignore_ascii_case(one))
}

/// A name that was meant as that of the list: `orang.yaml.txt`, `orang (1).yaml`, `orang.docx`.
struct Misnamed {
    /// The right name.
    right: &'static str,
    /// Whether it says that it is YAML.
    is_yaml: bool,
    /// Whether the file is a text, so that a new name is enough.
    is_text: bool,
}

impl Misnamed {
    fn of(name: &str) -> Option<Self> {
        let name = copied(name).unwrap_or(name);
        let is_stem = |(stem, _): &&(&str, &str)| {
            let start = name.get(..stem.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(stem))
        };
        let (stem, right) = STEMS.iter().find(is_stem)?;
        let rest = name[stem.len()..].to_ascii_lowercase();
        let (copy, endings) = rest.split_once('.')?;
        let is_mark = |word: &str| {
            word.is_empty()
                || word.bytes().all(|byte| byte.is_ascii_digit())
                || is_word_of_copies(word)
        };
        if name.contains('/') || !copy.split([' ', '-', '_', '(', ')']).all(is_mark) {
            return None;
        }
        let endings: Vec<&str> = endings.split('.').map(str::trim).collect();
        let (last, before) = endings.split_last()?;
        let says_yaml = |ending: &&str| YAML.iter().any(|yaml| ending.starts_with(yaml));
        let is_yaml = endings.iter().any(says_yaml);
        let other = OTHERS.iter().find(|(ending, _)| ending == last);
        // A page about the people of a school is no list of them.
        let is_meant = is_yaml || (other.is_some() && before.is_empty());
        is_meant.then(|| Self {
            right,
            is_yaml,
            is_text: other.is_none_or(|(_, is_text)| *is_text),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Misnamed, is_right};

    #[test]
    fn names_that_are_meant_as_the_list_are_known() {
        let meant = [
            "orang.yaml.txt",
            "Orang.YML.txt",
            "people.yaml.txt",
            "orang.txt",
            "orang.docx",
            "orang (1).yaml",
            "orang - Copy (2).yaml",
            "orang.yaml.yaml",
            "orang.en.yaml",
            "orang.yaml.md",
            "orang.yaml ",
            "people_2.xlsx",
            "Salinan orang.yaml",
            "Copy of people.yaml",
        ];
        for name in meant {
            assert!(Misnamed::of(name).is_some() && !is_right(name), "{name}");
        }
    }

    #[test]
    fn other_files_are_none() {
        let others = [
            "orang.md",
            "orang-tua.yaml",
            "orang tua.docx",
            "orangutan.txt",
            "orang.jpg",
            "orang",
            "orang/1.yaml",
            "orang.kita/a.yaml",
            "peoples.yaml",
        ];
        for name in others {
            assert!(Misnamed::of(name).is_none(), "{name}");
        }
    }
}
