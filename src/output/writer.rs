//! Writing a build to disk.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::fingerprint::{Fingerprinting, fingerprint};
use crate::source::fold_path;

use super::manifest::{JOURNAL_NAME, MANIFEST_NAME, Manifest, Written};
use super::manifest::{read_journal, write_journal};
use super::placing::{Fate, Step, Taken, foreign, steps};
use super::plain::refuse_outside;
use super::workplace::{INSIDE, Workplace};

/// The disk failed us.
#[derive(Debug)]
pub struct OutputError {
    /// File or folder.
    pub path: PathBuf,
    /// What the system says; [`io::ErrorKind::AlreadyExists`] where somebody else's file would
    /// be lost, [`io::ErrorKind::WouldBlock`] where another build writes to the folder,
    /// [`io::ErrorKind::NotADirectory`] where a link stands in the place of a folder of ours,
    /// [`io::ErrorKind::InvalidData`] where a file may be somebody else's because the manifest
    /// tells nothing.
    pub error: io::Error,
}

impl std::fmt::Display for OutputError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.error)
    }
}

impl std::error::Error for OutputError {}

/// What a build changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files that were new or different.
    pub written: usize,
    /// Files that stayed as they were.
    pub unchanged: usize,
    /// Files of the last build that no longer belong.
    pub removed: usize,
    /// Bytes of all files.
    pub bytes: u64,
}

/// Bytes of a file that is written while it is made, until they go to the disk.
const PIECE: usize = 1 << 16;

/// Takes the files of a build, from several threads at once.
pub struct Writer {
    place: Workplace,
    /// Whether there is no output yet, or an empty folder.
    is_fresh: bool,
    /// Whether there is a manifest that says nothing to us.
    is_lost: bool,
    before: Manifest,
    /// Files of a build that was interrupted: ours, with whatever content.
    doubtful: BTreeSet<String>,
    /// Addresses of ours by what drives without regard to case make of them.
    spellings: OnceLock<FxHashMap<String, String>>,
    /// In no order: all threads wait for each other here, so the files are put in order only
    /// at the end.
    taken: Mutex<Vec<Taken>>,
    folders: Mutex<FxHashSet<PathBuf>>,
}

/// What is known of an address before its file is looked at.
enum Known {
    /// Nothing is there.
    Absent,
    /// What the last build wrote.
    Recorded(Written),
    /// Nothing; only looking tells.
    Uncertain,
}

pub(super) fn failed(path: &Path) -> impl FnOnce(io::Error) -> OutputError + '_ {
    move |error| OutputError {
        path: path.to_owned(),
        error,
    }
}

impl Writer {
    /// Prepares to write to a folder.
    ///
    /// # Errors
    /// Where the folder cannot be read, the working folder cannot be made, or another build
    /// writes there.
    pub fn new(output: &Path) -> Result<Self, OutputError> {
        let place = Workplace::open(output)?;
        let output = place.output();
        let is_fresh = match fs::read_dir(output) {
            Ok(entries) => !entries.flatten().any(|entry| entry.file_name() != INSIDE),
            Err(error) if error.kind() == io::ErrorKind::NotFound => true,
            Err(error) => return Err(failed(output)(error)),
        };
        let read = |name: &str| fs::read_to_string(output.join(name));
        let before = match read(MANIFEST_NAME) {
            Ok(text) => Manifest::read(&text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Some(Manifest::default()),
            Err(_) => None,
        };
        let doubtful = read(JOURNAL_NAME).map(|text| read_journal(&text));
        Ok(Self {
            is_fresh,
            is_lost: before.is_none(),
            before: before.unwrap_or_default(),
            doubtful: doubtful.unwrap_or_default(),
            spellings: OnceLock::new(),
            taken: Mutex::default(),
            folders: Mutex::default(),
            place,
        })
    }

    /// Asks, before anything is made, whether files of others stand at addresses of the build.
    /// What may be in the way of a folder is seen only at the end.
    ///
    /// # Errors
    /// The first of them, as [`Self::finish`] names it.
    pub fn ask<'address>(
        &self,
        mut addresses: impl Iterator<Item = &'address str>,
    ) -> Result<(), OutputError> {
        let is_foreign = |address: &&str| {
            matches!(self.known(address), Known::Uncertain)
                && !self.doubtful.contains(*address)
                && self.place.output().join(address).is_file()
                && !self.is_known_otherwise(address)
        };
        match addresses.find(is_foreign) {
            Some(address) => Err(self.unknown(foreign(self.place.output().join(address)))),
            None => Ok(()),
        }
    }

    /// Takes a file. It is written to the staging folder unless the same bytes are in
    /// place already.
    ///
    /// # Errors
    /// Where it cannot be written, or its address leads out of the output folder.
    pub fn add(&self, address: &str, bytes: &[u8]) -> Result<(), OutputError> {
        refuse_outside(address)?;
        let written = Written {
            hash: fingerprint(bytes),
            size: bytes.len() as u64,
        };
        let fate = match self.known(address) {
            Known::Absent => Fate::Created,
            Known::Recorded(before) => self.fate_of_recorded(address, before, written),
            Known::Uncertain => self.fate_of_uncertain(address, bytes),
        };
        if fate != Fate::Unchanged {
            let (target, mut file) = self.stage(address)?;
            file.write_all(bytes).map_err(failed(&target))?;
        }
        self.take(address, written, fate);
        Ok(())
    }

    /// Takes a file that goes to the disk while it is made, so that it is never whole in
    /// memory. Where the last build wrote one, it is made twice: first to see whether it differs.
    ///
    /// # Errors
    /// Where it cannot be written, or its address leads out of the output folder.
    pub fn add_while_made(
        &self,
        address: &str,
        make: impl Fn(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), OutputError> {
        refuse_outside(address)?;
        let write = |out: &mut dyn Write| -> io::Result<Written> {
            let mut out = BufWriter::with_capacity(PIECE, Fingerprinting::new(out));
            make(&mut out)?;
            out.flush()?;
            let (hash, size) = out.get_ref().end();
            Ok(Written { hash, size })
        };
        let path = self.place.output().join(address);
        let fate = match self.known(address) {
            Known::Absent => Fate::Created,
            Known::Recorded(before) => {
                let written = write(&mut io::sink()).map_err(failed(&path))?;
                let fate = self.fate_of_recorded(address, before, written);
                if fate == Fate::Unchanged {
                    self.take(address, written, fate);
                    return Ok(());
                }
                fate
            }
            Known::Uncertain => {
                let mut bytes = Vec::new();
                make(&mut bytes).map_err(failed(&path))?;
                return self.add(address, &bytes);
            }
        };
        let (target, mut file) = self.stage(address)?;
        let written = write(&mut file).map_err(failed(&target))?;
        self.take(address, written, fate);
        Ok(())
    }

    fn known(&self, address: &str) -> Known {
        if self.is_fresh {
            return Known::Absent;
        }
        match self.before.files.get(address) {
            Some(before) if !self.doubtful.contains(address) => Known::Recorded(*before),
            _ => Known::Uncertain,
        }
    }

    /// The manifest says what we wrote, the size on disk whether somebody else has been at it.
    fn fate_of_recorded(&self, address: &str, before: Written, written: Written) -> Fate {
        match fs::symlink_metadata(self.place.output().join(address)) {
            // Replaced, not followed.
            Ok(there) if there.is_symlink() => Fate::Changed,
            Ok(there) if !there.is_file() => Fate::Occupied,
            Ok(there) if before == written && there.len() == written.size => Fate::Unchanged,
            _ => Fate::Changed,
        }
    }

    fn fate_of_uncertain(&self, address: &str, bytes: &[u8]) -> Fate {
        let path = self.place.output().join(address);
        let there = match fs::symlink_metadata(&path) {
            Ok(there) => there,
            // What else may be in the way is looked for when all files are known.
            Err(_) => return Fate::Created,
        };
        let is_ours = self.doubtful.contains(address);
        if !there.is_file() {
            return Fate::Occupied;
        }
        if !is_ours && self.is_known_otherwise(address) {
            return Fate::Respelled;
        }
        let is_same =
            there.len() == bytes.len() as u64 && fs::read(&path).is_ok_and(|there| there == bytes);
        match (is_same, is_ours) {
            (true, _) => Fate::Unchanged,
            (false, true) => Fate::Changed,
            (false, false) => Fate::Occupied,
        }
    }

    /// What is in the way, where it may be ours as well: nobody knows.
    fn unknown(&self, found: OutputError) -> OutputError {
        match found.error.kind() {
            io::ErrorKind::AlreadyExists if self.is_lost => OutputError {
                error: io::ErrorKind::InvalidData.into(),
                ..found
            },
            _ => found,
        }
    }

    /// Whether the file at an address is one of ours under a name that differs by case or by
    /// the composition of its letters.
    fn is_known_otherwise(&self, address: &str) -> bool {
        let spellings = self.spellings.get_or_init(|| {
            let known = self.before.files.keys().chain(&self.doubtful);
            known
                .map(|known| (fold_path(known), known.clone()))
                .collect()
        });
        let path = |address: &str| self.place.output().join(address);
        spellings.get(&fold_path(address)).is_some_and(|known| {
            known != address && same_file::is_same_file(path(known), path(address)).unwrap_or(false)
        })
    }

    /// A new file in the staging folder.
    fn stage(&self, address: &str) -> Result<(PathBuf, fs::File), OutputError> {
        let target = self.place.staging().join(address);
        self.make_folder(&target)?;
        let file = fs::File::create(&target).map_err(failed(&target))?;
        Ok((target, file))
    }

    fn take(&self, address: &str, written: Written, fate: Fate) {
        let taken = Taken {
            address: address.to_owned(),
            written,
            fate,
        };
        self.taken
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(taken);
    }

    fn make_folder(&self, target: &Path) -> Result<(), OutputError> {
        let Some(folder) = target.parent() else {
            return Ok(());
        };
        let folders = || self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if !folders().contains(folder) {
            // Nobody waits while the disk makes one: made twice is made once.
            fs::create_dir_all(folder).map_err(failed(folder))?;
            folders().insert(folder.to_owned());
        }
        Ok(())
    }

    /// Puts everything into place.
    ///
    /// # Errors
    /// Where a file cannot be moved or removed: the next build then does the rest. With
    /// [`io::ErrorKind::AlreadyExists`] or [`io::ErrorKind::InvalidData`] where somebody else's
    /// file would be lost, or [`io::ErrorKind::NotADirectory`] where a folder of the site is a
    /// link, nothing has been changed.
    pub fn finish(self) -> Result<Summary, OutputError> {
        self.finish_after(usize::MAX)
    }

    /// Puts everything into place in so many steps at most, as if it were killed then.
    pub(super) fn finish_after(self, most: usize) -> Result<Summary, OutputError> {
        let mut taken = self.in_order();
        let now = Manifest {
            files: taken
                .iter()
                .map(|file| (file.address.clone(), file.written))
                .collect(),
        };
        let unchanged = taken.iter().filter(|file| file.fate == Fate::Unchanged);
        let unchanged = unchanged.count();
        let mut summary = Summary {
            written: taken.len() - unchanged,
            unchanged,
            removed: 0,
            bytes: taken.iter().map(|file| file.written.size).sum(),
        };
        let output = self.place.output();
        if self.is_fresh {
            if taken.is_empty() || self.is_moved_whole(&now)? {
                return Ok(summary);
            }
            for file in &mut taken {
                if fs::symlink_metadata(output.join(&file.address)).is_ok() {
                    file.fate = Fate::Occupied;
                }
            }
        }
        for step in self.steps(&taken, &now)?.iter().take(most) {
            summary.removed += usize::from(step.take(self.place.staging(), output)?);
        }
        if taken.is_empty() {
            // Somebody else's files keep the folder.
            let _ = fs::remove_dir(output);
        }
        Ok(summary)
    }

    /// The files by address. The later of two files with one address has replaced the other.
    fn in_order(&self) -> Vec<Taken> {
        let mut taken =
            std::mem::take(&mut *self.taken.lock().unwrap_or_else(PoisonError::into_inner));
        taken.sort_by(|a, b| a.address.cmp(&b.address));
        taken.dedup_by(|later, kept| {
            let is_same = later.address == kept.address;
            if is_same {
                std::mem::swap(later, kept);
            }
            is_same
        });
        taken
    }

    /// Puts a whole new site into place at once, if that can be done: not where its folder is a
    /// drive, or where somebody has put something there meanwhile.
    fn is_moved_whole(&self, now: &Manifest) -> Result<bool, OutputError> {
        let (staging, output) = (self.place.staging(), self.place.output());
        let path = staging.join(MANIFEST_NAME);
        fs::write(&path, now.write()).map_err(failed(&path))?;
        match fs::remove_dir(output) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(_) => return Ok(false),
        }
        fs::rename(staging, output).map_err(failed(output))?;
        Ok(true)
    }

    /// All steps from the old site to the new one.
    fn steps<'build>(
        &'build self,
        taken: &'build [Taken],
        now: &Manifest,
    ) -> Result<Vec<Step<'build>>, OutputError> {
        let known = self.before.files.keys().chain(&self.doubtful);
        let known = known.map(String::as_str);
        let outdated: BTreeSet<&str> = known
            .filter(|address| !now.files.contains_key(*address))
            .collect();
        let steps = steps(taken, &outdated, self.place.output());
        let mut steps = steps.map_err(|found| self.unknown(found))?;
        let staged = taken.iter().filter(|file| file.fate != Fate::Unchanged);
        let mut staged = staged.map(|file| file.address.as_str()).peekable();
        let has_new = staged.peek().is_some();
        if has_new {
            let doubtful = self.doubtful.iter().map(String::as_str);
            let announced: BTreeSet<&str> = doubtful.chain(staged).collect();
            let journal = write_journal(announced.into_iter());
            steps.insert(0, Step::Announce(journal));
        }
        if now.files.is_empty() {
            steps.push(Step::Discard(MANIFEST_NAME));
        } else if self.before != *now || self.is_lost {
            steps.push(Step::Record(now.write()));
        }
        if has_new || !self.doubtful.is_empty() {
            steps.push(Step::Discard(JOURNAL_NAME));
        }
        Ok(steps)
    }
}
