//! All pages and files of a site, made in parallel and written.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

use rayon::prelude::*;

use super::{Analysis, Failure};
use crate::config::Config;
use crate::model::EntryId;
use crate::output::{OutputError, Summary, Writer};
use crate::page::{Addresses, PageKind, PagePlan, Site};
use crate::render;

impl Analysis<'_> {
    /// Writes the site to a folder.
    ///
    /// # Errors
    /// A template that fails, or what the disk says. The old site is then untouched.
    pub fn write(&mut self, output: &Path) -> Result<Summary, Failure> {
        let mut clock = Instant::now();
        let writer = Writer::new(output)?;
        let sizes = self.picture_sizes();
        let this = &*self;
        let (by_school, others): (Vec<&PagePlan>, Vec<&PagePlan>) =
            this.plan.pages.iter().partition(|page| {
                matches!(page.kind, PageKind::Practice(id) if this.site.graph.model.entry(id).school.is_some())
            });
        let mut schools: Vec<Vec<&PagePlan>> =
            vec![Vec::new(); this.site.graph.model.schools.len()];
        for page in by_school {
            if let PageKind::Practice(id) = page.kind
                && let Some(school) = this.site.graph.model.entry(id).school
            {
                schools[school as usize].push(page);
            }
        }
        schools
            .par_iter()
            .enumerate()
            .try_for_each(|(school, pages)| -> Result<(), Failure> {
                let fragments = pages
                    .par_iter()
                    .map(|page| {
                        let made = this.make(page, &sizes)?;
                        writer.add(&page.address, made.html.as_bytes())?;
                        Ok(made.portfolio)
                    })
                    .collect::<Result<Vec<_>, Failure>>()?;
                let fragments: Vec<String> = fragments.into_iter().flatten().collect();
                let data = render::portfolio_json(&this.site, school as u32, &fragments);
                let folder = &this.site.graph.model.schools[school].folder;
                writer.add(&format!("{folder}data/portfolio.json"), data.as_bytes())?;
                Ok(())
            })?;
        others
            .par_iter()
            .try_for_each(|page| -> Result<(), Failure> {
                let made = this.make(page, &sizes)?;
                writer.add(&page.address, made.html.as_bytes())?;
                Ok(())
            })?;
        self.timings.0.push(("pages", clock.elapsed()));
        clock = Instant::now();
        self.write_data(&writer)?;
        self.timings.0.push(("data", clock.elapsed()));
        clock = Instant::now();
        self.write_media(&writer)?;
        self.timings.0.push(("media", clock.elapsed()));
        clock = Instant::now();
        let summary = writer.finish()?;
        self.timings.0.push(("finish", clock.elapsed()));
        Ok(summary)
    }

    /// Sizes of the pictures that pages show, by path within the content.
    fn picture_sizes(&self) -> BTreeMap<String, (u32, u32)> {
        let content = &self.site.config.content;
        let paths: Vec<&String> = self.plan.media.iter().collect();
        paths
            .par_iter()
            .filter(|path| is_picture(path))
            .filter_map(|path| {
                let bytes = self.files.read(&format!("{content}/{path}")).ok()?;
                Some(((*path).clone(), render::picture_size(path, &bytes)))
            })
            .collect()
    }

    fn write_data(&self, writer: &Writer) -> Result<(), OutputError> {
        let site = &self.site;
        type Make = fn(&Site<'_>) -> String;
        let files: [(&str, Make); 6] = [
            ("data/catalogue.json", render::catalogue_json),
            ("data/practices.csv", render::practices_csv),
            ("data/schools.csv", render::schools_csv),
            ("data/co-occurrence.csv", render::co_occurrence_csv),
            ("data/coverage.csv", render::coverage_csv),
            ("robots.txt", render::robots),
        ];
        files
            .par_iter()
            .try_for_each(|(address, make)| writer.add(address, make(site).as_bytes()))?;
        for kind in &site.pack.kinds {
            let address = site.addresses.scaffold(kind);
            writer.add(&address, self.scaffold_text(kind).as_bytes())?;
        }
        for (address, text) in render::sitemaps(site, &self.plan) {
            writer.add(&address, text.as_bytes())?;
        }
        let graph = site.graph;
        let add = |title: &str, address: &str, page: &str, practices: &[EntryId]| match render::feed(
            site, title, address, page, practices,
        ) {
            Some(feed) => writer.add(address, feed.as_bytes()),
            None => Ok(()),
        };
        add(site.title(), "feed.xml", Addresses::HOME, &graph.listed)?;
        for (school, practices) in graph.model.schools.iter().zip(&graph.by_school) {
            let entry = graph.model.entry(school.entry);
            let address = format!("{}feed.xml", school.folder);
            if !school.folder.is_empty() && entry.is_published() {
                add(&entry.title, &address, &entry.address, practices)?;
            }
        }
        for subject in graph.used_terms("subjects", site.pack) {
            if let Some(page) = site.addresses.term(subject, site.pack) {
                let address = format!("{}.xml", page.trim_end_matches(".html"));
                let name = site.pack.term(subject).names.get(&site.config.language);
                let title = format!("{name} · {}", site.title());
                add(&title, &address, &page, graph.of_term(subject))?;
            }
        }
        Ok(())
    }

    fn write_media(&self, writer: &Writer) -> Result<(), OutputError> {
        let site = &self.site;
        for (name, bytes) in &site.theme.assets {
            writer.add(&format!("assets/{name}"), bytes)?;
        }
        if !site.config.colours.is_empty() {
            writer.add("assets/colours.css", site_colours(site.config).as_bytes())?;
        }
        let paths = &self.plan.media;
        paths.par_iter().try_for_each(|path| {
            let full = format!("{}/{path}", site.config.content);
            let Ok(bytes) = self.files.read(&full) else {
                return Ok(());
            };
            // What cannot be cleaned is not published; its page shows the description.
            match render::clean_media(path, bytes) {
                Ok(clean) => writer.add(path, &clean),
                Err(_) => Ok(()),
            }
        })
    }
}

fn is_picture(path: &str) -> bool {
    let extension = path.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase());
    matches!(
        extension.as_deref(),
        Some("jpg" | "jpeg" | "png" | "webp" | "gif" | "svg")
    )
}

/// The site's own colours as a style sheet.
fn site_colours(config: &Config) -> String {
    let mut out = String::from(":root{");
    for (name, value) in &config.colours {
        out.push_str(&format!("--{name}:{value};"));
    }
    out.push_str("}\n");
    out
}
