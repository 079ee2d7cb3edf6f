//! JSON-LD: what a page is in the words of schema.org (CONTRACT 9).

use super::json::JsonObject;
use super::view::{Figure, Html, Licence, Link};
use super::{Addresses, Site};
use crate::field::Value;
use crate::model::{Entry, FrontMatter, Redactor, School};
use crate::pack::{Kind, Regions, TermId};
use crate::source::extension_of;

/// The type of events, which have days and places instead of licences and levels.
const EVENT: &str = "EducationEvent";

/// A graph of finished nodes for one page.
pub(super) fn document(nodes: &[String]) -> Html {
    let nodes = nodes.join(",");
    [
        "{\"@context\":\"https://schema.org\",\"@graph\":[",
        &nodes,
        "]}",
    ]
    .concat()
    .into()
}

impl Site<'_> {
    /// An address as an identifier, where the site knows its own address. Without it, it would
    /// be read as relative to the page it stands on.
    pub(super) fn identifier(&self, address: &str) -> Option<String> {
        let base = self.config.base_url.as_ref()?;
        Some([base, super::encode_address(address).as_str()].concat())
    }

    /// The picture of a preview, by its encoded address. Who shows previews wants an absolute
    /// address, and no drawing.
    pub(super) fn preview_picture(&self, address: &str) -> Option<String> {
        let base = self.config.base_url.as_ref()?;
        (extension_of(address) != "svg").then(|| [base, address].concat())
    }

    /// An encoded address as an absolute one, where the site knows its own address.
    fn absolute(&self, link: &Link) -> Option<String> {
        let base = self.config.base_url.as_ref()?;
        Some([base, link.href.as_deref()?].concat())
    }

    /// The way from home to a page.
    pub(super) fn breadcrumb_node(&self, crumbs: &[Link], title: &str) -> String {
        let steps = crumbs
            .iter()
            .map(|crumb| (crumb.text.as_str(), self.absolute(crumb)))
            .chain([(title, None)]);
        let fill = |item: JsonObject, (place, (name, address)): (usize, (&str, Option<String>))| {
            item.number("position", place)
                .text("name", name)
                .text_if("item", address.as_deref())
        };
        JsonObject::of_type("BreadcrumbList")
            .objects("itemListElement", "ListItem", (1..).zip(steps), fill)
            .finish()
    }

    /// A practice.
    pub(super) fn practice_node(
        &self,
        entry: &Entry,
        front_matter: &FrontMatter<'_>,
        redactor: &Redactor<'_>,
        licence: Option<&Licence>,
        summary: &str,
        figures: &[Figure],
    ) -> String {
        let language: &str = &entry.language;
        let kind = front_matter.kind;
        let types: Vec<&str> = kind
            .map(|kind| kind.structured_data.iter().map(String::as_str).collect())
            .filter(|types: &Vec<&str>| !types.is_empty())
            .unwrap_or_else(|| vec!["LearningResource"]);
        let is_event = types.contains(&EVENT);
        let node = match types.as_slice() {
            [only] => JsonObject::of_type(only),
            several => JsonObject::of_types(several),
        };
        let node = node
            .text_if("@id", self.identifier(&entry.address).as_deref())
            .text("name", &entry.title)
            .text("description", summary)
            .text("inLanguage", language)
            .objects("about", "Thing", &entry.subjects, |thing, subject| {
                thing.text("name", self.pack.term(*subject).names.get(language))
            })
            .texts("keywords", &entry.keywords);
        let node = self.pictures(node, figures, licence);
        if is_event {
            self.event(node, entry)
                .object("subjectOf", "LearningResource", |page| {
                    let page = page.text("name", &entry.title).text("inLanguage", language);
                    about_resource(page, entry, kind, licence)
                })
                .finish()
        } else {
            let objectives = front_matter.fields.texts("objectives").iter();
            let objectives: Vec<String> = objectives.map(|text| redactor.clean(text)).collect();
            self.resource(node, entry, front_matter, licence)
                .texts("teaches", &objectives)
                .finish()
        }
    }

    /// Pictures with who made them and what may be done with each: `usual` where it has no licence
    /// of its own. They need an address, which only a site that knows its own can give.
    fn pictures(
        &self,
        node: JsonObject,
        figures: &[Figure],
        usual: Option<&Licence>,
    ) -> JsonObject {
        let Some(base) = &self.config.base_url else {
            return node;
        };
        node.objects("image", "ImageObject", figures, |image, figure| {
            let licence = figure.own_licence.as_ref().or(usual);
            let credit = Some(figure.credit.as_str()).filter(|credit| !credit.is_empty());
            image
                .text("contentUrl", &[base.as_str(), &figure.href].concat())
                .text("description", &figure.alt)
                .text_if("creditText", credit)
                .text_if("license", licence.map(Licence::identifier))
        })
    }

    /// Days and place of an event.
    fn event(&self, node: JsonObject, entry: &Entry) -> JsonObject {
        let mut node = node.text("eventStatus", "https://schema.org/EventScheduled");
        if let Some(date) = entry.date {
            node = node
                .text("startDate", &date.start.to_string())
                .text("endDate", &date.end.unwrap_or(date.start).to_string());
        }
        let Some(school) = self.graph.model.school_of(entry) else {
            return node;
        };
        node.object("organizer", "School", |node| self.provider(node, school))
            .object("location", "Place", |place| {
                place.text("name", self.school_title(school))
            })
    }

    /// Licence, level and time of a learning resource.
    fn resource(
        &self,
        node: JsonObject,
        entry: &Entry,
        front_matter: &FrontMatter<'_>,
        licence: Option<&Licence>,
    ) -> JsonObject {
        let mut node = node;
        if let Some(date) = entry.date {
            let last = date.end.unwrap_or(date.start).to_string();
            let days = match date.end {
                Some(_) => format!("{}/{last}", date.start),
                None => last.clone(),
            };
            node = node
                .text("dateCreated", &last)
                .text("temporalCoverage", &days);
        }
        let school = self.graph.model.school_of(entry);
        if let Some(school) = school {
            node = node.object("provider", "School", |node| self.provider(node, school));
        }
        let grades: Vec<String> = entry.grades.iter().map(|grade| grade.to_string()).collect();
        // How long a lesson is, depends on the type of the school.
        let is_known = school.is_none_or(|school| !school.is_profile_withheld);
        let minutes = school
            .and_then(|school| school.facts.school_type)
            .map_or(45, |term| {
                self.pack.lesson_minutes(&self.pack.term(term).id)
            });
        let time = match front_matter.fields.value("duration") {
            Some(Value::Duration(duration)) if is_known => duration.iso(minutes),
            _ => None,
        };
        about_resource(node, entry, front_matter.kind, licence)
            .texts("educationalLevel", &grades)
            .text_if("timeRequired", time.as_deref())
    }

    fn provider(&self, node: JsonObject, school: &School) -> JsonObject {
        let address = &self.graph.model.entry(school.entry).address;
        node.text_if("@id", self.identifier(address).as_deref())
            .text("name", self.school_title(school))
    }

    /// A school.
    pub(super) fn school_node(&self, school: &School) -> String {
        let entry = self.graph.model.entry(school.entry);
        let mut node = JsonObject::of_type("School")
            .text_if("@id", self.identifier(&entry.address).as_deref())
            .text("name", &entry.title);
        if let Some(npsn) = &school.facts.npsn {
            node = node.object("identifier", "PropertyValue", |node| {
                node.text("propertyID", "NPSN").text("value", npsn)
            });
        }
        let regions = school.facts.region.iter();
        let places = regions
            .flat_map(|code| Regions::lineage(code))
            .filter_map(|code| self.pack.regions.name(code));
        node = node.objects(
            "containedInPlace",
            "AdministrativeArea",
            places,
            |place, name| place.text("name", name),
        );
        if let Some((latitude, longitude)) = school.facts.coordinates {
            node = node.object("geo", "GeoCoordinates", |geo| {
                geo.number("latitude", latitude)
                    .number("longitude", longitude)
            });
        }
        for (name, text) in &school.facts.contact {
            node = match name.as_str() {
                "address" => node.text("address", text),
                "email" => node.text("email", text),
                "phone" => node.text("telephone", text),
                "website" => node.text("sameAs", text),
                _ => node,
            };
        }
        node.finish()
    }

    /// A list page with what stands on it.
    pub(super) fn collection_node(
        &self,
        address: &str,
        title: &str,
        language: &str,
        items: &[&Link],
    ) -> String {
        let fill = |item: JsonObject, (place, link): (usize, &&Link)| {
            item.number("position", place)
                .text("name", &link.text)
                .text_if("url", self.absolute(link).as_deref())
        };
        JsonObject::of_type("CollectionPage")
            .text_if("@id", self.identifier(address).as_deref())
            .text("name", title)
            .text("inLanguage", language)
            .object("mainEntity", "ItemList", |list| {
                list.objects("itemListElement", "ListItem", (1..).zip(items), fill)
            })
            .finish()
    }

    /// A word of a vocabulary.
    pub(super) fn term_node(&self, term: TermId, language: &str) -> String {
        let vocabulary = self.pack.vocabulary_at(term.vocabulary);
        let facts = self.pack.term(term);
        let address = self.addresses.term(term).unwrap_or_default();
        JsonObject::of_type("DefinedTerm")
            .text_if("@id", self.identifier(address).as_deref())
            .text("termCode", &facts.id)
            .text("name", facts.names.get(language))
            .text("description", facts.definition.get(language))
            .object("inDefinedTermSet", "DefinedTermSet", |set| {
                set.text("name", vocabulary.plurals.get(language))
            })
            .finish()
    }

    /// All words of the pack together.
    pub(super) fn term_set_node(
        &self,
        address: &str,
        name: &str,
        description: &str,
        language: &str,
    ) -> String {
        JsonObject::of_type("DefinedTermSet")
            .text_if("@id", self.identifier(address).as_deref())
            .text("name", name)
            .text("description", description)
            .text("inLanguage", language)
            .finish()
    }

    /// An ordinary page.
    pub(super) fn text_node(&self, entry: &Entry, title: &str, description: &str) -> String {
        JsonObject::of_type("WebPage")
            .text_if("@id", self.identifier(&entry.address).as_deref())
            .text("name", title)
            .text("description", description)
            .text("inLanguage", &entry.language)
            .finish()
    }

    /// A page without content of its own.
    pub(super) fn notice_node(&self, title: &str) -> String {
        JsonObject::of_type("WebPage").text("name", title).finish()
    }

    /// Somebody who agreed to be shown.
    pub(super) fn person_node(&self, address: &str, name: &str) -> String {
        JsonObject::of_type("Person")
            .text_if("@id", self.identifier(address).as_deref())
            .text("name", name)
            .finish()
    }

    /// The site itself, on its home page.
    pub(super) fn site_node(&self, language: &str) -> String {
        let mut node = JsonObject::of_type("WebSite")
            .text_if("@id", self.identifier(Addresses::HOME).as_deref())
            .text("name", self.title(language))
            .text("inLanguage", language);
        if let Some(publisher) = self.publisher(language) {
            node = node.object("publisher", "Organization", |node| {
                node.text("name", publisher)
            });
        }
        node.finish()
    }
}

/// What a resource is for, what it is called and what may be done with it.
fn about_resource(
    node: JsonObject,
    entry: &Entry,
    kind: Option<&Kind>,
    licence: Option<&Licence>,
) -> JsonObject {
    let name = kind.map(|kind| match &kind.resource_type {
        Some(known) => known.as_str(),
        None => kind.names.get(&entry.language),
    });
    node.text_if("license", licence.map(Licence::identifier))
        .text_if("learningResourceType", name)
        .text("educationalUse", "professional development")
}
