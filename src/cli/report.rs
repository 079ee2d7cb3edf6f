//! What each school has to mend, when a catalogue leaves broken practices out: a folder
//! `report/` beside the site's own output, as HTML for people and JSON for programs.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use super::{Session, print};
use crate::diagnostic::Diagnostic;

/// Name of the folder in the site's root.
const FOLDER: &str = "report";
/// Stands for files outside every school.
const NO_SCHOOL: &str = "_";

/// Writes the report, or takes the last one away where there is nothing to mend.
///
/// # Errors
/// What the file system says.
pub(super) fn write(
    session: &Session,
    problems: &[Diagnostic],
    school_of: &dyn Fn(&str) -> Option<String>,
) -> io::Result<()> {
    let folder = session.files.root().join(FOLDER);
    if folder.is_dir() {
        remove_old(&folder)?;
    }
    if problems.is_empty() {
        return Ok(());
    }
    fs::create_dir_all(&folder)?;
    let mut schools: BTreeMap<String, Vec<&Diagnostic>> = BTreeMap::new();
    for problem in problems {
        let school = school_of(&problem.path).unwrap_or_else(|| NO_SCHOOL.to_owned());
        schools.entry(file_name(&school)).or_default().push(problem);
    }
    let mut list = String::new();
    for (school, problems) in &schools {
        let mut lines = String::new();
        for problem in problems {
            let school = school_of(&problem.path);
            let _ = writeln!(lines, "{}", print::json_object(session, problem, school));
        }
        fs::write(folder.join(format!("{school}.json")), lines)?;
        let html = page(session, school, &items(session, problems));
        fs::write(folder.join(format!("{school}.html")), html)?;
        let _ = write!(
            list,
            "<li><a href=\"{0}.html\">{0}</a> ({1})</li>",
            escape(school),
            problems.len()
        );
    }
    let title = session.say("report_title", &[]);
    fs::write(folder.join("index.html"), page(session, &title, &list))
}

/// Removes what an earlier report wrote, and nothing else.
fn remove_old(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_ours = path
            .extension()
            .is_some_and(|extension| extension == "html" || extension == "json");
        if is_ours && path.is_file() {
            fs::remove_file(path)?;
        }
    }
    // Somebody else's files keep the folder.
    let _ = fs::remove_dir(folder);
    Ok(())
}

/// A school's id as a file name; ids of nested folders hold `/`.
fn file_name(school: &str) -> String {
    school.replace(['/', '\\'], "-")
}

fn items(session: &Session, problems: &[&Diagnostic]) -> String {
    let mut out = String::new();
    for problem in problems {
        let message = session.locale.say(&session.language, &problem.message);
        let _ = write!(
            out,
            "<li><p><strong>{}</strong> <code>{}:{}:{}</code></p><p>{}</p>",
            session.say(problem.severity.name(), &[]),
            escape(&problem.path),
            problem.span.start.line,
            problem.span.start.column,
            escape(&message)
        );
        for hint in &problem.hints {
            let hint = session.locale.say(&session.language, hint);
            let lines = escape(&hint).replace('\n', "<br>");
            let _ = write!(out, "<p>→ {lines}</p>");
        }
        out.push_str("</li>");
    }
    out
}

fn page(session: &Session, title: &str, items: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title></head>\n<body><h1>{title}</h1>\n<ul>{items}</ul></body>\n</html>\n",
        session.language,
        title = escape(title)
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
