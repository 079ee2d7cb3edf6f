//! `score-not-allowed` in a text: a score or grade of a teacher, in kinds that forbid it.
//!
//! A key such as `skor` is refused when it is read. Words are found where nothing else can
//! be meant: a teacher receives a score ("Guru A mendapat skor 85"), a score stands beside
//! a teacher with its number ("skor Guru A: 85", "nilai Guru A naik dari 72 ke 85"), it is one
//! that only teachers get ("nilai supervisi 85"), a note is nothing but a score ("Skor 3
//! dari 4", "predikat baik"), a number stands beside what it could be at most ("nilai 8 dari
//! 10", "skor 85/100"), it comes of what only teachers are scored for ("Hasil supervisi: 78"),
//! a line of a form holds nothing but what is scored and its mark ("Pembukaan : B"), or a table
//! has scores beside teachers or what they are scored for ("Aspek").
//! Sentences about pupils and their tasks are left alone, and so is what they call a value
//! ("nilai tempat"). All words are the pack’s (`appraisal_words`).

use std::ops::Range;

use super::prose::{Passage, Signs};
use super::{Subject, scores_in_forms, scores_in_tables};
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::pack::{AppraisalWords, Folded};

/// Words between a teacher and a score, or a score and its number.
const WORDS_BETWEEN: usize = 3;
/// Words between a score that can be no other value and its number on a scale: "skor akhir 85
/// dari 100".
const WORDS_BEFORE_SCALE: usize = 2;
/// Most words of what stands before a colon and says what is scored.
const WORDS_OF_LABEL: usize = 4;
/// Words on either side among which one of pupils says that a number on a scale is theirs.
const WORDS_AROUND: usize = 100;
/// What scales end with where they are written with a stroke: "3/4" may be a fraction.
const FULL_MARKS: [u32; 2] = [10, 100];
/// Words between a score that can be no other value and its number, with a teacher among
/// them: "skor keterlaksanaan pembelajaran guru: 3,6".
const WORDS_WITH_TEACHER: usize = 5;

type Words<'a> = [(Range<usize>, &'a str)];

/// What a score is known by.
pub(super) fn signs<'pack>(subject: &Subject<'pack, '_>) -> Signs<'pack> {
    let known = &subject.pack.manifest.appraisal_words;
    Signs {
        as_written: |_| false,
        phrases: vec![
            &known.scores,
            &known.results,
            &known.verdicts,
            &known.aspects,
            &known.parts,
            &known.wholes,
        ],
    }
}

pub(super) fn check(
    subject: &Subject<'_, '_>,
    passages: &[Passage<'_>],
    problems: &mut Vec<Diagnostic>,
) {
    let known = &subject.pack.manifest.appraisal_words;
    let signs = signs(subject);
    let in_sentences = Signs {
        as_written: |_| false,
        phrases: vec![&known.scores, &known.results],
    };
    for passage in passages {
        if !passage.may_hold(&signs) {
            continue;
        }
        let sentences = passage.may_hold(&in_sentences).then(|| passage.sentences());
        let in_text = sentences.into_iter().flatten().filter_map(|sentence| {
            if !in_sentences.are_in(&Folded::new(&passage.text[sentence.clone()])) {
                return None;
            }
            let words: Vec<(Range<usize>, &str)> = passage.words(sentence.clone()).collect();
            score_in(known, &passage.text, &words)
                .or_else(|| on_a_scale(known, &passage.text, &words))
                .or_else(|| of_appraisal(known, &passage.text, &words))
                .filter(|score| !passage.is_quoted(score))
        });
        let in_text: Vec<Range<usize>> = in_text.collect();
        let mut in_forms = scores_in_forms::lines(known, passage);
        in_forms.retain(|line| {
            // The last sentence that begins no later than the line ends: they stand in their order.
            let next = in_text.partition_point(|score| score.start < line.end);
            in_text[..next]
                .last()
                .is_none_or(|score| score.end <= line.start)
        });
        let in_tables = scores_in_tables::columns(known, passage);
        for score in in_text.into_iter().chain(in_forms).chain(in_tables) {
            let text = passage.text[score.clone()].replace("**", "");
            let words: Vec<&str> = text.split_whitespace().collect();
            let text = words.join(" ");
            let message = Message::new("score_in_words").with("text", text);
            let problem = subject.problem(Code::ScoreNotAllowed, passage.span(score), message);
            problems.push(problem.hint(Message::new("score_in_words_hint")));
        }
    }
}

/// The place of a score of a teacher in a sentence, with its number or grade.
fn score_in(known: &AppraisalWords, text: &str, words: &Words<'_>) -> Option<Range<usize>> {
    let is_of_pupils = words.iter().any(|(_, word)| known.others.holds(word));
    (0..words.len()).find_map(|at| {
        if !known.scores.holds(words[at].1) {
            return None;
        }
        let is_appraisal = |place: usize| {
            let word = words.get(place);
            word.is_some_and(|(_, word)| known.appraisals.holds(word))
        };
        // "Keterlaksanaan pembelajaran 85%": minutes and steps are no share.
        let is_share = |end: usize| is_appraisal(at) && text[words[end].0.end..].starts_with('%');
        let is_appraised = is_appraisal(at + 1) || at > 0 && is_appraisal(at - 1);
        if is_of_pupils && !is_appraised {
            return None;
        }
        let reach = match known.alone.holds(words[at].1) {
            true => WORDS_WITH_TEACHER,
            false => WORDS_BETWEEN,
        };
        // "Nilai PKG Guru B naik dari 72": neither the PKG nor the way up take the number away.
        let counts = |place: usize| {
            !known.changes.holds(words[place].1) && !known.appraisals.holds(words[place].1)
        };
        let counted = (at + 1..words.len()).scan(0, |counted, place| {
            *counted += usize::from(counts(place));
            Some((place, *counted))
        });
        let (end, distance) = counted
            .take_while(|(_, counted)| *counted <= reach)
            .find(|(place, _)| is_mark_of(known, words[at].1, words[*place].1))?;
        let before = &words[at.saturating_sub(2 * WORDS_BETWEEN)..at];
        let received = before
            .iter()
            .position(|(_, word)| known.receives.holds(word));
        let is_received = received.is_some_and(|verb| {
            let giver = &before[verb.saturating_sub(WORDS_BETWEEN)..verb];
            before.len() - verb <= WORDS_BETWEEN && has_teacher(known, giver)
        });
        // "was rated 4": the word says both.
        let is_received = is_received
            || known.receives.holds(words[at].1)
                && has_teacher(known, &before[before.len().saturating_sub(WORDS_BETWEEN)..]);
        let is_beside = has_teacher(known, &words[at + 1..end]);
        let is_all = at == 0
            && words[end..].len() <= WORDS_BETWEEN + 2
            && end == at + 1
            && known.alone.holds(words[at].1);
        let is_near = distance <= WORDS_BETWEEN;
        ((is_received || is_appraised || is_share(end)) && is_near || is_beside || is_all)
            .then(|| words[at].0.start..words[end].0.end)
    })
}

/// The place of a score with its number and what it could be at most: "nilai 8 dari 10", "skor
/// 85/100". Before a colon pupils may stand who are not scored: "Keterlibatan siswa: nilai 8
/// dari 10".
fn on_a_scale(known: &AppraisalWords, text: &str, words: &Words<'_>) -> Option<Range<usize>> {
    let between = |place: usize| text[words[place].0.end..words[place + 1].0.start].trim();
    let number = |place: usize| {
        let word = words.get(place)?.1;
        let is_number = word.len() <= 3 && word.chars().all(|c| c.is_ascii_digit());
        word.parse::<u32>().ok().filter(|_| is_number)
    };
    (0..words.len()).find_map(|at| {
        if !known.scores.holds(words[at].1) {
            return None;
        }
        let is_alone = known.alone.holds(words[at].1);
        let reach = if is_alone { WORDS_BEFORE_SCALE } else { 0 };
        let first = (at + 1..=at + 1 + reach).find(|place| number(*place).is_some())?;
        // The part behind a decimal comma.
        let is_decimal =
            |place: usize| number(place + 1).is_some() && matches!(between(place), "," | ".");
        let reached = if is_decimal(first) { first + 1 } else { first };
        words.get(reached + 1)?;
        let is_stroke = between(reached) == "/";
        let end = match is_stroke {
            true => reached + 1,
            false => (reached + 1..words.len()).find(|place| !known.of.holds(words[*place].1))?,
        };
        let most = number(end)?;
        let is_scale = (is_stroke || end > reached + 1)
            && number(first)? <= most
            && (is_alone || !is_stroke || FULL_MARKS.contains(&most));
        let is_counted = words
            .get(end + 1)
            .is_some_and(|(_, next)| between(end).is_empty() && !known.about.holds(next));
        let label = (0..at)
            .rev()
            .find(|place| between(*place).contains(':'))
            .map_or(0, |place| place + 1);
        let is_label = label <= WORDS_OF_LABEL
            && words[..label.min(1)]
                .iter()
                .all(|(_, word)| !known.others.holds(word));
        let from = if is_label { label } else { 0 };
        // A sentence may be of any length.
        let from = from.max(at.saturating_sub(WORDS_AROUND));
        let said = &words[from..words.len().min(end + WORDS_AROUND)];
        let is_of_pupils = || said.iter().any(|(_, word)| known.others.holds(word));
        (is_scale && !is_counted && !is_of_pupils()).then(|| words[at].0.start..words[end].0.end)
    })
}

/// The place of a score that comes of what only teachers are scored for: "Nilai Pak Rizki waktu
/// supervisi 78", and "Hasil supervisi: 78" with nothing behind it.
fn of_appraisal(known: &AppraisalWords, text: &str, words: &Words<'_>) -> Option<Range<usize>> {
    let is_number = |word: &str| {
        (2..=3).contains(&word.len()) && word.chars().all(|sign| sign.is_ascii_digit())
    };
    let is_of_pupils = words.iter().any(|(_, word)| known.others.holds(word));
    if is_of_pupils {
        return None;
    }
    (0..words.len()).find_map(|at| {
        let rest = &words[at + 1..words.len().min(at + 2 + WORDS_WITH_TEACHER)];
        let number = rest.iter().position(|(_, word)| is_number(word))?;
        let between = &rest[..number];
        let place = at + 1 + number;
        // "Supervisi 12 kelas" counts.
        let next = words.get(place + 1);
        let behind = next.map_or("", |(next, _)| &text[words[place].0.end..next.start]);
        let is_last = next.is_none();
        let is_apart = is_last || behind.contains(',');
        let appraisal = || {
            between
                .last()
                .is_some_and(|(_, word)| known.appraisals.holds(word))
        };
        let is_told = known.scores.holds(words[at].1)
            && between.iter().any(|(_, word)| known.titles.holds(word))
            && appraisal()
            && is_apart;
        let colon = || text[words[place - 1].0.end..words[place].0.start].contains(':');
        let is_result = known.results.holds(words[at].1)
            && between.len() == 1
            && appraisal()
            && is_last
            && colon();
        (is_told || is_result).then(|| words[at].0.start..words[place].0.end)
    })
}

fn has_teacher(known: &AppraisalWords, words: &Words<'_>) -> bool {
    words.iter().any(|(_, word)| known.teachers.holds(word))
}

/// Whether a word is the number or grade of a score. What may mean a value of another sort
/// ("nilai") asks for a number of more than one digit, and a year is none.
fn is_mark_of(known: &AppraisalWords, score: &str, word: &str) -> bool {
    let is_number = word.chars().all(|c| c.is_ascii_digit());
    match (known.alone.holds(score), is_number) {
        (true, true) => word.len() <= 3,
        (true, false) => known.grades.holds(word),
        (false, _) => is_number && (2..=3).contains(&word.len()),
    }
}
