//! A practice that lies where ordinary pages lie, which only its keys tell.

use super::read::KIND_OF_NO_FOLDER;
use super::{Inputs, Places};
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::field::find_field;
use crate::pack::{Kind, Pack};
use crate::yaml::Node;

/// The message of such a file.
const MESSAGE: &str = "practice_among_pages";
/// The same of one whose keys every kind has.
const OF_ALL: &str = "practice_of_any_kind_among_pages";
/// Between the folders that are left to the advice.
const SEPARATOR: &str = ", ";
/// Most kinds that the advice names.
const MOST_KINDS: usize = 4;

/// Fields that every kind of practice has and no page shows.
const OF_ALL_KINDS: [&str; 17] = [
    "date",
    "end_date",
    "subjects",
    "grades",
    "phase",
    "class_group",
    "team",
    "topic",
    "duration",
    "mode",
    "profile",
    "outcomes",
    "objectives",
    "series",
    "related",
    "based_on",
    "follows",
];
/// Those of them that a page may have to itself, which make no practice of it.
const OF_PAGES_TOO: [&str; 3] = ["date", "end_date", "related"];

/// What is wrong with a page that has keys of every kind of practice: neither are they shown, nor is
/// it a practice in any list.
fn of_all_kinds(front_matter: &Node, path: &str, pack: &Pack) -> Option<Diagnostic> {
    let entries = front_matter.entries().unwrap_or_default().iter();
    let found = entries.filter_map(|entry| Some((entry, find_field(&pack.page, &entry.key)?.0)));
    let found = found.filter(|(_, name)| OF_ALL_KINDS.contains(name));
    let found: Vec<_> = found.collect();
    // One key alone may be what the page is about.
    if found.len() < 2 {
        return None;
    }
    let (first, _) = found
        .iter()
        .find(|(_, name)| !OF_PAGES_TOO.contains(name))?;
    let keys = found.iter().map(|(entry, _)| format!("`{}`", entry.key));
    let message = Message::new(OF_ALL).with("keys", keys.collect::<Vec<_>>().join(", "));
    let problem = Diagnostic::new(Code::UnknownKey, path, first.key_span, message);
    Some(problem)
}

/// One report in place of those of keys that only kinds of practice have, whose advice would be
/// to tell all of it in other words. What is a key nowhere stays as it is.
pub(super) fn gather(
    problems: Vec<Diagnostic>,
    front_matter: &Node,
    path: &str,
    language: &str,
    pack: &Pack,
) -> Vec<Diagnostic> {
    let is_own = |kind: &Kind, key: &str| {
        let field = kind.fields.spelled(key);
        field.is_some_and(|(name, _)| pack.page.get(name).is_none())
    };
    let key_at = |span: Span| {
        let entries = front_matter.entries().unwrap_or_default();
        let mut entries = entries.iter().filter(|entry| entry.key_span == span);
        entries.next().map(|entry| entry.key.as_str())
    };
    let of_practice = |problem: &Diagnostic| {
        let key = key_at(problem.span).filter(|_| problem.code == Code::UnknownKey)?;
        let mut kinds = pack.kinds.iter();
        kinds.any(|kind| is_own(kind, key)).then_some(key)
    };
    let keys: Vec<&str> = problems.iter().filter_map(of_practice).collect();
    let count = |kind: &&Kind| keys.iter().filter(|key| is_own(kind, key)).count();
    let most = pack.kinds.iter().map(|kind| count(&kind)).max();
    let Some(most) = most.filter(|most| *most > 0) else {
        let mut problems = problems;
        problems.extend(of_all_kinds(front_matter, path, pack));
        return problems;
    };
    let kinds = pack.kinds.iter().filter(|kind| count(kind) == most);
    let folders: Vec<&str> = kinds
        .map(|kind| kind.folder(language))
        .take(MOST_KINDS)
        .collect();
    let named: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
    let message = Message::new(MESSAGE)
        .with("keys", named.join(", "))
        .with("folders", folders.join(SEPARATOR));
    let mut first = Some(message);
    let mut gathered = Vec::with_capacity(problems.len());
    for problem in problems {
        match of_practice(&problem) {
            None => gathered.push(problem),
            Some(_) => gathered.extend(
                first
                    .take()
                    .map(|message| Diagnostic::new(Code::UnknownKey, path, problem.span, message)),
            ),
        }
    }
    gathered
}

/// The report with the folder the file belongs into: that of its school, or of the only one there
/// is. It is found once all schools are known.
pub(super) fn placed(problem: Diagnostic, places: &Places, inputs: &Inputs<'_>) -> Diagnostic {
    if problem.message.key == OF_ALL {
        return of_any_kind_placed(problem, places, inputs);
    }
    if problem.message.key != MESSAGE {
        return problem;
    }
    let mut arguments = problem.message.arguments.iter();
    let folders = arguments.find(|(name, _)| *name == "folders");
    let folders = folders.and_then(|(_, folders)| folders.text());
    let folders: Vec<&str> = folders.unwrap_or_default().split(SEPARATOR).collect();
    let school = folder_of_school(&problem.path, places, inputs);
    let hint = match (school, folders.as_slice()) {
        (Some(school), [folder]) => {
            Message::new("practice_among_pages_hint").with("folder", format!("{school}{folder}/"))
        }
        (school, folders) => {
            let named: Vec<String> = folders
                .iter()
                .map(|folder| format!("`{folder}/`"))
                .collect();
            let named = named.join(", ");
            match school {
                Some(school) => Message::new("practice_among_pages_kinds_hint")
                    .with("school", school)
                    .with("folders", named),
                None => Message::new("practice_among_pages_school_hint").with("folders", named),
            }
        }
    };
    problem.hint(hint)
}

/// The folder of the school to which a file belongs, or of the only one there is.
fn folder_of_school(path: &str, places: &Places, inputs: &Inputs<'_>) -> Option<String> {
    let content = &inputs.config.content;
    let school = places.of(path, inputs.pack).school;
    match (school, places.schools.as_slice()) {
        (None, []) => Some(format!("{content}/")),
        (None, [only]) => Some(format!("{content}/{}", only.folder)),
        (None, _) => None,
        (Some(school), schools) => {
            let school = schools.get(school as usize);
            school.map(|school| format!("{content}/{}", school.folder))
        }
    }
}

/// The report of keys that every kind has, with what to do where it is a practice.
fn of_any_kind_placed(problem: Diagnostic, places: &Places, inputs: &Inputs<'_>) -> Diagnostic {
    let kind = inputs.pack.kind(KIND_OF_NO_FOLDER);
    let kind = kind.map_or(KIND_OF_NO_FOLDER, |kind| {
        kind.folder(&inputs.config.language)
    });
    let is_in_school = places.of(&problem.path, inputs.pack).school.is_some();
    let hint = match folder_of_school(&problem.path, places, inputs) {
        Some(school) => {
            let hint = match is_in_school {
                true => Message::new("practice_of_any_kind_hint"),
                false => Message::new("practice_of_any_kind_outside_hint"),
            };
            hint.with("folder", format!("{school}{kind}/"))
                .with("kind", kind)
        }
        None => Message::new("practice_of_any_kind_school_hint").with("folder", format!("{kind}/")),
    };
    problem.hint(hint)
}
