//! Data files: what the site holds, for programs.
//!
//! Those of the whole site grow with it, so they are written as they are made: the catalogue of
//! 300,000 practices would be a text of 190 MB.

use std::fmt::Write as _;
use std::io::{self, Write};

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;
use serde::Serialize;
use serde_json::json;

use crate::fingerprint::hex;
use crate::graph::Graph;
use crate::model::{EntryId, School};
use crate::pack::TermId;
use crate::page::{Site, coverage, encode_address, practice_id};

/// The form of `data/portfolio.json`: it grows when a program that reads the one before would
/// misread it.
const PORTFOLIO_VERSION: u32 = 2;

/// `data/catalogue.json`: every school and listed practice, one a line.
///
/// # Errors
/// What the writer says, as with the other files.
pub fn catalogue_json(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let graph = site.graph;
    let title = site.title(&site.config.language);
    write!(out, "{{\"version\":1,\"title\":{}", json!(title))?;
    out.write_all(b",\n\"schools\":[")?;
    let mut first = true;
    for (place, school) in graph.model.schools.iter().enumerate() {
        separate(out, &mut first)?;
        let school = SchoolRecord::of(site, school, graph.by_school[place].len());
        serde_json::to_writer(&mut *out, &school)?;
    }
    out.write_all(b"\n],\n\"practices\":[")?;
    first = true;
    for id in in_order_of_address(graph) {
        separate(out, &mut first)?;
        serde_json::to_writer(&mut *out, &PracticeRecord::of(site, id))?;
    }
    out.write_all(b"\n]}\n")
}

fn separate(out: &mut dyn Write, first: &mut bool) -> io::Result<()> {
    out.write_all(if *first { b"\n" } else { b",\n" })?;
    *first = false;
    Ok(())
}

/// Listed practices in the order of their files, which no edit of another changes.
fn in_order_of_address(graph: &Graph<'_>) -> Vec<EntryId> {
    let mut ids = graph.listed.clone();
    ids.sort();
    ids
}

/// A school as the catalogue lists it. What is absent is left out, here and below.
#[derive(Serialize)]
struct SchoolRecord<'site> {
    id: &'site str,
    name: &'site str,
    #[serde(skip_serializing_if = "Option::is_none")]
    npsn: Option<&'site str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    school_type: Option<&'site str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ownership: Option<&'site str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<&'site str>,
    address: String,
    practices: usize,
    hash: String,
}

impl<'site> SchoolRecord<'site> {
    fn of(site: &Site<'site>, school: &'site School, practices: usize) -> Self {
        let entry = site.graph.model.entry(school.entry);
        let pack = site.pack;
        let id_of = |term: TermId| pack.term(term).id.as_str();
        let facts = &school.facts;
        Self {
            id: &school.id,
            name: &entry.title,
            npsn: facts.npsn.as_deref(),
            school_type: facts.school_type.map(id_of),
            ownership: facts.ownership.map(id_of),
            region: facts.region.as_deref(),
            address: encode_address(&entry.address),
            practices,
            hash: hex(&entry.hash),
        }
    }
}

/// A practice as the catalogue lists it.
#[derive(Serialize)]
struct PracticeRecord<'site> {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    school: Option<&'site str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'site str>,
    title: &'site str,
    #[serde(skip_serializing_if = "str::is_empty")]
    summary: &'site str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
    subjects: Vec<&'site str>,
    grades: Vec<u8>,
    /// Terms by vocabulary.
    terms: IndexMap<&'site str, Vec<&'site str>, FxBuildHasher>,
    #[serde(skip_serializing_if = "Option::is_none")]
    series: Option<&'site str>,
    language: &'site str,
    address: String,
    hash: String,
}

impl<'site> PracticeRecord<'site> {
    fn of(site: &Site<'site>, id: EntryId) -> Self {
        let (graph, pack) = (site.graph, site.pack);
        let entry = graph.model.entry(id);
        let id_of = |term: &TermId| pack.term(*term).id.as_str();
        let mut terms: IndexMap<&str, Vec<&str>, _> = IndexMap::default();
        for term in &entry.terms {
            let vocabulary = pack.vocabulary_at(term.vocabulary).id.as_str();
            if !matches!(vocabulary, "subjects" | "kinds") {
                terms.entry(vocabulary).or_default().push(id_of(term));
            }
        }
        let school = graph.model.school_of(entry);
        Self {
            id: practice_id(graph, entry),
            school: school.map(|school| school.id.as_str()),
            kind: entry.kind().as_ref().map(id_of),
            title: &entry.title,
            summary: &entry.summary,
            date: entry.date.map(|date| date.start.to_string()),
            end_date: entry.date.and_then(|date| Some(date.end?.to_string())),
            subjects: entry.subjects.iter().map(id_of).collect(),
            grades: entry.grades.iter().collect(),
            terms,
            series: site.graph.series_of(entry),
            language: &entry.language,
            address: encode_address(&entry.address),
            hash: hex(&entry.hash),
        }
    }
}

/// Rows as CSV with `\r\n`, as spreadsheets expect, and with what could be taken for a formula
/// marked as text. A mark for Excel at the beginning would be part of the first column's name to
/// every other program.
fn csv(
    out: &mut dyn Write,
    header: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
) -> io::Result<()> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(out);
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row.into_iter().map(csv_cell).collect::<Vec<_>>())?;
    }
    writer.flush()
}

/// A cell of CSV; what a spreadsheet could take for a formula is marked as text.
pub fn csv_cell(cell: String) -> String {
    let is_number = |cell: &str| crate::locale::parse_number(cell).is_some();
    match cell.starts_with(['=', '+', '-', '@', '\t']) && !is_number(&cell) {
        true => format!("'{cell}"),
        false => cell,
    }
}

/// `data/practices.csv`: a row for every listed practice.
///
/// # Errors
/// What the writer says.
pub fn practices_csv(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let graph = site.graph;
    let pack = site.pack;
    let phases = pack.vocabulary("phases").map(|(id, _)| id);
    let id_of = |term: &TermId| pack.term(*term).id.as_str();
    let header = [
        "id", "school", "kind", "title", "date", "end_date", "subjects", "grades", "series",
        "language", "address", "licence", "phases", "teachers",
    ];
    let rows = in_order_of_address(graph).into_iter().map(|id| {
        let entry = graph.model.entry(id);
        let subjects: Vec<&str> = entry.subjects.iter().map(id_of).collect();
        let terms = entry.terms.iter();
        let phases: Vec<&str> = terms
            .filter(|term| Some(term.vocabulary) == phases)
            .map(id_of)
            .collect();
        let licence = site.licence_term(entry);
        let teachers = Some(entry.teachers).filter(|teachers| *teachers > 0);
        let day =
            |date: Option<jiff::civil::Date>| date.map_or_else(String::new, |d| d.to_string());
        vec![
            practice_id(graph, entry),
            graph
                .model
                .school_of(entry)
                .map_or_else(String::new, |school| school.id.clone()),
            entry
                .kind()
                .map_or_else(String::new, |kind| pack.term(kind).id.clone()),
            entry.title.to_string(),
            day(entry.date.map(|date| date.start)),
            day(entry.date.and_then(|date| date.end)),
            subjects.join(" "),
            entry
                .grades
                .iter()
                .map(|grade| grade.to_string())
                .collect::<Vec<_>>()
                .join(" "),
            site.graph.series_of(entry).unwrap_or_default().to_owned(),
            entry.language.to_string(),
            encode_address(&entry.address),
            licence.as_ref().map_or("", id_of).to_owned(),
            phases.join(" "),
            teachers.map_or_else(String::new, |teachers| teachers.to_string()),
        ]
    });
    csv(out, &header, rows)
}

/// `data/schools.csv`: a row for every school.
///
/// # Errors
/// What the writer says.
pub fn schools_csv(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let graph = site.graph;
    let header = [
        "id",
        "name",
        "npsn",
        "school_type",
        "ownership",
        "region",
        "practices",
        "address",
    ];
    let rows = graph
        .model
        .schools
        .iter()
        .enumerate()
        .map(|(place, school)| {
            let entry = graph.model.entry(school.entry);
            let term = |term: Option<TermId>| {
                term.map_or_else(String::new, |term| site.pack.term(term).id.clone())
            };
            vec![
                school.id.clone(),
                entry.title.to_string(),
                school.facts.npsn.clone().unwrap_or_default(),
                term(school.facts.school_type),
                term(school.facts.ownership),
                school.facts.region.clone().unwrap_or_default(),
                graph.by_school[place].len().to_string(),
                encode_address(&entry.address),
            ]
        });
    csv(out, &header, rows)
}

/// `data/co-occurrence.csv`: how often two subjects meet in one practice.
///
/// # Errors
/// What the writer says.
pub fn co_occurrence_csv(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let rows = site.graph.pairs.iter().map(|((first, second), practices)| {
        vec![
            site.pack.term(*first).id.clone(),
            site.pack.term(*second).id.clone(),
            practices.len().to_string(),
        ]
    });
    csv(out, &["subject", "other_subject", "practices"], rows)
}

/// `data/coverage.csv`: how many practices of each kind a school has, and the latest. A row
/// for every school and kind that meet.
///
/// # Errors
/// What the writer says.
pub fn coverage_csv(site: &Site<'_>, out: &mut dyn Write) -> io::Result<()> {
    let graph = site.graph;
    let kinds = graph.used_terms("kinds", site.pack);
    let rows = graph.places.schools.iter().flat_map(|school| {
        let facts = &graph.model.schools[*school as usize];
        let covered = coverage(site, *school, &kinds);
        kinds
            .iter()
            .zip(covered)
            .filter(|(_, (count, _))| *count > 0)
            .map(|(kind, (count, latest))| {
                let date = latest.and_then(|latest| graph.model.entry(latest).date);
                vec![
                    facts.id.clone(),
                    graph.model.entry(facts.entry).title.to_string(),
                    facts.facts.region.clone().unwrap_or_default(),
                    site.pack.term(*kind).id.clone(),
                    count.to_string(),
                    date.map_or_else(String::new, |date| date.start.to_string()),
                ]
            })
            .collect::<Vec<_>>()
    });
    csv(
        out,
        &["school", "name", "region", "kind", "practices", "latest"],
        rows,
    )
}

/// `data/portfolio.json` of a school: the cleaned content, for catalogues that gather
/// it. The school and `practices` are finished JSON objects.
pub fn portfolio_json(school: &str, practices: &[String]) -> String {
    let size = practices
        .iter()
        .map(|practice| practice.len() + 2)
        .sum::<usize>();
    let mut out = String::with_capacity(school.len() + size + 64);
    let _ = write!(out, "{{\"version\":{PORTFOLIO_VERSION},\n\"school\":");
    out.push_str(school);
    out.push_str(",\n\"practices\":[");
    for (place, practice) in practices.iter().enumerate() {
        out.push_str(if place == 0 { "\n" } else { ",\n" });
        out.push_str(practice);
    }
    out.push_str("\n]}\n");
    out
}
