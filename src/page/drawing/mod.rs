//! Which picture a field gets, and the picture's values out of the field's.
//!
//! Pictures attach to field types: whatever has spokes gets an activity map, whatever
//! has stages a ring, whoever changes the pack.

mod charts;
mod map;
mod room;
mod series;
mod stages;

use super::field_view::Showing;
use super::part::Step;
use crate::field::{Field, Value};
use crate::pack::{FieldType, TermId};
use crate::picture::look::{Look, tell_apart};
use crate::picture::scene::{Caption, Hue};

pub(super) use room::{model_picture, small_model_picture};
pub(super) use series::series_picture;

impl<'site> Showing<'_, 'site> {
    /// The picture of a field, empty where it has none.
    pub(super) fn picture(&self, field: &Field<'site>, steps: &[Step]) -> String {
        match (&field.value, field.spec.field_type) {
            (Value::Records(spokes), FieldType::Nodes) => self.map(field.name, spokes),
            (Value::Stages(_), _) => self.ring(field.name, steps),
            (Value::Terms(_), FieldType::DoneSteps) => self.track(field.name, steps),
            (Value::Records(sessions), FieldType::Sessions) => self.room(field.name, sessions),
            (Value::Records(measures), FieldType::Measures) => self.change(field.name, measures),
            (Value::Records(shares), FieldType::Shares) => self.bars(field.name, shares),
            _ => String::new(),
        }
    }

    fn caption(&self, id: &str, title: String, desc: String) -> Caption {
        Caption {
            id_prefix: format!("{}-", id.replace('_', "-")),
            title,
            desc,
        }
    }

    pub(super) fn decimal(&self) -> char {
        if self.language == "en" { '.' } else { ',' }
    }

    /// What tells the terms of a drawing, and of the table below it, from one another.
    pub(super) fn looks(&self, terms: &[Option<TermId>]) -> Vec<Look> {
        let wish = |(place, term): (usize, &Option<TermId>)| {
            let own = term.and_then(|term| Hue::named(self.hue(term)));
            let hue = own.unwrap_or(Hue::ALL[place % Hue::ALL.len()]);
            // What is no term is equal to nothing else.
            (term.ok_or(place), hue)
        };
        tell_apart(&terms.iter().enumerate().map(wish).collect::<Vec<_>>())
    }

    /// The address of a term's page as it stands in this page.
    fn term_href(&self, term: TermId) -> Option<String> {
        let root = super::relative_root(&self.entry.address);
        self.term(term).href.map(|href| format!("{root}{href}"))
    }
}

/// Chunks of at most `most`, none of them much smaller than the others.
fn even_chunks<T>(items: &[T], most: usize) -> std::slice::Chunks<'_, T> {
    let count = items.len().div_ceil(most).max(1);
    items.chunks(items.len().div_ceil(count).max(1))
}

/// The id of the first drawing of a field is the field's own.
fn numbered(id: &str, at: usize) -> String {
    if at == 0 {
        id.to_owned()
    } else {
        format!("{id}-{}", at + 1)
    }
}
