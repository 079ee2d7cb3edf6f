//! The neighbourhood of a practice: what it leads to and why, and what that leads to.
//!
//! Not a cloud of nodes but a list of lists, which a style sheet draws as a tree: three columns on a
//! wide screen, a stem with branches on a narrow one. So the words are those of the page, in every
//! size a reader chooses, and stand there once.

use std::fmt::Write as _;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::alike::Alike;
use super::field_view::Showing;
use super::markup::{element, push_link};
use super::practice::relations::Stated;
use super::view::Link;
use super::{Site, relative_root};
use crate::graph::Match;
use crate::model::EntryId;
use crate::picture::scene::Hue;

/// Most practices one step away, most two steps away, and most that one of the first leads to.
const NEAR: usize = 5;
const FAR: usize = 6;
const TWIGS: usize = 2;

/// Bytes of a practice in the tree, as most are.
const USUAL_SIZE: usize = 256;

/// How far the threads stand apart where they leave the practice, in hundredths of the height.
const STEP: f64 = 2.0;

/// The threads to each number of practices: every page draws some of these few.
static THREADS: LazyLock<[String; NEAR + 1]> = LazyLock::new(|| std::array::from_fn(threads));

/// A practice one step away.
struct Near {
    entry: EntryId,
    /// Why the two are linked, in words.
    why: String,
}

/// What a practice leads to and what that leads to, as finished HTML; empty where that is little.
/// `found` are practices with something in common, each with its words; `original` is what the
/// page translates, or the page itself.
pub(super) fn neighbourhood<'found>(
    showing: &Showing<'_, '_>,
    original: EntryId,
    stated: Vec<Stated>,
    found: impl Iterator<Item = (&'found Match, &'found Alike)>,
) -> String {
    // One relation alone is a sentence, not a picture.
    if stated.len() < 2 {
        return String::new();
    }
    // What a practice leads to itself is no second step, though it may find no room in the first.
    let direct: FxHashSet<EntryId> = stated.iter().map(|one| one.entry).collect();
    let near = first_steps(stated, found);
    let far = second_steps(showing.site, &near, &direct, original);
    let root = relative_root(&showing.entry.address);
    let titled = |entry| showing.titled(entry);
    let tree = near.iter().zip(&far).map(|(near, far)| Branch {
        link: titled(near.entry),
        why: &near.why,
        twigs: far.iter().copied().map(titled).collect(),
    });
    let tree: Vec<Branch<'_>> = tree.collect();
    write(&showing.clean(&showing.entry.title), &tree, &root)
}

/// What is stated and who does the same, each once; of the first not all, so that there is room for
/// the others.
fn first_steps<'found>(
    stated: Vec<Stated>,
    found: impl Iterator<Item = (&'found Match, &'found Alike)>,
) -> Vec<Near> {
    let mut stated = stated.into_iter().map(|one| Near {
        entry: one.entry,
        why: one.label,
    });
    let mut near: Vec<Near> = stated.by_ref().take(NEAR - 2).collect();
    let found = found.map(|(one, words)| Near {
        entry: one.entry,
        why: words.why.clone(),
    });
    // Somebody who does the same may be stated too, and stands once.
    for one in found.chain(stated) {
        if near.len() == NEAR {
            break;
        }
        if near.iter().all(|known| known.entry != one.entry) {
            near.push(one);
        }
    }
    near
}

/// What the practices of the first step lead to, for each of them; everything once, with the first
/// that leads to it.
fn second_steps(
    site: &Site<'_>,
    near: &[Near],
    direct: &FxHashSet<EntryId>,
    original: EntryId,
) -> Vec<Vec<EntryId>> {
    let mut met: FxHashSet<EntryId> = near.iter().map(|near| near.entry).collect();
    let mut room = FAR;
    let steps = near.iter().map(|near| {
        let next = next_to(site, near.entry, original);
        let next = next.filter(|other| !direct.contains(other) && met.insert(*other));
        let next: Vec<EntryId> = next.take(TWIGS.min(room)).collect();
        room -= next.len();
        next
    });
    steps.collect()
}

/// What a practice states, and what is stated about it; a few.
fn next_to<'site>(
    site: &Site<'site>,
    id: EntryId,
    not: EntryId,
) -> impl Iterator<Item = EntryId> + use<'site> {
    let graph = site.graph;
    let said = graph.edges.from(id).iter().map(|edge| edge.to);
    let heard = graph.edges.to(id).iter().map(|edge| edge.from);
    said.chain(heard)
        .filter(move |other| *other != not && graph.model.entry(*other).is_listed())
        .take(4)
}

/// A practice one step away, as readers see it.
struct Branch<'words> {
    link: Link,
    why: &'words str,
    /// What it leads to.
    twigs: Vec<Link>,
}

fn write(title: &str, branches: &[Branch<'_>], root: &str) -> String {
    let links = branches.iter().map(|branch| 1 + branch.twigs.len());
    let mut out = String::with_capacity((2 + links.sum::<usize>()) * USUAL_SIZE);
    element(&mut out, "<p class=\"hub\"><span>", title, "</span></p>");
    out.push_str(THREADS.get(branches.len()).map_or("", String::as_str));
    out.push_str("<ul>");
    for (branch, hue) in branches.iter().zip(Hue::ALL.into_iter().cycle()) {
        element(&mut out, "<li class=\"", hue.class(), "\"><p>");
        push_link(&mut out, &branch.link, root);
        element(&mut out, " <span>", branch.why, "</span></p>");
        if !branch.twigs.is_empty() {
            out.push_str("<ul>");
            for twig in &branch.twigs {
                out.push_str("<li>");
                push_link(&mut out, twig, root);
                out.push_str("</li>");
            }
            out.push_str("</ul>");
        }
        out.push_str("</li>");
    }
    out.push_str("</ul>");
    out
}

/// Threads from the practice to rows of one height, in a square that is drawn out to the height of
/// the rows.
fn threads(count: usize) -> String {
    let mut out = String::from(
        "<svg class=\"threads\" viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">",
    );
    for (place, hue) in (0..count).zip(Hue::ALL.into_iter().cycle()) {
        let from_middle = place as f64 - (count as f64 - 1.0) / 2.0;
        let start = 50.0 + from_middle * STEP;
        let end = 50.0 + from_middle * 100.0 / count as f64;
        let end = (end * 10.0).round() / 10.0;
        // A text in memory takes everything.
        let _ = write!(
            out,
            "<path class=\"{}\" d=\"M0 {start}C50 {start} 40 {end} 100 {end}\"/>",
            hue.class(),
        );
    }
    out.push_str("</svg>");
    out
}
