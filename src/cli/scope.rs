//! Which part of the content a command is asked about.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::{Exit, Session};
use crate::config::{self, is_profile};
use crate::diagnostic::Diagnostic;

/// Files and folders of the content, or all of the site.
#[derive(Debug, Default)]
pub(super) struct Scope {
    /// Paths relative to the site's root, with `/`; none for all of the site.
    paths: Vec<String>,
    /// Those of profiles that are not there, and how each was typed: what a school lacks is told of
    /// at the path that it should have.
    absent: Vec<(String, String)>,
}

impl Scope {
    /// The part that is meant by paths, all of it where there is none.
    ///
    /// # Errors
    /// How the program ends where one is not there or no part of the content; the reader has
    /// been told why.
    pub(super) fn find<'asked>(
        session: &Session,
        content: &str,
        asked: impl Iterator<Item = &'asked PathBuf>,
    ) -> Result<Self, Exit> {
        let mut scope = Self::default();
        let mut is_all = false;
        for asked in asked {
            if let Some(path) = absent_profile(session, content, asked) {
                scope
                    .absent
                    .push((path.clone(), asked.display().to_string()));
                scope.paths.push(path);
                continue;
            }
            match path_of(session, content, asked)? {
                Some(path) => scope.paths.push(path),
                None => is_all = true,
            }
        }
        match is_all {
            true => Ok(Self::default()),
            false => Ok(scope),
        }
    }

    /// Where only a part is asked about: its paths, for people.
    pub(super) fn told(&self) -> Option<String> {
        (!self.paths.is_empty()).then(|| self.paths.join("`, `"))
    }

    /// The first file asked about that is not there and that nothing lacks, as it was typed.
    pub(super) fn not_there(&self, problems: &[Diagnostic]) -> Option<&str> {
        let is_lacking = |path: &str| problems.iter().any(|problem| problem.path == path);
        let mut absent = self.absent.iter();
        let (_, told) = absent.find(|(path, _)| !is_lacking(path))?;
        Some(told)
    }

    /// Whether a file belongs to it; its path is relative to the site's root.
    pub(super) fn holds(&self, file: &str) -> bool {
        let is_below = |path: &String| {
            let rest = file.strip_prefix(path.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.paths.is_empty() || self.paths.iter().any(is_below)
    }
}

/// What a path means: seen from the folder one stands in, else from the
/// site's folder, else from its content, as problems and `padu list` name files.
///
/// # Errors
/// How the program ends where that is not there or no part of the content; the reader
/// has been told why.
fn path_of(session: &Session, content: &str, asked: &Path) -> Result<Option<String>, Exit> {
    let told = asked.display().to_string();
    let root = session.files.root();
    let places = places_of(session, content, asked);
    let there = || places.iter().filter_map(|path| path.canonicalize().ok());
    if there().next().is_none() {
        session.complain("no_such_path", &[("path", &told)]);
        return Err(Exit::Usage);
    }
    let root_itself = root.canonicalize().ok();
    let settings = root.join(config::FILE_NAME).canonicalize().ok();
    let folder = root.join(content).canonicalize().ok();
    // A folder beside the content may have the name of a school.
    for found in there() {
        // `padu check .` in the site's folder.
        if Some(&found) == root_itself.as_ref() {
            return Ok(None);
        }
        if Some(&found) == settings.as_ref() {
            return Ok(Some(config::FILE_NAME.to_owned()));
        }
        let below = folder.as_ref().map(|folder| found.strip_prefix(folder));
        if let Some(Ok(below)) = below {
            return Ok(Some(within(content, below)));
        }
    }
    let values = [("path", told.as_str()), ("folder", content)];
    session.complain("path_outside_content", &values);
    Err(Exit::Usage)
}

/// Where a path may lie.
fn places_of(session: &Session, content: &str, asked: &Path) -> [PathBuf; 3] {
    let root = session.files.root();
    [
        asked.to_owned(),
        root.join(asked),
        root.join(content).join(asked),
    ]
}

/// A path below the content's folder, relative to the site's root, with `/`.
fn within(content: &str, below: &Path) -> String {
    let parts = below.iter().map(OsStr::to_string_lossy);
    parts.fold(content.to_owned(), |path, part| format!("{path}/{part}"))
}

/// The path of a school's profile that is not there, within a folder of the content that is.
fn absent_profile(session: &Session, content: &str, asked: &Path) -> Option<String> {
    let stem = asked.file_name()?.to_str()?.strip_suffix(".md")?;
    let places = places_of(session, content, asked);
    if !is_profile(stem) || places.iter().any(|place| place.exists()) {
        return None;
    }
    let folder = session.files.root().join(content).canonicalize().ok()?;
    places.iter().find_map(|place| {
        let around = match place.parent()? {
            here if here.as_os_str().is_empty() => Path::new("."),
            around => around,
        };
        let around = around.canonicalize().ok()?;
        let below = around.strip_prefix(&folder).ok()?;
        Some(within(content, &below.join(asked.file_name()?)))
    })
}
