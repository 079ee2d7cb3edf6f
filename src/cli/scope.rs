//! Which part of the content a command is asked about.

use std::ffi::OsStr;
use std::path::PathBuf;

use super::{Exit, Session};
use crate::config;

/// Files and folders of the content, or all of the site.
#[derive(Debug, Default)]
pub(super) struct Scope {
    /// Paths relative to the site's root, with `/`; none for all of the site.
    paths: Vec<String>,
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
fn path_of(session: &Session, content: &str, asked: &PathBuf) -> Result<Option<String>, Exit> {
    let told = asked.display().to_string();
    let root = session.files.root();
    let places = [
        asked.clone(),
        root.join(asked),
        root.join(content).join(asked),
    ];
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
            let parts = below.iter().map(OsStr::to_string_lossy);
            let path = parts.fold(content.to_owned(), |path, part| format!("{path}/{part}"));
            return Ok(Some(path));
        }
    }
    let values = [("path", told.as_str()), ("folder", content)];
    session.complain("path_outside_content", &values);
    Err(Exit::Usage)
}
