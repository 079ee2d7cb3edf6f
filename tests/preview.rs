//! The preview, asked as a browser asks: its pages are those of the build, and they follow
//! the files. Each case of following is tried with the events of the system and by looking.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "the program is shared with other tests, and a test fails by panicking"
)]

#[path = "harness/preview.rs"]
mod preview;
#[path = "harness/program.rs"]
mod program;

use std::fs;
use std::net::TcpListener;
use std::thread;
use std::time::Duration;

use preview::Preview;
use program::{Site, copy_folder};

const TAPE: &str = "content/sma/peta-aktivitas/tape.md";
const TAPE_PAGE: &str = "sma/peta-aktivitas/tape.html";

/// Both ways to hear of changes.
const WAYS: [&[&str]; 2] = [&[], &["--poll"]];

/// The preview becomes what a build of the same files is: everything that a build writes
/// is the same, and nothing is left at the addresses in `gone`.
fn follows(site: &Site, preview: &Preview, what: &str, gone: &[&str]) {
    let copy = Site::empty();
    for folder in ["content", "templates", "themes", "packs"] {
        if site.path(folder).is_dir() {
            copy_folder(&site.path(folder), &copy.path(folder));
        }
    }
    fs::copy(site.path("site.yaml"), copy.path("site.yaml")).unwrap();
    let run = copy.padu(&["build"]);
    assert_eq!(run.code, 0, "{what}: {}", run.complaints);
    for (address, (bytes, _)) in &copy.output() {
        preview.until(&format!("{what}: {address}"), |preview| {
            preview.page(address) == *bytes
        });
    }
    for address in gone {
        preview.until(&format!("{what}: {address} is gone"), |preview| {
            preview.get(address).status == 404
        });
    }
}

#[test]
fn every_file_of_the_sample_is_that_of_the_build() {
    let site = Site::sample();
    site.build();
    let preview = Preview::of(&site, &[]);
    let output = site.output();
    assert!(output.len() > 150);
    for (address, (bytes, _)) in output {
        assert!(preview.page(&address) == bytes, "{address} differs");
    }
}

#[test]
fn photos_are_turned_as_the_build_turns_them() {
    let site = Site::with_photos();
    let preview = Preview::of(&site, &[]);
    follows(&site, &preview, "photos", &[]);
    // Turned with another program, the photo stands upright by itself.
    fs::copy(
        site.path("content/smp/upright-1.jpg"),
        site.path("content/smp/upright-6.jpg"),
    )
    .unwrap();
    follows(&site, &preview, "a photo turned", &[]);
}

#[test]
fn a_page_has_the_script_and_the_policy_of_the_build() {
    let site = Site::small();
    site.build();
    let preview = Preview::of(&site, &[]);
    let shown = preview.get("index.html").text();
    assert_eq!(shown.matches("/.padu/preview.js").count(), 1);
    // A style sheet may change before the script asks for the first time.
    let state = preview.state("index.html");
    let styles = format!("data-styles={}", state["styles"]);
    assert!(shown.contains(&styles), "{styles}");
    let policy = |text: &str| {
        let line = text.lines().find(|line| line.contains("Content-Security"));
        line.unwrap().to_owned()
    };
    assert_eq!(policy(&shown), policy(&site.page("index.html")));
    assert_eq!(preview.get(".padu/preview.js").status, 200);
}

#[test]
fn it_follows_every_kind_of_change() {
    for way in WAYS {
        let site = Site::sample_with_two_schools();
        let preview = Preview::of(&site, way);
        follows(&site, &preview, "at first", &[]);

        site.edit(TAPE, "Isi lama.", "Isi baru.");
        follows(&site, &preview, "an edit of the text", &[]);
        site.edit(TAPE, "Membuat tape", "Tape dari ketan");
        follows(&site, &preview, "an edit of the title", &[]);

        // As editors save: beside the file, then in its place.
        let text = fs::read_to_string(site.path(TAPE)).unwrap();
        site.write("content/sma/peta-aktivitas/.tape.md.kate", "…");
        site.write(
            "content/sma/peta-aktivitas/tape.md.tmp",
            text.replace("Isi baru.", "Isi ketiga."),
        );
        fs::rename(
            site.path("content/sma/peta-aktivitas/tape.md.tmp"),
            site.path(TAPE),
        )
        .unwrap();
        follows(&site, &preview, "an atomic save", &[]);

        site.write(
            "content/smp/praktik-baik/baru/kebun.md",
            "---\njudul: Kebun sekolah\ntanggal: 2024-09-01\nringkasan: Kebun diukur.\n---\n\nKebun.\n",
        );
        follows(&site, &preview, "a new file in a new folder", &[]);
        fs::rename(
            site.path("content/smp/praktik-baik/baru/kebun.md"),
            site.path("content/smp/praktik-baik/kebun.md"),
        )
        .unwrap();
        let old = ["smp/praktik-baik/baru/kebun.html"];
        follows(&site, &preview, "a moved file", &old);
        fs::remove_file(site.path("content/smp/praktik-baik/kebun.md")).unwrap();
        let old = ["smp/praktik-baik/kebun.html"];
        follows(&site, &preview, "a deleted file", &old);

        fs::rename(site.path("content/smp"), site.path("content/mts")).unwrap();
        let old = ["smp/index.html"];
        follows(&site, &preview, "a renamed school", &old);
        site.write("content/tentang.md", "# Tentang\n\nSitus kecil.\n");
        follows(&site, &preview, "a new page", &[]);
        let sawah = "content/mts/praktik-baik/sawah.md";
        site.edit(sawah, "Sawah diamati.", "Sawah diamati bersama Bu Ayu.");
        follows(&site, &preview, "a name in a summary", &[]);
        site.write("content/mts/orang.yaml", "- {id: bu-a, nama: Bu Ayu}\n");
        follows(&site, &preview, "a people's file", &[]);
        site.edit("content/mts/orang.yaml", "Ayu}", "Ayu, tampil: ya}");
        follows(&site, &preview, "a consent", &[]);

        site.edit("site.yaml", "Katalog", "Kumpulan");
        follows(&site, &preview, "other settings", &[]);
        site.write(
            "templates/notice.html",
            "{% extends \"base.html\" %}{% block content %}<h1>Ganti</h1>{% endblock %}\n",
        );
        follows(&site, &preview, "a template of the site's own", &[]);
        site.edit("templates/notice.html", "Ganti", "Ganti lagi");
        follows(&site, &preview, "a changed template", &[]);
        site.write("themes/nila/assets/nila.css", "body{color:#123}\n");
        follows(&site, &preview, "a style sheet of the site's own", &[]);
        site.edit("themes/nila/assets/nila.css", "#123", "#456");
        follows(&site, &preview, "a changed style sheet", &[]);

        let kept = Site::empty();
        copy_folder(&site.path("content"), &kept.path("content"));
        fs::remove_dir_all(site.path("content")).unwrap();
        preview.until("the content is gone", |preview| {
            preview.get(TAPE_PAGE).status == 404
        });
        copy_folder(&kept.path("content"), &site.path("content"));
        follows(&site, &preview, "the content made anew", &[]);
        site.edit(TAPE, "Isi ketiga.", "Isi keempat.");
        follows(&site, &preview, "an edit in it", &[]);
    }
}

#[test]
fn a_pack_of_the_sites_own_is_picked_up() {
    let site = Site::small();
    let preview = Preview::of(&site, &[]);
    let kind = fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("packs/indonesia/kinds/good-practice.yaml"),
    )
    .unwrap();
    let name = kind
        .lines()
        .find(|line| line.starts_with("names:"))
        .unwrap();
    site.write(
        "packs/kinds/good-practice.yaml",
        kind.replace(name, "names: {id: Kabar baik, en: Good news}"),
    );
    preview.until("the kind has its new name", |preview| {
        preview.get("index.html").text().contains("Kabar baik")
    });
    follows(&site, &preview, "a kind of the site's own", &[]);
}

#[test]
fn a_new_title_of_a_school_is_no_name_anywhere() {
    let site = Site::small();
    let people = "- {id: putri, nama: Putri}\n";
    site.write("content/sma/orang.yaml", people);
    let tape = fs::read_to_string(site.path(TAPE)).unwrap();
    let title = tape
        .lines()
        .find(|line| line.starts_with("judul:"))
        .unwrap();
    let titled = tape.replace(title, "judul: Tape untuk Lembaga Putri Indah");
    site.write(TAPE, titled);
    let preview = Preview::of(&site, &[]);
    let shown = |preview: &Preview| preview.get("sma/index.html").text();
    assert!(shown(&preview).contains("Tape untuk Lembaga guru Indah"));
    let profile = fs::read_to_string(site.path("content/sma/sekolah.md")).unwrap();
    let name = profile
        .lines()
        .find(|line| line.starts_with("nama:"))
        .unwrap();
    let renamed = profile.replace(name, "nama: Lembaga Putri Indah");
    site.write("content/sma/sekolah.md", renamed);
    preview.until("the title stays in another file", |preview| {
        shown(preview).contains("Tape untuk Lembaga Putri Indah")
    });
    follows(&site, &preview, "a new title", &[]);
}

#[test]
fn a_half_edit_keeps_the_last_good_page_and_says_what_is_wrong() {
    for way in WAYS {
        let site = Site::small();
        let preview = Preview::of(&site, way);
        let good = preview.page(TAPE_PAGE);
        let list = preview.page("sma/index.html");
        site.edit(TAPE, "judul: Membuat tape", "judul: \"Membuat");
        preview.until("the mistake is told", |preview| {
            preview.state(TAPE_PAGE)["problems"]["here"][0]["code"] == "yaml-syntax"
        });
        assert!(preview.page(TAPE_PAGE) == good);
        assert!(preview.page("sma/index.html") == list);
        let state = preview.state("index.html");
        assert_eq!(state["problems"]["here"].as_array().unwrap().len(), 0);
        let other = &state["problems"]["elsewhere"][0];
        assert_eq!(other["path"], TAPE);
        assert_eq!(other["line"], 2);
        assert!(other["excerpt"][1].as_str().unwrap().contains('"'));
        site.edit(TAPE, "judul: \"Membuat", "judul: Membuat tapai");
        preview.until("the page is mended", |preview| {
            preview.get(TAPE_PAGE).text().contains("Membuat tapai")
        });
        follows(&site, &preview, "a mended file", &[]);
    }
}

#[test]
fn a_broken_template_or_setting_keeps_what_was_shown() {
    let site = Site::small();
    let preview = Preview::of(&site, &[]);
    let good = preview.page(TAPE_PAGE);
    site.write("templates/practice.html", "{% if %}");
    preview.until("the mistake is told", |preview| {
        let state = preview.state(TAPE_PAGE).to_string();
        state.contains("template-syntax")
    });
    assert!(preview.page(TAPE_PAGE) == good);
    fs::remove_file(site.path("templates/practice.html")).unwrap();
    follows(&site, &preview, "a template mended", &[]);

    site.edit("site.yaml", "judul:", "judull:");
    preview.until("the setting is told", |preview| {
        let state = preview.state("index.html").to_string();
        state.contains("unknown-key")
    });
    let problems = &preview.state(TAPE_PAGE)["problems"];
    assert_eq!(problems["here"][0]["path"], "site.yaml");
    let note = problems["note"].as_str().unwrap();
    assert!(note.contains("last good settings"), "{note}");
    assert!(preview.page(TAPE_PAGE) == good);
    site.edit("site.yaml", "judull:", "judul:");
    follows(&site, &preview, "a setting mended", &[]);
}

#[test]
fn a_practice_that_waits_for_its_words_is_shown_to_its_author() {
    let site = Site::small();
    let preview = Preview::of(&site, &[]);
    let page = "sma/peta-aktivitas/baru.html";
    let text = "---\njudul: Baru sekali\ntanggal: 2024-08-05\nringkasan: …\naktivitas: …\nsimpul:\n  \
        - {mapel: kimia}\n  - {mapel: fisika}\n---\n";
    site.write("content/sma/peta-aktivitas/baru.md", text);
    preview.until("it is shown", |preview| preview.get(page).status == 200);
    assert!(preview.get(page).text().contains("Baru sekali"));
    site.build();
    assert!(!site.path("public").join(page).exists());
}

#[test]
fn a_site_with_mistakes_from_the_start_is_shown_as_far_as_it_goes() {
    let site = Site::small();
    site.edit(TAPE, "tanggal: 2024-08-05", "tanggal: kemarin");
    let preview = Preview::of(&site, &[]);
    assert!(preview.get(TAPE_PAGE).text().contains("Membuat tape"));
    let state = preview.state(TAPE_PAGE);
    assert_eq!(state["problems"]["here"][0]["code"], "wrong-type");

    let site = Site::small();
    site.edit("site.yaml", "judul:", "judull:");
    let preview = Preview::of(&site, &[]);
    let answer = preview.get("index.html");
    assert_eq!(answer.status, 503);
    assert!(answer.text().contains("site.yaml:1"), "{}", answer.text());
    assert!(answer.text().contains("/.padu/preview.js"));
    let state = preview.state("index.html");
    let problem = &state["problems"]["here"][0];
    assert_eq!(problem["code"], "unknown-key");
    assert!(problem["hints"][0].as_str().unwrap().contains("judul"));
    let shown = format!("data-state={}", state["page"]);
    assert!(answer.text().contains(&shown), "{shown}");
    preview.until("it is told on the terminal", |preview| {
        let told = preview.told().join("\n");
        told.contains("site.yaml:1:1") && told.contains("cannot be shown yet")
    });
    // Other mistakes instead are another page, which the script hears of.
    site.edit("site.yaml", "judull:", "judulll:");
    preview.until("the other mistake is told", |preview| {
        preview.state("index.html")["page"] != state["page"]
    });
    site.edit("site.yaml", "judulll:", "judull:");
    site.edit("site.yaml", "judull:", "judul:");
    follows(&site, &preview, "settings mended", &[]);
}

#[test]
fn litter_and_output_are_no_change() {
    let site = Site::small();
    let preview = Preview::of(&site, &[]);
    preview.until("the site is read", |preview| preview.readings() == 1);
    let before = preview.readings();
    for name in [
        "~$tape.docx",
        ".tape.md.swp",
        "4913",
        ".#tape.md",
        "tape.md~",
        "tape.tmp",
    ] {
        site.write(&format!("content/sma/peta-aktivitas/{name}"), "litter");
    }
    site.build();
    thread::sleep(Duration::from_secs(3));
    assert_eq!(preview.readings(), before, "{:#?}", preview.told());
}

#[cfg(unix)]
#[test]
fn what_lies_behind_a_linked_folder_is_not_shown() {
    let (site, outside) = (Site::small(), Site::empty());
    outside.write("deeper/catatan.md", "# Catatan\n");
    let link = site.path("content/smp/praktik-baik/luar");
    fs::create_dir_all(link.parent().unwrap()).unwrap();
    std::os::unix::fs::symlink(outside.path(""), link).unwrap();
    let preview = Preview::of(&site, &[]);
    preview.until("the site is read", |preview| preview.readings() == 1);
    outside.write("deeper/catatan.md", "# Catatan lain\n");
    // What was saved before it has been told of before it.
    site.edit(TAPE, "Membuat tape", "Membuat tapai");
    preview.until("what was saved last is shown", |preview| {
        preview.get(TAPE_PAGE).text().contains("Membuat tapai")
    });
    let behind = preview.get("smp/praktik-baik/luar/deeper/catatan.html");
    assert_eq!(behind.status, 404);
}

#[test]
fn a_thousand_files_at_once_are_not_read_one_by_one() {
    for way in WAYS {
        let site = Site::small();
        let preview = Preview::of(&site, way);
        preview.until("the site is read", |preview| preview.readings() == 1);
        let before = preview.readings();
        for number in 0..1000 {
            site.write(
                &format!("content/smp/praktik-baik/catatan-{number}.md"),
                format!(
                    "---\njudul: Catatan {number}\ntanggal: 2024-09-01\nringkasan: Ringkas.\n---\n\nIsi.\n"
                ),
            );
        }
        preview.until("the last one is there", |preview| {
            preview.get("smp/praktik-baik/catatan-999.html").status == 200
                && preview.get("smp/praktik-baik/catatan-0.html").status == 200
        });
        thread::sleep(Duration::from_secs(1));
        // A machine that stalls in the middle of it makes it look over, once or twice.
        let most = 4;
        let readings = preview.readings() - before;
        assert!((1..=most).contains(&readings), "{:#?}", preview.told());
    }
}

#[test]
fn changes_while_the_site_is_read_are_not_lost() {
    let site = Site::sample();
    let preview = Preview::of(&site, &[]);
    for number in 0..200 {
        site.write(
            "content/tentang-kami.md",
            format!("# Tentang kami\n\nVersi {number}.\n"),
        );
        if number % 3 == 0 {
            thread::sleep(Duration::from_millis(number % 11));
        }
    }
    preview.until("the last version is there", |preview| {
        preview
            .get("tentang-kami.html")
            .text()
            .contains("Versi 199.")
    });
}

#[test]
fn the_usual_port_is_left_for_the_next_one_where_it_is_taken() {
    // Whoever has it already does as well.
    let _taken = TcpListener::bind("127.0.0.1:4000");
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    assert!(preview.port() > 4000);
    preview.until("it says so", |preview| {
        preview.told().iter().any(|line| line.contains("4000"))
    });
    assert_eq!(preview.get("index.html").status, 200);
}

#[test]
fn only_this_computer_and_only_the_site_is_served() {
    let site = Site::small();
    site.write("rahasia.txt", "rahasia");
    let preview = Preview::of(&site, &[]);
    let status = |path: &str, host: &str| preview.ask("GET", path, host).status;
    assert_eq!(status("/", "localhost:4000"), 200);
    assert_eq!(status("/", "[::1]:4000"), 200);
    for host in [
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil",
        "",
    ] {
        assert_eq!(status("/", host), 403, "{host}");
        assert_eq!(
            status("/.padu/events?page=/index.html", host),
            403,
            "{host}"
        );
    }
    for path in [
        "/../rahasia.txt",
        "/%2e%2e/rahasia.txt",
        "/..%2frahasia.txt",
        "/..%5crahasia.txt",
        "/rahasia.txt",
        "/site.yaml",
        "/content/sma/sekolah.md",
        "//etc/passwd",
        "/.padu/rahasia",
    ] {
        assert_eq!(status(path, "127.0.0.1"), 404, "{path}");
    }
    assert_eq!(preview.ask("POST", "/", "127.0.0.1").status, 405);
    let moved = preview.ask("GET", "/sma", "127.0.0.1");
    assert_eq!(moved.status, 307);
    assert!(moved.head.contains("location: /sma/"), "{}", moved.head);
    let missing = preview.get("tidak/ada.html");
    assert_eq!(missing.status, 404);
    assert!(missing.text().contains("/.padu/preview.js"));
}

#[test]
fn drafts_are_shown_when_asked_for() {
    let site = Site::small();
    site.edit(TAPE, "judul:", "status: draf\njudul:");
    assert_eq!(Preview::of(&site, &[]).get(TAPE_PAGE).status, 404);
    let preview = Preview::of(&site, &["--drafts"]);
    assert_eq!(preview.get(TAPE_PAGE).status, 200);
}
