//! What the site keeps of a file that has been read.

use jiff::civil::Date;

use super::classify::readable_name;
use super::entry::{Entry, EntryRole, GradeClaim, PhotoConsent, Reached, SchoolFacts, Status};
use super::likely::likely_references;
use super::named::named_in;
use super::privacy::hidden_names;
use super::read::Reading;
use super::score_headings::shows_scores;
use super::translations::specs_of;
use super::{Inputs, PeopleOf, Place, PlaceKind};
use crate::check;
use crate::diagnostic::Span;
use crate::document::{Link, Outline, Target};
use crate::field::{Field, Fields, Grades, OpenTerm, Value, find_field, says_nothing};
use crate::locale::DateRange;
use crate::pack::{Answer, FieldSpecs, FieldType, Kind, Pack, TermId};
use crate::source::{folder_of, name_of};
use crate::yaml;

/// The entry of a practice that is no file of the site.
pub fn example_entry(reading: &Reading<'_, '_>, language: &str, inputs: &Inputs<'_>) -> Entry {
    Entry {
        language: language.into(),
        ..from_reading(&reading.place.path, reading, None, inputs)
    }
}

/// What a school is called whose profile cannot be read: what its line of the name says
/// where that line can be, and else what its folder is called.
fn unread_name(reading: &Reading<'_, '_>, inputs: &Inputs<'_>) -> Option<String> {
    let lines = reading.document.front_matter_text.lines();
    let written = lines
        .filter(|line| !line.starts_with(' '))
        .find_map(|line| {
            let node = yaml::parse(line, 1).ok()?;
            let [entry] = node.entries()? else {
                return None;
            };
            let (name, _) = inputs.pack.school.spelled(&entry.key)?;
            let text = entry.value.text().filter(|_| name == "name")?.trim();
            (!text.is_empty()).then(|| text.to_owned())
        });
    let folder = || Some(name_of(folder_of(&reading.place.path))).filter(|name| !name.is_empty());
    written.or_else(|| folder().map(|folder| readable_name(folder, inputs.pack)))
}

/// The entry of a text that is no file's: without a fingerprint, and without errors.
pub(super) fn from_reading(
    path: &str,
    reading: &Reading<'_, '_>,
    people: Option<&PeopleOf>,
    inputs: &Inputs<'_>,
) -> Entry {
    let pack = inputs.pack;
    let fields = &reading.fields;
    let place = &reading.place;
    let outline = &reading.document.outline;
    let kind = reading
        .kind
        .and_then(|kind| pack.find_term("kinds", &kind.id));
    let role = match kind {
        Some(kind) => EntryRole::Practice(kind),
        None => role_without_kind(place),
    };
    let boxed = |text: &String| text.as_str().into();
    let (title, has_title_heading) = title_of(reading, role, inputs);
    let grades = match fields.value("grades") {
        Some(Value::Grades(grades)) => *grades,
        _ => Grades::default(),
    };
    let subjects = subjects_of(fields);
    let front_matter = reading.document.front_matter.as_ref();
    let (mentions, references) = named_in(fields, front_matter, people, pack);
    let consent = Consent::of(fields, pack);
    let unlisted_names = hidden_names(&mentions, fields, people, pack);
    Entry {
        path: path.into(),
        address: address_of(&place.path, role).into(),
        role,
        school: place.school,
        slug: place.slug.as_str().into(),
        language: language_of(reading, inputs).into(),
        has_english_keys: reading.key_language == "en",
        translation_of: place.translation_of.as_deref().map(Into::into),
        status: status_of(reading, role, inputs),
        title: title.into(),
        summary: fields.text("summary").unwrap_or_default().into(),
        date: days(fields),
        terms: terms_of(fields, kind, &subjects, grades, inputs).into(),
        subjects: subjects.into(),
        grades,
        series: fields.text("series").map(Into::into),
        activity: fields.text("activity").map(Into::into),
        topic: fields.text("topic").map(Into::into),
        keywords: fields.texts("keywords").iter().map(boxed).collect(),
        keys: specs_of(role, pack).map_or(0, |specs| keys_of(reading, specs, pack)),
        licence: fields.term("licence"),
        old_addresses: old_addresses(fields),
        people: mentions.into(),
        consents_to_names: consent.to_names,
        refuses_names: consent.refuses_names,
        faces: consent.faces,
        shows_scores: shows_scores(fields, pack),
        unlisted_names,
        guests_of_original: Box::default(),
        schools_named: Box::default(),
        references: references.into(),
        likely_references: likely_references(reading, pack),
        links: links_within(outline),
        anchors: outline
            .headings
            .iter()
            .map(|it| boxed(&it.anchor))
            .collect(),
        ids: outline.ids.iter().map(boxed).collect(),
        shown_anchors: Box::default(),
        roles: roles(fields).into(),
        reached: reached(fields, reading.kind, pack),
        teachers: check::teachers(fields, pack),
        grade_claim: grade_claim(fields),
        has_title_heading,
        is_kind_named: reading.is_kind_named,
        has_code: outline.has_code,
        has_raw_html: outline.has_raw_html,
        is_readable: reading.document.front_matter.is_some(),
        has_no_text: false,
        has_errors: false,
        hash: [0; 16],
        school_facts: (role == EntryRole::School).then(|| Box::new(school_facts(fields))),
    }
}

fn role_without_kind(place: &Place) -> EntryRole {
    match place.kind {
        PlaceKind::School => EntryRole::School,
        _ => EntryRole::Page,
    }
}

/// What a practice says that its people agreed to, or did not.
struct Consent {
    /// That its teachers are named.
    to_names: bool,
    /// That they are not.
    refuses_names: bool,
    /// In its pictures.
    faces: PhotoConsent,
}

impl Consent {
    fn of(fields: &Fields<'_>, pack: &Pack) -> Self {
        let Some(consent) = fields.record("consent") else {
            return Self {
                to_names: false,
                refuses_names: false,
                faces: PhotoConsent::of(fields, "consent", pack),
            };
        };
        Self {
            to_names: consent.says_yes("teacher_names"),
            refuses_names: consent.says_no("teacher_names"),
            faces: PhotoConsent::of(consent, "pupil_faces", pack),
        }
    }
}

/// When it was done.
fn days(fields: &Fields<'_>) -> Option<DateRange> {
    let start = fields.date("date")?;
    let end = fields.date("end_date").filter(|end: &Date| *end > start);
    Some(DateRange { start, end })
}

/// Links and pictures that lead to something of the site.
fn links_within(outline: &Outline) -> Box<[Link]> {
    let links = outline.links.iter();
    let within = links.filter(|link| !matches!(link.target, Target::Web(_)));
    within.cloned().collect()
}

/// The keys behind which something is written, also what cannot be read.
fn keys_of(reading: &Reading<'_, '_>, specs: &FieldSpecs, pack: &Pack) -> u64 {
    let bit = |name: &str| {
        let place = specs.get_index_of(name).map(|place| place as u32);
        place.map_or(0, |place| 1_u64.checked_shl(place).unwrap_or_default())
    };
    let fields = &reading.fields;
    let bits = fields.iter().map(|field| bit(field.name));
    let read = bits.fold(0, |all, bit| all | bit);
    let node = reading.document.front_matter.as_ref();
    let entries = node.and_then(yaml::Node::entries).unwrap_or_default();
    // Both are in the order written, and mostly all has been read.
    let mut spans = fields.iter().map(|field| field.key_span).peekable();
    let unread = entries.iter().filter(|entry| {
        let is_read = spans.next_if_eq(&entry.key_span).is_some();
        !is_read
    });
    let written = unread.filter_map(|entry| {
        let (name, spec) = find_field(specs, &entry.key)?;
        (!says_nothing(&entry.value, spec, pack)).then(|| bit(name))
    });
    written.fold(read, |all, bit| all | bit)
}

/// What an entry is called, and whether its first heading says so.
fn title_of(reading: &Reading<'_, '_>, role: EntryRole, inputs: &Inputs<'_>) -> (String, bool) {
    let fields = &reading.fields;
    if let Some(written) = fields.text("title").or_else(|| fields.text("name")) {
        return (written.to_owned(), false);
    }
    let heading = reading.document.outline.headings.first();
    let is_title = |level| role == EntryRole::Page && level == 1;
    if let Some(heading) = heading.filter(|heading| is_title(heading.level)) {
        return (heading.text.clone(), true);
    }
    let name = match role {
        EntryRole::School => unread_name(reading, inputs),
        _ => None,
    };
    (name.unwrap_or_else(|| reading.place.slug.clone()), false)
}

/// The language of a text: as it says, as its name says, or the site's.
fn language_of(reading: &Reading<'_, '_>, inputs: &Inputs<'_>) -> String {
    let written = reading.fields.term("language");
    written
        .map(|language| inputs.pack.term(language).id.clone())
        .or_else(|| reading.place.language.clone())
        .unwrap_or_else(|| inputs.config.language.clone())
}

/// How far a text is. A practice that waits for its first words is a draft. Of one that cannot be
/// read nothing but that it is to be published yet is believed.
fn status_of(reading: &Reading<'_, '_>, role: EntryRole, inputs: &Inputs<'_>) -> Status {
    let likely = reading.likely.as_deref();
    let fields = likely.map_or(&reading.fields, |likely| &likely.fields);
    let status = fields.term("status");
    let status = status.map_or(Status::Published, |term| Status::of(inputs.pack.term(term)));
    let is_practice = matches!(role, EntryRole::Practice(_));
    match status {
        Status::Draft | Status::Review if inputs.drafts => Status::Published,
        Status::Published
            if !inputs.unfilled && is_practice && check::is_unfilled(fields, inputs.config) =>
        {
            Status::Draft
        }
        Status::Withdrawn if likely.is_some() => Status::Published,
        other => other,
    }
}

/// Addresses that an entry had, with the place where they stand.
fn old_addresses(fields: &Fields<'_>) -> Box<[(Box<str>, Span)]> {
    let Some(Value::Addresses(addresses)) = fields.value("old_addresses") else {
        return Box::default();
    };
    let addresses = addresses.iter();
    addresses
        .map(|(address, span)| (address.as_str().into(), *span))
        .collect()
}

/// All words that lead to an entry, sorted.
fn terms_of(
    fields: &Fields<'_>,
    kind: Option<TermId>,
    subjects: &[TermId],
    grades: Grades,
    inputs: &Inputs<'_>,
) -> Vec<TermId> {
    let mut terms: Vec<TermId> = paged_terms(fields, inputs);
    terms.extend(subjects);
    terms.extend(kind);
    // Where the phase is written it is that: in some schools it goes by what a child can do.
    if fields.get("phase").is_none() {
        terms.extend(phases_of(grades, inputs));
    }
    terms.sort();
    terms.dedup();
    terms
}

/// Address of a file's page: its path with `.html`; a school's profile is its folder's
/// home (CONTRACT 1).
fn address_of(path: &str, role: EntryRole) -> String {
    let stem = path.strip_suffix(".md").unwrap_or(path);
    if role != EntryRole::School {
        return format!("{stem}.html");
    }
    let folder = crate::source::folder_of(path);
    // `sekolah.en.md` is the home in another language.
    let language = crate::source::name_of(stem)
        .split_once('.')
        .map(|(_, language)| format!(".{language}"))
        .unwrap_or_default();
    if folder.is_empty() {
        format!("index{language}.html")
    } else {
        format!("{folder}/index{language}.html")
    }
}

fn subjects_of(fields: &Fields<'_>) -> Vec<TermId> {
    let mut subjects: Vec<TermId> = Vec::new();
    let spokes = fields
        .iter()
        .filter(|field| field.spec.field_type == FieldType::Nodes)
        .flat_map(|field| fields.records(field.name))
        .flat_map(|spoke| spoke.terms("subject"));
    for subject in fields.terms("subjects").iter().chain(spokes) {
        if !subjects.contains(subject) {
            subjects.push(*subject);
        }
    }
    subjects
}

/// Words of the top-level fields whose vocabulary has pages of its own, and those of
/// findings and the like.
fn paged_terms(fields: &Fields<'_>, inputs: &Inputs<'_>) -> Vec<TermId> {
    let mut terms = Vec::new();
    let has_pages = |term: &TermId| {
        !inputs
            .pack
            .vocabulary_at(term.vocabulary)
            .address
            .is_empty()
    };
    // A licence may be the school's or the site's too, and is kept by itself.
    let is_licence = |field: &Field<'_>| field.spec.field_type == FieldType::Licence;
    for field in fields.iter().filter(|field| !is_licence(field)) {
        match &field.value {
            Value::Term(term) => terms.push(*term),
            Value::Terms(list) => terms.extend(list),
            Value::OpenTerms(list) => terms.extend(list.iter().filter_map(|term| match term {
                OpenTerm::Known(term) => Some(*term),
                OpenTerm::Free(_) => None,
            })),
            Value::Profile(profile) => terms.extend(&profile.dimensions),
            Value::Records(records) if field.spec.field_type == FieldType::Records => {
                for record in records {
                    terms.extend(record.iter().filter_map(|inner| match inner.value {
                        Value::Term(term) => Some(term),
                        _ => None,
                    }));
                }
            }
            _ => {}
        }
    }
    terms.retain(has_pages);
    // A practice that names kinds it uses is not of those kinds.
    let kinds = inputs.pack.vocabulary("kinds").map(|(id, _)| id);
    terms.retain(|term| Some(term.vocabulary) != kinds);
    terms
}

/// The phases grades belong to, so that nobody has to write both.
fn phases_of(grades: Grades, inputs: &Inputs<'_>) -> Vec<TermId> {
    let Some((id, phases)) = inputs.pack.vocabulary("phases") else {
        return Vec::new();
    };
    phases
        .terms
        .iter()
        .enumerate()
        .filter(|(_, phase)| phase.grades.iter().any(|grade| grades.contains(*grade)))
        .map(|(place, _)| TermId {
            vocabulary: id,
            term: place as u16,
        })
        .collect()
}

fn roles(fields: &Fields<'_>) -> Vec<TermId> {
    let team = fields.records("team").iter();
    let mut roles: Vec<TermId> = team.filter_map(|member| member.term("role")).collect();
    roles.sort();
    roles.dedup();
    roles
}

/// The last stage that has been done of a cycle, or of its last round, by what its author says of the
/// stages and by what other fields tell beside that; `None` where none has, where nothing comes after
/// it, where the cycle was called off, and where its author says nothing of stages: what is not told
/// may have been done.
fn reached(fields: &Fields<'_>, kind: Option<&Kind>, pack: &Pack) -> Option<Reached> {
    let mut specs = kind?.fields.values();
    let spec = specs.find(|spec| spec.field_type == FieldType::Stages)?;
    let rounds = fields.iter().find_map(|field| match &field.value {
        Value::Stages(rounds) => Some(rounds.as_slice()),
        _ => None,
    });
    let rounds = rounds.unwrap_or_default();
    let round = rounds.last()?;
    let declared = || Some(pack.vocabulary(spec.vocabulary.as_deref()?)?.0);
    if round.is_called_off {
        return None;
    }
    let vocabulary = round.vocabulary().or_else(declared)?;
    let fields = (rounds.len() <= 1).then_some(fields);
    let mut last = None;
    let mut done = 0;
    let mut is_finished = false;
    for term in 0..pack.vocabulary_at(vocabulary).terms.len() {
        let stage = TermId {
            vocabulary,
            term: term as u16,
        };
        if round.done(stage, fields, pack).is_some() {
            last = Some(stage);
            done += 1;
            is_finished = true;
        } else if round.said_open(stage) != Some(Answer::No) {
            // A stage that is left out never comes.
            is_finished = false;
        }
    }
    let stage = last.filter(|_| !is_finished)?;
    let round = match rounds.len() {
        0 | 1 => 0,
        count => count.try_into().unwrap_or(u16::MAX),
    };
    Some(Reached { stage, done, round })
}

fn grade_claim(fields: &Fields<'_>) -> Option<Box<GradeClaim>> {
    let phases = fields
        .get("phase")
        .map(|field| (fields.terms("phase").into(), field.span));
    let span = fields.get("grades").map(|field| field.span);
    (span.is_some() || phases.is_some()).then(|| Box::new(GradeClaim { span, phases }))
}

fn school_facts(fields: &Fields<'_>) -> SchoolFacts {
    let contact = fields
        .record("contact")
        .map(|contact| {
            contact
                .iter()
                .filter_map(|field| match &field.value {
                    Value::Text(text) => Some((field.name.to_owned(), text.clone())),
                    _ => None,
                })
                .collect()
        })
        .unwrap_or_default();
    SchoolFacts {
        name: fields.text("name").map(str::to_owned),
        npsn: fields.text("npsn").map(str::to_owned),
        school_type: fields.term("school_type"),
        ownership: fields.term("ownership"),
        region: fields.text("region").map(str::to_owned),
        coordinates: match fields.value("coordinates") {
            Some(Value::Coordinates(latitude, longitude)) => Some((*latitude, *longitude)),
            _ => None,
        },
        hub: fields.text("hub").map(str::to_owned),
        seeking: fields.terms("seeking_partners").to_vec(),
        logo: fields
            .references("logo")
            .first()
            .map(|reference| reference.text.clone()),
        contact,
    }
}
