//! Where the printed values of a slope chart stand: at their own mark and in their own band.

use super::{SLOPE_LINES, measured};
use crate::picture::face::{SOFT, VALUE};
use crate::picture::form::Point;
use crate::picture::geometry::check;
use crate::picture::scene::{Area, Label, Scene, Shape};
use crate::picture::slope_chart::{self, Criterion, Group, Measured};

/// A value of a chart with the mark that it belongs to.
struct Pair {
    mark: Point,
    area: Area,
    text: String,
}

/// The points of all forms of a class, form by form.
fn outlines(scene: &Scene, class: &str) -> Vec<Vec<Point>> {
    let shapes = scene.shapes();
    let shapes = shapes.iter().filter(|shape: &&&Shape| shape.class == class);
    shapes.map(|shape| shape.form.outline().concat()).collect()
}

/// The values printed in the charts, in the order of their marks.
fn pairs(scene: &Scene) -> Vec<Pair> {
    let axes = outlines(scene, "axis");
    let charts: Vec<(f64, f64, f64)> = axes
        .iter()
        .map(|axis| (axis[0].0, axis[1].0, axis[0].1))
        .collect();
    let circles = outlines(scene, "dot");
    let dots = circles.iter().map(|dot| {
        let around = |pick: fn(&Point) -> f64| {
            let (low, high) = dot
                .iter()
                .map(pick)
                .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), at| {
                    (low.min(at), high.max(at))
                });
            f64::midpoint(low, high)
        };
        (around(|at| at.0), around(|at| at.1))
    });
    let whiskers = outlines(scene, "whisker");
    // From the low end to the high end; the high one is printed first.
    let ends = whiskers.iter().flat_map(|whisker| [whisker[1], whisker[0]]);
    let labels = scene.labels();
    let is_number = |label: &&&Label| {
        let starts = |line: &String| line.starts_with(|c: char| c.is_ascii_digit() || c == '−');
        label.lines.iter().all(starts)
    };
    // What stands at the right of a chart is no value in it.
    let is_within = |label: &&&Label| {
        let area = label.area();
        let mut charts = charts.iter();
        charts.any(|(left, right, _)| area.left >= left - 0.1 && area.right <= right + 0.1)
    };
    let foot = charts.first().map_or(0.0, |chart| chart.2);
    let of = |face| {
        let labels = labels.iter().filter(move |label| label.face == face);
        let labels: Vec<&&Label> = labels.filter(is_number).filter(is_within).collect();
        // All charts are of one form, with their values inside or below.
        let is_below = labels.first().is_none_or(|label| label.area().top >= foot);
        if is_below { Vec::new() } else { labels }.into_iter()
    };
    let pair = |(mark, label): (Point, &&Label)| Pair {
        mark,
        area: label.area(),
        text: label.lines.concat(),
    };
    let means: Vec<Pair> = dots.zip(of(VALUE)).map(pair).collect();
    let ends = ends.zip(of(SOFT)).map(pair);
    means.into_iter().chain(ends).collect()
}

/// Panics unless every value is clearly nearest to its own mark and in the band of its mark.
fn check_values(scene: &Scene, what: &str) {
    let pairs = pairs(scene);
    let limits = outlines(scene, "limit");
    for pair in &pairs {
        let Area {
            left,
            top,
            right,
            bottom,
        } = pair.area;
        let middle = (f64::midpoint(left, right), f64::midpoint(top, bottom));
        let away = |(x, y): Point| (x - middle.0).hypot(y - middle.1);
        let others = pairs.iter().map(|other| other.mark);
        for other in others.filter(|other| (other.0 - pair.mark.0).abs() > 1.0) {
            assert!(
                2.0 * away(pair.mark) <= away(other) + 0.1,
                "{what}: {} is at {middle:?}, its mark at {:?}, another at {other:?}",
                pair.text,
                pair.mark
            );
        }
        let (x, y) = pair.mark;
        for limit in &limits {
            let height = limit[0].1;
            if x < limit[0].0 || limit[1].0 < x {
                continue;
            }
            let is_in_band = if y <= height + 0.01 {
                bottom <= height + 0.1
            } else {
                top >= height - 0.1
            };
            assert!(is_in_band, "{what}: {} is in another band", pair.text);
        }
    }
}

fn criteria(names: &[(&str, Option<f64>)]) -> Vec<Criterion> {
    let criterion = |(label, from): &(&str, Option<f64>)| Criterion {
        label: (*label).to_owned(),
        from: *from,
    };
    names.iter().map(criterion).collect()
}

fn of_groups(groups: &[[Option<f64>; 3]]) -> slope_chart::Input {
    let names = ["the time before anything was tried", "cycle 1", "cycle 2"];
    let group = |(at, means): (usize, &[Option<f64>; 3])| Group {
        heading: format!("Group {at}"),
        points: means
            .map(|mean| Measured {
                mean,
                ..Measured::default()
            })
            .to_vec(),
        ..Group::default()
    };
    slope_chart::Input {
        cycles: names.map(str::to_owned).to_vec(),
        groups: groups.iter().enumerate().map(group).collect(),
        criteria: criteria(&[
            ("Low < 50%", None),
            ("Fair ≥ 50%", Some(50.0)),
            ("Good ≥ 75%", Some(75.0)),
        ]),
        unit: "%".into(),
        decimal: '.',
        ..slope_chart::Input::default()
    }
}

/// Groups of which some have means near to each other and near to a limit.
fn groups() -> slope_chart::Input {
    of_groups(&[
        [Some(49.9), Some(60.0), Some(100.0)],
        [Some(50.1), Some(50.0), Some(0.5)],
        [Some(50.0), None, Some(75.0)],
        [None, None, Some(74.5)],
        [Some(100.0), Some(71.5), Some(100.0)],
    ])
}

/// One line with ranges, the last mean of it right below a limit.
fn ranges() -> slope_chart::Input {
    let point = |(low, mean, high): (f64, f64, f64)| Measured {
        mean: Some(mean),
        low: Some(low),
        high: Some(high),
    };
    let points = [(36.5, 40.5, 45.0), (49.5, 55.25, 61.0), (68.5, 73.5, 79.0)];
    slope_chart::Input {
        cycles: ["awal", "siklus 1", "siklus 2"].map(str::to_owned).to_vec(),
        groups: vec![Group {
            points: points.map(point).to_vec(),
            ..Group::default()
        }],
        criteria: criteria(&[
            ("Kurang < 50%", None),
            ("Cukup ≥ 50%", Some(50.0)),
            ("Baik ≥ 75%", Some(75.0)),
        ]),
        unit: "%".into(),
        decimal: ',',
        ..slope_chart::Input::default()
    }
}

fn scenes(input: &slope_chart::Input) -> [(&'static str, Scene); 2] {
    [
        ("wide", slope_chart::layout_wide(input)),
        ("narrow", slope_chart::layout_narrow(input)),
    ]
}

#[test]
fn values_of_groups_stand_at_their_own_dot_and_in_their_band() {
    for (form, scene) in scenes(&groups()) {
        check(&scene, &SLOPE_LINES, form);
        check_values(&scene, form);
    }
}

#[test]
fn values_with_ranges_stand_at_their_own_dot_and_in_their_band() {
    let input = ranges();
    for (form, scene) in scenes(&input) {
        check(&scene, &SLOPE_LINES, form);
        check_values(&scene, form);
    }
    let pairs = pairs(&slope_chart::layout_wide(&input));
    assert_eq!(pairs.len(), 9, "all values have a place in the chart");
    // The last mean, below a limit, stands as level with its dot as the limit lets it.
    let Pair { mark, area, .. } = &pairs[2];
    let down = f64::midpoint(area.top, area.bottom) - mark.1;
    assert!(down.abs() < 8.0, "{down}");
}

#[test]
fn values_without_ranges_stand_right_above_or_below_their_dot() {
    let input = of_groups(&[
        [Some(30.0), Some(60.0), Some(90.0)],
        [Some(20.0), Some(90.0), Some(40.0)],
    ]);
    let scene = slope_chart::layout_wide(&input);
    let pairs = pairs(&scene);
    assert_eq!(pairs.len(), 6);
    for Pair { mark, area, text } in pairs {
        let aside = f64::midpoint(area.left, area.right) - mark.0;
        assert!(aside.abs() < 20.5, "{text} stands {aside} aside of its dot");
    }
}

#[test]
fn values_of_random_slopes_stand_at_their_own_mark() {
    let mut found = 0;
    for seed in 0..500 {
        let input = measured(seed);
        for (form, scene) in scenes(&input) {
            check_values(&scene, &format!("{form} {seed}: {input:?}"));
            found += pairs(&scene).len();
        }
    }
    assert!(found > 1000, "{found}");
}

/// Whether a text begins on the level of a form of a class that stands right before it.
fn is_behind_a_sign(scene: &Scene, class: &str, words: &str) -> bool {
    let labels = scene.labels();
    let Some(label) = labels.iter().find(|label| label.lines.join(" ") == words) else {
        return false;
    };
    let area = label.area();
    outlines(scene, class).iter().any(|points| {
        points.iter().all(|(x, y)| {
            (area.left - 40.0..area.left).contains(x)
                && (area.top - 6.0..area.bottom + 6.0).contains(y)
        })
    })
}

#[test]
fn ranges_and_means_are_named_where_ranges_are_drawn() {
    let mut input = ranges();
    input.mean = "rata-rata".into();
    input.spread = "terendah sampai tertinggi".into();
    let mut many = input.clone();
    many.cycles = (0..12).map(|at| format!("siklus {at}")).collect();
    many.groups[0].points = input.groups[0].points.repeat(4);
    for (input, range) in [(&input, ["whisker", "span"]), (&many, ["gain", "gain"])] {
        for (form, scene) in scenes(input) {
            check(&scene, &SLOPE_LINES, form);
            assert!(is_behind_a_sign(&scene, "dot", &input.mean), "{form}");
            for class in range {
                assert!(is_behind_a_sign(&scene, class, &input.spread), "{form}");
            }
        }
    }
    for point in &mut input.groups[0].points {
        (point.low, point.high) = (None, None);
    }
    for (form, scene) in scenes(&input) {
        let labels = scene.labels();
        let is_named = labels.iter().any(|label| label.lines == ["rata-rata"]);
        assert!(!is_named, "{form}: nothing but means is drawn");
    }
}

#[test]
fn bands_of_groups_are_named_beside_them() {
    for (form, scene) in scenes(&groups()) {
        let bands = outlines(&scene, "band");
        let labels = scene.labels();
        let named = labels
            .iter()
            .filter(|label| label.lines[0].starts_with("Fair"));
        let heights: Vec<Point> = named
            .map(|label| (label.area().top, label.area().bottom))
            .collect();
        assert_eq!((bands.len(), heights.len()), (5, 5), "{form}");
        for (band, (top, bottom)) in bands.iter().zip(heights) {
            let ys = band.iter().map(|(_, y)| *y);
            let middle = (ys.clone().fold(f64::INFINITY, f64::min) + ys.fold(0.0, f64::max)) / 2.0;
            assert!(top < middle && middle < bottom, "{form}: {band:?}");
        }
    }
}

#[test]
fn names_in_a_key_stand_behind_a_piece_of_their_band() {
    let mut input = groups();
    let long = "a criterion with an extraordinarilylongname ≥ 50%";
    input.criteria[1].label = long.into();
    let narrow = slope_chart::layout_narrow(&input);
    check(&narrow, &SLOPE_LINES, "narrow");
    let wide = slope_chart::layout_wide(&input);
    check(&wide, &SLOPE_LINES, "wide");
    assert!(is_behind_a_sign(&wide, "band", long));
    for name in ["Low < 50%", "Good ≥ 75%"] {
        assert!(is_behind_a_sign(&wide, "limit", name), "{name}");
        assert!(!is_behind_a_sign(&wide, "band", name), "{name}");
    }
}

#[test]
fn tracks_of_cycles_in_rows_end_where_their_values_end() {
    let cycles: Vec<String> = (1..=7).map(|at| format!("Siklus {at}")).collect();
    let point = |mean: f64| slope_chart::Measured {
        mean: Some(mean),
        low: Some(mean - 12.0),
        high: Some(mean),
    };
    let input = slope_chart::Input {
        cycles,
        groups: vec![slope_chart::Group {
            points: [12.0, 50.0, 50.1, 50.2, 50.3, 50.4, 100.0]
                .map(point)
                .to_vec(),
            ..slope_chart::Group::default()
        }],
        unit: "%".into(),
        decimal: ',',
        ..slope_chart::Input::default()
    };
    let scene = slope_chart::layout_narrow(&input);
    let shapes = scene.shapes();
    let of = |class: &str| {
        let shapes = shapes.iter().filter(|shape| shape.class == class);
        let points = shapes.flat_map(|shape| shape.form.outline().concat());
        points.fold((f64::INFINITY, 0.0_f64), |(low, high), (x, _)| {
            (low.min(x), high.max(x))
        })
    };
    let (tracks, spreads) = (of("track"), of("gain"));
    assert!(tracks.1 > 0.0);
    assert_eq!(tracks, spreads);
}
