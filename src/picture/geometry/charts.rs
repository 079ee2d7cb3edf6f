//! Charts of random values, odd ones among them.

use super::chance::Chance;
use super::check;
use crate::picture::before_after::{self, Row};
use crate::picture::share_bar::{self, Share};
use crate::picture::slope_chart::{self, Criterion, Group, Measured};

fn value(chance: &mut Chance) -> Option<f64> {
    match chance.below(12) {
        0 => None,
        1 => Some(f64::NAN),
        2 => Some(chance.below(1_000_000_000) as f64 * if chance.yes() { 1.0 } else { -1e9 }),
        _ => Some(chance.below(10_000) as f64 / 100.0),
    }
}

#[test]
fn random_slopes_hold() {
    for seed in 0..400 {
        let mut chance = Chance::new(seed);
        let cycles = chance.below(7);
        let group = |chance: &mut Chance| Group {
            heading: chance.words(3),
            hue: chance.hue(),
            points: (0..chance.below(9))
                .map(|_| Measured {
                    mean: value(chance),
                    low: value(chance),
                    high: value(chance),
                })
                .collect(),
        };
        let groups = chance.below(7);
        let input = slope_chart::Input {
            cycles: (0..cycles).map(|_| chance.words(2)).collect(),
            groups: (0..groups).map(|_| group(&mut chance)).collect(),
            criteria: (0..chance.below(4))
                .map(|_| Criterion {
                    label: chance.words(2),
                    from: value(&mut chance),
                })
                .collect(),
            decimal: ',',
        };
        check(
            &slope_chart::layout_wide(&input),
            &[],
            &format!("slope {seed}"),
        );
        check(
            &slope_chart::layout_narrow(&input),
            &[],
            &format!("narrow slope {seed}"),
        );
    }
}

#[test]
fn limits_are_named_however_narrow_the_chart_is() {
    for cycles in 1..=9 {
        let points = (0..cycles).map(|at| Measured {
            mean: Some(40.0 + 5.0 * f64::from(at)),
            low: Some(30.0),
            high: Some(90.0),
        });
        let criterion = |label: &str, from| Criterion {
            label: label.to_owned(),
            from,
        };
        let input = slope_chart::Input {
            cycles: (1..=cycles).map(|at| format!("siklus {at}")).collect(),
            groups: vec![Group {
                points: points.collect(),
                ..Group::default()
            }],
            criteria: vec![criterion("Cukup", None), criterion("Baik", Some(70.0))],
            decimal: ',',
        };
        for scene in [
            slope_chart::layout_wide(&input),
            slope_chart::layout_narrow(&input),
        ] {
            let labels = scene.labels();
            for name in ["Cukup", "Baik"] {
                let is_named = labels.iter().any(|label| label.lines.concat() == name);
                assert!(is_named, "{cycles} cycles: {name}");
            }
        }
    }
}

#[test]
fn charts_of_a_row_stand_on_one_line() {
    let headings = [
        "Kelompok A",
        "Kelompok dengan nama yang panjangnya luar biasa",
        "C",
    ];
    let group = |heading: &str| Group {
        heading: heading.to_owned(),
        points: vec![
            Measured {
                mean: Some(50.0),
                ..Measured::default()
            };
            2
        ],
        ..Group::default()
    };
    let input = slope_chart::Input {
        cycles: vec!["awal".into(), "akhir".into()],
        groups: headings.map(group).to_vec(),
        decimal: ',',
        ..slope_chart::Input::default()
    };
    let scene = slope_chart::layout_wide(&input);
    let shapes = scene.shapes();
    let axes = shapes.iter().filter(|shape| shape.class == "axis");
    let levels: Vec<f64> = axes
        .flat_map(|shape| shape.form.outline())
        .flat_map(|piece| piece.into_iter().map(|(_, y)| y))
        .collect();
    assert_eq!(levels.len(), 2 * headings.len());
    assert!(
        levels.iter().all(|level| (level - levels[0]).abs() < 0.01),
        "{levels:?}"
    );
}

#[test]
fn random_changes_hold() {
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let rows = (0..chance.below(9)).map(|_| Row {
            name: chance.words(4),
            before: value(&mut chance).map(|value| value.clamp(-1e5, 1e5)),
            after: value(&mut chance).map(|value| value.clamp(-1e5, 1e5)),
            change: chance.words(2),
            hue: chance.hue(),
        });
        let rows = rows.collect();
        let input = before_after::Input {
            rows,
            before: chance.words(2),
            after: chance.words(2),
            most: 100.0,
            unit: "%".into(),
            decimal: ',',
        };
        let lines = ["gain", "hair", "dot", "ring"];
        check(
            &before_after::layout_wide(&input),
            &lines,
            &format!("change {seed}"),
        );
        check(
            &before_after::layout_narrow(&input),
            &lines,
            &format!("narrow change {seed}"),
        );
    }
}

#[test]
fn random_shares_hold() {
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let shares = (0..chance.below(9)).map(|_| Share {
            name: chance.words(3),
            value: value(&mut chance).unwrap_or(0.0).min(1e6),
            hue: chance.hue(),
        });
        let shares = shares.collect();
        let input = share_bar::Input {
            shares,
            whole: 100.0,
            unit: " %".into(),
            decimal: ',',
        };
        let lines = ["thin", "part", "part-alt"];
        check(
            &share_bar::layout_wide(&input),
            &lines,
            &format!("share {seed}"),
        );
        check(
            &share_bar::layout_narrow(&input),
            &lines,
            &format!("narrow share {seed}"),
        );
    }
}
