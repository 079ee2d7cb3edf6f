//! Lists of practices, page by page, and terms with numbers.

use std::collections::BTreeMap;

use super::address::PER_PAGE;
use super::cards::{CardStyle, cards};
use super::field_view::hue_name;
use super::view::{Counted, Html, Listing};
use super::{Addresses, Site, relative_root};
use crate::html::{push_escaped, push_link_to};
use crate::model::EntryId;
use crate::pack::TermId;

/// Bytes of the way to other pages, as most are.
const USUAL_PAGER: usize = 1 << 10;

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
    let mut listing = page_links(site, all.len(), first, number, style.language);
    let root = relative_root(&Addresses::numbered(first, number as usize));
    let rest = page.clone().filter(|id| !shown_above.contains(id));
    listing.cards = cards(site, rest, &root, style).into();
    listing.links = page
        .map(|id| site.practice_link(*id, style.language))
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
        ..page_links(site, total, first, number, style.language)
    }
}

/// A list of `total` entries with the way to its other pages, without its cards.
pub(super) fn page_links(
    site: &Site<'_>,
    total: usize,
    first: &str,
    number: u32,
    language: &str,
) -> Listing {
    let word = |key| site.word(language, key);
    Listing {
        cards: Html::default(),
        links: Vec::new(),
        total,
        pager: pager(word, total, first, number as usize).into(),
    }
}

/// The way from a page of a list to the first, the last and those around it.
fn pager<'word>(
    word: impl Fn(&'static str) -> &'word str,
    total: usize,
    first: &str,
    number: usize,
) -> String {
    let count = total.div_ceil(PER_PAGE);
    if count <= 1 {
        return String::new();
    }
    let root = relative_root(&Addresses::numbered(first, number));
    let mut out = String::with_capacity(USUAL_PAGER);
    let push = |out: &mut String, page: usize, rel: &str, text: &str| {
        let href = super::encode_address(&Addresses::numbered(first, page));
        out.push_str("<li>");
        push_link_to(out, rel, text, Some(&href), None, &root);
        out.push_str("</li>");
    };
    out.push_str("<nav class=\"pager\" aria-label=\"");
    push_escaped(&mut out, word("pages_of_list"));
    out.push_str("\"><ul>");
    if let Some(before) = number.checked_sub(1) {
        push(&mut out, before, "prev", word("previous"));
    }
    // Not all pages one by one: a catalogue has lists of thousands.
    let near = number.saturating_sub(2)..count.min(number + 3);
    let first_page = (near.start > 0).then_some(0);
    let last_page = (near.end < count).then_some(count - 1);
    let mut next = 0;
    for page in first_page.into_iter().chain(near).chain(last_page) {
        if page > next {
            out.push_str("<li><span>…</span></li>");
        }
        next = page + 1;
        if page == number {
            out.extend(["<li><span aria-current=\"page\">", &next.to_string()]);
            out.push_str("</span></li>");
        } else {
            push(&mut out, page, "", &next.to_string());
        }
    }
    if number + 1 < count {
        push(&mut out, number + 1, "next", word("next"));
    }
    out.push_str("</ul></nav>");
    out
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

#[cfg(test)]
mod tests {
    use super::{Addresses, PER_PAGE, pager};

    #[test]
    fn a_page_of_a_list_leads_to_the_first_the_last_and_those_around_it() {
        let pager = |total, number| pager(|key| key, total, "mapel/kimia.html", number);
        assert_eq!(pager(PER_PAGE, 0), "");
        let links = |html: &str| -> Vec<String> {
            let items = html.split("<li>").skip(1);
            let items = items.filter_map(|item| item.split_once("</li>"));
            items.map(|(item, _)| item.to_owned()).collect()
        };
        let link = |root: &str, page, text: &str, rel: &str| {
            let href = Addresses::numbered("mapel/kimia.html", page);
            format!("<a{rel} href=\"{root}{href}\">{text}</a>")
        };
        let here = |text| format!("<span aria-current=\"page\">{text}</span>");
        let left_out = || "<span>…</span>".to_owned();
        assert_eq!(
            links(&pager(PER_PAGE + 1, 0)),
            [
                here("1"),
                link("../", 1, "2", ""),
                link("../", 1, "next", " rel=\"next\""),
            ]
        );
        // The others stand one folder deeper.
        let to = |page, text: &str, rel: &str| link("../../", page, text, rel);
        assert_eq!(
            links(&pager(12 * PER_PAGE, 5))[..5],
            [
                to(4, "previous", " rel=\"prev\""),
                to(0, "1", ""),
                left_out(),
                to(3, "4", ""),
                to(4, "5", ""),
            ]
        );
        assert_eq!(
            links(&pager(12 * PER_PAGE, 4))[1..4],
            [to(0, "1", ""), left_out(), to(2, "3", "")],
            "one page alone is left out, too"
        );
        assert_eq!(
            links(&pager(12 * PER_PAGE, 3))[1..3],
            [to(0, "1", ""), to(1, "2", "")]
        );
        let last = links(&pager(12 * PER_PAGE, 11));
        assert_eq!(last[last.len() - 2..], [to(10, "11", ""), here("12")]);
    }
}
