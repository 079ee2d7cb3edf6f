//! `score-with-name` within a text: a table of Markdown or HTML, or pasted rows, with a pupil and a
//! mark in each row.

use super::Subject;
use super::prose::without_code;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};
use crate::document::{HtmlTable, html_tables};
use crate::field::{PupilColumn, pupil_column};

/// Rows at the head of a table of HTML or of pasted rows, one of which may be its headings: a title that reaches over
/// all columns may stand above.
const HEAD: usize = 3;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    check_markdown(subject, problems);
    check_rows(subject, problems);
    if subject.outline.has_raw_html {
        check_html(subject, problems);
    }
}

fn check_markdown(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
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
            problems.push(told(subject, line, &headings, column));
        }
    }
}

/// Rows pasted from a spreadsheet or a word processor, which are no table of Markdown: a reader
/// finds names and marks in them all the same.
fn check_rows(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let (mut counted, mut line) = (0, subject.body_shift + 1);
    for rows in &subject.outline.rows {
        let above = subject.body.get(counted..rows.start);
        let (Some(above), Some(text)) = (above, subject.body.get(rows.clone())) else {
            continue;
        };
        line += above.matches('\n').count() as u32;
        counted = rows.start;
        let is_row = |row: &Vec<&str>| row.iter().any(|cell| cell.contains(char::is_alphanumeric));
        let rows: Vec<Vec<&str>> = text.lines().map(pasted_cells).filter(is_row).collect();
        problems.extend(below_headings(subject, line, &rows));
    }
}

/// The cells of a row with tabs, or else with strokes.
fn pasted_cells(line: &str) -> Vec<&str> {
    if !line.contains('\t') {
        return cells(line);
    }
    let cells = line.split('\t');
    cells
        .map(|cell| cell.trim_matches(['*', '_', ' ', '>', '|']))
        .collect()
}

/// The problem of a table of which one of the first rows may be its headings.
fn below_headings(subject: &Subject<'_, '_>, line: u32, rows: &[Vec<&str>]) -> Option<Diagnostic> {
    let mut heads = rows.iter().zip(1..).take(HEAD);
    heads.find_map(|(headings, below)| {
        let below = rows.get(below..).unwrap_or_default().iter().cloned();
        let column = pupil_column(headings, below, false, subject.pack)?;
        Some(told(subject, line, headings, column))
    })
}

fn check_html(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let text = without_code(subject.body);
    let (mut counted, mut line) = (0, subject.body_shift + 1);
    for HtmlTable { start, rows } in html_tables(&text) {
        let above = text.get(counted..start).unwrap_or_default();
        line += above.matches('\n').count() as u32;
        counted = start;
        let rows: Vec<Vec<&str>> = rows
            .iter()
            .map(|row| row.iter().map(String::as_str).collect())
            .collect();
        problems.extend(below_headings(subject, line, &rows));
    }
}

fn told(
    subject: &Subject<'_, '_>,
    line: u32,
    headings: &[&str],
    column: PupilColumn,
) -> Diagnostic {
    let heading = headings.get(column.place).copied().unwrap_or_default();
    let (message, hint) = match (column.is_doubtful, column.has_figures) {
        (true, _) => ("may_be_pupil_in_table", "may_be_pupil_in_table_hint"),
        (false, true) if heading.is_empty() => {
            ("score_without_heading", "score_with_name_in_text_hint")
        }
        (false, true) => ("score_with_name", "score_with_name_in_text_hint"),
        (false, false) => ("pupil_in_table", "pupil_in_table_hint"),
    };
    let message = Message::new(message).with("heading", heading);
    let mut problem = subject.problem(Code::ScoreWithName, Span::line(line), message);
    if column.is_doubtful {
        problem.severity = Severity::Warning;
    }
    let groups = (column.may_be_groups && !column.is_doubtful).then_some("pupils_or_groups_hint");
    problem
        .hint(Message::new(hint))
        .hint_if(groups.map(Message::new))
}

/// The cells of a line of a table, without emphasis.
fn cells(line: &str) -> Vec<&str> {
    let line = line.trim_start_matches(['>', ' ']).trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').unwrap_or(line);
    line.split('|')
        .map(|cell| cell.trim_matches(['*', '_', '`', '~', ' ', '\t']))
        .collect()
}
