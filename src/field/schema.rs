//! JSON Schema of a front matter, for editors.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json, json};

use super::Grades;
use crate::pack::{FieldSpec, FieldType, Kind, OrderedSpecs, Pack};

/// The dialect the schemas are written in.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// What may stand between the parts of a word.
const BETWEEN: &str = "[^0-9A-Za-z]*";

/// Longest pattern of the words of a vocabulary; one with more is an offer only.
const LONGEST_PATTERN: usize = 4000;

/// The schema of a kind, with descriptions in a language. Keys of every language are
/// in it, because an author may write any.
pub fn json_schema(kind: &Kind, pack: &Pack, language: &str) -> Json {
    let description = kind.summary.get(language);
    let mut fields: OrderedSpecs = (*kind.fields).clone();
    for section in &kind.sections {
        // What may stand below a heading need not stand here.
        let filled = section.fills.as_ref().and_then(|name| fields.get_mut(name));
        if let Some(spec) = filled {
            spec.required = false;
        }
    }
    schema(
        &fields,
        kind.names.get(language),
        description,
        pack,
        language,
    )
}

/// The schema of a page of any kind, where the kind is not known.
pub fn page_schema(pack: &Pack, language: &str) -> Json {
    let mut fields: OrderedSpecs = (*pack.page).clone();
    for kind in &pack.kinds {
        for (name, spec) in &kind.fields {
            fields.entry(name.clone()).or_insert_with(|| {
                let mut spec = spec.clone();
                spec.required = false;
                spec
            });
        }
    }
    schema(&fields, "Padu", "", pack, language)
}

/// The schema of a school's profile.
pub fn school_schema(pack: &Pack, language: &str) -> Json {
    schema(&pack.school, "sekolah.md, school.md", "", pack, language)
}

/// The schema of a school's list of people who agreed to be shown.
pub fn people_schema(pack: &Pack, language: &str) -> Json {
    json!({
        "$schema": DIALECT,
        "title": "orang.yaml, people.yaml",
        "type": "array",
        "items": object(&pack.person, pack, language),
    })
}

fn schema(
    fields: &OrderedSpecs,
    title: &str,
    description: &str,
    pack: &Pack,
    language: &str,
) -> Json {
    let mut object = object(fields, pack, language);
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!(DIALECT));
    schema.insert("title".to_owned(), json!(title));
    if !description.is_empty() {
        schema.insert("description".to_owned(), json!(description));
    }
    schema.append(&mut object);
    Json::Object(schema)
}

fn object(fields: &OrderedSpecs, pack: &Pack, language: &str) -> Map<String, Json> {
    let mut properties = Map::new();
    let mut required: Vec<Json> = Vec::new();
    for (name, spec) in fields {
        let description = spec.help.get(language);
        let mut property = field(spec, pack, language);
        if !description.is_empty() {
            property.insert("description".to_owned(), json!(description));
        }
        let keys: Vec<&str> = spellings(name, spec);
        if spec.required {
            let any: Vec<Json> = keys.iter().map(|key| json!({"required": [key]})).collect();
            required.push(json!({ "anyOf": any }));
        }
        // A key stands in one language only.
        for (place, key) in keys.iter().enumerate() {
            let others = keys[place + 1..].iter();
            required.extend(others.map(|other| json!({"not": {"required": [key, other]}})));
        }
        for key in keys {
            properties.insert(key.to_owned(), Json::Object(property.clone()));
        }
    }
    let mut object = Map::new();
    object.insert("type".to_owned(), json!("object"));
    object.insert("properties".to_owned(), Json::Object(properties));
    object.insert("additionalProperties".to_owned(), json!(false));
    if !required.is_empty() {
        object.insert("allOf".to_owned(), json!(required));
    }
    object
}

/// The keys of a field in all languages and spellings, each once.
fn spellings<'a>(name: &'a str, spec: &'a FieldSpec) -> Vec<&'a str> {
    let mut keys = vec![name];
    for own in spec.keys.0.values().chain(&spec.spellings) {
        if !keys.contains(&own.as_str()) {
            keys.push(own);
        }
    }
    keys
}

fn field(spec: &FieldSpec, pack: &Pack, language: &str) -> Map<String, Json> {
    let text = || json!({"type": "string"});
    let text_or_number = || match spec.longest {
        Some(most) => json!({"type": ["string", "number"], "maxLength": most}),
        None => json!({"type": ["string", "number"]}),
    };
    let list = |item: Json| json!({"anyOf": [item.clone(), {"type": "array", "items": item}]});
    let inner = || Json::Object(object(&spec.fields, pack, language));
    let vocabulary = match spec.field_type {
        FieldType::Licence => Some("licences"),
        _ => spec.vocabulary.as_deref(),
    };
    let words = || vocabulary.map_or_else(text, |id| words_of(id, pack, language));
    let word = || vocabulary.map_or_else(text, |id| word_of(id, spec, pack, language));
    let value = match spec.field_type {
        FieldType::Text
        | FieldType::Period
        | FieldType::Duration
        | FieldType::Identifier
        | FieldType::Region => text_or_number(),
        FieldType::Date => json!({"type": "string", "examples": ["2024-08-05"]}),
        FieldType::Address | FieldType::Table => text(),
        FieldType::Texts
        | FieldType::Words
        | FieldType::Sources
        | FieldType::Guests
        | FieldType::OldAddresses
        | FieldType::References => list(text_or_number()),
        FieldType::Count => text_or_number(),
        FieldType::YesNo => json!({"type": ["string", "boolean"]}),
        FieldType::Term => word(),
        FieldType::Licence => words(),
        // Comma text is understood too, so an enumeration may only advise.
        FieldType::Terms => json!({"anyOf": [
            {"type": "array", "items": {"anyOf": [words(), {"type": "number"}]}},
            {"type": ["string", "number"]}
        ]}),
        // Numbers come in ranges: `1-4`.
        FieldType::DoneSteps => json!({"anyOf": [
            {"type": "array", "items": {"anyOf": [
                words(), {"type": "number"}, {"type": "string", "pattern": "^[0-9]"}
            ]}},
            {"type": ["string", "number"]}
        ]}),
        FieldType::Person | FieldType::Days => list(text_or_number()),
        FieldType::Grades => list(json!({"anyOf": [
            {"type": "integer", "minimum": 1, "maximum": Grades::HIGHEST}, {"type": "string"}
        ]})),
        FieldType::Reference => json!({"type": ["string", "array"]}),
        FieldType::Coordinates => json!({"anyOf": [
            {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
            {"type": "string"}
        ]}),
        FieldType::Observers => json!({"type": ["number", "string", "array", "object"]}),
        FieldType::Profile => json!({"type": ["string", "array", "object"]}),
        FieldType::Counts => json!({
            "type": ["number", "string", "object"], "additionalProperties": text_or_number()
        }),
        FieldType::Stages => {
            let round = json!({
                "type": "object", "additionalProperties": {"type": ["string", "boolean"]}
            });
            let called_off: Vec<&String> = pack.manifest.called_off.values().flatten().collect();
            json!({"anyOf": [
                round.clone(), {"type": "array", "items": round}, {"enum": called_off}
            ]})
        }
        FieldType::Record | FieldType::Consent => inner(),
        FieldType::Contact => json!({"anyOf": [text(), inner()]}),
        FieldType::Team
        | FieldType::Images
        | FieldType::Attachments
        | FieldType::Outcomes
        | FieldType::DatedNotes => list(json!({"anyOf": [text(), inner()]})),
        FieldType::Records | FieldType::Nodes => {
            let item = match spec.fields.contains_key("text") {
                true => json!({"anyOf": [text(), inner()]}),
                false => inner(),
            };
            let mut list = json!({"type": "array", "items": item});
            if let (Some(least), Some(list)) = (spec.min, list.as_object_mut()) {
                list.insert("minItems".to_owned(), json!(least));
            }
            list
        }
        // Their inner values have forms of their own; keys are what an editor can offer.
        FieldType::Sessions
        | FieldType::Cycles
        | FieldType::Criteria
        | FieldType::Measures
        | FieldType::Shares => {
            let keys: Map<String, Json> = spec
                .fields
                .iter()
                .flat_map(|(name, inner)| {
                    let description = inner.help.get(language);
                    spellings(name, inner)
                        .into_iter()
                        .map(move |key| (key.to_owned(), json!({"description": description})))
                })
                .collect();
            json!({"type": "array", "items": {
                "type": "object", "properties": keys, "additionalProperties": false
            }})
        }
    };
    match value {
        Json::Object(map) => map,
        _ => Map::new(),
    }
}

/// One word of a vocabulary. Where it has no others and they are few, only its own, as an author
/// may spell them: with capitals or small letters, in one or several words.
fn word_of(id: &str, spec: &FieldSpec, pack: &Pack, language: &str) -> Json {
    let offered = words_of(id, pack, language);
    let vocabulary = pack.vocabulary(id).map(|(_, vocabulary)| vocabulary);
    let Some(vocabulary) = vocabulary.filter(|vocabulary| !vocabulary.open) else {
        return offered;
    };
    let terms = vocabulary.terms.iter().flat_map(|term| {
        let names = term.names.0.values().chain(term.plurals.0.values());
        let aliases = term.aliases.values().flatten();
        std::iter::once(&term.id).chain(names).chain(aliases)
    });
    let spellings: BTreeSet<String> = terms
        .chain(spec.meanings.keys())
        .map(|word| spelling(word))
        .collect();
    let spellings: Vec<String> = spellings.into_iter().collect();
    let pattern = format!("^{BETWEEN}({}){BETWEEN}$", spellings.join("|"));
    if pattern.len() > LONGEST_PATTERN || !pattern.is_ascii() {
        return offered;
    }
    let enumeration = offered["anyOf"][0].clone();
    json!({"anyOf": [enumeration, {"type": "string", "pattern": pattern}]})
}

/// A pattern of a word, whatever its case and whatever stands between its parts.
fn spelling(word: &str) -> String {
    let parts = word.split(|c: char| !c.is_alphanumeric());
    let parts = parts.filter(|part| !part.is_empty()).map(|part| {
        let letters = part.chars().flat_map(char::to_lowercase);
        letters
            .map(|letter| match letter.to_ascii_uppercase() {
                capital if capital != letter => format!("[{letter}{capital}]"),
                _ => letter.to_string(),
            })
            .collect::<String>()
    });
    parts.collect::<Vec<_>>().join(BETWEEN)
}

/// The words of a vocabulary: ids first, then names in the language.
fn words_of(id: &str, pack: &Pack, language: &str) -> Json {
    let Some((_, vocabulary)) = pack.vocabulary(id) else {
        return json!({"type": "string"});
    };
    let mut words: Vec<&str> = Vec::new();
    for term in &vocabulary.terms {
        for word in [term.id.as_str(), term.names.get(language)] {
            if !words.contains(&word) {
                words.push(word);
            }
        }
    }
    // Aliases are accepted as well; the list is what an editor offers.
    json!({"anyOf": [{"enum": words}, {"type": "string"}]})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::built_in;

    #[test]
    fn a_schema_refuses_what_a_check_refuses_and_takes_what_it_takes() {
        let pack = built_in("indonesia").unwrap();
        let schema = json_schema(pack.kind("joint-plan").unwrap(), &pack, "id");
        let rules = schema["allOf"].as_array().unwrap();
        let asks = |keys: &[&str]| {
            let any: Vec<Json> = keys.iter().map(|key| json!({"required": [key]})).collect();
            rules.contains(&json!({"anyOf": any}))
        };
        assert!(asks(&["title", "judul"]));
        // These may stand below a heading.
        assert!(!asks(&["objectives", "tujuan"]) && !asks(&["assessment", "penilaian"]));
        let both = json!({"not": {"required": ["title", "judul"]}});
        assert!(rules.contains(&both));
        let status = &schema["properties"]["status"]["anyOf"][1]["pattern"];
        assert!(
            status
                .as_str()
                .unwrap()
                .contains("[tT][eE][rR][bB][iI][tT]")
        );
        let grade = &schema["properties"]["kelas"]["anyOf"][0]["anyOf"][0]["maximum"];
        assert_eq!(grade, 13);
        // Who took part may be a number, a text or a number of each.
        let schema = json_schema(pack.kind("protocol-meeting").unwrap(), &pack, "id");
        let counts = &schema["properties"]["peserta"]["type"];
        assert_eq!(counts, &json!(["number", "string", "object"]));
    }
}
