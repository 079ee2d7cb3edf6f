//! The drawn forms: rectangle, circle, path.

use super::markup::{push_attribute, push_number, tenths};

/// A place on the picture.
pub type Point = (f64, f64);

/// One step of a path; all coordinates are absolute.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Begin a new piece.
    Move(Point),
    /// Straight on.
    Line(Point),
    /// Cubic curve with two controls.
    Curve(Point, Point, Point),
    /// Piece of a circle; `clockwise` as seen on the screen.
    Arc {
        /// Radius.
        radius: f64,
        /// The longer way round.
        large: bool,
        /// With the clock.
        clockwise: bool,
        /// End.
        to: Point,
    },
    /// Back to the beginning of the piece.
    Close,
}

impl Step {
    /// The curve from where a path has come to: it leaves and arrives level.
    pub fn thread(from: Point, to: Point) -> Self {
        let middle = f64::midpoint(from.0, to.0);
        Self::Curve((middle, from.1), (middle, to.1), to)
    }
}

/// A drawn form.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// Rectangle with rounded corners.
    Rect {
        /// Left edge.
        x: f64,
        /// Upper edge.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// Radius of the corners.
        round: f64,
    },
    /// Circle.
    Circle {
        /// Centre.
        center: Point,
        /// Radius.
        radius: f64,
    },
    /// Lines and curves.
    Path(Vec<Step>),
}

impl Form {
    /// A straight line.
    pub fn line(from: Point, to: Point) -> Self {
        Self::Path(vec![Step::Move(from), Step::Line(to)])
    }

    /// A line through several points.
    pub fn polyline(points: &[Point]) -> Self {
        let step = |(at, point): (usize, &Point)| {
            if at == 0 {
                Step::Move(*point)
            } else {
                Step::Line(*point)
            }
        };
        Self::Path(points.iter().enumerate().map(step).collect())
    }

    /// A thread: leaves and arrives level, like the warp of a loom.
    pub fn thread(from: Point, to: Point) -> Self {
        Self::Path(vec![Step::Move(from), Step::thread(from, to)])
    }

    /// A rectangle.
    pub fn rect(x: f64, y: f64, width: f64, height: f64, round: f64) -> Self {
        Self::Rect {
            x,
            y,
            width: width.max(0.0),
            height: height.max(0.0),
            round,
        }
    }

    /// A circle.
    pub fn circle(center: Point, radius: f64) -> Self {
        Self::Circle {
            center,
            radius: radius.max(0.0),
        }
    }

    /// A small arrow head with its tip at `tip`, pointing along `angle` (radians, 0 to the right).
    pub fn arrow_head(tip: Point, angle: f64, size: f64) -> Self {
        let wing = |turn: f64| {
            let direction = angle + std::f64::consts::PI + turn;
            (
                tip.0 + size * direction.cos(),
                tip.1 + size * direction.sin(),
            )
        };
        Self::polyline(&[wing(0.55), tip, wing(-0.55)])
    }

    /// The form, somewhere else.
    pub fn moved(&self, by: Point) -> Self {
        let go = |(x, y): Point| (x + by.0, y + by.1);
        match self {
            Self::Rect {
                x,
                y,
                width,
                height,
                round,
            } => Self::Rect {
                x: x + by.0,
                y: y + by.1,
                width: *width,
                height: *height,
                round: *round,
            },
            Self::Circle { center, radius } => Self::Circle {
                center: go(*center),
                radius: *radius,
            },
            Self::Path(steps) => Self::Path(
                steps
                    .iter()
                    .map(|step| match *step {
                        Step::Move(to) => Step::Move(go(to)),
                        Step::Line(to) => Step::Line(go(to)),
                        Step::Curve(first, second, to) => {
                            Step::Curve(go(first), go(second), go(to))
                        }
                        Step::Arc {
                            radius,
                            large,
                            clockwise,
                            to,
                        } => Step::Arc {
                            radius,
                            large,
                            clockwise,
                            to: go(to),
                        },
                        Step::Close => Step::Close,
                    })
                    .collect(),
            ),
        }
    }

    /// The form as straight pieces, near enough for tests and for placing labels.
    pub fn outline(&self) -> Vec<Vec<Point>> {
        match self {
            Self::Rect {
                x,
                y,
                width,
                height,
                ..
            } => {
                let (right, bottom) = (x + width, y + height);
                vec![vec![
                    (*x, *y),
                    (right, *y),
                    (right, bottom),
                    (*x, bottom),
                    (*x, *y),
                ]]
            }
            Self::Circle { center, radius } => {
                let turn = |step: i32| f64::from(step) * std::f64::consts::TAU / 24.0;
                vec![
                    (0..=24)
                        .map(|step| on_circle(*center, *radius, turn(step)))
                        .collect(),
                ]
            }
            Self::Path(steps) => outline(steps),
        }
    }

    /// From where to where its [outline](Self::outline) goes down.
    pub(super) fn heights(&self) -> (f64, f64) {
        match self {
            Self::Rect { y, height, .. } => (*y, y + height),
            Self::Circle { center, radius } => (center.1 - radius, center.1 + radius),
            Self::Path(steps) => heights(steps),
        }
    }

    /// Writes the form as an element; `classes` are put together with spaces.
    pub(super) fn write(&self, classes: [&str; 2], out: &mut String) {
        out.push_str(match self {
            Self::Rect { .. } => "<rect",
            Self::Circle { .. } => "<circle",
            Self::Path(_) => "<path",
        });
        push_classes(out, &classes);
        match self {
            Self::Rect {
                x,
                y,
                width,
                height,
                round,
            } => {
                push_attribute(out, "x", *x);
                push_attribute(out, "y", *y);
                push_attribute(out, "width", *width);
                push_attribute(out, "height", *height);
                if *round > 0.0 {
                    push_attribute(out, "rx", *round);
                }
            }
            Self::Circle {
                center: (x, y),
                radius,
            } => {
                push_attribute(out, "cx", *x);
                push_attribute(out, "cy", *y);
                push_attribute(out, "r", *radius);
            }
            Self::Path(steps) => {
                out.push_str(" d=\"");
                push_path(out, steps);
                out.push('"');
            }
        }
        out.push_str("/>");
    }
}

/// Writes a `class` attribute of the names that are not empty; nothing if all are.
pub(super) fn push_classes(out: &mut String, classes: &[&str]) {
    let mut names = classes.iter().filter(|class| !class.is_empty());
    let Some(first) = names.next() else { return };
    out.push_str(" class=\"");
    out.push_str(first);
    for name in names {
        out.push(' ');
        out.push_str(name);
    }
    out.push('"');
}

/// The point of a circle at an angle in radians: 0 at the right, growing with the clock.
pub fn on_circle(center: Point, radius: f64, angle: f64) -> Point {
    (
        center.0 + radius * angle.cos(),
        center.1 + radius * angle.sin(),
    )
}

fn push_path(out: &mut String, steps: &[Step]) {
    let mut here: Point = (0.0, 0.0);
    for step in steps {
        match *step {
            Step::Move(to) => {
                push_point(out, 'M', to);
                here = to;
            }
            Step::Line(to) => {
                if tenths(to.1) == tenths(here.1) {
                    out.push('H');
                    push_number(out, to.0);
                } else if tenths(to.0) == tenths(here.0) {
                    out.push('V');
                    push_number(out, to.1);
                } else {
                    push_point(out, 'L', to);
                }
                here = to;
            }
            Step::Curve(first, second, to) => {
                push_point(out, 'C', first);
                push_point(out, ' ', second);
                push_point(out, ' ', to);
                here = to;
            }
            Step::Arc {
                radius,
                large,
                clockwise,
                to,
            } => {
                push_point(out, 'A', (radius, radius));
                out.push_str(if large { " 0 1" } else { " 0 0" });
                out.push_str(if clockwise { " 1" } else { " 0" });
                push_point(out, ' ', to);
                here = to;
            }
            Step::Close => out.push('Z'),
        }
    }
}

fn push_point(out: &mut String, before: char, (x, y): Point) {
    out.push(before);
    push_number(out, x);
    out.push(' ');
    push_number(out, y);
}

fn outline(steps: &[Step]) -> Vec<Vec<Point>> {
    let mut pieces: Vec<Vec<Point>> = Vec::new();
    walk(steps, |point, begins| match pieces.last_mut() {
        Some(piece) if !begins => piece.push(point),
        _ => pieces.push(vec![point]),
    });
    pieces.retain(|piece| piece.len() > 1);
    pieces
}

/// From where to where the outline of a path goes down, without noting its points.
fn heights(steps: &[Step]) -> (f64, f64) {
    let (mut top, mut bottom) = (f64::INFINITY, f64::NEG_INFINITY);
    let mut begun = None;
    walk(steps, |point, begins| {
        if begins {
            begun = Some(point);
            return;
        }
        for (_, y) in begun.take().into_iter().chain([point]) {
            (top, bottom) = (top.min(y), bottom.max(y));
        }
    });
    (top, bottom)
}

/// Goes along a path in straight pieces: `see` gets each point, and whether a new piece begins there.
fn walk(steps: &[Step], mut see: impl FnMut(Point, bool)) {
    let (mut first, mut here) = ((0.0, 0.0), (0.0, 0.0));
    for step in steps {
        let is_move = matches!(step, Step::Move(_));
        match *step {
            Step::Move(to) => (first, here) = (to, to),
            Step::Line(to) => here = to,
            Step::Close => here = first,
            Step::Curve(one, other, to) => {
                for place in 1..16 {
                    see(
                        on_curve(here, one, other, to, f64::from(place) / 16.0),
                        false,
                    );
                }
                here = to;
            }
            Step::Arc {
                radius,
                large,
                clockwise,
                to,
            } => {
                let mut points = arc_points(here, radius, large, clockwise, to);
                here = points.pop().unwrap_or(to);
                points.into_iter().for_each(|point| see(point, false));
            }
        }
        see(here, is_move);
    }
}

fn on_curve(a: Point, b: Point, c: Point, d: Point, t: f64) -> Point {
    let u = 1.0 - t;
    let mix = |a: f64, b: f64, c: f64, d: f64| {
        u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d
    };
    (mix(a.0, b.0, c.0, d.0), mix(a.1, b.1, c.1, d.1))
}

fn arc_points(from: Point, radius: f64, large: bool, clockwise: bool, to: Point) -> Vec<Point> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let chord = dx.hypot(dy);
    if chord < 1e-9 || radius <= 0.0 {
        return vec![to];
    }
    let radius = radius.max(chord / 2.0);
    let height = (radius * radius - chord * chord / 4.0).max(0.0).sqrt();
    let side = if large == clockwise { -1.0 } else { 1.0 };
    let center = (
        f64::midpoint(from.0, to.0) - side * height * dy / chord,
        f64::midpoint(from.1, to.1) + side * height * dx / chord,
    );
    let start = (from.1 - center.1).atan2(from.0 - center.0);
    let mut sweep = (to.1 - center.1).atan2(to.0 - center.0) - start;
    if clockwise && sweep < 0.0 {
        sweep += std::f64::consts::TAU;
    } else if !clockwise && sweep > 0.0 {
        sweep -= std::f64::consts::TAU;
    }
    (1..=12)
        .map(|step| on_circle(center, radius, start + sweep * f64::from(step) / 12.0))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_goes_down_as_far_as_its_outline() {
        let arc = |large, clockwise, to| Step::Arc {
            radius: 30.0,
            large,
            clockwise,
            to,
        };
        let winding = Form::Path(vec![
            Step::Move((5.0, 900.0)),
            Step::Move((10.0, 40.0)),
            Step::Curve((60.0, -20.0), (90.0, 130.0), (120.0, 50.0)),
            arc(true, false, (150.0, 60.0)),
            Step::Line((160.0, 20.5)),
            Step::Close,
            Step::Move((0.0, 70.0)),
            arc(false, true, (40.0, 70.0)),
        ]);
        let forms = [
            winding,
            Form::rect(1.0, 2.0, 30.0, 40.0, 3.0),
            Form::circle((10.0, 20.0), 7.5),
            Form::thread((0.0, 90.0), (50.0, 10.0)),
        ];
        for form in forms {
            let points = form.outline().concat();
            let (top, bottom) = form.heights();
            let least = points.iter().map(|(_, y)| *y).fold(f64::INFINITY, f64::min);
            let most = points.iter().map(|(_, y)| *y).fold(0.0, f64::max);
            assert!((top - least).abs() < 1e-9, "{form:?}: {top} and {least}");
            assert!(
                (bottom - most).abs() < 1e-9,
                "{form:?}: {bottom} and {most}"
            );
        }
    }
}
