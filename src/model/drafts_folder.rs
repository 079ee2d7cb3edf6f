//! Folders in which Jekyll keeps what is still being written (`_drafts/`): nothing in them is for readers.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::source::FileEntry;

/// Such a folder within a path.
const FOLDER: &str = "/_drafts/";

static FINDER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(FOLDER));

/// Takes the files of such folders out, and the folders of a site that are such, and tells of each
/// that holds anything.
pub(super) fn leave_out(files: &mut Vec<FileEntry>, folders: &mut Vec<String>) -> Vec<Diagnostic> {
    let mut found: Vec<String> = Vec::new();
    files.retain(|file| {
        let Some(at) = FINDER.find(file.path.as_bytes()) else {
            return true;
        };
        let folder = &file.path[..at + FOLDER.len() - 1];
        // The files of a folder follow each other.
        if found.last().is_none_or(|last| last != folder) {
            found.push(folder.to_owned());
        }
        false
    });
    folders.retain(|folder| !folder.ends_with(FOLDER.trim_end_matches('/')));
    let problem = |folder: String| {
        let message = Message::new("drafts_folder");
        Diagnostic::new(Code::UnusedFile, &folder, Span::line(1), message)
            .hint(Message::new("drafts_folder_hint"))
    };
    found.into_iter().map(problem).collect()
}
