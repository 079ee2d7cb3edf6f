//! The program as scripts and people call it: what it prints where, and how it ends.
//! Exit codes are 0 fine, 1 the content has errors, 2 wrong usage, 3 the machine failed.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "the program is shared with other tests, and a test fails by panicking"
)]

#[path = "harness/program.rs"]
mod program;

use std::io::Read as _;
use std::process::Stdio;

use padu::diagnostic::{Announced, Code};
use program::{Site, command};
use serde_json::Value as Json;

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

#[test]
fn fine_content_ends_with_0() {
    let site = Site::small();
    for arguments in [
        &["check"][..],
        &["build"],
        &["list"],
        &["schema"],
        &["--help"],
        &["--version"],
    ] {
        let run = site.padu(arguments);
        assert_eq!(run.code, 0, "{arguments:?}: {}", run.complaints);
        assert!(!run.out.is_empty(), "{arguments:?} prints nothing");
    }
}

#[test]
fn a_name_of_very_many_dots_is_just_not_found() {
    let site = Site::small();
    let name = "a.".repeat(200_000) + "b";
    let head = "---\njudul: Titik\ntanggal: 2024-08-07\nringkasan: Banyak titik.\n---\n";
    let text = format!("{head}Lihat [[{name}]].\n");
    site.write("content/smp/praktik-baik/titik.md", text);
    let run = site.padu(&["check", "--format", "json"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("unresolved-reference"));
}

#[test]
fn warnings_end_with_0_unless_strict() {
    let site = Site::small();
    site.edit(
        "content/smp/praktik-baik/sawah.md",
        "2024-08-07",
        "Senin, 7 Agustus 2024",
    );
    for command in ["check", "build"] {
        assert_eq!(site.padu(&[command]).code, 0, "{command}");
    }
    let before = site.output();
    site.edit("content/smp/praktik-baik/sawah.md", "Sawah.", "Sawah padi.");
    for command in ["check", "build"] {
        assert_eq!(site.padu(&[command, "--strict"]).code, 1, "{command}");
    }
    assert!(
        before == site.output(),
        "a strict build wrote in spite of a warning"
    );
}

#[test]
fn hints_never_fail() {
    let site = Site::small();
    site.edit(
        "content/smp/praktik-baik/sawah.md",
        "mapel: [ipa]",
        "subjects: [ipa]",
    );
    let run = site.padu(&["check", "--strict", "--format", "json"]);
    assert!(run.out.contains("\"hint\""), "{}", run.out);
    assert_eq!(run.code, 0, "{}", run.out);
}

#[test]
fn errors_of_the_content_end_with_1() {
    let site = troubled();
    for arguments in [&["check"][..], &["check", "--format", "json"], &["build"]] {
        assert_eq!(site.padu(arguments).code, 1, "{arguments:?}");
    }
}

#[test]
fn check_of_a_part_reports_only_what_is_wrong_there() {
    let site = troubled();
    let codes = |arguments: &[&str]| -> Vec<String> {
        let run = site.padu(&[&["check", "--format", "json"], arguments].concat());
        let lines = run.out.lines();
        let problem = |line: &str| serde_json::from_str::<Json>(line).unwrap();
        let mut paths: Vec<String> = lines
            .map(|line| problem(line)["path"].as_str().unwrap().to_owned())
            .collect();
        paths.dedup();
        paths.push(run.code.to_string());
        paths
    };
    let (tape, sawah) = (
        "content/sma/peta-aktivitas/tape.md",
        "content/smp/praktik-baik/sawah.md",
    );
    assert_eq!(codes(&[]), [tape, sawah, "1"]);
    assert_eq!(codes(&["content"]), [tape, sawah, "1"]);
    assert_eq!(codes(&["."]), [tape, sawah, "1"]);
    // A reference to another school's practice is found although only one file is asked about.
    site.edit(sawah, "\n---\n", "\nterkait: sma/tape\n---\n");
    for path in [sawah, "content/smp", "content/smp/", "smp/praktik-baik"] {
        assert_eq!(codes(&[path]), [sawah, "0"], "{path}");
    }
    assert_eq!(codes(&["content/smp", tape]), [tape, sawah, "1"]);
    assert_eq!(
        codes(&["content/smp/sekolah.md", "content/smp"]),
        [sawah, "0"]
    );
    assert_eq!(codes(&["content/smp", "tidak-ada"]), ["2"]);
    assert_eq!(codes(&["--strict", "content/smp"]), [sawah, "1"]);
    assert_eq!(codes(&["content/sma"]), [tape, "1"]);
    assert_eq!(codes(&["content/smp/sekolah.md"]), ["0"]);
    let said = site.padu(&["check", "content/smp/sekolah.md"]);
    assert!(
        said.out.contains("`content/smp/sekolah.md`"),
        "{}",
        said.out
    );
}

#[test]
fn check_of_what_is_no_content_ends_with_2() {
    let site = troubled();
    site.write("site.yaml", "judul: Situs\n");
    site.write("contents/a.md", "teks\n");
    for path in ["content/sma/tidak-ada.md", "contents/a.md", "/"] {
        let run = site.padu(&["check", path]);
        assert_eq!(run.code, 2, "{path}");
        assert!(
            run.complaints.contains(path) && run.out.is_empty(),
            "{}",
            run.complaints
        );
    }
}

#[test]
fn check_fix_of_a_part_leaves_the_rest_alone() {
    let site = Site::small();
    for path in [
        "content/sma/peta-aktivitas/tape.md",
        "content/smp/praktik-baik/sawah.md",
    ] {
        site.edit(path, "judul: ", "judul:");
    }
    let before = std::fs::read_to_string(site.path("content/sma/peta-aktivitas/tape.md")).unwrap();
    assert_eq!(site.padu(&["check", "--fix", "content/smp"]).code, 0);
    assert_eq!(
        std::fs::read_to_string(site.path("content/sma/peta-aktivitas/tape.md")).unwrap(),
        before
    );
    assert!(
        std::fs::read_to_string(site.path("content/smp/praktik-baik/sawah.md"))
            .unwrap()
            .contains("judul: ")
    );
}

#[test]
fn check_writes_nothing() {
    let site = troubled();
    site.padu(&["check"]);
    assert!(!site.path("public").exists());
}

#[test]
fn wrong_usage_ends_with_2() {
    let site = Site::small();
    for arguments in [
        &[][..],
        &["biuld"],
        &["build", "--outptu", "x"],
        &["build", "--jobs", "0"],
        &["build", "--jobs", "banyak"],
        &["check", "--format", "xml"],
        &["explain"],
        &["explain", "weekday-missmatch"],
        &["schema", "peta-aktivitaz"],
        &["completions"],
        &["completions", "basho"],
        &["init", "--kind", "museum"],
        &["new"],
        &["new", "peta-aktivitas"],
        &["new", "peta-aktivitas", " "],
        &["new", "peta-aktivitaz", "Tape", "--school", "sma"],
        &["new", "peta-aktivitas", "Tape", "--school", "sms"],
        &["new", "peta-aktivitas", "Tape", "--school", "sma"],
        &["new", "peta-aktivitas", "Bubur"],
        &["list", "--kind", "peta-aktivitaz"],
        &["list", "--subject", "kimmia"],
        &["list", "--school", "tidak-ada"],
        &["list", "--format", "yaml"],
        &["--language", "nl", "check"],
        &["--root", "tidak-ada", "check"],
        &["--root", "site.yaml", "check"],
        &["--color", "merah", "check"],
    ] {
        let run = site.padu(arguments);
        assert_eq!(run.code, 2, "{arguments:?}: {}{}", run.out, run.complaints);
        assert!(
            !run.complaints.trim().is_empty(),
            "{arguments:?} says nothing"
        );
        assert!(run.out.is_empty(), "{arguments:?} printed {}", run.out);
    }
}

#[test]
fn wrong_settings_end_with_1_or_2() {
    for settings in [
        "tittle: x\n",
        "errors: maybe\n",
        "theme: merah\n",
        "title: [\n",
    ] {
        let site = Site::small();
        site.write("site.yaml", settings);
        for command in ["check", "build"] {
            let run = site.padu(&[command]);
            assert!(
                matches!(run.code, 1 | 2),
                "{settings}: {} {}",
                run.code,
                run.complaints
            );
            assert!(
                run.complaints.contains("site.yaml"),
                "{settings}: {}",
                run.complaints
            );
        }
        assert!(!site.path("public").exists(), "{settings}");
    }
}

#[test]
fn a_slip_of_the_pen_gets_a_suggestion() {
    let site = Site::small();
    for (arguments, wanted) in [
        (&["biuld"][..], "build"),
        (&["check", "--stritc"], "--strict"),
        (&["explain", "weekday-missmatch"], "weekday-mismatch"),
        (&["list", "--subject", "kimmia"], "kimia"),
        (&["list", "--school", "smq"], "sm"),
        (&["schema", "peta-aktivitaz"], "aktivitas"),
    ] {
        let run = site.padu(arguments);
        assert!(
            run.complaints.contains(wanted),
            "{arguments:?}: {}",
            run.complaints
        );
    }
}

#[test]
fn a_disk_that_refuses_ends_with_3() {
    let site = Site::small();
    site.write("berkas", "no folder");
    for output in ["berkas", "berkas/public"] {
        let run = site.padu(&["build", "--output", output]);
        assert_eq!(run.code, 3, "{output}: {}", run.complaints);
        assert!(run.complaints.contains("berkas"), "{}", run.complaints);
    }
    assert_eq!(std::fs::read(site.path("berkas")).unwrap(), b"no folder");
}

#[test]
fn the_output_may_lie_elsewhere() {
    let site = Site::small();
    let elsewhere = tempfile::tempdir().unwrap();
    let absolute = elsewhere.path().join("situs");
    let run = site.padu(&["build", "--output", absolute.to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.complaints);
    assert!(absolute.join("index.html").is_file());
    let run = site.padu(&["build", "--output", "hasil/situs"]);
    assert_eq!(run.code, 0, "{}", run.complaints);
    assert!(site.path("hasil/situs/index.html").is_file());
    assert!(!site.path("public").exists());
}

#[test]
fn a_catalogue_reports_to_each_school_in_files_of_its_own() {
    let site = troubled();
    site.edit("site.yaml", "alamat: https://kecil.example/sub/\n", "");
    let read = |path: &str| std::fs::read_to_string(site.path(path)).unwrap();
    site.padu(&["build", "--output", "hasil/situs"]);
    let page = read("report/sma.html");
    assert!(
        page.contains("href=\"../hasil/situs/sma/index.html\""),
        "{page}"
    );
    let problems: Vec<Json> = serde_json::from_str(&read("report/sma.json")).unwrap();
    let [problem] = problems.as_slice() else {
        panic!("{problems:?}")
    };
    assert_eq!(problem["code"], "wrong-type");
    assert_eq!(problem["school"], "sma");
    assert!(read("report/smp.html").contains("weekday-mismatch"));
    assert!(read("report/index.html").contains("href=\"smp.html\">Sekolah smp</a>"));
    site.padu(&["--language", "en", "build", "--output", "hasil/situs"]);
    assert!(read("report/index.html").contains("<html lang=\"en\">"));
    // What is mended leaves the report, and what is not ours stays.
    let others = ["catatan.txt", "laporan-2024.html", "nilai.json"];
    for name in others {
        site.write(&format!("report/{name}"), "milik dinas");
    }
    site.edit(
        "content/sma/peta-aktivitas/tape.md",
        "kemarin",
        "2024-08-05",
    );
    site.padu(&["build"]);
    assert!(!site.path("report/sma.html").exists() && !site.path("report/sma.json").exists());
    for name in others {
        assert_eq!(read(&format!("report/{name}")), "milik dinas");
    }
    site.edit(
        "content/sma/peta-aktivitas/tape.md",
        "2024-08-05",
        "kemarin",
    );
    site.write("report/sma.html", "milik dinas");
    let before = site.output();
    let run = site.padu(&["build"]);
    assert_eq!(run.code, 2, "{}", run.complaints);
    assert!(run.complaints.contains("sma.html"), "{}", run.complaints);
    assert_eq!(read("report/sma.html"), "milik dinas");
    assert!(site.output() == before);
}

#[test]
fn an_error_in_a_draft_leaves_the_rest_of_a_school_site_as_it_is() {
    let site = Site::small();
    site.write("site.yaml", "errors: stop\n");
    let path = "content/sma/peta-aktivitas/tape.md";
    site.edit(path, "tanggal: 2024-08-05", "tanggal:\nstatus: draf");
    let run = site.padu(&["build"]);
    assert_eq!(run.code, 1, "{}", run.complaints);
    assert!(run.complaints.contains("missing-key"), "{}", run.complaints);
    assert!(run.complaints.contains("hanya ada dalam draf"));
    assert!(site.path("public/sma/index.html").is_file());
    assert!(!site.path("public/sma/peta-aktivitas/tape.html").exists());
    let run = site.padu(&["--language", "en", "build"]);
    assert!(
        run.complaints.contains("in drafts only"),
        "{}",
        run.complaints
    );
    // A draft that is to be built, and an error that counts whatever it is in.
    for arguments in [&["build", "--drafts"][..], &["build", "--strict"]] {
        let run = site.padu(arguments);
        assert_eq!(run.code, 1, "{arguments:?}");
        assert!(run.complaints.contains("situs tidak dibangun"));
    }
}

#[test]
fn a_report_goes_where_nothing_is_left_out_any_more() {
    let site = troubled();
    let own = ["index.html", "sma.html", "smp.json"];
    site.padu(&["build"]);
    for name in own {
        assert!(site.path("report").join(name).is_file(), "{name}");
    }
    site.edit("site.yaml", "lisensi", "errors: stop\nlisensi");
    site.write("report/catatan.txt", "milik dinas");
    // Nothing is written, so the old site stays, and its report.
    assert_eq!(site.padu(&["build"]).code, 1);
    assert!(site.path("report/sma.html").is_file());
    site.edit(
        "content/sma/peta-aktivitas/tape.md",
        "kemarin",
        "2024-08-05",
    );
    site.edit("content/smp/praktik-baik/sawah.md", "subjects", "mapel");
    let run = site.padu(&["build"]);
    assert_eq!(run.code, 0, "{}", run.complaints);
    let there = std::fs::read_dir(site.path("report")).unwrap();
    let there: Vec<_> = there.flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(there, ["catatan.txt"]);
    // What a build would take for its last report is never a site.
    let run = site.padu(&["build", "--output", "report"]);
    assert_eq!(run.code, 2, "{}", run.complaints);
    assert_eq!(site.padu(&["build"]).code, 0);
    assert!(site.path("report/catatan.txt").is_file());
}

#[test]
fn an_old_report_is_refused_before_a_page_is_made() {
    let site = troubled();
    site.write("report/index.html", "laporan lama");
    // Whoever made the pages would stumble over it.
    site.write("templates/report.html", "{{ report.nothing.at.all }}");
    let run = site.padu(&["build"]);
    assert_eq!(run.code, 2, "{}", run.complaints);
    assert!(run.complaints.contains("index.html"), "{}", run.complaints);
    assert!(!site.path("public").exists());
    let there = std::fs::read_dir(site.path("report")).unwrap();
    assert_eq!(there.count(), 1);
    std::fs::remove_dir_all(site.path("report")).unwrap();
    assert_eq!(site.padu(&["build"]).code, 1);
}

/// A folder that no path of the system reaches.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_lies_too_deep_costs_only_itself() {
    let site = Site::small();
    // Two chains of folders that can be made, of which one is then moved to the end of the other.
    let chain = vec!["dalam-sekali-".repeat(7); 28].join("/");
    let first = site.path("content/smp/praktik-baik").join(&chain);
    std::fs::create_dir_all(&first).unwrap();
    std::fs::create_dir_all(site.path("lain").join(&chain)).unwrap();
    std::fs::rename(site.path("lain"), first.join("lain")).unwrap();
    for (language, word) in [("id", "terlalu dalam"), ("en", "nested too deeply")] {
        let run = site.padu(&["--language", language, "build"]);
        assert_eq!(run.code, 1, "{}", run.complaints);
        assert!(
            run.complaints.contains("unresolved-reference"),
            "{}",
            run.complaints
        );
        let text: Vec<&str> = run.complaints.split_whitespace().collect();
        assert!(text.join(" ").contains(word), "{}", run.complaints);
        assert!(site.output().contains_key("sma/peta-aktivitas/tape.html"));
    }
}

#[test]
fn a_catalogue_without_problems_needs_no_room_for_a_report() {
    let site = Site::small();
    // As on a drive that cannot be written to.
    site.write(".report.padu-new", "in the way");
    let elsewhere = tempfile::tempdir().unwrap();
    let run = site.padu(&["build", "--output", elsewhere.path().to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.complaints);
    assert!(elsewhere.path().join("index.html").is_file());
}

#[test]
fn a_catalogue_is_not_written_where_its_report_is() {
    let site = troubled();
    for output in ["report", "report/situs", "./report/../report"] {
        let run = site.padu(&["build", "--output", output]);
        assert_eq!(run.code, 2, "{output}: {}", run.complaints);
        assert!(run.complaints.contains("`report`"), "{}", run.complaints);
        assert!(!site.path("report").exists());
    }
}

#[cfg(unix)]
#[test]
fn a_site_is_not_written_into_the_content_by_way_of_a_link() {
    use std::os::unix::fs::symlink;
    let site = Site::small();
    symlink("content", site.path("public")).unwrap();
    symlink("content/smp", site.path("luar")).unwrap();
    for output in ["public", "public/situs", "luar/../situs", "luar/a/b"] {
        let run = site.padu(&["build", "--output", output]);
        assert_eq!(run.code, 2, "{output}: {}", run.complaints);
        assert!(!site.path("content/assets").exists(), "{output}");
        assert!(!site.path("content/situs").exists(), "{output}");
        assert!(!site.path("content/smp/a").exists(), "{output}");
    }
}

#[test]
fn a_second_build_is_told_to_wait() {
    let site = Site::small();
    site.build();
    let before = site.output();
    site.edit("site.yaml", "Katalog kecil", "Katalog besar");
    std::fs::create_dir(site.path(".public.padu-new")).unwrap();
    let lock = std::fs::File::create(site.path(".public.padu-new/lock")).unwrap();
    lock.lock().unwrap();
    for (language, word) in [("id", "tunggu"), ("en", "wait")] {
        let run = site.padu(&["--language", language, "build"]);
        assert_eq!(run.code, 3, "{}", run.complaints);
        assert!(run.complaints.contains(word), "{}", run.complaints);
        assert!(run.complaints.contains("public`"), "{}", run.complaints);
    }
    assert!(site.output() == before);
    // The system takes the lock away from a build that was killed; its folder stays.
    drop(lock);
    site.build();
    assert!(site.page("index.html").contains("Katalog besar"));
    assert!(!site.path(".public.padu-new").exists());
}

#[test]
fn help_names_the_command_and_an_example_in_both_languages() {
    let site = Site::small();
    for name in COMMANDS {
        let mut texts = Vec::new();
        for language in ["id", "en"] {
            let run = site.padu(&["--language", language, name, "--help"]);
            assert_eq!(run.code, 0, "{name}: {}", run.complaints);
            let count = run.out.matches(&format!("padu {name}")).count();
            assert!(
                count >= 2,
                "{name} in {language} shows no example: {}",
                run.out
            );
            texts.push(run.out);
        }
        assert_ne!(texts[0], texts[1], "{name} is not translated");
    }
    let all = site.padu(&["--help"]).out;
    for name in COMMANDS {
        assert!(all.contains(name), "{name} is not in the help");
    }
}

#[test]
fn help_has_no_word_of_another_language() {
    let site = Site::small();
    for name in COMMANDS {
        let help = site.padu(&["--language", "id", name, "--help"]).out;
        for word in [
            "Usage",
            "Options",
            "OPTIONS",
            "Arguments",
            "possible values",
            "default",
            "Print help",
        ] {
            assert!(!help.contains(word), "{name}: {word} in {help}");
        }
    }
}

#[test]
fn messages_are_in_the_sites_language_or_the_one_asked_for() {
    let site = troubled();
    let said = |arguments: &[&str]| {
        let run = site.padu(arguments);
        run.out + &run.complaints
    };
    assert!(said(&["check"]).contains("tidak dapat dipahami"));
    assert!(said(&["--language", "en", "check"]).contains("cannot be understood"));
    site.edit(
        "site.yaml",
        "judul: Katalog kecil",
        "judul: Small\nbahasa: en",
    );
    assert!(said(&["check"]).contains("cannot be understood"));
}

#[test]
fn outside_a_site_messages_are_in_the_systems_language_or_english() {
    let folder = tempfile::tempdir().unwrap();
    let complaints = |language: Option<&str>| {
        let mut command = command();
        command.arg("biuld").current_dir(folder.path());
        if let Some(language) = language {
            command.env("LANG", language);
        }
        String::from_utf8(command.output().unwrap().stderr).unwrap()
    };
    let english = complaints(None);
    assert_eq!(complaints(Some("de_DE.UTF-8")), english);
    assert_ne!(complaints(Some("id_ID.UTF-8")), english);
}

#[test]
fn json_holds_one_problem_a_line_with_every_key() {
    let site = troubled();
    let run = site.padu(&["check", "--format", "json"]);
    let problems = run.problems();
    assert_eq!(problems.len(), 3, "{}", run.out);
    assert!(run.complaints.is_empty(), "{}", run.complaints);
    for problem in &problems {
        let keys: Vec<&str> = problem
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(
            keys,
            [
                "code",
                "severity",
                "path",
                "line",
                "column",
                "end_line",
                "end_column",
                "message",
                "hints",
                "school",
            ]
        );
        assert!(Code::from_name(problem["code"].as_str().unwrap()).is_some());
        assert!(site.path(problem["path"].as_str().unwrap()).is_file());
        assert!(problem["hints"].is_array() && problem["message"].is_string());
    }
    let date = &problems[0];
    assert_eq!(date["code"], "wrong-type");
    assert_eq!(date["school"], "sma");
    assert_eq!(date["path"], "content/sma/peta-aktivitas/tape.md");
    // `tanggal: kemarin`: the end is exclusive.
    let place = ["line", "column", "end_line", "end_column"].map(|key| date[key].as_u64().unwrap());
    assert_eq!(place, [3, 10, 3, 17]);
}

#[test]
fn json_of_fine_content_is_empty() {
    let run = Site::small().padu(&["check", "--format", "json"]);
    assert_eq!((run.code, run.out.as_str()), (0, ""));
}

#[test]
fn github_annotations_have_a_file_a_place_and_a_title() {
    let site = troubled();
    let run = site.padu(&["check", "--format", "github"]);
    let lines: Vec<&str> = run.out.lines().collect();
    assert_eq!(lines.len(), 3, "{}", run.out);
    assert!(lines[0].starts_with(
        "::error file=content/sma/peta-aktivitas/tape.md,line=3,endLine=3,col=10,endColumn=17,\
         title=wrong-type::"
    ));
    assert!(
        lines[0].contains("%0A"),
        "the hint is missing: {}",
        lines[0]
    );
    assert!(lines.iter().any(|line| line.starts_with("::warning ")));
    assert!(lines.iter().any(|line| line.starts_with("::notice ")));
}

#[test]
fn people_see_the_line_and_the_advice() {
    let site = troubled();
    let run = site.padu(&["--color", "never", "check"]);
    for words in [
        "content/sma/peta-aktivitas/tape.md:3:10",
        "tanggal: kemarin",
        "[wrong-type]",
        "2024-08-05",
    ] {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
    assert!(!run.out.contains('\u{1b}'), "colours in spite of `never`");
    let coloured = site.padu(&["--color", "always", "check"]);
    assert!(coloured.out.contains('\u{1b}'));
    let piped = site.padu(&["check"]);
    assert!(!piped.out.contains('\u{1b}'), "colours in a pipe");
}

#[test]
fn problems_stand_under_their_file_with_counts_at_the_end() {
    let site = troubled();
    let told = site.padu(&["--language", "en", "check"]).out;
    let heads: Vec<&str> = told
        .lines()
        .filter(|line| line.starts_with("content/"))
        .collect();
    assert_eq!(
        heads,
        [
            "content/sma/peta-aktivitas/tape.md: 1 error",
            "content/smp/praktik-baik/sawah.md: 1 warning, 1 hint",
        ]
    );
    assert_eq!(
        told.lines().last(),
        Some("1 error, 1 warning, 1 hint in 2 files")
    );
}

#[test]
fn problems_are_readable_in_80_columns() {
    let site = troubled();
    let long = "Tape ketan: ".repeat(20);
    site.edit(
        "content/sma/praktik-baik/pasar.md",
        "Belanja di pasar",
        long.trim(),
    );
    let told = site.padu(&["check"]).out;
    assert!(told.contains("yaml-syntax"), "{told}");
    for line in told.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

#[test]
fn lines_to_copy_keep_their_indentation() {
    let site = Site::small();
    site.write("content/sma/peta-aktivitas/kosong.md", "");
    let told = site.padu(&["check"]).out;
    let spoke = told.lines().position(|line| line.ends_with("simpul:"));
    let spoke = spoke.unwrap_or_else(|| panic!("{told}"));
    let lines: Vec<&str> = told.lines().skip(spoke).collect();
    let at = |line: &str| line.find(|c: char| c != ' ').unwrap_or_default();
    assert_eq!(at(lines[1]), at(lines[0]) + 2, "{told}");
    assert_eq!(at(lines[2]), at(lines[1]) + 2, "{told}");
}

#[test]
fn build_ends_with_one_line_of_numbers() {
    let site = Site::small();
    let run = site.build();
    assert_eq!(run.out.lines().count(), 1, "{}", run.out);
    assert!(run.complaints.is_empty(), "{}", run.complaints);
    let count = site.output().len().to_string();
    assert!(
        run.out.starts_with(&format!("{count} ")),
        "{count}: {}",
        run.out
    );
    assert!(
        run.out.contains("3 praktik") && run.out.contains("2 sekolah"),
        "{}",
        run.out
    );
}

#[test]
fn a_build_counts_the_blanks_of_a_file_and_check_tells_each() {
    let site = Site::small();
    let new = site.padu(&["new", "lesson-study", "Gaya", "--school", "sma"]);
    assert_eq!(new.code, 0, "{}", new.complaints);
    let each = site
        .padu(&["check"])
        .out
        .matches("leftover-template")
        .count();
    assert!(each > 2, "{each}");
    let build = site.build();
    let told = build.complaints.matches("leftover-template").count();
    assert_eq!(told, 1, "{}", build.complaints);
    let count = format!("ada {each} bagian yang belum diisi");
    assert!(build.complaints.contains(&count), "{}", build.complaints);
    let english = site.padu(&["--language", "en", "build"]).complaints;
    assert!(
        english.contains(&format!("{each} blanks of this file")),
        "{english}"
    );
}

#[test]
fn list_is_a_table_json_or_csv() {
    let site = Site::small();
    let table = site.padu(&["list"]);
    assert_eq!(table.out.lines().count(), 3, "{}", table.out);
    assert!(table.out.contains("Membuat tape") && table.out.contains("2024-08-05"));
    let json: Json = serde_json::from_str(&site.padu(&["list", "--format", "json"]).out).unwrap();
    let tape = json
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["slug"] == "tape")
        .unwrap();
    assert_eq!(tape["school"], "sma");
    assert_eq!(tape["kind"], "activity-map");
    assert_eq!(tape["title"], "Membuat tape");
    assert_eq!(tape["date"], "2024-08-05");
    assert_eq!(tape["subjects"], serde_json::json!(["kimia", "matematika"]));
    let text = site.padu(&["list", "--format", "csv"]).out;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert!(reader.headers().unwrap().iter().any(|name| name == "title"));
    assert_eq!(reader.records().map(Result::unwrap).count(), 3);
}

#[test]
fn a_list_leaves_out_a_date_that_is_not_there() {
    let site = Site::small();
    let path = "content/sma/peta-aktivitas/tape.md";
    site.edit(path, "tanggal: 2024-08-05\n", "");
    // A catalogue would hold it back.
    site.write("site.yaml", "errors: stop\n");
    let text = site.padu(&["list", "--format", "json"]).out;
    let json: Json = serde_json::from_str(&text).unwrap();
    let mut rows = json.as_array().unwrap().iter();
    let tape = rows.find(|row| row["slug"] == "tape").unwrap();
    assert!(tape.get("date").is_none(), "{tape}");
}

#[test]
fn lists_for_spreadsheets_hold_no_formulas() {
    let site = Site::small();
    let path = "content/sma/peta-aktivitas/tape.md";
    let title = "judul: \"-2+3+cmd|' /C calc'!A0\"";
    site.edit(path, "judul: Membuat tape", title);
    let text = site.padu(&["list", "--format", "csv"]).out;
    assert!(text.contains("'-2+3+cmd|' /C calc'!A0"), "{text}");
}

#[test]
fn list_filters_by_kind_subject_and_school_in_any_spelling() {
    let site = Site::small();
    let slugs = |arguments: &[&str]| -> Vec<String> {
        let run = site.padu(&[&["list", "--format", "json"], arguments].concat());
        assert_eq!(run.code, 0, "{arguments:?}: {}", run.complaints);
        let json: Json = serde_json::from_str(&run.out).unwrap();
        let rows = json.as_array().unwrap().iter();
        rows.map(|row| row["slug"].as_str().unwrap().to_owned())
            .collect()
    };
    for kind in ["activity-map", "peta-aktivitas", "peta", "Peta aktivitas"] {
        assert_eq!(slugs(&["--kind", kind]), ["tape"], "{kind}");
    }
    for subject in ["kimia", "Chemistry", "KIMIA"] {
        assert_eq!(slugs(&["--subject", subject]), ["tape"], "{subject}");
    }
    assert_eq!(slugs(&["--school", "smp"]), ["sawah"]);
    assert_eq!(
        slugs(&["--school", "sma", "--kind", "praktik-baik"]),
        ["pasar"]
    );
    assert!(slugs(&["--school", "smp", "--subject", "kimia"]).is_empty());
}

#[test]
fn lists_leave_out_what_is_not_published() {
    let site = Site::small();
    site.edit(
        "content/smp/praktik-baik/sawah.md",
        "mapel: [ipa]",
        "status: draf",
    );
    site.edit(
        "content/sma/praktik-baik/pasar.md",
        "mapel: [ekonomi]",
        "status: ditarik",
    );
    site.write(
        "content/sma/peta-aktivitas/tape.en.md",
        "---\ntitle: Making tape\ndate: 2024-08-05\nsummary: One activity.\nactivity: Tape\n\
         nodes: [{subject: chemistry}, {subject: mathematics}]\n---\n",
    );
    let json: Json = serde_json::from_str(&site.padu(&["list", "--format", "json"]).out).unwrap();
    let slugs: Vec<&Json> = json
        .as_array()
        .unwrap()
        .iter()
        .map(|row| &row["title"])
        .collect();
    assert_eq!(slugs, ["Membuat tape"]);
}

#[test]
fn every_code_is_explained_in_both_languages() {
    let site = Site::empty();
    for code in Code::ALL {
        let texts = ["id", "en"].map(|language| {
            let run = site.padu(&["--language", language, "explain", code.name()]);
            assert_eq!(run.code, 0, "{code} in {language}: {}", run.complaints);
            assert!(run.out.contains(code.name()), "{code} in {language}");
            run.out
        });
        assert_ne!(texts[0], texts[1], "{code} is not translated");
    }
}

#[test]
fn a_code_that_is_promised_is_told_as_such_in_both_languages() {
    let site = Site::empty();
    for code in Announced::ALL {
        let texts = ["id", "en"].map(|language| {
            let run = site.padu(&["--language", language, "explain", code.name]);
            assert_eq!(run.code, 0, "{language}: {}", run.complaints);
            assert!(run.out.contains(code.name), "{language}");
            run.out
        });
        assert!(texts[0].contains("menyusul"), "{}", texts[0]);
        assert!(texts[1].contains("still to come"), "{}", texts[1]);
    }
}

#[test]
fn a_mistake_in_the_settings_is_told_whatever_part_is_checked() {
    let site = Site::small();
    site.write("site.yaml", "tittle: x\n");
    site.write(
        "content/sma/peta-aktivitas/salah.md",
        "---\njudul: [\n---\n",
    );
    for (part, is_told) in [("content/sma", true), ("content/smp", false)] {
        let run = site.padu(&["check", part]);
        assert_eq!(run.code, 2, "{}", run.complaints);
        assert!(run.complaints.contains("tittle"), "{}", run.complaints);
        let is_there = run.complaints.contains("salah.md");
        assert_eq!(is_there, is_told, "{}", run.complaints);
    }
}

#[test]
fn the_schema_of_the_settings_knows_the_levels_of_both_languages() {
    let run = Site::empty().padu(&["schema", "site"]);
    let schema: Json = serde_json::from_str(&run.out).unwrap();
    let checks = &schema["properties"]["checks"]["properties"];
    let levels = checks["heading-order"]["enum"].as_array().unwrap();
    for level in ["warning", "peringatan", "off", "mati"] {
        assert!(levels.iter().any(|word| word == level), "{level}");
    }
}

#[test]
fn there_is_a_schema_for_every_kind() {
    let site = Site::empty();
    let kinds: Vec<String> = walkdir::WalkDir::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/packs/indonesia/kinds"
    ))
    .into_iter()
    .map(Result::unwrap)
    .filter(|entry| entry.file_type().is_file())
    .map(|entry| {
        entry
            .path()
            .file_stem()
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned()
    })
    .collect();
    assert_eq!(kinds.len(), 13);
    let general = [String::new()];
    for kind in kinds.iter().chain(&general) {
        let mut arguments = vec!["schema"];
        arguments.extend(Some(kind.as_str()).filter(|kind| !kind.is_empty()));
        let run = site.padu(&arguments);
        assert_eq!(run.code, 0, "{kind}: {}", run.complaints);
        let schema: Json = serde_json::from_str(&run.out).unwrap();
        assert!(schema["$schema"].is_string(), "{kind}");
        for key in ["judul", "title"] {
            assert!(run.out.contains(&format!("\"{key}\"")), "{kind}: {key}");
        }
    }
    // By the word authors use, too.
    let by_alias = site.padu(&["schema", "peta-aktivitas"]).out;
    assert_eq!(by_alias, site.padu(&["schema", "activity-map"]).out);
}

#[test]
fn the_site_is_found_from_a_folder_inside() {
    let site = troubled();
    let at_the_root = site.padu(&["check", "--format", "json"]);
    for folder in ["content", "content/sma/peta-aktivitas"] {
        let inside = site.padu_in(folder, &["check", "--format", "json"]);
        assert_eq!(inside.code, 1);
        assert_eq!(inside.out, at_the_root.out, "{folder}");
    }
    let root = site.path("");
    let elsewhere = tempfile::tempdir().unwrap();
    let output = command()
        .args([
            "--root",
            root.to_str().unwrap(),
            "check",
            "--format",
            "json",
        ])
        .current_dir(elsewhere.path())
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), at_the_root.out);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let site = Site::small();
    let settings: String = (0..3000)
        .map(|number| format!("kunci_{number}: 1\n"))
        .collect();
    site.edit(
        "content/smp/praktik-baik/sawah.md",
        "---\njudul",
        &format!("---\n{settings}judul"),
    );
    for arguments in [&["check", "--format", "json"][..], &["check"]] {
        let mut child = command()
            .args(arguments)
            .current_dir(site.path(""))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // The end closes after a few bytes, as `| head` does.
        let mut out = child.stdout.take().unwrap();
        let mut first = [0; 10];
        out.read_exact(&mut first).unwrap();
        drop(out);
        let mut complaints = String::new();
        let mut errors = child.stderr.take().unwrap();
        errors.read_to_string(&mut complaints).unwrap();
        assert!(!complaints.contains("panicked"), "{complaints}");
        let status = child.wait().unwrap();
        assert!(
            matches!(status.code(), Some(0 | 1)),
            "{arguments:?}: {status}"
        );
    }
}

#[test]
fn files_that_are_no_utf_8_in_name_or_text_are_reported() {
    let site = Site::small();
    site.write(
        "content/smp/praktik-baik/rusak.md",
        b"---\njudul: Caf\xe9\n---\n",
    );
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::ffi::OsStrExt as _;
        let name = std::ffi::OsStr::from_bytes(b"nama\xff.md");
        std::fs::write(site.path("content/smp/praktik-baik").join(name), "x").unwrap();
    }
    let run = site.padu(&["check", "--format", "json"]);
    assert_eq!(run.code, 1, "{}", run.complaints);
    let problems = run.problems();
    let unreadable = problems
        .iter()
        .filter(|problem| problem["code"] == "not-utf8");
    let wanted = if cfg!(target_os = "linux") { 2 } else { 1 };
    assert_eq!(unreadable.count(), wanted, "{}", run.out);
    // People are shown the line.
    let run = site.padu(&["check"]);
    let place = "content/smp/praktik-baik/rusak.md:2:11";
    assert!(run.out.contains(place), "{}", run.out);
    assert!(run.out.contains("judul: Caf"), "{}", run.out);
}

#[cfg(unix)]
#[test]
fn links_out_of_the_site_are_not_followed() {
    let site = Site::small();
    let outside = tempfile::tempdir().unwrap();
    std::fs::write(outside.path().join("rahasia.md"), "# Rahasia besar").unwrap();
    std::os::unix::fs::symlink(outside.path(), site.path("content/smp/praktik-baik/luar")).unwrap();
    std::os::unix::fs::symlink("/etc/hostname", site.path("content/smp/praktik-baik/h.txt"))
        .unwrap();
    site.edit(
        "content/smp/praktik-baik/sawah.md",
        "\nSawah.",
        "\n[h](h.txt)",
    );
    let run = site.padu(&["build"]);
    assert_eq!(run.code, 1, "{}", run.complaints);
    assert!(run.complaints.contains("h.txt"), "{}", run.complaints);
    for (address, (bytes, _)) in site.output() {
        assert!(
            !address.contains("rahasia") && !address.ends_with("h.txt"),
            "{address}"
        );
        assert!(
            !String::from_utf8_lossy(&bytes).contains("Rahasia besar"),
            "{address}"
        );
    }
}

#[test]
fn completions_know_every_command() {
    let folder = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let mut command = command();
        command
            .args(["completions", shell])
            .current_dir(folder.path());
        let output = command.output().unwrap();
        assert!(output.status.success(), "{shell}");
        let script = String::from_utf8(output.stdout).unwrap();
        for name in COMMANDS {
            assert!(script.contains(name), "{shell}: {name}");
        }
    }
}

const SLIPS: &str = "---\r\njudul: Tape: dari ketan  # judulnya\r\ntanggal: 2024-08-05\r\n\
                     ringkasan: Satu kegiatan.\r\n---\r\n\r\n#### Refleksi\r\n";
const MENDED: &str = "---\r\njudul: \"Tape: dari ketan\"  # judulnya\r\ntanggal: 2024-08-05\r\n\
                      ringkasan: Satu kegiatan.\r\n---\r\n\r\n## Refleksi\r\n";
const SLIPS_PATH: &str = "content/smp/praktik-baik/tape.md";

#[test]
fn check_fix_shows_and_mends_and_then_finds_nothing_to_mend() {
    let site = Site::small();
    let marked = |text: &str| [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    site.write(SLIPS_PATH, marked(SLIPS));
    let shown = site.padu(&["check", "--fix", "--dry-run"]);
    assert_eq!(shown.code, 1, "{}", shown.complaints);
    assert_eq!(std::fs::read(site.path(SLIPS_PATH)).unwrap(), marked(SLIPS));
    let run = site.padu(&["check", "--fix"]);
    assert_eq!(run.code, 0, "{}", run.complaints);
    for out in [&shown.out, &run.out] {
        for line in [
            SLIPS_PATH,
            "  - judul: Tape: dari ketan  # judulnya",
            "  + judul: \"Tape: dari ketan\"  # judulnya",
            "  + ## Refleksi",
        ] {
            assert!(out.lines().any(|shown| shown == line), "{line}: {out}");
        }
    }
    assert_eq!(
        std::fs::read(site.path(SLIPS_PATH)).unwrap(),
        marked(MENDED)
    );
    let again = site.padu(&["check", "--fix"]);
    assert_eq!(again.code, 0);
    assert_eq!(
        std::fs::read(site.path(SLIPS_PATH)).unwrap(),
        marked(MENDED)
    );
    assert!(!again.out.contains(SLIPS_PATH), "{}", again.out);
}

#[test]
fn check_fix_shows_a_line_once_however_much_was_mended_in_it() {
    let site = Site::small();
    let path = "content/smp/penelitian-tindakan/ukur.md";
    site.write(
        path,
        "---\njudul: Ukur\ntanggal: 2024-08-05\nringkasan: Naik.\nukuran: Capaian\nsiklus:\n  \
         - {nama: awal, nilai: {K1: 12,5, K2: 13,5, K3: 14,5}}\n---\n\n####Refleksi\n\nBaik.\n",
    );
    let run = site.padu(&["check", "--fix", path]);
    let lines: Vec<&str> = run
        .out
        .lines()
        .filter(|line| line.starts_with("  "))
        .collect();
    let shown = |sign: &str| -> Vec<&str> {
        let lines = lines.iter().filter_map(|line| line.strip_prefix(sign));
        lines.collect()
    };
    let mended = [
        "  - {nama: awal, nilai: {K1: 12.5, K2: 13.5, K3: 14.5}}",
        "## Refleksi",
    ];
    assert_eq!(shown("  + "), mended, "{}", run.out);
    assert_eq!(shown("  - ").len(), 2, "{}", run.out);
    assert!(run.out.contains("(3×)"), "{}", run.out);
    assert!(run.out.contains("5 hal dalam 1 berkas"), "{}", run.out);
}

#[test]
fn check_fix_keeps_the_output_clean_for_programs() {
    let site = Site::small();
    site.write(SLIPS_PATH, SLIPS);
    let run = site.padu(&["check", "--fix", "--format", "json"]);
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{}", run.complaints);
    assert!(run.complaints.contains(SLIPS_PATH), "{}", run.complaints);
}

#[test]
fn check_fix_leaves_a_write_protected_file_alone_and_ends_with_3() {
    let site = Site::small();
    site.write(SLIPS_PATH, SLIPS);
    let path = site.path(SLIPS_PATH);
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    let run = site.padu(&["check", "--fix"]);
    assert_eq!(run.code, 3, "{}", run.complaints);
    assert!(run.complaints.contains(SLIPS_PATH), "{}", run.complaints);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), SLIPS);
}

#[test]
fn dry_run_goes_with_fix_only() {
    let run = Site::small().padu(&["check", "--dry-run"]);
    assert_eq!(run.code, 2);
    assert!(run.complaints.contains("--fix"), "{}", run.complaints);
}

#[test]
fn help_is_there_in_every_way_of_asking() {
    let site = Site::small();
    let asked = site.padu(&["check", "--help"]);
    assert_eq!(site.padu(&["help", "check"]).out, asked.out);
    assert_eq!(site.padu(&["help"]).out, site.padu(&["--help"]).out);
}

#[test]
fn a_build_never_writes_over_what_is_not_its_own() {
    let site = Site::small();
    site.write("lain/index.html", "my own page");
    let run = site.padu(&["build", "--output", "lain"]);
    assert_eq!(run.code, 2, "{}", run.complaints);
    assert!(run.complaints.contains("index.html"), "{}", run.complaints);
    let own = std::fs::read_to_string(site.path("lain/index.html")).unwrap();
    assert_eq!(own, "my own page");
    assert_eq!(std::fs::read_dir(site.path("lain")).unwrap().count(), 1);
    // A list that says nothing makes no file ours.
    site.write("lain/.padu-manifest", "junk");
    let run = site.padu(&["build", "--output", "lain"]);
    assert_eq!(run.code, 2, "{}", run.complaints);
    for word in ["index.html", ".padu-manifest", "hapus foldernya"] {
        assert!(run.complaints.contains(word), "{}", run.complaints);
    }
    let own = std::fs::read_to_string(site.path("lain/index.html")).unwrap();
    assert_eq!(own, "my own page");
    // What is not in the way may stay.
    site.write("lagi/CNAME", "kecil.example");
    assert_eq!(site.padu(&["build", "--output", "lagi"]).code, 0);
    assert!(site.path("lagi/CNAME").exists() && site.path("lagi/index.html").exists());
    for output in [
        "content",
        "content/sma",
        ".",
        "..",
        "templates",
        "x/../content",
    ] {
        let run = site.padu(&["build", "--output", output]);
        assert_eq!(run.code, 2, "{output}: {}", run.complaints);
    }
    assert!(!site.path("content/index.html").exists());
}

#[cfg(unix)]
#[test]
fn a_build_follows_no_link_out_of_the_site() {
    let site = Site::small();
    let elsewhere = tempfile::tempdir().unwrap();
    let theirs = elsewhere.path().join("theirs.txt");
    std::fs::write(&theirs, "theirs").unwrap();
    for link in [
        ".public.padu-new",
        "public/.padu-new",
        "public/assets",
        ".report.padu-new",
    ] {
        if link.starts_with("public/") {
            std::fs::create_dir_all(site.path("public")).unwrap();
        }
        if link == ".report.padu-new" {
            site.edit(
                "content/sma/peta-aktivitas/tape.md",
                "tanggal: 2024-08-05",
                "tanggal: kemarin",
            );
        }
        std::os::unix::fs::symlink(elsewhere.path(), site.path(link)).unwrap();
        let run = site.padu(&["build"]);
        assert_eq!(run.code, 2, "{link}: {}", run.complaints);
        let name = link.rsplit('/').next().unwrap();
        assert!(run.complaints.contains(name), "{link}: {}", run.complaints);
        assert_eq!(std::fs::read_to_string(&theirs).unwrap(), "theirs");
        let there = std::fs::read_dir(elsewhere.path()).unwrap();
        assert_eq!(there.count(), 1, "{link}");
        std::fs::remove_file(site.path(link)).unwrap();
    }
}

#[test]
fn paths_are_seen_from_the_folder_one_stands_in() {
    let site = troubled();
    // `.` is the site only in its own folder.
    let run = site.padu_in("content/smp", &["check", "."]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.complaints);
    assert!(!run.out.contains("tape.md"), "{}", run.out);
    assert!(run.out.contains("sawah.md"), "{}", run.out);
    for folder in ["", "content"] {
        let root = if folder.is_empty() { "." } else { ".." };
        let run = site.padu_in(folder, &["check", root]);
        assert!(run.out.contains("tape.md"), "{folder}: {}", run.out);
    }
    let site = Site::small();
    site.write("lain/catatan.txt", "");
    let run = site.padu_in("lain", &["build", "--output", "hasil"]);
    assert_eq!(run.code, 0, "{}", run.complaints);
    assert!(site.path("lain/hasil/index.html").is_file());
    assert!(!site.path("hasil").exists());
    assert!(run.out.contains("`lain/hasil`"), "{}", run.out);
    // Whoever names the site's folder names the rest from there.
    let root = site.path("");
    let root = root.to_str().unwrap();
    let run = site.padu_in("lain", &["--root", root, "build", "--output", "hasil"]);
    assert_eq!(run.code, 0, "{}", run.complaints);
    assert!(site.path("hasil/index.html").is_file());
    // Never among what authors write.
    let run = site.padu_in("content/smp", &["build", "--output", "../x"]);
    assert_eq!(run.code, 2, "{}", run.complaints);
    assert!(!site.path("content/x").exists() && !site.path("x").exists());
}

#[test]
fn the_settings_are_checked_by_their_name() {
    let site = troubled();
    let fine = site.padu(&["check", "site.yaml"]);
    assert_eq!(fine.code, 0, "{}{}", fine.out, fine.complaints);
    assert!(fine.out.contains("site.yaml"), "{}", fine.out);
    site.write("site.yaml", "judul: [Situs]\n");
    let run = site.padu(&["check", "site.yaml"]);
    assert_eq!(run.code, 2, "{}{}", run.out, run.complaints);
    let told = format!("{}{}", run.out, run.complaints);
    assert!(told.contains("site.yaml:1:8"), "{told}");
    assert!(!told.contains("tape.md"), "{told}");
}

#[test]
fn words_that_are_no_choice_are_told_with_those_that_are() {
    let site = Site::small();
    for (arguments, known) in [
        (["list", "--kind", "lesson"], "lesson-study"),
        (["list", "--subject", "xyzzy"], "kimia"),
        (["list", "--school", "xyzzy"], "sma, smp"),
    ] {
        let run = site.padu(&arguments);
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(run.complaints.contains(known), "{}", run.complaints);
    }
}

#[test]
fn a_word_that_names_nothing_is_told_what_it_should_name() {
    let site = Site::small();
    for (arguments, told) in [
        (
            &["list", "--kind", "foo"][..],
            "jenis praktik `foo` tidak ada\njenis praktik yang ada: rencana-bersama, ",
        ),
        (
            &["--language", "en", "schema", "foo"],
            "there is no kind of practice `foo`\nkinds of practice: joint-plan, ",
        ),
        (
            &["list", "--subject", "xyzzy"],
            "mata pelajaran `xyzzy` tidak dikenal\nmata pelajaran yang dikenal: ",
        ),
        (
            &["--language", "en", "list", "--school", "xyzzy"],
            "there is no school `xyzzy` here\nschools here: sma, smp",
        ),
        (
            &["explain", "xyzzy"],
            "kode `xyzzy` tidak ada\nkode yang ada: ",
        ),
    ] {
        let run = site.padu(arguments);
        assert!(
            run.complaints.contains(told),
            "{arguments:?}: {}",
            run.complaints
        );
    }
}

#[test]
fn a_new_site_understands_words_and_names_of_both_languages() {
    let site = Site::empty();
    let run = site.padu(&["--language", "id", "init", "SD", "Negeri", "2", "Blahbatuh"]);
    assert_eq!(run.code, 2);
    let advice = "padu init \"SD Negeri 2 Blahbatuh\"";
    assert!(run.complaints.contains(advice), "{}", run.complaints);
    assert!(!site.path("SD").exists());
    for (kind, is_catalogue) in [("katalog", true), ("sekolah", false)] {
        let run = site.padu(&["--language", "id", "init", kind, "--kind", kind]);
        assert_eq!(run.code, 0, "{}", run.complaints);
        let settings = std::fs::read_to_string(site.path(kind).join("site.yaml")).unwrap();
        assert_eq!(
            settings.contains("jenis: katalog"),
            is_catalogue,
            "{settings}"
        );
    }
}

#[test]
fn help_says_what_is_typed_in_its_order_and_what_comes_out() {
    let site = Site::small();
    let help = |command: &str| site.padu(&["--language", "en", command, "--help"]).out;
    let rename = help("rename");
    assert!(rename.find("<OLD>").unwrap() < rename.find("<NEW>").unwrap());
    assert!(help("check").contains("JSON Lines"));
    assert!(help("build").contains("seen from the folder you are in"));
    assert!(!help("init").contains("more"), "{}", help("init"));
}
