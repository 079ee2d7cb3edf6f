//! The glossary.

use serde::Serialize;

use super::Link;

/// Every word of the pack with its meaning.
#[derive(Debug, Clone, Serialize)]
pub struct Glossary {
    /// What it is.
    pub summary: String,
    /// Lists that belong together.
    pub groups: Vec<GlossaryGroup>,
}

/// Lists of words that belong together.
#[derive(Debug, Clone, Serialize)]
pub struct GlossaryGroup {
    /// Its name.
    pub name: String,
    /// The lists.
    pub lists: Vec<GlossaryList>,
}

/// A list of words.
#[derive(Debug, Clone, Serialize)]
pub struct GlossaryList {
    /// Its id, by which links lead here.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub about: String,
    /// How many words it has.
    pub count: usize,
    /// Keys that take its words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<String>,
    /// The words in families; one family without a name where it has none.
    pub families: Vec<GlossaryFamily>,
}

/// Words of a list that belong together.
#[derive(Debug, Clone, Serialize)]
pub struct GlossaryFamily {
    /// Its name; empty where the list has no families.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The words.
    pub terms: Vec<GlossaryTerm>,
}

/// A word with its meaning.
#[derive(Debug, Clone, Serialize)]
pub struct GlossaryTerm {
    /// Its id on the page.
    pub id: String,
    /// The word, with its page where something uses it.
    #[serde(flatten)]
    pub link: Link,
    /// How many practices use it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<usize>,
    /// What it is called in other languages.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<OtherName>,
    /// What it means; empty where the list of a site does not say.
    pub definition: String,
    /// Rules or parts, where no page of its own tells them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<String>,
    /// What it means elsewhere.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What an author may write for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
    /// Whether there are more of them.
    pub has_more: bool,
}

/// A name in another language.
#[derive(Debug, Clone, Serialize)]
pub struct OtherName {
    /// The language.
    pub language: String,
    /// The name.
    pub name: String,
}
