//! What a list of people says is no name, and whether it is one all the same.

use std::sync::Arc;

use super::names::Names;
use super::spared::is_phrase;
use super::{FormsOfAddress, Redactor};
use crate::pack::Pack;

/// Why something is somebody's name that is said to be none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::model) enum Named {
    /// It holds the whole name of somebody who did not agree, or one word of it behind a form of
    /// address.
    Somebody,
    /// It has one word, which may be anybody's.
    OneWord,
}

/// Why a phrase is the name of somebody who did not agree; `None` where it is none.
pub(in crate::model) fn why_named(phrase: &str, names: &Arc<Names>, pack: &Pack) -> Option<Named> {
    let redactor = Redactor {
        names: vec![Arc::clone(names)],
        titles: None,
        a_teacher: "",
        roles: Some((pack, Box::default())),
        school_type: None,
        spares_institutions: false,
    };
    let mut hits = redactor.words_of_text(phrase).filter_map(|(_, hit)| hit);
    if !is_phrase(phrase, &FormsOfAddress::of(pack)) {
        let is_named = hits.next().is_some();
        return Some(if is_named {
            Named::Somebody
        } else {
            Named::OneWord
        });
    }
    let is_whole = hits.any(|hit| !hit.is_one_word || hit.forms.is_some());
    is_whole.then_some(Named::Somebody)
}
