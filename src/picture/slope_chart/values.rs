//! Finding a place for every printed value at once.
//!
//! Each value has a list of places around its mark, the best first. A place that a line crosses is
//! no place at all. Of what remains, the values of one cycle are combined so that none covers
//! another, and the cheapest way through the combinations of all cycles is taken, as in the
//! Viterbi algorithm: a value reaches no further than the next cycle, so only neighbours matter.

use crate::picture::face::{SOFT, VALUE};
use crate::picture::form::{Form, Point};
use crate::picture::scene::{Anchor, Area, Label};

/// Clear space between a value and a line, and between two values.
const AIR: f64 = 1.5;

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
}

/// A place where a value may stand.
struct Place {
    label: Label,
    area: Area,
    /// How far down the list of its mark it is.
    cost: usize,
}

/// One way to place the values of a cycle.
#[derive(Clone)]
struct Choice<'places> {
    cost: usize,
    places: Vec<&'places Place>,
}

/// Places every value of every spot beside its mark, clear of `lines` and of the others; nothing
/// where that cannot be done.
///
/// `reach` is the distance from one spot to the next.
pub(super) fn place(
    spots: &[Spot],
    lines: &[Form],
    within: Area,
    reach: f64,
) -> Option<Vec<Label>> {
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
    let is_free = |spot: &Spot, area: &Area| inside(area, &bounds(spot)) && is_clear(area);
    if let Some(best) = all_at_their_best(spots, &is_free) {
        return Some(best);
    }
    let places = spots.iter().map(|spot| {
        let values = values(spot);
        let all = values.map(|value| value.places(spot, &is_free).collect());
        all.collect()
    });
    let places: Vec<Vec<Vec<Place>>> = places.collect();
    let columns: Vec<Vec<Choice<'_>>> = places.iter().map(|places| choices(places)).collect();
    let chosen = cheapest_way(&columns)?;
    let chosen = chosen.into_iter().flat_map(|choice| &choice.places);
    Some(chosen.map(|place| place.label.clone()).collect())
}

/// Every value at the first of its free places, as in most charts; nothing where two of them
/// meet there and have to be weighed against each other.
fn all_at_their_best(spots: &[Spot], is_free: &dyn Fn(&Spot, &Area) -> bool) -> Option<Vec<Label>> {
    let mut chosen: Vec<Place> = Vec::with_capacity(spots.len() * 3);
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
    Some(chosen.into_iter().map(|place| place.label).collect())
}

/// What is printed of a cycle.
#[derive(Clone, Copy)]
enum Side {
    Mean,
    High,
    Low,
}

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
    /// The free places, the best first.
    fn places(
        self,
        spot: &'spot Spot,
        is_free: &'spot dyn Fn(&Spot, &Area) -> bool,
    ) -> impl Iterator<Item = Place> {
        let face = match self.side {
            Side::Mean => VALUE,
            Side::High | Side::Low => SOFT,
        };
        let offsets = match self.side {
            Side::Mean => beside_a_mean(),
            Side::High => beyond_an_end(-1.0),
            Side::Low => beyond_an_end(1.0),
        };
        let place = move |(cost, ((x, y), anchor)): (usize, (Point, Anchor))| {
            let label = Label::line(spot.x + x, self.y + y, anchor, face, self.text);
            Place {
                area: label.area(),
                label,
                cost,
            }
        };
        let all = offsets.into_iter().enumerate().map(place);
        all.filter(|place| is_free(spot, &place.area))
    }
}

/// The ways to place the values of one cycle, the cheapest first.
fn choices(values: &[Vec<Place>]) -> Vec<Choice<'_>> {
    let mut choices = vec![Choice {
        cost: 0,
        places: Vec::new(),
    }];
    for places in values {
        let mut longer = Vec::with_capacity(choices.len() * places.len());
        for choice in &choices {
            for place in places {
                if choice.places.iter().all(|other| are_apart(other, place)) {
                    let mut choice = choice.clone();
                    choice.cost += place.cost;
                    choice.places.push(place);
                    longer.push(choice);
                }
            }
        }
        longer.sort_by_key(|choice| choice.cost);
        longer.truncate(KEPT);
        choices = longer;
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
        let way = |choice: &Choice<'_>| {
            let Some((former, costs)) = before else {
                return Some((choice.cost, 0));
            };
            let steps = former.iter().zip(costs).enumerate();
            steps
                .filter_map(|(place, (other, cost))| Some((cost.as_ref()?.0, place, other)))
                .filter(|(.., other)| do_not_meet(other, choice))
                .map(|(cost, place, _)| (cost + choice.cost, place))
                .min()
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
    let is_clear = |place: &&Place| other.places.iter().all(|other| are_apart(place, other));
    one.places.iter().all(is_clear)
}

fn are_apart(one: &Place, other: &Place) -> bool {
    !one.area.grown(AIR).meets(&other.area)
}

fn inside(area: &Area, within: &Area) -> bool {
    area.left >= within.left
        && area.right <= within.right
        && area.top >= within.top
        && area.bottom <= within.bottom
}

/// Beside the dot of a mean: where a rising line leaves room first, then further up and down.
fn beside_a_mean() -> Vec<(Point, Anchor)> {
    let mut places = vec![
        ((-9.0, -7.0), Anchor::End),
        ((9.0, 17.0), Anchor::Start),
        ((0.0, -10.0), Anchor::Middle),
        ((0.0, 20.0), Anchor::Middle),
    ];
    for away in [5.0, -3.0, 11.0, -12.0, 20.0, -18.0, 26.0] {
        places.push(((-9.0, away), Anchor::End));
        places.push(((9.0, away), Anchor::Start));
    }
    for away in [-16.0, 26.0] {
        places.push(((0.0, away), Anchor::Middle));
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
