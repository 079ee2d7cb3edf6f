//! Whole sites in one text file each: what authors write, what Padu says about it, and
//! what of it stands on the pages. A case lies in `tests/cases/<topic>/` and is named by
//! the behaviour it shows; its form is described in `harness`. `CASE=weekday cargo test
//! --test cases` runs those with the word in their path, `BLESS=1` rewrites what Padu
//! says, to be read by eye afterwards.

mod harness;

use std::fs;
use std::path::{Path, PathBuf};

use harness::{parse, parse_unchecked, run};
use rayon::prelude::*;

fn folder() -> PathBuf {
    // Cases that wait for a mended program lie elsewhere.
    std::env::var_os("CASES").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases"),
        PathBuf::from,
    )
}

#[test]
fn every_case_is_as_it_says() {
    let wanted = std::env::var("CASE").unwrap_or_default();
    let cases: Vec<PathBuf> = walkdir::WalkDir::new(folder())
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .filter(|path| path.to_string_lossy().contains(&wanted))
        .collect();
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
