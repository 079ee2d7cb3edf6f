//! A site on disk.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::ahead::ask_together;
use super::{FileEntry, Files, Listing, RESULT_MARK, ReadSeek, UnreadFolder, is_litter};

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

    /// How a file below a folder looks; `None` where the folder's list does not hold it: there is
    /// none, or it is reached through a link.
    pub fn look(&self, folder: &str, path: &str) -> Option<FileEntry> {
        let (folder, file) = (self.root.join(folder), self.root.join(path));
        let metadata = fs::symlink_metadata(&file).ok()?;
        let below = file.strip_prefix(&folder).ok()?;
        // The folder itself, whose name here is empty, may be a link.
        let mut between = below.ancestors().skip(1);
        let is_plain = |part: &Path| {
            let is_folder = |path: &Path| fs::symlink_metadata(path).is_ok_and(|it| it.is_dir());
            let path = folder.join(part);
            part.as_os_str().is_empty() || is_folder(&path) && !is_result(&path)
        };
        (metadata.is_file() && between.all(is_plain)).then(|| FileEntry {
            path: path.to_owned(),
            size: metadata.len(),
            modified: metadata.modified().ok(),
            has_unicode_name: true,
            is_missing: false,
        })
    }
}

/// Whether a folder holds a finished site.
fn is_result(folder: &Path) -> bool {
    folder.join(RESULT_MARK).exists()
}

/// A walk through a folder, in the order of names.
fn walk(start: &Path) -> WalkDir {
    WalkDir::new(start).sort_by_file_name()
}

impl Disk {
    /// The files below a folder of the site's, and the folders that cannot be looked into.
    fn list_below(&self, folder: &Path) -> Listing {
        let mut listing = Listing::default();
        let entries = walk(folder).into_iter().filter_entry(|entry| {
            let is_left_out = || {
                let is_folder = entry.file_type().is_dir();
                is_litter(&entry.file_name().to_string_lossy())
                    || is_folder && is_result(entry.path())
            };
            entry.depth() == 0 || !is_left_out()
        });
        for entry in entries {
            match entry {
                Ok(entry) => self.look_at(&entry, &mut listing),
                Err(error) => {
                    let path = error.path().unwrap_or(folder).to_owned();
                    self.leave_unread(&path, &error.into(), &mut listing);
                }
            }
        }
        listing
    }

    /// Adds a file, or its folder where that tells nothing but names, or a link.
    fn look_at(&self, entry: &DirEntry, listing: &mut Listing) {
        let (is_file, is_link) = (entry.file_type().is_file(), entry.path_is_symlink());
        if !(is_file || is_link) || is_litter(&entry.file_name().to_string_lossy()) {
            return;
        }
        if is_link {
            listing.links.push(self.name_of(entry.path()).0);
            return;
        }
        match (entry.metadata(), entry.path().parent()) {
            (Ok(metadata), _) => {
                let (path, has_unicode_name) = self.name_of(entry.path());
                listing.files.push(FileEntry {
                    path,
                    size: metadata.len(),
                    modified: metadata.modified().ok(),
                    has_unicode_name,
                    is_missing: false,
                });
            }
            (Err(error), Some(folder)) => self.leave_unread(folder, &error.into(), listing),
            (Err(_), None) => {}
        }
    }

    /// Adds a folder that cannot be looked into, unless it has gone meanwhile.
    fn leave_unread(&self, folder: &Path, error: &io::Error, listing: &mut Listing) {
        let reason = error.kind();
        if reason != io::ErrorKind::NotFound {
            let (path, _) = self.name_of(folder);
            listing.unread.push(UnreadFolder { path, reason });
        }
    }

    /// A path as it is listed, and whether it is Unicode.
    fn name_of(&self, path: &Path) -> (String, bool) {
        let relative = path.strip_prefix(&self.root).unwrap_or(path);
        let has_unicode_name = relative.to_str().is_some();
        let mut path = relative.to_string_lossy().into_owned();
        if std::path::MAIN_SEPARATOR != '/' {
            path = path.replace(std::path::MAIN_SEPARATOR, "/");
        }
        (path, has_unicode_name)
    }
}

impl Files for Disk {
    fn list(&self, folder: &str) -> io::Result<Listing> {
        let start = self.root.join(folder);
        if !start.exists() {
            return Ok(Listing::default());
        }
        // A catalogue has thousands of folders, one for each school, and asking for the size
        // of every file takes longer than reading their names.
        let mut folders = Vec::new();
        let mut listing = Listing::default();
        for entry in walk(&start).max_depth(1).min_depth(1) {
            let entry = entry.map_err(io::Error::from)?;
            let is_litter = is_litter(&entry.file_name().to_string_lossy());
            if entry.file_type().is_dir() && !is_litter {
                folders.push(entry.into_path());
            } else {
                self.look_at(&entry, &mut listing);
            }
        }
        let list = |folder: &PathBuf| match is_result(folder) {
            true => Listing::default(),
            false => self.list_below(folder),
        };
        for inner in ask_together(&folders, list) {
            listing.files.extend(inner.files);
            listing.unread.extend(inner.unread);
            listing.links.extend(inner.links);
        }
        let names = folders.iter().map(|folder| self.name_of(folder).0);
        listing.folders.extend(names);
        listing.files.sort_by(|a, b| a.path.cmp(&b.path));
        listing.links.sort();
        // Every file of a folder says the same of it.
        listing.unread.sort_by(|a, b| a.path.cmp(&b.path));
        listing.unread.dedup_by(|a, b| a.path == b.path);
        Ok(listing)
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.root.join(folder));
        let entries = entries.into_iter().flatten().flatten();
        let files = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
        let names = files.filter_map(|file| file.file_name().into_string().ok());
        names.collect()
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        fs::read(self.root.join(path))
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn ReadSeek>> {
        Ok(Box::new(fs::File::open(self.root.join(path))?))
    }
}

#[cfg(test)]
mod tests {
    #[cfg(unix)]
    #[test]
    fn a_file_is_looked_at_where_the_list_of_its_folder_holds_it()
    -> Result<(), Box<dyn std::error::Error>> {
        use std::fs;
        use std::os::unix::fs::symlink;

        use super::super::Files as _;
        use super::Disk;

        let (site, outside) = (tempfile::tempdir()?, tempfile::tempdir()?);
        fs::create_dir_all(outside.path().join("sma/peta"))?;
        symlink(outside.path(), site.path().join("content"))?;
        symlink("sma", outside.path().join("luar"))?;
        symlink("tape.md", outside.path().join("sma/peta/lain.md"))?;
        // What is below a finished site is none of the list's.
        fs::create_dir_all(outside.path().join("public/sma"))?;
        fs::create_dir_all(outside.path().join("sma/public"))?;
        for path in [
            "site.yaml",
            "content/a.md",
            "content/sma/peta/tape.md",
            "content/public/.padu-manifest",
            "content/public/sma/tape.md",
            "content/sma/public/.padu-manifest",
            "content/sma/public/tape.md",
        ] {
            fs::write(site.path().join(path), path)?;
        }
        let disk = Disk::new(site.path());
        let listing = disk.list("content")?;
        assert_eq!(listing.links, ["content/luar", "content/sma/peta/lain.md"]);
        let listed = listing.files;
        assert_eq!(listed.len(), 2);
        for path in [
            "content/a.md",
            "content/sma/peta/tape.md",
            "content/sma/peta",
            "content/sma/peta/lain.md",
            "content/sma/peta/gone.md",
            "content/luar/peta/tape.md",
            "content/public/sma/tape.md",
            "content/sma/public/tape.md",
            "content",
            "site.yaml",
        ] {
            let file = listed.iter().find(|file| file.path == path);
            assert_eq!(disk.look("content", path).as_ref(), file, "{path}");
        }
        assert!(disk.look("", "site.yaml").is_some());
        Ok(())
    }
}
