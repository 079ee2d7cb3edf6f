//! A site with changes that are not written yet.

use std::collections::BTreeMap;
use std::io::{self, Cursor};

use super::{FileEntry, Files, Listing, ReadSeek, folder_of, is_litter, join, name_of};

/// Other files with some of them replaced, added or taken away.
pub struct Overlay<'below> {
    below: &'below dyn Files,
    changed: BTreeMap<String, Option<Vec<u8>>>,
}

impl<'below> Overlay<'below> {
    /// The files as they are.
    pub fn new(below: &'below dyn Files) -> Self {
        Self {
            below,
            changed: BTreeMap::new(),
        }
    }

    /// Adds or replaces a file.
    pub fn set(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.changed.insert(path.into(), Some(bytes.into()));
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: impl Into<String>) {
        self.changed.insert(path.into(), None);
    }

    /// The replaced and added files with their bytes, by path.
    pub fn written(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.changed
            .iter()
            .filter_map(|(path, bytes)| Some((path.as_str(), bytes.as_deref()?)))
    }
}

impl Files for Overlay<'_> {
    fn list(&self, folder: &str) -> io::Result<Listing> {
        let Listing {
            mut files,
            folders,
            unread,
            mut links,
        } = self.below.list(folder)?;
        let prefix = if folder.is_empty() {
            String::new()
        } else {
            format!("{folder}/")
        };
        links.retain(|link| !self.changed.contains_key(link));
        files.retain(|file| !self.changed.contains_key(&file.path));
        files.extend(
            self.written()
                .filter(|(path, _)| path.starts_with(&prefix))
                .filter(|(path, _)| !path.split('/').any(is_litter))
                .map(|(path, bytes)| FileEntry {
                    path: path.to_owned(),
                    size: bytes.len() as u64,
                    modified: None,
                    has_unicode_name: true,
                    is_missing: false,
                }),
        );
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Listing {
            files,
            folders,
            unread,
            links,
        })
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let written = self.written().map(|(path, _)| path);
        let written = written.filter(|path| folder_of(path) == folder);
        let written = written.map(|path| name_of(path).to_owned());
        let is_as_it_was = |name: &String| {
            let path = join(folder, name).unwrap_or_default();
            !self.changed.contains_key(&path)
        };
        let below = self.below.names(folder).into_iter().filter(is_as_it_was);
        below.chain(written).collect()
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        match self.changed.get(path) {
            Some(Some(bytes)) => Ok(bytes.clone()),
            Some(None) => Err(io::Error::new(io::ErrorKind::NotFound, path.to_owned())),
            None => self.below.read(path),
        }
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn ReadSeek>> {
        match self.changed.get(path) {
            Some(_) => Ok(Box::new(Cursor::new(self.read(path)?))),
            None => self.below.open(path),
        }
    }
}
