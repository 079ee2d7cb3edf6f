//! Two cells of the lesson plan form of 2025 that the data fill by themselves: which
//! subjects meet ("lintas disiplin ilmu"), and who works together ("kemitraan
//! pembelajaran"). A kind asks for them in the order of its page (DOMAIN B 2.4).

use super::{Opened, Texts, team};
use crate::field::{Fields, Value};
use crate::model::EntryId;
use crate::pack::{FieldType, ReferenceTarget};
use crate::page::Site;
use crate::page::field_view::Showing;
use crate::page::part::Part;
use crate::page::view::Link;

/// The subjects that meet: those of the practice's own spokes, or of the map it names.
pub(super) fn interdisciplinary(showing: &Showing<'_, '_>, texts: &Texts<'_>) -> Option<Part> {
    let own = spokes(showing);
    let is_own = !own.is_empty();
    let items = if is_own {
        own
    } else {
        (texts.spokes)(map_of(showing)?)
    };
    let note = if is_own { "" } else { "interdisciplinary_note" };
    (!items.is_empty()).then(|| Part {
        note: match note {
            "" => String::new(),
            note => showing.site.word(showing.language, note).to_owned(),
        },
        ..cell(showing, "interdisciplinary", items)
    })
}

/// Who works together: the team, each with subject or else role, unless the name says it.
pub(super) fn partnership(showing: &Showing<'_, '_>) -> Option<Part> {
    let records = showing.fields.records("team");
    let items: Vec<Link> = team(showing)
        .into_iter()
        .zip(records)
        .map(|(member, record)| {
            let subject = record.term("subject");
            let remark = subject.map_or_else(
                || {
                    let about: Vec<String> =
                        member.about.into_iter().map(|link| link.text).collect();
                    about.join(", ")
                },
                |subject| showing.term(subject).text,
            );
            let name = member.link.text;
            let says_it = name.to_lowercase().contains(&remark.to_lowercase());
            Link {
                text: with_remark(&name, if says_it { "" } else { &remark }),
                href: member.link.href,
                lang: None,
            }
        })
        .collect();
    (!items.is_empty()).then(|| cell(showing, "partnership", items))
}

/// The subjects of an activity map with the competence of each; empty for what has none.
pub fn spokes_of(site: &Site<'_>, opened: &Opened<'_, '_>) -> Vec<Link> {
    spokes(&Showing::of(site, opened))
}

fn spokes(showing: &Showing<'_, '_>) -> Vec<Link> {
    let mut fields = showing.fields.iter();
    let nodes = fields.find(|field| field.spec.field_type == FieldType::Nodes);
    let Some(Value::Records(spokes)) = nodes.map(|field| &field.value) else {
        return Vec::new();
    };
    let link = |spoke: &Fields<'_>| {
        let subject = showing.term(spoke.term("subject")?);
        let competence = showing.clean(spoke.text("competency").unwrap_or_default());
        Some(Link {
            text: with_remark(&subject.text, &competence),
            href: subject.href,
            lang: None,
        })
    };
    let mut links: Vec<Link> = Vec::new();
    for link in spokes.iter().filter_map(link) {
        // A subject that is at work twice is told once.
        if links.iter().all(|known| known.text != link.text) {
            links.push(link);
        }
    }
    links
}

/// The practice that a field of the kind's own names, where readers can see it.
fn map_of(showing: &Showing<'_, '_>) -> Option<EntryId> {
    let kind = showing.kind?;
    let mut fields = showing.fields.iter();
    let field = fields.find(|field| {
        field.spec.field_type == FieldType::Reference
            && field.spec.to == Some(ReferenceTarget::Practice)
            && kind.own_fields.iter().any(|own| own == field.name)
    })?;
    let Value::Reference(reference) = &field.value else {
        return None;
    };
    let map = showing.practice(reference)?;
    showing
        .site
        .graph
        .model
        .entry(map)
        .is_listed()
        .then_some(map)
}

fn cell(showing: &Showing<'_, '_>, id: &str, items: Vec<Link>) -> Part {
    Part {
        id: id.to_owned(),
        label: showing.site.word(showing.language, id).to_owned(),
        form: "links",
        items,
        ..Part::default()
    }
}

fn with_remark(text: &str, remark: &str) -> String {
    if remark.is_empty() {
        text.to_owned()
    } else {
        format!("{text} ({remark})")
    }
}
