//! The fields of a practice as data, without names that must not be shown.

use crate::field::{Fields, Value};
use crate::model::{EntryId, Redactor};
use crate::page::Site;
use crate::page::field_view::Showing;

fn cleaned(showing: &Showing<'_, '_>) -> serde_json::Map<String, serde_json::Value> {
    let mut cleaned = serde_json::Map::new();
    for field in showing.fields.iter() {
        let value = match &field.value {
            Value::Term(term) => showing.site.pack.term(*term).id.clone().into(),
            Value::Terms(terms) => terms
                .iter()
                .map(|term| showing.site.pack.term(*term).id.clone())
                .collect::<Vec<_>>()
                .into(),
            Value::Date(date) => date.to_string().into(),
            Value::YesNo(answer) => (*answer).into(),
            Value::Count(count) => (*count).into(),
            Value::Grades(grades) => grades.iter().collect::<Vec<_>>().into(),
            Value::Days(days) => days.iter().collect::<Vec<_>>().into(),
            other => {
                let values = showing.values(other);
                values
                    .into_iter()
                    .map(|link| link.text)
                    .collect::<Vec<_>>()
                    .into()
            }
        };
        cleaned.insert(field.name.to_owned(), value);
    }
    cleaned
}

/// The fields of a practice as cleaned values, for data files.
pub fn cleaned_fields(
    site: &Site<'_>,
    id: EntryId,
    fields: &Fields<'_>,
    redactor: &Redactor,
) -> serde_json::Map<String, serde_json::Value> {
    let entry = site.graph.model.entry(id);
    let showing = Showing {
        site,
        entry,
        school: site.graph.model.school_of(entry),
        kind: None,
        fields,
        language: &entry.language,
        redactor,
    };
    cleaned(&showing)
}
