//! People who agreed to be shown: `orang.yaml` or `people.yaml` in a school's folder.

use std::sync::Arc;

use super::Inputs;
use super::people_file;
use super::privacy::{FormsOfAddress, Letters, Names};
use crate::check::private_contact;
use crate::diagnostic::{Checked, Code, Diagnostic, Message, Span};
use crate::field::{Reader, read_fields};
use crate::locale::fold_word;
use crate::pack::{Pack, TermId};
use crate::source::{FileEntry, decode, name_for};
use crate::yaml;

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

    /// Whether somebody is in the list by their name.
    pub fn lists(&self, name: &str) -> bool {
        let folded = fold_word(name);
        self.people
            .iter()
            .any(|person| fold_word(&person.name) == folded)
    }

    /// Somebody by id.
    pub fn get(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }
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
    if let Some(problem) = people_file::misnamed(path) {
        reader.diagnostics.push(problem);
        return people;
    }
    let bytes = match inputs.files.read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            let message = Message::new("file_unreadable").with("reason", error.to_string());
            reader.report(Code::UnresolvedReference, Span::line(1), message, None);
            return people;
        }
    };
    let text = match decode(&bytes) {
        Ok(text) => text,
        Err(place) => {
            let span = Span::within_line(place.line, place.column, place.column + 1);
            reader.report(Code::NotUtf8, span, Message::new("not_utf8"), None);
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
    let cut = yaml::cut_values(&text, &node, 1, path);
    reader.diagnostics.extend(cut);
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
    let mut addresses: Vec<String> = Vec::new();
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
                Some(Message::new("duplicate_person_hint")),
            );
            continue;
        }
        // Their pages would lie at one address, and each name would lead to the other.
        let address = name_for(id_text);
        if let Some(first) = addresses.iter().position(|other| *other == address) {
            let message = Message::new("alike_person")
                .with("id", id_text)
                .with("other", &*people[first].id)
                .with("line", lines[first].to_string());
            let hint = Message::new("alike_person_hint");
            reader.report(Code::DuplicateId, id.span, message, Some(hint));
        }
        addresses.push(address);
        lines.push(id.span.start.line);
        // However serious the site takes it, none of it reaches a page.
        let language = reader.language;
        let private = fields.iter();
        let private = private.filter_map(|field| private_contact(field, language, path));
        let private: Vec<Diagnostic> = private.collect();
        let is_private = |name| {
            let span = fields.get(name).map(|field| field.span);
            private.iter().any(|problem| Some(problem.span) == span)
        };
        people.push(Person {
            id: id_text.clone(),
            name: name.to_owned(),
            is_shown: fields.says_yes("show") && !is_private("id") && !is_private("name"),
            subjects: fields.terms("subjects").to_vec(),
            roles: fields.terms("roles").to_vec(),
            contact_via: fields
                .text("contact_via")
                .filter(|_| !is_private("contact_via"))
                .map(str::to_owned),
        });
        reader.diagnostics.extend(private);
    }
    people
}
