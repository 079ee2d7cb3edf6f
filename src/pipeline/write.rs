//! All pages and files of a site, made in parallel and written.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use rayon::prelude::*;

use super::files::{LeftOut, Other};
use super::make::Made;
use super::{Analysis, Failure, at_site_severity};
use crate::diagnostic::{Diagnostic, sort};
use crate::output::{OutputError, Summary, Writer};
use crate::page::{Addresses, PageKind, PagePlan};
use crate::render;
use crate::source::{PictureSize, is_picture};

/// A site on disk.
#[derive(Debug)]
pub struct Written {
    /// How many files were written.
    pub summary: Summary,
    /// Pictures and attachments that turned out to be unfit only when they were copied, at
    /// the site's severities.
    pub left_out: Vec<Diagnostic>,
}

impl Analysis<'_> {
    /// Writes the site to a folder.
    ///
    /// # Errors
    /// A template that fails, or what the disk says. The old site is then untouched.
    pub fn write(&mut self, output: &Path) -> Result<Written, Failure> {
        let mut clock = Instant::now();
        let writer = Writer::new(output)?;
        let sizes = self.picture_sizes();
        let size = |path: &str| sizes.get(path).copied().unwrap_or_default();
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
        let practices = || this.write_schools(&schools, &writer, &size);
        let others = || -> Result<(), Failure> {
            others.par_iter().try_for_each(|page| {
                let made = this.make(page, &size)?;
                Ok(add(&writer, page, &made)?)
            })
        };
        let (media, data): (Vec<_>, Vec<_>) = this
            .others()
            .into_iter()
            .partition(|(_, other)| matches!(other, Other::Media(_)));
        let left_out = Mutex::new(Vec::new());
        let write = |(address, other): &(String, Other<'_>)| {
            if let Other::Data(make) = other {
                return writer.add_while_made(address, |out| make(&this.site, out));
            }
            match this.make_other(address, other) {
                Ok(Some(bytes)) => return writer.add(address, &bytes),
                Ok(None) => {}
                Err(LeftOut(problem)) => {
                    let mut left_out = left_out.lock().unwrap_or_else(PoisonError::into_inner);
                    left_out.push(*problem);
                }
            }
            Ok(())
        };
        let data = || -> Result<(), Failure> {
            for (address, text) in render::sitemaps(&this.site, &this.plan) {
                writer.add(&address, text.as_bytes())?;
            }
            Ok(data.par_iter().try_for_each(write)?)
        };
        // A catalogue's data files are few and large, and a school's practices end with their
        // data file: beside other pages nobody waits for them.
        let ((practices, others), data) = rayon::join(|| rayon::join(practices, others), data);
        practices?;
        others?;
        data?;
        let pages = clock.elapsed();
        clock = Instant::now();
        media.par_iter().try_for_each(write)?;
        self.timings.0.push(("pages", pages));
        self.timings.0.push(("media", clock.elapsed()));
        let left_out = left_out
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let mut left_out = at_site_severity(left_out, self.site.config);
        sort(&mut left_out);
        clock = Instant::now();
        let summary = writer.finish()?;
        self.timings.0.push(("finish", clock.elapsed()));
        Ok(Written { summary, left_out })
    }

    /// The pages of practices, school by school, and each school's data file of them.
    fn write_schools(
        &self,
        schools: &[Vec<&PagePlan>],
        writer: &Writer,
        size: &(dyn Fn(&str) -> PictureSize + Sync),
    ) -> Result<(), Failure> {
        schools
            .par_iter()
            .enumerate()
            .try_for_each(|(school, pages)| {
                let fragments = pages
                    .par_iter()
                    .map(|page| {
                        let made = self.make(page, size)?;
                        add(writer, page, &made)?;
                        Ok(made.beside.portfolio)
                    })
                    .collect::<Result<Vec<_>, Failure>>()?;
                let fragments: Vec<String> = fragments.into_iter().flatten().collect();
                let data = render::portfolio_json(&self.school_data(school as u32)?, &fragments);
                let folder = &self.site.graph.model.schools[school].folder;
                writer.add(&format!("{folder}data/portfolio.json"), data.as_bytes())?;
                Ok(())
            })
    }

    /// Sizes of the pictures that pages show, by address.
    fn picture_sizes(&self) -> BTreeMap<String, PictureSize> {
        let paths = self.plan.media.par_iter();
        paths
            .filter(|path| is_picture(path))
            .map(|path| {
                let address = self.site.graph.file_address(path);
                (address.to_owned(), self.picture_size(path))
            })
            .collect()
    }
}

/// Adds a page and what stands beside it.
fn add(writer: &Writer, page: &PagePlan, made: &Made) -> Result<(), OutputError> {
    writer.add(&page.address, &made.html)?;
    let scaffold = made.beside.scaffold.as_deref();
    match scaffold.zip(Addresses::scaffold_after(&page.address)) {
        Some((text, address)) => writer.add(&address, text.as_bytes()),
        None => Ok(()),
    }
}
