//! A practice as it stands in its school's data file, without names that must not be shown.

use crate::field::{Fields, Value};
use crate::model::{EntryId, Redactor};
use crate::pack::Answer;
use crate::page::Site;
use crate::page::field_view::Showing;
use crate::page::json::push_data_text;

/// A practice as a JSON object: path within its school, kind, language, cleaned fields and
/// `text`, its Markdown without HTML.
pub fn portfolio_practice(
    site: &Site<'_>,
    id: EntryId,
    fields: &Fields<'_>,
    text: &str,
    redactor: &Redactor,
) -> String {
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
    let folder = showing.school.map_or("", |school| school.folder.as_str());
    let path = entry.address.strip_prefix(folder).unwrap_or(&entry.address);
    let kind = entry.kind().map_or("", |kind| &site.pack.term(kind).id);
    let mut out = String::with_capacity(text.len() + 1024);
    for (key, value) in [
        ("{\"path\":", path),
        (",\"kind\":", kind),
        (",\"language\":", &entry.language),
    ] {
        out.push_str(key);
        push_data_text(&mut out, value);
    }
    out.push_str(",\"fields\":{");
    for (place, field) in fields.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        push_data_text(&mut out, field.name);
        out.push(':');
        push_value(&mut out, &field.value, &showing);
    }
    out.push_str("},\"text\":");
    push_data_text(&mut out, &showing.clean(text));
    out.push('}');
    out
}

fn push_value<'site>(out: &mut String, value: &Value<'site>, showing: &Showing<'_, 'site>) {
    let pack = showing.site.pack;
    match value {
        Value::Term(term) => push_data_text(out, &pack.term(*term).id),
        Value::Terms(terms) => push_list(out, terms, |out, term| {
            push_data_text(out, &pack.term(*term).id);
        }),
        Value::Date(date) => push_data_text(out, &date.to_string()),
        Value::YesNo(answer) => out.push_str(if *answer == Answer::Yes {
            "true"
        } else {
            "false"
        }),
        Value::Count(count) => out.push_str(&count.to_string()),
        Value::Grades(grades) => push_list(out, grades.iter(), |out, grade| {
            out.push_str(&grade.to_string());
        }),
        Value::Days(days) => push_list(out, days.iter(), |out, day| {
            out.push_str(&day.to_string());
        }),
        Value::Text(text) => push_list(out, [text], |out, text| {
            push_data_text(out, &showing.clean(text));
        }),
        other => push_list(out, showing.values(other), |out, link| {
            push_data_text(out, &link.text);
        }),
    }
}

fn push_list<T>(
    out: &mut String,
    items: impl IntoIterator<Item = T>,
    mut push: impl FnMut(&mut String, T),
) {
    out.push('[');
    for (place, item) in items.into_iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        push(out, item);
    }
    out.push(']');
}
