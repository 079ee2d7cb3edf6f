//! What the program says of itself: help, languages of messages, explanations, schemas.

use padu::diagnostic::{Announced, Code};
use serde_json::Value as Json;

use crate::program::{Site, command};
use crate::{COMMANDS, troubled};

#[test]
fn help_names_the_command_and_an_example_in_both_languages() {
    let site = Site::small();
    for name in COMMANDS {
        let mut texts = Vec::new();
        for language in ["id", "en"] {
            let run = site.padu(&["--language", language, name, "--help"]);
            assert_eq!(run.code, 0, "{name}: {}", run.complaints);
            let count = run.out.matches(&format!("padu {name}")).count();
            assert!(
                count >= 2,
                "{name} in {language} shows no example: {}",
                run.out
            );
            texts.push(run.out);
        }
        assert_ne!(texts[0], texts[1], "{name} is not translated");
    }
    let all = site.padu(&["--help"]).out;
    for name in COMMANDS {
        assert!(all.contains(name), "{name} is not in the help");
    }
}

#[test]
fn help_has_no_word_of_another_language() {
    let site = Site::small();
    for name in COMMANDS {
        let help = site.padu(&["--language", "id", name, "--help"]).out;
        for word in [
            "Usage",
            "Options",
            "OPTIONS",
            "Arguments",
            "possible values",
            "default",
            "Print help",
            "KIND",
            "CODE",
            "OLD NEW",
            "TITLE",
            "PATH",
        ] {
            assert!(!help.contains(word), "{name}: {word} in {help}");
        }
    }
}

#[test]
fn explain_without_a_code_lists_all_of_them_the_gravest_first() {
    let site = Site::small();
    let told = site.padu(&["--language", "id", "explain"]);
    assert_eq!(told.code, 0, "{}", told.complaints);
    let mut lines = told.out.lines().filter(|line| !line.starts_with("    "));
    assert_eq!(lines.next(), Some("Galat: harus dibetulkan"));
    let names: Vec<&str> = told
        .out
        .lines()
        .filter_map(|line| line.strip_prefix("  "))
        .collect();
    for code in Code::ALL {
        assert!(names.contains(&code.name()), "{} is missing", code.name());
    }
    assert!(told.out.lines().all(|line| line.chars().count() <= 80));
}

#[test]
fn messages_are_in_the_sites_language_or_the_one_asked_for() {
    let site = troubled();
    let said = |arguments: &[&str]| {
        let run = site.padu(arguments);
        run.out + &run.complaints
    };
    assert!(said(&["check"]).contains("tidak dapat dipahami"));
    assert!(said(&["--language", "en", "check"]).contains("cannot be understood"));
    site.edit(
        "site.yaml",
        "judul: Katalog kecil",
        "judul: Small\nbahasa: en",
    );
    assert!(said(&["check"]).contains("cannot be understood"));
}

#[test]
fn outside_a_site_messages_are_in_the_systems_language_or_english() {
    let folder = tempfile::tempdir().unwrap();
    let complaints = |language: Option<&str>| {
        let mut command = command();
        command.arg("biuld").current_dir(folder.path());
        if let Some(language) = language {
            command.env("LANG", language);
        }
        String::from_utf8(command.output().unwrap().stderr).unwrap()
    };
    let english = complaints(None);
    assert_eq!(complaints(Some("de_DE.UTF-8")), english);
    assert_ne!(complaints(Some("id_ID.UTF-8")), english);
}

#[test]
fn every_code_is_explained_in_both_languages() {
    let site = Site::empty();
    for code in Code::ALL {
        let texts = ["id", "en"].map(|language| {
            let run = site.padu(&["--language", language, "explain", code.name()]);
            assert_eq!(run.code, 0, "{code} in {language}: {}", run.complaints);
            assert!(run.out.contains(code.name()), "{code} in {language}");
            run.out
        });
        assert_ne!(texts[0], texts[1], "{code} is not translated");
    }
}

#[test]
fn a_code_that_is_promised_is_told_as_such_in_both_languages() {
    let site = Site::empty();
    for code in Announced::ALL {
        let texts = ["id", "en"].map(|language| {
            let run = site.padu(&["--language", language, "explain", code.name]);
            assert_eq!(run.code, 0, "{language}: {}", run.complaints);
            assert!(run.out.contains(code.name), "{language}");
            run.out
        });
        assert!(texts[0].contains("menyusul"), "{}", texts[0]);
        assert!(texts[1].contains("still to come"), "{}", texts[1]);
    }
}

#[test]
fn the_schema_of_the_settings_knows_the_levels_of_both_languages() {
    let run = Site::empty().padu(&["schema", "site"]);
    let schema: Json = serde_json::from_str(&run.out).unwrap();
    let checks = &schema["properties"]["checks"]["properties"];
    let levels = checks["heading-order"]["enum"].as_array().unwrap();
    for level in ["warning", "peringatan", "off", "mati"] {
        assert!(levels.iter().any(|word| word == level), "{level}");
    }
}

#[test]
fn there_is_a_schema_for_every_kind() {
    let site = Site::empty();
    let kinds: Vec<String> = walkdir::WalkDir::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/packs/indonesia/kinds"
    ))
    .into_iter()
    .map(Result::unwrap)
    .filter(|entry| entry.file_type().is_file())
    .map(|entry| {
        entry
            .path()
            .file_stem()
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned()
    })
    .collect();
    assert_eq!(kinds.len(), 13);
    let general = [String::new()];
    for kind in kinds.iter().chain(&general) {
        let mut arguments = vec!["schema"];
        arguments.extend(Some(kind.as_str()).filter(|kind| !kind.is_empty()));
        let run = site.padu(&arguments);
        assert_eq!(run.code, 0, "{kind}: {}", run.complaints);
        let schema: Json = serde_json::from_str(&run.out).unwrap();
        assert!(schema["$schema"].is_string(), "{kind}");
        for key in ["judul", "title"] {
            assert!(run.out.contains(&format!("\"{key}\"")), "{kind}: {key}");
        }
    }
    // By the word authors use, too.
    let by_alias = site.padu(&["schema", "peta-aktivitas"]).out;
    assert_eq!(by_alias, site.padu(&["schema", "activity-map"]).out);
}

#[test]
fn completions_know_every_command() {
    let folder = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let mut command = command();
        command
            .args(["completions", shell])
            .current_dir(folder.path());
        let output = command.output().unwrap();
        assert!(output.status.success(), "{shell}");
        let script = String::from_utf8(output.stdout).unwrap();
        for name in COMMANDS {
            assert!(script.contains(name), "{shell}: {name}");
        }
    }
}

#[test]
fn help_is_there_in_every_way_of_asking() {
    let site = Site::small();
    let asked = site.padu(&["check", "--help"]);
    assert_eq!(site.padu(&["help", "check"]).out, asked.out);
    assert_eq!(site.padu(&["help"]).out, site.padu(&["--help"]).out);
}

#[test]
fn a_new_site_understands_words_and_names_of_both_languages() {
    let site = Site::empty();
    let run = site.padu(&["--language", "id", "init", "SD", "Negeri", "2", "Blahbatuh"]);
    assert_eq!(run.code, 2);
    let advice = "padu init \"SD Negeri 2 Blahbatuh\"";
    assert!(run.complaints.contains(advice), "{}", run.complaints);
    assert!(!site.path("SD").exists());
    for (kind, is_catalogue) in [("katalog", true), ("sekolah", false)] {
        let run = site.padu(&["--language", "id", "init", kind, "--kind", kind]);
        assert_eq!(run.code, 0, "{}", run.complaints);
        let settings = std::fs::read_to_string(site.path(kind).join("site.yaml")).unwrap();
        assert_eq!(
            settings.contains("jenis: katalog"),
            is_catalogue,
            "{settings}"
        );
    }
}

#[test]
fn help_says_what_is_typed_in_its_order_and_what_comes_out() {
    let site = Site::small();
    let help = |command: &str| site.padu(&["--language", "en", command, "--help"]).out;
    let rename = help("rename");
    assert!(rename.find("<OLD>").unwrap() < rename.find("<NEW>").unwrap());
    assert!(help("check").contains("JSON Lines"));
    assert!(help("build").contains("seen from the folder you are in"));
    assert!(!help("init").contains("more"), "{}", help("init"));
}
