//! Help at a place of a file that is being written: what could stand there, where what
//! stands there leads, and what there is to say about it.
//!
//! **Invariant:** pure functions over a site that has been read and the text as it is now,
//! which may be broken or newer than what was read. Nothing prints or knows an editor's
//! protocol. The cost of a question grows with one file and, for names of practices, with
//! one look at each entry.

mod body;
mod candidate;
mod definition;
mod draft;
mod files;
mod flow;
mod front;
mod hover;
mod names;
mod scalar;
mod scan;
mod sketch;
mod spelling;

use crate::diagnostic::Position;
use crate::pipeline::Analysis;
use draft::Draft;

pub use candidate::{Candidate, CandidateKind, Candidates, MOST_CANDIDATES};
pub use definition::Location;
pub use hover::Hover;

/// What could stand at a place of a Markdown file or a list of people. `path` is relative
/// to the site; the file need not be among those that were read, except for the headings
/// of other pages.
pub fn candidates(
    analysis: &Analysis<'_>,
    path: &str,
    text: &str,
    position: Position,
) -> Candidates {
    match Draft::new(analysis, path, text, position) {
        None => Candidates::default(),
        Some(draft) => match draft.body {
            None => front::candidates(&draft),
            Some(body) => body::candidates(&draft, body),
        },
    }
}

/// Where the reference, link, person or school at a place leads. The file must be among
/// those that were read, by its path at least.
pub fn definition(
    analysis: &Analysis<'_>,
    path: &str,
    text: &str,
    position: Position,
) -> Option<Location> {
    definition::definition(&Draft::new(analysis, path, text, position)?)
}

/// What there is to say, in a language, about the key, word or link at a place.
pub fn hover(
    analysis: &Analysis<'_>,
    path: &str,
    text: &str,
    position: Position,
    language: &str,
) -> Option<Hover> {
    hover::hover(&Draft::new(analysis, path, text, position)?, language)
}
