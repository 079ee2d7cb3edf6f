//! Tile map: every province a tile of the same size, roughly where it lies.
//!
//! A true map would give Papua the most ink and Jakarta none; tiles give each the same room for
//! its name and its number. Which tile lies where is the caller's data.

use super::face::{NAME, SOFT, VALUE};
use super::form::{Form, Step};
use super::measure::Face;
use super::scene::{Anchor, Caption, Label, Scene, Variant};
use super::spread::finite;

/// What a tile map shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Input {
    /// The tiles.
    pub tiles: Vec<Tile>,
    /// Columns of a part, as narrow screens have them; none for a map in one piece.
    pub fold: usize,
    /// What the parts are called, from west to east; may be fewer.
    pub parts: Vec<String>,
}

/// One province.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tile {
    /// Name of at most seven letters or so.
    pub name: String,
    /// Two letters, for narrow screens.
    pub code: String,
    /// The number as it is printed.
    pub value: String,
    /// The number as a quantity; nothing and zero are drawn empty.
    pub amount: f64,
    /// Column, counted from the left.
    pub column: usize,
    /// Row, counted from the top.
    pub row: usize,
    /// Where the tile leads.
    pub href: Option<String>,
}

const WIDE: f64 = 860.0;
const NARROW: f64 = 320.0;
/// Heights of a row.
const HIGH: f64 = 54.0;
const LOW: f64 = 45.0;

/// Draws the map for wide and for narrow screens.
pub fn draw(input: &Input, caption: &Caption) -> String {
    let wide = layout_wide(input).to_svg("pic-tiles", Variant::Wide, caption);
    wide + &layout_narrow(input).to_svg("pic-tiles", Variant::Narrow, caption)
}

/// Lays the map out in one piece.
pub fn layout_wide(input: &Input) -> Scene {
    let places = input
        .tiles
        .iter()
        .map(|tile| (bounded(tile.column), bounded(tile.row) as f64 * HIGH));
    lay(input, WIDE, HIGH, &places.collect::<Vec<_>>(), |tile| {
        &tile.name
    })
}

/// Lays the map out in parts, the western one on top, each below its name.
pub fn layout_narrow(input: &Input) -> Scene {
    let fold = match input.fold {
        0 => usize::MAX,
        fold => fold,
    };
    let part_of = |tile: &Tile| bounded(tile.column) / fold;
    let mut places = vec![(0, 0.0); input.tiles.len()];
    let parts = input.tiles.iter().map(part_of).max().unwrap_or(0);
    let mut heads = Scene::new(NARROW);
    let mut top = 0.0;
    for part in 0..=parts {
        let inside = |tile: &&Tile| part_of(tile) == part;
        let rows = input.tiles.iter().filter(inside);
        let rows = rows.map(|tile| bounded(tile.row));
        let Some((first, last)) = rows.fold(None, |ends: Option<(usize, usize)>, row| {
            let (first, last) = ends.unwrap_or((row, row));
            Some((first.min(row), last.max(row)))
        }) else {
            continue;
        };
        let start = top;
        if top > 0.0 {
            // The map is cut here.
            heads.draw("hair", Form::line((0.0, top + 18.0), (NARROW, top + 18.0)));
            top += 30.0;
        }
        let name = input.parts.get(part).filter(|_| parts > 0);
        let lines = NAME.wrap(name.map_or("", String::as_str), NARROW, 3);
        if !lines.is_empty() {
            let height = NAME.height(lines.len());
            heads.write(Label::new(
                0.0,
                top + NAME.ascent(),
                Anchor::Start,
                NAME,
                lines,
            ));
            top += height + 10.0;
        }
        let tiles = places.iter_mut().zip(&input.tiles);
        for (place, tile) in tiles.filter(|(_, tile)| inside(tile)) {
            let row = (bounded(tile.row) - first) as f64;
            *place = (bounded(tile.column) % fold, top + row * LOW);
        }
        top += (last - first + 1) as f64 * LOW;
        heads.whole.push((start, top));
    }
    let mut scene = lay(input, NARROW, LOW, &places, |tile| &tile.code);
    if parts > 0 {
        scene.width = NARROW;
        heads.marks.append(&mut scene.marks);
        scene.marks = heads.marks;
        scene.whole = heads.whole;
    }
    scene
}

/// A map of more than sixty columns is a mistake; it must still be finite.
fn bounded(place: usize) -> usize {
    place.min(60)
}

fn lay(
    input: &Input,
    width: f64,
    height: f64,
    places: &[(usize, f64)],
    name: fn(&Tile) -> &str,
) -> Scene {
    let columns = places
        .iter()
        .map(|(column, _)| column + 1)
        .max()
        .unwrap_or(1);
    let cell = (width / columns as f64).min(62.0);
    let mut scene = Scene::new(cell * columns as f64);
    let mut bottom = 1.0_f64;
    // All empty tiles are one path; most of a young catalogue is empty.
    let mut empty = Vec::new();
    for (tile, (column, top)) in input.tiles.iter().zip(places) {
        let (x, y) = (*column as f64 * cell + 1.0, top + 1.5);
        let (tile_width, tile_height) = (cell - 2.0, height - 3.0);
        let from = scene.marks.len();
        let amount = finite(tile.amount, 0.0);
        if amount > 0.0 {
            scene.draw("tile", Form::rect(x, y, tile_width, tile_height, 0.0));
        } else {
            let (right, bottom) = (x + tile_width, y + tile_height);
            empty.extend([
                Step::Move((x, y)),
                Step::Line((right, y)),
                Step::Line((right, bottom)),
            ]);
            empty.extend([Step::Line((x, bottom)), Step::Close]);
        }
        let room = tile_width - 0.5;
        let mut write = |text: &str, baseline: f64, face: Face| {
            let lines = face.wrap(text, room, 1);
            scene.write(Label::new(
                x + tile_width / 2.0,
                baseline,
                Anchor::Middle,
                face,
                lines,
            ));
        };
        write(name(tile), y + 15.0, SOFT);
        if tile_height > 30.0 {
            let face = if amount > 0.0 { VALUE } else { SOFT };
            write(&tile.value, y + tile_height - 9.0, face);
        }
        scene.link_since(from, tile.href.as_deref(), String::new());
        bottom = bottom.max(y + tile_height);
    }
    if !empty.is_empty() {
        scene.draw("tile-none", Form::Path(empty));
        // Below the texts.
        scene.marks.rotate_right(1);
    }
    scene.height = bottom + 2.0;
    scene
}
