//! Activity maps of random subjects.

use std::borrow::Cow;

use super::chance::Chance;
use super::check;
use crate::picture::activity_map::{Day, Input, Spoke, layout_narrow, layout_paper, layout_wide};
use crate::picture::pieces::divide;
use crate::picture::scene::{Mark, Scene};

fn random_map(chance: &mut Chance, subjects: usize) -> Input {
    let spokes = (0..subjects).map(|_| Spoke {
        subject: format!("{} {}", chance.word(), chance.words(2)),
        look: chance.look(),
        competence: chance.words(4),
        task: chance.words(14),
        data: chance.words(3),
        href: chance.href(),
    });
    let spokes: Vec<Spoke> = spokes.collect();
    let days = (0..if chance.yes() { 0 } else { chance.below(8) }).map(|_| Day {
        label: chance.words(3),
        date: chance.words(3),
        note: chance.words(8),
        spokes: (0..chance.below(7)).map(|_| chance.below(18)).collect(),
    });
    let days = days.collect();
    Input {
        activity: chance.words(6),
        remark: chance.words(6),
        spokes,
        days,
    }
}

#[test]
fn random_maps_hold() {
    for seed in 0..150 {
        let mut chance = Chance::new(seed);
        for subjects in 2..=16 {
            if !(seed as usize + subjects).is_multiple_of(5) {
                continue;
            }
            let input = random_map(&mut chance, subjects);
            let lines = ["thread", "stem", "stitch", "axis", "dot", "day"];
            check(
                &layout_wide(&input),
                &lines,
                &format!("wide map {seed}, {subjects} subjects"),
            );
            check(
                &layout_narrow(&input),
                &lines,
                &format!("narrow map {seed}, {subjects} subjects"),
            );
            for sheet in layout_paper(&input, &layout_wide(&input)) {
                check(
                    &sheet,
                    &lines,
                    &format!("map {seed} on paper, {subjects} subjects"),
                );
            }
        }
    }
}

/// A map of so many subjects with long tasks.
fn long_map(subjects: usize) -> Input {
    let spoke = |at| Spoke {
        subject: format!("Mapel {at}"),
        competence: "persentase dan perbandingan".to_owned(),
        task: "Menimbang ketan di awal dan di akhir. ".repeat(4),
        data: "berat awal dan berat akhir".to_owned(),
        ..Spoke::default()
    };
    Input {
        activity: "Membuat tape".to_owned(),
        spokes: (0..subjects).map(spoke).collect(),
        ..Input::default()
    }
}

#[test]
fn a_map_that_is_too_tall_for_a_sheet_leaves_the_tasks_to_its_table() {
    let input = long_map(16);
    let wide = layout_wide(&input);
    let paper = layout_paper(&input, &wide);
    let [paper] = paper.as_slice() else {
        panic!("{} sheets", paper.len());
    };
    assert!(
        wide.height > 1200.0 && paper.height < 600.0,
        "{}",
        paper.height
    );
    check(paper, &["thread"], "map on paper");
    let labels = paper.labels();
    let names = labels
        .iter()
        .filter(|label| label.lines.concat().starts_with("Mapel"));
    assert_eq!(names.count(), 16);
    let low = long_map(4);
    assert!(layout_paper(&low, &layout_wide(&low)).is_empty());
}

#[test]
fn a_week_of_sixteen_long_subjects_is_two_drawings_on_paper() {
    let subject = |spoke: Spoke| Spoke {
        subject: "Pendidikan Lingkungan dan Budaya Jakarta".to_owned(),
        competence: "mengumpulkan keterangan dan menyajikannya kepada warga kampung".to_owned(),
        ..spoke
    };
    let map = long_map(16);
    let day = |at| Day {
        label: format!("Hari ke-{at}"),
        date: "Senin, 5 Agustus".to_owned(),
        spokes: (0..16).collect(),
        ..Day::default()
    };
    let input = Input {
        spokes: map.spokes.into_iter().map(subject).collect(),
        days: (1..=7).map(day).collect(),
        ..map
    };
    let wide = layout_wide(&input);
    let paper = layout_paper(&input, &wide);
    assert_eq!(paper.len(), 2);
    for sheet in &paper {
        assert!(sheet.height <= 880.0, "{}", sheet.height);
        check(sheet, &["thread", "axis", "hair", "dot"], "a week on paper");
        let labels = sheet.labels();
        let is_of = |words: &str| labels.iter().any(|label| label.lines.join(" ") == words);
        assert!(is_of("Membuat tape"), "the activity is not named on each");
    }
    // Every subject has its knots on every day, and every day its name.
    let dots = |scene: &Scene| {
        let shapes = scene.shapes();
        shapes.iter().filter(|shape| shape.class == "dot").count()
    };
    assert_eq!(dots(&paper[1]), 16 * 8);
    let labels = paper[1].labels();
    let days = labels
        .iter()
        .filter(|label| label.lines.join(" ").starts_with("Hari ke-"));
    assert_eq!(days.count(), 7);
}

#[test]
fn a_tall_narrow_map_is_divided_between_its_subjects() {
    let scene = layout_narrow(&long_map(16));
    let pieces = divide(&scene).expect("the map is tall");
    assert!(pieces.iter().all(|piece| piece.bottom - piece.top < 240.0));
    // The stem goes on through all of them but the last, which it ends on.
    let is_stem = |mark: &Cow<Mark>| matches!(&**mark, Mark::Shape(shape) if shape.class == "stem");
    let stems = pieces
        .iter()
        .filter(|piece| piece.marks.iter().any(is_stem));
    assert_eq!(stems.count(), pieces.len());
    assert!(divide(&layout_narrow(&long_map(2))).is_none());
}

#[test]
fn odd_maps_hold() {
    for input in [
        Input::default(),
        Input {
            spokes: vec![Spoke::default(); 40],
            ..Input::default()
        },
    ] {
        check(&layout_wide(&input), &["thread"], "odd wide");
        check(&layout_narrow(&input), &["thread"], "odd narrow");
    }
}

#[test]
fn an_activity_keeps_its_words_in_the_hub() {
    let activities = [
        "Laporan pertanggungjawaban OSIS",
        "Menyusun laporan pertanggungjawaban kegiatan bakti sosial dan keuangannya kepada kepala sekolah dan komite",
        "Mempertanggungjawabkannyalah",
    ];
    for activity in activities {
        let input = Input {
            activity: activity.to_owned(),
            spokes: vec![Spoke::default(); 3],
            ..Input::default()
        };
        for scene in [layout_wide(&input), layout_narrow(&input)] {
            let labels = scene.labels();
            let title = labels.first().map(|label| label.lines.join(" "));
            let title = title.map(|title| title.replace("- ", ""));
            assert_eq!(title.as_deref(), Some(activity));
            let is_whole = |word| {
                labels
                    .iter()
                    .any(|label| label.lines.join(" ").contains(word))
            };
            assert_eq!(
                is_whole("pertanggungjawaban"),
                activity.contains("pertanggungjawaban")
            );
            check(&scene, &[], activity);
        }
    }
}
