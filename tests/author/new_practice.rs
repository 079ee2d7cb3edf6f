//! `padu new`.

use crate::made;
use crate::program::Site;

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
fn new_says_which_keys_keep_the_practice_a_draft() {
    let site = Site::small();
    let told = |kind: &str, language: &str| {
        let run = site.padu(&[
            "--language",
            language,
            "new",
            kind,
            language,
            "--school",
            "smp",
        ]);
        assert_eq!(run.code, 0, "{}", run.complaints);
        run.complaints
    };
    let told_of = told("observasi-kelas", "id");
    let keys = "setelah kunci ini diisi: `ringkasan`, `tindak_lanjut`.";
    assert!(told_of.contains(keys), "{told_of}");
    let told_of = told("observasi-kelas", "en");
    assert!(
        told_of.contains("once this is filled in: `summary`, `follow_up`."),
        "{told_of}"
    );
    let told_of = told("praktik-baik", "en");
    assert!(
        told_of.contains("this is filled in: `summary`."),
        "{told_of}"
    );
}

#[test]
fn new_names_every_required_key_for_which_a_kind_of_the_site_has_no_example() {
    let site = Site::small();
    site.write(
        "packs/indonesia/kinds/supervisi-klinis.yaml",
        "id: supervisi-klinis\nnames: {id: Supervisi klinis, en: Clinical supervision}\naliases: {id: [supervisi]}\n\
         summary: {id: Siklus., en: A cycle.}\nfields:\n  tahap_awal: {type: date, required: true}\n  \
         catatan: {type: text}\n",
    );
    let run = site.padu(&["new", "supervisi-klinis", "Gaya", "--school", "sma"]);
    assert_eq!(run.code, 0, "{}", run.complaints);
    let told = run.complaints.lines().last().unwrap();
    assert!(told.ends_with("`ringkasan`, `tahap_awal`."), "{told}");
}
