//! Change over cycles: the mean of every cycle, the range from lowest to highest, the bands of the
//! criteria. Several groups become small multiples on one scale.

mod axis;
mod criteria;
mod key;
mod panel;
mod rows;
mod values;

use self::axis::{extent, range};
use self::criteria::Beside;
use self::panel::Frame;
use super::face::NAME;
use super::scene::{Anchor, Caption, Hue, Label, Scene, Variant};
use super::value::{decimals, print_with};

/// What a slope chart shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Input {
    /// Names of the cycles, in their order.
    pub cycles: Vec<String>,
    /// The groups; one for the usual chart of a whole school.
    pub groups: Vec<Group>,
    /// What other charts on the same scale show, such as those of further groups.
    pub elsewhere: Vec<Measured>,
    /// The criteria from the lowest upwards.
    pub criteria: Vec<Criterion>,
    /// Put after every value, such as "%".
    pub unit: String,
    /// Decimal sign of the printed values.
    pub decimal: char,
    /// Word for a mean, such as "rata-rata"; names the dots where ranges are drawn.
    pub mean: String,
    /// Words for a range, such as "terendah sampai tertinggi".
    pub spread: String,
    /// Between the ends of a range below nought, such as "sampai": a dash there looks like
    /// another minus.
    pub to: String,
    /// Before the value at which the upright scale begins, where that is not nought.
    pub begins: String,
}

impl Input {
    /// Everything measured on the scale of the chart.
    fn points(&self) -> impl Iterator<Item = &Measured> {
        let own = self.groups.iter().flat_map(|group| &group.points);
        own.chain(&self.elsewhere)
    }
}

/// A group of measurements.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Group {
    /// Heading; may be empty when there is one group only.
    pub heading: String,
    /// Hue of the line.
    pub hue: Hue,
    /// A value for every cycle.
    pub points: Vec<Measured>,
}

/// What was measured in one cycle.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Measured {
    /// Mean, or the only value.
    pub mean: Option<f64>,
    /// Lowest value.
    pub low: Option<f64>,
    /// Highest value.
    pub high: Option<f64>,
}

impl Measured {
    fn is_negative(&self) -> bool {
        let values = [self.mean, self.low, self.high];
        values.into_iter().flatten().any(|value| value < 0.0)
    }
}

/// A criterion such as "cukup".
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Criterion {
    /// Name with its limit, such as "cukup ≥ 51".
    pub label: String,
    /// Where it begins; nothing for the lowest.
    pub from: Option<f64>,
}

const WIDE: f64 = 640.0;
const WIDE_GRID: f64 = 860.0;
const NARROW: f64 = 320.0;

/// Draws the chart for wide and for narrow screens.
pub fn draw(input: &Input, caption: &Caption) -> String {
    let kind = if input.groups.len() > 1 {
        "pic-slope"
    } else {
        "pic-slope mid"
    };
    let wide = layout_wide(input).to_svg(kind, Variant::Wide, caption);
    wide + &layout_narrow(input).to_svg(kind, Variant::Narrow, caption)
}

/// Lays the chart out 640 wide, small multiples 860 wide.
pub fn layout_wide(input: &Input) -> Scene {
    let range = range(input);
    if input.groups.len() <= 1 {
        return grid(input, 1, WIDE, 250.0, range);
    }
    let columns = if matches!(input.groups.len(), 2 | 4) {
        2
    } else {
        3
    };
    grid(
        input,
        columns,
        WIDE_GRID,
        if columns == 2 { 210.0 } else { 170.0 },
        range,
    )
}

/// Lays the chart out 320 wide.
pub fn layout_narrow(input: &Input) -> Scene {
    grid(
        input,
        1,
        NARROW,
        if input.groups.len() > 1 { 160.0 } else { 210.0 },
        range(input),
    )
}

/// Nought as text, where the values lie on both sides of it and no criterion marks it.
fn nought(input: &Input, range: (f64, f64)) -> Option<String> {
    let is_marked = |criterion: &Criterion| criterion.from.is_some_and(|from| from.abs() < 1e-9);
    let is_within = range.0 < 0.0 && 0.0 < range.1 && input.points().any(Measured::is_negative);
    let is_needed = is_within && !input.criteria.iter().any(is_marked);
    is_needed.then(|| format!("0{}", input.unit))
}

/// Values of the chart as text: all means with as many decimals as the longest of them, and all
/// ends of ranges. A mean nearly always has decimals, what was counted or marked rarely.
struct Printer<'input> {
    of_means: usize,
    of_ends: usize,
    unit: &'input str,
    decimal: char,
    to: &'input str,
}

impl<'input> Printer<'input> {
    fn new(input: &'input Input) -> Self {
        let ends = input.points().flat_map(|point| [point.low, point.high]);
        Self {
            of_means: decimals(input.points().filter_map(|point| point.mean)),
            of_ends: decimals(ends.flatten()),
            unit: &input.unit,
            decimal: input.decimal,
            to: &input.to,
        }
    }

    fn mean(&self, value: f64) -> String {
        self.with_unit(print_with(value, self.of_means, self.decimal))
    }

    fn end(&self, value: f64) -> String {
        self.with_unit(print_with(value, self.of_ends, self.decimal))
    }

    /// A range as "36,5–45%" or "−12,5 sampai 4%", or what is known of it.
    fn range(&self, low: Option<&str>, high: Option<&str>) -> String {
        match (low, high) {
            (Some(low), Some(high)) => {
                let low = low.strip_suffix(self.unit).unwrap_or(low);
                match low.starts_with('−') {
                    true => [low, " ", self.to, " ", high].concat(),
                    false => [low, "–", high].concat(),
                }
            }
            (low, high) => low.or(high).unwrap_or_default().to_owned(),
        }
    }

    fn with_unit(&self, mut value: String) -> String {
        if !value.is_empty() {
            value.push_str(self.unit);
        }
        value
    }

    /// Whether the lowest and the highest value say more than the mean does.
    fn is_range(&self, point: &Measured) -> bool {
        match (point.low, point.high) {
            (Some(low), Some(high)) => self.end(low) != self.end(high) || point.mean.is_none(),
            (low, high) => low.is_some() || high.is_some(),
        }
    }
}

/// Lays the charts of all groups out in the first form in which every value has a clear place,
/// as rows if there is none.
fn grid(input: &Input, columns: usize, width: f64, height: f64, range: (f64, f64)) -> Scene {
    let gutter = 28.0;
    let column = (width - (columns - 1) as f64 * gutter) / columns as f64;
    let printer = Printer::new(input);
    // Names stand in a key below only where they have no room beside the bands.
    let is_single = input.groups.len() <= 1;
    let has_room = is_single || criteria::fit_beside(input, column);
    let is_long = input.cycles.len() > FEW_CYCLES;
    let forms = FORMS.iter().filter(|form| form.has_key || has_room);
    let forms = forms.filter(|form| match form.below {
        Below::Nothing | Below::All => true,
        Below::Ranges => !is_long,
    });
    let mut found = forms.filter_map(|form| {
        let frame = Frame {
            width: column,
            height: height * form.taller,
            has_key: form.has_key,
            below: form.below,
            range,
        };
        if is_too_tight(input, frame) {
            return None;
        }
        let charts = input.groups.iter();
        let charts = charts.map(|group| panel::layout(input, group, &printer, frame));
        let charts = charts.collect::<Option<Vec<Scene>>>()?;
        Some((charts, form.has_key, false))
    });
    let (charts, has_key, is_in_rows) = found.next().unwrap_or_else(|| {
        let groups = input.groups.iter();
        let extent = extent(input);
        let charts = groups.map(|group| rows::layout(input, group, &printer, column, extent));
        (charts.collect(), true, true)
    });
    let mut scene = arrange(input, charts, columns, (column, gutter));
    if has_key && !input.criteria.is_empty() {
        let top = scene.height + 14.0;
        // The limits of a single chart in rows have their names below them.
        let scale = (is_in_rows && is_single).then(|| rows::scale(column, extent(input)));
        let below = scale.and_then(|scale| criteria::write_below(input, &mut scene, top, &scale));
        scene.height = match below {
            Some(bottom) => bottom,
            None => criteria::write_key(input, &mut scene, top, !is_in_rows),
        };
    }
    key::write_signs(input, &printer, &mut scene, is_in_rows);
    if !is_in_rows {
        axis::write_beginning(input, &mut scene, range);
    }
    scene
}

/// A way to draw the charts.
struct Form {
    /// Times their usual height.
    taller: f64,
    /// Whether the names of the criteria stand in a key below.
    has_key: bool,
    /// What is printed below the names of the cycles.
    below: Below,
}

/// What is printed of a cycle below its name and not in the chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Below {
    Nothing,
    Ranges,
    /// Means and ranges, in rows as in a table.
    All,
}

/// As many cycles as may have their values anywhere around their marks. Of more, the values stand
/// in the chart only where nearly all have the same place at their mark: the eye goes along them.
const FEW_CYCLES: usize = 4;

/// All ways to draw the charts with the cycles side by side, the best first.
const FORMS: [Form; 9] = {
    const fn form(taller: f64, has_key: bool, below: Below) -> Form {
        Form {
            taller,
            has_key,
            below,
        }
    }
    [
        form(1.0, false, Below::Nothing),
        form(1.3, false, Below::Nothing),
        form(1.0, false, Below::Ranges),
        form(1.0, false, Below::All),
        form(1.0, true, Below::Nothing),
        form(1.3, true, Below::Nothing),
        form(1.0, true, Below::Ranges),
        form(1.5, true, Below::Ranges),
        form(0.9, true, Below::All),
    ]
};

/// The charts in rows and columns, each below its heading.
fn arrange(
    input: &Input,
    charts: Vec<Scene>,
    columns: usize,
    (column, gutter): (f64, f64),
) -> Scene {
    let mut scene = Scene::new(column * columns as f64 + gutter * (columns - 1) as f64);
    let mut charts = charts.into_iter();
    let mut top = 2.0;
    for row in input.groups.chunks(columns) {
        let mut bottom = top;
        let headings = row.iter().map(|group| NAME.wrap(&group.heading, column, 4));
        let headings: Vec<Vec<String>> = headings.collect();
        // Charts of a row stand on one line, whatever the length of their headings.
        let lines = headings.iter().map(Vec::len).max().unwrap_or_default();
        let head = lines as f64 * NAME.leading + if lines == 0 { 0.0 } else { 8.0 };
        for (place, (heading, chart)) in headings.into_iter().zip(&mut charts).enumerate() {
            let x = place as f64 * (column + gutter);
            let baseline = top + NAME.ascent();
            scene.write(Label::new(x, baseline, Anchor::Start, NAME, heading));
            bottom = bottom.max(top + head + chart.height);
            scene.whole.push((top, top + head + chart.height));
            scene.place(chart, (x, top + head));
        }
        top = bottom + gutter;
    }
    scene.height = (top - gutter).max(1.0);
    scene
}

/// Whether the cycles have no room side by side for their values.
fn is_too_tight(input: &Input, frame: Frame) -> bool {
    let room = frame.width - Beside::new(input, frame).width;
    room / input.cycles.len().max(1) as f64 - 8.0 < 60.0
}
