//! The built sites as browsers, assistive technology and the W3C's checker see them. The
//! looking is done by the scripts in `tests/web`; here the sites are built for them.
//!
//! Two sites are looked at: the sample of this repository, and `tests/web/hard`, a school's
//! own site in English that holds every form of text and pictures as full as they get.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "the program is shared with other tests, and a test fails by panicking"
)]

#[path = "harness/program.rs"]
mod program;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use program::Site;

/// The built sites, which stay in the target folder to be looked at after a failure.
static SITES: LazyLock<[PathBuf; 2]> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    [
        build("sample", root, &[]),
        // A warning would mean that something of the site is not shown.
        build("hard", &root.join("tests/web/hard"), &["--strict"]),
    ]
});

fn build(name: &str, root: &Path, options: &[&str]) -> PathBuf {
    let output = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("web")
        .join(name);
    if output.exists() {
        fs::remove_dir_all(&output).unwrap();
    }
    let run = Command::new(env!("CARGO_BIN_EXE_padu"))
        .arg("--root")
        .arg(root)
        .args(["build", "--output"])
        .arg(&output)
        .args(options)
        .output()
        .unwrap();
    assert!(
        run.status.success(),
        "{name} is not built:\n{}{}",
        String::from_utf8_lossy(&run.stdout),
        String::from_utf8_lossy(&run.stderr)
    );
    output
}

/// Fails with what the script in `tests/web` tells, unless it finds all well.
fn check(script: &str) {
    check_in(script, &*SITES);
}

fn check_in(script: &str, folders: &[PathBuf]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/web");
    assert!(
        folder.join("node_modules").is_dir(),
        "the packages in tests/web are missing; tests/run installs them"
    );
    let run = Command::new("node")
        .arg(folder.join(script))
        .args(folders)
        .output()
        .unwrap_or_else(|error| {
            panic!("node does not start ({error}); tests/run installs what is missing")
        });
    assert!(
        run.status.success(),
        "{script}:\n{}{}",
        String::from_utf8_lossy(&run.stdout),
        String::from_utf8_lossy(&run.stderr)
    );
}

#[test]
fn pages_and_style_sheets_are_valid() {
    check("validity.mjs");
}

#[test]
fn pages_can_be_used_by_everyone() {
    check("accessibility.mjs");
}

#[test]
fn pages_work_from_a_file_and_in_a_sub_folder() {
    check("pages.mjs");
}

#[test]
fn drawings_can_be_read_at_every_width() {
    check("pictures.mjs");
}

#[test]
fn photos_stand_upright() {
    let site = Site::with_photos();
    site.build();
    let originals = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/harness/pictures");
    check_in("photos.mjs", &[site.path("public"), originals]);
}

#[test]
fn an_open_page_follows_its_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/web");
    let folder = tempfile::tempdir().unwrap();
    for entry in walkdir::WalkDir::new(root.join("hard")) {
        let entry = entry.unwrap();
        let target = folder
            .path()
            .join(entry.path().strip_prefix(root.join("hard")).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
    let run = Command::new("node")
        .arg(root.join("preview.mjs"))
        .arg(env!("CARGO_BIN_EXE_padu"))
        .arg(folder.path())
        .args([
            "content/lesson-study/three-stages.md",
            "lesson-study/three-stages.html",
        ])
        .output()
        .unwrap();
    assert!(
        run.status.success(),
        "{}{}",
        String::from_utf8_lossy(&run.stdout),
        String::from_utf8_lossy(&run.stderr)
    );
}
