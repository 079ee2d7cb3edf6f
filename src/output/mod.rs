//! Stage 6. Bytes become files, if they differ from what is there.
//!
//! A build never leaves half a site. Everything is made in a working folder first; only when
//! all of it has been made does the site change, and a build that is given up before changes
//! nothing.
//!
//! # Where a build works
//! In `.NAME.padu-new` beside the output folder `NAME`, with the new files in its folder `site`.
//! From there files are moved, not copied, so it has to lie on the same drive. Where it does not
//! (the output is a USB stick or a mounted folder), or nothing can be made beside the output, the
//! new files lie in `.padu-new` within it. An output folder that is a link is the folder it leads
//! to. One build at a time writes to a folder: it holds a lock on the file `lock` of the working
//! folder. The system takes the lock away from a process that ends, however it ends. On drives
//! that know no locks, as some of networks do, nothing keeps two builds apart: the later one
//! clears away what the earlier one has made but not moved yet, which then fails.
//!
//! # How a site is put into place
//! - Where there is no output folder, or an empty one: the whole site, its manifest in it, is
//!   renamed at once. An empty folder that cannot be replaced (it is mounted) takes the other way.
//! - Else step by step:
//!   1. `.padu-journal`: the addresses of all files that will be written;
//!   2. own old files that are in the way of a new one are removed (a file that becomes a folder);
//!   3. new files are moved into place, the home page as the last of them, then changed ones:
//!      whoever is linked to is there before the page that links;
//!   4. own files that no longer belong are removed;
//!   5. `.padu-manifest`: what is there now;
//!   6. `.padu-journal` is removed.
//!
//! # What a killed build leaves, and how the next one knows
//! - A working folder without a lock: nothing has been moved, it is cleared away.
//! - No journal, and the site and manifest of one build: nothing to mend.
//! - A journal: the files it names are ours, whatever the manifest says, and may have either
//!   content. They are compared byte by byte, and removed where they no longer belong. Addresses
//!   stay in the journal until a build has come to its end. All other files are what the manifest
//!   says.
//!
//! The manifest is believed otherwise: a file with the size that was written is not read again.
//! Nothing is forced to the drive file by file. After a power cut a file may be empty, which its
//! size tells.
//!
//! A manifest that cannot be read, or that another version wrote, tells nothing: of the files
//! there only those with the bytes of the new site are taken for ours, and the build ends where
//! another one is in the way.
//!
//! # Links
//! The output folder alone may be a link. A working folder is emptied, so it is never one: beside
//! the output it then counts as a place where nothing can be made, within the output it is an
//! error. A folder *of* the site that somebody has made a link is an error where a file in it has
//! to be written, and nothing in it is removed. A link in the place of a file of ours is replaced,
//! not followed.
//!
//! **Invariant:** only files that an earlier build of ours wrote are ever replaced or removed, and no
//! file is written outside the output folder, whatever its address.

mod manifest;
mod placing;
mod plain;
#[cfg(test)]
mod tests;
mod workplace;
mod writer;

pub use manifest::{MANIFEST_NAME, Manifest, holds_output};
pub use writer::{OutputError, Summary, Writer};
