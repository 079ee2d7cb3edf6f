//! The entries of `site.yaml`, whatever they mean.

use std::collections::BTreeMap;

use super::FILE_NAME;
use super::read::SPELLINGS;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::locale::nearest;
use crate::source::decode;
use crate::yaml::{self, Entry, Mended, Node};

/// The entries of the file, asked for one by one, and what is wrong with them.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Where the value of each key stands.
    pub(super) places: BTreeMap<&'static str, Span>,
    /// Entries under their English key.
    entries: Vec<(&'static str, Entry)>,
}

impl Reader {
    /// Reports a problem of the file, and what to do about it.
    pub(super) fn advise(&mut self, code: Code, span: Span, message: Message, hint: &'static str) {
        let problem = Diagnostic::new(code, FILE_NAME, span, message);
        self.diagnostics.push(problem.hint(Message::new(hint)));
    }

    /// Reads the file; `keys` are the known ones in English and in Indonesian.
    pub(super) fn open(&mut self, bytes: &[u8], keys: &[(&'static str, &'static str)]) {
        let text = match decode(bytes) {
            Ok(text) => text,
            Err(place) => return self.diagnostics.push(place.problem(FILE_NAME)),
        };
        match yaml::parse(&text, 1) {
            Ok(node) => {
                self.diagnostics
                    .extend(yaml::cut_values(&text, &node, 1, FILE_NAME));
                self.take(&node, keys);
            }
            Err(error) => {
                let (problems, mended) = yaml::recover(&text, 1, error).in_file(FILE_NAME);
                self.diagnostics.extend(problems);
                if let Some(mended) = mended {
                    self.take_sure(&mended, keys);
                }
            }
        }
    }

    fn take(&mut self, node: &Node, keys: &[(&'static str, &'static str)]) {
        self.entries = self.known_entries(node, keys);
        let entries = self.entries.iter();
        let places = entries.map(|(key, entry)| (*key, entry.value.span));
        self.places = places.collect();
    }

    /// Takes the entries of a file with slips, so that what else is wrong is told in the same run;
    /// its errors keep a site from being built. What a setting is worth depends on the others, so
    /// that where some cannot be read, only the keys of the rest are looked at.
    fn take_sure(&mut self, mended: &Mended, keys: &[(&'static str, &'static str)]) {
        if mended.is_whole() {
            return self.take(&mended.node, keys);
        }
        if mended.node.entries().is_some() {
            self.known_entries(&mended.node, keys);
        }
    }

    /// The entries of a map with known keys, each once and under its English key.
    pub(super) fn known_entries(
        &mut self,
        node: &Node,
        keys: &[(&'static str, &'static str)],
    ) -> Vec<(&'static str, Entry)> {
        let Some(entries) = node.entries() else {
            let message = Message::new("wants_keys");
            self.advise(Code::WrongType, node.span, message, "settings_keys_hint");
            return Vec::new();
        };
        let mut known: Vec<(&'static str, Entry)> = Vec::new();
        for entry in entries {
            // `Base URL` is what a word processor's author writes.
            let plain = yaml::plain_key(&entry.key);
            let spelled = SPELLINGS.iter().find(|(other, _)| plain == *other);
            let key = spelled.map_or(plain.as_str(), |(_, key)| *key);
            let Some((name, _)) = keys
                .iter()
                .find(|(english, own)| key == *english || key == *own)
            else {
                let words = keys.iter().flat_map(|(english, own)| [*english, *own]);
                let hint = nearest(&entry.key, words)
                    .map(|word| Message::new("did_you_mean").with("word", word))
                    .unwrap_or_else(|| known_keys(entries, keys));
                let mut problem = Diagnostic::new(
                    Code::UnknownKey,
                    FILE_NAME,
                    entry.key_span,
                    Message::new("unknown_key").with("key", &entry.key),
                )
                .hint(hint);
                problem.severity = Severity::Error;
                self.diagnostics.push(problem);
                continue;
            };
            if let Some((_, first)) = known.iter().find(|(other, _)| other == name) {
                let line = first.key_span.start.line.to_string();
                self.advise(
                    Code::DuplicateKey,
                    entry.key_span,
                    Message::new("duplicate_key")
                        .with("key", &entry.key)
                        .with("line", line),
                    "settings_twice_hint",
                );
                continue;
            }
            known.push((name, entry.clone()));
        }
        known
    }

    /// The entries of what must be a map; `example` shows one.
    pub(super) fn entries_of<'entry>(
        &mut self,
        entry: &'entry Entry,
        example: &str,
    ) -> &'entry [Entry] {
        let entries = entry.value.entries();
        if entries.is_none() {
            let message = Message::new("wants_pairs").with("key", &entry.key);
            let line = format!("{}: {example}", entry.key);
            let hint = Message::new("write_for_example").with("line", line);
            let problem = Diagnostic::new(Code::WrongType, FILE_NAME, entry.value.span, message);
            self.diagnostics.push(problem.hint(hint));
        }
        entries.unwrap_or_default()
    }

    /// The entry of a key, unless it is empty.
    pub(super) fn entry(&self, name: &str) -> Option<Entry> {
        self.entries
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, entry)| entry.clone())
            .filter(|entry| !entry.value.is_empty())
    }

    /// The text of a key.
    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        let entry = self.entry(name)?;
        self.text_of(&entry)
    }

    /// The text of an entry.
    pub(super) fn text_of(&mut self, entry: &Entry) -> Option<String> {
        let text = entry.value.text().map(|text| text.trim().to_owned());
        if text.is_none() {
            let message = match entry.value.entries() {
                Some(_) => "wants_text_without_keys",
                None => "wants_text",
            };
            self.advise(
                Code::WrongType,
                entry.value.span,
                Message::new(message).with("key", &entry.key),
                "settings_text_hint",
            );
        }
        text
    }

    /// The meaning of a word of a key that takes a few.
    pub(super) fn choice<T: Copy>(&mut self, name: &str, choices: &[(&str, T)]) -> Option<T> {
        let entry = self.entry(name)?;
        self.choice_of(&entry, choices)
    }

    /// The meaning of a word of an entry that takes a few.
    pub(super) fn choice_of<T: Copy>(&mut self, entry: &Entry, choices: &[(&str, T)]) -> Option<T> {
        let text = self.text_of(entry)?;
        let found = choices
            .iter()
            .find(|(word, _)| text.eq_ignore_ascii_case(word));
        if found.is_none() {
            let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
            let message = Message::new("wants_one_of")
                .with("key", &entry.key)
                .with("value", &text)
                .with("words", words.join(", "));
            let span = entry.value.span;
            self.advise(Code::WrongType, span, message, "settings_one_of_hint");
        }
        found.map(|(_, value)| *value)
    }

    /// The texts of a key: a list, or one text with commas.
    pub(super) fn texts(&mut self, name: &str) -> Vec<String> {
        let Some(entry) = self.entry(name) else {
            return Vec::new();
        };
        match entry.value.items() {
            Some(items) => items
                .iter()
                .filter_map(|item| item.text().map(|text| text.trim().to_owned()))
                .collect(),
            None => self
                .text_of(&entry)
                .map(|text| {
                    text.split(',')
                        .map(|part| part.trim().to_owned())
                        .filter(|part| !part.is_empty())
                        .collect()
                })
                .unwrap_or_default(),
        }
    }
}

/// The keys that are known, in English where the others of the file are.
fn known_keys(entries: &[Entry], keys: &[(&'static str, &'static str)]) -> Message {
    let is_used = |word: &str| entries.iter().any(|entry| entry.key == word);
    let mut differing = keys.iter().filter(|(english, own)| english != own);
    let is_english = differing.any(|(english, own)| is_used(english) && !is_used(own));
    let words = keys.iter().map(|(english, own)| match is_english {
        true => *english,
        false => *own,
    });
    let words: Vec<&str> = words.collect();
    Message::new("known_keys").with("words", words.join(", "))
}
