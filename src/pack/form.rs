//! Which keys the files of a pack have, and what stands behind them.
//!
//! What a pack says is read by `serde`, which stops at the first mistake and speaks of it in words
//! of its own. Here every mistake of a file is found first, each at its place, with the key or word
//! that was meant.

use std::collections::hash_map::Entry as MapEntry;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::locale::nearest;
use crate::yaml::{Content, Node};

/// What stands behind a key.
pub(super) enum Form {
    /// A text.
    Text,
    /// Yes or no, as YAML has them.
    Flag,
    /// A number that counts something.
    Number,
    /// Grades.
    Numbers,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Texts.
    Texts,
    /// Texts, or just one.
    TextOrTexts,
    /// A text in every language.
    ByLanguage,
    /// The same, or one text for all.
    TextOrByLanguage,
    /// Texts in every language.
    TextsByLanguage,
    /// Names of things of this pack, each in every language.
    Named,
    /// Words, each with a text.
    Words,
    /// Maps with these keys, by name.
    Each(&'static &'static [Key]),
    /// Maps with these keys, one after the other.
    List(&'static &'static [Key]),
}

/// A key and what stands behind it.
pub(super) struct Key {
    name: &'static str,
    form: Form,
    is_required: bool,
}

const fn key(name: &'static str, form: Form) -> Key {
    Key {
        name,
        form,
        is_required: false,
    }
}

const fn required(name: &'static str, form: Form) -> Key {
    Key {
        name,
        form,
        is_required: true,
    }
}

/// A kind of practice.
pub(super) static KIND: &[Key] = &[
    required("id", Form::Text),
    required("names", Form::ByLanguage),
    key("plurals", Form::ByLanguage),
    required("aliases", Form::TextsByLanguage),
    key("summary", Form::ByLanguage),
    key("definition", Form::ByLanguage),
    key("how_to", Form::ByLanguage),
    key("source", Form::TextOrByLanguage),
    key("steps", Form::Text),
    key("appraisal", Form::OneOf(&["allowed", "forbidden"])),
    key("min_teachers", Form::Number),
    key("one_page", Form::Flag),
    key("structured_data", Form::TextOrTexts),
    key("resource_type", Form::Text),
    key("lessons", Form::Texts),
    key("fields", Form::Each(&FIELD)),
    key("sections", Form::List(&SECTION)),
    key("page", Form::Texts),
];

static SECTION: &[Key] = &[
    required("id", Form::Text),
    required("names", Form::ByLanguage),
    key("aliases", Form::TextsByLanguage),
    key("guide", Form::ByLanguage),
    key("fills", Form::Text),
    key("rare", Form::Flag),
    key("reusable", Form::Flag),
];

static FIELD: &[Key] = &[
    required("type", Form::OneOf(TYPES)),
    key("keys", Form::ByLanguage),
    key("spellings", Form::Texts),
    key("also", Form::TextsByLanguage),
    key("labels", Form::ByLanguage),
    key("help", Form::ByLanguage),
    key("example", Form::ByLanguage),
    key("required", Form::Flag),
    key("scaffold", Form::Flag),
    key("reusable", Form::Flag),
    key("quoted", Form::Flag),
    key("blank", Form::ByLanguage),
    key("vocabulary", Form::Text),
    key("meanings", Form::Words),
    key("to", Form::OneOf(&["practice", "school", "file"])),
    key("free", Form::Flag),
    key("min", Form::Number),
    key("max", Form::Number),
    key("longest", Form::Number),
    key("until", Form::Text),
    key("pattern", Form::Text),
    key("fields", Form::Each(&FIELD)),
];

/// The types of fields, as a pack spells them.
const TYPES: &[&str] = &[
    "text",
    "texts",
    "words",
    "date",
    "period",
    "days",
    "count",
    "yes-no",
    "term",
    "terms",
    "grades",
    "team",
    "person",
    "reference",
    "references",
    "duration",
    "profile",
    "outcomes",
    "identifier",
    "region",
    "coordinates",
    "contact",
    "address",
    "old-addresses",
    "licence",
    "consent",
    "images",
    "attachments",
    "sources",
    "guests",
    "counts",
    "observers",
    "dated-notes",
    "record",
    "records",
    "nodes",
    "sessions",
    "done-steps",
    "stages",
    "cycles",
    "criteria",
    "table",
    "measures",
    "shares",
];

/// `common.yaml`, `school.yaml`, `person.yaml`.
pub(super) static FIELDS: &[Key] = &[
    required("fields", Form::Each(&FIELD)),
    key("answered_elsewhere", Form::List(&ELSEWHERE)),
];

static ELSEWHERE: &[Key] = &[
    required("keys", Form::TextsByLanguage),
    required("advice", Form::ByLanguage),
];

/// A vocabulary.
pub(super) static VOCABULARY: &[Key] = &[
    required("id", Form::Text),
    required("names", Form::ByLanguage),
    key("plurals", Form::ByLanguage),
    key("within_sentence", Form::ByLanguage),
    key("address", Form::ByLanguage),
    key("open", Form::Flag),
    key("alike", Form::Flag),
    key("ordered", Form::Flag),
    key("shared", Form::ByLanguage),
    key("summary", Form::ByLanguage),
    key("otherwise", Form::ByLanguage),
    key("adds_to", Form::Text),
    key("written_under", Form::ByLanguage),
    key("source", Form::TextOrByLanguage),
    key("from", Form::Text),
    key("until", Form::Text),
    key("short", Form::ByLanguage),
    key("rules", Form::TextsByLanguage),
    key("families", Form::Named),
    key("groups", Form::Named),
    key("levels", Form::Named),
    required("terms", Form::List(&TERM)),
];

/// Words for one of ours, which has its name already.
pub(super) static ADDITION: &[Key] = &[
    key("id", Form::Text),
    key("names", Form::ByLanguage),
    required("adds_to", Form::Text),
    required("terms", Form::List(&TERM)),
];

/// A term, with what every vocabulary may say of one.
pub(super) static TERM: &[Key] = &[
    required("id", Form::Text),
    required("names", Form::ByLanguage),
    key("plurals", Form::ByLanguage),
    key("aliases", Form::TextsByLanguage),
    key("definition", Form::ByLanguage),
    key("note", Form::ByLanguage),
    key("when", Form::ByLanguage),
    key("rules", Form::TextsByLanguage),
    key("look_for", Form::TextsByLanguage),
    key("examples", Form::TextsByLanguage),
    key("hue", Form::OneOf(HUES)),
    key("family", Form::Text),
    key("grades", Form::Numbers),
    key("url", Form::Text),
    key("share_alike", Form::Flag),
    key("stage", Form::OneOf(STAGES)),
    key("aggregate_only", Form::Flag),
    key("any_time", Form::Flag),
    key("leads", Form::Flag),
    key("needs_consent", Form::Flag),
    key("never_named", Form::Flag),
    key("may_be_name", Form::Flag),
    key("no_derivatives", Form::Flag),
    key("non_commercial", Form::Flag),
    key("observes", Form::Flag),
    key("phase_check", Form::Flag),
    key("post", Form::Flag),
    key("publishable", Form::Flag),
    key("reflection", Form::Flag),
    key("reserved", Form::Flag),
    key("rotates", Form::Flag),
    key("same_day", Form::Flag),
    key("several_spokes", Form::Flag),
    key("teacher", Form::Flag),
    key("with_pupils", Form::Flag),
];

/// What only some vocabularies say of their terms, in forms of their own.
const OF_SOME_TERMS: &[&str] = &[
    "at_schools",
    "field",
    "group",
    "level",
    "min_teachers",
    "order",
    "parts",
    "region_level",
    "requires",
    "roles",
    "room",
    "short",
    "steps",
    "subject_advice",
    "successor",
];

/// How far a text has come that has a word as its status.
pub(super) const STAGES: &[&str] = &["draft", "review", "published", "withdrawn"];

/// The six colours of subjects.
const HUES: &[&str] = &["nila", "mengkudu", "jolawe", "tegeran", "soga", "tingi"];

/// Keys that stand twice in one map, wherever that is.
pub(super) fn repeated_keys(node: &Node, path: &str, problems: &mut Vec<Diagnostic>) {
    if let Some(entries) = node.entries() {
        let mut known: FxHashMap<&str, u32> = FxHashMap::default();
        for entry in entries {
            match known.entry(&entry.key) {
                MapEntry::Occupied(first) => problems.push(Diagnostic::new(
                    Code::DuplicateKey,
                    path,
                    entry.key_span,
                    Message::new("duplicate_key")
                        .with("key", &entry.key)
                        .with("line", first.get().to_string()),
                )),
                MapEntry::Vacant(free) => {
                    free.insert(entry.key_span.start.line);
                }
            }
            repeated_keys(&entry.value, path, problems);
        }
    }
    for item in node.items().unwrap_or_default() {
        repeated_keys(item, path, problems);
    }
}

/// Everything in a map that has not the form it should have.
pub(super) fn problems_of(node: &Node, keys: &'static [Key], path: &str) -> Vec<Diagnostic> {
    let mut reader = Reader {
        path,
        problems: Vec::new(),
    };
    reader.map(node, keys, "");
    reader.problems
}

/// A map with the keys that it must have, or the first that it may have: `{id: …, names: …}`.
fn example_of(keys: &[Key]) -> String {
    let required = keys.iter().filter(|key| key.is_required);
    let mut names: Vec<&str> = required.map(|key| key.name).collect();
    if names.is_empty() {
        names.extend(keys.iter().take(2).map(|key| key.name));
    }
    let pairs: Vec<String> = names.iter().map(|name| format!("{name}: …")).collect();
    format!("{{{}}}", pairs.join(", "))
}

struct Reader<'path> {
    path: &'path str,
    problems: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn report(&mut self, code: Code, span: Span, message: Message, hint: Option<Message>) {
        let mut problem = Diagnostic::new(code, self.path, span, message).hint_if(hint);
        problem.severity = Severity::Error;
        self.problems.push(problem);
    }

    fn wrong(&mut self, node: &Node, key: &str, message: &'static str) {
        let message = Message::new(message).with("key", key);
        self.report(Code::WrongType, node.span, message, None);
    }

    fn wants_map(&mut self, node: &Node, key: &str, example: &str) {
        let message = Message::new("pack_wants_map")
            .with("key", key)
            .with("example", example);
        self.report(Code::WrongType, node.span, message, None);
    }

    fn map(&mut self, node: &Node, keys: &'static [Key], name: &str) {
        let Some(entries) = node.entries() else {
            return self.wants_map(node, name, &example_of(keys));
        };
        let is_term = std::ptr::eq(keys, TERM);
        let more = if is_term { OF_SOME_TERMS } else { &[] };
        let there: FxHashSet<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        for entry in entries {
            match keys.iter().find(|key| key.name == entry.key) {
                Some(key) => self.value(&entry.value, &key.form, key.name),
                None if more.contains(&entry.key.as_str()) => {}
                None => {
                    let names = keys.iter().map(|key| key.name);
                    let is_free = |name: &&str| !there.contains(name);
                    let names = names.chain(more.iter().copied()).filter(is_free);
                    let hint = meant_key(&entry.key, names);
                    let message = Message::new("unknown_key").with("key", &entry.key);
                    self.report(Code::UnknownKey, entry.key_span, message, hint);
                }
            }
        }
        for key in keys.iter().filter(|key| key.is_required) {
            if !there.contains(key.name) {
                let message = Message::new("missing_key").with("key", key.name);
                let start = node.span.start;
                let place = Span { start, end: start };
                self.report(Code::MissingKey, place, message, None);
            }
        }
    }

    fn value(&mut self, node: &Node, form: &Form, key: &'static str) {
        match form {
            Form::Text => self.text(node, key),
            Form::Flag => {
                let is_flag = matches!(node.text(), Some("true" | "false"));
                if !is_flag {
                    self.wrong(node, key, "pack_wants_flag");
                }
            }
            Form::Number => {
                let number = node.text().and_then(|text| text.parse::<usize>().ok());
                if number.is_none() {
                    self.wrong(node, key, "pack_wants_number");
                }
            }
            Form::Numbers => match node.items() {
                Some(items) => {
                    for item in items {
                        let number = item.text().and_then(|text| text.parse::<u8>().ok());
                        if number.is_none() {
                            self.wrong(item, key, "pack_wants_numbers");
                        }
                    }
                }
                None => self.wrong(node, key, "pack_wants_numbers"),
            },
            Form::OneOf(words) => match node.text() {
                Some(word) if words.contains(&word) => {}
                Some(word) => {
                    let message = Message::new("pack_wants_one_of").with("key", key);
                    let message = message.with("word", word);
                    let known = || Message::new("known_words").with("words", words.join(", "));
                    let hint = meant(word, words.iter().copied()).unwrap_or_else(known);
                    self.report(Code::UnknownTerm, node.span, message, Some(hint));
                }
                None => self.wrong(node, key, "pack_wants_text"),
            },
            Form::TextOrTexts if node.text().is_some() => self.text(node, key),
            Form::Texts | Form::TextOrTexts => self.texts(node, key),
            Form::TextOrByLanguage if node.text().is_some() => self.text(node, key),
            Form::ByLanguage
            | Form::TextOrByLanguage
            | Form::Words
            | Form::TextsByLanguage
            | Form::Named
            | Form::Each(_) => match node.entries() {
                Some(entries) => {
                    for entry in entries {
                        self.named(&entry.value, form, key);
                    }
                }
                None => self.wants_names(node, form, key),
            },
            Form::List(keys) => match node.items() {
                Some(items) => items.iter().for_each(|item| self.map(item, keys, key)),
                None => self.wrong(node, key, "pack_wants_list"),
            },
        }
    }

    /// What stands behind a name in a map of such a form.
    fn named(&mut self, node: &Node, form: &Form, key: &'static str) {
        match form {
            Form::Each(keys) => self.map(node, keys, key),
            Form::Named => self.value(node, &Form::ByLanguage, key),
            Form::TextsByLanguage => self.texts(node, key),
            _ => self.text(node, key),
        }
    }

    fn wants_names(&mut self, node: &Node, form: &Form, key: &'static str) {
        match form {
            Form::Each(keys) => self.wants_map(node, key, &format!("{{…: {}}}", example_of(keys))),
            Form::Named => self.wants_map(node, key, "{…: {id: …, en: …}}"),
            Form::Words => self.wants_map(node, key, "{…: …, …: …}"),
            Form::TextsByLanguage => self.wrong(node, key, "pack_wants_lists_by_language"),
            _ => self.wrong(node, key, "pack_wants_by_language"),
        }
    }

    fn texts(&mut self, node: &Node, key: &'static str) {
        match node.items() {
            Some(items) => items.iter().for_each(|item| self.text(item, key)),
            None => self.wrong(node, key, "pack_wants_list"),
        }
    }

    /// A number or `true` without quotation marks is no text to whoever reads the pack.
    fn text(&mut self, node: &Node, key: &str) {
        let is_other = |text: &str| {
            let is_number =
                text.parse::<f64>().is_ok() && text.contains(|c: char| c.is_ascii_digit());
            is_number || matches!(text, "" | "~" | "null" | "true" | "false")
        };
        match &node.content {
            Content::Scalar {
                text,
                quoted: false,
            } if is_other(text) => {
                let message = Message::new("pack_wants_text").with("key", key);
                let quoted = Message::new("pack_wants_text_hint").with("text", text.as_str());
                let hint = (!text.is_empty()).then_some(quoted);
                self.report(Code::WrongType, node.span, message, hint);
            }
            Content::Scalar { .. } => {}
            _ => self.wrong(node, key, "pack_wants_text"),
        }
    }
}

/// The known word that one was meant to be.
pub(super) fn meant<'known>(
    word: &str,
    known: impl IntoIterator<Item = &'known str>,
) -> Option<Message> {
    let near = nearest(word, known)?;
    Some(Message::new("did_you_mean").with("word", near))
}

/// The known key that one was meant to be, or all of them.
pub(super) fn meant_key<'known>(
    key: &str,
    known: impl IntoIterator<Item = &'known str>,
) -> Option<Message> {
    let known: Vec<&str> = known.into_iter().collect();
    let all = || Message::new("known_keys").with("words", known.join(", "));
    let near = meant(key, known.iter().copied());
    let near = near.or_else(|| begun(key, &known));
    near.or_else(|| (!known.is_empty()).then(all))
}

/// Fewest letters of a key that tell which key they begin.
const TELLING: usize = 3;

/// The only known key that begins as one does: `alias` for `aliases`.
fn begun(key: &str, known: &[&str]) -> Option<Message> {
    let mut longer = known.iter().filter(|known| known.starts_with(key));
    let only = longer.next().filter(|_| key.len() >= TELLING)?;
    let message = Message::new("did_you_mean").with("word", *only);
    longer.next().is_none().then_some(message)
}

#[cfg(test)]
mod tests {
    use super::super::FieldType;
    use super::*;

    #[test]
    fn every_type_of_field_has_its_word() {
        for word in TYPES {
            assert!(serde_yaml::from_str::<FieldType>(word).is_ok(), "{word}");
        }
        let refusal = serde_yaml::from_str::<FieldType>("x").map_err(|error| error.to_string());
        let refusal = refusal.expect_err("`x` is no type");
        let known = refusal.split('`').skip(3).step_by(2).count();
        assert_eq!(known, TYPES.len(), "{refusal}");
    }
}
