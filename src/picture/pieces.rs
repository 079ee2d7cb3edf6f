//! A tall drawing in pieces, one below the other, so that a small sheet ends between two of them
//! and not within a word.
//!
//! Browsers never break an image where nothing stands; they cut it at the edge of the paper. A
//! drawing may be divided wherever only upright lines run on.

use std::borrow::Cow;

use super::form::{Form, Step};
use super::scene::{Mark, Scene, Shape};

/// Height up to which a drawing fits the smallest sheets, an A6, as one.
const FITS: f64 = 480.0;
/// Least height of a piece.
const LEAST: f64 = 100.0;
/// What shows where the parts of a drawing end: a generous gap, or else a smaller one, but none
/// between two lines of a text.
const GAPS: [f64; 3] = [22.0, 12.0, 7.0];
/// Room for the thickness of lines.
const THICKNESS: f64 = 2.0;

/// A part of a drawing from one height to another.
pub(super) struct Piece<'scene> {
    /// Where it begins.
    pub(super) top: f64,
    /// Where it ends and the next one begins.
    pub(super) bottom: f64,
    /// What is on it, at its place on the whole drawing.
    pub(super) marks: Vec<Cow<'scene, Mark>>,
}

/// Divides a drawing; nothing where it fits a sheet or has no place to be divided.
pub(super) fn divide(scene: &Scene) -> Option<Vec<Piece<'_>>> {
    if scene.height <= FITS {
        return None;
    }
    let extents: Vec<(f64, f64)> = scene.marks.iter().map(extent).collect();
    let solid = scene.marks.iter().zip(&extents);
    let solid = solid.filter(|(mark, _)| upright(mark).is_none());
    let solid = solid.map(|(_, extent)| extent).chain(&scene.whole);
    let mut solid: Vec<(f64, f64)> = solid.copied().collect();
    solid.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut bounds = Vec::new();
    for gap in GAPS {
        bounds = divisions(&solid, gap, scene.height);
        let is_small = |ends: &[f64]| ends[1] - ends[0] <= FITS;
        if bounds.windows(2).all(is_small) {
            break;
        }
    }
    if bounds.len() < 3 {
        return None;
    }
    let piece = |ends: &[f64]| {
        let (top, bottom) = (ends[0], ends[1]);
        let marks = scene.marks.iter().zip(&extents);
        let marks = marks.filter_map(|(mark, extent)| part(mark, *extent, (top, bottom)));
        Piece {
            top,
            bottom,
            marks: marks.collect(),
        }
    };
    Some(bounds.windows(2).map(piece).collect())
}

/// The heights from which to which the pieces go, for extents in the order of their beginnings.
fn divisions(solid: &[(f64, f64)], gap: f64, height: f64) -> Vec<f64> {
    let mut bounds = vec![0.0];
    let (mut start, mut end) = (0.0, 0.0_f64);
    for (top, bottom) in solid {
        let middle = f64::midpoint(end, *top);
        if top - end >= gap && middle - start >= LEAST && height - middle >= LEAST {
            bounds.push(middle);
            start = middle;
        }
        end = end.max(*bottom);
    }
    bounds.push(height);
    bounds
}

/// From where to where a mark goes.
fn extent(mark: &Mark) -> (f64, f64) {
    let around = |heights: &mut dyn Iterator<Item = f64>| {
        heights.fold((f64::INFINITY, f64::NEG_INFINITY), |(top, bottom), y| {
            (top.min(y), bottom.max(y))
        })
    };
    match mark {
        Mark::Label(label) => around(&mut label.corners().into_iter().map(|(_, y)| y)),
        Mark::Shape(shape) => {
            let (top, bottom) = shape.form.heights();
            (top - THICKNESS, bottom + THICKNESS)
        }
        Mark::Link { marks, .. } => {
            let ends = marks.iter().map(extent);
            around(&mut ends.flat_map(|(top, bottom)| [top, bottom]))
        }
    }
}

/// The place and the ends of an upright line, which may be divided.
fn upright(mark: &Mark) -> Option<(f64, f64, f64)> {
    let Mark::Shape(shape) = mark else {
        return None;
    };
    match &shape.form {
        Form::Path(steps) => match steps.as_slice() {
            [Step::Move(from), Step::Line(to)] if (from.0 - to.0).abs() < 0.01 => {
                Some((from.0, from.1.min(to.1), from.1.max(to.1)))
            }
            _ => None,
        },
        _ => None,
    }
}

/// What of a mark lies between two heights.
fn part(mark: &Mark, extent: (f64, f64), (top, bottom): (f64, f64)) -> Option<Cow<'_, Mark>> {
    if let (Some((x, from, to)), Mark::Shape(shape)) = (upright(mark), mark) {
        let (from, to) = (from.max(top), to.min(bottom));
        // A little over the end, so that no seam shows where pieces meet.
        let form = Form::line((x, from), (x, to + 0.5));
        return (from < to).then_some(Cow::Owned(Mark::Shape(Shape { form, ..*shape })));
    }
    let middle = f64::midpoint(extent.0, extent.1);
    (top <= middle && middle < bottom).then_some(Cow::Borrowed(mark))
}
