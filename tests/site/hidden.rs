//! What is not for everybody: unpublished practices, and people who did not agree.

use std::fs;

use crate::Built;
use crate::builds::changes;
use crate::html::Html;
use crate::links::broken_links;
use crate::program::Site;

const SECRET: &str = "---\njudul: Judul rahasia\ntanggal: 2024-09-01\nringkasan: Ringkasan rahasia.\n\
                      mapel: [geografi]\nseri: seri-rahasia\nSTATUS\n---\n\nIsi rahasia.\n";

#[test]
fn drafts_and_practices_in_review_leave_no_byte() {
    let site = Site::small();
    site.build();
    let before = site.output();
    for (slug, status) in [
        ("a-tersembunyi", "status: draf"),
        ("b-tersembunyi", "status: review"),
    ] {
        let text = SECRET.replace("STATUS", status);
        site.write(&format!("content/smp/praktik-baik/{slug}.md"), text);
    }
    site.build();
    assert!(before == site.output());
    let run = site.padu(&["build", "--drafts"]);
    assert_eq!(run.code, 0, "{}", run.complaints);
    for (slug, status) in [("a-tersembunyi", "Draf"), ("b-tersembunyi", "Ditinjau")] {
        let page = site.page(&format!("smp/praktik-baik/{slug}.html"));
        assert!(page.contains("Isi rahasia."), "{slug}");
        // Whoever reads it must know what it is.
        assert!(
            page.contains(&format!("<dt>Status</dt><dd>{status}")),
            "{slug}"
        );
    }
    assert!(
        !site
            .page("smp/praktik-baik/sawah.html")
            .contains("<dt>Status")
    );
    // And back again.
    site.build();
    let (_, gone) = changes(&before, &site.output());
    assert!(gone.is_empty());
    assert_eq!(before.len(), site.output().len());
}

#[test]
fn a_withdrawn_practice_keeps_its_address_and_nothing_else() {
    let site = Site::small();
    let text = SECRET.replace("STATUS", "status: ditarik");
    site.write("content/smp/praktik-baik/ditarik.md", text);
    site.write(
        "content/sma/praktik-baik/lama.md",
        "---\njudul: Lama\ntanggal: 2024-09-01\nringkasan: Lama.\n---\n\nLihat [[ditarik]].\n",
    );
    let built = Built::new(site);
    assert!(built.pages.contains_key("smp/praktik-baik/ditarik.html"));
    assert!(!built.files.contains_key("mapel/geografi.html"));
    for (address, (bytes, _)) in &built.files {
        let text = String::from_utf8_lossy(bytes);
        for secret in ["Isi rahasia", "Ringkasan rahasia", "seri-rahasia"] {
            assert!(!text.contains(secret), "{address}: {secret}");
        }
    }
    for address in [
        "data/practices.csv",
        "data/catalogue.json",
        "feed.xml",
        "sitemap-1.xml",
    ] {
        let text = built.site.page(address);
        assert!(
            !text.contains("ditarik") && !text.contains("Judul rahasia"),
            "{address}"
        );
    }
    assert_eq!(broken_links(&built), Vec::<String>::new());
}

#[test]
fn people_who_did_not_agree_are_named_nowhere() {
    let site = Site::sample();
    let people = fs::read_to_string(site.path("content/sma-contoh/orang.yaml")).unwrap();
    let people: serde_yaml::Value = serde_yaml::from_str(&people).unwrap();
    let mut hidden = Vec::new();
    let mut shown = Vec::new();
    for person in people.as_sequence().unwrap() {
        let name = person["nama"].as_str().unwrap();
        match person.get("tampil").and_then(serde_yaml::Value::as_str) {
            Some("ya") => shown.push(name),
            _ => hidden.push(name),
        }
    }
    assert!(hidden.contains(&"Bu Niaga") && shown.len() > 2);
    // Wherever an author may write a name in passing.
    let names = hidden.join(" dan ");
    site.write(
        "content/sma-contoh/praktik-baik/nama.md",
        format!(
            "---\njudul: Belajar dari {names}\ntanggal: 2024-09-01\nringkasan: \"{names} bercerita.\"\n\
             topik: Cara {names}\nkata_kunci: [{names}]\nsumber: [\"Catatan {names}\"]\n---\n\n\
             ## Kata {names}\n\n**{names}**, ![{names}](../logo.svg) dan <b>{names}</b>.\n\n\
             | {names} | a |\n|---|---|\n| b | `{names}` |\n\n```\n{names}\n```\n\n{}\nmenulis.\n",
            names.replace(' ', "\n"),
        ),
    );
    let built = Built::new(site);
    assert!(
        built
            .pages
            .contains_key("sma-contoh/praktik-baik/nama.html")
    );
    let mut told = Vec::new();
    for (address, (bytes, _)) in &built.files {
        let text = String::from_utf8_lossy(bytes).replace("\\n", " ");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let named = hidden.iter().filter(|name| text.contains(**name));
        told.extend(named.map(|name| format!("{address}: {name}")));
    }
    assert_eq!(told, Vec::<String>::new());
    for name in shown {
        let is_named = |page: &Html| page.all("h1").any(|title| title.inner.contains(name));
        assert!(built.pages.values().any(is_named), "{name} has no page");
    }
}

#[test]
fn a_shared_activity_or_series_names_nobody_who_did_not_agree() {
    let site = Site::empty();
    for school in 1..=9 {
        site.write(
            &format!("content/sma-{school}/sekolah.md"),
            format!("---\nnama: SMA {school}\nbentuk: SMA\nwilayah: \"51.08\"\n---\n"),
        );
        site.write(
            &format!("content/sma-{school}/praktik-baik/tape.md"),
            "---\njudul: Tape\ntanggal: 2024-08-05\nringkasan: Tape dibuat.\n\
             topik: Resep Ratna Dewi\nseri: Kelas Ratna Dewi\ntim: [{nama: Ratna Dewi}]\n---\n",
        );
        site.write(
            &format!("content/sma-{school}/peta-aktivitas/peta.md"),
            "---\njudul: Tape\ntanggal: 2024-08-05\nringkasan: Tape dibuat.\n\
             aktivitas: Tape Ratna Dewi\ntim: [{nama: Ratna Dewi}]\nsimpul:\n  \
             - {mapel: kimia, kegiatan: Ukur}\n  - {mapel: biologi, kegiatan: Amati}\n---\n",
        );
    }
    let built = Built::new(site);
    let shared = built
        .pages
        .keys()
        .filter(|address| address.starts_with("siapa-lagi/"));
    assert_eq!(shared.count(), 2);
    for (address, (bytes, _)) in &built.files {
        assert!(
            !String::from_utf8_lossy(bytes).contains("Ratna"),
            "{address}"
        );
        assert!(!address.contains("ratna"), "{address}");
    }
}
