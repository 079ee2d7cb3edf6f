//! The first ten minutes of an author: a site to begin with, a practice to fill in, and
//! what the site itself says about writing.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "the program is shared with other tests, and a test fails by panicking"
)]

mod guide;
mod new_practice;
mod new_site;
#[path = "../harness/program.rs"]
mod program;
mod readme;
mod scaffolds;

use jiff::civil::date;
use padu::diagnostic::{Diagnostic, Span};
use padu::locale::Locale;
use padu::pack::{self, Kind, Pack};
use padu::pipeline;
use padu::scaffold::{BLANK, Scaffold};
use padu::source::Memory;

use program::{Run, Site};

const LANGUAGES: [&str; 2] = ["id", "en"];

fn pack() -> Pack {
    pack::built_in("indonesia").unwrap()
}

/// What Padu says about one practice of a school.
fn problems(pack: &Pack, kind: &Kind, language: &str, text: &str) -> Vec<Diagnostic> {
    let mut files = Memory::new();
    files.set(
        "site.yaml",
        format!("bahasa: {language}\nlisensi: CC-BY-4.0\n"),
    );
    files.set(
        "content/sekolah.md",
        "---\nnama: PKBM Contoh\nbentuk: PKBM\nwilayah: \"51.08\"\n---\n",
    );
    // The maps that examples name.
    let maps = pack.kind("activity-map").unwrap();
    for name in ["membuat-tape", "making-tape"] {
        let path = format!("content/{}/{name}.md", maps.folder(language));
        let text = pack.example(maps, language).unwrap().1;
        files.set(path, text);
    }
    let path = format!("content/{}/contoh.md", kind.folder(language));
    files.set(path, text);
    let mut settings = pipeline::settings(&files).value.unwrap();
    settings.today = Some(date(2026, 8, 1));
    assert_eq!(settings.pack.kinds.len(), pack.kinds.len());
    let mut found =
        pipeline::analyse(&files, &settings, false, |analysis| analysis.diagnostics).unwrap();
    found.retain(|problem| problem.path.ends_with("contoh.md"));
    found
}

fn scaffold(kind: &Kind, language: &str) -> String {
    let scaffold = Scaffold {
        kind,
        title: "Kelas kami: awal",
        date: Some(date(2026, 8, 1)),
        language,
        names_kind: false,
        names_language: false,
        model: None,
    };
    scaffold.text(&Locale::built_in())
}

/// The text of a place within a line.
fn at(text: &str, span: Span) -> String {
    assert_eq!(span.start.line, span.end.line);
    let line = text.lines().nth(span.start.line as usize - 1).unwrap();
    let columns = span.start.column as usize - 1..span.end.column as usize - 1;
    line.chars()
        .skip(columns.start)
        .take(columns.len())
        .collect()
}

/// A scaffold in which every blank holds words and every offered key its example.
fn filled(text: &str) -> String {
    let words = "Kami mencobanya bersama di kelas.";
    let uncomment = |line: &str| match line.strip_prefix('#') {
        Some(rest) if !rest.starts_with([' ', '#']) || rest.starts_with("  ") => rest.to_owned(),
        _ => line.to_owned(),
    };
    let lines: Vec<String> = text.lines().map(uncomment).collect();
    lines.join("\n").replace(BLANK, words)
}

/// The path a run printed; the file must be there.
fn made(site: &Site, folder: &str, run: &Run) -> String {
    assert_eq!(run.code, 0, "{}", run.complaints);
    let path = run.out.trim_end().to_owned();
    assert_eq!(path.lines().count(), 1, "{path}");
    assert!(site.path(folder).join(&path).is_file(), "{path}");
    path
}
