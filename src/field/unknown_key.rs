//! `unknown-key`: a key nobody knows here, and what its author most likely means.

use super::Reader;
use super::keys::find;
use crate::diagnostic::{Code, Diagnostic, Fix, Message};
use crate::locale::{nearest, unmistakable};
use crate::pack::{Appraisal, FieldSpec, FieldSpecs, FieldType};
use crate::yaml::{self, Content, Entry};

/// A required key that is there, but with a slip in it.
pub(super) fn misspelt_key(
    entry: &Entry,
    wanted: &str,
    specs: &FieldSpecs,
    reader: &mut Reader<'_>,
) {
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
    .fix_if(key_fix(entry, specs, &|_| true, reader));
    reader.diagnostics.push(problem);
}

/// The right key in place of one that can mean no other and is not there yet.
fn key_fix(
    entry: &Entry,
    specs: &FieldSpecs,
    is_free: &dyn Fn(&str) -> bool,
    reader: &Reader<'_>,
) -> Option<Fix> {
    let keys = specs
        .iter()
        .map(|(name, spec)| (spec.key(name, reader.language), name));
    let right = unmistakable(&entry.key, keys)?;
    let (name, _) = specs.spelled(right)?;
    is_free(name).then(|| Fix::replace(entry.key_span, &entry.key, right))
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

pub(super) fn unknown_key(
    entry: &Entry,
    siblings: &[Entry],
    specs: &FieldSpecs,
    is_free: &dyn Fn(&str) -> bool,
    reader: &mut Reader<'_>,
) {
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
    let hint = belongs_to_neighbour(entry, siblings, specs)
        .or_else(elsewhere)
        .or_else(near)
        .unwrap_or_else(known);
    let problem = Diagnostic::new(
        Code::UnknownKey,
        &reader.path,
        entry.key_span,
        Message::new("unknown_key").with("key", &entry.key),
    )
    .hint(hint)
    .fix_if(key_fix(entry, specs, is_free, reader));
    reader.diagnostics.push(problem);
}

/// Says where a key belongs that stands right below the one it is a part of: `alt` below
/// `images`, in line with it.
fn belongs_to_neighbour(entry: &Entry, siblings: &[Entry], specs: &FieldSpecs) -> Option<Message> {
    let place = siblings
        .iter()
        .position(|other| other.key_span == entry.key_span)?;
    // Others of its kind may stand between them: `alt`, then `consent`.
    let parent = siblings[..place].iter().rev().find_map(|other| {
        let (_, spec) = find(specs, &other.key)?;
        Some((other, spec))
    });
    let (parent, spec) = parent?;
    find(&spec.fields, &entry.key)?;
    if parent.value.text().is_some() {
        return within_short_form(parent, std::slice::from_ref(entry), spec);
    }
    let message = Message::new("key_belongs_below");
    Some(message.with("key", &entry.key).with("parent", &parent.key))
}

/// How to write keys within one that holds only a file's name so far.
fn within_short_form(parent: &Entry, inner: &[Entry], spec: &FieldSpec) -> Option<Message> {
    if !matches!(spec.field_type, FieldType::Images | FieldType::Attachments) {
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
