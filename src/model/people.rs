//! People who agreed to be shown: `orang.yaml` or `people.yaml` in a school's folder.

use std::sync::Arc;

use super::Inputs;
use super::privacy::{FormsOfAddress, Letters, Names};
use crate::diagnostic::{Checked, Code, Message, Span};
use crate::field::{Reader, read_fields};
use crate::pack::{Pack, TermId};
use crate::source::{FileEntry, decode};
use crate::yaml;

/// Names of the file.
const FILE_NAMES: [&str; 2] = ["orang.yaml", "people.yaml"];

/// The people of a school.
#[derive(Debug, Clone, Default)]
pub struct PeopleOf {
    /// In the order of the file.
    pub people: Vec<Person>,
    /// Names of those who did not agree to be shown.
    pub(super) hidden_names: Option<Arc<Names>>,
    /// The file, relative to the site; empty where there is none.
    pub path: String,
    /// Whether the file could not be read, so that nobody knows who is in it.
    pub is_unreadable: bool,
}

/// Somebody in `people.yaml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Id within the school.
    pub id: String,
    /// Name or nickname.
    pub name: String,
    /// Whether they agreed to be shown.
    pub is_shown: bool,
    /// Subjects.
    pub subjects: Vec<TermId>,
    /// Roles.
    pub roles: Vec<TermId>,
    /// Through whom they can be reached.
    pub contact_via: Option<String>,
}

impl PeopleOf {
    /// The one who is shown and may be meant by a short form of their name: "Bu Ratna". `None`
    /// where it fits several people, or somebody who is not shown.
    pub fn meant_by(&self, name: &str, pack: &Pack) -> Option<&Person> {
        let forms = FormsOfAddress::of(pack);
        let words = forms.own_words(name);
        let is_meant = |person: &&Person| {
            let own = forms.own_words(&person.name);
            !words.is_empty() && words.iter().all(|word| own.contains(word))
        };
        let mut meant = self.people.iter().filter(is_meant);
        let first = meant.next().filter(|person| person.is_shown)?;
        meant.next().is_none().then_some(first)
    }

    /// Somebody by id.
    pub fn get(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }
}

/// The file of a school's people, if it has one.
pub(super) fn find<'files>(
    folder: &str,
    files: &'files [FileEntry],
    inputs: &Inputs<'_>,
) -> Option<&'files FileEntry> {
    FILE_NAMES.iter().find_map(|name| {
        let path = format!("{}/{folder}{name}", inputs.config.content);
        let place = files
            .binary_search_by(|file| file.path.as_str().cmp(&path))
            .ok()?;
        files.get(place)
    })
}

/// Reads the people of a file.
pub(super) fn read(file: &FileEntry, inputs: &Inputs<'_>) -> Checked<PeopleOf> {
    let path = file.path.as_str();
    let mut reader = Reader::new(inputs.pack, path, None);
    let people = read_people(path, inputs, &mut reader);
    let diagnostics = std::mem::take(&mut reader.diagnostics);
    let hidden = people.iter().filter(|person| !person.is_shown);
    let hidden = hidden.map(|person| (&*person.name, person.roles.first().copied()));
    let hidden = hidden.filter(|(name, _)| !inputs.pack.is_label(name));
    let shown = people.iter().filter(|person| person.is_shown);
    let shown = shown.map(|person| &*person.name);
    let hidden_names = Names::of_people(hidden, shown, Letters::All, inputs.pack);
    Checked {
        value: PeopleOf {
            hidden_names: hidden_names.map(Arc::new),
            is_unreadable: people.is_empty() && !diagnostics.is_empty(),
            people,
            path: path.to_owned(),
        },
        diagnostics,
    }
}

fn read_people<'site>(
    path: &str,
    inputs: &Inputs<'site>,
    reader: &mut Reader<'site>,
) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    let Ok(bytes) = inputs.files.read(path) else {
        return people;
    };
    let text = match decode(&bytes) {
        Ok(text) => text,
        Err(place) => {
            reader.report(
                Code::NotUtf8,
                Span::line(place.line),
                Message::new("not_utf8"),
                None,
            );
            return people;
        }
    };
    let node = match yaml::parse(&text, 1) {
        Ok(node) => node,
        Err(error) => {
            reader.diagnostics.push(error.in_file(path));
            return people;
        }
    };
    if node.is_empty() {
        return people;
    }
    let Some(items) = node.items() else {
        reader.report(
            Code::WrongType,
            node.span,
            Message::new("wants_people_list"),
            Some(Message::new("wants_people_list_hint")),
        );
        return people;
    };
    let mut lines: Vec<u32> = Vec::new();
    for item in items {
        if item.entries().is_none() {
            reader.report(
                Code::WrongType,
                item.span,
                Message::new("wants_people_list"),
                Some(Message::new("wants_people_list_hint")),
            );
            continue;
        }
        reader.settle_language(item, &inputs.pack.person);
        let fields = read_fields(item, &inputs.pack.person, item.span, &|_| false, reader);
        let (Some(id), Some(name)) = (fields.get("id"), fields.text("name")) else {
            continue;
        };
        let crate::field::Value::Text(id_text) = &id.value else {
            continue;
        };
        if let Some(first) = people.iter().position(|person| person.id == *id_text) {
            reader.report(
                Code::DuplicateId,
                id.span,
                Message::new("duplicate_person")
                    .with("id", id_text)
                    .with("line", lines[first].to_string()),
                None,
            );
            continue;
        }
        lines.push(id.span.start.line);
        people.push(Person {
            id: id_text.clone(),
            name: name.to_owned(),
            is_shown: fields.says_yes("show"),
            subjects: fields.terms("subjects").to_vec(),
            roles: fields.terms("roles").to_vec(),
            contact_via: fields.text("contact_via").map(str::to_owned),
        });
    }
    people
}
