//! Help while writing: candidates, where names lead, what there is to say. The cases lie in
//! `tests/assist/*.txt`, each a text with `‸` for the cursor:
//!
//! ```text
//! == what it shows @ content/sma/praktik-baik/baru.md as crlf
//! ---
//! mapel: ki‸
//! ---
//! => kimia
//! ```
//!
//! - `=> text`: the first candidates in order; `·` is a space and `⏎` a line end in what
//!   would be put in, and `=> nothing` means that there is none.
//! - `then: …`: the line of the cursor with the first candidate put in.
//! - `not: text`: what is not among them.
//! - `leads to path:line:column`, or `leads to nothing`.
//! - `says id: …`: what there is to say in a language, with `⏎` for line ends.
//!
//! `→` in a text is a tab.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::fs;
use std::path::Path;

use padu::assist::{self, MOST_CANDIDATES};
use padu::diagnostic::Position;
use padu::graph::target_of_reference;
use padu::pack::ReferenceTarget;
use padu::pipeline::{self, Analysis};
use padu::source::{Disk, Files, Memory};

/// Two schools with people, practices, pictures and a page.
fn site() -> Memory {
    let mut site = Memory::new();
    site.set("site.yaml", "jenis: catalogue\n");
    for (school, name) in [("sma", "SMA Contoh"), ("smp", "SMP Mitra")] {
        let text = format!("---\nnama: {name}\nbentuk: {school}\nwilayah: \"51.08\"\n---\n");
        site.set(format!("content/{school}/sekolah.md"), text);
    }
    site.set(
        "content/sma/orang.yaml",
        "- {id: pak-hitung, nama: Pak Hitung, tampil: ya, mapel: matematika}\n\
         - id: bu-kimia\n  nama: Ratna\n  peran: [guru]\n",
    );
    let practice = |title: &str, day: u32, more: &str| {
        format!(
            "---\njudul: {title}\ntanggal: 2024-08-{day:02}\nringkasan: Tentang {title}.\n---\n{more}"
        )
    };
    for (path, text) in [
        (
            "sma/praktik-baik/tape.md",
            practice("Membuat tape", 5, "\n## Alur\n\n## Hasil\n"),
        ),
        ("sma/praktik-baik/pasar.md", practice("Pasar ikan", 6, "")),
        ("sma/mentoring/dua kata.md", practice("Dua kata", 7, "")),
        ("smp/praktik-baik/sawah.md", practice("Sawah", 8, "")),
        ("smp/praktik-baik/tape.md", practice("Tape singkong", 9, "")),
        ("tentang.md", "# Tentang\n".to_owned()),
        ("sma/praktik-baik/timbang.jpg", "x".to_owned()),
        ("sma/praktik-baik/suhu harian.csv", "x".to_owned()),
        ("sma/praktik-baik/gambar/wadah.png", "x".to_owned()),
    ] {
        site.set(format!("content/{path}"), text);
    }
    site
}

fn read<R>(files: &dyn Files, then: impl FnOnce(&Analysis<'_>) -> R) -> R {
    let settings = pipeline::settings(files).value.unwrap();
    pipeline::analyse(files, &settings, true, |analysis| then(&analysis)).unwrap()
}

/// A text and the place of its cursor.
fn marked(text: &str) -> (String, Position) {
    let at = text
        .find('‸')
        .unwrap_or_else(|| panic!("no cursor in {text}"));
    let line = text[..at].matches('\n').count() + 1;
    let column = text[..at].split('\n').next_back().unwrap().chars().count() + 1;
    let position = Position {
        line: line as u32,
        column: column as u32,
    };
    (text.replacen('‸', "", 1), position)
}

struct Case {
    name: String,
    path: String,
    text: String,
    place: Position,
    wanted: Vec<String>,
}

const MARKS: [&str; 5] = ["=> ", "then: ", "not: ", "leads to ", "says "];

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/assist");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    files
        .iter()
        .flat_map(|file| parse(&fs::read_to_string(file).unwrap()))
        .collect()
}

fn parse(text: &str) -> Vec<Case> {
    let parts = format!("\n{text}");
    parts
        .split("\n== ")
        .skip(1)
        .map(|part| {
            let (head, rest) = part.split_once('\n').unwrap();
            let (name, path) = head.split_once(" @ ").unwrap_or_else(|| panic!("{head}"));
            let (path, is_crlf) = match path.strip_suffix(" as crlf") {
                Some(path) => (path, true),
                None => (path, false),
            };
            let is_wanted = |line: &&str| MARKS.iter().any(|mark| line.starts_with(mark));
            let wanted: Vec<String> = rest.lines().filter(is_wanted).map(str::to_owned).collect();
            assert!(!wanted.is_empty(), "{name} expects nothing");
            let lines = rest.split('\n').take_while(|line| !is_wanted(line));
            let text = lines.collect::<Vec<_>>().join("\n").replace('→', "\t") + "\n";
            let (text, place) = marked(&text);
            let text = if is_crlf {
                text.replace('\n', "\r\n")
            } else {
                text
            };
            let (name, path) = (name.to_owned(), path.to_owned());
            Case {
                name,
                path,
                text,
                place,
                wanted,
            }
        })
        .collect()
}

fn shown(text: &str) -> String {
    text.replace("\r\n", "⏎")
        .replace('\n', "⏎")
        .replace(' ', "·")
}

fn complaint(case: &Case, analysis: &Analysis<'_>) -> Option<String> {
    let Case {
        path, text, place, ..
    } = case;
    let found = assist::candidates(analysis, path, text, *place).items;
    let texts: Vec<String> = found.iter().map(|found| shown(&found.text)).collect();
    let mut expected = case
        .wanted
        .iter()
        .filter_map(|line| line.strip_prefix("=> "))
        .peekable();
    if expected.peek() == Some(&"nothing") {
        return (!texts.is_empty()).then(|| format!("there is {texts:?}"));
    }
    for (at, wanted) in expected.enumerate() {
        if texts.get(at).map(String::as_str) != Some(wanted) {
            let first = texts.iter().take(12).collect::<Vec<_>>();
            return Some(format!("{wanted} is not at {at} of {first:?}"));
        }
    }
    for line in &case.wanted {
        if let Some(wanted) = line.strip_prefix("then: ") {
            let first = found.first()?;
            let bytes = first.span.bytes_in(text);
            let after = format!(
                "{}{}{}",
                &text[..bytes.start],
                first.text,
                &text[bytes.end..]
            );
            let line = after
                .lines()
                .nth(place.line as usize - 1)
                .unwrap()
                .to_owned();
            if line != wanted {
                return Some(format!("the line becomes {line}"));
            }
        } else if let Some(unwanted) = line.strip_prefix("not: ") {
            if texts.iter().any(|text| text == unwanted) {
                return Some(format!("{unwanted} is among {texts:?}"));
            }
        } else if let Some(wanted) = line.strip_prefix("leads to ") {
            let lead = assist::definition(analysis, path, text, *place);
            let lead = lead.map_or("nothing".to_owned(), |lead| {
                let start = lead.span.start;
                format!("{}:{}:{}", lead.path, start.line, start.column)
            });
            if lead != wanted {
                return Some(format!("it leads to {lead}"));
            }
        } else if let Some(wanted) = line.strip_prefix("says ") {
            let (language, wanted) = wanted.split_once(": ").unwrap();
            let said = assist::hover(analysis, path, text, *place, language);
            let said = said.map_or("nothing".to_owned(), |said| said.text.replace('\n', "⏎"));
            if said != wanted {
                return Some(format!("it says {said}"));
            }
        }
    }
    None
}

#[test]
fn every_case_is_as_it_says() {
    let cases = cases();
    let wrong: Vec<String> = read(&site(), |analysis| {
        cases
            .iter()
            .filter_map(|case| Some(format!("{}: {}", case.name, complaint(case, analysis)?)))
            .collect()
    });
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

#[test]
fn there_are_cases_of_everything() {
    assert!(cases().len() >= 60);
    let twice = parse("== a @ b.md\n‸\n=> x\n\n== b @ c.md as crlf\nx‸\n=> nothing\n");
    assert_eq!(twice.len(), 2);
    assert_eq!(twice[1].text, "x\r\n");
    // A wrong expectation is noticed.
    assert!(read(&site(), |analysis| complaint(&twice[0], analysis)).is_some());
}

/// The sample's texts, as they are and as somebody may leave them half typed.
fn sample_texts(files: &dyn Files) -> Vec<(String, String)> {
    let is_text = |path: &str| path.ends_with(".md") || path.ends_with(".yaml");
    let entries = files.list("content").unwrap().files.into_iter();
    entries
        .filter(|file| is_text(&file.path))
        .map(|file| {
            let text = String::from_utf8(files.read(&file.path).unwrap()).unwrap();
            (file.path, text)
        })
        .collect()
}

/// Every place of a text, beyond the end of its lines and of itself too.
fn places(text: &str) -> impl Iterator<Item = Position> {
    let lines = text.split('\n').map(|line| line.chars().count() + 3);
    let places = lines.chain([2, 2]).zip(0..).flat_map(|(columns, line)| {
        (0..columns as u32).map(move |column| Position { line, column })
    });
    places.collect::<Vec<_>>().into_iter()
}

/// What has gone wrong in a front matter once somebody stopped in its middle.
fn damaged(text: &str) -> [String; 5] {
    let without = |marks: &[char]| text.replace(marks, "");
    [
        text.to_owned(),
        without(&[']', '}', '"']),
        without(&['-', ':']),
        text.replace("  ", "\t").replace('\n', "\r\n"),
        text.replace('[', "[[{").replace(": ", ": \"é"),
    ]
}

#[test]
fn a_place_beyond_the_end_is_the_end() {
    let first = |text: &str, line, column| -> Option<String> {
        let path = "content/sma/praktik-baik/baru.md";
        let place = Position { line, column };
        let found = read(&site(), |analysis| {
            assist::candidates(analysis, path, text, place)
        });
        found.items.into_iter().map(|found| found.text).next()
    };
    assert_eq!(
        first("---\r\nmapel: [fis\r\n", 2, 99).as_deref(),
        Some("fisika")
    );
    assert_eq!(first("---\nmapel: [fis", 99, 1).as_deref(), Some("fisika"));
    // Not on the fence itself.
    assert_eq!(first("---", 1, 4), None);
    assert_eq!(first("", 0, 0), None);
}

#[test]
fn no_place_of_any_text_makes_it_panic() {
    let files = Disk::new(env!("CARGO_MANIFEST_DIR"));
    let asked = read(&files, |analysis| {
        let mut asked = 0;
        for (number, (path, text)) in sample_texts(&files).iter().enumerate() {
            for text in damaged(text) {
                // Every place of all files takes minutes; each file is asked at others.
                for place in places(&text).skip(number % 97).step_by(97) {
                    let found = assist::candidates(analysis, path, &text, place);
                    assert!(found.items.len() <= MOST_CANDIDATES);
                    for candidate in &found.items {
                        let lines = (candidate.span.start.line, candidate.span.end.line);
                        assert_eq!(lines.0, lines.1, "{path} {place:?}: {candidate:?}");
                        assert!(!candidate.text.is_empty());
                    }
                    assist::definition(analysis, path, &text, place);
                    assist::hover(analysis, path, &text, place, "en");
                    asked += 1;
                }
            }
        }
        asked
    });
    assert!(asked > 5_000, "only {asked} places were asked");
}

#[test]
fn every_reference_of_the_sample_leads_to_a_file_that_exists() {
    let files = Disk::new(env!("CARGO_MANIFEST_DIR"));
    let texts = sample_texts(&files);
    let exists = |path: &str| files.read(path).is_ok();
    let count = read(&files, |analysis| {
        let graph = analysis.site.graph;
        let mut count = 0;
        for entry in &graph.model.entries {
            let (path, text) = texts.iter().find(|(path, _)| *path == *entry.path).unwrap();
            let definition = |place| assist::definition(analysis, path, text, place);
            for link in &entry.links {
                let found = definition(link.span.start);
                let found = found.unwrap_or_else(|| panic!("{path}: {:?}", link.target));
                assert!(exists(&found.path), "{path} leads to {}", found.path);
                count += 1;
            }
            for reference in &entry.references {
                let resolved = match reference.to {
                    ReferenceTarget::School => graph.lookup.school(&reference.text).is_some(),
                    _ => {
                        let target = target_of_reference(&reference.text, reference.to);
                        let lookup = &graph.lookup;
                        let pack = analysis.site.pack;
                        lookup.resolve(entry, &target, graph.model, pack).is_ok()
                    }
                };
                assert!(resolved || reference.free, "{path}: {}", reference.text);
                if resolved {
                    let place = Position {
                        line: reference.span.start.line,
                        column: reference.span.start.column + 1,
                    };
                    let found = definition(place);
                    let found = found.unwrap_or_else(|| panic!("{path}: {}", reference.text));
                    assert!(exists(&found.path), "{path} leads to {}", found.path);
                    count += 1;
                }
            }
            for mention in entry.people.iter().filter(|mention| mention.is_id) {
                let found = definition(mention.span.start);
                if let Some(found) = found {
                    assert!(exists(&found.path), "{path} leads to {}", found.path);
                    count += 1;
                }
            }
        }
        count
    });
    assert!(count > 200, "only {count} references were followed");
}

#[test]
fn a_large_site_is_answered_within_the_bound() {
    let mut site = site();
    for number in 0..3_000 {
        let text = format!("---\njudul: Panen {number}\ntanggal: 2024-08-05\nringkasan: x\n---\n");
        site.set(format!("content/smp/praktik-baik/panen-{number}.md"), text);
    }
    read(&site, |analysis| {
        let path = "content/sma/praktik-baik/pasar.md";
        let (text, place) = marked("---\nterkait: [‸]\n---\n");
        let found = assist::candidates(analysis, path, &text, place);
        assert_eq!(found.items.len(), MOST_CANDIDATES);
        assert!(!found.is_all);
        assert_eq!(
            found.items[0].text, "dua kata",
            "the own school comes first"
        );
        let (text, place) = marked("---\nterkait: [panen 2999‸]\n---\n");
        let found = assist::candidates(analysis, path, &text, place);
        let names: Vec<&str> = found
            .items
            .iter()
            .map(|found| found.text.as_str())
            .collect();
        assert_eq!(names, ["smp/panen-2999"]);
        assert!(found.is_all);
    });
}
