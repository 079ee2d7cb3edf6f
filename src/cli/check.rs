//! `padu check`

use clap::ArgMatches;

use super::print::{self, Format};
use super::{Exit, Session};
use crate::diagnostic::Severity;
use crate::pipeline;

pub(super) fn run(session: &Session, matches: &ArgMatches) -> Exit {
    let format = match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => Format::Json,
        Some("github") => Format::Github,
        _ => Format::Human,
    };
    let is_strict = matches.get_flag("strict");
    let settings = pipeline::settings(&session.files);
    let mut problems = settings.diagnostics;
    let is_broken = problems
        .iter()
        .any(|problem| problem.severity == Severity::Error);
    let Some(mut site_settings) = settings.value.filter(|_| !is_broken) else {
        print::diagnostics(session, &problems, format, &|_| None);
        return Exit::Usage;
    };
    site_settings.today = Some(jiff::Zoned::now().date());
    let outcome = pipeline::analyse(
        &session.files,
        &site_settings,
        matches.get_flag("drafts"),
        |analysis| {
            problems.extend(analysis.diagnostics);
            let content = format!("{}/", site_settings.config.content);
            let school_of = |path: &str| {
                let path = path.strip_prefix(&content)?;
                let school = analysis.site.graph.model.school_at(path)?;
                Some(school.id.clone())
            };
            print::diagnostics(session, &problems, format, &school_of);
            let practices = analysis.site.graph.listed.len();
            (practices, problems)
        },
    );
    let (practices, problems) = match outcome {
        Ok(outcome) => outcome,
        Err(error) => {
            session.complain("machine_failed", &[("reason", &error.to_string())]);
            return Exit::Machine;
        }
    };
    let fails = problems.iter().any(|problem| match problem.severity {
        Severity::Error => true,
        Severity::Warning => is_strict,
        Severity::Hint => false,
    });
    if format == Format::Human && problems.is_empty() {
        let count = practices.to_string();
        print::line(&session.say("all_fine", &[("practices", &count)]));
    }
    if fails { Exit::Content } else { Exit::Fine }
}
