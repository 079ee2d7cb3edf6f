//! What templates write as it is.

use std::ops::Deref;

use serde::{Serialize, Serializer};
use tera::Value;

/// Finished HTML, or what stands finished within it: SVG, JSON-LD. A template writes it as it is,
/// where it escapes every other text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(String);

impl From<String> for Html {
    fn from(finished: String) -> Self {
        Self(finished)
    }
}

impl Deref for Html {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Html {
    /// Whether nothing is shown.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<&Html> for Value {
    fn from(html: &Html) -> Self {
        Self::safe_string(html)
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::from(self).serialize(serializer)
    }
}
