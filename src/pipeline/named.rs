//! What `site.yaml` names: whether there is a pack, a theme, a language, a word of a list or a
//! colour of that name. Only whoever has read them all can tell.

use std::collections::BTreeSet;

use crate::config::{Config, FILE_NAME};
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::locale::{Locale, nearest};
use crate::pack::{self, Pack};
use crate::source::Files;
use crate::theme::{self, Theme};

/// Ending of a colour's name for the night.
const NIGHT: &str = "-dark";

/// Says that there is no such pack. One that is there and cannot be read has been reported.
pub(super) fn no_pack(config: &Config, files: &dyn Files) -> Option<Diagnostic> {
    let all = pack::names(files);
    missing(&config.pack, &all, "unknown_pack", config.place("pack"))
}

/// The same of the theme.
pub(super) fn no_theme(config: &Config, files: &dyn Files) -> Option<Diagnostic> {
    let all = theme::names(files);
    missing(&config.theme, &all, "unknown_theme", config.place("theme"))
}

fn missing(
    name: &str,
    all: &BTreeSet<String>,
    key: &'static str,
    span: Span,
) -> Option<Diagnostic> {
    if all.contains(name) {
        return None;
    }
    let message = Message::new(key)
        .with("name", name)
        .with("names", words(all.iter().map(String::as_str)));
    Some(problem(Code::UnresolvedReference, span, message))
}

/// Names to choose from.
fn words<'name>(names: impl Iterator<Item = &'name str>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

/// Words, languages and colours that nothing has. `pack` and `theme` are those that are used.
pub(super) fn check(
    config: &Config,
    pack: &Pack,
    theme: &Theme,
    locale: &Locale,
) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let level = config.publisher.as_ref().and_then(|it| it.level.as_deref());
    let terms = [
        ("licence", "licences", config.licence.as_deref()),
        ("level", "publisher-levels", level),
    ];
    for (place, vocabulary, word) in terms {
        if let Some(word) = word {
            let span = config.place(place);
            problems.extend(term(word, vocabulary, span, &config.language, pack));
        }
    }
    let publisher = config.publisher.as_ref();
    if let Some(code) = publisher.and_then(|publisher| publisher.region.as_deref())
        && !pack.regions.knows(code)
    {
        let message = Message::new("unknown_region").with("code", code);
        let hint = Message::new("publisher_region_hint");
        problems.push(problem(Code::UnknownTerm, config.place("region"), message).hint(hint));
    }
    // `en-GB` is told in the words of `en`. Translations may be in any language.
    let language = config.language.as_str();
    let spoken = language.split(['-', '_']).next().unwrap_or_default();
    if !locale.speaks(&spoken.to_lowercase()) {
        let message = Message::new("unknown_language")
            .with("language", language)
            .with("languages", words(locale.languages().into_iter()));
        let hint =
            Message::new("unknown_language_hint").with("file", format!("packs/words/{spoken}.ftl"));
        let span = config.place("language");
        problems.push(problem(Code::UnknownTerm, span, message).hint(hint));
    }
    for (name, colour) in &config.colours {
        let plain = name.strip_suffix(NIGHT).unwrap_or(name);
        if !theme.has_colour(plain) {
            let known = theme.manifest.colours.keys().map(String::as_str);
            let words: Vec<&str> = known.collect();
            let near = nearest(plain, words.iter().copied());
            let hint = match near {
                Some(near) => Message::new("did_you_mean").with("word", near),
                None if words.is_empty() => Message::new("theme_without_colours"),
                None => Message::new("known_colours").with("words", words.join(", ")),
            };
            let message = Message::new("unknown_colour")
                .with("name", name)
                .with("theme", &theme.manifest.name);
            problems.push(problem(Code::UnknownKey, colour.name_span, message).hint(hint));
        }
    }
    problems
}

/// A word that is not on a list of the pack.
fn term(
    word: &str,
    vocabulary: &str,
    span: Span,
    language: &str,
    pack: &Pack,
) -> Option<Diagnostic> {
    let (_, words) = pack.vocabulary(vocabulary)?;
    if pack.find_term(vocabulary, word).is_some() {
        return None;
    }
    let hint = match words.nearest(word, language) {
        Some(near) => Message::new("did_you_mean").with("word", near),
        None => {
            let ids: Vec<&str> = words.terms.iter().map(|term| term.id.as_str()).collect();
            Message::new("known_words").with("words", ids.join(", "))
        }
    };
    let message = Message::new("unknown_term")
        .with("word", word)
        .with("vocabulary", words.within_sentence());
    Some(problem(Code::UnknownTerm, span, message).hint(hint))
}

/// A problem of the settings, with which no site is built.
fn problem(code: Code, span: Span, message: Message) -> Diagnostic {
    let mut problem = Diagnostic::new(code, FILE_NAME, span, message);
    problem.severity = Severity::Error;
    problem
}
