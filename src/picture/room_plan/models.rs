//! The six models: how tables stand, where teachers are, which way they or the pupils go.

use std::f64::consts::{FRAC_PI_2, PI};

use super::gaze::Seat;
use super::room::{draw_board, draw_desk, draw_pupil, draw_rows, draw_table};
use super::{Model, Plan, RADIUS, Teacher, draw_teacher};
use crate::picture::form::{Form, Point, Step, on_circle};
use crate::picture::scene::{Hue, Scene};

/// Middle of the room.
const MIDDLE: f64 = 140.0;
/// Where a teacher stands in front of the class.
const FRONT: f64 = 36.0;
/// Where a helper stands clear of the tables: between the second row and the third.
const BETWEEN_ROWS: f64 = 131.0;
/// Columns of tables when the whole class sits in rows; the aisles lie between them.
const COLUMNS: [f64; 4] = [50.0, 110.0, 170.0, 230.0];

/// Who has which sort of place in a room.
pub(super) struct Places<'plan> {
    /// Who teaches, at the places of the model; who leads comes first.
    pub(super) teaching: Vec<&'plan Teacher>,
    /// Who watches from the walls beside the class.
    pub(super) watching: Vec<&'plan Teacher>,
    /// Everybody else, behind the class: who watches in a model without places for it, and whom
    /// the model has no place for.
    pub(super) behind: Vec<&'plan Teacher>,
    is_example: bool,
}

impl<'plan> Places<'plan> {
    pub(super) fn new(plan: &'plan Plan) -> Self {
        let (mut watching, mut teaching): (Vec<_>, Vec<_>) =
            plan.teachers.iter().partition(|teacher| teacher.observes);
        let has_walls = plan.model == Model::OneTeachOneObserve;
        if has_walls && watching.is_empty() && !teaching.is_empty() {
            // What the others do has another name than the pack's.
            watching = teaching.split_off(1);
        }
        let mut behind = Vec::new();
        if has_walls {
            behind.extend(split_at_most(&mut watching, OBSERVERS.len()));
        } else {
            behind.append(&mut watching);
        }
        behind.extend(split_at_most(&mut teaching, places(plan.model)));
        Self {
            teaching,
            watching,
            behind,
            is_example: plan.is_example,
        }
    }
}

/// What is left of a list after its first few.
fn split_at_most<T>(list: &mut Vec<T>, most: usize) -> Vec<T> {
    list.split_off(list.len().min(most))
}

/// How many have a place to teach in a model.
fn places(model: Model) -> usize {
    match model {
        Model::OneTeachOneObserve => ABREAST_OF_BOARD,
        Model::OneTeachOneAssist => 1 + AISLE_PLACES.len(),
        Model::Alternative => 7,
        Model::Station | Model::Parallel | Model::Teaming => 6,
    }
}

/// Whether so many teachers stand where the door is in other rooms: in front, from wall to wall.
pub(super) fn fills_the_front(model: Model, teachers: usize) -> bool {
    match model {
        Model::Parallel => teachers > 2,
        Model::Teaming => teachers > 5,
        _ => false,
    }
}

/// How many stand between the observers in front of the class.
const ABREAST_OF_BOARD: usize = 4;

/// Where observers sit at the walls, and which way they look.
const OBSERVERS: [(Point, f64); 5] = [
    ((258.0, 62.0), 0.75 * PI),
    ((22.0, 62.0), 0.25 * PI),
    ((22.0, 176.0), -0.25 * PI),
    ((258.0, 176.0), -0.75 * PI),
    ((140.0, 182.0), -FRAC_PI_2),
];

/// Who watches from the walls, at their places.
pub(super) fn seats<'plan>(watching: &[&'plan Teacher]) -> impl Iterator<Item = Seat<'plan>> {
    let seat = |(teacher, (place, toward)): (&&'plan Teacher, (Point, f64))| Seat {
        teacher,
        place,
        toward,
    };
    watching.iter().zip(OBSERVERS).map(seat)
}

/// Where helpers stand in the aisles: between the second row and the third, then between the
/// first two.
const AISLE_PLACES: [Point; 6] = [
    (200.0, BETWEEN_ROWS),
    (80.0, BETWEEN_ROWS),
    (140.0, BETWEEN_ROWS),
    (200.0, 93.0),
    (80.0, 93.0),
    (140.0, 93.0),
];

/// Fills the room of a plan with as many of the team as the model has places for.
pub(super) fn furnish(model: Model, places: &Places<'_>, scene: &mut Scene) {
    let team = places.teaching.as_slice();
    match model {
        Model::OneTeachOneObserve => observe(team, &places.watching, scene),
        Model::OneTeachOneAssist => assist(team, scene),
        Model::Station => station(team, places.is_example, scene),
        Model::Parallel => parallel(team, scene),
        Model::Alternative => alternative(team, scene),
        Model::Teaming => teaming(team, scene),
    }
}

/// One leads; observers sit at the walls and look at the pupils.
fn observe(team: &[&Teacher], watching: &[&Teacher], scene: &mut Scene) {
    draw_board(scene, MIDDLE, 100.0);
    draw_rows(scene, &[56.0, 112.0, 168.0, 224.0]);
    draw_in_front(team, scene);
    for Seat { teacher, place, .. } in seats(watching) {
        draw_teacher(scene, teacher, place);
    }
}

/// One leads; the others go along the aisles.
fn assist(team: &[&Teacher], scene: &mut Scene) {
    draw_board(scene, MIDDLE, 100.0);
    draw_rows(scene, &COLUMNS);
    draw_in_front(team.get(..1).unwrap_or(&[]), scene);
    let helpers = team.get(1..).unwrap_or(&[]);
    if let [helper] = helpers {
        // Down one aisle, along the back wall, up another.
        let (near, far, back) = (200.0, 80.0, 184.0);
        let (start, corner) = ((near, BETWEEN_ROWS + RADIUS + 4.0), 12.0);
        let turn = |to: Point| Step::Arc {
            radius: corner,
            large: false,
            clockwise: true,
            to,
        };
        let route = vec![
            Step::Move(start),
            Step::Line((near, back - corner)),
            turn((near - corner, back)),
            Step::Line((far + corner, back)),
            turn((far, back - corner)),
            Step::Line((far, 62.0)),
        ];
        scene.draw_in(helper.hue, "walk", Form::Path(route));
        scene.draw_in(
            helper.hue,
            "tip",
            Form::arrow_head((far, 60.0), -FRAC_PI_2, 8.0),
        );
        draw_teacher(scene, helper, (near, BETWEEN_ROWS));
        return;
    }
    for (at, (helper, (x, y))) in helpers.iter().zip(AISLE_PLACES).enumerate() {
        // Who shares an aisle goes along one half of it.
        let shares_aisle = helpers.len() > at + 3 || at >= 3;
        if !shares_aisle || y < BETWEEN_ROWS {
            let tip = Form::arrow_head((x, 62.0), -FRAC_PI_2, 7.0);
            scene.draw_in(helper.hue, "walk", Form::line((x, 64.0), (x, y - RADIUS)));
            scene.draw_in(helper.hue, "tip", tip);
        }
        if y >= BETWEEN_ROWS {
            let tip = Form::arrow_head((x, 174.0), FRAC_PI_2, 7.0);
            scene.draw_in(helper.hue, "walk", Form::line((x, y + RADIUS), (x, 172.0)));
            scene.draw_in(helper.hue, "tip", tip);
        }
        draw_teacher(scene, helper, (x, y));
    }
}

/// Tables that the pupils go round, one for each teacher and at least two; an example shows that a
/// third can work without a teacher.
fn station(team: &[&Teacher], is_example: bool, scene: &mut Scene) {
    let centers: &[Point] = match team.len() {
        0..=2 if !is_example => &[(72.0, 108.0), (208.0, 108.0)],
        0..=3 => &[(70.0, 70.0), (210.0, 70.0), (140.0, 148.0)],
        4 => &[(70.0, 68.0), (210.0, 68.0), (210.0, 144.0), (70.0, 144.0)],
        5 => &[
            (58.0, 68.0),
            (140.0, 68.0),
            (222.0, 68.0),
            (190.0, 144.0),
            (90.0, 144.0),
        ],
        _ => &[
            (58.0, 68.0),
            (140.0, 68.0),
            (222.0, 68.0),
            (222.0, 144.0),
            (140.0, 144.0),
            (58.0, 144.0),
        ],
    };
    for (at, center) in centers.iter().enumerate() {
        let next = centers
            .get((at + 1) % centers.len())
            .copied()
            .unwrap_or(*center);
        let angle = (next.1 - center.1).atan2(next.0 - center.0);
        // Between two tables one way goes there and one back.
        let beside = if centers.len() == 2 { 0.3 } else { 0.0 };
        let (from, to) = (
            on_circle(*center, 33.0, angle - beside),
            on_circle(next, 33.0, angle + PI + beside),
        );
        if (to.0 - from.0) * angle.cos() + (to.1 - from.1) * angle.sin() > 6.0 {
            scene.draw("turn", Form::line(from, to));
            scene.draw("turn-tip", Form::arrow_head(to, angle, 6.0));
        }
        let free = if center.1 < 120.0 {
            -FRAC_PI_2
        } else {
            FRAC_PI_2
        };
        match team.get(at) {
            Some(teacher) => {
                draw_table(scene, *center, 17.0, 5, Some(free));
                draw_teacher(
                    scene,
                    teacher,
                    on_circle(*center, 17.0 + RADIUS + 3.0, free),
                );
            }
            None => draw_table(scene, *center, 17.0, 6, None),
        }
    }
}

/// The class in as many parts as there are teachers.
fn parallel(team: &[&Teacher], scene: &mut Scene) {
    let parts = team.len().clamp(2, 6);
    let width = 276.0 / parts as f64;
    for part in 0..parts {
        let middle = 2.0 + (part as f64 + 0.5) * width;
        draw_board(scene, middle, width * 0.5);
        let columns: &[f64] = match parts {
            2 => &[-28.0, 28.0],
            3 => &[-20.0, 20.0],
            _ => &[0.0],
        };
        draw_rows(
            scene,
            &columns.iter().map(|x| middle + x).collect::<Vec<_>>(),
        );
        if part > 0 {
            let x = 2.0 + part as f64 * width;
            scene.draw("divider", Form::line((x, 10.0), (x, 186.0)));
        }
        if let Some(teacher) = team.get(part) {
            draw_teacher(scene, teacher, (middle, FRONT));
        }
    }
}

/// A large group with the one who leads, small groups with the others: the more of them there
/// are, the fewer columns has the large one.
fn alternative(team: &[&Teacher], scene: &mut Scene) {
    let others = team.get(1..).unwrap_or(&[]);
    let columns: &[f64] = if others.len() < 3 {
        &[42.0, 92.0, 142.0]
    } else {
        &[34.0, 80.0]
    };
    let middle = columns.iter().sum::<f64>() / columns.len() as f64;
    draw_board(scene, middle, 90.0);
    draw_rows(scene, columns);
    if let Some(teacher) = team.first() {
        draw_teacher(scene, teacher, (middle, FRONT));
    }
    let centers: &[Point] = match others.len() {
        0 | 1 => &[(226.0, 104.0)],
        2 => &[(214.0, 60.0), (214.0, 150.0)],
        3 => &[(150.0, 78.0), (232.0, 78.0), (191.0, 154.0)],
        4 => &[(150.0, 78.0), (232.0, 78.0), (150.0, 154.0), (232.0, 154.0)],
        5 => &[
            (132.0, 78.0),
            (190.0, 78.0),
            (248.0, 78.0),
            (161.0, 154.0),
            (219.0, 154.0),
        ],
        _ => &[
            (132.0, 78.0),
            (190.0, 78.0),
            (248.0, 78.0),
            (132.0, 154.0),
            (190.0, 154.0),
            (248.0, 154.0),
        ],
    };
    for (at, center) in centers.iter().enumerate() {
        let hue = others.get(at).map_or(Hue::Nila, |teacher| teacher.hue);
        if others.len() < 3 {
            let zone = Form::rect(center.0 - 36.0, center.1 - 50.0, 72.0, 84.0, 8.0);
            scene.draw_in(hue, "zone", zone);
        }
        draw_table(scene, *center, 15.0, 4, Some(-FRAC_PI_2));
        if let Some(teacher) = others.get(at) {
            draw_teacher(
                scene,
                teacher,
                on_circle(*center, 15.0 + RADIUS + 3.0, -FRAC_PI_2),
            );
        }
    }
}

/// All in front of the whole class, which sits in arcs around them.
fn teaming(team: &[&Teacher], scene: &mut Scene) {
    draw_board(scene, MIDDLE, 130.0);
    let center = (MIDDLE, FRONT);
    for (radius, seats, reach) in [(62.0, 7, 1.12), (96.0, 9, 1.0), (130.0, 11, 0.86)] {
        let angle = |share: f64| FRAC_PI_2 + reach * (1.0 - 2.0 * share);
        let (from, to) = (
            on_circle(center, radius, angle(0.0)),
            on_circle(center, radius, angle(1.0)),
        );
        let arc = Step::Arc {
            radius,
            large: false,
            clockwise: true,
            to: from,
        };
        scene.draw("bench", Form::Path(vec![Step::Move(to), arc]));
        for seat in 0..seats {
            let share = (f64::from(seat) + 0.5) / f64::from(seats);
            draw_pupil(scene, on_circle(center, radius + 10.0, angle(share)));
        }
    }
    let count = team.len().min(6);
    for (at, teacher) in team.iter().take(count).enumerate() {
        let x = MIDDLE + (at as f64 - (count as f64 - 1.0) / 2.0) * 44.0;
        if at > 0 {
            // They talk to each other in front of the class.
            let (from, to) = (x - 44.0 + RADIUS + 4.0, x - RADIUS - 4.0);
            scene.draw("talk", Form::line((from, FRONT), (to, FRONT)));
            scene.draw("talk", Form::arrow_head((to, FRONT), 0.0, 4.5));
            scene.draw("talk", Form::arrow_head((from, FRONT), PI, 4.5));
        }
        draw_teacher(scene, teacher, (x, FRONT));
    }
}

/// Who leads stands in front of the class.
fn draw_in_front(team: &[&Teacher], scene: &mut Scene) {
    let between = (team.len() as f64 - 1.0) / 2.0;
    for (at, teacher) in team.iter().enumerate() {
        draw_teacher(
            scene,
            teacher,
            (MIDDLE + (at as f64 - between) * 44.0, FRONT),
        );
    }
    if team.is_empty() {
        // A room without a team still shows where the front is.
        draw_desk(scene, (MIDDLE, FRONT - 8.0));
    }
}
