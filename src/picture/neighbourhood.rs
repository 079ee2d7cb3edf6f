//! Neighbourhood of a practice: what it links to, and what that links to, in two steps.
//!
//! Not a cloud of nodes but three columns read from left to right, each link saying why.

use super::face::{HUB_LESS, NAME, SOFT, TEXT};
use super::form::{Form, Point, Step};
use super::scene::{Anchor, Caption, Hue, Label, Scene, Variant};
use super::spread::{Claim, spread};

/// What a neighbourhood shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Input {
    /// The practice in question.
    pub center: String,
    /// What it links to.
    pub near: Vec<Near>,
    /// What those link to.
    pub far: Vec<Far>,
}

/// A practice one step away.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Near {
    /// Title.
    pub title: String,
    /// Why the two are linked; several reasons with "; " between them.
    pub why: String,
    /// Hue of the threads.
    pub hue: Hue,
    /// Where the title leads.
    pub href: Option<String>,
    /// What it links to, as places in [`Input::far`].
    pub far: Vec<usize>,
}

/// A practice two steps away.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Far {
    /// Title.
    pub title: String,
    /// Where the title leads.
    pub href: Option<String>,
}

const WIDE: f64 = 840.0;
const NARROW: f64 = 320.0;
/// Where the columns of a wide drawing begin and end.
const HUB_WIDTH: f64 = 168.0;
const NEAR: (f64, f64) = (248.0, 522.0);
const FAR: (f64, f64) = (600.0, 840.0);
/// From the words to the dot at the end of a thread.
const DOT_GAP: f64 = 14.0;
const GAP: f64 = 20.0;
/// Radius of the bend of a branch.
const BEND: f64 = 10.0;
/// From the words of a near practice down to the branch that leads on from it.
const BELOW: f64 = 5.0;

/// The words beside the centre in lines, as wide on a wide drawing as on a narrow one.
struct Words {
    /// Title and reason of each of [`Input::near`].
    near: Vec<(Vec<String>, Vec<String>)>,
    /// Title of each of [`Input::far`].
    far: Vec<Vec<String>>,
}

impl Words {
    const NEAR: f64 = 272.0;
    const FAR: f64 = 240.0;

    fn new(input: &Input) -> Self {
        let near = input.near.iter().map(|near| {
            let title = NAME.wrap(&near.title, Self::NEAR, 3);
            (title, Self::reasons(&near.why))
        });
        let far = input.far.iter();
        Self {
            near: near.collect(),
            far: far.map(|far| TEXT.wrap(&far.title, Self::FAR, 3)).collect(),
        }
    }
}

impl Words {
    /// As many of the reasons as there is room for, each of them whole.
    fn reasons(why: &str) -> Vec<String> {
        const LINES: usize = 4;
        let mut lines = SOFT.wrap(why, Self::NEAR, LINES + 1);
        let mut kept = why;
        while lines.len() > LINES
            && let Some((before, _)) = kept.rsplit_once("; ")
        {
            kept = before;
            lines = SOFT.wrap(kept, Self::NEAR, LINES + 1);
        }
        if lines.len() > LINES {
            lines = SOFT.wrap(kept, Self::NEAR, LINES);
        }
        lines
    }
}

/// Draws the neighbourhood for wide and for narrow screens.
pub fn draw(input: &Input, caption: &Caption) -> String {
    let words = Words::new(input);
    let wide = wide(input, &words).to_svg("pic-near", Variant::Wide, caption);
    wide + &narrow(input, &words).to_svg("pic-near", Variant::NarrowOnScreen, caption)
}

/// Lays the neighbourhood out in three columns.
pub fn layout_wide(input: &Input) -> Scene {
    wide(input, &Words::new(input))
}

fn wide(
    input: &Input,
    Words {
        near,
        far: far_words,
    }: &Words,
) -> Scene {
    let mut scene = Scene::new(WIDE);
    let hub = HUB_LESS.wrap(&input.center, HUB_WIDTH - 32.0, 8);
    let hub_height = HUB_LESS.height(hub.len().max(1)) + 34.0;
    let heights: Vec<f64> = near
        .iter()
        .map(|(title, why)| block_height(title, why))
        .collect();
    let total = heights.iter().sum::<f64>() + GAP * heights.len().saturating_sub(1) as f64;
    let far = far_column(input, far_words, &heights, total);
    let far_bottom = far
        .iter()
        .map(|(_, top, lines)| top + TEXT.height(lines.len().max(1)))
        .fold(0.0, f64::max);
    let far_top = far.iter().map(|(_, top, _)| *top).fold(0.0, f64::min);
    // Everything hangs around the middle of the column of near practices.
    let shift = (-far_top).max((hub_height - total) / 2.0).max(0.0) + 3.0;
    let middle = shift + total / 2.0;

    let (mut top, mut bottom) = (shift, shift + total);
    for (at, (near_words, (title, why))) in input.near.iter().zip(near).enumerate() {
        let y = top + NAME.ascent() - NAME.size * 0.34;
        let step = ((hub_height - 24.0) / heights.len().max(1) as f64).min(16.0);
        let from = middle + (at as f64 - (heights.len() as f64 - 1.0) / 2.0) * step;
        let dot = (NEAR.0 - DOT_GAP, y);
        scene.draw_in(
            near_words.hue,
            "thread",
            Form::thread((HUB_WIDTH + 1.0, from), dot),
        );
        scene.draw_in(near_words.hue, "dot", Form::circle(dot, 5.0));
        // What leads on hangs on the dot and runs below the words. Beside them it would begin
        // here and there, as no width of a text is known for every browser.
        let height = heights.get(at).copied().unwrap_or(0.0);
        let turn = (NEAR.1 + 12.0, top + height + BELOW);
        let ends = far
            .iter()
            .filter(|(place, ..)| near_words.far.contains(place))
            .map(|(_, far_top, _)| (FAR.0 - DOT_GAP, far_top + shift + far_middle()));
        for (number, end) in ends.enumerate() {
            // One line to the first of them: where two meet, a knot shows.
            let mut path = match number {
                0 => branch((dot.0, y + 5.0), turn),
                _ => vec![Step::Move(turn)],
            };
            path.push(Step::thread(turn, end));
            scene.draw_in(near_words.hue, "thin", Form::Path(path));
            bottom = bottom.max(turn.1);
        }
        write_near(near_words, (title, why), &mut scene, NEAR.0, top);
        top += height + GAP;
    }
    for (place, far_top, lines) in &far {
        let baseline = far_top + shift + TEXT.ascent();
        let y = far_top + shift + far_middle();
        scene.draw("ring", Form::circle((FAR.0 - DOT_GAP, y), 4.0));
        let href = input.far.get(*place).and_then(|far| far.href.as_deref());
        scene.write(
            Label::new(FAR.0, baseline, Anchor::Start, TEXT, lines.to_vec()).with_href(href),
        );
    }
    write_hub(
        &mut scene,
        hub,
        middle - hub_height / 2.0,
        (HUB_WIDTH, hub_height),
    );
    let bottom = bottom
        .max(far_bottom + shift)
        .max(middle + hub_height / 2.0);
    scene.height = bottom + 3.0;
    scene
}

fn block_height(title: &[String], why: &[String]) -> f64 {
    title.len().max(1) as f64 * NAME.leading + why.len() as f64 * SOFT.leading
}

fn write_near(
    near: &Near,
    (title, why): (&[String], &[String]),
    scene: &mut Scene,
    x: f64,
    top: f64,
) {
    let baseline = top + NAME.ascent();
    let label = Label::new(x, baseline, Anchor::Start, NAME, title.to_vec());
    scene.write(label.with_href(near.href.as_deref()));
    let below = baseline + title.len().saturating_sub(1) as f64 * NAME.leading + SOFT.leading + 1.0;
    scene.write(Label::new(x, below, Anchor::Start, SOFT, why.to_vec()));
}

/// From the top of the words of a far practice to the middle of their first line.
fn far_middle() -> f64 {
    TEXT.ascent() - TEXT.size * 0.34
}

/// The far practices that are linked at all: place, top, lines; each at the height of the branches
/// that lead to it.
fn far_column<'words>(
    input: &Input,
    words: &'words [Vec<String>],
    heights: &[f64],
    total: f64,
) -> Vec<(usize, f64, &'words [String])> {
    let mut branches = Vec::with_capacity(heights.len());
    let mut top = 0.0;
    for height in heights {
        branches.push(top + height + BELOW - far_middle());
        top += height + GAP;
    }
    let mut wishes: Vec<(usize, f64)> = Vec::new();
    for place in 0..input.far.len() {
        let linked = input
            .near
            .iter()
            .zip(&branches)
            .filter(|(near, _)| near.far.contains(&place));
        let linked: Vec<f64> = linked.map(|(_, branch)| *branch).collect();
        if !linked.is_empty() {
            wishes.push((place, linked.iter().sum::<f64>() / linked.len() as f64));
        }
    }
    wishes.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    let lines = wishes.iter().map(|(place, _)| words[*place].as_slice());
    let lines: Vec<&[String]> = lines.collect();
    let claims: Vec<Claim> = wishes
        .iter()
        .zip(&lines)
        .map(|((_, wish), lines)| {
            let size = TEXT.height(lines.len().max(1));
            Claim {
                wish: wish + size / 2.0,
                size,
            }
        })
        .collect();
    let needed = claims.iter().map(|claim| claim.size + 12.0).sum::<f64>();
    let over = ((needed - total) / 2.0).max(0.0);
    // The lowest may stand beside its branch, which runs below everything.
    let lowest = claims.iter().map(|claim| claim.wish + claim.size / 2.0);
    let end = lowest.fold(total + over, f64::max);
    let starts = spread(&claims, 12.0, -over, end);
    wishes
        .iter()
        .zip(starts)
        .zip(lines)
        .map(|(((place, _), start), lines)| (*place, start, lines))
        .collect()
}

fn write_hub(scene: &mut Scene, lines: Vec<String>, top: f64, (width, height): (f64, f64)) {
    scene.draw("hub", Form::rect(1.0, top, width, height, 4.0));
    scene.draw(
        "hub-in",
        Form::rect(6.0, top + 5.0, width - 10.0, height - 10.0, 2.0),
    );
    let baseline = top + 17.0 + HUB_LESS.ascent();
    scene.write(Label::new(17.0, baseline, Anchor::Start, HUB_LESS, lines));
}

/// Lays the neighbourhood out as a stem with branches and twigs.
pub fn layout_narrow(input: &Input) -> Scene {
    narrow(input, &Words::new(input))
}

fn narrow(input: &Input, words: &Words) -> Scene {
    let mut scene = Scene::new(NARROW);
    let hub = HUB_LESS.wrap(&input.center, NARROW - 36.0, 5);
    let hub_height = HUB_LESS.height(hub.len().max(1)) + 34.0;
    write_hub(&mut scene, hub, 2.0, (NARROW - 2.0, hub_height));
    let (stem, dot) = (14.0, 34.0);
    let (near_words, far_words) = (NARROW - Words::NEAR - 1.0, NARROW - Words::FAR - 2.0);
    let (mut top, mut last) = (hub_height + 22.0, hub_height + 2.0);
    let stem_at = scene.marks.len();
    for (near, (title, why)) in input.near.iter().zip(&words.near) {
        let y = top + NAME.ascent() - NAME.size * 0.34;
        let thread = Form::Path(branch((stem, y - 12.0), (dot, y)));
        scene.draw_in(near.hue, "thread", thread);
        scene.draw_in(near.hue, "dot", Form::circle((dot, y), 5.0));
        write_near(near, (title, why), &mut scene, near_words, top);
        last = y - 12.0;
        top += block_height(title, why) + 8.0;
        // Twigs leave one after the other from a line below the dot.
        let mut twig_from = y + 5.0;
        for place in near.far.iter().filter(|place| **place < input.far.len()) {
            let (far, lines) = (&input.far[*place], words.far[*place].clone());
            let baseline = top + TEXT.ascent();
            let y = baseline - TEXT.size * 0.34;
            let end = (far_words - 12.0, y);
            let twig = Form::Path(branch((dot, twig_from), end));
            scene.draw_in(near.hue, "thin", twig);
            scene.draw("ring", Form::circle(end, 4.0));
            twig_from = y - BEND;
            let height = lines.len().max(1) as f64 * TEXT.leading;
            let label = Label::new(far_words, baseline, Anchor::Start, TEXT, lines);
            scene.write(label.with_href(far.href.as_deref()));
            top += height + 10.0;
        }
        top += 12.0;
    }
    if last > hub_height + 2.0 {
        scene.draw("stem", Form::line((stem, hub_height + 2.0), (stem, last)));
        if let Some(mark) = scene.marks.pop() {
            scene.marks.insert(stem_at, mark);
        }
    }
    scene.height = if input.near.is_empty() {
        hub_height + 4.0
    } else {
        top - 10.0
    };
    scene
}

/// A branch that leaves a stem downwards and bends to the right.
fn branch(from: Point, to: Point) -> Vec<Step> {
    let bend = (to.1 - from.1).clamp(0.0, BEND);
    let start = (from.0, to.1 - bend);
    let curve = Step::Curve(
        (from.0, to.1 - bend * 0.3),
        (from.0 + bend * 0.3, to.1),
        (from.0 + bend, to.1),
    );
    vec![Step::Move(from), Step::Line(start), curve, Step::Line(to)]
}
