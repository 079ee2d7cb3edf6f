//! Keys: which field an author means, and what is missing.

use std::cell::LazyCell;
use std::collections::hash_map::Entry as MapEntry;
use std::hash::Hash;

use rustc_hash::FxHashMap;

use super::consent::{self, Doubt};
use super::siblings::Siblings;
use super::unknown_key::{meant_field, misspelt_key, unknown_key};
use super::unspaced_key::{numbered_items, unspaced_keys};
use super::{Field, Fields, Reader, Value, parse};
use crate::diagnostic::{Code, Diagnostic, Edit, Fix, Message, Span};
use crate::locale::Translated;
use crate::pack::{FieldSpec, FieldSpecs, FieldType, Pack};
use crate::yaml::{Entry, Node, plain_key};

/// Reads a map by the fields declared for it. Required fields that are missing are
/// reported at `whole` unless `fills` says that something else stands for them.
pub fn read_fields<'pack>(
    node: &Node,
    specs: &'pack FieldSpecs,
    whole: Span,
    fills: &dyn Fn(&str) -> bool,
    reader: &mut Reader<'pack>,
) -> Fields<'pack> {
    let mut doubts = Vec::new();
    let mut entries = entries_of(node, specs, whole, fills, &mut doubts, reader);
    // Which stages there are may depend on the kind of cycle, wherever it is named, and which
    // framework a profile belongs to on the day.
    entries.sort_by_key(|(_, spec, _)| {
        let needs_others = [FieldType::Stages, FieldType::Profile];
        needs_others.contains(&spec.field_type)
    });
    let mut read = Vec::with_capacity(entries.len());
    for (name, spec, entry) in entries {
        let is_text = unspaced_keys(entry, spec, reader) || numbered_items(entry, spec, reader);
        // "None" is an answer where somebody is asked for consent.
        let is_consent = consent::is_stated(spec, reader.pack);
        let is_silent = match is_consent {
            true => entry.value.is_empty(),
            false => says_nothing(&entry.value, spec, reader.pack),
        };
        if is_silent {
            continue;
        }
        let value = match is_text {
            true => None,
            false => parse(&entry.value, &entry.key, spec, reader),
        };
        let unread = || is_consent.then_some(Value::Unread);
        if let Some(value) = value.or_else(unread) {
            if let Value::Term(term) = value {
                let steps = reader.pack.term(term).more.get("steps");
                reader.cycle = steps.and_then(|id| id.as_str()).or(reader.cycle);
            }
            if let Value::Date(date) = value
                && name == "date"
            {
                reader.day.get_or_insert(date);
            }
            read.push(Field {
                name,
                spec,
                key_span: entry.key_span,
                span: entry.value.span,
                value,
            });
        }
    }
    for doubt in doubts {
        doubt.cast_on(&mut read);
    }
    read.sort_by_key(|field| field.key_span);
    Fields::of(node.span, read)
}

/// The entries whose keys are declared, after the same reports as [`read_fields`].
pub(super) fn declared_entries<'node, 'pack>(
    node: &'node Node,
    specs: &'pack FieldSpecs,
    whole: Span,
    reader: &mut Reader<'pack>,
) -> Vec<(&'pack str, &'pack FieldSpec, &'node Entry)> {
    entries_of(node, specs, whole, &|_| false, &mut Vec::new(), reader)
}

fn entries_of<'node, 'pack>(
    node: &'node Node,
    specs: &'pack FieldSpecs,
    whole: Span,
    fills: &dyn Fn(&str) -> bool,
    doubts: &mut Vec<Doubt<'node, 'pack>>,
    reader: &mut Reader<'pack>,
) -> Vec<(&'pack str, &'pack FieldSpec, &'node Entry)> {
    let mut known: Vec<(&'pack str, &'pack FieldSpec, &'node Entry)> = Vec::new();
    let entries = node.entries().unwrap_or_default();
    let mut unknown: Vec<usize> = Vec::new();
    let mut strays: Vec<&Entry> = Vec::new();
    for (place, entry) in entries.iter().enumerate() {
        let Some((name, spec)) = find(specs, &entry.key) else {
            unknown.push(place);
            continue;
        };
        if let Some((_, _, first)) = known.iter().find(|(other, ..)| *other == name) {
            repeated(entry, first, reader);
            doubts.extend(Doubt::of_repeated(name, spec, entry, reader));
            continue;
        }
        known.push((name, spec, entry));
        if is_of_other_language(&entry.key, name, spec, reader) {
            strays.push(entry);
        }
        if spec.required && !fills(name) && says_nothing(&entry.value, spec, reader.pack) {
            reader.report(
                Code::MissingKey,
                entry.key_span,
                Message::new("empty_key").with("key", &entry.key),
                example_hint(name, spec, &entry.key, reader),
            );
        }
    }
    reader.mixed_languages(&strays, node, specs);
    let language = reader.language;
    let siblings = LazyCell::new(|| Siblings::of(entries, specs, language));
    let is_free = |name: &str| known.iter().all(|(other, ..)| *other != name);
    for (name, spec) in specs {
        if !spec.required || !is_free(name) || fills(name) {
            continue;
        }
        let key = spec.key(name, reader.language);
        // A required key with a slip in it is missing and unknown, but one mistake.
        let slip = unknown.iter().position(|place| {
            let key = &entries[*place].key;
            let words = &reader.pack.manifest;
            let is_apart = words.advice_on_private(key).is_some()
                || words.readiness_keys.meaning(key).is_some();
            if is_apart && specs.mistaken(key).is_none() {
                return false;
            }
            let meant = meant_field(key, specs, reader.language);
            meant.is_some_and(|(meant, _)| meant == name)
        });
        match slip.map(|at| unknown.remove(at)) {
            Some(place) => misspelt_key(&entries[place], key, &siblings, reader),
            None => {
                let message = Message::new("missing_key").with("key", key);
                let mut problem = Diagnostic::new(Code::MissingKey, &reader.path, whole, message)
                    .hint_if(example_hint(name, spec, key, reader));
                problem.hints.extend(section_hint(name, specs, reader));
                reader.diagnostics.push(problem);
            }
        }
    }
    for place in unknown {
        doubts.extend(Doubt::of_unknown(&entries[place], specs, reader));
        unknown_key(place, &siblings, &is_free, reader);
    }
    known
}

/// Whether nothing stands behind a key, or what people write where there is nothing to say: "-",
/// "n/a", and "tidak ada" where no text belongs and the words are none of its vocabulary.
pub fn says_nothing(node: &Node, spec: &FieldSpec, pack: &Pack) -> bool {
    let Some(text) = node.text().map(str::trim).filter(|text| !text.is_empty()) else {
        return node.is_empty();
    };
    let nothing = &pack.manifest.nothing;
    let is_it = |word: &String| word.eq_ignore_ascii_case(text);
    if nothing.signs.iter().any(is_it) {
        return true;
    }
    let takes_words = matches!(
        spec.field_type,
        FieldType::Text
            | FieldType::Texts
            | FieldType::Words
            | FieldType::Sources
            | FieldType::Guests
            | FieldType::Outcomes
            | FieldType::DatedNotes
            | FieldType::Duration
            | FieldType::Period
            | FieldType::Contact
            | FieldType::YesNo
            | FieldType::Licence
            | FieldType::Stages
    );
    let is_term = |word: &str| {
        let vocabulary = spec.vocabulary.as_deref();
        vocabulary.is_some_and(|vocabulary| pack.find_term(vocabulary, word).is_some())
    };
    node.is_empty()
        || !takes_words
            && nothing.words.values().flatten().any(is_it)
            && !is_term(text)
            && !spec.free
}

/// The language an author writes keys in, to which most of them belong, and the keys of
/// another.
pub(super) fn language_of<'pack, 'node>(
    node: &'node Node,
    specs: &FieldSpecs,
    reader: &Reader<'pack>,
) -> Option<(&'pack str, Vec<&'node Entry>)> {
    let own = own_language(reader.pack)?;
    let entries = node.entries().unwrap_or_default();
    let telling = entries
        .iter()
        .filter_map(|entry| Some((entry, is_english(&entry.key, specs, own)?)));
    let telling: Vec<(&'node Entry, bool)> = telling.collect();
    let is_english = most(telling.iter().map(|(_, is_english)| *is_english))?;
    let strays = telling.iter().filter(|(_, english)| *english != is_english);
    let strays = strays.map(|(entry, _)| *entry).collect();
    Some((if is_english { "en" } else { own }, strays))
}

/// The language to which most of an author's keys belong; `None` where none of them tells.
pub fn key_language<'pack, 'keys>(
    keys: impl Iterator<Item = &'keys str>,
    specs: &FieldSpecs,
    pack: &'pack Pack,
) -> Option<&'pack str> {
    let own = own_language(pack)?;
    let is_english = most(keys.filter_map(|key| is_english(key, specs, own)))?;
    Some(if is_english { "en" } else { own })
}

/// Whether more say yes than no; `None` where nobody says anything.
fn most(answers: impl Iterator<Item = bool>) -> Option<bool> {
    let (mut all, mut yes) = (0, 0);
    for answer in answers {
        all += 1;
        yes += usize::from(answer);
    }
    (all > 0).then_some(yes * 2 > all)
}

/// The language besides English in which authors write their keys.
fn own_language(pack: &Pack) -> Option<&str> {
    let mut languages = pack.manifest.languages.iter();
    Some(languages.find(|language| *language != "en")?)
}

/// Whether a key is English or of the own language; `None` for one of neither or both.
fn is_english(key: &str, specs: &FieldSpecs, own: &str) -> Option<bool> {
    let (name, spec) = find(specs, key)?;
    let own = spec.key(name, own);
    (own != name).then(|| key == name || key != own && plain_key(key) != own)
}

impl<'pack> Reader<'pack> {
    /// Finds out the author's language from the keys, and reports the first key that
    /// is of another.
    pub fn settle_language(&mut self, node: &Node, specs: &FieldSpecs) {
        let Some((language, strays)) = language_of(node, specs, self) else {
            return;
        };
        self.language = language;
        self.mixed_languages(&strays, node, specs);
    }

    /// Reports keys of a map that are of another language than those of the file, at the first of
    /// them, unless that has been done.
    fn mixed_languages(&mut self, strays: &[&Entry], node: &Node, specs: &FieldSpecs) {
        let Some((first, (name, spec))) = strays
            .first()
            .and_then(|first| Some((first, find(specs, &first.key)?)))
        else {
            return;
        };
        let entries = node.entries().unwrap_or_default();
        let is_told = |problem: &Diagnostic| {
            problem.code == Code::MixedLanguages
                && entries.iter().any(|entry| entry.key_span == problem.span)
        };
        if self.diagnostics.iter().any(is_told) {
            return;
        }
        let wanted = spec.key(name, self.language).to_owned();
        let problem = Diagnostic::new(
            Code::MixedLanguages,
            &self.path,
            first.key_span,
            Message::new("mixed_languages").with("key", &first.key),
        )
        .hint(Message::new("write_instead").with("text", wanted))
        .fix_if(one_language(strays, node, specs, self.language));
        self.diagnostics.push(problem);
    }

    /// Makes one problem of all keys of another language that were told map by map, at the first:
    /// who mixes them once does so in every map of a list.
    pub fn mixed_languages_once(&mut self) {
        let is_mixed = |problem: &Diagnostic| problem.code == Code::MixedLanguages;
        if self.diagnostics.iter().filter(|it| is_mixed(it)).count() < 2 {
            return;
        }
        let mut mixed: Vec<Diagnostic> = Vec::new();
        for problem in std::mem::take(&mut self.diagnostics) {
            match is_mixed(&problem) {
                true => mixed.push(problem),
                false => self.diagnostics.push(problem),
            }
        }
        mixed.sort_by_key(|problem| problem.span);
        let mut mixed = mixed.into_iter();
        let Some(mut first) = mixed.next() else {
            return;
        };
        for fix in mixed.filter_map(|problem| problem.fix) {
            match &mut first.fix {
                Some(all) => all.edits.extend(fix.edits),
                none => *none = Some(fix),
            }
        }
        self.diagnostics.push(first);
    }
}

/// Whether the key of a field is the one of the other language than that of the file.
fn is_of_other_language(key: &str, name: &str, spec: &FieldSpec, reader: &Reader<'_>) -> bool {
    let wanted = spec.key(name, reader.language);
    if key == wanted {
        return false;
    }
    let other = match reader.language {
        "en" => own_language(reader.pack).map_or(name, |own| spec.key(name, own)),
        _ => name,
    };
    key == other
}

/// All keys of another language in that of the file; a key that is there in both stays,
/// because only its author knows which value is right.
fn one_language(strays: &[&Entry], node: &Node, specs: &FieldSpecs, language: &str) -> Option<Fix> {
    let field_of = |key: &str| find(specs, key).map(|(name, _)| name);
    let edits: Vec<Edit> = strays
        .iter()
        .filter_map(|entry| {
            let (name, spec) = find(specs, &entry.key)?;
            let mut keys = node.entries().unwrap_or_default().iter();
            let is_twice = keys.any(|other| {
                other.key_span != entry.key_span && field_of(&other.key) == Some(name)
            });
            (!is_twice).then(|| Edit {
                span: entry.key_span,
                text: spec.key(name, language).to_owned(),
            })
        })
        .collect();
    let title = Message::new("fix_one_language");
    (!edits.is_empty()).then_some(Fix { title, edits })
}

/// The field a key means, in any language and however a word processor spells it.
pub fn find<'pack>(specs: &'pack FieldSpecs, key: &str) -> Option<(&'pack str, &'pack FieldSpec)> {
    specs.spelled(key).or_else(|| {
        let plain = plain_key(key);
        (plain != key).then(|| specs.spelled(&plain)).flatten()
    })
}

/// Reports words of an author that stand before several values of one map, and leaves all but the
/// first of each out. `meaning` tells which words are the same.
pub(super) fn each_once<'node, M: Eq + Hash>(
    entries: impl Iterator<Item = &'node Entry>,
    meaning: impl Fn(&str) -> M,
    reader: &mut Reader<'_>,
) -> Vec<&'node Entry> {
    let mut known: FxHashMap<M, &Entry> = FxHashMap::default();
    let mut kept = Vec::with_capacity(entries.size_hint().1.unwrap_or_default());
    for entry in entries {
        match known.entry(meaning(&entry.key)) {
            MapEntry::Occupied(first) => repeated(entry, first.get(), reader),
            MapEntry::Vacant(free) => {
                free.insert(entry);
                kept.push(entry);
            }
        }
    }
    kept
}

/// Reports a key whose meaning an earlier one has.
pub(super) fn repeated(entry: &Entry, first: &Entry, reader: &mut Reader<'_>) {
    let message = if entry.key == first.key {
        Message::new("duplicate_key")
    } else {
        Message::new("duplicate_key_languages").with("other", &first.key)
    };
    reader.report(
        Code::DuplicateKey,
        entry.key_span,
        message
            .with("key", &entry.key)
            .with("line", first.key_span.start.line.to_string()),
        Some(Message::new("keep_one")),
    );
}

/// The heading below which a text may say what a required key would.
fn section_hint(name: &str, specs: &FieldSpecs, reader: &Reader<'_>) -> Option<Message> {
    let kind = reader
        .kind
        .filter(|kind| std::ptr::eq(&raw const kind.fields, specs))?;
    let mut sections = kind.sections.iter();
    let section = sections.find(|section| section.fills.as_deref() == Some(name))?;
    let heading = section.names.get(reader.language);
    Some(Message::new("section_stands_for_key_hint").with("heading", heading))
}

fn example_hint(name: &str, spec: &FieldSpec, key: &str, reader: &Reader<'_>) -> Option<Message> {
    if spec.field_type == FieldType::YesNo && !spec.help.is_empty() {
        // What it declares is for its author to judge.
        let example = spec.example.get(reader.language);
        let help = spec.help.0.iter();
        let help =
            help.map(|(language, help)| (language.clone(), help.trim_end_matches('.').to_owned()));
        return Some(
            Message::new("declare_hint")
                .with("line", format!("{key}: {example}"))
                .with("help", Translated(help.collect())),
        );
    }
    let is_text = matches!(spec.field_type, FieldType::Text | FieldType::Texts);
    let words = reader.words.filter(|_| is_text);
    let example = spec.example.get(words.unwrap_or(reader.language));
    if example.is_empty() || example.contains('\n') {
        return (!spec.help.is_empty()).then(|| {
            Message::new("field_help")
                .with("key", spec.key(name, reader.language))
                .with("help", &spec.help)
        });
    }
    // A sentence shows how to write one's own, and is never meant to be taken over.
    let advice = match example.ends_with('.') {
        true => "write_own_sentence",
        false => "write_for_example",
    };
    Some(Message::new(advice).with("line", format!("{key}: {example}")))
}
