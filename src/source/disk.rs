//! A site on disk.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::{FileEntry, Files, ReadSeek, is_litter};

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

/// A walk through a folder, in the order of names.
fn walk(start: &Path) -> WalkDir {
    WalkDir::new(start).sort_by_file_name()
}

impl Disk {
    fn list_below(&self, folder: &Path) -> io::Result<Vec<FileEntry>> {
        let mut files = Vec::new();
        let entries = walk(folder).into_iter().filter_entry(|entry| {
            entry.depth() == 0 || !is_litter(&entry.file_name().to_string_lossy())
        });
        for entry in entries {
            files.extend(self.look_at(&entry.map_err(io::Error::from)?)?);
        }
        Ok(files)
    }

    /// A file as it is listed; `None` for anything else.
    fn look_at(&self, entry: &DirEntry) -> io::Result<Option<FileEntry>> {
        if !entry.file_type().is_file() || is_litter(&entry.file_name().to_string_lossy()) {
            return Ok(None);
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
        Ok(Some(FileEntry {
            path,
            size: metadata.len(),
            modified: metadata.modified().ok(),
            has_unicode_name,
        }))
    }
}

impl Files for Disk {
    fn list(&self, folder: &str) -> io::Result<Vec<FileEntry>> {
        let start = self.root.join(folder);
        if !start.exists() {
            return Ok(Vec::new());
        }
        // A catalogue has thousands of folders, one for each school, and asking for the size
        // of every file takes longer than reading their names.
        let mut folders = Vec::new();
        let mut files = Vec::new();
        for entry in walk(&start).max_depth(1).min_depth(1) {
            let entry = entry.map_err(io::Error::from)?;
            if entry.file_type().is_dir() && !is_litter(&entry.file_name().to_string_lossy()) {
                folders.push(entry.into_path());
            } else {
                files.extend(self.look_at(&entry)?);
            }
        }
        let inner: io::Result<Vec<Vec<FileEntry>>> = folders
            .par_iter()
            .map(|folder| self.list_below(folder))
            .collect();
        files.extend(inner?.into_iter().flatten());
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(files)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        fs::read(self.root.join(path))
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn ReadSeek>> {
        Ok(Box::new(fs::File::open(self.root.join(path))?))
    }
}
