//! A catalogue of many schools in memory, and who else does the same by comparing each practice
//! with each: slow, and with nothing left out.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use padu::graph::Graph;
use padu::locale::fold_word;
use padu::model::EntryId;
use padu::pack::{Pack, TermId};
use padu::source::Memory;

use super::shared_levels;

/// How the practices of a catalogue are spread.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spread {
    pub(crate) schools: usize,
    pub(crate) practices_a_school: usize,
    /// How many words topics, activities and keywords are drawn from: the fewer, the more is
    /// shared.
    pub(crate) words: usize,
}

/// A small source of chance (xorshift), the same on every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit
    }
}

const SUBJECTS: [&str; 12] = [
    "matematika",
    "kimia",
    "biologi",
    "fisika",
    "ipa",
    "ips",
    "ekonomi",
    "geografi",
    "sosiologi",
    "sejarah",
    "informatika",
    "bahasa-indonesia",
];
const REGIONS: [&str; 12] = [
    "51.71", "51.08", "51.03", "35.78", "35.15", "35.07", "32.01", "32.73", "31.71", "34.71",
    "36.71", "52.71",
];

/// Schools of twelve regencies with their practices, drawn by chance from a seed.
pub(crate) fn files(spread: Spread, seed: u64) -> Memory {
    let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut files = Memory::new();
    files.set("site.yaml", "judul: Katalog\nbahasa: id\n");
    for school in 0..spread.schools {
        let region = REGIONS[chance.below(REGIONS.len())];
        let folder = format!("content/sekolah-{school}");
        files.set(
            format!("{folder}/sekolah.md"),
            format!("---\nnama: Sekolah {school}\nbentuk: SMA\nwilayah: \"{region}\"\n---\n"),
        );
        for practice in 0..spread.practices_a_school {
            let day = 1 + chance.below(28);
            let (month, year) = (1 + chance.below(12), 2020 + chance.below(5));
            let mut text = format!(
                "---\njudul: Praktik {practice}\ntanggal: {year}-{month:02}-{day:02}\nringkasan: Dari sekolah {school}.\n"
            );
            let subjects: BTreeSet<&str> = (0..=chance.below(3))
                .map(|_| SUBJECTS[chance.below(SUBJECTS.len())])
                .collect();
            let subjects: Vec<&str> = subjects.into_iter().collect();
            let _ = writeln!(text, "mapel: [{}]", subjects.join(", "));
            for key in ["topik", "seri"] {
                if chance.below(3) == 0 {
                    let _ = writeln!(text, "{key}: {key} {}", chance.below(spread.words));
                }
            }
            let _ = writeln!(text, "kata_kunci: [kata {}]", chance.below(spread.words));
            text.push_str("---\n\nIsi.\n");
            files.set(format!("{folder}/praktik-baik/p-{practice}.md"), text);
        }
    }
    files
}

/// What two practices can share.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Activity(String),
    Series(String),
    Topic(String),
    Pair(TermId, TermId),
    Keyword(String),
    Term(TermId),
}

/// What it says to share a key.
struct Worth {
    /// In thousandths.
    rarity: u32,
    /// Whether to share it is to do the same.
    says_same: bool,
}

/// The rule of "who else does this", read plainly.
pub(crate) struct Rule {
    keys: BTreeMap<EntryId, BTreeSet<Key>>,
    worth: BTreeMap<Key, Worth>,
    /// School and region.
    school: BTreeMap<EntryId, (u32, String)>,
    /// The newest is 0.
    age: BTreeMap<EntryId, usize>,
    /// By region, then by the name of the school, the newest first.
    order: Vec<EntryId>,
}

/// A key that more practices have counts only near by.
const FEW: usize = 256;

/// What a practice has in common with another.
struct Common {
    /// How rare that is which says that both do the same; nothing where nothing says so.
    same: Option<u32>,
    /// How rare all is that they share; nothing where they share nothing.
    all: Option<u32>,
    /// How many levels of regions their schools share.
    near: usize,
    is_own_school: bool,
}

impl Rule {
    pub(crate) fn new(graph: &Graph<'_>, pack: &Pack) -> Self {
        let mut keys: BTreeMap<EntryId, BTreeSet<Key>> = graph
            .listed
            .iter()
            .map(|id| (*id, keys_of(graph, *id)))
            .collect();
        let mut counts: BTreeMap<Key, u32> = BTreeMap::new();
        for key in keys.values().flatten() {
            *counts.entry(key.clone()).or_default() += 1;
        }
        // A word of most practices says nothing of two of them.
        let most = keys.len() as u32 / 2;
        let has_many = keys.len() > 8;
        let is_common = |key: &Key| matches!(key, Key::Term(_)) && counts[key] > most;
        for own in keys.values_mut().filter(|_| has_many) {
            own.retain(|key| !is_common(key));
        }
        let total = keys.len() as f64;
        let worth = |(key, count): (Key, u32)| {
            let rarity = ((total / f64::from(count)).ln() * 1000.0).round() as u32;
            let says_same = match &key {
                Key::Keyword(_) => false,
                Key::Term(term) => !pack.vocabulary_at(term.vocabulary).shared.is_empty(),
                _ => true,
            };
            let rarity = rarity.max(1);
            (key, Worth { rarity, says_same })
        };
        let school = |id: &EntryId| {
            let school = graph.model.entry(*id).school?;
            let facts = &graph.model.schools[school as usize].facts;
            Some((*id, (school, facts.region.clone().unwrap_or_default())))
        };
        let mut order = graph.listed.clone();
        order.sort_by_cached_key(|id| {
            let school = graph.model.entry(*id).school;
            let name = school.map(|school| {
                let school = &graph.model.schools[school as usize];
                let name = &graph.model.entry(school.entry).title;
                (school.facts.region.clone(), name.to_lowercase())
            });
            (name, school)
        });
        Self {
            order,
            school: keys.keys().filter_map(school).collect(),
            worth: counts.into_iter().map(worth).collect(),
            age: graph.listed.iter().copied().zip(0..).collect(),
            keys,
        }
    }

    /// The best practice of each other school that does the same, the best first: of the
    /// nearest school, of that which does most of the same, which is most alike, the newest.
    pub(crate) fn who_else(&self, own: EntryId) -> Vec<EntryId> {
        let mut best: BTreeMap<u32, _> = BTreeMap::new();
        for (other, (school, _)) in &self.school {
            let common = self.common(own, *other);
            if let (Some(same), false) = (common.same, common.is_own_school) {
                let key = Reverse((common.near, same, common.all));
                let rank = (key, self.age[other], *other);
                let best = best.entry(*school).or_insert(rank);
                *best = rank.min(*best);
            }
        }
        let ranks: BTreeSet<_> = best.into_values().collect();
        ranks.into_iter().map(|(.., other)| other).collect()
    }

    /// All that shares something that counts, what shares most first; of equals those of other
    /// schools, of the nearest, the newest.
    pub(crate) fn alike(&self, own: EntryId) -> Vec<EntryId> {
        let mut counted: BTreeMap<EntryId, Vec<&Key>> = BTreeMap::new();
        for key in &self.keys[&own] {
            for other in self.near_part(key, own) {
                counted.entry(other).or_default().push(key);
            }
        }
        counted.remove(&own);
        let weights = counted
            .into_iter()
            .map(|(other, keys)| (other, self.rarity(keys)));
        let ranks: BTreeSet<_> = weights
            .map(|(other, weight)| {
                let common = self.common(own, other);
                let near = Reverse(common.near);
                let age = self.age[&other];
                (Reverse(weight), common.is_own_school, near, age, other)
            })
            .collect();
        ranks.into_iter().map(|(.., other)| other).collect()
    }

    /// How rare keys are together: of pairs of subjects, the rarest counts.
    fn rarity(&self, keys: Vec<&Key>) -> u32 {
        let (pairs, others): (Vec<&Key>, Vec<&Key>) = keys
            .into_iter()
            .partition(|key| matches!(key, Key::Pair(..)));
        let rarity = |key: &Key| self.worth[key].rarity;
        let rarest = pairs.into_iter().map(rarity).max().unwrap_or(0);
        rarest + others.into_iter().map(rarity).sum::<u32>()
    }

    /// The practices for which it counts that they share a key: all if they are few, or those
    /// of the widest region around in which they are few, or those next to the practice in the
    /// order of regions, schools and time.
    fn near_part(&self, key: &Key, own: EntryId) -> Vec<EntryId> {
        let has = |other: &&EntryId| self.keys[*other].contains(key);
        let all: Vec<EntryId> = self.order.iter().filter(has).copied().collect();
        let near = |other: &EntryId| shared_levels(&self.school[&own].1, &self.school[other].1);
        for level in 0..=4 {
            let part: Vec<EntryId> = all
                .iter()
                .filter(|other| near(other) >= level)
                .copied()
                .collect();
            if !part.is_empty() && part.len() <= FEW {
                return part;
            }
        }
        let at = all.iter().position(|other| *other == own);
        let from = at.map_or(0, |at| at.saturating_sub(FEW / 2));
        all.into_iter()
            .skip(from)
            .take(at.unwrap_or(0) + FEW / 2 - from)
            .collect()
    }

    fn common(&self, own: EntryId, other: EntryId) -> Common {
        let mut common = Common {
            same: None,
            all: None,
            near: shared_levels(&self.school[&own].1, &self.school[&other].1),
            is_own_school: self.school[&own].0 == self.school[&other].0,
        };
        let shared: Vec<&Key> = self.keys[&own].intersection(&self.keys[&other]).collect();
        let says_same = |key: &&Key| self.worth[*key].says_same;
        let same: Vec<&Key> = shared.iter().copied().filter(says_same).collect();
        if !same.is_empty() {
            common.same = Some(self.rarity(same));
        }
        if !shared.is_empty() {
            common.all = Some(self.rarity(shared));
        }
        common
    }
}

fn keys_of(graph: &Graph<'_>, id: EntryId) -> BTreeSet<Key> {
    let entry = graph.model.entry(id);
    let mut keys = BTreeSet::new();
    let mut word = |text: Option<&str>, key: fn(String) -> Key| {
        if let Some(text) = text.map(fold_word).filter(|text| !text.is_empty()) {
            keys.insert(key(text));
        }
    };
    word(entry.activity.as_deref(), Key::Activity);
    word(entry.series.as_deref(), Key::Series);
    word(entry.topic.as_deref(), Key::Topic);
    for keyword in &entry.keywords {
        word(Some(keyword), Key::Keyword);
    }
    for first in &entry.subjects {
        for second in entry.subjects.iter().filter(|second| first < *second) {
            keys.insert(Key::Pair(*first, *second));
        }
    }
    keys.extend(entry.terms.iter().map(|term| Key::Term(*term)));
    keys
}
