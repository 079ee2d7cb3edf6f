//! One chart with the cycles side by side.

use super::{Group, Input, Printer, criteria_width};
use crate::picture::face::{SOFT, VALUE};
use crate::picture::form::{Form, Point, Step};
use crate::picture::scene::{Anchor, Area, Label, Scene};
use crate::picture::spread::{Claim, crosses, place_label, spread};
use crate::picture::value::Scale;

/// A cycle that was measured, in places of the chart.
struct Spot {
    x: f64,
    mean: Option<(f64, String)>,
    low: Option<(f64, String)>,
    high: Option<(f64, String)>,
}

pub(super) fn layout(
    input: &Input,
    group: &Group,
    printer: &Printer,
    (width, height): (f64, f64),
    range: (f64, f64),
) -> Scene {
    let mut scene = Scene::new(width);
    let right = width - criteria_width(input, width);
    let scale = Scale::new(range, (height - 22.0, 22.0));
    draw_bands(input, &mut scene, right, height, &scale);
    let spots = spots(input, group, printer, right, &scale);
    draw_range(group, &mut scene, &spots);
    let mut lines = draw_means(group, &mut scene, &spots);
    let limits = limits(input, height, &scale);
    lines.extend(
        limits
            .iter()
            .map(|limit| Form::line((0.0, *limit), (right, *limit))),
    );
    let within = Area {
        left: 0.0,
        top: 0.0,
        right,
        bottom: height,
    };
    let taken = write_values(&mut scene, &spots, &lines, within);
    if criteria_width(input, width) == 0.0 {
        write_criteria(input, &mut scene, &limits, taken, &lines, within);
    }

    let step = right / input.cycles.len().max(1) as f64;
    let mut bottom = height;
    for (at, cycle) in input.cycles.iter().enumerate() {
        let lines = SOFT.wrap(cycle, step - 6.0, 3);
        let baseline = height + SOFT.leading + 1.0;
        bottom = bottom.max(height + 6.0 + lines.len() as f64 * SOFT.leading);
        let x = (at as f64 + 0.5) * step;
        scene.write(Label::new(x, baseline, Anchor::Middle, SOFT, lines));
    }
    scene.height = bottom;
    scene
}

/// Bands of the criteria with their names at the right.
fn draw_bands(input: &Input, scene: &mut Scene, right: f64, height: f64, scale: &Scale) {
    let limits = limits(input, height, scale);
    let mut claims = Vec::new();
    let mut names = Vec::new();
    for (at, criterion) in input.criteria.iter().enumerate() {
        let bottom = limits.get(at).copied().unwrap_or(height);
        let top = limits.get(at + 1).copied().unwrap_or(0.0);
        if at % 2 == 1 {
            scene.draw(
                "band",
                Form::rect(0.0, top.min(bottom), right, (bottom - top).abs(), 0.0),
            );
        }
        let lines = SOFT.wrap(&criterion.label, scene.width - right - 12.0, 3);
        claims.push(Claim {
            wish: f64::midpoint(top, bottom),
            size: SOFT.height(lines.len()),
        });
        names.push(lines);
    }
    for limit in limits.iter().filter(|limit| **limit < height) {
        scene.draw("limit", Form::line((0.0, *limit), (right, *limit)));
    }
    scene.draw("axis", Form::line((0.0, height), (right, height)));
    if right >= scene.width {
        return;
    }
    // From the top down, as the eye goes; criteria are given from the lowest upwards.
    claims.reverse();
    names.reverse();
    for (top, lines) in spread(&claims, 4.0, 0.0, height).into_iter().zip(names) {
        scene.write(Label::new(
            right + 12.0,
            top + SOFT.ascent(),
            Anchor::Start,
            SOFT,
            lines,
        ));
    }
}

/// Where the criteria begin, from the lowest upwards.
fn limits(input: &Input, height: f64, scale: &Scale) -> Vec<f64> {
    let place = |from: Option<f64>| {
        from.filter(|from| from.is_finite())
            .map_or(height, |from| scale.place(from))
    };
    input
        .criteria
        .iter()
        .map(|criterion| place(criterion.from))
        .collect()
}

fn spots(input: &Input, group: &Group, printer: &Printer, right: f64, scale: &Scale) -> Vec<Spot> {
    let step = right / input.cycles.len().max(1) as f64;
    let placed = |value: Option<f64>| {
        let value = value.filter(|value| value.is_finite())?;
        Some((scale.place(value), printer.print(value)))
    };
    let spot = |(at, point): (usize, &super::Measured)| Spot {
        x: (at as f64 + 0.5) * step,
        mean: placed(point.mean),
        low: placed(point.low),
        high: placed(point.high),
    };
    group
        .points
        .iter()
        .take(input.cycles.len())
        .enumerate()
        .map(spot)
        .collect()
}

/// The range as an upright line with ends, and a tinted field between neighbours.
fn draw_range(group: &Group, scene: &mut Scene, spots: &[Spot]) {
    for pair in spots.windows(2) {
        if let [a, b] = pair
            && let (Some(a_low), Some(a_high), Some(b_low), Some(b_high)) =
                (&a.low, &a.high, &b.low, &b.high)
        {
            let corners = [
                (a.x, a_high.0),
                (b.x, b_high.0),
                (b.x, b_low.0),
                (a.x, a_low.0),
            ];
            let mut steps = vec![Step::Move(corners[0])];
            steps.extend(corners[1..].iter().map(|corner| Step::Line(*corner)));
            steps.push(Step::Close);
            scene.draw_in(group.hue, "span", Form::Path(steps));
        }
    }
    for spot in spots {
        if let (Some((low, _)), Some((high, _))) = (&spot.low, &spot.high) {
            let cap = |y: f64| [Step::Move((spot.x - 5.0, y)), Step::Line((spot.x + 5.0, y))];
            let mut steps = vec![Step::Move((spot.x, *low)), Step::Line((spot.x, *high))];
            steps.extend(cap(*low));
            steps.extend(cap(*high));
            scene.draw_in(group.hue, "whisker", Form::Path(steps));
        }
    }
}

/// The line of the means; a cycle without a value leaves a gap. Returns what labels keep clear of.
fn draw_means(group: &Group, scene: &mut Scene, spots: &[Spot]) -> Vec<Form> {
    let mut lines = Vec::new();
    let means: Vec<Option<Point>> = spots
        .iter()
        .map(|spot| spot.mean.as_ref().map(|(y, _)| (spot.x, *y)))
        .collect();
    for pair in means.windows(2) {
        if let [Some(from), Some(to)] = pair {
            lines.push(Form::line(*from, *to));
        }
    }
    let mut steps: Vec<Step> = Vec::new();
    let mut pen_down = false;
    for mean in &means {
        if let Some(point) = mean {
            steps.push(if pen_down {
                Step::Line(*point)
            } else {
                Step::Move(*point)
            });
        }
        pen_down = mean.is_some();
    }
    if !lines.is_empty() {
        scene.draw_in(group.hue, "mean", Form::Path(steps));
    }
    for point in means.into_iter().flatten() {
        scene.draw_in(group.hue, "dot", Form::circle(point, 4.5));
        lines.push(Form::circle(point, 4.5));
    }
    for spot in spots {
        if let (Some((low, _)), Some((high, _))) = (&spot.low, &spot.high) {
            lines.push(Form::line((spot.x, *low), (spot.x, *high)));
        }
    }
    lines
}

/// Prints every value next to its place, clear of lines and of other values.
fn write_values(scene: &mut Scene, spots: &[Spot], lines: &[Form], within: Area) -> Vec<Area> {
    let mut taken: Vec<Area> = Vec::new();
    let mut put = |scene: &mut Scene, label: Label, places: &[(f64, f64, Anchor)]| {
        let places: Vec<Label> = places
            .iter()
            .map(|(x, y, anchor)| Label {
                x: *x,
                y: *y,
                anchor: *anchor,
                ..label.clone()
            })
            .collect();
        let placed = place_label(&label, &places, &taken, lines, within);
        // A value that finds no room is left to the table rather than printed over another.
        if taken.iter().all(|area| !area.meets(&placed.area())) && inside(&placed.area(), &within) {
            taken.push(placed.area());
            scene.write(placed);
        }
    };
    for spot in spots {
        if let Some((y, text)) = &spot.mean {
            let label = Label::line(spot.x, *y, Anchor::End, VALUE, text);
            put(scene, label, &around(spot.x, *y));
        }
    }
    for spot in spots {
        let ends = [
            (&spot.high, -6.0, 1.0),
            (&spot.low, SOFT.ascent() + 5.0, -1.0),
        ];
        for (end, beyond, inward) in ends {
            if let Some((y, text)) = end {
                let (x, level) = (spot.x, y + 4.0);
                let places = [
                    (x, y + beyond, Anchor::Middle),
                    (x - 9.0, level, Anchor::End),
                    (x + 9.0, level, Anchor::Start),
                    (x + 9.0, level + inward * 10.0, Anchor::Start),
                    (x - 9.0, level + inward * 10.0, Anchor::End),
                ];
                put(
                    scene,
                    Label::line(x, *y, Anchor::Middle, SOFT, text),
                    &places,
                );
            }
        }
    }
    taken
}

/// Writes the names of the criteria inside the chart, just above the line where each begins.
fn write_criteria(
    input: &Input,
    scene: &mut Scene,
    limits: &[f64],
    mut taken: Vec<Area>,
    lines: &[Form],
    within: Area,
) {
    for (criterion, limit) in input
        .criteria
        .iter()
        .zip(limits)
        .filter(|(_, limit)| **limit < within.bottom)
    {
        let text = SOFT.wrap(&criterion.label, within.right / 2.0, 1).concat();
        let at = |x, anchor| Label::line(x, limit - 5.0, anchor, SOFT, &text);
        let middle = within.right / 2.0;
        let places = [
            at(0.0, Anchor::Start),
            at(within.right, Anchor::End),
            at(middle, Anchor::Middle),
        ];
        let clear = places.into_iter().find(|place| {
            let area = place.area();
            let free = taken.iter().all(|other| !other.meets(&area));
            free && inside(&area, &within) && !lines.iter().any(|line| crosses(line, &area))
        });
        if let Some(label) = clear {
            taken.push(label.area());
            scene.write(label);
        }
    }
}

/// Places around a dot, the best first: above the line that comes from the left and rises.
fn around(x: f64, y: f64) -> Vec<(f64, f64, Anchor)> {
    let mut places = vec![
        (x - 9.0, y - 7.0, Anchor::End),
        (x + 9.0, y + 17.0, Anchor::Start),
    ];
    for away in [5.0, -9.0, 19.0, -16.0, 26.0] {
        places.push((x + 10.0, y + away, Anchor::Start));
        places.push((x - 10.0, y + away, Anchor::End));
    }
    places.push((x, y - 11.0, Anchor::Middle));
    places.push((x, y + 21.0, Anchor::Middle));
    places
}

fn inside(area: &Area, within: &Area) -> bool {
    area.left >= within.left
        && area.right <= within.right
        && area.top >= within.top
        && area.bottom <= within.bottom
}
