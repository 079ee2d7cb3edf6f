//! The scale of slope charts: limits, nought, and values large and small.

use super::SLOPE_LINES;
use crate::picture::geometry::check;
use crate::picture::scene::{Label, Scene, Shape};
use crate::picture::slope_chart::{self, Criterion, Group, Measured};

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
    // Alone 40 to 60 stand on a scale from 35 to 61.6, with nought and a hundred on one to 108.
    assert!(
        (alone / shared - 108.0 / 26.6).abs() < 0.01,
        "{alone} {shared}"
    );
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
        to: "sampai".into(),
        ..slope_chart::Input::default()
    }
}

#[test]
fn a_range_below_nought_has_a_word_between_its_ends() {
    let input = around_nought();
    let scenes = [
        slope_chart::layout_wide(&input),
        slope_chart::layout_narrow(&input),
    ];
    let mut many = input.clone();
    many.cycles = (0..12).map(|at| at.to_string()).collect();
    many.groups[0].points = input.groups[0].points.repeat(6);
    let in_rows = slope_chart::layout_narrow(&many);
    let written = |scene: &Scene| {
        let labels = scene.labels().into_iter();
        labels
            .map(|label| label.lines.join(" "))
            .collect::<Vec<_>>()
            .join("; ")
    };
    assert!(
        written(&in_rows).contains("−13,0 sampai 3,0%"),
        "{}",
        written(&in_rows)
    );
    for scene in scenes.iter().chain([&in_rows]) {
        let words = written(scene);
        let is_doubtful = |range: &str| range.contains('−') && range.contains('–');
        assert!(!words.split("; ").any(is_doubtful), "{words}");
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
