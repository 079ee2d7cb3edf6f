//! How things of one drawing are told from one another: a hue, and the knot its thread ends in.
//!
//! A subject has a hue of its own on every page, but there are more subjects than hues. Where two
//! of one hue meet in a drawing, the later one takes a hue that is free there; once all six are
//! taken, it keeps its own and its thread ends in another knot. Knots need no colour, so they hold
//! on grey paper too.

use super::form::{Form, Point};
use super::scene::{Hue, Scene};

/// End of a thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Knot {
    /// A filled dot.
    #[default]
    Full,
    /// A ring.
    Open,
    /// A dot in a ring.
    Double,
}

impl Knot {
    const ALL: [Self; 3] = [Self::Full, Self::Open, Self::Double];

    /// CSS class of a mark in running text; the full one needs none.
    pub fn class(self) -> &'static str {
        match self {
            Self::Full => "",
            Self::Open => "open",
            Self::Double => "double",
        }
    }
}

/// What tells a thing from the others of its drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Look {
    /// Hue of everything drawn for it.
    pub hue: Hue,
    /// End of its thread.
    pub knot: Knot,
}

impl Look {
    /// A hue with the usual dot.
    pub fn of(hue: Hue) -> Self {
        Self {
            hue,
            knot: Knot::Full,
        }
    }

    /// Draws the end of a thread.
    pub fn draw(self, scene: &mut Scene, center: Point, radius: f64) {
        match self.knot {
            Knot::Full => scene.draw_in(self.hue, "dot", Form::circle(center, radius)),
            Knot::Open => scene.draw_in(self.hue, "ring", Form::circle(center, radius - 0.4)),
            Knot::Double => {
                scene.draw_in(self.hue, "ring", Form::circle(center, radius));
                scene.draw_in(self.hue, "dot", Form::circle(center, radius * 0.42));
            }
        }
    }
}

/// A look for each of `things`, given as what it is and the hue it wishes for. Equal things look
/// equal; up to eighteen different ones all look different.
pub fn tell_apart<Thing: PartialEq>(things: &[(Thing, Hue)]) -> Vec<Look> {
    let first_of = |thing: &Thing| things.iter().position(|(other, _)| other == thing);
    let mut open: Vec<usize> = (0..things.len())
        .filter(|place| first_of(&things[*place].0) == Some(*place))
        .collect();
    let mut looks: Vec<Option<Look>> = vec![None; things.len()];
    for knot in Knot::ALL {
        let mut free = Hue::ALL.to_vec();
        // Who can have the own hue gets it before anyone is moved to another one.
        open.retain(|place| {
            let hue = things[*place].1;
            let is_free = free.contains(&hue);
            if is_free {
                free.retain(|other| *other != hue);
                looks[*place] = Some(Look { hue, knot });
            }
            !is_free
        });
        let moved = open.len().min(free.len());
        for (place, hue) in open.drain(..moved).zip(free) {
            looks[place] = Some(Look { hue, knot });
        }
    }
    things
        .iter()
        .map(|(thing, hue)| {
            let look = first_of(thing).and_then(|first| looks.get(first).copied().flatten());
            look.unwrap_or(Look::of(*hue))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(hues: &[Hue]) -> Vec<Look> {
        let things: Vec<(usize, Hue)> = hues.iter().copied().enumerate().collect();
        tell_apart(&things)
    }

    #[test]
    fn the_later_of_two_takes_a_free_hue() {
        use Hue::{Jolawe, Mengkudu, Nila, Tegeran};
        let hues = [Mengkudu, Mengkudu, Nila, Jolawe];
        let looks = looks(&hues).into_iter().map(|look| look.hue);
        assert_eq!(looks.collect::<Vec<_>>(), [Mengkudu, Tegeran, Nila, Jolawe]);
    }

    #[test]
    fn a_thing_that_comes_twice_looks_the_same() {
        let things = [("IPA", Hue::Nila), ("Seni", Hue::Nila), ("IPA", Hue::Nila)];
        let looks = tell_apart(&things);
        assert_eq!(looks[0], looks[2]);
        assert_ne!(looks[0], looks[1]);
    }

    #[test]
    fn eighteen_subjects_all_look_different() {
        for seed in 0..216_usize {
            for count in 1..=18 {
                let hue = |at: usize| Hue::ALL[(seed / 6_usize.pow((at % 3) as u32)) % 6];
                let hues: Vec<Hue> = (0..count).map(hue).collect();
                let looks = looks(&hues);
                for (at, look) in looks.iter().enumerate() {
                    assert!(!looks[..at].contains(look), "{hues:?}: {looks:?}");
                    // Each hue stays with the first who wishes for it.
                    if !hues[..at].contains(&hues[at]) {
                        assert_eq!(*look, Look::of(hues[at]), "{hues:?}: {looks:?}");
                    }
                    assert!(count > 6 || look.knot == Knot::Full, "{hues:?}: {looks:?}");
                }
            }
        }
    }
}
