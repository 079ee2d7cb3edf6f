//! Charts: means from cycle to cycle, before and after, shares of a whole.

use super::Showing;
use crate::field::{Fields, Value};
use crate::locale::format_number;
use crate::page::cycles::{CycleRow, groups_of};
use crate::picture::markup::push_escaped;
use crate::picture::scene::Hue;
use crate::picture::{before_after, share_bar, slope_chart};

/// As many groups as have charts of their own.
const GROUPS_APART: std::ops::RangeInclusive<usize> = 2..=12;

impl<'site> Showing<'_, 'site> {
    /// Cycles as a line of means with their spread between the criteria.
    pub(in crate::page) fn cycle_picture(&self, id: &str, rows: &[CycleRow]) -> String {
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
        let mut groups = self.groups_apart(rows);
        let about = if groups.is_empty() {
            groups.push(slope_chart::Group {
                heading: String::new(),
                hue: Hue::Nila,
                points,
            });
            "picture_change_about"
        } else {
            "picture_change_groups"
        };
        let input = slope_chart::Input {
            cycles: rows.iter().map(|row| self.clean(&row.name)).collect(),
            groups,
            criteria: self.criteria_marks(),
            decimal: self.decimal(),
        };
        let caption = self.caption(
            id,
            self.site
                .say(self.language, "picture_change", &[("measure", &measure)]),
            self.site.word(self.language, about).to_owned(),
        );
        slope_chart::draw(&input, &caption)
    }

    /// Each group with a chart of its own, on one scale: where single groups may be shown
    /// and are not too many. None otherwise.
    fn groups_apart(&self, rows: &[CycleRow]) -> Vec<slope_chart::Group> {
        let most = *GROUPS_APART.end();
        let are_few = || rows.iter().all(|row| row.values.len() <= most);
        if !self.shows_individuals() || !are_few() {
            return Vec::new();
        }
        let names = groups_of(rows);
        if !GROUPS_APART.contains(&names.len()) {
            return Vec::new();
        }
        let values: Vec<_> = rows.iter().map(CycleRow::by_group).collect();
        names
            .into_iter()
            .map(|group| slope_chart::Group {
                heading: self.clean(group),
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

    /// The author says where a criterion ends; a chart marks where the next one begins.
    fn criteria_marks(&self) -> Vec<slope_chart::Criterion> {
        let mut marks = Vec::new();
        let mut from: Option<f64> = None;
        for record in self.fields.records("criteria") {
            let name = record.text("name").unwrap_or_default();
            let name = match self.site.pack.find_term("criteria-names", name) {
                Some(term) => self
                    .site
                    .pack
                    .term(term)
                    .names
                    .get(self.language)
                    .to_owned(),
                None => self.clean(name),
            };
            let below = record.number("below");
            let number = |limit: f64| format_number(limit, 2, self.language);
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

    pub(super) fn change(&self, id: &str, measures: &[Fields<'site>]) -> String {
        // One axis holds one unit only; what was measured once has no second value.
        let values: Vec<&Value<'site>> = measures
            .iter()
            .flat_map(|record| [record.value("before"), record.value("after")])
            .flatten()
            .collect();
        let is_percent = |value: &&&Value<'site>| matches!(value, Value::Percent(_));
        let percentages = values.iter().filter(is_percent).count();
        let all_percent = percentages == values.len();
        if values.is_empty() || measures.len() > 10 || !(all_percent || percentages == 0) {
            return String::new();
        }
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
            most: if all_percent && largest <= 100.0 {
                100.0
            } else {
                largest
            },
            unit: if all_percent { "%" } else { "" }.to_owned(),
            decimal: self.decimal(),
        };
        before_after::draw(&input, &caption)
    }

    pub(super) fn bars(&self, id: &str, distributions: &[Fields<'site>]) -> String {
        distributions
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
                };
                let caption = self.caption(
                    &format!("{id}-{}", number + 1),
                    self.site
                        .say(self.language, "picture_shares", &[("name", &name)]),
                    String::new(),
                );
                // Several bars stand below one another: each needs its name.
                let mut drawn = String::new();
                if distributions.len() > 1 {
                    drawn.push_str("<p class=\"bar-name\">");
                    push_escaped(&mut drawn, &name);
                    drawn.push_str("</p>");
                }
                drawn.push_str(&share_bar::draw(&input, &caption));
                Some(drawn)
            })
            .collect()
    }
}
