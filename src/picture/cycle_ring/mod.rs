//! Cycle ring: the stages of a cycle (plan, do, see …) with dates and what is still open.
//!
//! Wide: a ring with its stages in two columns. Narrow: a small ring with the stages in its
//! corners, or, from five stages on, a long loop with the stages along it.

mod narrow;
mod wide;

use super::face::{BIG, SOFT};
use super::form::{Form, Point, Step, on_circle};
use super::scene::{Anchor, Caption, Label, Scene, Variant};
use super::stage::Stage;

/// What a cycle ring shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Input {
    /// The stages in their order.
    pub stages: Vec<Stage>,
    /// Short text in the middle, such as "3/4".
    pub center: String,
    /// Words below it, such as "tahap selesai".
    pub center_remark: String,
}

/// Draws the ring for wide and for narrow screens.
pub fn draw(input: &Input, caption: &Caption) -> String {
    let wide = layout_wide(input).to_svg("pic-ring mid", Variant::Wide, caption);
    wide + &layout_narrow(input).to_svg("pic-ring mid", Variant::Narrow, caption)
}

/// Lays the ring out 640 wide.
pub fn layout_wide(input: &Input) -> Scene {
    wide::layout(input)
}

/// Lays the ring out 320 wide.
pub fn layout_narrow(input: &Input) -> Scene {
    narrow::layout(input)
}

/// Least rise of a line that is not level.
const LEAST_BEND: f64 = 8.0;

/// A ring of arrows.
struct Ring {
    center: Point,
    radius: f64,
    thick: f64,
    count: usize,
}

impl Ring {
    /// Angle of the middle of a stage; the first stage begins at the top.
    fn angle(&self, stage: usize) -> f64 {
        let share = (stage as f64 + 0.5) / self.count.max(1) as f64;
        share * std::f64::consts::TAU - std::f64::consts::FRAC_PI_2
    }

    /// Whether a stage lies right below the middle, on no side; of more than five stages the
    /// leaders of its neighbours need that room.
    fn is_lowest(&self, stage: usize) -> bool {
        matches!(self.count, 3 | 5) && stage == self.count / 2
    }

    /// Where a level line to a stage meets the circle of some radius around the ring; nothing where
    /// it would meet another stage, or nearly so.
    fn level(&self, stage: usize, radius: f64, y: f64) -> Option<Point> {
        let own = self.angle(stage);
        let sin = (y - self.center.1) / radius;
        if sin.abs() > 1.0 {
            return None;
        }
        let angle = if own.cos() > 0.0 {
            sin.asin()
        } else {
            std::f64::consts::PI - sin.asin()
        };
        let is_its_own = (angle - own).abs() < self.half() * 0.8;
        is_its_own.then(|| on_circle(self.center, radius, angle))
    }

    /// Where a bent line to a stage leaves that circle: in the middle of the stage, or else where
    /// the bend is more, for one that is hardly seen would look like a mistake.
    fn apart_from(&self, stage: usize, radius: f64, y: f64) -> Point {
        let spot = |share: f64| {
            let angle = self.angle(stage) + share * self.half();
            on_circle(self.center, radius, angle)
        };
        let rise = |point: &Point| (point.1 - y).abs();
        let middle = spot(0.0);
        if rise(&middle) >= LEAST_BEND {
            return middle;
        }
        let (before, after) = (spot(-0.5), spot(0.5));
        if rise(&before) > rise(&after) {
            before
        } else {
            after
        }
    }

    /// Half the angle that a stage takes.
    fn half(&self) -> f64 {
        std::f64::consts::PI / self.count.max(1) as f64
    }

    fn outer(&self) -> f64 {
        self.radius + self.thick / 2.0
    }

    /// Draws every stage as an arrow that points to the next.
    fn draw(&self, input: &Input, scene: &mut Scene) {
        let half = self.half();
        let (gap, point) = (3.0 / self.radius, self.thick * 0.42 / self.radius);
        let (outer, inner) = (self.outer(), self.radius - self.thick / 2.0);
        for (at, stage) in input.stages.iter().enumerate() {
            let (from, to) = (
                self.angle(at) - half + gap,
                self.angle(at) + half - gap - point,
            );
            let spot = |radius, angle| on_circle(self.center, radius, angle);
            let large = to - from > std::f64::consts::PI;
            let steps = vec![
                Step::Move(spot(outer, from)),
                Step::Arc {
                    radius: outer,
                    large,
                    clockwise: true,
                    to: spot(outer, to),
                },
                Step::Line(spot(self.radius, to + point)),
                Step::Line(spot(inner, to)),
                Step::Arc {
                    radius: inner,
                    large,
                    clockwise: false,
                    to: spot(inner, from),
                },
                Step::Line(spot(self.radius, from + point)),
                Step::Close,
            ];
            scene.draw(stage.state.class(), Form::Path(steps));
        }
    }

    /// Writes the words in the middle.
    fn write_center(&self, input: &Input, scene: &mut Scene) {
        let room = 2.0 * (self.radius - self.thick / 2.0) - 26.0;
        // No more lines than a circle has room for.
        let has_remark = !input.center_remark.trim().is_empty();
        let big = BIG.wrap(&input.center, room, if has_remark { 1 } else { 2 });
        let remark = SOFT.wrap(
            &input.center_remark,
            room,
            if big.is_empty() { 3 } else { 2 },
        );
        let leads = big.len() as f64 * BIG.leading + remark.len() as f64 * SOFT.leading;
        let (x, y) = self.center;
        let mut baseline = y - leads / 2.0
            + if big.is_empty() {
                0.0
            } else {
                BIG.ascent() + 2.0
            };
        let lines = big.len();
        scene.write(Label::new(x, baseline, Anchor::Middle, BIG, big));
        let from = if lines == 0 {
            SOFT.ascent()
        } else {
            SOFT.leading + 3.0
        };
        baseline += lines.saturating_sub(1) as f64 * BIG.leading + from;
        scene.write(Label::new(x, baseline, Anchor::Middle, SOFT, remark));
    }
}
