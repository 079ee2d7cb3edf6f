//! Codes of the contract whose checks are still to be written.
//!
//! Settings may name them already, so that a site that sets their severity needs no change
//! later. They are told apart from [`super::Code`], because nothing reports them.

use super::Message;

/// A code that is promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Announced {
    /// The permanent word.
    pub name: &'static str,
    /// Name of the message that says what it will mean.
    meaning: &'static str,
}

impl Announced {
    /// Every one of them.
    pub const ALL: &'static [Announced] = &[
        Self::new("pupil-name", "announced_pupil_name"),
        Self::new("small-group", "announced_small_group"),
        Self::new("photo-location", "announced_photo_location"),
    ];

    const fn new(name: &'static str, meaning: &'static str) -> Self {
        Self { name, meaning }
    }

    /// The one of a word.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name == name)
    }

    /// What it will mean.
    pub fn meaning(self) -> Message {
        Message::new(self.meaning)
    }
}

#[cfg(test)]
mod tests {
    use super::Announced;
    use crate::diagnostic::Code;

    #[test]
    fn what_is_reported_is_not_announced() {
        for announced in Announced::ALL {
            assert_eq!(Code::from_name(announced.name), None, "{}", announced.name);
        }
    }
}
