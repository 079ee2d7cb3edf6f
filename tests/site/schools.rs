//! Schools: alone, in the lists of a catalogue, and in its matrix.

use std::collections::BTreeSet;

use crate::html::Html;
use crate::links::broken_links;
use crate::pages::types;
use crate::program::{Site, copy_folder};
use crate::{Built, SAMPLE};

/// The rows of a matrix: the school's address and in how many columns it has something.
fn matrix_rows(address: &str) -> Vec<(String, usize)> {
    let text = String::from_utf8(SAMPLE.files[address].0.clone()).unwrap();
    let rows = text.split("<tr><th scope=\"row\">").skip(1);
    rows.map(|row| {
        let row = row.split("</tr>").next().unwrap();
        let school = row.split("href=\"").nth(1).unwrap().split('"').next();
        (
            school.unwrap().to_owned(),
            row.matches("<td><a href").count(),
        )
    })
    .collect()
}

#[test]
fn a_schools_folder_is_a_site() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let site = Site::empty();
    copy_folder(&root.join("content/sma-contoh"), &site.path("content"));
    // References to the catalogue's other schools lead nowhere here.
    site.write(
        "site.yaml",
        "checks: {unresolved-reference: warning, unresolved-anchor: warning}\n",
    );
    let built = Built::new(site);
    let home = &built.pages["index.html"];
    assert!(home.all("h1").next().unwrap().inner.contains("SMA Contoh"));
    assert!(types(home).contains("School"));
    assert!(built.pages.contains_key("peta-aktivitas/membuat-tape.html"));
    assert_eq!(broken_links(&built), Vec::<String>::new());
    let catalogue = built.json("data/catalogue.json");
    assert_eq!(catalogue["schools"].as_array().unwrap().len(), 1);
}

#[test]
fn the_home_text_of_a_school_stands_on_its_page_also_in_a_catalogue() {
    let index = "---\ntitle: Selamat datang\n---\n\nHalo dari *serambi*.\n\n## Kabar\n\nSatu.\n";
    let profile = |title: &str| {
        format!("---\nnama: {title}\nbentuk: smp\nwilayah: \"51.02\"\n---\n\n## Kabar\n\nDua.\n")
    };
    let check = |site: &Site, page: &str| {
        let html = site.page(page);
        let (before, after) = html.split_once("Halo dari <em>serambi</em>.").unwrap();
        assert!(before.contains("<h1>SMP Satu</h1>"), "{html}");
        assert!(after.contains("Satu.") && after.contains("Dua."), "{html}");
        assert_eq!(html.matches(" id=\"kabar\"").count(), 1, "{html}");
    };
    let school = Site::empty();
    school.write("content/sekolah.md", profile("SMP Satu"));
    school.write("content/index.md", index);
    school.build();
    check(&school, "index.html");

    let catalogue = Site::empty();
    catalogue.write("content/smp-satu/sekolah.md", profile("SMP Satu"));
    catalogue.write("content/smp-dua/sekolah.md", profile("SMP Dua"));
    catalogue.write("content/smp-satu/index.md", index);
    catalogue.write(
        "content/index.md",
        "# Katalog\n\n[Ke sana](smp-satu/index.md) dan [kabarnya](smp-satu/index.md#kabar)\n",
    );
    let built = Built::new(catalogue);
    check(&built.site, "smp-satu/index.html");
    assert!(!built.site.page("smp-dua/index.html").contains("serambi"));
    assert_eq!(broken_links(&built), Vec::<String>::new());
    let data = built.site.page("smp-satu/data/portfolio.json");
    assert!(data.contains("Halo dari *serambi*.") && data.contains("Dua."));
}

#[test]
fn a_link_to_a_part_of_a_profile_that_is_mended_leads_to_the_page() {
    let site = Site::empty();
    let profile = |title: &str, more: &str| {
        format!(
            "---\nnama: {title}\nbentuk: smp\nwilayah: \"51.02\"\n{more}---\n\n## Kabar\n\nDua.\n"
        )
    };
    site.write("content/smp-satu/sekolah.md", profile("SMP Satu", ""));
    site.write(
        "content/smp-dua/sekolah.md",
        profile("SMP Dua", "npsn: 1\n"),
    );
    let text = "# Katalog\n\n[Kabar](smp-dua/sekolah.md#kabar) [lain](smp-satu/sekolah.md#kabar)\n";
    site.write("content/index.md", text);
    site.padu(&["build"]);
    let home = site.page("index.html");
    assert!(home.contains("href=\"smp-dua/index.html\">Kabar"), "{home}");
    assert!(
        home.contains("href=\"smp-satu/index.html#kabar\">lain"),
        "{home}"
    );
    assert!(!site.page("smp-dua/index.html").contains("Dua."));
}

#[test]
fn deliveries_from_which_nothing_is_read_are_told() {
    let site = Site::small();
    site.write("content/mts/index.html", "<p>Jadi");
    site.write("content/mts/.padu-manifest", "");
    std::fs::create_dir(site.path("content/ma")).unwrap();
    let said = site.padu(&["check"]).out;
    for folder in ["`content/mts/`", "`content/ma/`"] {
        assert!(said.contains(folder), "{said}");
    }
    let said = site.padu(&["check", "content/ma"]).out;
    assert!(
        said.contains("`content/ma/`") && !said.contains("mts"),
        "{said}"
    );
}

#[test]
fn a_translated_profile_is_not_the_schools_own() {
    let site = Site::small();
    // `sekolah.en.md` comes before `sekolah.md` in the order of names.
    site.write(
        "content/sma/sekolah.en.md",
        "---\nname: A school in translation\nschool_type: sma\nregion: \"51.02\"\n---\n\nWelcome.\n",
    );
    site.build();
    let home = site.page("index.html");
    assert!(home.contains("Sekolah sma"), "{home}");
    assert!(!home.contains("A school in translation"), "{home}");
    assert!(site.page("sma/index.html").contains("Sekolah sma"));
    assert!(
        site.page("sma/index.en.html")
            .contains("A school in translation")
    );
    // What counts schools by region reads the school's own profile.
    let schools = site.page("data/schools.csv");
    assert!(
        schools.contains("51.08") && !schools.contains("51.02"),
        "{schools}"
    );
}

#[test]
fn schools_without_a_region_have_pages_of_their_own_where_they_are_many() {
    let site = Site::small();
    for school in 1..=103 {
        site.write(
            &format!("content/tanpa-{school}/sekolah.md"),
            format!("---\nnama: Sekolah {school:03}\nbentuk: SMP\n---\n"),
        );
    }
    site.padu(&["build"]);
    let named = |address: &str| -> BTreeSet<String> {
        let (bytes, _) = &site.output()[address];
        let page = Html::read(std::str::from_utf8(bytes).unwrap());
        let links = page.all("a").map(|link| link.inner.clone());
        links
            .filter(|name| name.starts_with("Sekolah 1") || name.starts_with("Sekolah 0"))
            .collect()
    };
    let (first, second) = (
        named("wilayah/belum-disebut.html"),
        named("wilayah/belum-disebut/2.html"),
    );
    assert_eq!((first.len(), second.len()), (100, 3));
    assert_eq!(first.union(&second).count(), 103);
    assert_eq!(named("wilayah/index.html"), first);
    let (bytes, _) = &site.output()["wilayah/index.html"];
    let page = String::from_utf8_lossy(bytes).into_owned();
    assert!(page.contains("<a href=\"../wilayah/belum-disebut.html\">dan 3 lagi</a>"));
}

#[test]
fn schools_stand_in_one_order_everywhere_and_those_without_a_region_last() {
    let site = Site::empty();
    site.write("site.yaml", "jenis: catalogue\n");
    // A code is wider than a name: Buleleng before Denpasar, and its districts one after another.
    for (name, region) in [
        ("Anggrek", "\"\""),
        ("Bakung", "\"51.71\""),
        ("Cempaka", "\"51.08.09\""),
        ("Dahlia", "\"51.08.06\""),
        ("Edelweis", "\"51.08\""),
        ("Flamboyan", "\"51.08.06\""),
        ("Gandaria", "\"35.78\""),
    ] {
        let profile = format!("---\nnama: SMP {name}\nbentuk: SMP\nwilayah: {region}\n---\n");
        site.write(
            &format!("content/{}/sekolah.md", name.to_lowercase()),
            profile,
        );
    }
    site.padu(&["build"]);
    let order = |address: &str| -> Vec<String> {
        let page = Html::read(&site.page(address));
        let links = page.all("a").map(|link| link.inner.clone());
        links.filter(|name| name.starts_with("SMP ")).collect()
    };
    let wanted = [
        "SMP Gandaria",
        "SMP Edelweis",
        "SMP Dahlia",
        "SMP Flamboyan",
        "SMP Cempaka",
        "SMP Bakung",
        "SMP Anggrek",
    ];
    for address in ["matriks/sekolah.html", "sekolah/index.html", "index.html"] {
        assert_eq!(order(address), wanted, "{address}");
    }
    assert_eq!(order("wilayah/51.html"), wanted[1..6]);
}

#[test]
fn the_matrix_of_schools_can_be_read_in_other_orders() {
    let usual = matrix_rows("matriks/sekolah.html");
    assert!(usual.len() > 10, "{usual:?}");
    let mut sorted = usual.clone();
    sorted.sort();
    for order in ["nama", "jenis", "terbaru"] {
        let rows = matrix_rows(&format!("matriks/sekolah-{order}.html"));
        assert_ne!(rows, usual, "{order}");
        let mut same = rows.clone();
        same.sort();
        assert_eq!(same, sorted, "{order}: other schools or other numbers");
        if order == "jenis" {
            assert!(rows.is_sorted_by_key(|(_, kinds)| *kinds), "{rows:?}");
        }
    }
}

#[test]
fn kinds_stand_in_the_order_of_the_handbook() {
    let page = String::from_utf8_lossy(&SAMPLE.files["matriks/sekolah.html"].0);
    let head = page
        .split("</thead>")
        .next()
        .unwrap()
        .split("<thead")
        .nth(1)
        .unwrap();
    let places = [
        "Rencana bersama",
        "Peta aktivitas",
        "Rapat protokol",
        "Lesson study",
        "Praktik baik",
    ]
    .map(|kind| head.find(kind).unwrap_or_else(|| panic!("{kind}: {head}")));
    assert!(places.is_sorted(), "{head}");
}
