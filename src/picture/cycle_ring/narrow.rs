//! The ring on a phone.

use super::{Input, Ring};
use crate::picture::face::{NAME, SOFT};
use crate::picture::form::{Form, Step};
use crate::picture::scene::{Anchor, Label, Scene, TAIL_GAP};
use crate::picture::stage::{HEAD, RADIUS, Words, draw_sign};

const WIDTH: f64 = 320.0;
/// From the ring to the words around it.
const GAP: f64 = 10.0;

pub(super) fn layout(input: &Input) -> Scene {
    if input.stages.len() <= 4 {
        corners(input)
    } else {
        loop_of(input)
    }
}

/// Where the words of a stage lie, seen from the ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
    Below,
}

impl Side {
    /// The side to which a direction with some cosine points.
    fn of(cos: f64) -> Self {
        if cos.abs() < 0.2 {
            Self::Below
        } else if cos > 0.0 {
            Self::Right
        } else {
            Self::Left
        }
    }
}

/// The words of a stage beside the small ring; heights count from its middle.
struct Corner {
    words: Words,
    side: Side,
    is_upper: bool,
    top: f64,
    /// How far from the middle line its side may begin so that all words of the side have room.
    beside: f64,
}

impl Corner {
    fn new(words: Words, side: Side, beside: f64, ring: &Ring, sin: f64) -> Self {
        let clear = ring.outer() + GAP;
        if side == Side::Below {
            // Straight below: a centred text.
            return Self {
                words,
                side,
                is_upper: false,
                top: clear,
                beside,
            };
        }
        // The ring is in the way up to this distance from its middle line.
        let least = if beside >= clear {
            5.0
        } else {
            (clear * clear - beside * beside).max(0.0).sqrt()
        };
        let wish = (sin.abs() * ring.radius - words.height() / 2.0).max(6.0);
        let near = least.max(wish);
        let is_upper = sin < -0.01;
        Self {
            side,
            is_upper,
            top: if is_upper {
                -near - words.height()
            } else {
                near
            },
            words,
            beside,
        }
    }

    /// How far from the middle its words begin when they stand at `top`.
    fn away(&self, top: f64, ring: &Ring) -> f64 {
        let clear = ring.outer() + GAP;
        let near = if self.is_upper {
            -top - self.words.height()
        } else {
            top
        };
        (clear * clear - near * near)
            .max(0.0)
            .sqrt()
            .clamp(8.0, self.beside.max(8.0))
    }
}

/// A small ring with its stages in the corners, tucked in as far as the ring allows.
fn corners(input: &Input) -> Scene {
    let mut scene = Scene::new(WIDTH);
    let mut ring = Ring {
        center: (WIDTH / 2.0, 0.0),
        radius: 60.0,
        thick: 13.0,
        count: input.stages.len(),
    };
    let sides: Vec<(Words, Side)> = input
        .stages
        .iter()
        .enumerate()
        .map(|(at, stage)| {
            let side = Side::of(ring.angle(at).cos());
            let column = if side == Side::Below {
                WIDTH - 20.0
            } else {
                146.0
            };
            (Words::new(stage, column), side)
        })
        .collect();
    let beside = |side: Side| {
        let own = sides.iter().filter(|(_, other)| *other == side);
        own.map(|(words, _)| WIDTH / 2.0 - words.width())
            .fold(WIDTH / 2.0, f64::min)
    };
    let (on_left, on_right) = (beside(Side::Left), beside(Side::Right));
    let corners: Vec<Corner> = sides
        .into_iter()
        .enumerate()
        .map(|(at, (words, side))| {
            let beside = if side == Side::Left {
                on_left
            } else {
                on_right
            };
            Corner::new(words, side, beside, &ring, ring.angle(at).sin())
        })
        .collect();
    // Those of a row begin on one line, as far from the middle as the farther needs.
    let row_top = |is_upper: bool| {
        let row = corners.iter().filter(|corner| corner.side != Side::Below);
        let tops = row
            .filter(|corner| corner.is_upper == is_upper)
            .map(|corner| corner.top);
        if is_upper {
            tops.fold(0.0, f64::min)
        } else {
            tops.fold(0.0, f64::max)
        }
    };
    let (upper, lower) = (row_top(true), row_top(false));
    let top_of = |corner: &Corner| if corner.is_upper { upper } else { lower };
    // Those of a side begin below one another.
    let away = |side: Side| {
        let own = corners.iter().filter(|corner| corner.side == side);
        own.map(|corner| corner.away(top_of(corner), &ring))
            .fold(0.0, f64::max)
    };
    let (to_left, to_right) = (away(Side::Left), away(Side::Right));
    let mut placed = Vec::new();
    for (stage, corner) in input.stages.iter().zip(corners) {
        let (x, top, anchor) = match corner.side {
            Side::Below => (WIDTH / 2.0, corner.top, Anchor::Middle),
            side => {
                let top = top_of(&corner);
                let (x, anchor) = match side {
                    Side::Right => (WIDTH / 2.0 + to_right, Anchor::Start),
                    _ => (WIDTH / 2.0 - to_left, Anchor::End),
                };
                (x, top, anchor)
            }
        };
        placed.push((stage, corner.words, x, top, anchor));
    }
    let edge = ring.outer() + 2.0;
    let highest = placed
        .iter()
        .map(|(_, _, _, top, _)| *top)
        .fold(-edge, f64::min);
    let lowest = placed
        .iter()
        .map(|(_, words, _, top, _)| top + words.height())
        .fold(edge, f64::max);
    ring.center.1 = 1.0 - highest;
    scene.height = lowest - highest + 2.0;
    ring.draw(input, &mut scene);
    ring.write_center(input, &mut scene);
    for (stage, words, x, top, anchor) in placed {
        words.write(stage, &mut scene, x, top + ring.center.1, anchor);
    }
    scene
}

/// A long loop with the stages on its right side; it goes back up on the left.
fn loop_of(input: &Input) -> Scene {
    let mut scene = Scene::new(WIDTH);
    let (left, right) = (6.0, 43.0);
    let words_x = right + RADIUS + 13.0;
    let mut top = 6.0;
    let center = NAME.wrap(&input.center, WIDTH - words_x, 2);
    if !center.is_empty() || !input.center_remark.trim().is_empty() {
        let used = center
            .iter()
            .map(|line| NAME.width(line) + TAIL_GAP)
            .fold(0.0, f64::max);
        let beside = used + SOFT.width(input.center_remark.trim()) <= WIDTH - words_x;
        let mut baseline = top + NAME.ascent();
        let lines = center.len();
        scene.write(Label::new(words_x, baseline, Anchor::Start, NAME, center));
        let x = if beside { words_x + used } else { words_x };
        if !beside {
            baseline += lines as f64 * NAME.leading;
        }
        let remark = SOFT.wrap(&input.center_remark, WIDTH - x, 3);
        let end = baseline + remark.len().saturating_sub(1) as f64 * SOFT.leading;
        scene.write(Label::new(x, baseline, Anchor::Start, SOFT, remark));
        top = end.max(top + lines as f64 * NAME.leading) + 20.0;
    }
    let from = scene.marks.len();
    let (mut first, mut last) = (top + RADIUS, top + RADIUS);
    for (at, stage) in input.stages.iter().enumerate() {
        let words = Words::new(stage, WIDTH - words_x);
        let y = top + RADIUS;
        if at == 0 {
            first = y;
        }
        last = y;
        draw_sign(&mut scene, (right, y), at + 1, stage.state);
        words.write(stage, &mut scene, words_x, y - HEAD, Anchor::Start);
        top = (y - HEAD + words.height() + 14.0).max(y + RADIUS + 18.0);
    }
    // Up and down in one line around; the signs cover it where they stand.
    let (bend, high, low) = (18.5, first - RADIUS - 4.0, last + RADIUS + 8.0);
    let turn = |to| Step::Arc {
        radius: bend,
        large: false,
        clockwise: true,
        to,
    };
    let middle = f64::midpoint(high, low);
    let around = vec![
        Step::Move((right, first)),
        Step::Line((right, low - bend)),
        turn((right - bend, low)),
        turn((left, low - bend)),
        Step::Line((left, high + bend)),
        turn((left + bend, high)),
        turn((right, high + bend)),
        Step::Line((right, first)),
    ];
    let mut behind = Scene::new(WIDTH);
    behind.draw("loop", Form::Path(around));
    behind.draw(
        "loop",
        Form::arrow_head((left, middle), -std::f64::consts::FRAC_PI_2, 7.0),
    );
    scene.marks.splice(from..from, behind.marks);
    scene.height = (top - 12.0).max(low + 2.0);
    scene
}
