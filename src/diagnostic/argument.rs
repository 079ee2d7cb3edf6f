//! Values of messages.

use std::collections::BTreeMap;

/// A value to put into a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// The same whatever the reader's language: a key, a path, a number, a word to write.
    Text(String),
    /// What something is called, by language tag.
    Names(BTreeMap<String, String>),
}

impl Argument {
    /// The value where it has no language.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Names(_) => None,
        }
    }
}

impl<T: Into<String>> From<T> for Argument {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}
