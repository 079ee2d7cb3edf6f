//! Headings and ids whose anchors would show a name.

use super::Entry;
use super::privacy::Redactor;
use crate::document::Anchors;

/// Anchors as written with those that stand in the page instead, in order.
pub(super) type ShownAnchors = Box<[(Box<str>, Box<str>)]>;

impl Entry {
    /// The anchor of a heading in the page, where names are taken out of some of them.
    pub fn shown_anchor(&self, heading: usize) -> Option<&str> {
        if self.shown_anchors.is_empty() {
            return None;
        }
        let written = self.anchors.get(heading)?;
        Some(self.anchor_instead(written).unwrap_or(written))
    }

    /// What stands in the page in place of an anchor of its headings and ids that holds a name.
    pub fn anchor_instead(&self, written: &str) -> Option<&str> {
        let shown = &self.shown_anchors;
        let place = shown.binary_search_by(|(known, _)| (**known).cmp(written));
        place.ok().map(|place| &*shown[place].1)
    }

    /// Whether a heading or id of the text has an anchor on the page.
    pub fn has_anchor(&self, shown: &str) -> bool {
        let mut written = self.anchors.iter().chain(&self.ids);
        let mut instead = self.shown_anchors.iter();
        written.any(|known| **known == *shown) || instead.any(|(_, known)| **known == *shown)
    }
}

/// What stands in place of the anchors that hold a name, each unlike all others of the page.
pub(super) fn shown_anchors(entry: &Entry, redactor: &Redactor<'_>) -> ShownAnchors {
    let written = || entry.anchors.iter().chain(&entry.ids);
    let mut cleaned = written().filter_map(|anchor| {
        let instead = entry.anchor_instead(anchor);
        let clean = redactor.clean_anchor(instead.unwrap_or(anchor));
        Some((anchor, clean.or_else(|| instead.map(str::to_owned))?))
    });
    let Some(first) = cleaned.next() else {
        return ShownAnchors::default();
    };
    let mut anchors = Anchors::default();
    for anchor in written() {
        anchors.next(anchor);
    }
    let all = std::iter::once(first).chain(cleaned);
    let mut shown: Vec<(Box<str>, Box<str>)> = all
        .map(|(anchor, clean)| (anchor.clone(), anchors.next(&clean).into()))
        .collect();
    shown.sort();
    shown.dedup_by(|one, other| one.0 == other.0);
    shown.into()
}
