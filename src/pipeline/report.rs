//! What the schools of a catalogue have to mend, as pages beside the site.

use rayon::prelude::*;

use super::Analysis;
use crate::diagnostic::Diagnostic;
use crate::page::view::Page;
use crate::page::{ReportOf, report_view, reports, reports_view};
use crate::render::{Content, Templates};
use crate::source::decode;

/// What a school has to mend, or what has to be mended outside every school.
pub struct SchoolReport<'a> {
    /// File name without ending.
    pub name: String,
    /// The school's id.
    pub school: Option<&'a str>,
    /// The problems, in order.
    pub problems: Vec<&'a Diagnostic>,
    /// The page.
    pub html: Vec<u8>,
}

impl Analysis<'_> {
    /// The problems of each school that has something to mend.
    pub fn to_report<'a>(&'a self, problems: &'a [Diagnostic]) -> Vec<ReportOf<'a>> {
        reports(&self.site, problems, &self.quarantined)
    }

    /// Makes the reports of schools, and the page that lists them. `site_root` is the way from
    /// them to the site, where that does not name its own address.
    ///
    /// # Errors
    /// A template that fails.
    pub fn reports<'a>(
        &self,
        reports: Vec<ReportOf<'a>>,
        language: &str,
        site_root: &str,
    ) -> Result<(Vec<SchoolReport<'a>>, Vec<u8>), Box<Diagnostic>> {
        let Some(templates) = &self.templates else {
            return Ok((Vec::new(), Vec::new()));
        };
        let site = &self.site;
        let render = |mut page: Page, content: &Content| {
            let root = site.config.base_url.as_deref().unwrap_or(site_root);
            page.links_root = Some(root.to_owned());
            Templates::render(templates, site, &page, content)
        };
        let text = |path: &str| {
            let bytes = self.files.read(path).ok()?;
            decode(&bytes).ok().map(|text| text.into_owned())
        };
        let (page, all) = reports_view(site, &reports, language);
        let all = render(page, &Content::Reports(all))?;
        let reports: Result<Vec<SchoolReport<'a>>, Box<Diagnostic>> = reports
            .into_par_iter()
            .map(|report| {
                let (page, view) = report_view(site, &report, language, &text);
                Ok(SchoolReport {
                    html: render(page, &Content::Report(Box::new(view)))?,
                    name: report.name,
                    school: report.school,
                    problems: report.problems,
                })
            })
            .collect();
        Ok((reports?, all))
    }
}
