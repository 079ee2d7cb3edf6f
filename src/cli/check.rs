//! `padu check`

use clap::ArgMatches;

use super::print::{self, Format};
use super::scope::Scope;
use super::{Exit, Session, emptied, fix, place};
use crate::config;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::mend::Reading;
use crate::pipeline;

pub(super) fn run(session: &Session, matches: &ArgMatches) -> Exit {
    let format = match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => Format::Json,
        Some("github") => Format::Github,
        _ => Format::Human,
    };
    let is_strict = matches.get_flag("strict");
    let content = config::read(&session.files).value.content;
    let asked = matches.get_many("path").into_iter().flatten();
    let scope = match Scope::find(session, &content, asked) {
        Ok(scope) => scope,
        Err(exit) => return exit,
    };
    let today = Some(jiff::Zoned::now().date());
    let mut has_refused = false;
    if matches.get_flag("fix") {
        let drafts = matches.get_flag("drafts");
        let reading = Reading { drafts, today };
        let is_for_people = format == Format::Human;
        let is_only_shown = matches.get_flag("dry-run");
        let outcome = fix::run(session, &scope, reading, is_only_shown, is_for_people);
        has_refused = outcome.is_err();
    }
    let settings = pipeline::settings(&session.files);
    let mut problems = settings.diagnostics;
    let place = settings.value.as_ref();
    problems.extend(place.and_then(|settings| place::problem(session, &settings.config)));
    let is_broken = problems.iter().any(Diagnostic::is_error);
    let Some(mut site_settings) = settings.value else {
        print::diagnostics(session, &problems, format, &|_| None);
        return Exit::Usage;
    };
    site_settings.today = today;
    let outcome = pipeline::analyse(
        &session.files,
        &site_settings,
        matches.get_flag("drafts"),
        |analysis| {
            let drafts = analysis.drafts();
            let of_templates = analysis.try_templates();
            problems.extend(emptied::problem(&analysis));
            problems.extend(analysis.diagnostics);
            problems.extend(of_templates);
            // What stands elsewhere was read to know what this part refers to; but nothing is
            // certain where the settings are wrong.
            let is_of_settings =
                |problem: &Diagnostic| is_broken && problem.path == config::FILE_NAME;
            problems.retain(|problem| scope.holds(&problem.path) || is_of_settings(problem));
            if let Some(told) = scope.not_there(&problems) {
                return Err(told.to_owned());
            }
            let content = format!("{}/", site_settings.config.content);
            let school_of = |path: &str| {
                let path = path.strip_prefix(&content)?;
                let school = analysis.site.graph.model.school_at(path)?;
                Some(school.id.clone())
            };
            match format {
                // Of settings that are wrong, every command complains.
                Format::Human if !is_broken => print::answer(session, &problems),
                _ => print::diagnostics(session, &problems, format, &school_of),
            }
            let practices = analysis.site.graph.listed.len();
            Ok((practices, drafts, problems))
        },
    );
    let (practices, drafts, problems) = match outcome {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(told)) => {
            session.complain("no_such_path", &[("path", &told)]);
            return Exit::Usage;
        }
        Err(error) => return session.content_refused(&error),
    };
    // With a mistake in the settings the content is told by what could be read of them.
    if is_broken {
        return Exit::Usage;
    }
    if format == Format::Human {
        tell_result(session, &scope, practices, &problems);
        if !matches.get_flag("fix") {
            tell_what_fix_mends(session, &problems);
        }
        if drafts > 0 && scope.told().is_none() {
            session.tell_drafts(drafts);
        }
    }
    let fails = problems.iter().any(|problem| match problem.severity {
        Severity::Error => true,
        Severity::Warning => is_strict,
        Severity::Hint => false,
    });
    match (has_refused, fails) {
        (true, _) => Exit::Machine,
        (_, true) => Exit::Content,
        (_, false) => Exit::Fine,
    }
}

/// Says that all is well, where it is.
fn tell_result(session: &Session, scope: &Scope, practices: usize, problems: &[Diagnostic]) {
    if problems.is_empty() {
        let count = practices.to_string();
        print::line(&match scope.told() {
            Some(paths) => session.say("part_fine", &[("path", &paths)]),
            None => session.say("all_fine", &[("practices", &count)]),
        });
    }
}

/// Says how many of the problems the program mends itself. Behind slips of YAML there may be more,
/// which show once these are mended.
fn tell_what_fix_mends(session: &Session, problems: &[Diagnostic]) {
    let mendable = problems.iter().filter(|problem| problem.fix.is_some());
    let key = match mendable.clone().any(|one| one.code == Code::YamlSyntax) {
        true => "fix_possible_and_more",
        false => "fix_possible",
    };
    let count = mendable.count();
    if count > 0 {
        print::line(&session.say(key, &[("count", &count.to_string())]));
    }
}
