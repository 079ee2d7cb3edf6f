//! What there is below a folder.

use std::io;
use std::time::SystemTime;

use super::Files;
use crate::diagnostic::{Code, Diagnostic, Message, Severity, Span};

/// The files below a folder, and the folders that could not be looked into.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// Sorted by path.
    pub files: Vec<FileEntry>,
    /// The folders directly in it, also those in which nothing is listed: they are empty, or hold
    /// a finished site. Sorted, relative to the site's root.
    pub folders: Vec<String>,
    /// Sorted by path, each once.
    pub unread: Vec<UnreadFolder>,
    /// Links to files and folders elsewhere, which are passed over: one may lead out of the site
    /// or back into itself. Sorted, relative to the site's root.
    pub links: Vec<String>,
}

impl Listing {
    /// The same of a folder that a site need not have. Where it cannot be looked into itself, it
    /// is the one that is left unread.
    pub fn of_optional(folder: &str, files: &dyn Files) -> Self {
        files.list(folder).unwrap_or_else(|error| Self {
            files: Vec::new(),
            folders: Vec::new(),
            unread: vec![UnreadFolder {
                path: folder.to_owned(),
                reason: error.kind(),
            }],
            links: Vec::new(),
        })
    }

    /// What to tell of all that is there and not read.
    pub fn problems(&self) -> Vec<Diagnostic> {
        let unread = self.unread.iter().map(UnreadFolder::problem);
        let links = self.links.iter().map(|link| {
            let message = Message::new("link_passed_over");
            let mut problem = Diagnostic::new(Code::UnreadableFile, link, Span::line(1), message);
            problem.severity = Severity::Warning;
            problem.hint(Message::new("link_passed_over_hint"))
        });
        unread.chain(links).collect()
    }
}

/// A file, not yet read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileEntry {
    /// Path relative to the site's root, with `/`.
    pub path: String,
    /// Size in bytes.
    pub size: u64,
    /// When it was last changed, where the file system knows.
    pub modified: Option<SystemTime>,
    /// False for a file whose name is not Unicode; `path` is then only readable.
    pub has_unicode_name: bool,
    /// True for a file that the site needs and that is not there.
    pub is_missing: bool,
}

/// A folder that could not be looked into. Whatever it may hold is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadFolder {
    /// Path relative to the site's root, with `/`.
    pub path: String,
    /// What the file system says.
    pub reason: io::ErrorKind,
}

impl UnreadFolder {
    /// What to tell of it.
    fn problem(&self) -> Diagnostic {
        let (message, hint) = match self.reason {
            io::ErrorKind::InvalidFilename => ("folder_too_deep", "folder_too_deep_hint"),
            _ => ("folder_unreadable", "folder_unreadable_hint"),
        };
        let (code, message) = (Code::UnreadableFile, Message::new(message));
        Diagnostic::new(code, &self.path, Span::line(1), message).hint(Message::new(hint))
    }
}
