//! A practice's page.

use rustc_hash::FxHashSet;

use super::field_view::Showing;
use super::parts::CycleRow;
use super::view::{Fact, Figure, Link, Member, Part, Practice, Related, RelatedLink};
use super::{Addresses, Site};
use crate::document::LINK_TEXT;
use crate::field::{Fields, Value};
use crate::graph::{Edge, Relation};
use crate::locale::parse_number;
use crate::model::{EntryId, Reading, Redactor};
use crate::pack::FieldType;

/// Fields that the head of the page shows, in the order of its row of facts.
const HEAD_FACTS: [&str; 9] = [
    "date",
    "subjects",
    "grades",
    "class_group",
    "topic",
    "duration",
    "mode",
    "keywords",
    "reviewed",
];

/// Fields that show elsewhere on the page, or that are no content.
const SHOWN_ELSEWHERE: [&str; 19] = [
    "title",
    "summary",
    "end_date",
    "phase",
    "team",
    "series",
    "related",
    "based_on",
    "follows",
    "sources",
    "images",
    "attachments",
    "licence",
    "language",
    "status",
    "consent",
    "old_addresses",
    "kind",
    "criteria",
];

/// Fields that the table of cycles shows as its caption and note.
const SHOWN_WITH_CYCLES: [&str; 3] = ["measure", "criteria", "display"];

/// A practice, read again for its page.
pub struct Opened<'a, 'site> {
    /// Its number.
    pub id: EntryId,
    /// The file.
    pub reading: &'a Reading<'site, 'a>,
    /// Takes out names that must not be shown.
    pub redactor: &'a Redactor,
    /// Language of the page.
    pub language: &'a str,
}

/// What the page needs from other files.
pub struct Texts<'a> {
    /// The author's text, finished HTML.
    pub html: String,
    /// Width and height in pixels of a picture, by path within the content.
    pub picture_size: &'a dyn Fn(&str) -> (u32, u32),
    /// The text of a table beside the practice, by path within the content.
    pub table: &'a dyn Fn(&str) -> Option<String>,
}

/// Everything on a practice's page.
pub fn practice_view(site: &Site<'_>, opened: &Opened<'_, '_>, texts: Texts<'_>) -> Practice {
    let entry = site.graph.model.entry(opened.id);
    let fields = &opened.reading.fields;
    let language = opened.language;
    let showing = Showing {
        site,
        entry,
        school: site.graph.model.school_of(entry),
        kind: opened.reading.kind,
        fields,
        language,
        redactor: opened.redactor,
    };
    let kind_term = entry.kind();
    let school = showing.school.map(|school| {
        Link::to(
            site.school_title(school),
            &site.graph.model.entry(school.entry).address,
        )
    });
    let mut facts = head_facts(&showing);
    let team = team(&showing);
    if let (true, Some(model)) = (facts.is_empty(), fields.get("model")) {
        facts.push(showing.fact(model));
    }
    let (earlier, later) = site.graph.neighbours_in_time(opened.id);
    let title_link = |id: EntryId| {
        let entry = site.graph.model.entry(id);
        Link::to(&*entry.title, Addresses::entry(site.graph, id))
    };
    let related = related(&showing, opened.id);
    let (who_else, alike) = super::alike::alike(&showing, opened.id);
    let found: Vec<&super::view::Alike> = who_else.iter().chain(&alike).collect();
    let parts = parts(&showing, &texts);
    // A page has one drawing to look at, and stays small.
    let has_picture = parts.iter().any(|part| !part.picture.is_empty());
    let neighbourhood = if has_picture {
        String::new()
    } else {
        super::alike::neighbourhood(&showing, opened.id, &related, &found)
    };
    Practice {
        kind: kind_term.map_or_else(Link::default, |kind| showing.term(kind)),
        citation: citation(&showing, school.as_ref()),
        school,
        summary: showing.clean(&entry.summary),
        facts,
        team,
        parts,
        html: texts.html,
        figures: figures(&showing, texts.picture_size),
        attachments: attachments(&showing),
        sources: sources(&showing),
        related,
        who_else,
        alike,
        neighbourhood,
        series: series(&showing, opened.id),
        earlier: earlier.map(title_link),
        later: later.map(title_link),
    }
}

pub(super) fn head_facts(showing: &Showing<'_, '_>) -> Vec<Fact> {
    let site = showing.site;
    let entry = showing.entry;
    let mut facts = Vec::new();
    for name in HEAD_FACTS {
        let Some(field) = showing.fields.get(name) else {
            // Subjects may come from the spokes of a map alone.
            if name == "subjects" && !entry.subjects.is_empty() {
                facts.push(Fact {
                    label: site.word(showing.language, "subjects").to_owned(),
                    values: entry
                        .subjects
                        .iter()
                        .map(|term| showing.term(*term))
                        .collect(),
                });
            } else if name == "grades"
                && let Some(phase) = showing.fields.get("phase")
            {
                facts.push(showing.fact(phase));
            }
            continue;
        };
        let mut fact = showing.fact(field);
        if name == "date"
            && let Some(range) = entry.date
        {
            let days = site.pack.calendar.range(range, showing.language);
            let year = site.pack.manifest.school_year.of(range.start);
            fact.values = vec![if site.graph.by_year.contains_key(&year) {
                Link::to(days, &site.addresses.year(year))
            } else {
                Link::plain(days)
            }];
        }
        if name == "subjects" {
            fact.values = entry
                .subjects
                .iter()
                .map(|term| showing.term(*term))
                .collect();
        }
        if name == "grades" {
            let phases = site.pack.vocabulary("phases").map(|(id, _)| id);
            fact.values.extend(
                entry
                    .terms
                    .iter()
                    .filter(|term| Some(term.vocabulary) == phases)
                    .map(|term| showing.term(*term)),
            );
        }
        facts.push(fact);
    }
    facts
}

pub(super) fn team(showing: &Showing<'_, '_>) -> Vec<Member> {
    let site = showing.site;
    showing
        .fields
        .records("team")
        .iter()
        .map(|member| {
            let role = member.get("role").map(|field| {
                let names = showing.values(&field.value);
                names.into_iter().map(|link| link.text).collect::<String>()
            });
            let named = member.text("person").or_else(|| member.text("name"));
            let mut link = named.map(|name| showing.person(name));
            let mut about = Vec::new();
            match (&mut link, role) {
                (Some(link), Some(role)) if link.text.to_lowercase() != role.to_lowercase() => {
                    about.push(role);
                }
                (None, Some(role)) => {
                    let text = match member.count("count") {
                        Some(count) => format!("{count} {}", role.to_lowercase()),
                        None => role,
                    };
                    link = Some(Link::plain(text));
                }
                _ => {}
            }
            if let Some(subject) = member.term("subject") {
                about.push(
                    site.pack
                        .term(subject)
                        .names
                        .get(showing.language)
                        .to_owned(),
                );
            }
            if named.is_some()
                && let Some(count) = member.count("count").filter(|count| *count > 1)
            {
                about.push(count.to_string());
            }
            Member {
                link: link.unwrap_or_else(|| Link::plain(site.word(showing.language, "a_teacher"))),
                about: about.join(", "),
            }
        })
        .collect()
}

/// The parts in the order of the kind; fields the kind does not order come at the end.
pub(super) fn parts(showing: &Showing<'_, '_>, texts: &Texts<'_>) -> Vec<Part> {
    let empty = Vec::new();
    let order = showing.kind.map_or(&empty, |kind| &kind.page);
    let has_cycles = ["cycles", "table"]
        .iter()
        .any(|name| showing.fields.get(name).is_some());
    let mut parts = Vec::new();
    let body = || Part {
        id: "body".to_owned(),
        form: "body",
        ..Part::default()
    };
    for name in order {
        if name == "body" {
            parts.push(body());
        } else if let Some(field) = showing.fields.get(name)
            && !(has_cycles && SHOWN_WITH_CYCLES.contains(&field.name))
        {
            push_part(showing, field, texts, &mut parts);
        }
    }
    for field in showing.fields.iter() {
        let is_shown = order.iter().any(|name| name == field.name)
            || HEAD_FACTS.contains(&field.name)
            || SHOWN_ELSEWHERE.contains(&field.name);
        if !is_shown {
            push_part(showing, field, texts, &mut parts);
        }
    }
    if !order.iter().any(|name| name == "body") {
        parts.push(body());
    }
    parts
}

fn push_part<'site>(
    showing: &Showing<'_, 'site>,
    field: &crate::field::Field<'site>,
    texts: &Texts<'_>,
    parts: &mut Vec<Part>,
) {
    let part = match (field.spec.field_type, &field.value) {
        (FieldType::Table, Value::Reference(reference)) => {
            table_part(showing, field, &reference.text, texts)
        }
        _ => showing.part(field),
    };
    let Some(mut part) = part else { return };
    // Criteria explain the table of cycles and stand beneath it.
    if matches!(field.spec.field_type, FieldType::Cycles | FieldType::Table)
        && let Some(criteria) = showing.fields.get("criteria").and_then(|c| showing.part(c))
    {
        let words: Vec<String> = criteria.items.into_iter().map(|item| item.text).collect();
        let note = format!("{}: {}.", criteria.label, words.join("; "));
        part.note = if part.note.is_empty() {
            note
        } else {
            format!("{note} {}", part.note)
        };
    }
    parts.push(part);
}

/// A CSV file as cycles: first row the groups, first column the cycle (CONTRACT 22).
fn table_part<'site>(
    showing: &Showing<'_, 'site>,
    field: &crate::field::Field<'site>,
    path: &str,
    texts: &Texts<'_>,
) -> Option<Part> {
    let text = (texts.table)(path)?;
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let groups: Vec<String> = reader
        .headers()
        .ok()?
        .iter()
        .skip(1)
        .map(str::to_owned)
        .collect();
    let rows: Vec<CycleRow> = reader
        .records()
        .filter_map(Result::ok)
        .map(|record| CycleRow {
            name: record.get(0).unwrap_or_default().to_owned(),
            values: groups
                .iter()
                .zip(record.iter().skip(1))
                .filter_map(|(group, cell)| Some((group.clone(), parse_number(cell)?)))
                .collect(),
            mean: None,
        })
        .collect();
    let mut part = Part {
        id: field.name.to_owned(),
        label: showing.label(field.spec, field.name),
        ..Part::default()
    };
    showing.cycle_table(&rows, &mut part);
    Some(part)
}

fn figures(showing: &Showing<'_, '_>, size: &dyn Fn(&str) -> (u32, u32)) -> Vec<Figure> {
    let folder = crate::source::folder_of(&showing.entry.address);
    showing
        .fields
        .records("images")
        .iter()
        .filter_map(|image| {
            let reference = image.references("file").first()?;
            let path = crate::source::join(folder, &reference.text)?;
            let path = showing
                .site
                .graph
                .lookup
                .file(&path, showing.site.graph.model)?;
            let (width, height) = size(path);
            let consent = image.term("consent").map(|term| {
                let term = showing.site.pack.term(term);
                term.names.get(showing.language).to_owned()
            });
            Some(Figure {
                href: super::encode_address(path),
                alt: showing.clean(image.text("alt").unwrap_or_default()),
                width,
                height,
                credit: showing.clean(image.text("credit").unwrap_or_default()),
                consent: consent.unwrap_or_default(),
            })
        })
        .collect()
}

fn attachments(showing: &Showing<'_, '_>) -> Vec<Link> {
    let folder = crate::source::folder_of(&showing.entry.address);
    showing
        .fields
        .records("attachments")
        .iter()
        .filter_map(|attachment| {
            let reference = attachment.references("file").first()?;
            let path = crate::source::join(folder, &reference.text)?;
            let lookup = &showing.site.graph.lookup;
            let path = lookup.file(&path, showing.site.graph.model)?;
            let name = attachment
                .text("title")
                .unwrap_or_else(|| crate::source::name_of(path));
            Some(Link::to(showing.clean(name), path))
        })
        .collect()
}

/// Sources; one that is a web address alone leads there.
fn sources(showing: &Showing<'_, '_>) -> Vec<Link> {
    showing
        .fields
        .texts("sources")
        .iter()
        .map(|source| {
            let is_address = source.starts_with("https://") || source.starts_with("http://");
            Link {
                text: showing.clean(source),
                href: (is_address && !source.contains(' ')).then(|| source.clone()),
            }
        })
        .collect()
}

/// Most practices of one relation; the page of a popular map must not grow with the site.
const MOST_RELATED: usize = 12;

/// Stated relations in both directions, and where a text links here. A practice stands
/// once, under the strongest of its relations.
fn related(showing: &Showing<'_, '_>, id: EntryId) -> Vec<Related> {
    let site = showing.site;
    let edges = &site.graph.edges;
    let said = edges
        .from(id)
        .iter()
        .filter(|edge| edge.relation != Relation::Mentions)
        .map(|edge| (edge.relation, false, edge.to, edge));
    let heard = edges
        .to(id)
        .iter()
        .map(|edge| (edge.relation, true, edge.from, edge));
    let mut strongest: Vec<_> = said.chain(heard).collect();
    strongest.sort_by_key(|(relation, is_back, other, _)| (*relation, *is_back, *other));
    let mut seen = FxHashSet::default();
    let mut related: Vec<Related> = Vec::new();
    let mut left_out = 0;
    for (relation, is_back, other, edge) in strongest {
        let entry = site.graph.model.entry(other);
        if !entry.is_listed() || !seen.insert(other) {
            continue;
        }
        let suffix = if is_back { "_back" } else { "" };
        let key = format!("relation_{}{suffix}", relation.name());
        let label = site.word(showing.language, &key);
        if related.last().is_none_or(|group| group.label != label) {
            left_out = 0;
            related.push(Related {
                label: label.to_owned(),
                href: None,
                links: Vec::new(),
                more: String::new(),
            });
        }
        let Some(group) = related.last_mut() else {
            continue;
        };
        if group.links.len() < MOST_RELATED {
            group.links.push(RelatedLink {
                link: Link::to(&*entry.title, &entry.address),
                about: about(showing, other),
                sentence: sentence(showing, edge),
            });
        } else {
            left_out += 1;
            let count = left_out.to_string();
            group.more = site.say(showing.language, "and_more", &[("count", &count)]);
        }
    }
    // Based on something outside the site: text or a web address.
    let outside: Vec<Link> = ["based_on", "follows"]
        .iter()
        .filter_map(|name| showing.fields.get(name))
        .flat_map(|field| showing.values(&field.value))
        .filter(|link| link.href.as_deref().is_none_or(|href| href.contains("://")))
        .collect();
    if !outside.is_empty() {
        related.push(Related {
            label: site.word(showing.language, "relation_based_on").to_owned(),
            href: None,
            links: outside
                .into_iter()
                .map(|link| RelatedLink {
                    link,
                    about: String::new(),
                    sentence: String::new(),
                })
                .collect(),
            more: String::new(),
        });
    }
    related
}

/// The sentence in which the text of another links here; its own page shows its own.
fn sentence(showing: &Showing<'_, '_>, edge: &Edge) -> String {
    let model = showing.site.graph.model;
    let from = model.entry(edge.from);
    match from.links.get(usize::from(edge.link)) {
        Some(link) if edge.relation == Relation::Mentions => link
            .sentence
            .replace(LINK_TEXT, &model.entry(edge.to).title),
        _ => String::new(),
    }
}

fn about(showing: &Showing<'_, '_>, id: EntryId) -> String {
    let card = showing.site.card(id, true, showing.language);
    let own = showing
        .school
        .map(|school| showing.site.school_title(school))
        .unwrap_or_default();
    let parts = [
        card.kind.as_str(),
        if card.school == own { "" } else { &card.school },
        &card.date,
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// The series with its members by date; a long one around this member only.
fn series(showing: &Showing<'_, '_>, id: EntryId) -> Option<Related> {
    const MOST: usize = 12;
    let name = showing.entry.series.as_deref()?;
    let members = showing.site.graph.by_series.get(name)?;
    let own = members.iter().position(|member| *member == id).unwrap_or(0);
    let start = own
        .saturating_sub(MOST / 2)
        .min(members.len().saturating_sub(MOST));
    let links = members[start..]
        .iter()
        .take(MOST)
        .map(|member| {
            let entry = showing.site.graph.model.entry(*member);
            RelatedLink {
                link: if *member == id {
                    Link::plain(&*entry.title)
                } else {
                    Link::to(&*entry.title, &entry.address)
                },
                about: about(showing, *member),
                sentence: String::new(),
            }
        })
        .collect();
    Some(Related {
        label: name.to_owned(),
        href: Some(super::encode_address(
            &showing.site.addresses.series_page(name),
        )),
        links,
        more: String::new(),
    })
}

fn citation(showing: &Showing<'_, '_>, school: Option<&Link>) -> String {
    let site = showing.site;
    let year = showing
        .entry
        .date
        .map(|date| date.start.year().to_string())
        .unwrap_or_default();
    let school = school
        .map(|school| school.text.as_str())
        .unwrap_or_default();
    site.say(
        showing.language,
        "citation",
        &[
            ("school", school),
            ("year", &year),
            ("title", &showing.entry.title),
            ("site", site.title()),
        ],
    )
}

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
