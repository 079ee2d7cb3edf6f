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
