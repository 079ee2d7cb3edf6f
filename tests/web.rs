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

/// Plans with one sort of content, once as much as well fits a sheet and once clearly more.
fn plans() -> impl Iterator<Item = (String, String)> {
    let paragraph = "Setiap kelompok menimbang ketan sebelum dan sesudah fermentasi, mencatat suhu \
         bagian luar wadah setiap pagi, lalu membandingkan hasilnya dengan kelompok lain. Guru Kimia \
         dan guru Biologi bergantian mendampingi meja praktikum, dan bila hujan pengamatan \
         dipindahkan ke serambi perpustakaan.\n\n";
    let item = "- Menjelaskan perubahan suhu dengan data\n";
    let row = "| 15 menit | Kelompok mencatat suhu bagian luar wadah setiap pagi. | Kimia |\n";
    let table = "| Waktu | Kegiatan | Guru |\n|---|---|---|\n";
    let heading = "## Bagian\n\n### Rincian\n\nHasil ditulis dalam satu lembar bersama.\n\n";
    let picture = "![Buku dan termometer](foto.jpg)\n\n";
    let shapes = [
        ("paragraf", "", paragraph, 10, 20),
        ("butir", "", item, 60, 120),
        ("tabel", table, row, 28, 50),
        ("judul", "", heading, 12, 28),
        ("gambar", "", picture, 4, 9),
    ];
    shapes
        .into_iter()
        .flat_map(|(name, before, one, few, many)| {
            [("muat", few), ("panjang", many)].map(|(size, count)| {
                let text = format!(
                    "---\njudul: Membuat tape bersama\ntanggal: 2024-11-15\nkelas: [10]\n\
                 mapel: [kimia, biologi]\nringkasan: Satu rencana untuk dua mata pelajaran.\n\
                 tujuan: [Membaca data]\npenilaian: [Satu laporan kelompok]\n---\n\n\
                 ## Kegiatan\n\n{before}{}",
                    one.repeat(count)
                );
                (format!("{size}-{name}"), text)
            })
        })
}

#[test]
fn plans_print_on_one_sheet_or_are_told_to_be_longer() {
    let site = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let content = site.path().join("content");
    let folder = content.join("rencana-bersama");
    fs::create_dir_all(&folder).unwrap();
    let profile = "---\nnama: SMA Uji\nbentuk: SMA\nwilayah: \"51.08\"\nlisensi: CC-BY-4.0\n---\n";
    fs::write(content.join("sekolah.md"), profile).unwrap();
    let photo = root.join("content/sma-contoh/praktik-baik/buku-dan-termometer.jpg");
    fs::copy(photo, folder.join("foto.jpg")).unwrap();
    let mut longer = Vec::new();
    for (name, text) in plans() {
        fs::write(folder.join(format!("{name}.md")), text).unwrap();
        if name.starts_with("panjang") {
            longer.push(format!("content/rencana-bersama/{name}.md"));
        }
    }
    let run = Command::new(env!("CARGO_BIN_EXE_padu"))
        .arg("--root")
        .arg(site.path())
        .args(["check", "--format", "json"])
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&run.stdout).into_owned();
    let mut named: Vec<String> = told
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .filter(|problem| problem["code"] == "longer-than-a-page")
        .map(|problem| problem["path"].as_str().unwrap().to_owned())
        .collect();
    named.sort();
    longer.sort();
    assert_eq!(named, longer);
    let plans = build("plans", site.path(), &[]);
    check_in("print.mjs", &[SITES[0].clone(), plans]);
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
