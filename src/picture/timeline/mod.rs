//! Timeline of a series: when, what, at which school.
//!
//! Wide: a ruler true to time with the events above and below it. Narrow, or with many events:
//! a stem with the events below one another, further apart where more time lies between.

mod stem;

use super::face::{NAME, SOFT};
use super::form::{Form, Step};
use super::look::Look;
use super::scene::{Anchor, Caption, Label, Scene, Variant};
use super::spread::{Claim, spread};
use super::value::Scale;

/// What a timeline shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Input {
    /// The events in their order.
    pub events: Vec<Event>,
    /// Beginnings of months or years, for the ruler.
    pub ticks: Vec<Tick>,
}

/// Something that happened on a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Event {
    /// Day, counted from any fixed day.
    pub day: i64,
    /// The date in words.
    pub date: String,
    /// What happened.
    pub title: String,
    /// Where.
    pub place: String,
    /// What tells it from others, say those of other schools.
    pub look: Look,
    /// Where the title leads.
    pub href: Option<String>,
}

/// A mark on the ruler.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tick {
    /// Day, counted as in [`Event::day`].
    pub day: i64,
    /// Name, such as "Juli".
    pub label: String,
}

const WIDE: f64 = 860.0;
/// Narrowest column of words on the ruler.
const LEAST_COLUMN: f64 = 118.0;
/// Height of the ruler.
const RULER: f64 = 30.0;
/// Between the ruler and the words.
const DROP: f64 = 38.0;

/// Draws the timeline for wide and for narrow screens.
pub fn draw(input: &Input, caption: &Caption) -> String {
    let wide = layout_wide(input).to_svg("pic-time", Variant::Wide, caption);
    wide + &layout_narrow(input).to_svg("pic-time", Variant::Narrow, caption)
}

/// Lays the events out along a ruler, or along a stem if they are too many.
pub fn layout_wide(input: &Input) -> Scene {
    let on_one_side = input.events.len().div_ceil(2).max(1);
    let column = (WIDE / on_one_side as f64 - 14.0).min(196.0);
    if column < LEAST_COLUMN || input.events.is_empty() {
        return stem::layout(input, 640.0);
    }
    ruler(input, column)
}

/// Lays the events out along a stem.
pub fn layout_narrow(input: &Input) -> Scene {
    stem::layout(input, 320.0)
}

/// The words of an event.
struct Words {
    date: Vec<String>,
    title: Vec<String>,
    place: Vec<String>,
}

impl Words {
    fn new(event: &Event, column: f64) -> Self {
        Self {
            date: SOFT.wrap(&event.date, column, 2),
            title: NAME.wrap(&event.title, column, 4),
            place: SOFT.wrap(&event.place, column, 3),
        }
    }

    fn width(&self) -> f64 {
        let soft = self
            .date
            .iter()
            .chain(&self.place)
            .map(|line| SOFT.width(line));
        self.title
            .iter()
            .map(|line| NAME.width(line))
            .chain(soft)
            .fold(0.0, f64::max)
    }

    fn height(&self) -> f64 {
        let soft = (self.date.len() + self.place.len()) as f64 * SOFT.leading;
        soft + self.title.len() as f64 * NAME.leading
    }

    fn write(&self, event: &Event, scene: &mut Scene, x: f64, top: f64) {
        let mut bottom = top;
        for (lines, face) in [(&self.date, SOFT), (&self.title, NAME), (&self.place, SOFT)] {
            let href = if face == NAME {
                event.href.as_deref()
            } else {
                None
            };
            let label = Label::new(
                x,
                bottom + face.ascent(),
                Anchor::Start,
                face,
                lines.clone(),
            );
            scene.write(label.with_href(href));
            bottom += lines.len() as f64 * face.leading;
        }
    }
}

fn ruler(input: &Input, column: f64) -> Scene {
    let mut scene = Scene::new(WIDE);
    let scale = scale(input);
    let words: Vec<Words> = input
        .events
        .iter()
        .map(|event| Words::new(event, column))
        .collect();
    // Events take turns above and below, so that neighbours do not press each other aside.
    let side = |odd: usize| -> Vec<usize> { (0..words.len()).filter(|at| at % 2 == odd).collect() };
    let above = side(0);
    let tallest = |side: &[usize]| {
        side.iter()
            .filter_map(|at| words.get(*at))
            .map(Words::height)
            .fold(0.0, f64::max)
    };
    let top = tallest(&above) + DROP + 2.0;
    let bottom = top + RULER;
    draw_ruler(input, &mut scene, &scale, top);
    for (side, is_above) in [(above, true), (side(1), false)] {
        let items: Vec<(&Event, &Words)> = side
            .iter()
            .filter_map(|at| Some((input.events.get(*at)?, words.get(*at)?)))
            .collect();
        let claims = items.iter().map(|(event, words)| {
            let size = words.width().max(20.0);
            Claim {
                wish: scale.place(event.day as f64) - 4.0 + size / 2.0,
                size,
            }
        });
        let starts = spread(&claims.collect::<Vec<_>>(), 14.0, 0.0, WIDE);
        for ((event, words), start) in items.into_iter().zip(starts) {
            let x = scale.place(event.day as f64);
            let foot = start + 4.0;
            let (from, to, words_top) = if is_above {
                (top, top - DROP + 4.0, top - DROP - words.height())
            } else {
                (bottom, bottom + DROP - 4.0, bottom + DROP)
            };
            let bend = f64::midpoint(from, to);
            let thread = vec![
                Step::Move((x, from)),
                Step::Curve((x, bend), (foot, bend), (foot, to)),
            ];
            scene.draw_in(event.look.hue, "thread", Form::Path(thread));
            event.look.draw(&mut scene, (x, from), 5.0);
            words.write(event, &mut scene, start, words_top);
        }
    }
    scene.height = bottom
        + if words.len() > 1 {
            DROP + tallest(&side(1)) + 2.0
        } else {
            8.0
        };
    scene
}

/// The scale from days to places, with some air before the first and after the last day.
fn scale(input: &Input) -> Scale {
    let days = input.events.iter().map(|event| event.day as f64);
    let days = days.chain(input.ticks.iter().map(|tick| tick.day as f64));
    let (first, last) = days.fold((f64::MAX, f64::MIN), |(first, last), day| {
        (first.min(day), last.max(day))
    });
    Scale::new((first, last.max(first + 1.0)), (8.0, WIDE - 40.0))
}

fn draw_ruler(input: &Input, scene: &mut Scene, scale: &Scale, top: f64) {
    for y in [top, top + RULER] {
        scene.draw("axis", Form::line((0.0, y), (WIDE, y)));
    }
    let mut free = 0.0;
    for tick in &input.ticks {
        let x = scale.place(tick.day as f64);
        let label = Label::line(
            x + 6.0,
            top + RULER / 2.0 + 4.6,
            Anchor::Start,
            SOFT,
            &tick.label,
        );
        // A tick whose name has no room would be a line without a meaning.
        if x >= free && label.area().right <= WIDE {
            scene.draw("axis", Form::line((x, top), (x, top + RULER)));
            free = label.area().right + 6.0;
            scene.write(label);
        }
    }
}
