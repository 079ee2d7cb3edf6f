//! What the headings and cells of a table say of people: whether a heading stands above pupils or
//! marks, whether a cell is somebody's name, and what in it is a mark.

use super::table::{NAME, NAME_PART, PUPIL, PUPIL_NUMBER};
use crate::locale::parse_number;
use crate::pack::Pack;

/// The vocabulary of headings that tell something.
const WORDS: &str = "table-columns";
/// The word for marks.
pub(super) const SCORE: &str = "score";
/// The word for what is a mark or the grade that somebody is in: the cells tell.
pub(super) const GRADE: &str = "grade";
/// The word for children, who may as well be those of kings or animals.
pub(super) const CHILD: &str = "child";
/// Most words of a name.
const MOST_WORDS: usize = 6;
/// Most words behind a number that say of what it is.
const MOST_WORDS_OF_UNIT: usize = 3;
/// The highest grade: a number above is a mark.
const HIGHEST_GRADE: f64 = 13.0;
/// The highest mark.
const HIGHEST_MARK: f64 = 100.0;

/// The word of the vocabulary that a heading stands for, also with a number behind it ("Quiz 1"), in
/// two languages ("Nama / Name"), with more in brackets, or with a subject ("Nilai Matematika").
pub(super) fn word_of<'pack>(heading: &str, pack: &'pack Pack) -> Option<&'pack str> {
    let word = |text: &str| {
        let text = text.trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == ' ');
        let term = pack.find_term(WORDS, text)?;
        Some(pack.term(term).id.as_str())
    };
    if heading.is_empty() {
        return None;
    }
    let whole = pack.find_term(WORDS, heading);
    if let Some(term) = whole {
        return Some(pack.term(term).id.as_str());
    }
    let rank = |word: &&str| {
        let order = [PUPIL_NUMBER, PUPIL, CHILD, NAME_PART, NAME];
        order
            .iter()
            .position(|known| known == word)
            .unwrap_or(order.len())
    };
    let parts = heading.split(['/', '(', ')', '[', ']', ',', ':', '&', '|', '–', '\n']);
    let parts = parts.map(str::trim).filter(|part| !part.is_empty());
    let said = parts.clone().filter_map(word).min_by_key(rank);
    said.or_else(|| parts.clone().find_map(|part| word_of_phrase(part, word)))
}

/// What a few words say together: they begin with those for pupils' names ("Nama siswa kelas 5"), or
/// begin or end with one for marks ("Nilai Matematika", "Maths score").
fn word_of_phrase<'pack>(
    text: &str,
    word: impl Fn(&str) -> Option<&'pack str>,
) -> Option<&'pack str> {
    let spaces: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    let mut beginnings = spaces.iter().skip(1).take(MOST_WORDS);
    let named = beginnings.find_map(|end| word(&text[..*end]).filter(|word| *word == PUPIL));
    let first = spaces.first().map(|end| &text[..*end]);
    let last = spaces.last().map(|start| &text[start + 1..]);
    let mut ends = first.into_iter().chain(last);
    named.or_else(|| ends.find_map(|end| word(end).filter(|word| [SCORE, GRADE].contains(word))))
}

/// Whether one of the words of a heading speaks of names.
pub(super) fn says_name(heading: &str, pack: &Pack) -> bool {
    let mut words = heading.split_whitespace();
    words.any(|word| matches!(word_of(word, pack), Some(NAME | NAME_PART)))
}

/// What is told of a cell: without the number before it ("1. Ani"), what is in brackets behind it
/// ("Ani (7A)") and the address of a link. Empty where nothing is left but signs.
pub(super) fn told_in(cell: &str) -> &str {
    let cell = cell.trim();
    let cell = match cell.strip_prefix('[').and_then(|cell| cell.split_once(']')) {
        Some((shown, _)) => shown,
        None => cell,
    };
    let behind = cell.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let behind = behind.strip_prefix(['.', ')']).filter(|behind| {
        behind.trim_start().starts_with(char::is_alphabetic) && behind.len() < cell.len() - 1
    });
    let cell = behind.unwrap_or(cell).trim();
    let bare = cell.split('(').next().unwrap_or(cell).trim_end();
    let bare = if bare.is_empty() { cell } else { bare };
    match bare.contains(char::is_alphanumeric) {
        true => bare,
        false => "",
    }
}

/// Whether a cell is a mark: a number, one out of many ("8/10"), a letter ("B+") or a word for
/// how well something was done.
pub(super) fn is_mark(cell: &str, pack: &Pack) -> bool {
    let figure = without_unit(cell.split('/').next().unwrap_or(cell));
    let is_word = |word: &str| {
        pack.manifest.is_of_marks(word.trim_matches(',')) || pack.manifest.is_of_groups(word)
    };
    is_letter(cell)
        || parse_number(figure).is_some()
        || cell.split_whitespace().all(is_word)
        || pack.find_term("criteria-names", cell).is_some()
}

/// Whether a cell is a mark and no grade that somebody is in.
pub(super) fn is_mark_not_grade(cell: &str, pack: &Pack) -> bool {
    let number = parse_number(without_unit(cell));
    is_mark(cell, pack) && number.is_none_or(|number| number > HIGHEST_GRADE)
}

/// Whether a cell is a number or letter that may be a mark, whatever stands above.
pub(super) fn may_be_mark(cell: &str) -> bool {
    is_letter(cell)
        || parse_number(without_unit(cell))
            .is_some_and(|number| (0.0..=HIGHEST_MARK).contains(&number))
}

/// A number without the word behind it that says of what it is: "42" of "42 kata", "8" of "8 dari 10".
fn without_unit(cell: &str) -> &str {
    let number = cell.find(|sign: char| !(sign.is_ascii_digit() || ".,".contains(sign)));
    let Some((number, unit)) = number.filter(|end| *end > 0).map(|end| cell.split_at(end)) else {
        return cell;
    };
    let of_words = |sign: char| sign.is_lowercase() || sign == ' ' || sign.is_ascii_digit();
    let is_unit = unit.split_whitespace().count() <= MOST_WORDS_OF_UNIT
        && unit.starts_with(' ')
        && unit.trim_start().starts_with(char::is_lowercase)
        && unit.chars().all(of_words);
    if is_unit { number } else { cell }
}

/// Whether a cell is a mark in letters: "A", "B+", "C-".
fn is_letter(cell: &str) -> bool {
    let letter = cell.trim_end_matches(['+', '-', '−', '*']);
    matches!(letter.as_bytes(), [b'A'..=b'F']) && cell.chars().count() <= 2
}

/// Whether a cell is about somebody: about one at least of several that it joins ("Ani dan Budi").
pub(super) fn is_somebody(cell: &str, pack: &Pack) -> bool {
    let parts = pack.joined_people(cell);
    !is_label(cell, pack) && parts.iter().any(|part| !names_nobody(part, pack))
}

/// Whether a cell is somebody's name, or those of several: of so many words at least, each with a
/// capital, and neither a label ("Siswa A"), nor initials, nor what says something of a group
/// ("Sangat Aktif").
pub(super) fn is_name(cell: &str, least: usize, pack: &Pack) -> bool {
    if is_one_name(cell, least, pack) {
        return true;
    }
    let parts = pack.joined_people(cell);
    let is_name = |least: usize| move |part: &String| is_one_name(part, least, pack);
    parts.len() > 1 && parts.iter().all(is_name(1)) && parts.iter().any(is_name(least))
}

fn is_one_name(cell: &str, least: usize, pack: &Pack) -> bool {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let is_initial = |word: &str| word.ends_with('.') || word.chars().count() < 3;
    let is_written =
        |word: &&str| word.starts_with(char::is_uppercase) || pack.address_words.is_link(word);
    let own = words.iter().filter(|word| !is_initial(word)).count();
    (least..=MOST_WORDS).contains(&words.len())
        && own > 0
        && words.iter().all(is_written)
        && !cell.contains(|sign: char| sign.is_numeric() || "/:;=%".contains(sign))
        && !has_pupil(cell, pack)
        && !names_nobody(cell, pack)
}

/// Whether a word of a cell is one for pupils: "Anak Satu", "Semua Siswa".
pub(super) fn has_pupil(cell: &str, pack: &Pack) -> bool {
    let mut words = cell.split_whitespace();
    words.any(|word| matches!(word_of(word, pack), Some(PUPIL | CHILD)))
}

/// Whether a cell has a word that hardly stands for anything but somebody: "Aisyah", "Wayan", "binti".
pub(super) fn has_given_name(cell: &str, pack: &Pack) -> bool {
    let mut words = cell.split(|sign: char| !(sign.is_alphabetic() || "'’.".contains(sign)));
    words.any(|word| {
        let letters = word.chars().count();
        letters > 2 && (pack.manifest.is_given_name(word) || pack.address_words.is_link(word))
            || letters > 3 && pack.manifest.is_common_in_names(word) && !has_pupil(word, pack)
    })
}

/// Whether a cell, which is not empty, is about nobody: a figure, a label ("Siswa A", "Group 2", "7B",
/// "Anak 1"), a group, subject or institution, or what says something of many.
fn names_nobody(cell: &str, pack: &Pack) -> bool {
    let has_number = cell.contains(|sign: char| sign.is_ascii_digit());
    let mut words = cell.split_whitespace();
    let says = |word: &str| pack.manifest.is_of_groups(word) || pack.manifest.is_of_marks(word);
    cell.chars().count() == 1
        || is_letter(cell)
        || (has_number && !has_given_name(cell, pack))
        || words.any(|word| says(word.trim_matches([',', '.', ':'])))
        || is_label(cell, pack)
}

/// Whether a cell as a whole is a word that stands for nobody, or one with a letter or number.
fn is_label(cell: &str, pack: &Pack) -> bool {
    let is_pupil = |word: &str| matches!(word_of(word, pack), Some(PUPIL | CHILD));
    pack.is_label(cell)
        || pack.is_marked(cell, is_pupil)
        || pack.is_of_posts(cell)
        || pack.is_institution(cell)
        || pack.find_term("subjects", cell).is_some()
        || pack.find_term(WORDS, cell).is_some()
}
