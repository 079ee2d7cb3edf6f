//! A practice's page.

mod crossing;
mod data_value;
mod files;
mod headed;
mod portfolio;
pub(super) mod relations;
mod sources;
mod taken_over;

use super::field_view::Showing;
use super::markup;
use super::part::{Part, StepWords};
use super::view::{Fact, Html, Link, Member, PartView, Practice};
use super::{Site, relative_root};
use crate::field::{Field, HEAD_FACTS, Value, is_group};
use crate::graph::{Matches, More};
use crate::locale::{DateRange, capitalised, fold_word};
use crate::model::{EntryId, FrontMatter, Redactor, Status};
use crate::pack::FieldType;
use crate::source::PictureSize;

pub use crossing::spokes_of;
pub use portfolio::{portfolio_practice, portfolio_school, practice_id};
pub use taken_over::{scaffold_after, scaffold_kind};

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
    /// Its kind and fields.
    pub front_matter: &'a FrontMatter<'site>,
    /// Takes out names that must not be shown.
    pub redactor: &'a Redactor<'a>,
    /// Language of the page.
    pub language: &'a str,
}

impl<'a, 'site> Showing<'a, 'site> {
    /// What is needed to show a practice that has been opened.
    fn of(site: &'a Site<'site>, opened: &'a Opened<'a, 'site>) -> Self {
        let entry = site.graph.model.entry(opened.id);
        Self {
            site,
            entry,
            school: site.graph.model.school_of(entry),
            kind: opened.front_matter.kind,
            fields: &opened.front_matter.fields,
            language: opened.language,
            redactor: opened.redactor,
        }
    }
}

/// What the page needs from other files.
pub struct Texts<'a> {
    /// The author's text, finished HTML.
    pub html: String,
    /// The size of a picture, by path within the content.
    pub picture_size: &'a dyn Fn(&str) -> PictureSize,
    /// The text of a table beside the practice, by path within the content.
    pub table: &'a dyn Fn(&str) -> Option<String>,
    /// The subjects of an activity map and what each of them trains, see [`spokes_of`].
    pub spokes: &'a dyn Fn(EntryId) -> Vec<Link>,
}

/// Everything on a practice's page.
pub fn practice_view(site: &Site<'_>, opened: &Opened<'_, '_>, mut texts: Texts<'_>) -> Practice {
    let entry = site.graph.model.entry(opened.id);
    let fields = &opened.front_matter.fields;
    let language = opened.language;
    let showing = Showing::of(site, opened);
    let kind_term = entry.kind();
    let school = showing.school;
    let school = school.map(|school| site.school_link(entry, school));
    let mut facts = head_facts(&showing);
    if let (true, Some(model)) = (facts.is_empty(), fields.get("model")) {
        facts.push(showing.fact(model));
    }
    if let Some(school) = &school {
        let label = site.word(language, "school").to_owned();
        let values = vec![school.clone()];
        facts.insert(0, Fact { label, values });
    }
    // Drafts are made only where somebody asks for them, and readers must know that it is one.
    let status = fields.term("status");
    let status = status.map(|term| Status::of(site.pack.term(term)));
    if let (Some(Status::Draft | Status::Review), Some(field)) = (status, fields.get("status")) {
        facts.insert(0, showing.fact(field));
    }
    // It leads to the site's own page on the licence, which says what it allows and is there without
    // internet too; the foot of every page leads to the legal text elsewhere.
    if let Some(licence) = site.licence_term(entry) {
        let label = site.word(language, "licence").to_owned();
        let values = vec![site.used_term(licence, language)];
        facts.push(Fact { label, values });
    }
    // A translation stands where its original stands.
    let original = site.graph.model.original_or_self(opened.id);
    let (earlier, later) = site.graph.neighbours_in_time(original);
    let (related, stated) = relations::related(&showing, opened.id, original);
    let series = relations::series_around(site.graph, original);
    let matches = matches_beside(site, original, series.unwrap_or_default());
    let who_else = super::alike::in_words(&showing, &matches.who_else);
    let alike = super::alike::in_words(&showing, &matches.alike);
    let more = |more: &[More]| super::alike::more_in_words(&showing, more);
    let the_rest = site.word(language, "the_rest");
    let (mut parts, mut parts_after) = parts_view(&showing, &mut texts);
    let is_map = |part: &mut PartView| part.id == "nodes";
    let maps = parts.extract_if(.., is_map);
    let maps: Vec<PartView> = maps.chain(parts_after.extract_if(.., is_map)).collect();
    let found = matches.who_else.iter().chain(&matches.alike);
    let found = found.zip(who_else.iter().chain(&alike));
    let neighbourhood = super::neighbourhood::neighbourhood(&showing, original, stated, found);
    let root = relative_root(&entry.address);
    let beside_in_time = |id: Option<EntryId>, rel| {
        let link = id.map(|id| showing.titled(id));
        link.map_or_else(String::new, |link| markup::link_to(&link, rel, &root))
    };
    let has_pictures = [&maps, &parts, &parts_after]
        .iter()
        .any(|parts| parts.iter().any(|part| part.has_picture));
    let kind = kind_term.map(|kind| showing.term(kind));
    Practice {
        kind: markup::links(kind.as_slice(), &root).into(),
        citation: citation(&showing),
        scaffold: taken_over::link(&showing),
        summary: showing.clean(&entry.summary),
        facts: markup::facts(&facts, &root).into(),
        team: markup::members(&team(&showing), &root).into(),
        maps,
        parts: one_below_the_other(&parts),
        html: texts.html.into(),
        parts_after: one_below_the_other(&parts_after),
        has_pictures,
        figures: files::figures(&showing, texts.picture_size),
        attachments: files::attachments(&showing),
        sources: sources::sources(&showing).into(),
        related: markup::relations(&related, &root).into(),
        who_else: markup::who_else(&who_else, &more(&matches.more_who_else), the_rest, &root)
            .into(),
        alike: markup::who_else(&alike, &more(&matches.more_alike), the_rest, &root).into(),
        neighbourhood: neighbourhood.into(),
        series: series.and_then(|members| relations::series(&showing, original, members)),
        earlier: beside_in_time(earlier, "prev").into(),
        later: beside_in_time(later, "next").into(),
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
        let values = match (name, entry.date) {
            ("date", Some(range)) => vec![days(site, range, showing.language)],
            ("subjects", _) => {
                let subjects = entry.subjects.iter();
                subjects.map(|term| showing.term(*term)).collect()
            }
            ("grades", _) => {
                let phases = site.pack.vocabulary("phases").map(|(id, _)| id);
                let terms = entry.terms.iter();
                let phases = terms.filter(|term| Some(term.vocabulary) == phases);
                let grades = showing.values(&field.value).into_iter();
                grades
                    .chain(phases.map(|term| showing.term(*term)))
                    .collect()
            }
            _ => showing.values(&field.value),
        };
        facts.push(Fact {
            label: showing.label(field.spec, field.name),
            values,
        });
    }
    facts
}

/// The days of a practice, which lead to its school year.
fn days(site: &Site<'_>, range: DateRange, language: &str) -> Link {
    let days = site.pack.calendar.range(range, language);
    let year = site.pack.manifest.school_year.of(range.start);
    if site.graph.by_year.contains_key(&year) {
        Link::to(days, &site.addresses.year(year))
    } else {
        Link::plain(days)
    }
}

/// Practices that have something in common with one. Those that the page lists as its series are
/// no news, unless hardly any others are left.
fn matches_beside(site: &Site<'_>, id: EntryId, series: &[EntryId]) -> Matches {
    const ENOUGH: usize = 3;
    let graph = site.graph;
    let matches = graph.matches_beside(id, series);
    let is_enough = matches.who_else.len() + matches.alike.len() >= ENOUGH;
    match is_enough || series.is_empty() {
        true => matches,
        false => graph.matches(id),
    }
}

pub(super) fn team(showing: &Showing<'_, '_>) -> Vec<Member> {
    let site = showing.site;
    let a_teacher = site.word(showing.language, "a_teacher");
    showing
        .fields
        .records("team")
        .iter()
        .map(|member| {
            let role = member
                .get("role")
                .and_then(|field| showing.values(&field.value).into_iter().next());
            let named = member.text("person").or_else(|| member.text("name"));
            let mut link = named.map(|name| match is_group(member) {
                true => Link::plain(showing.clean(name)),
                false => showing.person(name),
            });
            let mut about = Vec::new();
            match (&mut link, role) {
                // Who is not named is known by the role: nobody is "guru, kepala sekolah".
                (Some(link), Some(role))
                    if link.href.is_none()
                        && (link.text == a_teacher || holds_word(&role.text, &link.text)) =>
                {
                    *link = role;
                }
                // "Guru Biologi" needs no "Guru, Biologi" after it.
                (Some(link), Some(role)) if !holds_word(&link.text, &role.text) => about.push(role),
                (None, Some(mut role)) => {
                    if let Some(count) = member.count("count") {
                        let term = member.term("role").map(|role| site.pack.term(role));
                        let counted = term.map_or_else(
                            || role.text.clone(),
                            |term| term.counted(&role.text, count, showing.language),
                        );
                        role.text = format!("{count} {}", counted.to_lowercase());
                    }
                    link = Some(role);
                }
                _ => {}
            }
            if let Some(subject) = member.term("subject") {
                let subject = showing.term(subject);
                if !link
                    .as_ref()
                    .is_some_and(|link| holds_word(&link.text, &subject.text))
                {
                    about.push(subject);
                }
            }
            // A guest comes from somewhere.
            let guest = named.and_then(|name| showing.entry.guest(name));
            if let Some(guest) = guest.filter(|guest| guest.is_shown)
                && let Some(school) = site.graph.model.schools.get(guest.school as usize)
            {
                let school = site.school_seen_from(showing.entry, school);
                about.push(Link::plain(&*school.title));
            }
            if named.is_some()
                && let Some(count) = member.count("count").filter(|count| *count > 1)
            {
                let count = count.to_string();
                let counted = [("count", count.as_str())];
                let people = site.say(showing.language, "people_counted", &counted);
                about.push(Link::plain(people));
            }
            let mut link = link.unwrap_or_else(|| Link::plain(a_teacher));
            if link.text == a_teacher {
                link.text = capitalised(a_teacher);
            }
            Member { link, about }
        })
        .collect()
}

/// Whether words stand as a whole within a name, whatever their case.
fn holds_word(name: &str, words: &str) -> bool {
    let (name, words) = (name.to_lowercase(), words.to_lowercase());
    let is_edge = |side: Option<char>| !side.is_some_and(char::is_alphanumeric);
    name.match_indices(&words).any(|(at, words)| {
        is_edge(name[..at].chars().next_back()) && is_edge(name[at + words.len()..].chars().next())
    })
}

/// The parts in the order of the kind; fields the kind does not order come at the end.
fn parts(showing: &Showing<'_, '_>, texts: &Texts<'_>) -> Vec<Part> {
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
        } else if name == "interdisciplinary" {
            parts.extend(crossing::interdisciplinary(showing, texts));
        } else if name == "partnership" {
            parts.extend(crossing::partnership(showing));
        } else if let Some(field) = showing.fields.get(name)
            && !(has_cycles && SHOWN_WITH_CYCLES.contains(&field.name))
        {
            push_part(showing, field, texts, &mut parts);
        } else if showing.fields.get(name).is_none() {
            let told = showing.told_part(name);
            parts.extend(told.or_else(|| showing.room_before_lessons(name)));
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

/// The parts before the author's text and after it, as the template gets them, and what of them
/// stands in the text.
pub(super) fn parts_view(
    showing: &Showing<'_, '_>,
    texts: &mut Texts<'_>,
) -> (Vec<PartView>, Vec<PartView>) {
    let root = relative_root(&showing.entry.address);
    let words = StepWords::of(showing.site, showing.language);
    let mut parts = parts(showing, texts);
    headed::below_own_headings(&mut texts.html, &mut parts, showing.kind, |part| {
        part.inside(&root, &words)
    });
    let body = parts.iter().position(|part| part.form == "body");
    let (before, after) = parts.split_at(body.unwrap_or(parts.len()));
    let entry = showing.entry;
    let is_taken = |id: &str| entry.has_anchor(id);
    let view = |parts: &[Part]| {
        let parts = parts.iter();
        parts
            .map(|part| part.view(&root, &words, &is_taken))
            .collect()
    };
    (view(before), view(after.get(1..).unwrap_or_default()))
}

/// Parts as they stand on the page.
pub(super) fn one_below_the_other(parts: &[PartView]) -> Html {
    let size = parts.iter().map(|part| part.html.len() + 1).sum();
    let mut html = String::with_capacity(size);
    for part in parts {
        html.push_str(&part.html);
        html.push('\n');
    }
    html.into()
}

fn push_part<'site>(
    showing: &Showing<'_, 'site>,
    field: &Field<'site>,
    texts: &Texts<'_>,
    parts: &mut Vec<Part>,
) {
    let part = match (field.spec.field_type, &field.value) {
        (FieldType::Table, Value::Reference(reference)) => {
            files::table_part(showing, field, &reference.text, texts)
        }
        _ => showing.part(field),
    };
    parts.extend(part);
}

/// How a practice is cited: its school, year, title and site.
fn citation(showing: &Showing<'_, '_>) -> String {
    let site = showing.site;
    let year = showing
        .entry
        .date
        .map(|date| date.start.year().to_string())
        .unwrap_or_default();
    let school = showing.school;
    let school = school.map(|school| site.school_seen_from(showing.entry, school));
    let school = school.map_or("", |school| &*school.title);
    let title_of_site = site.title(showing.language);
    // The site of one school may be called as the school.
    let key = match fold_word(school) == fold_word(title_of_site) {
        true => "citation_of_site",
        false => "citation",
    };
    let title = &*showing.entry.title;
    let stop = match title.ends_with(['.', '?', '!', '…']) {
        true => "",
        false => ".",
    };
    site.say(
        showing.language,
        key,
        &[
            ("school", school),
            ("year", &year),
            ("title", &[title, stop].concat()),
            ("site", title_of_site),
        ],
    )
}
