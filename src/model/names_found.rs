//! What names were found in larger files, which take long to search.

use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::kept::Stamp;
use super::privacy::HiddenOfLists;
use crate::diagnostic::Position;
use crate::source::FileEntry;

/// Bytes of a file that is searched again each time, as that takes less than to remember it.
const SOON_SEARCHED: u64 = 4 << 10;

/// Most lists of people that a file is remembered for.
const MOST_LISTS: usize = 4;

/// A name in a file, of somebody who did not agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameFound {
    /// Whether it is one as a whole, or after a form of address, or just a word of one.
    pub is_whole: bool,
    /// Whether it is hardly anything else.
    pub is_likely: bool,
    /// Where it stands in the file; `None` where what is published has it from elsewhere.
    pub position: Option<Position>,
}

/// The names that were found in files as they looked then, if any.
#[derive(Debug, Default)]
pub struct NamesFound(Mutex<FxHashMap<Box<str>, Found>>);

#[derive(Debug)]
struct Found {
    stamp: Stamp,
    by_lists: Vec<(HiddenOfLists, Option<NameFound>)>,
}

impl NamesFound {
    /// What is found in a file of the names of some lists: as it was, or by searching.
    pub fn find(
        &self,
        file: &FileEntry,
        lists: Option<HiddenOfLists>,
        search: impl FnOnce() -> Option<NameFound>,
    ) -> Option<NameFound> {
        let Some(lists) = lists.filter(|_| file.size > SOON_SEARCHED) else {
            return search();
        };
        let stamp = Stamp::of(file);
        {
            let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let known = all.get(file.path.as_str());
            let known = known.filter(|known| known.stamp == stamp);
            let mut known = known.into_iter().flat_map(|known| &known.by_lists);
            if let Some((_, found)) = known.find(|(own, _)| *own == lists) {
                return *found;
            }
        }
        let found = search();
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = all.entry(file.path.as_str().into());
        let known = known.or_insert_with(|| Found {
            stamp: stamp.clone(),
            by_lists: Vec::new(),
        });
        if known.stamp != stamp || known.by_lists.len() >= MOST_LISTS {
            known.stamp = stamp;
            known.by_lists.clear();
        }
        known.by_lists.push((lists, found));
        found
    }

    /// Forgets a file.
    pub(super) fn forget(&self, path: &str) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.remove(path);
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::{HiddenOfLists, NameFound, NamesFound};
    use crate::source::FileEntry;

    #[test]
    fn larger_files_are_searched_again_when_they_look_otherwise() {
        let (all, searched) = (NamesFound::default(), Cell::new(0));
        let found = NameFound {
            is_whole: true,
            is_likely: true,
            position: None,
        };
        let search = || {
            searched.set(searched.get() + 1);
            Some(found)
        };
        let lists = || Some(HiddenOfLists::default());
        let file = |size| FileEntry {
            path: "content/a.svg".to_owned(),
            size,
            modified: None,
            has_unicode_name: true,
            is_missing: false,
        };
        for (size, lists, times) in [
            (9_000, lists(), 1),
            (9_000, lists(), 1),
            (9_001, lists(), 2),
            (9_001, None, 3),
            (90, lists(), 4),
            (90, lists(), 5),
        ] {
            assert_eq!(all.find(&file(size), lists, search), Some(found));
            assert_eq!(searched.get(), times, "{size}");
        }
        all.forget("content/a.svg");
        assert_eq!(all.find(&file(9_001), lists(), search), Some(found));
        assert_eq!(searched.get(), 6);
    }
}
