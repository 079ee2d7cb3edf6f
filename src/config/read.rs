//! Reading `site.yaml`.

use std::collections::BTreeMap;

use super::entries::Reader;
use super::{
    Colour, Config, ErrorPolicy, FILE_NAME, Publisher, SiteKind, USUAL_PACK, USUAL_THEME,
    is_profile,
};
use crate::diagnostic::{Announced, Checked, Code, Diagnostic, Message, Severity, Span};
use crate::locale::{Translated, nearest};
use crate::pack::{self, Vocabulary};
use crate::source::{Files, unreadable_file};
use crate::yaml::Entry;

/// Keys in English and, where there is one, in Indonesian.
pub(super) const KEYS: [(&str, &str); 15] = [
    ("title", "judul"),
    ("kind", "jenis"),
    ("language", "bahasa"),
    ("languages", "bahasa_lain"),
    ("pack", "paket"),
    ("theme", "tema"),
    ("base_url", "alamat"),
    ("licence", "lisensi"),
    ("publisher", "pengelola"),
    ("content", "isi"),
    ("output", "keluaran"),
    ("errors", "galat"),
    ("sources", "sumber"),
    ("checks", "pemeriksaan"),
    ("colours", "warna"),
];

/// Other spellings of some keys, each with the key it is.
pub(super) const SPELLINGS: [(&str, &str); 4] = [
    ("license", "licence"),
    ("colors", "colours"),
    ("color", "colours"),
    ("colour", "colours"),
];

pub(super) const PUBLISHER_KEYS: [(&str, &str); 3] = [
    ("name", "nama"),
    ("level", "tingkat"),
    ("region", "wilayah"),
];

/// How serious a check may be taken.
pub(super) const LEVELS: [(&str, Option<Severity>); 8] = [
    ("error", Some(Severity::Error)),
    ("galat", Some(Severity::Error)),
    ("warning", Some(Severity::Warning)),
    ("peringatan", Some(Severity::Warning)),
    ("hint", Some(Severity::Hint)),
    ("saran", Some(Severity::Hint)),
    ("off", None),
    ("mati", None),
];

/// Reads the settings of a site; whatever cannot be read is reported and keeps its
/// usual value.
pub fn read(files: &dyn Files) -> Checked<Config> {
    let mut reader = Reader::default();
    match files.read(FILE_NAME) {
        Ok(bytes) => reader.open(&bytes, &KEYS),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => reader.diagnostics.push(unreadable_file(FILE_NAME, &error)),
    }
    let config = reader.config(files);
    Checked {
        value: config,
        diagnostics: reader.diagnostics,
    }
}

/// What a site is that does not say it.
fn usual_kind(content: &str, files: &dyn Files) -> SiteKind {
    let names = files.names(content);
    let mut stems = names.iter().filter_map(|name| name.strip_suffix(".md"));
    match stems.any(is_profile) {
        true => SiteKind::School,
        false => SiteKind::Catalogue,
    }
}

/// What people call the languages that the pack has a word for. Any other is known by its code.
struct LanguageWords(Option<Vocabulary>);

impl LanguageWords {
    fn of(name: &str, files: &dyn Files) -> Self {
        let usual = || pack::languages(USUAL_PACK, files);
        Self(pack::languages(name, files).or_else(usual))
    }

    fn code(&self, word: &str) -> Option<&str> {
        let words = self.0.as_ref()?;
        Some(&words.terms[words.find(word)?].id)
    }

    fn codes(&self) -> Vec<&str> {
        let terms = self.0.iter().flat_map(|words| &words.terms);
        terms.map(|term| term.id.as_str()).collect()
    }
}

impl Reader {
    fn config(&mut self, files: &dyn Files) -> Config {
        let content = self
            .text("content")
            .unwrap_or_else(|| "content".to_owned())
            .trim_end_matches('/')
            .to_owned();
        let kind = self
            .choice(
                "kind",
                &[
                    ("school", SiteKind::School),
                    ("sekolah", SiteKind::School),
                    ("catalogue", SiteKind::Catalogue),
                    ("catalog", SiteKind::Catalogue),
                    ("katalog", SiteKind::Catalogue),
                ],
            )
            .unwrap_or_else(|| usual_kind(&content, files));
        let errors = self
            .choice(
                "errors",
                &[
                    ("stop", ErrorPolicy::Stop),
                    ("berhenti", ErrorPolicy::Stop),
                    ("quarantine", ErrorPolicy::Quarantine),
                    ("karantina", ErrorPolicy::Quarantine),
                ],
            )
            .unwrap_or(match kind {
                SiteKind::School => ErrorPolicy::Stop,
                SiteKind::Catalogue => ErrorPolicy::Quarantine,
            });
        let pack = self.text("pack").unwrap_or_else(|| USUAL_PACK.to_owned());
        let words = LanguageWords::of(&pack, files);
        let language = self
            .text("language")
            .and_then(|word| self.code("language", &word, &words));
        let language = language.unwrap_or_else(|| "id".to_owned());
        let mut languages = vec![language.clone()];
        for more in self.texts("languages") {
            if let Some(more) = self.code("languages", &more, &words)
                && !languages.contains(&more)
            {
                languages.push(more);
            }
        }
        let base_url = self.base_url();
        self.tell_of_sources(&content);
        Config {
            title: self.title(&languages, &words),
            kind,
            pack,
            theme: self.text("theme").unwrap_or_else(|| USUAL_THEME.to_owned()),
            base_url,
            licence: self.text("licence"),
            publisher: self.publisher(&languages, &words),
            language,
            languages,
            content,
            output: self.text("output").unwrap_or_else(|| "public".to_owned()),
            errors,
            checks: self.checks(),
            colours: self.colours(),
            places: std::mem::take(&mut self.places),
        }
    }

    /// Nothing is gathered from elsewhere yet, and a catalogue must not seem to be.
    fn tell_of_sources(&mut self, content: &str) {
        let Some(entry) = self.entry("sources").filter(|it| !it.value.is_empty()) else {
            return;
        };
        let message = Message::new("settings_sources").with("key", &entry.key);
        let hint = Message::new("settings_sources_hint").with("content", content);
        let problem = Diagnostic::new(Code::UnknownKey, FILE_NAME, entry.key_span, message);
        self.diagnostics.push(problem.hint(hint));
    }

    fn title(&mut self, languages: &[String], words: &LanguageWords) -> Option<Translated> {
        let entry = self.entry("title")?;
        self.in_languages(&entry, languages, words)
    }

    /// A text, or one for each language: `{id: Katalog Praktik, en: Catalogue of Practices}`. A
    /// language without one has that of the site's first.
    fn in_languages(
        &mut self,
        entry: &Entry,
        languages: &[String],
        words: &LanguageWords,
    ) -> Option<Translated> {
        let mut texts = BTreeMap::new();
        match entry.value.entries() {
            Some(inner) => {
                for inner in inner {
                    let code = self.code_of(&inner.key, inner.key_span, &entry.key, words);
                    if let (Some(code), Some(text)) = (code, self.text_of(inner)) {
                        texts.insert(code, text);
                    }
                }
            }
            None => {
                let text = self.text_of(entry)?;
                texts.extend(languages.first().map(|first| (first.clone(), text)));
            }
        }
        let first = languages.iter().find_map(|language| texts.get(language));
        let usual = first.or_else(|| texts.values().next())?.clone();
        for language in languages {
            texts
                .entry(language.clone())
                .or_insert_with(|| usual.clone());
        }
        Some(Translated(texts))
    }

    /// The code of a language that stands behind a key, or a report of what is none.
    fn code(&mut self, name: &str, word: &str, words: &LanguageWords) -> Option<String> {
        let entry = self.entry(name)?;
        self.code_of(word, entry.value.span, &entry.key, words)
    }

    /// The code of a language that stands somewhere below a key, or a report of what is none.
    fn code_of(
        &mut self,
        word: &str,
        span: Span,
        key: &str,
        words: &LanguageWords,
    ) -> Option<String> {
        if let Some(code) = words.code(word) {
            return Some(code.to_owned());
        }
        let mut parts = word.split('-');
        let is_language = |part: &str| {
            matches!(part.len(), 2 | 3) && part.chars().all(|c| c.is_ascii_alphabetic())
        };
        let is_subtag = |part: &str| {
            (2..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        };
        if parts.next().is_some_and(is_language) && parts.all(is_subtag) {
            return Some(word.to_owned());
        }
        let message = Message::new("wants_language")
            .with("key", key)
            .with("value", word)
            .with("words", words.codes().join(", "));
        self.advise(Code::WrongType, span, message, "settings_language_hint");
        None
    }

    fn base_url(&mut self) -> Option<String> {
        let entry = self.entry("base_url")?;
        let mut address = self.text_of(&entry)?;
        let host = address
            .strip_prefix("https://")
            .or_else(|| address.strip_prefix("http://"));
        // `https://…/` is a place left to fill in.
        let is_host = |host: &str| {
            let is_other = |c: char| c.is_whitespace() || c == '…';
            !host.trim_matches('/').is_empty() && !host.contains(is_other)
        };
        if !host.is_some_and(is_host) {
            self.advise(
                Code::WrongType,
                entry.value.span,
                Message::new("wants_web_address").with("value", &address),
                "wants_web_address_hint",
            );
            return None;
        }
        if !address.ends_with('/') {
            address.push('/');
        }
        Some(address)
    }

    fn publisher(&mut self, languages: &[String], words: &LanguageWords) -> Option<Publisher> {
        let entry = self.entry("publisher")?;
        if entry.value.text().is_some() {
            return Some(Publisher {
                name: self.in_languages(&entry, languages, words)?,
                level: None,
                region: None,
            });
        }
        let inner = self.known_entries(&entry.value, &PUBLISHER_KEYS);
        let places = inner.iter().map(|(key, entry)| (*key, entry.value.span));
        self.places.extend(places);
        let found = |name: &str| inner.iter().find(|(key, _)| *key == name);
        let name = found("name").and_then(|(_, name)| self.in_languages(name, languages, words));
        let mut part = |name: &str| found(name).and_then(|(_, entry)| self.text_of(entry));
        Some(Publisher {
            level: part("level"),
            region: part("region"),
            name: name.unwrap_or_default(),
        })
    }

    fn checks(&mut self) -> BTreeMap<Code, Option<Severity>> {
        let mut checks = BTreeMap::new();
        let Some(entry) = self.entry("checks") else {
            return checks;
        };
        for entry in self.entries_of(&entry, "{heading-order: off}") {
            let code = Code::from_name(&entry.key);
            // It may be set before there is anything to report.
            let is_announced = Announced::from_name(&entry.key).is_some();
            if code.is_none() && !is_announced {
                let announced = Announced::ALL.iter().map(|code| code.name);
                let names = Code::ALL.iter().map(|code| code.name()).chain(announced);
                let near = nearest(&entry.key, names)
                    .map(|word| Message::new("did_you_mean").with("word", word));
                let mut problem = Diagnostic::new(
                    Code::UnknownKey,
                    FILE_NAME,
                    entry.key_span,
                    Message::new("unknown_check").with("key", &entry.key),
                )
                .hint_if(near);
                problem.severity = Severity::Error;
                self.diagnostics.push(problem);
                continue;
            }
            let Some(severity) = self.choice_of(entry, &LEVELS) else {
                continue;
            };
            let Some(code) = code else { continue };
            if severity != Some(Severity::Error) && !code.may_be_softened() {
                self.advise(
                    Code::WrongType,
                    entry.value.span,
                    Message::new("check_stays_error").with("code", code.name()),
                    "settings_check_hint",
                );
                continue;
            }
            checks.insert(code, severity);
        }
        checks
    }

    fn colours(&mut self) -> BTreeMap<String, Colour> {
        let Some(entry) = self.entry("colours") else {
            return BTreeMap::new();
        };
        let mut colours = BTreeMap::new();
        for entry in self.entries_of(&entry, "{accent: \"#1f4e79\"}") {
            // An unquoted `#1f4e79` is a comment, which is told already.
            let line = entry.key_span.start.line;
            let is_cut = |problem: &Diagnostic| {
                problem.code == Code::CutByComment && problem.span.start.line == line
            };
            if entry.value.is_empty() && self.diagnostics.iter().any(is_cut) {
                continue;
            }
            let value = entry.value.text().unwrap_or_default().trim();
            let digits = value.strip_prefix('#').unwrap_or_default();
            let is_colour = matches!(digits.len(), 3 | 6)
                && digits.chars().all(|digit| digit.is_ascii_hexdigit());
            let is_name = !entry.key.is_empty()
                && entry
                    .key
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c == '-');
            if is_colour && is_name {
                let colour = Colour {
                    value: value.to_ascii_lowercase(),
                    name_span: entry.key_span,
                    span: entry.value.span,
                };
                colours.insert(entry.key.clone(), colour);
            } else {
                self.advise(
                    Code::WrongType,
                    entry.value.span,
                    Message::new("wants_colour").with("value", value),
                    "settings_colour_hint",
                );
            }
        }
        colours
    }
}
