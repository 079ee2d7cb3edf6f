//! People named in typed fields: do they exist, and did they agree?

use crate::diagnostic::{Code, Diagnostic, Message};
use crate::locale::{fold_word, nearest};
use crate::model::{Entry, Mention, Model};
use crate::pack::Pack;

/// Problems with people's names and ids.
pub(super) fn check(model: &Model, pack: &Pack) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for entry in &model.entries {
        // One cause, one report: somebody named twice, and two people in one map.
        let mut unshown: Vec<&Mention> = Vec::new();
        for mention in &entry.people {
            let known = model
                .school_of(entry)
                .and_then(|school| school.people.get(&mention.name));
            if known.is_some() {
                continue;
            }
            if mention.is_id && !looks_like_label(&mention.name, pack) {
                let (message, hint) = unknown_person(&mention.name, entry, model);
                diagnostics.push(
                    Diagnostic::new(
                        Code::UnresolvedReference,
                        &entry.path,
                        mention.span,
                        message.with("name", &*mention.name),
                    )
                    .hint(hint),
                );
            } else if !mention.is_id && !may_be_shown(&mention.name, entry, model, pack) {
                let is_told = unshown
                    .iter()
                    .any(|told| told.name == mention.name || told.span == mention.span);
                unshown.push(mention);
                if is_told {
                    continue;
                }
                diagnostics.push(
                    Diagnostic::new(
                        Code::NameWithoutConsent,
                        &entry.path,
                        mention.span,
                        Message::new("name_without_consent"),
                    )
                    .hint(Message::new("name_without_consent_hint")),
                );
            }
        }
    }
    diagnostics
}

/// What is wrong with an id that nobody has, and what to write instead.
fn unknown_person(word: &str, entry: &Entry, model: &Model) -> (Message, Message) {
    let people = model
        .school_of(entry)
        .map(|school| school.people.people.as_slice());
    let named = people
        .unwrap_or_default()
        .iter()
        .find(|person| !person.name.is_empty() && fold_word(&person.name) == fold_word(word));
    if let Some(person) = named {
        return (
            Message::new("unresolved_person_name"),
            Message::new("person_id_hint").with("id", &*person.id),
        );
    }
    let hint = match nearest_person(word, entry, model) {
        Some(id) => Message::new("did_you_mean").with("word", id),
        None => Message::new("people_file_hint"),
    };
    (Message::new("unresolved_person"), hint)
}

/// The id of the person whose id or name is nearest to a word.
fn nearest_person<'model>(word: &str, entry: &Entry, model: &'model Model) -> Option<&'model str> {
    let people = &model.school_of(entry)?.people.people;
    let by_id = nearest(word, people.iter().map(|person| person.id.as_str()));
    by_id.or_else(|| {
        let name = nearest(word, people.iter().map(|person| person.name.as_str()))?;
        let person = people.iter().find(|person| person.name == name)?;
        Some(&person.id)
    })
}

fn looks_like_label(name: &str, pack: &Pack) -> bool {
    name.contains(' ') && pack.is_label(name)
}

fn may_be_shown(name: &str, entry: &Entry, model: &Model, pack: &Pack) -> bool {
    entry.consents_to_names
        || pack.is_label(name)
        || model.school_of(entry).is_some_and(|school| {
            school
                .people
                .people
                .iter()
                .any(|person| person.name == name && person.is_shown)
        })
}
