//! Events that last, along the ruler of a timeline.

use super::chance::Chance;
use super::{SLACK, check};
use crate::picture::face::SOFT;
use crate::picture::form::{Form, Point};
use crate::picture::look::{Look, tell_apart};
use crate::picture::scene::{Area, Hue, Scene};
use crate::picture::timeline::{self, Event, Tick};

/// The lines of a timeline that must not run through words.
const LINES: [&str; 6] = ["thread", "axis", "stem", "dot", "ring", "lasting"];

/// Half the thickness of a thread.
const THREAD: f64 = 0.85;

/// Months of thirty days, and where the last one ends.
fn ticks(months: usize) -> Vec<Tick> {
    (0..=months)
        .map(|month| Tick {
            day: month as i64 * 30,
            label: if month < months {
                "Mei".into()
            } else {
                String::new()
            },
            ..Tick::default()
        })
        .collect()
}

fn event(day: i64, end: i64) -> Event {
    Event {
        day,
        end: Some(end),
        date: "2 September – 29\u{a0}November\u{a0}2024".into(),
        title: "Agenda".into(),
        place: "SD".into(),
        ..Event::default()
    }
}

fn draw(events: Vec<Event>, months: usize) -> Scene {
    timeline::layout_wide(&timeline::Input {
        events,
        ticks: ticks(months),
    })
}

/// What the bands cover, in the order of the events.
fn bands(scene: &Scene) -> Vec<Area> {
    let shapes = scene.shapes();
    let bands = shapes.iter().filter(|shape| shape.class == "lasting");
    bands.map(|band| around(&band.form)).collect()
}

fn around(form: &Form) -> Area {
    let points = form.outline().concat();
    let xs = points.iter().map(|point| point.0);
    let ys = points.iter().map(|point| point.1);
    Area {
        left: xs.clone().fold(f64::INFINITY, f64::min),
        top: ys.clone().fold(f64::INFINITY, f64::min),
        right: xs.fold(f64::NEG_INFINITY, f64::max),
        bottom: ys.fold(f64::NEG_INFINITY, f64::max),
    }
}

fn paths(scene: &Scene, class: &str) -> Vec<Vec<Point>> {
    let shapes = scene.shapes();
    let paths = shapes.iter().filter(|shape| shape.class == class);
    paths.map(|shape| shape.form.outline().concat()).collect()
}

fn runs_over(thread: &[Point], area: Area) -> bool {
    let mut pieces = thread.windows(2);
    pieces.any(|ends| area.crossed_by(ends[0], ends[1]))
}

#[test]
fn a_band_lasts_from_the_first_day_to_the_last() {
    let scene = draw(
        vec![event(0, 179), event(30, 59), event(60, 60), event(90, 91)],
        6,
    );
    check(&scene, &LINES, "bands");
    let bands = bands(&scene);
    // A day, and days that are shorter than a knot is wide, need no band.
    assert_eq!(bands.len(), 2, "{bands:?}");
    let ticks: Vec<f64> = paths(&scene, "axis")
        .iter()
        .filter(|line| line[0].0 == line[1].0)
        .map(|line| line[0].0)
        .collect();
    let month = ticks[1] - ticks[0];
    let at = |day: f64| ticks[0] + day / 30.0 * month;
    for (band, (from, to)) in bands.iter().zip([(0.0, 179.0), (30.0, 59.0)]) {
        assert!((band.left - at(from)).abs() < SLACK, "{band:?}");
        assert!((band.right - at(to)).abs() < SLACK, "{band:?}");
    }
    assert!(at(180.0) <= scene.width, "the ruler ends before the days");
}

#[test]
fn in_a_list_several_days_have_a_band_and_one_day_has_no_order() {
    // Two of one day, one that lasts, and two of one day at the turn from stem to stem.
    let days = [
        (0, 0),
        (0, 0),
        (3, 40),
        (60, 60),
        (60, 60),
        (61, 61),
        (65, 65),
        (70, 70),
    ];
    let mut events = days.map(|(day, end)| event(day, end)).to_vec();
    let input = |events: &[Event]| timeline::Input {
        events: events.to_vec(),
        ticks: ticks(3),
    };
    let narrow = timeline::layout_narrow(&input(&events));
    check(&narrow, &LINES, "list");
    assert_eq!(bands(&narrow).len(), 1);
    assert_eq!(paths(&narrow, "stem").len(), days.len() - 1 - 2);
    // Below the band its line goes on.
    let band = bands(&narrow)[0];
    let stems = paths(&narrow, "stem");
    assert!(
        stems
            .iter()
            .any(|stem| (1.0..8.0).contains(&(stem[0].1 - band.bottom)))
    );
    // The first stem goes on as the second, unless nobody knows which came first.
    for event in &mut events {
        event.place = "Sekolah dengan nama panjang sekali di tepi danau".into();
    }
    let turns = |events: &[Event]| paths(&timeline::layout_wide(&input(events)), "stem").len();
    let without = turns(&events);
    (events[3].day, events[3].end) = (59, None);
    assert!(turns(&events) > without, "{without}");
}

#[test]
fn the_ruler_goes_on_to_the_last_day_also_where_no_month_is_named_there() {
    let scene = draw(vec![event(0, 100), event(50, 50)], 1);
    let knots = paths(&scene, "thread");
    let band = &bands(&scene)[0];
    let middle = f64::midpoint(band.left, band.right);
    assert!((knots[1][0].0 - middle).abs() < SLACK, "{band:?}");
}

#[test]
fn bands_lie_apart_and_no_thread_runs_over_one() {
    let (mut rulers, mut stacked) = (0, 0);
    for seed in 0..400 {
        let mut chance = Chance::new(seed);
        let mut day = 0;
        let events: Vec<Event> = (0..chance.between(2, 10))
            .map(|_| {
                let most = [4, 60, 90][chance.below(3)];
                day += chance.below(most) as i64;
                let length = [0, 3, 25, 400][chance.below(4)];
                let mut event = event(day, day + chance.below(length + 1) as i64);
                event.place = chance.words(4);
                if chance.yes() {
                    (event.date, event.title) = (String::new(), "A".into());
                }
                event.look = chance.look();
                event
            })
            .collect();
        let count = events.len();
        let scene = draw(events, 12);
        check(&scene, &LINES, &format!("bands {seed}"));
        let threads = paths(&scene, "thread");
        if threads.is_empty() {
            continue;
        }
        rulers += 1;
        assert_eq!(threads.len(), count, "{seed}");
        let bands = bands(&scene);
        for (at, band) in bands.iter().enumerate() {
            let later = &bands[at + 1..];
            assert!(!later.iter().any(|other| band.meets(other)), "{seed}");
            stacked += later
                .iter()
                .filter(|other| other.left < band.right && band.left < other.right)
                .count();
            for thread in &threads {
                let is_its_own = (thread[0].0 - band.left).abs() < SLACK
                    && (f64::midpoint(band.top, band.bottom) - thread[0].1).abs() < SLACK;
                let is_over = runs_over(thread, band.grown(THREAD - SLACK));
                assert!(is_its_own || !is_over, "{seed}: {thread:?} over {band:?}");
            }
        }
        // Each knot can be seen whole.
        let shapes = scene.shapes();
        let knots = shapes
            .iter()
            .filter(|shape| matches!(shape.form, Form::Circle { radius, .. } if radius > 4.0));
        let knots: Vec<Area> = knots.map(|knot| around(&knot.form)).collect();
        assert_eq!(knots.len(), count, "{seed}");
        for (at, knot) in knots.iter().enumerate() {
            let others = &knots[at + 1..];
            assert!(!others.iter().any(|other| knot.meets(other)), "{seed}");
            let over = threads.iter().filter(|thread| runs_over(thread, *knot));
            assert_eq!(over.count(), 1, "{seed}: threads over {knot:?}");
            let covered = bands.iter().filter(|band| knot.meets(band)).count();
            assert!(covered <= 1, "{seed}: {knot:?}");
        }
    }
    assert!(rulers > 50 && stacked > 30, "{rulers} {stacked}");
}

#[test]
fn words_beside_a_ruler_are_easily_read_where_it_is_shown() {
    // The narrowest figure in which the style sheet shows the wide drawing.
    let css = include_str!("../../../themes/nila/assets/picture.css");
    assert!(css.contains("@container(min-width:800px){.pic.wide{display:block}"));
    let scene = draw(vec![event(20, 50), event(110, 110)], 4);
    assert!(SOFT.size * 800.0 / scene.width >= 12.5, "{}", scene.width);
}

#[test]
fn a_date_with_room_beside_it_stands_on_one_line() {
    let scene = draw(vec![event(20, 50), event(110, 110)], 4);
    let date = "2 September – 29\u{a0}November\u{a0}2024";
    let labels = scene.labels();
    let dates = labels.iter().filter(|label| label.lines == [date]);
    assert_eq!(dates.count(), 2, "{labels:?}");
}

#[test]
fn schools_keep_their_looks_on_bands() {
    let schools = [(0, Hue::Nila), (1, Hue::Mengkudu)];
    let mut events = vec![event(0, 100), event(20, 80)];
    for (event, look) in events.iter_mut().zip(tell_apart(&schools)) {
        event.look = look;
    }
    let hues: Vec<Look> = events.iter().map(|event| event.look).collect();
    let scene = draw(events, 6);
    let shapes = scene.shapes();
    let bands = shapes.iter().filter(|shape| shape.class == "lasting");
    let drawn: Vec<Option<Hue>> = bands.map(|band| band.hue).collect();
    assert_eq!(drawn, [Some(hues[0].hue), Some(hues[1].hue)]);
}
