//! Stage 6. Bytes become files, if they differ from what is there.
//!
//! A build never leaves half a site. The first build into an absent or empty folder is
//! written beside it and renamed as a whole. A later one writes only what differs, into
//! a staging folder; when everything has been made, new files are moved into place
//! first, then changed ones, and what no longer belongs is removed last, so that at no
//! moment a page links to one that is missing.
//!
//! **Invariant:** only files that an earlier build of ours wrote are ever removed.

mod manifest;
mod writer;

pub use manifest::{MANIFEST_NAME, Manifest};
pub use writer::{OutputError, Summary, Writer};
