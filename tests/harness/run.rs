//! Running a case: the site is analysed in memory, and built where pages are expected.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use padu::diagnostic::{Diagnostic, Severity};
use padu::locale::Locale;
use padu::pipeline;
use padu::source::Memory;

use super::{Case, Expectation};

/// What came of a case.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// Where Padu told other problems than expected; empty where it did not.
    pub(crate) other_problems: String,
    /// Where the pages are otherwise; empty where they are not.
    pub(crate) other_pages: String,
    /// The text of the case with what Padu told.
    pub(crate) blessed: String,
}

struct Told {
    problems: Vec<Diagnostic>,
    locale: Locale,
    is_stopped: bool,
    /// Files of the site by address.
    output: BTreeMap<String, Vec<u8>>,
}

/// Runs a case.
pub(crate) fn run(case: &Case) -> Outcome {
    let told = match tell(case) {
        Ok(told) => told,
        Err(reason) => {
            let lines = case.lines.iter().map(|(line, _)| format!("{line}\n"));
            return Outcome {
                other_pages: reason,
                blessed: lines.collect(),
                ..Outcome::default()
            };
        }
    };
    let mut outcome = Outcome::default();
    let mut found: BTreeMap<usize, String> = BTreeMap::new();
    for (place, (expectation, lines)) in case.expectations.iter().enumerate() {
        match expectation {
            Expectation::Problems(language) => {
                let language = language.as_deref().unwrap_or(&case.language);
                let text = describe(&told, language);
                let wanted: String = lines.iter().map(|line| format!("{line}\n")).collect();
                if text != wanted {
                    let _ = write!(
                        outcome.other_problems,
                        "problems in `{language}`, expected (-) and found (+):\n{}",
                        difference(&wanted, &text)
                    );
                }
                found.insert(place, text);
            }
            Expectation::Output(address) => match told.output.get(address) {
                None => {
                    let _ = writeln!(outcome.other_pages, "there is no page {address}");
                }
                Some(bytes) => {
                    let text = plain(&String::from_utf8_lossy(bytes));
                    for line in lines.iter().filter(|line| !text.contains(&plain(line))) {
                        let _ = writeln!(outcome.other_pages, "{address} does not hold: {line}");
                    }
                }
            },
            Expectation::NoOutput(only) => {
                let is_meant = |address: &String| only.as_ref().is_none_or(|only| only == address);
                if !told.output.keys().any(is_meant) {
                    outcome
                        .other_pages
                        .push_str("there is nothing to search in\n");
                }
                for (address, bytes) in told.output.iter().filter(|(address, _)| is_meant(address))
                {
                    let text = plain(&String::from_utf8_lossy(bytes));
                    let is_held = |line: &&String| {
                        let is_in_address = only.is_none() && address.contains(&**line);
                        is_in_address || text.contains(&plain(line))
                    };
                    for line in lines.iter().filter(is_held) {
                        let _ = writeln!(outcome.other_pages, "{address} must not hold: {line}");
                    }
                }
            }
            Expectation::Mended(path) => match mended_lines(case, path) {
                Err(reason) => outcome.other_pages.push_str(&reason),
                Ok(text) => {
                    let wanted: String = lines.iter().map(|line| format!("{line}\n")).collect();
                    if text != wanted {
                        let _ = write!(
                            outcome.other_problems,
                            "{path} mended, expected (-) and found (+):\n{}",
                            difference(&wanted, &text)
                        );
                    }
                    found.insert(place, text);
                }
            },
            Expectation::NoSite => {
                if !told.is_stopped {
                    outcome.other_pages.push_str("the site was built\n");
                }
            }
        }
    }
    outcome.blessed = rewritten(case, &found);
    outcome
}

fn tell(case: &Case) -> Result<Told, String> {
    let mut files = Memory::new();
    for (path, bytes) in &case.files {
        files.set(path.clone(), bytes.clone());
    }
    for folder in &case.closed {
        files.close(folder.clone(), std::io::ErrorKind::PermissionDenied);
    }
    for file in &case.locked {
        files.lock(file.clone(), std::io::ErrorKind::PermissionDenied);
    }
    let settings = pipeline::settings(&files);
    let mut told = Told {
        problems: settings.diagnostics,
        locale: Locale::built_in(),
        is_stopped: true,
        output: BTreeMap::new(),
    };
    let is_broken = told
        .problems
        .iter()
        .any(|problem| problem.severity == Severity::Error);
    let Some(mut settings) = settings.value else {
        return Ok(told);
    };
    let wants_output = case.expectations.iter().any(|(expectation, _)| {
        matches!(
            expectation,
            Expectation::Output(_) | Expectation::NoOutput(_)
        )
    });
    let is_of_report = |address: &String| address.starts_with("report/");
    let wants_report = case
        .expectations
        .iter()
        .any(|(expectation, _)| match expectation {
            Expectation::Output(address) => is_of_report(address),
            Expectation::NoOutput(address) => address.as_ref().is_some_and(is_of_report),
            _ => false,
        });
    let mut report = Vec::new();
    settings.today = case.today;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let output = folder.path().join("public");
    let written = pipeline::analyse(&files, &settings, false, |mut analysis| {
        told.is_stopped = is_broken || analysis.is_stopped(false);
        let of_templates = analysis.try_templates();
        told.problems.append(&mut analysis.diagnostics);
        told.problems.extend(of_templates);
        if wants_report && !told.is_stopped {
            let language = settings.config.language.as_str();
            let made = analysis.reports(analysis.to_report(&told.problems), language, "../public/");
            let (reports, all) = made.map_err(|failure| format!("{failure:?}"))?;
            let pages = reports.into_iter().map(|one| (one.name, one.html));
            let pages = pages.chain([("index".to_owned(), all)]);
            let pages = pages.map(|(name, html)| (format!("report/{name}.html"), html));
            report.extend(pages);
        }
        if wants_output && !told.is_stopped {
            analysis
                .write(&output)
                .map(|_| ())
                .map_err(|failure| format!("{failure:?}"))
        } else {
            Ok(())
        }
    });
    written.map_err(|error| error.to_string())??;
    if wants_output && !told.is_stopped {
        told.output = read_all(&output);
        told.output.extend(report);
    }
    Ok(told)
}

/// A file after mending, with visible tabs and ordinary line ends.
fn mended_lines(case: &Case, path: &str) -> Result<String, String> {
    let mended = super::mend(case)?;
    let bytes = mended
        .after
        .get(path)
        .ok_or_else(|| format!("there is no file {path}\n"))?;
    let text = padu::source::decode(bytes).map_err(|place| format!("{place:?}"))?;
    Ok(text.replace('\t', "→").replace("\r\n", "\n"))
}

fn read_all(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .filter_map(|entry| {
            let path = entry.path().strip_prefix(folder).ok()?;
            let address = path.to_string_lossy().replace('\\', "/");
            Some((address, fs::read(entry.path()).ok()?))
        })
        .collect()
}

/// All problems as the sections of a case write them.
fn describe(told: &Told, language: &str) -> String {
    let mut text = String::new();
    for problem in &told.problems {
        let start = problem.span.start;
        let _ = writeln!(
            text,
            "{}:{}:{} {}[{}]: {}",
            problem.path,
            start.line,
            start.column,
            problem.severity.name(),
            problem.code,
            told.locale.say(language, &problem.message)
        );
        for hint in &problem.hints {
            let _ = writeln!(text, "  hint: {}", told.locale.say(language, hint));
        }
    }
    text
}

/// A text with single spaces, and none between tags, so that the layout of templates
/// is no part of an expectation.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace("> <", "><")
}

fn difference(wanted: &str, found: &str) -> String {
    let mut text = String::new();
    for line in wanted
        .lines()
        .filter(|line| !found.lines().any(|other| other == *line))
    {
        let _ = writeln!(text, "  - {line}");
    }
    for line in found
        .lines()
        .filter(|line| !wanted.lines().any(|other| other == *line))
    {
        let _ = writeln!(text, "  + {line}");
    }
    if text.is_empty() {
        text.push_str("  the same lines in another order or number\n");
    }
    text
}

fn rewritten(case: &Case, found: &BTreeMap<usize, String>) -> String {
    let mut text = String::new();
    let mut section = 0;
    for (line, owner) in &case.lines {
        if owner.is_some_and(|place| found.contains_key(&place)) {
            continue;
        }
        text.push_str(line);
        text.push('\n');
        if line.starts_with("-- expect") && line.ends_with(" --") {
            if let Some(problems) = found.get(&section) {
                text.push_str(problems);
            }
            section += 1;
        }
    }
    text
}
