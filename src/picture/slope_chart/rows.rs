//! The chart with the cycles below one another, where they have no room side by side.

use super::{Group, Input, Printer, nought};
use crate::picture::face::{SOFT, TEXT, VALUE};
use crate::picture::form::Form;
use crate::picture::scene::{Anchor, Label, Scene};
use crate::picture::value::Scale;

/// Room for half of a dot at the ends of the scale.
const MARGIN: f64 = 6.0;

pub(super) fn layout(
    input: &Input,
    group: &Group,
    printer: &Printer<'_>,
    width: f64,
    range: (f64, f64),
) -> Scene {
    let mut scene = Scene::new(width);
    let scale = scale(width, range);
    let nought = nought(input, range);
    let mut top = 0.0;
    for (cycle, point) in input.cycles.iter().zip(&group.points) {
        let end = |value: Option<f64>| {
            let text = value.map(|value| printer.end(value));
            text.filter(|text| !text.is_empty())
        };
        let mean = point.mean.map_or(String::new(), |mean| printer.mean(mean));
        let spread = if printer.is_range(point) {
            let (low, high) = (end(point.low), end(point.high));
            printer.range(low.as_deref(), high.as_deref())
        } else {
            String::new()
        };
        // Room for a dozen digits; no value is longer, unless by a slip of the keyboard.
        let (mean, spread) = (
            VALUE.wrap(&mean, width * 0.3, 1).concat(),
            SOFT.wrap(&spread, width * 0.65, 1).concat(),
        );
        let before = width - VALUE.width(&mean) - 10.0;
        let column = before - SOFT.width(&spread) - 14.0;
        // Values stand beside the name, or below it where it is long.
        let fits = TEXT.width(cycle.trim()) <= column;
        let name = TEXT.wrap(cycle, if fits { column } else { width }, 3);
        let mut baseline = top + TEXT.ascent();
        let lines = name.len();
        scene.write(Label::new(0.0, baseline, Anchor::Start, TEXT, name));
        if !fits {
            baseline += lines as f64 * TEXT.leading;
        }
        scene.write(Label::line(width, baseline, Anchor::End, VALUE, &mean));
        scene.write(Label::line(before, baseline, Anchor::End, SOFT, &spread));
        let y = baseline + 14.0;
        let limits = input.criteria.iter().filter_map(|criterion| criterion.from);
        let limits = limits.filter(|limit| limit.is_finite());
        // It ends where the scale ends: beyond it there may be nothing, as beyond 100%.
        scene.draw("track", Form::line((MARGIN, y), (width - MARGIN, y)));
        for limit in limits {
            let x = scale.place(limit);
            scene.draw("limit", Form::line((x, y - 6.0), (x, y + 6.0)));
        }
        if nought.is_some() {
            let x = scale.place(0.0);
            scene.draw("zero", Form::line((x, y - 6.0), (x, y + 6.0)));
        }
        if let (Some(low), Some(high)) = (point.low, point.high) {
            let ends = ((scale.place(low), y), (scale.place(high), y));
            scene.draw_in(group.hue, "gain", Form::line(ends.0, ends.1));
        }
        if let Some(mean) = point.mean.filter(|mean| mean.is_finite()) {
            scene.draw_in(group.hue, "dot", Form::circle((scale.place(mean), y), 5.0));
        }
        top = y + 18.0;
    }
    scene.height = (top - 10.0).max(0.0);
    if let Some(nought) = nought.filter(|_| top > 0.0) {
        // Below the last of its marks.
        let half = SOFT.width(&nought) / 2.0;
        let x = scale.place(0.0).clamp(half, width - half);
        let baseline = top - 8.0 + SOFT.ascent();
        scene.write(Label::line(x, baseline, Anchor::Middle, SOFT, &nought));
        scene.height = baseline + SOFT.descent();
    }
    scene
}

/// The scale of a chart of some width.
pub(super) fn scale(width: f64, range: (f64, f64)) -> Scale {
    Scale::new(range, (MARGIN, width - MARGIN))
}
