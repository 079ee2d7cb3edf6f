//! Orders in which to read a list of all schools.
//!
//! None is a ranking: by kinds, those that have tried fewest come first, because a reader
//! of that order looks for schools to invite.

use std::cmp::Reverse;

use super::Places;
use crate::model::{EntryId, Model};

/// An order of schools.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SchoolOrder {
    /// By region, then by name.
    Region,
    /// By name.
    Name,
    /// By how many kinds of practice they have, fewest first.
    Kinds,
    /// By their newest practice, newest first; those without one last.
    Latest,
}

impl SchoolOrder {
    /// Every order, the usual one first.
    pub const ALL: [Self; 4] = [Self::Region, Self::Name, Self::Kinds, Self::Latest];
}

/// Numbers of all schools in every order.
#[derive(Debug, Default)]
pub struct SchoolOrders {
    by_name: Vec<u32>,
    by_kinds: Vec<u32>,
    by_latest: Vec<u32>,
}

impl SchoolOrders {
    pub(super) fn new(model: &Model, by_school: &[Vec<EntryId>]) -> Self {
        let name = |school: &u32| {
            let entry = model.schools[*school as usize].entry;
            model.entry(entry).title.to_lowercase()
        };
        let mut by_name: Vec<u32> = (0..model.schools.len() as u32).collect();
        by_name.sort_by_cached_key(|school| (name(school), *school));
        let practices = |school: &u32| &by_school[*school as usize];
        // The sorts are stable: schools that are equal stay by name.
        let mut by_kinds = by_name.clone();
        by_kinds.sort_by_cached_key(|school| {
            let entries = practices(school).iter().map(|id| model.entry(*id));
            let mut kinds: Vec<_> = entries.filter_map(|entry| entry.kind()).collect();
            kinds.sort_unstable();
            kinds.dedup();
            kinds.len()
        });
        let mut by_latest = by_name.clone();
        by_latest.sort_by_cached_key(|school| {
            // Newest first.
            let latest = practices(school).first();
            Reverse(latest.and_then(|id| Some(model.entry(*id).date?.start)))
        });
        Self {
            by_name,
            by_kinds,
            by_latest,
        }
    }

    /// Numbers of the schools in an order.
    pub fn of<'a>(&'a self, order: SchoolOrder, places: &'a Places) -> &'a [u32] {
        match order {
            SchoolOrder::Region => &places.schools,
            SchoolOrder::Name => &self.by_name,
            SchoolOrder::Kinds => &self.by_kinds,
            SchoolOrder::Latest => &self.by_latest,
        }
    }
}
