//! What to write instead of a name that leads nowhere.

use super::Lookup;
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::locale::nearest;
use crate::model::{Entry, Model};

/// Most headings or practices that are told to choose from.
const MOST_TOLD: usize = 8;

/// Reports the name of a practice that is not there.
pub(super) fn of_name(
    name: &str,
    span: Span,
    from: &Entry,
    lookup: &Lookup,
    model: &Model,
) -> Diagnostic {
    let problem = |key| {
        let message = Message::new(key).with("name", name);
        Diagnostic::new(Code::UnresolvedReference, &from.path, span, message)
    };
    let plain = name.split('#').next().unwrap_or_default();
    if let Some(right) = lookup.titled(from, plain, model) {
        // `belanja-di-pasar` looks like a file name, whatever else it is.
        let is_title = plain.contains(' ') || !plain.contains(['-', '_']);
        let key = match is_title {
            true => "unresolved_title",
            false => "unresolved_practice",
        };
        return problem(key).hint(Message::new("write_instead").with("text", right));
    }
    if let Some(near) = lookup.nearest_slug(from, plain, model) {
        return problem("unresolved_practice")
            .hint(Message::new("did_you_mean").with("word", near));
    }
    problem("unresolved_practice")
        .hint(Message::new("practice_name_hint"))
        .hint_if(own_practices(from, model))
}

/// The practices of one's own school, some of them where there are many.
fn own_practices(from: &Entry, model: &Model) -> Option<Message> {
    let own: Vec<String> = model
        .entries
        .iter()
        .filter(|entry| from.school.is_some() && entry.school == from.school)
        .filter(|entry| entry.kind().is_some() && entry.is_published())
        .filter(|entry| entry.translation_of.is_none() && entry.path != from.path)
        .map(|entry| format!("`{}`", entry.slug))
        .collect();
    let key = match own.len() {
        0 => return None,
        1..=MOST_TOLD => "own_practices",
        _ => "own_practices_first",
    };
    let told = &own[..own.len().min(MOST_TOLD)];
    Some(Message::new(key).with("words", told.join(", ")))
}

/// The heading meant by an anchor that is not there, or those there are.
pub(super) fn of_anchor(anchor: &str, target: &Entry) -> Message {
    let known = || target.anchors.iter().map(|known| &**known);
    if let Some(near) = nearest(anchor, known()).or_else(|| only_longer(anchor, known())) {
        return Message::new("did_you_mean").with("word", format!("#{near}"));
    }
    let words: Vec<String> = known()
        .take(MOST_TOLD)
        .map(|anchor| format!("#{anchor}"))
        .collect();
    Message::new("existing_anchors").with("words", words.join(", "))
}

/// The only anchor that begins or ends with all words of another, or the other way round:
/// `refleksi` and `refleksi-bersama`.
fn only_longer<'known>(
    anchor: &str,
    known: impl Iterator<Item = &'known str>,
) -> Option<&'known str> {
    let holds = |long: &str, short: &str| {
        !short.is_empty()
            && (long
                .strip_prefix(short)
                .is_some_and(|rest| rest.starts_with('-'))
                || long
                    .strip_suffix(short)
                    .is_some_and(|rest| rest.ends_with('-')))
    };
    let mut similar = known.filter(|known| holds(known, anchor) || holds(anchor, known));
    similar.next().filter(|_| similar.next().is_none())
}
