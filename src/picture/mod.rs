//! Pictures as inline SVG: plain values in, markup out, no other part of Padu needed.
//!
//! Every picture is a file of its own with an `Input`, a layout that turns it into a
//! [`scene::Scene`] (everything measured and placed), and `draw`, which prints the scene for wide
//! and for narrow screens. The same input always gives the same bytes.
//!
//! What all of them keep to:
//! - No text is smaller than 13.5 units of a view box that is 320 wide on a phone.
//! - Labels never overlap; tests ask the scene, not a screenshot.
//! - Things of one drawing differ in hue or knot (`look.rs`).
//! - A hue never carries meaning alone: a word, a letter, a dash or a shape says the same.
//! - No `style` anywhere, so that a strict content security policy holds; `picture.css` has it all.
//!
//! A page puts the result of `draw` into `<figure class="picture">`; the style sheet then shows the
//! variant that suits the width of the figure.

pub mod markup;
mod widths;
mod syllable;
pub mod measure;
pub mod face;
pub mod form;
pub mod label;
mod pieces;
pub mod scene;
pub mod look;
pub mod spread;
mod flow;
pub mod stage;
pub mod activity_map;
pub mod cycle_ring;
pub mod step_track;
pub mod room_plan;
pub mod value;
pub mod slope_chart;
pub mod before_after;
pub mod share_bar;
pub mod timeline;
pub mod tile_map;
pub mod matrix;

#[cfg(test)]
mod geometry;
