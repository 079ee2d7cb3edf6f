//! A build and the next: what an edit rewrites, and what errors leave as it was.

use std::collections::BTreeMap;
use std::fs;

use crate::program::{Files, Site};
use crate::{Built, SAMPLE};

/// Addresses that were written, and those that went, since a former state.
pub(crate) fn changes(before: &Files, after: &Files) -> (Vec<String>, Vec<String>) {
    let written = after
        .iter()
        .filter(|(address, now)| {
            before
                .get(*address)
                .is_none_or(|then| then.1 != now.1 || then.0 != now.0)
        })
        .map(|(address, _)| address.clone())
        .collect();
    let gone = before
        .keys()
        .filter(|address| !after.contains_key(*address))
        .cloned()
        .collect();
    (written, gone)
}

fn only_pages(addresses: &[String]) -> Vec<&str> {
    addresses
        .iter()
        .map(String::as_str)
        .filter(|address| address.ends_with(".html"))
        .collect()
}

#[test]
fn two_cold_builds_give_the_same_bytes() {
    let other = Site::sample();
    let run = other.padu(&["build", "--jobs", "1", "--timings"]);
    assert_eq!(run.code, 0, "{}", run.complaints);
    // A build that worked with as many threads as the other would show nothing.
    let jobs = run.complaints.lines().find(|line| line.starts_with("jobs"));
    assert_eq!(jobs, Some("jobs 1"), "{}", run.complaints);
    let bytes = |files: Files| -> BTreeMap<String, Vec<u8>> {
        files
            .into_iter()
            .map(|(address, (bytes, _))| (address, bytes))
            .collect()
    };
    let (first, second) = (bytes(SAMPLE.site.output()), bytes(other.output()));
    let addresses = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(addresses(&first), addresses(&second));
    for (address, bytes) in &first {
        assert!(second[address] == *bytes, "{address} differs");
    }
}

/// A catalogue may be too large for all of its front matters to be kept for the pages.
#[test]
fn pages_are_the_same_where_front_matters_find_no_room() {
    let site = &SAMPLE.site;
    let files = padu::source::Disk::new(site.path(""));
    let mut settings = padu::pipeline::settings(&files).value.unwrap();
    let folder = tempfile::tempdir().unwrap();
    for room in [0, 20_000] {
        settings.room = room;
        let output = folder.path().join(room.to_string());
        padu::pipeline::analyse(&files, &settings, false, |mut analysis| {
            analysis.write(&output).unwrap();
        })
        .unwrap();
        for (address, (bytes, _)) in &SAMPLE.files {
            let again = fs::read(output.join(address)).unwrap();
            assert!(
                again == *bytes,
                "{address} differs with room for {room} bytes"
            );
        }
    }
}

#[test]
fn a_build_leaves_the_authors_files_alone() {
    let site = Site::small();
    let read = || -> Vec<_> {
        walkdir::WalkDir::new(site.path("content"))
            .sort_by_file_name()
            .into_iter()
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| {
                let time = entry.metadata().unwrap().modified().unwrap();
                (
                    entry.path().to_owned(),
                    fs::read(entry.path()).unwrap(),
                    time,
                )
            })
            .collect()
    };
    let before = read();
    site.build();
    assert!(before == read());
}

#[test]
fn a_second_build_writes_nothing() {
    let site = Site::sample();
    site.build();
    let before = site.output();
    let run = site.build();
    let (written, gone) = changes(&before, &site.output());
    assert!(
        written.is_empty() && gone.is_empty(),
        "{written:?} {gone:?}"
    );
    assert!(run.out.starts_with("0 halaman"), "{}", run.out);
}

#[test]
fn an_edit_of_the_text_rewrites_that_page_and_its_data() {
    let site = Site::small();
    site.build();
    let before = site.output();
    site.edit(
        "content/sma/peta-aktivitas/tape.md",
        "Isi lama.",
        "Isi baru.",
    );
    site.build();
    let (written, gone) = changes(&before, &site.output());
    assert_eq!(
        written,
        [
            "data/catalogue.json",
            "sma/data/portfolio.json",
            "sma/peta-aktivitas/tape.html",
        ]
    );
    assert!(gone.is_empty(), "{gone:?}");
}

#[test]
fn an_edit_of_the_title_rewrites_the_pages_that_show_it() {
    let site = Site::small();
    site.build();
    let before = site.output();
    site.edit(
        "content/sma/peta-aktivitas/tape.md",
        "Membuat tape",
        "Meragi ketan",
    );
    site.build();
    let after = site.output();
    let (written, gone) = changes(&before, &after);
    // The author's guide has examples of its own, and the same words in one of them.
    let is_guide = |address: &String| address.starts_with("cara-menulis/");
    for (address, (bytes, _)) in before.iter().filter(|(address, _)| !is_guide(address)) {
        let showed = String::from_utf8_lossy(bytes).contains("Membuat tape");
        assert_eq!(written.contains(address), showed, "{address}");
    }
    assert_eq!(
        only_pages(&written),
        [
            "bentuk/sma.html",
            "index.html",
            "jenis/peta-aktivitas.html",
            "linimasa/2024-2025.html",
            "linimasa/2024-2025/peta-aktivitas.html",
            "lisensi/CC-BY-4.0.html",
            "mapel/kimia.html",
            "mapel/matematika.html",
            "mapel/matematika/kimia.html",
            "praktik/index.html",
            "sma/index.html",
            "sma/peta-aktivitas/tape.html",
            "sma/praktik-baik/pasar.html",
            "smp/praktik-baik/sawah.html",
        ]
    );
    assert!(gone.is_empty(), "{gone:?}");
    for (address, (bytes, _)) in after.iter().filter(|(address, _)| !is_guide(address)) {
        assert!(
            !String::from_utf8_lossy(bytes).contains("Membuat tape"),
            "{address}"
        );
    }
}

#[test]
fn every_change_gives_what_a_build_from_nothing_gives() {
    let site = Site::small();
    site.build();
    let compare = |what: &str| {
        site.build();
        let warm = site.output();
        let run = site.padu(&["build", "--output", "cold"]);
        assert_eq!(run.code, 0, "{}", run.complaints);
        let cold = site.path("cold");
        for (address, (bytes, _)) in &warm {
            assert!(
                fs::read(cold.join(address)).unwrap() == *bytes,
                "{what}: {address}"
            );
        }
        let count = walkdir::WalkDir::new(&cold)
            .into_iter()
            .filter(|entry| entry.as_ref().unwrap().file_type().is_file())
            .count();
        assert_eq!(count, warm.len() + 1, "{what}: other files");
        fs::remove_dir_all(cold).unwrap();
    };
    site.write(
        "content/smp/praktik-baik/baru.md",
        "---\njudul: Baru\ntanggal: 2024-09-01\nringkasan: Baru.\nmapel: [kimia]\n---\n\nBaru.\n",
    );
    compare("a practice added");
    let text = fs::read_to_string(site.path("content/smp/praktik-baik/baru.md")).unwrap();
    fs::remove_file(site.path("content/smp/praktik-baik/baru.md")).unwrap();
    site.write("content/smp/praktik-baik/ganti.md", text);
    compare("a practice renamed");
    site.edit(
        "content/sma/peta-aktivitas/tape.md",
        "mapel: kimia",
        "mapel: fisika",
    );
    compare("a subject changed");
    site.edit("site.yaml", "Katalog kecil", "Katalog lain");
    compare("the site’s name changed");
    site.edit("site.yaml", "lisensi: CC-BY-4.0", "lisensi: CC-BY-SA-4.0");
    compare("the licence changed");
    site.write("themes/nila/assets/more.css", "a{color:red}");
    compare("an asset added");
    fs::remove_dir_all(site.path("content/smp")).unwrap();
    compare("a school taken away");
}

#[test]
fn a_deleted_practice_takes_its_page_along() {
    let site = Site::small();
    site.build();
    site.write("public/tulisan-saya.html", "<p>Bukan milik Padu.</p>");
    fs::remove_file(site.path("content/smp/praktik-baik/sawah.md")).unwrap();
    let before = site.output();
    site.build();
    let (_, gone) = changes(&before, &site.output());
    assert_eq!(
        only_pages(&gone),
        ["mapel/ipa.html", "smp/praktik-baik/sawah.html"]
    );
    assert!(
        !site.path("public/smp/praktik-baik").exists(),
        "an empty folder stays"
    );
    assert!(
        site.path("public/tulisan-saya.html").exists(),
        "a file that is not ours went"
    );
    for (address, (bytes, _)) in site.output() {
        assert!(
            !String::from_utf8_lossy(&bytes).contains("Ekosistem sawah"),
            "{address}"
        );
    }
}

#[test]
fn a_build_that_fails_leaves_the_old_site() {
    let failures = [
        // Found while reading, and found only while the last pages are made.
        ("templates/person.html", "{% if %}"),
        ("templates/term.html", "{{ page.no_such.value.at_all }}"),
    ];
    for (template, text) in failures {
        let site = Site::small();
        site.build();
        let before = site.output();
        site.edit(
            "content/sma/peta-aktivitas/tape.md",
            "Membuat tape",
            "Meragi ketan",
        );
        site.write(template, text);
        let run = site.padu(&["build"]);
        assert_eq!(run.code, 1, "{template}: {}", run.complaints);
        assert!(run.complaints.contains(template), "{}", run.complaints);
        assert!(
            before == site.output(),
            "{template}: the old site is not whole"
        );
        let beside: Vec<_> = fs::read_dir(site.path(""))
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .filter(|name| name.to_string_lossy().contains("padu-new"))
            .collect();
        assert!(beside.is_empty(), "{template}: {beside:?} stays");
    }
}

#[test]
fn what_a_killed_build_left_does_not_reach_the_next() {
    let site = Site::small();
    site.write(".public.padu-new/sma/index.html", "half a page");
    site.write(".public.padu-new/rest.html", "half a page");
    site.build();
    assert!(!site.path(".public.padu-new").exists());
    assert!(!site.output().contains_key("rest.html"));
    // Killed while moving files: the manifest is that of the old site.
    fs::remove_file(site.path("public/sma/index.html")).unwrap();
    site.write("public/index.html", "half a page");
    site.build();
    assert!(site.page("sma/index.html").contains("Sekolah sma"));
    assert!(site.page("index.html").contains("Katalog kecil"));
}

#[test]
fn an_error_in_a_school_leaves_its_old_site() {
    let site = Site::empty();
    site.write(
        "content/sekolah.md",
        "---\nnama: SMP Contoh\nbentuk: SMP\nwilayah: \"51.08\"\n---\n",
    );
    site.build();
    let before = site.output();
    site.write(
        "content/praktik-baik/tape.md",
        "---\njudul: Tape: ketan\n---\n",
    );
    let run = site.padu(&["build"]);
    assert_eq!(run.code, 1);
    assert!(before == site.output());
}

#[test]
fn an_error_in_a_catalogue_costs_only_its_practice() {
    let site = Site::small();
    site.edit(
        "content/sma/peta-aktivitas/tape.md",
        "tanggal: 2024-08-05",
        "tanggal: kemarin",
    );
    let run = site.padu(&["build"]);
    assert_eq!(run.code, 1, "{}", run.complaints);
    let built = Built {
        files: site.output(),
        pages: BTreeMap::new(),
        site,
    };
    assert!(!built.files.contains_key("sma/peta-aktivitas/tape.html"));
    assert!(built.files.contains_key("sma/praktik-baik/pasar.html"));
    assert!(built.files.contains_key("smp/praktik-baik/sawah.html"));
    assert!(
        !built
            .site
            .page("data/practices.csv")
            .contains("Membuat tape")
    );
}
