//! Timelines of random content.

use super::chance::Chance;
use super::check;
use crate::picture::face::NAME;
use crate::picture::form::Point;
use crate::picture::scene::{Label, Scene};
use crate::picture::timeline::lanes;
use crate::picture::timeline::{self, Event, Tick};

/// Fewer than `most` months, some of them with their year.
fn ticks(chance: &mut Chance, most: usize) -> Vec<Tick> {
    (0..chance.below(most))
        .map(|at| Tick {
            day: at as i64 * 30,
            label: chance.words(1),
            year: if chance.yes() {
                "2024".into()
            } else {
                String::new()
            },
        })
        .collect()
}

#[test]
fn random_timelines_hold() {
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let mut day = chance.below(100) as i64;
        let events = (0..chance.below(20)).map(|_| {
            day += chance.below(40) as i64;
            Event {
                day,
                end: chance.yes().then(|| day + chance.below(200) as i64),
                date: chance.words(3),
                title: chance.words(5),
                place: chance.words(4),
                look: chance.look(),
                href: chance.href(),
            }
        });
        let events: Vec<Event> = events.collect();
        let ticks = ticks(&mut chance, 12);
        let input = timeline::Input { events, ticks };
        let lines = ["thread", "axis", "stem", "dot", "ring", "lasting"];
        check(
            &timeline::layout_wide(&input),
            &lines,
            &format!("timeline {seed}"),
        );
        check(
            &timeline::layout_narrow(&input),
            &lines,
            &format!("narrow timeline {seed}"),
        );
    }
}

#[test]
fn random_lanes_hold() {
    for seed in 0..200 {
        let mut chance = Chance::new(seed);
        let rows = (0..chance.below(40)).map(|_| lanes::Row {
            name: chance.words(5),
            href: chance.href(),
            days: (0..chance.below(6))
                .map(|_| chance.below(900) as i64)
                .collect(),
            look: chance.look(),
        });
        let rows: Vec<lanes::Row> = rows.collect();
        let input = lanes::Input {
            ticks: ticks(&mut chance, 14),
            rows,
        };
        let lines = ["hair", "track", "axis", "dot", "ring"];
        for scene in [lanes::layout_wide(&input), lanes::layout_narrow(&input)] {
            check(&scene, &lines, &format!("lanes {seed}"));
            let written = scene.labels();
            for row in input.rows.iter().filter(|row| !row.name.trim().is_empty()) {
                let number = row.days.len().to_string();
                let is_written = written.iter().any(|label| label.lines == [number.as_str()]);
                assert!(is_written, "lanes {seed}: {number}");
            }
        }
    }
}

#[test]
fn words_on_a_ruler_stand_near_their_days() {
    let event = |day| Event {
        day,
        date: "12 Agustus 2024".into(),
        title: "Buka kelas tentang ketidakseimbangan ekosistem".into(),
        place: "SMP Negeri 3".into(),
        ..Event::default()
    };
    let month = |day, label: &str, year: &str| Tick {
        day,
        label: label.into(),
        year: year.into(),
    };
    let ticks = vec![
        month(0, "Desember", "2024"),
        month(31, "Januari", "2025"),
        month(62, "", ""),
    ];
    let drawn = |days: &[i64]| {
        timeline::layout_wide(&timeline::Input {
            events: days.iter().copied().map(event).collect(),
            ticks: ticks.clone(),
        })
    };
    let has_ruler = |scene: &Scene| scene.shapes().iter().any(|shape| shape.class == "axis");
    let spread = drawn(&[5, 20, 50]);
    assert!(has_ruler(&spread));
    for year in ["2024", "2025"] {
        assert!(spread.labels().iter().any(|label| label.lines == [year]));
    }
    assert!(!has_ruler(&drawn(&[12; 5])));
}

#[test]
fn titles_beside_a_ruler_follow_each_other_as_their_days_do() {
    let mut rulers = 0;
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let mut day = 0;
        let events: Vec<Event> = (0..chance.between(2, 9))
            .map(|at| {
                day += 5 + chance.below(40) as i64;
                Event {
                    day,
                    date: chance.words(3),
                    title: at.to_string(),
                    place: chance.words(4),
                    ..Event::default()
                }
            })
            .collect();
        let count = events.len();
        let ticks = [0, day + 1].map(|day| Tick {
            day,
            label: "Mei".into(),
            ..Tick::default()
        });
        let scene = timeline::layout_wide(&timeline::Input {
            events,
            ticks: ticks.to_vec(),
        });
        let shapes = scene.shapes();
        let threads: Vec<Vec<Point>> = shapes
            .iter()
            .filter(|shape| shape.class == "thread")
            .map(|shape| shape.form.outline().concat())
            .collect();
        if threads.is_empty() {
            continue;
        }
        rulers += 1;
        // Who goes from link to link meets them by date, and so does the eye.
        let titles = scene
            .labels()
            .into_iter()
            .filter(|label| label.face == NAME);
        let titles: Vec<&Label> = titles.collect();
        let order: Vec<String> = titles.iter().map(|title| title.lines.concat()).collect();
        let expected: Vec<String> = (0..count).map(|at| at.to_string()).collect();
        assert_eq!(order, expected, "{seed}");
        let ends: Vec<Point> = threads
            .iter()
            .filter_map(|path| path.last().copied())
            .collect();
        assert!(ends.is_sorted_by_key(|end| end.0), "{seed}: {ends:?}");
        for (thread, end) in threads.iter().zip(&ends) {
            assert!(end.0 > thread[0].0 - 20.1, "{seed}: a thread turns back");
        }
    }
    assert!(rulers > 50, "{rulers}");
}

#[test]
fn events_of_one_day_stand_on_a_stem() {
    let event = |day: i64| Event {
        day,
        date: "8 Agustus 2019".into(),
        title: "Memetakan tantangan".into(),
        ..Event::default()
    };
    let ticks = [0, 31].map(|day| Tick {
        day,
        label: "Agustus".into(),
        ..Tick::default()
    });
    let has_ruler = |days: [i64; 3]| {
        let scene = timeline::layout_wide(&timeline::Input {
            events: days.map(event).to_vec(),
            ticks: ticks.to_vec(),
        });
        scene.shapes().iter().any(|shape| shape.class == "axis")
    };
    assert!(!has_ruler([7, 7, 7]));
    assert!(has_ruler([2, 12, 25]));
}
