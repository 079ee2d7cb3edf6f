//! Step track: the agreed steps of a practice, those done and the one that comes next.

use super::face::NAME;
use super::form::Form;
use super::scene::{Anchor, Caption, Scene, Variant};
use super::stage::{HEAD, RADIUS, Stage, State, Words, draw_sign};

/// What a step track shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Input {
    /// The steps in their order.
    pub steps: Vec<Stage>,
}

const WIDE: f64 = 760.0;
const NARROW: f64 = 320.0;
/// Between two columns of words.
const GUTTER: f64 = 12.0;
/// Steps side by side; more go into another row.
const MOST_COLUMNS: usize = 6;

/// Draws the track for wide and for narrow screens.
pub fn draw(input: &Input, caption: &Caption) -> String {
    let wide = layout_wide(input).to_svg("pic-track", Variant::Wide, caption);
    wide + &layout_narrow(input).to_svg("pic-track", Variant::Narrow, caption)
}

/// Lays the steps out side by side.
pub fn layout_wide(input: &Input) -> Scene {
    let mut scene = Scene::new(WIDE);
    let count = input.steps.len().max(1);
    let words = input
        .steps
        .iter()
        .flat_map(|step| step.name.split_whitespace());
    let longest = words.map(|word| NAME.width(word)).fold(0.0, f64::max);
    // Rather another row than a broken word.
    let fitting = (WIDE / (longest + GUTTER))
        .floor()
        .clamp(3.0, MOST_COLUMNS as f64) as usize;
    let rows = count.div_ceil(fitting);
    let columns = count.div_ceil(rows);
    // Two or three steps need no whole page.
    let column = (WIDE / columns as f64).min(220.0);
    scene.width = column * columns as f64;
    let mut top = 2.0;
    let mut number = 0;
    for row in input.steps.chunks(columns) {
        let y = top + RADIUS;
        let mut bottom = y + RADIUS;
        for (place, step) in row.iter().enumerate() {
            let x = place as f64 * column + RADIUS + 2.0;
            number += 1;
            if number < input.steps.len() {
                // The way to the next step, or to the end of the row.
                let end = if place + 1 == row.len() {
                    scene.width
                } else {
                    x + column - RADIUS - 5.0
                };
                scene.draw(
                    way(step, input.steps.get(number)),
                    Form::line((x + RADIUS + 5.0, y), (end, y)),
                );
            }
            draw_sign(&mut scene, (x, y), number, step.state);
            let words = Words::new(step, column - GUTTER);
            let words_top = y + RADIUS + 12.0;
            words.write(
                step,
                &mut scene,
                2.0 + place as f64 * column,
                words_top,
                Anchor::Start,
            );
            bottom = bottom.max(words_top + words.height());
        }
        top = bottom + 26.0;
    }
    scene.height = if input.steps.is_empty() {
        1.0
    } else {
        top - 24.0
    };
    scene
}

/// Lays the steps out below one another.
pub fn layout_narrow(input: &Input) -> Scene {
    let mut scene = Scene::new(NARROW);
    let (x, words_x) = (RADIUS + 2.0, 2.0 * RADIUS + 18.0);
    let mut top = 2.0;
    let mut before: Option<(f64, &Stage)> = None;
    for (place, step) in input.steps.iter().enumerate() {
        let words = Words::new(step, NARROW - words_x);
        let y = top + RADIUS;
        if let Some((from, earlier)) = before {
            let line = Form::line((x, from + RADIUS + 5.0), (x, y - RADIUS - 5.0));
            scene.draw(way(earlier, Some(step)), line);
        }
        draw_sign(&mut scene, (x, y), place + 1, step.state);
        words.write(step, &mut scene, words_x, y - HEAD, Anchor::Start);
        before = Some((y, step));
        top = (y - HEAD + words.height() + 18.0).max(y + RADIUS + 22.0);
    }
    scene.height = if input.steps.is_empty() {
        1.0
    } else {
        top - 16.0
    };
    scene
}

/// Class of the way from one step to the next: drawn through once both have begun.
fn way(step: &Stage, next: Option<&Stage>) -> &'static str {
    let begun = next.is_some_and(|next| next.state != State::Open);
    if step.state == State::Done && begun {
        "way"
    } else {
        "way-open"
    }
}
