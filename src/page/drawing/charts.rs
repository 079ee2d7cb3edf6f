//! Charts: means from cycle to cycle, before and after, shares of a whole.

use super::{Showing, even_chunks, numbered};
use crate::field::{Fields, Value};
use crate::locale::{capitalised, format_grouped};
use crate::page::cycles::{CycleRow, groups_of};
use crate::picture::markup::push_escaped;
use crate::picture::scene::Hue;
use crate::picture::{before_after, share_bar, slope_chart};

/// As many groups as have charts of their own; of more, the range says more than so many lines.
const GROUPS_APART: std::ops::RangeInclusive<usize> = 2..=60;

/// Most groups of one drawing, so that it fits a sheet; further ones follow on the same scale.
const GROUPS_TOGETHER: usize = 12;

/// Most measures of one drawing.
const MEASURES_TOGETHER: usize = 10;

impl<'site> Showing<'_, 'site> {
    /// Cycles as a line of means with their spread between the criteria.
    pub(in crate::page) fn cycle_picture(&self, id: &str, rows: &[CycleRow], unit: &str) -> String {
        let points: Vec<slope_chart::Measured> = rows
            .iter()
            .map(|row| {
                let values = || row.values.iter().map(|(_, value)| *value);
                slope_chart::Measured {
                    mean: row.shown_mean(),
                    low: values().reduce(f64::min),
                    high: values().reduce(f64::max),
                }
            })
            .collect();
        if points.iter().filter(|point| point.mean.is_some()).count() < 2 {
            return String::new();
        }
        let measure = self
            .fields
            .text("measure")
            .map_or_else(String::new, |measure| self.clean(measure));
        let has_spread = points.iter().any(|point| point.low.is_some());
        let mut groups = self.groups_apart(rows);
        let about = if groups.is_empty() {
            groups.push(slope_chart::Group {
                heading: String::new(),
                hue: Hue::Nila,
                points,
            });
            match has_spread {
                true => "picture_change_about",
                false => "picture_change_means",
            }
        } else {
            "picture_change_groups"
        };
        let elsewhere: Vec<slope_chart::Measured> = if groups.len() > GROUPS_TOGETHER {
            let points = groups.iter().flat_map(|group| &group.points);
            points.copied().collect()
        } else {
            Vec::new()
        };
        let word = |name| self.site.word(self.language, name).to_owned();
        let draw = |(at, groups): (usize, &[slope_chart::Group])| {
            let input = slope_chart::Input {
                cycles: rows.iter().map(|row| self.clean(&row.name)).collect(),
                groups: groups.to_vec(),
                elsewhere: elsewhere.clone(),
                criteria: self.criteria_marks(unit),
                unit: unit.to_owned(),
                decimal: self.decimal(),
                mean: word("picture_mean"),
                spread: word("picture_spread"),
                to: word("picture_range_to"),
                begins: word("picture_begins"),
            };
            let caption = self.caption(
                &numbered(id, at),
                self.site
                    .say(self.language, "picture_change", &[("measure", &measure)]),
                self.site.word(self.language, about).to_owned(),
            );
            slope_chart::draw(&input, &caption)
        };
        groups
            .chunks(groups_together(groups.len()))
            .enumerate()
            .map(draw)
            .collect()
    }

    /// Each group with a chart of its own, on one scale: where single groups may be shown
    /// and are not too many. None otherwise.
    fn groups_apart(&self, rows: &[CycleRow]) -> Vec<slope_chart::Group> {
        let most = *GROUPS_APART.end();
        let are_few = || rows.iter().all(|row| row.values.len() <= most);
        if !self.shows_individuals() || !are_few() {
            return Vec::new();
        }
        let groups = groups_of(rows);
        if !GROUPS_APART.contains(&groups.len()) {
            return Vec::new();
        }
        let values: Vec<_> = rows.iter().map(CycleRow::by_group).collect();
        let names = self.group_names(&groups).into_iter();
        names
            .zip(groups)
            .map(|(heading, group)| slope_chart::Group {
                heading,
                hue: Hue::Nila,
                points: values
                    .iter()
                    .map(|values| slope_chart::Measured {
                        mean: values.get(group).copied(),
                        ..slope_chart::Measured::default()
                    })
                    .collect(),
            })
            .collect()
    }

    /// What stands behind every number of the cycles: a percent sign where the name of what is
    /// measured says so, or else a value, a mean or a limit that is written with one.
    pub(in crate::page) fn unit_of_cycles(&self, rows: &[CycleRow]) -> &'static str {
        let changes = &self.site.pack.manifest.changes;
        let measure = self.fields.text("measure").unwrap_or_default();
        if changes.points.may_be_in(measure) {
            return "";
        }
        let has_limits = || {
            let mut limits = self.fields.records("criteria").iter();
            limits.any(|limit| matches!(limit.value("below"), Some(Value::Percent(_))))
        };
        let are_percents = measure.contains('%')
            || changes.units.may_be_in(measure)
            || rows.iter().any(|row| row.has_percents)
            || has_limits();
        if are_percents { "%" } else { "" }
    }

    /// The author says where a criterion ends; a chart marks where the next one begins.
    fn criteria_marks(&self, unit: &str) -> Vec<slope_chart::Criterion> {
        let mut marks = Vec::new();
        let mut from: Option<f64> = None;
        for record in self.fields.records("criteria") {
            let name = record.text("name").unwrap_or_default();
            let name = match self.site.pack.find_term("criteria-names", name) {
                Some(term) => capitalised(self.site.pack.term(term).called(name, self.language)),
                None => self.clean(name),
            };
            let below = record.number("below");
            let number = |limit: f64| format_grouped(limit, 2, self.language) + unit;
            let label = match (from, below) {
                (Some(limit), _) => self.site.say(
                    self.language,
                    "picture_from",
                    &[("name", &name), ("limit", &number(limit))],
                ),
                (None, Some(limit)) => self.site.say(
                    self.language,
                    "picture_below",
                    &[("name", &name), ("limit", &number(limit))],
                ),
                (None, None) => name,
            };
            marks.push(slope_chart::Criterion { label, from });
            from = below;
        }
        marks
    }

    /// What was measured before and after: a chart for each unit, because one axis holds one
    /// unit only, and several for many measures.
    pub(super) fn change(&self, id: &str, measures: &[Fields<'site>]) -> String {
        let is_percent = |record: &&Fields<'site>| {
            let is_percent = |name| matches!(record.value(name), Some(Value::Percent(_)));
            is_percent("before") || is_percent("after")
        };
        let measured = measures
            .iter()
            .filter(|record| record.number("before").or(record.number("after")).is_some());
        let (percentages, numbers): (Vec<_>, Vec<_>) = measured.partition(is_percent);
        let charts = even_chunks(&percentages, MEASURES_TOGETHER).map(|rows| ("%", rows));
        let charts = charts.chain(even_chunks(&numbers, MEASURES_TOGETHER).map(|rows| ("", rows)));
        let draw = |(at, (unit, rows))| self.change_chart(&numbered(id, at), unit, rows);
        charts.enumerate().map(draw).collect()
    }

    fn change_chart(&self, id: &str, unit: &str, measures: &[&Fields<'site>]) -> String {
        let rows: Vec<before_after::Row> = measures
            .iter()
            .map(|record| before_after::Row {
                name: self.clean(record.text("name").unwrap_or_default()),
                before: record.number("before"),
                after: record.number("after"),
                change: self.change_words(record),
                hue: Hue::Nila,
            })
            .collect();
        let largest = rows
            .iter()
            .flat_map(|row| [row.before, row.after])
            .flatten()
            .fold(0.0, f64::max);
        let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
        let caption = self.caption(
            id,
            self.site.say(
                self.language,
                "picture_before_after",
                &[("names", &names.join(", "))],
            ),
            String::new(),
        );
        let input = before_after::Input {
            rows,
            before: self.site.word(self.language, "before").to_owned(),
            after: self.site.word(self.language, "after").to_owned(),
            most: if unit == "%" {
                f64::max(largest, 100.0)
            } else {
                largest
            },
            unit: unit.to_owned(),
            decimal: self.decimal(),
        };
        before_after::draw(&input, &caption)
    }

    pub(super) fn bars(&self, id: &str, distributions: &[Fields<'site>]) -> String {
        let bars = distributions
            .iter()
            .enumerate()
            .filter_map(|(number, distribution)| {
                let Some(Value::Shares(shares)) = distribution.value("parts") else {
                    return None;
                };
                let name = self.clean(distribution.text("name").unwrap_or_default());
                let input = share_bar::Input {
                    shares: shares
                        .iter()
                        .enumerate()
                        .map(|(place, share)| share_bar::Share {
                            name: self.clean(&share.name),
                            value: share.percent,
                            hue: Hue::ALL[place % Hue::ALL.len()],
                        })
                        .collect(),
                    whole: 100.0,
                    unit: "%".to_owned(),
                    decimal: self.decimal(),
                    total: self.total_words(shares).unwrap_or_default(),
                };
                let caption = self.caption(
                    &format!("{id}-{}", number + 1),
                    self.site
                        .say(self.language, "picture_shares", &[("name", &name)]),
                    input.total.clone(),
                );
                Some((name, (input, caption)))
            });
        let (names, bars): (Vec<_>, Vec<_>) = bars.unzip();
        let mut drawn = String::new();
        for (name, bar) in names.iter().zip(share_bar::draw(&bars)) {
            // Several bars stand below one another: each needs its name.
            if distributions.len() > 1 {
                drawn.push_str("<p class=\"bar-name\">");
                push_escaped(&mut drawn, name);
                drawn.push_str("</p>");
            }
            drawn.push_str(&bar);
        }
        drawn
    }
}

/// How many groups a drawing has of so many: full rows of three, unless that leaves a single
/// group for the last one.
fn groups_together(count: usize) -> usize {
    let even = count
        .div_ceil(count.div_ceil(GROUPS_TOGETHER).max(1))
        .max(1);
    let rows = even.next_multiple_of(3).min(GROUPS_TOGETHER);
    if count % rows == 1 { even } else { rows }
}
