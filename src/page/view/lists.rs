//! Pages that list: schools, terms, people, regions, the home page.

use serde::Serialize;

use super::{Counted, Figure, Html, KindStep, Link, Listing, RelatedLink};

/// A school's page.
#[derive(Debug, Clone, Serialize)]
pub struct School {
    /// Facts beneath the title: the inside of a list of definitions, finished HTML.
    pub facts: Html,
    /// The school's own words, finished HTML.
    pub html: Html,
    /// The logo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<Figure>,
    /// Practices.
    pub listing: Listing,
    /// Kinds with numbers.
    pub kinds: Vec<Counted>,
    /// Subjects with numbers.
    pub subjects: Vec<Counted>,
    /// People who agreed to be shown: the inside of a list, finished HTML.
    pub people: Html,
    /// Ways to reach the institution: the inside of a list of definitions, finished HTML.
    pub contact: Html,
    /// School years with its practices, latest first.
    pub years: Vec<Link>,
    /// Cycles that have not come to their last stage, newest first, with the stage and the day.
    pub unfinished: Vec<RelatedLink>,
    /// Practices of other schools in which its people take part, newest first, with the school and
    /// the day.
    pub guest_of: Vec<RelatedLink>,
    /// Its ordinary pages, with what they say they are about.
    pub pages: Vec<RelatedLink>,
    /// Whether its profile is left out for its errors, so that nothing is known of the school but its
    /// name, its practices and its people.
    pub is_profile_held_back: bool,
    /// Whether it has practices, all of which are left out for their errors.
    pub is_held_back: bool,
    /// Whether some are, and others are there.
    pub is_partly_held_back: bool,
}

/// A term's page: a subject, a kind, a model.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Term {
    /// What sort of term it is.
    pub vocabulary: Link,
    /// The vocabulary's permanent name.
    pub vocabulary_id: String,
    /// Definition, plain.
    pub definition: String,
    /// Long description, finished HTML.
    #[serde(skip_serializing_if = "Html::is_empty")]
    pub html: Html,
    /// How to do it, finished HTML.
    #[serde(skip_serializing_if = "Html::is_empty")]
    pub how_to: Html,
    /// How it differs elsewhere.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// When to use it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub when: String,
    /// Rules.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<String>,
    /// What somebody who observes looks for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub look_for: Vec<String>,
    /// Examples, a few words each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
    /// Address of a licence's legal text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legal_text: Option<String>,
    /// In how many schools there are practices of a kind; leads to all kinds and schools.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coverage: Option<Link>,
    /// Schools of a type or ownership: a few, last how many more there are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub schools: Vec<Counted>,
    /// Schools that look for another one to do a kind with: a few, and how many more there are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub seeking: Vec<Link>,
    /// People who agreed to be shown and teach a subject: the inside of a list, finished HTML.
    #[serde(skip_serializing_if = "Html::is_empty")]
    pub teachers: Html,
    /// How many more of them there are; leads to the list of people where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more_teachers: Option<Link>,
    /// Steps of a kind.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<KindStep>,
    /// Where the description comes from.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Subjects that meet it most often.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<Counted>,
    /// Subjects that have not met it although they could, and what to make of that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<Missing>,
    /// Phases in which a subject is taught together with others.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phases: Vec<Counted>,
    /// Activity maps with a subject, newest first: a list, finished HTML. They are not among the
    /// cards of `listing` on the same page.
    #[serde(skip_serializing_if = "Html::is_empty")]
    pub maps: Html,
    /// Whether these are only the newest.
    pub has_more_maps: bool,
    /// How many practices are not among them, where there are any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub others: Option<usize>,
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
    #[serde(skip_serializing_if = "Html::is_empty")]
    pub picture: Html,
    /// The other words of a vocabulary whose words are drawn.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub drawn: Vec<Drawn>,
    /// What is said where there are no practices.
    pub nothing: String,
    /// Practices.
    pub listing: Listing,
    /// One of the six hues.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub hue: &'static str,
}

/// A name beside a small drawing.
#[derive(Debug, Clone, Serialize)]
pub struct Drawn {
    /// The name.
    #[serde(flatten)]
    pub link: Link,
    /// The drawing, finished SVG that says no more than the name.
    pub picture: Html,
}

/// Subjects that have not met one yet.
#[derive(Debug, Clone, Serialize)]
pub struct Missing {
    /// An invitation in words.
    pub words: String,
    /// The subjects; last how many more there are.
    pub subjects: Vec<Link>,
    /// How to bring them together.
    pub ways: Vec<WayToBegin>,
}

/// A kind of practice to begin with.
#[derive(Debug, Clone, Serialize)]
pub struct WayToBegin {
    /// Its name, which leads to how one is written.
    pub writing: Link,
    /// A new one, to be taken along.
    pub scaffold: Link,
}

/// Regions with their schools.
#[derive(Debug, Clone, Serialize)]
pub struct Regions {
    /// What it shows.
    pub summary: String,
    /// A map, finished SVG.
    #[serde(skip_serializing_if = "Html::is_empty")]
    pub picture: Html,
    /// Regions or schools in groups.
    pub groups: Vec<Group>,
    /// Schools that have not said where they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unplaced: Option<Unplaced>,
    /// Regions without schools, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub without: String,
    /// Page links of a long list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listing: Option<Listing>,
}

/// Schools that have not said where they are.
#[derive(Debug, Clone, Serialize)]
pub struct Unplaced {
    /// What they are called together.
    pub name: String,
    /// How to say it; what is to be written stands between backticks.
    pub about: String,
    /// The schools, a page of them.
    pub schools: Vec<Counted>,
    /// Where all of them are, if they are more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<Link>,
}

/// A list of things with numbers: the terms of a vocabulary, schools, people, series.
#[derive(Debug, Clone, Serialize)]
pub struct Index {
    /// What the list is.
    pub summary: String,
    /// Rules that hold for all of a vocabulary.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<String>,
    /// A drawing, finished SVG.
    #[serde(skip_serializing_if = "Html::is_empty")]
    pub picture: Html,
    /// Things with a small drawing each, in place of groups.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub drawn: Vec<DrawnEntry>,
    /// Groups with their entries; one group without a name where nothing groups them.
    pub groups: Vec<Group>,
    /// Page links of a long list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listing: Option<Listing>,
}

impl Index {
    /// Everything it leads to, in order.
    pub(in crate::page) fn links(&self) -> Vec<&Link> {
        let drawn = self.drawn.iter().map(|drawn| &drawn.entry);
        let entries = self.groups.iter().flat_map(|group| &group.entries);
        let entries = drawn.chain(entries);
        let listed = self.listing.iter().flat_map(|listing| &listing.links);
        entries.map(|entry| &entry.link).chain(listed).collect()
    }
}

/// A thing of an index below a small drawing of it.
#[derive(Debug, Clone, Serialize)]
pub struct DrawnEntry {
    /// Its name and number.
    #[serde(flatten)]
    pub entry: Counted,
    /// The drawing, finished SVG that says no more than the name.
    pub picture: Html,
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
    /// Roles and subjects: the inside of a list of definitions, finished HTML.
    pub facts: Html,
    /// What is said where there are no practices.
    pub nothing: String,
    /// Practices.
    pub listing: Listing,
}

/// The home page of a catalogue.
#[derive(Debug, Clone, Serialize)]
pub struct Home {
    /// Words of welcome, finished HTML.
    pub html: Html,
    /// How many practices.
    pub practices: usize,
    /// How many schools.
    pub schools: usize,
    /// The newest practices: a list, finished HTML.
    pub latest: Html,
    /// Kinds with numbers.
    pub kinds: Vec<Counted>,
    /// Subjects with numbers.
    pub subjects: Vec<Counted>,
    /// Schools by region, where they are few enough.
    pub regions: Vec<Group>,
    /// Whether all schools are in `regions`.
    pub has_all_schools: bool,
}
