//! Rings and tracks of random stages.

use super::chance::Chance;
use super::check;
use crate::picture::scene::Anchor;
use crate::picture::stage::{Stage, State};
use crate::picture::{cycle_ring, step_track};

fn random_stages(chance: &mut Chance, count: usize) -> Vec<Stage> {
    let mut stage = || Stage {
        name: chance.words(3),
        remark: chance.words(4),
        state: [State::Done, State::Now, State::Open][chance.below(3)],
        href: chance.href(),
    };
    (0..count).map(|_| stage()).collect()
}

#[test]
fn random_rings_hold() {
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let count = (seed % 13) as usize;
        let input = cycle_ring::Input {
            stages: random_stages(&mut chance, count),
            center: if chance.yes() {
                "3/4".into()
            } else {
                chance.words(2)
            },
            center_remark: chance.words(3),
        };
        let what = format!("ring {seed}, {count} stages");
        let wide = ["leader", "done", "now", "open"];
        check(&cycle_ring::layout_wide(&input), &wide, &what);
        // The loop runs behind its signs, which hold a number.
        let narrow = if count <= 4 { &wide[..] } else { &[] };
        check(
            &cycle_ring::layout_narrow(&input),
            narrow,
            &format!("narrow {what}"),
        );
    }
}

#[test]
fn names_beside_a_small_ring_begin_on_one_line() {
    for seed in 0..60 {
        let mut chance = Chance::new(seed);
        let mut stages = random_stages(&mut chance, 4);
        for (at, stage) in stages.iter_mut().enumerate() {
            stage.name = format!("{at}. {}", stage.name);
        }
        let input = cycle_ring::Input {
            stages,
            ..cycle_ring::Input::default()
        };
        let scene = cycle_ring::layout_narrow(&input);
        let labels = scene.labels();
        let first = |stage: usize| {
            let mark = format!("{stage}.");
            let starts = |line: &String| line.starts_with(&mark);
            let label = labels
                .iter()
                .find(|label| label.lines.first().is_some_and(starts));
            label.map(|label| label.y)
        };
        // The first stage is at the upper right, the others follow the clock.
        for (left, right) in [(3, 0), (2, 1)] {
            assert!(first(left).is_some(), "ring {seed}");
            assert_eq!(first(left), first(right), "ring {seed}");
        }
    }
}

#[test]
fn leaders_of_a_ring_are_level_or_clearly_bent() {
    let mut bent = 0;
    for seed in 0..200 {
        let mut chance = Chance::new(seed);
        let count = 2 + (seed % 9) as usize;
        let mut stages = random_stages(&mut chance, count);
        let has_short_names = seed % 2 == 0;
        if has_short_names {
            for stage in &mut stages {
                (stage.name, stage.remark) = ("Uji coba".into(), "5 Juli 2022".into());
            }
        }
        let scene = cycle_ring::layout_wide(&cycle_ring::Input {
            stages,
            ..cycle_ring::Input::default()
        });
        let shapes = scene.shapes();
        for leader in shapes.iter().filter(|shape| shape.class == "leader") {
            let line = leader.form.outline().concat();
            let rise = (line[0].1 - line[line.len() - 1].1).abs();
            let is_level = rise < 0.05;
            assert!(is_level || rise > 4.0, "ring {seed}: {rise}");
            assert!(is_level || !has_short_names || count > 6, "ring {seed}");
            bent += usize::from(!is_level);
        }
    }
    assert!(bent > 0);
}

#[test]
fn names_on_one_side_of_a_small_ring_begin_below_one_another() {
    let stage = |name: &str| Stage {
        name: name.into(),
        remark: "5 Juli 2022".into(),
        ..Stage::default()
    };
    let names = [
        "Catatan harian",
        "Diskusi harian",
        "Diskusi mingguan",
        "Uji coba solusi",
    ];
    let scene = cycle_ring::layout_narrow(&cycle_ring::Input {
        stages: names.map(stage).to_vec(),
        ..cycle_ring::Input::default()
    });
    let labels = scene.labels();
    for anchor in [Anchor::Start, Anchor::End] {
        let side = labels.iter().filter(|label| label.anchor == anchor);
        let places: Vec<f64> = side.map(|label| label.x).collect();
        assert_eq!(places.len(), 4, "{labels:?}");
        assert!(places.iter().all(|x| *x == places[0]), "{places:?}");
    }
}

#[test]
fn random_tracks_hold() {
    for seed in 0..200 {
        let mut chance = Chance::new(seed);
        let steps = random_stages(&mut chance, (seed % 14) as usize);
        let input = step_track::Input { steps };
        check(
            &step_track::layout_wide(&input),
            &["way", "way-open"],
            &format!("track {seed}"),
        );
        check(
            &step_track::layout_narrow(&input),
            &["way", "way-open"],
            &format!("narrow track {seed}"),
        );
    }
}
