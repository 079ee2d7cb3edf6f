//! What programs read: feeds, the sitemap and data files.

use std::collections::{BTreeMap, BTreeSet};

use padu::document::percent_decode;
use quick_xml::events::Event;
use serde_json::Value as Json;

use crate::SAMPLE;
use crate::program::Site;

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
