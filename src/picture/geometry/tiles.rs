//! Tile maps of random content.

use super::chance::Chance;
use super::check;
use crate::picture::tile_map::{self, Tile};

#[test]
fn random_tiles_hold() {
    for seed in 0..200 {
        let mut chance = Chance::new(seed);
        let columns = chance.between(1, 16);
        let tiles = (0..chance.below(50)).map(|at| Tile {
            name: chance.word(),
            code: chance.word(),
            value: chance.below(100_000).to_string(),
            amount: [0.0, f64::NAN, 12.0, 1e300][chance.below(4)],
            column: at % columns,
            row: at / columns,
            href: chance.href(),
        });
        let tiles = tiles.collect();
        let input = tile_map::Input {
            tiles,
            fold: chance.below(9),
            parts: (0..chance.below(4)).map(|_| chance.words(6)).collect(),
        };
        check(
            &tile_map::layout_wide(&input),
            &[],
            &format!("tiles {seed}"),
        );
        check(
            &tile_map::layout_narrow(&input),
            &["hair"],
            &format!("narrow tiles {seed}"),
        );
    }
}

#[test]
fn parts_of_a_map_have_their_names_above_them() {
    let tile = |code: &str, column, row| Tile {
        code: code.to_owned(),
        value: "0".to_owned(),
        column,
        row,
        ..Tile::default()
    };
    let input = tile_map::Input {
        tiles: vec![tile("BA", 7, 5), tile("NB", 8, 5), tile("SA", 10, 1)],
        fold: 8,
        parts: vec!["Barat".to_owned(), "Timur".to_owned()],
    };
    let scene = tile_map::layout_narrow(&input);
    let labels = scene.labels();
    let top = |words: &str| {
        let label = labels.iter().find(|label| label.lines.concat() == words);
        label.map(|label| label.area().top).expect(words)
    };
    assert!(top("Barat") < top("BA") && top("BA") < top("Timur"));
    assert!(top("Timur") < top("SA") && top("SA") < top("NB"));
    // A map in one piece has no name to tell it from another.
    let whole = tile_map::layout_narrow(&tile_map::Input { fold: 0, ..input });
    let names = whole.labels();
    assert!(names.iter().all(|label| label.lines.concat() != "Barat"));
}

#[test]
fn names_of_provinces_have_air_in_their_tiles() {
    let lines = include_str!("../../../packs/indonesia/region-tiles.tsv").lines();
    let tile = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        Tile {
            name: cells[2].to_owned(),
            code: cells[1].to_owned(),
            value: "1".to_owned(),
            amount: 1.0,
            column: cells[3].parse().expect("a column"),
            row: cells[4].parse().expect("a row"),
            ..Tile::default()
        }
    };
    let tiles = lines.filter(|line| !line.starts_with('#')).map(tile);
    let input = tile_map::Input {
        tiles: tiles.collect(),
        ..tile_map::Input::default()
    };
    let scene = tile_map::layout_wide(&input);
    check(&scene, &["tile"], "provinces");
    let labels = scene.labels();
    let shapes = scene.shapes();
    let tiles = shapes.iter().filter(|shape| shape.class == "tile");
    for (tile, name) in tiles.zip(labels.iter().step_by(2)) {
        let corners = tile.form.outline().concat();
        let area = name.area();
        // The measured width errs on the wide side by a unit or two.
        let air = f64::min(area.left - corners[0].0, corners[1].0 - area.right);
        assert!(air >= 2.5, "{:?} has {air} beside it", name.lines);
    }
}
