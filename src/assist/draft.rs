//! A file that is being written, and what its path and its keys say about a place in it.

use std::ops::Range;

use super::sketch::{Piece, Sketch};
use crate::diagnostic::{Position, Span};
use crate::document::{Depth, split};
use crate::field::{find_field, key_language};
use crate::model::{Entry, School, is_kind_key};
use crate::pack::{FieldSpec, FieldSpecs, FieldType, Pack};
use crate::pipeline::Analysis;

/// A file with a cursor in it.
pub(super) struct Draft<'a> {
    pub(super) analysis: &'a Analysis<'a>,
    pub(super) pack: &'a Pack,
    /// Path relative to the site.
    pub(super) path: &'a str,
    pub(super) text: &'a str,
    /// The cursor's byte.
    pub(super) cursor: usize,
    /// Where the Markdown begins; `None` where the cursor stands in keys and values.
    pub(super) body: Option<usize>,
    pub(super) sketch: Sketch<'a>,
    /// The outermost fields.
    pub(super) specs: &'a FieldSpecs,
    /// Language of the author's keys.
    pub(super) language: &'a str,
}

/// The field a piece belongs to.
pub(super) enum Slot<'a> {
    /// None: the outermost keys.
    Top,
    /// A declared field.
    Field {
        /// Its permanent name.
        name: &'a str,
        spec: &'a FieldSpec,
        /// The field it stands in.
        parent: Option<&'a FieldSpec>,
    },
    /// A value whose key is the author's: a person's role, how many of a group.
    Chosen(&'a FieldSpec),
}

impl<'a> Draft<'a> {
    /// `None` for a file that holds neither Markdown nor people.
    pub(super) fn new(
        analysis: &'a Analysis<'a>,
        path: &'a str,
        text: &'a str,
        position: Position,
    ) -> Option<Self> {
        let pack = analysis.site.pack;
        let cursor = byte_of(position, text);
        let model = analysis.site.graph.model;
        let is_people = model
            .schools
            .iter()
            .any(|school| school.people.path == path);
        if !is_people && !path.ends_with(".md") {
            return None;
        }
        let front = if is_people {
            0..text.len()
        } else {
            front_matter(text)
        };
        let is_open = front.end == text.len() && cursor >= front.start;
        let is_below_fence = text[..front.start].ends_with('\n');
        let is_in_front = is_people || (is_below_fence && (is_open || front.contains(&cursor)));
        let body = (!is_in_front).then(|| body_start(text));
        let sketch = Sketch::read(text, front, cursor);
        let (specs, is_english) = if is_people {
            (&pack.person, false)
        } else {
            let of_kind = kind_alone(&sketch);
            let reading = analysis.reading(path, &of_kind, Depth::FrontMatter);
            let is_english = reading.place.language.as_deref() == Some("en");
            let kind = reading.kind.and_then(|kind| pack.kind(&kind.id));
            (reading.place.specs(kind, pack), is_english)
        };
        let own = analysis.site.config.language.as_str();
        let language = key_language(sketch.top_keys(), specs, pack).unwrap_or_else(|| {
            let languages = &pack.manifest.languages;
            if is_english {
                "en"
            } else if languages.iter().any(|language| language == own) {
                own
            } else {
                &pack.manifest.default_language
            }
        });
        Some(Self {
            analysis,
            pack,
            path,
            text,
            cursor,
            body,
            sketch,
            specs,
            language,
        })
    }

    /// The piece of the front matter at the cursor.
    pub(super) fn piece(&self) -> Option<&Piece> {
        match self.body {
            None => self.sketch.at(self.cursor),
            Some(_) => None,
        }
    }

    /// What a piece belongs to; `None` where its keys are not known.
    pub(super) fn slot(&self, piece: &Piece) -> Option<Slot<'a>> {
        let mut specs = self.specs;
        let mut slot = Slot::Top;
        let mut parent = None;
        for key in &piece.trail {
            if let Slot::Field { spec, .. } = slot
                && takes_any_key(spec)
            {
                slot = Slot::Chosen(spec);
                continue;
            }
            let (name, spec) = find_field(specs, key)?;
            slot = Slot::Field { name, spec, parent };
            parent = Some(spec);
            specs = &spec.fields;
        }
        Some(slot)
    }

    /// The part of a piece the cursor is in: a text may hold several words with commas.
    pub(super) fn word(&self, piece: &Piece, slot: &Slot<'_>) -> Range<usize> {
        let spec = match slot {
            Slot::Field { spec, .. } => spec,
            _ => return piece.bytes.clone(),
        };
        let has_commas = match spec.field_type {
            FieldType::Terms | FieldType::DoneSteps | FieldType::Profile | FieldType::Observers => {
                true
            }
            FieldType::References => !spec.free,
            _ => false,
        };
        if !has_commas {
            return piece.bytes.clone();
        }
        let text = self.sketch.text_of(piece);
        let at = self.cursor.clamp(piece.bytes.start, piece.bytes.end) - piece.bytes.start;
        let start = text[..at].rfind(',').map_or(0, |comma| comma + 1);
        let end = text[at..].find(',').map_or(text.len(), |comma| at + comma);
        let word = &text[start..end];
        let blank = word.len() - word.trim_start().len();
        let from = piece.bytes.start + start + blank.min(at - start);
        let to = piece.bytes.start + start + word.trim_end().len().max(blank);
        from..to.max(from).max(self.cursor.min(piece.bytes.end))
    }

    /// The entry of the file, where the site has read it.
    pub(super) fn entry(&self) -> Option<&'a Entry> {
        let graph = self.analysis.site.graph;
        let id = graph.lookup.by_path(self.within())?;
        Some(graph.model.entry(id))
    }

    /// The path within the content folder.
    pub(super) fn within(&self) -> &'a str {
        let content = self.analysis.site.config.content.as_str();
        self.path
            .strip_prefix(content)
            .and_then(|path| path.strip_prefix('/'))
            .unwrap_or(self.path)
    }

    /// The school the file belongs to.
    pub(super) fn school(&self) -> Option<(u32, &'a School)> {
        let model = self.analysis.site.graph.model;
        let school = model.school_at(self.within())?;
        let number = model
            .schools
            .iter()
            .position(|other| other.id == school.id)?;
        Some((number as u32, school))
    }

    /// What is typed of some bytes before the cursor.
    pub(super) fn typed(&self, bytes: &Range<usize>) -> &'a str {
        self.text
            .get(bytes.start..self.cursor.min(bytes.end))
            .unwrap_or_default()
    }

    pub(super) fn span(&self, bytes: &Range<usize>) -> Span {
        Span::of_bytes(bytes, self.text)
    }

    pub(super) fn line_end(&self) -> &'static str {
        if self.text.contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        }
    }
}

/// Whether the keys of a field's map are the author's: groups, people, stages.
fn takes_any_key(spec: &FieldSpec) -> bool {
    spec.fields.is_empty()
        && matches!(
            spec.field_type,
            FieldType::Team | FieldType::Counts | FieldType::Stages
        )
}

/// The byte of a place; a place at the end of a line is before what ends it.
fn byte_of(position: Position, text: &str) -> usize {
    let byte = position.byte_in(text);
    let is_within_line_end = text[..byte].ends_with('\r') && text[byte..].starts_with('\n');
    if is_within_line_end { byte - 1 } else { byte }
}

/// The bytes between the two `---` lines. Without the second everything after the first
/// belongs to them, and without the first nothing does.
fn front_matter(text: &str) -> Range<usize> {
    let first = text.split_inclusive('\n').next().unwrap_or_default().len();
    match split(text) {
        Ok(None) => 0..0,
        Ok(Some(parts)) => first..first + parts.yaml.len(),
        Err(_) => first..text.len(),
    }
}

fn body_start(text: &str) -> usize {
    match split(text) {
        Ok(Some(parts)) => text.len() - parts.body.len(),
        Ok(None) => 0,
        Err(_) => text.len(),
    }
}

/// A front matter with the one key that decides which others there are: the others may be
/// broken.
fn kind_alone(sketch: &Sketch<'_>) -> String {
    match sketch.top_value(is_kind_key) {
        Some(kind) if !kind.contains(['"', '\\']) => format!("---\nkind: \"{kind}\"\n---\n"),
        _ => String::new(),
    }
}
