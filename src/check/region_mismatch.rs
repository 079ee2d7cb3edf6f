//! `region-mismatch`: a school outside the region of the site’s publisher, or outside the country.
//!
//! Region codes nest (`51`, `51.08`, `51.08.08`), so a school of the publisher’s region
//! has a code that begins with the publisher’s. From a programme of one city that met at a
//! school of the next one. Publishers without a region gather from everywhere.

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::field::Value;
use crate::pack::FieldType;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    outside_country(subject, problems);
    let publisher = subject.config.publisher.as_ref();
    let Some(wanted) = publisher.and_then(|publisher| publisher.region.as_deref()) else {
        return;
    };
    // Told once, in the settings.
    if !subject.pack.regions.knows(wanted) {
        return;
    }
    let regions = subject
        .fields
        .iter()
        .filter(|field| field.spec.field_type == FieldType::Region);
    for field in regions {
        let Some(code) = subject.fields.text(field.name) else {
            continue;
        };
        if is_within(code, wanted) || is_within(wanted, code) {
            continue;
        }
        let name = |code: &str| match subject.pack.regions.name(code) {
            Some(name) => format!("{code} {name}"),
            None => code.to_owned(),
        };
        problems.push(
            subject
                .problem(
                    Code::RegionMismatch,
                    field.span,
                    Message::new("region_mismatch")
                        .with("region", name(code))
                        .with("publisher", name(wanted)),
                )
                .hint(Message::new("region_mismatch_hint")),
        );
    }
}

/// A place outside the country: mostly one whose latitude lost its sign. There are schools abroad,
/// so it stays where it is.
fn outside_country(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let Some(bounds) = subject.pack.manifest.bounds else {
        return;
    };
    for field in subject.fields.iter() {
        let Value::Coordinates(latitude, longitude) = field.value else {
            continue;
        };
        if bounds.hold(latitude, longitude) {
            continue;
        }
        let message = Message::new("place_outside_country")
            .with("country", subject.pack.manifest.names.get(subject.language));
        let hint = match bounds.hold(-latitude, longitude) {
            true => Message::new("place_of_the_other_half_hint")
                .with("text", format!("[{}, {longitude}]", -latitude)),
            false => Message::new("place_outside_country_hint"),
        };
        let problem = subject.problem(Code::RegionMismatch, field.span, message);
        problems.push(problem.hint(hint));
    }
}

/// Whether a region is another or lies in it: `51.08` in `51`, but not `51.08` in `5`.
fn is_within(code: &str, region: &str) -> bool {
    code.strip_prefix(region)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
