//! Files beside a practice: pictures, attachments, tables.

use super::Texts;
use crate::field::{Field, Fields, TableRow, read_table};
use crate::model::PhotoConsent;
use crate::page::cycles::CycleRow;
use crate::page::field_view::Showing;
use crate::page::markup;
use crate::page::part::Part;
use crate::page::view::{Attachment, Figure, Licence, Link};
use crate::page::{PhotoPlace, encode_address, push_photo, relative_root};
use crate::source::{Orientation, PictureSize, is_picture};

/// A CSV file as cycles (CONTRACT 22).
pub(super) fn table_part<'site>(
    showing: &Showing<'_, 'site>,
    field: &Field<'site>,
    path: &str,
    texts: &Texts<'_>,
) -> Option<Part> {
    let rows = table_rows(showing, field, path, texts.table)?;
    let mut part = Part {
        id: field.name.to_owned(),
        label: showing.label(field.spec, field.name),
        ..Part::default()
    };
    showing.cycle_table(&rows, &mut part);
    Some(part)
}

/// The cycles of a CSV file; `None` where it cannot be read or is no table. That has been
/// reported, and nothing is shown of it where a preview goes on.
pub(super) fn table_rows<'site>(
    showing: &Showing<'_, 'site>,
    field: &Field<'site>,
    path: &str,
    table: &dyn Fn(&str) -> Option<String>,
) -> Option<Vec<CycleRow>> {
    let text = table(path)?;
    let rows = read_table(&text, field.spec, showing.site.pack).ok()?;
    let row = |row: TableRow| CycleRow {
        name: row.name,
        values: row.values,
        mean: row.mean.map(|mean| mean.value),
        has_percents: row.has_percents,
    };
    Some(rows.into_iter().map(row).collect())
}

/// The address of a picture or attachment; `None` where it is not
/// taken into the site.
pub(super) fn published<'a>(showing: &Showing<'a, '_>, record: &Fields<'_>) -> Option<&'a str> {
    let path = named_file(showing, record)?;
    let consent = PhotoConsent::of(record, "consent", showing.site.pack);
    let graph = showing.site.graph;
    let is_there = graph.files.contains_key(path);
    (is_there && !consent.forbids()).then(|| graph.file_address(path))
}

fn named_file<'a>(showing: &Showing<'a, '_>, record: &Fields<'_>) -> Option<&'a str> {
    let graph = showing.site.graph;
    let reference = record.references("file").first()?;
    let folder = crate::source::folder_of(&showing.entry.address);
    let path = crate::source::join(folder, &reference.text)?;
    graph.lookup.file(&path, graph.model)
}

pub(super) fn figures(
    showing: &Showing<'_, '_>,
    size: &dyn Fn(&str) -> PictureSize,
) -> Vec<Figure> {
    let root = relative_root(&showing.entry.address);
    showing
        .fields
        .records("images")
        .iter()
        .filter_map(|image| {
            let address = published(showing, image).filter(|address| is_picture(address))?;
            let size = size(address);
            let href = encode_address(address);
            let alt = showing.clean(image.text("alt").unwrap_or_default());
            let mut picture = String::with_capacity(256);
            push_photo(&mut picture, &root, &href, &alt, size, PhotoPlace::Text);
            let consent = image.term("consent").map(|term| {
                let term = showing.site.pack.term(term);
                term.names.get(showing.language).to_owned()
            });
            let own_licence = own_licence(showing, image);
            Some(Figure {
                href,
                alt,
                picture: picture.into(),
                is_upright: size.orientation == Orientation::TopLeft,
                credit: showing.clean(image.text("credit").unwrap_or_default()),
                consent: consent.unwrap_or_default(),
                licence: own_licence
                    .as_ref()
                    .map(markup::licence)
                    .unwrap_or_default()
                    .into(),
                own_licence,
            })
        })
        .collect()
}

/// The licence of a picture or attachment that has another one than the practice (DOMAIN 2.6).
fn own_licence(showing: &Showing<'_, '_>, record: &Fields<'_>) -> Option<Licence> {
    let licence = record.term("licence")?;
    let is_usual = showing.site.licence_term(showing.entry) == Some(licence);
    (!is_usual).then(|| showing.site.licence_in_words(licence, showing.language))
}

pub(super) fn attachments(showing: &Showing<'_, '_>) -> Vec<Attachment> {
    showing
        .fields
        .records("attachments")
        .iter()
        .filter_map(|attachment| {
            let path = named_file(showing, attachment)?;
            let address = showing.site.graph.file_address(path);
            let name = attachment
                .text("title")
                .unwrap_or_else(|| crate::source::name_of(address));
            // What is not taken into the site has a name and nothing behind it.
            let link = match published(showing, attachment) {
                Some(address) => Link::to(showing.clean(name), address),
                None => Link::plain(showing.clean(name)),
            };
            let licence = own_licence(showing, attachment);
            let licence = licence.as_ref().map(markup::licence).unwrap_or_default();
            Some(Attachment {
                link,
                licence: licence.into(),
            })
        })
        .collect()
}
