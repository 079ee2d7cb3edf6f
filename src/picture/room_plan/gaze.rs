//! What an observer sees: a group of pupils, all of each of them.

use super::Teacher;
use super::room::{DESK, PUPIL};
use crate::picture::form::{Form, Point, Step, on_circle};
use crate::picture::scene::{Mark, Scene, Shape};

/// An observer in a room.
pub(super) struct Seat<'plan> {
    pub(super) teacher: &'plan Teacher,
    pub(super) place: Point,
    /// Which way they look (radians).
    pub(super) toward: f64,
}

/// How far to either side of the way they look an observer may watch pupils, the widest first.
const TURNS: [f64; 7] = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3];
/// How many pupils there can be in a group that is watched.
const GROUP: std::ops::RangeInclusive<usize> = 4..=12;
/// How far the eye reaches: not over the whole class.
const REACH: f64 = 160.0;
/// Around the pupils of the group.
const MARGIN: f64 = PUPIL + 3.0;

/// Draws what an observer sees: the group of pupils that stands clearest of those behind it.
pub(super) fn draw(scene: &mut Scene, seat: &Seat<'_>, pupils: &[Point], room: (f64, f64)) {
    let pupils = Seen::by(seat, pupils);
    let is_in_room = |(x, y): Point| {
        (MARGIN..=room.0 - MARGIN).contains(&x) && (MARGIN..=room.1 - MARGIN).contains(&y)
    };
    // In a corner beside others there may be no way between two tables.
    let ways = [DESK / 2.0, 0.0];
    let mut ways = ways
        .into_iter()
        .flat_map(|near| TURNS.map(|turn| (near, turn)));
    let clearest = |(near, turn): (f64, f64)| {
        let sectors = GROUP.filter_map(|count| Sector::around(&pupils, turn, count, near));
        let sectors = sectors.filter(|sector| sector.outline(seat).all(is_in_room));
        sectors.max_by(|one, other| one.gap.total_cmp(&other.gap))
    };
    let Some(sector) = ways.find_map(clearest) else {
        return;
    };
    let (from, to) = sector.turns;
    let edge = |turn| on_circle(seat.place, sector.reach, seat.toward + turn);
    let form = vec![
        Step::Move(seat.place),
        Step::Line(edge(from)),
        Step::Arc {
            radius: sector.reach,
            large: false,
            clockwise: true,
            to: edge(to),
        },
        Step::Close,
    ];
    scene.draw_in(seat.teacher.hue, "gaze", Form::Path(form));
    for turn in [from, to] {
        let sight = Form::line(seat.place, edge(turn));
        scene.draw_in(seat.teacher.hue, "sight", sight);
    }
}

/// A pupil as seen from a seat.
struct Seen {
    place: Point,
    far: f64,
    /// Away from the way they look, to the left less than nought.
    turn: f64,
}

impl Seen {
    /// All pupils, the nearest first.
    fn by(seat: &Seat<'_>, pupils: &[Point]) -> Vec<Self> {
        let (sin, cos) = seat.toward.sin_cos();
        let seen = pupils.iter().map(|pupil| {
            let (x, y) = (pupil.0 - seat.place.0, pupil.1 - seat.place.1);
            Self {
                place: *pupil,
                far: x.hypot(y),
                turn: (y * cos - x * sin).atan2(x * cos + y * sin),
            }
        });
        let mut seen: Vec<Self> = seen.collect();
        seen.sort_by(|one, other| one.far.total_cmp(&other.far));
        seen
    }

    /// The edges of what covers it, and so much around it.
    fn edges(&self, around: f64) -> (f64, f64) {
        let half = (around / self.far.max(around)).asin();
        (self.turn - half, self.turn + half)
    }
}

/// What is seen from a seat.
struct Sector {
    reach: f64,
    /// Its edges.
    turns: (f64, f64),
    /// From the group to the next pupil farther away.
    gap: f64,
}

impl Sector {
    /// The sector of the nearest few pupils; nothing where it would show only a part of another, or
    /// one of two that sit so near to each other.
    fn around(pupils: &[Seen], turn: f64, count: usize, near: f64) -> Option<Self> {
        let mut ahead = pupils.iter().filter(|pupil| pupil.turn.abs() <= turn);
        let group: Vec<&Seen> = ahead.by_ref().take(count).collect();
        let last = group.last().filter(|_| group.len() == count)?;
        let gap = ahead.next().map_or(REACH, |next| next.far) - last.far;
        let reach = last.far + MARGIN;
        let edges = group.iter().map(|pupil| pupil.edges(MARGIN));
        let turns = edges.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))?;
        let touched = pupils.iter().filter(|pupil| {
            let (from, to) = pupil.edges(PUPIL);
            let is_seen = pupil.far - PUPIL < reach && from < turns.1 && turns.0 < to;
            let sits_with = |other: &&Seen| {
                let (x, y) = (other.place.0 - pupil.place.0, other.place.1 - pupil.place.1);
                // Nearly all sit too far to one side.
                x.abs() <= near && y.abs() <= near && x.hypot(y) <= near
            };
            is_seen || group.iter().any(sits_with)
        });
        (reach <= REACH && touched.count() == count).then_some(Self { reach, turns, gap })
    }

    fn outline(&self, seat: &Seat<'_>) -> impl Iterator<Item = Point> {
        let (from, to) = self.turns;
        (0..=8).map(move |step| {
            let turn = from + (to - from) * f64::from(step) / 8.0;
            on_circle(seat.place, self.reach, seat.toward + turn)
        })
    }
}

/// Where pupils are in a scene.
pub(super) fn pupils(scene: &Scene) -> Vec<Point> {
    let pupil = |mark: &Mark| match mark {
        Mark::Shape(Shape {
            class: "pupil",
            form: Form::Circle { center, .. },
            ..
        }) => Some(*center),
        _ => None,
    };
    scene.marks.iter().filter_map(pupil).collect()
}
