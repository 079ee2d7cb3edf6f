//! Bars of shares: random ones, and where their words stand.

use super::chance::Chance;
use super::check;
use crate::picture::scene::Scene;
use crate::picture::share_bar::{self, Share};

#[test]
fn random_shares_hold() {
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let shares = (0..chance.below(9)).map(|_| Share {
            name: chance.words(3),
            value: chance.value().unwrap_or(0.0).min(1e6),
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
