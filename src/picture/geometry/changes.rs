//! Before and after: random changes, and where their values and their scale are named.

use super::chance::Chance;
use super::check;
use crate::picture::before_after::{self, Row};
use crate::picture::form::Form;

#[test]
fn random_changes_hold() {
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let rows = (0..chance.below(9)).map(|_| Row {
            name: chance.words(4),
            before: chance.value().map(|value| value.clamp(-1e5, 1e5)),
            after: chance.value().map(|value| value.clamp(-1e5, 1e5)),
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
