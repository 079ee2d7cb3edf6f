//! What one reading of a site leaves for the next, so that a preview reads again only
//! what was changed.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use rustc_hash::{FxHashMap, FxHashSet};

use super::classify::Place;
use super::names_found::NamesFound;
use super::{Entry, PeopleOf, SchoolTitles};
use crate::diagnostic::{Checked, Diagnostic};
use crate::pack::Pack;
use crate::source::{FileEntry, FileWords, PictureFault};

/// Most texts remembered in case their next version is broken.
const MOST_TEXTS: usize = 2_000;

/// Most bytes of what a file says that is remembered.
const MOST_WORDS: usize = 4 << 10;

/// What is kept of a site's files. It belongs to one set of settings: with others, begin
/// with a new one.
#[derive(Debug, Default)]
pub struct Kept {
    entries: FxHashMap<Box<str>, KeptEntry>,
    people: FxHashMap<Box<str>, KeptPeople>,
    /// Texts without errors of the files whose pages were asked for.
    texts: Mutex<FxHashMap<Box<str>, Arc<[u8]>>>,
    /// What was wrong with the pictures that are used, if anything.
    pictures: Mutex<FxHashMap<Box<str>, KeptPicture>>,
    /// What small files say that are shown beside pages.
    words: Mutex<FxHashMap<Box<str>, KeptWords>>,
    /// Names in larger ones.
    names_found: NamesFound,
    /// Files whose newest version has errors and whose last good one is shown.
    held: FxHashSet<Box<str>>,
    next_version: u64,
    /// The titles of schools, as names were taken out with them.
    titles: Option<(Vec<String>, SchoolTitles)>,
}

/// How a file was when it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp {
    size: u64,
    modified: Option<SystemTime>,
}

impl Stamp {
    pub(super) fn of(file: &FileEntry) -> Self {
        Self {
            size: file.size,
            modified: file.modified,
        }
    }
}

/// A finished entry with what was wrong in its file.
#[derive(Debug, Clone)]
pub(super) struct Finished {
    pub(super) entry: Arc<Entry>,
    pub(super) diagnostics: Arc<[Diagnostic]>,
    pub(super) version: Version,
}

/// Which version of a file an entry stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Version {
    /// The newest, which has no errors.
    Good,
    /// The last good one: the newest has errors.
    Held,
    /// The newest although it has errors, for want of a better one.
    Faulty,
}

#[derive(Debug)]
struct KeptEntry {
    stamp: Stamp,
    people: u64,
    finished: Finished,
}

#[derive(Debug)]
struct KeptPicture {
    stamp: Stamp,
    fault: Option<PictureFault>,
}

#[derive(Debug)]
struct KeptWords {
    stamp: Stamp,
    words: Arc<FileWords>,
}

#[derive(Debug)]
struct KeptPeople {
    stamp: Stamp,
    version: u64,
    people: PeopleOf,
    diagnostics: Vec<Diagnostic>,
}

impl Kept {
    /// Forgets a file, so that it is read again however it looks; for files that are
    /// known to have been written since.
    pub fn forget(&mut self, path: &str) {
        self.entries.remove(path);
        self.people.remove(path);
        let mut pictures = self.pictures.lock().unwrap_or_else(PoisonError::into_inner);
        pictures.remove(path);
        let mut words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        words.remove(path);
        self.names_found.forget(path);
    }

    /// Names that were found in files shown beside pages.
    pub fn names_found(&self) -> &NamesFound {
        &self.names_found
    }

    /// Whether a file looks the same as when it was read.
    pub fn knows(&self, file: &FileEntry) -> bool {
        let stamp = Stamp::of(file);
        let path = file.path.as_str();
        let entry = self.entries.get(path).map(|kept| &kept.stamp);
        let people = self.people.get(path).map(|kept| &kept.stamp);
        entry.or(people) == Some(&stamp)
    }

    /// The entry of a file that looks the same as when it was read.
    pub(super) fn entry_of(&self, file: &FileEntry) -> Option<&Entry> {
        let kept = self.entries.get(file.path.as_str())?;
        (kept.stamp == Stamp::of(file)).then_some(&*kept.finished.entry)
    }

    /// The titles of schools as they are kept. Where they are others than before, all files are
    /// forgotten.
    pub(super) fn titles(&mut self, titles: Vec<String>, pack: &Pack) -> SchoolTitles {
        if let Some((known, kept)) = &self.titles
            && *known == titles
        {
            return kept.clone();
        }
        self.entries.clear();
        let kept = SchoolTitles::default().read(|| titles.clone(), pack);
        self.titles = Some((titles, kept.clone()));
        kept
    }

    /// The last good text of a file whose newest version has errors.
    pub fn held_text(&self, path: &str) -> Option<Arc<[u8]>> {
        self.held.contains(path).then(|| self.text(path)).flatten()
    }

    /// Whether the newest version of a file has errors and an earlier one is shown.
    pub fn is_held(&self, path: &str) -> bool {
        self.held.contains(path)
    }

    /// Remembers a text that is being shown, in case the next version is broken.
    pub fn remember(&self, path: &str, bytes: &[u8]) {
        let kept = self.entries.get(path);
        if kept.is_none_or(|kept| kept.finished.version != Version::Good) {
            return;
        }
        let mut texts = self.texts.lock().unwrap_or_else(PoisonError::into_inner);
        if texts.len() >= MOST_TEXTS {
            texts.clear();
        }
        texts.insert(path.into(), bytes.into());
    }

    /// What was wrong with a picture that looks the same as when it was opened; `None`
    /// where it does not.
    pub fn picture(&self, file: &FileEntry) -> Option<Option<PictureFault>> {
        let pictures = self.pictures.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = pictures.get(file.path.as_str())?;
        (kept.stamp == Stamp::of(file)).then_some(kept.fault)
    }

    /// Remembers what is wrong with a picture.
    pub fn keep_picture(&self, file: &FileEntry, fault: Option<PictureFault>) {
        let mut pictures = self.pictures.lock().unwrap_or_else(PoisonError::into_inner);
        let stamp = Stamp::of(file);
        pictures.insert(file.path.as_str().into(), KeptPicture { stamp, fault });
    }

    /// What a file says that looks the same as when it was opened.
    pub fn words(&self, file: &FileEntry) -> Option<Arc<FileWords>> {
        let words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = words.get(file.path.as_str())?;
        (kept.stamp == Stamp::of(file)).then(|| Arc::clone(&kept.words))
    }

    /// Remembers what a file says, unless it says much.
    pub fn keep_words(&self, file: &FileEntry, words: &Arc<FileWords>) {
        if words.size() > MOST_WORDS {
            return;
        }
        let mut all = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = KeptWords {
            stamp: Stamp::of(file),
            words: Arc::clone(words),
        };
        all.insert(file.path.as_str().into(), kept);
    }

    pub(super) fn text(&self, path: &str) -> Option<Arc<[u8]>> {
        let texts = self.texts.lock().unwrap_or_else(PoisonError::into_inner);
        texts.get(path).cloned()
    }

    /// The people of a file that looks the same as when it was read, and their version.
    pub(super) fn people(&self, file: &FileEntry) -> Option<(u64, Checked<PeopleOf>)> {
        let kept = self.people.get(file.path.as_str())?;
        (kept.stamp == Stamp::of(file)).then(|| {
            let checked = Checked {
                value: kept.people.clone(),
                diagnostics: kept.diagnostics.clone(),
            };
            (kept.version, checked)
        })
    }

    /// Keeps the people of a file; the result is their version.
    pub(super) fn keep_people(&mut self, file: &FileEntry, people: &Checked<PeopleOf>) -> u64 {
        self.next_version += 1;
        let kept = KeptPeople {
            stamp: Stamp::of(file),
            version: self.next_version,
            people: people.value.clone(),
            diagnostics: people.diagnostics.clone(),
        };
        self.people.insert(file.path.as_str().into(), kept);
        self.next_version
    }

    /// The entry of a file that looks the same as when it was read, at the same place and
    /// with the same people.
    pub(super) fn entry(&self, file: &FileEntry, place: &Place, people: u64) -> Option<Finished> {
        let kept = self.entries.get(file.path.as_str())?;
        let entry = &kept.finished.entry;
        let is_same = kept.stamp == Stamp::of(file)
            && kept.people == people
            && entry.school == place.school
            && entry.translation_of.as_deref() == place.translation_of.as_deref();
        is_same.then(|| kept.finished.clone())
    }

    /// Keeps the entries of all files, each with the version of its people, and forgets
    /// files that are no longer there.
    pub(super) fn keep<'read>(
        &mut self,
        all: impl Iterator<Item = (&'read FileEntry, (u64, &'read Finished))> + Clone,
    ) {
        self.held.clear();
        let before = self.entries.len();
        let mut known = 0;
        for (file, (people, finished)) in all.clone() {
            let path = file.path.as_str();
            if finished.version == Version::Held {
                self.held.insert(path.into());
            }
            if let Some(kept) = self.entries.get(path) {
                known += 1;
                if Arc::ptr_eq(&kept.finished.entry, &finished.entry) {
                    continue;
                }
            }
            let kept = KeptEntry {
                stamp: Stamp::of(file),
                people,
                finished: finished.clone(),
            };
            self.entries.insert(path.into(), kept);
        }
        if known < before {
            let there: FxHashSet<&str> = all.map(|(file, _)| file.path.as_str()).collect();
            self.entries.retain(|path, _| there.contains(&**path));
        }
    }
}
