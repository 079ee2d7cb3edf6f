//! Photos: which way up they stand, and what of them is published.

use crate::SAMPLE;
use crate::html::Html;
use crate::program::Site;

/// The smallest photo with a place in it: two by two dots.
fn photo_with_a_place() -> Vec<u8> {
    let segment = |marker: u8, data: &[u8]| {
        let length = (data.len() + 2) as u16;
        [&[0xFF, marker], &length.to_be_bytes()[..], data].concat()
    };
    [
        vec![0xFF, 0xD8],
        segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
        segment(
            0xE1,
            b"Exif\0\0II*\0\x08\0\0\0GPS -8.123 115.456 Kamera Rahasia",
        ),
        segment(
            0xE1,
            b"http://ns.adobe.com/xap/1.0/\0<x>Pemotret Rahasia</x>",
        ),
        segment(0xED, b"Photoshop 3.0\x008BIM Keterangan Rahasia"),
        segment(0xFE, b"Komentar Rahasia"),
        segment(0xC0, b"\x08\0\x02\0\x02\x01\x01\x11\0"),
        segment(0xDA, b"\x01\x01\0\0\x3F\0"),
        b"Titik".to_vec(),
        vec![0xFF, 0xD9],
    ]
    .concat()
}

#[test]
fn photos_carry_no_exif() {
    let site = Site::small();
    site.write(
        "content/sma/peta-aktivitas/Foto tape.JPG",
        photo_with_a_place(),
    );
    site.edit(
        "content/sma/peta-aktivitas/tape.md",
        "Isi lama.",
        "![Tape](Foto%20tape.JPG)",
    );
    site.build();
    let (bytes, _) = &site.output()["sma/peta-aktivitas/Foto tape.JPG"];
    for word in ["Exif", "GPS", "Rahasia", "adobe", "8BIM"] {
        let is_there = bytes
            .windows(word.len())
            .any(|part| part == word.as_bytes());
        assert!(!is_there, "{word}");
    }
    assert!(
        bytes.windows(5).any(|part| part == b"Titik"),
        "the picture itself is gone"
    );
    let page = Html::read(&site.page("sma/peta-aktivitas/tape.html"));
    let picture = page.all("img").next().unwrap();
    assert!(
        picture.get("src").unwrap().ends_with("Foto%20tape.JPG"),
        "{picture:?}"
    );
    assert_eq!(
        (picture.get("width"), picture.get("height")),
        (Some("2"), Some("2"))
    );
}

#[test]
fn a_photo_that_phones_wait_for_is_shown_and_told() {
    let site = Site::small();
    let mut large = photo_with_a_place();
    let end = large.len() - 2;
    large.splice(end..end, std::iter::repeat_n(b'.', 3 << 20));
    site.write("content/sma/peta-aktivitas/besar.jpg", large);
    site.write("content/sma/peta-aktivitas/kecil.jpg", photo_with_a_place());
    site.edit(
        "content/sma/peta-aktivitas/tape.md",
        "Isi lama.",
        "![Tape](besar.jpg) ![Tape](kecil.jpg)",
    );
    site.build();
    assert!(site.output().contains_key("sma/peta-aktivitas/besar.jpg"));
    let problems = site.padu(&["check", "--format", "json"]).problems();
    let told = problems.iter().filter(|it| it["code"] == "file-too-large");
    let told: Vec<&str> = told.map(|it| it["message"].as_str().unwrap()).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].contains("3 MB") && told[0].contains("besar.jpg"),
        "{told:?}"
    );
}

#[test]
fn a_damaged_photo_is_not_published() {
    let site = Site::small();
    site.write(
        "content/sma/peta-aktivitas/foto.jpg",
        b"GPS Rahasia, no photo",
    );
    site.edit(
        "content/sma/peta-aktivitas/tape.md",
        "Isi lama.",
        "![Tape ketan](foto.jpg)",
    );
    site.build();
    for (address, (bytes, _)) in site.output() {
        assert!(
            !String::from_utf8_lossy(&bytes).contains("GPS Rahasia"),
            "{address}"
        );
    }
}

#[test]
fn photos_stand_upright_wherever_they_are_shown() {
    let site = Site::with_photos();
    site.build();
    let page = |address: &str| Html::read(&site.page(address));
    let foto = page("sma/praktik-baik/foto.html");
    let school = page("smp/index.html");
    let pages = [&foto, &school, &page("smp/dengan-html.html")];
    for number in 2..=8 {
        let name = format!("upright-{number}.jpg");
        // As EXIF has it: where the first row and the first column belong.
        let (stored, matrix) = match number {
            2 => (("480", "320"), "-1 0 0 1 480 0"),
            3 => (("480", "320"), "-1 0 0 -1 480 320"),
            4 => (("480", "320"), "1 0 0 -1 0 320"),
            5 => (("320", "480"), "0 1 1 0 0 0"),
            6 => (("320", "480"), "0 1 -1 0 480 0"),
            7 => (("320", "480"), "0 -1 -1 0 480 320"),
            _ => (("320", "480"), "0 -1 1 0 0 320"),
        };
        let mut count = 0;
        for page in pages {
            let elements = page.elements.windows(2);
            let shown = elements.filter(|pair| {
                let href = pair[1].get("href").unwrap_or_default();
                pair[1].name == "image" && href.ends_with(&name)
            });
            for pair in shown {
                count += 1;
                let (frame, image) = (&pair[0], &pair[1]);
                assert_eq!(frame.name, "svg", "{frame:?}");
                assert_eq!(frame.get("width"), Some("480"), "{frame:?}");
                assert_eq!(frame.get("height"), Some("320"), "{frame:?}");
                assert_eq!(frame.get("viewbox"), Some("0 0 480 320"), "{frame:?}");
                assert_eq!(frame.get("role"), Some("img"), "{frame:?}");
                let size = (image.get("width").unwrap(), image.get("height").unwrap());
                assert_eq!(size, stored, "{image:?}");
                let transform = format!("matrix({matrix})");
                assert_eq!(image.get("transform"), Some(&*transform), "{image:?}");
            }
            let mut plain = page.all("img").filter_map(|image| image.get("src"));
            assert!(!plain.any(|src| src.ends_with(&name)), "{name}");
        }
        // In four texts, and once as the logo.
        assert_eq!(count, 4 + usize::from(number == 6), "{name}");
    }
    for page in pages {
        assert!(page.all("image").count() > 8);
        let plain: Vec<&str> = page.all("img").filter_map(|img| img.get("src")).collect();
        let is_upright = |src: &&str| src.ends_with("upright-1.jpg");
        assert!(
            !plain.is_empty() && plain.iter().all(is_upright),
            "{plain:?}"
        );
    }
    let mut labels = foto.values("aria-label");
    assert!(labels.any(|label| label == "Kebun \"upright-2.jpg\" & sawah"));
    let logo = school
        .all("svg")
        .find(|svg| svg.get("class") == Some("logo turned"));
    assert_eq!(logo.unwrap().get("aria-label"), Some("Logo Sekolah smp"));
}

#[test]
fn the_picture_of_a_preview_is_one_that_stands_upright_by_itself() {
    let site = Site::with_photos();
    let image_of_a_preview = || {
        site.build();
        let page = Html::read(&site.page("sma/praktik-baik/foto.html"));
        let mut metas = page.all("meta");
        let image = metas.find(|meta| meta.get("property") == Some("og:image"));
        image.map(|image| image.get("content").unwrap().to_owned())
    };
    let upright = Some("https://kecil.example/sub/sma/praktik-baik/upright-1.jpg".to_owned());
    assert_eq!(image_of_a_preview(), upright);
    // It is not the first any more.
    let file = "content/sma/praktik-baik/foto.md";
    site.edit(file, "{file: upright-1.jpg", "{file: upright-8.jpg");
    site.edit(file, "{file: upright-3.jpg", "{file: upright-1.jpg");
    assert_eq!(image_of_a_preview(), upright);
    // Without its own address a site has nothing that others could show.
    let address = "alamat: https://kecil.example/sub/\n";
    site.edit("site.yaml", address, "");
    assert_eq!(image_of_a_preview(), None);
    site.edit(
        "site.yaml",
        "lisensi:",
        "alamat: https://kecil.example/sub/\nlisensi:",
    );
    site.edit(file, "{file: upright-1.jpg", "{file: upright-3.jpg");
    assert_eq!(image_of_a_preview(), None);
}

#[test]
fn pictures_of_previews_are_photos_of_the_site() {
    let mut count = 0;
    for (address, page) in &SAMPLE.pages {
        let mut metas = page.all("meta");
        let Some(image) = metas.find(|meta| meta.get("property") == Some("og:image")) else {
            continue;
        };
        let image = image.get("content").unwrap();
        let file = image.strip_prefix("https://katalog.padu.example/").unwrap();
        assert!(SAMPLE.files.contains_key(file), "{address}: {image}");
        assert!(!file.ends_with(".svg"), "{address}: {image}");
        count += 1;
    }
    assert!(count > 0);
}

#[test]
fn pictures_and_attachments_may_have_a_licence_of_their_own() {
    let site = Site::small();
    for name in ["satu.jpg", "dua.jpg"] {
        site.write(
            &format!("content/sma/praktik-baik/{name}"),
            photo_with_a_place(),
        );
    }
    site.write("content/sma/praktik-baik/panduan.pdf", "%PDF-1.4");
    site.edit(
        "content/sma/praktik-baik/pasar.md",
        "mapel: [ekonomi]\n",
        "mapel: [ekonomi]\ngambar:\n  \
         - {file: satu.jpg, alt: Timbangan, kredit: Museum, lisensi: CC-BY-SA-4.0}\n  \
         - {file: dua.jpg, alt: Pasar, lisensi: CC-BY-4.0}\n\
         lampiran:\n  - {file: panduan.pdf, judul: Panduan, lisensi: LicenseRef-semua-hak}\n",
    );
    site.build();
    let page = Html::read(&site.page("sma/praktik-baik/pasar.html"));
    let captions: Vec<_> = page
        .all("figcaption")
        .map(|caption| &caption.inner)
        .collect();
    let by_sa = "https://creativecommons.org/licenses/by-sa/4.0/";
    assert!(
        captions[0].starts_with("Timbangan · Museum · <a rel=\"license")
            && captions[0].contains(by_sa),
        "{captions:?}"
    );
    // What the whole page is under is not repeated below a picture.
    assert_eq!(captions[1], "Pasar");
    let attachment = page
        .all("li")
        .find(|item| item.inner.contains("panduan.pdf"));
    let attachment = &attachment.unwrap().inner;
    assert!(attachment.contains(" · "), "{attachment}");

    let data = page.all("script").next().unwrap();
    let data: serde_json::Value = serde_json::from_str(&data.inner).unwrap();
    let images = &data["@graph"][0]["image"];
    assert_eq!(images[0]["@type"], "ImageObject");
    assert_eq!(
        images[0]["contentUrl"],
        "https://kecil.example/sub/sma/praktik-baik/satu.jpg"
    );
    assert_eq!(images[0]["creditText"], "Museum");
    assert_eq!(images[0]["license"], by_sa);
    let by = "https://creativecommons.org/licenses/by/4.0/";
    assert_eq!(images[1]["license"], by);
    assert_eq!(images[1].get("creditText"), None);
}
