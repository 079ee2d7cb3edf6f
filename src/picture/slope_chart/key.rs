//! What stands below all charts: the signs with their words.

use super::{Input, Measured, Printer};
use crate::picture::face::SOFT;
use crate::picture::flow::Flow;
use crate::picture::form::{Form, Step};
use crate::picture::scene::{Anchor, Hue, Label, Scene};

/// Says below the charts what a dot is and what a range, where ranges are drawn.
pub(super) fn write_signs(
    input: &Input,
    printer: &Printer<'_>,
    scene: &mut Scene,
    is_in_rows: bool,
) {
    let mut points = input.groups.iter().flat_map(|group| &group.points);
    let is_drawn =
        |point: &Measured| point.low.is_some() && point.high.is_some() && printer.is_range(point);
    if !points.any(is_drawn) {
        return;
    }
    let hue = input
        .groups
        .first()
        .map_or(Hue::default(), |group| group.hue);
    let half = 8.0;
    let indent = 2.0 * half + 7.0;
    let mut place = Flow::new(scene.height + 12.0);
    for (is_mean, words) in [(true, &input.mean), (false, &input.spread)] {
        let lines = SOFT.wrap(words, scene.width - indent, 3);
        if lines.is_empty() {
            continue;
        }
        let (x, top) = place.next(scene.width, indent, &lines);
        let y = top + SOFT.height(1) / 2.0;
        let (left, right) = (x, x + 2.0 * half);
        let level = Form::line((left, y), (right, y));
        let middle = (x + half, y);
        match (is_mean, is_in_rows) {
            (true, true) => scene.draw_in(hue, "dot", Form::circle(middle, 5.0)),
            (true, false) => {
                scene.draw_in(hue, "mean", level);
                scene.draw_in(hue, "dot", Form::circle(middle, 4.5));
            }
            (false, true) => scene.draw_in(hue, "gain", level),
            (false, false) => {
                let field = Form::rect(left, y - half, right - left, 2.0 * half, 0.0);
                scene.draw_in(hue, "span", field);
                let whisker = whisker(x + half, y + half, y - half);
                scene.draw_in(hue, "whisker", whisker);
            }
        }
        let baseline = top + SOFT.ascent();
        let words = Label::new(x + indent, baseline, Anchor::Start, SOFT, lines);
        scene.write(words);
    }
    scene.height = place.bottom + 3.0;
}

/// An upright line with ends.
pub(super) fn whisker(x: f64, low: f64, high: f64) -> Form {
    let cap = |y: f64| [Step::Move((x - 5.0, y)), Step::Line((x + 5.0, y))];
    let mut steps = vec![Step::Move((x, low)), Step::Line((x, high))];
    steps.extend(cap(low));
    steps.extend(cap(high));
    Form::Path(steps)
}
