//! Practices in time: school years with their parts and months.

use super::address::PER_PAGE;
use super::listing::{numbered_title, page_links};
use super::view::{Counted, Link, Page, Timeline, TimelineEvent, TimelineHalf, TimelineMonth};
use super::{Addresses, Site};
use crate::locale::DateRange;
use crate::model::EntryId;
use crate::pack::TermId;

impl Site<'_> {
    /// A school year in words: "2024/2025".
    pub(super) fn year_words(year: i16) -> String {
        format!("{year}/{}", year.saturating_add(1))
    }

    /// A school year with a link to its page.
    pub(super) fn year_link(&self, year: i16) -> Link {
        Link::to(Self::year_words(year), &self.addresses.year(year))
    }

    /// Whether the practices of a school year can be told apart by their kinds.
    pub(super) fn has_several_kinds(&self, year: i16) -> bool {
        self.kinds_in(year).nth(1).is_some()
    }

    /// Kinds of practice in a school year, with their numbers.
    fn kinds_in(&self, year: i16) -> impl Iterator<Item = (TermId, usize)> {
        let from = self.graph.by_year_and_kind.range((year, TermId::FIRST)..);
        from.take_while(move |((of, _), _)| *of == year)
            .map(|((_, kind), practices)| (*kind, practices.len()))
    }

    fn timeline_link(&self, language: &str) -> Link {
        let address = format!("{}/index.html", self.addresses.timeline);
        Link::to(self.word(language, "nav_timeline"), &address)
    }
}

/// All school years, latest first.
pub fn years_view(site: &Site<'_>, address: &str) -> (Page, Timeline) {
    let language = site.config.language.as_str();
    let years: Vec<Counted> = site
        .graph
        .by_year
        .iter()
        .rev()
        .map(|(year, practices)| {
            let mut link = site.year_link(*year);
            let names = site.pack.manifest.school_year.names.get(language);
            link.text = format!("{names} {}", link.text);
            Counted {
                link,
                count: Some(practices.len()),
                about: halves_in_words(site, practices, language),
                hue: "",
            }
        })
        .collect();
    let view = Timeline {
        summary: site.word(language, "timeline_about").to_owned(),
        years,
        kinds: Vec::new(),
        halves: Vec::new(),
        earlier: None,
        later: None,
        listing: None,
    };
    let mut page = site.page(
        "timeline",
        "explore",
        address,
        site.word(language, "nav_timeline").to_owned(),
        view.summary.clone(),
        vec![site.explore_link(language)],
    );
    let links: Vec<&Link> = view.years.iter().map(|year| &year.link).collect();
    site.with_collection(&mut page, address, &links, None);
    (page, view)
}

fn halves_in_words(site: &Site<'_>, practices: &[EntryId], language: &str) -> String {
    let year = &site.pack.manifest.school_year;
    let mut counts = vec![0; year.semesters.len().max(1)];
    for id in practices {
        if let Some(date) = site.graph.model.entry(*id).date {
            counts[year.semester(date.start.month())] += 1;
        }
    }
    let parts: Vec<String> = counts
        .iter()
        .enumerate()
        .filter(|(_, count)| **count > 0)
        .map(|(half, count)| format!("{} {count}", half_name(site, half, language)))
        .filter(|part| !part.starts_with(' '))
        .collect();
    parts.join(" · ")
}

fn half_name<'a>(site: &'a Site<'_>, half: usize, language: &str) -> &'a str {
    let names = &site.pack.manifest.school_year.semester_names;
    names
        .get(language)
        .or_else(|| names.get("en"))
        .and_then(|names| names.get(half))
        .map_or("", String::as_str)
}

/// A school year, from its first month on: all of it, or one kind of practice.
pub fn year_view(
    site: &Site<'_>,
    year: i16,
    kind: Option<TermId>,
    number: u32,
) -> (Page, Timeline) {
    let language = site.config.language.as_str();
    let graph = site.graph;
    let first = match kind {
        Some(kind) => site.addresses.year_of_kind(year, kind, site.pack),
        None => site.addresses.year(year),
    };
    let address = Addresses::numbered(&first, number as usize);
    let practices = match kind {
        Some(kind) => graph.by_year_and_kind.get(&(year, kind)),
        None => graph.by_year.get(&year),
    };
    let practices = practices.map_or(&[][..], Vec::as_slice);
    let start = (number as usize * PER_PAGE).min(practices.len());
    let end = (start + PER_PAGE).min(practices.len());
    let has_any = |(year, _): &(&i16, &Vec<EntryId>)| {
        kind.is_none_or(|kind| graph.by_year_and_kind.contains_key(&(**year, kind)))
    };
    let other = |found: Option<(&i16, &Vec<EntryId>)>| {
        let (year, _) = found?;
        let mut link = site.year_link(*year);
        if let Some(kind) = kind.filter(|_| site.has_several_kinds(*year)) {
            let address = site.addresses.year_of_kind(*year, kind, site.pack);
            link = Link::to(link.text, &address);
        }
        Some(link)
    };
    let view = Timeline {
        summary: String::new(),
        years: Vec::new(),
        kinds: kinds_view(site, year, kind),
        halves: halves(site, &practices[start..end]),
        earlier: other(graph.by_year.range(..year).rev().find(has_any)),
        later: other(graph.by_year.range(year.saturating_add(1)..).find(has_any)),
        listing: Some(page_links(site, practices.len(), &first, number, language)),
    };
    let name = site.pack.manifest.school_year.names.get(language);
    let mut title = format!("{name} {}", Site::year_words(year));
    let mut way = vec![site.explore_link(language), site.timeline_link(language)];
    if let Some(kind) = kind {
        let kind = site.pack.term(kind).names.get(language);
        let values = [("kind", kind), ("year", title.as_str())];
        title = site.say(language, "year_of_kind", &values);
        way.push(site.year_link(year));
    }
    let mut page = site.page(
        "timeline",
        "explore",
        &address,
        numbered_title(site, &title, number, language),
        title,
        way,
    );
    let links: Vec<&Link> = view
        .halves
        .iter()
        .flat_map(|half| &half.months)
        .flat_map(|month| month.events.iter().map(|event| &event.link))
        .collect();
    site.with_collection(&mut page, &address, &links, None);
    (page, view)
}

/// Practices of a school year by its parts and their months.
fn halves(site: &Site<'_>, practices: &[EntryId]) -> Vec<TimelineHalf> {
    let language = site.config.language.as_str();
    let dated = practices.iter().filter_map(|id| {
        let date = site.graph.model.entry(*id).date?;
        Some((*id, date))
    });
    let mut halves: Vec<TimelineHalf> = Vec::new();
    for (id, date) in dated {
        let month = date.start.month();
        let half = site.pack.manifest.school_year.semester(month);
        let half = half_name(site, half, language);
        let name = site.pack.calendar.month_name(month, language);
        let month = format!("{name} {}", date.start.year());
        if halves.last().is_none_or(|last| last.name != half) {
            halves.push(TimelineHalf {
                name: half.to_owned(),
                months: Vec::new(),
            });
        }
        let Some(half) = halves.last_mut() else {
            continue;
        };
        let event = event(site, id, date);
        match half.months.last_mut().filter(|last| last.name == month) {
            Some(last) => last.events.push(event),
            None => half.months.push(TimelineMonth {
                name: month,
                events: vec![event],
            }),
        }
    }
    halves
}

/// A practice in time: what it is, and where.
fn event(site: &Site<'_>, id: EntryId, date: DateRange) -> TimelineEvent {
    let language = site.config.language.as_str();
    let entry = site.graph.model.entry(id);
    let kind = site.kind_name(entry, language);
    let school = site.graph.model.school_of(entry);
    TimelineEvent {
        link: site.practice_link(id, language),
        date: site.pack.calendar.range(date, language),
        about: match school.map(|school| site.school_title(school)) {
            Some(school) if !school.is_empty() => format!("{kind} · {school}"),
            _ => kind.to_owned(),
        },
    }
}

/// The kinds of practice of a school year to choose from; none where there is one only.
fn kinds_view(site: &Site<'_>, year: i16, present: Option<TermId>) -> Vec<Counted> {
    let language = site.config.language.as_str();
    if !site.has_several_kinds(year) {
        return Vec::new();
    }
    let choice = |name: &str, address: String, count: Option<usize>, is_present: bool| Counted {
        link: match is_present {
            true => Link::plain(name),
            false => Link::to(name, &address),
        },
        count,
        about: String::new(),
        hue: "",
    };
    let all = choice(
        site.word(language, "all_kinds"),
        site.addresses.year(year),
        None,
        present.is_none(),
    );
    let kinds = site.kinds_in(year).map(|(kind, count)| {
        let name = site.pack.term(kind).names.get(language);
        let address = site.addresses.year_of_kind(year, kind, site.pack);
        choice(name, address, Some(count), present == Some(kind))
    });
    std::iter::once(all).chain(kinds).collect()
}
