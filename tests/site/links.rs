//! Links: each leads somewhere, each page is led to, and nothing comes from another host.

use std::collections::{BTreeMap, BTreeSet};

use padu::document::percent_decode;

use crate::html::Html;
use crate::{Built, SAMPLE};

pub(crate) fn is_of_another_host(address: &str) -> bool {
    address.starts_with("//")
        || address
            .split_once(':')
            .is_some_and(|(scheme, _)| scheme.chars().all(|c| c.is_ascii_alphanumeric()))
}

/// Every address a page needs or leads to, with the element and attribute it stands in.
pub(crate) fn addresses(page: &Html) -> Vec<(&str, &str, String)> {
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
pub(crate) fn resolve(page: &str, address: &str) -> Option<String> {
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
pub(crate) fn broken_links(built: &Built) -> Vec<String> {
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
