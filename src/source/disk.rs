//! A site on disk.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{FileEntry, Files, is_litter};

/// Files below a folder of this computer.
#[derive(Debug, Clone)]
pub struct Disk {
    root: PathBuf,
}

impl Disk {
    /// The site whose `site.yaml`, if any, is in `root`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// How a file looks; `None` where there is none.
    pub fn look(&self, path: &str) -> Option<FileEntry> {
        let metadata = fs::symlink_metadata(self.root.join(path)).ok()?;
        metadata.is_file().then(|| FileEntry {
            path: path.to_owned(),
            size: metadata.len(),
            modified: metadata.modified().ok(),
            has_unicode_name: true,
        })
    }
}

impl Files for Disk {
    fn list(&self, folder: &str) -> io::Result<Vec<FileEntry>> {
        let start = self.root.join(folder);
        if !start.exists() {
            return Ok(Vec::new());
        }
        let mut files = Vec::new();
        let walk = walkdir::WalkDir::new(&start)
            .sort_by_file_name()
            .into_iter()
            .filter_entry(|entry| {
                entry.depth() == 0 || !is_litter(&entry.file_name().to_string_lossy())
            });
        for entry in walk {
            let entry = entry.map_err(io::Error::from)?;
            if !entry.file_type().is_file() {
                continue;
            }
            let metadata = entry.metadata().map_err(io::Error::from)?;
            let relative = entry
                .path()
                .strip_prefix(&self.root)
                .unwrap_or(entry.path());
            let has_unicode_name = relative.to_str().is_some();
            let mut path = relative.to_string_lossy().into_owned();
            if std::path::MAIN_SEPARATOR != '/' {
                path = path.replace(std::path::MAIN_SEPARATOR, "/");
            }
            files.push(FileEntry {
                path,
                size: metadata.len(),
                modified: metadata.modified().ok(),
                has_unicode_name,
            });
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(files)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        fs::read(self.root.join(path))
    }
}
