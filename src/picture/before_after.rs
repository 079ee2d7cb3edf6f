//! Before and after in percentages: a ring and a dot on one track, their values above it, the
//! change in points beside it. The ring is larger, so that both show where they are equal.

use super::face::{NAME, SOFT, TEXT, VALUE};
use super::form::Form;
use super::scene::{Anchor, Area, Caption, Hue, Label, Scene, Variant};
use super::spread::{Claim, spread};
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

/// Radius of the ring of the first value.
const RING: f64 = 7.5;
/// Radius of the dot of the second value.
const DOT: f64 = 4.5;
/// From the middle of the track up to the baseline of the values.
const RISE: f64 = 14.0;
/// Between the two values of a row.
const VALUE_GAP: f64 = 10.0;
/// Between the names of two values on the axis.
const GAP: f64 = 8.0;
/// From the top of a row to its track, with room for the values.
const HEAD: f64 = 32.0;
/// From the track to the end of a row.
const FOOT: f64 = 14.0;

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
    let mut top = write_head(input, &mut scene, (track.from - RING, WIDE));
    for (at, row) in input.rows.iter().enumerate() {
        let name = NAME.wrap(&row.name, names, 6);
        let change = VALUE.wrap(&row.change, changes - 16.0, 3);
        let lines = name.len().max(change.len()).max(1) as f64;
        let height = f64::max(lines * NAME.leading + 16.0, HEAD + FOOT);
        // The values and the track together stand in the middle.
        let y = top + (height + HEAD - FOOT) / 2.0;
        if at > 0 {
            scene.draw("hair", Form::line((0.0, top), (WIDE, top)));
        }
        let middle = top + height / 2.0;
        let first = |lines: usize| {
            middle - (lines.max(1) - 1) as f64 * NAME.leading / 2.0 + NAME.size * 0.36
        };
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
    scene.height = write_axis(input, &mut scene, &track, top).max(1.0);
    scene
}

/// Lays the chart out 320 wide: name and change above the track.
pub fn layout_narrow(input: &Input) -> Scene {
    let mut scene = Scene::new(NARROW);
    let changes = widest_change(input).min(110.0);
    let track = track(input, 0.0, NARROW);
    let mut top = write_head(input, &mut scene, (0.0, NARROW));
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
        let y = baseline + (lines - 1) as f64 * NAME.leading + NAME.descent() + HEAD;
        draw_row(input, row, &mut scene, &track, y);
        top = y + FOOT;
    }
    scene.height = write_axis(input, &mut scene, &track, top).max(1.0);
    scene
}

fn widest_change(input: &Input) -> f64 {
    input
        .rows
        .iter()
        .map(|row| VALUE.width(row.change.trim()))
        .fold(0.0, f64::max)
}

/// The track of all rows.
struct Track {
    from: f64,
    to: f64,
    /// Edges that printed values keep within.
    left: f64,
    right: f64,
    /// Values at the ends.
    ends: (f64, f64),
    scale: Scale,
}

impl Track {
    /// Whether values lie below nought, which then needs a mark of its own.
    fn has_negative(&self) -> bool {
        self.ends.0 < 0.0
    }
}

fn track(input: &Input, left: f64, right: f64) -> Track {
    let values = || {
        let values = input.rows.iter().flat_map(|row| [row.before, row.after]);
        values.flatten().filter(|value| value.is_finite())
    };
    let least = values().fold(0.0, f64::min);
    let most = match input.most {
        most if most.is_finite() && most > 0.0 => most,
        _ if least < 0.0 => 0.0,
        _ => 100.0,
    };
    // Room at the ends for half of the ring with its line, and for half of what is printed there:
    // each value stands right above its sign.
    let width = right - left;
    let shares = Scale::new((least, most), (0.0, width));
    let (mut before, mut after) = (RING + 1.0, RING + 1.0);
    for value in values().chain([least, most]) {
        let half = VALUE.width(&text(input, value)) / 2.0;
        let x = shares.place(value);
        before = before.max(half - x);
        after = after.max(half - (width - x));
    }
    if least < 0.0 {
        // The least value is named beside nought.
        let half = SOFT.width(&text(input, least)) / 2.0;
        let apart = shares.place(0.0) * 0.8;
        before = before.max(half + (half + GAP - apart).max(0.0));
    }
    let most_room = width / 4.0;
    let (from, to) = (left + before.min(most_room), right - after.min(most_room));
    Track {
        from,
        to,
        left,
        right,
        ends: (least, most),
        scale: Scale::new((least, most), (from, to)),
    }
}

fn text(input: &Input, value: f64) -> String {
    let value = print(value, input.decimal);
    if value.is_empty() {
        value
    } else {
        format!("{value}{}", input.unit)
    }
}

/// Says above the first row which sign is which; returns where the rows begin.
fn write_head(input: &Input, scene: &mut Scene, (from, width): (f64, f64)) -> f64 {
    if input.rows.is_empty() {
        return 0.0;
    }
    let y = 13.0;
    let indent = 2.0 * RING + 7.0;
    let room = (width - from) / 2.0 - indent - 20.0;
    let mut x = from + 1.0;
    let words = [("ring", RING, &input.before), ("dot", DOT, &input.after)];
    for (class, radius, word) in words {
        let word = SOFT.wrap(word, room, 1).concat();
        let sign = Form::circle((x + RING, y - 4.5), radius);
        scene.draw_in(Hue::Nila, class, sign);
        scene.write(Label::line(x + indent, y, Anchor::Start, SOFT, &word));
        x += indent + SOFT.width(&word) + 20.0;
    }
    y + 10.0
}

/// Draws the axis of all rows below the last one, with the ends of the scale and nought; returns
/// where it ends.
fn write_axis(input: &Input, scene: &mut Scene, track: &Track, top: f64) -> f64 {
    if input.rows.is_empty() {
        return top;
    }
    let y = top + 8.0;
    scene.draw("axis", Form::line((track.from, y), (track.to, y)));
    let (least, most) = track.ends;
    let nought = track.scale.place(0.0);
    let mut written: Vec<Area> = Vec::new();
    // The ends before nought: of two that meet, the first one stays.
    let values = [least, most, 0.0];
    for value in &values[..if track.has_negative() { 3 } else { 2 }] {
        let x = track.scale.place(*value);
        scene.draw("tick", Form::line((x, y - 4.0), (x, y + 4.0)));
        let text = SOFT
            .wrap(&text(input, *value), (track.right - track.left) / 3.0, 1)
            .concat();
        let half = SOFT.width(&text) / 2.0;
        // What lies below nought leaves it room to its right; nought may begin at its tick.
        let last = if *value < 0.0 {
            nought - GAP - half
        } else {
            scene.width - half
        };
        let middle = x.min(last).max(half);
        let label = |middle: f64| {
            let baseline = y + 6.0 + SOFT.ascent();
            Label::line(middle, baseline, Anchor::Middle, SOFT, &text)
        };
        let places = [middle, x + half, x - half].into_iter().map(label);
        let mut free = places.filter(|label| {
            let area = label.area();
            let is_inside = 0.0 <= area.left && area.right <= scene.width;
            let meets = |other: &Area| other.grown(GAP - 0.1).meets(&area);
            is_inside && !written.iter().any(meets)
        });
        let Some(label) = free.next() else { continue };
        written.push(label.area());
        scene.write(label);
    }
    let ends = written.iter().map(|area| area.bottom);
    ends.fold(y + 5.0, f64::max) + 1.0
}

fn draw_row(input: &Input, row: &Row, scene: &mut Scene, track: &Track, y: f64) {
    scene.draw("track", Form::line((track.from, y), (track.to, y)));
    for end in [track.from, track.to] {
        scene.draw("track", Form::line((end, y - 4.0), (end, y + 4.0)));
    }
    if track.has_negative() {
        let x = track.scale.place(0.0);
        scene.draw("zero", Form::line((x, y - 7.0), (x, y + 7.0)));
    }
    let place = |value: Option<f64>| {
        let value = value.filter(|value| value.is_finite())?;
        Some((track.scale.place(value), text(input, value)))
    };
    let (before, after) = (place(row.before), place(row.after));
    if let (Some((from, _)), Some((to, _))) = (&before, &after) {
        let way = if to < from { -1.0 } else { 1.0 };
        if (to - from).abs() > RING + DOT {
            scene.draw_in(
                row.hue,
                "gain",
                Form::line((from + way * RING, y), (*to, y)),
            );
        }
    }
    let is_fall = matches!((&before, &after), (Some((from, _)), Some((to, _))) if to < from);
    let mut signs = vec![(before, "ring", RING, TEXT), (after, "dot", DOT, VALUE)];
    let mut claims = Vec::new();
    let mut values = Vec::new();
    for (value, class, radius, _) in &signs {
        if let Some((x, _)) = value {
            scene.draw_in(row.hue, class, Form::circle((*x, y), *radius));
        }
    }
    // From left to right, as the values stand.
    if is_fall {
        signs.reverse();
    }
    let most = (track.right - track.left - VALUE_GAP) / 2.0;
    for (value, _, _, face) in signs {
        let Some((x, text)) = value else { continue };
        let text = face.wrap(&text, most, 1).concat();
        claims.push(Claim {
            wish: x,
            size: face.width(&text),
        });
        values.push((text, face));
    }
    let starts = spread(&claims, VALUE_GAP, track.left, track.right);
    for (start, (text, face)) in starts.into_iter().zip(values) {
        scene.write(Label::line(start, y - RISE, Anchor::Start, face, &text));
    }
}
