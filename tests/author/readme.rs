//! The tables of keys in the README: every key they name is one that the program knows.

use padu::field::find_field;
use padu::pack::{FieldSpecs, Pack, built_in};

/// The rows of the tables below a heading, each cell with its words in code.
fn rows(heading: &str) -> Vec<Vec<Vec<String>>> {
    let text = include_str!("../../README.md");
    let (_, below) = text.split_once(&format!("\n### {heading}\n")).unwrap();
    let section = below.split("\n### ").next().unwrap_or_default();
    let lines = section.lines().filter(|line| line.starts_with("| "));
    let in_code = |cell: &str| {
        cell.split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect()
    };
    let cells = |line: &str| line.trim_matches('|').split('|').map(in_code).collect();
    lines.map(cells).collect()
}

/// The keys within the braces of a form: `[{file, alt: …}]`, `{orang or nama}`.
fn inner_keys(form: &str) -> Vec<&str> {
    let Some((_, inner)) = form.split_once('{') else {
        return Vec::new();
    };
    let inner = inner.split('}').next().unwrap_or_default();
    let parts = inner.split(", ").flat_map(|part| part.split(" or "));
    let keys = parts.map(|part| part.split(':').next().unwrap_or_default());
    keys.filter(|key| !key.is_empty()).collect()
}

/// All keys at the top of a practice, of whatever kind.
fn of_practices(pack: &Pack) -> Vec<&FieldSpecs> {
    let kinds = pack.kinds.iter().map(|kind| &kind.fields);
    std::iter::once(&pack.page).chain(kinds).collect()
}

/// Asserts that keys are those of some fields, and the ones in braces behind them are below any.
fn are_known(fields: &[&FieldSpecs], keys: &[&str], forms: &[&str]) {
    let mut found = Vec::new();
    for key in keys {
        let before = found.len();
        let all = fields.iter();
        found.extend(all.filter_map(|fields| Some(find_field(fields, key)?.1)));
        assert!(found.len() > before, "nobody knows `{key}`");
    }
    for inner in forms.iter().flat_map(|form| inner_keys(form)) {
        let mut specs = found.iter();
        let is_there = specs.any(|spec| find_field(&spec.fields, inner).is_some());
        assert!(is_there, "nobody knows `{inner}` below `{keys:?}`");
    }
}

#[test]
fn every_key_of_the_table_of_front_matter_is_known() {
    let pack = built_in("indonesia").unwrap();
    let practices = of_practices(&pack);
    let mut count = 0;
    for row in rows("Front matter at a glance") {
        let [indonesian, english, values] = row.as_slice() else {
            panic!("{row:?}");
        };
        let maps = values.iter().filter(|form| form.starts_with('{'));
        let maps = maps.filter(|form| !form.contains('/'));
        let forms: Vec<&str> = maps.map(String::as_str).collect();
        let keys = indonesian.iter().chain(english).map(String::as_str);
        let keys: Vec<&str> = keys.collect();
        are_known(&practices, &keys, &forms);
        count += keys.len() + forms.len();
    }
    assert!(count > 30, "{count}");
}

#[test]
fn every_key_and_folder_of_the_table_in_english_is_known() {
    let pack = built_in("indonesia").unwrap();
    let practices = of_practices(&pack);
    let mut forms = 0;
    for row in rows("All of it in English") {
        for code in row.iter().flatten() {
            let Some((key, form)) = code.split_once(": ") else {
                continue;
            };
            match pack.person.spelled(key).filter(|_| !form.contains('{')) {
                Some(_) => {}
                None => are_known(&practices, &[key], &[form]),
            }
            forms += 1;
        }
        let mut cells = row.iter();
        let Some((file, keys)) = cells.next().and_then(|cell| cell.split_first()) else {
            continue;
        };
        let others = cells.next().and_then(|cell| cell.split_first());
        let both = std::iter::once((file, keys)).chain(others);
        for (file, keys) in both {
            let fields = match file.as_str() {
                "sekolah.md" | "school.md" => &pack.school,
                "orang.yaml" | "people.yaml" => &pack.person,
                word if word.contains(':') => continue,
                folder => {
                    for folder in std::iter::once(folder).chain(keys.iter().map(String::as_str)) {
                        assert!(pack.kind_named(folder).is_some(), "no kind is `{folder}`");
                    }
                    continue;
                }
            };
            for key in keys {
                let key = key.split(':').next().unwrap_or_default();
                are_known(&[fields], &[key], &[]);
            }
        }
    }
    assert!(forms > 8, "{forms}");
}
