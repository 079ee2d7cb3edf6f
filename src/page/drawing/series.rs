//! The practices of a series on a line.

use jiff::civil::Date;

use crate::model::EntryId;
use crate::page::Site;
use crate::picture::look::{Look, tell_apart};
use crate::picture::scene::{Caption, Hue};
use crate::picture::timeline;

/// Fewest and most practices of a series that a line can show legibly.
const SERIES: std::ops::RangeInclusive<usize> = 2..=14;

/// The practices of a series on a line; empty where they are too few or too many.
pub(in crate::page) fn series_picture(
    site: &Site<'_>,
    name: &str,
    practices: &[EntryId],
) -> String {
    let language = site.config.language.as_str();
    let model = site.graph.model;
    if !SERIES.contains(&practices.len()) {
        return String::new();
    }
    let calendar = &site.pack.calendar;
    let day = |date: Date| i64::from((date - Date::constant(2000, 1, 1)).get_days());
    let mut events = Vec::new();
    let mut schools: Vec<u32> = Vec::new();
    for id in practices {
        let entry = model.entry(*id);
        let Some(date) = entry.date else {
            return String::new();
        };
        let school = entry.school.unwrap_or(u32::MAX);
        schools.push(school);
        events.push(timeline::Event {
            day: day(date.start),
            date: calendar.range(date, language),
            title: entry.title.to_string(),
            place: model
                .school_of(entry)
                .map_or_else(String::new, |school| site.school_title(school).to_owned()),
            look: Look::default(),
            // The list has the links, in the order of dates.
            href: None,
        });
    }
    // A hue and a knot for every school, in the order in which they come.
    let mut hues = Hue::ALL.into_iter().cycle();
    let mut wishes: Vec<(u32, Hue)> = Vec::with_capacity(schools.len());
    for school in schools {
        let known = wishes.iter().find(|(other, _)| *other == school);
        let hue = known.map(|(_, hue)| *hue).or_else(|| hues.next());
        wishes.push((school, hue.unwrap_or_default()));
    }
    for (event, look) in events.iter_mut().zip(tell_apart(&wishes)) {
        event.look = look;
    }
    let caption = Caption {
        id_prefix: "series-".to_owned(),
        title: site.say(language, "picture_series", &[("name", name)]),
        desc: site.word(language, "picture_series_about").to_owned(),
    };
    let input = timeline::Input {
        ticks: ticks(site, practices, &day),
        events,
    };
    timeline::draw(&input, &caption)
}

/// Beginnings of months, or of years where there are many months.
fn ticks(site: &Site<'_>, practices: &[EntryId], day: &dyn Fn(Date) -> i64) -> Vec<timeline::Tick> {
    let language = site.config.language.as_str();
    let dates = || {
        let entries = practices.iter().map(|id| site.graph.model.entry(*id));
        entries
            .filter_map(|entry| entry.date)
            .map(|date| date.start)
    };
    let (Some(first), Some(last)) = (dates().min(), dates().max()) else {
        return Vec::new();
    };
    let month = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month()) - 1;
    let (first, last) = (month(first), month(last));
    let by_year = last - first > 12;
    (first..=last)
        .filter(|month| !by_year || month % 12 == 0)
        .filter_map(|month| {
            let (year, month) = (month.div_euclid(12), month.rem_euclid(12) as i8 + 1);
            let date = Date::new(i16::try_from(year).ok()?, month, 1).ok()?;
            Some(timeline::Tick {
                day: day(date),
                label: if by_year {
                    year.to_string()
                } else {
                    site.pack.calendar.month_name(month, language).to_owned()
                },
            })
        })
        .collect()
}
