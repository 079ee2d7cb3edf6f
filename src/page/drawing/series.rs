//! The practices of a series in time.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::locale::DateRange;
use crate::model::EntryId;
use crate::page::{Site, encode_address};
use crate::picture::look::{Look, tell_apart};
use crate::picture::scene::{Caption, Hue};
use crate::picture::timeline;

/// Most practices of a series that stand with their words on one line.
const IN_WORDS: usize = 14;

/// Most schools with a line each; practices of more have a line for each year.
const SCHOOLS: usize = 30;

/// The practices of a series on a line, many as dots on a line for each school or year; empty
/// where fewer than two have a day. One without a day stands in the list beside it alone. `root`
/// leads from the page to the root of the site.
pub(in crate::page) fn series_picture(
    site: &Site<'_>,
    name: &str,
    practices: &[EntryId],
    root: &str,
) -> String {
    let language = site.config.language.as_str();
    let model = site.graph.model;
    let dated: Vec<(EntryId, DateRange)> = practices
        .iter()
        .filter_map(|id| Some((*id, model.entry(*id).date?)))
        .collect();
    if dated.len() < 2 {
        return String::new();
    }
    let caption = Caption {
        id_prefix: "series-".to_owned(),
        title: site.say(language, "picture_series", &[("name", name)]),
        desc: site.word(language, "picture_series_about").to_owned(),
    };
    if dated.len() > IN_WORDS {
        return timeline::lanes::draw(&lanes(site, &dated, root), &caption);
    }
    let mut events = Vec::new();
    let mut schools: Vec<u32> = Vec::new();
    for (id, date) in &dated {
        let entry = model.entry(*id);
        schools.push(entry.school.unwrap_or(u32::MAX));
        events.push(timeline::Event {
            day: day_number(date.start),
            end: date.end.map(day_number),
            date: site.pack.calendar.range(*date, language),
            title: entry.title.to_string(),
            place: school_name(site, *id),
            look: Look::default(),
            href: Some(root.to_owned() + &encode_address(&entry.address)),
        });
    }
    for (event, look) in events.iter_mut().zip(looks(schools)) {
        event.look = look;
    }
    let input = timeline::Input {
        ticks: ticks(
            site,
            dated
                .iter()
                .flat_map(|(_, date)| [date.start, date.end.unwrap_or(date.start)]),
        ),
        events,
    };
    timeline::draw(&input, &caption)
}

/// A hue and a knot for every school, in the order in which they come.
fn looks(schools: Vec<u32>) -> Vec<Look> {
    let mut hues = Hue::ALL.into_iter().cycle();
    let mut wishes: Vec<(u32, Hue)> = Vec::with_capacity(schools.len());
    for school in schools {
        let known = wishes.iter().find(|(other, _)| *other == school);
        let hue = known.map(|(_, hue)| *hue).or_else(|| hues.next());
        wishes.push((school, hue.unwrap_or_default()));
    }
    tell_apart(&wishes)
}

/// A line for each school; of very many schools, for each year.
fn lanes(site: &Site<'_>, dated: &[(EntryId, DateRange)], root: &str) -> timeline::lanes::Input {
    let model = site.graph.model;
    let mut by_school: Vec<(u32, timeline::lanes::Row)> = Vec::new();
    for (id, date) in dated {
        let school = model.entry(*id).school.unwrap_or(u32::MAX);
        let day = day_number(date.start);
        match by_school.iter_mut().find(|(other, _)| *other == school) {
            Some((_, row)) => row.days.push(day),
            None => by_school.push((
                school,
                timeline::lanes::Row {
                    name: school_name(site, *id),
                    href: school_address(site, *id)
                        .map(|address| root.to_owned() + &encode_address(address)),
                    days: vec![day],
                    look: Look::default(),
                },
            )),
        }
        if by_school.len() > SCHOOLS {
            return years(site, dated);
        }
    }
    let looks = looks(by_school.iter().map(|(school, _)| *school).collect());
    let rows = by_school.into_iter().zip(looks);
    timeline::lanes::Input {
        rows: rows
            .map(|((_, row), look)| timeline::lanes::Row { look, ..row })
            .collect(),
        ticks: ticks(site, dated.iter().map(|(_, date)| date.start)),
    }
}

/// A line for each year, from its first month to its last.
fn years(site: &Site<'_>, dated: &[(EntryId, DateRange)]) -> timeline::lanes::Input {
    let language = site.config.language.as_str();
    let mut rows: BTreeMap<i16, Vec<i64>> = BTreeMap::new();
    // A year with a leap day, so that every day has a place.
    let in_any_year = |date: Date| Date::new(2000, date.month(), date.day()).unwrap_or(date);
    for (_, date) in dated {
        let days = rows.entry(date.start.year()).or_default();
        days.push(day_number(in_any_year(date.start)));
    }
    let month = |month: i8| timeline::Tick {
        day: Date::new(2000, month, 1).map_or(0, day_number),
        label: site.pack.calendar.month_name(month, language).to_owned(),
        year: String::new(),
    };
    let end = timeline::Tick {
        day: day_number(Date::constant(2001, 1, 1)),
        ..timeline::Tick::default()
    };
    timeline::lanes::Input {
        rows: rows
            .into_iter()
            .map(|(year, days)| timeline::lanes::Row {
                name: year.to_string(),
                days,
                ..timeline::lanes::Row::default()
            })
            .collect(),
        ticks: (1..=12).map(month).chain([end]).collect(),
    }
}

fn school_name(site: &Site<'_>, practice: EntryId) -> String {
    let model = site.graph.model;
    let school = model.school_of(model.entry(practice));
    school.map_or_else(String::new, |school| site.school_title(school).to_owned())
}

fn school_address<'site>(site: &Site<'site>, practice: EntryId) -> Option<&'site str> {
    let model = site.graph.model;
    let school = model.school_of(model.entry(practice))?;
    Some(&model.entry(school.entry).address)
}

/// Days since the year 2000.
fn day_number(date: Date) -> i64 {
    i64::from((date - Date::constant(2000, 1, 1)).get_days())
}

/// Beginnings of months, or of years where there are many months, up to the end of the last
/// month.
fn ticks(site: &Site<'_>, dates: impl Iterator<Item = Date> + Clone) -> Vec<timeline::Tick> {
    let language = site.config.language.as_str();
    let (Some(first), Some(last)) = (dates.clone().min(), dates.max()) else {
        return Vec::new();
    };
    let month = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month()) - 1;
    let (first, last) = (month(first), month(last));
    let by_year = last - first > 12;
    (first..=last + 1)
        .filter(|month| {
            let is_end = *month == first || *month == last + 1;
            !by_year || is_end || month % 12 == 0
        })
        .filter_map(|month| {
            let (year, number) = (month.div_euclid(12), month.rem_euclid(12) as i8 + 1);
            let date = Date::new(i16::try_from(year).ok()?, number, 1).ok()?;
            // What is left of the first year may be too short for its name.
            let is_short = by_year && number > 1 && 13 - i32::from(number) < (last - first) / 6;
            let begins = number == 1 || month == first && !is_short;
            let is_named = month <= last;
            let name = if by_year {
                String::new()
            } else {
                site.pack.calendar.month_name(number, language).to_owned()
            };
            let year = if begins && is_named {
                year.to_string()
            } else {
                String::new()
            };
            Some(timeline::Tick {
                day: day_number(date),
                label: if by_year {
                    year.clone()
                } else if is_named {
                    name
                } else {
                    String::new()
                },
                year: if by_year { String::new() } else { year },
            })
        })
        .collect()
}
