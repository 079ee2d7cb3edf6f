//! `licence-clash`: a licence that what was adapted does not allow.
//!
//! Share-alike keeps its licence, what may not be changed may not be adapted, and what is
//! not for sale does not become so. A school may change and sell its own texts as it likes;
//! but share-alike may have come with what such a text was made from, and holds there too.

use super::licence;
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::model::{EntryId, Inputs, Model, WrittenReference};
use crate::pack::Term;

/// Compares the licence of `from` with that of `to`, which it was adapted from.
pub(super) fn check(
    from: EntryId,
    to: EntryId,
    reference: &WrittenReference,
    model: &Model,
    inputs: &Inputs<'_>,
) -> Option<Diagnostic> {
    let (adapted, original) = (model.entry(from), model.entry(to));
    let is_own = adapted.school.is_some() && adapted.school == original.school;
    let of_site = licence::of_site(inputs.config, inputs.pack);
    let (own, theirs) = (
        licence::of_entry(adapted, model, of_site)?,
        licence::of_entry(original, model, of_site)?,
    );
    if own == theirs && !forbids_changes(inputs.pack.term(theirs)) {
        return None;
    }
    let (own, theirs) = (inputs.pack.term(own), inputs.pack.term(theirs));
    let key = if is_own && !theirs.share_alike {
        return None;
    } else if !is_own && forbids_changes(theirs) {
        "licence_no_derivatives"
    } else if theirs.share_alike {
        "licence_share_alike"
    } else if theirs.says("non_commercial") == Some(true)
        && own.says("non_commercial") != Some(true)
    {
        "licence_non_commercial"
    } else {
        return None;
    };
    let message = Message::new(key)
        .with("name", &*original.title)
        .with("theirs", &theirs.id)
        .with("own", &own.id);
    let hint = if key == "licence_no_derivatives" {
        Message::new("licence_permission_hint")
    } else {
        Message::new("licence_clash_hint")
            .with("keys", adapted.key_language(inputs.pack))
            .with("licence", &theirs.id)
    };
    let problem = Diagnostic::new(Code::LicenceClash, &adapted.path, reference.span, message);
    Some(problem.hint(hint))
}

fn forbids_changes(licence: &Term) -> bool {
    licence.says("no_derivatives") == Some(true)
}
