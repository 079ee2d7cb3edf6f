//! Scores of teachers as forms have them: a line with what is scored and its mark, and nothing
//! else ("Pembukaan : B", "Nilai akhir : 82,5 (Baik)", "Rata-rata : 3,33").
//!
//! A line is one where its words say so: a word for a score, a part of a lesson, or for all of it
//! together. Lines of the same form around it are others: who scores "Pembukaan : 3" means
//! "Kontak mata : 4" likewise. Lines that name pupils or their work are left alone, and so are
//! minutes ("Pembukaan : 10").

use std::ops::Range;

use super::prose::Passage;
use crate::pack::{AppraisalWords, Phrases};

/// Most words of what is scored.
const WORDS_OF_LABEL: usize = 6;
/// Most bytes of a line of a form: what is longer are sentences.
const LONGEST_LINE: usize = 200;
/// The same where nothing but a dash or dots part what is scored from its mark.
const LONGEST_WITHOUT_SIGN: usize = 60;
/// Most of what follows a mark: "82,5 (sangat baik)".
const WORDS_BEHIND: usize = 8;
/// Numbers of scales: up to this one, and from this one to a hundred. Between them lie minutes.
const SMALL_SCALE: f64 = 5.0;
const LARGE_SCALE: f64 = 50.0;

/// What stands behind the colon of a line.
#[derive(Clone, Copy, PartialEq)]
enum Mark {
    /// "B", "sangat baik", "82,5 (Baik)".
    Grade,
    /// A number alone, and whether it has decimals.
    Number { value: f64, is_decimal: bool },
}

/// What stands before the colon of a line.
#[derive(Clone, Copy, PartialEq)]
enum Label {
    /// It says that a score follows.
    Score,
    /// A part of a lesson.
    Part,
    /// All of it together.
    Whole,
    /// Anything else that is not of pupils.
    Other,
}

struct Line {
    place: Range<usize>,
    label: Label,
    mark: Mark,
}

/// The lines of a passage that hold a score of a teacher and nothing else, in their order.
pub(super) fn lines(known: &AppraisalWords, passage: &Passage<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut form: Vec<Line> = Vec::new();
    let mut start = 0;
    for line in passage.text.split_inclusive('\n') {
        let before = form.len();
        let has_sign = || memchr::memchr3(b':', b'=', b'\t', line.as_bytes()).is_some();
        let may_be = line.len() <= LONGEST_WITHOUT_SIGN || line.len() <= LONGEST_LINE && has_sign();
        let parts = may_be.then(|| parts_of(line));
        for part in parts.into_iter().flatten() {
            let place = start + part.start..start + part.end;
            form.extend(line_of(known, passage, place));
        }
        let names_pupils = || {
            let mut words = passage.words(start..start + line.len());
            words.any(|(_, word)| known.others.holds(word))
        };
        let goes_on = form.len() > before || line.trim().is_empty();
        if !form.is_empty() && !goes_on && !names_pupils() {
            scores_of(&mut form, &mut found);
        }
        start += line.len();
    }
    scores_of(&mut form, &mut found);
    found.retain(|place| !passage.is_quoted(place));
    found
}

/// Takes the scores out of the lines of one form.
fn scores_of(form: &mut Vec<Line>, found: &mut Vec<Range<usize>>) {
    let is_score = |line: &Line| match (line.label, line.mark) {
        (Label::Score, _) | (Label::Part, Mark::Grade) | (Label::Whole, Mark::Grade) => true,
        (Label::Whole, Mark::Number { is_decimal, .. }) => is_decimal,
        (Label::Part, Mark::Number { value, .. }) => value <= SMALL_SCALE || value >= LARGE_SCALE,
        (Label::Other, _) => false,
    };
    let are_minutes = form.iter().any(|line| {
        let Mark::Number { value, .. } = line.mark else {
            return false;
        };
        line.label != Label::Score && value > SMALL_SCALE && value < LARGE_SCALE
    });
    let is_minutes = |line: &Line| {
        are_minutes
            && line.label != Label::Score
            && matches!(
                line.mark,
                Mark::Number {
                    is_decimal: false,
                    ..
                }
            )
    };
    let is_form = form.iter().any(|line| is_score(line) && !is_minutes(line));
    let lines = form.drain(..).filter(|line| is_form && !is_minutes(line));
    found.extend(lines.map(|line| line.place));
}

/// The parts of a line that may each hold a score: "Pembukaan: B, inti: SB", also side by side as in what comes
/// out of a form.
fn parts_of(line: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let bytes = line.as_bytes();
    let is_end = move |at: usize| match bytes[at] {
        b';' | b'|' => true,
        b' ' => bytes[at..].starts_with(b"   "),
        b',' => bytes.get(at + 1).is_none_or(u8::is_ascii_whitespace),
        _ => false,
    };
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= line.len() {
            return None;
        }
        let end = (start..line.len())
            .find(|at| is_end(*at))
            .unwrap_or(line.len());
        let part = start..end;
        start = end + 1;
        Some(part)
    })
}

/// The score that a part of a line holds, if it is nothing but one.
fn line_of(known: &AppraisalWords, passage: &Passage<'_>, place: Range<usize>) -> Option<Line> {
    let text = &passage.text[place.clone()];
    let (end, behind) = label_end(text)?;
    let mark = mark(known, text[behind..].trim())?;
    let label = label(known, &text[..end])?;
    let is_sign = |sign: char| sign.is_whitespace() || matches!(sign, '*' | '_' | '>' | '-' | '+');
    let words = text.trim_start_matches(is_sign);
    let counted = words.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let is_item = counted.len() < words.len() && counted.starts_with(['.', ')']);
    let words = if is_item {
        counted[1..].trim_start_matches(is_sign)
    } else {
        words
    };
    let start = place.start + (text.len() - words.len());
    let trimmed = words.trim_end();
    Some(Line {
        place: start..start + trimmed.len(),
        label,
        mark,
    })
}

/// Where the label of a line ends, and where its value begins.
fn label_end(text: &str) -> Option<(usize, usize)> {
    if let Some(at) = text.find([':', '=', '\t']) {
        return Some((at, at + 1));
    }
    let dash = [" - ", " – ", " — ", "..", "…"];
    let (at, sign) = dash
        .iter()
        .find_map(|sign| Some((text.find(sign)?, sign)))?;
    let behind = text[at + sign.len()..].trim_start_matches(['.', '…', ' ']);
    Some((at, text.len() - behind.len()))
}

fn label(known: &AppraisalWords, text: &str) -> Option<Label> {
    let words: Vec<&str> = text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| word.chars().any(char::is_alphabetic))
        .collect();
    let holds = |list: &Phrases| words.iter().any(|word| list.holds(word));
    if words.is_empty()
        || words.len() > WORDS_OF_LABEL
        || holds(&known.others)
        || holds(&known.limits)
    {
        return None;
    }
    let says_whole = |word: &&str| known.wholes.holds(word);
    let says_score = |word: &&str| {
        let mut lists = [
            &known.scores,
            &known.teachers,
            &known.appraisals,
            &known.parts,
        ]
        .into_iter();
        says_whole(word) || lists.any(|list| list.holds(word))
    };
    // "Nilai tempat: 10" is none.
    let is_score = holds(&known.alone) || holds(&known.scores) && words.iter().all(says_score);
    Some(if is_score {
        Label::Score
    } else if holds(&known.parts) {
        Label::Part
    } else if words
        .iter()
        .all(|word| says_whole(word) || known.teachers.holds(word) || known.verdicts.holds(word))
    {
        Label::Whole
    } else {
        Label::Other
    })
}

fn mark(known: &AppraisalWords, text: &str) -> Option<Mark> {
    let text = text
        .trim_matches(['*', '_', ' ', '`'])
        .trim_end_matches('.');
    let mut words = text.split_whitespace();
    let first = words.next()?;
    let is_degree = known.degrees.holds(first);
    let first = if is_degree { words.next()? } else { first };
    let behind: Vec<&str> = words.collect();
    let is_mark = |word: &&str| {
        let word = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        // "14/20 x 100 = 70 (B)".
        word.is_empty()
            || word == "x"
            || number(word).is_some()
            || is_letter(known, word)
            || [&known.grades, &known.degrees, &known.of, &known.scores]
                .iter()
                .any(|list| list.holds(word))
    };
    // "B (salam, doa)", "B – masih gugup" say why.
    let says_why = behind
        .first()
        .is_some_and(|word| word.starts_with(['(', '–', '—', '-']));
    let all_marks = behind.len() <= WORDS_BEHIND && behind.iter().all(is_mark);
    if is_letter(known, first) || known.grades.holds(first.trim_end_matches([',', '.'])) {
        return (all_marks || says_why && !is_degree).then_some(Mark::Grade);
    }
    let (value, is_decimal) = number(first).filter(|_| !is_degree && all_marks)?;
    Some(
        match behind
            .iter()
            .any(|word| word.chars().any(char::is_alphabetic))
        {
            true => Mark::Grade,
            false => Mark::Number { value, is_decimal },
        },
    )
}

/// Whether a word is a letter of a scale: in capitals, as forms write them.
fn is_letter(known: &AppraisalWords, word: &str) -> bool {
    let word = word.strip_suffix(['+', '-']).unwrap_or(word);
    known.letters.iter().any(|letter| letter == word)
}

/// A number up to a hundred, with what it could be at most behind a stroke or not ("4/10"), and whether it
/// has decimals.
fn number(word: &str) -> Option<(f64, bool)> {
    let word = match word.split_once('/') {
        Some((reached, most)) => {
            number(most)?;
            reached
        }
        None => word,
    };
    let word = word.strip_suffix('%').unwrap_or(word);
    let value: f64 = word.replace(',', ".").parse().ok()?;
    let is_plain = word
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'));
    (is_plain && (0.0..=100.0).contains(&value)).then(|| (value, word.contains([',', '.'])))
}
