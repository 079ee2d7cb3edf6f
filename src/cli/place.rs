//! Where a site may be written: not among what its authors wrote, and not among the reports.

use std::path::{Component, Path, PathBuf};

use super::{Session, report};
use crate::config::{Config, FILE_NAME};
use crate::diagnostic::{Code, Diagnostic, Message, Severity};

/// Why nothing may be written to the folder that is named for the site, as the name of a message,
/// and the folder it is about.
pub(super) fn refusal<'config>(
    session: &Session,
    config: &'config Config,
) -> Option<(&'static str, &'config str)> {
    let root = session.files.root();
    let output = root.join(&config.output);
    if !is_apart(root, &output, &config.content) {
        return Some(("output_in_sources", &config.output));
    }
    let is_report = led_to(&output).starts_with(led_to(&report::folder(session)));
    is_report.then_some(("output_in_report", report::FOLDER))
}

/// The same as a problem of the settings, at the key that names the folder.
pub(super) fn problem(session: &Session, config: &Config) -> Option<Diagnostic> {
    let (reason, path) = refusal(session, config)?;
    // Where no folder is named for the site, another key names the usual one.
    let mut keys = ["output", "content"].into_iter();
    let key = keys.find(|key| config.places.contains_key(key));
    let span = config.place(key.unwrap_or("output"));
    let message = Message::new(reason).with("path", path);
    let mut problem = Diagnostic::new(Code::AddressClash, FILE_NAME, span, message);
    problem.severity = Severity::Error;
    Some(problem)
}

/// Whether a folder may be filled with a site: it is not, does not hold and does not lie in a
/// folder that authors write in.
fn is_apart(root: &Path, output: &Path, content: &str) -> bool {
    let output = led_to(output);
    let sources = [content, "templates", "themes", "packs"];
    sources.iter().all(|folder| {
        let folder = led_to(&root.join(folder));
        !output.starts_with(&folder) && !folder.starts_with(&output)
    })
}

/// Where a path leads when the links on it are followed, as far as it is there.
fn led_to(path: &Path) -> PathBuf {
    let real = path.ancestors().find_map(|folder| {
        let rest = path.strip_prefix(folder).ok()?;
        Some(folder.canonicalize().ok()?.join(rest))
    });
    without_dots(real.as_deref().unwrap_or(path))
}

/// A path in which every `..` has taken a folder away.
pub(super) fn without_dots(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    plain
}
