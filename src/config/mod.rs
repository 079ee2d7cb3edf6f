//! `site.yaml`: what a site says about itself.
//!
//! **Invariant:** everything is optional; a folder without `site.yaml` is a site.

mod entries;
mod profile;
mod read;
mod schema;

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Severity, Span};
use crate::locale::Translated;

pub use profile::{is_profile, profile_name, profile_names};
pub use read::read;
pub use schema::schema;

/// Name of the settings file in a site's root.
pub const FILE_NAME: &str = "site.yaml";
/// The country of a site that names none.
pub const USUAL_PACK: &str = "indonesia";
/// The theme of a site that names none.
pub const USUAL_THEME: &str = "nila";

/// The settings of a site, with every gap filled.
#[derive(Debug, Clone)]
pub struct Config {
    /// Its name, in each of its languages.
    pub title: Option<Translated>,
    /// One school or many.
    pub kind: SiteKind,
    /// Language of interface and messages.
    pub language: String,
    /// All languages of its pages; the first is `language`.
    pub languages: Vec<String>,
    /// The country pack.
    pub pack: String,
    /// The theme.
    pub theme: String,
    /// Absolute address of the published site, ending in `/`.
    pub base_url: Option<String>,
    /// Licence of whatever names no other.
    pub licence: Option<String>,
    /// Who runs it.
    pub publisher: Option<Publisher>,
    /// Folder of the content, relative to the root.
    pub content: String,
    /// Folder the site is written to, relative to the root.
    pub output: String,
    /// What an error does.
    pub errors: ErrorPolicy,
    /// Severity by code; `None` switches a check off. Only codes that may be softened have one
    /// below an error.
    pub checks: BTreeMap<Code, Option<Severity>>,
    /// Theme parameters: colours by name.
    pub colours: BTreeMap<String, Colour>,
    /// Where the value of each key stands, by its English name; those within another key
    /// are called by their own.
    pub places: BTreeMap<&'static str, Span>,
}

/// A colour, `#1f4e79` or `#27d`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colour {
    /// As written, in small letters.
    pub value: String,
    /// Where its name stands in `site.yaml`.
    pub name_span: Span,
    /// Where it stands itself.
    pub span: Span,
}

/// One school or many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SiteKind {
    /// `content/` is a school's folder.
    School,
    /// Every folder of `content/` that holds `sekolah.md` is a school.
    Catalogue,
}

/// What an error in the content does to the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorPolicy {
    /// Nothing is written; the old site stays.
    Stop,
    /// The practice is left out, the rest is built.
    Quarantine,
}

/// Who runs a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    /// Name of the office or school, in each of the site's languages.
    pub name: Translated,
    /// Level of government, an id of `publisher-levels`.
    pub level: Option<String>,
    /// Region code.
    pub region: Option<String>,
}

impl Config {
    /// Where the value of a key stands, for what only others know to be wrong.
    pub fn place(&self, key: &str) -> Span {
        self.places.get(key).copied().unwrap_or(Span::line(1))
    }

    /// The severity a problem has on this site, `None` where the site has switched it off. A code
    /// that [may not be softened](Code::may_be_softened) is none of `checks`: it is refused where
    /// the settings are read.
    pub fn severity(&self, code: Code, usual: Severity) -> Option<Severity> {
        match self.checks.get(&code) {
            Some(set) => *set,
            None => Some(usual),
        }
    }
}
