//! `padu build`

use std::collections::BTreeMap;
use std::io::{self, IsTerminal as _};
use std::path::Path;
use std::time::Instant;

use clap::ArgMatches;

use super::place::{refusal, without_dots};
use super::print::{self, Format};
use super::{Exit, Session, emptied, report};
use crate::config::ErrorPolicy;
use crate::diagnostic::{Checked, Code, Diagnostic, Message, Severity};
use crate::output::{MANIFEST_NAME, OutputError, holds_output};
use crate::pipeline::{self, Analysis, Failure, Written};

pub(super) fn run(session: &Session, matches: &ArgMatches) -> Exit {
    let start = Instant::now();
    let Checked { value, diagnostics } = pipeline::settings(&session.files);
    let root = session.files.root();
    let output = matches.get_one::<String>("output");
    let output = output.map(|output| within_site(root, output, matches.contains_id("root")));
    let is_broken = diagnostics.iter().any(Diagnostic::is_error);
    let mut settings = match value {
        Some(settings) if !is_broken => settings,
        settings => {
            print::diagnostics(session, &diagnostics, Format::Human, &|_| None);
            let output = output.or_else(|| Some(settings?.config.output));
            complain_of_no_site(session, output.map(|output| root.join(output)).as_deref());
            return Exit::Usage;
        }
    };
    if let Some(output) = output {
        settings.config.output = output;
    }
    if let Some((reason, path)) = refusal(session, &settings.config) {
        session.complain(reason, &[("path", path)]);
        return Exit::Usage;
    }
    if io::stderr().is_terminal() {
        print::error_line(&session.say("building", &[]), session.color);
    }
    settings.today = Some(jiff::Zoned::now().date());
    settings.room = pipeline::ROOM;
    let outcome = pipeline::analyse(
        &session.files,
        &settings,
        matches.get_flag("drafts"),
        |mut analysis| -> Exit {
            build(session, matches, diagnostics, &mut analysis, start).leave()
        },
    );
    outcome.unwrap_or_else(|error| session.content_refused(&error))
}

/// Tells what is wrong with the content, and writes report and site unless it stops them. `early`
/// is what is wrong with the settings.
fn build(
    session: &Session,
    matches: &ArgMatches,
    early: Vec<Diagnostic>,
    analysis: &mut Analysis<'_>,
    start: Instant,
) -> Exit {
    let mut problems = early;
    problems.extend_from_slice(&analysis.diagnostics);
    problems.extend(emptied::problem(analysis));
    // Who builds wants to know what stands in the way; `check` tells the rest.
    let is_hint = |problem: &Diagnostic| problem.severity == Severity::Hint;
    let (hints, pressing): (Vec<Diagnostic>, Vec<Diagnostic>) =
        problems.iter().cloned().partition(is_hint);
    let pressing = with_blanks_counted(pressing);
    print::diagnostics(session, &pressing, Format::Human, &|_| None);
    if !hints.is_empty() {
        let count = hints.len().to_string();
        let told = session.say("hints_wait", &[("count", &count)]);
        print::error_line(&told, session.color);
    }
    let is_strict = matches.get_flag("strict");
    let output = session.files.root().join(&analysis.site.config.output);
    if analysis.is_stopped(is_strict) {
        if !analysis.is_stopped(false) {
            print::error_line(&session.say("stopped_by_strict", &[]), session.color);
        }
        complain_of_no_site(session, Some(&output));
        return Exit::Content;
    }
    if let Some(exit) = emptied::refusal(session, analysis, &output) {
        return exit;
    }
    let has_report = match report::write(session, &problems, analysis, &output) {
        Ok(has_report) => has_report,
        Err(failure) => return complain_of(session, failure, "report_foreign", &output),
    };
    let with_timings = matches.get_flag("timings");
    let told = match has_report {
        true => "quarantined",
        false => "quarantined_without_report",
    };
    let manner = (with_timings, is_strict, told);
    write(session, analysis, &output, start, manner)
}

/// Problems with the blanks of each file told once, at the first of them: a scaffold has many, and
/// `check` tells where each is.
fn with_blanks_counted(problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let is_blank = |problem: &Diagnostic| problem.code == Code::LeftoverTemplate;
    // How many there are in a file, and what is said of the one that counts most.
    let mut counts: BTreeMap<String, (usize, &'static str)> = BTreeMap::new();
    for problem in problems.iter().filter(|problem| is_blank(problem)) {
        let entry = counts.entry(problem.path.clone());
        let (count, key) = entry.or_insert((0, "blanks_counted"));
        *count += 1;
        if problem.message.key == "leftover_template_required" {
            *key = "blanks_counted_required";
        }
    }
    let mut told = Vec::with_capacity(problems.len());
    for mut problem in problems {
        if is_blank(&problem) {
            match counts.insert(problem.path.clone(), (0, "")) {
                Some((0, _)) => continue,
                Some((count, key)) if count > 1 => {
                    problem.message = Message::new(key).with("count", count.to_string());
                    let hint = Message::new("blanks_counted_hint");
                    problem.hints = vec![hint.with("path", problem.path.as_str())];
                }
                _ => {}
            }
        }
        told.push(problem);
    }
    told
}

fn write(
    session: &Session,
    analysis: &mut Analysis<'_>,
    output: &Path,
    start: Instant,
    (with_timings, is_strict, told_of_left_out): (bool, bool, &'static str),
) -> Exit {
    match analysis.write(output) {
        Ok(Written { summary, left_out }) => {
            if !left_out.is_empty() {
                print::diagnostics(session, &left_out, Format::Human, &|_| None);
            }
            let drafts = analysis.drafts();
            if drafts > 0 {
                session.tell_drafts(drafts);
            }
            if with_timings {
                let jobs = rayon::current_num_threads();
                print::error_line(&format!("jobs {jobs}"), session.color);
                for (name, time) in &analysis.timings.0 {
                    let time = time.as_secs_f64() * 1000.0;
                    print::error_line(&format!("phase {name} {time:.1}"), session.color);
                }
            }
            let seconds = start.elapsed().as_secs_f64();
            let seconds = crate::locale::format_number(
                seconds,
                if seconds < 10.0 { 2 } else { 1 },
                &session.language,
            );
            let model = analysis.site.graph.model;
            print::line(&session.say(
                "built",
                &[
                    ("folder", &analysis.site.config.output),
                    ("written", &summary.written.to_string()),
                    ("unchanged", &summary.unchanged.to_string()),
                    ("removed", &summary.removed.to_string()),
                    ("schools", &model.schools.len().to_string()),
                    ("practices", &analysis.site.graph.listed.len().to_string()),
                    ("seconds", &seconds),
                ],
            ));
            if !analysis.quarantined.is_empty() {
                let count = analysis.quarantined.len().to_string();
                print::error_line(
                    &session.say(told_of_left_out, &[("count", &count)]),
                    session.color,
                );
            }
            let mut problems = analysis.diagnostics.iter().chain(&left_out);
            let has_errors = problems.any(|problem| problem.is_error());
            if has_errors && analysis.site.config.errors == ErrorPolicy::Stop {
                print::error_line(&session.say("errors_of_drafts", &[]), session.color);
            }
            if has_errors || (is_strict && !left_out.is_empty()) {
                Exit::Content
            } else {
                Exit::Fine
            }
        }
        Err(failure) => complain_of(session, failure, "output_foreign", output),
    }
}

/// Says that no site was built, and what becomes of the one in `output`, if there is any.
fn complain_of_no_site(session: &Session, output: Option<&Path>) {
    let has_old = output.is_some_and(holds_output);
    session.complain(
        if has_old {
            "not_built"
        } else {
            "not_built_yet"
        },
        &[],
    );
}

/// Says why there is no site; where somebody else's file would be lost, with words of its own.
fn complain_of(session: &Session, failure: Failure, foreign: &'static str, output: &Path) -> Exit {
    let OutputError { path, error } = match failure {
        Failure::Page(problem) => {
            print::diagnostics(session, &[*problem], Format::Human, &|_| None);
            complain_of_no_site(session, Some(output));
            return Exit::Content;
        }
        Failure::Disk(error) => error,
    };
    let shown = path.display().to_string();
    match error.kind() {
        io::ErrorKind::AlreadyExists => {
            session.complain(foreign, &[("path", &shown)]);
            Exit::Usage
        }
        io::ErrorKind::InvalidData => {
            let values = [("path", shown.as_str()), ("list", MANIFEST_NAME)];
            session.complain("output_unknown", &values);
            Exit::Usage
        }
        // The system says the same of a path through a file, which is another matter.
        io::ErrorKind::NotADirectory if error.raw_os_error().is_none() => {
            session.complain("output_linked", &[("path", &shown)]);
            Exit::Usage
        }
        io::ErrorKind::WouldBlock => {
            session.complain("output_busy", &[("path", &shown)]);
            Exit::Machine
        }
        _ => session.refused(&path, &error),
    }
}

/// The folder of the result as the site's settings would name it. It was typed in the folder one
/// stands in, unless that of the site was typed too.
fn within_site(root: &Path, output: &str, names_root: bool) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    if names_root || here == root {
        return output.to_owned();
    }
    let path = without_dots(&here.join(output));
    let within = path.strip_prefix(without_dots(root));
    within.unwrap_or(&path).display().to_string()
}
