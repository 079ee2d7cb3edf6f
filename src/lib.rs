//! Padu: plain files about how teachers work together become a browsable, linked site.
//!
//! # The way of a page
//! 1. [`document`]: a file is read, with the place of every key and heading.
//! 2. [`model`]: all files together: schools, people, practices.
//! 3. [`graph`]: how they point at each other.
//! 4. [`page`]: which pages there are and what each template may read.
//! 5. [`render`]: a page becomes bytes.
//! 6. [`output`]: bytes become files, if they differ from what is there.
//!
//! [`pipeline`] is the only place that knows all of them. Before them stand the
//! vocabulary ([`diagnostic`], [`locale`], [`html`], [`fingerprint`], [`yaml`]) and the inputs ([`source`],
//! [`pack`], [`config`], [`theme`]); behind them what changes content ([`mend`]), what
//! helps while it is written ([`assist`]) and the programs ([`serve`], [`cli`]).
//!
//! # Invariants
//! - The order of the modules below is the layering: a module imports only from those
//!   above it, its own folder aside. A test checks it.
//! - No stage prints, reads a clock or depends on the order of a hash.
//! - A stage consumes values and returns a value; nothing is filled in later.
//! - Nothing an author can write makes the program panic.

pub mod diagnostic;
pub mod locale;
pub mod html;
pub mod fingerprint;
pub mod yaml;
pub mod source;
pub mod pack;
pub mod config;
pub mod theme;
pub mod document;
pub mod field;
pub mod check;
pub mod scaffold;
pub mod model;
pub mod graph;
pub mod picture;
pub mod page;
pub mod render;
pub mod output;
pub mod pipeline;
pub mod mend;
pub mod assist;
pub mod serve;
pub mod cli;
