//! Timeline of a series: when, what, at which school.
//!
//! Wide: a ruler true to time with the events above and below it, each a knot on its day, with a
//! band as long as it lasts; bands at the same time lie on lanes. Narrow, or where the words
//! would stand far from their days, or all days are one: a stem with the events below one
//! another, further apart where more time lies between. Very many events are dots on lines
//! ([`lanes`]).

pub mod lanes;
mod stem;

use super::face::{NAME, SOFT};
use super::form::{Form, Point, Step};
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
    /// Day, or the first of several, counted from any fixed day.
    pub day: i64,
    /// Last day, where there are several.
    pub end: Option<i64>,
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

impl Event {
    /// Its first and last day.
    fn days(&self) -> [i64; 2] {
        [self.day, self.end.unwrap_or(self.day).max(self.day)]
    }
}

/// A mark on the ruler.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tick {
    /// Day, counted as in [`Event::day`].
    pub day: i64,
    /// Name, such as "Juli"; empty for the end of the ruler.
    pub label: String,
    /// The year, where it begins or the ruler does.
    pub year: String,
}

/// Words of the second rank are twelve pixels tall on a tablet.
const WIDE: f64 = 788.0;
/// Narrowest column of words on the ruler.
const LEAST_COLUMN: f64 = 118.0;
/// Widest date that stands on one line although its column is narrower.
const WIDE_DATE: f64 = 300.0;
/// Radius of a knot.
const KNOT: f64 = 5.0;
/// Thickness of the band of an event that lasts.
const BAND: f64 = 6.0;
/// From lane to lane.
const LANE: f64 = 15.0;
/// Between what shares a lane, and between knots beside each other.
const CLEAR: f64 = 4.0;
/// Height of the ruler.
const RULER: f64 = 30.0;
/// Between the ruler and the words.
const DROP: f64 = 38.0;
/// Farthest that words may stand aside from their day, after it and before it: against the way of
/// reading a thread soon looks as if it turned back.
const ASIDE: f64 = 60.0;
const BEFORE: f64 = 20.0;
/// From the edge of the words to where their thread meets them.
const INSET: f64 = 4.0;
/// Between two stems.
const GUTTER: f64 = 40.0;
/// From the last words of a stem to where its line turns to the next.
const FOOT: f64 = 10.0;

/// Draws the timeline for wide and for narrow screens.
pub fn draw(input: &Input, caption: &Caption) -> String {
    let wide = layout_wide(input).to_svg("pic-time", Variant::Wide, caption);
    wide + &layout_narrow(input).to_svg("pic-time", Variant::Narrow, caption)
}

/// Lays the events out along a ruler, or along a stem if they are too many.
pub fn layout_wide(input: &Input) -> Scene {
    let on_one_side = input.events.len().div_ceil(2).max(1);
    let column = (WIDE / on_one_side as f64 - 14.0).min(196.0);
    let mut days = input.events.iter().map(|event| event.day);
    let first = days.next();
    // A ruler of a single day would have all its events on one point.
    let is_one_day = days.all(|day| Some(day) == first) && input.events.len() > 1;
    if column < LEAST_COLUMN || input.events.is_empty() || is_one_day {
        return stems(input);
    }
    ruler(input, column, WIDE_DATE.max(column))
        .or_else(|| ruler(input, column, column))
        .unwrap_or_else(|| stems(input))
}

/// Lays the events out along two stems side by side; the first goes on as the second.
fn stems(input: &Input) -> Scene {
    let mut scene = Scene::new(WIDE);
    let column = (WIDE - GUTTER) / 2.0;
    let half = input.events.len().div_ceil(2).max(1);
    let mut first: Option<(f64, f64)> = None;
    let day = |at: usize| input.events.get(at).map(|event| event.day);
    for (at, events) in input.events.chunks(half).enumerate() {
        let part = Input {
            events: events.to_vec(),
            ticks: Vec::new(),
        };
        let (stem, ends) = stem::layout(&part, column);
        let left = at as f64 * (column + GUTTER);
        if let Some((last, foot)) = first
            && day(half) != day(half - 1)
        {
            let turn = Turn {
                from: (stem::STEM, last + stem::APART),
                foot,
                middle: left - GUTTER / 2.0,
                to: (left + stem::STEM - stem::APART, ends.0),
            };
            turn.draw(&mut scene);
            scene.height = scene.height.max(foot + 2.0);
        }
        first = Some((ends.1, stem.height + FOOT));
        scene.height = scene.height.max(stem.height);
        scene.place(stem, (left, 0.0));
    }
    scene.height = scene.height.max(1.0);
    scene
}

/// The way from the last event of a stem to the first of the next: down below all words, and up
/// between the two columns.
struct Turn {
    from: Point,
    foot: f64,
    middle: f64,
    to: Point,
}

impl Turn {
    fn draw(&self, scene: &mut Scene) {
        let ((x, from), (to, head)) = (self.from, self.to);
        let round = 8.0;
        let arc = |clockwise, to| Step::Arc {
            radius: round,
            large: false,
            clockwise,
            to,
        };
        let way = vec![
            Step::Move((x, from)),
            Step::Line((x, self.foot - round)),
            arc(false, (x + round, self.foot)),
            Step::Line((self.middle - round, self.foot)),
            arc(false, (self.middle, self.foot - round)),
            Step::Line((self.middle, head + round)),
            arc(true, (self.middle + round, head)),
            Step::Line((to, head)),
        ];
        scene.draw("stem", Form::Path(way));
        scene.draw("stem", Form::arrow_head((to, head), 0.0, 7.0));
    }
}

/// Lays the events out along a stem.
pub fn layout_narrow(input: &Input) -> Scene {
    stem::layout(input, 320.0).0
}

/// The words of an event.
struct Words {
    date: Vec<String>,
    title: Vec<String>,
    place: Vec<String>,
}

impl Words {
    /// Words in a column, with a date that may be wider.
    fn new(event: &Event, column: f64, of_date: f64) -> Self {
        Self {
            date: SOFT.wrap(&event.date, of_date, 2),
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

    fn write(&self, event: &Event, scene: &mut Scene, (x, anchor): (f64, Anchor), top: f64) {
        let mut bottom = top;
        for (lines, face) in [(&self.date, SOFT), (&self.title, NAME), (&self.place, SOFT)] {
            let href = if face == NAME {
                event.href.as_deref()
            } else {
                None
            };
            let label = Label::new(x, bottom + face.ascent(), anchor, face, lines.clone());
            scene.write(label.with_href(href));
            bottom += lines.len() as f64 * face.leading;
        }
    }
}

/// Where the words of an event stand beside the ruler.
#[derive(Clone, Copy)]
struct Stand {
    /// The edge at which the words begin or end.
    edge: (f64, Anchor),
    /// Where the thread from the day meets them.
    foot: f64,
}

impl Stand {
    /// The words between two edges for a day at `x`: they begin below it, or end below it where
    /// it lies nearer to their end, so that no thread turns back over its own words.
    fn new(x: f64, start: f64, width: f64) -> Self {
        let begins = x - start < start + width - x;
        if begins {
            Self {
                edge: (start, Anchor::Start),
                foot: start + INSET,
            }
        } else {
            Self {
                edge: (start + width, Anchor::End),
                foot: start + width - INSET,
            }
        }
    }
}

/// The lane of each of the events on one side of the ruler, given in their order as the places
/// where they begin and end; nothing where two begin too near each other to be told apart.
///
/// Whatever lasts while a later one begins lies nearer to the ruler: the thread from a knot never
/// runs over a band.
fn lanes_of(spans: &[(f64, f64)]) -> Option<Vec<usize>> {
    let mut lanes: Vec<usize> = Vec::with_capacity(spans.len());
    for (start, _) in spans {
        let mut lane = 0;
        for ((from, to), taken) in spans.iter().zip(&lanes) {
            if start - from < KNOT + CLEAR {
                return None;
            }
            if start - KNOT < to.max(from + KNOT) + CLEAR {
                lane = lane.max(taken + 1);
            }
        }
        lanes.push(lane);
    }
    Some(lanes)
}

/// Lays the events out along a ruler; nothing where their words would stand too far aside, or in
/// another order than their days.
fn ruler(input: &Input, column: f64, of_date: f64) -> Option<Scene> {
    let mut scene = Scene::new(WIDE);
    let scale = scale(input);
    let words: Vec<Words> = input
        .events
        .iter()
        .map(|event| Words::new(event, column, of_date))
        .collect();
    let place = |at: usize| scale.place(input.events[at].day as f64);
    let until = |at: usize| scale.place(input.events[at].days()[1] as f64);
    // Events take turns above and below, so that neighbours do not press each other aside.
    let side = |odd: usize| (0..words.len()).filter(move |at| at % 2 == odd);
    let tallest = |odd: usize| side(odd).map(|at| words[at].height()).fold(0.0, f64::max);
    let mut stands: Vec<Option<Stand>> = vec![None; words.len()];
    let mut lanes = vec![0; words.len()];
    let mut depths = [0.0; 2];
    for odd in [0, 1] {
        let spans: Vec<(f64, f64)> = side(odd).map(|at| (place(at), until(at))).collect();
        for (at, lane) in side(odd).zip(lanes_of(&spans)?) {
            lanes[at] = lane;
            depths[odd] = f64::max(depths[odd], lane as f64 * LANE);
        }
        let claims = side(odd).map(|at| {
            let size = words[at].width().max(20.0);
            // Near the right edge they end at their day, elsewhere they begin there.
            let begins = place(at) - INSET + size <= WIDE;
            let away = size / 2.0 - INSET;
            Claim {
                wish: place(at) + if begins { away } else { -away },
                size,
            }
        });
        let starts = spread(&claims.collect::<Vec<_>>(), 14.0, 0.0, WIDE);
        for (at, start) in side(odd).zip(starts) {
            let width = words[at].width();
            let stand = Stand::new(place(at), start, width);
            if !(-BEFORE..=ASIDE).contains(&(stand.foot - place(at))) {
                return None;
            }
            stands[at] = Some(stand);
        }
    }
    let stands: Vec<Stand> = stands.into_iter().flatten().collect();
    if !stands.is_sorted_by_key(|stand| stand.foot) {
        return None;
    }
    let top = tallest(0) + DROP + depths[0] + 2.0;
    let bottom = top + height_of_ruler(input);
    // The outermost lanes.
    let (upper, lower) = (top - depths[0], bottom + depths[1]);
    draw_ruler(input, &mut scene, &scale, [upper, top, bottom, lower]);
    for (at, event) in input.events.iter().enumerate() {
        let from_ruler = lanes[at] as f64 * LANE;
        let y = if at % 2 == 0 {
            top - from_ruler
        } else {
            bottom + from_ruler
        };
        let length = until(at) - place(at);
        if length > KNOT {
            let band = Form::rect(place(at), y - BAND / 2.0, length, BAND, 1.0);
            scene.draw_in(event.look.hue, "lasting", band);
        }
    }
    // In the order of days, in which a reader goes from link to link.
    for (at, ((event, words), stand)) in input.events.iter().zip(&words).zip(stands).enumerate() {
        let x = place(at);
        let from_ruler = lanes[at] as f64 * LANE;
        let (from, edge, to, words_top) = if at % 2 == 0 {
            let to = upper - DROP;
            (top - from_ruler, upper, to + 4.0, to - words.height())
        } else {
            let to = lower + DROP;
            (bottom + from_ruler, lower, to - 4.0, to)
        };
        // Straight as far as there are lanes.
        let bend = f64::midpoint(edge, to);
        let mut thread = vec![Step::Move((x, from))];
        if from != edge {
            thread.push(Step::Line((x, edge)));
        }
        thread.push(Step::Curve((x, bend), (stand.foot, bend), (stand.foot, to)));
        scene.draw_in(event.look.hue, "thread", Form::Path(thread));
        event.look.draw(&mut scene, (x, from), KNOT);
        words.write(event, &mut scene, stand.edge, words_top);
    }
    scene.height = lower
        + if words.len() > 1 {
            DROP + tallest(1) + 2.0
        } else {
            8.0
        };
    Some(scene)
}

/// The scale from days to places, with some air before the first and after the last day.
fn scale(input: &Input) -> Scale {
    let days = input.events.iter().flat_map(Event::days);
    Scale::new(span(days, &input.ticks), (8.0, WIDE - 8.0))
}

/// From the first to the last of the days and ticks.
fn span(days: impl Iterator<Item = i64>, ticks: &[Tick]) -> (f64, f64) {
    let days = days.chain(ticks.iter().map(|tick| tick.day));
    let days = days.map(|day| day as f64);
    let (first, last) = days.fold((f64::MAX, f64::MIN), |(first, last), day| {
        (first.min(day), last.max(day))
    });
    if first > last {
        return (0.0, 1.0);
    }
    (first, last.max(first + 1.0))
}

fn has_years(ticks: &[Tick]) -> bool {
    ticks.iter().any(|tick| !tick.year.is_empty())
}

fn height_of_ruler(input: &Input) -> f64 {
    if has_years(&input.ticks) {
        RULER + SOFT.leading
    } else {
        RULER
    }
}

/// Draws the ruler from `top` to `bottom`, its marks as far as there are lanes.
fn draw_ruler(
    input: &Input,
    scene: &mut Scene,
    scale: &Scale,
    [upper, top, bottom, lower]: [f64; 4],
) {
    for y in [top, bottom] {
        scene.draw("axis", Form::line((0.0, y), (WIDE, y)));
    }
    let months = top + RULER / 2.0 + 4.6;
    let baselines = (months, months + SOFT.leading);
    for x in draw_ticks(&input.ticks, scene, scale, baselines, WIDE) {
        scene.draw("axis", Form::line((x, upper), (x, lower)));
    }
}

/// Writes the names of the ticks on one line and their years on another: each of them, or each
/// second, third and so on where there is no room, so that equal steps are named. Returns the
/// places of those that have a name: any other would be a line without a meaning.
fn draw_ticks(
    ticks: &[Tick],
    scene: &mut Scene,
    scale: &Scale,
    (names, years): (f64, f64),
    right: f64,
) -> Vec<f64> {
    let named: Vec<usize> = (0..ticks.len())
        .filter(|at| !ticks[*at].label.is_empty())
        .collect();
    let label = |at: usize, baseline, text: &str| {
        let x = scale.place(ticks[at].day as f64) + 6.0;
        Label::line(x, baseline, Anchor::Start, SOFT, text)
    };
    // A year that begins between two names stands below the second.
    let year = |step: usize, at: usize| {
        let place = named.iter().position(|one| *one == at).unwrap_or(0);
        let from = place
            .checked_sub(step)
            .map_or(0, |before| named[before] + 1);
        let mut years = ticks[from..=at].iter().rev().map(|tick| &*tick.year);
        years.find(|year| !year.is_empty()).unwrap_or_default()
    };
    let chosen = |step: usize| {
        let all = named.iter().step_by(step).copied();
        all.filter(move |at| label(*at, names, &ticks[*at].label).area().right <= right)
    };
    let fits = |step: &usize| {
        let mut free = 0.0;
        chosen(*step).all(|at| {
            let x = scale.place(ticks[at].day as f64);
            let is_free = x >= free;
            // The line of the next one runs past the year, too.
            let words = SOFT
                .width(&ticks[at].label)
                .max(SOFT.width(year(*step, at)));
            free = x + words + 12.0;
            is_free
        })
    };
    let step = (1..=named.len()).find(fits).unwrap_or(1);
    for at in chosen(step) {
        scene.write(label(at, names, &ticks[at].label));
        let year = label(at, years, year(step, at));
        if year.area().right <= right {
            scene.write(year);
        }
    }
    chosen(step)
        .map(|at| scale.place(ticks[at].day as f64))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::scene::Shape;

    #[test]
    fn a_stem_goes_on_as_the_next_one() {
        let event = |day: i64| Event {
            day,
            title: format!("Langkah {day}"),
            ..Event::default()
        };
        // More than have room beside each other on a ruler.
        let scene = layout_wide(&Input {
            events: (0..12).map(event).collect(),
            ticks: Vec::new(),
        });
        let dots: Vec<Point> = scene
            .shapes()
            .iter()
            .filter_map(|shape| match shape.form {
                Form::Circle { center, .. } => Some(center),
                _ => None,
            })
            .collect();
        assert_eq!(dots.len(), 12);
        let (last, next) = (dots[5], dots[6]);
        let near = |one: Point, other: Point| (one.0 - other.0).hypot(one.1 - other.1) < 12.0;
        let goes_on = |shape: &&&Shape| {
            let lines = shape.form.outline();
            let line = lines.first().map_or(&[][..], Vec::as_slice);
            line.first().is_some_and(|start| near(*start, last))
                && line.last().is_some_and(|end| near(*end, next))
        };
        assert_eq!(scene.shapes().iter().filter(goes_on).count(), 1);
    }

    #[test]
    fn months_are_named_at_equal_steps_and_every_year_once() {
        let names = [
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember",
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
        ];
        let months = names.iter().cycle().take(13).enumerate();
        let ticks = months.map(|(at, name)| Tick {
            day: at as i64 * 30,
            label: format!("{name}{at}"),
            year: match at {
                0 => "2024".to_owned(),
                5 => "2025".to_owned(),
                _ => String::new(),
            },
        });
        let event = |day| Event {
            day,
            title: "Tape".to_owned(),
            ..Event::default()
        };
        let scene = layout_wide(&Input {
            events: vec![event(3), event(365)],
            ticks: ticks.collect(),
        });
        let texts = scene.labels().into_iter().flat_map(|label| &label.lines);
        let texts: Vec<&str> = texts.map(String::as_str).collect();
        let months: Vec<usize> = texts
            .iter()
            .filter_map(|text| {
                let name = text.trim_end_matches(|c: char| c.is_ascii_digit());
                names
                    .contains(&name)
                    .then(|| text[name.len()..].parse().ok())?
            })
            .collect();
        assert!(months.len() > 4, "{texts:?}");
        assert!(
            months
                .windows(3)
                .all(|three| three[1] - three[0] == three[2] - three[1])
        );
        for year in ["2024", "2025"] {
            assert_eq!(
                texts.iter().filter(|text| **text == year).count(),
                1,
                "{texts:?}"
            );
        }
    }
}
