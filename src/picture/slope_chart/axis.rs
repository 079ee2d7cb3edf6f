//! From where to where the upright scale of a chart goes. How steep a line is depends on that, so a
//! reader must be able to trust it: a scale begins at nought wherever that leaves the values room, or
//! says where it begins.

use super::Input;
use crate::picture::face::SOFT;
use crate::picture::scene::{Anchor, Label, Scene};
use crate::picture::spread::finite;
use crate::picture::value;

/// The least part of the highest value that a scale spans: one point more, of 70, is no leap.
const LEAST_SPAN: f64 = 0.25;
/// Air beyond the values, as a part of what they span.
const AIR: f64 = 0.08;

/// Lowest and highest value of the scale, the same for all groups.
pub(super) fn range(input: &Input) -> (f64, f64) {
    let (low, high) = extent(input);
    let span = (high - low).max(high * LEAST_SPAN).max(1e-3);
    let air = span * AIR;
    if low < 0.0 {
        return (low - air, high + air);
    }
    if low <= span {
        return (0.0, high.max(span) + air);
    }
    // What the values lack of the span lies half below and half above them.
    let beyond = (span - (high - low)) / 2.0 + air;
    let step = step(span / 4.0);
    (((low - beyond) / step).floor() * step, high + beyond)
}

/// The largest of 1, 2, 5, 10, 20 and so on, or of such parts of one, that is not above a value.
fn step(most: f64) -> f64 {
    let ten = 10_f64.powf(most.log10().floor());
    let steps = [5.0, 2.0].map(|digit| digit * ten);
    steps.into_iter().find(|step| *step <= most).unwrap_or(ten)
}

/// Lowest and highest of all values and limits.
pub(super) fn extent(input: &Input) -> (f64, f64) {
    let values = input.points();
    let values = values.flat_map(|point| [point.mean, point.low, point.high]);
    let limits = input.criteria.iter().map(|criterion| criterion.from);
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for value in values
        .chain(limits)
        .flatten()
        .filter(|value| value.is_finite())
    {
        low = low.min(finite(value, 0.0));
        high = high.max(finite(value, 0.0));
    }
    if low > high {
        return (0.0, 1.0);
    }
    (low, high)
}

/// Says below the charts where their scale begins, if that is above nought: the line below them
/// would be taken for it.
pub(super) fn write_beginning(input: &Input, scene: &mut Scene, range: (f64, f64)) {
    let beginning = value::print(range.0, input.decimal);
    if range.0 <= 0.0 || beginning.is_empty() || input.begins.is_empty() {
        return;
    }
    let words = [&input.begins, " ", &beginning, &input.unit].concat();
    let lines = SOFT.wrap(&words, scene.width, 3);
    let top = scene.height + 8.0;
    let height = SOFT.height(lines.len());
    let baseline = top + SOFT.ascent();
    scene.write(Label::new(0.0, baseline, Anchor::Start, SOFT, lines));
    scene.height = top + height + 3.0;
}

#[cfg(test)]
mod tests {
    use super::super::{Group, Input, Measured};
    use super::{range, step};

    fn range_of(means: &[f64]) -> (f64, f64) {
        let point = |mean: &f64| Measured {
            mean: Some(*mean),
            ..Measured::default()
        };
        range(&Input {
            groups: vec![Group {
                points: means.iter().map(point).collect(),
                ..Group::default()
            }],
            ..Input::default()
        })
    }

    /// How much of the scale a change takes.
    fn steepness(means: &[f64]) -> f64 {
        let (low, high) = range_of(means);
        (means[means.len() - 1] - means[0]).abs() / (high - low)
    }

    #[test]
    fn a_small_change_is_not_drawn_as_a_leap() {
        assert!(steepness(&[70.0, 70.5, 71.0]) < 0.06);
        assert!(steepness(&[20.0, 45.0, 72.5]) > 0.6);
        assert!(steepness(&[55.0, 66.0, 80.0]) > 0.5);
    }

    #[test]
    fn a_scale_begins_at_nought_or_at_a_round_value_below_all_others() {
        assert_eq!(range_of(&[20.0, 45.0, 72.5]).0, 0.0);
        assert_eq!(range_of(&[0.0, 0.0]).0, 0.0);
        assert_eq!(range_of(&[70.0, 70.5, 71.0]).0, 60.0);
        assert!((range_of(&[3.12, 3.4, 3.58]).0 - 2.8).abs() < 1e-9);
        assert!(range_of(&[-3.0, 12.0]).0 < -3.0);
        assert_eq!(range_of(&[]).0, 0.0);
    }

    #[test]
    fn steps_are_round() {
        assert_eq!(
            [0.3, 1.0, 4.9, 7.25, 40.0].map(step),
            [0.2, 1.0, 2.0, 5.0, 20.0]
        );
    }
}
