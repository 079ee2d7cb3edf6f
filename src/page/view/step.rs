//! Steps and stages.

use serde::Serialize;

/// A step of a practice or a stage of a cycle.
#[derive(Debug, Clone, Serialize)]
pub struct Step {
    /// Number from 1.
    pub number: usize,
    /// Name.
    pub name: String,
    /// What is done in it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// When it was done, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// Whether it has been done.
    pub is_done: bool,
    /// Whether a later one has been done and this one is not told of.
    pub is_passed: bool,
}
