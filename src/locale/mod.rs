//! Languages: the words of the interface, messages, dates and numbers.
//!
//! **Invariant:** the only place that puts a [`Message`] into words.

mod calendar;
mod nearest;
mod number;
mod pattern;
mod spelling_index;

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashMap};
use serde::{Deserialize, Serialize};

use crate::diagnostic::{Argument, Message};
use pattern::Pieces;

pub use calendar::{Calendar, CalendarNames, DateRange, period};

pub use nearest::{can_mean, nearest, unmistakable};
pub use number::{format_grouped, format_number, parse_number};
pub use spelling_index::SpellingIndex;

/// Texts in several languages by language tag (`id`, `en`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(transparent)]
pub struct Translated(pub BTreeMap<String, String>);

impl Translated {
    /// The text in a language, else in English, else in any.
    pub fn get(&self, language: &str) -> &str {
        in_language(&self.0, language)
    }

    /// The text of every language, changed.
    pub fn map(&self, change: impl Fn(&str) -> String) -> Self {
        let texts = self.0.iter();
        Self(
            texts
                .map(|(language, text)| (language.clone(), change(text)))
                .collect(),
        )
    }

    /// Nothing in any language.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }

    /// The same text in every language.
    pub fn same(text: impl Into<String>) -> Self {
        Self(BTreeMap::from([("en".to_owned(), text.into())]))
    }
}

fn in_language<'texts>(texts: &'texts BTreeMap<String, String>, language: &str) -> &'texts str {
    texts
        .get(language)
        .or_else(|| texts.get("en"))
        .or_else(|| texts.values().next())
        .map_or("", String::as_str)
}

impl From<Translated> for Argument {
    fn from(names: Translated) -> Self {
        Self::Names(names.0)
    }
}

impl From<&Translated> for Argument {
    fn from(names: &Translated) -> Self {
        names.clone().into()
    }
}

/// The word files of each language; English is the language that has every word.
const WORD_FILES: [(&str, &str); 6] = [
    ("en", include_str!("words/en/interface.ftl")),
    ("en", include_str!("words/en/messages.ftl")),
    ("en", include_str!("words/en/commands.ftl")),
    ("id", include_str!("words/id/interface.ftl")),
    ("id", include_str!("words/id/messages.ftl")),
    ("id", include_str!("words/id/commands.ftl")),
];

/// Words of a language by key, in the order of the keys. Every page asks for dozens.
pub type Words = IndexMap<String, String, FxBuildHasher>;

/// Every language the interface speaks.
pub struct Locale {
    bundles: BTreeMap<String, FluentBundle<FluentResource>>,
    plain: BTreeMap<String, BTreeMap<String, String>>,
    /// Sentences that need no formatter, by language and key.
    pieces: BTreeMap<String, FxHashMap<String, Pieces>>,
}

impl Locale {
    /// The built-in languages.
    pub fn built_in() -> Self {
        let mut locale = Self {
            bundles: BTreeMap::new(),
            plain: BTreeMap::new(),
            pieces: BTreeMap::new(),
        };
        for (language, words) in WORD_FILES {
            locale.add(language, words);
        }
        locale
    }

    /// Adds the words of a language, or replaces some of them. What cannot be read is left
    /// out; the bytes of the text at which that begins are handed back.
    pub fn add(&mut self, language: &str, words: &str) -> Vec<usize> {
        let (resource, errors) = match FluentResource::try_new(words.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err(both) => both,
        };
        let pieces = self.pieces.entry(language.to_owned()).or_default();
        let mut keys = Vec::new();
        for entry in resource.entries() {
            let fluent_syntax::ast::Entry::Message(message) = entry else {
                continue;
            };
            let key = message.id.name.to_owned();
            keys.push(key.clone());
            match message.value.as_ref().and_then(Pieces::of) {
                Some(own) => pieces.insert(key, own),
                // The word of another file is replaced all the same.
                None => pieces.remove(&key),
            };
        }
        let bundle = self.bundles.entry(language.to_owned()).or_insert_with(|| {
            let tag = language.parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            bundle.set_use_isolating(false);
            bundle
        });
        bundle.add_resource_overriding(resource);
        let plain = self.plain.entry(language.to_owned()).or_default();
        for key in keys {
            let Some(pattern) = bundle.get_message(&key).and_then(|message| message.value()) else {
                continue;
            };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, None, &mut errors);
            if errors.is_empty() {
                plain.insert(key, text.into_owned());
            }
        }
        let unread = errors.into_iter();
        let unread = unread.map(|error| error.slice.unwrap_or(error.pos).start);
        unread.map(|at| words.floor_char_boundary(at)).collect()
    }

    /// The names of all built-in words.
    pub fn keys() -> impl Iterator<Item = &'static str> {
        let english = WORD_FILES.iter().filter(|(language, _)| *language == "en");
        english.flat_map(|(_, words)| keys_of(words).map(|(_, key)| key))
    }

    /// Whether there is a word of a name, in English or built in: English has every word.
    pub fn has_word(&self, key: &str) -> bool {
        let english = self.bundles.get("en");
        english.is_some_and(|english| english.has_message(key))
    }

    /// Whether the interface speaks a language.
    pub fn speaks(&self, language: &str) -> bool {
        self.bundles.contains_key(language)
    }

    /// Every language it speaks.
    pub fn languages(&self) -> Vec<&str> {
        self.bundles.keys().map(String::as_str).collect()
    }

    /// Every word that takes no values, in a language, filled up with English.
    pub fn words(&self, language: &str) -> Words {
        let mut words = self.plain.get("en").cloned().unwrap_or_default();
        if let Some(own) = self.plain.get(language) {
            words.extend(own.iter().map(|(key, text)| (key.clone(), text.clone())));
        }
        words.into_iter().collect()
    }

    /// Puts a message into words.
    pub fn say(&self, language: &str, message: &Message) -> String {
        let arguments: Vec<(&str, FluentValue<'_>)> = message
            .arguments
            .iter()
            .map(|(name, value)| {
                let text = match value {
                    Argument::Text(text) => text,
                    Argument::Names(names) => in_language(names, language),
                };
                (*name, argument(text))
            })
            .collect();
        self.format(language, message.key, arguments)
    }

    /// Puts values into a sentence.
    pub fn put(&self, language: &str, key: &str, values: &[(&str, &str)]) -> String {
        let in_pieces = |language: &str| self.pieces.get(language)?.get(key);
        let speaks = || {
            let bundle = self.bundles.get(language);
            bundle.is_some_and(|bundle| bundle.has_message(key))
        };
        // A language that has a sentence in pieces speaks it.
        let pieces = match in_pieces(language) {
            None if !speaks() => in_pieces("en"),
            own => own,
        };
        let pieces = pieces.and_then(|pieces| pieces.say(values));
        pieces.unwrap_or_else(|| {
            let values = values.iter().map(|(name, value)| (*name, argument(value)));
            self.format(language, key, values.collect())
        })
    }

    /// Puts a message with ready arguments into words; an unknown key is shown as it
    /// is, so that a forgotten word is seen and not silently empty.
    pub fn format<'a>(
        &'a self,
        language: &str,
        key: &str,
        arguments: Vec<(&'a str, FluentValue<'a>)>,
    ) -> String {
        let arguments: FluentArgs<'_> = arguments.into_iter().collect();
        [language, "en"]
            .iter()
            .find_map(|language| {
                let bundle = self.bundles.get(*language)?;
                let pattern = bundle.get_message(key)?.value()?;
                let mut errors = Vec::new();
                Some(
                    bundle
                        .format_pattern(pattern, Some(&arguments), &mut errors)
                        .into_owned(),
                )
            })
            .unwrap_or_else(|| key.to_owned())
    }
}

/// The names of the words of a file, each with the byte at which it begins.
pub fn keys_of(words: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = words.split_inclusive('\n').scan(0, |next, line| {
        let start = *next;
        *next += line.len();
        Some((start, line))
    });
    lines.filter_map(|(start, line)| {
        // What is indented belongs to the line above, and terms begin with a sign.
        let (key, _) = line.split_once('=')?;
        let key = key.trim_end_matches(' ');
        let is_of_key = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        let is_key =
            key.starts_with(|c: char| c.is_ascii_alphabetic()) && key.chars().all(is_of_key);
        is_key.then_some((start, key))
    })
}

/// Whole numbers choose between singular and plural; all else is text.
fn argument(value: &str) -> FluentValue<'_> {
    match value.parse::<u32>() {
        // `+50` and `007` are texts, and stay as they are.
        Ok(number) if number.to_string() == value => FluentValue::from(number),
        _ => FluentValue::from(value),
    }
}

/// A text that begins with a capital.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// A name as it stands within a sentence: "Kepala sekolah" is a "kepala sekolah", a "Guru BK" is
/// a "guru BK". One whose words all have capitals keeps them: "Pusat Penggerak Kolaborasi".
pub fn within_sentence(name: &str) -> String {
    let has_capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_short = |word: &str| word.chars().all(char::is_uppercase);
    let mut words = name.split_whitespace();
    let keeps = words.next().is_some_and(is_short)
        || words.any(|word| has_capital(word) && !is_short(word));
    if keeps {
        return name.to_owned();
    }
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// A word without case, composition and signs, for comparing spellings.
pub fn fold_word(word: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    if word.is_ascii() {
        let mut folded = word.to_ascii_lowercase().into_bytes();
        folded.retain(|byte| byte.is_ascii_alphanumeric() || *byte == b'+');
        return String::from_utf8(folded).unwrap_or_default();
    }
    word.nfc()
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric() || *c == '+')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Locale;

    #[test]
    fn sentences_in_pieces_say_what_the_formatter_says() {
        let locale = Locale::built_in();
        let mut compared = 0;
        for (language, sentences) in &locale.pieces {
            let mut keys: Vec<&String> = sentences.keys().collect();
            keys.sort();
            for key in keys {
                let names = sentences[key].names();
                for value in ["7", "0,5 %", "Bu Ratna <dan> “kawan”", ""] {
                    let values: Vec<(&str, &str)> =
                        names.iter().map(|name| (*name, value)).collect();
                    let arguments = values
                        .iter()
                        .map(|(name, value)| (*name, super::argument(value)));
                    let formatted = locale.format(language, key, arguments.collect());
                    assert_eq!(
                        locale.put(language, key, &values),
                        formatted,
                        "{language} {key}"
                    );
                    compared += 1;
                }
            }
        }
        assert!(compared > 1000, "{compared}");
        assert_eq!(locale.put("id", "no_such_key", &[]), "no_such_key");
    }
}
