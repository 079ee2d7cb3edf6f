//! What templates may read. Every field here is public to themes.
//!
//! Addresses (`href`) are relative to the output folder and percent-encoded; a
//! template writes `{{ root }}` before them. Texts are plain and are escaped by the
//! template; fields named `html` or `picture` are finished HTML.

use serde::Serialize;

/// A name that may lead somewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Link {
    /// What readers see.
    pub text: String,
    /// Where it leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
}

impl Link {
    /// A name that leads to an address.
    pub fn to(text: impl Into<String>, address: &str) -> Self {
        Self {
            text: text.into(),
            href: Some(super::encode_address(address)),
        }
    }

    /// A name alone.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            href: None,
        }
    }
}

/// A name with a number.
#[derive(Debug, Clone, Serialize)]
pub struct Counted {
    /// The name.
    #[serde(flatten)]
    pub link: Link,
    /// How many practices.
    pub count: usize,
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
    /// The page's own address.
    pub address: String,
    /// Absolute address, where the site knows its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub canonical: Option<String>,
    /// From the home page down to, not including, this page.
    pub breadcrumbs: Vec<Link>,
    /// The same text in other languages.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub translations: Vec<Translation>,
    /// Which entry of the navigation it belongs to.
    pub section: &'static str,
    /// A picture for previews.
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
    pub structured_data: String,
    /// Licence of the text.
    #[serde(skip_serializing_if = "Option::is_none")]
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
#[derive(Debug, Clone, Serialize)]
pub struct Licence {
    /// SPDX id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Its text on the web.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A line of a list of practices.
#[derive(Debug, Clone, Serialize)]
pub struct Card {
    /// Title and address.
    #[serde(flatten)]
    pub link: Link,
    /// One or two sentences.
    pub summary: String,
    /// Name of the kind.
    pub kind: String,
    /// Name of the school; empty on the school's own page.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub school: String,
    /// When, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// Names of subjects.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub subjects: String,
    /// Language, where it is not the page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// A list of practices, or a part of it.
#[derive(Debug, Clone, Serialize)]
pub struct Listing {
    /// The practices of this page.
    pub cards: Vec<Card>,
    /// How many there are on all pages.
    pub total: usize,
    /// This page, from 1.
    pub number: usize,
    /// Addresses of all pages; empty where there is only one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<PageLink>,
    /// The page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
    /// The page after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// A page of a long list.
#[derive(Debug, Clone, Serialize)]
pub struct PageLink {
    /// Its number from 1; 0 where numbers are left out.
    pub number: usize,
    /// Its address.
    pub href: String,
}

/// A label with what belongs to it.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// Values, one or several.
    pub values: Vec<Link>,
}

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
    /// Of `table`: cells row by row.
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
}

/// Somebody of a team.
#[derive(Debug, Clone, Serialize)]
pub struct Member {
    /// Name, label or role.
    #[serde(flatten)]
    pub link: Link,
    /// What they did, and which subject they teach.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
}

/// A picture beside the text.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// Address.
    pub href: String,
    /// Description.
    pub alt: String,
    /// Width in pixels, 0 where it is not known.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Who made it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub credit: String,
    /// What is known about the people on it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub consent: String,
}

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
    /// That there are more, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
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
    /// The sentence in which it links here.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sentence: String,
}

/// A practice that has something in common with another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alike {
    /// Title and address.
    #[serde(flatten)]
    pub link: Link,
    /// Name of its school; empty where it is the same.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub school: String,
    /// How near the school is, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub near: String,
    /// What both have in common, in words.
    pub why: String,
}

/// A practice's page.
#[derive(Debug, Clone, Serialize)]
pub struct Practice {
    /// The kind.
    pub kind: Link,
    /// The school.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub school: Option<Link>,
    /// One or two sentences.
    pub summary: String,
    /// The row of facts beneath the title.
    pub facts: Vec<Fact>,
    /// Who took part.
    pub team: Vec<Member>,
    /// The parts in the order of the kind.
    pub parts: Vec<Part>,
    /// The author's text, finished HTML.
    pub html: String,
    /// Pictures.
    pub figures: Vec<Figure>,
    /// Files to take along.
    pub attachments: Vec<Link>,
    /// What it rests on.
    pub sources: Vec<Link>,
    /// Stated relations, both ways.
    pub related: Vec<Related>,
    /// The series with its practices by date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub series: Option<Related>,
    /// Other schools that do the same, nearest first.
    pub who_else: Vec<Alike>,
    /// Further practices with something in common.
    pub alike: Vec<Alike>,
    /// Its neighbourhood as a drawing, finished SVG.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub neighbourhood: String,
    /// The one before in the school's time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Link>,
    /// The one after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub later: Option<Link>,
    /// How to cite it.
    pub citation: String,
}

/// A school's page.
#[derive(Debug, Clone, Serialize)]
pub struct School {
    /// Facts beneath the title.
    pub facts: Vec<Fact>,
    /// The school's own words, finished HTML.
    pub html: String,
    /// The logo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<Figure>,
    /// Practices.
    pub listing: Listing,
    /// Kinds with numbers.
    pub kinds: Vec<Counted>,
    /// Subjects with numbers.
    pub subjects: Vec<Counted>,
    /// People who agreed to be shown.
    pub people: Vec<Member>,
    /// Ways to reach the institution.
    pub contact: Vec<Fact>,
    /// School years with its practices, latest first.
    pub years: Vec<Link>,
}

/// A term's page: a subject, a kind, a model.
#[derive(Debug, Clone, Serialize)]
pub struct Term {
    /// What sort of term it is.
    pub vocabulary: Link,
    /// The vocabulary's permanent name.
    pub vocabulary_id: String,
    /// Definition, plain.
    pub definition: String,
    /// Long description, finished HTML.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub html: String,
    /// How to do it, finished HTML.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub how_to: String,
    /// How it differs elsewhere.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// When to use it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub when: String,
    /// Rules.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<String>,
    /// Steps of a kind.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// Where the description comes from.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Subjects that meet it most often.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<Counted>,
    /// Subjects of the same phases that have not met it, and what to make of that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<Missing>,
    /// Phases in which a subject is taught together with others.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phases: Vec<Counted>,
    /// Activity maps with a subject, newest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub maps: Vec<Card>,
    /// Roles in the teams of a kind.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Counted>,
    /// How to write one of a kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub writing: Option<Link>,
    /// A new one of a kind, to be taken along.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scaffold: Option<Link>,
    /// A drawing, finished SVG.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub picture: String,
    /// Practices.
    pub listing: Listing,
    /// One of the six hues.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub hue: &'static str,
}

/// Subjects that have not met one yet.
#[derive(Debug, Clone, Serialize)]
pub struct Missing {
    /// An invitation in words.
    pub words: String,
    /// The subjects.
    pub subjects: Vec<Link>,
    /// Where to read how it is done.
    pub ways: Vec<Link>,
}

/// Rows and columns that meet: subjects with subjects, schools with kinds.
#[derive(Debug, Clone, Serialize)]
pub struct Matrix {
    /// What it shows.
    pub summary: String,
    /// A drawing, finished SVG.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub picture: String,
    /// What stands at the head of the rows.
    pub corner: String,
    /// Heads of the columns.
    pub columns: Vec<Link>,
    /// Rows in groups; one group without a name where nothing groups them.
    pub groups: Vec<MatrixGroup>,
    /// Orders of the rows, each a page of its own; the present one without a link.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub orders: Vec<Link>,
    /// The same as a file.
    pub data: Link,
    /// Page links of a long matrix.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listing: Option<Listing>,
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
    /// The number, and where it leads.
    #[serde(flatten)]
    pub link: Link,
    /// A second line.
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

/// Regions with their schools.
#[derive(Debug, Clone, Serialize)]
pub struct Regions {
    /// What it shows.
    pub summary: String,
    /// A map, finished SVG.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub picture: String,
    /// Regions or schools in groups.
    pub groups: Vec<Group>,
    /// Regions without schools, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub without: String,
    /// Page links of a long list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listing: Option<Listing>,
}

/// A list of things with numbers: the terms of a vocabulary, schools, people, series.
#[derive(Debug, Clone, Serialize)]
pub struct Index {
    /// What the list is.
    pub summary: String,
    /// A drawing, finished SVG.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub picture: String,
    /// Groups with their entries; one group without a name where nothing groups them.
    pub groups: Vec<Group>,
    /// Page links of a long list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listing: Option<Listing>,
}

/// A group of an index.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// What belongs to it.
    pub entries: Vec<Counted>,
}

/// A person's page.
#[derive(Debug, Clone, Serialize)]
pub struct Person {
    /// The school.
    pub school: Link,
    /// Roles and subjects.
    pub facts: Vec<Fact>,
    /// Practices.
    pub listing: Listing,
}

/// The home page of a catalogue.
#[derive(Debug, Clone, Serialize)]
pub struct Home {
    /// Words of welcome, finished HTML.
    pub html: String,
    /// How many practices.
    pub practices: usize,
    /// How many schools.
    pub schools: usize,
    /// The newest.
    pub latest: Vec<Card>,
    /// Kinds with numbers.
    pub kinds: Vec<Counted>,
    /// Subjects with numbers.
    pub subjects: Vec<Counted>,
    /// Schools by region, where they are few enough.
    pub regions: Vec<Group>,
    /// Whether all schools are in `regions`.
    pub has_all_schools: bool,
}

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
    pub html: String,
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
    /// The row of facts.
    pub facts: Vec<Fact>,
    /// Who took part.
    pub team: Vec<Member>,
    /// The parts in the order of the kind.
    pub parts: Vec<Part>,
    /// The text, finished HTML.
    pub html: String,
    /// The file, finished HTML with coloured code.
    pub source: String,
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
