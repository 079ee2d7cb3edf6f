//! Matrices of random content, and the longest names of subjects.

use super::chance::Chance;
use super::check;
use crate::picture::activity_map::{self, Day, Spoke};
use crate::picture::matrix::{self, Cell, Key, Row};
use crate::picture::scene::Scene;

#[test]
fn random_matrices_hold() {
    for seed in 0..200 {
        let mut chance = Chance::new(seed);
        let row = |chance: &mut Chance| Row {
            name: chance.words(4),
            href: chance.href(),
            cells: (0..chance.below(20))
                .map(|_| Cell {
                    is_alone: chance.below(9) == 0,
                    text: if chance.yes() {
                        chance.words(1)
                    } else {
                        String::new()
                    },
                    remark: chance.words(1),
                    href: chance.href(),
                })
                .collect(),
        };
        let input = matrix::Input {
            columns: (0..chance.below(18)).map(|_| chance.words(3)).collect(),
            rows: (0..chance.below(8)).map(|_| row(&mut chance)).collect(),
            key: Key {
                filled: chance.words(3),
                empty: chance.words(3),
                alone: chance.words(4),
            },
        };
        check(
            &matrix::layout_wide(&input),
            &["hair", "hatch", "untried"],
            &format!("matrix {seed}"),
        );
        check(
            &matrix::layout_narrow(&input),
            &["untried"],
            &format!("narrow matrix {seed}"),
        );
    }
}

#[test]
fn twenty_subjects_stand_side_by_side() {
    let names: Vec<String> = (0..20).map(|at| format!("Ilmu Pengetahuan {at}")).collect();
    let row = |at: usize| Row {
        name: names[at].clone(),
        cells: (0..names.len())
            .map(|other| Cell {
                is_alone: other == at,
                text: "12".into(),
                ..Cell::default()
            })
            .collect(),
        ..Row::default()
    };
    let scene = matrix::layout_wide(&matrix::Input {
        rows: (0..names.len()).map(row).collect(),
        columns: names.clone(),
        key: Key::default(),
    });
    // Wider, its words would be smaller on a tablet than the text beside it.
    assert!(scene.width <= 700.1, "{}", scene.width);
    check(&scene, &["hair", "hatch"], "twenty subjects");
}

#[test]
fn a_large_number_stands_whole_in_a_matrix_of_many_subjects() {
    let cell = |text: &str| Cell {
        text: text.to_owned(),
        ..Cell::default()
    };
    for number in ["7", "128", "12.840"] {
        let row = Row {
            name: "Kimia".into(),
            cells: vec![cell(number); 20],
            ..Row::default()
        };
        let scene = matrix::layout_wide(&matrix::Input {
            columns: vec!["Bahasa Indonesia".to_owned(); 20],
            rows: vec![row],
            key: Key::default(),
        });
        check(&scene, &["hair"], number);
        let labels = scene.labels();
        let whole = labels.iter().filter(|label| label.lines == [number]);
        assert_eq!(whole.count(), 20, "{number}");
    }
}

#[test]
fn a_pair_that_nobody_tried_is_told_from_a_subject_with_itself() {
    let names = ["Kimia", "Seni Rupa", "PJOK"];
    let row = |at: usize| Row {
        name: names[at].to_owned(),
        cells: (0..names.len())
            .map(|other| Cell {
                is_alone: other == at,
                text: if at + other == 1 {
                    "2".into()
                } else {
                    String::new()
                },
                ..Cell::default()
            })
            .collect(),
        ..Row::default()
    };
    let input = matrix::Input {
        columns: names.map(str::to_owned).to_vec(),
        rows: (0..names.len()).map(row).collect(),
        key: Key {
            filled: "Banyaknya praktik".into(),
            empty: "Belum dicoba".into(),
            alone: "Mapel yang sama".into(),
        },
    };
    let wide = matrix::layout_wide(&input);
    let count = |class| {
        let shapes = wide.shapes();
        shapes.iter().filter(|shape| shape.class == class).count()
    };
    // One more of each stands beside its meaning.
    assert_eq!((count("cell"), count("untried"), count("hatch")), (3, 5, 4));
    let lines = |scene: &Scene| -> Vec<String> {
        let labels = scene.labels();
        labels.iter().map(|label| label.lines.join(" ")).collect()
    };
    for words in ["Banyaknya praktik", "Belum dicoba", "Mapel yang sama"] {
        assert!(lines(&wide).contains(&words.to_owned()), "{words}");
    }
    let narrow = lines(&matrix::layout_narrow(&input));
    for words in ["Belum dicoba: PJOK", "Belum dicoba: Kimia, Seni Rupa"] {
        assert!(narrow.contains(&words.to_owned()), "{narrow:?}");
    }
}

/// A subject's whole name, in lines or in labels.
fn is_whole(scene: &Scene, name: &str) -> bool {
    let joined = |lines: &[String]| lines.join(" ").replace("- ", "");
    let labels = scene.labels();
    // Lines of a turned name are labels of their own.
    let turned = labels.iter().filter(|label| label.turn != 0.0);
    let turned: Vec<String> = turned.flat_map(|label| label.lines.clone()).collect();
    let whole = name.replace(' ', "");
    let is_it = |text: String| text.replace(' ', "").contains(&whole);
    labels.iter().any(|label| is_it(joined(&label.lines))) || is_it(joined(&turned))
}

#[test]
fn the_longest_name_of_a_subject_stands_whole_in_a_matrix_and_among_days() {
    let name = "Pendidikan Kepercayaan terhadap Tuhan Yang Maha Esa dan Pembinaan Kewirausahaan";
    for columns in [2, 5, 8, 16] {
        let row = |name: &str| Row {
            name: name.to_owned(),
            cells: vec![
                Cell {
                    text: "3".into(),
                    ..Cell::default()
                };
                columns
            ],
            ..Row::default()
        };
        let mut names = vec!["IPA"; columns];
        names[1] = name;
        let heads = matrix::Input {
            columns: names.iter().map(|name| (*name).to_owned()).collect(),
            rows: vec![row("Kimia")],
            ..matrix::Input::default()
        };
        let rows = matrix::Input {
            columns: vec!["IPA".into(); columns],
            rows: vec![row(name)],
            ..matrix::Input::default()
        };
        for input in [heads, rows] {
            for scene in [matrix::layout_wide(&input), matrix::layout_narrow(&input)] {
                assert!(is_whole(&scene, name), "{columns} columns");
                check(&scene, &["hair"], "matrix");
            }
        }
        let days = (1..=columns).map(|day| Day {
            label: format!("Hari ke-{day}"),
            spokes: vec![0],
            ..Day::default()
        });
        let map = activity_map::Input {
            spokes: vec![Spoke {
                subject: name.to_owned(),
                ..Spoke::default()
            }],
            days: days.collect(),
            ..activity_map::Input::default()
        };
        for scene in [
            activity_map::layout_wide(&map),
            activity_map::layout_narrow(&map),
        ] {
            let labels = scene.labels();
            let is_cut = |line: &String| line.contains('…');
            let are_whole = !labels.iter().any(|label| label.lines.iter().any(is_cut));
            assert!(are_whole, "{columns} days");
            check(&scene, &["axis"], "days");
        }
    }
}
