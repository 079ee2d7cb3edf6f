//! Timelines, tile maps, matrices and neighbourhoods of random content.

use super::chance::Chance;
use super::check;
use crate::picture::matrix::{self, Cell, Row};
use crate::picture::neighbourhood::{self, Far, Near};
use crate::picture::tile_map::{self, Tile};
use crate::picture::timeline::{self, Event, Tick};

#[test]
fn random_timelines_hold() {
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let mut day = chance.below(100) as i64;
        let events = (0..chance.below(20)).map(|_| {
            day += chance.below(40) as i64;
            Event {
                day,
                date: chance.words(3),
                title: chance.words(5),
                place: chance.words(4),
                look: chance.look(),
                href: chance.href(),
            }
        });
        let events: Vec<Event> = events.collect();
        let ticks = (0..chance.below(12)).map(|at| Tick {
            day: at as i64 * 30,
            label: chance.words(1),
        });
        let ticks = ticks.collect();
        let input = timeline::Input { events, ticks };
        let lines = ["thread", "axis", "stem", "dot", "ring"];
        check(
            &timeline::layout_wide(&input),
            &lines,
            &format!("timeline {seed}"),
        );
        check(
            &timeline::layout_narrow(&input),
            &lines,
            &format!("narrow timeline {seed}"),
        );
    }
}

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
        };
        check(
            &tile_map::layout_wide(&input),
            &["amount"],
            &format!("tiles {seed}"),
        );
        check(
            &tile_map::layout_narrow(&input),
            &["amount"],
            &format!("narrow tiles {seed}"),
        );
    }
}

#[test]
fn random_matrices_hold() {
    for seed in 0..200 {
        let mut chance = Chance::new(seed);
        let row = |chance: &mut Chance| Row {
            name: chance.words(4),
            href: chance.href(),
            cells: (0..chance.below(20))
                .map(|_| Cell {
                    text: chance.words(1),
                    remark: chance.words(1),
                    href: chance.href(),
                })
                .collect(),
        };
        let input = matrix::Input {
            columns: (0..chance.below(18)).map(|_| chance.words(3)).collect(),
            rows: (0..chance.below(8)).map(|_| row(&mut chance)).collect(),
        };
        check(
            &matrix::layout_wide(&input),
            &["hair"],
            &format!("matrix {seed}"),
        );
        check(
            &matrix::layout_narrow(&input),
            &["tile", "tile-none"],
            &format!("narrow matrix {seed}"),
        );
    }
}

#[test]
fn random_neighbourhoods_hold() {
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let near = (0..chance.below(10)).map(|_| Near {
            title: chance.words(5),
            why: chance.words(8),
            hue: chance.hue(),
            href: chance.href(),
            far: (0..chance.below(5)).map(|_| chance.below(12)).collect(),
        });
        let near = near.collect();
        let far = (0..chance.below(12)).map(|_| Far {
            title: chance.words(5),
            href: chance.href(),
        });
        let far = far.collect();
        let input = neighbourhood::Input {
            center: chance.words(5),
            near,
            far,
        };
        let lines = ["thread", "thin", "stem", "dot", "ring"];
        check(
            &neighbourhood::layout_wide(&input),
            &lines,
            &format!("neighbourhood {seed}"),
        );
        check(
            &neighbourhood::layout_narrow(&input),
            &lines,
            &format!("narrow neighbourhood {seed}"),
        );
    }
}
