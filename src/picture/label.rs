//! A text on a picture, and the area it covers.

use super::form::{Point, push_classes};
use super::markup::{push_attribute, push_escaped, push_link, push_number, safe_href};
use super::measure::Face;

/// Where the x of a label lies in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// At the left end.
    Start,
    /// In the middle.
    Middle,
    /// At the right end.
    End,
}

/// A rectangle along the axes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

impl Area {
    /// What a text of some width and height covers, before it is turned; `at` is the place
    /// of its anchor on its first baseline.
    pub fn of_text(at: Point, anchor: Anchor, face: Face, (width, height): (f64, f64)) -> Self {
        let (x, y) = at;
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        let top = y - face.ascent();
        Self {
            left,
            top,
            right: left + width,
            bottom: top + height,
        }
    }

    /// Whether two areas share more than an edge.
    pub fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// The area with `by` added on every side.
    pub fn grown(&self, by: f64) -> Self {
        Self {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }

    /// Whether the straight piece from `a` to `b` runs through the inside of the area.
    pub fn crossed_by(&self, a: Point, b: Point) -> bool {
        // Nearly every piece lies beyond one of the edges.
        let is_beyond = a.0.max(b.0) <= self.left
            || a.0.min(b.0) >= self.right
            || a.1.max(b.1) <= self.top
            || a.1.min(b.1) >= self.bottom;
        if is_beyond {
            return false;
        }
        // The stretch of the piece (0 at `a`, 1 at `b`) that lies between the edges, one axis at a time.
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (start, end, low, high) in [
            (a.0, b.0, self.left, self.right),
            (a.1, b.1, self.top, self.bottom),
        ] {
            let way = end - start;
            if way.abs() < 1e-12 {
                if start <= low || start >= high {
                    return false;
                }
                continue;
            }
            let (one, other) = ((low - start) / way, (high - start) / way);
            enter = enter.max(one.min(other));
            leave = leave.min(one.max(other));
        }
        enter < leave
    }
}

/// One or several lines of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Anchor point, horizontally.
    pub x: f64,
    /// Baseline of the first line.
    pub y: f64,
    /// Where in the text `x` lies.
    pub anchor: Anchor,
    /// Lettering.
    pub face: Face,
    /// The lines, none of them empty.
    pub lines: Vec<String>,
    /// More text on the last line in another face.
    pub tail: Option<(String, Face)>,
    /// Where the lines lead, but not the tail.
    pub href: Option<String>,
    /// What the link says aloud, where the text alone says too little.
    pub spoken: String,
    /// Turned around its anchor, in degrees; used for column heads of a matrix only.
    pub turn: f64,
}

/// Space between a label's last line and its tail.
pub const TAIL_GAP: f64 = 8.0;

impl Label {
    /// A label whose first baseline begins at `x`, `y`.
    pub fn new(x: f64, y: f64, anchor: Anchor, face: Face, lines: Vec<String>) -> Self {
        Self {
            x,
            y,
            anchor,
            face,
            lines,
            tail: None,
            href: None,
            spoken: String::new(),
            turn: 0.0,
        }
    }

    /// A label of one line.
    pub fn line(x: f64, y: f64, anchor: Anchor, face: Face, text: &str) -> Self {
        Self::new(x, y, anchor, face, vec![text.trim().to_owned()])
    }

    /// The label as a link.
    pub fn with_href(mut self, href: Option<&str>) -> Self {
        self.href = href.map(str::to_owned);
        self
    }

    /// The label with words for those who hear it.
    pub fn with_spoken(mut self, spoken: String) -> Self {
        self.spoken = spoken;
        self
    }

    /// Width of the widest line.
    pub fn width(&self) -> f64 {
        let tail = self
            .tail
            .as_ref()
            .map_or(0.0, |(text, face)| TAIL_GAP + face.width(text));
        let last = self.lines.len().saturating_sub(1);
        let widths = self.lines.iter().enumerate();
        widths
            .map(|(at, line)| self.face.width(line) + if at == last { tail } else { 0.0 })
            .fold(0.0, f64::max)
    }

    /// The area that the text covers, before it is turned.
    pub fn area(&self) -> Area {
        let size = (self.width(), self.face.height(self.lines.len()));
        Area::of_text((self.x, self.y), self.anchor, self.face, size)
    }

    /// The four corners of the text, turned.
    pub fn corners(&self) -> [Point; 4] {
        self.corners_of(self.area())
    }

    /// The corners of an area that turns with the label.
    pub fn corners_of(&self, area: Area) -> [Point; 4] {
        let Area {
            left,
            top,
            right,
            bottom,
        } = area;
        let (sin, cos) = self.turn.to_radians().sin_cos();
        [(left, top), (right, top), (right, bottom), (left, bottom)].map(|(x, y)| {
            let (dx, dy) = (x - self.x, y - self.y);
            (self.x + dx * cos - dy * sin, self.y + dx * sin + dy * cos)
        })
    }

    /// Writes the label as an element, or as a group of one element a line.
    pub(super) fn write(&self, out: &mut String) {
        let anchor = match self.anchor {
            Anchor::Start => "",
            Anchor::Middle => "m",
            Anchor::End => "e",
        };
        let classes = [self.face.class, anchor];
        let href = self.href.as_deref().filter(|href| safe_href(href));
        // One element a line: copying and reading aloud then keep the words apart.
        let several = self.lines.len() > 1;
        if several {
            self.push_link(out, href);
            out.push_str("<g");
            push_classes(out, &classes);
            out.push('>');
        }
        let mut y = self.y;
        let mut lines = self.lines.iter().filter(|line| !line.is_empty()).peekable();
        while let Some(line) = lines.next() {
            out.push_str("<text");
            if !several {
                push_classes(out, &classes);
            }
            push_attribute(out, "x", self.x);
            push_attribute(out, "y", y);
            if self.turn != 0.0 {
                out.push_str(" transform=\"rotate(");
                push_number(out, self.turn);
                out.push(' ');
                push_number(out, self.x);
                out.push(' ');
                push_number(out, y);
                out.push_str(")\"");
            }
            out.push('>');
            if !several {
                self.push_link(out, href);
            }
            push_escaped(out, line);
            if !several && href.is_some() {
                out.push_str("</a>");
            }
            if lines.peek().is_none()
                && let Some((text, face)) = &self.tail
            {
                out.push_str("<tspan");
                push_classes(out, &[face.class]);
                push_attribute(out, "dx", TAIL_GAP);
                out.push('>');
                push_escaped(out, text);
                out.push_str("</tspan>");
            }
            out.push_str("</text>");
            y += self.face.leading;
        }
        if several {
            out.push_str("</g>");
            if href.is_some() {
                out.push_str("</a>");
            }
        }
    }

    fn push_link(&self, out: &mut String, href: Option<&str>) {
        if let Some(href) = href {
            push_link(out, href, &self.spoken);
        }
    }
}
