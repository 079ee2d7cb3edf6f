//! Putting problems on the screen. The only place that prints.

use std::collections::BTreeMap;
use std::io::Write as _;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use serde_json::json;

use super::Session;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{Files, decode};

/// A line on the output; a reader that has gone away (`| head`) is no error.
pub(super) fn line(text: &str) {
    let mut out = anstream::stdout().lock();
    let _ = writeln!(out, "{text}");
}

/// A line on the error output.
pub(super) fn error_line(text: &str, color: anstream::ColorChoice) {
    let mut out = anstream::AutoStream::new(std::io::stderr(), color);
    let _ = writeln!(out, "{text}");
}

/// A question on the error output; the answer follows it on its line.
pub(super) fn question(text: &str, color: anstream::ColorChoice) {
    let mut out = anstream::AutoStream::new(std::io::stderr(), color);
    let _ = write!(out, "{text} ");
    let _ = out.flush();
}

/// How problems are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// For people, with excerpts.
    Human,
    /// One JSON object a line.
    Json,
    /// Annotations of a GitHub run.
    Github,
}

/// Writes all problems. For people they go to the error output, so that the output
/// stays free for what a command is asked for.
pub(super) fn diagnostics(
    session: &Session,
    problems: &[Diagnostic],
    format: Format,
    schools: &dyn Fn(&str) -> Option<String>,
) {
    match format {
        Format::Human => human(session, problems),
        Format::Json => {
            for problem in problems {
                line(&json_object(session, problem, schools(&problem.path)).to_string());
            }
        }
        Format::Github => {
            for problem in problems {
                line(&github(session, problem));
            }
        }
    }
}

/// A problem as the JSON object of the command contract.
pub(super) fn json_object(
    session: &Session,
    problem: &Diagnostic,
    school: Option<String>,
) -> serde_json::Value {
    let hints: Vec<String> = problem
        .hints
        .iter()
        .map(|hint| session.locale.say(&session.language, hint))
        .collect();
    json!({
        "code": problem.code.name(),
        "severity": problem.severity.name(),
        "path": problem.path,
        "line": problem.span.start.line,
        "column": problem.span.start.column,
        "end_line": problem.span.end.line,
        "end_column": problem.span.end.column,
        "message": session.locale.say(&session.language, &problem.message),
        "hints": hints,
        "school": school,
    })
}

fn github(session: &Session, problem: &Diagnostic) -> String {
    let escape = |text: &str| {
        text.replace('%', "%25")
            .replace('\r', "%0D")
            .replace('\n', "%0A")
    };
    let property = |text: &str| escape(text).replace(':', "%3A").replace(',', "%2C");
    let level = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "notice",
    };
    let mut message = session.locale.say(&session.language, &problem.message);
    for hint in &problem.hints {
        message.push('\n');
        message.push_str(&session.locale.say(&session.language, hint));
    }
    format!(
        "::{level} file={},line={},endLine={},col={},endColumn={},title={}::{}",
        property(&problem.path),
        problem.span.start.line,
        problem.span.end.line,
        problem.span.start.column,
        problem.span.end.column,
        property(problem.code.name()),
        escape(&message)
    )
}

fn human(session: &Session, problems: &[Diagnostic]) {
    let renderer = match session.color {
        anstream::ColorChoice::Never => Renderer::plain(),
        _ => Renderer::styled(),
    };
    // Excerpts are cut out of files read again; only files with problems are.
    let mut texts: BTreeMap<&str, Option<String>> = BTreeMap::new();
    for problem in problems {
        let text = texts.entry(&problem.path).or_insert_with(|| {
            let bytes = session.files.read(&problem.path).ok()?;
            decode(&bytes).ok().map(|text| text.into_owned())
        });
        let report = report(session, problem, text.as_deref(), &renderer);
        error_line(&format!("{report}\n"), session.color);
    }
    let count = |severity: Severity| {
        let count = problems.iter().filter(|p| p.severity == severity).count();
        count.to_string()
    };
    if !problems.is_empty() {
        let text = session.say(
            "count_problems",
            &[
                ("errors", &count(Severity::Error)),
                ("warnings", &count(Severity::Warning)),
                ("hints", &count(Severity::Hint)),
            ],
        );
        error_line(&text, session.color);
    }
}

fn report(
    session: &Session,
    problem: &Diagnostic,
    text: Option<&str>,
    renderer: &Renderer,
) -> String {
    let (level, word) = match problem.severity {
        Severity::Error => (Level::ERROR, "error"),
        Severity::Warning => (Level::WARNING, "warning"),
        Severity::Hint => (Level::NOTE, "hint"),
    };
    let word = session.say(word, &[]);
    let hint_word = session.say("hint_word", &[]);
    let message = session.locale.say(&session.language, &problem.message);
    let title = level
        .with_name(word)
        .primary_title(message)
        .id(problem.code.name());
    let mut group = match text {
        Some(text) if !text.is_empty() => {
            let range = byte_range(text, problem);
            title.element(
                Snippet::source(text.to_owned())
                    .path(problem.path.clone())
                    .fold(true)
                    .annotation(AnnotationKind::Primary.span(range)),
            )
        }
        _ => title.element(annotate_snippets::Origin::path(problem.path.clone())),
    };
    for hint in &problem.hints {
        let hint = session.locale.say(&session.language, hint);
        group = group.element(Level::HELP.with_name(hint_word.clone()).message(hint));
    }
    renderer.render(&[group])
}

/// Byte range of a problem in the text of its file; at least one character wide where
/// there is one.
fn byte_range(text: &str, problem: &Diagnostic) -> std::ops::Range<usize> {
    let offset = |line: u32, column: u32| {
        let start: usize = text
            .split_inclusive('\n')
            .take(line.saturating_sub(1) as usize)
            .map(str::len)
            .sum();
        let rest = text.get(start..).unwrap_or_default();
        let line_text = rest.split('\n').next().unwrap_or_default();
        let within: usize = line_text
            .chars()
            .take(column.saturating_sub(1) as usize)
            .map(char::len_utf8)
            .sum();
        start + within
    };
    let span = problem.span;
    let start = offset(span.start.line, span.start.column);
    let end = offset(span.end.line, span.end.column);
    if end > start {
        return start..end;
    }
    let width = text[start..]
        .chars()
        .next()
        .filter(|c| *c != '\n')
        .map_or(0, char::len_utf8);
    start..start + width
}
