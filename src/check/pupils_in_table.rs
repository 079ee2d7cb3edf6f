//! `score-with-name` within a text: a table of Markdown with a pupil and a mark in each row.

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::field::pupil_column;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let (mut counted, mut line) = (0, subject.body_shift + 1);
    for table in &subject.outline.tables {
        let above = subject.body.get(counted..table.start);
        let (Some(above), Some(text)) = (above, subject.body.get(table.clone())) else {
            continue;
        };
        line += above.matches('\n').count() as u32;
        counted = table.start;
        let mut rows = text.lines().map(cells);
        let headings = rows.next().unwrap_or_default();
        // The line of dashes is between.
        let below = rows.skip(1);
        if let Some(column) = pupil_column(&headings, below, false, subject.pack) {
            let heading = headings.get(column.place).copied().unwrap_or_default();
            let (message, hint) = match column.has_figures {
                true => ("score_with_name", "score_with_name_in_text_hint"),
                false => ("pupil_in_table", "pupil_in_table_hint"),
            };
            let message = Message::new(message).with("heading", heading);
            let problem = subject.problem(Code::ScoreWithName, Span::line(line), message);
            problems.push(problem.hint(Message::new(hint)));
        }
    }
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
