//! Addresses of pages: of their site, of former times, and of long texts.

use std::fs;

use padu::document::percent_decode;

use crate::links::{addresses, broken_links, resolve};
use crate::program::Site;
use crate::{Built, is_redirect};

/// A new practice of the small site, with some lines of front matter.
fn practice(title: &str, lines: &str) -> String {
    format!(
        "---\njudul: {title}\ntanggal: 2024-08-07\nringkasan: Satu kegiatan.\nmapel: [ipa]\n{lines}---\n"
    )
}

#[test]
fn a_site_without_settings_has_no_absolute_addresses() {
    let site = Site::small();
    fs::remove_file(site.path("site.yaml")).unwrap();
    let built = Built::new(site);
    assert_eq!(broken_links(&built), Vec::<String>::new());
    for address in built.files.keys() {
        let is_feed = address.ends_with(".xml");
        assert!(!is_feed, "{address} needs the site’s address");
    }
    for (address, page) in &built.pages {
        for link in page.all("link").filter(|_| !is_redirect(page)) {
            assert_ne!(link.get("rel"), Some("canonical"), "{address}");
            assert_ne!(link.get("type"), Some("application/atom+xml"), "{address}");
        }
        assert!(
            !page.values("property").any(|name| name == "og:url"),
            "{address}"
        );
    }
    assert!(!built.site.page("robots.txt").contains("Sitemap"));
}

#[test]
fn canonical_addresses_are_of_the_site() {
    let site = Site::small();
    site.edit("content/sma/peta-aktivitas/tape.md", "Isi lama.", "Isi.");
    fs::rename(
        site.path("content/sma/praktik-baik/pasar.md"),
        site.path("content/sma/praktik-baik/Pasar é.md"),
    )
    .unwrap();
    let built = Built::new(site);
    for (address, page) in built.full_pages() {
        if address == "404.html" {
            continue;
        }
        let canonical = page
            .all("link")
            .find(|link| link.get("rel") == Some("canonical"))
            .and_then(|link| link.get("href"))
            .unwrap_or_else(|| panic!("{address}: no canonical address"));
        let path = canonical
            .strip_prefix("https://kecil.example/sub/")
            .unwrap();
        assert!(!path.contains(' ') && path.is_ascii(), "{canonical}");
        assert_eq!(percent_decode(path), *address);
    }
    assert_eq!(broken_links(&built), Vec::<String>::new());
}

#[test]
fn an_old_address_leads_to_the_page() {
    let site = Site::small();
    site.edit(
        "content/sma/peta-aktivitas/tape.md",
        "aktivitas: Tape ketan",
        "aktivitas: Tape ketan\nalamat_lama: [lama/tape ketan.html, smp/tape.html]",
    );
    let built = Built::new(site);
    for address in ["lama/tape ketan.html", "smp/tape.html"] {
        let page = &built.pages[address];
        assert!(is_redirect(page), "{address}");
        assert!(page.all("html").next().unwrap().get("lang").is_some());
        assert_eq!(page.all("title").next().unwrap().inner, "Membuat tape");
        let (_, _, target) = addresses(page)
            .into_iter()
            .find(|(_, attribute, _)| *attribute == "refresh")
            .unwrap();
        assert_eq!(
            resolve(address, &target).unwrap(),
            "sma/peta-aktivitas/tape.html"
        );
    }
    assert_eq!(broken_links(&built), Vec::<String>::new());
}

#[test]
fn no_former_address_stands_in_the_way_of_a_file() {
    let site = Site::small();
    site.write(
        "site.yaml",
        "judul: Katalog kecil\nalamat: https://kecil.example/\n\
                             colours: {accent: \"#1f4e79\"}\n",
    );
    site.write("content/sma/praktik-baik/soal.csv", "a,b\n");
    let lines = "lampiran: [{file: soal.csv, judul: Soal}]\n";
    site.write("content/sma/praktik-baik/soal.md", practice("Soal", lines));
    site.build();
    let files = site.output();
    for name in [
        "sma/data/portfolio.json",
        "sma/praktik-baik/soal.csv",
        "sitemap-1.xml",
    ] {
        assert!(files.contains_key(name), "{name}");
    }
    let former: String = files
        .keys()
        .map(|name| format!("- {name}/lama.html\n"))
        .collect();
    let lines = format!("alamat_lama:\n{former}");
    site.write("content/smp/praktik-baik/lama.md", practice("Lama", &lines));
    let run = site.padu(&["check", "--format", "json"]);
    let problems = run.problems();
    for name in files.keys() {
        let is_named = problems.iter().any(|problem| {
            let message = problem["message"].as_str().unwrap();
            problem["code"] == "address-clash"
                && problem["path"] == "content/smp/praktik-baik/lama.md"
                && message.contains(&format!("`{name}"))
        });
        assert!(is_named, "{name}");
    }
    // All but that practice is built.
    let run = site.padu(&["build"]);
    assert_eq!(run.code, 1, "{}", run.complaints);
    let built = site.output();
    assert!(files.keys().all(|name| built.contains_key(name)));
}

#[test]
fn a_long_text_in_an_address_is_cut() {
    let site = Site::small();
    let (long, longer) = ("panjang ".repeat(60), "panjang ".repeat(61));
    for (name, series) in [("a", &long), ("b", &long), ("c", &longer), ("d", &longer)] {
        let lines = format!("seri: {series}\n");
        site.write(
            &format!("content/sma/praktik-baik/{name}.md"),
            practice(name, &lines),
        );
    }
    let people = format!("- {{id: {0}, nama: Sari, tampil: ya}}\n", "x".repeat(300));
    site.write("content/smp/orang.yaml", &people);
    let built = Built::new(site);
    let of_series = |address: &&String| address.starts_with("seri/panjang");
    assert_eq!(built.pages.keys().filter(of_series).count(), 2);
    assert!(
        built
            .pages
            .keys()
            .any(|address| address.starts_with("orang/smp/xxx"))
    );
    assert_eq!(broken_links(&built), Vec::<String>::new());
}
