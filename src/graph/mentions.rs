//! People named in typed fields: do they exist, and did they agree?

use crate::diagnostic::{Code, Diagnostic, Message};
use crate::locale::nearest;
use crate::model::{Entry, Model};
use crate::pack::Pack;

/// Problems with people's names and ids.
pub(super) fn check(model: &Model, pack: &Pack) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for entry in &model.entries {
        for mention in &entry.people {
            let known = model
                .school_of(entry)
                .and_then(|school| school.people.get(&mention.name));
            if known.is_some() {
                continue;
            }
            if mention.is_id && !looks_like_label(&mention.name, pack) {
                let ids = model
                    .school_of(entry)
                    .map(|school| school.people.people.as_slice())
                    .unwrap_or_default()
                    .iter()
                    .map(|person| person.id.as_str());
                let hint = match nearest(&mention.name, ids) {
                    Some(near) => Message::new("did_you_mean").with("word", near),
                    None => Message::new("people_file_hint"),
                };
                diagnostics.push(
                    Diagnostic::new(
                        Code::UnresolvedReference,
                        &entry.path,
                        mention.span,
                        Message::new("unresolved_person").with("name", &*mention.name),
                    )
                    .hint(hint),
                );
            } else if !mention.is_id && !may_be_shown(&mention.name, entry, model, pack) {
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
