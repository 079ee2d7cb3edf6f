//! A site in memory, for tests and for editors' unsaved text.

use std::collections::BTreeMap;
use std::io;

use super::{FileEntry, Files, Listing, UnreadFolder, is_litter};

/// Files by path.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    files: BTreeMap<String, Vec<u8>>,
    closed: BTreeMap<String, io::ErrorKind>,
    locked: BTreeMap<String, io::ErrorKind>,
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

    /// Makes a folder one that cannot be looked into, for the reason given.
    pub fn close(&mut self, folder: impl Into<String>, reason: io::ErrorKind) {
        self.closed.insert(folder.into(), reason);
    }

    /// Makes a file one that is listed and cannot be read, for the reason given.
    pub fn lock(&mut self, path: impl Into<String>, reason: io::ErrorKind) {
        self.locked.insert(path.into(), reason);
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: &str) {
        self.files.remove(path);
    }
}

impl Files for Memory {
    fn list(&self, folder: &str) -> io::Result<Listing> {
        if let Some(reason) = self.closed.get(folder) {
            return Err((*reason).into());
        }
        let prefix = if folder.is_empty() {
            String::new()
        } else {
            format!("{folder}/")
        };
        let is_closed = |path: &str| {
            let mut folders = path.match_indices('/').map(|(end, _)| &path[..end]);
            folders.any(|folder| self.closed.contains_key(folder))
        };
        let files: Vec<FileEntry> = self
            .files
            .iter()
            .filter(|(path, _)| path.starts_with(&prefix) && !is_closed(path))
            .filter(|(path, _)| !path.split('/').any(is_litter))
            .map(|(path, bytes)| FileEntry {
                path: path.clone(),
                size: bytes.len() as u64,
                modified: None,
                has_unicode_name: true,
                is_missing: false,
            })
            .collect();
        let closed = self.closed.iter();
        let closed = closed.filter(|(path, _)| path.starts_with(&prefix));
        let unread = closed.map(|(path, reason)| UnreadFolder {
            path: path.clone(),
            reason: *reason,
        });
        Ok(Listing {
            folders: folders_of(&files, &prefix),
            files,
            unread: unread.collect(),
            links: Vec::new(),
        })
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        if let Some(reason) = self.locked.get(path) {
            return Err((*reason).into());
        }
        self.files
            .get(path)
            .cloned()
            .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, path.to_owned()))
    }
}

/// The folders directly in the one that a prefix names, of files sorted by path.
fn folders_of(files: &[FileEntry], prefix: &str) -> Vec<String> {
    let folders = files.iter().filter_map(|file| {
        let (folder, _) = file.path[prefix.len()..].split_once('/')?;
        Some(format!("{prefix}{folder}"))
    });
    let mut folders: Vec<String> = folders.collect();
    folders.dedup();
    folders
}
