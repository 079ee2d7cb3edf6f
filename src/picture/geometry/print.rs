//! What holds for the printed markup.

use crate::picture::activity_map::{self, Input, Spoke};
use crate::picture::scene::Caption;
use crate::picture::tile_map::{self, Tile};

fn hostile() -> Input {
    let text = || "<script>\"&'\u{1}</script>".to_owned();
    let spoke = |href: &str| Spoke {
        subject: text(),
        competence: text(),
        task: text(),
        data: text(),
        href: Some(href.to_owned()),
        ..Spoke::default()
    };
    let spokes = vec![
        spoke("java\tscript:alert(1)"),
        spoke("../mapel/a\"b.html?x=1&y=2"),
    ];
    Input {
        activity: text(),
        remark: text(),
        spokes,
        days: Vec::new(),
    }
}

fn caption(title: &str) -> Caption {
    Caption {
        id_prefix: "p1".into(),
        title: title.into(),
        desc: "Isi & makna".into(),
    }
}

#[test]
fn hostile_text_stays_text() {
    let svg = activity_map::draw(&hostile(), &caption("<b>"));
    assert!(!svg.contains("<script") && !svg.contains("<b>") && !svg.contains("javascript"));
    assert!(!svg.contains(" style=") && !svg.contains('\u{1}'));
    assert!(svg.contains("href=\"../mapel/a&quot;b.html?x=1&amp;y=2\""));
}

#[test]
fn elements_close_in_order_and_ids_are_single() {
    let svg = activity_map::draw(&hostile(), &caption("Peta"));
    assert_closed(&svg);
    // Labels with links, and whole drawings with links, are written in different places.
    let tile = Tile {
        name: "Bali".into(),
        href: Some("../wilayah/51.html".into()),
        ..Tile::default()
    };
    let map = tile_map::Input {
        tiles: vec![tile],
        fold: 1,
        parts: vec!["<b>".to_owned()],
    };
    assert_closed(&tile_map::draw(&map, &caption("Wilayah")));
    for id in ["p1w.t", "p1w.d", "p1n.t", "p1n.d"] {
        assert_eq!(svg.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
    }
}

/// Panics unless every element closes, in order.
fn assert_closed(svg: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in svg.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').expect("every tag ends");
        let name = tag
            .trim_start_matches('/')
            .split([' ', '/'])
            .next()
            .unwrap_or_default();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty());
}

#[test]
fn links_are_reachable_and_the_rest_is_an_image() {
    let linked = activity_map::draw(&hostile(), &caption("Peta"));
    assert_eq!(linked.matches("role=\"group\"").count(), 2);
    let plain = activity_map::draw(&Input::default(), &caption("Peta"));
    assert_eq!(plain.matches("role=\"img\"").count(), 2);
    assert_eq!(linked, activity_map::draw(&hostile(), &caption("Peta")));
}
