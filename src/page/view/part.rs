//! The parts of a practice: what one field becomes on the page.

use serde::Serialize;

use super::{Fact, Link};

/// A part of a practice's page, made of one field.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Part {
    /// The field's name, also the part's anchor.
    pub id: String,
    /// Heading.
    pub label: String,
    /// How it is laid out: `text`, `list`, `links`, `table`, `definitions`, `steps`,
    /// `rounds`, `quotes`, or `body` for the author's text.
    pub form: &'static str,
    /// Of `text`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Of `list`, `quotes` and `links`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Link>,
    /// Of `table`: headings of the columns.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<Column>,
    /// Of `table`: cells row by row; a single cell is the heading of the rows below it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<Vec<Cell>>,
    /// Of `definitions`: labels with their texts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<Fact>,
    /// Of `steps`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// Of `rounds`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<Round>,
    /// Of `table`: what it shows.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub caption: String,
    /// A remark beneath.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// A drawing, finished SVG.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub picture: String,
}

/// A column of a table.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    /// Heading.
    pub label: String,
    /// Whether it holds numbers.
    pub is_number: bool,
}

/// A cell of a table.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Cell {
    /// Texts, one or several.
    pub texts: Vec<Link>,
    /// A colour mark before the text.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub hue: &'static str,
}

impl Cell {
    /// A cell with one text.
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            texts: vec![Link::plain(text)],
            hue: "",
        }
    }
}

/// Once round a cycle.
#[derive(Debug, Clone, Serialize)]
pub struct Round {
    /// What it is called.
    pub name: String,
    /// Its stages.
    pub steps: Vec<Step>,
    /// A drawing, finished SVG.
    pub picture: String,
}

/// A step of a practice or a stage of a cycle.
#[derive(Debug, Clone, Serialize)]
pub struct Step {
    /// Number from 1.
    pub number: usize,
    /// Name.
    pub name: String,
    /// What is done in it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// When it was done, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// Whether it has been done.
    pub is_done: bool,
    /// Whether a later one has been done and this one is not told of.
    pub is_passed: bool,
}
