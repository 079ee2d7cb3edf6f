//! One file with all its fields, for the model and again for its page.

use super::{Inputs, Place, PlaceKind, Places};
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::document::{self, Depth, Document};
use crate::field::{Fields, Reader, read_fields};
use crate::pack::Kind;
use crate::yaml::Content;

/// Words of `kind` that make a page of a file in a school's folder (CONTRACT 15).
const PAGE_WORDS: [&str; 2] = ["halaman", "page"];

/// A Markdown file, read and understood as far as one file can be.
pub struct Reading<'site, 'text> {
    /// What the path says.
    pub place: Place,
    /// The kind of the practice; `None` for profiles and pages.
    pub kind: Option<&'site Kind>,
    /// Front matter and text.
    pub document: Document<'text>,
    /// The typed fields; empty where the front matter cannot be read.
    pub fields: Fields<'site>,
    /// Language of the author's keys.
    pub key_language: &'site str,
    /// Problems of this file.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the text of a Markdown file. `path` is relative to the site.
pub fn read_file<'site, 'text>(
    path: &'site str,
    text: &'text str,
    depth: Depth,
    places: &Places,
    inputs: &Inputs<'site>,
) -> Reading<'site, 'text> {
    let place = places.of(path, inputs.pack);
    let mut document = document::parse(path, text, depth);
    let mut diagnostics = std::mem::take(&mut document.diagnostics);
    let named = document
        .front_matter
        .as_ref()
        .and_then(|node| node.entries())
        .and_then(|entries| {
            entries
                .iter()
                .find(|entry| matches!(entry.key.as_str(), "jenis" | "kind"))
        })
        .and_then(|entry| Some((entry.value.text()?.trim().to_owned(), entry.value.span)));
    let kind = kind_of(&place, named.as_ref(), path, inputs, &mut diagnostics);
    let mut reader = Reader::new(inputs.pack, path, kind);
    let specs = match (kind, &place.kind) {
        (Some(kind), _) => &kind.fields,
        (None, PlaceKind::School) => &inputs.pack.school,
        (None, _) => &inputs.pack.page,
    };
    let mut fields = Fields::default();
    // `kind` decides how the rest is read; it is no field of its own.
    if let Some(Content::Map { entries, .. }) =
        document.front_matter.as_mut().map(|node| &mut node.content)
    {
        entries.retain(|entry| !matches!(entry.key.as_str(), "jenis" | "kind"));
    }
    if let Some(node) = &document.front_matter {
        reader.language = if place.language.as_deref() == Some("en") {
            "en"
        } else {
            reader.language
        };
        reader.settle_language(node, specs);
        let headings = &document.outline.headings;
        let fills = |field: &str| {
            kind.is_some_and(|kind| {
                kind.sections
                    .iter()
                    .filter(|section| section.fills.as_deref() == Some(field))
                    .any(|section| headings.iter().any(|h| section.is_called(&h.text)))
            })
        };
        fields = read_fields(
            node,
            specs,
            document.front_matter_span,
            &fills,
            &mut reader,
        );
    }
    let key_language = reader.language;
    diagnostics.append(&mut reader.diagnostics);
    Reading {
        place,
        kind,
        document,
        fields,
        key_language,
        diagnostics,
    }
}

fn kind_of<'site>(
    place: &Place,
    named: Option<&(String, Span)>,
    path: &str,
    inputs: &Inputs<'site>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<&'site Kind> {
    if place.kind == PlaceKind::School {
        return None;
    }
    if let Some((word, span)) = named
        && !word.is_empty()
    {
        if PAGE_WORDS.contains(&word.to_lowercase().as_str()) {
            return None;
        }
        if let Some(kind) = inputs.pack.kind_named(word) {
            return Some(kind);
        }
        let near = inputs
            .pack
            .vocabulary("kinds")
            .and_then(|(_, kinds)| kinds.nearest(word, &inputs.config.language))
            .map(|near| Message::new("did_you_mean").with("word", near));
        diagnostics.push(
            Diagnostic::new(
                Code::UnknownTerm,
                path,
                *span,
                Message::new("kind_unknown").with("word", word),
            )
            .hint_if(near),
        );
    }
    match &place.kind {
        PlaceKind::Practice(id) => inputs.pack.kind(id),
        PlaceKind::GoodPractice => inputs.pack.kind("good-practice"),
        PlaceKind::School | PlaceKind::Page => None,
    }
}
