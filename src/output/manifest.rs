//! What the last build wrote.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::fingerprint::{Fingerprint, hex};

/// Name of the file within the output folder.
pub const MANIFEST_NAME: &str = ".padu-manifest";
/// First line; another one means that another version wrote it and nothing is known.
const HEADER: &str = "padu manifest 1";

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
    /// Reads a manifest; one that cannot be read is empty, which costs only time.
    pub fn read(text: &str) -> Self {
        let mut lines = text.lines();
        if lines.next() != Some(HEADER) {
            return Self::default();
        }
        let files = lines.filter_map(read_line).collect();
        Self { files }
    }

    /// The manifest as text, one file a line.
    pub fn write(&self) -> String {
        let mut out = String::with_capacity(self.files.len() * 80 + 32);
        out.push_str(HEADER);
        out.push('\n');
        for (address, written) in &self.files {
            let _ = writeln!(out, "{} {} {address}", hex(&written.hash), written.size);
        }
        out
    }
}

fn read_line(line: &str) -> Option<(String, Written)> {
    let mut parts = line.splitn(3, ' ');
    let digits = parts.next()?;
    let size = parts.next()?.parse().ok()?;
    let address = parts.next()?;
    // A manifest is only a file: it must not make us touch anything outside the folder.
    let is_inside = address
        .split('/')
        .all(|part| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':']));
    if digits.len() != 32 || !is_inside {
        return None;
    }
    let mut hash = [0; 16];
    for (place, byte) in hash.iter_mut().enumerate() {
        *byte = u8::from_str_radix(digits.get(place * 2..place * 2 + 2)?, 16).ok()?;
    }
    Some((address.to_owned(), Written { hash, size }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comes_back_as_it_was_and_never_leaves_the_folder() {
        let mut manifest = Manifest::default();
        let written = Written {
            hash: [7; 16],
            size: 12,
        };
        manifest.files.insert("a b/ü.html".to_owned(), written);
        assert_eq!(Manifest::read(&manifest.write()), manifest);
        let evil = format!(
            "{HEADER}\n{} 1 ../x\n{} 1 /etc/x\n",
            "07".repeat(16),
            "07".repeat(16)
        );
        assert_eq!(Manifest::read(&evil), Manifest::default());
    }
}
