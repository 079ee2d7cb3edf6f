//! What the last build wrote, and what an unfinished one was about to write.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Component, Path};

use crate::fingerprint::{Fingerprint, hex};
use crate::source::RESULT_MARK;

/// Name of the file within the output folder.
pub const MANIFEST_NAME: &str = RESULT_MARK;
/// Name of the file that is there while files are put into place.
pub(super) const JOURNAL_NAME: &str = ".padu-journal";
/// First line; another one means that another version wrote it and nothing is known.
const HEADER: &str = "padu manifest 2";
/// First line of manifests whose addresses stand as they are, line ends and all.
const UNESCAPED_HEADER: &str = "padu manifest 1";
/// First line of a journal.
const JOURNAL_HEADER: &str = "padu journal 1";

/// Whether a folder holds files of ours, as far as it says itself.
pub fn holds_output(folder: &Path) -> bool {
    let is_there = |name: &str| folder.join(name).exists();
    is_there(MANIFEST_NAME) || is_there(JOURNAL_NAME)
}

/// What is known of a written file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Fingerprint of its bytes.
    pub hash: Fingerprint,
    /// Size in bytes.
    pub size: u64,
}

/// Files of a build by address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest {
    /// Sorted by address.
    pub files: BTreeMap<String, Written>,
}

impl Manifest {
    /// Reads a manifest; `None` for one of another version.
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.split('\n');
        let is_escaped = match lines.next() {
            Some(HEADER) => true,
            Some(UNESCAPED_HEADER) => false,
            _ => return None,
        };
        let files = lines.filter_map(|line| read_line(line, is_escaped));
        Some(Self {
            files: files.collect(),
        })
    }

    /// The manifest as text, one file a line.
    pub fn write(&self) -> String {
        let mut out = String::with_capacity(self.files.len() * 80 + 32);
        out.push_str(HEADER);
        out.push('\n');
        for (address, written) in &self.files {
            let hash = hex(&written.hash);
            let _ = writeln!(out, "{hash} {} {}", written.size, escape(address));
        }
        out
    }
}

/// Reads a journal, as far as it goes.
pub(super) fn read_journal(text: &str) -> BTreeSet<String> {
    let mut lines = text.split('\n');
    match lines.next() {
        Some(JOURNAL_HEADER) => lines.filter_map(unescape).collect(),
        _ => BTreeSet::new(),
    }
}

/// A journal as text, one address a line.
pub(super) fn write_journal<'address>(addresses: impl Iterator<Item = &'address str>) -> String {
    let mut out = format!("{JOURNAL_HEADER}\n");
    for address in addresses {
        let _ = writeln!(out, "{}", escape(address));
    }
    out
}

fn read_line(line: &str, is_escaped: bool) -> Option<(String, Written)> {
    let mut parts = line.splitn(3, ' ');
    let digits = parts.next()?;
    let size = parts.next()?.parse().ok()?;
    let address = parts.next()?;
    let address = match is_escaped {
        true => unescape(address)?,
        false => inside(address.to_owned())?,
    };
    if digits.len() != 32 {
        return None;
    }
    let mut hash = [0; 16];
    for (place, byte) in hash.iter_mut().enumerate() {
        *byte = u8::from_str_radix(digits.get(place * 2..place * 2 + 2)?, 16).ok()?;
    }
    Some((address, Written { hash, size }))
}

/// An address on one line. Names of attachments may hold line ends.
fn escape(address: &str) -> Cow<'_, str> {
    if !address.contains(['%', '\n', '\r']) {
        return Cow::Borrowed(address);
    }
    let address = address.replace('%', "%25");
    Cow::Owned(address.replace('\n', "%0A").replace('\r', "%0D"))
}

fn unescape(line: &str) -> Option<String> {
    let address = match line.contains('%') {
        true => line
            .replace("%0A", "\n")
            .replace("%0D", "\r")
            .replace("%25", "%"),
        false => line.to_owned(),
    };
    inside(address)
}

/// An address that leads to a file below the folder. A manifest is only a file: it must not make
/// us touch anything outside.
fn inside(address: String) -> Option<String> {
    let has_plain_parts = address
        .split('/')
        .all(|part| !matches!(part, "" | "." | ".."));
    // On some systems other signs part folders too, or name a drive.
    let parts = Path::new(&address).components();
    let is_inside = has_plain_parts
        && parts
            .zip(address.split('/'))
            .all(|(part, name)| matches!(part, Component::Normal(part) if part == name));
    is_inside.then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRITTEN: Written = Written {
        hash: [7; 16],
        size: 12,
    };

    #[test]
    fn comes_back_as_it_was_and_never_leaves_the_folder() {
        let mut manifest = Manifest::default();
        let mut addresses = vec!["a b/ü.html", "a\nb.html", "a\r.html", "100%25%0A.pdf"];
        if cfg!(unix) {
            addresses.extend(["rapat 10:30.html", "a\\b.html"]);
        }
        for address in &addresses {
            manifest.files.insert((*address).to_owned(), WRITTEN);
        }
        assert_eq!(Manifest::read(&manifest.write()), Some(manifest.clone()));
        let journal = write_journal(addresses.iter().copied());
        assert!(read_journal(&journal).iter().eq(manifest.files.keys()));
        for header in [HEADER, UNESCAPED_HEADER] {
            let mut evil = format!("{header}\n");
            for address in ["../x", "/etc/x", "a//b", "a/./b", "a/..", ""] {
                let _ = writeln!(evil, "{} 1 {address}", "07".repeat(16));
            }
            assert_eq!(Manifest::read(&evil), Some(Manifest::default()));
        }
        assert!(read_journal(&format!("{JOURNAL_HEADER}\n../x\n/etc/x\n")).is_empty());
    }

    #[test]
    fn a_name_never_reads_as_a_line_of_its_own() {
        let mut manifest = Manifest::default();
        let name = format!("x\n{} 1 CNAME", "07".repeat(16));
        manifest.files.insert(name.clone(), WRITTEN);
        let read = Manifest::read(&manifest.write()).unwrap_or_default();
        assert!(read.files.keys().eq([&name]));
    }

    #[test]
    fn older_manifests_are_understood_and_those_of_other_versions_are_not() {
        let line = format!("{} 12 50%25.html\n", "07".repeat(16));
        let old = Manifest::read(&format!("{UNESCAPED_HEADER}\n{line}")).unwrap_or_default();
        assert!(old.files.keys().eq(["50%25.html"]));
        assert_eq!(Manifest::read(&format!("padu manifest 3\n{line}")), None);
    }
}
