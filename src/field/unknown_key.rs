//! `unknown-key`: a key nobody knows here, and what its author most likely means.

use super::Reader;
use super::keys::find;
use crate::diagnostic::{Code, Diagnostic, Fix, Message, Severity};
use crate::locale::{fold_word, nearest, unmistakable};
use crate::pack::{Appraisal, FieldSpec, FieldSpecs, FieldType};
use crate::yaml::{self, Content, Entry};

/// A required key that is there, but with a slip in it.
pub(super) fn misspelt_key<'pack>(
    entry: &Entry,
    wanted: &str,
    siblings: &[Entry],
    specs: &'pack FieldSpecs,
    reader: &mut Reader<'pack>,
) {
    let fix = key_fix(entry, siblings, specs, &|_| true, reader);
    let problem = Diagnostic::new(
        Code::MissingKey,
        &reader.path,
        entry.key_span,
        Message::new("misspelt_key")
            .with("key", wanted)
            .with("written", &entry.key),
    )
    .hint(match is_in_curly_quotes(&entry.key) {
        true => Message::new("key_without_quotes").with("word", wanted),
        false => Message::new("write_instead").with("text", wanted),
    })
    .fix_if(fix);
    reader.diagnostics.push(problem);
}

/// The right key in place of one that can mean no other and is not there yet: a slip in
/// it, or another word for it whose value the right key takes.
fn key_fix<'pack>(
    entry: &Entry,
    siblings: &[Entry],
    specs: &'pack FieldSpecs,
    is_free: &dyn Fn(&str) -> bool,
    reader: &mut Reader<'pack>,
) -> Option<Fix> {
    let keys = specs
        .iter()
        .map(|(name, spec)| (spec.key(name, reader.language), name));
    let slip = unmistakable(&entry.key, keys).and_then(|right| specs.spelled(right));
    let (name, spec) = match slip {
        Some(found) => found,
        None => {
            let (name, spec) = specs.mistaken(&entry.key)?;
            let is_only = is_only_word_for(name, entry, siblings, specs);
            (is_only && takes(name, spec, entry, reader)).then_some((name, spec))?
        }
    };
    let right = spec.key(name, reader.language);
    is_free(name).then(|| Fix::replace(entry.key_span, &entry.key, right))
}

/// Whether a word stands for a field and for no other, and no key beside it does too.
fn is_only_word_for(name: &str, entry: &Entry, siblings: &[Entry], specs: &FieldSpecs) -> bool {
    let word = fold_word(&entry.key);
    let has_word = |spec: &FieldSpec| spec.also.values().flatten().any(|w| fold_word(w) == word);
    let means = |other: &&Entry| {
        let meant = specs.mistaken(&other.key);
        find(specs, &other.key).is_none() && meant.is_some_and(|(meant, _)| meant == name)
    };
    specs.iter().filter(|(_, spec)| has_word(spec)).count() == 1
        && siblings.iter().filter(means).count() == 1
}

/// Whether a field understands a value. What it still lacks then, such as the description
/// of a picture, it lacks under any key.
fn takes<'pack>(
    name: &str,
    spec: &'pack FieldSpec,
    entry: &Entry,
    reader: &mut Reader<'pack>,
) -> bool {
    let before = reader.diagnostics.len();
    let key = spec.key(name, reader.language);
    let value = super::parse(&entry.value, key, spec, reader);
    let told = reader.diagnostics.split_off(before);
    let is_lack = |problem: &Diagnostic| matches!(problem.code, Code::MissingAlt);
    let is_error = |problem: &Diagnostic| problem.severity == Severity::Error;
    value.is_some() && told.iter().all(|one| is_lack(one) || !is_error(one))
}

fn is_in_curly_quotes(key: &str) -> bool {
    key.contains(['“', '”', '‘', '’', '„'])
}

/// The key an author means by one that is not known.
pub(super) fn meant_key<'specs>(
    key: &str,
    specs: &'specs FieldSpecs,
    language: &str,
) -> Option<&'specs str> {
    let mistaken = specs.mistaken(key);
    mistaken
        .map(|(name, spec)| spec.key(name, language))
        .or_else(|| nearest_key(key, specs))
}

/// The known key nearest to one that is not known, in any language.
fn nearest_key<'specs>(key: &str, specs: &'specs FieldSpecs) -> Option<&'specs str> {
    let keys = specs
        .iter()
        .flat_map(|(name, spec)| std::iter::once(name).chain(spec.keys.0.values()));
    nearest(key, keys.map(String::as_str))
}

pub(super) fn unknown_key<'pack>(
    entry: &Entry,
    siblings: &[Entry],
    specs: &'pack FieldSpecs,
    is_free: &dyn Fn(&str) -> bool,
    reader: &mut Reader<'pack>,
) {
    if colon_without_space(entry, specs, is_free, reader) {
        return;
    }
    let part = part_of_text(entry, siblings, specs);
    if part == Some(Part::Further) {
        return;
    }
    let folded = entry.key.trim().to_lowercase();
    let forbids = reader
        .kind
        .is_some_and(|kind| kind.appraisal == Appraisal::Forbidden);
    let judges = || {
        let words = &reader.pack.manifest.appraisal_keys;
        words.values().flatten().any(|word| *word == folded)
    };
    if forbids && judges() {
        reader.report(
            Code::ScoreNotAllowed,
            entry.key_span,
            Message::new("score_not_allowed").with("key", &entry.key),
            Some(Message::new("score_not_allowed_hint")),
        );
        return;
    }
    let near = || {
        let word = meant_key(&entry.key, specs, reader.language)?;
        let key = match is_in_curly_quotes(&entry.key) {
            true => "key_without_quotes",
            false => "did_you_mean",
        };
        Some(Message::new(key).with("word", word))
    };
    let elsewhere = || {
        let is_named = specs.mistaken(&entry.key).is_some();
        let advice = specs.answered_elsewhere(&entry.key).filter(|_| !is_named)?;
        Some(Message::new("key_answered_elsewhere").with("advice", advice))
    };
    let known = || {
        let language = reader.language;
        let words: Vec<&str> = specs
            .iter()
            .map(|(name, spec)| spec.key(name, language))
            .collect();
        Message::new("known_keys").with("words", words.join(", "))
    };
    let of_others = || match specs.mistaken(&entry.key) {
        Some(_) => None,
        None => of_other_kinds(entry, specs, reader),
    };
    let neighbour = belongs_to_neighbour(entry, siblings, specs, reader.language);
    let is_elsewhere = neighbour.is_some();
    let of_text = part.and_then(|part| match part {
        Part::First(line) => Some(Message::new("yaml_comma_in_text_hint").with("line", line)),
        Part::Further => None,
    });
    let hint = of_text
        .or(neighbour)
        .or_else(elsewhere)
        .or_else(of_others)
        .or_else(near)
        .unwrap_or_else(known);
    let fix = (!is_elsewhere)
        .then(|| key_fix(entry, siblings, specs, is_free, reader))
        .flatten();
    let problem = Diagnostic::new(
        Code::UnknownKey,
        &reader.path,
        entry.key_span,
        Message::new("unknown_key").with("key", &entry.key),
    )
    .hint(hint)
    .fix_if(fix);
    reader.diagnostics.push(problem);
}

/// What stands behind a comma within braces and is rather a part of the text before it than a key.
#[derive(PartialEq, Eq)]
enum Part {
    /// The first one, with the line to write.
    First(String),
    /// One more, which the first has told.
    Further,
}

/// Whether a key is none, but goes on the text before it: `{name: Hendra Gunawan, S.Kom., role: …}`.
fn part_of_text(entry: &Entry, siblings: &[Entry], specs: &FieldSpecs) -> Option<Part> {
    let is_part = |other: &&Entry| {
        other.value.is_empty()
            && other.key_span.start.line == entry.key_span.start.line
            && find(specs, &other.key).is_none()
            && other.key.split_whitespace().all(|word| word.contains('.'))
    };
    let place = siblings
        .iter()
        .position(|other| other.key_span == entry.key_span)?;
    if !is_part(&entry) {
        return None;
    }
    let before = siblings[..place].iter().rev();
    let further = before.clone().take_while(is_part).count();
    let text = before.clone().nth(further)?;
    let value = text.value.text().filter(|value| !value.is_empty())?;
    if further > 0 {
        return Some(Part::Further);
    }
    let parts = siblings[place..].iter().take_while(is_part);
    let parts: String = parts.map(|part| format!(", {}", part.key.trim())).collect();
    Some(Part::First(format!("{}: \"{value}{parts}\"", text.key)))
}

/// Says which kinds of practice have a key that this one has not.
fn of_other_kinds(entry: &Entry, specs: &FieldSpecs, reader: &Reader<'_>) -> Option<Message> {
    reader
        .kind
        .filter(|kind| std::ptr::eq(&raw const kind.fields, specs))?;
    let kinds = reader.pack.kinds.iter();
    let names: Vec<&str> = kinds
        .filter(|kind| kind.fields.spelled(&entry.key).is_some())
        .map(|kind| kind.names.get(reader.language))
        .collect();
    (!names.is_empty()).then(|| {
        Message::new("key_of_other_kinds")
            .with("key", &entry.key)
            .with("kinds", names.join(", "))
    })
}

/// Reports a key and its value that were read as one key, because no space stands between
/// them: `{name:Guru B}`.
fn colon_without_space(
    entry: &Entry,
    specs: &FieldSpecs,
    is_free: &dyn Fn(&str) -> bool,
    reader: &mut Reader<'_>,
) -> bool {
    let written = entry.key.split_once(':').filter(|_| entry.value.is_empty());
    let Some((key, value)) = written else {
        return false;
    };
    let Some((name, _)) = find(specs, key).filter(|_| !value.is_empty()) else {
        return false;
    };
    let span = entry.key_span;
    // A key in quotation marks takes more room than its letters.
    let width = entry.key.chars().count() as u32;
    let is_bare = span.start.line == span.end.line && span.end.column - span.start.column == width;
    let mut place = span;
    place.start.column += key.chars().count() as u32 + 1;
    place.end = place.start;
    let fix = Fix::new(Message::new("fix_space"), place, " ");
    let message = Message::new("yaml_colon_without_space").with("key", key);
    let line = format!("{key}: {value}");
    let problem = Diagnostic::new(Code::YamlSyntax, &reader.path, span, message)
        .hint(Message::new("yaml_write_hint").with("line", line))
        .fix_if((is_bare && is_free(name)).then_some(fix));
    reader.diagnostics.push(problem);
    true
}

/// Says where a key belongs that stands right below the one it is a part of: `alt` below
/// `images`, in line with it.
fn belongs_to_neighbour(
    entry: &Entry,
    siblings: &[Entry],
    specs: &FieldSpecs,
    language: &str,
) -> Option<Message> {
    let place = siblings
        .iter()
        .position(|other| other.key_span == entry.key_span)?;
    // Others of its kind may stand between them: `alt`, then `consent`.
    let parent = siblings[..place].iter().rev().find_map(|other| {
        let (_, spec) = find(specs, &other.key)?;
        Some((other, spec))
    });
    let (parent, spec) = parent?;
    // `keterangan` is what people call the `alt` of a picture.
    let is_own = find(&spec.fields, &entry.key).is_some();
    let inner = match spec.fields.mistaken(&entry.key) {
        Some((name, inner)) if !is_own && has_short_form(spec) => Entry {
            key: inner.key(name, language).to_owned(),
            ..entry.clone()
        },
        _ if is_own => entry.clone(),
        _ => return None,
    };
    if parent.value.text().is_some() {
        return within_short_form(parent, std::slice::from_ref(&inner), spec);
    }
    let message = match is_own {
        true => Message::new("key_belongs_below"),
        false => Message::new("key_means_below"),
    };
    Some(message.with("key", &inner.key).with("parent", &parent.key))
}

/// Whether a file's name alone may stand for a whole value.
fn has_short_form(spec: &FieldSpec) -> bool {
    matches!(spec.field_type, FieldType::Images | FieldType::Attachments)
}

/// How to write keys within one that holds only a file's name so far.
fn within_short_form(parent: &Entry, inner: &[Entry], spec: &FieldSpec) -> Option<Message> {
    if !has_short_form(spec) {
        return None;
    }
    let (main, _) = spec.fields.iter().next()?;
    let mut form = format!("{}: {{{main}: {}", parent.key, parent.value.text()?);
    for entry in inner {
        let text = entry.value.text()?.trim().replace('"', "'");
        form.push_str(&format!(", {}: \"{text}\"", entry.key));
    }
    form.push('}');
    let message = Message::new("key_belongs_within").with("key", &inner.first()?.key);
    Some(message.with("parent", &parent.key).with("form", form))
}

/// Says where keys belong that are indented below a file's name: `alt` below
/// `images: weighing.jpg`. `lines` begin with the line of that name.
pub fn belongs_within_short_form(lines: &str, specs: &FieldSpecs) -> Option<Message> {
    let entry_of = |line: &str| match yaml::parse(line.trim(), 1).ok()?.content {
        Content::Map { mut entries, .. } if entries.len() == 1 => entries.pop(),
        _ => None,
    };
    let mut lines = lines.lines();
    let parent = entry_of(lines.next()?)?;
    let (_, spec) = find(specs, &parent.key)?;
    let inner: Vec<Entry> = lines
        .take_while(|line| line.starts_with(' '))
        .map_while(entry_of)
        .take_while(|entry| find(&spec.fields, &entry.key).is_some())
        .collect();
    within_short_form(&parent, &inner, spec)
}
