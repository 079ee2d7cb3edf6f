//! Changing an author's files without ever losing one.
//!
//! All new contents are written beside their files first. Only when each of them is safely
//! on disk are they put into place, each by one rename; if one cannot be, those before it
//! are put back. A file that is no longer what the change was made from is left alone.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;
use walkdir::WalkDir;

use super::Disk;

/// A file that gets other contents, perhaps at another place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where it is, relative to the site's root.
    pub from: String,
    /// Where it will be; the same path where it only changes.
    pub to: String,
    /// Its bytes when the change was thought out.
    pub before: Vec<u8>,
    /// Its bytes afterwards.
    pub after: Vec<u8>,
}

/// Why nothing was changed.
#[derive(Debug)]
pub struct ChangeError {
    /// The file, relative to the site's root.
    pub path: String,
    /// What is the matter with it.
    pub refusal: Refusal,
    /// Files that could not be put back after the failure; empty but for a broken disk.
    pub not_restored: Vec<String>,
}

/// What is the matter with a file.
#[derive(Debug)]
pub enum Refusal {
    /// Somebody has changed it meanwhile.
    Changed,
    /// It is write-protected.
    ReadOnly,
    /// There is a file already where it should go.
    Taken,
    /// What the file system says.
    Disk(io::Error),
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}

impl Disk {
    /// Makes all changes, or none.
    ///
    /// # Errors
    /// The first file that cannot be changed; every file is then as it was.
    pub fn apply(&self, changes: &[Change]) -> Result<(), ChangeError> {
        let refused = |change: &Change, refusal| ChangeError {
            path: change.from.clone(),
            refusal,
            not_restored: Vec::new(),
        };
        let mut staged = Vec::with_capacity(changes.len());
        for change in changes {
            staged.push(Staged::new(self.root(), change).map_err(|error| refused(change, error))?);
        }
        let mut done: Vec<(&Change, Placed)> = Vec::new();
        for (change, staged) in changes.iter().zip(staged) {
            match staged.place(change) {
                Ok(placed) => done.push((change, placed)),
                Err(refusal) => {
                    let not_restored = done
                        .into_iter()
                        .rev()
                        .filter_map(|(change, placed)| {
                            placed.undo(change).err().map(|_| change.from.clone())
                        })
                        .collect();
                    return Err(ChangeError {
                        not_restored,
                        ..refused(change, refusal)
                    });
                }
            }
        }
        Ok(())
    }

    /// Removes a folder where nothing is left in it but empty folders; else those of them that
    /// are. One that cannot be removed does no harm.
    pub fn remove_empty(&self, folder: &str) {
        let below = WalkDir::new(self.root().join(folder)).contents_first(true);
        let below = below.into_iter().flatten();
        for inner in below.filter(|inner| inner.file_type().is_dir()) {
            let _ = fs::remove_dir(inner.path());
        }
    }
}

/// New contents on disk, not yet in their place.
struct Staged {
    file: NamedTempFile,
    from: PathBuf,
    to: PathBuf,
}

/// A change that has been made.
struct Placed {
    from: PathBuf,
    to: PathBuf,
}

impl Staged {
    fn new(root: &Path, change: &Change) -> Result<Self, Refusal> {
        // A link, for example of `site.yaml`, stays one: its target is changed.
        let from = fs::canonicalize(root.join(&change.from))?;
        is_as_thought(&from, change)?;
        let permissions = fs::metadata(&from)?.permissions();
        if permissions.readonly() {
            return Err(Refusal::ReadOnly);
        }
        let to = if change.to == change.from {
            from.clone()
        } else {
            root.join(&change.to)
        };
        let folder = to.parent().unwrap_or(root);
        fs::create_dir_all(folder)?;
        let mut file = tempfile::Builder::new()
            .prefix(".padu-")
            .tempfile_in(folder)?;
        file.write_all(&change.after)?;
        file.as_file().set_permissions(permissions)?;
        file.as_file().sync_all()?;
        Ok(Self { file, from, to })
    }

    fn place(self, change: &Change) -> Result<Placed, Refusal> {
        is_as_thought(&self.from, change)?;
        let Self { file, from, to } = self;
        if from == to {
            file.persist(&to).map_err(|error| error.error)?;
            return Ok(Placed { from, to });
        }
        // `Tape.md` and `tape.md` are one file on some disks, where the new name would be
        // taken by the old one.
        if differ_by_case(&from, &to) {
            if is_listed(&to)? {
                return Err(Refusal::Taken);
            }
            file.persist(&from).map_err(|error| error.error)?;
            fs::rename(&from, &to)?;
            return Ok(Placed { from, to });
        }
        file.persist_noclobber(&to)
            .map_err(|error| match error.error {
                error if error.kind() == io::ErrorKind::AlreadyExists => Refusal::Taken,
                error => Refusal::Disk(error),
            })?;
        if let Err(error) = fs::remove_file(&from) {
            fs::remove_file(&to)?;
            return Err(Refusal::Disk(error));
        }
        Ok(Placed { from, to })
    }
}

impl Placed {
    /// Puts the old contents back to the old place.
    fn undo(self, change: &Change) -> io::Result<()> {
        if self.from != self.to {
            fs::rename(&self.to, &self.from)?;
        }
        let folder = self.from.parent().unwrap_or(Path::new("."));
        let permissions = fs::metadata(&self.from)?.permissions();
        let mut file = tempfile::Builder::new()
            .prefix(".padu-")
            .tempfile_in(folder)?;
        file.write_all(&change.before)?;
        file.as_file().set_permissions(permissions)?;
        file.persist(&self.from).map_err(|error| error.error)?;
        Ok(())
    }
}

fn is_as_thought(path: &Path, change: &Change) -> Result<(), Refusal> {
    if fs::read(path)? == change.before {
        Ok(())
    } else {
        Err(Refusal::Changed)
    }
}

fn differ_by_case(from: &Path, to: &Path) -> bool {
    from.to_string_lossy().to_lowercase() == to.to_string_lossy().to_lowercase()
}

/// Whether a folder holds a file by exactly that name.
fn is_listed(path: &Path) -> io::Result<bool> {
    let Some(folder) = path.parent() else {
        return Ok(false);
    };
    for entry in fs::read_dir(folder)? {
        if Some(entry?.file_name().as_os_str()) == path.file_name() {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::{Change, Refusal};
    use crate::source::Disk;
    use std::fs;

    fn change(from: &str, to: &str, before: &str) -> Change {
        Change {
            from: from.to_owned(),
            to: to.to_owned(),
            before: before.into(),
            after: "new".into(),
        }
    }

    fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            fs::write(folder.path().join(path), text).unwrap();
        }
        folder
    }

    fn names(folder: &tempfile::TempDir) -> Vec<String> {
        let entries = fs::read_dir(folder.path()).unwrap();
        let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name();
        let mut names: Vec<String> = entries
            .map(|entry| name(entry).into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn all_changes_are_made() {
        let folder = site(&[("a.md", "a"), ("b.md", "b")]);
        let changes = [change("a.md", "a.md", "a"), change("b.md", "sub/c.md", "b")];
        Disk::new(folder.path()).apply(&changes).unwrap();
        assert_eq!(names(&folder), ["a.md", "sub"]);
        let moved = folder.path().join("sub/c.md");
        assert_eq!(fs::read_to_string(moved).unwrap(), "new");
    }

    #[test]
    fn one_that_cannot_be_made_undoes_those_before_it() {
        let files = [("a.md", "a"), ("b.md", "b"), ("c.md", "c"), ("d.md", "d")];
        let folder = site(&files);
        let changes = [
            change("a.md", "a.md", "a"),
            change("b.md", "e.md", "b"),
            change("c.md", "d.md", "c"),
        ];
        let error = Disk::new(folder.path()).apply(&changes).unwrap_err();
        assert!(matches!(error.refusal, Refusal::Taken), "{error:?}");
        assert!(error.not_restored.is_empty());
        assert_eq!(names(&folder), ["a.md", "b.md", "c.md", "d.md"]);
        for (path, text) in files {
            assert_eq!(fs::read_to_string(folder.path().join(path)).unwrap(), text);
        }
    }

    #[test]
    fn a_file_changed_meanwhile_is_left_alone() {
        let folder = site(&[("a.md", "somebody wrote on")]);
        let error = Disk::new(folder.path())
            .apply(&[change("a.md", "a.md", "a")])
            .unwrap_err();
        assert!(matches!(error.refusal, Refusal::Changed), "{error:?}");
        assert_eq!(names(&folder), ["a.md"]);
    }

    #[test]
    fn a_name_that_differs_by_case_takes_no_other_file() {
        let folder = site(&[("Tape.md", "a")]);
        let disk = Disk::new(folder.path());
        disk.apply(&[change("Tape.md", "tape.md", "a")]).unwrap();
        assert_eq!(names(&folder), ["tape.md"]);
    }
}
