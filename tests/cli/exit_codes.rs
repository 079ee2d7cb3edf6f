//! How the program ends, and what it says of wrong usage.

use std::io::{BufRead as _, BufReader, Read as _};
use std::net::TcpListener;
use std::process::Stdio;

use crate::program::{Site, command};
use crate::troubled;

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
    // Typed twice it means what it means once.
    assert_eq!(site.padu(&["check", "--strict", "--strict"]).code, 1);
    assert!(
        before == site.output(),
        "a strict build wrote in spite of a warning"
    );
}

#[test]
fn a_port_that_was_chosen_and_is_taken_ends_with_3() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let site = Site::small();
    // A preview that took another port would never end.
    let mut preview = command()
        .args(["--language", "en", "serve", "--port", &port])
        .current_dir(site.path(""))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = String::new();
    let out = preview.stdout.take().unwrap();
    BufReader::new(out).read_line(&mut first).unwrap();
    if !first.is_empty() {
        let _ = preview.kill();
    }
    let run = preview.wait_with_output().unwrap();
    let complaints = String::from_utf8(run.stderr).unwrap();
    assert_eq!(first, "");
    assert_eq!(run.status.code(), Some(3), "{complaints}");
    let told = format!("port {port} is in use by another program");
    assert!(complaints.contains(&told), "{complaints}");
    assert!(complaints.contains("leave `--port` out"), "{complaints}");
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
fn wrong_usage_ends_with_2() {
    let site = Site::small();
    for arguments in [
        &[][..],
        &["biuld"],
        &["build", "--outptu", "x"],
        &["build", "--jobs", "0"],
        &["build", "--jobs", "banyak"],
        &["check", "--format", "xml"],
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
            &["--language", "en", "list", "--subject", "xyzzy"],
            "known subjects: Mathematics, ",
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

#[cfg(unix)]
#[test]
fn what_the_computer_refuses_ends_with_3_and_a_way_out() {
    let site = Site::small();
    let name = "situs".repeat(60);
    let run = site.padu(&["build", "--output", &name]);
    assert_eq!(run.code, 3, "{}", run.complaints);
    assert!(
        run.complaints.contains("terlalu panjang untuk disk ini"),
        "{}",
        run.complaints
    );
    assert!(!run.complaints.contains("os error"), "{}", run.complaints);
}
