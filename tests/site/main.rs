//! A whole site as its readers get it. Most tests look at every page of the sample, a few
//! build a site of two schools whose every page is known. What single practices show is
//! the business of `cases`.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "the program is shared with other tests, and a test fails by panicking"
)]

mod addresses;
mod builds;
mod data;
mod hidden;
#[path = "../harness/html.rs"]
mod html;
mod languages;
mod links;
mod pages;
mod photos;
mod practices;
#[path = "../harness/program.rs"]
mod program;
mod schools;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use html::Html;
use program::{Files, Site};
use serde_json::Value as Json;

/// The sample, built once for all tests that only read it.
pub(crate) static SAMPLE: LazyLock<Built> = LazyLock::new(|| Built::new(Site::sample()));

/// A site, with what was built of it.
pub(crate) struct Built {
    pub(crate) site: Site,
    pub(crate) files: Files,
    pub(crate) pages: BTreeMap<String, Html>,
}

impl Built {
    pub(crate) fn new(site: Site) -> Self {
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
    pub(crate) fn full_pages(&self) -> impl Iterator<Item = (&String, &Html)> {
        self.pages.iter().filter(|(_, page)| !is_redirect(page))
    }

    pub(crate) fn json(&self, address: &str) -> Json {
        serde_json::from_slice(&self.files[address].0).unwrap()
    }
}

/// Whether a page is only a way to another one.
pub(crate) fn is_redirect(page: &Html) -> bool {
    page.values("http-equiv").any(|value| value == "refresh")
}
