//! Coverage matrix: schools by practices, or subjects by subjects, with counts that are links.

use super::face::{NAME, SOFT, TEXT, VALUE};
use super::flow::Flow;
use super::form::{Form, Point, Step};
use super::scene::{Anchor, Caption, Label, Scene, Variant};

/// What a matrix shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Input {
    /// Names of the columns.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
    /// What the cells mean.
    pub key: Key,
}

/// The words that say what the cells mean; without words, that kind of cell has no entry.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Key {
    /// What a number counts.
    pub filled: String,
    /// What an empty cell is, such as "not tried yet".
    pub empty: String,
    /// What the cell is where a thing would meet itself.
    pub alone: String,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Name.
    pub name: String,
    /// Where the name leads.
    pub href: Option<String>,
    /// A cell for every column.
    pub cells: Vec<Cell>,
}

/// Where a row and a column meet; empty text is an empty cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// Whether row and column are the same, so that nothing can meet there.
    pub is_alone: bool,
    /// Count.
    pub text: String,
    /// Second line, such as the year of the latest.
    pub remark: String,
    /// Where the count leads.
    pub href: Option<String>,
}

/// As wide as a tablet, so that its words are as large there as those of the text.
const WIDE: f64 = 700.0;
const NARROW: f64 = 320.0;
const NAMES: f64 = 190.0;
/// Width of the names beside so many columns that these need the room.
const NAMES_OF_MANY: f64 = 116.0;
const MANY: usize = 14;
/// From the names to the first column.
const MARGIN: f64 = 12.0;
/// Most columns that a wide drawing can show legibly, side by side.
pub const MOST_COLUMNS: usize = 20;
/// Narrowest cell: that many of them fit.
const LEAST: f64 = (WIDE - NAMES_OF_MANY - MARGIN) / MOST_COLUMNS as f64;
/// Around the number of a cell, on both sides together.
const AROUND: f64 = 5.0;
/// Most lines of a name: as many as any subject's needs.
const LINES: usize = 8;
/// Height and least width of what a finger is to hit on a phone.
const FINGER: f64 = 44.0;
/// Between two lines of a hatched cell.
const HATCH: f64 = 7.0;

/// Draws the matrix for wide and for narrow screens.
pub fn draw(input: &Input, caption: &Caption) -> String {
    let wide = layout_wide(input).to_svg("pic-matrix", Variant::Wide, caption);
    wide + &layout_narrow(input).to_svg("pic-matrix", Variant::Narrow, caption)
}

/// Draws only the list for phones, beside a table that other screens and paper show.
pub fn draw_list(input: &Input, caption: &Caption) -> String {
    layout_narrow(input).to_svg("pic-matrix", Variant::NarrowOnScreen, caption)
}

/// Lays the matrix out as a table; names of narrow columns stand upright.
pub fn layout_wide(input: &Input) -> Scene {
    let count = input.columns.len().max(1) as f64;
    let names = if input.columns.len() > MANY {
        NAMES_OF_MANY
    } else {
        NAMES
    };
    let left = names + MARGIN;
    // No cell may become too narrow for its number: a matrix of very many columns, or of large
    // numbers, grows wider.
    let cells = input.rows.iter().flat_map(|row| &row.cells);
    let numbers = cells.map(|cell| VALUE.width(cell.text.trim()) + AROUND);
    let least = numbers.fold(LEAST, f64::max).min(110.0);
    let cell = ((WIDE - left) / count).clamp(least, 110.0);
    let mut scene = Scene::new(left + cell * count);
    let mut words = input
        .columns
        .iter()
        .flat_map(|name| name.split_whitespace());
    let upright = cell < 84.0 || words.any(|word| SOFT.width(word) > cell - 10.0);
    let head = write_heads(input, &mut scene, left, cell, upright);
    let has_remarks = input
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .any(|cell| !cell.remark.trim().is_empty());
    let mut top = head;
    for row in &input.rows {
        let name = TEXT.wrap(&row.name, names, LINES);
        let needed = name.len() as f64 * TEXT.leading + 12.0;
        let height = needed.max(if has_remarks { 44.0 } else { 34.0 });
        let middle = top + height / 2.0;
        scene.draw("hair", Form::line((0.0, top), (scene.width, top)));
        let first =
            middle - name.len().saturating_sub(1) as f64 * TEXT.leading / 2.0 + TEXT.size * 0.36;
        let name = Label::new(0.0, first, Anchor::Start, TEXT, name);
        scene.write(name.with_href(row.href.as_deref()));
        for (at, content) in row.cells.iter().take(input.columns.len()).enumerate() {
            write_cell(
                (content, spoken(input, row, at)),
                &mut scene,
                (left + at as f64 * cell, top),
                (cell, height),
            );
        }
        top += height;
    }
    scene.draw("hair", Form::line((0.0, top), (scene.width, top)));
    scene.height = write_key(input, &mut scene, top + 14.0).max(top + 1.0);
    scene
}

/// What the cells mean, in a line below them; returns where it ends.
fn write_key(input: &Input, scene: &mut Scene, top: f64) -> f64 {
    let cells = || input.rows.iter().flat_map(|row| &row.cells);
    let has = |sort: Sort| cells().any(|cell| Sort::of(cell) == sort);
    let key = &input.key;
    let entries = [
        (Sort::Filled, &key.filled),
        (Sort::Empty, &key.empty),
        (Sort::Alone, &key.alone),
    ];
    let (width, height) = (24.0, 18.0);
    let indent = width + 8.0;
    let mut flow = Flow::new(top);
    for (sort, words) in entries {
        if words.trim().is_empty() || !has(sort) {
            continue;
        }
        let lines = SOFT.wrap(words, scene.width - indent, 2);
        let (x, y) = flow.next(scene.width, indent, &lines);
        draw_cell(sort, scene, (x, y), (width, height));
        let baseline = y + height / 2.0 + SOFT.size * 0.36;
        scene.write(Label::new(x + indent, baseline, Anchor::Start, SOFT, lines));
    }
    // A cell is a little higher than a line of words.
    match flow.bottom > top {
        true => flow.bottom + height / 2.0,
        false => 0.0,
    }
}

/// The three sorts of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Filled,
    Empty,
    Alone,
}

impl Sort {
    fn of(cell: &Cell) -> Self {
        if cell.is_alone {
            Self::Alone
        } else if cell.text.trim().is_empty() {
            Self::Empty
        } else {
            Self::Filled
        }
    }
}

/// The ground of a cell: shaded where there is something, a ring that waits to be filled, or
/// hatched where nothing can be.
fn draw_cell(sort: Sort, scene: &mut Scene, (x, y): Point, (width, height): Point) {
    let form = match sort {
        Sort::Filled => {
            let form = Form::rect(x + 2.0, y + 2.0, width - 4.0, height - 4.0, 2.0);
            scene.draw("cell", form);
            return;
        }
        Sort::Empty => {
            let center = (x + width / 2.0, y + height / 2.0);
            scene.draw("untried", Form::circle(center, 3.4));
            return;
        }
        Sort::Alone => hatching((x + 2.0, y + 2.0), (width - 4.0, height - 4.0)),
    };
    scene.draw("hatch", form);
}

/// Slanting lines that fill a rectangle.
fn hatching((left, top): Point, (width, height): Point) -> Form {
    let mut steps = Vec::new();
    let mut along = HATCH / 2.0;
    while along < width + height {
        // From the lower or left edge up to the right or upper one.
        let from = (left + (along - height).max(0.0), top + along.min(height));
        let to = (left + along.min(width), top + (along - width).max(0.0));
        steps.extend([Step::Move(from), Step::Line(to)]);
        along += HATCH;
    }
    Form::Path(steps)
}

/// A name that is read from below, in as many lines as its column has room for, and no longer
/// than it must be.
fn wrap_upright(name: &str, cell: f64) -> Vec<String> {
    let room = (cell / SOFT.leading).floor().max(1.0);
    // A long word may need more than its share.
    let even = SOFT.width(name.trim()) / room * 1.3;
    SOFT.wrap(name, even.max(132.0), room as usize)
}

fn write_heads(input: &Input, scene: &mut Scene, left: f64, cell: f64, upright: bool) -> f64 {
    let heads: Vec<Vec<String>> = input
        .columns
        .iter()
        .map(|name| {
            if upright {
                wrap_upright(name, cell)
            } else {
                SOFT.wrap(name, cell - 10.0, LINES)
            }
        })
        .collect();
    let width = |lines: &Vec<String>| {
        lines
            .iter()
            .map(|line| SOFT.width(line))
            .fold(0.0, f64::max)
    };
    let height = if upright {
        heads.iter().map(width).fold(0.0, f64::max) + 12.0
    } else {
        heads
            .iter()
            .map(|lines| lines.len() as f64 * SOFT.leading)
            .fold(0.0, f64::max)
            + 10.0
    };
    for (at, lines) in heads.into_iter().enumerate() {
        let middle = left + (at as f64 + 0.5) * cell;
        let rows = lines.len().max(1) as f64;
        if upright {
            // Turned lines follow one another to the right; each is a label of its own.
            for (row, line) in lines.iter().enumerate() {
                let x =
                    middle + (row as f64 - (rows - 1.0) / 2.0) * SOFT.leading + SOFT.size * 0.36;
                let mut label = Label::line(x, height - 8.0, Anchor::Start, SOFT, line);
                label.turn = -90.0;
                scene.write(label);
            }
        } else {
            let first = height - 10.0 - (rows - 1.0) * SOFT.leading;
            scene.write(Label::new(middle, first, Anchor::Middle, SOFT, lines));
        }
    }
    height
}

fn write_cell(
    (content, spoken): (&Cell, String),
    scene: &mut Scene,
    (x, y): (f64, f64),
    (width, height): (f64, f64),
) {
    let (middle, center) = (x + width / 2.0, y + height / 2.0);
    let sort = Sort::of(content);
    draw_cell(sort, scene, (x, y), (width, height));
    if sort != Sort::Filled {
        return;
    }
    // A hair more, since a cell may be just as wide as it must.
    let text = VALUE.wrap(&content.text, width - AROUND + 0.1, 1).concat();
    let remark = SOFT.wrap(&content.remark, width - 8.0, 1).concat();
    let fits = !remark.is_empty() && height >= 42.0;
    let baseline = center + VALUE.size * 0.36 - if fits { 8.0 } else { 0.0 };
    let value = Label::line(middle, baseline, Anchor::Middle, VALUE, &text);
    scene.write(value.with_href(content.href.as_deref()).with_spoken(spoken));
    if fits {
        scene.write(Label::line(
            middle,
            baseline + 16.0,
            Anchor::Middle,
            SOFT,
            &remark,
        ));
    }
}

/// A count alone says nothing when heard: "3: team teaching, SMPN 3 Tejakula".
fn spoken(input: &Input, row: &Row, at: usize) -> String {
    let text = row.cells.get(at).map_or("", |cell| cell.text.trim());
    let column = input.columns.get(at).map_or("", |name| name.trim());
    format!("{text}: {column}, {}", row.name.trim())
}

/// Lays the matrix out row by row: its filled cells in words, for columns without their
/// names would say nothing.
pub fn layout_narrow(input: &Input) -> Scene {
    let mut scene = Scene::new(NARROW);
    let mut top = 0.0;
    for row in &input.rows {
        let name = NAME.wrap(&row.name, NARROW, LINES);
        let lines = name.len().max(1);
        let width = name.iter().map(|line| NAME.width(line));
        let width = width.fold(FINGER, f64::max).min(NARROW);
        let height = NAME.height(lines).max(FINGER);
        let baseline = top + (height - NAME.height(lines)) / 2.0 + NAME.ascent();
        let from = scene.marks.len();
        draw_touch(&mut scene, row.href.as_deref(), (0.0, top), (width, height));
        scene.write(Label::new(0.0, baseline, Anchor::Start, NAME, name));
        scene.link_since(from, row.href.as_deref(), String::new());
        let bottom = write_filled(input, row, &mut scene, top + height);
        let bottom = write_empty(input, row, &mut scene, bottom);
        scene.whole.push((top, bottom));
        top = bottom + 18.0;
    }
    scene.height = (top - 14.0).max(1.0);
    scene
}

/// What a finger may hit of a link, unseen.
fn draw_touch(scene: &mut Scene, href: Option<&str>, (x, y): Point, (width, height): Point) {
    if href.is_some() {
        scene.draw("touch", Form::rect(x, y, width, height, 0.0));
    }
}

/// Writes the filled cells as "3 practice", each a link as large as a finger, one after another;
/// returns where they end.
fn write_filled(input: &Input, row: &Row, scene: &mut Scene, top: f64) -> f64 {
    let (mut x, mut top) = (0.0, top);
    let mut bottom = top;
    for (column, cell) in input.columns.iter().zip(&row.cells) {
        if Sort::of(cell) != Sort::Filled {
            continue;
        }
        let value = VALUE.wrap(&cell.text, 90.0, 1).concat();
        let value_width = VALUE.width(&value) + 6.0;
        let lines = SOFT.wrap(column, NARROW - value_width, LINES);
        let words = lines
            .iter()
            .map(|line| SOFT.width(line))
            .fold(0.0, f64::max);
        let width = (value_width + words).clamp(FINGER, NARROW);
        let height = (SOFT.height(lines.len()) + 20.0).max(FINGER);
        if x + width > NARROW {
            (x, top) = (0.0, bottom);
        }
        let baseline = top + (height - SOFT.height(lines.len())) / 2.0 + SOFT.ascent();
        let from = scene.marks.len();
        draw_touch(scene, cell.href.as_deref(), (x, top), (width, height));
        // With a space, so that number and name are two words for those who hear or copy them.
        let value = vec![format!("{value} ")];
        scene.write(Label::new(x, baseline, Anchor::Start, VALUE, value));
        let name = Label::new(x + value_width, baseline, Anchor::Start, SOFT, lines);
        scene.write(name);
        let spoken = format!(
            "{} {}, {}",
            cell.text.trim(),
            column.trim(),
            row.name.trim()
        );
        scene.link_since(from, cell.href.as_deref(), spoken);
        bottom = bottom.max(top + height);
        x += width + 16.0;
    }
    bottom
}

/// Writes which columns of a row are empty; returns where that ends.
fn write_empty(input: &Input, row: &Row, scene: &mut Scene, top: f64) -> f64 {
    let cells = input.columns.iter().zip(&row.cells);
    let empty = cells.filter(|(_, cell)| Sort::of(cell) == Sort::Empty);
    let names: Vec<&str> = empty.map(|(name, _)| name.trim()).collect();
    let key = input.key.empty.trim();
    if names.is_empty() || key.is_empty() {
        return top;
    }
    let (ring, text) = (4.4, 16.0);
    let words = format!("{key}: {}", names.join(", "));
    // As many lines as the names need.
    let lines = SOFT.wrap(&words, NARROW - text, usize::MAX);
    let baseline = top + 4.0 + SOFT.ascent();
    let center = (ring, baseline - SOFT.size * 0.36);
    scene.draw("untried", Form::circle(center, 3.4));
    let bottom = top + 12.0 + SOFT.height(lines.len());
    scene.write(Label::new(text, baseline, Anchor::Start, SOFT, lines));
    bottom
}
