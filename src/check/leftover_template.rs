//! `leftover-template`: words of a form that were to be replaced and still stand there.
//!
//! From a published report that still says what its journal wanted written in that place.
//! A blank is `…`, `...` or `___` in place of a value or a line, `TODO`, a sentence that
//! holds a phrase of the pack (`templates.phrases`), or one that begins with a request of
//! the pack (`templates.requests`) and ends in `…`, or stands in square brackets, or right
//! below a heading and says how it is to be answered (`templates.manners`). What stands in
//! quotation marks is somebody else’s form. Each blank is one report.
//!
//! A practice in which a required text, or every item of a required list, is still a blank
//! says nothing yet: it is treated as a draft until somebody has filled it in, so that a
//! scaffold never gets onto the site. A file that is still as a new site began with it is an
//! example, and what it asks for only a hint.

use std::cell::LazyCell;
use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::Subject;
use super::prose::{Passage, Signs};
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::field::{Fields, Value};
use crate::pack::{self, Folded, Phrases};

/// What authors write where something is still to be done.
const TODO: &str = "TODO";

/// The required texts of a practice that are still blanks, and lists of nothing else.
fn required_blanks(fields: &Fields<'_>) -> impl Iterator<Item = Span> {
    let required = fields.iter().filter(|field| field.spec.required);
    required
        .filter(|field| match &field.value {
            Value::Text(text) => is_blank(text),
            Value::Texts(texts) => !texts.is_empty() && texts.iter().all(|text| is_blank(text)),
            _ => false,
        })
        .map(|field| field.span)
}

/// Whether nothing but a blank stands in place of a value.
fn is_blank(text: &str) -> bool {
    is_gap(text.trim()) || text.trim_end_matches([':', '.']) == TODO
}

/// Whether a practice waits for its words, unless the site does not care for blanks.
pub fn is_unfilled(fields: &Fields<'_>, config: &Config) -> bool {
    let usual = Code::LeftoverTemplate.default_severity();
    let is_checked = config.severity(Code::LeftoverTemplate, usual).is_some();
    is_checked && required_blanks(fields).next().is_some()
}

pub(super) fn check(
    subject: &Subject<'_, '_>,
    passages: &[Passage<'_>],
    problems: &mut Vec<Diagnostic>,
) {
    let required: Vec<Span> = match subject.kind {
        Some(_) => required_blanks(subject.fields).collect(),
        None => Vec::new(),
    };
    let is_example = LazyCell::new(|| {
        let pack = &subject.pack.manifest.id;
        pack::is_starter(pack, subject.front_matter_text, subject.body)
    });
    let signs = signs(subject);
    for passage in passages {
        if !passage.may_hold(&signs) {
            continue;
        }
        for sentence in passage.sentences() {
            let sentence = trimmed(&passage.text, sentence);
            let Some(blank) = blank_in(subject, passage, sentence) else {
                continue;
            };
            let words = first_words(&passage.text[blank.clone()]);
            let span = passage.span(blank);
            let holds_back = required
                .iter()
                .any(|text| (text.start..text.end).contains(&span.start));
            let (key, hint) = match holds_back {
                true => (
                    "leftover_template_required",
                    "leftover_template_required_hint",
                ),
                false => ("leftover_template", "leftover_template_hint"),
            };
            let message = Message::new(key).with("text", words);
            let mut problem = subject
                .problem(Code::LeftoverTemplate, span, message)
                .hint(Message::new(hint));
            if *is_example {
                problem.severity = Severity::Hint;
            }
            problems.push(problem);
        }
    }
}

/// What a blank is known by. Hardly any file holds one.
pub(super) fn signs<'pack>(subject: &Subject<'pack, '_>) -> Signs<'pack> {
    Signs {
        as_written: has_mark,
        phrases: {
            let templates = &subject.pack.manifest.templates;
            vec![&templates.phrases, &templates.manners, &templates.brackets]
        },
    }
}

/// Whether a mark of a blank stands in a text.
fn has_mark(text: &str) -> bool {
    static MARKS: LazyLock<[Finder<'static>; 4]> =
        LazyLock::new(|| ["…", "...", "___", TODO].map(Finder::new));
    MARKS
        .iter()
        .any(|mark| mark.find(text.as_bytes()).is_some())
}

fn blank_in(
    subject: &Subject<'_, '_>,
    passage: &Passage<'_>,
    sentence: Range<usize>,
) -> Option<Range<usize>> {
    let text = &passage.text[sentence.clone()];
    if is_gap(text) {
        return Some(sentence);
    }
    if let Some(at) = todo_in(text) {
        return Some(sentence.start + at..sentence.end);
    }
    let templates = &subject.pack.manifest.templates;
    let begins = || {
        let mut known = templates.requests.iter();
        known.any(|request| starts_with_words(text, request))
    };
    if text.ends_with(['…', '.']) && is_gap(last_word(text)) && begins() {
        return Some(sentence);
    }
    let folded = Folded::new(text);
    if templates.brackets.may_be_in_folded(&folded) && is_bracketed(text, &templates.brackets) {
        return Some(sentence);
    }
    let holds = |phrases: &Phrases| {
        phrases.may_be_in_folded(&folded)
            && passage.words(sentence.clone()).any(|(range, _)| {
                let rest = &passage.text[range.start..sentence.end];
                let mut known = phrases.iter();
                known.any(|phrase| starts_with_words(rest, phrase)) && !passage.is_quoted(&range)
            })
    };
    let is_asked = || holds(&templates.manners) && begins() && is_first(passage, &sentence);
    (holds(&templates.phrases) || is_asked()).then_some(sentence)
}

/// Whether a sentence is a request in square brackets, and no link.
fn is_bracketed(text: &str, brackets: &Phrases) -> bool {
    let begins = |start: &str| {
        let beginning = text.get(..start.len());
        beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(start))
    };
    brackets.iter().any(begins) && !text.contains("](") && !text.contains("][")
}

/// Whether a text or a part of it begins with a sentence: nothing or a heading is above.
fn is_first(passage: &Passage<'_>, sentence: &Range<usize>) -> bool {
    let above = &passage.text[..sentence.start];
    // An item of a list has its mark before it, and lists are what pupils are asked to do.
    let is_whole_line = above.is_empty() || above.ends_with('\n');
    let last = above.trim_end().lines().next_back();
    is_whole_line && last.is_none_or(|line| line.starts_with('#'))
}

/// A sentence without white space and without the marks of Markdown before it. A quoted
/// line stays whole: what others left out is no blank.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let sentence = text[range.clone()].trim_end();
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '-' | '*' | '+' | '#');
    let numbered = sentence.trim_start_matches(is_mark);
    let digits = numbered.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = match digits.strip_prefix(['.', ')']) {
        Some(rest) if digits.len() < numbered.len() && rest.starts_with(' ') => rest.trim_start(),
        _ => numbered,
    };
    let end = range.start + sentence.len();
    end - rest.len()..end
}

/// `…`, `...` or `___` and nothing else.
fn is_gap(text: &str) -> bool {
    let dots = text.trim_end_matches('.');
    let is_dots = dots.is_empty() && text.len() >= 3;
    let only =
        |mark: char, least: usize| text.chars().count() >= least && text.chars().all(|c| c == mark);
    is_dots || only('…', 1) || only('_', 3)
}

fn last_word(text: &str) -> &str {
    let word = text.split_whitespace().next_back().unwrap_or_default();
    // `kalimat…` has the gap right after the word.
    let start = word.find(['…', '.']).unwrap_or(word.len());
    &word[start..]
}

/// Where a `TODO` stands that speaks to the author: at the beginning, at the end or before
/// a colon. A lesson about TODO lists is no blank.
fn todo_in(text: &str) -> Option<usize> {
    text.match_indices(TODO).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        let after = &text[at + TODO.len()..];
        let is_word =
            !before.is_some_and(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        is_word && (*at == 0 || after.trim_end_matches('.').is_empty() || after.starts_with(':'))
    })
}

/// Whether a text begins with some words, without regard to case.
fn starts_with_words(text: &str, words: &str) -> bool {
    text.get(..words.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(words))
        && !text[words.len()..].starts_with(char::is_alphanumeric)
}

fn first_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.get(..6) {
        Some(first) if words.len() > 6 => format!("{} …", first.join(" ")),
        _ => words.join(" "),
    }
}
