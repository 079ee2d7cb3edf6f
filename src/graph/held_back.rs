//! Practices that wait to be mended. What they did, nobody has to try first.

use std::collections::BTreeSet;

use crate::model::{Entry, Model, Status};
use crate::pack::TermId;

/// What is known of the practices that are left out for their errors.
#[derive(Debug, Default)]
pub struct HeldBack {
    /// The kinds of those of each school.
    kinds: BTreeSet<(u32, TermId)>,
    /// Subjects that meet in one, the lesser id first. More may meet: a file with errors may be read
    /// in part.
    pairs: BTreeSet<(TermId, TermId)>,
}

impl HeldBack {
    /// Finds them.
    pub(super) fn new(model: &Model) -> Self {
        let mut held_back = Self::default();
        let entries = model.entries.iter();
        for entry in entries.filter(|entry| is_left_out(entry)) {
            let (Some(school), Some(kind)) = (entry.school, entry.kind()) else {
                continue;
            };
            held_back.kinds.insert((school, kind));
            for first in &entry.subjects {
                let others = entry.subjects.iter().filter(|other| *other > first);
                held_back.pairs.extend(others.map(|other| (*first, *other)));
            }
        }
        held_back
    }

    /// Whether there are any.
    pub fn is_any(&self) -> bool {
        !self.kinds.is_empty()
    }

    /// Whether there are any of a kind.
    pub fn is_kind(&self, kind: TermId) -> bool {
        self.kinds.iter().any(|(_, known)| *known == kind)
    }

    /// Whether there are any of a kind in a school.
    pub fn is_kind_in(&self, school: u32, kind: TermId) -> bool {
        self.kinds.contains(&(school, kind))
    }

    /// Whether two subjects meet in one.
    pub fn is_pair(&self, first: TermId, second: TermId) -> bool {
        let pair = (first.min(second), first.max(second));
        self.pairs.contains(&pair)
    }

    /// Whether a subject meets another in one.
    pub fn meets_any(&self, subject: TermId) -> bool {
        let mut pairs = self.pairs.iter();
        pairs.any(|(first, second)| *first == subject || *second == subject)
    }
}

fn is_left_out(entry: &Entry) -> bool {
    entry.status == Status::Quarantined && entry.translation_of.is_none()
}
