//! The column of a table, in a text or in a file that is offered, that holds a pupil in each row.
//!
//! Below words for pupils there may as well be how many they were, or what they said. So the cells
//! tell, too: names are refused, whatever stands beside them, and "Siswa A" is none.

use super::table::{NAME, PUPIL, PUPIL_NUMBER, reader_of, separator_of};
use crate::locale::parse_number;
use crate::pack::Pack;

/// The vocabulary of headings that tell something.
const WORDS: &str = "table-columns";
/// The word for marks.
const SCORE: &str = "score";
/// The word for children, who may as well be those of kings or animals.
const CHILD: &str = "child";
/// The word for what is said of a child beside its name: a disability, an IQ.
const TRAIT: &str = "trait";
/// Rows at the head of a sheet, among which the headings stand, and below headings, which tell
/// whether names are there.
const HEAD: usize = 12;
/// Most words of a name.
const MOST_WORDS: usize = 6;

/// Such a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PupilColumn {
    /// Its place among the headings.
    pub place: usize,
    /// Whether it holds numbers of pupils, or marks stand beside it.
    pub has_figures: bool,
}

/// The heading above the names or numbers of pupils in a table of any form; of names of
/// anybody, where marks stand beside them.
pub fn pupil_heading(text: &str, pack: &Pack) -> Option<String> {
    let mut reader = reader_of(text, separator_of(text));
    let records = reader.records().filter_map(Result::ok);
    let records: Vec<csv::StringRecord> = records.take(2 * HEAD).collect();
    let mut heads = records.iter().zip(1..).take(HEAD);
    heads.find_map(|(headings, below)| {
        let headings: Vec<&str> = headings.iter().map(str::trim).collect();
        let below = records.get(below..).unwrap_or_default().iter();
        let below = below.map(|row| row.iter().map(str::trim).collect());
        let column = pupil_column(&headings, below, true, pack)?;
        headings
            .get(column.place)
            .map(|&heading| heading.to_owned())
    })
}

/// The column of the names or numbers of pupils; of names of anybody where marks, or what is said
/// of a child alone, stand beside them. `below` are the rows below the headings, which are asked for
/// only where a heading speaks of people. With `is_list`, whatever stands below a word for pupils and
/// is no number is one.
pub fn pupil_column<'text>(
    headings: &[&str],
    below: impl Iterator<Item = Vec<&'text str>>,
    is_list: bool,
    pack: &Pack,
) -> Option<PupilColumn> {
    let word = |heading: &str| {
        let term = pack.find_term(WORDS, heading)?;
        Some(pack.term(term).id.as_str())
    };
    let words: Vec<Option<&str>> = headings.iter().map(|heading| word(heading)).collect();
    let is_of_people =
        |word: &Option<&str>| matches!(word, Some(PUPIL_NUMBER | PUPIL | CHILD | NAME));
    words.iter().find(|word| is_of_people(word))?;
    let rows: Vec<Vec<&str>> = below.take(HEAD).collect();
    let has_marks = words.contains(&Some(SCORE));
    let has_traits = words.contains(&Some(TRAIT));
    let first = |place: usize| {
        let cell = rows.first().and_then(|row| row.get(place));
        cell.is_some_and(|cell| !cell.is_empty() && parse_number(cell).is_none())
    };
    let are_names = |place: usize, least: usize| {
        let cells = rows.iter().filter_map(|row| row.get(place));
        let cells: Vec<&str> = cells.copied().filter(|cell| !cell.is_empty()).collect();
        let is_name = |cell: &&&str| is_name(cell, least, pack);
        2 * cells.iter().filter(is_name).count() > cells.len()
    };
    // "Raja | Anak" tells of kings.
    let leads = |place: usize| {
        let before = rows.iter().flat_map(|row| row.iter().take(place));
        let mut before = before.map(|cell| cell.trim_end_matches('.'));
        before.all(|cell| cell.is_empty() || parse_number(cell).is_some())
    };
    let says_name = |place: usize| {
        let mut words = headings[place].split_whitespace();
        words.any(|part| word(part) == Some(NAME))
    };
    let is_of_pupils = |place: &usize| match words[*place] {
        Some(PUPIL_NUMBER) => true,
        Some(PUPIL) if (is_list || has_marks) && first(*place) => true,
        Some(PUPIL | CHILD) if says_name(*place) || has_traits => are_names(*place, 1),
        Some(PUPIL | CHILD) => are_names(*place, 2) && leads(*place),
        Some(NAME) => has_marks && first(*place) || has_traits && are_names(*place, 1),
        _ => false,
    };
    let place = (0..words.len()).find(is_of_pupils)?;
    let has_figures = has_marks || words.get(place) == Some(&Some(PUPIL_NUMBER));
    Some(PupilColumn { place, has_figures })
}

/// Whether a cell is somebody's name: of so many words at least, each with a capital, and neither a
/// label ("Siswa A"), nor initials, nor what says something of a group ("Sangat Aktif").
fn is_name(cell: &str, least: usize, pack: &Pack) -> bool {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let is_pupil = |word: &str| {
        let term = pack.find_term(WORDS, word);
        term.is_some_and(|term| [PUPIL, CHILD].contains(&pack.term(term).id.as_str()))
    };
    let is_initial = |word: &str| word.ends_with('.') || word.chars().count() < 3;
    let is_written =
        |word: &&str| word.starts_with(char::is_uppercase) || pack.address_words.is_link(word);
    let own = words.iter().filter(|word| !is_initial(word)).count();
    (least..=MOST_WORDS).contains(&words.len())
        && own > 0
        && words.iter().all(is_written)
        && !cell.contains(|sign: char| sign.is_numeric() || "/:;=%".contains(sign))
        && !words
            .iter()
            .any(|word| is_pupil(word) || pack.manifest.is_of_groups(word))
        && !pack.is_label(cell)
        && !pack.is_institution(cell)
}
