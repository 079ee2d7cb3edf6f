//! Scores of teachers in tables: a column of marks beside one of teachers or of what they are scored
//! for, and the columns of a scale in which a form is ticked ("SB | B | C | K").

use std::ops::Range;

use super::prose::Passage;
use crate::pack::{AppraisalWords, Phrases};

/// Fewest columns that are a scale, and fewest rows of marks under a heading that may mean
/// something else as well ("Keterangan").
const COLUMNS_OF_SCALE: usize = 3;
const ROWS_OF_MARKS: usize = 2;
/// The highest number that heads a column of a scale.
const HIGHEST_ON_SCALE: u32 = 5;

/// A table of a text: the places of its cells.
struct Table<'a> {
    text: &'a str,
    heads: Vec<Range<usize>>,
    rows: Vec<Vec<Range<usize>>>,
}

/// The headings of scores of teachers, a place for each table that has any.
pub(super) fn columns(known: &AppraisalWords, passage: &Passage<'_>) -> Vec<Range<usize>> {
    let tables = tables(&passage.text).into_iter();
    let places = tables.filter_map(|table| table.scores(known).or_else(|| table.scale(known)));
    places.collect()
}

impl<'a> Table<'a> {
    fn cell(&self, place: &Range<usize>) -> &'a str {
        &self.text[place.clone()]
    }

    fn words(&self, place: &Range<usize>) -> impl Iterator<Item = &'a str> {
        let words = self.cell(place).split(|sign: char| !sign.is_alphanumeric());
        words.filter(|word| !word.is_empty())
    }

    /// Whether a heading begins with one of the words.
    fn has(&self, words: &Phrases) -> bool {
        let first = |head| self.words(head).next();
        self.heads
            .iter()
            .filter_map(first)
            .any(|word| words.holds(word))
    }

    fn is_of_pupils(&self, known: &AppraisalWords) -> bool {
        let mut words = self.heads.iter().flat_map(|head| self.words(head));
        words.any(|word| known.others.holds(word))
    }

    /// Whether it tells of teachers, or of what they are scored for.
    fn is_of_teachers(&self, known: &AppraisalWords) -> bool {
        self.has(&known.teachers) || self.has(&known.aspects) && !self.is_of_pupils(known)
    }

    /// The heading of a column of scores.
    fn scores(&self, known: &AppraisalWords) -> Option<Range<usize>> {
        // "Skor diri" is nobody else's.
        let is_appraisal = |head| self.words(head).any(|word| known.appraisals.holds(word));
        if !self.is_of_teachers(known) && !self.heads.iter().any(is_appraisal) {
            return None;
        }
        let of = |lists: &[&Phrases], word: &str| lists.iter().any(|list| list.holds(word));
        let columns = self.heads.iter().enumerate();
        let mut columns = columns.filter(|(_, head)| self.words(head).next().is_some());
        let (_, head) = columns.find(|(column, head)| {
            let says_score = self.words(head).any(|word| known.scores.holds(word));
            let mut words = self.words(head);
            if says_score {
                let names = [&known.scores, &known.teachers, &known.appraisals];
                words.all(|word| of(&names, word))
                    && self.marks(known, *column).next() == Some(true)
            } else {
                let may_mean = words.all(|word| known.verdicts.holds(word));
                let marks: Vec<bool> = self.marks(known, *column).collect();
                may_mean && marks.len() >= ROWS_OF_MARKS && marks.iter().all(|is_mark| *is_mark)
            }
        })?;
        Some(head.clone())
    }

    /// Whether the filled cells of a column are marks.
    fn marks(&self, known: &AppraisalWords, column: usize) -> impl Iterator<Item = bool> {
        let cells = self.rows.iter().filter_map(move |row| row.get(column));
        let filled = cells.filter(|cell| self.words(cell).next().is_some());
        filled.map(|cell| self.words(cell).all(|word| is_mark(known, word)))
    }

    /// The headings of a scale below which a form is ticked. Figures may as well be weeks, so
    /// they ask for a column of what is scored.
    fn scale(&self, known: &AppraisalWords) -> Option<Range<usize>> {
        if self.is_of_pupils(known) {
            return None;
        }
        let takes_figures = self.has(&known.aspects);
        let is_step = |head: &Range<usize>| {
            let mut words = self.words(head).peekable();
            let is_figure = |word: &str| {
                let figure = word.parse::<u32>();
                figure.is_ok_and(|figure| (1..=HIGHEST_ON_SCALE).contains(&figure))
            };
            words.peek().is_some()
                && words.all(|word| is_grade(known, word) || takes_figures && is_figure(word))
        };
        let steps: Vec<usize> = (0..self.heads.len())
            .filter(|column| is_step(&self.heads[*column]))
            .collect();
        // "A", "B" and "C" may be groups or classes.
        let says_grades = || {
            let letters = steps
                .iter()
                .flat_map(|column| self.words(&self.heads[*column]));
            let mut letters = letters.filter(|word| !matches!(*word, "A" | "B" | "C" | "D"));
            letters.any(|word| is_grade(known, word))
        };
        let is_ticked = |row: &Vec<Range<usize>>| {
            let mut cells = steps.iter().filter_map(|column| row.get(*column));
            cells.any(|cell| {
                known
                    .ticks
                    .iter()
                    .any(|tick| tick.eq_ignore_ascii_case(self.cell(cell)))
            })
        };
        let is_scale = steps.len() >= COLUMNS_OF_SCALE
            && (takes_figures || says_grades())
            && self.rows.iter().any(is_ticked);
        let (first, last) = (steps.first()?, steps.last()?);
        is_scale.then(|| self.heads[*first].start..self.heads[*last].end)
    }
}

/// Whether a word is a number or a grade such as "baik" or "SB".
fn is_mark(known: &AppraisalWords, word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit()) || is_grade(known, word)
}

fn is_grade(known: &AppraisalWords, word: &str) -> bool {
    known.grades.holds(word)
        || known.degrees.holds(word)
        || known.letters.iter().any(|letter| letter == word)
}

fn tables(text: &str) -> Vec<Table<'_>> {
    let mut found = Vec::new();
    let mut lines = lines_of(text).peekable();
    let is_row = |line: &Range<usize>| text[line.clone()].contains('|');
    while let Some(head) = lines.next() {
        let is_rule = |line: &Range<usize>| {
            let line = text[line.clone()].trim();
            line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
        };
        if !is_row(&head) || lines.next_if(is_rule).is_none() {
            continue;
        }
        let mut rows = Vec::new();
        while let Some(row) = lines.next_if(is_row) {
            rows.push(cells(text, row));
        }
        let heads = cells(text, head);
        found.push(Table { text, heads, rows });
    }
    found
}

fn lines_of(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let range = start..start + line.trim_end().len();
        start += line.len();
        range
    })
}

/// The cells of a row of a table, without the blanks around their words.
fn cells(text: &str, row: Range<usize>) -> Vec<Range<usize>> {
    let line = &text[row.clone()];
    let inner = line.trim().trim_matches('|');
    inner
        .split('|')
        .map(|cell| {
            let cell = cell.trim();
            let start = row.start + (cell.as_ptr() as usize - line.as_ptr() as usize);
            start..start + cell.len()
        })
        .collect()
}
