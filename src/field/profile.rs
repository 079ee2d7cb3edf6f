//! Dimensions of a graduate profile, in the framework of their time.

use super::text::comma_list;
use super::{Reader, Value};
use crate::diagnostic::{Code, Message, Span};
use crate::pack::{FieldSpec, Pack, TermId, VocabularyId};
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
    /// The dimensions.
    pub dimensions: Vec<TermId>,
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
    let best = candidates
        .iter()
        .max_by_key(|vocabulary| (knows(vocabulary), newest_last(vocabulary)))?
        .to_owned();
    let mut dimensions = Vec::new();
    for (word, span) in &words {
        if let Some(term) = super::term::find(word, *span, best, reader)
            && !dimensions.contains(&term)
        {
            dimensions.push(term);
        }
    }
    Some(Value::Profile(Profile {
        framework: framework.or_else(|| reader.pack.vocabulary(best).map(|(id, _)| id)),
        is_framework_named: framework.is_some(),
        dimensions,
        words,
    }))
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
