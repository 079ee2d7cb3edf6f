//! Rooms of random teams.

use super::chance::Chance;
use super::check;
use crate::picture::form::{Form, Point};
use crate::picture::room_plan::{Input, Model, Plan, Teacher, layout_narrow, layout_wide};
use crate::picture::scene::{Scene, Shape};

const MODELS: [Model; 6] = [
    Model::OneTeachOneObserve,
    Model::OneTeachOneAssist,
    Model::Station,
    Model::Parallel,
    Model::Alternative,
    Model::Teaming,
];

#[test]
fn random_rooms_hold() {
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let mut plan = |model: Model| Plan {
            model,
            heading: chance.words(4),
            remark: chance.words(9),
            href: chance.href(),
            note: chance.words(9),
            is_example: chance.below(2) == 0,
            teachers: (0..chance.below(8))
                .map(|at| Teacher {
                    mark: ["A", "B", "MW", "", "W4", "abc"][at % 6].into(),
                    name: chance.words(3),
                    role: chance.words(3),
                    observes: chance.below(3) == 0,
                    hue: chance.hue(),
                    href: chance.href(),
                })
                .collect(),
        };
        let plans = MODELS
            .into_iter()
            .cycle()
            .skip(seed as usize % 6)
            .take(seed as usize % 8);
        let input = Input {
            plans: plans.map(&mut plan).collect(),
        };
        let lines = ["wall", "board", "walk", "turn", "desk", "pupil", "talk"];
        check(&layout_wide(&input), &lines, &format!("rooms {seed}"));
        check(
            &layout_narrow(&input),
            &lines,
            &format!("narrow rooms {seed}"),
        );
    }
}

#[test]
fn every_teacher_stands_clear_in_the_room() {
    for model in MODELS {
        for (size, observers) in (1..=12).flat_map(|size| [(size, 0), (size, 1), (size, 3)]) {
            let teacher = |at: u8| Teacher {
                mark: char::from(b'A' + at).to_string(),
                observes: at + observers >= size,
                ..Teacher::default()
            };
            let plan = Plan {
                model,
                teachers: (0..size).map(teacher).collect(),
                ..Plan::default()
            };
            let scene = layout_wide(&Input { plans: vec![plan] });
            let what = format!("{model:?} with {size}, {observers} of them observers");
            check(
                &scene,
                &["wall", "board", "walk", "talk", "desk", "pupil"],
                &what,
            );
            let shapes = scene.shapes();
            // The list beside the room begins where the room ends.
            let place = |shape: &&Shape| match shape.form {
                Form::Circle { center, radius } => Some((center, radius)),
                Form::Rect {
                    x,
                    y,
                    width,
                    height,
                    ..
                } => Some(((x + width / 2.0, y + height / 2.0), width / 2.0)),
                Form::Path(_) => None,
            };
            let of_class = |class: &str| -> Vec<(Point, f64)> {
                let shapes = shapes.iter().copied().filter(|shape| shape.class == class);
                let places = shapes.filter_map(|shape| place(&shape));
                places.filter(|(center, _)| center.0 < 280.0).collect()
            };
            let mut teachers = of_class("teacher");
            let watching = of_class("observer");
            assert_eq!(watching.len(), usize::from(observers.min(size)), "{what}");
            teachers.extend(watching);
            assert_eq!(teachers.len(), usize::from(size), "{what}");
            let far = |one: Point, other: Point| (one.0 - other.0).hypot(one.1 - other.1);
            for (at, (center, radius)) in teachers.iter().enumerate() {
                for (other, _) in teachers.iter().skip(at + 1) {
                    let is_apart = far(*center, *other) >= 2.0 * radius + 6.0;
                    assert!(is_apart, "{what}: {center:?} on {other:?}");
                }
                let others = ["desk", "pupil", "door", "wall"];
                for shape in shapes.iter().filter(|shape| others.contains(&shape.class)) {
                    for place in shape.form.outline().concat() {
                        let is_clear = far(*center, place) >= *radius;
                        assert!(is_clear, "{what}: {center:?} on {} {place:?}", shape.class);
                    }
                }
            }
            let places = |class: &str| {
                let shapes = shapes.iter().filter(|shape| shape.class == class);
                let pieces = shapes.flat_map(|shape| shape.form.outline());
                // The path of all pupils has a piece of no length for each of them.
                pieces.flatten().collect::<Vec<Point>>()
            };
            for door in places("door") {
                for board in places("board") {
                    assert!(far(door, board) >= 8.0, "{what}: board at the door");
                }
            }
            let mut pupils = places("pupil");
            pupils.dedup();
            for (at, one) in pupils.iter().enumerate() {
                for other in pupils.iter().skip(at + 1) {
                    assert!(far(*one, *other) >= 10.0, "{what}: {one:?} on {other:?}");
                }
            }
        }
    }
}

#[test]
fn a_lesson_at_stations_has_a_table_for_each_teacher() {
    let tables = |count: usize, is_example: bool| {
        let plan = Plan {
            model: Model::Station,
            teachers: vec![Teacher::default(); count],
            is_example,
            ..Plan::default()
        };
        let scene = layout_wide(&Input { plans: vec![plan] });
        let shapes = scene.shapes();
        shapes.iter().filter(|shape| shape.class == "desk").count()
    };
    let lessons: Vec<usize> = (1..=4).map(|count| tables(count, false)).collect();
    assert_eq!(lessons, [2, 2, 3, 4]);
    // What the model can be: two teachers, and pupils who work by themselves.
    assert_eq!(tables(2, true), 3);
}

#[test]
fn who_watches_has_no_part_of_the_class() {
    let teacher = |mark: &str| Teacher {
        mark: mark.to_owned(),
        observes: mark == "B",
        ..Teacher::default()
    };
    for model in MODELS {
        let room = |team: &[&str]| {
            let plan = Plan {
                model,
                teachers: team.iter().copied().map(teacher).collect(),
                ..Plan::default()
            };
            layout_wide(&Input { plans: vec![plan] })
        };
        let forms = |scene: &Scene, classes: &[&str]| -> Vec<Form> {
            let shapes = scene.shapes();
            let shapes = shapes
                .into_iter()
                .filter(|shape| classes.contains(&shape.class));
            let is_in_room = |form: &Form| form.outline().concat().iter().all(|(x, _)| *x < 280.0);
            shapes
                .map(|shape| shape.form.clone())
                .filter(is_in_room)
                .collect()
        };
        // Tables, pupils and teachers are as if nobody watched.
        let own = ["teacher", "desk", "pupil", "turn", "walk", "divider"];
        let (with, without) = (room(&["A", "B", "C"]), room(&["A", "C"]));
        if model == Model::OneTeachOneObserve {
            assert_eq!(forms(&with, &["gaze"]).len(), 1);
            continue;
        }
        assert_eq!(forms(&with, &own), forms(&without, &own), "{model:?}");
        assert_eq!(forms(&with, &["observer"]).len(), 1, "{model:?}");
        assert_eq!(forms(&with, &["gaze"]).len(), 1, "{model:?}");
    }
}

#[test]
fn teams_of_a_row_stand_on_one_line() {
    let plan = |count: usize, observes: bool| Plan {
        model: Model::Station,
        teachers: (0..count)
            .map(|at| Teacher {
                mark: "A".to_owned(),
                name: if at == 0 {
                    "Ketua".to_owned()
                } else {
                    format!("Guru {at}")
                },
                observes: observes && at + 1 == count,
                ..Teacher::default()
            })
            .collect(),
        ..Plan::default()
    };
    let scene = layout_wide(&Input {
        plans: vec![plan(6, true), plan(6, false), plan(1, false)],
    });
    let labels = scene.labels();
    let leads = labels
        .iter()
        .filter(|label| label.lines.concat() == "Ketua");
    let tops: Vec<f64> = leads.map(|label| label.area().top).collect();
    assert_eq!(tops.len(), 3);
    assert!(tops.iter().all(|top| *top == tops[0]), "{tops:?}");
}

/// Whether a point lies inside a closed outline, and how far it is from its nearest edge.
fn place_in(outline: &[Point], (x, y): Point) -> (bool, f64) {
    let (mut is_inside, mut nearest) = (false, f64::INFINITY);
    for ends in outline.windows(2) {
        let ((ax, ay), (bx, by)) = (ends[0], ends[1]);
        if (ay > y) != (by > y) && x < ax + (y - ay) / (by - ay) * (bx - ax) {
            is_inside = !is_inside;
        }
        let way = ((bx - ax).powi(2) + (by - ay).powi(2)).max(1e-9);
        let share = (((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / way).clamp(0.0, 1.0);
        let (dx, dy) = (ax + share * (bx - ax) - x, ay + share * (by - ay) - y);
        nearest = nearest.min(dx.hypot(dy));
    }
    (is_inside, nearest)
}

#[test]
fn who_watches_sees_a_group_of_pupils_and_all_of_each() {
    for model in MODELS {
        for (teaching, watching) in (1..=8).flat_map(|size| (1..=8).map(move |more| (size, more))) {
            let teacher = |at: usize| Teacher {
                observes: at >= teaching,
                ..Teacher::default()
            };
            let plan = Plan {
                model,
                teachers: (0..teaching + watching).map(teacher).collect(),
                ..Plan::default()
            };
            let scene = layout_wide(&Input { plans: vec![plan] });
            let outlines = |class: &'static str| {
                let shapes = scene.shapes();
                let shapes = shapes.into_iter().filter(|shape| shape.class == class);
                shapes
                    .flat_map(|shape| shape.form.outline())
                    .collect::<Vec<_>>()
            };
            let what = format!("{model:?} with {teaching}, watched by {watching}");
            let pupils: Vec<Point> = outlines("pupil").iter().map(|dot| dot[0]).collect();
            let gazes = outlines("gaze");
            assert_eq!(gazes.len(), watching, "{what}");
            for gaze in gazes {
                let places = pupils.iter().map(|pupil| (pupil, place_in(&gaze, *pupil)));
                let mut seen = 0;
                for (pupil, (is_inside, far)) in places {
                    assert!(far >= 3.2, "{what}: {pupil:?} is half in {gaze:?}");
                    seen += usize::from(is_inside);
                }
                assert!((4..=12).contains(&seen), "{what}: sees {seen}");
                let sit_in_twos = model == Model::OneTeachOneObserve;
                assert!(!sit_in_twos || seen % 2 == 0, "{what}: sees {seen}");
                let is_in_room = |(x, _): &Point| (2.0..=278.0).contains(x);
                assert!(gaze.iter().all(is_in_room), "{what}: {gaze:?}");
            }
        }
    }
}
