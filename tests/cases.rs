//! Whole sites in one text file each: what authors write, what Padu says about it, and
//! what of it stands on the pages. A case lies in `tests/cases/<topic>/` and is named by
//! the behaviour it shows; its form is described in `harness`. `CASE=weekday cargo test
//! --test cases` runs those with the word in their path, `BLESS=1` rewrites what Padu
//! says, to be read by eye afterwards.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod harness;

use std::fs;
use std::path::{Path, PathBuf};

use harness::{Mended, mend, parse, parse_unchecked, run};
use rayon::prelude::*;

fn folder() -> PathBuf {
    // Cases that wait for a mended program lie elsewhere.
    std::env::var_os("CASES").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases"),
        PathBuf::from,
    )
}

fn cases(wanted: &str) -> Vec<PathBuf> {
    walkdir::WalkDir::new(folder())
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .filter(|path| path.to_string_lossy().contains(wanted))
        .collect()
}

#[test]
fn every_case_is_as_it_says() {
    let cases = cases(&std::env::var("CASE").unwrap_or_default());
    assert!(!cases.is_empty(), "there are no cases");
    let is_blessing = std::env::var_os("BLESS").is_some();
    let wrong: Vec<String> = cases
        .par_iter()
        .filter_map(|path| {
            let text = fs::read_to_string(path).unwrap();
            let reason = if is_blessing {
                bless(path, &text)
            } else {
                complaint(&text)
            };
            reason.map(|reason| format!("{}\n{reason}", path.display()))
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {} cases are otherwise:\n\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

/// Why a case is otherwise.
fn complaint(text: &str) -> Option<String> {
    match parse(text) {
        Err(reason) => Some(reason),
        Ok(case) => {
            let outcome = run(&case);
            let reason = outcome.other_problems + &outcome.other_pages;
            (!reason.is_empty()).then_some(reason)
        }
    }
}

/// Rewrites the problems of a case; what its pages hold is for people to write.
fn bless(path: &Path, text: &str) -> Option<String> {
    let outcome = match parse_unchecked(text) {
        Err(reason) => return Some(reason),
        Ok(case) => run(&case),
    };
    if outcome.blessed != text
        && let Err(error) = fs::write(path, &outcome.blessed)
    {
        return Some(error.to_string());
    }
    complaint(&outcome.blessed)
}

/// What `padu check --fix` promises, on every mistake there is a case for.
#[test]
fn mending_changes_only_what_it_shows_and_mends_it() {
    let wanted = std::env::var("CASE").unwrap_or_default();
    let wrong: Vec<String> = cases(&wanted)
        .par_iter()
        .filter_map(|path| {
            let case = parse(&fs::read_to_string(path).unwrap()).unwrap();
            let reason = mend(&case)
                .and_then(|mended| broken_promise(&mended))
                .err()?;
            Some(format!("{}: {reason}", path.display()))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn broken_promise(mended: &Mended) -> Result<(), String> {
    if mended.mending.mended.is_empty() {
        return if mended.before == mended.after {
            Ok(())
        } else {
            Err("something changed without a word".to_owned())
        };
    }
    let again = mended.again()?;
    if again.after != mended.after {
        return Err("a second run changes more".to_owned());
    }
    let left = mended.left()?;
    for step in &mended.mending.mended {
        let is_left = |problem: &&padu::diagnostic::Diagnostic| {
            let is_code = step.done.iter().any(|(code, _)| *code == problem.code);
            problem.path == step.path && is_code && problem.fix.is_some()
        };
        if let Some(left) = left.iter().find(is_left) {
            return Err(format!("still there after mending: {left:?}"));
        }
    }
    for (path, before) in &mended.before {
        let touched: Vec<usize> = mended
            .mending
            .mended
            .iter()
            .filter(|step| step.path == *path)
            .flat_map(|step| &step.hunks)
            .flat_map(|hunk| hunk.line..hunk.line + hunk.before.len())
            .collect();
        let after = &mended.after[path];
        if touched.is_empty() && before != after {
            return Err(format!("{path} changed without a word"));
        }
        // Byte by byte, in whatever encoding: line ends and marks belong to the lines.
        let lines = |bytes: &[u8]| -> Vec<Vec<u8>> {
            bytes
                .split(|byte| *byte == b'\n')
                .map(<[u8]>::to_vec)
                .collect()
        };
        let (before, after) = (lines(before), lines(after));
        if before.len() != after.len() {
            return Err(format!("{path} has other lines"));
        }
        for (place, (before, after)) in before.iter().zip(&after).enumerate() {
            if before != after && !touched.contains(&(place + 1)) {
                return Err(format!("{path}:{} changed without a word", place + 1));
            }
            let comment = |line: &[u8]| {
                let line = String::from_utf8_lossy(line).into_owned();
                line.split_once("  #")
                    .map(|(_, comment)| comment.to_owned())
            };
            if comment(before) != comment(after) {
                return Err(format!("{path}:{} lost a comment", place + 1));
            }
        }
    }
    Ok(())
}

/// The mistakes authors make, by what they concern: ten of each group at least, told in
/// both languages.
#[test]
fn there_are_ten_mistakes_of_each_group_in_both_languages() {
    let mistakes = folder().join("mistakes");
    for group in [
        "yaml",
        "keys-and-terms",
        "dates-and-numbers",
        "references",
        "images",
        "markdown",
    ] {
        let cases: Vec<PathBuf> = cases("/mistakes/")
            .into_iter()
            .filter(|path| path.starts_with(mistakes.join(group)))
            .collect();
        assert!(cases.len() >= 10, "only {} of {group}", cases.len());
        for path in cases {
            let case = parse(&fs::read_to_string(&path).unwrap()).unwrap();
            for language in ["id", "en"] {
                let told = case.told_in(language);
                assert!(told > 0, "{} says nothing in {language}", path.display());
            }
        }
    }
}

const FINE: &str = "schools: smp\n-- expect --\n-- expect output smp/index.html --\nSekolah smp\n";

#[test]
fn a_case_that_asserts_nothing_is_refused() {
    assert!(parse(FINE).is_ok());
    for text in [
        "-- content/a.md --\ntext\n",
        "-- content/a.md --\ntext\n-- expect --\n",
        "-- expect --\n-- expect no output --\nRatna\n",
        "-- expect --\n-- expect output a.html --\n",
    ] {
        assert!(parse(text).is_err(), "{text}");
    }
}

#[test]
fn unknown_parts_of_a_case_are_refused() {
    for text in [
        format!("{FINE}-- expects --\n"),
        format!("{FINE}-- expect output --\n"),
        format!("{FINE}-- expect --\n"),
        format!("language: nl\n{FINE}"),
        format!("-- content/a.md as ebcdic --\n{FINE}"),
    ] {
        assert!(parse(&text).is_err(), "{text}");
    }
}

#[test]
fn a_wrong_expectation_is_noticed() {
    for text in [
        FINE.replace("Sekolah smp", "Sekolah sma"),
        FINE.replace("smp/index.html", "sma/index.html"),
        FINE.replace(
            "-- expect --\n",
            "-- expect --\ncontent/x.md:1:1 error[stale]: x\n",
        ),
        FINE.replace(
            "-- expect --",
            "-- expect no output --\nSekolah\n-- expect --",
        ),
        FINE.replace("-- expect --", "-- expect no site --\n-- expect --"),
    ] {
        assert!(parse(&text).is_ok(), "{text}");
        assert!(complaint(&text).is_some(), "{text}");
    }
    assert_eq!(complaint(FINE), None);
}
