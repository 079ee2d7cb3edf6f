//! Before and after in percentages: two dots on one track, the change in points beside them.

use super::face::{NAME, SOFT, TEXT, VALUE};
use super::form::Form;
use super::scene::{Anchor, Caption, Hue, Label, Scene, Variant};
use super::value::{Scale, print};

/// What the chart shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Input {
    /// What was measured.
    pub rows: Vec<Row>,
    /// Word for the first measurement, such as "awal".
    pub before: String,
    /// Word for the second, such as "akhir".
    pub after: String,
    /// End of the scale; 100 for percentages.
    pub most: f64,
    /// Put after every value, such as "%".
    pub unit: String,
    /// Decimal sign.
    pub decimal: char,
}

/// One measurement.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// What it is.
    pub name: String,
    /// First value; nothing if there was none.
    pub before: Option<f64>,
    /// Second value.
    pub after: Option<f64>,
    /// The change in words, such as "+50 poin".
    pub change: String,
    /// Hue of the dots.
    pub hue: Hue,
}

const WIDE: f64 = 640.0;
const NARROW: f64 = 320.0;

/// Draws the chart for wide and for narrow screens.
pub fn draw(input: &Input, caption: &Caption) -> String {
    let wide = layout_wide(input).to_svg("pic-change mid", Variant::Wide, caption);
    wide + &layout_narrow(input).to_svg("pic-change mid", Variant::Narrow, caption)
}

/// Lays the chart out 640 wide: name, track, change on one line.
pub fn layout_wide(input: &Input) -> Scene {
    let mut scene = Scene::new(WIDE);
    let names = 200.0;
    // Subtracting what has been added may leave a hair less.
    let changes = widest_change(input).min(110.0) + 16.5;
    let track = track(input, names + 16.0, WIDE - changes);
    let mut top = write_head(input, &mut scene, &track, (track.from, WIDE));
    for (at, row) in input.rows.iter().enumerate() {
        let name = NAME.wrap(&row.name, names, 6);
        let change = VALUE.wrap(&row.change, changes - 16.0, 3);
        let lines = name.len().max(change.len()).max(1) as f64;
        let height = lines * NAME.leading + 16.0;
        let y = top + height / 2.0;
        if at > 0 {
            scene.draw("hair", Form::line((0.0, top), (WIDE, top)));
        }
        let first =
            |lines: usize| y - (lines.max(1) - 1) as f64 * NAME.leading / 2.0 + NAME.size * 0.36;
        scene.write(Label::new(
            0.0,
            first(name.len()),
            Anchor::Start,
            NAME,
            name,
        ));
        scene.write(Label::new(
            WIDE,
            first(change.len()),
            Anchor::End,
            VALUE,
            change,
        ));
        draw_row(input, row, &mut scene, &track, y);
        top += height;
    }
    scene.height = top.max(1.0);
    scene
}

/// Lays the chart out 320 wide: name and change above the track.
pub fn layout_narrow(input: &Input) -> Scene {
    let mut scene = Scene::new(NARROW);
    let changes = widest_change(input).min(110.0);
    let track = track(input, 0.0, NARROW);
    let mut top = write_head(input, &mut scene, &track, (6.0, NARROW));
    for (at, row) in input.rows.iter().enumerate() {
        if at > 0 {
            scene.draw("hair", Form::line((0.0, top), (NARROW, top)));
        }
        let name = NAME.wrap(&row.name, NARROW - changes - 16.0, 6);
        let change = VALUE.wrap(&row.change, changes, 3);
        let lines = name.len().max(change.len()).max(1);
        let baseline = top + NAME.ascent() + 8.0;
        scene.write(Label::new(0.0, baseline, Anchor::Start, NAME, name));
        scene.write(Label::new(NARROW, baseline, Anchor::End, VALUE, change));
        let y = baseline + (lines - 1) as f64 * NAME.leading + 20.0;
        draw_row(input, row, &mut scene, &track, y);
        top = y + 18.0;
    }
    scene.height = top.max(1.0);
    scene
}

fn widest_change(input: &Input) -> f64 {
    input
        .rows
        .iter()
        .map(|row| VALUE.width(row.change.trim()))
        .fold(0.0, f64::max)
}

/// The track of all rows, with room at both ends for printed values.
struct Track {
    from: f64,
    to: f64,
    /// Edges that printed values keep within.
    left: f64,
    right: f64,
    scale: Scale,
    /// Whether values lie below nought, which then needs a mark of its own.
    has_negative: bool,
}

fn track(input: &Input, left: f64, right: f64) -> Track {
    let values = input.rows.iter().flat_map(|row| [row.before, row.after]);
    let values = values.flatten().filter(|value| value.is_finite());
    let least = values.fold(0.0, f64::min);
    let most = match input.most {
        most if most.is_finite() && most > 0.0 => most,
        _ if least < 0.0 => 0.0,
        _ => 100.0,
    };
    let (mut from, mut to) = (left + 6.0, right - 6.0);
    // Values at the ends of the track need room beyond it; how much depends on where it ends.
    for _ in 0..6 {
        let scale = Scale::new((least, most), (from, to));
        let (mut outer, mut greatest) = (left, right);
        for row in &input.rows {
            for (x, text, to_right) in placed(input, row, &scale) {
                let width = VALUE.width(&text) + 12.0;
                let end = if to_right { x + width } else { x - width };
                outer = outer.min(end);
                greatest = greatest.max(end);
            }
        }
        from = (from + left - outer).min(left + (right - left) / 3.0);
        to = (to + right - greatest).max(right - (right - left) / 3.0);
    }
    Track {
        from,
        to,
        left,
        right,
        scale: Scale::new((least, most), (from, to)),
        has_negative: least < 0.0,
    }
}

/// The values of a row: where each is, its text, and whether that stands to the right.
///
/// The smaller value stands left of its dot, the larger one right of it: they never meet.
fn placed(input: &Input, row: &Row, scale: &Scale) -> Vec<(f64, String, bool)> {
    let before = row.before.filter(|value| value.is_finite());
    let after = row.after.filter(|value| value.is_finite());
    let falls = matches!((before, after), (Some(before), Some(after)) if before > after);
    let place = |value: Option<f64>, right: bool| {
        value.map(|value| (scale.place(value), text(input, value), right))
    };
    [place(before, falls), place(after, !falls)]
        .into_iter()
        .flatten()
        .collect()
}

fn text(input: &Input, value: f64) -> String {
    let value = print(value, input.decimal);
    if value.is_empty() {
        value
    } else {
        format!("{value}{}", input.unit)
    }
}

/// Says above the first row which dot is which, and where nought is if values lie below it;
/// returns where the rows begin.
fn write_head(input: &Input, scene: &mut Scene, track: &Track, (from, width): (f64, f64)) -> f64 {
    if input.rows.is_empty() {
        return 0.0;
    }
    let y = 12.0;
    let room = (width - from) / 2.0 - 24.0;
    let mut x = from;
    let words = [("ring", &input.before), ("dot", &input.after)];
    for (class, word) in words {
        let word = SOFT.wrap(word, room, 1).concat();
        scene.draw_in(Hue::Nila, class, Form::circle((x, y - 4.0), 5.0));
        scene.write(Label::line(x + 11.0, y, Anchor::Start, SOFT, &word));
        x += 11.0 + SOFT.width(&word) + 20.0;
    }
    if !track.has_negative {
        return y + 8.0;
    }
    let zero = text(input, 0.0);
    let half = SOFT.width(&zero) / 2.0;
    let x = track.scale.place(0.0);
    let x = x.clamp(track.left + half, track.right - half);
    let y = y + SOFT.leading + 2.0;
    scene.write(Label::line(x, y, Anchor::Middle, SOFT, &zero));
    y + 6.0
}

fn draw_row(input: &Input, row: &Row, scene: &mut Scene, track: &Track, y: f64) {
    scene.draw("track", Form::line((track.from, y), (track.to, y)));
    for end in [track.from, track.to] {
        scene.draw("track", Form::line((end, y - 4.0), (end, y + 4.0)));
    }
    if track.has_negative {
        let x = track.scale.place(0.0);
        scene.draw("zero", Form::line((x, y - 8.0), (x, y + 8.0)));
    }
    let before = row.before.filter(|value| value.is_finite());
    let after = row.after.filter(|value| value.is_finite());
    let place = |value: f64| track.scale.place(value);
    if let (Some(before), Some(after)) = (before, after) {
        let (from, to) = (place(before), place(after));
        let way = if to < from { -1.0 } else { 1.0 };
        if (to - from).abs() > 14.0 {
            scene.draw_in(
                row.hue,
                "gain",
                Form::line((from + way * 5.0, y), (to - way * 5.0, y)),
            );
        }
    }
    let present = [(before, "ring", TEXT), (after, "dot", VALUE)];
    let present = present.into_iter().filter(|(value, ..)| value.is_some());
    for ((x, text, to_right), (_, class, face)) in
        placed(input, row, &track.scale).into_iter().zip(present)
    {
        scene.draw_in(row.hue, class, Form::circle((x, y), 5.0));
        let (at, anchor, room) = if to_right {
            (x + 10.0, Anchor::Start, track.right - x - 10.0)
        } else {
            (x - 10.0, Anchor::End, x - 10.0 - track.left)
        };
        let text = face.wrap(&text, room, 1).concat();
        scene.write(Label::line(at, y + 5.0, anchor, face, &text).with_class("halo"));
    }
}
