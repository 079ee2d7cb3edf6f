//! How the files of a site look at one moment, to find what changed without being told.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use crate::config;
use crate::fingerprint::{Fingerprint, fingerprint};
use crate::source::{Disk, Files};

/// A file changed so lately may change again without its time or size telling; the time
/// of some file systems counts in steps of two seconds.
const LATELY: Duration = Duration::from_secs(3);

/// The files that make a site, with how they look.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Scan {
    files: BTreeMap<String, Look>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Look {
    size: u64,
    modified: Option<SystemTime>,
    /// Of a file changed lately.
    hash: Option<Fingerprint>,
}

impl Look {
    fn differs(&self, other: &Self) -> bool {
        let same_text = match (self.hash, other.hash) {
            (Some(own), Some(other)) => own == other,
            _ => true,
        };
        self.size != other.size || self.modified != other.modified || !same_text
    }
}

/// Folders below the root that make a site, the content first.
pub(super) fn folders(content: &str) -> [&str; 4] {
    [content, "templates", "themes", "packs"]
}

impl Scan {
    /// Looks at every file. What cannot be listed is not there.
    pub(super) fn of(disk: &Disk, content: &str) -> Self {
        let now = SystemTime::now();
        let mut files = BTreeMap::new();
        let settings = disk.look("", config::FILE_NAME);
        let listed = folders(content)
            .into_iter()
            .flat_map(|folder| disk.list(folder).unwrap_or_default().files);
        for file in settings.into_iter().chain(listed) {
            let is_late = file
                .modified
                .is_none_or(|time| now.duration_since(time).is_ok_and(|age| age < LATELY));
            let bytes = is_late.then(|| disk.read(&file.path).ok()).flatten();
            let look = Look {
                size: file.size,
                modified: file.modified,
                hash: bytes.map(|bytes| fingerprint(&bytes)),
            };
            files.insert(file.path, look);
        }
        Self { files }
    }

    /// Paths that are new, changed or gone in `later`.
    pub(super) fn changed(&self, later: &Self) -> Vec<String> {
        let gone = self.files.keys();
        let gone = gone.filter(|path| !later.files.contains_key(*path));
        let other = later.files.iter().filter(|(path, look)| {
            let before = self.files.get(*path);
            before.is_none_or(|before| before.differs(look))
        });
        gone.chain(other.map(|(path, _)| path)).cloned().collect()
    }
}
