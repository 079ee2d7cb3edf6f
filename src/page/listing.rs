//! Lists of practices, page by page, and terms with numbers.

use std::collections::BTreeMap;

use super::address::PER_PAGE;
use super::cards::{CardStyle, cards};
use super::field_view::hue_name;
use super::view::{Counted, Html, Listing, PageLink};
use super::{Addresses, Site, relative_root};
use crate::model::EntryId;
use crate::pack::TermId;

/// A page of a list.
pub(super) fn listing(
    site: &Site<'_>,
    all: &[EntryId],
    first: &str,
    number: u32,
    style: CardStyle<'_>,
) -> Listing {
    listing_without(site, all, &[], first, number, style)
}

/// A page of a list whose page shows some of its practices in a list of their own.
pub(super) fn listing_without(
    site: &Site<'_>,
    all: &[EntryId],
    shown_above: &[EntryId],
    first: &str,
    number: u32,
    style: CardStyle<'_>,
) -> Listing {
    let start = (number as usize * PER_PAGE).min(all.len());
    let page = all[start..].iter().take(PER_PAGE);
    let mut listing = page_links(all.len(), first, number);
    let root = relative_root(&Addresses::numbered(first, number as usize));
    let rest = page.clone().filter(|id| !shown_above.contains(id));
    listing.cards = cards(site, rest, &root, style).into();
    listing.links = page
        .map(|id| {
            let shown = style.on.map_or(*id, |page| site.graph.instead(page, *id));
            site.practice_link(shown, style.language)
        })
        .collect();
    listing
}

/// A page of a list of `total` practices, of which only those `shown` on it are at hand.
pub(super) fn part_of_listing(
    site: &Site<'_>,
    shown: &[EntryId],
    total: usize,
    first: &str,
    number: u32,
    style: CardStyle<'_>,
) -> Listing {
    let root = relative_root(&Addresses::numbered(first, number as usize));
    Listing {
        cards: cards(site, shown.iter(), &root, style).into(),
        links: shown
            .iter()
            .map(|id| site.practice_link(*id, style.language))
            .collect(),
        ..page_links(total, first, number)
    }
}

/// Links to the pages of a list of `total` entries, without its cards.
pub(super) fn page_links(total: usize, first: &str, number: u32) -> Listing {
    let number = number as usize;
    let count = total.div_ceil(PER_PAGE).max(1);
    let href = |page: usize| super::encode_address(&Addresses::numbered(first, page));
    // First, last and those around this one; 0 stands for the ones left out.
    let mut pages = Vec::new();
    if count > 1 {
        for page in 0..count {
            let is_near = page.abs_diff(number) <= 2 || page == 0 || page + 1 == count;
            if is_near {
                pages.push(PageLink {
                    number: page + 1,
                    href: href(page),
                });
            } else if pages.last().is_some_and(|last: &PageLink| last.number > 0) {
                pages.push(PageLink {
                    number: 0,
                    href: String::new(),
                });
            }
        }
    }
    Listing {
        cards: Html::default(),
        links: Vec::new(),
        total,
        number: number + 1,
        pages,
        previous: number.checked_sub(1).map(href),
        next: (number + 1 < count).then(|| href(number + 1)),
    }
}

/// A title with the number of its page, where that is not the first.
pub(super) fn numbered_title(site: &Site<'_>, title: &str, number: u32, language: &str) -> String {
    if number == 0 {
        return title.to_owned();
    }
    let page = (number + 1).to_string();
    site.say(
        language,
        "title_with_page",
        &[("title", title), ("number", &page)],
    )
}

pub(super) fn term_words<'a>(
    site: &Site<'_>,
    terms: impl Iterator<Item = &'a TermId>,
    language: &str,
) -> String {
    let names: Vec<&str> = terms
        .map(|term| site.pack.term(*term).names.get(language))
        .collect();
    names.join(", ")
}

/// How many of some practices have each term of a vocabulary, most first.
pub(super) fn count_terms(
    site: &Site<'_>,
    practices: &[EntryId],
    vocabulary: &str,
) -> Vec<(TermId, usize)> {
    let Some((id, _)) = site.pack.vocabulary(vocabulary) else {
        return Vec::new();
    };
    let mut counts: BTreeMap<TermId, usize> = BTreeMap::new();
    for practice in practices {
        for term in &site.graph.model.entry(*practice).terms {
            if term.vocabulary == id {
                *counts.entry(*term).or_default() += 1;
            }
        }
    }
    let mut counts: Vec<(TermId, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(term, count)| (std::cmp::Reverse(*count), *term));
    counts
}

pub(super) fn counted(
    site: &Site<'_>,
    terms: Vec<(TermId, usize)>,
    language: &str,
) -> Vec<Counted> {
    terms
        .into_iter()
        .map(|(term, count)| {
            let facts = site.pack.term(term);
            Counted {
                link: site.term_link(term, language),
                count: Some(count),
                about: facts.definition.get(language).to_owned(),
                hue: hue_name(facts.hue.as_deref()),
            }
        })
        .collect()
}

pub(super) fn used(site: &Site<'_>, vocabulary: &str, language: &str) -> Vec<Counted> {
    let terms = site
        .graph
        .used_terms(vocabulary, site.pack)
        .into_iter()
        .map(|term| (term, site.graph.of_term(term).len()))
        .collect();
    counted(site, terms, language)
}
