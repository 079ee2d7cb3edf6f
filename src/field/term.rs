//! Words of a vocabulary.

use std::collections::BTreeMap;

use super::text::comma_list;
use super::{OpenTerm, Reader, Value, ranges, several};
use crate::diagnostic::{Code, Diagnostic, Fix, Message, Severity, Span};
use crate::pack::{FieldSpec, FieldType, Pack, TermId, Vocabulary};
use crate::yaml::{Content, Node};

/// Most known words that are told at once.
const MOST_WORDS: usize = 20;
/// Most known words that are told with what each means.
const MOST_EXPLAINED: usize = 5;
/// The highest number that may be one of a step; beyond it nobody counts.
const HIGHEST_STEP: u16 = 999;

fn vocabulary_of(spec: &FieldSpec) -> &str {
    match spec.field_type {
        FieldType::Licence => "licences",
        _ => spec.vocabulary.as_deref().unwrap_or_default(),
    }
}

pub(super) fn term<'pack>(
    node: &Node,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let text = match &node.content {
        Content::Scalar { text, .. } => text,
        // `model: [station]` means the one in brackets.
        Content::List(items) if items.len() == 1 && items[0].text().is_some() => {
            items[0].text().unwrap_or_default()
        }
        _ => {
            let example = spec.example.get(reader.language);
            let advice = match known_key(node, vocabulary_of(spec), reader) {
                Some(word) => Message::new("write_instead").with("text", format!("{key}: {word}")),
                None if example.is_empty() => Message::new("wants_one_word_hint"),
                None => Message::new("wants_one_term_hint").with("word", example),
            };
            reader.wrong_form(node, key, advice);
            return None;
        }
    };
    let word = spec.meaning_of(text);
    if let Some(first) = first_of_several(word, vocabulary_of(spec), reader) {
        let advice = Message::new("wants_only_one_hint");
        let advice = advice.with("text", format!("{key}: {first}"));
        reader.wrong_form(node, key, advice);
        return None;
    }
    match open_term(word, node.span, vocabulary_of(spec), reader)? {
        OpenTerm::Known(term) => Some(Value::Term(term)),
        OpenTerm::Free(word) => Some(Value::Text(word)),
    }
}

/// The first of several known words where one belongs: `mapel: matematika, kimia` of a spoke.
fn first_of_several<'text>(
    text: &'text str,
    vocabulary: &str,
    reader: &Reader<'_>,
) -> Option<&'text str> {
    let pack = reader.pack;
    let is_known = |word: &str| pack.find_term(vocabulary, word).is_some();
    if is_known(text) {
        return None;
    }
    let names = several::names(text, &pack.manifest.list_words, is_known);
    (names.len() > 1 && names.iter().all(|name| is_known(name))).then(|| names[0])
}

/// The word that was meant where something is said about it: `- draf: belum selesai`.
fn known_key<'node>(
    node: &'node Node,
    vocabulary: &str,
    reader: &Reader<'_>,
) -> Option<&'node str> {
    let said = match node.items() {
        Some([item]) => item,
        Some(_) => return None,
        None => node,
    };
    let [entry] = said.entries()? else {
        return None;
    };
    let known = reader.pack.find_term(vocabulary, &entry.key);
    known.map(|_| entry.key.as_str())
}

pub(super) fn terms<'pack>(
    node: &Node,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let vocabulary = vocabulary_of(spec);
    let mut terms: Vec<OpenTerm> = Vec::new();
    let mut add_all = |text: &str, span: Span, reader: &mut Reader<'pack>| {
        let pack = reader.pack;
        let is_known = |word: &str| pack.find_term(vocabulary, word).is_some();
        let mut add = |term: OpenTerm| {
            if !terms.contains(&term) {
                terms.push(term);
            }
        };
        // Before the signs of a list, as "s/d" holds one.
        if let Some(range) = range_of(text, vocabulary, pack) {
            return range.for_each(|term| add(OpenTerm::Known(term)));
        }
        let mut from = 0;
        for word in several::names(text, &pack.manifest.list_words, is_known) {
            let place = place_within(text, word, &mut from, span);
            if let Some(range) = range_of(word, vocabulary, pack) {
                range.for_each(|term| add(OpenTerm::Known(term)));
            } else if let Some(term) = open_term(word, place, vocabulary, reader) {
                add(term);
            }
        }
    };
    match &node.content {
        Content::Scalar { text, .. } => add_all(text, node.span, reader),
        Content::List(items) => {
            for item in items {
                let Some(text) = item.text() else {
                    reader.wrong_form(item, key, wanted_list(spec, reader));
                    continue;
                };
                add_all(text, item.span, reader);
            }
        }
        Content::Map { .. } => {
            reader.wrong_form(node, key, wanted_list(spec, reader));
            return None;
        }
    }
    let known: Option<Vec<TermId>> = terms
        .iter()
        .map(|term| match term {
            OpenTerm::Known(term) => Some(*term),
            OpenTerm::Free(_) => None,
        })
        .collect();
    Some(known.map_or(Value::OpenTerms(terms), Value::Terms))
}

/// All terms from one to another of a vocabulary in which they have an order: "A-C", "A s.d. C".
fn range_of(
    text: &str,
    vocabulary: &str,
    pack: &Pack,
) -> Option<impl Iterator<Item = TermId> + use<>> {
    let (id, words) = pack
        .vocabulary(vocabulary)
        .filter(|(_, words)| words.ordered)?;
    let text = text.to_lowercase();
    let by_word = pack.manifest.list_words.ranges.split(&text);
    let (first, last) = by_word.or_else(|| text.split_once(['-', '–', '—']))?;
    let (first, last) = (words.find(first)?, words.find(last)?);
    let term = move |place| TermId {
        vocabulary: id,
        term: place as u16,
    };
    (first < last).then(|| (first..=last).map(term))
}

/// Where a word of a text stands that holds several, `from` a byte on. The whole, where what is
/// in the file are not these letters alone.
pub(super) fn place_within(text: &str, word: &str, from: &mut usize, whole: Span) -> Span {
    if text.trim().len() == word.len() {
        return whole;
    }
    let Some(at) = text.get(*from..).and_then(|rest| rest.find(word)) else {
        return whole;
    };
    let start = *from + at;
    *from = start + word.len();
    let width = whole.end.column.saturating_sub(whole.start.column) as usize;
    let quotes = match width.checked_sub(text.chars().count()) {
        Some(0) => 0,
        Some(2) => 1,
        _ => return whole,
    };
    if whole.start.line != whole.end.line {
        return whole;
    }
    let column = whole.start.column + quotes + text[..start].chars().count() as u32;
    Span::within_line(
        whole.start.line,
        column,
        column + word.chars().count() as u32,
    )
}

/// The term a word names; of an open vocabulary also the author's own word. Else a
/// report.
pub(super) fn open_term(
    word: &str,
    span: Span,
    vocabulary: &str,
    reader: &mut Reader<'_>,
) -> Option<OpenTerm> {
    let (id, words) = reader.pack.vocabulary(vocabulary)?;
    match words.find(word) {
        Some(place) => Some(OpenTerm::Known(TermId {
            vocabulary: id,
            term: place as u16,
        })),
        None if words.open => {
            hint_at_known(word, span, vocabulary, reader);
            Some(OpenTerm::Free(word.trim().to_owned()))
        }
        None => {
            report_unknown(word, span, vocabulary, reader);
            None
        }
    }
}

/// Steps that have been done: their numbers (from 1), ranges of these (`1-4`) or names.
pub(super) fn done_steps<'pack>(
    node: &Node,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let (id, vocabulary) = reader.pack.vocabulary(vocabulary_of(spec))?;
    let words: Vec<(String, Span)> = match &node.content {
        Content::Scalar { text, .. } => comma_list(text)
            .into_iter()
            .map(|word| (word, node.span))
            .collect(),
        Content::List(items) => {
            let mut words = Vec::with_capacity(items.len());
            for item in items {
                match item.text() {
                    Some(text) => words.push((text.trim().to_owned(), item.span)),
                    None => reader.wrong_type(item, key, "wants_steps_hint"),
                }
            }
            words
        }
        Content::Map { .. } => {
            reader.wrong_type(node, key, "wants_steps_hint");
            return None;
        }
    };
    let most = vocabulary.terms.len();
    let list_words = &reader.pack.manifest.list_words;
    let number = |text: &str| text.parse().ok().filter(|number| *number <= HIGHEST_STEP);
    let mut steps = Vec::new();
    for (word, span) in words {
        // Names first: one may hold what else stands between two numbers.
        let places: Vec<usize> = match vocabulary.find(&word) {
            Some(place) => vec![place + 1],
            None => match ranges::parse(&word, list_words, &BTreeMap::new(), number) {
                Some(numbers) => numbers.into_iter().map(usize::from).collect(),
                None => {
                    report_unknown(&word, span, vocabulary_of(spec), reader);
                    continue;
                }
            },
        };
        let beyond = places.iter().rfind(|place| !(1..=most).contains(place));
        if let Some(beyond) = beyond {
            reader.report(
                Code::WrongType,
                span,
                Message::new("no_such_step")
                    .with("value", beyond.to_string())
                    .with("most", most.to_string()),
                Some(Message::new("wants_steps_hint")),
            );
            continue;
        }
        steps.extend(places.into_iter().map(|place| TermId {
            vocabulary: id,
            term: (place - 1) as u16,
        }));
    }
    steps.sort();
    steps.dedup();
    Some(Value::Terms(steps))
}

/// The term a word names, or a report.
pub(super) fn find(
    word: &str,
    span: Span,
    vocabulary: &str,
    reader: &mut Reader<'_>,
) -> Option<TermId> {
    let found = reader.pack.find_term(vocabulary, word);
    if found.is_none() {
        report_unknown(word, span, vocabulary, reader);
    }
    found
}

/// An open vocabulary takes every word, but one that is known but for a slip is rarely
/// meant.
fn hint_at_known(word: &str, span: Span, vocabulary: &str, reader: &mut Reader<'_>) {
    let near = reader
        .pack
        .vocabulary(vocabulary)
        .and_then(|(_, words)| Some((words, words.unmistakable(word, reader.language)?)));
    let Some((words, near)) = near else { return };
    let mut problem = Diagnostic::new(
        Code::UnknownTerm,
        &reader.path,
        span,
        Message::new("almost_a_term")
            .with("word", word.trim())
            .with("vocabulary", words.within_sentence()),
    )
    .hint(Message::new("did_you_mean").with("word", near));
    problem.severity = Severity::Hint;
    reader.diagnostics.push(problem);
}

fn report_unknown(word: &str, span: Span, vocabulary: &str, reader: &mut Reader<'_>) {
    // It may be a word of the site's own, which is told to mend its list.
    if reader.pack.lacks_words(vocabulary) {
        return;
    }
    let Some((_, vocabulary)) = reader.pack.vocabulary(vocabulary) else {
        return;
    };
    let language = reader.language;
    // One word of several in one text has no place of its own.
    let width = span.end.column.saturating_sub(span.start.column) as usize;
    let length = word.trim().chars().count();
    let is_alone = span.start.line == span.end.line && [length, length + 2].contains(&width);
    let fix = vocabulary
        .unmistakable(word, language)
        .filter(|_| is_alone)
        .map(|right| Fix::replace(span, word.trim(), right));
    let mut problem = Diagnostic::new(
        Code::UnknownTerm,
        &reader.path,
        span,
        Message::new("unknown_term")
            .with("word", word.trim())
            .with("vocabulary", vocabulary.within_sentence()),
    );
    problem.hints = match vocabulary.nearest(word, language) {
        Some(near) => vec![Message::new("did_you_mean").with("word", near)],
        None => known_words(vocabulary, reader),
    };
    if let Some(first) = told_already(&problem, reader) {
        let line = first.span.start.line.to_string();
        problem.hints = vec![Message::new("known_words_told").with("line", line)];
    }
    reader.diagnostics.push(problem.fix_if(fix));
}

/// The problem of this file that has told the same known words, so that many unknown words do not
/// repeat a long list.
fn told_already<'reader>(
    problem: &Diagnostic,
    reader: &'reader Reader<'_>,
) -> Option<&'reader Diagnostic> {
    let is_long = |hint: &Message| matches!(hint.key, "known_words" | "known_words_of_many");
    if !problem.hints.iter().any(is_long) {
        return None;
    }
    let mut told = reader.diagnostics.iter();
    told.find(|other| other.code == problem.code && other.hints == problem.hints)
}

/// Advice to write a list, with the field's own example.
fn wanted_list(spec: &FieldSpec, reader: &Reader<'_>) -> Message {
    let example = spec.example.get(reader.language);
    let example = match example.starts_with('[') {
        true => example.to_owned(),
        false => format!("[{example}]"),
    };
    Message::new("wants_term_list_hint").with("example", example)
}

/// What there is to choose from.
fn known_words(vocabulary: &Vocabulary, reader: &Reader<'_>) -> Vec<Message> {
    let (pack, language) = (reader.pack, reader.language);
    let terms = &vocabulary.terms;
    let words = terms.iter().map(|term| {
        // Kinds have ids that stand in programs; authors know them by their folders.
        let is_folder = vocabulary.id == Vocabulary::KINDS;
        let aliases = term.aliases.get(language).filter(|_| is_folder);
        match aliases.and_then(|aliases| aliases.first()) {
            Some(first) if language == pack.manifest.default_language => first.as_str(),
            _ => pack.word_for(term, language),
        }
    });
    let is_explained = terms.iter().all(|term| !term.definition.is_empty());
    if terms.len() <= MOST_EXPLAINED && is_explained {
        let meanings = words.zip(terms).map(|(word, term)| {
            let meaning = term
                .definition
                .map(|text| text.trim_end_matches('.').to_owned());
            Message::new("term_meaning")
                .with("word", word)
                .with("meaning", meaning)
        });
        return std::iter::once(Message::new("choose_one"))
            .chain(meanings)
            .collect();
    }
    // Words that the site has added are not among ours that are left out.
    let (own, ours): (Vec<_>, Vec<_>) = words.zip(terms).partition(|(_, term)| term.is_added);
    let words = own.into_iter().chain(ours).map(|(word, _)| word);
    let told: Vec<&str> = words.take(MOST_WORDS).collect();
    let is_whole = told.len() == terms.len();
    let told = told.join(", ");
    let known = match is_whole {
        true => Message::new("known_words").with("words", told),
        false => Message::new("known_words_of_many")
            .with("words", told)
            .with("count", terms.len().to_string()),
    };
    let otherwise = (!vocabulary.otherwise.is_empty())
        .then(|| Message::new("key_answered_elsewhere").with("advice", &vocabulary.otherwise));
    std::iter::once(known).chain(otherwise).collect()
}
