//! The map on a wide screen: hub in the middle, subjects in two columns.

use super::{Block, Input, Spoke, days};
use crate::picture::face::{HUB, HUB_LESS, HUB_SMALL, NAME};
use crate::picture::form::Form;
use crate::picture::measure::Face;
use crate::picture::scene::{Anchor, Label, Scene};

const WIDTH: f64 = 820.0;
/// Widest words beside the hub.
const COLUMN: f64 = 250.0;
/// From the words to the dot at the end of a thread.
const DOT_GAP: f64 = 16.0;
/// Between two subjects of a column.
const ROW_GAP: f64 = 26.0;
/// Between the edge of the hub and its words.
const HUB_PADDING: f64 = 22.0;
/// Widest words in the hub, so that the threads keep room for their bends.
const WIDEST: f64 = 176.0;
/// Widest words where a long one would break otherwise; the bends are then steep.
const WIDEST_WORD: f64 = 204.0;
/// Most lines in large letters.
const LARGE_LINES: usize = 5;

pub(super) fn layout(input: &Input) -> Scene {
    let mut scene = Scene::new(WIDTH);
    let blocks: Vec<Block> = input
        .spokes
        .iter()
        .map(|spoke| Block::new(spoke, COLUMN))
        .collect();
    let split = halve(&blocks);
    let hub = Hub::new(input, split.max(blocks.len() - split));
    let sides: [&[Block]; 2] = [
        blocks.get(..split).unwrap_or(&[]),
        blocks.get(split..).unwrap_or(&[]),
    ];
    let heights = sides.map(column_height);
    let margin = 6.0;
    let height = heights
        .iter()
        .fold(hub.height, |most, height| most.max(*height));
    let middle = margin + height / 2.0;

    let (mut start, mut dots) = (0, Vec::new());
    for (side, (blocks, column)) in sides.into_iter().zip(heights).enumerate() {
        let spokes = input.spokes.get(start..start + blocks.len()).unwrap_or(&[]);
        start += blocks.len();
        dots.extend(write_side(
            &mut scene,
            side == 0,
            (spokes, blocks),
            middle - column / 2.0,
        ));
    }
    draw_threads(&mut scene, input, &dots, split, middle, &hub);
    hub.write(&mut scene, middle);
    scene.height = height + 2.0 * margin;
    days::add_wide(input, &mut scene);
    scene
}

/// How many subjects go to the left so that both columns are about equally high.
fn halve(blocks: &[Block]) -> usize {
    let half = blocks.len().div_ceil(2);
    let tallest = |split: usize| {
        let (left, right) = blocks.split_at(split.min(blocks.len()));
        column_height(left).max(column_height(right))
    };
    // One more or one fewer on the left, but only if that saves a good line or two.
    let mut best = half;
    for split in [half.saturating_sub(1), half + 1] {
        if split > 0 && split < blocks.len() && tallest(split) + 30.0 < tallest(best) {
            best = split;
        }
    }
    best.min(blocks.len())
}

fn column_height(blocks: &[Block]) -> f64 {
    let words: f64 = blocks.iter().map(Block::height).sum();
    words + blocks.len().saturating_sub(1) as f64 * ROW_GAP
}

/// Writes one column; returns the dots where its threads end.
fn write_side(
    scene: &mut Scene,
    left: bool,
    (spokes, blocks): (&[Spoke], &[Block]),
    mut top: f64,
) -> Vec<(f64, f64)> {
    let (x, anchor, dot) = if left {
        (COLUMN, Anchor::End, COLUMN + DOT_GAP)
    } else {
        (WIDTH - COLUMN, Anchor::Start, WIDTH - COLUMN - DOT_GAP)
    };
    let mut dots = Vec::new();
    for (spoke, block) in spokes.iter().zip(blocks) {
        dots.push((dot, block.write(spoke, scene, x, top, anchor)));
        top += block.height() + ROW_GAP;
    }
    dots
}

fn draw_threads(
    scene: &mut Scene,
    input: &Input,
    dots: &[(f64, f64)],
    split: usize,
    middle: f64,
    hub: &Hub,
) {
    for (at, (spoke, dot)) in input.spokes.iter().zip(dots).enumerate() {
        let left = at < split;
        let (place, count) = if left {
            (at, split)
        } else {
            (at - split, dots.len().saturating_sub(split))
        };
        let step = ((hub.height - 28.0) / count.max(1) as f64).min(18.0);
        let y = middle + (place as f64 - (count.max(1) - 1) as f64 / 2.0) * step;
        let edge = WIDTH / 2.0
            + if left {
                -hub.width / 2.0
            } else {
                hub.width / 2.0
            };
        scene.draw_in(spoke.look.hue, "thread", Form::thread((edge, y), *dot));
        spoke.look.draw(scene, *dot, 5.0);
    }
}

/// The box in the middle with its words.
struct Hub {
    face: Face,
    title: Vec<String>,
    remark: Vec<String>,
    width: f64,
    height: f64,
}

impl Hub {
    fn new(input: &Input, threads: usize) -> Self {
        let longest = |face: Face| {
            input
                .activity
                .split_whitespace()
                .map(|word| face.width(word))
                .fold(0.0, f64::max)
        };
        // A long word rather is set smaller, or widens the hub, than breaks.
        let is_long = longest(HUB) > WIDEST
            || HUB.wrap(&input.activity, WIDEST, LARGE_LINES + 1).len() > LARGE_LINES;
        let face = if is_long { HUB_LESS } else { HUB };
        let widest = longest(face).clamp(if is_long { WIDEST } else { 156.0 }, WIDEST_WORD);
        let title = face.wrap(&input.activity, widest, 9);
        let remark = HUB_SMALL.wrap(&input.remark, widest, 4);
        let titles = title.iter().map(|line| face.width(line));
        let remarks = remark.iter().map(|line| HUB_SMALL.width(line));
        let words = titles.chain(remarks).fold(96.0, f64::max);
        let height = words_height(face, &title, &remark) + 2.0 * HUB_PADDING;
        // Threads leave the hub side by side, so it is at least as high as they need.
        let height = height.max(threads as f64 * 9.0 + 28.0);
        Self {
            face,
            title,
            remark,
            width: (words.min(widest) + 2.0 * HUB_PADDING).min(WIDEST_WORD + 36.0),
            height,
        }
    }

    fn write(&self, scene: &mut Scene, middle: f64) {
        let (x, y) = (WIDTH / 2.0 - self.width / 2.0, middle - self.height / 2.0);
        scene.draw("hub", Form::rect(x, y, self.width, self.height, 4.0));
        let inner = (self.width - 10.0, self.height - 10.0);
        scene.draw(
            "hub-in",
            Form::rect(x + 5.0, y + 5.0, inner.0, inner.1, 2.0),
        );
        let mut baseline = middle - words_height(self.face, &self.title, &self.remark) / 2.0
            + self.face.ascent() * 0.96;
        let center = WIDTH / 2.0;
        scene.write(Label::new(
            center,
            baseline,
            Anchor::Middle,
            self.face,
            self.title.clone(),
        ));
        baseline +=
            (self.title.len().max(1) - 1) as f64 * self.face.leading + HUB_SMALL.leading + 5.0;
        scene.write(Label::new(
            center,
            baseline,
            Anchor::Middle,
            HUB_SMALL,
            self.remark.clone(),
        ));
    }
}

fn words_height(face: Face, title: &[String], remark: &[String]) -> f64 {
    let gap = if remark.is_empty() { 0.0 } else { 5.0 };
    face.ascent() * 0.96
        + (title.len().max(1) - 1) as f64 * face.leading
        + gap
        + remark.len() as f64 * HUB_SMALL.leading
        + NAME.descent()
}
