//! Practices in lists: what it is, when, what it is about, and where.

use super::markup::element;
use super::view::Link;
use super::{Addresses, Site, encode_address};
use crate::html::push_escaped;
use crate::model::EntryId;

/// Bytes of a card as most are.
const USUAL_SIZE: usize = 512;

/// What the cards of a list say.
#[derive(Debug, Clone, Copy)]
pub(super) struct CardStyle<'a> {
    /// Language of the page.
    pub(super) language: &'a str,
    /// Whether they name the school.
    pub(super) with_school: bool,
    /// Whether they name the kind.
    pub(super) with_kind: bool,
}

impl<'a> CardStyle<'a> {
    /// With all there is to say.
    pub(super) fn full(language: &'a str) -> Self {
        Self {
            language,
            with_school: true,
            with_kind: true,
        }
    }
}

/// Practices as a finished list; empty where there are none. `root` is the way to the
/// output folder.
pub(super) fn cards<'ids>(
    site: &Site<'_>,
    practices: impl Iterator<Item = &'ids EntryId>,
    root: &str,
    style: CardStyle<'_>,
) -> String {
    let mut out = String::with_capacity(practices.size_hint().0 * USUAL_SIZE);
    for id in practices {
        out.push_str(if out.is_empty() {
            "<ul class=\"cards\"><li"
        } else {
            "<li"
        });
        push_card(&mut out, site, *id, root, style);
        out.push_str("</li>");
    }
    if !out.is_empty() {
        out.push_str("</ul>");
    }
    out
}

fn push_card(out: &mut String, site: &Site<'_>, id: EntryId, root: &str, style: CardStyle<'_>) {
    let graph = site.graph;
    let entry = graph.model.entry(id);
    let language = style.language;
    let shown = graph.model.entry(graph.in_language(id, language));
    if *shown.language != *language {
        element(out, " lang=\"", &shown.language, "\"");
    }
    out.push('>');
    let date = entry.date;
    if style.with_kind || date.is_some() {
        out.push_str("<p class=\"tag\">");
        if style.with_kind {
            element(out, "<b>", site.kind_name(entry, language), "</b>");
        }
        if let Some(date) = date {
            let days = site.pack.calendar.range(date, language);
            element(out, " <span>", &days, "</span>");
        }
        out.push_str("</p>");
    }
    out.push_str("<div><a class=\"title\" href=\"");
    push_escaped(out, root);
    push_escaped(out, &encode_address(&shown.address));
    element(out, "\">", &shown.title, "</a>");
    element(out, "<p>", &shown.summary, "</p>");
    let school = style.with_school.then(|| site.graph.model.school_of(entry));
    let profile = school
        .flatten()
        .map(|school| graph.in_language(school.entry, language));
    let school = profile.map(|profile| &*graph.model.entry(profile).title);
    let school = school.filter(|name| !name.is_empty());
    if school.is_some() || !entry.subjects.is_empty() {
        out.push_str("<p class=\"about\">");
        push_escaped(out, school.unwrap_or_default());
        for (place, subject) in entry.subjects.iter().enumerate() {
            out.push_str(match (place, school) {
                (0, Some(_)) => " · ",
                (0, None) => "",
                _ => ", ",
            });
            push_escaped(out, site.pack.term(*subject).names.get(language));
        }
        out.push_str("</p>");
    }
    out.push_str("</div>");
}

impl Site<'_> {
    /// A practice's title with its address, on a page in a language.
    pub(super) fn practice_link(&self, id: EntryId, language: &str) -> Link {
        let id = self.graph.in_language(id, language);
        let entry = self.graph.model.entry(id);
        Link::to(&*entry.title, Addresses::entry(self.graph, id)).in_language_of(entry, language)
    }

    /// What an entry's kind is called; empty for what is no practice.
    pub(super) fn kind_name(&self, entry: &crate::model::Entry, language: &str) -> &str {
        let kind = entry.kind().map(|kind| self.pack.term(kind));
        kind.map_or("", |kind| kind.names.get(language))
    }
}
