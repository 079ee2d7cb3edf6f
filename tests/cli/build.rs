//! `padu build`: where the site and the reports go, and what is never touched.

use serde_json::Value as Json;

use crate::program::{Site, command};
use crate::troubled;

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
fn content_that_has_gone_takes_no_site_along() {
    let site = Site::small();
    site.build();
    let before = site.output();
    // As where a drive is not mounted: the folder is there, and nothing in it that is a text.
    std::fs::rename(site.path("content"), site.path("lain")).unwrap();
    std::fs::create_dir_all(site.path("content/lost+found")).unwrap();
    site.write("content/catatan.txt", "milik disk");
    for (language, word) in [("id", "tersambung"), ("en", "connected")] {
        let run = site.padu(&["--language", language, "check"]);
        assert_eq!(run.code, 0, "{}", run.complaints);
        let told = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(told.contains(word), "{told}");
        assert!(told.contains("[unreadable-file]"), "{told}");
    }
    assert_eq!(site.padu(&["check", "--strict"]).code, 1);
    for (language, word) in [("id", "terhapus"), ("en", "lose all its pages")] {
        let run = site.padu(&["--language", language, "build"]);
        assert_eq!(run.code, 2, "{}", run.complaints);
        assert!(run.complaints.contains(word), "{}", run.complaints);
        assert!(site.output() == before);
    }
    // A site that is only being set up is nobody's loss.
    let run = site.padu(&["build", "--output", "baru"]);
    assert_eq!(run.code, 0, "{}", run.complaints);
    assert!(site.path("baru/index.html").is_file());
    // A draft is a text too: whoever takes back the only practice means it.
    site.write(
        "content/draf.md",
        "---\njudul: Draf\nstatus: draf\n---\nBelum.\n",
    );
    let run = site.padu(&["build"]);
    assert_eq!(run.code, 0, "{}", run.complaints);
    assert!(site.output() != before);
}

#[test]
fn a_page_that_waits_for_another_schools_list_is_counted_once() {
    let site = Site::small();
    site.write(
        "content/smp/orang.yaml",
        "- {id: ayu, nama: Ayu Lestari, tampil: ya}\n- {id: ayu, nama: Ayu Lestari}\n",
    );
    site.write(
        "content/sma/praktik-baik/tamu.md",
        "---\njudul: Tamu\ntanggal: 2024-08-05\nringkasan: Dari dua sekolah.\ntim: [{orang: smp/ayu, mapel: kimia}]\n---\n",
    );
    let run = site.padu(&["build"]);
    let told = run
        .complaints
        .lines()
        .find(|line| line.contains("karena galat"))
        .unwrap();
    let count = told.split(' ').next().unwrap();
    let report = std::fs::read_to_string(site.path("report/index.html")).unwrap();
    let summary = format!(">{count} praktik atau halaman belum terbit");
    assert!(report.contains(&summary), "{told}: {report}");
    for school in ["sma", "smp"] {
        let report = std::fs::read_to_string(site.path(&format!("report/{school}.html"))).unwrap();
        assert!(report.contains("Tamu"), "{school}: {report}");
    }
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
            run.complaints.contains("unreadable-file"),
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
fn a_site_elsewhere_does_without_a_report_that_another_build_writes() {
    let site = troubled();
    site.padu(&["build"]);
    std::fs::create_dir(site.path(".report.padu-new")).unwrap();
    let lock = std::fs::File::create(site.path(".report.padu-new/lock")).unwrap();
    lock.lock().unwrap();
    for (language, words) in [
        ("id", ["sedang ditulis", "disebut di atas"]),
        ("en", ["another build of this site", "told above"]),
    ] {
        let run = site.padu(&["--language", language, "build", "--output", language]);
        assert_eq!(run.code, 1, "{}", run.complaints);
        for word in words {
            assert!(run.complaints.contains(word), "{}", run.complaints);
        }
        assert!(site.path(language).join("index.html").is_file());
        assert!(site.path("report/sma.html").is_file());
    }
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
    // Nobody has to find out by what is missing.
    let told = site.padu(&["check", "--format", "json"]).problems();
    let warned = told
        .iter()
        .filter(|problem| problem["severity"] == "warning");
    let paths: Vec<&str> = warned.filter_map(|one| one["path"].as_str()).collect();
    let links = ["h.txt", "luar"].map(|name| format!("content/smp/praktik-baik/{name}"));
    assert_eq!(paths, links);
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
fn a_build_that_stops_says_why_and_what_becomes_of_the_site() {
    let site = Site::small();
    let settings = std::fs::read_to_string(site.path("site.yaml")).unwrap();
    let path = "content/sma/peta-aktivitas/tape.md";
    // There is no old site yet.
    site.write("site.yaml", "errors: stop\n");
    site.edit(path, "tanggal: 2024-08-05", "tanggal:");
    let run = site.padu(&["build"]);
    assert_eq!(run.code, 1, "{}", run.complaints);
    assert!(run.complaints.contains("situs tidak dibangun"));
    assert!(!run.complaints.contains("situs yang lama"));
    site.write("site.yaml", "jenis: sekolahan\n");
    let run = site.padu(&["build"]);
    assert_eq!(run.code, 2, "{}", run.complaints);
    assert!(run.complaints.contains("situs tidak dibangun"));
    assert!(!run.complaints.contains("situs yang lama"));
    site.write("site.yaml", &settings);
    site.edit(path, "tanggal:", "tanggal: 2024-08-05");
    assert_eq!(site.padu(&["build"]).code, 0);
    site.write("site.yaml", "jenis: sekolahan\n");
    let run = site.padu(&["build"]);
    assert_eq!(run.code, 2, "{}", run.complaints);
    assert!(
        run.complaints
            .contains("situs yang lama tetap seperti semula")
    );
    // Only a warning stands in the way, and only where warnings count.
    site.write("site.yaml", &settings);
    site.edit(
        path,
        "tanggal: 2024-08-05",
        "tanggal: Senin, 6 Agustus 2024",
    );
    let run = site.padu(&["build"]);
    assert_eq!(run.code, 0, "{}", run.complaints);
    assert!(!run.complaints.contains("--strict"), "{}", run.complaints);
    let run = site.padu(&["build", "--strict"]);
    assert_eq!(run.code, 1, "{}", run.complaints);
    assert!(run.complaints.contains("`--strict`"), "{}", run.complaints);
}
