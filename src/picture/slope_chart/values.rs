//! Finding a place for every printed value at once.
//!
//! Each value has a list of places around its mark, the best first. A place that a line crosses,
//! that lies in the band of another criterion or not clearly nearest to its own mark is no place
//! at all. Of what remains, the values of one cycle are combined so that none covers
//! another, and the cheapest way through the combinations of all cycles is taken, as in the
//! Viterbi algorithm: a value reaches no further than the next cycle, so only neighbours matter.

use crate::picture::face::{SOFT, VALUE};
use crate::picture::form::{Form, Point};
use crate::picture::measure::Face;
use crate::picture::scene::{Anchor, Area, Label};

/// Clear space between a value and a line, and between two values.
const AIR: f64 = 1.5;

/// How much nearer a value is to its own mark than to those of other cycles.
const NEARER: f64 = 2.0;

/// Combinations of one cycle that are kept, the cheapest ones.
const KEPT: usize = 32;

/// A value at its height in the chart.
pub(super) type Mark = (f64, String);

/// A cycle that was measured, in places of the chart.
pub(super) struct Spot {
    pub(super) x: f64,
    pub(super) mean: Option<Mark>,
    pub(super) low: Option<Mark>,
    pub(super) high: Option<Mark>,
    /// Whether a range is drawn through the mean, wherever its ends are printed.
    pub(super) is_range: bool,
}

/// A place where a value may stand.
struct Place<'spot> {
    value: PrintedValue<'spot>,
    at: Point,
    anchor: Anchor,
    area: Area,
    /// How far down the list of its mark it is.
    cost: usize,
}

impl Place<'_> {
    fn label(&self) -> Label {
        let (x, y) = self.at;
        Label::line(x, y, self.anchor, self.value.face(), self.value.text)
    }
}

/// One way to place the values of a cycle.
struct Choice<'places> {
    cost: usize,
    places: Vec<&'places Place<'places>>,
}

/// All values at their places.
pub(super) struct Placed {
    pub(super) labels: Vec<Label>,
    /// How far down the lists of their marks they are, all together.
    pub(super) cost: usize,
}

impl Placed {
    fn new<'spot>(places: impl Iterator<Item = &'spot Place<'spot>>) -> Self {
        let (labels, costs): (Vec<Label>, Vec<usize>) =
            places.map(|place| (place.label(), place.cost)).unzip();
        Self {
            labels,
            cost: costs.into_iter().sum(),
        }
    }
}

/// Places every value of every spot beside its mark, clear of `lines` and of the others; nothing
/// where that cannot be done.
///
/// `limits` are the heights where criteria begin; `reach` is the distance from one spot to the
/// next.
pub(super) fn place(
    spots: &[Spot],
    lines: &[Form],
    limits: &[f64],
    within: Area,
    reach: f64,
) -> Option<Placed> {
    let pieces: Vec<Vec<Point>> = lines.iter().flat_map(Form::outline).collect();
    let is_clear = |area: &Area| {
        let wide = area.grown(AIR);
        let crosses = |ends: &[Point]| matches!(ends, [a, b] if wide.crossed_by(*a, *b));
        !pieces.iter().any(|piece| piece.windows(2).any(crosses))
    };
    let bounds = |spot: &Spot| Area {
        left: within.left.max(spot.x - reach),
        right: within.right.min(spot.x + reach),
        ..within
    };
    // A value on the line itself has reached the criterion above.
    let is_in_band = |y: f64, area: &Area| {
        let is_on_side = |limit: &f64| {
            if y <= limit + 1e-6 {
                area.bottom <= *limit
            } else {
                area.top >= *limit
            }
        };
        limits.iter().all(is_on_side)
    };
    let is_nearest = |at: Point, area: &Area| {
        let middle = (
            f64::midpoint(area.left, area.right),
            f64::midpoint(area.top, area.bottom),
        );
        let away = |(x, y): Point| (x - middle.0).hypot(y - middle.1);
        let own = away(at) * NEARER;
        let others = spots.iter().filter(|other| {
            let apart = (other.x - at.0).abs();
            apart > 0.0 && apart < 1.5 * reach
        });
        let mut others = others.flat_map(|other| values(other).map(|value| (other.x, value.y)));
        others.all(|other| own <= away(other))
    };
    let is_free = |spot: &Spot, y: f64, area: &Area| {
        inside(area, &bounds(spot))
            && is_in_band(y, area)
            && is_nearest((spot.x, y), area)
            && is_clear(area)
    };
    if let Some(best) = all_at_their_best(spots, &is_free) {
        return Some(best);
    }
    let places = spots.iter().map(|spot| {
        let values = values(spot);
        let all = values.map(|value| value.places(spot, &is_free).collect());
        all.collect()
    });
    let places: Vec<Vec<Vec<Place<'_>>>> = places.collect();
    let columns: Vec<Vec<Choice<'_>>> = places.iter().map(|places| choices(places)).collect();
    let chosen = cheapest_way(&columns)?;
    let chosen = chosen.into_iter().flat_map(|choice| &choice.places);
    Some(Placed::new(chosen.copied()))
}

/// Every value at the first of its free places, as in most charts; nothing where two of them
/// meet there and have to be weighed against each other.
fn all_at_their_best(
    spots: &[Spot],
    is_free: &dyn Fn(&Spot, f64, &Area) -> bool,
) -> Option<Placed> {
    let mut chosen: Vec<Place<'_>> = Vec::with_capacity(spots.len() * 3);
    // Where the values of the cycle before begin.
    let mut former = 0;
    for spot in spots {
        let begin = chosen.len();
        for value in values(spot) {
            let place = value.places(spot, is_free).next()?;
            if !chosen[former..]
                .iter()
                .all(|other| are_apart(other, &place))
            {
                return None;
            }
            chosen.push(place);
        }
        former = begin;
    }
    Some(Placed::new(chosen.iter()))
}

/// What is printed of a cycle.
#[derive(Clone, Copy)]
enum Side {
    Mean,
    High,
    Low,
}

#[derive(Clone, Copy)]
struct PrintedValue<'spot> {
    side: Side,
    y: f64,
    text: &'spot str,
}

fn values(spot: &Spot) -> impl Iterator<Item = PrintedValue<'_>> {
    let sides = [
        (Side::Mean, &spot.mean),
        (Side::High, &spot.high),
        (Side::Low, &spot.low),
    ];
    sides.into_iter().filter_map(|(side, mark)| {
        let (y, text) = mark.as_ref()?;
        Some(PrintedValue { side, y: *y, text })
    })
}

impl<'spot> PrintedValue<'spot> {
    fn face(self) -> Face {
        match self.side {
            Side::Mean => VALUE,
            Side::High | Side::Low => SOFT,
        }
    }

    /// The free places, the best first.
    fn places(
        self,
        spot: &'spot Spot,
        is_free: &'spot dyn Fn(&Spot, f64, &Area) -> bool,
    ) -> impl Iterator<Item = Place<'spot>> {
        let face = self.face();
        let (width, height) = (face.width(self.text), face.height(1));
        let offsets = match self.side {
            Side::Mean if spot.is_range => beside_a_mean(),
            Side::Mean => around_a_mean(),
            Side::High => beyond_an_end(-1.0),
            Side::Low => beyond_an_end(1.0),
        };
        let place = move |(cost, ((x, y), anchor)): (usize, (Point, Anchor))| {
            let at = (spot.x + x, self.y + y);
            Place {
                value: self,
                area: Area::of_text(at, anchor, face, (width, height)),
                at,
                anchor,
                cost,
            }
        };
        let all = offsets.into_iter().enumerate().map(place);
        all.filter(move |place| is_free(spot, self.y, &place.area))
    }
}

/// The ways to place the values of one cycle, the cheapest first.
fn choices<'places>(values: &'places [Vec<Place<'places>>]) -> Vec<Choice<'places>> {
    let mut choices = vec![Choice {
        cost: 0,
        places: Vec::new(),
    }];
    for places in values {
        let mut longer = Vec::with_capacity(choices.len() * places.len());
        for choice in &choices {
            let is_apart = |place: &&Place<'_>| {
                let mut others = choice.places.iter();
                others.all(|other| are_apart(other, place))
            };
            let apart = places.iter().filter(is_apart);
            longer.extend(apart.map(|place| (choice.cost + place.cost, choice, place)));
        }
        longer.sort_by_key(|(cost, ..)| *cost);
        longer.truncate(KEPT);
        let longer = longer.into_iter().map(|(cost, choice, place)| Choice {
            cost,
            places: choice.places.iter().copied().chain([place]).collect(),
        });
        choices = longer.collect();
    }
    choices
}

/// One choice of every column, at the least cost, so that neighbours are apart.
fn cheapest_way<'all, 'places>(
    columns: &'all [Vec<Choice<'places>>],
) -> Option<Vec<&'all Choice<'places>>> {
    // For every choice: what the way to it costs, and the choice before it.
    let mut ways: Vec<Vec<Option<(usize, usize)>>> = Vec::with_capacity(columns.len());
    for (at, column) in columns.iter().enumerate() {
        let before = at
            .checked_sub(1)
            .and_then(|before| columns.get(before).zip(ways.get(before)));
        // The ways so far, the cheapest first.
        let steps = before.map(|(former, costs)| {
            let steps = former.iter().zip(costs).enumerate();
            let mut steps: Vec<(usize, usize, &Choice<'_>)> = steps
                .filter_map(|(place, (other, cost))| Some((cost.as_ref()?.0, place, other)))
                .collect();
            steps.sort_by_key(|(cost, place, _)| (*cost, *place));
            steps
        });
        let way = |choice: &Choice<'_>| {
            let Some(steps) = &steps else {
                return Some((choice.cost, 0));
            };
            let mut steps = steps.iter();
            let (cost, place, _) = steps.find(|(.., other)| do_not_meet(other, choice))?;
            Some((cost + choice.cost, *place))
        };
        let column = column.iter().map(way).collect();
        ways.push(column);
    }
    let Some(last) = ways.last() else {
        return Some(Vec::new());
    };
    let ends = last.iter().enumerate();
    let (_, mut place) = ends
        .filter_map(|(place, way)| Some((way.as_ref()?.0, place)))
        .min()?;
    let mut chosen = Vec::with_capacity(columns.len());
    for (column, way) in columns.iter().zip(&ways).rev() {
        chosen.push(column.get(place)?);
        place = way.get(place).copied().flatten()?.1;
    }
    chosen.reverse();
    Some(chosen)
}

fn do_not_meet(one: &Choice<'_>, other: &Choice<'_>) -> bool {
    let is_clear = |place: &&Place<'_>| other.places.iter().all(|other| are_apart(place, other));
    one.places.iter().all(is_clear)
}

fn are_apart(one: &Place<'_>, other: &Place<'_>) -> bool {
    !one.area.grown(AIR).meets(&other.area)
}

fn inside(area: &Area, within: &Area) -> bool {
    area.left >= within.left
        && area.right <= within.right
        && area.top >= within.top
        && area.bottom <= within.bottom
}

/// Right above the dot of a mean or right below it, then a little aside, so that the dot is still
/// above or below the text, then further away.
fn around_a_mean() -> Vec<(Point, Anchor)> {
    let mut places = Vec::new();
    for (above, below) in [(-10.0, 20.0), (-16.0, 26.0)] {
        for aside in [0.0, -7.0, 7.0, -14.0, 14.0, -20.0, 20.0] {
            places.push(((aside, above), Anchor::Middle));
            places.push(((aside, below), Anchor::Middle));
        }
    }
    places
}

/// Beside the dot of a mean, whose range leaves no room above and below it: where a rising line
/// leaves room first, then further up and down.
fn beside_a_mean() -> Vec<(Point, Anchor)> {
    let mut places = vec![
        ((-9.0, -7.0), Anchor::End),
        ((9.0, 5.0), Anchor::Start),
        ((9.0, 11.0), Anchor::Start),
        ((-9.0, 5.0), Anchor::End),
        ((9.0, 17.0), Anchor::Start),
    ];
    for away in [-3.0, 14.0, -12.0, 20.0] {
        places.push(((-9.0, away), Anchor::End));
        places.push(((9.0, away), Anchor::Start));
    }
    places
}

/// Beyond the end of a range, else beside it; `outward` is -1 at the upper end and 1 at the
/// lower.
fn beyond_an_end(outward: f64) -> Vec<(Point, Anchor)> {
    // From the middle of a text of one line to its baseline.
    let drop = (SOFT.ascent() - SOFT.descent()) / 2.0;
    let half = SOFT.height(1) / 2.0;
    let at = |x, way: f64, anchor| ((x, way * outward + drop), anchor);
    let mut places = vec![at(0.0, half + 3.0, Anchor::Middle)];
    for way in [0.0, half + 1.0, -half, half + 7.0, -half - 6.0, half + 13.0] {
        places.push(at(-9.0, way, Anchor::End));
        places.push(at(9.0, way, Anchor::Start));
    }
    for way in [half + 8.0, half + 14.0] {
        places.push(at(0.0, way, Anchor::Middle));
    }
    places
}
