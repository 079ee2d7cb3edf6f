//! JSON-LD: what a page is in the words of schema.org (CONTRACT 9).

use serde_json::{Map, Value as Json, json};

use super::view::{Licence, Link};
use super::{Addresses, Site};
use crate::field::{Fields, Value};
use crate::model::{Entry, School};
use crate::pack::{Kind, Regions};

/// JSON that can stand inside a `script` element: no `<`, no line separators.
pub fn escape_json_for_html(json: &Json) -> String {
    json.to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

/// A graph of nodes for one page.
pub(super) fn document(nodes: Vec<Json>) -> String {
    escape_json_for_html(&json!({"@context": "https://schema.org", "@graph": nodes}))
}

impl Site<'_> {
    /// An address as an identifier: absolute where the site knows its own address.
    pub(super) fn identifier(&self, address: &str) -> String {
        let encoded = super::encode_address(address);
        match &self.config.base_url {
            Some(base) => format!("{base}{encoded}"),
            None => encoded,
        }
    }

    /// The way from home to a page.
    pub(super) fn breadcrumb_node(&self, crumbs: &[Link], title: &str) -> Json {
        let items: Vec<Json> = crumbs
            .iter()
            .enumerate()
            .map(|(place, crumb)| {
                let mut item = json!({
                    "@type": "ListItem", "position": place + 1, "name": crumb.text
                });
                if let (Some(href), Some(base), Some(item)) =
                    (&crumb.href, &self.config.base_url, item.as_object_mut())
                {
                    item.insert("item".to_owned(), json!(format!("{base}{href}")));
                }
                item
            })
            .chain(std::iter::once(json!({
                "@type": "ListItem", "position": crumbs.len() + 1, "name": title
            })))
            .collect();
        json!({"@type": "BreadcrumbList", "itemListElement": items})
    }

    /// A practice.
    pub(super) fn practice_node(
        &self,
        entry: &Entry,
        kind: Option<&Kind>,
        fields: &Fields<'_>,
        language: &str,
        licence: Option<&Licence>,
        summary: &str,
    ) -> Json {
        let types = kind.map_or_else(
            || json!("LearningResource"),
            |kind| match kind.structured_data.as_slice() {
                [only] => json!(only),
                several => json!(several),
            },
        );
        let mut node = Map::new();
        let mut put = |key: &str, value: Json| {
            node.insert(key.to_owned(), value);
        };
        let is_event = kind.is_some_and(|kind| {
            kind.structured_data
                .iter()
                .any(|name| name == "EducationEvent")
        });
        put("@type", types);
        put("@id", json!(self.identifier(&entry.address)));
        put("name", json!(&*entry.title));
        put("description", json!(summary));
        put("inLanguage", json!(language));
        let names: Vec<&str> = entry
            .subjects
            .iter()
            .map(|subject| self.pack.term(*subject).names.get(language))
            .collect();
        if !names.is_empty() {
            put(
                "about",
                json!(
                    names
                        .iter()
                        .map(|name| json!({"@type": "Thing", "name": name}))
                        .collect::<Vec<_>>()
                ),
            );
        }
        if !entry.keywords.is_empty() {
            put("keywords", json!(entry.keywords));
        }
        if let Some(date) = entry.date {
            let (first, last) = (
                date.start.to_string(),
                date.end.unwrap_or(date.start).to_string(),
            );
            if is_event {
                put("startDate", json!(first));
                put("endDate", json!(last));
                put("eventStatus", json!("https://schema.org/EventScheduled"));
            } else {
                put("dateCreated", json!(last));
                put(
                    "temporalCoverage",
                    json!(if first == last {
                        first
                    } else {
                        format!("{first}/{last}")
                    }),
                );
            }
        }
        if let Some(school) = self.graph.model.school_of(entry) {
            let provider = json!({
                "@type": "School",
                "@id": self.identifier(&self.graph.model.entry(school.entry).address),
                "name": self.school_title(school)
            });
            if is_event {
                put("organizer", provider.clone());
                put(
                    "location",
                    json!({"@type": "Place", "name": self.school_title(school)}),
                );
            } else {
                put("provider", provider);
            }
        }
        if let Some(licence) = licence.filter(|_| !is_event) {
            put(
                "license",
                json!(licence.url.as_ref().unwrap_or(&licence.id)),
            );
        }
        if !is_event {
            if let Some(kind) = kind {
                put("learningResourceType", json!(kind.names.get(language)));
            }
            if !entry.grades.is_empty() {
                let grades: Vec<u8> = entry.grades.iter().collect();
                put(
                    "educationalLevel",
                    json!(grades.iter().map(u8::to_string).collect::<Vec<_>>()),
                );
            }
            put("educationalUse", json!("professional development"));
            if let Some(Value::Duration(duration)) = fields.value("duration") {
                let minutes = self
                    .graph
                    .model
                    .school_of(entry)
                    .and_then(|school| school.facts.school_type)
                    .map_or(45, |term| {
                        self.pack.lesson_minutes(&self.pack.term(term).id)
                    });
                if let Some(iso) = duration.iso(minutes) {
                    put("timeRequired", json!(iso));
                }
            }
            let teaches = fields.texts("objectives");
            if !teaches.is_empty() {
                put("teaches", json!(teaches));
            }
        }
        Json::Object(node)
    }

    /// A school.
    pub(super) fn school_node(&self, school: &School) -> Json {
        let entry = self.graph.model.entry(school.entry);
        let mut node = Map::new();
        let mut put = |key: &str, value: Json| {
            node.insert(key.to_owned(), value);
        };
        put("@type", json!("School"));
        put("@id", json!(self.identifier(&entry.address)));
        put("name", json!(&*entry.title));
        if let Some(npsn) = &school.facts.npsn {
            put(
                "identifier",
                json!({"@type": "PropertyValue", "propertyID": "NPSN", "value": npsn}),
            );
        }
        let places: Vec<Json> = school
            .facts
            .region
            .iter()
            .flat_map(|code| Regions::lineage(code))
            .filter_map(|code| self.pack.regions.name(code))
            .map(|name| json!({"@type": "AdministrativeArea", "name": name}))
            .collect();
        if !places.is_empty() {
            put("containedInPlace", json!(places));
        }
        if let Some((latitude, longitude)) = school.facts.coordinates {
            put(
                "geo",
                json!({"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}),
            );
        }
        for (name, text) in &school.facts.contact {
            match name.as_str() {
                "address" => put("address", json!(text)),
                "email" => put("email", json!(text)),
                "phone" => put("telephone", json!(text)),
                "website" => put("sameAs", json!(text)),
                _ => {}
            }
        }
        Json::Object(node)
    }

    /// A list page with what stands on it.
    pub(super) fn collection_node(
        &self,
        address: &str,
        title: &str,
        language: &str,
        items: &[&Link],
    ) -> Json {
        let items: Vec<Json> = items
            .iter()
            .enumerate()
            .map(|(place, link)| {
                let mut item = Map::new();
                item.insert("@type".to_owned(), json!("ListItem"));
                item.insert("position".to_owned(), json!(place + 1));
                item.insert("name".to_owned(), json!(link.text));
                if let (Some(href), Some(base)) = (&link.href, &self.config.base_url) {
                    item.insert("url".to_owned(), json!(format!("{base}{href}")));
                }
                Json::Object(item)
            })
            .collect();
        json!({
            "@type": "CollectionPage",
            "@id": self.identifier(address),
            "name": title,
            "inLanguage": language,
            "mainEntity": {"@type": "ItemList", "itemListElement": items}
        })
    }

    /// A word of a vocabulary.
    pub(super) fn term_node(&self, term: crate::pack::TermId, language: &str) -> Json {
        let vocabulary = self.pack.vocabulary_at(term.vocabulary);
        let facts = self.pack.term(term);
        let address = self.addresses.term(term, self.pack).unwrap_or_default();
        json!({
            "@type": "DefinedTerm",
            "@id": self.identifier(&address),
            "termCode": facts.id,
            "name": facts.names.get(language),
            "description": facts.definition.get(language),
            "inDefinedTermSet": {"@type": "DefinedTermSet", "name": vocabulary.plurals.get(language)}
        })
    }

    /// The site itself, on its home page.
    pub(super) fn site_node(&self, language: &str) -> Json {
        let mut node = json!({
            "@type": "WebSite",
            "@id": self.identifier(Addresses::HOME),
            "name": self.title(),
            "inLanguage": language
        });
        if let (Some(publisher), Some(node)) = (&self.config.publisher, node.as_object_mut()) {
            node.insert(
                "publisher".to_owned(),
                json!({"@type": "Organization", "name": publisher.name}),
            );
        }
        node
    }
}
