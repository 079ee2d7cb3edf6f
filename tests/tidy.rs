//! Rules of the source tree that no compiler knows: the order of the layers, who prints,
//! that every problem has words, an explanation and a case, and that countries are data.
//! Each rule says in its message what to do about it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use padu::diagnostic::Code;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    walkdir::WalkDir::new(root().join(folder))
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect()
}

fn name(path: &Path) -> String {
    let path = path.strip_prefix(root()).unwrap();
    path.to_str().unwrap().replace('\\', "/")
}

/// A source file without its comments and tests; lines keep their numbers.
struct Source {
    name: String,
    lines: Vec<String>,
}

impl Source {
    /// `path:line` of a place.
    fn place(&self, index: usize) -> String {
        format!("{}:{}", self.name, index + 1)
    }

    fn text(&self) -> String {
        self.lines.join("\n")
    }
}

fn sources() -> Vec<Source> {
    let paths = files("src", "rs");
    let texts: Vec<(String, String)> = paths
        .iter()
        .map(|path| (name(path), fs::read_to_string(path).unwrap()))
        .collect();
    // `#[cfg(test)] mod geometry;` makes a whole folder a test.
    let tests: Vec<String> = texts
        .iter()
        .flat_map(|(name, text)| {
            let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
            text.split("#[cfg(test)]\nmod ")
                .skip(1)
                .filter_map(|after| after.split_once(';'))
                .filter(|(module, _)| !module.contains('{'))
                .map(move |(module, _)| format!("{folder}/{module}"))
        })
        .collect();
    texts
        .into_iter()
        .filter(|(name, _)| {
            let is_of = |test: &String| {
                name.strip_prefix(test.as_str())
                    .is_some_and(|rest| rest.starts_with(['/', '.']))
            };
            !tests.iter().any(is_of)
        })
        .map(|(name, text)| Source {
            name,
            lines: without_tests(&text),
        })
        .collect()
}

/// The lines of a file; comments are empty, and the tests at its end are left out.
fn without_tests(text: &str) -> Vec<String> {
    let end = text
        .match_indices("#[cfg(test)]")
        .find(|(at, _)| {
            text[*at..]
                .lines()
                .nth(1)
                .is_some_and(|line| line.trim_end().ends_with('{'))
        })
        .map_or(text.len(), |(at, _)| at);
    text[..end]
        .lines()
        .map(|line| {
            let is_comment = line.trim_start().starts_with("//");
            if is_comment {
                String::new()
            } else {
                line.to_owned()
            }
        })
        .collect()
}

/// The text literals of a file, with the index of their line.
fn literals(source: &Source) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (index, line) in source.lines.iter().enumerate() {
        let mut rest = line.as_str();
        while let Some((_, after)) = rest.split_once('"') {
            let Some((literal, next)) = after.split_once('"') else {
                break;
            };
            found.push((index, literal.to_owned()));
            rest = next;
        }
    }
    found
}

#[test]
fn a_module_imports_only_from_those_above_it() {
    let map = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let order: Vec<&str> = map
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    assert!(order.len() > 10);
    let rank = |module: &str| order.iter().position(|other| *other == module);
    let mut wrong = Vec::new();
    for path in files("src", "rs") {
        let name = name(&path);
        let within = name.strip_prefix("src/").unwrap();
        let module = within.split(['/', '.']).next().unwrap();
        if matches!(module, "lib" | "main") {
            continue;
        }
        let own = rank(module).unwrap_or_else(|| panic!("{name} is in no module of lib.rs"));
        let text = fs::read_to_string(&path).unwrap();
        for used in uses_of_crate(&text) {
            if rank(&used).is_some_and(|other| other > own) {
                wrong.push(format!(
                    "{name} uses {used}, which is below {module} in src/lib.rs"
                ));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// The modules named after `crate::`, those in braces included.
fn uses_of_crate(text: &str) -> BTreeSet<String> {
    let word = |text: &str| -> String {
        text.trim_start()
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    let mut used = BTreeSet::new();
    for after in text.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            None => {
                used.insert(word(after));
            }
            Some(list) => {
                let mut depth = 1;
                let mut start = 0;
                for (at, mark) in list.char_indices() {
                    match mark {
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        ',' if depth == 1 => {
                            used.insert(word(&list[start..at]));
                            start = at + 1;
                        }
                        _ => {}
                    }
                    if depth == 0 {
                        used.insert(word(&list[start..at]));
                        break;
                    }
                }
            }
        }
    }
    used
}

#[test]
fn uses_in_braces_are_seen() {
    let text = "use crate::{page::{self, a}, model::Entry};\nlet x = crate::graph::link();";
    let wanted = ["graph", "model", "page"].map(str::to_owned);
    assert_eq!(uses_of_crate(text), BTreeSet::from(wanted));
}

#[test]
fn only_one_file_prints() {
    let printing = [
        "println!(",
        "print!(",
        "dbg!(",
        "stdout()",
        "stderr().lock",
        "stderr().write",
    ];
    let mut wrong = Vec::new();
    for source in sources() {
        if source.name == "src/cli/print.rs" {
            continue;
        }
        for (index, line) in source.lines.iter().enumerate() {
            if printing.iter().any(|word| line.contains(word)) {
                wrong.push(source.place(index));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new(), "print with `cli/print.rs`");
}

#[test]
fn nothing_an_author_writes_makes_the_program_panic() {
    let panicking = [
        ".unwrap()",
        ".expect(",
        "panic!(",
        "todo!(",
        "unimplemented!(",
        "unreachable!(",
        "assert!(",
        "assert_eq!(",
    ];
    let mut wrong = Vec::new();
    for source in sources() {
        for (index, line) in source.lines.iter().enumerate() {
            let line = line.replace("debug_assert", "");
            if panicking.iter().any(|word| line.contains(word)) {
                wrong.push(source.place(index));
            }
        }
    }
    assert_eq!(
        wrong,
        Vec::<String>::new(),
        "return a value or report a problem"
    );
}

#[test]
fn every_file_says_what_it_is_for() {
    for folder in ["src", "tests", "benches"] {
        for path in files(folder, "rs") {
            let text = fs::read_to_string(&path).unwrap();
            assert!(
                text.starts_with("//! "),
                "{} begins without `//!`",
                name(&path)
            );
        }
    }
}

#[test]
fn every_code_has_an_explanation_in_both_languages() {
    for code in Code::ALL {
        for language in ["id", "en"] {
            let path = format!("src/diagnostic/explain/{language}/{code}.md");
            let text = fs::read_to_string(root().join(&path)).unwrap_or_default();
            assert!(text.len() > 200, "{path} is missing or says too little");
            assert!(
                text.matches("```").count() >= 4,
                "{path} shows no wrong and right example"
            );
            assert!(text.contains(code.name()), "{path} does not name its code");
        }
    }
    for path in files("src/diagnostic/explain", "md") {
        let word = path.file_stem().unwrap().to_str().unwrap();
        assert!(
            Code::from_name(word).is_some(),
            "{} explains no code",
            name(&path)
        );
    }
}

#[test]
fn every_code_has_a_case() {
    let cases: String = files("tests/cases", "txt")
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let without: Vec<&str> = Code::ALL
        .iter()
        .map(|code| code.name())
        .filter(|code| !cases.contains(&format!("[{code}]: ")))
        .collect();
    assert_eq!(without, Vec::<&str>::new(), "write a case in tests/cases/");
}

#[test]
fn codes_and_severities_are_those_of_the_contract() {
    let cases: Vec<String> = files("tests/cases", "txt")
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .filter(|case| {
            !["checks:", "pemeriksaan:"]
                .iter()
                .any(|key| case.contains(key))
        })
        .collect();
    let errors = [
        "yaml-syntax",
        "duplicate-key",
        "missing-key",
        "wrong-type",
        "unresolved-reference",
        "duplicate-id",
        "score-not-allowed",
    ];
    for name in errors {
        let code = Code::from_name(name).unwrap();
        assert_eq!(code.default_severity().name(), "error", "{name}");
        // Nor is it anything less anywhere, unless a site says so.
        for case in &cases {
            for severity in ["warning", "hint"] {
                assert!(!case.contains(&format!(" {severity}[{name}]: ")), "{case}");
            }
        }
    }
    let code = Code::from_name("weekday-mismatch").unwrap();
    assert_eq!(code.default_severity().name(), "warning");
    for name in [
        "unsafe-html",
        "unsafe-address",
        "unresolved-reference",
        "unresolved-anchor",
        "missing-alt",
    ] {
        assert!(Code::from_name(name).unwrap().may_be_softened(), "{name}");
    }
    for name in [
        "name-without-consent",
        "photo-without-consent",
        "score-not-allowed",
        "score-with-name",
        "missing-key",
    ] {
        let code = Code::from_name(name).unwrap();
        let is_error = code.default_severity().name() == "error";
        assert!(!is_error || !code.may_be_softened(), "{name}");
    }
}

/// The messages of a language with the variables of each.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for path in files(&format!("src/locale/words/{language}"), "ftl") {
        let text = fs::read_to_string(&path).unwrap();
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", name(&path)));
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let mut variables = BTreeSet::new();
                if let Some(value) = &message.value {
                    variables_of(value, &mut variables);
                }
                let key = message.id.name.to_owned();
                let former = messages.insert(key.clone(), variables);
                assert!(former.is_none(), "{}: {key} stands twice", name(&path));
            }
        }
    }
    messages
}

fn variables_of(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    let inline = |expression: &InlineExpression<&str>, variables: &mut BTreeSet<String>| {
        if let InlineExpression::VariableReference { id } = expression {
            variables.insert(id.name.to_owned());
        }
    };
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(expression) => inline(expression, variables),
            Expression::Select { selector, variants } => {
                inline(selector, variables);
                for variant in variants {
                    variables_of(&variant.value, variables);
                }
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_words_with_the_same_variables() {
    let (indonesian, english) = (messages("id"), messages("en"));
    assert!(indonesian.len() > 200);
    let mut wrong = Vec::new();
    for key in indonesian.keys().chain(english.keys()) {
        if indonesian.get(key) != english.get(key) {
            let (id, en) = (indonesian.get(key), english.get(key));
            wrong.push(format!("{key}: id {id:?}, en {en:?}"));
        }
    }
    wrong.dedup();
    assert_eq!(wrong, Vec::<String>::new());
}

/// Beginnings and ends that only names of messages have.
const LOOKS_LIKE_A_MESSAGE: [&str; 8] = [
    "wants_",
    "yaml_",
    "unresolved_",
    "help_",
    "usage_",
    "front_matter_",
    "unsafe_",
    "folder_",
];

#[test]
fn every_message_has_words() {
    let known = messages("en");
    let mut wrong = BTreeSet::new();
    let mut count = 0;
    for source in sources() {
        let text = source.text();
        // The literal right after the call.
        for call in ["Message::new(", ".say(", ".complain(", "key_error("] {
            for after in text.split(call).skip(1) {
                let argument = after.trim_start();
                if let Some((key, _)) = argument.strip_prefix('"').and_then(|a| a.split_once('"')) {
                    count += 1;
                    if !known.contains_key(key) {
                        wrong.insert(format!("{}: {key}", source.name));
                    }
                }
            }
        }
        for (index, literal) in literals(&source) {
            let is_word =
                !literal.is_empty() && literal.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            let looks = LOOKS_LIKE_A_MESSAGE
                .iter()
                .any(|start| literal.starts_with(start))
                || literal.ends_with("_hint");
            if is_word && looks && !literal.ends_with('_') {
                count += 1;
                if !known.contains_key(&literal) {
                    wrong.insert(format!("{}: {literal}", source.place(index)));
                }
            }
        }
    }
    for path in files("templates", "html") {
        let text = fs::read_to_string(&path).unwrap();
        for before in ["{{ t.", "(t.", " t."] {
            for after in text.split(before).skip(1) {
                let key: String = after
                    .chars()
                    .take_while(|c| c.is_ascii_lowercase() || *c == '_')
                    .collect();
                count += 1;
                if !known.contains_key(&key) {
                    wrong.insert(format!("{}: {key}", name(&path)));
                }
            }
        }
    }
    assert!(
        count > 300,
        "only {count} messages were found; has their form changed?"
    );
    assert_eq!(
        wrong,
        BTreeSet::new(),
        "write them in src/locale/words/{{id,en}}/"
    );
}

#[test]
fn every_word_is_used() {
    let mut used = String::new();
    for path in files("src", "rs").iter().chain(&files("templates", "html")) {
        used.push_str(&fs::read_to_string(path).unwrap());
    }
    for path in files("packs", "yaml")
        .iter()
        .chain(&files("themes", "html"))
    {
        used.push_str(&fs::read_to_string(path).unwrap());
    }
    let is_said = |key: &String| {
        let forms = [
            format!("\"{key}\""),
            format!("t.{key}"),
            format!("words.{key}"),
        ];
        // `format!("relation_{name}")` says all of these.
        let family = key
            .split_once('_')
            .map(|(first, _)| format!("\"{first}_{{"));
        forms.iter().chain(&family).any(|form| used.contains(form))
    };
    let unused: Vec<String> = messages("en")
        .into_keys()
        .filter(|key| !is_said(key))
        .collect();
    assert_eq!(unused, Vec::<String>::new(), "take them out, or say them");
}

#[test]
fn messages_begin_small_and_end_without_a_full_stop() {
    for language in ["id", "en"] {
        let path = root().join(format!("src/locale/words/{language}/messages.ftl"));
        for line in fs::read_to_string(path).unwrap().lines() {
            let Some((key, text)) = line.split_once(" = ").filter(|_| !line.starts_with(' '))
            else {
                continue;
            };
            assert!(
                !text.ends_with('.'),
                "{language}: {key} ends with a full stop"
            );
            let first = text.chars().next().unwrap();
            let is_small = first.is_lowercase() || matches!(first, '`' | '{' | '“');
            assert!(
                is_small || text.starts_with("HTML"),
                "{language}: {key} begins with {first}"
            );
        }
    }
}

/// Where a kind's id may stand in Rust, and why.
const MAY_NAME_KINDS: [(&str, &str); 2] = [
    ("src/model/read.rs", "good-practice"), // what a practice is when nothing else is said
    ("src/cli/arguments.rs", "peta-aktivitas"), // an example of the help
];

#[test]
fn kinds_are_data() {
    let mut ids = BTreeSet::new();
    for path in files("packs/indonesia/kinds", "yaml") {
        let kind: serde_yaml::Value =
            serde_yaml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        ids.insert(kind["id"].as_str().unwrap().to_owned());
        for aliases in kind["aliases"].as_mapping().unwrap().values() {
            let aliases = aliases.as_sequence().unwrap().iter();
            ids.extend(aliases.map(|alias| alias.as_str().unwrap().to_owned()));
        }
    }
    assert!(ids.len() > 20);
    let mut wrong = Vec::new();
    for source in sources() {
        for (index, literal) in literals(&source) {
            let words: Vec<&str> = literal.split([' ', '/']).collect();
            let named = ids.iter().find(|id| words.contains(&id.as_str()));
            if let Some(id) = named
                && !MAY_NAME_KINDS.contains(&(source.name.as_str(), id.as_str()))
            {
                wrong.push(format!("{}: {id}", source.place(index)));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new(), "a pack must be able to say it");
}

#[test]
fn the_cases_are_named_by_behaviour() {
    for path in files("tests/cases", "txt") {
        let stem = path.file_stem().unwrap().to_str().unwrap();
        let is_number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
        assert!(
            stem.contains('-') || stem.len() > 4,
            "{}: say what happens",
            name(&path)
        );
        assert!(
            !stem.split('-').any(is_number) || stem.starts_with("utf-"),
            "{stem} is numbered"
        );
    }
}
