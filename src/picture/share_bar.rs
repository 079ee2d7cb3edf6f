//! Shares of a whole: one bar, its parts named and their values printed next to them.
//!
//! A bar, not a pie: lengths compare better than angles, and the words find room beside it.
//! Shares that do not make up the whole are drawn as they are: a missing piece is dashed, and
//! what is over stands beyond a mark where the whole ends, on the same scale.

use super::face::{SOFT, TEXT, VALUE};
use super::form::Form;
use super::scene::{Anchor, Caption, Hue, Label, Scene, TAIL_GAP, Variant};
use super::spread::{Claim, spread};
use super::value::print;

/// What the bar shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Input {
    /// The parts in their order.
    pub shares: Vec<Share>,
    /// The whole; 100 for percentages.
    pub whole: f64,
    /// Put after every value, such as "%".
    pub unit: String,
    /// Decimal sign.
    pub decimal: char,
    /// The sum in words, such as "jumlah 115%"; written where it is more than the whole.
    pub total: String,
}

/// One part.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Share {
    /// What it is.
    pub name: String,
    /// How much of the whole.
    pub value: f64,
    /// Hue.
    pub hue: Hue,
}

const WIDE: f64 = 640.0;
const NARROW: f64 = 320.0;
/// Thickness of the bar.
const THICK: f64 = 34.0;
/// Paper between two parts.
const SEAM: f64 = 2.0;
/// How far the mark at the end of the whole stands out of the bar.
const STANDS_OUT: f64 = 6.0;
/// Of the length of the bar: less than this is a matter of rounding.
const ROUNDING: f64 = 0.005;

/// Draws bars that stand below one another, each for wide and for narrow screens.
pub fn draw(bars: &[(Input, Caption)]) -> Vec<String> {
    let length = common_length(bars.iter().map(|(input, _)| input));
    let draw = |(input, caption): &(Input, Caption)| {
        let wide = layout_wide(input, length).to_svg("pic-share mid", Variant::Wide, caption);
        wide + &layout_narrow(input).to_svg("pic-share mid", Variant::Narrow, caption)
    };
    bars.iter().map(draw).collect()
}

/// Length of bars that lie below one another: the same share is as long in each of them.
pub fn common_length<'input>(inputs: impl Iterator<Item = &'input Input>) -> f64 {
    inputs.filter_map(longest).fold(WIDE, f64::min)
}

/// Lays the bar out across, with the words below it, as long as its neighbours are if its words
/// then have room; a bar of many parts, or one whose words would stand below parts of others,
/// stands upright.
pub fn layout_wide(input: &Input, length: f64) -> Scene {
    let lengths = [Some(length), longest(input)].into_iter().flatten();
    let mut ways = lengths.filter_map(|length| Some((length, names_below(input, length)?)));
    match ways.next() {
        Some((length, names)) => lying(input, length, names),
        None => upright(input, WIDE),
    }
}

fn lying(input: &Input, length: f64, names: Vec<Vec<String>>) -> Scene {
    let parts = parts(input, length);
    let mut scene = Scene::new(WIDE);
    let bar = write_over_above(input, length, &mut scene);
    let foot_of_bar = bar + THICK;
    let below = foot_of_bar + 20.0;
    for ((name, part), share) in names.into_iter().zip(&parts).zip(&input.shares) {
        let x = hook(part.0 + 4.0, *part);
        let drop = Form::line((x, foot_of_bar + 2.0), (x, below - 4.0));
        scene.draw_in(share.hue, "thin", drop);
        let baseline = below + VALUE.ascent();
        let value = value_words(input, share);
        scene.write(Label::line(part.0, baseline, Anchor::Start, VALUE, &value));
        let first = baseline + TEXT.leading;
        scene.write(Label::new(part.0, first, Anchor::Start, TEXT, name));
    }
    for (at, (share, (from, part))) in input.shares.iter().zip(&parts).enumerate() {
        scene.draw_in(
            share.hue,
            class(at),
            Form::rect(
                from.min(length - 1.0),
                bar,
                (part - SEAM).max(1.0),
                THICK,
                0.0,
            ),
        );
    }
    if let Some((from, rest)) = rest(input, length) {
        scene.draw(
            "part-rest",
            Form::rect(from, bar + 1.0, (rest - 1.0).max(0.0), THICK - 2.0, 0.0),
        );
    }
    if let Some(mark) = end_of_whole(input, length) {
        scene.draw(
            "part-over",
            Form::rect(mark, bar, length - mark - 1.0, THICK, 0.0),
        );
        let ends = ((mark, bar - STANDS_OUT), (mark, foot_of_bar));
        scene.draw("whole", Form::line(ends.0, ends.1));
    }
    let lowest = scene
        .labels()
        .iter()
        .map(|label| label.area().bottom)
        .fold(foot_of_bar, f64::max);
    scene.height = lowest + 2.0;
    scene
}

/// Most lines of a name below a bar.
const LINES: usize = 5;

/// Between the words of two parts.
const GAP: f64 = 14.0;

/// Shortest bar that lies: a shorter one leaves its words too little room for what it shows.
const SHORTEST: f64 = 0.75 * WIDE;

/// Length of the bar when it lies: all the width, or less where the words of its last part need
/// room beyond the end; nothing where words would reach below the next part.
fn longest(input: &Input) -> Option<f64> {
    let (from, _) = parts(input, 1.0).last().copied()?;
    let last = widest_word(input, input.shares.last()?);
    let length = WIDE.min((WIDE - last) / from.max(1e-9));
    names_below(input, length).map(|_| length)
}

/// The lines of the name below each part of a bar that lies. All words begin where their part
/// begins, and only those of the last one may reach beyond its end; nothing where they would not.
fn names_below(input: &Input, length: f64) -> Option<Vec<Vec<String>>> {
    let count = input.shares.len();
    if !(1..=5).contains(&count) || length < SHORTEST {
        return None;
    }
    let parts = parts(input, length);
    let places = input.shares.iter().zip(parts).enumerate();
    places
        .map(|(at, (share, (from, length)))| {
            let word = widest_word(input, share);
            let column = if at + 1 < count {
                length - GAP
            } else {
                length.max(word).min(WIDE - from)
            };
            // A hair more, since a word as wide as its column has room in it.
            let column = column + 0.1;
            let name = TEXT.wrap(&share.name, column, LINES);
            let words = name.iter().map(|line| line.split_whitespace().count());
            let has_all = words.sum::<usize>() == share.name.split_whitespace().count();
            (word <= column && has_all).then_some(name)
        })
        .collect()
}

/// Width of the widest word of a part, its value among them.
fn widest_word(input: &Input, share: &Share) -> f64 {
    let words = share.name.split_whitespace().map(|word| TEXT.width(word));
    words.fold(VALUE.width(&value_words(input, share)), f64::max)
}

fn value_words(input: &Input, share: &Share) -> String {
    VALUE.wrap(&text(input, share.value), WIDE, 1).concat()
}

/// Lays the bar out upright, with the words to its right.
pub fn layout_narrow(input: &Input) -> Scene {
    upright(input, NARROW)
}

fn upright(input: &Input, width: f64) -> Scene {
    let mut scene = Scene::new(width);
    // The end of the whole is named on the free side of the bar.
    let whole = SOFT
        .wrap(&text(input, amount(input.whole)), 60.0, 1)
        .concat();
    let bar = match end_of_whole(input, 1.0) {
        Some(_) => SOFT.width(&whole) + STANDS_OUT + 4.0,
        None => 0.0,
    };
    let words_x = bar + THICK + 42.0;
    let column = width - words_x;
    let mut words = Vec::new();
    let mut needed = 0.0;
    for share in &input.shares {
        let value = VALUE.wrap(&text(input, share.value), column, 1).concat();
        let beside = VALUE.width(&value) + TAIL_GAP;
        let name = share.name.trim();
        let fits = beside + TEXT.width(name) <= column;
        let lines = if fits {
            Vec::new()
        } else {
            TEXT.wrap(name, column, 4)
        };
        let size = VALUE.height(1) + lines.len() as f64 * TEXT.leading;
        needed += size + 10.0;
        words.push((
            value,
            if fits { name.to_owned() } else { String::new() },
            lines,
            size,
        ));
    }
    let height = f64::max(needed, if input.shares.is_empty() { 1.0 } else { 220.0 });
    let parts = parts(input, height);
    let claims = parts
        .iter()
        .zip(&words)
        .map(|((from, length), word)| Claim {
            // The first line, not the block, stands at the middle of the part.
            wish: from + length / 2.0 + word.3 / 2.0 - VALUE.height(1) / 2.0,
            size: word.3,
        });
    let tops = spread(&claims.collect::<Vec<_>>(), 8.0, 0.0, height);
    let mut bottom = height;
    for (((share, (from, length)), (value, beside, lines, size)), top) in
        input.shares.iter().zip(&parts).zip(words).zip(tops)
    {
        let first = top + VALUE.height(1) / 2.0;
        let middle = (bar + THICK + 2.0, hook(first, (*from, *length)));
        scene.draw_in(
            share.hue,
            "thin",
            Form::thread(middle, (words_x - 6.0, first)),
        );
        let mut label = Label::line(words_x, top + VALUE.ascent(), Anchor::Start, VALUE, &value);
        if !beside.is_empty() {
            label.tail = Some((beside, TEXT));
        }
        scene.write(label);
        let baseline = top + VALUE.ascent() + TEXT.leading;
        scene.write(Label::new(words_x, baseline, Anchor::Start, TEXT, lines));
        bottom = bottom.max(top + size);
    }
    for (at, (share, (from, length))) in input.shares.iter().zip(&parts).enumerate() {
        scene.draw_in(
            share.hue,
            class(at),
            Form::rect(
                bar,
                from.min(height - 1.0),
                THICK,
                (length - SEAM).max(1.0),
                0.0,
            ),
        );
    }
    if let Some((from, length)) = rest(input, height) {
        scene.draw(
            "part-rest",
            Form::rect(bar + 1.0, from, THICK - 2.0, (length - 1.0).max(0.0), 0.0),
        );
    }
    if let Some(mark) = end_of_whole(input, height) {
        scene.draw(
            "part-over",
            Form::rect(bar, mark, THICK, height - mark - 1.0, 0.0),
        );
        let ends = ((bar - STANDS_OUT, mark), (bar + THICK, mark));
        scene.draw("whole", Form::line(ends.0, ends.1));
        let drop = (SOFT.ascent() - SOFT.descent()) / 2.0;
        let baseline = (mark + drop).clamp(SOFT.ascent(), height - SOFT.descent());
        let end = bar - STANDS_OUT - 4.0;
        scene.write(Label::line(end, baseline, Anchor::End, SOFT, &whole));
        let total = VALUE.wrap(&input.total, width, 2);
        let lines = total.len() as f64;
        let first = bottom + 10.0 + VALUE.ascent();
        scene.write(Label::new(0.0, first, Anchor::Start, VALUE, total));
        bottom += 10.0 + lines * VALUE.leading;
    }
    scene.height = bottom + 1.0;
    scene
}

/// Names the end of the whole and the sum above a bar that lies; returns where the bar begins.
fn write_over_above(input: &Input, length: f64, scene: &mut Scene) -> f64 {
    let Some(mark) = end_of_whole(input, length) else {
        return 0.0;
    };
    let whole = SOFT
        .wrap(&text(input, amount(input.whole)), 60.0, 1)
        .concat();
    let total = VALUE.wrap(&input.total, WIDE, 1).concat();
    let mut baseline = VALUE.ascent() + 1.0;
    let is_left = mark > SOFT.width(&whole) + 6.0;
    if is_left && mark + 6.0 + VALUE.width(&total) <= WIDE {
        scene.write(Label::line(
            mark + 6.0,
            baseline,
            Anchor::Start,
            VALUE,
            &total,
        ));
    } else {
        scene.write(Label::line(WIDE, baseline, Anchor::End, VALUE, &total));
        baseline += VALUE.leading;
    }
    let (x, anchor) = if is_left {
        (mark - 6.0, Anchor::End)
    } else {
        (mark + 6.0, Anchor::Start)
    };
    scene.write(Label::line(x, baseline, anchor, SOFT, &whole));
    baseline + STANDS_OUT + 4.0
}

/// Where the thread to a part's words hangs: right above them if the part reaches so far.
fn hook(wish: f64, (from, length): (f64, f64)) -> f64 {
    let inset = (length / 2.0).min(4.0);
    wish.clamp(from + inset, (from + length - inset).max(from + inset))
}

/// Neighbours differ in depth too, for paper without colour.
fn class(at: usize) -> &'static str {
    if at.is_multiple_of(2) {
        "part"
    } else {
        "part-alt"
    }
}

fn text(input: &Input, value: f64) -> String {
    let value = print(value, input.decimal);
    // A part without a readable value still has a line to stand on.
    if value.is_empty() {
        "–".to_owned()
    } else {
        format!("{value}{}", input.unit)
    }
}

fn amount(value: f64) -> f64 {
    if value.is_finite() {
        value.clamp(0.0, 1e9)
    } else {
        0.0
    }
}

/// What the length of the bar stands for: the whole, or the sum if that is more.
fn full(input: &Input) -> f64 {
    let sum: f64 = input.shares.iter().map(|share| amount(share.value)).sum();
    amount(input.whole).max(sum).max(1e-9)
}

/// Where the whole ends on a bar of a given length, if the sum is more.
fn end_of_whole(input: &Input, length: f64) -> Option<f64> {
    let share = amount(input.whole) / full(input);
    (share < 1.0 - ROUNDING).then_some(share * length)
}

/// Start and length of every part on a bar of a given length.
fn parts(input: &Input, length: f64) -> Vec<(f64, f64)> {
    let full = full(input);
    let mut from = 0.0;
    let part = |share: &Share| {
        let part = (from, amount(share.value) / full * length);
        from += part.1;
        part
    };
    input.shares.iter().map(part).collect()
}

/// The piece that is missing from the whole, if it is worth drawing.
fn rest(input: &Input, length: f64) -> Option<(f64, f64)> {
    let used = parts(input, length)
        .last()
        .map(|(from, part)| from + part)?;
    (length - used > length * ROUNDING).then_some((used, length - used))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_make_the_whole() {
        let share = |value| Share {
            value,
            ..Share::default()
        };
        let shares = [45.0, 30.0, 15.0, 10.0].map(share).to_vec();
        let mut input = Input {
            shares,
            whole: 100.0,
            ..Input::default()
        };
        assert_eq!(
            parts(&input, 200.0),
            [(0.0, 90.0), (90.0, 60.0), (150.0, 30.0), (180.0, 20.0)]
        );
        assert_eq!(rest(&input, 200.0), None);
        input.shares.pop();
        assert_eq!(rest(&input, 200.0), Some((180.0, 20.0)));
    }

    #[test]
    fn what_is_over_stands_beyond_the_end_of_the_whole() {
        let share = |value| Share {
            value,
            name: "hadir".to_owned(),
            ..Share::default()
        };
        let input = Input {
            shares: [60.0, 60.0, 5.0].map(share).to_vec(),
            whole: 100.0,
            unit: "%".to_owned(),
            total: "jumlah 125%".to_owned(),
            ..Input::default()
        };
        for (scene, length) in [
            (layout_wide(&input, WIDE), WIDE),
            (layout_narrow(&input), 220.0),
        ] {
            let written = |text: &str| scene.labels().iter().any(|label| label.lines == [text]);
            assert!(written("jumlah 125%") && written("100%"));
            assert_eq!(end_of_whole(&input, length), Some(length * 0.8));
            let drawn = |class| scene.shapes().iter().any(|shape| shape.class == class);
            assert!(drawn("part-over") && drawn("whole") && !drawn("part-rest"));
        }
    }
}
