//! What there is to say about a key, a word or a link.

use super::definition::{Lead, lead_at};
use super::draft::{Draft, Slot};
use super::sketch::{Part, Piece};
use crate::diagnostic::Span;
use crate::field::{find_field, frameworks};
use crate::model::Person;
use crate::pack::{FieldSpec, FieldType, Term};

/// What there is to say about a stretch of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hover {
    /// The stretch.
    pub span: Span,
    /// Markdown: a name in bold, then what is to be said about it.
    pub text: String,
}

pub(super) fn hover(draft: &Draft<'_>, language: &str) -> Option<Hover> {
    if let Some((lead, span)) = lead_at(draft) {
        let text = of_lead(draft, &lead, language)?;
        return Some(Hover { span, text });
    }
    let piece = draft.piece()?;
    let slot = draft.slot(piece)?;
    let bytes = draft.word(piece, &slot);
    let word = draft.text[bytes.clone()].trim();
    let text = match piece.part {
        Part::Key { .. } => of_key(draft, &slot, word, language)?,
        Part::Value | Part::Either => of_term(term(draft, piece, &slot, word)?, language),
    };
    let span = draft.span(&bytes);
    Some(Hover { span, text })
}

fn of_key(draft: &Draft<'_>, slot: &Slot<'_>, key: &str, language: &str) -> Option<String> {
    let specs = match slot {
        Slot::Top => draft.specs,
        Slot::Field { spec, .. } if spec.fields.is_empty() => {
            let vocabulary = spec.vocabulary.as_deref().unwrap_or("roles");
            let term = draft.pack.find_term(vocabulary, key)?;
            return Some(of_term(draft.pack.term(term), language));
        }
        Slot::Field { spec, .. } => &spec.fields,
        Slot::Chosen(_) => return None,
    };
    let (_, spec) = find_field(specs, key)?;
    let help = spec.help.get(language);
    Some(titled(spec.labels.get(language), help))
}

fn of_term(term: &Term, language: &str) -> String {
    titled(
        term.names.get(language),
        term.definition.get(language).trim(),
    )
}

/// The term a value names.
fn term<'a>(draft: &Draft<'a>, piece: &Piece, slot: &Slot<'a>, word: &str) -> Option<&'a Term> {
    let (spec, parent) = match slot {
        Slot::Field { spec, parent, .. } => (*spec, *parent),
        Slot::Chosen(spec) => (*spec, None),
        Slot::Top => return None,
    };
    let is_profile = |spec: &FieldSpec| spec.field_type == FieldType::Profile;
    let find = |vocabulary: &str, word: &str| {
        let term = draft.pack.find_term(vocabulary, word)?;
        Some(draft.pack.term(term))
    };
    if is_profile(spec) || parent.is_some_and(is_profile) {
        return frameworks(draft.pack)
            .into_iter()
            .find_map(|id| find(id, word));
    }
    let vocabulary = match spec.field_type {
        FieldType::Licence => "licences",
        FieldType::Observers | FieldType::Team => spec.vocabulary.as_deref().unwrap_or("roles"),
        FieldType::Term | FieldType::Terms => spec.vocabulary.as_deref()?,
        FieldType::DoneSteps => {
            let vocabulary = spec.vocabulary.as_deref()?;
            // Steps may be named by their numbers.
            let number = word
                .parse::<usize>()
                .ok()
                .and_then(|number| number.checked_sub(1));
            return match number {
                Some(place) => draft.pack.vocabulary(vocabulary)?.1.terms.get(place),
                None => find(vocabulary, word),
            };
        }
        _ => return None,
    };
    // A name may hold a comma itself.
    find(vocabulary, word).or_else(|| find(vocabulary, draft.sketch.text_of(piece)))
}

fn of_lead(draft: &Draft<'_>, lead: &Lead<'_>, language: &str) -> Option<String> {
    match lead {
        Lead::Entry(id, _) => {
            let entry = draft.analysis.site.graph.model.entry(*id);
            Some(titled(&entry.title, &entry.summary))
        }
        Lead::Person(_, person) => Some(of_person(draft, person, language)),
        Lead::File(_) => None,
    }
}

/// Somebody's name, where they agreed to be shown, and what they do.
fn of_person(draft: &Draft<'_>, person: &Person, language: &str) -> String {
    let words: Vec<&str> = person
        .roles
        .iter()
        .chain(&person.subjects)
        .map(|term| draft.pack.term(*term).names.get(language))
        .collect();
    let name = if person.is_shown {
        &person.name
    } else {
        &person.id
    };
    titled(name, &words.join(", "))
}

fn titled(title: &str, text: &str) -> String {
    let text = text.trim();
    if text.is_empty() {
        return format!("**{title}**");
    }
    format!("**{title}**\n\n{text}")
}
