//! `unknown-key`: a key nobody knows here, and what its author most likely means.

use super::Reader;
use super::consent;
use super::keys::find;
use super::people::{self, ROLES};
use super::readiness::readiness;
use super::siblings::Siblings;
use super::unspaced_key::colon_without_space;
use super::within_list::{belongs_in_list, longer_key};
use crate::diagnostic::{Code, Diagnostic, Fix, Message};
use crate::locale::{Translated, capitalised, fold_word, nearest, unmistakable};
use crate::pack::{Appraisal, FieldSpec, FieldSpecs, FieldType};
use crate::yaml::{self, Content, Entry};

/// The field of those who worked together.
const TEAM: &str = "team";
/// The field of what was seen, within a finding.
const NOTE: &str = "note";
/// The field of those who were invited, of whom some are named.
const GUESTS: &str = "guests";

/// A required key that is there, but with a slip in it.
pub(super) fn misspelt_key<'pack>(
    entry: &Entry,
    wanted: &str,
    siblings: &Siblings<'_, 'pack>,
    reader: &mut Reader<'pack>,
) {
    let fix = key_fix(entry, siblings, &|_| true, reader);
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

/// The right key in place of one that can mean no other and is not there yet: another word
/// for it, or a slip in it, whose value the right key takes. A word that people use for
/// other things is never taken for a slip.
fn key_fix<'pack>(
    entry: &Entry,
    siblings: &Siblings<'_, 'pack>,
    is_free: &dyn Fn(&str) -> bool,
    reader: &mut Reader<'pack>,
) -> Option<Fix> {
    let specs = siblings.specs;
    if reader.pack.manifest.is_ordinary(&entry.key) {
        return None;
    }
    let (name, spec) = match specs.mistaken(&entry.key) {
        Some((name, spec)) => {
            let is_only = is_word_for_one(entry, specs);
            (is_only && takes(name, spec, entry, reader)).then_some((name, spec))?
        }
        None => {
            let (name, spec) = slip_of(&entry.key, specs, reader.language)?;
            // A list or keys below show by their form what they are.
            let is_plain = entry.value.text().is_some() && !entry.value.is_empty();
            (!is_plain || takes(name, spec, entry, reader)).then_some((name, spec))?
        }
    };
    let right = spec.key(name, reader.language);
    let is_free = is_free(name) && siblings.is_meant_once(name);
    is_free.then(|| Fix::replace(entry.key_span, &entry.key, right))
}

/// The field another word for its key, or a slip in it, stands for without a doubt.
pub(super) fn surely_meant<'specs>(
    key: &str,
    specs: &'specs FieldSpecs,
    language: &str,
) -> Option<(&'specs str, &'specs FieldSpec)> {
    specs
        .mistaken(key)
        .or_else(|| slip_of(key, specs, language))
}

/// The only field a key in the author's language can mean, but for one slip.
fn slip_of<'specs>(
    key: &str,
    specs: &'specs FieldSpecs,
    language: &str,
) -> Option<(&'specs str, &'specs FieldSpec)> {
    let keys = specs
        .iter()
        .map(|(name, spec)| (spec.key(name, language), name));
    specs.spelled(unmistakable(key, keys)?)
}

/// Whether a word stands for a field and for no other.
fn is_word_for_one(entry: &Entry, specs: &FieldSpecs) -> bool {
    let word = fold_word(&entry.key);
    let has_word = |spec: &FieldSpec| spec.also.values().flatten().any(|w| fold_word(w) == word);
    specs.iter().filter(|(_, spec)| has_word(spec)).count() == 1
}

/// What else to write where another word for a key stands before a value that this key does not
/// take: `class: 8B` names a class and no grade.
fn of_value<'pack>(
    entry: &Entry,
    specs: &'pack FieldSpecs,
    reader: &mut Reader<'pack>,
) -> Option<Message> {
    let (name, spec) = meant_field(&entry.key, specs, reader.language)?;
    if spec.field_type != FieldType::Grades {
        return None;
    }
    let before = reader.diagnostics.len();
    let key = spec.key(name, reader.language);
    super::parse(&entry.value, key, spec, reader);
    let told = reader.diagnostics.split_off(before);
    told.into_iter().find(Diagnostic::is_error)?.hints.pop()
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
    value.is_some() && told.iter().all(|one| is_lack(one) || !one.is_error())
}

fn is_in_curly_quotes(key: &str) -> bool {
    key.contains(['“', '”', '‘', '’', '„'])
}

/// The field an author means by a key that is not known.
pub(super) fn meant_field<'specs>(
    key: &str,
    specs: &'specs FieldSpecs,
    language: &str,
) -> Option<(&'specs str, &'specs FieldSpec)> {
    specs
        .mistaken(key)
        .or_else(|| match specs.answered_elsewhere(key) {
            Some(_) => None,
            None => nearest_field(key, specs, language, &|_| true),
        })
}

/// The field whose key is nearest to one that is not known: in the author's language, or
/// in another where only one slip makes the difference.
fn nearest_field<'specs>(
    key: &str,
    specs: &'specs FieldSpecs,
    language: &str,
    is_free: &dyn Fn(&str) -> bool,
) -> Option<(&'specs str, &'specs FieldSpec)> {
    let free = || specs.iter().filter(|(name, _)| is_free(name));
    let own = free().map(|(name, spec)| spec.key(name, language));
    let near = nearest(key, own).or_else(|| {
        let names = |(name, spec): (&'specs String, &'specs FieldSpec)| {
            let keys = std::iter::once(name).chain(spec.keys.0.values());
            keys.map(move |key| (key.as_str(), name))
        };
        unmistakable(key, free().flat_map(names))
    });
    specs.spelled(near?)
}

/// What an author may mean by a key that is not known, for the advice.
fn near_hint<'pack>(
    entry: &Entry,
    siblings: &Siblings<'_, 'pack>,
    is_free: &dyn Fn(&str) -> bool,
    reader: &mut Reader<'pack>,
) -> Option<Message> {
    let (specs, language) = (siblings.specs, reader.language);
    let is_any = |_: &str| true;
    let near =
        |is_wanted: &dyn Fn(&str) -> bool| nearest_field(&entry.key, specs, language, is_wanted);
    let (name, spec) = surely_meant(&entry.key, specs, language)
        .or_else(|| near(is_free))
        .or_else(|| near(&is_any))
        .or_else(|| {
            (!has_story(specs, reader)).then(|| longer_key(&entry.key, specs, language))?
        })?;
    // A word with a meaning of its own is a slip only where its value says so too.
    let is_ordinary = || reader.pack.manifest.is_ordinary(&entry.key);
    if specs.mistaken(&entry.key).is_none() && is_ordinary() && !takes(name, spec, entry, reader) {
        return None;
    }
    let word = spec.key(name, language);
    if let Some(first) = siblings.first_of(name) {
        let line = first.key_span.start.line.to_string();
        let message = Message::new("key_already_written").with("word", word);
        return Some(message.with("line", line));
    }
    let takes_people = matches!(spec.field_type, FieldType::Team);
    let number = entry.value.text().filter(|_| takes_people);
    if let Some(advice) = number.and_then(|text| people::advice_on_number(text, word, reader)) {
        return Some(advice);
    }
    let message = match is_in_curly_quotes(&entry.key) {
        true => "key_without_quotes",
        false => "did_you_mean",
    };
    Some(Message::new(message).with("word", word))
}

/// The only field still missing that a list of maps can be: what it holds says so, whatever its key
/// is (`activities: [{subject: …}, …]`).
fn missing_by_form<'pack>(
    entry: &Entry,
    siblings: &Siblings<'_, 'pack>,
    is_free: &dyn Fn(&str) -> bool,
    reader: &mut Reader<'pack>,
) -> Option<&'pack str> {
    let specs = siblings.specs;
    let holds_maps = |entry: &&Entry| {
        let items = entry.value.items().unwrap_or_default();
        !items.is_empty() && items.iter().all(|item| item.entries().is_some())
    };
    let others = siblings.entries.iter().filter(holds_maps);
    // Two of them cannot both be it.
    let mut unknown = others.filter(|other| specs.spelled(&other.key).is_none());
    if !unknown.next().is_some_and(|only| std::ptr::eq(only, entry)) || unknown.next().is_some() {
        return None;
    }
    let missing = specs
        .iter()
        .filter(|(name, spec)| spec.required && is_free(name));
    let mut fitting = missing.filter(|(name, spec)| takes(name, spec, entry, reader));
    let (name, spec) = fitting.next()?;
    let is_only = fitting.next().is_none() && siblings.is_meant_once(name);
    is_only.then(|| spec.key(name, reader.language))
}

/// Where to tell what no key asks for: in the story below, where there is one.
fn story_hint(entry: &Entry, specs: &FieldSpecs, reader: &Reader<'_>) -> Option<Message> {
    has_story(specs, reader).then(|| {
        if let Some(hint) = role_hint(entry, specs, reader) {
            return hint;
        }
        match heading_of(&entry.key) {
            Some(heading) => Message::new("key_story_hint").with("heading", heading),
            None => Message::new("key_story_alone_hint"),
        }
    })
}

/// Whether fields are those of a whole text, below which a story stands.
fn has_story(specs: &FieldSpecs, reader: &Reader<'_>) -> bool {
    let pack = reader.pack;
    let with_story = [
        Some(&pack.page),
        Some(&pack.school),
        reader.kind.map(|kind| &kind.fields),
    ];
    let mut with_story = with_story.into_iter().flatten();
    with_story.any(|fields| std::ptr::eq(fields, specs))
}

/// A heading of the words of a key, below which its value may be told.
fn heading_of(key: &str) -> Option<String> {
    let words = key.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    (!words.is_empty()).then(|| capitalised(&words.join(" ")))
}

/// The advice of a pack on a key, whose words stand in it where it names a heading.
fn advice_elsewhere(advice: &Translated, key: &str) -> Message {
    let heading = heading_of(key).unwrap_or_else(|| key.trim().to_owned());
    let advice = advice.map(|text| text.replace("{heading}", &heading));
    Message::new("key_answered_elsewhere").with("advice", &advice)
}

/// What to do with a key whose answer belongs to another place. Where it is another word for a
/// field as well, its value tells which of both is meant.
fn elsewhere<'pack>(
    entry: &Entry,
    specs: &'pack FieldSpecs,
    reader: &mut Reader<'pack>,
) -> Option<Message> {
    let advice = specs.answered_elsewhere(&entry.key)?;
    let is_field = match specs.mistaken(&entry.key) {
        Some((name, spec)) => holds_paths(entry, spec) || takes(name, spec, entry, reader),
        None => false,
    };
    (!is_field).then(|| advice_elsewhere(advice, &entry.key))
}

/// Whether what stands before a key for addresses are some, be they written as another program
/// writes them: `/2020/tape/`.
fn holds_paths(entry: &Entry, spec: &FieldSpec) -> bool {
    let one = std::slice::from_ref(&entry.value);
    let mut values = entry.value.items().unwrap_or(one).iter();
    spec.field_type == FieldType::OldAddresses
        && values.any(|value| value.text().is_some_and(|text| text.contains('/')))
}

/// What to do with a key of what must not be published, wherever it stands.
fn private_hint(entry: &Entry, specs: &FieldSpecs, reader: &Reader<'_>) -> Option<Message> {
    let is_named = specs.mistaken(&entry.key).is_some();
    let advice = reader.pack.manifest.advice_on_private(&entry.key);
    let advice = advice.filter(|_| !is_named)?;
    Some(Message::new("key_answered_elsewhere").with("advice", advice))
}

/// Where to write who somebody was, where a word of a key says that it is about people.
fn hint_on_people(entry: &Entry, specs: &FieldSpecs, reader: &Reader<'_>) -> Option<Message> {
    let is_of_people = reader.pack.manifest.people_keys.are_in(&entry.key);
    if !is_of_people || !has_story(specs, reader) {
        return None;
    }
    let hint = role_hint(entry, specs, reader);
    Some(hint.unwrap_or_else(|| match specs.get(TEAM) {
        Some(team) => {
            let team = team.key(TEAM, reader.language);
            Message::new("key_of_somebody_hint").with("team", team)
        }
        None => Message::new("key_role_alone_hint"),
    }))
}

/// Where to write who somebody was, where a key is the word of a role: names in the story are
/// published. A profile and a page have no key for it.
fn role_hint(entry: &Entry, specs: &FieldSpecs, reader: &Reader<'_>) -> Option<Message> {
    let language = reader.language;
    let role = reader.pack.find_term(ROLES, entry.key.trim())?;
    let Some(team) = specs.get(TEAM) else {
        return Some(Message::new("key_role_alone_hint"));
    };
    let key = |name: &'static str| Some(team.fields.get(name)?.key(name, language));
    let line = format!(
        "- {{{}: …, {}: {}}}",
        key("name")?,
        key("role")?,
        reader.pack.term(role).names.get(language).to_lowercase()
    );
    let message = Message::new("key_of_role_hint").with("team", team.key(TEAM, language));
    Some(message.with("line", line))
}

/// Tells of the key at a place among its siblings, which is not known.
pub(super) fn unknown_key<'pack>(
    place: usize,
    siblings: &Siblings<'_, 'pack>,
    is_free: &dyn Fn(&str) -> bool,
    reader: &mut Reader<'pack>,
) {
    let (entry, specs) = (&siblings.entries[place], siblings.specs);
    if colon_without_space(entry, specs, is_free, reader) || readiness(entry, siblings, reader) {
        return;
    }
    let part = part_of_text(place, siblings);
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
            Some(match specs.contains_key(NOTE) {
                true => Message::new("score_not_allowed_hint").with("keys", reader.language),
                false => Message::new("score_not_allowed_text_hint"),
            }),
        );
        return;
    }
    let elsewhere = elsewhere(entry, specs, reader);
    let known = |reader: &Reader<'_>| {
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
    let neighbour = belongs_to_neighbour(place, siblings, reader.language);
    let within_consent = || match specs.mistaken(&entry.key) {
        Some(_) => None,
        None => consent::belongs_below(&entry.key, specs, reader.language),
    };
    let neighbour = neighbour.or_else(within_consent);
    let of_text = part.and_then(|part| match part {
        Part::First(line) => Some(Message::new("yaml_comma_in_text_hint").with("line", line)),
        Part::Further => None,
    });
    let of_somebody = |reader: &Reader<'_>| match specs.mistaken(&entry.key) {
        Some(_) => None,
        None => hint_on_people(entry, specs, reader),
    };
    // What has a place of its own is no slip of a key that belongs here.
    let of_other_place = of_text
        .or_else(|| private_hint(entry, specs, reader))
        .or(neighbour)
        .or(elsewhere)
        .or_else(of_others);
    let near = match of_other_place {
        Some(_) => None,
        None => near_hint(entry, siblings, is_free, reader),
    };
    let within_list = || {
        let is_asked = near.is_none() && has_story(specs, reader);
        is_asked.then(|| belongs_in_list(place, siblings, reader))?
    };
    let of_other_place = of_other_place.or_else(within_list);
    let (hints, fix) = match (of_other_place, of_somebody(reader)) {
        (Some(hint), _) => (vec![hint], None),
        (None, Some(hint)) => (vec![hint, known(reader)], None),
        (None, None) => match near {
            Some(hint) => {
                let fix = key_fix(entry, siblings, is_free, reader);
                let of_value = of_value(entry, specs, reader);
                (std::iter::once(hint).chain(of_value).collect(), fix)
            }
            None => match missing_by_form(entry, siblings, is_free, reader) {
                Some(word) => {
                    let hint = Message::new("did_you_mean").with("word", word);
                    let fix = Fix::replace(entry.key_span, &entry.key, word);
                    (vec![hint], Some(fix))
                }
                None => {
                    let story = story_hint(entry, specs, reader);
                    (story.into_iter().chain([known(reader)]).collect(), None)
                }
            },
        },
    };
    let mut problem = Diagnostic::new(
        Code::UnknownKey,
        &reader.path,
        entry.key_span,
        Message::new("unknown_key").with("key", &entry.key),
    )
    .fix_if(fix);
    problem.hints = hints;
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
fn part_of_text(place: usize, siblings: &Siblings<'_, '_>) -> Option<Part> {
    let first = siblings.first_part(place)?;
    let text = &siblings.entries[first.checked_sub(1)?];
    let value = text.value.text().filter(|value| !value.is_empty())?;
    if first < place {
        return Some(Part::Further);
    }
    let parts = siblings.parts_from(first).iter();
    let parts: String = parts.map(|part| format!(", {}", part.key.trim())).collect();
    Some(Part::First(format!("{}: \"{value}{parts}\"", text.key)))
}

/// Says which kinds of practice have a key that this one has not.
fn of_other_kinds(entry: &Entry, specs: &FieldSpecs, reader: &Reader<'_>) -> Option<Message> {
    reader
        .kind
        .filter(|kind| std::ptr::eq(&raw const kind.fields, specs))?;
    let kinds = reader.pack.kinds.iter();
    let kinds = kinds.filter_map(|kind| Some((kind, kind.fields.spelled(&entry.key)?)));
    let (names, fields): (Vec<&str>, Vec<(&str, &FieldSpec)>) = kinds
        .map(|(kind, field)| (kind.names.get(reader.language), field))
        .unzip();
    let of_people = fields.iter().any(|(name, spec)| holds_people(name, spec));
    let team = specs.get(TEAM).filter(|_| of_people);
    let message = match (of_people, team) {
        (false, _) => Message::new("key_of_other_kinds"),
        (true, Some(team)) => Message::new("key_of_people_of_other_kinds")
            .with("team", team.key(TEAM, reader.language)),
        (true, None) => Message::new("key_of_roles_of_other_kinds"),
    };
    (!names.is_empty()).then(|| {
        message
            .with("key", &entry.key)
            .with("kinds", names.join(", "))
    })
}

/// Whether a field says who took part, so that its values may be names.
fn holds_people(name: &str, spec: &FieldSpec) -> bool {
    let is_of_people = matches!(
        spec.field_type,
        FieldType::Team | FieldType::Person | FieldType::Observers
    );
    is_of_people || name == GUESTS || spec.vocabulary.as_deref() == Some(ROLES)
}

/// Says where a key belongs that stands right below the one it is a part of: `alt` below
/// `images`, in line with it.
fn belongs_to_neighbour(
    place: usize,
    siblings: &Siblings<'_, '_>,
    language: &str,
) -> Option<Message> {
    let entry = &siblings.entries[place];
    // Others of its kind may stand between them: `alt`, then `consent`.
    let parent = siblings.known_before(place)?;
    let (_, spec) = find(siblings.specs, &parent.key)?;
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
