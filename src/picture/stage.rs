//! A stage of a cycle or a step of a track, and the sign that says whether it is done.

use super::face::{MARK, NAME, SOFT};
use super::form::{Form, Point};
use super::scene::{Anchor, Label, Scene};

/// How far a stage has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum State {
    /// Finished.
    Done,
    /// Being done, or next.
    Now,
    /// Still to come.
    #[default]
    Open,
}

impl State {
    /// CSS class of a form in this state.
    pub fn class(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Open => "open",
        }
    }
}

/// One stage or step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stage {
    /// Name.
    pub name: String,
    /// Date, or a remark such as "belum" or "berikutnya"; says the state in words.
    pub remark: String,
    /// How far it has come.
    pub state: State,
    /// Where the name leads.
    pub href: Option<String>,
}

/// Radius of the sign.
pub(super) const RADIUS: f64 = 11.0;

/// Draws the sign of a step: a tick when done, otherwise its number.
pub(super) fn draw_sign(scene: &mut Scene, center: Point, number: usize, state: State) {
    scene.draw(state.class(), Form::circle(center, RADIUS));
    let (x, y) = center;
    if state == State::Done {
        let tick = [(x - 4.6, y + 0.4), (x - 1.4, y + 3.8), (x + 4.8, y - 3.6)];
        scene.draw("check", Form::polyline(&tick));
    } else {
        let y = y + MARK.size * 0.36;
        scene.write(Label::line(x, y, Anchor::Middle, MARK, &number.to_string()));
    }
}

/// The words of a stage in a column.
pub(super) struct Words {
    pub(super) name: Vec<String>,
    pub(super) remark: Vec<String>,
}

impl Words {
    pub(super) fn new(stage: &Stage, column: f64) -> Self {
        Self {
            name: NAME.wrap(&stage.name, column, 4),
            remark: SOFT.wrap(&stage.remark, column, 4),
        }
    }

    /// Width of the widest line.
    pub(super) fn width(&self) -> f64 {
        let names = self.name.iter().map(|line| NAME.width(line));
        let remarks = self.remark.iter().map(|line| SOFT.width(line));
        names.chain(remarks).fold(0.0, f64::max)
    }

    pub(super) fn height(&self) -> f64 {
        let name = NAME.height(self.name.len().max(1));
        if self.remark.is_empty() {
            name
        } else {
            name + self.remark.len() as f64 * SOFT.leading
        }
    }

    /// Writes the words with their top at `top`.
    pub(super) fn write(&self, stage: &Stage, scene: &mut Scene, x: f64, top: f64, anchor: Anchor) {
        let mut baseline = top + NAME.ascent();
        let name = Label::new(x, baseline, anchor, NAME, self.name.clone());
        scene.write(name.with_href(stage.href.as_deref()));
        baseline += (self.name.len().max(1) - 1) as f64 * NAME.leading + SOFT.leading + 1.0;
        scene.write(Label::new(x, baseline, anchor, SOFT, self.remark.clone()));
    }
}

/// From the top of the words to the middle of their first line.
pub(super) const HEAD: f64 = 15.0 * 0.46;
