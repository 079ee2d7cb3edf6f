//! The column of a table, in a text or in a file that is offered, that holds a pupil in each row.
//!
//! Below words for pupils there may as well be how many they were, or what they said. So the cells
//! tell, too: names are refused, whatever stands beside them, and "Siswa A" is none. Below "Name"
//! there may be anything, and what stands beside it tells.

use std::cell::LazyCell;

use super::pupil_cells::{
    CHILD, GRADE, SCORE, has_given_name, has_pupil, is_mark, is_mark_not_grade, is_name,
    is_somebody, may_be_mark, says_name, told_in, word_of,
};
use super::table::{
    CYCLE, GROUP, MEAN, MOST_COLUMNS, NAME, NAME_PART, PUPIL, PUPIL_NUMBER, reader_of, separator_of,
};
use crate::locale::parse_number;
use crate::pack::Pack;

/// The word for what is said of a child beside its name: a disability, an IQ.
const TRAIT: &str = "trait";
/// The word for what may be said of a child, and of a plant or tool as well.
const NOTE: &str = "note";
/// The word for e-mail addresses and the like.
const CONTACT: &str = "contact";
/// The word for how many there were.
const COUNT: &str = "count";
/// Rows at the head of a sheet, among which the headings stand, and below headings, which tell
/// whether names are there.
const HEAD: usize = 12;

/// Such a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PupilColumn {
    /// Its place among the headings.
    pub place: usize,
    /// Whether it holds numbers of pupils, or marks stand beside it.
    pub has_figures: bool,
    /// Whether it may as well hold something else.
    pub is_doubtful: bool,
    /// Whether its heading stands above groups or things as often, and no cell tells.
    pub may_be_groups: bool,
}

/// How sure it is that a column holds pupils, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sureness {
    Sure,
    Doubtful,
}

/// The heading above the names or numbers of pupils in a table of any form, and its column; of names
/// of anybody, where marks stand beside them.
pub fn pupil_heading(text: &str, pack: &Pack) -> Option<(String, PupilColumn)> {
    let mut reader = reader_of(text, separator_of(text));
    let records = reader.records().filter_map(Result::ok);
    let records: Vec<csv::StringRecord> = records.take(2 * HEAD).collect();
    let heads = records.iter().zip(1..).take(HEAD);
    let found = heads.filter_map(|(headings, below)| {
        let headings: Vec<&str> = headings.iter().map(str::trim).collect();
        let below = records.get(below..).unwrap_or_default().iter();
        let below = below.map(|row| row.iter().map(str::trim).collect());
        let column = pupil_column(&headings, below, true, pack)?;
        let heading = headings.get(column.place)?;
        Some(((*heading).to_owned(), column))
    });
    first_surest(found, |(_, column)| column.is_doubtful)
}

/// The column of the names or numbers of pupils; of names of anybody where marks, or what is said
/// of a child alone, stand beside them. `below` are the rows below the headings, which are asked for
/// only where a heading speaks of people or of marks. With `is_list`, whatever stands below a word for
/// pupils and is no number or label is one.
pub fn pupil_column<'text>(
    headings: &[&str],
    below: impl Iterator<Item = Vec<&'text str>>,
    is_list: bool,
    pack: &Pack,
) -> Option<PupilColumn> {
    let headings = headings.get(..MOST_COLUMNS).unwrap_or(headings);
    let words = headings.iter().map(|heading| word_of(heading, pack));
    let words: Vec<Option<&str>> = words.collect();
    let tells = |word: &Option<&str>| is_of_people(*word) || *word == Some(SCORE);
    words.iter().find(|word| tells(word))?;
    let below = below.take(HEAD);
    let table = Table {
        headings,
        words: &words,
        rows: below
            .map(|row| row.into_iter().map(told_in).collect())
            .collect(),
        is_list,
        pack,
    };
    let has_marks = LazyCell::new(|| (0..words.len()).any(|place| table.holds_marks(place)));
    let found = (0..words.len()).filter_map(|place| {
        let sureness = table.sureness(place, &has_marks)?;
        let has_figures = *has_marks || words[place] == Some(PUPIL_NUMBER);
        let may_be_groups = words[place] == Some(NAME) && *has_marks && !table.has_told(place);
        Some(PupilColumn {
            place,
            has_figures,
            is_doubtful: sureness == Sureness::Doubtful,
            may_be_groups,
        })
    });
    first_surest(found, |column| column.is_doubtful)
}

/// The first that is sure; where none is, the first.
fn first_surest<T>(found: impl Iterator<Item = T>, is_doubtful: impl Fn(&T) -> bool) -> Option<T> {
    let mut doubtful = None;
    for found in found {
        if !is_doubtful(&found) {
            return Some(found);
        }
        doubtful.get_or_insert(found);
    }
    doubtful
}

fn is_of_people(word: Option<&str>) -> bool {
    matches!(word, Some(PUPIL_NUMBER | PUPIL | CHILD | NAME | NAME_PART))
}

/// A table of which each column is asked for pupils.
struct Table<'table, 'text> {
    headings: &'table [&'table str],
    words: &'table [Option<&'table str>],
    rows: Vec<Vec<&'text str>>,
    is_list: bool,
    pack: &'table Pack,
}

impl Table<'_, '_> {
    /// Whether a column holds pupils, as far as it tells.
    fn sureness(
        &self,
        place: usize,
        has_marks: &impl std::ops::Deref<Target = bool>,
    ) -> Option<Sureness> {
        let sure = |is_it: bool| is_it.then_some(Sureness::Sure);
        let doubtful = |is_it: bool| is_it.then_some(Sureness::Doubtful);
        let word = self.words[place];
        match word {
            Some(PUPIL_NUMBER) => sure(self.cells(place).next().is_some()),
            Some(PUPIL | CHILD) => {
                let is_pupil = word == Some(PUPIL);
                let counts =
                    is_pupil && self.is_list || **has_marks && (is_pupil || self.leads(place));
                let is_told = counts && self.are_people(place)
                    || (says_name(self.headings[place], self.pack) || self.has(TRAIT))
                        && self.are_names(place, 1)
                    || self.leads(place)
                        && (self.are_names(place, 2)
                            || self.are_names(place, 1)
                                && (self.has(NOTE) || self.has_told(place)));
                sure(is_told).or_else(|| {
                    doubtful(
                        self.leads(place) && self.are_names(place, 1) && self.has_figures(place),
                    )
                })
            }
            Some(NAME) => {
                let is_told = **has_marks && self.are_people(place)
                    || self.has(TRAIT) && self.are_names(place, 1);
                sure(is_told).or_else(|| self.sureness_of_names(place))
            }
            Some(NAME_PART) => {
                let parts = self.words.iter().filter(|word| **word == Some(NAME_PART));
                let has_more = **has_marks || self.has(CONTACT) || self.has_figures(place);
                let is_told = has_more && self.are_people(place)
                    || self.has(TRAIT) && self.are_names(place, 1);
                sure(is_told).or_else(|| {
                    let is_row =
                        parts.count() > 1 || self.has(GROUP) || self.has(NOTE) || self.has(GRADE);
                    doubtful(is_row && self.are_names(place, 1))
                })
            }
            None if **has_marks && self.is_first_of_words(place) => {
                let is_named = self.are_names(place, 1) && self.has_told(place);
                match self.headings[place].is_empty() {
                    true => sure(is_named),
                    false => doubtful(is_named && !self.is_of_others(place)),
                }
            }
            _ => None,
        }
    }

    /// Below "Name", names that are nothing else: pupils where figures of before and after or their
    /// mean stand beside them, and most likely where a class behind them or what is said of them does.
    fn sureness_of_names(&self, place: usize) -> Option<Sureness> {
        if !self.are_names(place, 1) || !self.has_told(place) || self.are_adults(place) {
            return None;
        }
        let has_figures = self.has_figures(place);
        if has_figures && (self.has(CYCLE) || self.has(MEAN)) {
            return Some(Sureness::Sure);
        }
        let behind = self.words.get(place..).unwrap_or_default();
        let has_class = behind
            .iter()
            .any(|word| matches!(word, Some(GROUP | GRADE)));
        (has_figures || has_class || self.has(NOTE)).then_some(Sureness::Doubtful)
    }

    /// The cells of a column that hold something.
    fn cells(&self, place: usize) -> impl Iterator<Item = &str> + Clone {
        let cells = self.rows.iter().filter_map(move |row| row.get(place));
        cells.copied().filter(|cell| !cell.is_empty())
    }

    /// Whether most cells of a column are so.
    fn are(&self, place: usize, is_so: impl Fn(&str) -> bool) -> bool {
        let cells = self.cells(place);
        2 * cells.clone().filter(|cell| is_so(cell)).count() > cells.count()
    }

    fn are_people(&self, place: usize) -> bool {
        self.are(place, |cell| is_somebody(cell, self.pack))
    }

    fn are_names(&self, place: usize, least: usize) -> bool {
        self.are(place, |cell| is_name(cell, least, self.pack))
    }

    /// Whether they are written with a form of address, as teachers are.
    fn are_adults(&self, place: usize) -> bool {
        self.are(place, |cell| self.pack.address_words.begin(cell))
    }

    /// Whether a cell of a column tells that people are there.
    fn has_told(&self, place: usize) -> bool {
        let is_told = |cell: &str| has_given_name(cell, self.pack) || has_pupil(cell, self.pack);
        self.cells(place).any(is_told)
    }

    fn has(&self, word: &str) -> bool {
        self.words.contains(&Some(word))
    }

    /// Whether a column holds marks, as its heading says and its cells do not deny: "Nilai" are the
    /// values that a hero stands for, too.
    fn holds_marks(&self, place: usize) -> bool {
        match self.words[place] {
            Some(SCORE) => {
                self.cells(place).next().is_none()
                    || self.are(place, |cell| is_mark(cell, self.pack))
            }
            Some(GRADE) => self.are(place, |cell| is_mark_not_grade(cell, self.pack)),
            _ => false,
        }
    }

    /// Whether a column behind this one holds what may be marks.
    fn has_figures(&self, place: usize) -> bool {
        (place + 1..self.words.len()).any(|place| {
            let word = self.words[place];
            let is_other = is_of_people(word) || matches!(word, Some(COUNT | GROUP | CONTACT));
            let is_mark = |cell: &str| match word {
                Some(GRADE) => is_mark_not_grade(cell, self.pack),
                _ => may_be_mark(cell),
            };
            !is_other && self.are(place, is_mark)
        })
    }

    /// Whether a heading tells of teachers, schools or groups: "Nama kelompok".
    fn is_of_others(&self, place: usize) -> bool {
        let mut words = self.headings[place].split_whitespace();
        words.any(|word| self.pack.is_label(word) || self.pack.manifest.is_of_groups(word))
    }

    /// Whether nothing but numbers stands before a column: "Raja | Anak" tells of kings.
    fn leads(&self, place: usize) -> bool {
        let before = self.rows.iter().flat_map(|row| row.iter().take(place));
        let mut before = before.map(|cell| cell.trim_end_matches('.'));
        before.all(|cell| cell.is_empty() || parse_number(cell).is_some())
    }

    /// Whether a column is the first that does not hold numbers.
    fn is_first_of_words(&self, place: usize) -> bool {
        self.leads(place) && self.are(place, |cell| parse_number(cell).is_none())
    }
}
