//! Stage 4. The graph becomes pages: which there are, at which address, and all that each
//! one's template may read.
//!
//! **Invariant:** a page is planned by a few bytes; what its template reads
//! ([`view`]) is made when it is rendered, and holds values, never handles.

mod address;
mod address_clash;
mod alike;
mod cards;
mod cycles;
mod drawing;
mod data;
mod explore;
mod facts;
mod field_view;
mod frame;
mod glossary;
mod guide;
mod home;
mod index;
mod json;
mod listing;
mod markup;
mod matrix;
mod navigation;
mod neighbourhood;
mod pages;
mod part;
mod parts;
mod person;
mod photo;
mod plan;
mod practice;
mod region;
mod report;
mod school;
mod side_by_side;
mod steps;
mod structured;
mod term;
mod timeline;
pub mod view;
mod windows_name;

use std::collections::BTreeMap;

use crate::config::Config;
use crate::graph::Graph;
use crate::locale::{Locale, Words};
use crate::model::SiteTexts;
use crate::pack::Pack;
use crate::scaffold::Forms;
use crate::theme::Theme;

pub use address::{Addresses, encode_address, relative_root};
pub use alike::shared_view;
pub use data::data_view;
pub use explore::{explore_view, pair_view};
pub use field_view::Showing;
pub use frame::{notice_page, text_page_view};
pub use glossary::glossary_view;
pub use guide::{Example, guide_view, problem_page, problems_view, writing_view};
pub use home::catalogue_home;
pub use index::{index_view, series_view};
pub use markup::{breadcrumbs, foot, licence, menu};
pub use matrix::{coverage, coverage_view, subject_matrix_view};
pub use navigation::{NavigationEntry, foot_links, navigation};
pub use pages::pages_view;
pub use person::person_view;
pub use photo::{PhotoPlace, push_photo};
pub use plan::{PageKind, PagePlan, Plan, plan};
pub use practice::{
    Opened, Texts, portfolio_practice, portfolio_school, practice_id, practice_view,
    scaffold_after, scaffold_kind, spokes_of,
};
pub use region::{region_view, regions_view};
pub use report::{ReportOf, report_view, reports, reports_view};
pub use school::{SchoolPage, school_view};
pub use term::term_view;
pub use timeline::{year_view, years_view};

/// What every page may need to be made.
pub struct Site<'site> {
    /// The settings.
    pub config: &'site Config,
    /// What it says of itself, as it may be shown.
    pub texts: &'site SiteTexts,
    /// The country.
    pub pack: &'site Pack,
    /// The languages.
    pub locale: &'site Locale,
    /// Words without values, by language of the page.
    pub words: BTreeMap<String, Words>,
    /// The theme.
    pub theme: &'site Theme,
    /// The content and its connections.
    pub graph: &'site Graph<'site>,
    /// Addresses of generated pages.
    pub addresses: Addresses,
    /// What scaffolds after practices are written on.
    pub forms: Forms,
}

impl<'site> Site<'site> {
    /// A word of the interface.
    pub fn word<'a>(&'a self, language: &str, key: &'a str) -> &'a str {
        self.words
            .get(language)
            .or_else(|| self.words.get(&self.config.language))
            .and_then(|words| words.get(key))
            .map_or(key, String::as_str)
    }

    /// A word of the interface with values put in.
    pub fn say(
        &self,
        language: &str,
        key: &'static str,
        values: &[(&'static str, &str)],
    ) -> String {
        self.locale.put(language, key, values)
    }

    /// The name of the site. Where it says none, that of its only school, or a usual one.
    pub fn title(&self, language: &str) -> &str {
        if let Some(title) = &self.texts.title {
            return title.get(language);
        }
        match self.graph.model.schools.as_slice() {
            [only] => {
                let profile = self.graph.in_language(only.entry, language);
                &self.graph.model.entry(profile).title
            }
            _ => self.word(language, "site_title"),
        }
    }

    /// Who runs the site, where it says so.
    pub fn publisher(&self, language: &str) -> Option<&str> {
        let publisher = self.texts.publisher.as_ref()?;
        Some(publisher.get(language))
    }
}
