//! Under which addresses files of the content are published.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Graph;
use crate::model::{Entry, EntryId, Model, Redactor};
use crate::source::fold_path;

/// Files whose own path would show a name, by path within the content, with the addresses that
/// they are published at instead.
pub(super) type OtherAddresses = BTreeMap<String, String>;

impl Graph<'_> {
    /// The address of a file of the content that entries show or offer: its path, without the
    /// names that must not be shown.
    pub fn file_address<'a>(&'a self, path: &'a str) -> &'a str {
        self.other_addresses.get(path).map_or(path, String::as_str)
    }

    /// The path within the content of the file that is published at an address.
    pub fn file_at<'a>(&'a self, address: &'a str) -> Option<&'a str> {
        // Hardly a file has another address.
        let mut others = self.other_addresses.iter();
        if let Some((path, _)) = others.find(|(_, other)| *other == address) {
            return Some(path);
        }
        let is_own = self.files.contains_key(address) && self.file_address(address) == address;
        is_own.then_some(address)
    }
}

/// The path of a file without names, below the folder of the school; `None` where it holds none.
pub(super) fn without_names(
    path: &str,
    entry: &Entry,
    model: &Model,
    redactor: &Redactor<'_>,
) -> Option<String> {
    let school = model.school_of(entry);
    let folder = school.map_or("", |school| school.folder.as_str());
    let below = path.strip_prefix(folder)?;
    let clean = redactor.clean_file(below)?;
    Some([folder, &clean].concat())
}

/// Gives each of some files an address that no other file has.
pub(super) fn told_apart(
    mut others: OtherAddresses,
    files: &BTreeMap<String, EntryId>,
) -> OtherAddresses {
    if others.is_empty() {
        return others;
    }
    let mut taken: FxHashSet<String> = files.keys().map(|path| fold_path(path)).collect();
    let mut last: FxHashMap<String, u32> = FxHashMap::default();
    for address in others.values_mut() {
        let (stem, extension) = match address.rsplit_once('.') {
            Some((stem, extension)) if !extension.contains('/') => (stem, extension),
            _ => (address.as_str(), ""),
        };
        let dot = if extension.is_empty() { "" } else { "." };
        let count = last.entry(fold_path(address)).or_default();
        let mut free = address.clone();
        while !taken.insert(fold_path(&free)) {
            *count += 1;
            free = format!("{stem}-{count}{dot}{extension}");
        }
        *address = free;
    }
    others
}
