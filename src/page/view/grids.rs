//! Rows and columns, and practices in time.

use serde::Serialize;

use super::{Counted, Html, Link, Listing};

/// Rows and columns that meet: subjects with subjects, schools with kinds.
#[derive(Debug, Clone, Serialize)]
pub struct Matrix {
    /// What it shows.
    pub summary: String,
    /// What a cell is that says nothing, such as "not tried yet".
    pub empty: String,
    /// A drawing, finished SVG.
    #[serde(skip_serializing_if = "Html::is_empty")]
    pub picture: Html,
    /// Whether it is too long for a wide drawing, so that only phones have one.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_long: bool,
    /// What stands at the head of the rows.
    pub corner: String,
    /// Heads of the columns.
    pub columns: Vec<Link>,
    /// Rows in groups; one group without a name where nothing groups them.
    pub groups: Vec<MatrixGroup>,
    /// Orders of the rows, each a page of its own; the present one without a link.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub orders: Vec<Link>,
    /// Kinds that nobody has tried, each with how it is written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub untried: Vec<Link>,
    /// Schools that look for another one, by kind.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub seeking: Vec<Seeking>,
    /// The same as a file.
    pub data: Link,
    /// Page links of a long matrix.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listing: Option<Listing>,
}

/// Schools that look for another one to do a kind of practice with.
#[derive(Debug, Clone, Serialize)]
pub struct Seeking {
    /// The kind.
    pub kind: Link,
    /// The schools: a few, and how many more there are.
    pub schools: Vec<Link>,
}

/// Rows that belong together.
#[derive(Debug, Clone, Serialize)]
pub struct MatrixGroup {
    /// What they have in common.
    pub name: String,
    /// The rows.
    pub rows: Vec<MatrixRow>,
}

/// A row of a matrix.
#[derive(Debug, Clone, Serialize)]
pub struct MatrixRow {
    /// Its head.
    pub head: Link,
    /// A second line of the head.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// A cell for every column.
    pub cells: Vec<MatrixCell>,
}

/// A cell of a matrix; empty where row and column do not meet.
#[derive(Debug, Clone, Default, Serialize)]
pub struct MatrixCell {
    /// Whether row and column are the same, so that they are no pair; the second line then says
    /// so to those who do not see it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_alone: bool,
    /// The number, and where it leads.
    #[serde(flatten)]
    pub link: Link,
    /// A second line; alone where practices wait to be mended.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
}

/// Practices in time.
#[derive(Debug, Clone, Serialize)]
pub struct Timeline {
    /// What it shows.
    pub summary: String,
    /// School years with numbers, on the page of all years.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub years: Vec<Counted>,
    /// The kinds of practice of a school year, before them all together; the present one leads
    /// nowhere.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<Counted>,
    /// The parts of a school year.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub halves: Vec<TimelineHalf>,
    /// The year before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Link>,
    /// The year after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub later: Option<Link>,
    /// Page links of a long list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listing: Option<Listing>,
}

/// A part of a school year.
#[derive(Debug, Clone, Serialize)]
pub struct TimelineHalf {
    /// Its name.
    pub name: String,
    /// Its months that have practices.
    pub months: Vec<TimelineMonth>,
}

/// A month.
#[derive(Debug, Clone, Serialize)]
pub struct TimelineMonth {
    /// Its name and year.
    pub name: String,
    /// Its practices by date.
    pub events: Vec<TimelineEvent>,
}

/// A practice on its day.
#[derive(Debug, Clone, Serialize)]
pub struct TimelineEvent {
    /// Title and address.
    #[serde(flatten)]
    pub link: Link,
    /// The day, in words.
    pub date: String,
    /// Kind and school.
    pub about: String,
}
