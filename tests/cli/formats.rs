//! Problems as people and programs get them.

use padu::diagnostic::Code;

use crate::program::Site;
use crate::troubled;

#[test]
fn json_holds_one_problem_a_line_with_every_key() {
    let site = troubled();
    let run = site.padu(&["check", "--format", "json"]);
    let problems = run.problems();
    assert_eq!(problems.len(), 3, "{}", run.out);
    assert!(run.complaints.is_empty(), "{}", run.complaints);
    for problem in &problems {
        let keys: Vec<&str> = problem
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(
            keys,
            [
                "code",
                "severity",
                "path",
                "line",
                "column",
                "end_line",
                "end_column",
                "message",
                "hints",
                "school",
            ]
        );
        assert!(Code::from_name(problem["code"].as_str().unwrap()).is_some());
        assert!(site.path(problem["path"].as_str().unwrap()).is_file());
        assert!(problem["hints"].is_array() && problem["message"].is_string());
    }
    let date = &problems[0];
    assert_eq!(date["code"], "wrong-type");
    assert_eq!(date["school"], "sma");
    assert_eq!(date["path"], "content/sma/peta-aktivitas/tape.md");
    // `tanggal: kemarin`: the end is exclusive.
    let place = ["line", "column", "end_line", "end_column"].map(|key| date[key].as_u64().unwrap());
    assert_eq!(place, [3, 10, 3, 17]);
}

#[test]
fn json_of_fine_content_is_empty() {
    let run = Site::small().padu(&["check", "--format", "json"]);
    assert_eq!((run.code, run.out.as_str()), (0, ""));
}

#[test]
fn github_annotations_have_a_file_a_place_and_a_title() {
    let site = troubled();
    let run = site.padu(&["check", "--format", "github"]);
    let lines: Vec<&str> = run.out.lines().collect();
    assert_eq!(lines.len(), 3, "{}", run.out);
    assert!(lines[0].starts_with(
        "::error file=content/sma/peta-aktivitas/tape.md,line=3,endLine=3,col=10,endColumn=17,\
         title=wrong-type::"
    ));
    assert!(
        lines[0].contains("%0A"),
        "the hint is missing: {}",
        lines[0]
    );
    assert!(lines.iter().any(|line| line.starts_with("::warning ")));
    assert!(lines.iter().any(|line| line.starts_with("::notice ")));
}

#[test]
fn github_finds_the_files_of_a_site_within_a_repository() {
    let site = troubled();
    let root = site.path("");
    let root = root.canonicalize().unwrap();
    let (above, name) = (root.parent().unwrap(), root.file_name().unwrap());
    let run = |here: &std::path::Path, repository: Option<&std::path::Path>, root: &str| {
        let mut command = crate::program::command();
        command.env_remove("GITHUB_WORKSPACE").current_dir(here);
        command.args(["--root", root, "check", "--format", "github"]);
        if let Some(repository) = repository {
            command.env("GITHUB_WORKSPACE", repository);
        }
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    let name = name.to_str().unwrap();
    let within = format!("::error file={name}/content/sma/peta-aktivitas/tape.md,");
    assert!(run(above, None, name).starts_with(&within));
    // A step of a run may stand in the site's folder, or below it.
    assert!(run(&root, Some(above), ".").starts_with(&within));
    assert!(run(&root.join("content"), Some(above), "..").starts_with(&within));
    let alone = "::error file=content/sma/peta-aktivitas/tape.md,";
    assert!(run(&root, None, ".").starts_with(alone));
    assert!(run(&root.join("content"), None, "..").starts_with(alone));
}

#[test]
fn people_see_the_line_and_the_advice() {
    let site = troubled();
    let run = site.padu(&["--color", "never", "check"]);
    for words in [
        "content/sma/peta-aktivitas/tape.md:3:10",
        "tanggal: kemarin",
        "[wrong-type]",
        "2024-08-05",
    ] {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
    assert!(!run.out.contains('\u{1b}'), "colours in spite of `never`");
    let coloured = site.padu(&["--color", "always", "check"]);
    assert!(coloured.out.contains('\u{1b}'));
    let piped = site.padu(&["check"]);
    assert!(!piped.out.contains('\u{1b}'), "colours in a pipe");
}

#[test]
fn problems_stand_under_their_file_with_counts_at_the_end() {
    let site = troubled();
    let told = site.padu(&["--language", "en", "check"]).out;
    let heads: Vec<&str> = told
        .lines()
        .filter(|line| line.starts_with("content/"))
        .collect();
    assert_eq!(
        heads,
        [
            "content/sma/peta-aktivitas/tape.md: 1 error",
            "content/smp/praktik-baik/sawah.md: 1 warning, 1 hint",
        ]
    );
    let end: Vec<&str> = told.lines().rev().take(2).collect();
    assert_eq!(
        end,
        [
            "1 of them can be mended automatically: `padu check --fix`",
            "1 error, 1 warning, 1 hint in 2 files",
        ]
    );
}

#[test]
fn problems_are_readable_in_80_columns() {
    let site = troubled();
    let long = "Tape ketan: ".repeat(20);
    site.edit(
        "content/sma/praktik-baik/pasar.md",
        "Belanja di pasar",
        long.trim(),
    );
    let told = site.padu(&["check"]).out;
    assert!(told.contains("yaml-syntax"), "{told}");
    for line in told.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

#[test]
fn lines_to_copy_keep_their_indentation() {
    let site = Site::small();
    site.write("content/sma/peta-aktivitas/kosong.md", "");
    let told = site.padu(&["check"]).out;
    let spoke = told.lines().position(|line| line.ends_with("simpul:"));
    let spoke = spoke.unwrap_or_else(|| panic!("{told}"));
    let lines: Vec<&str> = told.lines().skip(spoke).collect();
    let at = |line: &str| line.find(|c: char| c != ' ').unwrap_or_default();
    assert_eq!(at(lines[1]), at(lines[0]) + 2, "{told}");
    assert_eq!(at(lines[2]), at(lines[1]) + 2, "{told}");
}
