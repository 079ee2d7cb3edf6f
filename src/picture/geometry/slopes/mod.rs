//! Slope charts of random values, odd ones among them.

mod marks;
mod scale;

use super::chance::Chance;
use super::check;
use crate::picture::face::VALUE;
use crate::picture::slope_chart::{self, Criterion, Group, Measured};
use crate::picture::value;

/// Everything drawn in a slope chart that would strike through a text.
const SLOPE_LINES: [&str; 8] = [
    "zero", "mean", "whisker", "limit", "dot", "axis", "track", "gain",
];

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
                    mean: chance.value(),
                    low: chance.value(),
                    high: chance.value(),
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
                    from: chance.value(),
                })
                .collect(),
            decimal: ',',
            ..slope_chart::Input::default()
        };
        check(
            &slope_chart::layout_wide(&input),
            &SLOPE_LINES,
            &format!("slope {seed}"),
        );
        check(
            &slope_chart::layout_narrow(&input),
            &SLOPE_LINES,
            &format!("narrow slope {seed}"),
        );
    }
}

/// Series as schools measure them: steep, flat, equal, up and down, with their ranges.
fn series(chance: &mut Chance, cycles: usize) -> Vec<Measured> {
    let (start, way) = (chance.between(20, 80) as f64, chance.below(5));
    let has_range = chance.below(3) > 0;
    let spread = [0.0, 0.25, 3.0, 12.0][chance.below(4)];
    let mean = |chance: &mut Chance, at: usize| match way {
        0 => start,
        1 => start + 0.5 * at as f64,
        2 => (start + 25.0 * at as f64).min(100.0),
        3 => [start, 100.0 - start][at % 2],
        _ => chance.between(20, 100) as f64 + chance.below(100) as f64 / 100.0,
    };
    let point = |at| {
        let mean = mean(chance, at);
        let (down, up) = (
            spread * chance.below(3) as f64,
            spread * chance.below(3) as f64,
        );
        Measured {
            mean: Some(mean),
            low: has_range.then_some(mean - down),
            high: has_range.then_some(mean + up),
        }
    };
    (0..cycles).map(point).collect()
}

/// Series of a school with criteria, as the seed has it.
fn measured(seed: u64) -> slope_chart::Input {
    let mut chance = Chance::new(seed);
    let cycles = chance.between(2, 6);
    let groups = chance.between(1, 4);
    let limits = [51.0, 60.0, 70.0, 75.0, 90.0];
    let first = chance.below(4);
    let names = ["Kurang", "Cukup", "Baik", "Sangat baik", "Luar biasa"];
    let criteria = (0..chance.below(5)).map(|at| Criterion {
        label: match at {
            0 => format!("{} < {}", names[0], limits[first]),
            _ => format!("{} ≥ {}", names[at], limits[(first + at - 1) % 5]),
        },
        from: (at > 0).then(|| limits[(first + at - 1) % 5]),
    });
    slope_chart::Input {
        criteria: criteria.collect(),
        cycles: (0..cycles).map(|at| format!("siklus {at}")).collect(),
        groups: (0..groups)
            .map(|at| Group {
                heading: format!("Kelompok {at}"),
                points: series(&mut chance, cycles),
                ..Group::default()
            })
            .collect(),
        decimal: ',',
        to: "sampai".into(),
        ..slope_chart::Input::default()
    }
}

#[test]
fn no_value_of_a_slope_is_lost_or_crossed() {
    for seed in 0..500 {
        let input = measured(seed);
        let points = || input.groups.iter().flat_map(|group| &group.points);
        let means = || points().filter_map(|point| point.mean);
        // A range from a value to itself is none.
        let ranges = || points().filter(|point| point.low != point.high);
        let ends = || ranges().flat_map(|point| [point.low, point.high]).flatten();
        let all_ends = || points().flat_map(|point| [point.low, point.high]).flatten();
        let texts_of = |all: Vec<f64>, values: Vec<f64>| {
            let decimals = value::decimals(all.into_iter());
            let texts = values
                .into_iter()
                .map(|value| value::print_with(value, decimals, ','));
            texts.collect::<Vec<String>>()
        };
        let means: Vec<f64> = means().collect();
        let expected = [
            texts_of(means.clone(), means),
            texts_of(all_ends().collect(), ends().collect()),
        ]
        .concat();
        for (form, scene) in [
            ("wide", slope_chart::layout_wide(&input)),
            ("narrow", slope_chart::layout_narrow(&input)),
        ] {
            let what = format!("{form} {seed}: {input:?}");
            check(&scene, &SLOPE_LINES, &what);
            let labels = scene.labels();
            let texts: Vec<String> = labels.iter().map(|label| label.lines.join(" ")).collect();
            // A range may be printed as one text, "46,75–60,60" or "−1,26 sampai 46,74".
            let ends = texts.iter().flat_map(|text| text.split('–'));
            let ends = ends.flat_map(|text| text.split(" sampai "));
            let printed: Vec<&str> = ends.map(str::trim).collect();
            for text in &expected {
                assert!(printed.contains(&text.as_str()), "{what}: no {text}");
            }
            for criterion in &input.criteria {
                assert!(texts.contains(&criterion.label), "{what}: {texts:?}");
            }
        }
    }
}

#[test]
fn values_of_many_near_equal_cycles_stand_in_rows_below_them() {
    let means = [62.5, 62.63, 62.77, 63.07, 63.03, 63.3, 63.47];
    let point = |mean: f64| slope_chart::Measured {
        mean: Some(mean),
        low: Some(mean - 1.2),
        high: Some(mean + 1.1),
    };
    let input = slope_chart::Input {
        cycles: (1..=7).map(|at| format!("Siklus {at}")).collect(),
        groups: vec![slope_chart::Group {
            points: means.map(point).to_vec(),
            ..slope_chart::Group::default()
        }],
        criteria: [
            ("kurang < 50%", None),
            ("cukup ≥ 50%", Some(50.0)),
            ("baik ≥ 70%", Some(70.0)),
        ]
        .map(|(label, from)| slope_chart::Criterion {
            label: label.into(),
            from,
        })
        .to_vec(),
        unit: "%".into(),
        decimal: ',',
        ..slope_chart::Input::default()
    };
    let scene = slope_chart::layout_wide(&input);
    let labels = scene.labels();
    let means: Vec<f64> = labels
        .iter()
        .filter(|label| label.face == VALUE)
        .map(|label| label.y)
        .collect();
    assert_eq!(means.len(), 7);
    assert!(means.windows(2).all(|two| two[0] == two[1]), "{means:?}");
    let shapes = scene.shapes();
    let mut axes = shapes.iter().filter(|shape| shape.class == "axis");
    let axis = axes
        .next()
        .map_or(0.0, |axis| axis.form.outline().concat()[0].1);
    assert!(means[0] > axis, "a value lies in the chart");
    check(&scene, &SLOPE_LINES, "seven cycles");
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
