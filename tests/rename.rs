//! `padu rename`: what moves, what is rewritten byte for byte, what is refused.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "the program is shared with other tests, and a test fails by panicking"
)]

#[path = "harness/program.rs"]
mod program;

use padu::mend::{Reading, Renaming, rename};
use padu::source::{Files as _, Memory};
use program::Site;

const TAPE: &str = "content/sma/peta-aktivitas/tape.md";

/// Two schools; everything refers to the tape of the first.
fn site() -> Memory {
    let mut site = Memory::new();
    for school in ["sma", "smp"] {
        let path = format!("content/{school}/sekolah.md");
        let profile =
            format!("---\nnama: Sekolah {school}\nbentuk: {school}\nwilayah: \"51.08\"\n---\n");
        site.set(path, profile);
    }
    site.set(
        TAPE,
        "---\njudul: Membuat tape\ntanggal: 2024-08-05\nringkasan: Dua mapel.\n\
         aktivitas: Tape ketan\nsimpul:\n  - {mapel: kimia, kegiatan: Ukur suhu}\n  \
         - {mapel: matematika, kegiatan: Timbang}\ngambar:\n  \
         - {file: timbang.jpg, alt: Timbangan dapur}\n---\n\n## Hasil\n\n\
         ![Timbangan](timbang.jpg) dan [pasar](../praktik-baik/pasar.md#harga), [sekolah](../).\n",
    );
    site.set("content/sma/peta-aktivitas/timbang.jpg", "x");
    site.set(
        "content/sma/praktik-baik/pasar.md",
        "---\r\njudul: Pasar\r\ntanggal: 2024-08-06\r\nringkasan: Harga.   # dibandingkan\r\n\
         terkait: [ \"[[tape]]\" , sawah]\r\nlanjutan_dari: ../peta-aktivitas/tape.md\r\n---\r\n\r\n\
         ## Harga\r\n\r\nLihat [[tape#hasil|itu]], [ini](<../peta-aktivitas/tape.md#hasil> \"tape\"), \
         [sana][s] dan [alamat](../peta-aktivitas/tape.html).\r\n`[[tape]]` bukan tautan.\r\n\r\n\
         [s]: ../peta-aktivitas/tape.md\r\n",
    );
    site.set(
        "content/smp/praktik-baik/sawah.md",
        "---\njudul: Sawah\ntanggal: 2024-08-07\nringkasan: Padi.\n\
         diadaptasi_dari: sma/tape\n---\n\n[[sma/peta-aktivitas/tape]] dan [[peta-aktivitas/tape]].\n",
    );
    site
}

fn renamed(site: &Memory, old: &str, new: &str) -> Result<(Memory, Renaming), String> {
    let renaming = rename(site, Reading::default(), old, new)
        .unwrap()
        .map_err(|refused| format!("{} {:?}", refused.message.key, refused.problems))?;
    let mut site = site.clone();
    for change in &renaming.changes {
        assert_eq!(site.read(&change.from).unwrap(), change.before);
        site.remove(&change.from);
        site.set(change.to.clone(), change.after.clone());
    }
    Ok((site, renaming))
}

fn text(site: &Memory, path: &str) -> String {
    String::from_utf8(site.read(path).unwrap_or_else(|_| panic!("{path} is gone"))).unwrap()
}

#[test]
fn the_old_address_goes_into_the_braces_of_a_front_matter_that_is_one_map() {
    let flow = "{judul: J, tanggal: 2025-01-01, ringkasan: r, kata_kunci: [a, b]}";
    let json = "{\n  \"judul\": \"J\",\n  \"tanggal\": \"2025-01-01\",\n  \"ringkasan\": \"r\"\n}";
    let dumped = "{judul: J, kata_kunci: [a], ringkasan: r, tanggal: 2025-01-01,\n  topik: t}";
    let with_the_key = "{judul: J, tanggal: 2025-01-01, alamat_lama: [lama], ringkasan: r}";
    let trailing = "{\"judul\": \"J\", \"tanggal\": \"2025-01-01\", \"ringkasan\": \"r\",}";
    for (front, wanted) in [
        (
            flow,
            flow.replace("b]}", "b], alamat_lama: [sma/praktik-baik/a.html]}"),
        ),
        (
            json,
            json.replace(
                "r\"\n}",
                "r\",\n  \"alamat_lama\": [\"sma/praktik-baik/a.html\"]\n}",
            ),
        ),
        (
            dumped,
            dumped.replace("t}", "t, alamat_lama: [sma/praktik-baik/a.html]}"),
        ),
        (
            with_the_key,
            with_the_key.replace("[lama]", "[lama, sma/praktik-baik/a.html]"),
        ),
        (
            trailing,
            trailing.replace(
                "r\",}",
                "r\", \"alamat_lama\": [\"sma/praktik-baik/a.html\"],}",
            ),
        ),
    ] {
        let mut site = site();
        let text_of = |front: &str| format!("---\n{front}\n---\nIsi.\n");
        site.set("content/sma/praktik-baik/a.md", text_of(front));
        let (after, _) = renamed(&site, "a", "b").unwrap_or_else(|why| panic!("{front}: {why}"));
        assert_eq!(
            text(&after, "content/sma/praktik-baik/b.md"),
            text_of(&wanted)
        );
    }
}

#[test]
fn every_form_of_reference_is_rewritten_and_nothing_else() {
    let before = site();
    let (after, _) = renamed(&before, "tape", "tape-ketan").unwrap();
    let pasar = "content/sma/praktik-baik/pasar.md";
    let wanted = text(&before, pasar)
        .replace("\"[[tape]]\"", "\"[[tape-ketan]]\"")
        .replace("[[tape#hasil|", "[[tape-ketan#hasil|")
        .replace("tape.md", "tape-ketan.md")
        .replace("tape.html", "tape-ketan.html");
    assert_eq!(text(&after, pasar), wanted);
    let sawah = "content/smp/praktik-baik/sawah.md";
    let wanted = text(&before, sawah).replace("/tape", "/tape-ketan");
    assert_eq!(text(&after, sawah), wanted);
    let wanted = text(&before, TAPE).replace(
        "\n---\n\n##",
        "\nalamat_lama: [sma/peta-aktivitas/tape.html]\n---\n\n##",
    );
    assert_eq!(
        text(&after, "content/sma/peta-aktivitas/tape-ketan.md"),
        wanted
    );
    assert!(after.read(TAPE).is_err());
}

#[test]
fn addresses_in_html_follow_like_those_of_markdown() {
    let mut before = site();
    let html = "Lihat <a title='tape' href = \"../peta-aktivitas/tape.md#hasil\">ini</a>.\r\n\r\n\
                > <figure>\r\n> <a href=../peta-aktivitas/tape.html>x</a>\r\n\
                > <img src='../peta-aktivitas/timbang.jpg'\r\n> alt='Timbangan'></figure>\r\n\r\n\
                <!-- <a href=\"../peta-aktivitas/tape.md\"> -->\r\n\
                `<a href=\"../peta-aktivitas/tape.md\">` \
                <a href=\"https://tape.example/tape.md\">tape</a>\r\n";
    let pasar = "content/sma/praktik-baik/pasar.md";
    before.set(pasar, text(&before, pasar) + "\r\n" + html);
    let (after, _) = renamed(&before, "tape", "tape-ketan").unwrap();
    let wanted = html
        .replacen("tape.md", "tape-ketan.md", 1)
        .replace("tape.html", "tape-ketan.html");
    let found = text(&after, pasar);
    assert!(found.ends_with(&wanted), "{found}");
    let (after, _) = renamed(&before, "pasar", "smp/pasar").unwrap();
    let moved = text(&after, "content/smp/praktik-baik/pasar.md");
    for part in [
        "href = \"../../sma/peta-aktivitas/tape.md#hasil\"",
        "<a href=../../sma/peta-aktivitas/tape.html>",
        "<img src='../../sma/peta-aktivitas/timbang.jpg'",
    ] {
        assert!(moved.contains(part), "{part}: {moved}");
    }
}

#[test]
fn addresses_with_signs_written_out_follow_too() {
    let mut before = site();
    let sawah = "content/smp/praktik-baik/sawah.md";
    before.set("content/smp/praktik-baik/a&b_c.md", text(&before, sawah));
    let links = "[a](a&amp;b_c.md) [b](a&#38;b\\_c.md#x) <a href=\"a&amp;b_c.md\">c</a>\n";
    before.set(sawah, text(&before, sawah) + links);
    let (after, _) = renamed(&before, "a&b_c", "abc").unwrap();
    let wanted = "[a](abc.md) [b](abc.md#x) <a href=\"abc.md\">c</a>\n";
    let found = text(&after, sawah);
    assert!(found.ends_with(wanted), "{found}");
}

#[test]
fn a_file_in_another_folder_still_finds_what_stays_behind() {
    let mut before = site();
    // The folder says nothing about its kind.
    let own = text(&before, TAPE).replace("aktivitas: T", "jenis: peta-aktivitas\naktivitas: T");
    before.set(
        "content/sma/peta-aktivitas/tape.en.md",
        own.replace("Membuat tape", "Making tape"),
    );
    before.set(TAPE, own);
    let (after, renaming) = renamed(&before, "sma/tape", "praktik-baik/tape").unwrap();
    assert_eq!(renaming.moved.len(), 2, "the translation goes with it");
    for ending in ["md", "en.md"] {
        let moved = text(&after, &format!("content/sma/praktik-baik/tape.{ending}"));
        for part in [
            "{file: ../peta-aktivitas/timbang.jpg, alt: Timbangan dapur}",
            "![Timbangan](../peta-aktivitas/timbang.jpg)",
            // It leads there from here too.
            "[pasar](../praktik-baik/pasar.md#harga)",
            "[sekolah](../)",
        ] {
            assert!(moved.contains(part), "{part}: {moved}");
        }
    }
    let pasar = text(&after, "content/sma/praktik-baik/pasar.md");
    assert!(pasar.contains("lanjutan_dari: tape.md"), "{pasar}");
    assert!(pasar.contains("[[tape#hasil|itu]]"), "{pasar}");
    // By its kind and its school it is found as before.
    let sawah = "content/smp/praktik-baik/sawah.md";
    assert_eq!(text(&after, sawah), text(&before, sawah));
}

#[test]
fn a_file_in_another_school_is_named_with_its_school() {
    let (after, _) = renamed(&site(), "tape", "smp/tape").unwrap();
    let moved = text(&after, "content/smp/peta-aktivitas/tape.md");
    assert!(
        moved.contains("](../../sma/peta-aktivitas/timbang.jpg)"),
        "{moved}"
    );
    assert!(
        moved.contains("](../../sma/praktik-baik/pasar.md#harga)"),
        "{moved}"
    );
    let sawah = text(&after, "content/smp/praktik-baik/sawah.md");
    assert!(sawah.contains("diadaptasi_dari: smp/tape"), "{sawah}");
}

#[test]
fn a_name_that_becomes_ambiguous_is_told_apart() {
    let mut before = site();
    let of = |path: &str, link: &str| {
        let text = "---\njudul: Ragi\ntanggal: 2024-08-08\nringkasan: Ragi.\n---\n\n";
        (path.to_owned(), format!("{text}{link}\n"))
    };
    for (path, text) in [
        of("content/smp/praktik-baik/ragi.md", ""),
        of("content/tentang/ragi-kami.md", "[[ragi]]"),
    ] {
        before.set(path, text);
    }
    // A page outside every school had only one `ragi` to mean.
    let (after, _) = renamed(&before, "tape", "ragi").unwrap();
    let page = text(&after, "content/tentang/ragi-kami.md");
    assert!(page.ends_with("[[smp/ragi]]\n"), "{page}");
}

#[test]
fn there_and_back_leaves_only_the_other_address() {
    let before = site();
    let (there, _) = renamed(&before, "tape", "ragi").unwrap();
    let (back, _) = renamed(&there, "ragi", "tape").unwrap();
    let wanted = text(&before, TAPE).replace(
        "\n---\n\n##",
        "\nalamat_lama: [sma/peta-aktivitas/ragi.html]\n---\n\n##",
    );
    assert_eq!(text(&back, TAPE), wanted);
    for path in [
        "content/sma/praktik-baik/pasar.md",
        "content/smp/praktik-baik/sawah.md",
    ] {
        assert_eq!(text(&back, path), text(&before, path));
    }
}

#[test]
fn old_addresses_are_added_in_the_form_that_is_there() {
    for (written, wanted) in [
        (
            "alamat_lama: a.html",
            "alamat_lama: [a.html, sma/peta-aktivitas/tape.html]",
        ),
        (
            "alamat_lama: [a.html]",
            "alamat_lama: [a.html, sma/peta-aktivitas/tape.html]",
        ),
        (
            "alamat_lama: []",
            "alamat_lama: [sma/peta-aktivitas/tape.html]",
        ),
        (
            "alamat_lama:",
            "alamat_lama: [sma/peta-aktivitas/tape.html]",
        ),
        (
            "alamat_lama:\n  - a.html  # dulu\nkelas: 8",
            "alamat_lama:\n  - a.html  # dulu\n  - sma/peta-aktivitas/tape.html\nkelas: 8",
        ),
        (
            "kelas: 8",
            "kelas: 8\nalamat_lama: [sma/peta-aktivitas/tape.html]",
        ),
    ] {
        let mut before = site();
        let own = text(&before, TAPE).replace("\n---\n\n##", &format!("\n{written}\n---\n\n##"));
        before.set(TAPE, own);
        let (after, _) = renamed(&before, "tape", "ragi").unwrap();
        let moved = text(&after, "content/sma/peta-aktivitas/ragi.md");
        assert!(
            moved.contains(&format!("\n{wanted}\n---\n")),
            "{written}: {moved}"
        );
    }
}

#[test]
fn an_old_address_with_the_name_of_somebody_hidden_is_not_recorded() {
    let mut before = site();
    before.set(
        "content/smp/orang.yaml",
        "- {id: r, nama: Ratna Wulandari}\n",
    );
    let practice = "---\njudul: Ubi\ntanggal: 2024-08-08\nringkasan: Ubi.\n---\n";
    for (old, new) in [
        ("kelas-bu-ratna.md", "kelas-ubi.md"),
        ("bu-ratna/jagung.md", "jagung.md"),
    ] {
        before.set("content/smp/praktik-baik/bu-ratna/lain.md", practice);
        let path = |name: &str| format!("content/smp/praktik-baik/{name}");
        before.set(path(old), practice);
        let (after, _) = renamed(&before, &path(old), &path(new)).unwrap();
        assert_eq!(text(&after, &path(new)), practice);
    }
}

#[test]
fn the_key_is_in_the_language_of_the_file() {
    let mut before = site();
    before.set(
        "content/sma/praktik-baik/yeast.md",
        "---\ntitle: Yeast\ndate: 2024-08-08\nsummary: Yeast.\n---\n",
    );
    let (after, _) = renamed(&before, "yeast", "ferment").unwrap();
    let moved = text(&after, "content/sma/praktik-baik/ferment.md");
    assert!(
        moved.contains("\nold_addresses: [sma/praktik-baik/yeast.html]\n---\n"),
        "{moved}"
    );
}

#[test]
fn what_cannot_be_done_safely_is_refused() {
    let refusal = |site: &Memory, old: &str, new: &str| renamed(site, old, new).err().unwrap();
    let plain = site();
    for (old, new, reason) in [
        ("tap", "ragi", "rename_unknown"),
        ("tape", "tape", "rename_same"),
        ("tape", "ra gi", "rename_bad_name"),
        ("tape", "sekolah", "rename_bad_name"),
        ("tape", "Sekolah", "rename_bad_name"),
        ("tape", "../ragi", "rename_folder_unknown"),
        ("tape", "peta-aktivitaz/ragi", "rename_folder_unknown"),
        ("tape", "praktik-baik/pasar", "rename_exists"),
        ("tape", "praktik-baik/PASAR", "rename_exists"),
        ("content/sma/sekolah.md", "profil", "rename_school"),
        ("sma", "sma-kota", "rename_school"),
        ("content/sma/", "sma-kota", "rename_school"),
    ] {
        let told = refusal(&plain, old, new);
        assert!(told.starts_with(reason), "{old} {new}: {told}");
    }
    let mut broken = site();
    let sawah = text(&broken, "content/smp/praktik-baik/sawah.md");
    broken.set(
        "content/smp/praktik-baik/sawah.md",
        sawah.replace("judul: Sawah", "judul: Sawah: padi"),
    );
    let told = refusal(&broken, "tape", "ragi");
    assert!(
        told.starts_with("rename_unreadable") && told.contains("sawah.md"),
        "{told}"
    );
    let mut needy = site();
    needy.set(
        "content/sma/praktik-baik/ragi.md",
        "---\njudul: Ragi\ntanggal: 2024-08-08\nringkasan: Ragi.\n---\n",
    );
    // An activity map needs its activity and spokes.
    let told = refusal(&needy, "ragi", "peta-aktivitas/ragi");
    assert!(
        told.starts_with("rename_breaks") && told.contains("MissingKey"),
        "{told}"
    );
}

#[test]
fn a_name_that_is_somebodys_is_given_as_the_reason() {
    let mut named = site();
    named.set(
        "content/smp/orang.yaml",
        "- {id: r, nama: Ratna Wulandari}\n",
    );
    // Two problems of the same code are there already, one before and one behind the new one.
    named.set(
        "content/smp/praktik-baik/ubi.md",
        "---\njudul: Ubi Bu Ratna\ntanggal: 2024-08-08\nringkasan: Ubi.\n---\nKata Bu Ratna: ya. Ratna.\n",
    );
    let told = renamed(&named, "ubi", "bu-ratna").err().unwrap();
    assert!(
        told.starts_with("rename_breaks") && told.contains("name_in_address"),
        "{told}"
    );
}

#[test]
fn a_broken_file_is_waited_for_only_where_it_may_refer_to_what_moves() {
    let broken = |path: &str, keys: &str, text: &str| {
        let mut site = site();
        let head = "judul: Lain: dari ketan\ntanggal: 2024-08-07\nringkasan: Padi.\n";
        site.set(path, format!("---\n{head}{keys}---\n\n{text}\n"));
        site
    };
    let smp = "content/smp/praktik-baik/lain.md";
    let sma = "content/sma/praktik-baik/lain.md";
    // What only speaks of it, names another of the same name, or is known from the text.
    for (path, keys, text) in [
        (
            smp,
            "aktivitas: Membuat tape singkong\n",
            "Tape dan tapelan.",
        ),
        (sma, "kata_kunci: [tape ketan, etape]\n", ""),
        (sma, "terkait: smp/tape\n", ""),
        (sma, "terkait: tape-lain\n", "Lihat [[tape]]."),
    ] {
        let before = broken(path, keys, text);
        let (after, _) = renamed(&before, "tape", "ragi").unwrap();
        let wanted = self::text(&before, path).replace("[[tape]]", "[[ragi]]");
        assert_eq!(self::text(&after, path), wanted, "{keys}");
    }
    for (path, keys) in [
        (sma, "terkait: tape\n"),
        (smp, "diadaptasi_dari: [sawah, sma/tape]\n"),
        (smp, "diadaptasi_dari: [sawah, '[[Sma/Tape#hasil]]'\n"),
        (sma, "peta: ../peta-aktivitas/tape.md\n"),
        (sma, "topik: lihat ../peta-aktivitas/tape.html di sana\n"),
    ] {
        let told = renamed(&broken(path, keys, ""), "tape", "ragi");
        let told = told.err().unwrap_or_default();
        assert!(told.starts_with("rename_unreadable"), "{keys}: {told}");
    }
    // It would lead to what has moved.
    let mut before = broken(smp, "terkait: ragi\n", "");
    let ragi = "---\njudul: Ragi\ntanggal: 2024-08-08\nringkasan: Ragi.\n---\n";
    before.set("content/sma/praktik-baik/ragi.md", ragi);
    let told = renamed(&before, "tape", "ragi").err().unwrap_or_default();
    assert!(told.starts_with("rename_unreadable"), "{told}");
    // Nothing of what cannot be read at all is known.
    let mut before = site();
    before.set(smp, b"Caf\xe9 [[sma/tape]]".as_slice());
    let told = renamed(&before, "tape", "ragi").err().unwrap_or_default();
    assert!(told.starts_with("rename_unreadable"), "{told}");
}

#[test]
fn what_has_errors_in_a_catalogue_refers_all_the_same() {
    let mut before = site();
    before.set("site.yaml", "jenis: catalogue\n");
    let profile = "content/smp/sekolah.md";
    let text_of_it = "---\nnama: SMP\nbentuk: smpp\nwilayah: \"51.08\"\n---\n\n[[sma/tape]]\n";
    before.set(profile, text_of_it);
    let (after, _) = renamed(&before, "tape", "ragi").unwrap();
    assert_eq!(
        text(&after, profile),
        text_of_it.replace("sma/tape", "sma/ragi")
    );
}

#[test]
fn the_program_moves_records_and_redirects() {
    let site = Site::small();
    let shown = site.padu(&["rename", "tape", "ragi", "--dry-run"]);
    assert_eq!(shown.code, 0, "{}", shown.complaints);
    assert!(site.path(TAPE).is_file());
    let run = site.padu(&["rename", "tape", "ragi"]);
    assert_eq!(run.code, 0, "{}", run.complaints);
    for line in ["  - Lihat [[tape]].", "  + Lihat [[ragi]]."] {
        for out in [&shown.out, &run.out] {
            assert!(out.lines().any(|shown| shown == line), "{line}: {out}");
        }
    }
    assert!(!site.path(TAPE).exists());
    let check = site.padu(&["check", "--format", "json"]);
    assert_eq!((check.code, check.out.as_str()), (0, ""));
    site.build();
    let old = site.page("sma/peta-aktivitas/tape.html");
    assert!(
        old.contains("url=../../sma/peta-aktivitas/ragi.html"),
        "{old}"
    );
}

#[test]
fn the_program_says_why_not_and_changes_nothing() {
    let site = Site::small();
    for (old, new, code) in [("tappe", "ragi", 2), ("tape", "praktik-baik/pasar", 2)] {
        let run = site.padu(&["rename", old, new]);
        assert_eq!(run.code, code, "{}", run.complaints);
        assert!(!run.complaints.is_empty() && run.out.is_empty());
    }
    let pasar = "content/sma/praktik-baik/pasar.md";
    site.edit(pasar, "Belanja", "Belanja: lagi");
    site.edit(pasar, "mapel:", "terkait: tape\nmapel:");
    let run = site.padu(&["rename", "tape", "ragi"]);
    assert_eq!(run.code, 1, "{}", run.complaints);
    assert!(run.complaints.contains("yaml-syntax"), "{}", run.complaints);
    assert!(site.path(TAPE).is_file());
}

#[test]
fn a_page_that_is_the_index_of_a_folder_moves_with_the_folder() {
    let mut before = site();
    let folder = "content/sma/praktik-baik/satu";
    let own = "---\njudul: Satu\ntanggal: 2024-08-08\nringkasan: Satu.\n---\n\n\
               ![Sawah](foto/sawah.jpg) [pasar](../pasar.md) [ini](index.md)\n";
    before.set(format!("{folder}/index.md"), own);
    let english = own.replace("judul", "title").replace("tanggal", "date");
    let english = english.replace("ringkasan", "summary");
    before.set(format!("{folder}/index.en.md"), english);
    before.set(format!("{folder}/foto/sawah.jpg"), "x");
    let links =
        "[[satu]] [a](satu/) [b](satu/index.md#x) [c](satu/index.html) ![d](satu/foto/sawah.jpg)\n";
    let pasar = "content/sma/praktik-baik/pasar.md";
    before.set(pasar, text(&before, pasar) + links);
    for old in ["satu", "praktik-baik/satu", "sma/satu", "index", folder] {
        let (after, renaming) = renamed(&before, old, "lab-sd").unwrap();
        assert_eq!(renaming.moved.len(), 3, "{old}");
        assert_eq!(renaming.emptied.as_deref(), Some(folder));
        let moved = text(&after, "content/sma/praktik-baik/lab-sd/index.md");
        let recorded = "\nalamat_lama: [sma/praktik-baik/satu/index.html]\n---\n";
        assert_eq!(moved, own.replace("\n---\n", recorded));
        assert!(
            after
                .read("content/sma/praktik-baik/lab-sd/foto/sawah.jpg")
                .is_ok()
        );
        assert!(
            after
                .read("content/sma/praktik-baik/lab-sd/index.en.md")
                .is_ok()
        );
        let wanted = text(&before, pasar).replace("satu", "lab-sd");
        assert_eq!(text(&after, pasar), wanted, "{old}");
    }
    let (after, _) = renamed(&before, "satu", "smp/lab-sd").unwrap();
    let moved = text(&after, "content/smp/praktik-baik/lab-sd/index.md");
    assert!(
        moved.contains("![Sawah](foto/sawah.jpg) [pasar](../../../sma/praktik-baik/pasar.md)"),
        "{moved}"
    );
    before.set("content/sma/praktik-baik/lab/foto.jpg", "x");
    for (new, reason) in [
        ("lab", "rename_exists"),
        ("satu", "rename_same"),
        ("praktik-baik/satu/dua", "rename_exists"),
        // `pasar/` would be the page `pasar.md`.
        ("pasar", "rename_cannot_rewrite"),
    ] {
        let told = renamed(&before, "satu", new).err().unwrap_or_default();
        assert!(told.starts_with(reason), "{new}: {told}");
    }
    // A folder with pages of its own is that of all of them.
    before.set(format!("{folder}/dua.md"), own);
    let told = renamed(&before, "satu", "lab-sd").err().unwrap_or_default();
    assert!(told.starts_with("rename_unknown"), "{told}");
    let (after, _) = renamed(&before, "index", "lab-sd").unwrap();
    assert!(after.read(&format!("{folder}/lab-sd.md")).is_ok());
}

#[test]
fn an_address_that_differs_by_case_alone_is_told_of() {
    let (after, renaming) = renamed(&site(), "tape", "Tape").unwrap();
    assert_eq!(renaming.unrecorded, ["sma/peta-aktivitas/tape.html"]);
    assert_eq!(
        text(&after, "content/sma/peta-aktivitas/Tape.md"),
        text(&site(), TAPE)
    );
    let (_, renaming) = renamed(&site(), "tape", "ragi").unwrap();
    assert!(renaming.unrecorded.is_empty());
}

#[test]
fn the_program_leaves_no_empty_folder_and_tells_of_an_address_it_cannot_record() {
    let site = Site::small();
    site.write(
        "content/sma/praktik-baik/satu/index.md",
        "---\njudul: Satu\ntanggal: 2024-08-08\nringkasan: Satu.\n---\n",
    );
    site.write("content/sma/praktik-baik/satu/foto/sawah.txt", "x");
    let run = site.padu(&["rename", "satu", "lab-sd"]);
    assert_eq!(run.code, 0, "{}", run.complaints);
    assert!(!site.path("content/sma/praktik-baik/satu").exists());
    assert!(
        site.path("content/sma/praktik-baik/lab-sd/foto/sawah.txt")
            .is_file()
    );
    let run = site.padu(&["rename", "lab-sd", "Lab-SD"]);
    assert!(
        run.out.contains("`sma/praktik-baik/lab-sd/index.html`"),
        "{}",
        run.out
    );
}
