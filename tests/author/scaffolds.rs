//! What a new practice begins with: scaffolds of every kind, and their examples.

use padu::diagnostic::{Code, Diagnostic, Severity};
use padu::pipeline;
use padu::scaffold::BLANK;
use padu::source::Memory;

use crate::program::Site;
use crate::{LANGUAGES, at, filled, pack, problems, scaffold};

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
            assert!(questions.clone().count() >= 2, "{text}");
            assert!(
                questions.clone().all(|line| line.ends_with("? -->")),
                "{text}"
            );
            // What a key holds already, or another form of plan asks for, is no heading.
            for section in &kind.sections {
                let heading = format!("\n## {}\n", section.names.get(language));
                let is_asked = section.fills.is_none() && !section.rare;
                assert_eq!(text.contains(&heading), is_asked, "{heading}{text}");
            }
            // Two optional keys, each with its help.
            let offered = text.lines().filter(|line| {
                line.strip_prefix('#')
                    .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
            });
            let is_plan = kind.id == "joint-plan";
            assert_eq!(offered.count(), if is_plan { 3 } else { 2 }, "{text}");
        }
    }
}

#[test]
fn a_scaffold_asks_for_nothing_twice() {
    let pack = pack();
    for kind in &pack.kinds {
        for language in LANGUAGES {
            let text = scaffold(kind, language);
            let asks = |start: &str| text.lines().any(|line| line.starts_with(start));
            for section in &kind.sections {
                if !asks(&format!("## {}", section.names.get(language))) {
                    continue;
                }
                for (name, spec) in &kind.fields {
                    let key = spec.key(name, language);
                    let has_key = asks(&format!("{key}:")) || asks(&format!("#{key}:"));
                    let is_called = LANGUAGES
                        .iter()
                        .any(|language| section.is_called(spec.labels.get(language)));
                    assert!(!(has_key && is_called), "{key}: {text}");
                }
            }
        }
    }
}

#[test]
fn a_scaffold_of_a_plan_offers_the_map_it_is_built_on() {
    let pack = pack();
    let plan = pack.kind("joint-plan").unwrap();
    for (language, key) in [("id", "peta"), ("en", "activity_map")] {
        let text = scaffold(plan, language);
        let spec = plan.fields.get("activity_map").unwrap();
        let example = spec.example.get(language);
        assert!(text.contains(&format!("\n#{key}: {example}\n")), "{text}");
    }
}

#[test]
fn a_scaffold_names_what_a_page_would_draw() {
    let pack = pack();
    for (kind, language, keys) in [
        ("action-research", "id", &["tahap", "tabel", "gambar"][..]),
        ("action-research", "en", &["stages", "table", "images"]),
        ("activity-map", "id", &["hari_ke di dalam simpul", "gambar"]),
        ("data-cycle", "id", &["tahap", "gambar"]),
    ] {
        let text = scaffold(pack.kind(kind).unwrap(), language);
        let front_matter = text.rsplit_once("\n---\n").unwrap().0;
        let comments: Vec<&str> = front_matter
            .lines()
            .filter_map(|line| line.strip_prefix('#'))
            .collect();
        let comments = comments.join("");
        for key in keys {
            assert!(comments.contains(key), "{key}: {text}");
        }
    }
}

#[test]
fn a_scaffold_made_after_a_practice_only_waits_for_what_is_ones_own() {
    let site = Site::sample();
    site.build();
    let output = site.output();
    let mut files = Memory::new();
    files.set("site.yaml", "lisensi: CC-BY-SA-4.0\n");
    files.set(
        "content/sekolah.md",
        "---\nnama: PKBM Lain\nbentuk: PKBM\nwilayah: \"51.08\"\n---\n",
    );
    let scaffolds = output
        .iter()
        .filter(|(address, _)| address.ends_with(".md") && !address.starts_with("cara-menulis/"));
    let mut count = 0;
    for (address, (bytes, _)) in scaffolds {
        count += 1;
        // The site of another school.
        let [school, kind, name] = address.split('/').collect::<Vec<_>>()[..] else {
            panic!("{address}")
        };
        files.set(format!("content/{kind}/{school}-{name}"), bytes.clone());
    }
    assert!(count > 45, "{count} scaffolds");
    // Without it GitHub Pages make pages of the scaffolds, in the place of those of the site.
    assert!(output.contains_key(".nojekyll"));
    let settings = pipeline::settings(&files).value.unwrap();
    let found = pipeline::analyse(&files, &settings, false, |analysis| analysis.diagnostics);
    for problem in found.unwrap() {
        // How teachers change places is told by their meetings, which are yet to come.
        let is_waiting = matches!(
            problem.code,
            Code::LeftoverTemplate | Code::MissingKey | Code::NoRotation
        );
        assert!(is_waiting, "{problem:?}");
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

#[test]
fn the_examples_have_no_problem() {
    let pack = pack();
    for kind in &pack.kinds {
        for language in LANGUAGES {
            let (written_in, text) = pack.example(kind, language).unwrap();
            assert_eq!(written_in, language, "{}", kind.id);
            let found = problems(&pack, kind, language, text);
            assert!(found.is_empty(), "{}: {found:#?}", kind.id);
        }
    }
}
