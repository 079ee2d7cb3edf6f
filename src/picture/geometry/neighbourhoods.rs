//! Neighbourhoods of random content.

use super::chance::Chance;
use super::check;
use crate::picture::form::Point;
use crate::picture::neighbourhood::{self, Far, Near};

#[test]
fn random_neighbourhoods_hold() {
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let near = (0..chance.below(10)).map(|_| Near {
            title: chance.words(5),
            why: chance.words(8),
            hue: chance.hue(),
            href: chance.href(),
            far: (0..chance.below(5)).map(|_| chance.below(12)).collect(),
        });
        let near = near.collect();
        let far = (0..chance.below(12)).map(|_| Far {
            title: chance.words(5),
            href: chance.href(),
        });
        let far = far.collect();
        let input = neighbourhood::Input {
            center: chance.words(5),
            near,
            far,
        };
        let lines = ["thread", "thin", "stem", "dot", "ring"];
        check(
            &neighbourhood::layout_wide(&input),
            &lines,
            &format!("neighbourhood {seed}"),
        );
        check(
            &neighbourhood::layout_narrow(&input),
            &lines,
            &format!("narrow neighbourhood {seed}"),
        );
    }
}

#[test]
fn a_reason_for_a_neighbour_is_whole_or_not_there() {
    let reasons = [
        "profil Pelajar Pancasila yang sama: Gotong royong",
        "juga mempertemukan Matematika dan Bahasa Indonesia",
        "fokus observasi yang sama: Keterlibatan siswa di dalam kelompok",
        "mata pelajaran yang sama: Pendidikan Pancasila",
    ];
    for count in 1..=reasons.len() {
        let input = neighbourhood::Input {
            near: vec![Near {
                title: "Es krim tanpa kulkas".to_owned(),
                why: reasons[..count].join("; "),
                ..Near::default()
            }],
            ..neighbourhood::Input::default()
        };
        for scene in [
            neighbourhood::layout_wide(&input),
            neighbourhood::layout_narrow(&input),
        ] {
            let labels = scene.labels();
            let why = labels
                .iter()
                .find(|label| label.lines[0].starts_with("profil"));
            let why = why.map(|label| label.lines.join(" ")).unwrap_or_default();
            let is_whole = (1..=count).any(|whole| reasons[..whole].join("; ") == why);
            assert!(
                is_whole && (count == 1 || why.contains(reasons[1])),
                "{why}"
            );
        }
    }
}

#[test]
fn what_leads_on_hangs_on_its_own_dot_and_runs_below_the_words() {
    let near = |title: &str| Near {
        title: title.to_owned(),
        far: vec![0],
        ..Near::default()
    };
    let titles = ["Pasar", "Berkunjung ke kelas Biologi"];
    let input = neighbourhood::Input {
        center: "Membuat tape ketan".to_owned(),
        near: titles.map(near).to_vec(),
        far: vec![Far::default()],
    };
    let scene = neighbourhood::layout_wide(&input);
    let shapes = scene.shapes();
    let outline_of = |class| {
        let shapes = shapes.iter().filter(move |shape| shape.class == class);
        shapes.map(|shape| shape.form.outline().concat())
    };
    let lowest = |points: &[Point]| points.iter().map(|point| point.1).fold(0.0, f64::max);
    let branches: Vec<Vec<Point>> = outline_of("thin").collect();
    assert_eq!(branches.len(), 2);
    let labels = scene.labels();
    let mut turns = Vec::new();
    for ((title, dot), branch) in titles.iter().zip(outline_of("dot")).zip(branches) {
        let begin = branch[0];
        assert!((begin.1 - lowest(&dot)).abs() < 0.6, "{title}: {begin:?}");
        let label = labels.iter().find(|label| label.lines == [*title]);
        let bottom = label.map_or(0.0, |label| label.area().bottom);
        // Level below the words, and on to the far end from there, whatever their width.
        let level = branch.windows(2).find(|ends| ends[1].0 - ends[0].0 > 200.0);
        let (from, turn) = level.map(|ends| (ends[0], ends[1])).unwrap_or_default();
        assert!(
            (0.0..12.0).contains(&(turn.1 - bottom)),
            "{title}: {turn:?}"
        );
        assert!((from.1 - turn.1).abs() < 0.1, "{title}: {from:?} {turn:?}");
        turns.push(turn.0);
    }
    assert!((turns[0] - turns[1]).abs() < f64::EPSILON, "{turns:?}");
}

#[test]
fn twigs_hang_on_the_dot_of_what_leads_to_them() {
    let near = |title: &str| Near {
        title: title.to_owned(),
        why: "topik yang sama".to_owned(),
        far: vec![0, 1, 2],
        ..Near::default()
    };
    let input = neighbourhood::Input {
        center: "Membuat tape ketan".to_owned(),
        near: ["Pasar", "Berkunjung ke kelas Biologi"].map(near).to_vec(),
        far: vec![Far::default(), Far::default(), Far::default()],
    };
    let scene = neighbourhood::layout_narrow(&input);
    // In the order drawn: a dot, its twigs, the next dot.
    let mut hangs_on: Option<Point> = None;
    let mut twigs = 0;
    for shape in scene.shapes() {
        let outline = shape.form.outline().concat();
        let bottom = outline.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1));
        match shape.class {
            "dot" => {
                let middle =
                    outline.iter().map(|point| point.0).sum::<f64>() / outline.len() as f64;
                hangs_on = bottom.map(|(_, y)| (middle, y));
            }
            "thin" => {
                let (x, y) = hangs_on.expect("a twig comes after a dot");
                let (from_x, from_y) = outline[0];
                assert!((from_x - x).abs() < 0.6 && from_y - y < 0.6, "{outline:?}");
                // The next one leaves where this one bends.
                hangs_on = Some((from_x, outline[1].1));
                twigs += 1;
            }
            _ => {}
        }
    }
    assert_eq!(twigs, 6);
}
