//! `padu list`.

use serde_json::Value as Json;

use crate::program::Site;

#[test]
fn list_is_a_table_json_or_csv() {
    let site = Site::small();
    let table = site.padu(&["list"]);
    assert_eq!(table.out.lines().count(), 3, "{}", table.out);
    assert!(table.out.contains("Membuat tape") && table.out.contains("2024-08-05"));
    let json: Json = serde_json::from_str(&site.padu(&["list", "--format", "json"]).out).unwrap();
    let tape = json
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["slug"] == "tape")
        .unwrap();
    assert_eq!(tape["school"], "sma");
    assert_eq!(tape["kind"], "activity-map");
    assert_eq!(tape["title"], "Membuat tape");
    assert_eq!(tape["date"], "2024-08-05");
    assert_eq!(tape["subjects"], serde_json::json!(["kimia", "matematika"]));
    let text = site.padu(&["list", "--format", "csv"]).out;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert!(reader.headers().unwrap().iter().any(|name| name == "title"));
    assert_eq!(reader.records().map(Result::unwrap).count(), 3);
}

#[test]
fn a_list_leaves_out_a_date_that_is_not_there() {
    let site = Site::small();
    let path = "content/sma/peta-aktivitas/tape.md";
    site.edit(path, "tanggal: 2024-08-05\n", "");
    // A catalogue would hold it back.
    site.write("site.yaml", "errors: stop\n");
    let text = site.padu(&["list", "--format", "json"]).out;
    let json: Json = serde_json::from_str(&text).unwrap();
    let mut rows = json.as_array().unwrap().iter();
    let tape = rows.find(|row| row["slug"] == "tape").unwrap();
    assert!(tape.get("date").is_none(), "{tape}");
}

#[test]
fn lists_for_spreadsheets_hold_no_formulas() {
    let site = Site::small();
    let path = "content/sma/peta-aktivitas/tape.md";
    let title = "judul: \"-2+3+cmd|' /C calc'!A0\"";
    site.edit(path, "judul: Membuat tape", title);
    let text = site.padu(&["list", "--format", "csv"]).out;
    assert!(text.contains("'-2+3+cmd|' /C calc'!A0"), "{text}");
}

#[test]
fn a_tab_in_a_title_stays_for_spreadsheets_and_is_a_space_for_people() {
    let site = Site::small();
    let path = "content/sma/peta-aktivitas/tape.md";
    site.edit(path, "judul: Membuat tape", "judul: \"Membuat\\ttape\"");
    let text = site.padu(&["list", "--format", "csv"]).out;
    assert!(text.contains("Membuat\ttape"), "{text}");
    let text = site.padu(&["list"]).out;
    assert!(text.contains("Membuat tape"), "{text}");
}

#[test]
fn list_filters_by_kind_subject_and_school_in_any_spelling() {
    let site = Site::small();
    let slugs = |arguments: &[&str]| -> Vec<String> {
        let run = site.padu(&[&["list", "--format", "json"], arguments].concat());
        assert_eq!(run.code, 0, "{arguments:?}: {}", run.complaints);
        let json: Json = serde_json::from_str(&run.out).unwrap();
        let rows = json.as_array().unwrap().iter();
        rows.map(|row| row["slug"].as_str().unwrap().to_owned())
            .collect()
    };
    for kind in ["activity-map", "peta-aktivitas", "peta", "Peta aktivitas"] {
        assert_eq!(slugs(&["--kind", kind]), ["tape"], "{kind}");
    }
    for subject in ["kimia", "Chemistry", "KIMIA"] {
        assert_eq!(slugs(&["--subject", subject]), ["tape"], "{subject}");
    }
    assert_eq!(slugs(&["--school", "smp"]), ["sawah"]);
    assert_eq!(
        slugs(&["--school", "sma", "--kind", "praktik-baik"]),
        ["pasar"]
    );
    assert!(slugs(&["--school", "smp", "--subject", "kimia"]).is_empty());
}

#[test]
fn lists_leave_out_what_is_not_published() {
    let site = Site::small();
    site.edit(
        "content/smp/praktik-baik/sawah.md",
        "mapel: [ipa]",
        "status: draf",
    );
    site.edit(
        "content/sma/praktik-baik/pasar.md",
        "mapel: [ekonomi]",
        "status: ditarik",
    );
    site.write(
        "content/sma/peta-aktivitas/tape.en.md",
        "---\ntitle: Making tape\ndate: 2024-08-05\nsummary: One activity.\nactivity: Tape\n\
         nodes: [{subject: chemistry}, {subject: mathematics}]\n---\n",
    );
    let json: Json = serde_json::from_str(&site.padu(&["list", "--format", "json"]).out).unwrap();
    let slugs: Vec<&Json> = json
        .as_array()
        .unwrap()
        .iter()
        .map(|row| &row["title"])
        .collect();
    assert_eq!(slugs, ["Membuat tape"]);
}
