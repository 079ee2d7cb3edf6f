//! Timelines, tile maps, matrices and neighbourhoods of random content.

use super::chance::Chance;
use super::check;
use crate::picture::activity_map::{self, Day, Spoke};
use crate::picture::face::NAME;
use crate::picture::form::Point;
use crate::picture::matrix::{self, Cell, Key, Row};
use crate::picture::neighbourhood::{self, Far, Near};
use crate::picture::scene::{Label, Scene};
use crate::picture::tile_map::{self, Tile};
use crate::picture::timeline::lanes;
use crate::picture::timeline::{self, Event, Tick};

/// Fewer than `most` months, some of them with their year.
fn ticks(chance: &mut Chance, most: usize) -> Vec<Tick> {
    (0..chance.below(most))
        .map(|at| Tick {
            day: at as i64 * 30,
            label: chance.words(1),
            year: if chance.yes() {
                "2024".into()
            } else {
                String::new()
            },
        })
        .collect()
}

#[test]
fn random_timelines_hold() {
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let mut day = chance.below(100) as i64;
        let events = (0..chance.below(20)).map(|_| {
            day += chance.below(40) as i64;
            Event {
                day,
                end: chance.yes().then(|| day + chance.below(200) as i64),
                date: chance.words(3),
                title: chance.words(5),
                place: chance.words(4),
                look: chance.look(),
                href: chance.href(),
            }
        });
        let events: Vec<Event> = events.collect();
        let ticks = ticks(&mut chance, 12);
        let input = timeline::Input { events, ticks };
        let lines = ["thread", "axis", "stem", "dot", "ring", "lasting"];
        check(
            &timeline::layout_wide(&input),
            &lines,
            &format!("timeline {seed}"),
        );
        check(
            &timeline::layout_narrow(&input),
            &lines,
            &format!("narrow timeline {seed}"),
        );
    }
}

#[test]
fn random_lanes_hold() {
    for seed in 0..200 {
        let mut chance = Chance::new(seed);
        let rows = (0..chance.below(40)).map(|_| lanes::Row {
            name: chance.words(5),
            href: chance.href(),
            days: (0..chance.below(6))
                .map(|_| chance.below(900) as i64)
                .collect(),
            look: chance.look(),
        });
        let rows: Vec<lanes::Row> = rows.collect();
        let input = lanes::Input {
            ticks: ticks(&mut chance, 14),
            rows,
        };
        let lines = ["hair", "track", "axis", "dot", "ring"];
        for scene in [lanes::layout_wide(&input), lanes::layout_narrow(&input)] {
            check(&scene, &lines, &format!("lanes {seed}"));
            let written = scene.labels();
            for row in input.rows.iter().filter(|row| !row.name.trim().is_empty()) {
                let number = row.days.len().to_string();
                let is_written = written.iter().any(|label| label.lines == [number.as_str()]);
                assert!(is_written, "lanes {seed}: {number}");
            }
        }
    }
}

#[test]
fn words_on_a_ruler_stand_near_their_days() {
    let event = |day| Event {
        day,
        date: "12 Agustus 2024".into(),
        title: "Buka kelas tentang ketidakseimbangan ekosistem".into(),
        place: "SMP Negeri 3".into(),
        ..Event::default()
    };
    let month = |day, label: &str, year: &str| Tick {
        day,
        label: label.into(),
        year: year.into(),
    };
    let ticks = vec![
        month(0, "Desember", "2024"),
        month(31, "Januari", "2025"),
        month(62, "", ""),
    ];
    let drawn = |days: &[i64]| {
        timeline::layout_wide(&timeline::Input {
            events: days.iter().copied().map(event).collect(),
            ticks: ticks.clone(),
        })
    };
    let has_ruler = |scene: &Scene| scene.shapes().iter().any(|shape| shape.class == "axis");
    let spread = drawn(&[5, 20, 50]);
    assert!(has_ruler(&spread));
    for year in ["2024", "2025"] {
        assert!(spread.labels().iter().any(|label| label.lines == [year]));
    }
    assert!(!has_ruler(&drawn(&[12; 5])));
}

#[test]
fn titles_beside_a_ruler_follow_each_other_as_their_days_do() {
    let mut rulers = 0;
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let mut day = 0;
        let events: Vec<Event> = (0..chance.between(2, 9))
            .map(|at| {
                day += 5 + chance.below(40) as i64;
                Event {
                    day,
                    date: chance.words(3),
                    title: at.to_string(),
                    place: chance.words(4),
                    ..Event::default()
                }
            })
            .collect();
        let count = events.len();
        let ticks = [0, day + 1].map(|day| Tick {
            day,
            label: "Mei".into(),
            ..Tick::default()
        });
        let scene = timeline::layout_wide(&timeline::Input {
            events,
            ticks: ticks.to_vec(),
        });
        let shapes = scene.shapes();
        let threads: Vec<Vec<Point>> = shapes
            .iter()
            .filter(|shape| shape.class == "thread")
            .map(|shape| shape.form.outline().concat())
            .collect();
        if threads.is_empty() {
            continue;
        }
        rulers += 1;
        // Who goes from link to link meets them by date, and so does the eye.
        let titles = scene
            .labels()
            .into_iter()
            .filter(|label| label.face == NAME);
        let titles: Vec<&Label> = titles.collect();
        let order: Vec<String> = titles.iter().map(|title| title.lines.concat()).collect();
        let expected: Vec<String> = (0..count).map(|at| at.to_string()).collect();
        assert_eq!(order, expected, "{seed}");
        let ends: Vec<Point> = threads
            .iter()
            .filter_map(|path| path.last().copied())
            .collect();
        assert!(ends.is_sorted_by_key(|end| end.0), "{seed}: {ends:?}");
        for (thread, end) in threads.iter().zip(&ends) {
            assert!(end.0 > thread[0].0 - 20.1, "{seed}: a thread turns back");
        }
    }
    assert!(rulers > 50, "{rulers}");
}

#[test]
fn random_tiles_hold() {
    for seed in 0..200 {
        let mut chance = Chance::new(seed);
        let columns = chance.between(1, 16);
        let tiles = (0..chance.below(50)).map(|at| Tile {
            name: chance.word(),
            code: chance.word(),
            value: chance.below(100_000).to_string(),
            amount: [0.0, f64::NAN, 12.0, 1e300][chance.below(4)],
            column: at % columns,
            row: at / columns,
            href: chance.href(),
        });
        let tiles = tiles.collect();
        let input = tile_map::Input {
            tiles,
            fold: chance.below(9),
            parts: (0..chance.below(4)).map(|_| chance.words(6)).collect(),
        };
        check(
            &tile_map::layout_wide(&input),
            &[],
            &format!("tiles {seed}"),
        );
        check(
            &tile_map::layout_narrow(&input),
            &["hair"],
            &format!("narrow tiles {seed}"),
        );
    }
}

#[test]
fn parts_of_a_map_have_their_names_above_them() {
    let tile = |code: &str, column, row| Tile {
        code: code.to_owned(),
        value: "0".to_owned(),
        column,
        row,
        ..Tile::default()
    };
    let input = tile_map::Input {
        tiles: vec![tile("BA", 7, 5), tile("NB", 8, 5), tile("SA", 10, 1)],
        fold: 8,
        parts: vec!["Barat".to_owned(), "Timur".to_owned()],
    };
    let scene = tile_map::layout_narrow(&input);
    let labels = scene.labels();
    let top = |words: &str| {
        let label = labels.iter().find(|label| label.lines.concat() == words);
        label.map(|label| label.area().top).expect(words)
    };
    assert!(top("Barat") < top("BA") && top("BA") < top("Timur"));
    assert!(top("Timur") < top("SA") && top("SA") < top("NB"));
    // A map in one piece has no name to tell it from another.
    let whole = tile_map::layout_narrow(&tile_map::Input { fold: 0, ..input });
    let names = whole.labels();
    assert!(names.iter().all(|label| label.lines.concat() != "Barat"));
}

#[test]
fn names_of_provinces_have_air_in_their_tiles() {
    let lines = include_str!("../../../packs/indonesia/region-tiles.tsv").lines();
    let tile = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        Tile {
            name: cells[2].to_owned(),
            code: cells[1].to_owned(),
            value: "1".to_owned(),
            amount: 1.0,
            column: cells[3].parse().expect("a column"),
            row: cells[4].parse().expect("a row"),
            ..Tile::default()
        }
    };
    let tiles = lines.filter(|line| !line.starts_with('#')).map(tile);
    let input = tile_map::Input {
        tiles: tiles.collect(),
        ..tile_map::Input::default()
    };
    let scene = tile_map::layout_wide(&input);
    check(&scene, &["tile"], "provinces");
    let labels = scene.labels();
    let shapes = scene.shapes();
    let tiles = shapes.iter().filter(|shape| shape.class == "tile");
    for (tile, name) in tiles.zip(labels.iter().step_by(2)) {
        let corners = tile.form.outline().concat();
        let area = name.area();
        // The measured width errs on the wide side by a unit or two.
        let air = f64::min(area.left - corners[0].0, corners[1].0 - area.right);
        assert!(air >= 2.5, "{:?} has {air} beside it", name.lines);
    }
}

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

#[test]
fn events_of_one_day_stand_on_a_stem() {
    let event = |day: i64| Event {
        day,
        date: "8 Agustus 2019".into(),
        title: "Memetakan tantangan".into(),
        ..Event::default()
    };
    let ticks = [0, 31].map(|day| Tick {
        day,
        label: "Agustus".into(),
        ..Tick::default()
    });
    let has_ruler = |days: [i64; 3]| {
        let scene = timeline::layout_wide(&timeline::Input {
            events: days.map(event).to_vec(),
            ticks: ticks.to_vec(),
        });
        scene.shapes().iter().any(|shape| shape.class == "axis")
    };
    assert!(!has_ruler([7, 7, 7]));
    assert!(has_ruler([2, 12, 25]));
}
