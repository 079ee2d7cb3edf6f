//! `padu schema`

use clap::ArgMatches;

use super::{Exit, Session, named, print};
use crate::config;
use crate::field::{json_schema, page_schema, people_schema, school_schema};
use crate::pipeline;

pub(super) fn run(session: &Session, matches: &ArgMatches) -> Exit {
    let settings = pipeline::settings(&session.files);
    let Some(site_settings) = settings.value else {
        print::diagnostics(
            session,
            &settings.diagnostics,
            print::Format::Human,
            &|_| None,
        );
        return Exit::Usage;
    };
    let pack = &site_settings.pack;
    let schema = match matches.get_one::<String>("kind").map(String::as_str) {
        None => page_schema(pack, &session.language),
        Some("site") => config::schema(&session.locale, &session.language),
        Some("school") => school_schema(pack, &session.language),
        Some("people") => people_schema(pack, &session.language),
        Some(word) => match named::kind(session, pack, word) {
            Ok(kind) => json_schema(kind, pack, &session.language),
            Err(exit) => return exit,
        },
    };
    match serde_json::to_string_pretty(&schema) {
        Ok(text) => print::line(&text),
        Err(error) => {
            session.complain("machine_failed", &[("reason", &error.to_string())]);
            return Exit::Machine;
        }
    }
    Exit::Fine
}
