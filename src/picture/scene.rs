//! A picture after its layout and before its printing: shapes and labels with exact places.
//!
//! Layout makes a [`Scene`]; [`Scene::to_svg`] writes it. Between the two, tests ask where
//! everything lies.

use super::form::{Form, Point};
pub use super::label::{Anchor, Area, Label, TAIL_GAP};
use super::markup::{push_attribute, push_escaped, push_link, push_number, safe_href};
use super::pieces::divide;

/// A hue of the palette. A subject has its own on every page; in a drawing two subjects of one hue
/// are told apart ([`super::look`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Hue {
    /// Indigo, the accent.
    #[default]
    Nila,
    /// Red.
    Mengkudu,
    /// Green.
    Jolawe,
    /// Yellow.
    Tegeran,
    /// Brown.
    Soga,
    /// Plum.
    Tingi,
}

impl Hue {
    /// All hues in their fixed order.
    pub const ALL: [Self; 6] = [
        Self::Nila,
        Self::Mengkudu,
        Self::Jolawe,
        Self::Tegeran,
        Self::Soga,
        Self::Tingi,
    ];

    /// The hue of a name as vocabularies write it, such as "nila".
    pub fn named(name: &str) -> Option<Self> {
        let is_it = |hue: &Self| hue.class().strip_prefix("c-") == Some(name);
        Self::ALL.into_iter().find(is_it)
    }

    /// CSS class that sets the hue for an element.
    pub fn class(self) -> &'static str {
        match self {
            Self::Nila => "c-nila",
            Self::Mengkudu => "c-mengkudu",
            Self::Jolawe => "c-jolawe",
            Self::Tegeran => "c-tegeran",
            Self::Soga => "c-soga",
            Self::Tingi => "c-tingi",
        }
    }
}

/// The words that name a picture for readers who do not see it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Caption {
    /// Put before every id, so that several pictures may share a page.
    pub id_prefix: String,
    /// Short name.
    pub title: String,
    /// What is to be seen, in a sentence or two.
    pub desc: String,
}

/// Which screens a drawing is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variant {
    /// Fits every screen.
    Only,
    /// Laptop and paper.
    Wide,
    /// Phone, a side column, or a small sheet, for which a tall drawing comes in pieces.
    Narrow,
    /// As narrow, but never on paper.
    NarrowOnScreen,
    /// Paper, in place of a wide drawing that is too tall for it.
    Paper,
}

/// A drawn form.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// CSS class.
    pub class: &'static str,
    /// Hue, where it has one of its own.
    pub hue: Option<Hue>,
    /// The form.
    pub form: Form,
}

/// Something on the picture, in the order of painting.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A drawn form.
    Shape(Shape),
    /// A text.
    Label(Label),
    /// Marks that are a link together.
    Link {
        /// Where the link leads.
        href: String,
        /// What the link says aloud, where what is inside it says too little.
        spoken: String,
        /// What is inside the link.
        marks: Vec<Mark>,
    },
}

/// Bytes of a mark as most are.
const USUAL_SIZE: usize = 160;

/// A laid-out picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scene {
    /// Width of the view box.
    pub width: f64,
    /// Height of the view box.
    pub height: f64,
    /// Everything on it, back to front.
    pub marks: Vec<Mark>,
    /// From where to where it belongs together although nothing may stand in between: no sheet
    /// ends there.
    pub whole: Vec<(f64, f64)>,
}

impl Scene {
    /// An empty picture of a given width; the height comes with the layout.
    pub fn new(width: f64) -> Self {
        Self {
            width,
            height: 0.0,
            marks: Vec::new(),
            whole: Vec::new(),
        }
    }

    /// Adds a form in the hue that its surroundings give.
    pub fn draw(&mut self, class: &'static str, form: Form) {
        self.marks.push(Mark::Shape(Shape {
            class,
            hue: None,
            form,
        }));
    }

    /// Adds a form in a hue of its own.
    pub fn draw_in(&mut self, hue: Hue, class: &'static str, form: Form) {
        self.marks.push(Mark::Shape(Shape {
            class,
            hue: Some(hue),
            form,
        }));
    }

    /// Adds a text; one without words is left out.
    pub fn write(&mut self, mut label: Label) {
        label
            .lines
            .retain(|line| line.contains(|letter: char| !letter.is_whitespace()));
        if !label.lines.is_empty() {
            self.marks.push(Mark::Label(label));
        }
    }

    /// Adds another picture with its upper left corner at a place.
    pub fn place(&mut self, other: Self, at: Point) {
        let whole = other.whole.into_iter();
        self.whole
            .extend(whole.map(|(top, bottom)| (top + at.1, bottom + at.1)));
        self.marks
            .extend(other.marks.into_iter().map(|mark| moved(mark, at)));
    }

    /// Makes everything added since `from` (a former length of `marks`) one link, which says
    /// `spoken` aloud, or what is inside it where that is empty.
    pub fn link_since(&mut self, from: usize, href: Option<&str>, spoken: String) {
        if let Some(href) = href.filter(|href| safe_href(href))
            && from < self.marks.len()
        {
            let marks = self.marks.split_off(from);
            self.marks.push(Mark::Link {
                href: href.to_owned(),
                spoken,
                marks,
            });
        }
    }

    /// All labels, also those inside links.
    pub fn labels(&self) -> Vec<&Label> {
        flatten(&self.marks)
            .into_iter()
            .filter_map(|mark| {
                if let Mark::Label(label) = mark {
                    Some(label)
                } else {
                    None
                }
            })
            .collect()
    }

    /// All forms, also those inside links.
    pub fn shapes(&self) -> Vec<&Shape> {
        flatten(&self.marks)
            .into_iter()
            .filter_map(|mark| {
                if let Mark::Shape(shape) = mark {
                    Some(shape)
                } else {
                    None
                }
            })
            .collect()
    }

    fn has_links(&self) -> bool {
        self.marks.iter().any(|mark| match mark {
            Mark::Link { .. } => true,
            Mark::Label(label) => label.href.as_deref().is_some_and(safe_href),
            Mark::Shape(_) => false,
        })
    }

    /// Writes the picture as one `svg` element, or one for each of its pieces; `kind` names its
    /// class.
    pub fn to_svg(&self, kind: &str, variant: Variant, caption: &Caption) -> String {
        let (suffix, class) = match variant {
            Variant::Only => ("", ""),
            Variant::Wide => ("w", " wide"),
            Variant::Narrow | Variant::NarrowOnScreen => ("n", " narrow"),
            Variant::Paper => ("p", " paper"),
        };
        let pieces = if variant == Variant::Narrow {
            divide(self)
        } else {
            None
        };
        let mut out = String::with_capacity(512 + USUAL_SIZE * self.marks.len());
        let push_id = |out: &mut String, part: &str| {
            push_escaped(out, &caption.id_prefix);
            out.push_str(suffix);
            out.push_str(part);
        };
        // An image hides what is inside it from assistive technology, links too; a group does not.
        let has_links = self.has_links();
        let role = if has_links { "group" } else { "img" };
        let bottom = pieces
            .as_ref()
            .and_then(|pieces| Some(pieces.first()?.bottom));
        self.open(
            &mut out,
            [kind, class],
            (0.0, bottom.unwrap_or(self.height)),
        );
        out.push_str(" role=\"");
        out.push_str(role);
        out.push_str("\" aria-labelledby=\"");
        push_id(&mut out, ".t ");
        push_id(&mut out, ".d\"><title id=\"");
        push_id(&mut out, ".t\">");
        push_escaped(&mut out, &caption.title);
        out.push_str("</title><desc id=\"");
        push_id(&mut out, ".d\">");
        push_escaped(&mut out, &caption.desc);
        out.push_str("</desc>");
        let Some(pieces) = pieces else {
            close(self.marks.iter(), &mut out);
            return out;
        };
        for (at, piece) in pieces.iter().enumerate() {
            if at > 0 {
                self.open(&mut out, [kind, " narrow more"], (piece.top, piece.bottom));
                // The first piece has told it all, but only a link itself leads somewhere.
                out.push_str(if has_links {
                    " role=\"none\">"
                } else {
                    " aria-hidden=\"true\">"
                });
            }
            close(piece.marks.iter().map(AsRef::as_ref), &mut out);
        }
        out
    }

    /// Writes the picture as one `svg` element without a name, for beside words that say all
    /// that it shows.
    pub fn to_silent_svg(&self, kind: &str) -> String {
        let mut out = String::with_capacity(512 + USUAL_SIZE * self.marks.len());
        self.open(&mut out, [kind, ""], (0.0, self.height));
        out.push_str(" aria-hidden=\"true\">");
        close(self.marks.iter(), &mut out);
        out
    }

    /// Begins an element that shows the picture from one height to another; attributes may follow.
    fn open(&self, out: &mut String, classes: [&str; 2], (top, bottom): (f64, f64)) {
        out.push_str("<svg class=\"pic ");
        classes.iter().for_each(|class| out.push_str(class));
        out.push_str("\" viewBox=\"0 ");
        push_number(out, top);
        out.push(' ');
        push_number(out, self.width);
        out.push(' ');
        push_number(out, bottom - top);
        out.push('"');
        push_attribute(out, "width", self.width);
        push_attribute(out, "height", bottom - top);
    }
}

fn close<'marks>(marks: impl Iterator<Item = &'marks Mark>, out: &mut String) {
    for mark in marks {
        write_mark(mark, out);
    }
    out.push_str("</svg>");
}

fn moved(mark: Mark, by: Point) -> Mark {
    match mark {
        Mark::Shape(shape) => Mark::Shape(Shape {
            form: shape.form.moved(by),
            ..shape
        }),
        Mark::Label(label) => Mark::Label(Label {
            x: label.x + by.0,
            y: label.y + by.1,
            ..label
        }),
        Mark::Link {
            href,
            spoken,
            marks,
        } => Mark::Link {
            href,
            spoken,
            marks: marks.into_iter().map(|mark| moved(mark, by)).collect(),
        },
    }
}

fn flatten(marks: &[Mark]) -> Vec<&Mark> {
    marks
        .iter()
        .flat_map(|mark| {
            if let Mark::Link { marks, .. } = mark {
                flatten(marks)
            } else {
                vec![mark]
            }
        })
        .collect()
}

fn write_mark(mark: &Mark, out: &mut String) {
    match mark {
        Mark::Shape(shape) => {
            let hue = shape.hue.map_or("", Hue::class);
            shape.form.write([shape.class, hue], out);
        }
        Mark::Label(label) => label.write(out),
        Mark::Link {
            href,
            spoken,
            marks,
        } => {
            push_link(out, href, spoken);
            for inner in marks {
                write_mark(inner, out);
            }
            out.push_str("</a>");
        }
    }
}
