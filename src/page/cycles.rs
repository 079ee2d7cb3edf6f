//! Cycles as a table: their mean and spread, single groups only with consent.

use super::field_view::Showing;
use super::part::{Cell, Column, Part};
use crate::field::{Fields, Value};
use crate::picture::value;

impl<'site> Showing<'_, 'site> {
    /// Whether the values of single groups may be shown: only where the author says so
    /// and consent is recorded, because a group of one class is a person.
    pub(super) fn shows_individuals(&self) -> bool {
        let wants = self
            .fields
            .term("display")
            .is_some_and(|term| self.site.pack.term(term).id == "individu");
        wants
            && self
                .fields
                .record("consent")
                .is_some_and(|consent| consent.says_yes("individual_scores"))
    }

    pub(super) fn cycles(&self, records: &[Fields<'site>], part: &mut Part) {
        let rows: Vec<CycleRow> = records
            .iter()
            .map(|record| CycleRow {
                name: record.text("name").unwrap_or_default().to_owned(),
                values: match record.value("values") {
                    Some(Value::Numbers(values)) => values.clone(),
                    _ => Vec::new(),
                },
                mean: record.number("mean"),
            })
            .collect();
        self.cycle_table(&rows, part);
    }

    /// Cycles as a table: their mean and spread, single groups only with consent.
    pub(super) fn cycle_table(&self, rows: &[CycleRow], part: &mut Part) {
        let word = |key: &'static str| self.site.word(self.language, key).to_owned();
        // Numbers of a table stand below one another, point below point.
        let means = rows.iter().filter_map(CycleRow::shown_mean);
        let values = rows.iter().flat_map(|row| &row.values);
        let numbers = means.chain(values.map(|(_, value)| *value));
        let (decimals, sign) = (value::decimals(numbers), self.decimal());
        let number = |number: f64| value::print_with(number, decimals, sign);
        let shows = self.shows_individuals();
        let groups = groups_of(rows);
        let column = |label: String, is_number| Column { label, is_number };
        part.picture = self.cycle_picture(&part.id, rows);
        part.form = "table";
        part.caption = self
            .fields
            .text("measure")
            .map_or_else(|| part.label.clone(), |measure| self.clean(measure));
        part.columns = vec![column(word("cycle"), false), column(word("mean"), true)];
        if shows {
            part.columns
                .extend(groups.iter().map(|name| column(self.clean(name), true)));
        } else if !groups.is_empty() {
            part.columns.push(column(word("lowest"), true));
            part.columns.push(column(word("highest"), true));
            part.columns.push(column(word("groups"), true));
            part.note = word("aggregate_note");
        }
        part.rows = rows
            .iter()
            .map(|row| {
                let mut cells = vec![
                    Cell::text(self.clean(&row.name)),
                    Cell::text(row.shown_mean().map_or_else(String::new, number)),
                ];
                if shows {
                    cells.extend(groups.iter().map(|group| {
                        let value = row.values.iter().find(|(name, _)| name == group);
                        Cell::text(value.map_or_else(String::new, |(_, value)| number(*value)))
                    }));
                } else if !groups.is_empty() {
                    let values = || row.values.iter().map(|(_, value)| *value);
                    let least = values().reduce(f64::min).map_or_else(String::new, number);
                    let most = values().reduce(f64::max).map_or_else(String::new, number);
                    cells.push(Cell::text(least));
                    cells.push(Cell::text(most));
                    cells.push(Cell::text(row.values.len().to_string()));
                }
                cells
            })
            .collect();
    }
}

/// The groups of all cycles, in the order of writing: one that a cycle adds stands behind
/// the one before it in that cycle.
pub(super) fn groups_of(rows: &[CycleRow]) -> Vec<&str> {
    let mut groups: Vec<&str> = Vec::new();
    for row in rows {
        let mut next = 0;
        for (name, _) in &row.values {
            let known = groups.iter().position(|group| group == name);
            if known.is_none() {
                groups.insert(next, name);
            }
            next = known.unwrap_or(next) + 1;
        }
    }
    groups
}

/// A cycle with its values.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct CycleRow {
    pub(super) name: String,
    pub(super) values: Vec<(String, f64)>,
    pub(super) mean: Option<f64>,
}

impl CycleRow {
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
        };
        let rows = [row(&["A", "C"]), row(&["B"]), row(&["A", "B", "C", "D"])];
        assert_eq!(groups_of(&rows), ["B", "A", "C", "D"]);
        let rows = [row(&["A", "C"]), row(&["A", "B", "C", "D"])];
        assert_eq!(groups_of(&rows), ["A", "B", "C", "D"]);
        assert!(groups_of(&[]).is_empty());
    }
}
