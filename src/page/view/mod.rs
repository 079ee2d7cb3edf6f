//! What templates may read. Every field here is public to themes.
//!
//! Addresses (`href`) are relative to the output folder and percent-encoded; a
//! template writes `{{ root }}` before them. Texts are plain and are escaped by the
//! template; what is finished ([`Html`]) it writes as it is.
//!
//! Every template also has the words of its language as `t`, of the `site` its `title`, `publisher`
//! and whether it `has_feed`, the entries of the `navigation`, and as finished HTML `about_page`,
//! what the head says of the page: title, description, addresses and feed, `head_files`, the
//! elements that load style sheets, icon and scripts, `menu`, the inside of a list of the
//! navigation, `crumbs`, that of the way from home to the page, `licence`, and `foot`, what the
//! foot of a page leads to. The filter `links` writes names that may lead somewhere, and takes
//! `root`; so do `counted`, for a list of them with numbers, `events`, for practices in time, and
//! `related`, for practices with what is said of each.

mod data;
mod glossary;
mod grids;
mod guide;
mod html;
mod lists;
mod practice;
mod report;
mod step;

use serde::Serialize;

use crate::model::Entry;

pub use data::{DataFile, DataFiles, DataGroup, DataKey};
pub use glossary::{
    Glossary, GlossaryFamily, GlossaryGroup, GlossaryList, GlossaryTerm, OtherName,
};
pub use grids::{
    Matrix, MatrixCell, MatrixGroup, MatrixRow, Seeking, Timeline, TimelineEvent, TimelineHalf,
    TimelineMonth,
};
pub use guide::{Guide, GuideEntry, GuideGroup, Key, Writing, WritingExample};
pub use html::Html;
pub use lists::{
    Drawn, DrawnEntry, Group, Home, Index, Missing, Person, Regions, School, Term, Unplaced,
    WayToBegin,
};
pub use practice::{PartView, Practice, Related, RelatedLink};
pub use report::{HeldBack, Report, ReportProblem, ReportedFile, Reports};
pub use step::KindStep;

/// A name that may lead somewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Link {
    /// What readers see.
    pub text: String,
    /// Where it leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// Language of `text`, where it is another than that of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Box<str>>,
}

impl Link {
    /// The title of a text with its address, on a page in `language`.
    pub fn titled(entry: &Entry, language: &str) -> Self {
        Self::to(&*entry.title, &entry.address).in_language_of(entry, language)
    }

    /// Says the language of an entry whose title it is, unless the page is in it.
    pub fn in_language_of(mut self, entry: &Entry, language: &str) -> Self {
        self.lang = (*entry.language != *language).then(|| entry.language.clone());
        self
    }

    /// A name that leads to an address.
    pub fn to(text: impl Into<String>, address: &str) -> Self {
        Self {
            text: text.into(),
            href: Some(crate::page::encode_address(address)),
            lang: None,
        }
    }

    /// A name alone.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            href: None,
            lang: None,
        }
    }
}

/// A name with a number.
#[derive(Debug, Clone, Serialize)]
pub struct Counted {
    /// The name.
    #[serde(flatten)]
    pub link: Link,
    /// How many practices, where they are counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<usize>,
    /// One sentence, where there is one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// One of the six hues; empty where the thing has none.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub hue: &'static str,
}

/// What every page has.
#[derive(Debug, Clone, Serialize)]
pub struct Page {
    /// What sort of page: `practice`, `school`, `term`, …
    pub sort: &'static str,
    /// Heading.
    pub title: String,
    /// For search engines and previews; plain.
    pub description: String,
    /// Language of the page.
    pub language: String,
    /// The way to the output folder.
    pub root: String,
    /// What stands before links instead of it, on the page for missing addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub links_root: Option<String>,
    /// Whether the page loads no file at all, as the same page: the template then has the style
    /// sheets as one `data:` address, `carried_style`.
    #[serde(skip)]
    pub carries_style: bool,
    /// The page's own address.
    pub address: String,
    /// Absolute address, where the site knows its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub canonical: Option<String>,
    /// From the home page down to, not including, this page. Templates get them as `crumbs`.
    #[serde(skip)]
    pub breadcrumbs: Vec<Link>,
    /// The same text in other languages.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub translations: Vec<Translation>,
    /// Which entry of the navigation it belongs to.
    pub section: &'static str,
    /// Absolute address of a picture for previews.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// Address of a feed of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feed: Option<String>,
    /// Whether search engines should pass it over.
    pub is_hidden: bool,
    /// Whether it holds highlighted code.
    pub has_code: bool,
    /// Finished JSON-LD.
    pub structured_data: Html,
    /// Licence of the text. Templates get it as `licence`.
    #[serde(skip)]
    pub licence: Option<Licence>,
}

/// The same text in another language.
#[derive(Debug, Clone, Serialize)]
pub struct Translation {
    /// Language tag.
    pub language: String,
    /// The language's own name.
    pub name: String,
    /// Title there.
    pub title: String,
    /// Where.
    pub href: String,
}

/// A licence.
#[derive(Debug, Clone)]
pub struct Licence {
    /// SPDX id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Its text on the web.
    pub url: Option<String>,
}

impl Licence {
    /// What programs know it by: the address of its text, else its id.
    pub(super) fn identifier(&self) -> &str {
        self.url.as_deref().unwrap_or(&self.id)
    }
}

/// A list of practices, or a part of it.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Listing {
    /// The practices of this page: a list, finished HTML; empty where there are none.
    pub cards: Html,
    /// The same practices, for structured data.
    #[serde(skip)]
    pub links: Vec<Link>,
    /// How many there are on all pages.
    pub total: usize,
    /// The way to its other pages, finished HTML; empty where there is only one.
    pub pager: Html,
}

/// A label with what belongs to it.
#[derive(Debug, Clone)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// Values, one or several.
    pub values: Vec<Link>,
}

/// Somebody of a team.
#[derive(Debug, Clone)]
pub struct Member {
    /// Name, label or role.
    pub link: Link,
    /// What they did, and which subject they teach.
    pub about: Vec<Link>,
}

/// A picture beside the text.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// Address.
    pub href: String,
    /// Description.
    pub alt: String,
    /// The picture itself, finished HTML.
    pub picture: Html,
    /// Whether the file shows it upright wherever it is looked at.
    pub is_upright: bool,
    /// Who made it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub credit: String,
    /// What is known about the people on it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub consent: String,
    /// What may be done with it, where that is not what the page says: a link, finished HTML.
    #[serde(skip_serializing_if = "Html::is_empty")]
    pub licence: Html,
    /// The same for programs.
    #[serde(skip)]
    pub own_licence: Option<Licence>,
}

/// A file that readers may download.
#[derive(Debug, Clone, Serialize)]
pub struct Attachment {
    /// Its name, which leads to it where it is taken into the site.
    #[serde(flatten)]
    pub link: Link,
    /// What may be done with it, where that is not what the page says: a link, finished HTML.
    #[serde(skip_serializing_if = "Html::is_empty")]
    pub licence: Html,
}
