//! Test cases as text: the files of a site, and what Padu must say about them.
//!
//! A case is one file. Lines before its first section are `name: value`; sections begin
//! with a line between two `--`:
//!
//! ```text
//! language: en
//! schools: smp
//!
//! -- content/smp/praktik-baik/tape.md as crlf, bom --
//! ---
//! judul: Tape: dari ketan
//! ---
//! -- expect --
//! content/smp/praktik-baik/tape.md:2:8 error[yaml-syntax]: the value of this key …
//!   hint: write …
//! -- expect output smp/praktik-baik/tape.html --
//! <h1>Tape: dari ketan</h1>
//! -- expect no output --
//! Ratna
//! ```
//!
//! - `language`: the language of the messages; `id` where nothing is said.
//! - `today`: the day it is, for checks that compare with it; without it none does.
//! - `schools`: ids of schools whose profile is not part of the case, each a complete one.
//! - `closed`: folders that cannot be looked into.
//! - `locked`: files that cannot be read.
//! - `as …`: how a file is stored, see [`Storage`].
//! - `expect`, or `expect id` and `expect en`: every problem, as `padu check` tells it.
//! - `expect output ADDRESS`: each line occurs in that page, white space aside.
//!   `report/…` is what a catalogue tells its schools beside the site.
//! - `expect no output ADDRESS`: no line occurs in that page; without an address, in no
//!   file of the site and no address of one.
//! - `expect no site`: the problems forbid to write anything.
//! - `expect mended PATH`: that file, line by line, after `padu check --fix`.

mod mend;
mod parse;
mod run;

pub(crate) use mend::{Mended, mend};
pub(crate) use parse::{Case, parse, parse_unchecked};
pub(crate) use run::run;

/// What is expected of a case, by the section that says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Expectation {
    /// All problems, in the language of the case or in the one named.
    Problems(Option<String>),
    /// Fragments of a page.
    Output(String),
    /// Fragments that do not stand in a page, or in no file at all.
    NoOutput(Option<String>),
    /// Nothing is written.
    NoSite,
    /// The lines of a file that has been mended.
    Mended(String),
}

/// How a file of a case is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Storage {
    /// Windows line ends.
    Crlf,
    /// Line ends of old Macintoshes.
    Cr,
    /// A byte order mark before the text.
    Bom,
    /// UTF-16 with a byte order mark, as Notepad writes it.
    Utf16Le,
    /// The same, most significant byte first.
    Utf16Be,
    /// One byte a letter, as old programs write it.
    Latin1,
    /// `→` is a tab, which would not be seen in a case.
    Tabs,
    /// The last line is repeated until the file has more bytes than a text may have.
    Huge,
    /// The same within the front matter: the line before the closing `---`.
    HugeFrontMatter,
    /// Letters in their decomposed form, as macOS writes names.
    Decomposed,
    /// Not the text of the section but a small picture: a JPEG, or what is named.
    Picture(&'static [u8]),
    /// Only the first half.
    CutOff,
}
