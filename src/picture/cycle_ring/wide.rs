//! The ring between two columns of stages.

use super::{Input, Ring};
use crate::picture::form::Form;
use crate::picture::scene::{Anchor, Scene};
use crate::picture::spread::{Claim, spread};
use crate::picture::stage::{HEAD, Words};

const WIDTH: f64 = 640.0;
const RADIUS: f64 = 78.0;
const COLUMN: f64 = 178.0;
const GAP: f64 = 18.0;
/// Widest words below the ring.
const BELOW: f64 = 160.0;

pub(super) fn layout(input: &Input) -> Scene {
    let count = input.stages.len();
    let mut scene = Scene::new(WIDTH);
    // A ring of many stages grows, so that its arrows stay arrows.
    let radius = RADIUS + count.saturating_sub(6) as f64 * 4.0;
    let mut ring = Ring {
        center: (WIDTH / 2.0, 0.0),
        radius,
        thick: 15.0,
        count,
    };
    let words: Vec<Words> = input
        .stages
        .iter()
        .enumerate()
        .map(|(at, stage)| {
            let column = if ring.is_lowest(at) { BELOW } else { COLUMN };
            Words::new(stage, column)
        })
        .collect();

    // Stages by the side of the ring they lie on, from top to bottom.
    let (mut right, mut left): (Vec<usize>, Vec<usize>) = (0..count)
        .filter(|stage| !ring.is_lowest(*stage))
        .partition(|stage| ring.angle(*stage).cos() > 0.0);
    right.sort_by(|a, b| ring.angle(*a).sin().total_cmp(&ring.angle(*b).sin()));
    left.sort_by(|a, b| ring.angle(*a).sin().total_cmp(&ring.angle(*b).sin()));

    let tops = |side: &[usize]| {
        let claims = side.iter().filter_map(|stage| {
            let size = words.get(*stage)?.height();
            Some(Claim {
                wish: ring.angle(*stage).sin() * ring.outer() - HEAD + size / 2.0,
                size,
            })
        });
        spread(&claims.collect::<Vec<_>>(), GAP, -1e6, 1e6)
    };
    let placed: Vec<(usize, f64, bool)> = right
        .iter()
        .zip(tops(&right))
        .map(|(stage, top)| (*stage, top, true))
        .chain(
            left.iter()
                .zip(tops(&left))
                .map(|(stage, top)| (*stage, top, false)),
        )
        .collect();

    let highest = placed
        .iter()
        .map(|(_, top, _)| *top)
        .fold(-ring.outer() - 2.0, f64::min);
    let lowest = placed
        .iter()
        .filter_map(|(stage, top, _)| Some(top + words.get(*stage)?.height()))
        .fold(ring.outer() + 2.0, f64::max);
    // The stage of an odd number that lies right below has its words there.
    let below = (0..count).find(|stage| ring.is_lowest(*stage));
    let below = below.and_then(|at| Some((input.stages.get(at)?, words.get(at)?)));
    let below_top = ring.outer() + 8.0;
    let lowest = below.map_or(lowest, |(_, words)| lowest.max(below_top + words.height()));
    ring.center.1 = -highest + 1.0;
    scene.height = lowest - highest + 2.0;

    for (at, top, is_right) in placed {
        let (Some(stage), Some(words)) = (input.stages.get(at), words.get(at)) else {
            continue;
        };
        let (x, anchor, toward) = if is_right {
            (WIDTH - COLUMN, Anchor::Start, -10.0)
        } else {
            (COLUMN, Anchor::End, 10.0)
        };
        let top = top + ring.center.1;
        let (radius, end) = (ring.outer() + 5.0, (x + toward, top + HEAD));
        let leader = match ring.level(at, radius, end.1) {
            Some(start) => Form::line(start, end),
            None => Form::thread(ring.apart_from(at, radius, end.1), end),
        };
        scene.draw("leader", leader);
        words.write(stage, &mut scene, x, top, anchor);
    }
    if let Some((stage, words)) = below {
        let top = ring.center.1 + below_top;
        words.write(stage, &mut scene, WIDTH / 2.0, top, Anchor::Middle);
    }
    ring.draw(input, &mut scene);
    ring.write_center(input, &mut scene);
    scene
}
