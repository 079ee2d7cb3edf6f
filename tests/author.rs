//! The first ten minutes of an author: a site to begin with, a practice to fill in, and
//! what the site itself says about writing.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "the program is shared with other tests, and a test fails by panicking"
)]

#[path = "harness/program.rs"]
mod program;

use jiff::civil::date;
use padu::diagnostic::{Code, Diagnostic, Severity, Span};
use padu::locale::Locale;
use padu::pack::{self, Kind, Pack};
use padu::pipeline;
use padu::scaffold::{BLANK, Scaffold};
use padu::source::Memory;

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
        "---\nnama: SMA Contoh\nbentuk: SMA\nwilayah: \"51.08\"\n---\n",
    );
    let path = format!("content/{}/contoh.md", kind.folder(language));
    files.set(path, text);
    let mut settings = pipeline::settings(&files).value.unwrap();
    settings.today = Some(date(2026, 8, 1));
    assert_eq!(settings.pack.kinds.len(), pack.kinds.len());
    pipeline::analyse(&files, &settings, false, |analysis| analysis.diagnostics).unwrap()
}

fn scaffold(kind: &Kind, language: &str) -> String {
    let scaffold = Scaffold {
        kind,
        title: "Kelas kami: awal",
        date: date(2026, 8, 1),
        language,
        names_kind: false,
        names_language: false,
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

#[test]
fn a_scaffold_has_no_problem_but_its_blanks() {
    let pack = pack();
    assert_eq!(pack.kinds.len(), 13);
    for kind in &pack.kinds {
        for language in LANGUAGES {
            let text = scaffold(kind, language);
            let found = problems(&pack, kind, language, &text);
            for problem in &found {
                assert_eq!(problem.code, Code::LeftoverTemplate, "{problem:?}\n{text}");
                assert_eq!(at(&text, problem.span), BLANK, "{problem:?}\n{text}");
            }
            let blanks = text.matches(BLANK).count();
            assert!(blanks >= 4, "{text}");
            assert_eq!(found.len(), blanks, "{found:#?}\n{text}");
        }
    }
}

#[test]
fn a_filled_scaffold_has_no_error_and_no_warning() {
    let pack = pack();
    for kind in &pack.kinds {
        for language in LANGUAGES {
            for text in [
                filled(&scaffold(kind, language)),
                scaffold(kind, language).replace(BLANK, "Kami mencobanya."),
            ] {
                let mut found = problems(&pack, kind, language, &text);
                found.retain(|problem| problem.severity != Severity::Hint);
                assert!(found.is_empty(), "{found:#?}\n{text}");
            }
        }
    }
}

#[test]
fn a_scaffold_fits_a_screen_and_asks_questions() {
    let pack = pack();
    for kind in &pack.kinds {
        for language in LANGUAGES {
            let text = scaffold(kind, language);
            assert!(
                text.lines().count() <= 45,
                "{}: {text}",
                text.lines().count()
            );
            let widest = text.lines().map(|line| line.chars().count()).max();
            assert!(widest < Some(140), "{widest:?}: {text}");
            let questions = text.lines().filter(|line| line.starts_with("<!-- "));
            assert!(questions.clone().count() >= 3, "{text}");
            assert!(
                questions.clone().all(|line| line.ends_with("? -->")),
                "{text}"
            );
            // Two optional keys, each with its help.
            let offered = text.lines().filter(|line| {
                line.strip_prefix('#')
                    .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
            });
            assert_eq!(offered.count(), 2, "{text}");
        }
    }
}

#[test]
fn an_emptied_key_is_missing_at_its_line() {
    let pack = pack();
    let kind = pack.kind("walkthrough").unwrap();
    let text = scaffold(kind, "id").replace("kesepakatan: belum", "kesepakatan:");
    let line = text
        .lines()
        .position(|line| line == "kesepakatan:")
        .unwrap() as u32
        + 1;
    let found = problems(&pack, kind, "id", &text);
    let is_it = |problem: &&Diagnostic| problem.code == Code::MissingKey;
    let missing = found.iter().find(is_it).unwrap();
    assert_eq!(missing.span.start.line, line);
}
