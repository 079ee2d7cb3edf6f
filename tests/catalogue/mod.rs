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
    count: u32,
    /// In thousandths.
    rarity: u32,
    /// Whether to share it is to do the same.
    says_same: bool,
}

/// So few practices of a key are all looked at.
const RARE: u32 = 48;

/// The rule of "who else does this", read plainly.
pub(crate) struct Rule {
    keys: BTreeMap<EntryId, BTreeSet<Key>>,
    worth: BTreeMap<Key, Worth>,
    school: BTreeMap<EntryId, (u32, String)>,
}

/// What a practice has in common with another, what counts most first: how near the schools
/// are, how rare that is which says that both do the same, how rare all is that they share.
pub(crate) type Rank = (Reverse<usize>, Reverse<u32>, Reverse<u32>);

impl Rule {
    pub(crate) fn new(graph: &Graph<'_>, pack: &Pack) -> Self {
        let keys: BTreeMap<EntryId, BTreeSet<Key>> = graph
            .listed
            .iter()
            .map(|id| (*id, keys_of(graph, *id)))
            .collect();
        let mut counts: BTreeMap<Key, u32> = BTreeMap::new();
        for key in keys.values().flatten() {
            *counts.entry(key.clone()).or_default() += 1;
        }
        let total = keys.len() as f64;
        let worth = |(key, count): (Key, u32)| {
            let rarity = ((total / f64::from(count)).ln() * 1000.0).round() as u32;
            let says_same = match &key {
                Key::Keyword(_) => false,
                Key::Term(term) => !pack.vocabulary_at(term.vocabulary).shared.is_empty(),
                _ => true,
            };
            let worth = Worth {
                count,
                rarity,
                says_same,
            };
            (key, worth)
        };
        let school = |id: &EntryId| {
            let school = graph.model.entry(*id).school?;
            let facts = &graph.model.schools[school as usize].facts;
            Some((*id, (school, facts.region.clone().unwrap_or_default())))
        };
        Self {
            school: keys.keys().filter_map(school).collect(),
            worth: counts.into_iter().map(worth).collect(),
            keys,
        }
    }

    /// The best practice of each other school that does the same, the best first.
    pub(crate) fn who_else(&self, own: EntryId) -> Vec<Rank> {
        let mut best: BTreeMap<u32, Rank> = BTreeMap::new();
        let (own_school, _) = &self.school[&own];
        for (other, (school, _)) in &self.school {
            if school == own_school {
                continue;
            }
            if let Some(rank) = self.rank(own, *other) {
                let best = best.entry(*school).or_insert(rank);
                *best = rank.min(*best);
            }
        }
        let mut ranks: Vec<Rank> = best.into_values().collect();
        ranks.sort_unstable();
        ranks
    }

    /// What two practices have in common; nothing where they do not do the same.
    pub(crate) fn rank(&self, own: EntryId, other: EntryId) -> Option<Rank> {
        let shared = self.keys[&own].intersection(&self.keys[&other]);
        let (mut same, mut all, mut connects) = (0, 0, false);
        for key in shared {
            let worth = &self.worth[key];
            all += worth.rarity;
            if worth.says_same {
                connects = true;
                same += worth.rarity;
            }
        }
        let near = shared_levels(&self.school[&own].1, &self.school[&other].1);
        connects.then_some((Reverse(near), Reverse(same), Reverse(all)))
    }

    /// Whether at most [`RARE`] practices have each key of a practice that connects it.
    pub(crate) fn has_rare_keys(&self, own: EntryId) -> bool {
        let connects = |key: &&Key| self.worth[*key].says_same;
        let mut keys = self.keys[&own].iter().filter(connects);
        keys.all(|key| self.worth[key].count <= RARE)
    }

    /// Whether two practices share keys, and none that says something and that more than [`RARE`]
    /// practices have.
    pub(crate) fn shares_but_rare(&self, own: EntryId, other: EntryId) -> bool {
        let shared = self.keys[&own].intersection(&self.keys[&other]);
        let mut worth = shared.map(|key| &self.worth[key]);
        let says = |worth: &&Worth| worth.rarity > 0;
        self.weight(own, other) > 0 && worth.all(|worth| worth.count <= RARE || !says(&worth))
    }

    /// How rare all is that two practices share.
    pub(crate) fn weight(&self, own: EntryId, other: EntryId) -> u32 {
        let shared = self.keys[&own].intersection(&self.keys[&other]);
        shared.map(|key| self.worth[key].rarity).sum()
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
