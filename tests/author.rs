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

/// The path a run printed; the file must be there.
fn made(site: &Site, folder: &str, run: &Run) -> String {
    assert_eq!(run.code, 0, "{}", run.complaints);
    let path = run.out.trim_end().to_owned();
    assert_eq!(path.lines().count(), 1, "{path}");
    assert!(site.path(folder).join(&path).is_file(), "{path}");
    path
}

#[test]
fn new_makes_one_file_in_the_folder_of_its_kind_and_prints_its_path() {
    let site = Site::small();
    let count = || {
        walkdir::WalkDir::new(site.path("content"))
            .into_iter()
            .count()
    };
    let before = count();
    let title = [
        "new", "peta", "Bubur", "Sumsum:", "Jum’at", "--school", "smp",
    ];
    let path = made(&site, "", &site.padu(&title));
    assert_eq!(path, "content/smp/peta-aktivitas/bubur-sumsum-jumat.md");
    // The file and its folder.
    assert_eq!(count(), before + 2);
    let text = std::fs::read_to_string(site.path(&path)).unwrap();
    assert!(text.contains("\njudul: 'Bubur Sumsum: Jum’at'\n"), "{text}");
    assert!(
        text.contains(&format!("\ntanggal: {}\n", jiff::Zoned::now().date())),
        "{text}"
    );
    let run = site.padu(&["check"]);
    assert_eq!(run.code, 0, "{}", run.complaints);
}

#[test]
fn new_never_overwrites() {
    let site = Site::small();
    let before = std::fs::read(site.path("content/sma/peta-aktivitas/tape.md")).unwrap();
    for title in ["Tape", "TAPE!"] {
        let run = site.padu(&["new", "peta-aktivitas", title, "--school", "sma"]);
        assert_eq!(run.code, 2, "{}", run.out);
        let path = "content/sma/peta-aktivitas/tape.md";
        assert!(run.complaints.contains(path), "{}", run.complaints);
        assert_eq!(std::fs::read(site.path(path)).unwrap(), before);
    }
}

#[test]
fn new_takes_the_school_one_stands_in() {
    let site = Site::small();
    let path = made(
        &site,
        "content/smp/praktik-baik",
        &site.padu_in("content/smp/praktik-baik", &["new", "praktik-baik", "Padi"]),
    );
    assert_eq!(path, "padi.md");
    let run = site.padu(&["new", "praktik-baik", "Padi"]);
    assert!(run.complaints.contains("sma, smp"), "{}", run.complaints);
    let run = site.padu(&["new", "praktik-baik", "Padi", "--school", "smk-1"]);
    assert!(run.complaints.contains("smk-1"), "{}", run.complaints);
}

#[test]
fn new_uses_the_folder_the_school_has_for_the_kind() {
    let site = Site::small();
    site.write("content/smp/plc/lama.md", "---\njudul: Lama\n---\n");
    let run = site.padu(&["new", "komunitas-belajar", "Baru", "--school", "smp"]);
    assert_eq!(made(&site, "", &run), "content/smp/plc/baru.md");
}

#[test]
fn new_writes_no_empty_comment_for_what_a_kind_of_the_site_does_not_explain() {
    let site = Site::small();
    let kind = "id: visit\nnames: {id: Kunjungan}\naliases: {id: [kunjungan]}\nfields:\n  \
        place: {type: text, required: true, keys: {id: tempat}}\n  \
        tool: {type: text, scaffold: true, keys: {id: alat}}\n\
        sections: [{id: what, names: {id: Yang dilihat}}]\n";
    site.write("packs/kinds/visit.yaml", kind);
    let run = site.padu(&["new", "kunjungan", "Ke pasar", "--school", "smp"]);
    let text = std::fs::read_to_string(site.path(&made(&site, "", &run))).unwrap();
    assert!(text.contains("\ntempat: …\n"), "{text}");
    assert!(text.contains("\n#alat:\n"), "{text}");
    assert!(text.contains("\n\n## Yang dilihat\n…\n"), "{text}");
    assert!(text.lines().all(|line| line != "#"), "{text}");
}

#[test]
fn new_works_in_a_site_that_is_a_school_and_in_one_without() {
    let site = Site::empty();
    site.write("content/tentang.md", "# Tentang\n");
    let run = site.padu(&["--language", "en", "new", "mentoring", "Two of us"]);
    let path = made(&site, "", &run);
    assert_eq!(path, "content/mentoring/two-of-us.md");
    // Outside every school the text must say what it is.
    let text = std::fs::read_to_string(site.path(&path)).unwrap();
    assert!(text.contains("\nkind: mentoring\n"), "{text}");
    let profile = "---\nnama: SMP 1\nbentuk: SMP\nwilayah: \"51.08\"\n---\n";
    site.write("content/sekolah.md", profile);
    let run = site.padu_in(
        "content",
        &["new", "mentoring", "Sekolah", "--school", "smp-1"],
    );
    let path = made(&site, "content", &run);
    // A file called `sekolah.md` would make its folder a school.
    assert_eq!(path, "mentoring/sekolah-mentoring.md");
    let text = std::fs::read_to_string(site.path("content").join(path)).unwrap();
    assert!(!text.contains("\njenis:"), "{text}");
}

#[test]
fn new_in_another_language_says_so() {
    let site = Site::small();
    let words = [
        "--language",
        "en",
        "new",
        "activity-map",
        "Rice",
        "--school",
        "smp",
    ];
    let path = made(&site, "", &site.padu(&words));
    assert_eq!(path, "content/smp/activity-map/rice.md");
    let text = std::fs::read_to_string(site.path(&path)).unwrap();
    assert!(text.contains("\nlanguage: en\n"), "{text}");
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

const STARTERS: [(&str, &str, &str); 4] = [
    ("id", "school", "content/sekolah.md"),
    ("id", "catalogue", "content/sekolah-contoh/sekolah.md"),
    ("en", "school", "content/school.md"),
    ("en", "catalogue", "content/example-school/school.md"),
];

#[test]
fn a_new_site_is_fine_and_a_practice_can_be_added_to_it() {
    for (language, kind, profile) in STARTERS {
        let site = Site::empty();
        let run = site.padu(&["--language", language, "init", "situs baru", "--kind", kind]);
        assert_eq!(run.code, 0, "{}", run.complaints);
        assert!(
            run.out
                .ends_with("padu new\n  padu serve --open\n  padu build\n"),
            "{}",
            run.out
        );
        assert!(run.out.contains("cd \"situs baru\"\n"), "{}", run.out);
        assert!(site.path("situs baru").join(profile).is_file(), "{profile}");
        let padu = |arguments: &[&str]| {
            let run = site.padu_in("situs baru", arguments);
            assert_eq!(run.code, 0, "{arguments:?}: {}", run.complaints);
            run
        };
        padu(&["check", "--strict"]);
        // The examples fit schools of every form.
        let written = site.path("situs baru").join(profile);
        let own = std::fs::read_to_string(&written).unwrap();
        assert!(own.contains(": SMP\n"), "{own}");
        std::fs::write(&written, own.replace(": SMP\n", ": SD\n")).unwrap();
        let said = padu(&["check"]).out;
        assert!(!said.contains("phase-mismatch"), "{said}");
        std::fs::write(&written, own).unwrap();
        assert!(padu(&["list", "--format", "csv"]).out.lines().count() == 4);
        let path = made(&site, "situs baru", &padu(&["new", "mentoring", "Berdua"]));
        padu(&["check"]);
        let draft = padu(&["build"]).complaints;
        assert!(draft.contains("--drafts"), "{draft}");
        assert!(site.path("situs baru/public/index.html").is_file());
        let page = path.replace("content/", "public/").replace(".md", ".html");
        let page = site.path("situs baru").join(page);
        assert!(!page.exists(), "a scaffold is published");
        padu(&["build", "--drafts"]);
        assert!(page.is_file(), "{}", page.display());
    }
}

#[test]
fn the_examples_of_a_new_site_are_told_of_once_until_they_are_gone() {
    for (language, kind, _) in STARTERS {
        let site = Site::empty();
        site.padu(&["--language", language, "init", "situs", "--kind", kind]);
        let list = site.padu_in("situs", &["list", "--format", "json"]).out;
        let practices: Vec<serde_json::Value> = serde_json::from_str(&list).unwrap();
        let page = match language {
            "id" => "content/mulai-di-sini.md",
            _ => "content/start-here.md",
        };
        let paths = practices.iter().map(|one| one["path"].as_str().unwrap());
        let paths: Vec<&str> = paths.chain([page]).collect();
        let told = || {
            let out = site.padu_in("situs", &["check", "--format", "json"]).out;
            let told = out.lines().filter(|line| line.contains("padu init"));
            told.map(str::to_owned).collect::<Vec<String>>()
        };
        let first = told();
        assert_eq!(first.len(), 1, "{first:?}");
        for path in &paths {
            assert!(first[0].contains(&format!("`{path}`")), "{path}: {first:?}");
        }
        let (own, rest) = paths.split_first().unwrap();
        let text = std::fs::read_to_string(site.path("situs").join(own)).unwrap();
        std::fs::write(site.path("situs").join(own), text + "\nCerita kami.\n").unwrap();
        let second = told();
        assert!(!second[0].contains(&format!("`{own}`")), "{second:?}");
        for path in rest {
            std::fs::remove_file(site.path("situs").join(path)).unwrap();
        }
        assert!(told().is_empty());
    }
}

#[test]
fn the_examples_of_a_new_site_can_be_deleted_in_any_order() {
    for (language, kind, profile) in STARTERS {
        let site = Site::empty();
        site.padu(&["--language", language, "init", "situs", "--kind", kind]);
        let folder = site.path("situs").join(profile);
        let folder = folder.parent().unwrap();
        let list = site.padu_in("situs", &["list", "--format", "json"]).out;
        let practices: Vec<serde_json::Value> = serde_json::from_str(&list).unwrap();
        assert_eq!(practices.len(), 3, "{list}");
        for practice in practices {
            let path = practice["path"].as_str().unwrap();
            std::fs::remove_file(site.path("situs").join(path)).unwrap();
            let run = site.padu_in("situs", &["check", "--strict"]);
            assert_eq!(run.code, 0, "without {path}: {}", run.complaints);
        }
        for people in ["orang.yaml", "people.yaml"] {
            let _ = std::fs::remove_file(folder.join(people));
        }
        let run = site.padu_in("situs", &["check", "--strict"]);
        assert_eq!(run.code, 0, "{}", run.complaints);
    }
}

#[test]
fn new_suggests_the_kind_that_is_meant_and_an_example_that_fits() {
    let site = Site::small();
    let said = |arguments: &[&str]| {
        let run = site.padu(&[&["new"], arguments].concat());
        assert_eq!(run.code, 2, "{arguments:?}: {}", run.complaints);
        run.complaints
    };
    assert!(said(&["kegiatan", "X"]).contains("mungkin maksudnya `peta-aktivitas`"));
    assert!(said(&["guru", "X"]).contains("siklus-masalah"));
    let example = said(&["penelitian-tindakan"]);
    let fits = "padu new penelitian-tindakan \"Merencanakan bersama dalam dua siklus\"";
    assert!(example.contains(fits), "{example}");
    assert!(said(&[]).contains("padu new peta-aktivitas \"Kompos"));
}

#[test]
fn outside_a_site_new_names_the_command_that_makes_one() {
    let site = Site::empty();
    let run = site.padu(&["new", "mentoring", "Berdua"]);
    assert_eq!(run.code, 2, "{}", run.complaints);
    assert!(run.complaints.contains("`padu init`"), "{}", run.complaints);
    site.write("site.yaml", "title: Kami\n");
    let run = site.padu(&["new", "mentoring", "Berdua"]);
    assert!(run.complaints.contains("`content`"), "{}", run.complaints);
}

#[test]
fn init_never_overwrites_and_says_what_it_left_alone() {
    let site = Site::empty();
    site.write("site.yaml", "judul: Punya kami\nbahasa: id\n");
    site.write("content/tentang.md", "# Tentang\n");
    let run = site.padu(&["init"]);
    assert_eq!(run.code, 0, "{}", run.complaints);
    let of = |path: &str| {
        let line = run.out.lines().find(|line| line.ends_with(path));
        line.unwrap_or_default().to_owned()
    };
    assert!(of("site.yaml").starts_with("dibiarkan"), "{}", run.out);
    assert!(of(".gitignore").starts_with("ditulis"), "{}", run.out);
    assert!(!run.out.contains("cd "), "{}", run.out);
    // Nothing joins the texts that are there already.
    let folder = std::fs::read_dir(site.path("content")).unwrap();
    assert_eq!(folder.count(), 1);
    let settings = std::fs::read_to_string(site.path("site.yaml")).unwrap();
    assert_eq!(settings, "judul: Punya kami\nbahasa: id\n");
    let again = site.padu(&["init"]);
    assert!(!again.out.contains("ditulis"), "{}", again.out);
}

#[test]
fn the_settings_of_an_editor_name_files_that_are_there() {
    let site = Site::empty();
    site.padu(&["--language", "id", "init"]);
    let json = |path: &str| -> serde_json::Value {
        let text = std::fs::read_to_string(site.path(path)).unwrap();
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    let settings = json(".vscode/settings.json");
    for schema in settings["yaml.schemas"].as_object().unwrap().keys() {
        let schema = json(schema);
        assert!(schema["$schema"].is_string());
    }
    let keys = json(".vscode/schemas/site.schema.json");
    for line in std::fs::read_to_string(site.path("site.yaml"))
        .unwrap()
        .lines()
    {
        if let Some((key, _)) = line.trim_start_matches('#').split_once(':')
            && !line.starts_with("# ")
            && !key.is_empty()
        {
            let property = &keys["properties"][key];
            assert!(property["description"].is_string(), "{key}");
        }
    }
    let types = settings["frontMatter.taxonomy.contentTypes"]
        .as_array()
        .unwrap();
    let snippets = json(".vscode/padu.code-snippets");
    for kind in &pack().kinds {
        let folder = kind.folder("id");
        assert!(types.iter().any(|own| own["name"] == folder), "{folder}");
        let mut all = snippets.as_object().unwrap().values();
        let own = all.find(|own| own["prefix"] == folder).unwrap();
        let body = own["body"].as_array().unwrap();
        assert_eq!(body[0], "---");
        assert!(body.iter().any(|line| line == "judul: ${1:…}"), "{body:?}");
        assert_eq!(own["scope"], "markdown");
    }
    for key in ["tim", "simpul", "lampiran"] {
        let mut all = snippets.as_object().unwrap().values();
        assert!(all.any(|own| own["prefix"] == key), "{key}");
    }
}

/// The words of a page, without its marks.
fn plain(page: &str) -> String {
    let mut text = String::new();
    let mut is_mark = false;
    for c in page.chars() {
        match c {
            '<' => is_mark = true,
            '>' => is_mark = false,
            c if !is_mark => text.push(c),
            _ => {}
        }
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&quot;", "\"").replace("&amp;", "&")
}

/// A school's site, and the folder of its guide.
fn site_in(language: &str) -> (Site, &'static str) {
    let site = Site::empty();
    site.write(
        "site.yaml",
        format!("bahasa: {language}\nlisensi: CC-BY-4.0\n"),
    );
    site.write(
        "content/sekolah.md",
        "---\nnama: PKBM Contoh\nbentuk: PKBM\nwilayah: \"51.08\"\n---\n",
    );
    let folder = match language {
        "id" => "cara-menulis",
        _ => "how-to-write",
    };
    (site, folder)
}

#[test]
fn the_guide_shows_each_kind_with_its_example_source_and_keys() {
    for language in LANGUAGES {
        let (site, folder) = site_in(language);
        site.build();
        let index = site.page(&format!("{folder}/index.html"));
        for kind in &pack().kinds {
            let name = kind.folder(language);
            assert!(index.contains(&format!("{folder}/{name}.html\"")), "{name}");
            let page = site.page(&format!("{folder}/{name}.html"));
            let text = plain(&page);
            let (_, source) = pack().example(kind, language).map(owned).unwrap();
            assert!(text.contains(&source), "{name}: the source is another");
            for (field, spec) in &kind.fields {
                let key = spec.key(field, language);
                if spec.required || kind.own_fields.contains(field) {
                    assert!(
                        page.contains(&format!("<code>{key}</code>")),
                        "{name}: {key}"
                    );
                    assert!(text.contains(spec.help.get(language)), "{name}: {key}");
                } else {
                    assert!(index.contains(&format!("<code>{key}</code>")), "{key}");
                }
            }
            // What the author wrote under a heading stands rendered under it.
            let body = source.rsplit_once("---\n").unwrap().1;
            for line in body.lines().filter_map(|line| line.strip_prefix("## ")) {
                assert!(page.contains(&format!(">{line}</h2>")), "{name}: {line}");
            }
        }
        let map = pack()
            .kind("activity-map")
            .unwrap()
            .folder(language)
            .to_owned();
        assert!(
            site.page(&format!("{folder}/{map}.html"))
                .contains("<svg class=\"pic")
        );
    }
}

fn owned((language, text): (&str, &str)) -> (String, String) {
    (language.to_owned(), text.to_owned())
}

#[test]
fn a_scaffold_taken_from_the_guide_only_waits_for_words_and_a_day() {
    for language in LANGUAGES {
        let (site, folder) = site_in(language);
        site.build();
        for kind in &pack().kinds {
            let address = format!("{folder}/{}.md", kind.folder(language));
            let page = site.page(&address.replace(".md", ".html"));
            assert!(page.contains(&format!("{address}\" download")), "{address}");
            let found = problems(&pack(), kind, language, &site.page(&address));
            let days = found
                .iter()
                .filter(|problem| problem.code == Code::MissingKey);
            assert_eq!(days.count(), 1, "{found:#?}");
            let blanks = found
                .iter()
                .filter(|problem| problem.code == Code::LeftoverTemplate);
            assert_eq!(blanks.count() + 1, found.len(), "{found:#?}");
        }
    }
}

#[test]
fn every_code_is_explained_on_a_page() {
    for (language, problems) in [("id", "masalah"), ("en", "problems")] {
        let (site, folder) = site_in(language);
        site.build();
        let index = site.page(&format!("{folder}/{problems}/index.html"));
        for code in Code::ALL {
            let address = format!("{folder}/{problems}/{code}.html");
            assert!(index.contains(&format!("{address}\"")), "{address}");
            let page = site.page(&address);
            let explained = site
                .padu(&["--language", language, "explain", code.name()])
                .out;
            let marks = |c: char| !c.is_alphanumeric();
            let words = |text: &str| -> String { text.split(marks).collect() };
            let text = words(&plain(&page));
            let is_words = |line: &&str| !line.starts_with("```") && !line.contains('[');
            for line in explained.lines().skip(1).filter(is_words) {
                assert!(text.contains(&words(line)), "{address}: {line}");
            }
        }
    }
}

#[test]
fn the_guide_is_linked_where_authors_look() {
    let site = Site::small();
    site.build();
    for (page, wanted) in [
        ("index.html", "cara-menulis/index.html\""),
        ("jelajah/index.html", "cara-menulis/masalah/index.html\""),
        (
            "jenis/peta-aktivitas.html",
            "cara-menulis/peta-aktivitas.html\"",
        ),
        (
            "jenis/peta-aktivitas.html",
            "cara-menulis/peta-aktivitas.md\" download",
        ),
        (
            "cara-menulis/peta-aktivitas.html",
            "jenis/peta-aktivitas.html\"",
        ),
    ] {
        assert!(site.page(page).contains(wanted), "{page}: {wanted}");
    }
}
