//! Which keys practices have, and which practices have a key.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::super::places::Places;
use super::Reason;
use super::tally::Tallies;
use crate::locale::fold_word;
use crate::model::{Entry, Model};
use crate::pack::{Pack, TermId};

/// Among so few practices a word that most of them have is told all the same.
const FEW_PRACTICES: usize = 8;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Activity(Box<str>),
    Series(Box<str>),
    Topic(Box<str>),
    Keyword(Box<str>),
    Pair(TermId, TermId),
    Term(TermId),
}

impl Key {
    fn reason(self) -> Reason {
        match self {
            Self::Activity(_) => Reason::Activity,
            Self::Series(_) => Reason::Series,
            Self::Topic(_) => Reason::Topic,
            Self::Keyword(word) => Reason::Keyword(word),
            Self::Pair(first, second) => Reason::Pair(first, second),
            Self::Term(term) => Reason::Term(term),
        }
    }
}

/// A key that at least two practices have.
#[derive(Debug)]
pub(super) struct Fact {
    pub(super) reason: Reason,
    /// Whether sharing it means doing the same.
    pub(super) connects: bool,
    /// Whether it is a pair of subjects. Of several that are shared the rarest counts: four
    /// subjects make six pairs, and yet say no more than a shared activity.
    pub(super) is_pair: bool,
    /// Rarity in thousandths, so that sums are the same on every machine; at least 1, so that
    /// a sum tells what was met.
    pub(super) weight: u32,
}

/// Lists of the practices that share a key.
#[derive(Debug, Default)]
pub struct WhoElse {
    pub(super) facts: Vec<Fact>,
    /// Keys of each listed practice by its place, what says most first.
    pub(super) keys: Rows,
    /// Where each practice stands in the list of each of its keys, beside `keys`: to look for it
    /// there costs more the larger the site is.
    spots: Vec<u32>,
    /// Places of the practices of each key, sorted.
    pub(super) places: Rows,
    pub(super) tallies: Tallies,
}

/// Lists of numbers, one after the other.
#[derive(Debug, Default)]
pub(super) struct Rows {
    starts: Vec<u32>,
    numbers: Vec<u32>,
}

impl Rows {
    pub(super) fn row(&self, number: u32) -> &[u32] {
        &self.numbers[self.range(number)]
    }

    fn range(&self, number: u32) -> Range<usize> {
        let at = number as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(start), Some(end)) => *start as usize..*end as usize,
            _ => 0..0,
        }
    }
}

impl Rows {
    /// The rows with other numbers, sorted; without those that have none.
    fn renumbered(&self, numbers: &[u32]) -> Self {
        let mut rows = Self {
            starts: Vec::with_capacity(self.starts.len()),
            numbers: Vec::with_capacity(self.numbers.len()),
        };
        rows.starts.push(0);
        for (from, to) in self.starts.iter().zip(&self.starts[1..]) {
            let begin = rows.numbers.len();
            let own = self.numbers[*from as usize..*to as usize].iter();
            let own = own.map(|number| numbers[*number as usize]);
            rows.numbers
                .extend(own.filter(|number| *number != u32::MAX));
            rows.numbers[begin..].sort_unstable();
            rows.starts.push(rows.numbers.len() as u32);
        }
        rows
    }
}

/// The keys of all listed practices, taken down in one pass.
struct Noted {
    /// The number of each key, in the order in which they were met.
    numbers: FxHashMap<Key, u32>,
    /// How many practices have each.
    counts: Vec<u32>,
    /// The keys of each practice, sorted, each once.
    rows: Rows,
}

impl Noted {
    fn of(model: &Model, places: &Places, pack: &Pack) -> Self {
        let mut numbers: FxHashMap<Key, u32> = FxHashMap::default();
        let mut counts: Vec<u32> = Vec::new();
        let mut starts = vec![0];
        let mut all: Vec<u32> = Vec::new();
        for id in &places.practices {
            let from = all.len();
            for key in keys_of(model.entry(*id), pack) {
                let next = counts.len() as u32;
                let number = *numbers.entry(key).or_insert(next);
                if number == next {
                    counts.push(0);
                }
                all.push(number);
            }
            all[from..].sort_unstable();
            let mut kept = from;
            for place in from..all.len() {
                if place == from || all[place] != all[place - 1] {
                    all[kept] = all[place];
                    kept += 1;
                }
            }
            all.truncate(kept);
            for number in &all[from..] {
                counts[*number as usize] += 1;
            }
            starts.push(all.len() as u32);
        }
        let rows = Rows {
            starts,
            numbers: all,
        };
        Self {
            numbers,
            counts,
            rows,
        }
    }
}

/// What each key says that several practices have, those that say most first, so that a sorted row
/// begins with them. `practices` is how many there are.
fn facts(
    numbers: FxHashMap<Key, u32>,
    counts: &[u32],
    practices: usize,
    pack: &Pack,
) -> Vec<(u32, Fact)> {
    let total = practices.max(1) as f64;
    let mut facts: Vec<(u32, Fact)> = Vec::new();
    #[allow(clippy::iter_over_hash_type, reason = "they are put in order below")]
    for (key, number) in numbers {
        let count = counts[number as usize];
        // A key of one practice leads nowhere, and a word of most of them tells no two apart.
        let is_common = practices > FEW_PRACTICES && count as usize > practices / 2;
        if count < 2 || is_common && matches!(key, Key::Term(_)) {
            continue;
        }
        let connects = match &key {
            Key::Activity(_) | Key::Series(_) | Key::Topic(_) | Key::Pair(..) => true,
            Key::Keyword(_) => false,
            Key::Term(term) => !pack.vocabulary_at(term.vocabulary).shared.is_empty(),
        };
        let fact = Fact {
            is_pair: matches!(key, Key::Pair(..)),
            reason: key.reason(),
            connects,
            weight: ((total / f64::from(count)).ln() * 1000.0).round().max(1.0) as u32,
        };
        facts.push((number, fact));
    }
    facts.sort_unstable_by_key(|(number, fact)| {
        (!fact.connects, std::cmp::Reverse(fact.weight), *number)
    });
    facts
}

impl WhoElse {
    /// Takes down the keys of all listed practices, in one pass and a sorting by number.
    pub(in crate::graph) fn new(model: &Model, places: &Places, pack: &Pack) -> Self {
        let Noted {
            numbers,
            counts,
            rows,
        } = Noted::of(model, places, pack);
        let facts = facts(numbers, &counts, places.practices.len(), pack);
        let mut renumbered = vec![u32::MAX; counts.len()];
        for (place, (number, _)) in facts.iter().enumerate() {
            renumbered[*number as usize] = place as u32;
        }
        let place_counts = facts.iter().map(|(number, _)| counts[*number as usize]);
        let place_counts: Vec<u32> = place_counts.collect();
        let keys = rows.renumbered(&renumbered);
        // Each of these takes some megabytes on a large site.
        drop((rows, renumbered, counts));
        let (places, spots) = turned(&keys, &place_counts);
        Self {
            facts: facts.into_iter().map(|(_, fact)| fact).collect(),
            places,
            spots,
            keys,
            tallies: Tallies::default(),
        }
    }

    /// Where a practice stands in the list of each of its keys, in their order.
    pub(super) fn spots(&self, place: u32) -> &[u32] {
        &self.spots[self.keys.range(place)]
    }
}

/// The same relation from the other side: from keys of places to places of keys, and for each
/// number of `rows` where its place stands there.
fn turned(rows: &Rows, counts: &[u32]) -> (Rows, Vec<u32>) {
    let mut starts = vec![0];
    let mut end = 0;
    for count in counts {
        end += count;
        starts.push(end);
    }
    let mut next = starts.clone();
    let mut numbers = vec![0; rows.numbers.len()];
    let mut spots = Vec::with_capacity(rows.numbers.len());
    for place in 0..rows.starts.len().saturating_sub(1) as u32 {
        for key in rows.row(place) {
            let at = &mut next[*key as usize];
            numbers[*at as usize] = place;
            spots.push(*at - starts[*key as usize]);
            *at += 1;
        }
    }
    (Rows { starts, numbers }, spots)
}

fn keys_of(entry: &Entry, pack: &Pack) -> Vec<Key> {
    let mut keys = Vec::with_capacity(16);
    let mut word = |text: Option<&str>, make: fn(Box<str>) -> Key| {
        let folded = text.map(fold_word).unwrap_or_default();
        if !folded.is_empty() {
            keys.push(make(folded.into()));
        }
    };
    word(entry.activity.as_deref(), Key::Activity);
    word(entry.series.as_deref(), Key::Series);
    word(entry.topic.as_deref(), Key::Topic);
    for keyword in &entry.keywords {
        word(Some(keyword), Key::Keyword);
    }
    for (place, first) in entry.subjects.iter().enumerate() {
        for second in &entry.subjects[place + 1..] {
            keys.push(Key::Pair(*first.min(second), *first.max(second)));
        }
    }
    let says = |term: &&TermId| pack.vocabulary_at(term.vocabulary).alike;
    keys.extend(entry.terms.iter().filter(says).map(|term| Key::Term(*term)));
    keys
}
