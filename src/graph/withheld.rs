//! Pictures of people who have not agreed to be shown: no page shows them, also not where
//! another practice or a text names the same file, and they are not copied.

use rustc_hash::FxHashMap;

use super::{Destination, Lookup, target_of_reference};
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::document::Target;
use crate::model::{Entry, EntryId, Model, PhotoConsent};
use crate::pack::Pack;
use crate::source::{is_picture, name_of};

/// Pictures by path within the content, with the first entry that says it of them.
pub(super) type Withheld = FxHashMap<String, EntryId>;

/// Finds them, drafts included: what they say of a picture is true all the same.
pub(super) fn find(model: &Model, lookup: &Lookup, pack: &Pack) -> Withheld {
    let mut withheld = Withheld::default();
    for (id, entry) in model.numbered() {
        let says = |consent| {
            let mut references = entry.references.iter();
            references.any(|reference| reference.consent == consent)
        };
        if entry.faces != PhotoConsent::Missing && !says(PhotoConsent::Missing) {
            continue;
        }
        for path in pictures_without_consent(entry, model, lookup, pack) {
            withheld.entry(path).or_insert(id);
        }
    }
    withheld
}

/// The pictures of an entry that it says this of, of each or of all together.
fn pictures_without_consent(
    entry: &Entry,
    model: &Model,
    lookup: &Lookup,
    pack: &Pack,
) -> Vec<String> {
    // A school decides about its own pictures, and about none of another school.
    let school = model.school_of(entry).map(|school| school.folder.as_str());
    let is_own = |path: &str| {
        let owner = model.school_at(path).map(|school| school.folder.as_str());
        owner.is_none() || owner == school
    };
    let file = |target: &Target| match lookup.resolve(entry, target, model, pack) {
        Ok(Destination::File(path)) if is_picture(&path) && is_own(&path) => Some(path),
        _ => None,
    };
    let mut missing = Vec::new();
    let mut given = Vec::new();
    for reference in &entry.references {
        let target = target_of_reference(&reference.text, reference.to);
        let Some(path) = file(&target) else {
            continue;
        };
        match (reference.consent, entry.faces) {
            (PhotoConsent::Missing, _) | (PhotoConsent::Unsaid, PhotoConsent::Missing) => {
                missing.push(path);
            }
            (PhotoConsent::Given, _) => given.push(path),
            (PhotoConsent::Unsaid, _) => {}
        }
    }
    if entry.faces == PhotoConsent::Missing {
        let links = entry.links.iter().filter_map(|link| file(&link.target));
        missing.extend(links.filter(|path| !given.contains(path)));
    }
    missing
}

/// As a problem of an entry that names the picture at a place.
pub(super) fn problem(
    path: &str,
    who: EntryId,
    entry: EntryId,
    model: &Model,
    span: Span,
) -> Diagnostic {
    let message = Message::new("photo_without_consent").with("name", name_of(path));
    let hint = match who == entry {
        true => Message::new("photo_without_consent_hint"),
        false => Message::new("photo_without_consent_elsewhere_hint")
            .with("file", &*model.entry(who).path),
    };
    let path = &model.entry(entry).path;
    Diagnostic::new(Code::PhotoWithoutConsent, path, span, message).hint(hint)
}
