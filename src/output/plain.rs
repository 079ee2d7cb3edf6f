//! Which addresses are files of the output folder and of nowhere else.

use std::io;
use std::path::PathBuf;

use super::OutputError;

/// Refuses an address that is no plain path below the output folder: `../x`, `/x`, `c:x`.
///
/// Whoever makes addresses has seen to it that there are none, and told the author. Should one come
/// up all the same, nothing is written: another folder is never ours.
///
/// # Errors
/// With [`io::ErrorKind::InvalidInput`].
pub(super) fn refuse_outside(address: &str) -> Result<(), OutputError> {
    let is_plain = |part: &str| !matches!(part, "" | "." | "..");
    // A colon is a drive of Windows, or a stream of one of its files, only in the first part.
    let first = address.split('/').next().unwrap_or_default();
    let is_within =
        !address.contains(['\\', '\0']) && !first.contains(':') && address.split('/').all(is_plain);
    match is_within {
        true => Ok(()),
        false => Err(OutputError {
            path: PathBuf::from(address),
            error: io::ErrorKind::InvalidInput.into(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_lies_in_the_output_folder_is_an_address() {
        for address in [
            "index.html",
            "a/Buku kita é.html",
            "a/..b/c...html",
            "a/9:30.jpg",
        ] {
            assert!(refuse_outside(address).is_ok(), "{address}");
        }
        for address in [
            "", "/a", "../a", "a/../b", "a/./b", "a//b", "a/", "a/..", "c:/a", "c:a", "a\\b",
            "..\\a", "a\0b",
        ] {
            assert!(refuse_outside(address).is_err(), "{address}");
        }
    }
}
