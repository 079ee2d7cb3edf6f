//! The names of the criteria: beside a single chart, below several.

use super::panel::Frame;
use super::{Input, nought};
use crate::picture::face::SOFT;
use crate::picture::flow::Flow;
use crate::picture::form::Form;
use crate::picture::scene::{Anchor, Label, Scene};
use crate::picture::spread::{Claim, spread};
use crate::picture::value::{self, Scale};

/// Between the chart and what stands beside it.
const GAP: f64 = 12.0;

/// Most lines of a name: as many as any name needs, so that none is cut.
const LINES: usize = 12;

/// What stands at the right of a chart.
pub(super) struct Beside {
    /// Room for it.
    pub(super) width: f64,
    /// Least height of the chart for it.
    pub(super) height: f64,
    has_key: bool,
    /// From the top down, as the eye goes; criteria are given from the lowest upwards.
    names: Vec<Vec<String>>,
    /// What is written where nought is, if that is marked.
    nought: Option<String>,
}

impl Beside {
    /// The names of the criteria; only their limits where the names stand in a key below.
    pub(super) fn new(input: &Input, frame: Frame) -> Self {
        let column = column(frame.width);
        // All limits are behind their names, or all below them.
        let mut labels = input.criteria.iter().map(|criterion| &criterion.label);
        let is_tight = labels.any(|label| SOFT.width(label.trim()) > column);
        let mut names: Vec<Vec<String>> = input
            .criteria
            .iter()
            .map(|criterion| {
                let limit = criterion.from.map(|from| value::print(from, input.decimal));
                if frame.has_key {
                    let limit = limit.filter(|text| !text.is_empty());
                    limit.map(|text| text + &input.unit).into_iter().collect()
                } else {
                    lines(&criterion.label, column, is_tight)
                }
            })
            .collect();
        names.reverse();
        let nought = nought(input, frame.range);
        let widest = names
            .iter()
            .flatten()
            .chain(&nought)
            .map(|line| SOFT.width(line))
            .fold(0.0, f64::max);
        let heights = names
            .iter()
            .map(|lines| SOFT.height(lines.len()) + NAME_GAP);
        let for_nought = nought.iter().map(|_| SOFT.height(1) + NAME_GAP);
        Self {
            width: if widest > 0.0 {
                widest + GAP + 1.0
            } else {
                0.0
            },
            height: heights.chain(for_nought).sum(),
            has_key: frame.has_key,
            names,
            nought,
        }
    }
}

/// Room for the names beside a chart of some width.
fn column(width: f64) -> f64 {
    (width * 0.26).min(140.0)
}

/// The lines of a name; where it `is_tight` the limit begins a line of its own.
fn lines(name: &str, column: f64, is_tight: bool) -> Vec<String> {
    let sign = name.rfind(['≥', '<']).filter(|at| *at > 0);
    match sign.and_then(|at| name.split_at_checked(at)) {
        Some((name, limit)) if is_tight && SOFT.width(limit) <= column => {
            let mut lines = SOFT.wrap(name, column, LINES - 1);
            lines.push(limit.to_owned());
            lines
        }
        _ => SOFT.wrap(name, column, LINES),
    }
}

/// Whether the names stand beside a chart of some width in a few lines, with no word divided.
pub(super) fn fit_beside(input: &Input, width: f64) -> bool {
    const FEW_LINES: usize = 2;
    let column = column(width);
    input.criteria.iter().all(|criterion| {
        let mut words = criterion.label.split_whitespace();
        words.all(|word| SOFT.width(word) <= column)
            && lines(&criterion.label, column, true).len() <= FEW_LINES
    })
}

/// Between two names.
const NAME_GAP: f64 = 7.0;

/// Where the criteria begin, from the lowest upwards.
pub(super) fn limits(input: &Input, height: f64, scale: &Scale) -> Vec<f64> {
    let place = |from: Option<f64>| {
        from.filter(|from| from.is_finite())
            .map_or(height, |from| scale.place(from))
    };
    input
        .criteria
        .iter()
        .map(|criterion| place(criterion.from))
        .collect()
}

/// Draws the bands with what stands beside them; returns the lines where they begin.
pub(super) fn draw_bands(
    input: &Input,
    scene: &mut Scene,
    beside: &Beside,
    height: f64,
    scale: &Scale,
) -> Vec<Form> {
    let limits = limits(input, height, scale);
    let right = scene.width - beside.width;
    let mut claims = Vec::with_capacity(limits.len());
    for (at, limit) in limits.iter().enumerate() {
        let top = limits.get(at + 1).copied().unwrap_or(0.0);
        if at % 2 == 1 {
            let (y, tall) = (top.min(*limit), (limit - top).abs());
            scene.draw("band", Form::rect(0.0, y, right, tall, 0.0));
        }
        // A name lies in the middle of its band, a limit at its line.
        let wish = if beside.has_key {
            *limit
        } else {
            f64::midpoint(top, *limit)
        };
        claims.push(wish);
    }
    claims.reverse();
    let mut names: Vec<(f64, &[String])> = claims
        .into_iter()
        .zip(beside.names.iter().map(Vec::as_slice))
        .collect();
    let zero = scale.place(0.0);
    if let Some(nought) = &beside.nought {
        let place = names.partition_point(|(wish, _)| *wish < zero);
        names.insert(place, (zero, std::slice::from_ref(nought)));
    }
    let claim = |(wish, lines): &(f64, &[String])| Claim {
        wish: *wish,
        size: SOFT.height(lines.len()),
    };
    let claims: Vec<Claim> = names.iter().map(claim).collect();
    let starts = spread(&claims, NAME_GAP, 0.0, height);
    for (top, (_, lines)) in starts.into_iter().zip(names) {
        let baseline = top + SOFT.ascent();
        scene.write(Label::new(
            right + GAP,
            baseline,
            Anchor::Start,
            SOFT,
            lines.to_vec(),
        ));
    }
    let lines = limits.iter().filter(|limit| **limit < height);
    let mut lines: Vec<Form> = lines
        .map(|limit| Form::line((0.0, *limit), (right, *limit)))
        .collect();
    for line in &lines {
        scene.draw("limit", line.clone());
    }
    if beside.nought.is_some() {
        let line = Form::line((0.0, zero), (right, zero));
        scene.draw("zero", line.clone());
        lines.push(line);
    }
    lines
}

/// Writes the criteria from the lowest upwards, side by side as far as there is room; each behind
/// a piece of its band with the limits of it, where bands are drawn. Returns where they end.
pub(super) fn write_key(input: &Input, scene: &mut Scene, top: f64, has_bands: bool) -> f64 {
    let size = (22.0, SOFT.height(1));
    let indent = if has_bands { size.0 + 7.0 } else { 0.0 };
    let mut place = Flow::new(top);
    let last = input.criteria.len().saturating_sub(1);
    for (at, criterion) in input.criteria.iter().enumerate() {
        let lines = SOFT.wrap(&criterion.label, scene.width - indent, LINES);
        let (x, top) = place.next(scene.width, indent, &lines);
        if has_bands {
            if at % 2 == 1 {
                scene.draw("band", Form::rect(x, top, size.0, size.1, 0.0));
            }
            for (y, is_limit) in [(top, at < last), (top + size.1, at > 0)] {
                if is_limit {
                    scene.draw("limit", Form::line((x, y), (x + size.0, y)));
                }
            }
            for x in [x, x + size.0] {
                scene.draw("hair", Form::line((x, top), (x, top + size.1)));
            }
        }
        let baseline = top + SOFT.ascent();
        scene.write(Label::new(x + indent, baseline, Anchor::Start, SOFT, lines));
    }
    place.bottom + if has_bands { 1.0 } else { 0.0 }
}

/// Writes each criterion on one line where it begins on a scale from left to right, a little
/// aside where the next one needs the room. Returns where they end; nothing where they have no
/// room on one line.
pub(super) fn write_below(
    input: &Input,
    scene: &mut Scene,
    top: f64,
    scale: &Scale,
) -> Option<f64> {
    const GAP: f64 = 14.0;
    let criteria = || input.criteria.iter();
    let widths: Vec<f64> = criteria()
        .map(|criterion| SOFT.width(criterion.label.trim()))
        .collect();
    let gaps = widths.len().saturating_sub(1) as f64 * GAP;
    if widths.iter().sum::<f64>() + gaps > scene.width {
        return None;
    }
    let begin = |from: Option<f64>| {
        let from = from.filter(|from| from.is_finite());
        from.map_or(0.0, |from| scale.place(from))
    };
    let claims = criteria().zip(&widths).map(|(criterion, width)| Claim {
        wish: begin(criterion.from) + width / 2.0,
        size: *width,
    });
    let claims: Vec<Claim> = claims.collect();
    let baseline = top + SOFT.ascent();
    for (x, criterion) in spread(&claims, GAP, 0.0, scene.width)
        .into_iter()
        .zip(criteria())
    {
        let label = Label::line(x, baseline, Anchor::Start, SOFT, &criterion.label);
        scene.write(label);
    }
    Some(top + SOFT.height(1))
}
