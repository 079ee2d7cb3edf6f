//! Putting problems on the screen. The only place that prints.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::place::without_dots;
use super::{Session, excerpt};
use crate::diagnostic::{Diagnostic, Severity};

/// A line on the output; a reader that has gone away (`| head`) is no error.
pub(super) fn line(text: &str) {
    let mut out = anstream::stdout().lock();
    let _ = writeln!(out, "{text}");
}

/// What an author wrote, without control characters, which would change colours or more on
/// the screen. A tab does not.
pub(super) fn shown(text: &str) -> String {
    let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    text.replace(is_control, "\u{fffd}")
}

/// A line on the output that may hold colours.
pub(super) fn styled_line(text: &str, color: anstream::ColorChoice) {
    let mut out = anstream::AutoStream::new(std::io::stdout(), color);
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
        Format::Human => {
            for text in excerpt::of_files(session, problems) {
                error_line(&text, session.color);
            }
        }
        Format::Json => {
            for problem in problems {
                line(&json_object(session, problem, schools(&problem.path)).to_string());
            }
        }
        Format::Github => {
            let way = way_to_root(session);
            for problem in problems {
                line(&github(session, problem, &way));
            }
        }
    }
}

/// Writes all problems for people as what they asked for: on the output.
pub(super) fn answer(session: &Session, problems: &[Diagnostic]) {
    for text in excerpt::of_files(session, problems) {
        styled_line(&text, session.color);
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

/// The way to the site's folder from that of the repository, which GitHub knows files by; empty where
/// the site is the repository, or lies elsewhere. Outside a run it is the folder one stands in.
fn way_to_root(session: &Session) -> String {
    let whole = |path: &Path| {
        std::path::absolute(path)
            .ok()
            .map(|path| without_dots(&path))
    };
    let repository = std::env::var_os("GITHUB_WORKSPACE").map(PathBuf::from);
    let here = std::env::current_dir().ok();
    let root = whole(session.files.root());
    let below = [repository, here].into_iter().flatten().find_map(|base| {
        let way = root.as_ref()?.strip_prefix(whole(&base)?).ok()?;
        Some(way.to_owned())
    });
    let parts = below.iter().flat_map(|way| way.iter());
    parts.fold(String::new(), |way, part| {
        format!("{way}{}/", part.to_string_lossy())
    })
}

fn github(session: &Session, problem: &Diagnostic, way: &str) -> String {
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
        property(&format!("{way}{}", problem.path)),
        problem.span.start.line,
        problem.span.end.line,
        problem.span.start.column,
        problem.span.end.column,
        property(problem.code.name()),
        escape(&message)
    )
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn what_authors_write_changes_nothing_on_the_screen() {
        assert_eq!(
            shown("\u{1b}]0;x\u{7}\u{9b}31mMérah\n"),
            "�]0;x��31mMérah\n"
        );
    }
}
