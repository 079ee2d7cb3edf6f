//! The author's guide.

use serde::Serialize;

use super::{Html, Link};

/// The entrance of the author's guide, and the list of problems.
#[derive(Debug, Clone, Serialize)]
pub struct Guide {
    /// What it is.
    pub summary: String,
    /// Pages with a sentence each, in groups.
    pub groups: Vec<GuideGroup>,
    /// Keys that every kind takes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<Key>,
}

/// A group of pages of the author's guide.
#[derive(Debug, Clone, Serialize)]
pub struct GuideGroup {
    /// Its name.
    pub name: String,
    /// Its pages.
    pub entries: Vec<GuideEntry>,
}

/// A page of the author's guide.
#[derive(Debug, Clone, Serialize)]
pub struct GuideEntry {
    /// Name and address.
    #[serde(flatten)]
    pub link: Link,
    /// One sentence.
    pub about: String,
}

/// How to write a practice of a kind.
#[derive(Debug, Clone, Serialize)]
pub struct Writing {
    /// The kind, with its page where it has one.
    pub kind: Link,
    /// One sentence.
    pub summary: String,
    /// What it is and is not, finished HTML.
    pub html: Html,
    /// Its folder in a school.
    pub folder: String,
    /// A new practice, to be taken along.
    pub scaffold: Link,
    /// A whole practice as its page shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<WritingExample>,
    /// Keys that must be there.
    pub required: Vec<Key>,
    /// Further keys of this kind.
    pub own: Vec<Key>,
    /// Headings it knows, each with a question.
    pub sections: Vec<GuideEntry>,
    /// Keys that every kind takes.
    pub common: Link,
    /// What problems mean.
    pub problems: Link,
}

/// An example of a kind: what an author writes, and what comes of it.
#[derive(Debug, Clone, Serialize)]
pub struct WritingExample {
    /// Its language.
    pub language: String,
    /// Its title.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// The row of facts: the inside of a list of definitions, finished HTML.
    pub facts: Html,
    /// Who took part: the inside of a list, finished HTML.
    pub team: Html,
    /// The parts before the text, in the order of the kind, finished HTML.
    pub parts: Html,
    /// The text, finished HTML.
    pub html: Html,
    /// The parts after it, finished HTML.
    pub parts_after: Html,
    /// Whether any part shows a drawing.
    #[serde(skip)]
    pub has_pictures: bool,
    /// The file, finished HTML with coloured code.
    pub source: Html,
}

/// A key of a front matter, explained.
#[derive(Debug, Clone, Serialize)]
pub struct Key {
    /// As it is written.
    pub key: String,
    /// What it is called on the page.
    pub label: String,
    /// Whether it must be there.
    pub is_required: bool,
    /// What it means.
    pub help: String,
    /// Which forms are understood.
    pub form: String,
    /// The words it takes, or where they are listed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Link>,
    /// Lines with an example.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub example: String,
    /// Keys within it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub inner: Vec<Key>,
}
