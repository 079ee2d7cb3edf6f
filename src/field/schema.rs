//! JSON Schema of a front matter, for editors.

use indexmap::IndexMap;
use serde_json::{Map, Value as Json, json};

use crate::pack::{FieldSpec, FieldType, Kind, Pack};

/// The dialect the schemas are written in.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of a kind, with descriptions in a language. Keys of every language are
/// in it, because an author may write any.
pub fn json_schema(kind: &Kind, pack: &Pack, language: &str) -> Json {
    let description = kind.summary.get(language);
    schema(
        &kind.fields,
        kind.names.get(language),
        description,
        pack,
        language,
    )
}

/// The schema of a page of any kind, where the kind is not known.
pub fn page_schema(pack: &Pack, language: &str) -> Json {
    let mut fields: IndexMap<String, FieldSpec> = (*pack.page).clone();
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
    fields: &IndexMap<String, FieldSpec>,
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

fn object(fields: &IndexMap<String, FieldSpec>, pack: &Pack, language: &str) -> Map<String, Json> {
    let mut properties = Map::new();
    let mut required = Vec::new();
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

/// The keys of a field in all languages, each once.
fn spellings<'a>(name: &'a str, spec: &'a FieldSpec) -> Vec<&'a str> {
    let mut keys = vec![name];
    for own in spec.keys.0.values() {
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
        | FieldType::OldAddresses
        | FieldType::References => list(text_or_number()),
        FieldType::Count => text_or_number(),
        FieldType::YesNo => json!({"type": ["string", "boolean"]}),
        FieldType::Term | FieldType::Licence => words(),
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
        FieldType::Person | FieldType::Grades | FieldType::Days => list(text_or_number()),
        FieldType::Reference => json!({"type": ["string", "array"]}),
        FieldType::Coordinates => json!({"anyOf": [
            {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
            {"type": "string"}
        ]}),
        FieldType::Observers => json!({"type": ["number", "string", "array", "object"]}),
        FieldType::Profile => json!({"type": ["string", "array", "object"]}),
        FieldType::Counts => {
            json!({"type": "object", "additionalProperties": text_or_number()})
        }
        FieldType::Stages => list(json!({
            "type": "object", "additionalProperties": {"type": ["string", "boolean"]}
        })),
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
