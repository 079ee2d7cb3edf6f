//! `padu list`

use clap::ArgMatches;
use serde::Serialize;
use serde_json::json;

use super::{Exit, Session, named, print};
use crate::diagnostic::Diagnostic;
use crate::locale::nearest;
use crate::model::EntryId;
use crate::pipeline::{self, Analysis};
use crate::render::csv_cell;

pub(super) fn run(session: &Session, matches: &ArgMatches) -> Exit {
    let settings = pipeline::settings(&session.files);
    let is_broken = settings.diagnostics.iter().any(Diagnostic::is_error);
    let Some(site_settings) = settings.value.filter(|_| !is_broken) else {
        print::diagnostics(
            session,
            &settings.diagnostics,
            print::Format::Human,
            &|_| None,
        );
        return Exit::Usage;
    };
    let outcome = pipeline::analyse(&session.files, &site_settings, false, |analysis| {
        list(session, &analysis, matches)
    });
    outcome.unwrap_or_else(|error| session.content_refused(&error))
}

fn list(session: &Session, analysis: &Analysis<'_>, matches: &ArgMatches) -> Exit {
    let site = &analysis.site;
    let model = site.graph.model;
    let mut wanted = Vec::new();
    for (option, vocabulary) in [("kind", "kinds"), ("subject", "subjects")] {
        let Some(word) = matches.get_one::<String>(option) else {
            continue;
        };
        let Some(term) = site.pack.find_term(vocabulary, word) else {
            if option == "kind" {
                // Whatever is no term of that list is no kind.
                return named::kind(session, site.pack, word)
                    .err()
                    .unwrap_or(Exit::Usage);
            }
            let words = site.pack.vocabulary(vocabulary).map(|(_, words)| words);
            let near = words.and_then(|words| words.nearest(word, &session.language));
            let all = words.into_iter().flat_map(|words| &words.terms);
            let all = all.map(|term| site.pack.word_for(term, &session.language));
            named::unknown(session, &named::SUBJECT, word, near, all);
            return Exit::Usage;
        };
        wanted.push(term);
    }
    let school = match matches.get_one::<String>("school") {
        None => None,
        Some(id) => match site.graph.lookup.school(id) {
            Some(school) => Some(school),
            None => {
                let near = nearest(id, site.graph.lookup.school_ids(model));
                let all = site.graph.lookup.school_ids(model);
                named::unknown(session, &named::SCHOOL, id, near, all);
                return Exit::Usage;
            }
        },
    };
    let ids: Vec<EntryId> = site
        .graph
        .listed
        .iter()
        .copied()
        .filter(|id| {
            let entry = model.entry(*id);
            wanted.iter().all(|term| entry.terms.contains(term))
                && school.is_none_or(|school| entry.school == Some(school))
        })
        .collect();
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => {
            let rows: Vec<_> = ids.iter().map(|id| row(analysis, *id)).collect();
            print::line(&json!(rows).to_string());
        }
        Some("csv") => {
            let mut writer = csv::Writer::from_writer(Vec::new());
            // Writing to memory cannot fail.
            let _ = writer.write_record([
                "school", "kind", "slug", "title", "date", "subjects", "path",
            ]);
            for id in &ids {
                let row = row(analysis, *id);
                let subjects = row.subjects.join(" ");
                let date = row.date.as_deref().unwrap_or_default();
                let school = row.school.unwrap_or_default();
                let row = [
                    school, row.kind, row.slug, row.title, date, &subjects, row.path,
                ];
                let _ = writer.write_record(row.map(|cell| csv_cell(print::shown(cell))));
            }
            let text = writer
                .into_inner()
                .ok()
                .and_then(|bytes| String::from_utf8(bytes).ok());
            print::line(text.unwrap_or_default().trim_end());
        }
        _ => table(session, analysis, &ids),
    }
    Exit::Fine
}

/// A practice as programs read it, with what a catalogue's data leave out left out here too.
#[derive(Serialize)]
struct Row<'a> {
    school: Option<&'a str>,
    kind: &'a str,
    slug: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    subjects: Vec<&'a str>,
    path: &'a str,
    address: &'a str,
}

fn row<'a>(analysis: &'a Analysis<'_>, id: EntryId) -> Row<'a> {
    let site = &analysis.site;
    let entry = site.graph.model.entry(id);
    Row {
        school: site
            .graph
            .model
            .school_of(entry)
            .map(|school| school.id.as_str()),
        kind: entry
            .kind()
            .map_or("", |kind| site.pack.term(kind).id.as_str()),
        slug: &entry.slug,
        title: &entry.title,
        date: entry.date.map(|date| date.start.to_string()),
        subjects: entry
            .subjects
            .iter()
            .map(|subject| site.pack.term(*subject).id.as_str())
            .collect(),
        path: &entry.path,
        address: &entry.address,
    }
}

fn table(session: &Session, analysis: &Analysis<'_>, ids: &[EntryId]) {
    let pack = analysis.site.pack;
    let rows: Vec<[String; 4]> = ids
        .iter()
        .map(|id| {
            let row = row(analysis, *id);
            let kind = pack
                .kind(row.kind)
                .map_or(row.kind, |kind| kind.names.get(&session.language));
            [
                row.date.unwrap_or_default(),
                kind.to_owned(),
                print::shown(row.school.unwrap_or_default()),
                // A tab would push the rest of the line out of its column.
                print::shown(row.title).replace('\t', " "),
            ]
        })
        .collect();
    let width = |column: usize| {
        rows.iter()
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths = [width(0), width(1), width(2)];
    for row in &rows {
        let pad = |column: usize| {
            let missing = widths[column] - row[column].chars().count();
            format!("{}{}", row[column], " ".repeat(missing))
        };
        print::line(&format!("{}  {}  {}  {}", pad(0), pad(1), pad(2), row[3]));
    }
    let count = ids.len().to_string();
    print::error_line(
        &session.say("list_count", &[("count", &count)]),
        session.color,
    );
}
