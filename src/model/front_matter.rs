//! The typed front matter of a file, kept from its first reading for its page.

use std::hash::Hasher as _;
use std::sync::atomic::{AtomicUsize, Ordering};

use rustc_hash::FxHasher;

use super::{EntryId, Reading};
use crate::field::Fields;
use crate::pack::Kind;

/// What a page needs of a front matter.
#[derive(Debug, Clone, Default)]
pub struct FrontMatter<'site> {
    /// The kind of the practice; `None` for profiles and pages.
    pub kind: Option<&'site Kind>,
    /// The typed fields.
    pub fields: Fields<'site>,
    /// Tells the file apart from a later version of it.
    stamp: u64,
}

impl<'site> FrontMatter<'site> {
    /// That of a file with these bytes.
    pub fn new(reading: Reading<'site, '_>, bytes: &[u8]) -> Self {
        Self {
            kind: reading.kind,
            fields: reading.fields,
            stamp: stamp(bytes),
        }
    }

    /// Whether a file is as it was when it was read.
    pub fn is_of(&self, bytes: &[u8]) -> bool {
        self.stamp == stamp(bytes)
    }
}

/// Not against forgery, only against a file that is saved while a site is being built.
fn stamp(bytes: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(bytes);
    hasher.finish()
}

/// A file as its page shows it.
#[derive(Debug, Clone, Copy)]
pub struct Contents<'a, 'site> {
    /// Kind and fields.
    pub front_matter: &'a FrontMatter<'site>,
    /// The Markdown after it.
    pub body: &'a str,
}

/// The front matters of a site by the number of their entry, as far as they found room.
#[derive(Debug, Default)]
pub struct FrontMatters<'site>(pub(super) Vec<Option<FrontMatter<'site>>>);

impl<'site> FrontMatters<'site> {
    /// That of an entry, if it is kept.
    pub fn get(&self, entry: EntryId) -> Option<&FrontMatter<'site>> {
        self.0.get(entry.0 as usize)?.as_ref()
    }
}

/// What is left of the memory for front matters while files are read by several threads.
#[derive(Debug)]
pub(super) struct Room(AtomicUsize);

impl Room {
    /// Room for so many bytes.
    pub(super) fn new(bytes: usize) -> Self {
        Self(AtomicUsize::new(bytes))
    }

    /// The front matter, if there is room for it.
    pub(super) fn take<'site>(&self, one: FrontMatter<'site>) -> Option<FrontMatter<'site>> {
        let size = one.fields.size();
        let taken = self
            .0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
                left.checked_sub(size)
            });
        taken.is_ok().then_some(one)
    }
}

#[cfg(test)]
mod tests {
    use super::{FrontMatter, Room};
    use crate::field::Fields;

    #[test]
    fn what_finds_no_room_is_not_kept() {
        let one = || FrontMatter {
            kind: None,
            fields: Fields::default(),
            stamp: 0,
        };
        let size = one().fields.size();
        let room = Room::new(2 * size);
        let kept: Vec<bool> = (0..3).map(|_| room.take(one()).is_some()).collect();
        assert_eq!(kept, [true, true, false]);
    }
}
