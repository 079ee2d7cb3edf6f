//! A site in memory, for tests and for editors' unsaved text.

use std::collections::BTreeMap;
use std::io;

use super::{FileEntry, Files, is_litter};

/// Files by path.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    files: BTreeMap<String, Vec<u8>>,
}

impl Memory {
    /// A site without files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds or replaces a file.
    pub fn set(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), bytes.into());
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: &str) {
        self.files.remove(path);
    }
}

impl Files for Memory {
    fn list(&self, folder: &str) -> io::Result<Vec<FileEntry>> {
        let prefix = if folder.is_empty() {
            String::new()
        } else {
            format!("{folder}/")
        };
        Ok(self
            .files
            .iter()
            .filter(|(path, _)| path.starts_with(&prefix))
            .filter(|(path, _)| !path.split('/').any(is_litter))
            .map(|(path, bytes)| FileEntry {
                path: path.clone(),
                size: bytes.len() as u64,
                modified: None,
                has_unicode_name: true,
                unread: None,
            })
            .collect())
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.files
            .get(path)
            .cloned()
            .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, path.to_owned()))
    }
}
