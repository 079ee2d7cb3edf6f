//! A practice that lies where ordinary pages lie, which only its keys tell.

use super::{Inputs, Places};
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::pack::{Kind, Pack};
use crate::yaml::Node;

/// The message of such a file.
const MESSAGE: &str = "practice_among_pages";
/// Between the folders that are left to the advice.
const SEPARATOR: &str = ", ";
/// Most kinds that the advice names.
const MOST_KINDS: usize = 4;

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
    if problem.message.key != MESSAGE {
        return problem;
    }
    let mut arguments = problem.message.arguments.iter();
    let folders = arguments.find(|(name, _)| *name == "folders");
    let folders = folders.and_then(|(_, folders)| folders.text());
    let folders: Vec<&str> = folders.unwrap_or_default().split(SEPARATOR).collect();
    let content = &inputs.config.content;
    let school = places.of(&problem.path, inputs.pack).school;
    let school = match (school, places.schools.as_slice()) {
        (None, []) => Some(format!("{content}/")),
        (None, [only]) => Some(format!("{content}/{}", only.folder)),
        (None, _) => None,
        (Some(school), schools) => {
            let school = schools.get(school as usize);
            school.map(|school| format!("{content}/{}", school.folder))
        }
    };
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
