//! What a pack says about a key of the front matter.

use indexmap::IndexMap;
use serde::Deserialize;

use crate::locale::Translated;

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
    /// The vocabulary of a term.
    #[serde(default)]
    pub vocabulary: Option<String>,
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
    /// Form of an identifier.
    #[serde(default)]
    pub pattern: Option<String>,
    /// Fields inside it.
    #[serde(default)]
    pub fields: IndexMap<String, FieldSpec>,
}

impl FieldSpec {
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
