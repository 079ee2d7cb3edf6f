//! What must hold for every picture whatever is in it, checked on random input.

mod chance;
mod changes;
mod maps;
mod matrices;
mod print;
mod rooms;
mod shares;
mod slopes;
mod spans;
mod stages;
mod tiles;
mod timelines;

use std::borrow::Cow;

use crate::picture::form::Point;
use crate::picture::pieces::divide;
use crate::picture::scene::{Area, Caption, Label, Scene, Variant};

/// Corners are equal to the printed precision.
const SLACK: f64 = 0.05;

/// Panics unless the pieces of a drawing follow each other, and every label is on one of them.
fn check_pieces(scene: &Scene, what: &str) {
    let Some(pieces) = divide(scene) else {
        return;
    };
    let (mut end, mut labels) = (0.0, 0);
    for piece in pieces {
        assert!((piece.top - end).abs() < SLACK, "{what}");
        end = piece.bottom;
        let part = Scene {
            marks: piece.marks.into_iter().map(Cow::into_owned).collect(),
            ..Scene::default()
        };
        for label in part.labels() {
            let is_inside = |(_, y): Point| piece.top - SLACK <= y && y <= piece.bottom + SLACK;
            let is_whole = label.corners().into_iter().all(is_inside);
            assert!(is_whole, "{what}: {label:?} is cut");
        }
        labels += part.labels().len();
    }
    assert!((end - scene.height).abs() < SLACK, "{what}");
    assert_eq!(labels, scene.labels().len(), "{what}");
}

/// Panics unless all labels are apart, all is inside the view box, and no line of the given
/// classes runs through a label.
fn check(scene: &Scene, lines: &[&str], what: &str) {
    let labels = scene.labels();
    let areas: Vec<Area> = labels.iter().map(|label| label.area()).collect();
    let inside = |(x, y): (f64, f64)| {
        x >= -SLACK && y >= -SLACK && x <= scene.width + SLACK && y <= scene.height + SLACK
    };
    for label in &labels {
        assert!(
            label.corners().into_iter().all(inside),
            "{what}: outside: {label:?}"
        );
    }
    for shape in scene.shapes() {
        for piece in shape.form.outline() {
            let all = piece.iter().copied().all(inside);
            assert!(
                all,
                "{what}: outside {}x{}: {shape:?}",
                scene.width, scene.height
            );
            if !lines.contains(&shape.class) {
                continue;
            }
            for label in &labels {
                let is_crossed = line_areas(label).into_iter().any(|area| {
                    let area = area.grown(-SLACK);
                    let mut ends = piece.windows(2);
                    ends.any(|ends| area.crossed_by(ends[0], ends[1]))
                });
                assert!(
                    !is_crossed,
                    "{what}: {shape:?} runs through {:?}",
                    label.lines
                );
            }
        }
    }
    check_pieces(scene, what);
    let corners: Vec<[Point; 4]> = labels
        .iter()
        .zip(&areas)
        .map(|(label, area)| label.corners_of(area.grown(-SLACK)))
        .collect();
    for (at, one) in corners.iter().enumerate() {
        for (later, other) in corners.iter().enumerate().skip(at + 1) {
            assert!(
                apart(one, other),
                "{what}: {:?} on {:?}",
                labels[at].lines,
                labels[later].lines
            );
        }
    }
    let svg = scene.to_svg("x", Variant::Only, &Caption::default());
    assert!(
        !svg.contains("style") && !svg.contains("NaN") && !svg.contains("inf"),
        "{what}"
    );
}

/// What each line of a label covers, so that a thread may begin beside a short one.
fn line_areas(label: &Label) -> Vec<Area> {
    let line = |(at, line): (usize, &String)| {
        let alone = Label {
            y: label.y + at as f64 * label.face.leading,
            lines: vec![line.clone()],
            ..(*label).clone()
        };
        alone.area()
    };
    label.lines.iter().enumerate().map(line).collect()
}

/// Whether two four-sided areas, also turned ones, share no point.
fn apart(one: &[Point; 4], other: &[Point; 4]) -> bool {
    // Convex areas are apart if some edge of one of them has the other wholly beyond it.
    let beyond = |a: &[Point; 4], b: &[Point; 4]| {
        (0..4).any(|at| {
            let (from, to) = (a[at], a[(at + 1) % 4]);
            let side =
                |p: &Point| (to.0 - from.0) * (p.1 - from.1) - (to.1 - from.1) * (p.0 - from.0);
            b.iter().all(|point| side(point) <= 0.0)
        })
    };
    beyond(one, other) || beyond(other, one)
}

#[test]
fn style_sheet_and_faces_agree() {
    let css = include_str!("../../../themes/nila/assets/picture.css");
    for face in crate::picture::face::ALL {
        let rule = format!(".pic .{}{{font-size:{}px", face.class, face.size);
        assert!(css.contains(&rule), "{rule}");
        let start = css.find(&rule).unwrap_or_default();
        let body = css[start..].split('}').next().unwrap_or_default();
        let known_bold = body.contains("font-weight:700");
        assert_eq!(face.bold, known_bold, "{rule}");
    }
}

#[test]
fn words_are_set_apart_as_far_as_they_are_measured() {
    let css = include_str!("../../../themes/nila/assets/picture.css");
    let start = css.find("word-spacing:").expect("words are set apart");
    let apart = css[start..]
        .split([':', 'e'])
        .nth(1)
        .and_then(|text| format!("0{text}").parse().ok());
    let apart: f64 = apart.expect("a length in em");
    // The space of `DejaVu` Sans, which is wider than that of Plus Jakarta Sans.
    for (face, space) in [
        (crate::picture::face::SOFT, 318.0),
        (crate::picture::face::NAME, 348.0),
    ] {
        assert!(
            face.width(" ") >= face.size * (space / 1000.0 + apart) - 1e-9,
            "{apart}"
        );
    }
}
