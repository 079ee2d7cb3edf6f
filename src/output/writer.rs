//! Writing a build to disk.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashSet;

use crate::fingerprint::{Fingerprinting, fingerprint};

use super::manifest::{MANIFEST_NAME, Manifest, Written};

/// The disk failed us.
#[derive(Debug)]
pub struct OutputError {
    /// File or folder.
    pub path: PathBuf,
    /// What the system says.
    pub error: io::Error,
}

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
    output: PathBuf,
    staging: PathBuf,
    /// Whether the whole folder is written anew and renamed.
    is_fresh: bool,
    /// Whether the folder holds files and none of ours.
    is_foreign: bool,
    before: Manifest,
    /// In no order: all threads wait for each other here, so the files are put in order only
    /// at the end.
    taken: Mutex<Vec<Taken>>,
    folders: Mutex<FxHashSet<PathBuf>>,
}

/// A file of this build.
struct Taken {
    address: String,
    written: Written,
    fate: Fate,
}

/// What becomes of a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// Staged, and new.
    Created,
    /// Staged, and replaces one.
    Changed,
    /// In place already.
    Unchanged,
}

impl Fate {
    fn of_staged(is_known: bool) -> Self {
        match is_known {
            true => Self::Changed,
            false => Self::Created,
        }
    }
}

fn failed(path: &Path) -> impl FnOnce(io::Error) -> OutputError + '_ {
    move |error| OutputError {
        path: path.to_owned(),
        error,
    }
}

/// A staging folder goes as it came, also when a build is given up.
impl Drop for Writer {
    fn drop(&mut self) {
        // Nothing depends on it; the next build clears what stays.
        let _ = fs::remove_dir_all(&self.staging);
    }
}

impl Writer {
    /// Prepares to write to a folder.
    ///
    /// # Errors
    /// Where the folder cannot be read, or the staging folder cannot be made.
    pub fn new(output: &Path) -> Result<Self, OutputError> {
        let name = output.file_name().map_or_else(
            || "public".into(),
            |name| name.to_string_lossy().into_owned(),
        );
        let parent = output.parent().unwrap_or(Path::new("."));
        let staging = parent.join(format!(".{name}.padu-new"));
        if staging.exists() {
            fs::remove_dir_all(&staging).map_err(failed(&staging))?;
        }
        let before = match fs::read_to_string(output.join(MANIFEST_NAME)) {
            Ok(text) => Manifest::read(&text),
            Err(_) => Manifest::default(),
        };
        let is_fresh = match fs::read_dir(output) {
            Ok(mut entries) => entries.next().is_none(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => true,
            Err(error) => return Err(failed(output)(error)),
        };
        fs::create_dir_all(&staging).map_err(failed(&staging))?;
        Ok(Self {
            output: output.to_owned(),
            staging,
            is_fresh,
            is_foreign: !is_fresh && !output.join(MANIFEST_NAME).exists(),
            before,
            taken: Mutex::default(),
            folders: Mutex::default(),
        })
    }

    /// Takes a file. It is written to the staging folder unless the same bytes are in
    /// place already.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn add(&self, address: &str, bytes: &[u8]) -> Result<(), OutputError> {
        let written = Written {
            hash: fingerprint(bytes),
            size: bytes.len() as u64,
        };
        let is_known = self.is_known(address);
        let is_same = match is_known {
            true => self.is_as_written(address, written),
            // The manifest cannot tell, so the bytes are compared.
            false => {
                let there = || fs::read(self.output.join(address));
                !self.is_fresh && there().is_ok_and(|there| there == bytes)
            }
        };
        if is_same {
            self.take(address, written, Fate::Unchanged);
            return Ok(());
        }
        let (target, mut file) = self.stage(address)?;
        file.write_all(bytes).map_err(failed(&target))?;
        self.take(address, written, Fate::of_staged(is_known));
        Ok(())
    }

    /// Takes a file that goes to the disk while it is made, so that it is never whole in
    /// memory. Where the last build wrote one, it is made twice: first to see whether it differs.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn add_while_made(
        &self,
        address: &str,
        make: impl Fn(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), OutputError> {
        let write = |out: &mut dyn Write| -> io::Result<Written> {
            let mut out = BufWriter::with_capacity(PIECE, Fingerprinting::new(out));
            make(&mut out)?;
            out.flush()?;
            let (hash, size) = out.get_ref().end();
            Ok(Written { hash, size })
        };
        let is_known = self.is_known(address);
        if is_known {
            let path = self.output.join(address);
            let written = write(&mut io::sink()).map_err(failed(&path))?;
            if self.is_as_written(address, written) {
                self.take(address, written, Fate::Unchanged);
                return Ok(());
            }
        } else if !self.is_fresh {
            let path = self.output.join(address);
            let mut bytes = Vec::new();
            make(&mut bytes).map_err(failed(&path))?;
            return self.add(address, &bytes);
        }
        let (target, mut file) = self.stage(address)?;
        let written = write(&mut file).map_err(failed(&target))?;
        self.take(address, written, Fate::of_staged(is_known));
        Ok(())
    }

    fn is_known(&self, address: &str) -> bool {
        !self.is_fresh && self.before.files.contains_key(address)
    }

    /// Whether the file on disk is this one. The manifest says what we wrote, the size on
    /// disk whether somebody else has been at it.
    fn is_as_written(&self, address: &str, written: Written) -> bool {
        self.before.files.get(address) == Some(&written)
            && fs::metadata(self.output.join(address))
                .is_ok_and(|metadata| metadata.len() == written.size)
    }

    /// A new file in the staging folder.
    fn stage(&self, address: &str) -> Result<(PathBuf, fs::File), OutputError> {
        let target = self.staging.join(address);
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
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if !folders.contains(folder) {
            fs::create_dir_all(folder).map_err(failed(folder))?;
            folders.insert(folder.to_owned());
        }
        Ok(())
    }

    /// Puts everything into place.
    ///
    /// # Errors
    /// Where a file cannot be moved or removed; with [`io::ErrorKind::AlreadyExists`] where
    /// somebody else's file would be lost. Nothing has been changed then.
    pub fn finish(self) -> Result<Summary, OutputError> {
        let mut taken =
            std::mem::take(&mut *self.taken.lock().unwrap_or_else(PoisonError::into_inner));
        taken.sort_by(|a, b| a.address.cmp(&b.address));
        // The later of two files with one address has replaced the other.
        taken.dedup_by(|later, kept| {
            let is_same = later.address == kept.address;
            if is_same {
                std::mem::swap(later, kept);
            }
            is_same
        });
        let with = |fate: Fate| taken.iter().filter(move |file| file.fate == fate);
        if self.is_foreign {
            let mut created = with(Fate::Created).map(|file| self.output.join(&file.address));
            if let Some(path) = created.find(|path| path.exists()) {
                let error = io::ErrorKind::AlreadyExists.into();
                return Err(OutputError { path, error });
            }
        }
        let now = Manifest {
            files: taken
                .iter()
                .map(|file| (file.address.clone(), file.written))
                .collect(),
        };
        let outdated: Vec<&String> = self
            .before
            .files
            .keys()
            .filter(|address| !now.files.contains_key(*address))
            .collect();
        let summary = Summary {
            written: with(Fate::Created).chain(with(Fate::Changed)).count(),
            unchanged: with(Fate::Unchanged).count(),
            removed: outdated.len(),
            bytes: taken.iter().map(|file| file.written.size).sum(),
        };
        let manifest = now.write();
        if self.is_fresh {
            let path = self.staging.join(MANIFEST_NAME);
            fs::write(&path, manifest).map_err(failed(&path))?;
            if self.output.exists() {
                fs::remove_dir(&self.output).map_err(failed(&self.output))?;
            }
            fs::rename(&self.staging, &self.output).map_err(failed(&self.output))?;
            return Ok(summary);
        }
        for Taken { address, .. } in with(Fate::Created).chain(with(Fate::Changed)) {
            let target = self.output.join(address);
            if let Some(folder) = target.parent() {
                fs::create_dir_all(folder).map_err(failed(folder))?;
            }
            fs::rename(self.staging.join(address), &target).map_err(failed(&target))?;
        }
        for address in outdated {
            let path = self.output.join(address);
            match fs::remove_file(&path) {
                Ok(()) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(failed(&path)(error)),
            }
            remove_empty_folders(&self.output, &path);
        }
        if self.before != now {
            let staged = self.staging.join(MANIFEST_NAME);
            fs::write(&staged, manifest).map_err(failed(&staged))?;
            let target = self.output.join(MANIFEST_NAME);
            fs::rename(&staged, &target).map_err(failed(&target))?;
        }
        Ok(summary)
    }
}

fn remove_empty_folders(output: &Path, removed: &Path) {
    let mut folder = removed.parent();
    while let Some(path) = folder {
        // A folder that is not empty cannot be removed, and that is where to stop.
        if path == output || fs::remove_dir(path).is_err() {
            return;
        }
        folder = path.parent();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_while_it_is_made_is_as_if_it_were_whole()
    -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let output = folder.path().join("public");
        let path = output.join("data.csv");
        let build = |text: &str| -> Result<Summary, io::Error> {
            let writer = Writer::new(&output).map_err(|error| error.error)?;
            let add = writer.add_while_made("data.csv", |out| {
                text.split_inclusive(',')
                    .try_for_each(|part| out.write_all(part.as_bytes()))
            });
            add.map_err(|error| error.error)?;
            writer.finish().map_err(|error| error.error)
        };
        let counts = |summary: Summary| (summary.written, summary.unchanged, summary.bytes);
        assert_eq!(counts(build("a,b,c")?), (1, 0, 5));
        assert_eq!(fs::read(&path)?, b"a,b,c");
        let first = fs::read(output.join(MANIFEST_NAME))?;
        assert_eq!(counts(build("a,b,c")?), (0, 1, 5));
        assert_eq!(counts(build("a,b,cd")?), (1, 0, 6));
        assert_eq!(fs::read(&path)?, b"a,b,cd");
        // Where somebody else has been at it, it is written again.
        fs::write(&path, "a")?;
        assert_eq!(counts(build("a,b,cd")?), (1, 0, 6));
        assert_eq!(fs::read(&path)?, b"a,b,cd");
        // The manifest is the one of a file that was added whole.
        fs::remove_dir_all(&output)?;
        let writer = Writer::new(&output).map_err(|error| error.error)?;
        writer
            .add("data.csv", b"a,b,c")
            .map_err(|error| error.error)?;
        writer.finish().map_err(|error| error.error)?;
        assert_eq!(fs::read(output.join(MANIFEST_NAME))?, first);
        // A file of another is not lost.
        fs::remove_file(output.join(MANIFEST_NAME))?;
        let refused = build("a,b,cd").map_err(|error| error.kind());
        assert_eq!(refused, Err(io::ErrorKind::AlreadyExists));
        assert_eq!(fs::read(&path)?, b"a,b,c");
        Ok(())
    }

    #[test]
    fn of_two_files_with_one_address_the_later_stays() -> Result<(), Box<dyn std::error::Error>> {
        let folder = tempfile::tempdir()?;
        let output = folder.path().join("public");
        let build = || -> Result<Summary, OutputError> {
            let writer = Writer::new(&output)?;
            writer.add("b.html", b"first")?;
            writer.add("a.html", b"a")?;
            writer.add("b.html", b"later")?;
            writer.finish()
        };
        let failed = |error: OutputError| error.error;
        assert_eq!(build().map_err(failed)?.written, 2);
        assert_eq!(fs::read(output.join("b.html"))?, b"later");
        let again = build().map_err(failed)?;
        assert_eq!((again.written, again.removed), (0, 0));
        assert_eq!(fs::read(output.join("b.html"))?, b"later");
        // The manifest knows it too.
        let writer = Writer::new(&output).map_err(failed)?;
        writer.add("b.html", b"first").map_err(failed)?;
        assert_eq!(writer.finish().map_err(failed)?.written, 1);
        assert_eq!(fs::read(output.join("b.html"))?, b"first");
        Ok(())
    }
}
