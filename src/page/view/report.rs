//! What schools have to mend. These pages lie beside the site, in `report/`.

use serde::Serialize;

use super::{Group, Link};

/// What a school has to mend.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// The school's page on the site, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub school: Option<Link>,
    /// The other page of `report/`: the list of schools, beside this one.
    pub all: Link,
    /// How much there is, in a sentence.
    pub summary: String,
    /// What is not on the site, with the errors that hold it back.
    pub held_back: Vec<HeldBack>,
    /// Drafts and practices in review, which are not on the site either, with all of their problems.
    pub drafts: Vec<ReportedFile>,
    /// Errors that hold nothing back, and warnings.
    pub others: Vec<ReportedFile>,
    /// Hints.
    pub hints: Vec<ReportedFile>,
}

/// Pages that are not on the site because of the errors in one file.
#[derive(Debug, Clone, Serialize)]
pub struct HeldBack {
    /// Their titles.
    pub titles: Vec<String>,
    /// The file with the errors.
    #[serde(flatten)]
    pub file: ReportedFile,
}

/// A file with its problems.
#[derive(Debug, Clone, Serialize)]
pub struct ReportedFile {
    /// Path relative to the site's root.
    pub path: String,
    /// In the order of their places.
    pub problems: Vec<ReportProblem>,
}

/// A problem in words. Templates send `message` and `hints` through the filter `in_code`.
#[derive(Debug, Clone, Serialize)]
pub struct ReportProblem {
    /// Its severity as a word of the page.
    pub severity: String,
    /// Its permanent name, with the page that explains it.
    pub code: Link,
    /// Line, from 1.
    pub line: u32,
    /// The line's text before, in and after the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excerpt: Option<[String; 3]>,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub hints: Vec<String>,
}

/// The schools that have something to mend.
#[derive(Debug, Clone, Serialize)]
pub struct Reports {
    /// How much there is, in a sentence.
    pub summary: String,
    /// Schools by the worst they have, their addresses beside this page.
    pub groups: Vec<Group>,
}
