//! One chart with the cycles side by side.

use super::criteria::{Beside, draw_bands};
use super::values::{self, Mark, Spot};
use super::{Group, Input, Measured, Printer};
use crate::picture::face::SOFT;
use crate::picture::form::{Form, Point, Step};
use crate::picture::scene::{Anchor, Area, Label, Scene};
use crate::picture::value::Scale;

/// How a chart is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) width: f64,
    pub(super) height: f64,
    /// Whether the names of the criteria stand in a key below all charts.
    pub(super) has_key: bool,
    /// Whether the ends of a range are printed below the name of the cycle, not in the chart.
    pub(super) ranges_below: bool,
    /// Lowest and highest value of the scale.
    pub(super) range: (f64, f64),
}

/// Room at the top and at the bottom that no value reaches, for what is printed there.
const HEADROOM: f64 = 22.0;

/// Draws the chart; nothing where some printed value would have no clear place.
pub(super) fn layout(
    input: &Input,
    group: &Group,
    printer: &Printer<'_>,
    frame: Frame,
) -> Option<Scene> {
    let mut scene = Scene::new(frame.width);
    let beside = Beside::new(input, frame);
    let right = frame.width - beside.width;
    let height = frame.height.max(beside.height);
    let scale = Scale::new(frame.range, (height - HEADROOM, HEADROOM));
    let mut lines = draw_bands(input, &mut scene, &beside, height, &scale);
    scene.draw("axis", Form::line((0.0, height), (right, height)));

    let step = right / input.cycles.len().max(1) as f64;
    let mut spots = spots(input, group, printer, step, &scale);
    draw_spread(group, &mut scene, &spots);
    lines.extend(draw_whiskers(group, &mut scene, &spots));
    lines.extend(draw_means(group, &mut scene, &spots));
    let mut ranges = Vec::new();
    if frame.ranges_below {
        ranges = spots
            .iter_mut()
            .map(|spot| take_range(spot, printer))
            .collect();
    }
    let within = Area {
        left: 0.0,
        top: 0.0,
        right,
        bottom: height,
    };
    for label in values::place(&spots, &lines, within, step)? {
        scene.write(label);
    }

    let mut bottom = height;
    for (at, cycle) in input.cycles.iter().enumerate() {
        let x = (at as f64 + 0.5) * step;
        let mut baseline = height + SOFT.leading + 1.0;
        let range = ranges.get(at).map_or("", String::as_str);
        for lines in [
            SOFT.wrap(cycle, step - 6.0, 6),
            SOFT.wrap(range, step - 6.0, 2),
        ] {
            let next = baseline + lines.len() as f64 * SOFT.leading;
            scene.write(Label::new(x, baseline, Anchor::Middle, SOFT, lines));
            baseline = next;
        }
        bottom = bottom.max(baseline - SOFT.leading + 5.0);
    }
    scene.height = bottom;
    Some(scene)
}

fn spots(
    input: &Input,
    group: &Group,
    printer: &Printer<'_>,
    step: f64,
    scale: &Scale,
) -> Vec<Spot> {
    let placed = |value: Option<f64>, print: &dyn Fn(f64) -> String| {
        let value = value.filter(|value| value.is_finite())?;
        Some((scale.place(value), print(value)))
    };
    let spot = |(at, point): (usize, &Measured)| {
        // A range from a value to itself is none.
        let is_range = printer.is_range(point);
        let end =
            |value: Option<f64>| placed(value.filter(|_| is_range), &|value| printer.end(value));
        Spot {
            x: (at as f64 + 0.5) * step,
            mean: placed(point.mean, &|value| printer.mean(value)),
            low: end(point.low),
            high: end(point.high),
        }
    };
    let points = group.points.iter().take(input.cycles.len());
    points.enumerate().map(spot).collect()
}

/// The range in words; its ends are then no longer printed in the chart.
fn take_range(spot: &mut Spot, printer: &Printer<'_>) -> String {
    let (low, high) = (spot.low.take(), spot.high.take());
    let text = |mark: &'_ Option<Mark>| mark.as_ref().map(|(_, text)| text.clone());
    printer.range(text(&low).as_deref(), text(&high).as_deref())
}

/// Both ends of a range as heights.
fn ends(spot: &Spot) -> Option<(f64, f64)> {
    Some((spot.low.as_ref()?.0, spot.high.as_ref()?.0))
}

/// A tinted field from range to range.
fn draw_spread(group: &Group, scene: &mut Scene, spots: &[Spot]) {
    for pair in spots.windows(2) {
        if let [a, b] = pair
            && let (Some((a_low, a_high)), Some((b_low, b_high))) = (field(a), field(b))
            && (ends(a).is_some() || ends(b).is_some())
        {
            let corners = [(a.x, a_high), (b.x, b_high), (b.x, b_low), (a.x, a_low)];
            let mut steps = vec![Step::Move(corners[0])];
            steps.extend(corners[1..].iter().map(|corner| Step::Line(*corner)));
            steps.push(Step::Close);
            scene.draw_in(group.hue, "span", Form::Path(steps));
        }
    }
}

/// From where to where the field goes at a cycle: a mean without a range is a point of it.
fn field(spot: &Spot) -> Option<(f64, f64)> {
    ends(spot).or_else(|| spot.mean.as_ref().map(|(y, _)| (*y, *y)))
}

/// The ranges as upright lines with ends. Returns them.
fn draw_whiskers(group: &Group, scene: &mut Scene, spots: &[Spot]) -> Vec<Form> {
    let mut whiskers = Vec::new();
    for spot in spots {
        if let Some((low, high)) = ends(spot) {
            let cap = |y: f64| [Step::Move((spot.x - 5.0, y)), Step::Line((spot.x + 5.0, y))];
            let mut steps = vec![Step::Move((spot.x, low)), Step::Line((spot.x, high))];
            steps.extend(cap(low));
            steps.extend(cap(high));
            let whisker = Form::Path(steps);
            scene.draw_in(group.hue, "whisker", whisker.clone());
            whiskers.push(whisker);
        }
    }
    whiskers
}

/// The line of the means with its dots; a cycle without a value leaves a gap. Returns both.
fn draw_means(group: &Group, scene: &mut Scene, spots: &[Spot]) -> Vec<Form> {
    let means: Vec<Option<Point>> = spots
        .iter()
        .map(|spot| spot.mean.as_ref().map(|(y, _)| (spot.x, *y)))
        .collect();
    let mut drawn = Vec::new();
    for run in means.split(Option::is_none) {
        let points: Vec<Point> = run.iter().copied().flatten().collect();
        if points.len() > 1 {
            let line = Form::polyline(&points);
            scene.draw_in(group.hue, "mean", line.clone());
            drawn.push(line);
        }
    }
    for point in means.into_iter().flatten() {
        let dot = Form::circle(point, 4.5);
        scene.draw_in(group.hue, "dot", dot.clone());
        drawn.push(dot);
    }
    drawn
}
