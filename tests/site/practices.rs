//! Practices in lists, and what is around each of them.

use std::collections::BTreeSet;

use crate::links::{broken_links, resolve};
use crate::program::Site;
use crate::{Built, SAMPLE};

#[test]
fn no_page_lists_a_practice_twice() {
    let mut twice = Vec::new();
    for (address, page) in SAMPLE.full_pages() {
        let mut seen = BTreeSet::new();
        for card in page
            .all("a")
            .filter(|link| link.get("class") == Some("title"))
        {
            if !seen.insert(card.get("href")) {
                twice.push(format!("{address}: {}", card.inner));
            }
        }
    }
    assert_eq!(twice, Vec::<String>::new());
}

#[test]
fn a_subject_names_its_maps_and_then_the_rest() {
    let kimia = &SAMPLE.pages["mapel/kimia.html"];
    let headings: Vec<&str> = kimia.all("h2").map(|h2| h2.inner.as_str()).collect();
    let cards = kimia
        .all("a")
        .filter(|link| link.get("class") == Some("title"));
    assert_eq!(
        headings[..2],
        [
            "Peta aktivitas",
            "Praktik lain <span class=\"count\">10</span>"
        ]
    );
    assert_eq!(cards.count(), 14);
}

#[test]
fn members_of_a_series_link_to_its_page() {
    let site = Site::small();
    for path in ["sma/praktik-baik/pasar.md", "smp/praktik-baik/sawah.md"] {
        site.edit(
            &format!("content/{path}"),
            "mapel:",
            "seri: pangan-2024\nmapel:",
        );
    }
    let built = Built::new(site);
    let links = |address: &str| -> Vec<String> {
        let page = &built.pages[address];
        page.all("a")
            .filter_map(|link| resolve(address, link.get("href")?.split('#').next()?))
            .collect()
    };
    let members = ["sma/praktik-baik/pasar.html", "smp/praktik-baik/sawah.html"];
    let series = built
        .pages
        .keys()
        .find(|address| address.starts_with("seri/") && !address.ends_with("index.html"))
        .unwrap();
    let listed: Vec<String> = links(series)
        .into_iter()
        .filter(|target| members.contains(&target.as_str()))
        .collect();
    // The two drawings and the list.
    assert_eq!(listed.len(), 3 * members.len(), "{series}");
    for listed in listed.chunks(members.len()) {
        assert_eq!(
            listed, members,
            "{series} does not list its members by date"
        );
    }
    for member in members {
        assert!(
            links(member).contains(series),
            "{member} does not link to {series}"
        );
    }
}

#[test]
fn a_series_is_drawn_once_however_long_its_list_is() {
    let site = Site::small();
    for day in 0..101 {
        let text = format!(
            "---\njudul: Sawah {day}\ntanggal: 2024-{:02}-{:02}\nringkasan: Baik.\nmapel: [ipa]\n\
             seri: pangan\n---\n\nBaik.\n",
            day / 28 + 1,
            day % 28 + 1
        );
        site.write(&format!("content/smp/praktik-baik/sawah-{day}.md"), text);
    }
    let built = Built::new(site);
    let is_drawn = |address: &str| {
        let page = String::from_utf8_lossy(&built.files[address].0);
        page.contains("pic-time")
    };
    let pages = built.pages.keys();
    let pages: Vec<&String> = pages
        .filter(|page| page.starts_with("seri/pangan"))
        .collect();
    let drawn: Vec<bool> = pages.iter().map(|page| is_drawn(page)).collect();
    assert_eq!(drawn, [true, false], "{pages:?}");
}

#[test]
fn a_map_comes_first_and_a_practice_shows_what_is_around_it() {
    let tape = String::from_utf8(
        SAMPLE.files["sma-contoh/peta-aktivitas/membuat-tape.html"]
            .0
            .clone(),
    )
    .unwrap();
    assert!(tape.find("class=\"pic pic-map").unwrap() < tape.find("<dl class=\"facts\"").unwrap());
    assert!(tape.contains("class=\"wide-parts neighbourhood\""));
    let mut drawn = 0;
    for (address, (bytes, _)) in &SAMPLE.files {
        let text = String::from_utf8_lossy(bytes);
        let Some((_, drawing)) = text.split_once("class=\"wide-parts neighbourhood\"") else {
            continue;
        };
        let tree = drawing.split("</section>").next().unwrap();
        let mut ways: Vec<&str> = tree
            .split("href=\"")
            .skip(1)
            .map(|way| way.split('"').next().unwrap())
            .collect();
        assert!(ways.len() >= 2, "{address}");
        let rows = tree.matches("<li class=\"c-").count();
        assert_eq!(tree.matches("<path").count(), rows, "{address}");
        ways.sort_unstable();
        for pair in ways.windows(2) {
            assert_ne!(pair[0], pair[1], "{address}: the same practice twice");
        }
        drawn += 1;
    }
    assert!(drawn > 20, "{drawn}");
}

#[test]
fn a_related_practice_that_does_the_same_is_drawn_and_listed_once() {
    let site = Site::empty();
    site.write("site.yaml", "jenis: catalogue\n");
    for school in ["a", "b", "c", "d", "e", "f"] {
        let more = match school {
            "a" => "topik: Fermentasi\nterkait: [smp-b/b, smp-c/c, smp-d/d, smp-e/e, smp-f/f]\n",
            // Fourth of the relations, and first of those who do the same.
            "e" => "topik: Fermentasi\n",
            _ => "",
        };
        site.write(
            &format!("content/smp-{school}/sekolah.md"),
            format!("---\nnama: SMP {school}\nbentuk: SMP\nwilayah: \"51.08\"\n---\n"),
        );
        site.write(
            &format!("content/smp-{school}/praktik-baik/{school}.md"),
            format!(
                "---\njudul: Praktik {school}\ntanggal: 2024-08-05\nringkasan: X.\n{more}---\n"
            ),
        );
    }
    site.build();
    let page = site.page("smp-a/praktik-baik/a.html");
    let (text, drawing) = page
        .split_once("class=\"wide-parts neighbourhood\"")
        .unwrap();
    let (_, related) = text.split_once("<h3>Terkait</h3>").unwrap();
    let related = related.split("</section>").next().unwrap();
    let drawing = drawing.split("</section>").next().unwrap();
    for school in ["b", "c", "d", "e", "f"] {
        let link = format!("href=\"../../smp-{school}/praktik-baik/{school}.html\"");
        assert_eq!(related.matches(&link).count(), 1, "{school}: {related}");
        assert_eq!(drawing.matches(&link).count(), 1, "{school}: {drawing}");
    }
    assert!(text.contains("topik yang sama: Fermentasi"));
}

#[test]
fn who_else_leads_to_all_who_do_the_same() {
    let site = Site::empty();
    for school in 1..=12 {
        site.write(
            &format!("content/sma-{school}/sekolah.md"),
            format!("---\nnama: SMA {school:02}\nbentuk: SMA\nwilayah: \"51.08\"\n---\n"),
        );
        site.write(
            &format!("content/sma-{school}/peta-aktivitas/tape.md"),
            format!(
                "---\njudul: Tape {school:02}\ntanggal: 2024-08-05\nringkasan: Tape dibuat.\n\
                 aktivitas: Membuat tape\nsimpul:\n  - {{mapel: kimia, kegiatan: Ukur suhu}}\n  \
                 - {{mapel: ekonomi, kegiatan: Hitung biaya}}\n---\n"
            ),
        );
    }
    let built = Built::new(site);
    let page = |address: &str| String::from_utf8_lossy(&built.files[address].0).into_owned();
    let who_else = page("sma-1/peta-aktivitas/tape.html");
    // Eleven do the same; six are named as schools, one as alike.
    for link in [
        "<a href=\"../../siapa-lagi/kegiatan/membuat-tape.html\">kegiatan yang sama: Membuat tape</a> (4 lagi)",
        "<a href=\"../../mapel/kimia/ekonomi.html\">juga mempertemukan Kimia dan Ekonomi</a> (4 lagi)",
    ] {
        assert!(who_else.contains(link), "{link}\n{who_else}");
    }
    let all = page("siapa-lagi/kegiatan/membuat-tape.html");
    for school in 1..=12 {
        assert!(all.contains(&format!(">Tape {school:02}</a>")), "{school}");
    }
    assert_eq!(broken_links(&built), Vec::<String>::new());
}

#[test]
fn an_activity_and_a_topic_of_one_name_have_pages_of_their_own() {
    let site = Site::empty();
    for school in 1..=18 {
        site.write(
            &format!("content/sma-{school}/sekolah.md"),
            format!("---\nnama: SMA {school:02}\nbentuk: SMA\nwilayah: \"51.08\"\n---\n"),
        );
        let shared = match school {
            1..=9 => "aktivitas: Membuat tape",
            _ => "aktivitas: Menabur ragi\ntopik: Membuat Tape",
        };
        site.write(
            &format!("content/sma-{school}/peta-aktivitas/tape.md"),
            format!(
                "---\njudul: Tape {school:02}\ntanggal: 2024-08-05\nringkasan: Tape dibuat.\n\
                 {shared}\nsimpul:\n  - {{mapel: kimia, kegiatan: Ukur suhu}}\n  \
                 - {{mapel: ekonomi, kegiatan: Hitung biaya}}\n---\n"
            ),
        );
    }
    let built = Built::new(site);
    let listed = |address: &str| -> BTreeSet<String> {
        let links = built.pages[address].all("a");
        let names = links.map(|link| link.inner.clone());
        names.filter(|name| name.starts_with("Tape ")).collect()
    };
    let tapes = |numbers: std::ops::RangeInclusive<u32>| -> BTreeSet<String> {
        numbers.map(|number| format!("Tape {number:02}")).collect()
    };
    assert_eq!(
        listed("siapa-lagi/kegiatan/membuat-tape.html"),
        tapes(1..=9)
    );
    assert_eq!(listed("siapa-lagi/topik/membuat-tape.html"), tapes(10..=18));
    assert_eq!(broken_links(&built), Vec::<String>::new());
}
