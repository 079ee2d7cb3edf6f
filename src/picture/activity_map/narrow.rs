//! The map on a phone: the activity on top, a stem below it, a branch to every subject.

use super::{Block, Input, days};
use crate::picture::face::{HUB, HUB_LESS, HUB_SMALL};
use crate::picture::form::{Form, Step};
use crate::picture::scene::{Anchor, Label, Scene};

const WIDTH: f64 = 320.0;
/// Where the stem runs.
const STEM: f64 = 14.0;
/// Where branches end.
const DOT: f64 = 36.0;
/// Where words begin.
const WORDS: f64 = 50.0;
const ROW_GAP: f64 = 20.0;
const PADDING: f64 = 18.0;
/// Most lines of the activity in large letters.
const LARGE_LINES: usize = 4;

pub(super) fn layout(input: &Input) -> Scene {
    let mut scene = Scene::new(WIDTH);
    let hub = write_hub(input, &mut scene);
    let mut top = hub + 24.0;
    let mut last = hub;
    let stem_at = scene.marks.len();
    for spoke in &input.spokes {
        let block = Block::new(spoke, WIDTH - WORDS);
        let y = block.write(spoke, &mut scene, WORDS, top, Anchor::Start);
        let turn = 14.0;
        let bend = (STEM, y - turn);
        let steps = vec![
            Step::Move(bend),
            Step::Curve(
                (STEM, y - turn * 0.4),
                (STEM + turn * 0.4, y),
                (STEM + turn, y),
            ),
            Step::Line((DOT, y)),
        ];
        scene.draw_in(spoke.look.hue, "thread", Form::Path(steps));
        spoke.look.draw(&mut scene, (DOT, y), 5.0);
        last = bend.1;
        top += block.height() + ROW_GAP;
    }
    if last > hub {
        // Behind the branches, so that each of them seems to leave the stem.
        let stem = Form::line((STEM, hub), (STEM, last));
        scene.draw("stem", stem);
        if let Some(mark) = scene.marks.pop() {
            scene.marks.insert(stem_at, mark);
        }
        scene.height = top - ROW_GAP + 4.0;
    } else {
        scene.height = hub + 6.0;
    }
    days::add_narrow(input, &mut scene);
    scene
}

/// Writes the bar with the activity; returns its lower edge.
fn write_hub(input: &Input, scene: &mut Scene) -> f64 {
    let column = WIDTH - 2.0 * PADDING;
    let large = HUB.wrap(&input.activity, column, LARGE_LINES + 1);
    let breaks = |word| HUB.width(word) > column;
    let is_long = large.len() > LARGE_LINES || input.activity.split_whitespace().any(breaks);
    let (face, title) = if is_long {
        (HUB_LESS, HUB_LESS.wrap(&input.activity, column, 9))
    } else {
        (HUB, large)
    };
    let remark = HUB_SMALL.wrap(&input.remark, column, 4);
    let mut baseline = 2.0 + PADDING + face.ascent() * 0.9;
    let title_end = baseline + (title.len().max(1) - 1) as f64 * face.leading;
    let gap = if remark.is_empty() { 0.0 } else { 4.0 };
    let bottom = title_end + gap + remark.len() as f64 * HUB_SMALL.leading + PADDING;
    scene.draw("hub", Form::rect(1.0, 2.0, WIDTH - 2.0, bottom - 2.0, 4.0));
    scene.draw(
        "hub-in",
        Form::rect(6.0, 7.0, WIDTH - 12.0, bottom - 12.0, 2.0),
    );
    scene.write(Label::new(PADDING, baseline, Anchor::Start, face, title));
    baseline = title_end + gap + HUB_SMALL.leading;
    scene.write(Label::new(
        PADDING,
        baseline,
        Anchor::Start,
        HUB_SMALL,
        remark,
    ));
    bottom
}
