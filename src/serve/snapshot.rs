//! The files of a site without walking through all folders after every change.

use std::io;
use std::sync::{Mutex, PoisonError};

use super::change::is_in;
use crate::source::{Disk, Files, Listing, ReadSeek};

/// The files on disk. What is listed once is known until somebody says that it was touched.
#[derive(Debug)]
pub(super) struct Snapshot<'run> {
    disk: &'run Disk,
    /// The folder that was listed last, with its files sorted by path.
    listed: Mutex<Option<(String, Listing)>>,
}

impl<'run> Snapshot<'run> {
    pub(super) fn new(disk: &'run Disk) -> Self {
        Self {
            disk,
            listed: Mutex::new(None),
        }
    }

    /// Looks again at what was touched: at one file, or at everything where a whole folder
    /// may have come, gone or moved.
    pub(super) fn touched(&self, path: &str) {
        let mut listed = self.listed.lock().unwrap_or_else(PoisonError::into_inner);
        let Some((folder, Listing { files, links, .. })) = listed.as_mut() else {
            return;
        };
        if !is_in(folder, path) && !is_in(path, folder) {
            return;
        }
        // A link that is still one is found again with the whole folder.
        links.retain(|link| link != path);
        let place = files.binary_search_by(|file| file.path.as_str().cmp(path));
        match (place, self.disk.look(folder, path)) {
            (Ok(place), Some(file)) => files[place] = file,
            (Ok(place), None) => drop(files.remove(place)),
            (Err(place), Some(file)) => files.insert(place, file),
            (Err(_), None) => *listed = None,
        }
    }
}

impl Files for Snapshot<'_> {
    fn list(&self, folder: &str) -> io::Result<Listing> {
        let mut listed = self.listed.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, listing)) = listed.as_ref()
            && known == folder
        {
            return Ok(listing.clone());
        }
        let listing = self.disk.list(folder)?;
        *listed = Some((folder.to_owned(), listing.clone()));
        Ok(listing)
    }

    fn names(&self, folder: &str) -> Vec<String> {
        self.disk.names(folder)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.disk.read(path)
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn ReadSeek>> {
        self.disk.open(path)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Snapshot;
    use crate::source::{Disk, Files as _};

    #[test]
    fn what_lies_elsewhere_is_neither_listed_nor_a_reason_to_list_anew()
    -> Result<(), Box<dyn std::error::Error>> {
        let site = tempfile::tempdir()?;
        fs::create_dir_all(site.path().join("isi/konten"))?;
        let write = |path: &str| fs::write(site.path().join(path), path);
        let disk = Disk::new(site.path());
        let files = Snapshot::new(&disk);
        let listed = || -> std::io::Result<Vec<String>> {
            let files = files.list("isi/konten")?.files;
            Ok(files.into_iter().map(|file| file.path).collect())
        };
        assert!(listed()?.is_empty());
        for path in ["site.yaml", "isi/a.md", "isi/konten/b.md"] {
            write(path)?;
        }
        for path in ["site.yaml", "isi/a.md", "packs/gone.yaml"] {
            files.touched(path);
            assert!(listed()?.is_empty(), "{path}");
        }
        files.touched("isi/konten/b.md");
        assert_eq!(listed()?, ["isi/konten/b.md"]);
        fs::rename(site.path().join("isi"), site.path().join("lain"))?;
        files.touched("isi");
        assert!(listed()?.is_empty());
        Ok(())
    }
}
