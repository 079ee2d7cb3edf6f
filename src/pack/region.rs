//! Public region codes.

use std::collections::BTreeMap;

/// Names of regions by code (`51`, `51.08`, `51.08.08`).
#[derive(Debug, Clone, Default)]
pub struct Regions {
    names: BTreeMap<String, String>,
}

/// A region as a tile of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionTile {
    /// Code of the region.
    pub code: String,
    /// Two letters.
    pub letters: String,
    /// A name of at most seven letters or so.
    pub name: String,
    /// Column, counted from the left.
    pub column: usize,
    /// Row, counted from the top.
    pub row: usize,
}

impl RegionTile {
    /// Reads a table of lines `code<TAB>letters<TAB>name<TAB>column<TAB>row`.
    pub(super) fn read(table: &str) -> Vec<Self> {
        table
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| {
                let mut cells = line.split('\t').map(str::trim);
                Some(Self {
                    code: cells.next()?.to_owned(),
                    letters: cells.next()?.to_owned(),
                    name: cells.next()?.to_owned(),
                    column: cells.next()?.parse().ok()?,
                    row: cells.next()?.parse().ok()?,
                })
            })
            .collect()
    }
}

impl Regions {
    /// Reads a table of lines `code<TAB>name`; lines that start with `#` are notes.
    pub fn read(table: &str) -> Self {
        let names = table
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once('\t'))
            .map(|(code, name)| (code.trim().to_owned(), name.trim().to_owned()))
            .collect();
        Self { names }
    }

    /// The name of a code.
    pub fn name(&self, code: &str) -> Option<&str> {
        self.names.get(code).map(String::as_str)
    }

    /// What a code is called for people: its name, or for one below what the table has the finest
    /// code around it with its name.
    pub fn shown(&self, code: &str) -> Option<String> {
        if let Some(name) = self.name(code) {
            return Some(name.to_owned());
        }
        let around: Vec<&str> = Self::lineage(code).collect();
        let mut around = around.iter().rev();
        around.find_map(|around| Some(format!("{around} {}", self.name(around)?)))
    }

    /// Whether a code is in the table, or below one that is finer than the table goes.
    pub fn knows(&self, code: &str) -> bool {
        self.names.contains_key(code)
            || code
                .rsplit_once('.')
                .is_some_and(|(parent, _)| parent.contains('.') && self.knows(parent))
    }

    /// The codes above a code and itself, widest first: `51`, `51.08`, `51.08.08`.
    pub fn lineage(code: &str) -> impl Iterator<Item = &str> {
        code.match_indices('.')
            .map(|(at, _)| &code[..at])
            .chain(std::iter::once(code))
    }

    /// Codes and names in the order of codes.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.names
            .iter()
            .map(|(code, name)| (code.as_str(), name.as_str()))
    }
}
