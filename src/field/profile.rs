//! Dimensions of a graduate profile, in the framework of their time.

use jiff::civil::Date;

use super::{Reader, Value, keys, several};
use crate::diagnostic::{Code, Message, Span};
use crate::locale::fold_word;
use crate::pack::{FieldSpec, Pack, TermId, Vocabulary, VocabularyId};
use crate::yaml::{Content, Entry, Node};

/// Vocabularies whose names begin so are frameworks; authors write what follows.
pub const FRAMEWORKS: &str = "profile-";
/// Fields of a profile.
const FRAMEWORK: &str = "framework";
const DIMENSIONS: &str = "dimensions";

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
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let mut framework = None;
    let mut words: Vec<(String, Span)> = Vec::new();
    let pack = reader.pack;
    let all = frameworks(pack);
    let is_known = |word: &str| all.iter().any(|id| pack.find_term(id, word).is_some());
    let mut add_text = |node: &Node, reader: &mut Reader<'pack>| {
        if node.is_empty() {
            return;
        }
        let Some(text) = node.text() else {
            reader.wrong_type(node, key, "wants_profile_hint");
            return;
        };
        let names = several::names(text, &pack.manifest.list_words, is_known);
        words.extend(names.into_iter().map(|name| (name.to_owned(), node.span)));
    };
    let mut add = |node: &Node, reader: &mut Reader<'pack>| match node.items() {
        Some(items) => items.iter().for_each(|item| add_text(item, reader)),
        None => add_text(node, reader),
    };
    match node.entries() {
        None => add(node, reader),
        Some(entries) => {
            let before = reader.diagnostics.len();
            let known = without_dimensions(entries, key, spec, &is_known, reader);
            let known = known.map(|entries| Node {
                span: node.span,
                content: Content::Map {
                    entries,
                    inline: true,
                },
            });
            let node = known.as_ref().unwrap_or(node);
            for (name, _, entry) in keys::declared_entries(node, &spec.fields, node.span, reader) {
                match name {
                    FRAMEWORK => framework = named_framework(entry, key, spec, reader),
                    _ => add(&entry.value, reader),
                }
            }
            if words.is_empty() {
                if reader.diagnostics.len() == before {
                    no_dimensions(node, key, spec, framework, reader);
                }
                return None;
            }
        }
    }
    let candidates: Vec<&str> = match framework {
        Some(id) => vec![reader.pack.vocabulary_at(id).id.as_str()],
        None => frameworks(reader.pack),
    };
    let best = best_framework(&candidates, &words, &is_known, reader)?;
    let (dimensions, foreign) = dimensions_of(&words, best, &candidates, reader);
    Some(Value::Profile(Box::new(Profile {
        framework: framework.or_else(|| reader.pack.vocabulary(best).map(|(id, _)| id)),
        is_framework_named: framework.is_some(),
        dimensions,
        foreign,
        words,
    })))
}

/// The framework that knows most of the words; of equals that of the day, else the newest.
fn best_framework<'pack>(
    candidates: &[&'pack str],
    words: &[(String, Span)],
    is_known: &dyn Fn(&str) -> bool,
    reader: &Reader<'pack>,
) -> Option<&'pack str> {
    let knows = |vocabulary: &str| {
        let words = words.iter();
        let known = words.filter(|(word, _)| reader.pack.find_term(vocabulary, word).is_some());
        known.count()
    };
    let most = candidates.iter().map(|id| knows(id)).max()?;
    // Words of two frameworks in one practice: the one of its day is meant.
    let is_mixed = most < words.iter().filter(|(word, _)| is_known(word)).count();
    let mut fit: Vec<&str> = candidates.to_vec();
    fit.retain(|id| is_mixed || knows(id) == most);
    if let [only] = fit.as_slice() {
        return Some(*only);
    }
    of_the_day(&fit, reader).or_else(|| {
        fit.retain(|id| knows(id) == most);
        fit.into_iter().max_by_key(|id| newest_last(id))
    })
}

/// The dimensions that words name, each once, and those of them that are of another framework than
/// the one that is meant.
fn dimensions_of(
    words: &[(String, Span)],
    meant: &str,
    candidates: &[&str],
    reader: &mut Reader<'_>,
) -> (Vec<TermId>, Vec<(TermId, Span)>) {
    let mut dimensions = Vec::new();
    let mut foreign = Vec::new();
    for (word, span) in words {
        let term = match of_another(word, meant, reader.pack) {
            Some(term) => {
                foreign.push((term, *span));
                Some(term)
            }
            None => match reader.pack.find_term(meant, word) {
                Some(term) => Some(term),
                None => {
                    // Nobody is sent to the words of a framework that was not in force.
                    let advised = of_the_day(candidates, reader).unwrap_or(meant);
                    super::term::find(word, *span, advised, reader)
                }
            },
        };
        if let Some(term) = term
            && !dimensions.contains(&term)
        {
            dimensions.push(term);
        }
    }
    (dimensions, foreign)
}

/// The entries of a profile whose keys are not dimensions, where there are such keys, which are
/// told.
fn without_dimensions(
    entries: &[Entry],
    key: &str,
    spec: &FieldSpec,
    is_dimension: &dyn Fn(&str) -> bool,
    reader: &mut Reader<'_>,
) -> Option<Vec<Entry>> {
    let is_own = |entry: &&Entry| keys::find(&spec.fields, &entry.key).is_none();
    let is_dimension = |entry: &&Entry| is_own(entry) && is_dimension(&entry.key);
    let (dimensions, others): (Vec<&Entry>, Vec<&Entry>) = entries.iter().partition(is_dimension);
    let first = dimensions.first()?;
    let names: Vec<&str> = dimensions.iter().map(|entry| entry.key.trim()).collect();
    let named = others.iter().find_map(|entry| {
        let (name, _) = keys::find(&spec.fields, &entry.key)?;
        entry.value.text().filter(|_| name == FRAMEWORK)
    });
    let line = written(key, spec, named, &names.join(", "), reader.language);
    reader.report(
        Code::UnknownKey,
        first.key_span,
        Message::new("profile_dimension_as_key").with("key", first.key.trim()),
        Some(Message::new("profile_dimension_as_key_hint").with("line", line)),
    );
    Some(others.into_iter().cloned().collect())
}

/// Reports a profile that names no dimension.
fn no_dimensions(
    node: &Node,
    key: &str,
    spec: &FieldSpec,
    framework: Option<VocabularyId>,
    reader: &mut Reader<'_>,
) {
    let pack = reader.pack;
    let day = || of_the_day(&frameworks(pack), reader).and_then(|id| pack.vocabulary(id));
    let list = match framework {
        Some(id) => Some(pack.vocabulary_at(id)),
        None => day().map(|(_, list)| list),
    };
    let line = example(key, spec, list, framework.is_some(), reader);
    let dimensions = spec.fields.get(DIMENSIONS);
    let wanted = dimensions.map_or(DIMENSIONS, |spec| spec.key(DIMENSIONS, reader.language));
    reader.report(
        Code::MissingKey,
        node.span,
        Message::new("missing_key").with("key", wanted),
        Some(Message::new("write_for_example").with("line", line)),
    );
}

/// A profile with a dimension of a framework, as it is written.
fn example(
    key: &str,
    spec: &FieldSpec,
    list: Option<&Vocabulary>,
    is_named: bool,
    reader: &Reader<'_>,
) -> String {
    let language = reader.language;
    let term = list.and_then(|list| list.terms.first());
    // Ids are words of the pack's own language.
    let is_own = language == reader.pack.manifest.default_language;
    let term = term.map_or("…", |term| match is_own {
        true => term.id.as_str(),
        false => term.names.get(language),
    });
    let named = list.and_then(|list| list.id.strip_prefix(FRAMEWORKS));
    written(key, spec, named.filter(|_| is_named), term, language)
}

/// A profile as it is written: `profil: [kolaborasi]`, with its framework where one is named.
fn written(
    key: &str,
    spec: &FieldSpec,
    framework: Option<&str>,
    dimensions: &str,
    language: &str,
) -> String {
    let own = |name: &'static str| {
        let spec = spec.fields.get(name);
        spec.map_or(name, |spec| spec.key(name, language))
    };
    match framework {
        Some(framework) => format!(
            "{key}: {{{}: {framework}, {}: [{dimensions}]}}",
            own(FRAMEWORK),
            own(DIMENSIONS)
        ),
        None => format!("{key}: [{dimensions}]"),
    }
}

/// The one of some frameworks that was in force on the day of the practice.
fn of_the_day<'id>(candidates: &[&'id str], reader: &Reader<'_>) -> Option<&'id str> {
    let day = reader.day?;
    let is_in_force = |id: &&&str| {
        let framework = reader.pack.vocabulary(id);
        framework.is_some_and(|(_, framework)| {
            let family = framework_family(reader.pack, framework);
            is_framework_in_force(framework, &family, day, day)
        })
    };
    candidates.iter().find(is_in_force).copied()
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

fn named_framework(
    entry: &Entry,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'_>,
) -> Option<VocabularyId> {
    let node = &entry.value;
    let Some(text) = node.text() else {
        reader.wrong_type(node, key, "wants_profile_hint");
        return None;
    };
    let pack = reader.pack;
    let id = format!("{FRAMEWORKS}{}", text.trim().to_lowercase());
    // By its short name, or as pages and advice call it.
    let is_called = |id: &&&str| {
        let names = pack.vocabulary(id).map(|(_, list)| list);
        let names = names.into_iter().flat_map(|list| {
            let short = list.short.0.values();
            list.names.0.values().chain(short)
        });
        names
            .map(|name| fold_word(name))
            .any(|name| name == fold_word(text))
    };
    let all = frameworks(pack);
    let id = all.iter().find(is_called).map_or(id.as_str(), |id| *id);
    let found = pack.vocabulary(id).map(|(id, _)| id);
    if found.is_none() {
        let names = all.iter().filter_map(|id| id.strip_prefix(FRAMEWORKS));
        let names: Vec<&str> = names.collect();
        let advised =
            of_the_day(&all, reader).or(all.iter().copied().max_by_key(|id| newest_last(id)));
        let list = advised.and_then(|id| pack.vocabulary(id));
        let line = example(key, spec, list.map(|(_, list)| list), true, reader);
        let advice = Message::new("wants_framework_hint")
            .with("words", names.join(", "))
            .with("line", line);
        reader.wrong_form(node, &entry.key, advice);
    }
    found
}
