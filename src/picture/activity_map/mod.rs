//! Activity map: one real activity in the middle, a thread to every subject it serves.
//!
//! Wide: a hub between two columns. Narrow: a stem with branches. Both hold any number of
//! subjects, because a column grows with its words instead of squeezing them.

mod days;
mod narrow;
mod wide;

use super::face::{NAME, SOFT, TEXT};
use super::form::Form;
use super::look::Look;
use super::measure::Face;
use super::scene::{Anchor, Caption, Hue, Label, Scene, TAIL_GAP, Variant};

/// What an activity map shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Input {
    /// The activity in the middle.
    pub activity: String,
    /// A line below it, such as "3 hari · kelas 10".
    pub remark: String,
    /// The subjects around it.
    pub spokes: Vec<Spoke>,
    /// The days of the activity; empty for a map without a day axis.
    pub days: Vec<Day>,
}

/// A subject of the map.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Spoke {
    /// Subject.
    pub subject: String,
    /// What tells the subject from the others.
    pub look: Look,
    /// Competence that the activity serves.
    pub competence: String,
    /// What the pupils do.
    pub task: String,
    /// Data that they gather.
    pub data: String,
    /// Where the subject's name leads.
    pub href: Option<String>,
}

/// A day on the day axis.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Day {
    /// Name, such as "Hari 1".
    pub label: String,
    /// Date or other remark beside it.
    pub date: String,
    /// What happens on it.
    pub note: String,
    /// Subjects at work on it, as places in [`Input::spokes`].
    pub spokes: Vec<usize>,
}

/// Draws the map for wide and for narrow screens.
pub fn draw(input: &Input, caption: &Caption) -> String {
    let wide = layout_wide(input);
    let paper = layout_paper(input, &wide);
    let kind = if paper.is_empty() {
        "pic-map"
    } else {
        "pic-map tall"
    };
    let mut svg = wide.to_svg(kind, Variant::Wide, caption);
    for (at, sheet) in paper.iter().enumerate() {
        let mut caption = caption.clone();
        if at > 0 {
            caption.id_prefix = format!("{}{}-", caption.id_prefix, at + 1);
        }
        svg += &sheet.to_svg("pic-map", Variant::Paper, &caption);
    }
    svg + &layout_narrow(input).to_svg("pic-map", Variant::Narrow, caption)
}

/// Height of a wide map that fits a sheet below the head of its page, on A5 as on A4.
const FITS: f64 = 880.0;

/// Lays a map that is too tall for a sheet out without tasks and data, which the table below it
/// tells. If that is too tall, too, the days follow in a drawing of their own below the name of
/// the activity, and then competences are left to the table. Nothing where the wide map fits.
pub fn layout_paper(input: &Input, wide: &Scene) -> Vec<Scene> {
    if wide.height <= FITS {
        return Vec::new();
    }
    let short = |has_competences: bool, days: &[Day]| {
        let spokes = input.spokes.iter().map(|spoke| Spoke {
            task: String::new(),
            data: String::new(),
            competence: if has_competences {
                spoke.competence.clone()
            } else {
                String::new()
            },
            ..spoke.clone()
        });
        layout_wide(&Input {
            spokes: spokes.collect(),
            days: days.to_vec(),
            ..input.clone()
        })
    };
    let whole = short(true, &input.days);
    if whole.height <= FITS {
        return vec![whole];
    }
    let map = Some(short(true, &[])).filter(|map| map.height <= FITS);
    let mut sheets = vec![map.unwrap_or_else(|| short(false, &[]))];
    sheets.extend(days::sheets(input, sheets[0].width, FITS));
    sheets
}

/// Lays the map out 880 wide.
pub fn layout_wide(input: &Input) -> Scene {
    wide::layout(input)
}

/// Lays the map out 320 wide.
pub fn layout_narrow(input: &Input) -> Scene {
    narrow::layout(input)
}

/// Length of the short stitched line before the data of a subject.
const STITCH: f64 = 14.0;

/// The words of one subject, broken into lines of a column.
struct Block {
    name: Vec<String>,
    /// Competence behind the name on its line, or below it where it does not fit.
    competence: Competence,
    task: Vec<String>,
    data: Vec<String>,
}

enum Competence {
    Beside(String),
    Below(Vec<String>),
}

impl Block {
    fn new(spoke: &Spoke, column: f64) -> Self {
        let name = NAME.wrap(&spoke.subject, column, 6);
        let beside = name.last().map_or(0.0, |line| NAME.width(line)) + TAIL_GAP;
        let competence = spoke.competence.trim();
        let fits = name.len() == 1 && beside + SOFT.width(competence) <= column;
        let competence = if fits && !competence.is_empty() {
            Competence::Beside(competence.to_owned())
        } else {
            Competence::Below(SOFT.wrap(competence, column, 4))
        };
        let task = TEXT.wrap(&spoke.task, column, 8);
        Self {
            name,
            competence,
            task,
            data: SOFT.wrap(&spoke.data, column - STITCH - 8.0, 3),
        }
    }

    /// The parts below the name: lines, face.
    fn parts(&self) -> [(&[String], Face); 3] {
        let below: &[String] = match &self.competence {
            Competence::Below(lines) => lines,
            Competence::Beside(_) => &[],
        };
        [(below, SOFT), (&self.task, TEXT), (&self.data, SOFT)]
    }

    fn height(&self) -> f64 {
        let mut height = NAME.ascent() + (self.name.len().max(1) - 1) as f64 * NAME.leading;
        for (lines, face) in self.parts() {
            height += lines.len() as f64 * face.leading;
        }
        height + 0.3 * SOFT.size
    }

    /// Writes the block with its top at `top`; returns the middle of its first line.
    fn write(&self, spoke: &Spoke, scene: &mut Scene, x: f64, top: f64, anchor: Anchor) -> f64 {
        let mut baseline = top + NAME.ascent();
        let middle = baseline - NAME.size * 0.34;
        let mut name = Label::new(x, baseline, anchor, NAME, self.name.clone())
            .with_href(spoke.href.as_deref());
        if let Competence::Beside(text) = &self.competence {
            name.tail = Some((text.clone(), SOFT));
        }
        scene.write(name);
        baseline += (self.name.len().max(1) - 1) as f64 * NAME.leading;
        for (lines, face) in self.parts() {
            if lines.is_empty() {
                continue;
            }
            baseline += face.leading;
            let mut start = x;
            if std::ptr::eq(lines, self.data.as_slice()) {
                start = stitch(spoke.look.hue, scene, x, baseline, anchor);
            }
            scene.write(Label::new(start, baseline, anchor, face, lines.to_vec()));
            baseline += (lines.len() - 1) as f64 * face.leading;
        }
        middle
    }
}

/// Draws the stitches that mark data; returns where its text begins.
fn stitch(hue: Hue, scene: &mut Scene, x: f64, baseline: f64, anchor: Anchor) -> f64 {
    let away = if anchor == Anchor::End { -1.0 } else { 1.0 };
    let y = baseline - SOFT.size * 0.33;
    scene.draw_in(hue, "stitch", Form::line((x, y), (x + away * STITCH, y)));
    x + away * (STITCH + 6.0)
}
