//! Matrices: subjects by subjects, schools by kinds.

use super::address::PER_PAGE;
use super::listing::{numbered_title, page_links};
use super::view::{Html, Link, Matrix, MatrixCell, MatrixGroup, MatrixRow, Page, Seeking};
use super::{Addresses, Site};
use crate::graph::SchoolOrder;
use crate::model::EntryId;
use crate::pack::TermId;
use crate::picture::matrix;
use crate::picture::scene::Caption;

impl Site<'_> {
    /// The address of the matrix of subjects, where any have met.
    pub(super) fn subject_matrix(&self) -> Option<String> {
        let (_, subjects) = self.pack.vocabulary("subjects")?;
        let folder = subjects.address.get(&self.config.language);
        (!self.graph.pairs.is_empty()).then(|| self.addresses.subject_matrix(folder))
    }

    /// Listed practices in which two subjects meet.
    pub(super) fn meetings(&self, first: TermId, second: TermId) -> &[EntryId] {
        let pair = (first.min(second), first.max(second));
        self.graph.pairs.get(&pair).map_or(&[], Vec::as_slice)
    }

    /// The page of two subjects.
    pub(super) fn pair_address(&self, first: TermId, second: TermId) -> Option<String> {
        let (first, second) = (first.min(second), first.max(second));
        self.addresses.pair(first, second, self.pack)
    }
}

/// How often subjects meet.
pub fn subject_matrix_view(site: &Site<'_>, address: &str) -> (Page, Matrix) {
    let language = site.config.language.as_str();
    let root = super::relative_root(address);
    // One that has met no other is missing most.
    let subjects = site.graph.used_terms("subjects", site.pack);
    let name = |term: TermId| site.pack.term(term).names.get(language);
    let cell = |row: TermId, column: TermId| {
        let count = site.meetings(row, column).len();
        let page = site.pair_address(row, column);
        match page.filter(|_| row != column && count > 0) {
            Some(page) => Link::to(count.to_string(), &page),
            None => Link::default(),
        }
    };
    let rows: Vec<MatrixRow> = subjects
        .iter()
        .map(|row| MatrixRow {
            about: String::new(),
            head: site.term_link(*row, language),
            cells: subjects
                .iter()
                .map(|column| MatrixCell {
                    is_alone: row == column,
                    link: cell(*row, *column),
                    about: if row == column {
                        site.word(language, "matrix_alone").to_owned()
                    } else {
                        String::new()
                    },
                })
                .collect(),
        })
        .collect();
    let here = |link: &Link| link.href.as_ref().map(|href| format!("{root}{href}"));
    let input = matrix::Input {
        columns: subjects.iter().map(|term| name(*term).to_owned()).collect(),
        rows: rows
            .iter()
            .map(|row| matrix::Row {
                name: row.head.text.clone(),
                href: here(&row.head),
                cells: row
                    .cells
                    .iter()
                    .map(|cell| matrix::Cell {
                        is_alone: cell.is_alone,
                        text: cell.link.text.clone(),
                        remark: String::new(),
                        href: here(&cell.link),
                    })
                    .collect(),
            })
            .collect(),
        key: matrix::Key {
            filled: site.word(language, "matrix_filled").to_owned(),
            empty: empty(site).to_owned(),
            alone: site.word(language, "matrix_alone").to_owned(),
        },
    };
    let caption = Caption {
        id_prefix: "subjects-".to_owned(),
        title: site.word(language, "matrix_subjects").to_owned(),
        desc: site.of_those_there(language, "matrix_subjects_picture"),
    };
    let is_long = subjects.len() > matrix::MOST_COLUMNS;
    let picture = if is_long {
        matrix::draw_list(&input, &caption)
    } else {
        matrix::draw(&input, &caption)
    };
    let view = Matrix {
        summary: site.of_those_there(language, "matrix_subjects_about"),
        empty: empty(site).to_owned(),
        picture: picture.into(),
        is_long,
        corner: site.word(language, "subject").to_owned(),
        columns: subjects
            .iter()
            .map(|term| site.term_link(*term, language))
            .collect(),
        groups: vec![MatrixGroup {
            name: String::new(),
            rows,
        }],
        untried: Vec::new(),
        seeking: Vec::new(),
        data: Link::to("CSV", "data/co-occurrence.csv"),
        orders: Vec::new(),
        listing: None,
    };
    let title = site.word(language, "matrix_subjects").to_owned();
    let page = matrix_page(site, address, title, &view);
    (page, view)
}

/// What a cell is in which subjects do not meet. In practices that wait to be mended any may.
fn empty<'site>(site: &'site Site<'_>) -> &'site str {
    let words = match site.graph.held_back.is_any() {
        true => "matrix_empty_or_mended",
        false => "matrix_empty",
    };
    site.word(&site.config.language, words)
}

/// The kinds that have no column, because no school has tried them.
fn untried(site: &Site<'_>, tried: &[TermId]) -> Vec<Link> {
    let held_back = &site.graph.held_back;
    let is_tried = |id: &str| {
        let is_held_back = |kind| held_back.is_kind(kind);
        tried.iter().any(|kind| site.pack.term(*kind).id == id)
            || site.pack.find_term("kinds", id).is_some_and(is_held_back)
    };
    let untried = site.pack.kinds.iter().filter(|kind| !is_tried(&kind.id));
    untried
        .map(|kind| {
            let name = kind.names.get(&site.config.language);
            Link::to(name, &site.addresses.writing(kind))
        })
        .collect()
}

/// Which schools look for others, kind by kind.
fn seeking(site: &Site<'_>) -> Vec<Seeking> {
    let kinds = site.graph.seeking.keys();
    kinds
        .map(|kind| Seeking {
            kind: site.used_term(*kind, &site.config.language),
            schools: site.seeking(*kind),
        })
        .collect()
}

/// Which kinds of practice schools have: how many and when last.
pub fn coverage_view(site: &Site<'_>, order: SchoolOrder, number: u32) -> (Page, Matrix) {
    let language = site.config.language.as_str();
    let graph = site.graph;
    let first = site.addresses.coverage(order);
    let address = Addresses::numbered(&first, number as usize);
    let kinds = graph.used_terms("kinds", site.pack);
    let schools = graph.school_orders.of(order, &graph.places);
    let is_by_region = order == SchoolOrder::Region;
    let start = (number as usize * PER_PAGE).min(schools.len());
    let mut groups: Vec<MatrixGroup> = Vec::new();
    for school in schools[start..].iter().take(PER_PAGE) {
        let facts = &graph.model.schools[*school as usize];
        let code = facts.facts.region.as_deref().unwrap_or_default();
        let name = match site.regency_words(code) {
            unplaced if unplaced.is_empty() && is_by_region => {
                site.word(language, "unplaced").to_owned()
            }
            name => name,
        };
        let covered = coverage(site, *school, &kinds);
        // Where regions are not the groups, each school says its own.
        let (name, about) = if is_by_region {
            (name, String::new())
        } else {
            (String::new(), name)
        };
        let row = MatrixRow {
            about,
            head: Link::to(
                site.school_title(facts),
                &graph.model.entry(facts.entry).address,
            ),
            cells: covered
                .iter()
                .zip(&kinds)
                .map(|((count, latest), kind)| {
                    let Some(latest) = latest else {
                        let is_held_back = graph.held_back.is_kind_in(*school, *kind);
                        let words = is_held_back.then(|| site.word(language, "matrix_mended"));
                        return MatrixCell {
                            about: words.unwrap_or_default().to_owned(),
                            ..MatrixCell::default()
                        };
                    };
                    let entry = graph.model.entry(*latest);
                    MatrixCell {
                        is_alone: false,
                        link: Link::to(count.to_string(), &entry.address),
                        about: entry.date.map_or_else(String::new, |date| {
                            let month = date.start.month();
                            // Short, so that all kinds stand side by side on a desk.
                            let month = site.pack.calendar.short_month_name(month, language);
                            format!("{month} {}", date.start.year())
                        }),
                    }
                })
                .collect(),
        };
        match groups.last_mut().filter(|group| group.name == name) {
            Some(group) => group.rows.push(row),
            None => groups.push(MatrixGroup {
                name,
                rows: vec![row],
            }),
        }
    }
    let view = Matrix {
        summary: site.of_those_there(language, "matrix_coverage_about"),
        empty: site.word(language, "matrix_empty").to_owned(),
        picture: Html::default(),
        is_long: false,
        corner: site.word(language, "school").to_owned(),
        columns: kinds
            .iter()
            .map(|kind| site.term_link(*kind, language))
            .collect(),
        groups,
        untried: untried(site, &kinds),
        seeking: match is_by_region && number == 0 {
            true => seeking(site),
            false => Vec::new(),
        },
        data: Link::to("CSV", "data/coverage.csv"),
        orders: orders(site, order),
        listing: Some(page_links(site, schools.len(), &first, number, language)),
    };
    let title = site.word(language, "matrix_coverage").to_owned();
    let title = match orders(site, order)
        .into_iter()
        .find(|link| link.href.is_none())
    {
        Some(order) if !is_by_region => format!("{title}, {}", order.text.to_lowercase()),
        _ => title,
    };
    let title = numbered_title(site, &title, number, language);
    let mut page = matrix_page(site, &address, title, &view);
    // The same rows once more: one order is enough for search engines.
    page.is_hidden = !is_by_region;
    (page, view)
}

/// The orders of the matrix of schools, the present one without a link.
fn orders(site: &Site<'_>, present: SchoolOrder) -> Vec<Link> {
    let language = site.config.language.as_str();
    SchoolOrder::ALL
        .into_iter()
        .map(|order| {
            let name = site.word(
                language,
                match order {
                    SchoolOrder::Region => "order_by_region",
                    SchoolOrder::Name => "order_by_name",
                    SchoolOrder::Kinds => "order_by_kinds",
                    SchoolOrder::Latest => "order_by_latest",
                },
            );
            if order == present {
                Link::plain(name)
            } else {
                Link::to(name, &site.addresses.coverage(order))
            }
        })
        .collect()
}

/// How many practices of each kind a school has, and the latest.
pub fn coverage(site: &Site<'_>, school: u32, kinds: &[TermId]) -> Vec<(usize, Option<EntryId>)> {
    let mut covered = vec![(0, None); kinds.len()];
    for id in &site.graph.by_school[school as usize] {
        let kind = site.graph.model.entry(*id).kind();
        if let Some(place) = kinds.iter().position(|known| Some(*known) == kind) {
            covered[place].0 += 1;
            // Newest first.
            covered[place].1.get_or_insert(*id);
        }
    }
    covered
}

fn matrix_page(site: &Site<'_>, address: &str, title: String, view: &Matrix) -> Page {
    let language = site.config.language.as_str();
    let mut page = site.page(
        "matrix",
        "explore",
        address,
        title,
        view.summary.clone(),
        vec![site.explore_link(language)],
    );
    let links: Vec<&Link> = view
        .groups
        .iter()
        .flat_map(|group| group.rows.iter().map(|row| &row.head))
        .collect();
    site.with_collection(&mut page, address, &links, None);
    page
}
