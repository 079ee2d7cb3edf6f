//! `padu check --fix`.

use crate::program::Site;

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
fn what_slips_may_hide_is_not_counted_as_if_it_were_known() {
    let site = Site::small();
    let path = "content/smp/praktik-baik/sawah.md";
    site.edit(path, "Sawah.", "Sawah.\n\n#### Lagi\n\nSawah padi.");
    let told = "1 di antaranya dapat dibetulkan secara otomatis";
    assert!(site.padu(&["check"]).out.contains(told));
    site.edit(path, "judul: ", "judul:");
    let out = site.padu(&["check"]).out;
    assert!(
        out.contains("sedikitnya ") && !out.contains("antaranya"),
        "{out}"
    );
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
    let told = "dibetulkan secara otomatis: `padu check --fix`";
    assert!(site.padu(&["check"]).out.contains(told));
    let shown = site.padu(&["check", "--fix", "--dry-run"]);
    assert_eq!(shown.code, 1, "{}", shown.complaints);
    assert!(!shown.out.contains(told), "{}", shown.out);
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
fn check_fix_says_what_the_content_waits_for() {
    let site = Site::small();
    site.write(SLIPS_PATH, SLIPS);
    let list = "packs/indonesia/vocabularies/mapel-kami.yaml";
    let words = "id: mapel-kami\nadds_to: subjects\nterms:\n";
    site.write(
        list,
        format!("{words}  - {{id: kuliner, names: [Kuliner]}}\n"),
    );
    let run = site.padu(&["check", "--fix"]);
    assert!(
        run.out
            .contains(&format!("karena di `{list}` masih ada galat")),
        "{}",
        run.out
    );
    assert!(
        !run.out.contains("tidak ada yang dapat dibetulkan"),
        "{}",
        run.out
    );
    assert_eq!(
        std::fs::read_to_string(site.path(SLIPS_PATH)).unwrap(),
        SLIPS
    );
    site.write(
        list,
        format!("{words}  - {{id: kuliner, names: {{id: Kuliner}}}}\n"),
    );
    let run = site.padu(&["check", "--fix"]);
    assert!(!run.out.contains("masih ada galat"), "{}", run.out);
    assert_eq!(
        std::fs::read_to_string(site.path(SLIPS_PATH)).unwrap(),
        MENDED
    );
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
