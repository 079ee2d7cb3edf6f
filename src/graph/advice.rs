//! What to write instead of a name that leads nowhere.

use std::sync::Arc;

use super::Lookup;
use super::lookup::fold_path;
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::locale::{fold_word, nearest};
use crate::model::{Entry, EntryRole, Model};
use crate::pack::Pack;
use crate::source::folder_of;

/// Most headings or practices that are told to choose from.
const MOST_TOLD: usize = 8;

/// Reports the name of a practice that is not there.
pub(super) fn of_name(
    name: &str,
    span: Span,
    from: &Entry,
    lookup: &Lookup,
    model: &Model,
    pack: &Pack,
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
    if let Some((prefix, slug)) = plain.rsplit_once('/') {
        let first = prefix.split('/').next().unwrap_or(prefix);
        if let Some(school) = lookup.school(first) {
            return of_school(slug, school, from, model)
                .into_iter()
                .fold(problem("unresolved_practice"), Diagnostic::hint);
        }
        if pack.find_term("kinds", prefix).is_none() && !is_folder(first, model) {
            let message = Message::new("unresolved_school").with("name", first);
            return Diagnostic::new(Code::UnresolvedReference, &from.path, span, message)
                .hint(of_no_school(first, slug, from, lookup, model));
        }
    }
    if let Some(near) = lookup.nearest_slug(from, plain, model) {
        return problem("unresolved_practice")
            .hint(Message::new("did_you_mean").with("word", near));
    }
    problem("unresolved_practice")
        .hint(Message::new("practice_name_hint"))
        .hint_if(own_practices(from, model))
}

/// What somebody means who names a school and, of its practices, one that is not there:
/// the nearest of that school, else what there is to choose from.
fn of_school(slug: &str, school: u32, from: &Entry, model: &Model) -> Vec<Message> {
    let id = model.schools[school as usize].id.as_str();
    let of_it = |entry: &&Arc<Entry>| entry.school == Some(school);
    let slugs = practices(model).filter(of_it).map(|entry| &*entry.slug);
    let title = fold_word(slug);
    let titled = practices(model)
        .filter(of_it)
        .find(|entry| fold_word(&entry.title) == title)
        .map(|entry| &*entry.slug);
    if let Some(near) = titled.or_else(|| nearest(slug, slugs)) {
        return vec![Message::new("did_you_mean").with("word", format!("{id}/{near}"))];
    }
    let listed = |entry: &&Arc<Entry>| entry.kind().is_some() && entry.is_published();
    let there: Vec<String> = practices(model)
        .filter(of_it)
        .filter(listed)
        .map(|entry| format!("`{id}/{}`", entry.slug))
        .collect();
    let key = match there.len() {
        0 => "no_practices_there",
        1..=MOST_TOLD => "practices_there",
        _ => "practices_there_first",
    };
    let told = &there[..there.len().min(MOST_TOLD)];
    let mut hints = vec![
        Message::new(key)
            .with("school", id)
            .with("words", told.join(", ")),
    ];
    hints.extend(
        elsewhere(slug, from, model).map(|word| Message::new("same_name_at").with("word", word)),
    );
    hints
}

/// What somebody means who names a school that is not there.
fn of_no_school(school: &str, slug: &str, from: &Entry, lookup: &Lookup, model: &Model) -> Message {
    let did_you_mean = |word: String| Message::new("did_you_mean").with("word", word);
    let Some(near) = nearest(school, lookup.school_ids(model)) else {
        let known: Vec<String> = lookup
            .school_ids(model)
            .map(|id| format!("`{id}`"))
            .collect();
        return match elsewhere(slug, from, model) {
            Some(word) => did_you_mean(word),
            None if known.len() > MOST_TOLD => Message::new("practice_name_hint"),
            None => Message::new("schools_there").with("words", known.join(", ")),
        };
    };
    let number = lookup.school(near);
    let of_it = practices(model).filter(|entry| entry.school == number && entry.path != from.path);
    let practice = nearest(slug, of_it.map(|entry| &*entry.slug));
    did_you_mean(practice.map_or_else(|| near.to_owned(), |practice| format!("{near}/{practice}")))
}

/// The first other practice of a site with just that name, and its school.
fn elsewhere(slug: &str, from: &Entry, model: &Model) -> Option<String> {
    let slug = fold_path(slug);
    let entry =
        practices(model).find(|entry| entry.path != from.path && fold_path(&entry.slug) == slug)?;
    let school = model.school_of(entry)?;
    Some(format!("{}/{}", school.id, entry.slug))
}

/// What can be named: practices and pages that are no translations.
fn practices(model: &Model) -> impl Iterator<Item = &Arc<Entry>> {
    model
        .entries
        .iter()
        .filter(|entry| entry.role != EntryRole::School && entry.translation_of.is_none())
}

/// Whether there is a folder of that name anywhere.
fn is_folder(name: &str, model: &Model) -> bool {
    let name = fold_path(name);
    let mut folders = model.entries.iter().flat_map(|entry| {
        let folder = folder_of(&entry.path);
        folder.split('/').skip(1)
    });
    folders.any(|folder| fold_path(folder) == name)
}

/// The practices of one's own school, some of them where there are many.
fn own_practices(from: &Entry, model: &Model) -> Option<Message> {
    let own: Vec<String> = practices(model)
        .filter(|entry| from.school.is_some() && entry.school == from.school)
        .filter(|entry| entry.kind().is_some() && entry.is_published())
        .filter(|entry| entry.path != from.path)
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
