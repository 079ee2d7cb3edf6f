//! Schools and practices in the order of regions, so that neighbours on the map stand
//! beside each other.

use std::collections::BTreeMap;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::model::{EntryId, Model};
use crate::pack::Pack;

/// Most levels of regions that are told apart.
const LEVELS: usize = 4;

/// Schools and listed practices by region.
#[derive(Debug)]
pub struct Places {
    /// Numbers of the schools by region code, then by name; last those without a region.
    pub schools: Vec<u32>,
    /// Regions of the widest level with schools; those without a region stand under "".
    pub regions: BTreeMap<String, Region>,
    /// Listed practices by region, then by school, newest first.
    pub(super) practices: Vec<EntryId>,
    /// Place of a listed practice in `practices`.
    place_of: FxHashMap<EntryId, u32>,
    /// Place of each of `practices` in the list of all, newest first.
    ages: Vec<u32>,
    /// Number of the school of each of `practices`, `u32::MAX` where it has none.
    school_of: Vec<u32>,
    /// Where the practices of each school stand.
    school_ranges: Vec<Range<u32>>,
    /// The regions of each school by level, widest first; 0 where it names none.
    lineages: Vec<[u32; LEVELS]>,
    /// Where the practices of each region of `lineages` stand, from 1 on.
    region_ranges: Vec<Range<u32>>,
}

/// A region of the widest level.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Region {
    /// Its schools, a part of [`Places::schools`].
    pub schools: Range<usize>,
    /// How many listed practices they have.
    pub practices: usize,
}

impl Places {
    pub(super) fn new(
        model: &Model,
        listed: &[EntryId],
        by_school: &[Vec<EntryId>],
        pack: &Pack,
    ) -> Self {
        let levels: Vec<usize> = pack
            .manifest
            .regions
            .levels
            .iter()
            .map(|level| level.length)
            .take(LEVELS)
            .collect();
        let widest = levels.first().copied().unwrap_or(2);
        let schools = in_order(model, widest);
        let (lineages, count) = lineages(model, &levels);
        let alone = listed
            .iter()
            .filter(|id| model.entry(**id).school.is_none());
        let mut practices = Vec::with_capacity(listed.len());
        practices.extend(alone);
        let mut school_of = vec![u32::MAX; practices.len()];
        let mut school_ranges = vec![0..0; model.schools.len()];
        let mut region_ranges = vec![0..0; count + 1];
        for school in &schools {
            let start = practices.len() as u32;
            practices.extend(&by_school[*school as usize]);
            school_of.resize(practices.len(), *school);
            let end = practices.len() as u32;
            school_ranges[*school as usize] = start..end;
            for region in lineages[*school as usize] {
                let range: &mut Range<u32> = &mut region_ranges[region as usize];
                if range.start == range.end {
                    range.start = start;
                }
                range.end = end;
            }
        }
        let ages: FxHashMap<EntryId, u32> = listed.iter().copied().zip(0..).collect();
        Self {
            regions: regions(model, &schools, by_school, widest),
            schools,
            place_of: practices.iter().copied().zip(0..).collect(),
            ages: practices.iter().map(|id| ages[id]).collect(),
            practices,
            school_of,
            school_ranges,
            lineages,
            region_ranges,
        }
    }

    /// Schools of a region of the widest level; of "" those that have not said where they are.
    pub fn schools_of(&self, region: &str) -> &[u32] {
        let range = self.regions.get(region).map(|region| &region.schools);
        range.map_or(&[], |range| &self.schools[range.clone()])
    }

    pub(super) fn place(&self, id: EntryId) -> Option<u32> {
        self.place_of.get(&id).copied()
    }

    pub(super) fn age(&self, place: u32) -> u32 {
        self.ages[place as usize]
    }

    pub(super) fn school(&self, place: u32) -> u32 {
        self.school_of[place as usize]
    }

    /// Where the practices of a practice's school stand; the practice alone if it has none.
    pub(super) fn own_school(&self, place: u32) -> Range<u32> {
        let school = self.school(place) as usize;
        self.school_ranges
            .get(school)
            .cloned()
            .unwrap_or(place..place + 1)
    }

    /// Where the practices of the regions around a practice stand, from the narrowest its
    /// school names to the whole site. Each holds the one before it.
    pub(super) fn regions_around(&self, place: u32) -> impl Iterator<Item = Range<u32>> {
        let lineage = self.lineages.get(self.school(place) as usize);
        let regions = lineage
            .into_iter()
            .flatten()
            .rev()
            .filter(|region| **region != 0);
        let whole = 0..self.practices.len() as u32;
        regions
            .map(|region| self.region_ranges[*region as usize].clone())
            .chain([whole])
    }

    /// How many levels of regions the schools of two practices share.
    pub(super) fn near(&self, first: u32, second: u32) -> usize {
        let lineage = |place| self.lineages.get(self.school(place) as usize);
        let (Some(first), Some(second)) = (lineage(first), lineage(second)) else {
            return 0;
        };
        first
            .iter()
            .zip(second)
            .take_while(|(first, second)| **first != 0 && first == second)
            .count()
    }
}

/// The code of a school's region, as its profile says it.
fn code(model: &Model, school: u32) -> &str {
    let facts = &model.schools[school as usize].facts;
    facts.region.as_deref().unwrap_or_default()
}

/// Its widest region; "" where it names none.
fn wide(model: &Model, school: u32, widest: usize) -> &str {
    code(model, school).get(..widest).unwrap_or_default()
}

/// Schools by region, then by name.
fn in_order(model: &Model, widest: usize) -> Vec<u32> {
    let mut schools: Vec<u32> = (0..model.schools.len() as u32).collect();
    schools.sort_by_cached_key(|school| {
        let is_unplaced = wide(model, *school, widest).is_empty();
        let profile = model.entry(model.schools[*school as usize].entry);
        let name = profile.title.to_lowercase();
        (is_unplaced, code(model, *school), name, *school)
    });
    schools
}

/// Regions of the widest level, of schools in the order of regions.
fn regions(
    model: &Model,
    schools: &[u32],
    by_school: &[Vec<EntryId>],
    widest: usize,
) -> BTreeMap<String, Region> {
    let mut regions: BTreeMap<String, Region> = BTreeMap::new();
    for (place, school) in schools.iter().enumerate() {
        let region = regions
            .entry(wide(model, *school, widest).to_owned())
            .or_insert_with(|| Region {
                schools: place..place,
                practices: 0,
            });
        region.schools.end = place + 1;
        region.practices += by_school[*school as usize].len();
    }
    regions
}

/// The regions of each school by level, numbered from 1, and how many these are.
fn lineages(model: &Model, levels: &[usize]) -> (Vec<[u32; LEVELS]>, usize) {
    let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
    let lineages = (0..model.schools.len() as u32)
        .map(|school| {
            let mut lineage = [0; LEVELS];
            for (number, length) in lineage.iter_mut().zip(levels) {
                if let Some(part) = code(model, school).get(..*length) {
                    let next = numbers.len() as u32 + 1;
                    *number = *numbers.entry(part).or_insert(next);
                }
            }
            lineage
        })
        .collect();
    (lineages, numbers.len())
}
