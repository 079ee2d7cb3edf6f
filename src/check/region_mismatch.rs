//! `region-mismatch`: a school outside the region of the site’s publisher.
//!
//! Region codes nest (`51`, `51.08`, `51.08.08`), so a school of the publisher’s region
//! has a code that begins with the publisher’s. From a programme of one city that met at a
//! school of the next one. Publishers without a region gather from everywhere.

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message};
use crate::pack::FieldType;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
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

/// Whether a region is another or lies in it: `51.08` in `51`, but not `51.08` in `5`.
fn is_within(code: &str, region: &str) -> bool {
    code.strip_prefix(region)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
