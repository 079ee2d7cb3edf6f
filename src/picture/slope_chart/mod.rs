//! Change over cycles: the mean of every cycle, the range from lowest to highest, the bands of the
//! criteria. Several groups become small multiples on one scale.

mod criteria;
mod panel;
mod rows;
mod values;

use self::criteria::Beside;
use self::panel::Frame;
use super::face::NAME;
use super::scene::{Anchor, Caption, Hue, Label, Scene, Variant};
use super::spread::finite;
use super::value::{decimals, print_with};

/// What a slope chart shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Input {
    /// Names of the cycles, in their order.
    pub cycles: Vec<String>,
    /// The groups; one for the usual chart of a whole school.
    pub groups: Vec<Group>,
    /// The criteria from the lowest upwards.
    pub criteria: Vec<Criterion>,
    /// Decimal sign of the printed values.
    pub decimal: char,
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

/// Lowest and highest value of the scale, the same for all groups.
fn range(input: &Input) -> (f64, f64) {
    let points = input.groups.iter().flat_map(|group| &group.points);
    let values = points.flat_map(|point| [point.mean, point.low, point.high]);
    let limits = input.criteria.iter().map(|criterion| criterion.from);
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for value in values
        .chain(limits)
        .flatten()
        .filter(|value| value.is_finite())
    {
        low = low.min(finite(value, 0.0));
        high = high.max(finite(value, 0.0));
    }
    if low > high {
        return (0.0, 1.0);
    }
    let air = ((high - low) * 0.08).max(1e-3);
    (low - air, high + air)
}

/// Values of the chart as text, all with as many decimals as the longest of them.
struct Printer {
    decimals: usize,
    decimal: char,
}

impl Printer {
    fn new(input: &Input) -> Self {
        let points = input.groups.iter().flat_map(|group| &group.points);
        let values = points
            .flat_map(|point| [point.mean, point.low, point.high])
            .flatten();
        Self {
            decimals: decimals(values),
            decimal: input.decimal,
        }
    }

    fn print(&self, value: f64) -> String {
        print_with(value, self.decimals, self.decimal)
    }

    /// Whether the lowest and the highest value say more than the mean does.
    fn is_range(&self, point: &Measured) -> bool {
        match (point.low, point.high) {
            (Some(low), Some(high)) => self.print(low) != self.print(high) || point.mean.is_none(),
            (low, high) => low.is_some() || high.is_some(),
        }
    }
}

/// Lays the charts of all groups out in the first form in which every value has a clear place:
/// side by side with the ranges in the chart or below it, taller, or as rows.
fn grid(input: &Input, columns: usize, width: f64, height: f64, range: (f64, f64)) -> Scene {
    let gutter = 28.0;
    let column = (width - (columns - 1) as f64 * gutter) / columns as f64;
    let printer = Printer::new(input);
    let side_by_side = || {
        FORMS.iter().find_map(|(taller, ranges_below)| {
            let frame = Frame {
                width: column,
                height: height * taller,
                ranges_below: *ranges_below,
            };
            let groups = input.groups.iter();
            groups
                .map(|group| panel::layout(input, group, &printer, frame, range))
                .collect::<Option<Vec<Scene>>>()
        })
    };
    let found = if too_tight(input, column) {
        None
    } else {
        side_by_side()
    };
    let has_key = criteria::has_key(input) || found.is_none();
    let charts = found.unwrap_or_else(|| {
        let groups = input.groups.iter();
        groups
            .map(|group| rows::layout(input, group, &printer, column, range))
            .collect()
    });
    let mut scene = arrange(input, charts, columns, (column, gutter));
    if has_key && !input.criteria.is_empty() {
        let top = scene.height + 14.0;
        scene.height = criteria::write_key(input, &mut scene, top);
    }
    scene
}

/// How a chart is tried, the best first: times its usual height, and whether the ranges are
/// printed below it.
const FORMS: [(f64, bool); 4] = [(1.0, false), (1.3, false), (1.0, true), (1.5, true)];

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
        let headings = row.iter().map(|group| NAME.wrap(&group.heading, column, 2));
        let headings: Vec<Vec<String>> = headings.collect();
        // Charts of a row stand on one line, whatever the length of their headings.
        let lines = headings.iter().map(Vec::len).max().unwrap_or_default();
        let head = lines as f64 * NAME.leading + if lines == 0 { 0.0 } else { 8.0 };
        for (place, (heading, chart)) in headings.into_iter().zip(&mut charts).enumerate() {
            let x = place as f64 * (column + gutter);
            let baseline = top + NAME.ascent();
            scene.write(Label::new(x, baseline, Anchor::Start, NAME, heading));
            bottom = bottom.max(top + head + chart.height);
            scene.place(chart, (x, top + head));
        }
        top = bottom + gutter;
    }
    scene.height = (top - gutter).max(1.0);
    scene
}

/// Whether the cycles have no room side by side for their values.
fn too_tight(input: &Input, width: f64) -> bool {
    let room = width - Beside::new(input, width).width;
    room / input.cycles.len().max(1) as f64 - 8.0 < 64.0
}
