//! The guide for authors on the site itself.

use padu::diagnostic::Code;

use crate::program::Site;
use crate::{LANGUAGES, pack, problems};

/// The words of a page, without its marks.
fn plain(page: &str) -> String {
    let mut text = String::new();
    let mut is_mark = false;
    for c in page.chars() {
        match c {
            '<' => is_mark = true,
            '>' => is_mark = false,
            c if !is_mark => text.push(c),
            _ => {}
        }
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&quot;", "\"").replace("&amp;", "&")
}

/// A school's site, and the folder of its guide.
fn site_in(language: &str) -> (Site, &'static str) {
    let site = Site::empty();
    site.write(
        "site.yaml",
        format!("bahasa: {language}\nlisensi: CC-BY-4.0\n"),
    );
    site.write(
        "content/sekolah.md",
        "---\nnama: PKBM Contoh\nbentuk: PKBM\nwilayah: \"51.08\"\n---\n",
    );
    let folder = match language {
        "id" => "cara-menulis",
        _ => "how-to-write",
    };
    (site, folder)
}

#[test]
fn the_guide_shows_each_kind_with_its_example_source_and_keys() {
    for language in LANGUAGES {
        let (site, folder) = site_in(language);
        site.build();
        let index = site.page(&format!("{folder}/index.html"));
        for kind in &pack().kinds {
            let name = kind.folder(language);
            assert!(index.contains(&format!("{folder}/{name}.html\"")), "{name}");
            let page = site.page(&format!("{folder}/{name}.html"));
            let text = plain(&page);
            let (_, source) = pack().example(kind, language).map(owned).unwrap();
            assert!(text.contains(&source), "{name}: the source is another");
            for (field, spec) in &kind.fields {
                let key = spec.key(field, language);
                if spec.required || kind.own_fields.contains(field) {
                    assert!(
                        page.contains(&format!("<code>{key}</code>")),
                        "{name}: {key}"
                    );
                    assert!(text.contains(spec.help.get(language)), "{name}: {key}");
                } else {
                    assert!(index.contains(&format!("<code>{key}</code>")), "{key}");
                }
            }
            // What the author wrote under a heading stands rendered under it.
            let body = source.rsplit_once("---\n").unwrap().1;
            for line in body.lines().filter_map(|line| line.strip_prefix("## ")) {
                assert!(page.contains(&format!(">{line}</h2>")), "{name}: {line}");
            }
        }
        let map = pack()
            .kind("activity-map")
            .unwrap()
            .folder(language)
            .to_owned();
        assert!(
            site.page(&format!("{folder}/{map}.html"))
                .contains("<svg class=\"pic")
        );
    }
}

fn owned((language, text): (&str, &str)) -> (String, String) {
    (language.to_owned(), text.to_owned())
}

#[test]
fn a_scaffold_taken_from_the_guide_only_waits_for_words_and_a_day() {
    for language in LANGUAGES {
        let (site, folder) = site_in(language);
        site.build();
        for kind in &pack().kinds {
            let address = format!("{folder}/{}.md", kind.folder(language));
            let page = site.page(&address.replace(".md", ".html"));
            assert!(page.contains(&format!("{address}\" download")), "{address}");
            let found = problems(&pack(), kind, language, &site.page(&address));
            let days = found
                .iter()
                .filter(|problem| problem.code == Code::MissingKey);
            assert_eq!(days.count(), 1, "{found:#?}");
            let blanks = found
                .iter()
                .filter(|problem| problem.code == Code::LeftoverTemplate);
            assert_eq!(blanks.count() + 1, found.len(), "{found:#?}");
        }
    }
}

#[test]
fn every_code_is_explained_on_a_page() {
    for (language, problems) in [("id", "masalah"), ("en", "problems")] {
        let (site, folder) = site_in(language);
        site.build();
        let index = site.page(&format!("{folder}/{problems}/index.html"));
        for code in Code::ALL {
            let address = format!("{folder}/{problems}/{code}.html");
            assert!(index.contains(&format!("{address}\"")), "{address}");
            let page = site.page(&address);
            let explained = site
                .padu(&["--language", language, "explain", code.name()])
                .out;
            let marks = |c: char| !c.is_alphanumeric();
            let words = |text: &str| -> String { text.split(marks).collect() };
            let text = words(&plain(&page));
            let is_words = |line: &&str| !line.starts_with("```") && !line.contains('[');
            for line in explained.lines().skip(1).filter(is_words) {
                assert!(text.contains(&words(line)), "{address}: {line}");
            }
        }
    }
}

#[test]
fn the_guide_is_linked_where_authors_look() {
    let site = Site::small();
    site.build();
    for (page, wanted) in [
        ("index.html", "cara-menulis/index.html\""),
        ("jelajah/index.html", "cara-menulis/masalah/index.html\""),
        (
            "jenis/peta-aktivitas.html",
            "cara-menulis/peta-aktivitas.html\"",
        ),
        (
            "jenis/peta-aktivitas.html",
            "cara-menulis/peta-aktivitas.md\" download",
        ),
        (
            "cara-menulis/peta-aktivitas.html",
            "jenis/peta-aktivitas.html\"",
        ),
    ] {
        assert!(site.page(page).contains(wanted), "{page}: {wanted}");
    }
}
