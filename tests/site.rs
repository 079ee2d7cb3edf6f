//! A whole site as its readers get it. Most tests look at every page of the sample, a few
//! build a site of two schools whose every page is known. What single practices show is
//! the business of `cases`.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "the program is shared with other tests, and a test fails by panicking"
)]

#[path = "harness/html.rs"]
mod html;
#[path = "harness/program.rs"]
mod program;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

use html::Html;
use padu::document::percent_decode;
use program::{Files, Site, copy_folder};
use quick_xml::events::Event;
use serde_json::Value as Json;

/// The sample, built once for all tests that only read it.
static SAMPLE: LazyLock<Built> = LazyLock::new(|| Built::new(Site::sample()));

struct Built {
    site: Site,
    files: Files,
    pages: BTreeMap<String, Html>,
}

impl Built {
    fn new(site: Site) -> Self {
        site.build();
        let files = site.output();
        let pages = files
            .iter()
            .filter(|(address, _)| address.ends_with(".html"))
            .map(|(address, (bytes, _))| {
                (
                    address.clone(),
                    Html::read(std::str::from_utf8(bytes).unwrap()),
                )
            })
            .collect();
        Self { site, files, pages }
    }

    /// Pages that are more than a way to another page (CONTRACT 6).
    fn full_pages(&self) -> impl Iterator<Item = (&String, &Html)> {
        self.pages.iter().filter(|(_, page)| !is_redirect(page))
    }

    fn json(&self, address: &str) -> Json {
        serde_json::from_slice(&self.files[address].0).unwrap()
    }
}

fn is_redirect(page: &Html) -> bool {
    page.values("http-equiv").any(|value| value == "refresh")
}

fn is_of_another_host(address: &str) -> bool {
    address.starts_with("//")
        || address
            .split_once(':')
            .is_some_and(|(scheme, _)| scheme.chars().all(|c| c.is_ascii_alphanumeric()))
}

/// Every address a page needs or leads to, with the element and attribute it stands in.
fn addresses(page: &Html) -> Vec<(&str, &str, String)> {
    let mut found = Vec::new();
    for element in &page.elements {
        for (name, value) in &element.attributes {
            match name.as_str() {
                "href" | "src" | "poster" | "data" | "xlink:href" | "action" | "cite" => {
                    found.push((element.name.as_str(), name.as_str(), value.clone()));
                }
                "srcset" => found.extend(value.split(',').map(|candidate| {
                    let address = candidate.split_whitespace().next().unwrap_or_default();
                    (element.name.as_str(), "srcset", address.to_owned())
                })),
                "content" if element.get("http-equiv") == Some("refresh") => {
                    let address = value.split_once("url=").unwrap().1;
                    found.push(("meta", "refresh", address.to_owned()));
                }
                _ => {}
            }
        }
    }
    found
}

/// What a relative address means on a page.
fn resolve(page: &str, address: &str) -> Option<String> {
    let address = percent_decode(address.split('?').next().unwrap());
    if address.is_empty() {
        return Some(page.to_owned());
    }
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    (!address.starts_with('/'))
        .then(|| padu::source::join(folder, &address))
        .flatten()
}

/// Complaints about the links of a site.
fn broken_links(built: &Built) -> Vec<String> {
    let ids: BTreeMap<&String, BTreeSet<&str>> = built
        .pages
        .iter()
        .map(|(address, page)| (address, page.values("id").collect()))
        .collect();
    let mut broken = Vec::new();
    for (page_address, page) in &built.pages {
        for (element, attribute, address) in addresses(page) {
            if is_of_another_host(&address) {
                continue;
            }
            let (path, fragment) = address.split_once('#').unwrap_or((&address, ""));
            let target = resolve(page_address, path);
            let target = target.filter(|target| built.files.contains_key(target));
            let Some(target) = target else {
                broken.push(format!("{page_address}: <{element} {attribute}={address}>"));
                continue;
            };
            let fragment = percent_decode(fragment);
            let is_there = ids
                .get(&target)
                .is_none_or(|ids| ids.contains(fragment.as_str()));
            if !fragment.is_empty() && !is_there {
                broken.push(format!("{page_address}: no heading for {address}"));
            }
        }
    }
    broken
}

#[test]
fn every_address_leads_to_a_file_and_every_fragment_to_an_id() {
    assert!(SAMPLE.pages.len() > 100);
    assert_eq!(broken_links(&SAMPLE), Vec::<String>::new());
}

#[test]
fn style_sheets_name_only_files_that_are_there() {
    for (address, (bytes, _)) in &SAMPLE.files {
        if !address.ends_with(".css") {
            continue;
        }
        let text = std::str::from_utf8(bytes).unwrap();
        assert!(!text.contains("@import"), "{address}");
        for part in text.split("url(").skip(1) {
            let name = part
                .split(')')
                .next()
                .unwrap()
                .trim_matches(['"', '\'', ' ']);
            let target = resolve(address, name.split('#').next().unwrap());
            let is_there = target.is_some_and(|target| SAMPLE.files.contains_key(&target));
            assert!(name.starts_with("data:") || is_there, "{address}: {name}");
        }
    }
}

#[test]
fn pictures_of_previews_are_photos_of_the_site() {
    let mut count = 0;
    for (address, page) in &SAMPLE.pages {
        let mut metas = page.all("meta");
        let Some(image) = metas.find(|meta| meta.get("property") == Some("og:image")) else {
            continue;
        };
        let image = image.get("content").unwrap();
        let file = image.strip_prefix("https://katalog.padu.example/").unwrap();
        assert!(SAMPLE.files.contains_key(file), "{address}: {image}");
        assert!(!file.ends_with(".svg"), "{address}: {image}");
        count += 1;
    }
    assert!(count > 0);
}

#[test]
fn nothing_is_loaded_from_another_host() {
    for (page_address, page) in &SAMPLE.pages {
        for (element, attribute, address) in addresses(page) {
            let is_link = element == "a"
                || (element == "link" && !address.ends_with(".css"))
                || address.starts_with("data:image/")
                || address.starts_with("data:text/css");
            assert!(
                is_link || !is_of_another_host(&address),
                "{page_address}: <{element} {attribute}={address}>"
            );
        }
        for link in page.all("link") {
            let is_away = is_of_another_host(link.get("href").unwrap_or_default());
            let sort = link.get("rel").unwrap_or_default();
            let is_carried = sort == "stylesheet"
                && page_address == "404.html"
                && link
                    .get("href")
                    .is_some_and(|href| href.starts_with("data:"));
            assert!(
                !is_away || is_carried || matches!(sort, "canonical" | "license"),
                "{page_address}: {link:?}"
            );
        }
        for link in page.all("a") {
            let scheme = link.get("href").and_then(|href| href.split_once(':'));
            if let Some((scheme, _)) = scheme.filter(|(scheme, _)| !scheme.contains(['/', '#'])) {
                assert!(
                    matches!(scheme, "http" | "https" | "mailto" | "tel"),
                    "{page_address}: {scheme}"
                );
            }
        }
    }
}

#[test]
fn nothing_runs_that_the_policy_forbids() {
    for (address, page) in &SAMPLE.pages {
        for script in page.all("script") {
            let is_data = script.get("type") == Some("application/ld+json");
            assert!(
                is_data || script.get("src").is_some(),
                "{address}: inline script"
            );
            assert_ne!(
                script.get("type"),
                Some("module"),
                "{address}: no classic script"
            );
        }
        assert_eq!(page.all("style").count(), 0, "{address}: inline style");
        for element in &page.elements {
            for (name, _) in &element.attributes {
                assert!(!name.starts_with("on"), "{address}: {name}");
                assert_ne!(name, "style", "{address}: {}", element.name);
            }
        }
    }
}

#[test]
fn every_page_has_what_readers_and_programs_need() {
    for (address, page) in SAMPLE.full_pages() {
        let one = |name: &'static str| {
            let all: Vec<_> = page.all(name).collect();
            assert_eq!(all.len(), 1, "{address}: <{name}>");
            all[0]
        };
        assert!(
            matches!(one("html").get("lang"), Some("id" | "en")),
            "{address}"
        );
        assert!(!one("h1").inner.trim().is_empty(), "{address}");
        assert_eq!(one("main").get("id"), Some("main"), "{address}");
        let first_link = page.all("a").next().unwrap();
        assert_eq!(
            first_link.get("href"),
            Some("#main"),
            "{address}: skip link"
        );
        let titles = page
            .all("title")
            .filter(|title| !title.inner.trim().is_empty());
        assert!(titles.count() >= 1, "{address}: title");
        let meta = |key: &str, name: &str| {
            page.all("meta")
                .find(|meta| meta.get(key) == Some(name))
                .and_then(|meta| meta.get("content"))
                .unwrap_or_else(|| panic!("{address}: no {name}"))
        };
        assert!(
            !meta("name", "description").trim().is_empty(),
            "{address}: description"
        );
        assert!(!meta("property", "og:title").is_empty(), "{address}");
        let policy = meta("http-equiv", "Content-Security-Policy");
        assert!(policy.contains("default-src 'none'"), "{address}: {policy}");
        for word in ["unsafe-inline", "unsafe-eval", "http:", "https:", "*"] {
            assert!(!policy.contains(word), "{address}: {policy}");
        }
        assert!(!types(page).is_empty(), "{address}: structured data");
        assert!(
            page.values("rel").any(|rel| rel.contains("license")),
            "{address}: licence"
        );
    }
}

/// A server shows it at whatever address was asked for, so a relative address on it leads
/// astray.
#[test]
fn the_page_for_missing_addresses_works_at_any_depth() {
    let page = &SAMPLE.pages["404.html"];
    let relative: Vec<_> = addresses(page)
        .into_iter()
        .filter(|(.., address)| !address.starts_with('#') && !is_of_another_host(address))
        .collect();
    assert_eq!(relative, Vec::new());

    let mut styles = page
        .all("link")
        .filter(|link| link.get("rel") == Some("stylesheet"))
        .filter_map(|link| link.get("href"));
    let style = percent_decode(styles.next().unwrap());
    assert!(style.contains("body{margin:0;"), "{style}");
    assert!(!style.contains("woff2"), "a font cannot come along");
    assert_eq!(styles.next(), None);
    let policy = page
        .all("meta")
        .find(|meta| meta.get("http-equiv").is_some())
        .and_then(|meta| meta.get("content"))
        .unwrap();
    assert!(policy.contains("style-src 'self' data:;"), "{policy}");
}

/// Only there: everywhere else style comes from files alone.
#[test]
fn no_other_page_carries_its_style() {
    for (address, page) in SAMPLE.full_pages() {
        let carries = page
            .values("content")
            .any(|policy| policy.contains("style-src 'self' data:"));
        assert_eq!(carries, address == "404.html", "{address}");
    }
}

#[test]
fn only_pages_with_drawings_load_their_style() {
    for (address, page) in SAMPLE.full_pages() {
        let mut pictures = page.all("svg").filter_map(|svg| svg.get("class"));
        let has_pictures = pictures.any(|class| class.starts_with("pic "));
        let mut styles = page.all("link").filter_map(|link| link.get("href"));
        let loads_it = styles.any(|style| style.ends_with("picture.css"));
        assert_eq!(loads_it, has_pictures, "{address}");
    }
}

#[test]
fn pages_but_the_home_have_breadcrumbs() {
    for (address, page) in SAMPLE.full_pages() {
        if address == "index.html" || address == "404.html" {
            continue;
        }
        let home = page
            .all("nav")
            .find(|nav| nav.inner.contains("aria-current=\"page\""));
        assert!(
            home.is_some_and(|nav| nav.inner.contains("index.html")),
            "{address}"
        );
    }
}

#[test]
fn ids_are_unique_in_a_page() {
    for (address, page) in &SAMPLE.pages {
        let mut seen = BTreeSet::new();
        for id in page.values("id") {
            assert!(seen.insert(id), "{address}: {id} twice");
        }
    }
}

#[test]
fn pictures_have_a_size_and_a_description() {
    let mut count = 0;
    for (address, page) in &SAMPLE.pages {
        for picture in page.all("img") {
            count += 1;
            assert!(picture.get("alt").is_some(), "{address}: {picture:?}");
            for side in ["width", "height"] {
                let size = picture.get(side).and_then(|size| size.parse::<u32>().ok());
                assert!(size.is_some_and(|size| size > 0), "{address}: {picture:?}");
            }
        }
    }
    assert!(count > 3);
}

/// Every `@type` of a page's structured data.
fn types(page: &Html) -> BTreeSet<String> {
    fn collect(value: &Json, into: &mut BTreeSet<String>) {
        match value {
            Json::Object(map) => {
                match map.get("@type") {
                    Some(Json::String(name)) => {
                        into.insert(name.clone());
                    }
                    Some(Json::Array(names)) => {
                        into.extend(names.iter().filter_map(Json::as_str).map(str::to_owned));
                    }
                    _ => {}
                }
                map.values().for_each(|value| collect(value, into));
            }
            Json::Array(items) => items.iter().for_each(|value| collect(value, into)),
            _ => {}
        }
    }
    let mut types = BTreeSet::new();
    for script in page.all("script") {
        if script.get("type") == Some("application/ld+json") {
            let data: Json = serde_json::from_str(&script.inner).unwrap();
            assert_eq!(data["@context"], "https://schema.org");
            collect(&data, &mut types);
        }
    }
    types
}

#[test]
fn structured_data_names_what_a_page_is() {
    let catalogue = SAMPLE.json("data/catalogue.json");
    let mut kinds = BTreeSet::new();
    for practice in catalogue["practices"].as_array().unwrap() {
        let address = practice["address"].as_str().unwrap();
        let kind = practice["kind"].as_str().unwrap();
        kinds.insert(kind);
        let wanted: &[&str] = match kind {
            "activity-map" | "joint-plan" => &["LearningResource"],
            "lesson-study" | "walkthrough" | "protocol-meeting" => {
                &["EducationEvent", "LearningResource"]
            }
            "action-research" | "learning-community" => &["Report", "LearningResource"],
            _ => &[],
        };
        let found = types(&SAMPLE.pages[address]);
        for name in wanted {
            assert!(found.contains(*name), "{address} is no {name}: {found:?}");
        }
    }
    assert_eq!(kinds.len(), 13, "the sample shows every kind: {kinds:?}");
    let plan = &SAMPLE.pages["sma-contoh/rencana-bersama/belanja-cermat-di-pasar.html"];
    let data = plan.all("script").map(|script| script.inner.as_str());
    let data: String = data.collect();
    assert!(data.contains(r#""learningResourceType":"lesson plan""#));
    for school in catalogue["schools"].as_array().unwrap() {
        let address = school["address"].as_str().unwrap();
        assert!(
            types(&SAMPLE.pages[address]).contains("School"),
            "{address}"
        );
    }
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
fn every_page_is_reached_by_links_from_the_home() {
    let mut reached: BTreeSet<String> = BTreeSet::from(["index.html".to_owned()]);
    let mut open = vec!["index.html".to_owned()];
    while let Some(address) = open.pop() {
        let Some(page) = SAMPLE.pages.get(&address) else {
            continue;
        };
        for link in page.all("a").filter_map(|link| link.get("href")) {
            let path = link.split('#').next().unwrap();
            if is_of_another_host(link) || path.is_empty() {
                continue;
            }
            if let Some(target) = resolve(&address, path)
                && reached.insert(target.clone())
            {
                open.push(target);
            }
        }
    }
    let lost: Vec<&String> = SAMPLE
        .full_pages()
        .map(|(address, _)| address)
        .filter(|address| !reached.contains(*address) && *address != "404.html")
        .collect();
    assert_eq!(lost, Vec::<&String>::new());
}

#[test]
fn two_cold_builds_give_the_same_bytes() {
    let other = Site::sample();
    let run = other.padu(&["build", "--jobs", "1"]);
    assert_eq!(run.code, 0, "{}", run.complaints);
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

/// Addresses that were written, and those that went, since a former state.
fn changes(before: &Files, after: &Files) -> (Vec<String>, Vec<String>) {
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

/// A new practice of the small site, with some lines of front matter.
fn practice(title: &str, lines: &str) -> String {
    format!(
        "---\njudul: {title}\ntanggal: 2024-08-07\nringkasan: Satu kegiatan.\nmapel: [ipa]\n{lines}---\n"
    )
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

/// Texts of the direct children of every element of a name, by child.
fn children(xml: &[u8], parent: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = quick_xml::Reader::from_reader(xml);
    let mut path: Vec<String> = Vec::new();
    let mut found = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                if name == parent {
                    found.push(BTreeMap::new());
                } else if path.last().is_some_and(|last| last == parent) {
                    let last: &mut BTreeMap<String, String> = found.last_mut().unwrap();
                    last.entry(name.clone()).or_default();
                }
                path.push(name);
            }
            Event::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                if path.last().is_some_and(|last| last == parent)
                    && let Some(last) = found.last_mut()
                {
                    last.entry(name).or_default();
                }
            }
            Event::Text(text) => {
                if let [.., above, name] = path.as_slice()
                    && above == parent
                    && let Some(last) = found.last_mut()
                {
                    last.entry(name.clone())
                        .or_default()
                        .push_str(text.as_ref());
                }
            }
            Event::End(_) => {
                path.pop();
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn feeds_are_atom() {
    let feeds: Vec<_> = SAMPLE
        .files
        .iter()
        .filter(|(_, (bytes, _))| {
            String::from_utf8_lossy(bytes).contains("http://www.w3.org/2005/Atom")
        })
        .filter(|(address, _)| address.ends_with(".xml"))
        .collect();
    let names: Vec<&str> = feeds.iter().map(|(address, _)| address.as_str()).collect();
    for name in ["feed.xml", "sma-contoh/feed.xml", "mapel/kimia.xml"] {
        assert!(names.contains(&name), "{name} is not among {names:?}");
    }
    for (address, (bytes, _)) in feeds {
        let feed = &children(bytes, "feed")[0];
        for name in ["id", "title", "updated"] {
            let text = feed.get(name).map(String::as_str).unwrap_or_default();
            assert!(!text.is_empty(), "{address}: no {name}");
        }
        let entries = children(bytes, "entry");
        assert!(!entries.is_empty(), "{address}");
        let mut ids = BTreeSet::new();
        for entry in entries {
            for name in ["id", "title", "updated"] {
                let text = entry.get(name).map(String::as_str).unwrap_or_default();
                assert!(!text.is_empty(), "{address}: an entry without {name}");
            }
            assert!(
                feed.contains_key("author") || entry.contains_key("author"),
                "{address}"
            );
            assert!(
                ids.insert(entry["id"].clone()),
                "{address}: {} twice",
                entry["id"]
            );
            let is_time = |text: &str| text.len() >= 20 && text.contains('T');
            assert!(
                is_time(&entry["updated"]),
                "{address}: {}",
                entry["updated"]
            );
        }
    }
}

#[test]
fn the_sitemap_lists_every_page() {
    let index = children(&SAMPLE.files["sitemap.xml"].0, "sitemap");
    let mut listed = BTreeSet::new();
    for part in index {
        let address = part["loc"]
            .strip_prefix("https://katalog.padu.example/")
            .unwrap();
        for page in children(&SAMPLE.files[address].0, "url") {
            let address = page["loc"]
                .strip_prefix("https://katalog.padu.example/")
                .unwrap();
            listed.insert(percent_decode(address));
        }
    }
    let pages: BTreeSet<String> = SAMPLE
        .full_pages()
        .filter(|(_, page)| !page.values("content").any(|value| value == "noindex"))
        .map(|(address, _)| address.clone())
        .collect();
    assert_eq!(listed, pages);
    assert!(pages.len() > 100);
}

#[test]
fn data_files_agree_with_each_other_and_with_the_list() {
    let run = SAMPLE.site.padu(&["list", "--format", "json"]);
    let list: Json = serde_json::from_str(&run.out).unwrap();
    let list: BTreeSet<&str> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["address"].as_str().unwrap())
        .collect();
    let catalogue = SAMPLE.json("data/catalogue.json");
    let addresses = |name: &str| -> BTreeSet<String> {
        catalogue[name]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["address"].as_str().unwrap().to_owned())
            .collect()
    };
    let practices = addresses("practices");
    assert!(practices.iter().map(String::as_str).eq(list));
    for address in practices.iter().chain(&addresses("schools")) {
        assert!(SAMPLE.pages.contains_key(address), "{address}");
    }
    for (file, count) in [
        ("data/practices.csv", practices.len()),
        ("data/schools.csv", addresses("schools").len()),
    ] {
        let bytes = SAMPLE.files[file].0.as_slice();
        let mut reader = csv::Reader::from_reader(bytes);
        assert_eq!(
            reader.records().map(Result::unwrap).count(),
            count,
            "{file}"
        );
    }
    let portfolios: usize = SAMPLE
        .files
        .keys()
        .filter(|address| address.ends_with("data/portfolio.json"))
        .map(|address| SAMPLE.json(address)["practices"].as_array().unwrap().len())
        .sum();
    assert_eq!(portfolios, practices.len());
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
        // For wide and for narrow screens.
        let drawings = drawing.split("</figure>").next().unwrap();
        assert_eq!(drawings.matches("<svg").count(), 2, "{address}");
        let ways: Vec<&str> = drawings
            .split("href=\"")
            .skip(1)
            .map(|way| way.split('"').next().unwrap())
            .collect();
        for pair in ways.windows(2) {
            assert_ne!(
                pair[0], pair[1],
                "{address}: the same practice twice in a row"
            );
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
    let drawing = drawing.split("</svg>").next().unwrap();
    for school in ["b", "c", "d", "e", "f"] {
        let link = format!("href=\"../../smp-{school}/praktik-baik/{school}.html\"");
        assert_eq!(related.matches(&link).count(), 1, "{school}: {related}");
        assert_eq!(drawing.matches(&link).count(), 1, "{school}: {drawing}");
    }
    assert!(text.contains("topik yang sama: Fermentasi"));
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

#[test]
fn subjects_that_meet_are_counted_once_a_practice() {
    let site = Site::small();
    site.build();
    let text = site.page("data/co-occurrence.csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<Vec<String>> = reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect();
    assert_eq!(rows.len(), 1, "{text}");
    for cell in ["kimia", "matematika", "1"] {
        assert!(rows[0].iter().any(|found| found == cell), "{text}");
    }
}

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

/// The smallest photo with a place in it: two by two dots.
fn photo_with_a_place() -> Vec<u8> {
    let segment = |marker: u8, data: &[u8]| {
        let length = (data.len() + 2) as u16;
        [&[0xFF, marker], &length.to_be_bytes()[..], data].concat()
    };
    [
        vec![0xFF, 0xD8],
        segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
        segment(
            0xE1,
            b"Exif\0\0II*\0\x08\0\0\0GPS -8.123 115.456 Kamera Rahasia",
        ),
        segment(
            0xE1,
            b"http://ns.adobe.com/xap/1.0/\0<x>Pemotret Rahasia</x>",
        ),
        segment(0xED, b"Photoshop 3.0\x008BIM Keterangan Rahasia"),
        segment(0xFE, b"Komentar Rahasia"),
        segment(0xC0, b"\x08\0\x02\0\x02\x01\x01\x11\0"),
        segment(0xDA, b"\x01\x01\0\0\x3F\0"),
        b"Titik".to_vec(),
        vec![0xFF, 0xD9],
    ]
    .concat()
}

#[test]
fn photos_carry_no_exif() {
    let site = Site::small();
    site.write(
        "content/sma/peta-aktivitas/Foto tape.JPG",
        photo_with_a_place(),
    );
    site.edit(
        "content/sma/peta-aktivitas/tape.md",
        "Isi lama.",
        "![Tape](Foto%20tape.JPG)",
    );
    site.build();
    let (bytes, _) = &site.output()["sma/peta-aktivitas/Foto tape.JPG"];
    for word in ["Exif", "GPS", "Rahasia", "adobe", "8BIM"] {
        let is_there = bytes
            .windows(word.len())
            .any(|part| part == word.as_bytes());
        assert!(!is_there, "{word}");
    }
    assert!(
        bytes.windows(5).any(|part| part == b"Titik"),
        "the picture itself is gone"
    );
    let page = Html::read(&site.page("sma/peta-aktivitas/tape.html"));
    let picture = page.all("img").next().unwrap();
    assert!(
        picture.get("src").unwrap().ends_with("Foto%20tape.JPG"),
        "{picture:?}"
    );
    assert_eq!(
        (picture.get("width"), picture.get("height")),
        (Some("2"), Some("2"))
    );
}

#[test]
fn photos_stand_upright_wherever_they_are_shown() {
    let site = Site::with_photos();
    site.build();
    let page = |address: &str| Html::read(&site.page(address));
    let foto = page("sma/praktik-baik/foto.html");
    let school = page("smp/index.html");
    let pages = [&foto, &school, &page("smp/dengan-html.html")];
    for number in 2..=8 {
        let name = format!("upright-{number}.jpg");
        // As EXIF has it: where the first row and the first column belong.
        let (stored, matrix) = match number {
            2 => (("480", "320"), "-1 0 0 1 480 0"),
            3 => (("480", "320"), "-1 0 0 -1 480 320"),
            4 => (("480", "320"), "1 0 0 -1 0 320"),
            5 => (("320", "480"), "0 1 1 0 0 0"),
            6 => (("320", "480"), "0 1 -1 0 480 0"),
            7 => (("320", "480"), "0 -1 -1 0 480 320"),
            _ => (("320", "480"), "0 -1 1 0 0 320"),
        };
        let mut count = 0;
        for page in pages {
            let elements = page.elements.windows(2);
            let shown = elements.filter(|pair| {
                let href = pair[1].get("href").unwrap_or_default();
                pair[1].name == "image" && href.ends_with(&name)
            });
            for pair in shown {
                count += 1;
                let (frame, image) = (&pair[0], &pair[1]);
                assert_eq!(frame.name, "svg", "{frame:?}");
                assert_eq!(frame.get("width"), Some("480"), "{frame:?}");
                assert_eq!(frame.get("height"), Some("320"), "{frame:?}");
                assert_eq!(frame.get("viewbox"), Some("0 0 480 320"), "{frame:?}");
                assert_eq!(frame.get("role"), Some("img"), "{frame:?}");
                let size = (image.get("width").unwrap(), image.get("height").unwrap());
                assert_eq!(size, stored, "{image:?}");
                let transform = format!("matrix({matrix})");
                assert_eq!(image.get("transform"), Some(&*transform), "{image:?}");
            }
            let mut plain = page.all("img").filter_map(|image| image.get("src"));
            assert!(!plain.any(|src| src.ends_with(&name)), "{name}");
        }
        // In four texts, and once as the logo.
        assert_eq!(count, 4 + usize::from(number == 6), "{name}");
    }
    for page in pages {
        assert!(page.all("image").count() > 8);
        let plain: Vec<&str> = page.all("img").filter_map(|img| img.get("src")).collect();
        let is_upright = |src: &&str| src.ends_with("upright-1.jpg");
        assert!(
            !plain.is_empty() && plain.iter().all(is_upright),
            "{plain:?}"
        );
    }
    let mut labels = foto.values("aria-label");
    assert!(labels.any(|label| label == "Kebun \"upright-2.jpg\" & sawah"));
    let logo = school
        .all("svg")
        .find(|svg| svg.get("class") == Some("logo turned"));
    assert_eq!(logo.unwrap().get("aria-label"), Some("Logo Sekolah smp"));
}

#[test]
fn the_picture_of_a_preview_is_one_that_stands_upright_by_itself() {
    let site = Site::with_photos();
    let image_of_a_preview = || {
        site.build();
        let page = Html::read(&site.page("sma/praktik-baik/foto.html"));
        let mut metas = page.all("meta");
        let image = metas.find(|meta| meta.get("property") == Some("og:image"));
        image.map(|image| image.get("content").unwrap().to_owned())
    };
    let upright = Some("https://kecil.example/sub/sma/praktik-baik/upright-1.jpg".to_owned());
    assert_eq!(image_of_a_preview(), upright);
    // It is not the first any more.
    let file = "content/sma/praktik-baik/foto.md";
    site.edit(file, "{file: upright-1.jpg", "{file: upright-8.jpg");
    site.edit(file, "{file: upright-3.jpg", "{file: upright-1.jpg");
    assert_eq!(image_of_a_preview(), upright);
    // Without its own address a site has nothing that others could show.
    let address = "alamat: https://kecil.example/sub/\n";
    site.edit("site.yaml", address, "");
    assert_eq!(image_of_a_preview(), None);
    site.edit(
        "site.yaml",
        "lisensi:",
        "alamat: https://kecil.example/sub/\nlisensi:",
    );
    site.edit(file, "{file: upright-1.jpg", "{file: upright-3.jpg");
    assert_eq!(image_of_a_preview(), None);
}

#[test]
fn a_damaged_photo_is_not_published() {
    let site = Site::small();
    site.write(
        "content/sma/peta-aktivitas/foto.jpg",
        b"GPS Rahasia, no photo",
    );
    site.edit(
        "content/sma/peta-aktivitas/tape.md",
        "Isi lama.",
        "![Tape ketan](foto.jpg)",
    );
    site.build();
    for (address, (bytes, _)) in site.output() {
        assert!(
            !String::from_utf8_lossy(&bytes).contains("GPS Rahasia"),
            "{address}"
        );
    }
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
