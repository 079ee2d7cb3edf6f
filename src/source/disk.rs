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
            unread: None,
        })
    }
}

/// A walk through a folder, in the order of names.
fn walk(start: &Path) -> WalkDir {
    WalkDir::new(start).sort_by_file_name()
}

impl Disk {
    /// The files below a folder of the site's, and the folders that cannot be looked into.
    fn list_below(&self, folder: &Path) -> Vec<FileEntry> {
        let mut files = Vec::new();
        let entries = walk(folder).into_iter().filter_entry(|entry| {
            entry.depth() == 0 || !is_litter(&entry.file_name().to_string_lossy())
        });
        for entry in entries {
            match entry {
                Ok(entry) => files.extend(self.look_at(&entry)),
                Err(error) => {
                    let path = error.path().unwrap_or(folder).to_owned();
                    files.extend(self.unread(&path, &error.into()));
                }
            }
        }
        files
    }

    /// A file as it is listed, or its folder where that tells nothing but names; `None` for
    /// anything else.
    fn look_at(&self, entry: &DirEntry) -> Option<FileEntry> {
        if !entry.file_type().is_file() || is_litter(&entry.file_name().to_string_lossy()) {
            return None;
        }
        match entry.metadata() {
            Ok(metadata) => Some(FileEntry {
                size: metadata.len(),
                modified: metadata.modified().ok(),
                ..self.named(entry.path())
            }),
            Err(error) => self.unread(entry.path().parent()?, &error.into()),
        }
    }

    /// A folder that cannot be looked into; `None` where it has gone meanwhile.
    fn unread(&self, folder: &Path, error: &io::Error) -> Option<FileEntry> {
        let reason = error.kind();
        (reason != io::ErrorKind::NotFound).then(|| FileEntry {
            unread: Some(reason),
            ..self.named(folder)
        })
    }

    /// A path as it is listed.
    fn named(&self, path: &Path) -> FileEntry {
        let relative = path.strip_prefix(&self.root).unwrap_or(path);
        let has_unicode_name = relative.to_str().is_some();
        let mut path = relative.to_string_lossy().into_owned();
        if std::path::MAIN_SEPARATOR != '/' {
            path = path.replace(std::path::MAIN_SEPARATOR, "/");
        }
        FileEntry {
            path,
            size: 0,
            modified: None,
            has_unicode_name,
            unread: None,
        }
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
                files.extend(self.look_at(&entry));
            }
        }
        let inner: Vec<Vec<FileEntry>> = folders
            .par_iter()
            .map(|folder| self.list_below(folder))
            .collect();
        files.extend(inner.into_iter().flatten());
        files.sort_by(|a, b| a.path.cmp(&b.path));
        // Every file of a folder says the same of it.
        files.dedup_by(|a, b| a.unread.is_some() && a.path == b.path);
        Ok(files)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        fs::read(self.root.join(path))
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn ReadSeek>> {
        Ok(Box::new(fs::File::open(self.root.join(path))?))
    }
}
