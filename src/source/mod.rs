//! The files of a site, from disk or from memory.
//!
//! **Invariant:** nothing outside this folder, `output/` and the programs around
//! the pipeline touches a file system.

mod ahead;
mod change;
mod copies;
mod decode;
mod disk;
mod listing;
mod memory;
mod overlay;
mod picture;
mod text;
mod words;

use std::io::{self, Cursor, Read, Seek};

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::fingerprint::{fingerprint, hex};

pub use ahead::read_ahead;
pub use change::{Change, ChangeError, Refusal};
pub use copies::{COPIES, COPIES_APART, copied};
pub use decode::{Encoding, NotText, decode};
pub use disk::Disk;
pub use listing::{FileEntry, Listing, UnreadFolder};
pub use memory::Memory;
pub use overlay::Overlay;
pub use picture::{
    Extent, Orientation, PictureFault, PictureSize, clean_picture, disguised_picture, orientation,
    picture_fault,
};
pub use text::{read_text, unreadable_file};
pub use words::{FileWords, Words, has_words, text_within};

/// A file that can be read from any place.
pub trait ReadSeek: Read + Seek {}

impl<File: Read + Seek> ReadSeek for File {}

/// Where a site's files come from. Paths are relative to the site's root, with `/`.
pub trait Files: Sync {
    /// Every file below a folder; an absent folder holds none. Hidden files, editors' litter and
    /// folders of finished sites are left out, links are named and not followed.
    ///
    /// # Errors
    /// What the file system says where it cannot be read.
    fn list(&self, folder: &str) -> io::Result<Listing>;

    /// The names of the files directly in a folder, in any order; none where it cannot be looked
    /// into.
    fn names(&self, folder: &str) -> Vec<String> {
        let files = self.list(folder).unwrap_or_default().files;
        let own = files.iter().filter(|file| folder_of(&file.path) == folder);
        own.map(|file| name_of(&file.path).to_owned()).collect()
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// What the file system says, `NotFound` for an absent file.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;

    /// A file of which only some bytes are wanted.
    ///
    /// # Errors
    /// What the file system says, `NotFound` for an absent file.
    fn open(&self, path: &str) -> io::Result<Box<dyn ReadSeek>> {
        Ok(Box::new(Cursor::new(self.read(path)?)))
    }
}

/// The file that marks the folder of a finished site. Whoever hands on a site with all its folders
/// hands on the result too, which is nobody's content.
pub const RESULT_MARK: &str = ".padu-manifest";

/// What Windows and macOS leave in folders, on sticks and in archives.
const SYSTEM_LITTER: [&str; 6] = [
    "thumbs.db",
    "ehthumbs.db",
    "desktop.ini",
    "__MACOSX",
    "$RECYCLE.BIN",
    "System Volume Information",
];

/// Whether a file name belongs to an editor, an office program or the system
/// rather than to an author.
pub fn is_litter(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || name.ends_with(".swp")
        || name.ends_with(".swx")
        || name.ends_with(".tmp")
        || name.ends_with(".bak")
        || name == "4913"
        || SYSTEM_LITTER
            .iter()
            .any(|litter| name.eq_ignore_ascii_case(litter))
}

/// The folder part of a path, without the last `/`; empty for a bare name.
pub fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The last part of a path.
pub fn name_of(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

/// A text as the name of a file that is made for it: no separators, no signs that servers or
/// file systems read in a way of their own.
pub fn name_for(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    for character in text.trim().chars() {
        if character.is_ascii_alphanumeric() {
            name.push(character.to_ascii_lowercase());
        } else if character.is_alphanumeric() || matches!(character, '-' | '_' | '.') {
            name.extend(character.to_lowercase());
        } else if !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_matches(['-', '.']);
    match name.len() {
        0 => "_".to_owned(),
        1..=LONGEST_NAME => name.to_owned(),
        _ => {
            // Two long texts that begin alike still have names of their own.
            let begin = &name[..name.floor_char_boundary(LONGEST_NAME)];
            let mark = hex(&fingerprint(name.as_bytes()));
            format!("{begin}-{}", &mark[..8])
        }
    }
}

/// Most bytes of a text in the name of a file; no drive keeps a name above 255, and a number
/// and an ending follow.
const LONGEST_NAME: usize = 200;

/// Whether a file's name is that of a picture a page can show.
pub fn is_picture(path: &str) -> bool {
    matches!(
        extension_of(path).as_str(),
        "jpg" | "jpeg" | "png" | "webp" | "gif" | "svg"
    )
}

/// The ending of a file's name in small letters, without the point; empty where it has none.
pub fn extension_of(path: &str) -> String {
    path.rsplit_once('.')
        .map(|(_, extension)| extension.to_ascii_lowercase())
        .unwrap_or_default()
}

/// A path or name without case and composition, as paths are compared (CONTRACT 13).
pub fn fold_path(path: &str) -> String {
    if path.is_ascii() {
        path.to_ascii_lowercase()
    } else if is_nfc(path) {
        path.to_lowercase()
    } else {
        path.nfc().collect::<String>().to_lowercase()
    }
}

/// Joins a path to a folder and resolves `.` and `..`; `None` where it would leave
/// the site.
pub fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// A path seen from a folder, both relative to the same root.
pub fn relative(folder: &str, path: &str) -> String {
    let parts = |folder: &str| -> Vec<String> {
        let parts = folder.split('/').filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect()
    };
    let (from, to) = (parts(folder), parts(folder_of(path)));
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let mut steps = vec![".."; from.len() - common];
    steps.extend(to[common..].iter().map(String::as_str));
    steps.push(name_of(path));
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::relative;

    #[test]
    fn paths_are_seen_from_a_folder() {
        assert_eq!(relative("sma/peta", "sma/peta/tape.md"), "tape.md");
        assert_eq!(relative("sma/peta", "sma/baik/tape.md"), "../baik/tape.md");
        assert_eq!(
            relative("sma/peta", "smp/sekolah.md"),
            "../../smp/sekolah.md"
        );
        assert_eq!(relative("", "sma/sekolah.md"), "sma/sekolah.md");
    }
}
