//! One chart with the cycles side by side.

use super::criteria::{Beside, draw_bands, limits};
use super::key::whisker;
use super::values::{self, Mark, Spot};
use super::{Below, FEW_CYCLES, Group, Input, Measured, Printer};
use crate::picture::face::{SOFT, VALUE};
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
    /// What is printed below the name of the cycle, not in the chart.
    pub(super) below: Below,
    /// Lowest and highest value of the scale.
    pub(super) range: (f64, f64),
}

/// Room at the top and at the bottom that no value reaches, for what is printed there.
const HEADROOM: f64 = 22.0;

/// Of so many values one may stand one place further from its best, where the cycles are many.
const ODD_ONE_OF: usize = 4;

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
    // With a key below there is more room for the names of the cycles.
    if frame.below == Below::All && !frame.has_key && divides_a_word(&input.cycles, step - 6.0) {
        return None;
    }
    let mut spots = spots(input, group, printer, step, &scale);
    draw_spread(group, &mut scene, &spots);
    lines.extend(draw_whiskers(group, &mut scene, &spots));
    lines.extend(draw_means(group, &mut scene, &spots));
    let (mut means, mut ranges) = (Vec::new(), Vec::new());
    for spot in &mut spots {
        if frame.below == Below::All {
            means.push(spot.mean.take().map_or(String::new(), |(_, text)| text));
        }
        if frame.below != Below::Nothing {
            ranges.push(take_range(spot, printer));
        }
    }
    if divides_a_word(&ranges, step - 6.0) {
        return None;
    }
    let within = Area {
        left: 0.0,
        top: 0.0,
        right,
        bottom: height,
    };
    let limits = limits(input, height, &scale);
    // The lowest criterion begins at the axis, where nothing is told apart.
    let limits: Vec<f64> = limits.into_iter().filter(|limit| *limit < height).collect();
    let placed = values::place(&spots, &lines, &limits, within, step)?;
    let is_long = input.cycles.len() > FEW_CYCLES;
    if is_long && placed.cost > placed.labels.len() / ODD_ONE_OF {
        return None;
    }
    for label in placed.labels {
        scene.write(label);
    }

    // Row below row, so that what is of one sort stands on one line.
    let mut bottom = height;
    for (texts, face, most, gap) in [
        (&input.cycles, SOFT, 6, 1.0),
        (&means, VALUE, 1, 6.0),
        (&ranges, SOFT, 3, 1.0),
    ] {
        let baseline = bottom + SOFT.leading + gap;
        for (at, text) in texts.iter().enumerate() {
            let lines = face.wrap(text, step - 6.0, most);
            let x = (at as f64 + 0.5) * step;
            let end = baseline + (lines.len() as f64 - 1.0) * face.leading;
            bottom = bottom.max(end);
            scene.write(Label::new(x, baseline, Anchor::Middle, face, lines));
        }
    }
    scene.height = bottom + 5.0;
    Some(scene)
}

/// Whether a word in one of the texts, or one end of a range, is wider than its column.
fn divides_a_word(texts: &[String], column: f64) -> bool {
    let words = texts.iter().flat_map(|text| text.split_whitespace());
    let mut parts = words.flat_map(|word| word.split_inclusive('–'));
    parts.any(|part| SOFT.width(part) > column)
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
        let (low, high) = (end(point.low), end(point.high));
        Spot {
            x: (at as f64 + 0.5) * step,
            mean: placed(point.mean, &|value| printer.mean(value)),
            is_range: low.is_some() && high.is_some(),
            low,
            high,
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
            let whisker = whisker(spot.x, low, high);
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
