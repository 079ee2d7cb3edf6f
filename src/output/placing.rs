//! The steps in which a site is put into place.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rustc_hash::{FxHashMap, FxHashSet};

use super::manifest::{JOURNAL_NAME, MANIFEST_NAME, Written};
use super::writer::{OutputError, failed};
use crate::source::fold_path;

/// The page that leads to all others.
const HOME: &str = "index.html";

/// A file of a build.
pub(super) struct Taken {
    pub(super) address: String,
    pub(super) written: Written,
    pub(super) fate: Fate,
}

/// What becomes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Staged, and new.
    Created,
    /// Staged, and replaces one of ours.
    Changed,
    /// Staged, and replaces one of ours whose name is spelled otherwise, on a drive that
    /// takes both for one.
    Respelled,
    /// Staged, but something that is not known to be ours stands there.
    Occupied,
    /// In place already.
    Unchanged,
}

/// One step. A process may be killed between any two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step<'build> {
    /// Writes the journal.
    Announce(String),
    /// Removes a file of ours.
    Remove(&'build str),
    /// Moves a file from the staging folder into place.
    Place(&'build str),
    /// Writes the manifest.
    Record(String),
    /// Removes the manifest or the journal.
    Discard(&'static str),
}

impl Step<'_> {
    /// Does it. Says whether a file was removed.
    pub(super) fn take(&self, staging: &Path, output: &Path) -> Result<bool, OutputError> {
        match self {
            Self::Announce(journal) => write_whole(JOURNAL_NAME, journal, staging, output)?,
            Self::Record(manifest) => write_whole(MANIFEST_NAME, manifest, staging, output)?,
            Self::Place(address) => place(address, staging, output)?,
            Self::Remove(address) => return remove(address, output),
            Self::Discard(name) => {
                remove(name, output)?;
            }
        }
        Ok(false)
    }
}

/// Writes a file so that it is there with all its bytes or not at all.
fn write_whole(name: &str, text: &str, staging: &Path, output: &Path) -> Result<(), OutputError> {
    let path = staging.join(name);
    fs::create_dir_all(staging)
        .and_then(|()| fs::write(&path, text))
        .map_err(failed(&path))?;
    place(name, staging, output)
}

fn place(address: &str, staging: &Path, output: &Path) -> Result<(), OutputError> {
    let (from, to) = (staging.join(address), output.join(address));
    let moved = match (fs::rename(&from, &to), to.parent()) {
        // Only now it is asked whether its folder is there: mostly it is.
        (Err(error), Some(folder)) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(folder).and_then(|()| fs::rename(&from, &to))
        }
        (moved, _) => moved,
    };
    moved.map_err(failed(&to))
}

/// Removes a file, and the folders that it leaves empty.
fn remove(address: &str, output: &Path) -> Result<bool, OutputError> {
    let path = output.join(address);
    let is_removed = match fs::remove_file(&path) {
        Ok(()) => true,
        // Somebody has taken it away, or has put something else there.
        Err(_) if !fs::symlink_metadata(&path).is_ok_and(|metadata| !metadata.is_dir()) => false,
        Err(error) => return Err(failed(&path)(error)),
    };
    let mut folder = path.parent();
    while let Some(path) = folder {
        // A folder that is not empty cannot be removed, and that is where to stop.
        if path == output || fs::remove_dir(path).is_err() {
            break;
        }
        folder = path.parent();
    }
    Ok(is_removed)
}

/// The steps in which files replace each other, without those that tell of it.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] where somebody else's file is in the way,
/// [`io::ErrorKind::NotADirectory`] where a folder of the site is a link.
pub(super) fn steps<'build>(
    taken: &'build [Taken],
    outdated: &BTreeSet<&'build str>,
    output: &Path,
) -> Result<Vec<Step<'build>>, OutputError> {
    let in_the_way = in_the_way(taken, outdated, output)?;
    let with = |fates: &'static [Fate], is_home: bool| {
        let files = taken
            .iter()
            .filter(move |file| fates.contains(&file.fate) && (file.address == HOME) == is_home);
        files.map(|file| Step::Place(file.address.as_str()))
    };
    let remove = |address: &&'build str| Step::Remove(address);
    let new: &[Fate] = &[Fate::Created, Fate::Occupied];
    let mut steps: Vec<Step<'_>> = in_the_way.iter().map(remove).collect();
    steps.extend(with(new, false).chain(with(new, true)));
    steps.extend(with(&[Fate::Changed, Fate::Respelled], false));
    steps.extend(with(&[Fate::Changed, Fate::Respelled], true));
    let mut folders = FxHashMap::default();
    let outdated = outdated.difference(&in_the_way);
    steps.extend(
        outdated
            .filter(|address| !is_beyond_link(address, output, &mut folders))
            .map(remove),
    );
    Ok(steps)
}

/// Whether a folder of an address is a link by now: what it leads to is not ours.
fn is_beyond_link<'build>(
    address: &'build str,
    output: &Path,
    folders: &mut FxHashMap<&'build str, bool>,
) -> bool {
    let Some((folder, _)) = address.rsplit_once('/') else {
        return false;
    };
    if let Some(is_beyond) = folders.get(folder) {
        return *is_beyond;
    }
    let is_link = |path: &Path| fs::symlink_metadata(path).is_ok_and(|there| there.is_symlink());
    let is_beyond = is_beyond_link(folder, output, folders) || is_link(&output.join(folder));
    folders.insert(folder, is_beyond);
    is_beyond
}

/// Outdated files that have to go before a new one can be there.
fn in_the_way<'build>(
    taken: &[Taken],
    outdated: &BTreeSet<&'build str>,
    output: &Path,
) -> Result<BTreeSet<&'build str>, OutputError> {
    let mut found = BTreeSet::new();
    let mut folders: FxHashSet<&str> = FxHashSet::default();
    let mut spellings = None;
    let is_staged = |file: &&Taken| file.fate != Fate::Unchanged;
    for Taken { address, fate, .. } in taken.iter().filter(is_staged) {
        match fate {
            Fate::Occupied => clear_place(address, outdated, output, &mut found)?,
            Fate::Respelled => {
                let fold = || {
                    outdated
                        .iter()
                        .map(|other| (fold_path(other), *other))
                        .collect()
                };
                let spellings: &FxHashMap<_, _> = spellings.get_or_insert_with(fold);
                found.extend(spellings.get(&fold_path(address)));
            }
            _ => {}
        }
        // Its folder may be a file as yet.
        let mut rest = address.as_str();
        while let Some((folder, _)) = rest.rsplit_once('/') {
            if !folders.insert(folder) {
                break;
            }
            let path = output.join(folder);
            if let Ok(there) = fs::symlink_metadata(&path)
                && !there.is_dir()
            {
                match outdated.get(folder) {
                    Some(file) => found.insert(*file),
                    None if path.is_dir() => return Err(linked(path)),
                    None => return Err(foreign(path)),
                };
            }
            rest = folder;
        }
    }
    Ok(found)
}

/// Finds what has to be removed so that a file can be at its place: nothing but files of ours,
/// in a folder of that name.
fn clear_place<'build>(
    address: &str,
    outdated: &BTreeSet<&'build str>,
    output: &Path,
    found: &mut BTreeSet<&'build str>,
) -> Result<(), OutputError> {
    let path = output.join(address);
    let is_folder = fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_dir());
    if !is_folder {
        return match outdated.get(address) {
            Some(file) => {
                found.insert(*file);
                Ok(())
            }
            None => Err(foreign(path)),
        };
    }
    let mut is_empty = true;
    for entry in fs::read_dir(&path).map_err(failed(&path))? {
        let entry = entry.map_err(failed(&path))?;
        let name = entry.file_name();
        let Some(name) = name.to_str() else {
            return Err(foreign(entry.path()));
        };
        clear_place(&format!("{address}/{name}"), outdated, output, found)?;
        is_empty = false;
    }
    match is_empty {
        true => Err(foreign(path)),
        false => Ok(()),
    }
}

/// A folder of the site is a link, and what it leads to is not ours to write to.
fn linked(path: PathBuf) -> OutputError {
    let error = io::ErrorKind::NotADirectory.into();
    OutputError { path, error }
}

/// Somebody else's file would be lost.
pub(super) fn foreign(path: PathBuf) -> OutputError {
    let error = io::ErrorKind::AlreadyExists.into();
    OutputError { path, error }
}
