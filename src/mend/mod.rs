//! Mending content: slips that take no author, and new names with everything that refers
//! to them.
//!
//! **Invariant:** nothing here writes. Changes are thought out in memory, read again like
//! any content to see that they do what they should, and handed on; [`Disk::apply`] makes
//! all of them or none.
//!
//! [`Disk::apply`]: crate::source::Disk::apply

mod fix;
mod patch;
mod rename;
mod text;

pub use fix::{Mended, Mending, Reading, mend};
pub use patch::Hunk;
pub use rename::{Refused, Renaming, rename};
pub use text::LeftAlone;
