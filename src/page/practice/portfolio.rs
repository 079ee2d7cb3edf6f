//! A practice as it stands in its school's data file: what its page shows, and no more.

use super::{Opened, files};
use crate::field::{Field, Fields, Value};
use crate::pack::{Answer, FieldType};
use crate::page::Site;
use crate::page::cycles::{CycleRow, cycle_rows};
use crate::page::field_view::Showing;
use crate::page::json::push_data_text;

/// Fields that are the school's own business.
const KEPT_BACK: [&str; 1] = ["consent"];

/// A practice as a JSON object: path within its school, kind, language, cleaned fields and
/// `text`, its Markdown without names and what else its page does not show.
/// `table` reads a table beside the practice, see [`Texts`](super::Texts).
pub fn portfolio_practice(
    site: &Site<'_>,
    opened: &Opened<'_, '_>,
    text: &str,
    table: &dyn Fn(&str) -> Option<String>,
) -> String {
    let entry = site.graph.model.entry(opened.id);
    let fields = &opened.front_matter.fields;
    let showing = Showing {
        site,
        entry,
        school: site.graph.model.school_of(entry),
        kind: None,
        fields,
        language: opened.language,
        redactor: opened.redactor,
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
    let fields = fields.iter();
    let public = fields.filter(|field| !KEPT_BACK.contains(&field.name));
    for (place, field) in public.enumerate() {
        if place > 0 {
            out.push(',');
        }
        push_data_text(&mut out, field.name);
        out.push(':');
        push_field(&mut out, field, &showing, table);
    }
    out.push_str("},\"text\":");
    push_data_text(&mut out, text);
    out.push('}');
    out
}

fn push_field<'site>(
    out: &mut String,
    field: &Field<'site>,
    showing: &Showing<'_, 'site>,
    table: &dyn Fn(&str) -> Option<String>,
) {
    match (field.spec.field_type, &field.value) {
        (FieldType::Cycles, Value::Records(records)) => {
            push_cycles(out, &cycle_rows(records), showing);
        }
        (FieldType::Table, Value::Reference(reference)) => {
            let rows = files::table_rows(showing, field, &reference.text, table);
            push_cycles(out, &rows.unwrap_or_default(), showing);
        }
        (FieldType::Images | FieldType::Attachments, Value::Records(records)) => {
            let shown = records
                .iter()
                .filter(|record| files::published(showing, record).is_some());
            let texts = shown
                .flat_map(Fields::iter)
                .flat_map(|field| showing.values(&field.value));
            push_list(out, texts, |out, link| push_data_text(out, &link.text));
        }
        (_, value) => push_value(out, value, showing),
    }
}

/// The cells of the table on the page, each below the name of its column.
fn push_cycles(out: &mut String, rows: &[CycleRow], showing: &Showing<'_, '_>) {
    let (columns, rows) = showing.cycle_cells(rows);
    let cells = rows
        .into_iter()
        .flat_map(|cells| cells.into_iter().enumerate());
    let texts = cells.filter_map(|(column, cell)| {
        let text = cell.texts.into_iter().map(|link| link.text).next()?;
        match (column, text.is_empty()) {
            (_, true) => None,
            (0, _) => Some(text),
            _ => Some(format!("{} {text}", columns[column].label)),
        }
    });
    push_list(out, texts, |out, text| push_data_text(out, &text));
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
