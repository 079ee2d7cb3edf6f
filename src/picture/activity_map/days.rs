//! The day axis below a map: what happens on which day, and which subjects are at work.

use super::{Day, Input};
use crate::picture::face::{NAME, SOFT, TEXT};
use crate::picture::form::Form;
use crate::picture::scene::{Anchor, Label, Scene, TAIL_GAP};

/// Above the axis.
const GAP: f64 = 40.0;
/// Between two columns or two rows of days.
const GUTTER: f64 = 28.0;
/// Radius of a subject's dot before its name.
const DOT: f64 = 4.0;

/// Most lines of a name: as many as any subject's needs.
const LINES: usize = 8;

/// Adds the axis below a wide map: days side by side, at most five in a row.
pub(super) fn add_wide(input: &Input, scene: &mut Scene) {
    let count = input.days.len();
    if count == 0 {
        return;
    }
    let rows = count.div_ceil(5);
    let columns = count.div_ceil(rows);
    let column = (scene.width - (columns - 1) as f64 * GUTTER) / columns as f64;
    let mut top = scene.height + GAP;
    for row in input.days.chunks(columns) {
        scene.draw("axis", Form::line((0.0, top), (scene.width, top)));
        let mut bottom = top;
        for (place, day) in row.iter().enumerate() {
            let x = place as f64 * (column + GUTTER);
            scene.draw("day", Form::circle((x + 6.0, top), 5.0));
            bottom = write_day(input, day, scene, x, top + 14.0, column).max(bottom);
        }
        top = bottom + GUTTER;
    }
    scene.height = top - GUTTER + 6.0;
}

/// Adds the axis below a narrow map: days below one another along a stem.
pub(super) fn add_narrow(input: &Input, scene: &mut Scene) {
    if input.days.is_empty() {
        return;
    }
    let mut top = scene.height + GAP * 0.7;
    for day in &input.days {
        scene.draw("axis", Form::line((0.0, top), (scene.width, top)));
        scene.draw("day", Form::circle((6.0, top), 5.0));
        top = write_day(input, day, scene, 0.0, top + 14.0, scene.width) + GUTTER * 0.8;
    }
    scene.height = top - GUTTER * 0.8 + 6.0;
}

/// Writes one day; returns where it ends.
fn write_day(input: &Input, day: &Day, scene: &mut Scene, x: f64, top: f64, column: f64) -> f64 {
    let mut baseline = top + NAME.ascent();
    let name = NAME.wrap(&day.label, column, LINES);
    let date = day.date.trim();
    let used = name.last().map_or(0.0, |line| NAME.width(line));
    let beside = used > 0.0 && used + TAIL_GAP + SOFT.width(date) <= column;
    let extra = name.len().saturating_sub(1) as f64 * NAME.leading;
    let mut head = Label::new(x, baseline, Anchor::Start, NAME, name);
    if beside && !date.is_empty() {
        head.tail = Some((date.to_owned(), SOFT));
    }
    scene.write(head);
    baseline += extra;
    let mut parts = vec![(TEXT.wrap(&day.note, column, 6), TEXT)];
    if !beside {
        parts.insert(0, (SOFT.wrap(date, column, LINES), SOFT));
    }
    for (lines, face) in parts {
        if !lines.is_empty() {
            baseline += face.leading;
            let more = (lines.len() - 1) as f64 * face.leading;
            scene.write(Label::new(x, baseline, Anchor::Start, face, lines));
            baseline += more;
        }
    }
    write_subjects(input, day, scene, (x, baseline), column)
}

/// Writes the subjects of a day one after another, each with its dot; returns where they end.
fn write_subjects(
    input: &Input,
    day: &Day,
    scene: &mut Scene,
    (left, baseline): (f64, f64),
    column: f64,
) -> f64 {
    let mut x = left;
    let mut baseline = baseline + 6.0;
    let mut first = true;
    for spoke in day
        .spokes
        .iter()
        .filter_map(|place| input.spokes.get(*place))
    {
        let indent = 2.0 * DOT + 5.0;
        let lines = SOFT.wrap(&spoke.subject, column - indent, LINES);
        let width = lines
            .iter()
            .map(|line| SOFT.width(line))
            .fold(0.0, f64::max);
        if first || x + indent + width > left + column {
            x = left;
            baseline += SOFT.leading + 1.0;
        }
        first = false;
        let dot = (x + DOT, baseline - SOFT.size * 0.34);
        spoke.look.draw(scene, dot, DOT);
        let more = lines.len().saturating_sub(1) as f64 * SOFT.leading;
        scene.write(Label::new(x + indent, baseline, Anchor::Start, SOFT, lines));
        x += indent + width + 14.0;
        if more > 0.0 {
            // A name of two lines has its row to itself.
            baseline += more;
            x = left + column;
        }
    }
    baseline + SOFT.descent()
}
