//! What the site keeps of a file.

use jiff::civil::Date;

use std::sync::Arc;

use super::kept::{Finished, Kept, Version};
use super::{Inputs, PeopleOf, Places, Reading, Redactor, read::read_file, redactor_for};
use crate::check;
use crate::diagnostic::{Checked, Code, Diagnostic, Message, Severity, Span};
use crate::document::{Depth, LARGEST_FILE, Link, Target};
use crate::field::{Field, Fields, Grades, OpenTerm, Value};
use crate::locale::DateRange;
use crate::pack::{FieldType, ReferenceTarget, TermId};
use crate::source::{FileEntry, decode};

/// Number of an entry in the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub u32);

/// What a file is on the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryRole {
    /// A school's profile and home.
    School,
    /// A practice; the term is its kind.
    Practice(TermId),
    /// An ordinary page.
    Page,
}

/// How far a text has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Being written.
    Draft,
    /// Being read by others.
    Review,
    /// For everybody.
    Published,
    /// Taken back; a notice stays at its address.
    Withdrawn,
    /// Left out of a catalogue because it has errors.
    Quarantined,
}

impl Status {
    fn of(id: &str) -> Self {
        match id {
            "draf" => Self::Draft,
            "ditinjau" => Self::Review,
            "ditarik" => Self::Withdrawn,
            _ => Self::Published,
        }
    }
}

/// A file's part in lists, links and facets.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Path relative to the site's root.
    pub path: Box<str>,
    /// Address of its page, relative to the output folder, not percent-encoded.
    pub address: Box<str>,
    /// What it is.
    pub role: EntryRole,
    /// Number of its school.
    pub school: Option<u32>,
    /// File name without `.md` and language.
    pub slug: Box<str>,
    /// Language of the text.
    pub language: Box<str>,
    /// Path within the content folder of what it translates.
    pub translation_of: Option<Box<str>>,
    /// How far it has come.
    pub status: Status,
    /// Title; the file name where there is none.
    pub title: Box<str>,
    /// Summary.
    pub summary: Box<str>,
    /// When it was done.
    pub date: Option<DateRange>,
    /// Subjects, those of its spokes included (CONTRACT 7), in the order written.
    pub subjects: Box<[TermId]>,
    /// Grades.
    pub grades: Grades,
    /// Every word of a vocabulary with pages, subjects and kind included, sorted.
    pub terms: Box<[TermId]>,
    /// Series it belongs to.
    pub series: Option<Box<str>>,
    /// Activity it is about.
    pub activity: Option<Box<str>>,
    /// Topic.
    pub topic: Option<Box<str>>,
    /// Keywords.
    pub keywords: Box<[Box<str>]>,
    /// Licence.
    pub licence: Option<TermId>,
    /// Former addresses.
    pub old_addresses: Box<[(Box<str>, Span)]>,
    /// People named by id or label.
    pub people: Box<[Mention]>,
    /// Whether the practice says that its teachers agreed to be named.
    pub consents_to_names: bool,
    /// References of typed fields.
    pub references: Box<[WrittenReference]>,
    /// Links and pictures of the text.
    pub links: Box<[Link]>,
    /// Anchors of the text's headings.
    pub anchors: Box<[Box<str>]>,
    /// Roles in the team, sorted.
    pub roles: Box<[TermId]>,
    /// What it says about grades and phases, for the check against its school.
    pub grade_claim: Option<Box<GradeClaim>>,
    /// Number of teachers in the team, people without a name included.
    pub teachers: u32,
    /// Whether its title is its first heading.
    pub has_title_heading: bool,
    /// Whether its text holds a code block with a language.
    pub has_code: bool,
    /// Whether its text holds HTML that must be sanitised.
    pub has_raw_html: bool,
    /// Words of its text.
    pub words: u32,
    /// Whether its front matter could be read. Links to one that could not are not
    /// reported beside it.
    pub is_readable: bool,
    /// Fingerprint of the file's bytes.
    pub hash: [u8; 16],
    /// What a school's profile says.
    pub school_facts: Option<Box<SchoolFacts>>,
}

/// Grades and phases as an author wrote them, with their places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GradeClaim {
    /// Where the grades stand.
    pub span: Span,
    /// The phases named, with the place of the key's value.
    pub phases: Option<(Box<[TermId]>, Span)>,
}

/// Somebody named in a typed field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Id or label, as written.
    pub name: Box<str>,
    /// Where.
    pub span: Span,
    /// Whether the key says that it is an id (`orang`), so that an unknown one is a
    /// mistake and not a name.
    pub is_id: bool,
}

/// A reference of a typed field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenReference {
    /// The field's permanent name, as the relation it states.
    pub field: Box<str>,
    /// What is written.
    pub text: Box<str>,
    /// Where.
    pub span: Span,
    /// What it should name.
    pub to: ReferenceTarget,
    /// Whether it may be free text.
    pub free: bool,
}

/// What a school's profile says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SchoolFacts {
    /// Official number.
    pub npsn: Option<String>,
    /// Type of school.
    pub school_type: Option<TermId>,
    /// State or private.
    pub ownership: Option<TermId>,
    /// Region code with dots.
    pub region: Option<String>,
    /// Latitude and longitude in degrees.
    pub coordinates: Option<(f64, f64)>,
    /// Who keeps the collaboration going: a post.
    pub hub: Option<String>,
    /// File of the logo, relative to the school's folder.
    pub logo: Option<String>,
    /// Ways to reach the institution: key and text.
    pub contact: Vec<(String, String)>,
}

impl Entry {
    /// Whether its text is on the site.
    pub fn is_published(&self) -> bool {
        self.status == Status::Published
    }

    /// Whether it counts as a practice of its own in lists (CONTRACT 3).
    pub fn is_listed(&self) -> bool {
        self.is_published()
            && self.translation_of.is_none()
            && matches!(self.role, EntryRole::Practice(_))
    }

    /// The kind of a practice.
    pub fn kind(&self) -> Option<TermId> {
        match self.role {
            EntryRole::Practice(kind) => Some(kind),
            EntryRole::School | EntryRole::Page => None,
        }
    }
}

/// Reads a file down to its entry and takes the names out that nobody agreed to show.
///
/// Where the newest version has errors and an earlier one is remembered, the entry is that
/// of the earlier one, and the problems are those of the newest.
pub(super) fn finish(
    file: &FileEntry,
    places: &Places,
    people: Option<&PeopleOf>,
    inputs: &Inputs<'_>,
    kept: Option<&Kept>,
) -> Finished {
    let path = file.path.as_str();
    let mut read = read_entry(file, places, inputs);
    let is_error = |problem: &Diagnostic| {
        inputs.config.severity(problem.code, problem.severity) == Some(Severity::Error)
    };
    let mut version = Version::Good;
    if read.diagnostics.iter().any(is_error) {
        version = Version::Faulty;
        if let Some(good) = kept.and_then(|kept| kept.text(path)) {
            version = Version::Held;
            read.value = read_bytes(path, &good, places, inputs).value;
        }
    }
    let mut entry = read.value;
    let redactor = redactor_for(&entry, people, inputs.pack, inputs.a_teacher);
    if !redactor.is_idle() {
        clean(&mut entry, &redactor);
    }
    Finished {
        entry: Arc::new(entry),
        diagnostics: read.diagnostics.into(),
        version,
    }
}

fn clean(entry: &mut Entry, redactor: &Redactor) {
    entry.title = redactor.clean(&entry.title).into();
    entry.summary = redactor.clean(&entry.summary).into();
    entry.topic = entry
        .topic
        .as_deref()
        .map(|topic| redactor.clean(topic).into());
    for keyword in &mut entry.keywords {
        *keyword = redactor.clean(keyword).into();
    }
    for link in &mut entry.links {
        link.sentence = redactor.clean(&link.sentence).into();
    }
}

fn read_entry(file: &FileEntry, places: &Places, inputs: &Inputs<'_>) -> Checked<Entry> {
    let path = file.path.as_str();
    if file.size > LARGEST_FILE as u64 {
        let limit = (LARGEST_FILE >> 20).to_string();
        let message = Message::new("file_too_large").with("limit", limit);
        return unreadable(
            path,
            Code::FileTooLarge,
            Span::line(1),
            message,
            places,
            inputs,
        );
    }
    match inputs.files.read(path) {
        Ok(bytes) => read_bytes(path, &bytes, places, inputs),
        Err(error) => {
            let message = Message::new("file_unreadable").with("reason", error.to_string());
            let code = Code::UnresolvedReference;
            unreadable(path, code, Span::line(1), message, places, inputs)
        }
    }
}

fn read_bytes(path: &str, bytes: &[u8], places: &Places, inputs: &Inputs<'_>) -> Checked<Entry> {
    let text = match decode(bytes) {
        Ok(text) => text,
        Err(place) => {
            let span = Span::within_line(place.line, place.column, place.column + 1);
            let message = Message::new("not_utf8");
            return unreadable(path, Code::NotUtf8, span, message, places, inputs);
        }
    };
    let reading = read_file(path, &text, Depth::Whole, places, inputs);
    let mut entry = from_reading(path, &reading, inputs);
    entry.hash = fingerprint(bytes);
    Checked {
        value: entry,
        diagnostics: reading.diagnostics,
    }
}

/// The entry of a file that cannot be read, known by its name alone.
fn unreadable(
    path: &str,
    code: Code,
    span: Span,
    message: Message,
    places: &Places,
    inputs: &Inputs<'_>,
) -> Checked<Entry> {
    let reading = read_file(path, "", Depth::Whole, places, inputs);
    let mut entry = from_reading(path, &reading, inputs);
    entry.is_readable = false;
    Checked {
        value: entry,
        diagnostics: vec![Diagnostic::new(code, path, span, message)],
    }
}

/// The entry of a practice that is no file of the site.
pub fn example_entry(reading: &Reading<'_, '_>, language: &str, inputs: &Inputs<'_>) -> Entry {
    let mut entry = from_reading(&reading.place.path, reading, inputs);
    entry.language = language.into();
    entry
}

/// The first half of a BLAKE3 hash: enough to tell files apart, half the memory.
fn fingerprint(bytes: &[u8]) -> [u8; 16] {
    let hash = blake3::hash(bytes);
    let mut half = [0; 16];
    half.copy_from_slice(&hash.as_bytes()[..16]);
    half
}

fn from_reading(path: &str, reading: &Reading<'_, '_>, inputs: &Inputs<'_>) -> Entry {
    let pack = inputs.pack;
    let fields = &reading.fields;
    let place = &reading.place;
    let kind = reading
        .kind
        .and_then(|kind| pack.find_term("kinds", &kind.id));
    let role = match kind {
        Some(kind) => EntryRole::Practice(kind),
        None if place.kind == super::PlaceKind::School => EntryRole::School,
        None => EntryRole::Page,
    };
    let language = fields
        .text("language")
        .map(|language| language.to_lowercase())
        .or_else(|| place.language.clone())
        .unwrap_or_else(|| inputs.config.language.clone());
    let written = fields.text("title").or_else(|| fields.text("name"));
    let heading_title = reading
        .document
        .outline
        .headings
        .first()
        .filter(|heading| role == EntryRole::Page && written.is_none() && heading.level == 1)
        .map(|heading| heading.text.clone());
    let title = written
        .map(str::to_owned)
        .or_else(|| heading_title.clone())
        .unwrap_or_else(|| place.slug.clone());
    let grades = match fields.value("grades") {
        Some(Value::Grades(grades)) => *grades,
        _ => Grades::default(),
    };
    let subjects = subjects_of(fields);
    let mut terms: Vec<TermId> = paged_terms(fields, inputs);
    terms.extend(&subjects);
    terms.extend(kind);
    terms.extend(phases_of(grades, inputs));
    terms.sort();
    terms.dedup();
    let status = fields
        .term("status")
        .map_or(Status::Published, |term| Status::of(&pack.term(term).id));
    let status = match status {
        Status::Draft | Status::Review if inputs.drafts => Status::Published,
        Status::Published
            if !inputs.unfilled && kind.is_some() && check::is_unfilled(fields, inputs.config) =>
        {
            Status::Draft
        }
        other => other,
    };
    let licence = fields.term("licence");
    let old_addresses = match fields.get("old_addresses") {
        Some(field) => fields
            .texts("old_addresses")
            .iter()
            .map(|address| (address.as_str().into(), field.span))
            .collect(),
        None => Box::default(),
    };
    let mut people = Vec::new();
    let mut references = Vec::new();
    for field in fields.iter() {
        collect(field, field.name, &mut people, &mut references);
    }
    Entry {
        path: path.into(),
        address: address_of(&place.path, role).into(),
        role,
        school: place.school,
        slug: place.slug.as_str().into(),
        language: language.into(),
        translation_of: place.translation_of.as_deref().map(Into::into),
        status,
        title: title.into(),
        summary: fields.text("summary").unwrap_or_default().into(),
        date: fields.date("date").map(|start| DateRange {
            start,
            end: fields.date("end_date").filter(|end: &Date| *end > start),
        }),
        subjects: subjects.into(),
        grades,
        terms: terms.into(),
        series: fields.text("series").map(Into::into),
        activity: fields.text("activity").map(Into::into),
        topic: fields.text("topic").map(Into::into),
        keywords: fields
            .texts("keywords")
            .iter()
            .map(|word| word.as_str().into())
            .collect(),
        licence,
        old_addresses,
        people: people.into(),
        consents_to_names: fields
            .record("consent")
            .is_some_and(|consent| consent.says_yes("teacher_names")),
        references: references.into(),
        links: reading
            .document
            .outline
            .links
            .iter()
            .filter(|link| !matches!(link.target, Target::Web(_)))
            .cloned()
            .collect(),
        anchors: reading
            .document
            .outline
            .headings
            .iter()
            .map(|heading| heading.anchor.as_str().into())
            .collect(),
        roles: roles(fields).into(),
        teachers: check::teachers(fields, pack),
        grade_claim: grade_claim(fields),
        has_title_heading: heading_title.is_some(),
        has_code: reading.document.outline.has_code,
        has_raw_html: reading.document.outline.has_raw_html,
        words: reading.document.outline.words,
        is_readable: reading.document.front_matter.is_some(),
        hash: [0; 16],
        school_facts: (role == EntryRole::School).then(|| Box::new(school_facts(fields))),
    }
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
    for field in fields.iter() {
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

fn grade_claim(fields: &Fields<'_>) -> Option<Box<GradeClaim>> {
    let phases = fields
        .get("phase")
        .map(|field| (fields.terms("phase").into(), field.span));
    Some(Box::new(GradeClaim {
        span: fields.get("grades")?.span,
        phases,
    }))
}

fn collect(
    field: &Field<'_>,
    relation: &str,
    people: &mut Vec<Mention>,
    references: &mut Vec<WrittenReference>,
) {
    match &field.value {
        Value::Person(name) => people.push(Mention {
            name: name.as_str().into(),
            span: field.span,
            is_id: field.name == "person",
        }),
        Value::Roles(roles) => people.extend(roles.iter().map(|(name, _)| Mention {
            name: name.as_str().into(),
            span: field.span,
            is_id: false,
        })),
        Value::Text(name) if field.name == "name" && relation == "team" => people.push(Mention {
            name: name.as_str().into(),
            span: field.span,
            is_id: false,
        }),
        Value::Reference(_) | Value::References(_) => {
            let list = match &field.value {
                Value::References(list) => list.as_slice(),
                Value::Reference(one) => std::slice::from_ref(one),
                _ => &[],
            };
            references.extend(list.iter().map(|reference| WrittenReference {
                field: relation.into(),
                text: reference.text.as_str().into(),
                span: reference.span,
                to: reference.to,
                free: reference.free,
            }));
        }
        Value::Record(inner) => {
            for field in inner.iter() {
                collect(field, relation, people, references);
            }
        }
        Value::Records(records) => {
            for field in records.iter().flat_map(Fields::iter) {
                collect(field, relation, people, references);
            }
        }
        _ => {}
    }
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
        npsn: fields.text("npsn").map(str::to_owned),
        school_type: fields.term("school_type"),
        ownership: fields.term("ownership"),
        region: fields.text("region").map(str::to_owned),
        coordinates: match fields.value("coordinates") {
            Some(Value::Coordinates(latitude, longitude)) => Some((*latitude, *longitude)),
            _ => None,
        },
        hub: fields.text("hub").map(str::to_owned),
        logo: fields
            .references("logo")
            .first()
            .map(|reference| reference.text.clone()),
        contact,
    }
}
