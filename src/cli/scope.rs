//! Which part of the content a command is asked about.

use std::ffi::OsStr;
use std::path::PathBuf;

use super::{Exit, Session};

/// A file or folder of the content, or all of the site.
#[derive(Debug, Default)]
pub(super) struct Scope {
    /// Path relative to the site's root, with `/`; `None` for all of the site.
    path: Option<String>,
}

impl Scope {
    /// The part that is meant by a path: seen from the folder one stands in, else from the
    /// site's folder, else from its content, as problems and `padu list` name files.
    ///
    /// # Errors
    /// How the program ends where that is not there or no part of the content; the reader
    /// has been told why.
    pub(super) fn find(
        session: &Session,
        content: &str,
        asked: Option<&PathBuf>,
    ) -> Result<Self, Exit> {
        let Some(asked) = asked else {
            return Ok(Self::default());
        };
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
        // `padu check .` in the site's folder.
        let root_itself = root.canonicalize().ok();
        if there().any(|found| Some(&found) == root_itself.as_ref()) {
            return Ok(Self::default());
        }
        // A folder beside the content may have the name of a school.
        let folder = root.join(content).canonicalize().ok();
        let within = |found: PathBuf| Some(found.strip_prefix(folder.as_ref()?).ok()?.to_owned());
        let Some(below) = there().find_map(within) else {
            let values = [("path", told.as_str()), ("folder", content)];
            session.complain("path_outside_content", &values);
            return Err(Exit::Usage);
        };
        let parts = below.iter().map(OsStr::to_string_lossy);
        let path = parts.fold(content.to_owned(), |path, part| format!("{path}/{part}"));
        Ok(Self { path: Some(path) })
    }

    /// The path, where only a part is asked about.
    pub(super) fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    /// Whether a file belongs to it; its path is relative to the site's root.
    pub(super) fn holds(&self, file: &str) -> bool {
        self.path().is_none_or(|path| {
            let rest = file.strip_prefix(path);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }
}
