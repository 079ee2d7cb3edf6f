//! The room itself, drawn as an architect would: walls, door, windows, board, tables, pupils.

use super::gaze::{self, Seat};
use super::{Plan, Teacher, WIDTH, draw_teacher, models};
use crate::picture::form::{Form, Point, Step, on_circle};
use crate::picture::scene::{Mark, Scene, Shape};

const HEIGHT: f64 = 198.0;
/// Height of a row of teachers at the back wall.
const BACK_ROW: f64 = 36.0;
/// Where the door of a room is whose front is full: beside the last row of tables.
const BACK_DOOR: (f64, f64) = (192.0, 170.0);
/// Most teachers in it.
const ABREAST: usize = 8;
/// Width of a table for two pupils.
pub(super) const DESK: f64 = 30.0;

/// Draws the room of a plan with everybody in it.
pub(super) fn draw(plan: &Plan) -> Scene {
    let mut scene = Scene::new(WIDTH);
    // Those for whom the model has no place are behind the class, in a room that much longer.
    let places = models::Places::new(plan);
    let rows = places.behind.chunks(ABREAST);
    scene.height = HEIGHT + rows.len() as f64 * BACK_ROW;
    let (left, top, right, bottom) = (2.0, 2.0, WIDTH - 2.0, scene.height - 2.0);
    scene.draw(
        "floor",
        Form::rect(left, top, right - left, bottom - top, 0.0),
    );
    let is_front_full = models::fills_the_front(plan.model, places.teaching.len());
    let (hinge, latch) = if is_front_full {
        BACK_DOOR
    } else {
        (14.0, 36.0)
    };
    let walls = [
        (right, hinge.min(latch)),
        (right, top),
        (left, top),
        (left, bottom),
        (right, bottom),
        (right, hinge.max(latch)),
    ];
    scene.draw("wall", Form::polyline(&walls));
    let leaf = (latch - hinge).abs();
    let swing = Step::Arc {
        radius: leaf,
        large: false,
        clockwise: latch < hinge,
        to: (right, latch),
    };
    let door = vec![
        Step::Move((right, hinge)),
        Step::Line((right - leaf, hinge)),
        swing,
    ];
    scene.draw("door", Form::Path(door));
    for y in [44.0, 116.0] {
        scene.draw("window", Form::line((left, y), (left, y + 44.0)));
    }
    let behind = rows.enumerate().flat_map(|(row, teachers)| {
        let step = WIDTH / teachers.len() as f64;
        let y = HEIGHT + 15.0 + row as f64 * BACK_ROW;
        let places = teachers.iter().enumerate();
        places.map(move |(at, teacher)| (*teacher, ((at as f64 + 0.5) * step, y), row))
    });
    let behind: Vec<(&Teacher, Point, usize)> = behind.collect();
    let floor = scene.marks.len();
    models::furnish(plan.model, &places, &mut scene);
    for (teacher, place, _) in &behind {
        draw_teacher(&mut scene, teacher, *place);
    }
    // Those in the second row would look through those in the first.
    let looking = behind
        .iter()
        .filter(|(teacher, _, row)| teacher.observes && *row == 0);
    let behind = looking.map(|(teacher, place, _)| Seat {
        teacher,
        place: *place,
        toward: (118.0 - place.1).atan2(WIDTH / 2.0 - place.0),
    });
    let seats: Vec<Seat<'_>> = models::seats(&places.watching).chain(behind).collect();
    if !seats.is_empty() {
        // What they see lies on the floor, below tables and pupils.
        let (mut seen, pupils) = (Scene::new(WIDTH), gaze::pupils(&scene));
        for seat in &seats {
            gaze::draw(&mut seen, seat, &pupils, (WIDTH, scene.height));
        }
        scene.marks.splice(floor..floor, seen.marks);
    }
    join(&mut scene);
    scene
}

/// Draws all pupils with one path and all square tables with another: a third of the bytes.
fn join(scene: &mut Scene) {
    let (mut pupils, mut desks) = (Vec::new(), Vec::new());
    let mut place = None;
    let mut kept = Vec::with_capacity(scene.marks.len());
    for mark in scene.marks.drain(..) {
        match mark {
            Mark::Shape(Shape {
                class: "pupil",
                form: Form::Circle { center, .. },
                ..
            }) => {
                // A line of no length with round ends is a dot.
                pupils.extend([Step::Move(center), Step::Line(center)]);
            }
            Mark::Shape(Shape {
                class: "desk",
                form:
                    Form::Rect {
                        x,
                        y,
                        width,
                        height,
                        ..
                    },
                ..
            }) => {
                let corners = [(x + width, y), (x + width, y + height), (x, y + height)];
                desks.push(Step::Move((x, y)));
                desks.extend(corners.map(Step::Line));
                desks.push(Step::Close);
            }
            other => {
                kept.push(other);
                continue;
            }
        }
        place.get_or_insert(kept.len());
    }
    let shape = |class, steps| {
        Mark::Shape(Shape {
            class,
            hue: None,
            form: Form::Path(steps),
        })
    };
    let joined = [shape("desk", desks), shape("pupil", pupils)];
    let place = place.unwrap_or(kept.len());
    kept.splice(
        place..place,
        joined.into_iter().filter(|mark| !is_empty(mark)),
    );
    scene.marks = kept;
}

fn is_empty(mark: &Mark) -> bool {
    matches!(mark, Mark::Shape(Shape { form: Form::Path(steps), .. }) if steps.is_empty())
}

/// A board on the front wall.
pub(super) fn draw_board(scene: &mut Scene, middle: f64, width: f64) {
    scene.draw(
        "board",
        Form::rect(middle - width / 2.0, 6.0, width, 4.0, 1.0),
    );
}

/// A table for two with its pupils; they face the board.
pub(super) fn draw_desk(scene: &mut Scene, (x, y): Point) {
    scene.draw("desk", Form::rect(x - DESK / 2.0, y, DESK, 12.0, 0.0));
    for side in [-1.0, 1.0] {
        draw_pupil(scene, (x + side * DESK / 4.0, y + 18.5));
    }
}

/// Tables in columns and three rows.
pub(super) fn draw_rows(scene: &mut Scene, columns: &[f64]) {
    for row in 0..3 {
        for x in columns {
            draw_desk(scene, (*x, 68.0 + f64::from(row) * 38.0));
        }
    }
}

/// A round table; seats that are kept free for a teacher lie around `free` (radians).
pub(super) fn draw_table(
    scene: &mut Scene,
    center: Point,
    radius: f64,
    seats: usize,
    free: Option<f64>,
) {
    scene.draw("desk", Form::circle(center, radius));
    let places = seats + usize::from(free.is_some());
    for seat in 0..places {
        if seat == 0 && free.is_some() {
            continue;
        }
        let turn = seat as f64 / places.max(1) as f64 * std::f64::consts::TAU;
        let angle = free.unwrap_or(-std::f64::consts::FRAC_PI_2) + turn;
        draw_pupil(scene, on_circle(center, radius + 7.0, angle));
    }
}

/// Radius of a pupil.
pub(super) const PUPIL: f64 = 3.2;

/// A pupil.
pub(super) fn draw_pupil(scene: &mut Scene, center: Point) {
    scene.draw("pupil", Form::circle(center, PUPIL));
}
