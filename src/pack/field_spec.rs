//! What a pack says about a key of the front matter.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashMap};
use serde::Deserialize;

use crate::locale::{Translated, fold_word};

/// One key of a front matter, as declared in a pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldSpec {
    /// What its values are.
    #[serde(rename = "type")]
    pub field_type: FieldType,
    /// The key by language; in English it is the field's own name.
    #[serde(default)]
    pub keys: Translated,
    /// Other spellings of the key that are as good: `license`.
    #[serde(default)]
    pub spellings: Vec<String>,
    /// What authors write for the key by mistake, by language. Such a key stays unknown,
    /// but the advice names this one.
    #[serde(default)]
    pub also: BTreeMap<String, Vec<String>>,
    /// Heading on the page.
    #[serde(default)]
    pub labels: Translated,
    /// One sentence for the author.
    #[serde(default)]
    pub help: Translated,
    /// A value as an author writes it.
    #[serde(default)]
    pub example: Translated,
    /// Whether a practice must have it.
    #[serde(default)]
    pub required: bool,
    /// Whether a scaffold shows it although it is optional.
    #[serde(default)]
    pub scaffold: bool,
    /// Whether it belongs to the plan of a practice, with which a school begins that does the
    /// same, and not to what came of it.
    #[serde(default)]
    pub reusable: bool,
    /// Whether its texts are what somebody says aloud, such as questions: a page sets
    /// each apart as a quotation.
    #[serde(default)]
    pub quoted: bool,
    /// What a scaffold writes for it, with `…` where the author fills in. Without it a
    /// text is one blank, and anything else stands with its example.
    #[serde(default)]
    pub blank: Translated,
    /// The vocabulary of a term.
    #[serde(default)]
    pub vocabulary: Option<String>,
    /// Words that mean another term here than elsewhere, each with the id of that term.
    #[serde(default)]
    pub meanings: BTreeMap<String, String>,
    /// What a reference names.
    #[serde(default)]
    pub to: Option<ReferenceTarget>,
    /// Whether a reference may also be free text.
    #[serde(default)]
    pub free: bool,
    /// Fewest items of a list.
    #[serde(default)]
    pub min: Option<usize>,
    /// Most items of a list.
    #[serde(default)]
    pub max: Option<usize>,
    /// Most characters of a text; a longer one is read all the same.
    #[serde(default)]
    pub longest: Option<usize>,
    /// Of a day on which something begins: the field for the day on which it ends.
    #[serde(default)]
    pub until: Option<String>,
    /// Form of an identifier.
    #[serde(default)]
    pub pattern: Option<String>,
    /// Fields inside it.
    #[serde(default)]
    pub fields: FieldSpecs,
}

/// Fields by their permanent name, in the order of the pack.
pub type OrderedSpecs = IndexMap<String, FieldSpec, FxBuildHasher>;

/// The same, with every spelling of their keys.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "OrderedSpecs")]
pub struct FieldSpecs {
    specs: OrderedSpecs,
    spellings: FxHashMap<String, usize>,
    /// `also` of all fields, folded.
    mistaken: FxHashMap<String, usize>,
    elsewhere: Vec<AnsweredElsewhere>,
}

/// Keys that authors write although what they say belongs to another place.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AnsweredElsewhere {
    /// The keys by language.
    keys: BTreeMap<String, Vec<String>>,
    /// What to do instead.
    advice: Translated,
}

impl From<OrderedSpecs> for FieldSpecs {
    fn from(specs: OrderedSpecs) -> Self {
        let mut spellings = FxHashMap::default();
        let mut mistaken = FxHashMap::default();
        for (place, (name, spec)) in specs.iter().enumerate() {
            // The fields of a kind come after the common ones, and know better.
            for key in spec.also.values().flatten() {
                mistaken.insert(fold_word(key), place);
            }
            let keys = std::iter::once(name).chain(spec.keys.0.values());
            for key in keys.chain(&spec.spellings) {
                spellings.insert(key.clone(), place);
            }
        }
        Self {
            specs,
            spellings,
            mistaken,
            elsewhere: Vec::new(),
        }
    }
}

impl FieldSpecs {
    /// The field a key means, in any language, exactly as spelled.
    pub fn spelled(&self, key: &str) -> Option<(&str, &FieldSpec)> {
        let (name, spec) = self.specs.get_index(*self.spellings.get(key)?)?;
        Some((name, spec))
    }

    /// The field an author means by a key that is none, as `also` of the fields says.
    pub fn mistaken(&self, key: &str) -> Option<(&str, &FieldSpec)> {
        let place = self.mistaken.get(&fold_word(key))?;
        let (name, spec) = self.specs.get_index(*place)?;
        Some((name, spec))
    }

    /// What to do instead of writing a key whose answer belongs to another place.
    pub fn answered_elsewhere(&self, key: &str) -> Option<&Translated> {
        let key = fold_word(key);
        let is_meant = |answered: &&AnsweredElsewhere| {
            let mut keys = answered.keys.values().flatten();
            keys.any(|known| fold_word(known) == key)
        };
        Some(&self.elsewhere.iter().find(is_meant)?.advice)
    }

    pub(super) fn with_elsewhere(mut self, elsewhere: &[AnsweredElsewhere]) -> Self {
        self.elsewhere = elsewhere.to_vec();
        self
    }
}

impl std::ops::Deref for FieldSpecs {
    type Target = OrderedSpecs;

    fn deref(&self) -> &Self::Target {
        &self.specs
    }
}

impl<'specs> IntoIterator for &'specs FieldSpecs {
    type Item = (&'specs String, &'specs FieldSpec);
    type IntoIter = indexmap::map::Iter<'specs, String, FieldSpec>;

    fn into_iter(self) -> Self::IntoIter {
        self.specs.iter()
    }
}

impl FieldSpec {
    /// The word to look up for one that an author wrote: itself, unless the field says that it
    /// means another term.
    pub fn meaning_of<'word>(&'word self, word: &'word str) -> &'word str {
        if self.meanings.is_empty() {
            return word;
        }
        let word_folded = fold_word(word);
        let mut meanings = self.meanings.iter();
        let meaning = meanings.find(|(known, _)| fold_word(known) == word_folded);
        meaning.map_or(word, |(_, term)| term)
    }

    /// The key in a language; `name` is the field's own, English one.
    pub fn key<'a>(&'a self, name: &'a str, language: &str) -> &'a str {
        self.keys.0.get(language).map_or(name, String::as_str)
    }
}

/// What a reference names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReferenceTarget {
    /// A practice, by slug or school and slug.
    Practice,
    /// A school, by its folder.
    School,
    /// A file beside the practice.
    File,
}

/// What the values of a key are; each is read by the file of that name in `field/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each is documented in its file in `field/`")]
pub enum FieldType {
    Text,
    Texts,
    Words,
    Date,
    Period,
    Days,
    Count,
    YesNo,
    Term,
    Terms,
    Grades,
    Team,
    Person,
    Reference,
    References,
    Duration,
    Profile,
    Outcomes,
    Identifier,
    Region,
    Coordinates,
    Contact,
    Address,
    OldAddresses,
    Licence,
    Consent,
    Images,
    Attachments,
    Sources,
    Guests,
    Counts,
    Observers,
    DatedNotes,
    Record,
    Records,
    Nodes,
    Sessions,
    DoneSteps,
    Stages,
    Cycles,
    Criteria,
    Table,
    Measures,
    Shares,
}
