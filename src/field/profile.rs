//! Dimensions of a graduate profile, in the framework of their time.

use jiff::civil::Date;

use super::text::comma_list;
use super::{Reader, Value};
use crate::diagnostic::{Code, Message, Span};
use crate::pack::{FieldSpec, Pack, TermId, Vocabulary, VocabularyId};
use crate::yaml::{Content, Node};

/// Vocabularies whose names begin so are frameworks; authors write what follows.
pub const FRAMEWORKS: &str = "profile-";

/// Dimensions and the framework they belong to.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// The framework, where the author named it or the words decide it.
    pub framework: Option<VocabularyId>,
    /// Whether the author named it.
    pub is_framework_named: bool,
    /// The dimensions, those of another framework included.
    pub dimensions: Vec<TermId>,
    /// Dimensions of another framework of the same country, with their places.
    pub foreign: Vec<(TermId, Span)>,
    /// The words for them with their places, repeated ones included.
    pub words: Vec<(String, Span)>,
}

/// `[kolaborasi, kreativitas]`, or `{kerangka: dpl-2025, dimensi: [kolaborasi]}`.
pub(super) fn profile<'pack>(
    node: &Node,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let is_key = |name: &str, written: &str| {
        written == name
            || spec
                .fields
                .get(name)
                .is_some_and(|inner| inner.keys.0.values().any(|own| own == written))
    };
    let mut framework = None;
    let mut words: Vec<(String, Span)> = Vec::new();
    let mut add = |node: &Node| match &node.content {
        Content::Scalar { text, .. } => {
            words.extend(comma_list(text).into_iter().map(|word| (word, node.span)));
        }
        Content::List(items) => words.extend(
            items
                .iter()
                .filter_map(|item| Some((item.text()?.trim().to_owned(), item.span))),
        ),
        Content::Map { .. } => {}
    };
    match node.entries() {
        None => add(node),
        Some(entries) => {
            for entry in entries {
                if is_key("framework", &entry.key) {
                    framework = named_framework(&entry.value, key, reader);
                } else if is_key("dimensions", &entry.key) {
                    add(&entry.value);
                } else {
                    reader.report(
                        Code::UnknownKey,
                        entry.key_span,
                        Message::new("unknown_key").with("key", &entry.key),
                        Some(Message::new("wants_profile_hint")),
                    );
                }
            }
        }
    }
    let candidates: Vec<&str> = match framework {
        Some(id) => vec![reader.pack.vocabulary_at(id).id.as_str()],
        None => frameworks(reader.pack),
    };
    // The framework that knows most of the words; of equals the newest.
    let knows = |vocabulary: &str| {
        words
            .iter()
            .filter(|(word, _)| reader.pack.find_term(vocabulary, word).is_some())
            .count()
    };
    // Words of two frameworks in one practice: the one of its day is meant.
    let is_mixed = |most: usize| {
        let known = |word: &str| {
            let mut frameworks = frameworks(reader.pack).into_iter();
            frameworks.any(|id| reader.pack.find_term(id, word).is_some())
        };
        most < words.iter().filter(|(word, _)| known(word)).count()
    };
    let knows_most = candidates
        .iter()
        .max_by_key(|vocabulary| (knows(vocabulary), newest_last(vocabulary)))?;
    let of_the_day = || {
        let day = reader.day?;
        let mut candidates = candidates.iter();
        candidates.find(|id| {
            let vocabulary = reader.pack.vocabulary(id);
            vocabulary.is_some_and(|(_, framework)| {
                is_framework_in_force(
                    framework,
                    &framework_family(reader.pack, framework),
                    day,
                    day,
                )
            })
        })
    };
    let best = match is_mixed(knows(knows_most)) {
        true => of_the_day().unwrap_or(knows_most),
        false => knows_most,
    };
    let mut dimensions = Vec::new();
    let mut foreign = Vec::new();
    for (word, span) in &words {
        let term = match of_another(word, best, reader.pack) {
            Some(term) => {
                foreign.push((term, *span));
                Some(term)
            }
            None => super::term::find(word, *span, best, reader),
        };
        if let Some(term) = term
            && !dimensions.contains(&term)
        {
            dimensions.push(term);
        }
    }
    Some(Value::Profile(Box::new(Profile {
        framework: framework.or_else(|| reader.pack.vocabulary(best).map(|(id, _)| id)),
        is_framework_named: framework.is_some(),
        dimensions,
        foreign,
        words,
    })))
}

/// The dimension of another framework that a word names which `framework` does not know.
fn of_another(word: &str, framework: &str, pack: &Pack) -> Option<TermId> {
    let is_known = pack.find_term(framework, word).is_some();
    let mut others = frameworks(pack).into_iter();
    let found = others.find_map(|id| pack.find_term(id, word));
    found.filter(|_| !is_known)
}

/// A framework and those that came before and after it.
pub fn framework_family<'pack>(
    pack: &'pack Pack,
    framework: &Vocabulary,
) -> Vec<&'pack Vocabulary> {
    let name = |vocabulary: &Vocabulary| vocabulary.id.split('-').next().map(str::to_owned);
    let vocabularies = pack.vocabularies.iter();
    vocabularies
        .filter(|other| other.from.is_some() && name(other) == name(framework))
        .collect()
}

/// Whether a framework was in force on some day of a time; its months are `2025-07`. The
/// first of its family was in use before a decree made it binding.
pub fn is_framework_in_force(
    framework: &Vocabulary,
    family: &[&Vocabulary],
    start: Date,
    end: Date,
) -> bool {
    let month = |date: Date| format!("{:04}-{:02}", date.year(), date.month());
    let is_first = family.iter().all(|other| framework.from <= other.from);
    let has_begun = framework
        .from
        .as_ref()
        .is_none_or(|from| month(end) >= *from);
    let has_ended = framework
        .until
        .as_ref()
        .is_some_and(|until| month(start) > *until);
    (is_first || has_begun) && !has_ended
}

/// The vocabularies that are frameworks of a graduate profile, by id.
pub fn frameworks(pack: &Pack) -> Vec<&str> {
    pack.vocabularies
        .iter()
        .map(|vocabulary| vocabulary.id.as_str())
        .filter(|id| id.starts_with(FRAMEWORKS))
        .collect()
}

/// The year at the end of `profile-ppp-2022`.
fn newest_last(vocabulary: &str) -> u32 {
    vocabulary
        .rsplit_once('-')
        .and_then(|(_, year)| year.parse().ok())
        .unwrap_or_default()
}

fn named_framework(node: &Node, key: &str, reader: &mut Reader<'_>) -> Option<VocabularyId> {
    let text = node.text()?.trim().to_lowercase();
    let id = format!("{FRAMEWORKS}{text}");
    let found = reader.pack.vocabulary(&id).map(|(id, _)| id);
    if found.is_none() {
        reader.wrong_type(node, key, "wants_profile_hint");
    }
    found
}
