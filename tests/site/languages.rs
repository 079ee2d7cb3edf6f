//! Pages in another language than the site's: each leads on in its own, home and menu included.

use crate::html::Html;
use crate::program::Site;

/// The small site with a home, a page and a practice that are written in English too, and a
/// practice that is written in English alone.
fn in_two_languages() -> Site {
    let site = Site::small();
    site.write(
        "content/index.md",
        "---\njudul: Katalog\nringkasan: Dua sekolah bekerja sama.\n---\n\nSelamat datang.\n",
    );
    site.write(
        "content/index.en.md",
        "---\ntitle: Small catalogue\nsummary: Two schools work together.\n---\n\nWelcome to [[tape]].\n",
    );
    site.write(
        "content/tentang.md",
        "---\njudul: Tentang kami\n---\n\nKami.\n",
    );
    site.write(
        "content/tentang.en.md",
        "---\ntitle: About us\n---\n\nWe.\n",
    );
    site.write(
        "content/sma/peta-aktivitas/tape.en.md",
        "---\ntitle: Making tape\ndate: 2024-08-05\nsummary: One activity, two subjects.\n\
         activity: Tape ketan\nnodes:\n  - {subject: chemistry, activity: Measure}\n  \
         - {subject: mathematics, activity: Weigh}\n---\n\n## Reflection\n\nShort.\n",
    );
    site.write(
        "content/sma/praktik-baik/ratio.en.md",
        "---\ntitle: Ratio walk\ndate: 2024-08-09\nsummary: In English alone.\n\
         subjects: [mathematics]\nrelated: [tape]\n---\n\nSee [[tape]].\n",
    );
    site
}

/// Where a link with a text leads, on a page.
fn leads(page: &Html, text: &str) -> Vec<String> {
    let links = page.all("a").filter(|link| link.inner.contains(text));
    links
        .filter_map(|link| link.get("href").map(str::to_owned))
        .collect()
}

#[test]
fn home_is_a_whole_home_in_each_language_it_is_written_in() {
    let site = in_two_languages();
    site.build();
    let text = site.page("index.en.html");
    let home = Html::read(&text);
    assert_eq!(home.all("h1").next().unwrap().inner, "Small catalogue");
    for words in ["Two schools work together.", "Welcome to", "Latest"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    // A practice that is written in this language too is shown in it; a list names each once.
    assert!(leads(&home, "Making tape").contains(&"sma/peta-aktivitas/tape.en.html".to_owned()));
    assert_eq!(leads(&home, "Membuat tape"), [""; 0]);
    assert_eq!(
        leads(&home, "Belanja di pasar"),
        ["sma/praktik-baik/pasar.html"]
    );
    assert_eq!(leads(&home, "Bahasa Indonesia"), ["index.html"]);

    let home = Html::read(&site.page("index.html"));
    assert_eq!(leads(&home, "English"), ["index.en.html"]);
    assert_eq!(
        leads(&home, "Membuat tape"),
        ["sma/peta-aktivitas/tape.html"]
    );
    assert_eq!(leads(&home, "Making tape"), [""; 0]);
}

#[test]
fn a_page_leads_home_and_to_other_pages_in_its_own_language() {
    let site = in_two_languages();
    site.build();
    let ratio = Html::read(&site.page("sma/praktik-baik/ratio.en.html"));
    let brand = ratio
        .all("a")
        .find(|link| link.get("class") == Some("brand"));
    assert_eq!(brand.unwrap().get("href"), Some("../../index.en.html"));
    assert!(leads(&ratio, "Home").contains(&"../../index.en.html".to_owned()));
    assert_eq!(leads(&ratio, "About us"), ["../../tentang.en.html"]);
    assert_eq!(leads(&ratio, "Tentang kami"), [""; 0]);
    // It is no translation of anything, and leads on in English all the same.
    let tape = leads(&ratio, "Making tape");
    assert!(
        tape.len() >= 2
            && tape
                .iter()
                .all(|href| href == "../../sma/peta-aktivitas/tape.en.html"),
        "{tape:?}"
    );

    let market = Html::read(&site.page("sma/praktik-baik/pasar.html"));
    let brand = market
        .all("a")
        .find(|link| link.get("class") == Some("brand"));
    assert_eq!(brand.unwrap().get("href"), Some("../../index.html"));
    assert_eq!(leads(&market, "Tentang kami"), ["../../tentang.html"]);
    assert!(
        leads(&market, "Membuat tape").contains(&"../../sma/peta-aktivitas/tape.html".to_owned())
    );
}

#[test]
fn the_words_of_welcome_of_a_school_make_its_whole_page_in_their_language() {
    for folder in ["content", "content/sma"] {
        let site = Site::empty();
        let write = |path: &str, text: &str| site.write(&format!("{folder}/{path}"), text);
        if folder != "content" {
            site.write("site.yaml", "jenis: catalogue\n");
            site.write(
                "content/smp/sekolah.md",
                "---\nnama: SMP Lain\nbentuk: SMP\nwilayah: \"51.08.08\"\n---\n",
            );
        }
        write(
            "sekolah.md",
            "---\nnama: SMA Contoh\nbentuk: SMA\nwilayah: \"51.08.08\"\n---\n\nCerita kami.\n",
        );
        write("index.md", "---\njudul: Beranda\n---\n\nSelamat datang.\n");
        write(
            "index.en.md",
            "---\ntitle: Home\nsummary: We share.\n---\n\nWelcome to [[tape]].\n",
        );
        write(
            "praktik-baik/tape.md",
            "---\njudul: Membuat tape\ntanggal: 2024-08-05\nringkasan: Ketan.\n---\n",
        );
        write(
            "praktik-baik/tape.en.md",
            "---\ntitle: Making tape\ndate: 2024-08-05\nsummary: Rice.\n---\n[Back](../index.md)\n",
        );
        let check = site.padu(&["check", "--format", "json"]);
        assert!(!check.out.contains("/index."), "{}", check.out);
        site.build();
        let at = |name: &str| {
            format!("{folder}/{name}")["content".len()..]
                .trim_start_matches('/')
                .to_owned()
        };
        let text = site.page(&at("index.en.html"));
        assert!(text.contains("<html lang=\"en\""), "{text}");
        let page = Html::read(&text);
        assert_eq!(page.all("h1").next().unwrap().inner, "SMA Contoh");
        for words in ["Welcome to", "Making tape", "Region", "We share."] {
            assert!(text.contains(words), "{words}: {text}");
        }
        for words in ["Cerita kami", "Selamat datang"] {
            assert!(!text.contains(words), "{words}: {text}");
        }
        assert_eq!(leads(&page, "Bahasa Indonesia").len(), 1);
        let own = Html::read(&site.page(&at("index.html")));
        assert_eq!(leads(&own, "English").len(), 1);
        let tape = site.page(&at("praktik-baik/tape.en.html"));
        let back = leads(&Html::read(&tape), "Back");
        assert!(back[0].ends_with("/index.en.html"), "{back:?}");
        // A translated profile stands there itself, with the words of welcome before its own.
        write(
            "sekolah.en.md",
            "---\nname: SMA Contoh\nschool_type: SMA\nregion: \"51.08.08\"\n---\n\nOur story.\n",
        );
        site.build();
        let text = site.page(&at("index.en.html"));
        for words in ["Welcome to", "Our story."] {
            assert!(text.contains(words), "{words}: {text}");
        }
    }
}
