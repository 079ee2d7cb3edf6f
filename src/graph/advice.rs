//! What to write instead of a name that leads nowhere.

use super::suggestions::Suggestions;
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::document::is_free_id;
use crate::locale::{fold_word, nearest};
use crate::model::{Entry, EntryId, Model};
use crate::pack::Pack;
use crate::source::name_of;

/// Most headings or practices that are told to choose from.
const MOST_TOLD: usize = 8;

/// Reports the name of a practice that is not there.
pub(super) fn of_name(
    name: &str,
    span: Span,
    from: EntryId,
    suggestions: &Suggestions<'_>,
    pack: &Pack,
) -> Diagnostic {
    let path = &suggestions.model().entry(from).path;
    let problem = |key| {
        let message = Message::new(key).with("name", name);
        Diagnostic::new(Code::UnresolvedReference, path, span, message)
    };
    let plain = name.split('#').next().unwrap_or_default();
    if is_web_address(plain) {
        return problem("unresolved_practice").hint(Message::new("web_address_as_name_hint"));
    }
    if let Some(right) = name_of_path(plain, from, suggestions) {
        return problem("unresolved_practice")
            .hint(Message::new("write_instead").with("text", right));
    }
    if let Some(right) = suggestions.renamed(from, plain) {
        return problem("renamed_practice").hint(Message::new("write_instead").with("text", right));
    }
    if let Some(right) = suggestions.titled(from, plain) {
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
        let called = suggestions
            .lookup()
            .school_called(first, suggestions.model());
        if let Some(school) = called {
            return of_school(slug, school, from, suggestions)
                .into_iter()
                .fold(problem("unresolved_practice"), Diagnostic::hint);
        }
        if pack.find_term("kinds", prefix).is_none() && !suggestions.is_folder(first) {
            let message = Message::new("unresolved_school").with("name", first);
            let problem = Diagnostic::new(Code::UnresolvedReference, path, span, message);
            return of_no_school(first, slug, from, suggestions)
                .into_iter()
                .fold(problem, Diagnostic::hint);
        }
    }
    if let Some(near) = suggestions.nearest_name(from, plain) {
        return problem("unresolved_practice")
            .hint(Message::new("did_you_mean").with("word", near));
    }
    problem("unresolved_practice")
        .hint(Message::new("practice_name_hint"))
        .hint_if(own_practices(from, suggestions))
}

/// The name of the page that a path in a link means: that of its file, or what other programs have
/// as the address of a page (`/posts/tape/`, `tape.html`). `None` where any other file is meant.
pub(super) fn page_named(path: &str) -> Option<&str> {
    let path = path.trim_end_matches('/');
    if let Some(path) = path.strip_suffix(".md") {
        return Some(name_of(path));
    }
    let path = path.strip_suffix(".html").unwrap_or(path);
    let path = path.strip_suffix("/index").unwrap_or(path);
    let name = name_of(path);
    (!name.contains(['.', '\\']) && !name.is_empty()).then_some(name)
}

fn is_web_address(name: &str) -> bool {
    let beginnings = ["https://", "http://", "www."];
    beginnings.iter().any(|begin| name.starts_with(begin))
}

/// The name of the practice whose file somebody names by its path from the site's folder, from the
/// content or from the school.
fn name_of_path(path: &str, from: EntryId, suggestions: &Suggestions<'_>) -> Option<String> {
    let path = path.trim_start_matches('/');
    if !path.ends_with(".md") {
        return None;
    }
    let (lookup, model) = (suggestions.lookup(), suggestions.model());
    let from = model.entry(from);
    let own = model.school_of(from);
    let content = from.path.split('/').next().unwrap_or_default();
    let in_content = path.strip_prefix(content);
    let in_content = in_content.and_then(|path| path.strip_prefix('/'));
    let in_school = own.map(|school| [&school.folder, path].concat());
    let found = in_content
        .or(Some(path))
        .and_then(|path| lookup.by_path(path))
        .or_else(|| lookup.by_path(&in_school?))?;
    let found = model.entry(found);
    let is_own = found.school == from.school;
    let school = model.school_of(found).filter(|_| !is_own);
    Some(match school {
        Some(school) => format!("{}/{}", school.id, found.slug),
        None => found.slug.to_string(),
    })
}

/// What somebody means who names a school and, of its practices, one that is not there:
/// the nearest of that school, else what there is to choose from.
fn of_school(
    slug: &str,
    school: u32,
    from: EntryId,
    suggestions: &Suggestions<'_>,
) -> Vec<Message> {
    let id = suggestions.model().schools[school as usize].id.as_str();
    let of_it = || suggestions.practices_of(school).map(|(_, entry)| entry);
    let title = fold_word(slug);
    let titled = of_it()
        .find(|entry| fold_word(&entry.title) == title)
        .map(|entry| &*entry.slug);
    if let Some(near) = titled.or_else(|| nearest(slug, of_it().map(|entry| &*entry.slug))) {
        return vec![Message::new("did_you_mean").with("word", format!("{id}/{near}"))];
    }
    let there = Told::of(
        of_it()
            .filter(|entry| can_be_told(entry))
            .map(|entry| format!("`{id}/{}`", entry.slug)),
    );
    let key = match there.number {
        0 => "no_practices_there",
        1..=MOST_TOLD => "practices_there",
        _ => "practices_there_first",
    };
    let there = Message::new(key)
        .with("school", id)
        .with("words", there.words);
    let namesake = suggestions.namesake(from, slug);
    let elsewhere = namesake.map(|word| Message::new("same_name_at").with("word", word));
    std::iter::once(there).chain(elsewhere).collect()
}

/// What somebody means who names a school that is not there.
fn of_no_school(
    school: &str,
    slug: &str,
    from: EntryId,
    suggestions: &Suggestions<'_>,
) -> Vec<Message> {
    let did_you_mean = |word: String| vec![Message::new("did_you_mean").with("word", word)];
    let lookup = suggestions.lookup();
    if let Some(word) = suggestions.namesake_of_own_school(from, school, slug) {
        return did_you_mean(word);
    }
    let Some(near) = suggestions.other_school(from, school) else {
        if let Some(word) = suggestions.namesake_of_other_school(from, school, slug) {
            return did_you_mean(word);
        }
        let ids = lookup.school_ids(suggestions.model());
        let known = Told::of(ids.map(|id| format!("`{id}`")));
        let there = Message::new("schools_there").with("words", known.words);
        // The only one is the author's own.
        let is_choice = (2..=MOST_TOLD).contains(&known.number);
        let hints = school_elsewhere(suggestions.model()).into_iter();
        return hints.chain(is_choice.then_some(there)).collect();
    };
    let practice = lookup.school(near).and_then(|number| {
        let others = suggestions.practices_of(number);
        let others = others.filter(|(id, _)| *id != from);
        nearest(slug, others.map(|(_, entry)| &*entry.slug))
    });
    did_you_mean(practice.map_or_else(|| near.to_owned(), |practice| format!("{near}/{practice}")))
}

/// What helps where a school is not on this site. One may have left a catalogue, and another's
/// practice need not wait for it.
pub(super) fn school_elsewhere(model: &Model) -> Vec<Message> {
    let mut hints = vec![Message::new("school_elsewhere_hint")];
    hints.extend((model.schools.len() > 1).then(|| Message::new("school_left_hint")));
    hints
}

/// The names that tell pages of one name apart, some of them where there are many.
pub(super) fn candidates(words: &[String]) -> Message {
    let told = Told::of(words.iter().cloned());
    let key = match told.number {
        0..=MOST_TOLD => "candidates",
        _ => "candidates_first",
    };
    Message::new(key)
        .with("words", told.words)
        .with("count", words.len().to_string())
}

/// The practices of one's own school, some of them where there are many.
fn own_practices(from: EntryId, suggestions: &Suggestions<'_>) -> Option<Message> {
    let school = suggestions.model().entry(from).school?;
    let own = Told::of(
        suggestions
            .practices_of(school)
            .filter(|(id, entry)| can_be_told(entry) && *id != from)
            .map(|(_, entry)| format!("`{}`", entry.slug)),
    );
    let key = match own.number {
        0 => return None,
        1..=MOST_TOLD => "own_practices",
        _ => "own_practices_first",
    };
    Some(Message::new(key).with("words", own.words))
}

/// Whether a practice is offered to choose from.
fn can_be_told(entry: &Entry) -> bool {
    entry.kind().is_some() && entry.is_published()
}

/// Names to choose from.
struct Told {
    /// The first of them.
    words: String,
    /// How many there are, as far as it matters: more than are told, or how many.
    number: usize,
}

impl Told {
    fn of(words: impl Iterator<Item = String>) -> Self {
        let mut words: Vec<String> = words.take(MOST_TOLD + 1).collect();
        let number = words.len();
        words.truncate(MOST_TOLD);
        Self {
            words: words.join(", "),
            number,
        }
    }
}

/// The heading meant by an anchor that is not there, or those there are.
pub(super) fn of_anchor(anchor: &str, target: &Entry) -> Message {
    let known = || target.anchors.iter().map(|known| &**known);
    if let Some(near) = nearest(anchor, known()).or_else(|| only_longer(anchor, known())) {
        return Message::new("did_you_mean").with("word", format!("#{near}"));
    }
    if target.has_raw_html && !is_free_id(anchor) {
        return Message::new("no_such_id_hint");
    }
    let words: Vec<String> = known()
        .take(MOST_TOLD)
        .map(|anchor| format!("#{anchor}"))
        .collect();
    if words.is_empty() {
        return Message::new("no_anchors_hint");
    }
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
