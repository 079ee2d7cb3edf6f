//! What each school has to mend, when a catalogue leaves broken practices out: a folder
//! `report/` beside the site's own output, as HTML for people and JSON for programs. It is
//! written as the site is: what others put there stays.

use std::io;
use std::path::{Component, Path, PathBuf};

use super::place::without_dots;
use super::{Session, print};
use crate::config::ErrorPolicy;
use crate::diagnostic::Diagnostic;
use crate::output::{OutputError, Writer, holds_output};
use crate::page::encode_address;
use crate::pipeline::{Analysis, Failure};

/// Name of the folder in the site's root.
pub(super) const FOLDER: &str = "report";

/// The page that lists all reports.
const INDEX: &str = "index.html";

/// The folder of the reports of a site.
pub(super) fn folder(session: &Session) -> PathBuf {
    without_dots(&session.files.root().join(FOLDER))
}

/// Writes the report, or takes the last one away where there is nothing to mend, or where nothing
/// is left out of the site any more. The site lies in `output`. Returns whether the report is what
/// it should be: the site may lie elsewhere and does without one, where its own folder cannot be
/// written to or another build writes the same report.
///
/// # Errors
/// A file that is not ours, or a template that fails.
pub(super) fn write(
    session: &Session,
    problems: &[Diagnostic],
    analysis: &Analysis<'_>,
    output: &Path,
) -> Result<bool, Failure> {
    let OutputError { path, error } = match try_write(session, problems, analysis, output) {
        Ok(()) => return Ok(true),
        Err(Failure::Disk(error)) => error,
        Err(failure) => return Err(failure),
    };
    let reason = match error.kind() {
        io::ErrorKind::WouldBlock => "report_busy",
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => "report_refused",
        _ => return Err(Failure::Disk(OutputError { path, error })),
    };
    let word = session.say("warning", &[]);
    let said = session.say(reason, &[("path", &path.display().to_string())]);
    print::error_line(&format!("{word}: {said}"), session.color);
    Ok(false)
}

fn try_write(
    session: &Session,
    problems: &[Diagnostic],
    analysis: &Analysis<'_>,
    output: &Path,
) -> Result<(), Failure> {
    let folder = session.files.root().join(FOLDER);
    let problems = match analysis.site.config.errors {
        ErrorPolicy::Quarantine => problems,
        ErrorPolicy::Stop => &[],
    };
    if problems.is_empty() && !holds_output(&folder) {
        // A site on a drive that cannot be written to may be built elsewhere.
        return Ok(());
    }
    let writer = Writer::new(&folder)?;
    if !problems.is_empty() {
        let way = way(&folder, output).map_err(|error| OutputError {
            path: folder.clone(),
            error,
        })?;
        let to_report = analysis.to_report(problems);
        let names: Vec<String> = to_report.iter().flat_map(|of| files_of(&of.name)).collect();
        writer.ask(names.iter().map(String::as_str).chain([INDEX]))?;
        let (reports, all) = analysis.reports(to_report, &session.language, &way)?;
        for report in reports {
            let school = || report.school.map(str::to_owned);
            let objects = report.problems.iter();
            let objects =
                objects.map(|problem| print::json_object(session, problem, school()).to_string());
            let list = objects.collect::<Vec<_>>().join(",\n");
            let list = format!("[{list}]\n");
            let [json, html] = files_of(&report.name);
            writer.add(&json, list.as_bytes())?;
            writer.add(&html, &report.html)?;
        }
        writer.add(INDEX, &all)?;
    }
    writer.finish()?;
    Ok(())
}

/// The files of a school's report, for programs and for people.
fn files_of(name: &str) -> [String; 2] {
    [format!("{name}.json"), format!("{name}.html")]
}

/// The way from one folder to another as a link, `/` at its end. On another drive there is
/// none, and the whole address of the folder takes its place.
fn way(from: &Path, to: &Path) -> io::Result<String> {
    let (from, to) = (parts(from)?, parts(to)?);
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let down = to[shared..]
        .iter()
        .map(|part| format!("{}/", encode_address(part)));
    let up = match shared {
        0 => "file:///".to_owned(),
        _ => "../".repeat(from.len() - shared),
    };
    Ok(up + &down.collect::<String>())
}

/// The folders of a path from the root of its drive on, that root included.
fn parts(path: &Path) -> io::Result<Vec<String>> {
    let path = without_dots(&std::path::absolute(path)?);
    let part = |part: Component<'_>| part.as_os_str().to_string_lossy().into_owned();
    Ok(path.components().map(part).collect())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::way;

    #[test]
    fn the_site_is_reached_wherever_it_lies() {
        let way = |to: &str| way(Path::new("/a/situs/report"), Path::new(to)).unwrap();
        assert_eq!(way("/a/situs/public"), "../public/");
        assert_eq!(way("/a/situs/./hasil akhir"), "../hasil%20akhir/");
        assert_eq!(way("/a/situs/../lain"), "../../lain/");
        assert_eq!(way("/mnt/usb"), "../../../mnt/usb/");
    }
}
