//! Templates of a site's own, tried before anything is built.

use std::collections::BTreeMap;
use std::mem::discriminant;

use rustc_hash::FxHashMap;

use super::{Analysis, at_site_severity};
use crate::diagnostic::{Code, Diagnostic};
use crate::page::{PageKind, PagePlan};
use crate::source::PictureSize;

/// Pages that are made of each sort, so that a check of thousands takes no longer than one of a
/// school: the template is the same, and what only one practice of hundreds brings out, a build tells.
const TRIALS: usize = 12;

impl Analysis<'_> {
    /// What templates of the site's own say when pages are made with them: words that are nowhere,
    /// say, which only a page can tell. Once for each place of a template. Of a site with the
    /// program's templates alone no page is made.
    pub fn try_templates(&self) -> Vec<Diagnostic> {
        if self.templates.is_none() || !self.site.theme.has_other_templates() {
            return Vec::new();
        }
        let size = |_: &str| PictureSize::default();
        let failed = self.trials().into_iter();
        let failed = failed.filter_map(|page| self.make(page, &size).err());
        let failed = failed.filter(|problem| problem.code == Code::TemplateSyntax);
        let by_place: BTreeMap<_, _> = failed
            .map(|problem| ((problem.path.clone(), problem.span.start), *problem))
            .collect();
        at_site_severity(by_place.into_values().collect(), self.site.config)
    }

    /// The first pages of each sort; practices of each kind are a sort of their own.
    fn trials(&self) -> Vec<&PagePlan> {
        let mut counts = FxHashMap::default();
        let pages = self.plan.pages.iter();
        let chosen = pages.filter(|page| {
            let kind = match &page.kind {
                PageKind::Practice(id) => self.site.graph.model.entry(*id).kind(),
                _ => None,
            };
            let count = counts.entry((discriminant(&page.kind), kind)).or_insert(0);
            *count += 1;
            *count <= TRIALS
        });
        chosen.collect()
    }
}
