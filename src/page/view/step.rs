//! The steps of a kind.

use serde::Serialize;

/// A step as a kind's page tells it.
#[derive(Debug, Clone, Serialize)]
pub struct KindStep {
    /// Name.
    pub name: String,
    /// What is done in it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
}
