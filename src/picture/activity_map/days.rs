//! The day axis below a map: what happens on which day, and which subjects are at work.
//!
//! Each day names its subjects. Where that would fill a sheet, as of many subjects on every day,
//! each subject has a line on which its days are knots.

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

/// Width of the names of the subjects beside their lines.
const NAMES: f64 = 250.0;

/// Most days side by side above the lines.
const DAYS: usize = 8;

/// Adds the axis below a wide map, in the form that takes less room.
pub(super) fn add_wide(input: &Input, scene: &mut Scene) {
    if input.days.is_empty() {
        return;
    }
    // The circles of the days reach above their axis.
    let from = scene.height + GAP - 6.0;
    let lists = lists(input, scene.width);
    let lines = lines(input, scene.width);
    let axis = if lines.height < lists.height {
        lines
    } else {
        lists
    };
    scene.height = from + axis.height;
    scene.place(axis, (0.0, from));
}

/// A line for each subject, on which its days are knots; those that follow each other are joined.
pub(super) fn lines(input: &Input, width: f64) -> Scene {
    let mut scene = Scene::new(width);
    // Knots and words begin below and beside the axis, like those of a list.
    let mut top = 6.0;
    for days in input.days.chunks(DAYS) {
        let column = (width - NAMES) / days.len() as f64;
        let x = |place: usize| NAMES + place as f64 * column;
        scene.draw("axis", Form::line((NAMES, top), (width, top)));
        let mut bottom = top;
        for (place, day) in days.iter().enumerate() {
            scene.draw("day", Form::circle((x(place) + 6.0, top), 5.0));
            let head = Day {
                spokes: Vec::new(),
                ..day.clone()
            };
            let end = write_day(
                input,
                &head,
                &mut scene,
                x(place),
                top + 14.0,
                column - 10.0,
            );
            bottom = bottom.max(end);
        }
        top = bottom + 12.0;
        for (at, spoke) in input.spokes.iter().enumerate() {
            let is_on = |day: &Day| day.spokes.contains(&at);
            if !days.iter().any(is_on) {
                continue;
            }
            let name = SOFT.wrap(&spoke.subject, NAMES - 2.0 * DOT - 17.0, LINES);
            let height = SOFT.height(name.len().max(1)) + 8.0;
            let y = top + height / 2.0;
            scene.draw("hair", Form::line((0.0, top), (width, top)));
            spoke.look.draw(
                &mut scene,
                (DOT, top + 4.0 + SOFT.ascent() - SOFT.size * 0.34),
                DOT,
            );
            let baseline = top + 4.0 + SOFT.ascent();
            scene.write(Label::new(
                2.0 * DOT + 5.0,
                baseline,
                Anchor::Start,
                SOFT,
                name,
            ));
            for (place, pair) in days.windows(2).enumerate() {
                if pair.iter().all(is_on) {
                    let ends = ((x(place) + 6.0, y), (x(place + 1) + 6.0, y));
                    scene.draw_in(spoke.look.hue, "thread", Form::line(ends.0, ends.1));
                }
            }
            for (place, _) in days.iter().enumerate().filter(|(_, day)| is_on(day)) {
                spoke.look.draw(&mut scene, (x(place) + 6.0, y), 5.0);
            }
            top += height;
        }
        top += GUTTER;
    }
    scene.height = (top - GUTTER + 2.0).max(1.0);
    scene
}

/// The lines of all days below the name of the activity, on as many sheets as they need; each
/// repeats the name.
pub(super) fn sheets(input: &Input, width: f64, height: f64) -> Vec<Scene> {
    let sheet = |days: &[Day]| {
        let mut scene = Scene::new(width);
        let name = NAME.wrap(&input.activity, width, LINES);
        let from = name.len() as f64 * NAME.leading + 8.0;
        scene.write(Label::new(0.0, NAME.ascent(), Anchor::Start, NAME, name));
        let part = Input {
            days: days.to_vec(),
            ..input.clone()
        };
        let lines = lines(&part, width);
        scene.height = from + lines.height;
        scene.place(lines, (0.0, from));
        scene
    };
    let whole = sheet(&input.days);
    if input.days.is_empty() {
        Vec::new()
    } else if whole.height <= height {
        vec![whole]
    } else {
        input.days.chunks(DAYS).map(sheet).collect()
    }
}

/// Days side by side, at most five in a row, each with its subjects.
fn lists(input: &Input, width: f64) -> Scene {
    let mut scene = Scene::new(width);
    let count = input.days.len();
    let rows = count.div_ceil(5);
    let columns = count.div_ceil(rows);
    let column = (scene.width - (columns - 1) as f64 * GUTTER) / columns as f64;
    let mut top = 6.0;
    for row in input.days.chunks(columns) {
        scene.draw("axis", Form::line((0.0, top), (scene.width, top)));
        let mut bottom = top;
        for (place, day) in row.iter().enumerate() {
            let x = place as f64 * (column + GUTTER);
            scene.draw("day", Form::circle((x + 6.0, top), 5.0));
            bottom = write_day(input, day, &mut scene, x, top + 14.0, column).max(bottom);
        }
        top = bottom + GUTTER;
    }
    scene.height = top - GUTTER + 6.0;
    scene
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
