//! `score-with-name` within a text: a table of Markdown with a pupil and a mark in each row.

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::field::pupil_column;

/// What begins and ends a block of code.
const FENCES: [&str; 2] = ["```", "~~~"];

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    // Hardly any practice has a table.
    if !["|-", "| -", "|:", "| :", "- |", "-|"]
        .iter()
        .any(|rule| subject.body.contains(rule))
    {
        return;
    }
    let lines: Vec<&str> = subject.body.lines().collect();
    let mut is_code = false;
    for (place, line) in lines.iter().enumerate() {
        is_code ^= FENCES
            .iter()
            .any(|fence| line.trim_start().starts_with(fence));
        let is_head = lines.get(place + 1).is_some_and(|next| is_rule(next));
        if is_code || !is_head {
            continue;
        }
        let headings = cells(line);
        let below = lines
            .get(place + 2)
            .map_or_else(Vec::new, |line| cells(line));
        if let Some(column) = pupil_column(&headings, &below, false, subject.pack) {
            let message = Message::new("score_with_name").with("heading", headings[column]);
            let span = Span::line(place as u32 + 1 + subject.body_shift);
            let problem = subject.problem(Code::ScoreWithName, span, message);
            problems.push(problem.hint(Message::new("score_with_name_in_text_hint")));
        }
    }
}

/// The line below the headings of a table.
fn is_rule(line: &str) -> bool {
    line.contains('|')
        && line.contains("--")
        && line
            .bytes()
            .all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t' | b'>'))
}

/// The cells of a line of a table, without emphasis.
fn cells(line: &str) -> Vec<&str> {
    let line = line.trim_start_matches(['>', ' ']).trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').unwrap_or(line);
    line.split('|')
        .map(|cell| cell.trim_matches(['*', '_', ' ', '\t']))
        .collect()
}
