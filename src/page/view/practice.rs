//! A practice and what it has to do with others.

use serde::Serialize;

use super::{Attachment, Figure, Html, Link};

/// A relation to other practices.
#[derive(Debug, Clone, Serialize)]
pub struct Related {
    /// What the relation is.
    pub label: String,
    /// A page of its own, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// The practices.
    pub links: Vec<RelatedLink>,
    /// That there are more, in words; only in the finished lists of relations.
    #[serde(skip)]
    pub more: String,
}

/// One related practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RelatedLink {
    /// Title and address.
    #[serde(flatten)]
    pub link: Link,
    /// Kind and school, or the reason.
    pub about: String,
    /// The sentence in which it links here; only in the finished lists of relations.
    #[serde(skip)]
    pub sentence: String,
    /// Its language, where that is not the page's.
    #[serde(skip)]
    pub sentence_language: Option<Box<str>>,
}

/// A part of a practice's page.
#[derive(Debug, Clone, Serialize)]
pub struct PartView {
    /// The field's name, also the part's anchor.
    pub id: String,
    /// Whether it shows a drawing.
    #[serde(skip)]
    pub has_picture: bool,
    /// The part with its heading, finished HTML: a section of the classes `part` and
    /// `part-{id}`, and `wide` where it goes across the page or `brief` for a line or two.
    pub html: Html,
}

/// A practice's page.
#[derive(Debug, Clone, Serialize)]
pub struct Practice {
    /// The kind, which leads to its page, finished HTML.
    pub kind: Html,
    /// One or two sentences.
    pub summary: String,
    /// The row of facts beneath the title: the inside of a list of definitions, finished HTML.
    pub facts: Html,
    /// Who took part: the inside of a list, finished HTML.
    pub team: Html,
    /// Maps, which stand above all other parts.
    pub maps: Vec<PartView>,
    /// The parts before the author's text, in the order of the kind, finished HTML.
    pub parts: Html,
    /// The author's text, finished HTML.
    pub html: Html,
    /// The parts after it, finished HTML.
    pub parts_after: Html,
    /// Whether any part shows a drawing.
    #[serde(skip)]
    pub has_pictures: bool,
    /// Pictures.
    pub figures: Vec<Figure>,
    /// Files to take along.
    pub attachments: Vec<Attachment>,
    /// What it rests on: the inside of a list, finished HTML.
    pub sources: Html,
    /// Stated relations, both ways: lists, finished HTML.
    pub related: Html,
    /// The series with its practices by date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub series: Option<Related>,
    /// Other schools that do the same, nearest first: a list, finished HTML.
    pub who_else: Html,
    /// Further practices with something in common: a list, finished HTML.
    pub alike: Html,
    /// Its neighbourhood as a tree, finished HTML; empty where there is little.
    #[serde(skip_serializing_if = "Html::is_empty")]
    pub neighbourhood: Html,
    /// A link to the one before in the school's time, finished HTML; empty where there is none.
    pub earlier: Html,
    /// One to the one after.
    pub later: Html,
    /// How to cite it.
    pub citation: String,
    /// A new practice that begins with the plan of this one, where its licence lets others
    /// change it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scaffold: Option<Link>,
}
