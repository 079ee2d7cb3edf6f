//! The activity map of a practice, with its axis of days.

use std::collections::BTreeSet;

use jiff::ToSpan;

use super::Showing;
use crate::field::{Days, Fields, Value};
use crate::pack::TermId;
use crate::picture::activity_map;

/// Fewest and most spokes a map can show legibly.
const SPOKES: std::ops::RangeInclusive<usize> = 2..=16;

/// An activity of so many days shows each of them, idle ones too; a longer one shows
/// runs of equal days.
const EVERY_DAY: usize = 7;

/// Most columns or runs of an axis.
const MOST_DAYS: usize = 10;

impl<'site> Showing<'_, 'site> {
    pub(super) fn map(&self, id: &str, spokes: &[Fields<'site>]) -> String {
        if !SPOKES.contains(&spokes.len()) {
            return String::new();
        }
        let activity = self
            .fields
            .text("activity")
            .map_or_else(|| self.entry.title.to_string(), |text| self.clean(text));
        let mut remarks = Vec::new();
        if let Some(days) = self.fields.count("days") {
            let days = days.to_string();
            remarks.push(
                self.site
                    .say(self.language, "picture_days", &[("count", &days)]),
            );
        }
        if !self.entry.grades.is_empty() {
            let grades = self.entry.grades.written();
            remarks.push(
                self.site
                    .say(self.language, "picture_grades", &[("grades", &grades)]),
            );
        }
        let subjects: Vec<Option<TermId>> =
            spokes.iter().map(|spoke| spoke.term("subject")).collect();
        let text = |spoke: &Fields<'site>, name| self.clean(spoke.text(name).unwrap_or_default());
        let input = activity_map::Input {
            activity: activity.clone(),
            remark: remarks.join(" · "),
            spokes: spokes
                .iter()
                .zip(self.looks(&subjects))
                .map(|(spoke, look)| {
                    let subject = spoke.term("subject");
                    activity_map::Spoke {
                        subject: subject.map_or_else(String::new, |term| self.term(term).text),
                        look,
                        competence: text(spoke, "competency"),
                        task: text(spoke, "task"),
                        data: self.data(spoke),
                        href: subject.and_then(|term| self.term_href(term)),
                    }
                })
                .collect(),
            days: self.days(spokes),
        };
        // A subject may be at work twice; what has none named stands for itself.
        let named: BTreeSet<TermId> = subjects.iter().flatten().copied().collect();
        let unnamed = subjects.iter().filter(|subject| subject.is_none()).count();
        let count = (named.len() + unnamed).to_string();
        let values = [("activity", activity.as_str()), ("count", count.as_str())];
        let caption = self.caption(
            id,
            self.site.say(self.language, "picture_map", &values),
            self.site.say(self.language, "picture_map_about", &values),
        );
        activity_map::draw(&input, &caption)
    }

    /// What a subject collects, called data: a drawing has no head of a column to say so.
    fn data(&self, spoke: &Fields<'site>) -> String {
        let text = self.clean(spoke.text("data").unwrap_or_default());
        if text.is_empty() {
            return text;
        }
        self.site
            .say(self.language, "picture_data", &[("text", &text)])
    }

    /// The axis of days; empty where no subject says when it is at work, or where there
    /// would be too many columns to read.
    fn days(&self, spokes: &[Fields<'site>]) -> Vec<activity_map::Day> {
        let at_work = |day: u16| -> Vec<usize> {
            let works = |spoke: &Fields<'site>| matches!(spoke.value("on_days"), Some(Value::Days(days)) if days.contains(day));
            let spokes = spokes.iter().enumerate();
            spokes
                .filter(|(_, spoke)| works(spoke))
                .map(|(place, _)| place)
                .collect()
        };
        let named = || {
            let days = spokes.iter().filter_map(|spoke| spoke.value("on_days"));
            days.flat_map(|days| match days {
                Value::Days(days) => days.iter().collect(),
                _ => Vec::new(),
            })
        };
        let (Some(least), Some(most)) = (named().min(), named().max()) else {
            return Vec::new();
        };
        // Who names day 0 counts from it; everybody else from 1.
        let first = least.min(1);
        let told = self.fields.count("days").unwrap_or_default();
        let last = most.max(u16::try_from(told).unwrap_or(Days::LAST).min(Days::LAST));
        let mut runs: Vec<(u16, u16, Vec<usize>)> = Vec::new();
        let is_short = usize::from(last - first) < EVERY_DAY;
        for day in first..=last {
            let spokes = at_work(day);
            match runs.last_mut().filter(|_| !is_short) {
                Some((_, end, same)) if *same == spokes => *end = day,
                _ => runs.push((day, day, spokes)),
            }
        }
        if !is_short {
            runs.retain(|(.., spokes)| !spokes.is_empty());
        }
        if runs.len() > MOST_DAYS {
            return Vec::new();
        }
        let dates = self.entry.date.filter(|dates| {
            // Only then are the days of the axis surely those of the calendar.
            let end = dates.end.unwrap_or(dates.start);
            (end - dates.start).get_days() == i32::from(last - first)
        });
        runs.into_iter()
            .map(|(from, to, spokes)| {
                let number = if from == to {
                    from.to_string()
                } else {
                    format!("{from}–{to}")
                };
                let date = dates
                    .filter(|_| from == to)
                    .and_then(|dates| dates.start.checked_add(i64::from(from - first).days()).ok());
                activity_map::Day {
                    label: self
                        .site
                        .say(self.language, "picture_day", &[("day", &number)]),
                    date: date.map_or_else(String::new, |date| {
                        self.site.pack.calendar.weekday_and_day(date, self.language)
                    }),
                    note: String::new(),
                    spokes,
                }
            })
            .collect()
    }
}
