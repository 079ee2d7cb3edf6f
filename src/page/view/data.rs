//! What the template of the data files reads.

use serde::Serialize;

use super::Link;

/// The data files of a site, each with what stands in it.
#[derive(Debug, Clone, Serialize)]
pub struct DataFiles {
    /// What they are.
    pub summary: String,
    /// Files of one kind.
    pub groups: Vec<DataGroup>,
}

/// Data files of one kind.
#[derive(Debug, Clone, Serialize)]
pub struct DataGroup {
    /// Its name.
    pub name: String,
    /// How they are written; code stands between backticks.
    pub rules: Vec<String>,
    /// Where more is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<Link>,
    /// The files.
    pub files: Vec<DataFile>,
}

/// A data file.
#[derive(Debug, Clone, Serialize)]
pub struct DataFile {
    /// Its name, with its address.
    #[serde(flatten)]
    pub link: Link,
    /// What it holds.
    pub about: String,
    /// Its columns or keys.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<DataKey>,
}

/// A column or key of a data file.
#[derive(Debug, Clone, Serialize)]
pub struct DataKey {
    /// The column or key.
    pub key: &'static str,
    /// What it holds; code stands between backticks.
    pub about: String,
    /// Where its words are explained.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<Link>,
}
