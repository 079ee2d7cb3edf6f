//! `padu init`, and what is told of a site that it made.

use crate::program::Site;
use crate::{made, pack};

const STARTERS: [(&str, &str, &str); 4] = [
    ("id", "school", "content/sekolah.md"),
    ("id", "catalogue", "content/sekolah-contoh/sekolah.md"),
    ("en", "school", "content/school.md"),
    ("en", "catalogue", "content/example-school/school.md"),
];

#[test]
fn a_new_site_is_fine_and_a_practice_can_be_added_to_it() {
    for (language, kind, profile) in STARTERS {
        let site = Site::empty();
        let run = site.padu(&["--language", language, "init", "situs baru", "--kind", kind]);
        assert_eq!(run.code, 0, "{}", run.complaints);
        assert!(
            run.out
                .ends_with("padu new\n  padu serve --open\n  padu build\n"),
            "{}",
            run.out
        );
        assert!(run.out.contains("cd \"situs baru\"\n"), "{}", run.out);
        assert!(site.path("situs baru").join(profile).is_file(), "{profile}");
        let padu = |arguments: &[&str]| {
            let run = site.padu_in("situs baru", arguments);
            assert_eq!(run.code, 0, "{arguments:?}: {}", run.complaints);
            run
        };
        padu(&["check", "--strict"]);
        // The examples fit schools of every form.
        let written = site.path("situs baru").join(profile);
        let own = std::fs::read_to_string(&written).unwrap();
        assert!(own.contains(": SMP\n"), "{own}");
        std::fs::write(&written, own.replace(": SMP\n", ": SD\n")).unwrap();
        let said = padu(&["check"]).out;
        assert!(!said.contains("phase-mismatch"), "{said}");
        std::fs::write(&written, own).unwrap();
        assert!(padu(&["list", "--format", "csv"]).out.lines().count() == 4);
        let path = made(&site, "situs baru", &padu(&["new", "mentoring", "Berdua"]));
        padu(&["check"]);
        let draft = padu(&["build"]).complaints;
        assert!(draft.contains("--drafts"), "{draft}");
        assert!(site.path("situs baru/public/index.html").is_file());
        let page = path.replace("content/", "public/").replace(".md", ".html");
        let page = site.path("situs baru").join(page);
        assert!(!page.exists(), "a scaffold is published");
        padu(&["build", "--drafts"]);
        assert!(page.is_file(), "{}", page.display());
    }
}

#[test]
fn the_examples_of_a_new_site_are_told_of_once_until_they_are_gone() {
    for (language, kind, _) in STARTERS {
        let site = Site::empty();
        site.padu(&["--language", language, "init", "situs", "--kind", kind]);
        let list = site.padu_in("situs", &["list", "--format", "json"]).out;
        let practices: Vec<serde_json::Value> = serde_json::from_str(&list).unwrap();
        let page = match language {
            "id" => "content/mulai-di-sini.md",
            _ => "content/start-here.md",
        };
        let paths = practices.iter().map(|one| one["path"].as_str().unwrap());
        let paths: Vec<&str> = paths.chain([page]).collect();
        let told = || {
            let out = site.padu_in("situs", &["check", "--format", "json"]).out;
            let told = out.lines().filter(|line| line.contains("padu init"));
            told.map(str::to_owned).collect::<Vec<String>>()
        };
        let first = told();
        assert_eq!(first.len(), 1, "{first:?}");
        for path in &paths {
            assert!(first[0].contains(&format!("`{path}`")), "{path}: {first:?}");
        }
        let (own, rest) = paths.split_first().unwrap();
        let text = std::fs::read_to_string(site.path("situs").join(own)).unwrap();
        std::fs::write(site.path("situs").join(own), text + "\nCerita kami.\n").unwrap();
        let second = told();
        assert!(!second[0].contains(&format!("`{own}`")), "{second:?}");
        for path in rest {
            std::fs::remove_file(site.path("situs").join(path)).unwrap();
        }
        assert!(told().is_empty());
    }
}

#[test]
fn the_examples_of_a_new_site_can_be_deleted_in_any_order() {
    for (language, kind, profile) in STARTERS {
        let site = Site::empty();
        site.padu(&["--language", language, "init", "situs", "--kind", kind]);
        let folder = site.path("situs").join(profile);
        let folder = folder.parent().unwrap();
        let list = site.padu_in("situs", &["list", "--format", "json"]).out;
        let practices: Vec<serde_json::Value> = serde_json::from_str(&list).unwrap();
        assert_eq!(practices.len(), 3, "{list}");
        for practice in practices {
            let path = practice["path"].as_str().unwrap();
            std::fs::remove_file(site.path("situs").join(path)).unwrap();
            let run = site.padu_in("situs", &["check", "--strict"]);
            assert_eq!(run.code, 0, "without {path}: {}", run.complaints);
        }
        for people in ["orang.yaml", "people.yaml"] {
            let _ = std::fs::remove_file(folder.join(people));
        }
        let run = site.padu_in("situs", &["check", "--strict"]);
        assert_eq!(run.code, 0, "{}", run.complaints);
    }
}

#[test]
fn init_never_overwrites_and_says_what_it_left_alone() {
    let site = Site::empty();
    site.write("site.yaml", "judul: Punya kami\nbahasa: id\n");
    site.write("content/tentang.md", "# Tentang\n");
    let run = site.padu(&["init"]);
    assert_eq!(run.code, 0, "{}", run.complaints);
    let of = |path: &str| {
        let line = run.out.lines().find(|line| line.ends_with(path));
        line.unwrap_or_default().to_owned()
    };
    assert!(of("site.yaml").starts_with("dibiarkan"), "{}", run.out);
    assert!(of(".gitignore").starts_with("ditulis"), "{}", run.out);
    assert!(!run.out.contains("cd "), "{}", run.out);
    // Nothing joins the texts that are there already.
    let folder = std::fs::read_dir(site.path("content")).unwrap();
    assert_eq!(folder.count(), 1);
    let settings = std::fs::read_to_string(site.path("site.yaml")).unwrap();
    assert_eq!(settings, "judul: Punya kami\nbahasa: id\n");
    let again = site.padu(&["init"]);
    assert!(!again.out.contains("ditulis"), "{}", again.out);
}

#[test]
fn the_settings_of_an_editor_name_files_that_are_there() {
    let site = Site::empty();
    site.padu(&["--language", "id", "init"]);
    let json = |path: &str| -> serde_json::Value {
        let text = std::fs::read_to_string(site.path(path)).unwrap();
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    let settings = json(".vscode/settings.json");
    for schema in settings["yaml.schemas"].as_object().unwrap().keys() {
        let schema = json(schema);
        assert!(schema["$schema"].is_string());
    }
    let keys = json(".vscode/schemas/site.schema.json");
    for line in std::fs::read_to_string(site.path("site.yaml"))
        .unwrap()
        .lines()
    {
        if let Some((key, _)) = line.trim_start_matches('#').split_once(':')
            && !line.starts_with("# ")
            && !key.is_empty()
        {
            let property = &keys["properties"][key];
            assert!(property["description"].is_string(), "{key}");
        }
    }
    let types = settings["frontMatter.taxonomy.contentTypes"]
        .as_array()
        .unwrap();
    let snippets = json(".vscode/padu.code-snippets");
    for kind in &pack().kinds {
        let folder = kind.folder("id");
        assert!(types.iter().any(|own| own["name"] == folder), "{folder}");
        let mut all = snippets.as_object().unwrap().values();
        let own = all.find(|own| own["prefix"] == folder).unwrap();
        let body = own["body"].as_array().unwrap();
        assert_eq!(body[0], "---");
        assert!(body.iter().any(|line| line == "judul: ${1:…}"), "{body:?}");
        assert_eq!(own["scope"], "markdown");
    }
    for key in ["tim", "simpul", "lampiran"] {
        let mut all = snippets.as_object().unwrap().values();
        assert!(all.any(|own| own["prefix"] == key), "{key}");
    }
}
