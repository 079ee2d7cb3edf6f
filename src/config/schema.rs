//! JSON Schema of `site.yaml`, for editors.

use serde_json::{Map, Value as Json, json};

use super::read::{KEYS, LEVELS, PUBLISHER_KEYS, SPELLINGS};
use crate::diagnostic::{Announced, Code, Message};
use crate::locale::Locale;

/// The dialect the schema is written in.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema with descriptions in a language. Keys of both languages are in it.
pub fn schema(locale: &Locale, language: &str) -> Json {
    let described = |name: &str, value: Json| {
        let key = format!("setting_{name}");
        let mut value = match value {
            Json::Object(map) => map,
            _ => Map::new(),
        };
        let text = locale.format(language, &key, Vec::new());
        value.insert("description".to_owned(), json!(text));
        Json::Object(value)
    };
    let mut properties = Map::new();
    for (english, own) in KEYS {
        let value = described(english, form(english));
        properties.insert(own.to_owned(), value.clone());
        let spellings = SPELLINGS.iter().filter(|(_, key)| *key == english);
        properties.extend(spellings.map(|(other, _)| ((*other).to_owned(), value.clone())));
        properties.insert(english.to_owned(), value);
    }
    json!({
        "$schema": DIALECT,
        "title": super::FILE_NAME,
        "description": locale.say(language, &Message::new("setting_all")),
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    })
}

/// What values a key takes.
fn form(key: &str) -> Json {
    let text = || json!({"type": "string"});
    // The same in every language, or by language.
    let texts = || json!({"anyOf": [text(), {"type": "object", "additionalProperties": text()}]});
    match key {
        "title" => texts(),
        "kind" => json!({"enum": ["school", "catalogue", "sekolah", "katalog"]}),
        "errors" => json!({"enum": ["stop", "quarantine", "berhenti", "karantina"]}),
        "languages" => json!({"type": ["array", "string"], "items": {"type": "string"}}),
        "sources" => json!({"type": "array"}),
        "publisher" => {
            let inner: Map<String, Json> = PUBLISHER_KEYS
                .iter()
                .flat_map(|(english, own)| match *english {
                    "name" => [*english, *own].map(|key| (key.to_owned(), texts())),
                    _ => [*english, *own].map(|key| (key.to_owned(), text())),
                })
                .collect();
            json!({"anyOf": [text(), {
                "type": "object", "properties": inner, "additionalProperties": false
            }]})
        }
        "checks" => {
            let announced = Announced::ALL.iter().map(|code| code.name);
            let codes: Map<String, Json> = Code::ALL
                .iter()
                .map(|code| code.name())
                .chain(announced)
                .map(|name| {
                    let words = LEVELS.map(|(word, _)| word);
                    (name.to_owned(), json!({"enum": words}))
                })
                .collect();
            json!({"type": "object", "properties": codes, "additionalProperties": false})
        }
        "colours" => json!({"type": "object", "additionalProperties": text()}),
        _ => text(),
    }
}
