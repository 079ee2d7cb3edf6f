//! Cycles as a table: their mean and spread, single groups only with consent.

use rustc_hash::FxHashMap;

use super::field_view::Showing;
use super::part::{Cell, Column, Part};
use crate::field::{Fields, Value};
use crate::model::is_hidden_heading;
use crate::picture::value;

impl<'site> Showing<'_, 'site> {
    /// Whether the values of single groups may be shown: only where the author says so
    /// and consent is recorded, because a group of one class is a person.
    pub(super) fn shows_individuals(&self) -> bool {
        self.entry.shows_scores
    }

    /// What single groups are called: letters stand for whoever did not agree to be named.
    pub(super) fn group_names(&self, groups: &[&str]) -> Vec<String> {
        let people = self.school.map(|school| &school.people);
        let is_hidden = |group: &str| is_hidden_heading(group, self.entry, people, self.site.pack);
        let letters = ('A'..='Z').map(String::from);
        let numbers = (1..).map(|number: u32| number.to_string());
        let is_free = |letter: &String| !groups.contains(&letter.as_str());
        let mut letters = letters.chain(numbers).filter(is_free);
        let name = |group: &&str| match is_hidden(group) {
            true => letters.next().unwrap_or_default(),
            false => self.clean(group),
        };
        groups.iter().map(name).collect()
    }

    pub(super) fn cycles(&self, records: &[Fields<'site>], part: &mut Part) {
        self.cycle_table(&cycle_rows(records), part);
    }

    /// The criteria in words, which explain the table of cycles and stand beneath it.
    fn criteria_note(&self, unit: &str) -> Option<String> {
        let field = self.fields.get("criteria")?;
        let words = self.criteria_in_words(self.fields.records("criteria"), unit);
        let label = self.label(field.spec, field.name);
        (!words.is_empty()).then(|| format!("{label}: {}.", words.join("; ")))
    }

    /// Cycles as a table: their mean and spread, single groups only with consent.
    pub(super) fn cycle_table(&self, rows: &[CycleRow], part: &mut Part) {
        let unit = self.unit_of_cycles(rows);
        part.picture = self.cycle_picture(&part.id, rows, unit);
        part.form = "table";
        part.caption = self
            .fields
            .text("measure")
            .map_or_else(|| part.label.clone(), |measure| self.clean(measure));
        (part.columns, part.rows) = self.cycle_cells(rows);
        let is_hidden = rows.iter().any(|row| !row.values.is_empty())
            && rows.iter().all(|row| !(1..=2).contains(&row.values.len()));
        // The least and greatest of one or two groups are their values, and nothing is kept back.
        if !self.shows_individuals() && is_hidden {
            part.note = self.site.word(self.language, "aggregate_note").to_owned();
        }
        if let Some(criteria) = self.criteria_note(unit) {
            let rest = std::mem::take(&mut part.note);
            part.note = format!("{criteria} {rest}").trim_end().to_owned();
        }
    }

    /// What of cycles may be seen, on a page or elsewhere: the columns and cells of their
    /// table.
    pub(super) fn cycle_cells(&self, rows: &[CycleRow]) -> (Vec<Column>, Vec<Vec<Cell>>) {
        let word = |key: &'static str| self.site.word(self.language, key).to_owned();
        // Numbers of a table stand below one another, point below point.
        let means = rows.iter().filter_map(CycleRow::shown_mean);
        let values = rows.iter().flat_map(|row| &row.values);
        let numbers = means.chain(values.map(|(_, value)| *value));
        let (decimals, sign) = (value::decimals(numbers), self.decimal());
        let unit = self.unit_of_cycles(rows);
        let number = |number: f64| value::print_with(number, decimals, sign) + unit;
        let shows = self.shows_individuals();
        // Of one group alone the mean says all.
        let has_range = rows.iter().any(|row| row.values.len() > 1);
        // Who may not be shown need not be known.
        let groups = if shows { groups_of(rows) } else { Vec::new() };
        let column = |label: String, is_number| Column { label, is_number };
        let mut columns = vec![column(word("cycle"), false)];
        let has_means = rows.iter().any(|row| row.shown_mean().is_some());
        if has_means {
            columns.push(column(word("mean"), true));
        }
        if shows {
            let names = self.group_names(&groups).into_iter();
            columns.extend(names.map(|name| column(name, true)));
        } else if has_range {
            columns.push(column(word("lowest"), true));
            columns.push(column(word("highest"), true));
            columns.push(column(word("groups"), true));
        }
        let cells = rows
            .iter()
            .map(|row| {
                let mut cells = vec![Cell::text(self.clean(&row.name))];
                if has_means {
                    let mean = row.shown_mean().map_or_else(String::new, number);
                    cells.push(Cell::text(mean));
                }
                if shows {
                    let values = row.by_group();
                    cells.extend(groups.iter().map(|group| {
                        let value = values.get(group).copied();
                        Cell::text(value.map_or_else(String::new, number))
                    }));
                } else if has_range {
                    let values = || row.values.iter().map(|(_, value)| *value);
                    let least = values().reduce(f64::min).map_or_else(String::new, number);
                    let most = values().reduce(f64::max).map_or_else(String::new, number);
                    cells.push(Cell::text(least));
                    cells.push(Cell::text(most));
                    // Of a mean alone nobody said how many groups there were.
                    let count = Some(row.values.len()).filter(|count| *count > 0);
                    cells.push(Cell::text(
                        count.map_or_else(String::new, |it| it.to_string()),
                    ));
                }
                cells
            })
            .collect();
        (columns, cells)
    }
}

/// Cycles of a front matter as rows.
pub(super) fn cycle_rows(records: &[Fields<'_>]) -> Vec<CycleRow> {
    let row = |record: &Fields<'_>| {
        let (values, mean) = (record.value("values"), record.value("mean"));
        CycleRow {
            name: record.text("name").unwrap_or_default().to_owned(),
            values: match values {
                Some(Value::Numbers(values) | Value::Percents(values)) => values.clone(),
                _ => Vec::new(),
            },
            mean: record.number("mean"),
            has_percents: matches!(values, Some(Value::Percents(_)))
                || matches!(mean, Some(Value::Percent(_))),
        }
    };
    records.iter().map(row).collect()
}

/// The groups of all cycles, in the order of writing: one that a cycle adds stands behind
/// the one before it in that cycle.
pub(super) fn groups_of(rows: &[CycleRow]) -> Vec<&str> {
    // Each group with the one behind it: a chain, so that one put in between moves no other.
    let mut chain: Vec<(&str, Option<usize>)> = Vec::new();
    let mut known: FxHashMap<&str, usize> = FxHashMap::default();
    let mut first: Option<usize> = None;
    for row in rows {
        let mut before: Option<usize> = None;
        for (name, _) in &row.values {
            let group = *known.entry(name).or_insert_with(|| {
                let group = chain.len();
                let link = match before {
                    Some(before) => &mut chain[before].1,
                    None => &mut first,
                };
                let behind = link.replace(group);
                chain.push((name, behind));
                group
            });
            before = Some(group);
        }
    }
    let names = std::iter::successors(first, |group| chain[*group].1);
    names.map(|group| chain[group].0).collect()
}

/// A cycle with its values.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct CycleRow {
    pub(super) name: String,
    pub(super) values: Vec<(String, f64)>,
    pub(super) mean: Option<f64>,
    /// Whether the author put a percent sign to any of them.
    pub(super) has_percents: bool,
}

impl CycleRow {
    /// The values by the names of their groups; of a name that stands twice, the first.
    pub(super) fn by_group(&self) -> FxHashMap<&str, f64> {
        // What comes later stands over what came before.
        let values = self.values.iter().rev();
        values
            .map(|(name, value)| (name.as_str(), *value))
            .collect()
    }

    /// The author's mean, or the one of the values.
    pub(super) fn shown_mean(&self) -> Option<f64> {
        let count = self.values.len();
        let sum = || self.values.iter().map(|(_, value)| value).sum::<f64>();
        self.mean
            .or_else(|| (count > 0).then(|| sum() / count as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::{CycleRow, groups_of};

    #[test]
    fn a_group_measured_later_keeps_its_place() {
        let row = |groups: &[&str]| CycleRow {
            name: String::new(),
            values: groups
                .iter()
                .map(|name| ((*name).to_owned(), 1.0))
                .collect(),
            mean: None,
            has_percents: false,
        };
        let rows = [row(&["A", "C"]), row(&["B"]), row(&["A", "B", "C", "D"])];
        assert_eq!(groups_of(&rows), ["B", "A", "C", "D"]);
        let rows = [row(&["A", "C"]), row(&["A", "B", "C", "D"])];
        assert_eq!(groups_of(&rows), ["A", "B", "C", "D"]);
        assert!(groups_of(&[]).is_empty());
    }

    #[test]
    fn of_a_group_that_stands_twice_the_first_value_counts() {
        let row = CycleRow {
            name: String::new(),
            values: vec![("A".to_owned(), 1.0), ("A".to_owned(), 2.0)],
            mean: None,
            has_percents: false,
        };
        assert_eq!(row.by_group().get("A"), Some(&1.0));
        assert_eq!(groups_of(&[row]), ["A"]);
    }

    #[test]
    fn thousands_of_groups_are_put_in_order() {
        // Each of these cycles sets its groups before all known ones, which moved them all.
        let count = 60_000;
        let rows: Vec<CycleRow> = (0..count)
            .rev()
            .map(|group| CycleRow {
                name: String::new(),
                values: vec![(group.to_string(), 1.0)],
                mean: None,
                has_percents: false,
            })
            .collect();
        let groups = groups_of(&rows);
        assert_eq!(groups.len(), count);
        assert_eq!((groups[0], groups[count - 1]), ("0", "59999"));
    }
}
