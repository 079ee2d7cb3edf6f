//! Where a name or link leads.

use super::body;
use super::draft::{Draft, Slot};
use super::sketch::{Part, Piece};
use crate::diagnostic::Span;
use crate::document::Target;
use crate::field::find_field;
use crate::graph::{Destination, target_of_reference};
use crate::model::{EntryId, Person, School};
use crate::pack::{FieldSpec, FieldType, ReferenceTarget};
use crate::source::decode;
use crate::yaml;

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The file, relative to the site.
    pub path: String,
    /// Where in it; the first line where nothing says more.
    pub span: Span,
}

/// What stands at a cursor and leads somewhere.
pub(super) enum Lead<'a> {
    /// A page made of an entry, or a heading of it.
    Entry(EntryId, Option<String>),
    /// A file that is copied, by its path relative to the site.
    File(String),
    /// Somebody of a school.
    Person(&'a School, &'a Person),
}

pub(super) fn definition(draft: &Draft<'_>) -> Option<Location> {
    let (lead, _) = lead_at(draft)?;
    let model = draft.analysis.site.graph.model;
    match lead {
        Lead::Entry(id, anchor) => {
            let path = model.entry(id).path.to_string();
            let heading = anchor.and_then(|anchor| {
                let mut headings = body::headings(draft, &path).into_iter();
                headings.find(|heading| heading.anchor == anchor)
            });
            let span = heading.map_or(Span::line(1), |heading| heading.span);
            Some(Location { path, span })
        }
        Lead::File(path) => {
            let span = Span::line(1);
            Some(Location { path, span })
        }
        Lead::Person(school, person) => {
            let path = school.people.path.clone();
            let span = place_of_person(draft, &path, &person.id).unwrap_or(Span::line(1));
            Some(Location { path, span })
        }
    }
}

/// Where what stands at the cursor leads, and where it stands.
pub(super) fn lead_at<'a>(draft: &Draft<'a>) -> Option<(Lead<'a>, Span)> {
    match draft.body {
        Some(start) => {
            let cursor = draft.cursor;
            let (target, span) = (cursor >= start).then(|| body::target_at(draft))??;
            Some((resolve(draft, &target)?, span))
        }
        None => {
            let piece = draft.piece()?;
            let slot = draft.slot(piece)?;
            let bytes = draft.word(piece, &slot);
            let span = draft.span(&bytes);
            Some((
                lead_of_field(draft, piece, &slot, &draft.text[bytes])?,
                span,
            ))
        }
    }
}

fn lead_of_field<'a>(
    draft: &Draft<'a>,
    piece: &Piece,
    slot: &Slot<'a>,
    word: &str,
) -> Option<Lead<'a>> {
    let word = word.trim();
    let spec = match slot {
        Slot::Field { spec, .. } => *spec,
        Slot::Chosen(_) | Slot::Top => return None,
    };
    let is_key = matches!(piece.part, Part::Key { .. });
    match spec.field_type {
        FieldType::Person if !is_key => person(draft, word),
        // `{bu-a: pengajar}` names people by its keys.
        FieldType::Team if is_key && spec.fields.is_empty() => person(draft, word),
        _ if is_key => None,
        FieldType::Reference | FieldType::References => reference(draft, spec, word),
        FieldType::Images | FieldType::Attachments | FieldType::Table => {
            let to = ReferenceTarget::File;
            resolve(draft, &target_of_reference(word, to))
        }
        _ => None,
    }
}

fn reference<'a>(draft: &Draft<'a>, spec: &FieldSpec, word: &str) -> Option<Lead<'a>> {
    let word = word.strip_prefix("[[").unwrap_or(word);
    let word = word.strip_suffix("]]").unwrap_or(word);
    let to = spec.to.unwrap_or(ReferenceTarget::Practice);
    if to == ReferenceTarget::School {
        let graph = draft.analysis.site.graph;
        let school = graph.lookup.school_called(word, graph.model)?;
        return Some(Lead::Entry(
            graph.model.schools.get(school as usize)?.entry,
            None,
        ));
    }
    let lead = resolve(draft, &target_of_reference(word, to))?;
    Some(match (lead, word.split_once('#')) {
        (Lead::Entry(id, _), Some((_, anchor))) => Lead::Entry(id, Some(anchor.to_owned())),
        (lead, _) => lead,
    })
}

fn person<'a>(draft: &Draft<'a>, id: &str) -> Option<Lead<'a>> {
    let graph = draft.analysis.site.graph;
    if let Some((school, id)) = id.split_once('/') {
        let school = graph.lookup.school(school)?;
        let school = graph.model.schools.get(school as usize)?;
        return Some(Lead::Person(school, school.people.get(id)?));
    }
    let (_, school) = draft.school()?;
    Some(Lead::Person(school, school.people.get(id)?))
}

fn resolve<'a>(draft: &Draft<'a>, target: &Target) -> Option<Lead<'a>> {
    let graph = draft.analysis.site.graph;
    let from = draft.entry()?;
    let found = graph.lookup.resolve(from, target, graph.model, draft.pack);
    Some(match found.ok()? {
        Destination::Entry(id) => {
            let anchor = match target {
                Target::Anchor(anchor) => Some(anchor.clone()),
                Target::File { anchor, .. } | Target::Wiki { anchor, .. } => anchor.clone(),
                Target::Web(_) | Target::Unsafe(_) => None,
            };
            Lead::Entry(id, anchor)
        }
        Destination::File(path) => {
            Lead::File(format!("{}/{path}", draft.analysis.site.config.content))
        }
    })
}

/// Where in a list of people an id stands.
fn place_of_person(draft: &Draft<'_>, path: &str, id: &str) -> Option<Span> {
    let bytes = draft.analysis.files.read(path).ok()?;
    let text = decode(&bytes).ok()?;
    let node = yaml::parse(&text, 1).ok()?;
    let entries = node
        .items()?
        .iter()
        .filter_map(yaml::Node::entries)
        .flatten();
    let mut ids = entries.filter(|entry| {
        let field = find_field(&draft.pack.person, &entry.key);
        field.is_some_and(|(name, _)| name == "id")
    });
    let found = ids.find(|entry| entry.value.text().map(str::trim) == Some(id))?;
    Some(found.value.span)
}
