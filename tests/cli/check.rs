//! `padu check`, of all the content and of a part.

use serde_json::Value as Json;

use crate::program::Site;
use crate::troubled;

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
fn check_tells_where_the_site_may_not_be_written_as_build_does() {
    let site = Site::small();
    let school = "---\nnama: SMP Contoh\nbentuk: SMP\nwilayah: \"51.08.08\"\n---\nKami.\n";
    site.write("public/isi/smp/sekolah.md", school);
    for (settings, place) in [
        ("judul: Situs\nkeluaran: content\n", "site.yaml:2:11"),
        ("output: content/smp\n", "site.yaml:1:9"),
        ("output: ../\n", "site.yaml:1:9"),
        ("output: templates\n", "site.yaml:1:9"),
        ("output: report/situs\n", "site.yaml:1:9"),
        ("judul: Situs\nisi: public/isi\n", "site.yaml:2:6"),
    ] {
        site.write("site.yaml", settings);
        assert_eq!(site.padu(&["build"]).code, 2, "{settings}");
        let check = site.padu(&["check"]);
        assert_eq!(check.code, 2, "{settings}");
        assert!(check.complaints.contains(place), "{settings}: {check:?}");
        let check = site.padu(&["check", "--format", "json"]);
        assert!(check.out.contains("address-clash"), "{settings}: {check:?}");
    }
    for settings in ["output: situs\n", "output: ../situs\n"] {
        site.write("site.yaml", settings);
        assert_eq!(site.padu(&["check"]).code, 0, "{settings}");
    }
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
fn a_profile_that_a_school_lacks_can_be_asked_about() {
    let site = Site::small();
    let path = "content/smp/sekolah.md";
    std::fs::remove_file(site.path(path)).unwrap();
    let told = site.padu(&["check", "--format", "json"]);
    assert!(told.out.contains(path), "{}", told.out);
    for asked in [path, "smp/sekolah.md", "content/smp"] {
        let run = site.padu(&["check", "--format", "json", asked]);
        assert_eq!((run.code, &run.out), (1, &told.out), "{asked}");
    }
    for asked in [
        "content/sma/school.md",
        "content/smp/school.md",
        "content/sd/sekolah.md",
    ] {
        let run = site.padu(&["check", asked]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{asked}");
        assert!(run.complaints.contains(asked), "{}", run.complaints);
    }
}

#[test]
fn check_writes_nothing() {
    let site = troubled();
    site.padu(&["check"]);
    assert!(!site.path("public").exists());
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
    let told = |code: &str| problems.iter().filter(|it| it["code"] == code).count();
    assert_eq!(told("not-utf8"), 1, "{}", run.out);
    let names = usize::from(cfg!(target_os = "linux"));
    assert_eq!(told("unreadable-file"), names, "{}", run.out);
    // People are shown the line.
    let run = site.padu(&["check"]);
    let place = "content/smp/praktik-baik/rusak.md:2:11";
    assert!(run.out.contains(place), "{}", run.out);
    assert!(run.out.contains("judul: Caf"), "{}", run.out);
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
