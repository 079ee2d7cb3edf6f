//! Many events: a line for each school or year, a dot for each day on it.

use super::{Tick, draw_ticks, has_years, span};
use crate::picture::face::{SOFT, TEXT, VALUE};
use crate::picture::form::Form;
use crate::picture::look::Look;
use crate::picture::scene::{Anchor, Caption, Label, Scene, Variant};
use crate::picture::value::Scale;

/// What the lines show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Input {
    /// The lines from top to bottom.
    pub rows: Vec<Row>,
    /// Beginnings of months or years, for the head.
    pub ticks: Vec<Tick>,
}

/// A line with its events.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Whose events they are.
    pub name: String,
    /// Where the name leads.
    pub href: Option<String>,
    /// Their days, counted as in [`Tick::day`]; several may be the same.
    pub days: Vec<i64>,
    /// What tells the events of this line from those of others.
    pub look: Look,
}

const WIDE: f64 = 640.0;
const NARROW: f64 = 320.0;
/// Room for the names beside their lines, and for the numbers at the other end.
const NAMES: f64 = 200.0;
const NUMBERS: f64 = 40.0;
const DOT: f64 = 5.0;

/// Draws the lines for wide and for narrow screens.
pub fn draw(input: &Input, caption: &Caption) -> String {
    let wide = layout_wide(input).to_svg("pic-time mid", Variant::Wide, caption);
    wide + &layout_narrow(input).to_svg("pic-time mid", Variant::Narrow, caption)
}

/// Lays the lines out 640 wide, each behind its name.
pub fn layout_wide(input: &Input) -> Scene {
    lay(input, WIDE, NAMES + 16.0)
}

/// Lays the lines out 320 wide, each below its name.
pub fn layout_narrow(input: &Input) -> Scene {
    lay(input, NARROW, 0.0)
}

fn lay(input: &Input, width: f64, left: f64) -> Scene {
    let mut scene = Scene::new(width);
    let is_beside = left > 0.0;
    let right = if is_beside { width - NUMBERS } else { width };
    let days = input.rows.iter().flat_map(|row| row.days.iter().copied());
    let (first, last) = span(days, &input.ticks);
    let scale = Scale::new((first, last), (left + DOT + 1.0, right - DOT - 1.0));
    let months = SOFT.ascent() + 1.0;
    let years = months + SOFT.leading;
    let drawn = draw_ticks(&input.ticks, &mut scene, &scale, (months, years), right);
    let head = 8.0
        + if has_years(&input.ticks) {
            years
        } else {
            months
        };
    let ticks_at = scene.marks.len();
    let mut top = head;
    for row in &input.rows {
        let number = row.days.len().to_string();
        let column = if is_beside { NAMES } else { width - NUMBERS };
        let name = TEXT.wrap(&row.name, column, 3);
        let lines = name.len().max(1) as f64;
        let baseline = top + 8.0 + TEXT.ascent();
        let (y, bottom) = if is_beside {
            let height = lines * TEXT.leading + 10.0;
            (top + height / 2.0, top + height)
        } else {
            let y = baseline + (lines - 1.0) * TEXT.leading + 16.0;
            (y, y + DOT + 6.0)
        };
        scene.draw("hair", Form::line((0.0, top), (width, top)));
        let middle = |lines: f64| y - (lines - 1.0) * TEXT.leading / 2.0 + TEXT.size * 0.36;
        let (of_name, of_number) = if is_beside {
            (middle(lines), middle(1.0))
        } else {
            (baseline, baseline)
        };
        let name = Label::new(0.0, of_name, Anchor::Start, TEXT, name);
        scene.write(name.with_href(row.href.as_deref()));
        scene.write(Label::line(width, of_number, Anchor::End, VALUE, &number));
        scene.draw(
            "track",
            Form::line((scale.place(first), y), (scale.place(last), y)),
        );
        for x in &drawn {
            scene.draw("axis", Form::line((*x, y - 4.0), (*x, y + 4.0)));
        }
        for day in &row.days {
            row.look
                .draw(&mut scene, (scale.place(*day as f64), y), DOT);
        }
        top = bottom;
    }
    // The beginning of a month or a year is marked below its name, too.
    let mut marks = Scene::new(width);
    for x in drawn {
        marks.draw("axis", Form::line((x, head - 4.0), (x, head)));
    }
    scene.marks.splice(ticks_at..ticks_at, marks.marks);
    scene.height = top.max(1.0);
    scene
}
