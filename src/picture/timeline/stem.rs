//! The timeline from top to bottom.

use super::{BAND, Input, KNOT, Words};
use crate::picture::face::SOFT;
use crate::picture::form::Form;
use crate::picture::scene::{Anchor, Scene};

/// Where the stem runs, and where words begin.
pub(super) const STEM: f64 = 7.0;
const WORDS: f64 = 28.0;
/// From the middle of an event's sign to its line.
pub(super) const APART: f64 = 9.0;
/// How far down the band goes of an event of several days: not true to time, but no mere dot.
const LASTS: f64 = 19.0;

/// Lays the events out, and says how high the first of them stands, and from where a line leaves
/// the last as from a dot.
///
/// Between events of one day there is no line: neither of them came first.
pub(super) fn layout(input: &Input, width: f64) -> (Scene, (f64, f64)) {
    let mut scene = Scene::new(width);
    let mut top = 2.0;
    let mut before: Option<(i64, f64)> = None;
    let mut first = None;
    for event in &input.events {
        let words = Words::new(event, width - WORDS, width - WORDS);
        let mut y = top + SOFT.ascent() - SOFT.size * 0.34;
        if let Some((day, from)) = before {
            // A month more is a good finger's breadth more.
            let days = event.day.saturating_sub(day).clamp(0, 120) as f64;
            top += days * 0.5;
            y += days * 0.5;
            if event.day != day {
                scene.draw("stem", Form::line((STEM, from + APART), (STEM, y - APART)));
            }
        }
        let [start, end] = event.days();
        let (mut leaves, mut least) = (y, 20.0);
        if start < end {
            let band = Form::rect(STEM - BAND / 2.0, y, BAND, LASTS, 1.0);
            scene.draw_in(event.look.hue, "lasting", band);
            leaves = y + LASTS - KNOT;
            least = 2.0 * KNOT + LASTS;
        }
        event.look.draw(&mut scene, (STEM, y), KNOT);
        words.write(event, &mut scene, (WORDS, Anchor::Start), top);
        before = Some((event.day, leaves));
        first.get_or_insert(y);
        top += words.height().max(least) + 16.0;
    }
    scene.height = (top - 12.0).max(1.0);
    let last = before.map_or(0.0, |(_, y)| y);
    (scene, (first.unwrap_or(last), last))
}
