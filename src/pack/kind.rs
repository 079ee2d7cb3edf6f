//! A kind of practice, as a pack describes it.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Deserializer};

use super::FieldSpecs;
use crate::locale::{Translated, fold_word};

/// A kind of practice: its names, fields, rules and the order of its page.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// Permanent name.
    pub id: String,
    /// What it is called.
    pub names: Translated,
    /// What several are called.
    #[serde(default)]
    pub plurals: Translated,
    /// Folder names by language; the first is the one a new practice gets.
    pub aliases: BTreeMap<String, Vec<String>>,
    /// One sentence.
    #[serde(default)]
    pub summary: Translated,
    /// What it is and is not, as Markdown.
    #[serde(default)]
    pub definition: Translated,
    /// How to do it, as Markdown.
    #[serde(default)]
    pub how_to: Translated,
    /// Where the description comes from.
    #[serde(default, deserialize_with = "text_or_translated")]
    pub source: Translated,
    /// The vocabulary of its steps.
    #[serde(default)]
    pub steps: Option<String>,
    /// Whether anybody may be appraised.
    #[serde(default)]
    pub appraisal: Appraisal,
    /// Fewest teachers in the team.
    #[serde(default)]
    pub min_teachers: Option<usize>,
    /// Fields whose days are lessons, with pupils in class.
    #[serde(default)]
    pub lessons: Vec<String>,
    /// Whether the text should fit one printed page.
    #[serde(default)]
    pub one_page: bool,
    /// Types of schema.org.
    #[serde(default, deserialize_with = "one_or_several")]
    pub structured_data: Vec<String>,
    /// What schema.org's examples call such a resource; its own name where there is none.
    #[serde(default)]
    pub resource_type: Option<String>,
    /// Its fields: the common ones with its own in their place, then its own.
    #[serde(default)]
    pub fields: FieldSpecs,
    /// Headings it knows.
    #[serde(default)]
    pub sections: Vec<SectionSpec>,
    /// Order of the parts of its page, by field; `body` is the author's text, and
    /// `interdisciplinary` and `partnership` are filled from spokes and team.
    #[serde(default)]
    pub page: Vec<String>,
    /// Names of the fields that are its own.
    #[serde(skip)]
    pub own_fields: Vec<String>,
    /// Headings of a text below which what a field says may stand, folded, with its name.
    #[serde(skip)]
    headings: FxHashMap<String, String>,
    /// Headings of the sections that belong to the plan, folded, with the section's place.
    #[serde(skip)]
    reusable: FxHashMap<String, usize>,
}

/// One text for all languages, or one for each.
pub(super) fn text_or_translated<'de, D: Deserializer<'de>>(
    reader: D,
) -> Result<Translated, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        Text(String),
        Translated(Translated),
    }
    Ok(match Written::deserialize(reader)? {
        Written::Text(text) => Translated::same(text),
        Written::Translated(texts) => texts,
    })
}

/// One word, or a list of them.
fn one_or_several<'de, D: Deserializer<'de>>(reader: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        One(String),
        Several(Vec<String>),
    }
    Ok(match Written::deserialize(reader)? {
        Written::One(word) => vec![word],
        Written::Several(words) => words,
    })
}

/// Whether a kind may hold scores, grades and ranks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Appraisal {
    /// It may.
    #[default]
    Allowed,
    /// It must not, because it is there to help and not to judge.
    Forbidden,
}

/// A heading a kind knows.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionSpec {
    /// Permanent name.
    pub id: String,
    /// The heading.
    pub names: Translated,
    /// Other headings that mean the same.
    #[serde(default)]
    pub aliases: BTreeMap<String, Vec<String>>,
    /// A question that helps to write it.
    #[serde(default)]
    pub guide: Translated,
    /// The required field it may stand in place of.
    #[serde(default)]
    pub fills: Option<String>,
    /// Whether it is known but not asked for in a scaffold.
    #[serde(default)]
    pub rare: bool,
    /// Whether it belongs to the plan, see [`FieldSpec::reusable`](super::FieldSpec::reusable).
    #[serde(default)]
    pub reusable: bool,
}

impl SectionSpec {
    /// Whether a heading's text is this section's.
    pub fn is_called(&self, heading: &str) -> bool {
        let heading = fold_word(heading);
        self.spellings().any(|name| fold_word(name) == heading)
    }

    /// Its heading and those that mean the same, in every language.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        let names = self.names.0.values();
        names
            .chain(self.aliases.values().flatten())
            .map(String::as_str)
    }
}

impl Kind {
    /// The field that a heading of a text is about: it is the field's label or key in any
    /// language, or means the same as that. The heading is folded.
    pub fn field_of_heading(&self, folded: &str) -> Option<&str> {
        self.headings.get(folded).map(String::as_str)
    }

    /// The place of the section of the plan that a heading of a text begins.
    pub fn reusable_section(&self, heading: &str) -> Option<usize> {
        if self.reusable.is_empty() {
            return None;
        }
        self.reusable.get(&fold_word(heading)).copied()
    }

    /// Whether any of its sections belongs to the plan.
    pub fn has_reusable_sections(&self) -> bool {
        !self.reusable.is_empty()
    }

    /// Finds out which headings are about a field, and which begin a section of the plan.
    pub(super) fn learn_headings(&mut self) {
        let mut headings: FxHashMap<String, String> = FxHashMap::default();
        let mut learn = |heading: &str, name: &str| {
            let heading = headings.entry(fold_word(heading));
            heading.or_insert_with(|| name.to_owned());
        };
        for (name, spec) in &self.fields {
            let labels = spec.labels.0.values();
            labels.for_each(|label| learn(label, name));
        }
        // A label is what a page shows, and so comes first.
        for (name, spec) in &self.fields {
            learn(name, name);
            spec.keys.0.values().for_each(|key| learn(key, name));
        }
        for section in &self.sections {
            let mut names = section.names.0.values();
            let called = names.find_map(|name| headings.get(&fold_word(name)));
            let Some(field) = section.fills.as_ref().or(called).cloned() else {
                continue;
            };
            for spelling in section.spellings() {
                let heading = headings.entry(fold_word(spelling));
                heading.or_insert_with(|| field.clone());
            }
        }
        self.headings = headings;
        let sections = self.sections.iter().enumerate();
        let reusable = sections.filter(|(_, section)| section.reusable);
        let spellings = reusable.flat_map(|(place, section)| {
            let spellings = section.spellings();
            spellings.map(move |spelling| (fold_word(spelling), place))
        });
        let mut reusable = FxHashMap::default();
        for (spelling, place) in spellings {
            reusable.entry(spelling).or_insert(place);
        }
        self.reusable = reusable;
    }

    /// Its folder name in a language.
    pub fn folder(&self, language: &str) -> &str {
        self.aliases
            .get(language)
            .or_else(|| self.aliases.get("en"))
            .and_then(|aliases| aliases.first())
            .map_or(&self.id, String::as_str)
    }
}
