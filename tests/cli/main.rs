//! The program as scripts and people call it: what it prints where, and how it ends.
//! Exit codes are 0 fine, 1 the content has errors, 2 wrong usage, 3 the machine failed.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "the program is shared with other tests, and a test fails by panicking"
)]

mod build;
mod check;
mod exit_codes;
mod formats;
mod help;
mod list;
mod mend;
#[path = "../harness/program.rs"]
mod program;

use program::Site;

const COMMANDS: [&str; 10] = [
    "init",
    "new",
    "serve",
    "build",
    "check",
    "rename",
    "list",
    "explain",
    "schema",
    "completions",
];

/// A small site with an error, a warning and a hint.
fn troubled() -> Site {
    let site = Site::small();
    site.edit(
        "content/sma/peta-aktivitas/tape.md",
        "tanggal: 2024-08-05",
        "tanggal: kemarin",
    );
    site.edit(
        "content/smp/praktik-baik/sawah.md",
        "2024-08-07",
        "Senin, 7 Agustus 2024",
    );
    site.edit(
        "content/smp/praktik-baik/sawah.md",
        "mapel: [ipa]",
        "subjects: [ipa]",
    );
    site
}
