//! Settings of a text editor for a site: what VS Code needs to complete and validate.
//!
//! - `site.yaml` and the lists of people: JSON Schema, for the YAML extension.
//! - Front matter: that extension passes Markdown over (redhat-developer/vscode-yaml, issue
//!   207), so every kind is a snippet and so is every key, which need no extension at all;
//!   and the kinds are content types of Front Matter CMS, which validates since 10.10.
//!   Only what has one form is declared there, because it knows no comma lists or aliases.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde_json::{Map, Value as Json, json};

use super::{BLANK, Scaffold, entry};
use crate::config;
use crate::field::people_schema;
use crate::locale::Locale;
use crate::pack::{FieldSpec, FieldType, Kind, Pack};

const SITE_SCHEMA: &str = ".vscode/schemas/site.schema.json";
const PEOPLE_SCHEMA: &str = ".vscode/schemas/people.schema.json";
/// Stands in a scaffold for the day on which a snippet is used.
const SOME_DAY: Date = Date::constant(1, 1, 1);

/// The files of an editor by path, relative to the site's root.
pub fn editor_files(
    pack: &Pack,
    locale: &Locale,
    language: &str,
    is_catalogue: bool,
) -> Vec<(String, String)> {
    let extensions = json!({
        "recommendations": ["redhat.vscode-yaml", "eliostruyf.vscode-front-matter"]
    });
    [
        (
            ".vscode/settings.json",
            settings(pack, language, is_catalogue),
        ),
        (".vscode/extensions.json", extensions),
        (
            ".vscode/padu.code-snippets",
            snippets(pack, locale, language),
        ),
        (SITE_SCHEMA, config::schema(locale, language)),
        (PEOPLE_SCHEMA, people_schema(pack, language)),
    ]
    .into_iter()
    .map(|(path, value)| (path.to_owned(), format!("{value:#}\n")))
    .collect()
}

fn settings(pack: &Pack, language: &str, is_catalogue: bool) -> Json {
    let school = if is_catalogue { "*/" } else { "" };
    let folders: Vec<Json> = pack
        .kinds
        .iter()
        .map(|kind| {
            let folder = kind.folder(language);
            json!({
                "title": kind.names.get(language),
                "path": format!("[[workspace]]/content/{school}{folder}"),
                "contentTypes": [folder],
            })
        })
        .collect();
    let types: Vec<Json> = pack
        .kinds
        .iter()
        .map(|kind| content_type(kind, pack, language))
        .collect();
    json!({
        "yaml.schemas": {
            SITE_SCHEMA: config::FILE_NAME,
            PEOPLE_SCHEMA: ["**/orang.yaml", "**/people.yaml"],
        },
        // VS Code offers nothing by itself while one writes Markdown.
        "[markdown]": {
            "editor.quickSuggestions": {"comments": "off", "strings": "off", "other": "on"},
            "editor.snippetSuggestions": "top",
            "editor.wordWrap": "on",
        },
        "search.exclude": {"public/**": true, "report/**": true},
        "frontMatter.content.pageFolders": folders,
        "frontMatter.taxonomy.contentTypes": types,
    })
}

/// A kind as a content type of Front Matter CMS.
fn content_type(kind: &Kind, pack: &Pack, language: &str) -> Json {
    let fields: Vec<Json> = kind
        .fields
        .iter()
        .filter(|(_, spec)| spec.required || spec.field_type == FieldType::Term)
        .filter_map(|(name, spec)| {
            let mut field = match spec.field_type {
                FieldType::Text => json!({"type": "string"}),
                FieldType::Term => {
                    let (_, words) = pack.vocabulary(spec.vocabulary.as_deref()?)?;
                    let words: Vec<&str> = words
                        .terms
                        .iter()
                        .flat_map(|term| {
                            let aliases = term.aliases.get(language).into_iter().flatten();
                            let own = [term.id.as_str(), term.names.get(language)];
                            own.into_iter().chain(aliases.map(String::as_str))
                        })
                        .collect();
                    let words: BTreeSet<&str> = words.into_iter().collect();
                    json!({"type": "choice", "choices": words})
                }
                _ => return None,
            };
            field["name"] = json!(spec.key(name, language));
            field["title"] = json!(spec.labels.get(language));
            field["description"] = json!(spec.help.get(language));
            field["required"] = json!(spec.required);
            Some(field)
        })
        .collect();
    json!({"name": kind.folder(language), "pageBundle": false, "fields": fields})
}

/// Every kind as a whole file, and every key with its example.
fn snippets(pack: &Pack, locale: &Locale, language: &str) -> Json {
    let mut snippets = Map::new();
    for kind in &pack.kinds {
        let scaffold = Scaffold {
            kind,
            title: BLANK,
            date: Some(SOME_DAY),
            language,
            names_kind: false,
            names_language: false,
            model: None,
        };
        let snippet = json!({
            "scope": "markdown",
            "prefix": kind.folder(language),
            "description": kind.summary.get(language),
            "body": body_of(&scaffold.text(locale)),
        });
        snippets.insert(kind.names.get(language).to_owned(), snippet);
    }
    let mut seen: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (kind, name, spec) in fields(pack) {
        let key = spec.key(name, language);
        let example = spec.example.get(language);
        if example.is_empty() || !seen.insert((key, example)) {
            continue;
        }
        let mut written = String::new();
        entry(key, example, &mut written);
        let mut title = format!("{key}:");
        if snippets.contains_key(&title) {
            title = format!("{key}: ({})", kind.names.get(language));
        }
        let snippet = json!({
            "scope": "markdown",
            "prefix": key,
            "description": spec.help.get(language),
            "body": written.lines().map(escaped).collect::<Vec<_>>(),
        });
        snippets.insert(title, snippet);
    }
    Json::Object(snippets)
}

fn fields(pack: &Pack) -> impl Iterator<Item = (&Kind, &str, &FieldSpec)> {
    pack.kinds.iter().flat_map(|kind| {
        let fields = kind.fields.iter();
        fields.map(move |(name, spec)| (kind, name.as_str(), spec))
    })
}

/// The lines of a snippet; each blank is a place the cursor stops at.
fn body_of(text: &str) -> Vec<String> {
    let today = "${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}";
    let mut stop = 0;
    text.lines()
        .map(|line| {
            let mut parts = line.split(BLANK);
            let mut body = escaped(parts.next().unwrap_or_default());
            for part in parts {
                stop += 1;
                body.push_str(&format!("${{{stop}:{BLANK}}}{}", escaped(part)));
            }
            body.replace(&SOME_DAY.to_string(), today)
        })
        .collect()
}

/// A text in which nothing means anything to a snippet.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('$', "\\$")
        .replace('}', "\\}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_stops_and_the_date_is_todays() {
        let body = body_of("judul: …\ntanggal: 0001-01-01\nharga: $5 {a}\n…");
        let wanted = [
            "judul: ${1:…}",
            "tanggal: ${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}",
            "harga: \\$5 {a\\}",
            "${2:…}",
        ];
        assert_eq!(body, wanted);
    }
}
