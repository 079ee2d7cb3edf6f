//! Stated relations between entries.

use crate::model::EntryId;

/// What one entry says about another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// It was adapted from it.
    BasedOn,
    /// It goes on from it.
    Follows,
    /// It observed it.
    Observes,
    /// It uses its activity map.
    UsesMap,
    /// It names it as related.
    Related,
    /// Its text links to it.
    Mentions,
}

impl Relation {
    /// The relation a field states.
    pub fn of_field(field: &str) -> Self {
        match field {
            "based_on" => Self::BasedOn,
            "follows" => Self::Follows,
            "observed" => Self::Observes,
            "activity_map" => Self::UsesMap,
            _ => Self::Related,
        }
    }

    /// Its name in word files; with `_back` for the other direction.
    pub const fn name(self) -> &'static str {
        match self {
            Self::BasedOn => "based_on",
            Self::Follows => "follows",
            Self::Observes => "observes",
            Self::UsesMap => "uses_map",
            Self::Related => "related",
            Self::Mentions => "mentions",
        }
    }
}

/// A relation from one entry to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edge {
    /// Who says it.
    pub from: EntryId,
    /// What is said.
    pub relation: Relation,
    /// About whom.
    pub to: EntryId,
    /// The place of the link among those of the text, [`Edge::NO_LINK`] for a field.
    pub link: u16,
}

impl Edge {
    /// A relation that a field states.
    pub const NO_LINK: u16 = u16::MAX;
}

/// All relations, to be asked in both directions.
#[derive(Debug, Default)]
pub struct Edges {
    forward: Vec<Edge>,
    forward_starts: Vec<u32>,
    backward: Vec<Edge>,
    backward_starts: Vec<u32>,
}

impl Edges {
    /// Sorts the relations among `entries` entries; repeated ones count once, and an
    /// entry has none with itself.
    pub fn new(entries: usize, mut edges: Vec<Edge>) -> Self {
        edges.retain(|edge| edge.from != edge.to);
        edges.sort();
        edges.dedup_by_key(|edge| (edge.from, edge.relation, edge.to));
        let mut backward = edges.clone();
        backward.sort_by_key(|edge| (edge.to, edge.relation, edge.from));
        Self {
            forward_starts: starts(entries, edges.iter().map(|edge| edge.from)),
            backward_starts: starts(entries, backward.iter().map(|edge| edge.to)),
            forward: edges,
            backward,
        }
    }

    /// What an entry says about others.
    pub fn from(&self, entry: EntryId) -> &[Edge] {
        slice(&self.forward, &self.forward_starts, entry)
    }

    /// Where the text of an entry links to another.
    pub fn mention(&self, from: EntryId, to: EntryId) -> Option<&Edge> {
        let edges = self.from(from);
        let key = |edge: &Edge| (edge.relation, edge.to);
        let at = edges.binary_search_by_key(&(Relation::Mentions, to), key);
        at.ok().map(|at| &edges[at])
    }

    /// What others say about an entry.
    pub fn to(&self, entry: EntryId) -> &[Edge] {
        slice(&self.backward, &self.backward_starts, entry)
    }
}

fn starts(entries: usize, owners: impl Iterator<Item = EntryId>) -> Vec<u32> {
    let mut starts = vec![0; entries + 1];
    for owner in owners {
        starts[owner.0 as usize + 1] += 1;
    }
    for place in 1..starts.len() {
        starts[place] += starts[place - 1];
    }
    starts
}

fn slice<'edges>(edges: &'edges [Edge], starts: &[u32], entry: EntryId) -> &'edges [Edge] {
    let place = entry.0 as usize;
    match (starts.get(place), starts.get(place + 1)) {
        (Some(start), Some(end)) => &edges[*start as usize..*end as usize],
        _ => &[],
    }
}
