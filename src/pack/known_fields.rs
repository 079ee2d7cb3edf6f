//! What the fields of a site's own kind take over from ours.
//!
//! A field is told by its type: whatever has `nodes` gets an activity map. What stands inside such a
//! field, what it is called and how it is explained need not be written once more.

use super::{FieldSpec, FieldSpecs, Kind, OrderedSpecs};
use crate::locale::{Translated, capitalised};

/// The fields of our own kinds, each with the kind it is from.
pub(super) struct KnownFields(Vec<(String, FieldSpecs)>);

impl KnownFields {
    pub(super) fn of(kinds: impl Iterator<Item = Kind>) -> Self {
        Self(kinds.map(|kind| (kind.id, kind.fields)).collect())
    }

    /// A kind whose fields say all that ours of the same name and type say.
    pub(super) fn complete(&self, mut kind: Kind) -> Kind {
        let mut fields: OrderedSpecs = (*kind.fields).clone();
        for (name, spec) in &mut fields {
            self.fill(spec, name, &kind.id);
        }
        kind.fields = FieldSpecs::from(fields);
        kind
    }

    fn fill(&self, spec: &mut FieldSpec, name: &str, kind: &str) {
        // A kind that stands in place of ours knows its fields best.
        let own = self.0.iter().filter(|(id, _)| id == kind);
        let others = self.0.iter().filter(|(id, _)| id != kind);
        let known = || {
            own.clone()
                .chain(others.clone())
                .flat_map(|(_, specs)| specs)
        };
        let of_type = |known: &FieldSpec| known.field_type == spec.field_type;
        let same = known().find(|(known, field)| *known == name && of_type(field));
        let like = known().find(|(_, field)| of_type(field) && !field.fields.is_empty());
        if spec.fields.is_empty()
            && let Some((_, known)) = same.filter(|(_, known)| !known.fields.is_empty()).or(like)
        {
            spec.fields = known.fields.clone();
            take(&mut spec.example, &known.example);
            take(&mut spec.blank, &known.blank);
        }
        if let Some((_, known)) = same {
            take(&mut spec.labels, &known.labels);
            take(&mut spec.help, &known.help);
            take(&mut spec.example, &known.example);
        }
        if spec.labels.is_empty() {
            let of_key = |key: &str| capitalised(&key.replace('_', " "));
            spec.labels = spec.keys.map(of_key);
            let english = spec.labels.0.entry("en".to_owned());
            english.or_insert_with(|| of_key(name));
        }
    }
}

fn take(own: &mut Translated, known: &Translated) {
    if own.is_empty() {
        *own = known.clone();
    }
}
