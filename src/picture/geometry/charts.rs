//! Charts of random values, odd ones among them.

use super::chance::Chance;
use super::check;
use crate::picture::before_after::{self, Row};
use crate::picture::face::VALUE;
use crate::picture::form::Form;
use crate::picture::scene::{Label, Scene, Shape};
use crate::picture::share_bar::{self, Share};
use crate::picture::slope_chart::{self, Criterion, Group, Measured};
use crate::picture::value;

/// Everything drawn in a slope chart that would strike through a text.
pub(super) const SLOPE_LINES: [&str; 8] = [
    "zero", "mean", "whisker", "limit", "dot", "axis", "track", "gain",
];

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
pub(super) fn measured(seed: u64) -> slope_chart::Input {
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
            // A range may be printed as one text, "46,75–60,60".
            let ends = texts.iter().flat_map(|text| text.split('–'));
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
            ..slope_chart::Input::default()
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
fn limits_of_rows_are_named_below_their_marks() {
    let points = (0..12).map(|at| Measured {
        mean: Some(30.0 + 4.0 * f64::from(at)),
        ..Measured::default()
    });
    let criterion = |label: &str, from| Criterion {
        label: label.to_owned(),
        from,
    };
    let input = slope_chart::Input {
        cycles: (1..=12).map(|at| format!("siklus {at}")).collect(),
        groups: vec![Group {
            points: points.collect(),
            ..Group::default()
        }],
        criteria: vec![criterion("Cukup", None), criterion("Baik", Some(60.0))],
        decimal: ',',
        ..slope_chart::Input::default()
    };
    let scene = slope_chart::layout_wide(&input);
    let shapes = scene.shapes();
    let mark = shapes.iter().find(|shape| shape.class == "limit");
    let mark = mark.map(|mark| mark.form.outline().concat()[0].0);
    let labels = scene.labels();
    let name = labels.iter().find(|label| label.lines == ["Baik"]);
    assert_eq!(name.map(|name| name.x), mark);
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
fn large_values_differ_in_height_too() {
    let measured = |mean| Measured {
        mean: Some(mean),
        ..Measured::default()
    };
    let input = slope_chart::Input {
        cycles: vec!["awal".into(), "akhir".into()],
        groups: vec![Group {
            points: vec![measured(1_115_000.0), measured(2_450_000.5)],
            ..Group::default()
        }],
        decimal: ',',
        ..slope_chart::Input::default()
    };
    let scene = slope_chart::layout_wide(&input);
    let dots = scene
        .shapes()
        .into_iter()
        .filter(|shape| shape.class == "dot");
    let middles: Vec<f64> = dots
        .flat_map(|dot| dot.form.outline())
        .filter_map(|piece| Some(piece.first()?.1))
        .collect();
    assert!(middles[0] - middles[1] > 100.0, "{middles:?}");
    let labels = scene.labels();
    let is_written = |text: &str| labels.iter().any(|label| label.lines == [text]);
    assert!(is_written("1.115.000,0") && is_written("2.450.000,5"));
}

#[test]
fn charts_of_further_groups_keep_the_scale() {
    let input = |elsewhere: &[f64]| slope_chart::Input {
        cycles: vec!["awal".into(), "akhir".into()],
        groups: vec![Group {
            points: [40.0, 60.0]
                .map(|mean| Measured {
                    mean: Some(mean),
                    ..Measured::default()
                })
                .to_vec(),
            ..Group::default()
        }],
        elsewhere: elsewhere
            .iter()
            .map(|mean| Measured {
                mean: Some(*mean),
                ..Measured::default()
            })
            .collect(),
        decimal: ',',
        ..slope_chart::Input::default()
    };
    let rise = |input: &slope_chart::Input| {
        let scene = slope_chart::layout_wide(input);
        let shapes = scene.shapes();
        let line = shapes.iter().find(|shape| shape.class == "mean");
        let heights: Vec<f64> = line.map_or(Vec::new(), |line| {
            line.form
                .outline()
                .concat()
                .into_iter()
                .map(|(_, y)| y)
                .collect()
        });
        heights[0] - heights[1]
    };
    let (alone, shared) = (rise(&input(&[])), rise(&input(&[0.0, 100.0])));
    assert!((alone / shared - 5.0).abs() < 0.01, "{alone} {shared}");
}

/// Two cycles, one below nought and one above it, in per cent.
fn around_nought() -> slope_chart::Input {
    let point = |mean: f64| Measured {
        mean: Some(mean),
        low: Some(mean - 8.0),
        high: Some(mean + 8.0),
    };
    slope_chart::Input {
        cycles: vec!["awal".into(), "akhir".into()],
        groups: vec![Group {
            points: vec![point(-5.0), point(12.5)],
            ..Group::default()
        }],
        unit: "%".into(),
        decimal: ',',
        ..slope_chart::Input::default()
    }
}

#[test]
fn nought_is_marked_where_a_slope_passes_it() {
    let input = around_nought();
    let has_mark = |scene: &Scene| {
        let is_mark = |shape: &&Shape| shape.class == "zero";
        let is_named = |label: &&Label| label.lines == ["0%"];
        let (shapes, labels) = (scene.shapes(), scene.labels());
        (
            shapes.into_iter().any(|shape| is_mark(&shape)),
            labels.into_iter().any(|label| is_named(&label)),
        )
    };
    let mut many = input.clone();
    many.cycles = (0..12).map(|at| at.to_string()).collect();
    many.groups[0].points = input.groups[0].points.repeat(6);
    for input in [&input, &many] {
        for scene in [
            slope_chart::layout_wide(input),
            slope_chart::layout_narrow(input),
        ] {
            check(&scene, &SLOPE_LINES, "around nought");
            assert_eq!(has_mark(&scene), (true, true));
        }
    }
    let mut above = input;
    for point in &mut above.groups[0].points {
        *point = Measured {
            mean: point.mean.map(|mean| mean + 50.0),
            ..Measured::default()
        };
    }
    assert_eq!(has_mark(&slope_chart::layout_wide(&above)), (false, false));
}

#[test]
fn every_value_of_a_slope_has_its_unit() {
    let mut input = around_nought();
    input.criteria = [("Kurang", None), ("Baik", Some(4.0))]
        .map(|(label, from)| Criterion {
            label: label.to_owned(),
            from,
        })
        .to_vec();
    for cycles in [2, 12] {
        input.cycles = (0..cycles).map(|_| "siklus".to_owned()).collect();
        let points = input.groups[0].points.iter().copied().cycle();
        input.groups[0].points = points.take(cycles).collect();
        for scene in [
            slope_chart::layout_wide(&input),
            slope_chart::layout_narrow(&input),
        ] {
            let lines: Vec<String> = scene
                .labels()
                .into_iter()
                .flat_map(|label| label.lines.clone())
                .collect();
            let has_digit = |line: &&String| line.contains(|c: char| c.is_ascii_digit());
            let values: Vec<&String> = lines.iter().filter(has_digit).collect();
            let has_unit = |line: &&&String| line.ends_with('%') || line.ends_with('–');
            assert!(values.iter().all(|line| has_unit(&line)), "{values:?}");
            assert!(lines.iter().any(|line| line == "−5,0%"), "{lines:?}");
        }
    }
}

#[test]
fn nought_is_marked_where_a_change_passes_it() {
    let row = |before: f64, after: f64| Row {
        name: "Selisih dari rencana".into(),
        before: Some(before),
        after: Some(after),
        change: "+26,5 poin".into(),
        ..Row::default()
    };
    let input = |rows| before_after::Input {
        rows,
        before: "Awal".into(),
        after: "Akhir".into(),
        most: 100.0,
        unit: "%".into(),
        decimal: ',',
    };
    let both = input(vec![row(-12.5, 14.0), row(20.0, 30.0)]);
    for scene in [
        before_after::layout_wide(&both),
        before_after::layout_narrow(&both),
    ] {
        check(&scene, &["gain", "hair", "dot", "ring"], "around nought");
        let shapes = scene.shapes();
        let place = |class: &str| {
            let shapes = shapes.iter().filter(|shape| shape.class == class);
            let points = shapes.flat_map(|shape| shape.form.outline().concat());
            points.map(|(x, _)| x).collect::<Vec<f64>>()
        };
        let zero = place("zero");
        assert_eq!(zero.len(), 4, "each row has a mark");
        let labels = scene.labels();
        assert!(labels.iter().any(|label| label.lines == ["0%"]));
        // The ring of the first row, after the one of the head, lies left of nought.
        assert!(place("ring")[30] < zero[0] && zero[0] < place("dot")[30]);
    }
    let above = before_after::layout_wide(&input(vec![row(20.0, 30.0)]));
    assert!(!above.shapes().iter().any(|shape| shape.class == "zero"));
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
            total: chance.words(3),
        };
        let lines = ["thin", "part", "part-alt", "part-over", "whole"];
        check(
            &share_bar::layout_wide(&input, share_bar::common_length([&input].into_iter())),
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

/// Left and right ends of what has one of the classes.
fn ends(scene: &Scene, classes: &[&str]) -> Vec<(f64, f64)> {
    let shapes = scene.shapes();
    let shapes = shapes.iter().filter(|shape| classes.contains(&shape.class));
    let ends = shapes.map(|shape| {
        let points = shape.form.outline().concat();
        let xs = || points.iter().map(|(x, _)| *x);
        (xs().fold(f64::INFINITY, f64::min), xs().fold(0.0, f64::max))
    });
    ends.collect()
}

/// Panics unless all words below a lying bar begin where their part begins, with its thread, and
/// end before the next part; all values stand on one line.
fn check_words_below(scene: &Scene, count: usize, what: &str) {
    let parts = ends(scene, &["part", "part-alt"]);
    let threads = ends(scene, &["thin"]);
    let labels = scene.labels();
    let words = labels.chunks(2).collect::<Vec<_>>();
    let counts = (parts.len(), threads.len(), words.len());
    assert_eq!(counts, (count, count, count), "{what}");
    for (at, ((part, thread), words)) in parts.iter().zip(threads).zip(&words).enumerate() {
        let end = parts.get(at + 1).map_or(scene.width, |next| next.0);
        for label in *words {
            let area = label.area();
            let text = format!("{what}: {:?} {area:?} below {part:?}", label.lines);
            assert!((area.left - part.0).abs() < 0.1, "{text}");
            assert!(area.right <= end + 0.1, "{text}");
        }
        assert_eq!(words[0].y, labels[0].y, "{what}");
        let is_inside = |x: f64| part.0 - 0.1 <= x && x <= part.1 + 2.1;
        assert!(thread.0 == thread.1 && is_inside(thread.0), "{what}");
    }
}

#[test]
fn words_of_a_share_stand_below_their_own_part() {
    let bar = |shares: &[(&str, f64)]| share_bar::Input {
        shares: shares
            .iter()
            .map(|(name, value)| Share {
                name: (*name).to_owned(),
                value: *value,
                ..Share::default()
            })
            .collect(),
        whole: 100.0,
        unit: "%".into(),
        decimal: ',',
        ..share_bar::Input::default()
    };
    let lying = [
        bar(&[
            ("membaca hasil siswa", 40.0),
            ("merancang bersama", 30.0),
            ("berbagi strategi", 20.0),
            ("urusan administrasi", 10.0),
        ]),
        bar(&[
            ("map bersama", 55.0),
            ("grup percakapan", 25.0),
            ("papan di ruang guru", 20.0),
        ]),
        bar(&[("hadir", 90.0), ("tidak hadir", 10.0)]),
    ];
    // Bars of a page are as long as each other, so that the words of the first have room.
    let length = share_bar::common_length(lying.iter());
    assert!(length < 640.0);
    for input in &lying {
        let scene = share_bar::layout_wide(input, length);
        check(&scene, &["thin", "part", "part-alt"], "lying");
        check_words_below(&scene, input.shares.len(), &format!("{input:?}"));
        let parts = ends(&scene, &["part", "part-alt"]);
        let end = parts.last().map_or(0.0, |part| part.1);
        assert!((end - (length - 2.0)).abs() < 0.1, "{input:?} lies");
    }
    // The words of the narrow parts in the middle have no room below them.
    let narrow = bar(&[
        ("membicarakan", 48.0),
        ("keterlambatan", 2.0),
        ("kemajuan", 2.0),
        ("administrasi", 48.0),
    ]);
    let scene = share_bar::layout_wide(&narrow, length);
    let is_upright = scene.labels().iter().all(|label| label.x > 60.0);
    assert!(is_upright, "{narrow:?}");
}

/// Shares of teachers before and after: near the ends of the scale, and nearly equal.
fn changes() -> before_after::Input {
    let row = |before: f64, after: f64| Row {
        name: "Guru yang pernah memimpin diskusi".into(),
        before: Some(before),
        after: Some(after),
        change: "+50 poin".into(),
        ..Row::default()
    };
    before_after::Input {
        rows: vec![
            row(12.5, 62.5),
            row(50.0, 87.5),
            row(50.0, 50.1),
            row(0.0, 100.0),
            row(100.0, 0.5),
        ],
        before: "Awal".into(),
        after: "Akhir".into(),
        most: 100.0,
        unit: "%".into(),
        decimal: ',',
    }
}

#[test]
fn ends_of_the_scale_of_a_change_are_named_once_below_its_rows() {
    for scene in [
        before_after::layout_wide(&changes()),
        before_after::layout_narrow(&changes()),
    ] {
        let lines = ["gain", "hair", "dot", "ring", "track", "axis", "tick"];
        check(&scene, &lines, "changes");
        let shapes = scene.shapes();
        let of = |class: &str| {
            let shapes = shapes.iter().filter(|shape| shape.class == class);
            let points = shapes.flat_map(|shape| shape.form.outline().concat());
            points.collect::<Vec<(f64, f64)>>()
        };
        let lowest = of("track").into_iter().map(|(_, y)| y).fold(0.0, f64::max);
        let labels = scene.labels();
        let below = labels.iter().filter(|label| label.area().top > lowest);
        let below: Vec<String> = below.map(|label| label.lines.concat()).collect();
        assert_eq!(below, ["0%", "100%"]);
        // Both stand at the ends of all tracks.
        let ends = |class: &str| {
            let xs = of(class).into_iter().map(|(x, _)| x);
            xs.fold((f64::INFINITY, 0.0_f64), |(low, high), x| {
                (low.min(x), high.max(x))
            })
        };
        assert_eq!(ends("tick"), ends("track"));
    }
}

#[test]
fn first_value_of_a_change_is_seen_around_the_second() {
    let scene = before_after::layout_wide(&changes());
    let shapes = scene.shapes();
    let of = |class: &str| {
        let shapes = shapes.iter().filter(|shape| shape.class == class);
        // After the signs of the head: the third row, with nearly equal values.
        let points = shapes.skip(3).flat_map(|shape| shape.form.outline());
        let xs = points.take(1).flatten().map(|(x, _)| x);
        xs.fold((f64::INFINITY, 0.0_f64), |(low, high), x| {
            (low.min(x), high.max(x))
        })
    };
    let (ring, dot) = (of("ring"), of("dot"));
    assert!(
        ring.0 + 2.0 < dot.0 && dot.1 + 2.0 < ring.1,
        "{ring:?} {dot:?}"
    );
}

#[test]
fn values_of_a_change_stand_above_their_signs_and_the_least_is_named() {
    for least in [-0.5, -3.0, -12.5, -80.0, -100.0] {
        let mut input = changes();
        input.rows[0].before = Some(least);
        // Two that are nearly equal must make room for each other.
        input.rows.remove(2);
        for (scene, what) in [
            (before_after::layout_wide(&input), format!("{least}")),
            (
                before_after::layout_narrow(&input),
                format!("narrow {least}"),
            ),
        ] {
            let lines = ["gain", "hair", "dot", "ring", "track", "axis", "tick"];
            check(&scene, &lines, &what);
            let shapes = scene.shapes();
            // After the signs of the head.
            let signs = shapes
                .iter()
                .filter(|shape| matches!(shape.class, "ring" | "dot"));
            let signs = signs.skip(2).filter_map(|shape| match shape.form {
                Form::Circle { center, .. } => Some(center),
                _ => None,
            });
            let labels = scene.labels();
            for (x, y) in signs {
                let above = labels.iter().filter(|label| {
                    let area = label.area();
                    let middle = f64::midpoint(area.left, area.right);
                    (label.y - (y - 14.0)).abs() < 0.1 && (middle - x).abs() < 1.5
                });
                assert_eq!(above.count(), 1, "{what}: a sign at {x}, {y}");
            }
            let tracks = shapes.iter().filter(|shape| shape.class == "track");
            let ends = tracks.flat_map(|shape| shape.form.outline().concat());
            let lowest = ends.map(|(_, y)| y).fold(0.0, f64::max);
            let below = labels.iter().filter(|label| label.area().top > lowest);
            let below: Vec<String> = below.map(|label| label.lines.concat()).collect();
            let least = format!("−{}%", least.abs()).replace('.', ",");
            assert_eq!(below, [&least, "100%", "0%"], "{what}");
        }
    }
}
