//! What every page has, for readers and for programs.

use std::collections::BTreeSet;

use padu::document::percent_decode;
use serde_json::Value as Json;

use crate::SAMPLE;
use crate::html::Html;
use crate::links::{addresses, is_of_another_host};

/// Every `@type` of a page's structured data.
pub(crate) fn types(page: &Html) -> BTreeSet<String> {
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
fn pages_but_the_home_have_breadcrumbs() {
    for (address, page) in SAMPLE.full_pages() {
        // Home in each language, and the page for what is missing.
        if ["index.html", "index.en.html", "404.html"].contains(&address.as_str()) {
            continue;
        }
        let home = page
            .all("nav")
            .find(|nav| nav.inner.contains("aria-current=\"page\""));
        assert!(
            home.is_some_and(|nav| {
                nav.inner.contains("index.html") || nav.inner.contains("index.en.html")
            }),
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
        let has_trees = page
            .all("div")
            .any(|part| part.get("class") == Some("tree"));
        let has_pictures = has_trees || pictures.any(|class| class.starts_with("pic "));
        let mut styles = page.all("link").filter_map(|link| link.get("href"));
        let loads_it = styles.any(|style| style.ends_with("picture.css"));
        assert_eq!(loads_it, has_pictures, "{address}");
    }
}
