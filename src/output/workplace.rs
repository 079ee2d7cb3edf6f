//! The folder a build works in, and the lock that keeps others out of it.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::thread;
use std::time::Duration;

use same_file::Handle;

use super::writer::{OutputError, failed};

/// Name of a working folder within the output.
pub(super) const INSIDE: &str = ".padu-new";
/// The new files, within a working folder.
const SITE: &str = "site";
/// What is locked, within a working folder.
const LOCK: &str = "lock";
/// A build that ends takes the file away that was just opened here; it is then opened anew.
const ATTEMPTS: usize = 16;

/// A working folder, locked. It goes when the build ends, also when it is given up.
pub(super) struct Workplace {
    /// The output folder, no link.
    output: PathBuf,
    /// Where the lock is.
    folder: PathBuf,
    staging: OnceLock<PathBuf>,
    /// `None` where the drive knows no locks.
    lock: Option<File>,
}

impl Workplace {
    /// Makes the working folder of an output folder, and clears what a killed build left.
    ///
    /// # Errors
    /// [`io::ErrorKind::WouldBlock`] where another build works there,
    /// [`io::ErrorKind::NotADirectory`] where a link or a file has the name of the working folder;
    /// what the system says where no folder can be made.
    pub(super) fn open(output: &Path) -> Result<Self, OutputError> {
        let output = resolved(output)?;
        let folder = match beside(&output) {
            Some(folder) => match make_folder(&folder) {
                Ok(()) => folder,
                // Nothing can be made beside it, but perhaps within.
                Err(_) if output.is_dir() => output.join(INSIDE),
                Err(error) => return Err(failed(&folder)(error)),
            },
            None => output.join(INSIDE),
        };
        make_folder(&folder).map_err(failed(&folder))?;
        let lock = lock(&folder).map_err(failed(&output))?;
        let place = Self {
            output,
            folder,
            staging: OnceLock::new(),
            lock,
        };
        place.clear()?;
        Ok(place)
    }

    /// Takes away all but the lock.
    fn clear(&self) -> Result<(), OutputError> {
        clear(&self.folder, Some(LOCK)).map_err(failed(&self.folder))?;
        let inside = self.output.join(INSIDE);
        match inside == self.folder {
            true => Ok(()),
            false => clear(&inside, None).map_err(failed(&inside)),
        }
    }

    /// The folder the site goes to; where the output is a link, what it leads to.
    pub(super) fn output(&self) -> &Path {
        &self.output
    }

    /// Where new files are made; not there before a file is.
    pub(super) fn staging(&self) -> &Path {
        self.staging.get_or_init(|| {
            let folder = match !self.output.exists() || self.is_on_same_drive() {
                true => self.folder.clone(),
                false => self.output.join(INSIDE),
            };
            folder.join(SITE)
        })
    }

    /// Whether what is in the working folder can be moved to the output. Only trying tells:
    /// a folder may be mounted from the same drive.
    fn is_on_same_drive(&self) -> bool {
        let inside = self.output.join(INSIDE);
        if self.folder == inside {
            return true;
        }
        let probe = self.folder.join("probe");
        let is_moved = fs::create_dir(&probe).and_then(|()| fs::rename(&probe, &inside));
        is_moved.and_then(|()| fs::remove_dir(&inside)).is_ok()
    }
}

/// Nothing depends on it; the next build clears what stays.
impl Drop for Workplace {
    fn drop(&mut self) {
        let is_clear = self.clear().is_ok();
        if is_clear {
            let _ = fs::remove_file(self.folder.join(LOCK));
        }
        // Whoever waits for the file finds that it is no longer there.
        drop(self.lock.take());
        if is_clear {
            remove_empty(&self.output.join(INSIDE));
            remove_empty(&self.folder);
        }
    }
}

/// Removes a folder that nothing is in. Many drives cannot take away a file that is open, as the
/// lock was: sticks and what is on a network keep it under another name until it is closed, and
/// a moment longer.
fn remove_empty(folder: &Path) {
    const MOMENTS: [u64; 4] = [1, 4, 16, 64];
    for moment in MOMENTS {
        match fs::remove_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => {
                thread::sleep(Duration::from_millis(moment));
            }
            _ => return,
        }
    }
}

/// An output folder that is no link, so that what is beside it is on its drive.
fn resolved(output: &Path) -> Result<PathBuf, OutputError> {
    let is_link = fs::symlink_metadata(output).is_ok_and(|metadata| metadata.is_symlink());
    match is_link || output.file_name().is_none() {
        true => fs::canonicalize(output).map_err(failed(output)),
        false => Ok(output.to_owned()),
    }
}

fn beside(output: &Path) -> Option<PathBuf> {
    let mut name = OsString::from(".");
    name.push(output.file_name()?);
    name.push(".padu-new");
    Some(output.parent()?.join(name))
}

/// Makes a working folder, where there is none. What a link of its name leads to is not ours:
/// all that is in a working folder is deleted.
fn make_folder(folder: &Path) -> io::Result<()> {
    match fs::symlink_metadata(folder) {
        Ok(there) if there.is_dir() => Ok(()),
        Ok(_) => Err(io::ErrorKind::NotADirectory.into()),
        Err(_) => fs::create_dir_all(folder),
    }
}

/// Locks a working folder, and makes it.
fn lock(folder: &Path) -> io::Result<Option<File>> {
    let path = folder.join(LOCK);
    for _ in 0..ATTEMPTS {
        make_folder(folder)?;
        // Opening a link would make the file that it leads to.
        if fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_symlink()) {
            fs::remove_file(&path)?;
        }
        let mut options = File::options();
        let file = match options.create(true).truncate(false).write(true).open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(io::ErrorKind::WouldBlock.into()),
            // Some drives of networks know none.
            Err(TryLockError::Error(_)) => return Ok(None),
        }
        // A build that has just ended has taken the file away, and a third may lock a new one.
        let is_there = Handle::from_file(file.try_clone()?)
            .and_then(|locked| Ok(locked == Handle::from_path(&path)?));
        if is_there.unwrap_or(false) {
            return Ok(Some(file));
        }
    }
    Err(io::ErrorKind::WouldBlock.into())
}

/// Takes away what is in a working folder, but for one file.
fn clear(folder: &Path, kept: Option<&str>) -> io::Result<()> {
    match fs::symlink_metadata(folder) {
        Ok(there) if there.is_dir() => {}
        Ok(_) => return Err(io::ErrorKind::NotADirectory.into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    }
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if kept.is_some_and(|name| entry.file_name() == name) {
            continue;
        }
        match entry.file_type()?.is_dir() {
            true => fs::remove_dir_all(entry.path())?,
            false => fs::remove_file(entry.path())?,
        }
    }
    Ok(())
}
