//! How much of an A4 page a plan takes when it is printed, before there is a page.
//!
//! Heights are in millimetres of one of the two columns in which a practice is printed, as the
//! theme's style sheet sets them: 8.5 points, lines of 4 mm, columns of 88 mm with about 56
//! letters. What stands above and below the columns goes over both. Letters are counted and not
//! set, and pictures are not opened.
//!
//! # How it was measured
//! Chromium printed 52 plans: the three of the sample, 36 made up of paragraphs, lists, tables,
//! quotations and long and short fields, and 13 with nothing but one of these, or pictures, code
//! or sources. The estimate was between 0.88 and 1.12 times the real height, in the middle as high;
//! only a page of code, which stays in one piece, was a quarter longer than estimated. With a
//! doubt of a twentieth, no plan that fits a sheet was named, 13 of 15 that do not were, and the
//! other two were longer by less than 4 %. A test prints some again.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use crate::document::events;

/// What a page holds.
pub(super) const PAGE: f64 = 279.0;
/// A line of text, and the letters on it: in a column, beside a short heading, and of small
/// text across the page.
pub(super) const LINE: f64 = 4.01;
const LETTERS: usize = 56;
const LETTERS_BESIDE: usize = 30;
const LETTERS_ACROSS: usize = 110;
/// Letters that a list takes from each of its lines.
const INDENT: usize = 3;
/// Between paragraphs, lists and tables.
const GAP: f64 = 1.2;
/// A heading in the text with the room around it.
const HEADING: f64 = 7.8;
const SUBHEADING: f64 = 5.6;
/// A part of the page with a heading of its own, without what stands in it; the same with the
/// heading beside the text.
const PART: f64 = 7.9;
const PART_BESIDE: f64 = 2.1;
/// A step of a track.
const STEP: f64 = 5.1;
/// A row of a table: what each line adds, and the room around them.
const ROW_LINE: f64 = 3.78;
const ROW: f64 = 1.3;
/// A picture of usual proportions.
const PICTURE: f64 = 55.0;
/// A title and a summary of one line, citation, foot and the room between all.
const AROUND: f64 = 52.9;
/// The facts beneath them without their rows, a row of them, and how many stand in it.
const FACTS: f64 = 2.8;
const FACTS_ROW: f64 = 8.5;
const FACTS_IN_A_ROW: usize = 5;
const LETTERS_OF_FACT: usize = 22;
/// A further line of the title, and of the summary.
const TITLE_LINE: f64 = 7.1;
const SUMMARY_LINE: f64 = 5.6;
const LETTERS_OF_TITLE: usize = 54;
const LETTERS_OF_SUMMARY: usize = 90;

/// A page that is being filled.
#[derive(Debug, Clone, Copy)]
pub(super) struct Printed {
    /// Over both columns.
    across: f64,
    /// One below the other in a column.
    column: f64,
}

impl Printed {
    /// A page with its title and summary.
    pub(super) fn new(title: &str, summary: &str) -> Self {
        let further = |text: &str, letters| (lines(letters_of(text), letters) - 1.0).max(0.0);
        Self {
            across: AROUND
                + further(title, LETTERS_OF_TITLE) * TITLE_LINE
                + further(summary, LETTERS_OF_SUMMARY) * SUMMARY_LINE,
            column: 0.0,
        }
    }

    /// So many facts beneath the title, the longest of so many letters.
    pub(super) fn facts(&mut self, count: usize, longest: usize) {
        let longest = lines(longest, LETTERS_OF_FACT).max(1.0);
        self.across += FACTS + lines(count, FACTS_IN_A_ROW) * FACTS_ROW + (longest - 1.0) * LINE;
    }

    /// Names one after the other across the page.
    pub(super) fn names(&mut self, letters: usize) {
        self.across += lines(letters, LETTERS_ACROSS) * LINE;
    }

    /// Millimetres of the page that are taken.
    pub(super) fn height(self) -> f64 {
        self.across + self.column / 2.0
    }

    /// A part with a heading and texts below it, each from a line of its own.
    pub(super) fn list<'a>(&mut self, texts: impl Iterator<Item = &'a str>) {
        let items: f64 = texts
            .map(|text| lines(letters_of(text), LETTERS - INDENT).max(1.0))
            .sum();
        self.column += PART + items * LINE;
    }

    /// A part whose heading stands beside a text of so many letters.
    pub(super) fn beside(&mut self, letters: usize) {
        self.column += PART_BESIDE + lines(letters, LETTERS_BESIDE).max(1.0) * LINE;
    }

    /// A track of steps, one below the other.
    pub(super) fn steps(&mut self, count: usize) {
        self.column += PART + count as f64 * STEP;
    }

    /// Pictures with what is said below them.
    pub(super) fn picture(&mut self, words: &str) {
        self.column += PICTURE + GAP + lines(letters_of(words), LETTERS) * LINE;
    }

    /// Texts below the columns, across the page, with a heading.
    pub(super) fn across<'a>(&mut self, texts: impl Iterator<Item = &'a str>) {
        let items: f64 = texts
            .map(|text| lines(letters_of(text), LETTERS_ACROSS).max(1.0))
            .sum();
        if items > 0.0 {
            self.across += (items + 1.0) * LINE;
        }
    }

    /// The author's text.
    pub(super) fn text(&mut self, body: &str) {
        let mut text = Text::default();
        for event in events(body) {
            text.see(&event);
        }
        self.column += text.height;
    }
}

/// A text that is being read.
#[derive(Default)]
struct Text {
    height: f64,
    /// Letters since the last line that was ended.
    letters: usize,
    /// Lists and quotations around them.
    depth: usize,
    is_in_picture: bool,
    is_in_code: bool,
    /// Letters of the cells of a table, row by row.
    rows: Vec<Vec<usize>>,
}

impl Text {
    fn see(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(Tag::List(_) | Tag::BlockQuote(_)) => {
                self.end_lines();
                self.depth += 1;
            }
            Event::End(TagEnd::List(_) | TagEnd::BlockQuote(_)) => {
                self.end_lines();
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.height += GAP;
                }
            }
            Event::Start(Tag::Image { .. }) => {
                self.is_in_picture = true;
                self.height += PICTURE;
            }
            Event::End(TagEnd::Image) => self.is_in_picture = false,
            Event::Start(Tag::CodeBlock(_)) => self.is_in_code = true,
            Event::End(TagEnd::CodeBlock) => {
                self.is_in_code = false;
                self.height += GAP;
            }
            Event::Start(Tag::Table(_)) => self.rows.clear(),
            Event::Start(Tag::TableHead | Tag::TableRow) => self.rows.push(Vec::new()),
            Event::End(TagEnd::TableCell) => {
                let letters = std::mem::take(&mut self.letters);
                if let Some(row) = self.rows.last_mut() {
                    row.push(letters);
                }
            }
            Event::End(TagEnd::Table) => self.height += height_of_table(&self.rows) + GAP,
            Event::End(TagEnd::Paragraph) => {
                self.end_lines();
                self.height += GAP;
            }
            Event::End(TagEnd::Heading(level)) => {
                self.letters = 0;
                self.height += match level {
                    HeadingLevel::H1 | HeadingLevel::H2 => HEADING,
                    _ => SUBHEADING,
                };
            }
            Event::End(TagEnd::Item) | Event::HardBreak => self.end_lines(),
            Event::Text(text) if self.is_in_code => {
                let all = text.lines().map(|line| lines(letters_of(line), LETTERS));
                self.height += all.map(|count| count.max(1.0)).sum::<f64>() * LINE;
            }
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text)
                if !self.is_in_picture =>
            {
                self.letters += letters_of(text);
            }
            Event::DisplayMath(_) => self.height += 2.0 * LINE,
            Event::SoftBreak => self.letters += 1,
            _ => {}
        }
    }

    fn end_lines(&mut self) {
        let letters = LETTERS.saturating_sub(INDENT * self.depth).max(INDENT);
        let letters = lines(std::mem::take(&mut self.letters), letters);
        self.height += letters * LINE;
    }
}

/// A table whose columns share the width as browsers share it: by their longest cell.
fn height_of_table(rows: &[Vec<usize>]) -> f64 {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let longest: Vec<usize> = (0..columns)
        .map(|column| rows.iter().filter_map(|row| row.get(column)).max())
        .map(|letters| letters.copied().unwrap_or(0).max(4))
        .collect();
    let all: usize = longest.iter().sum();
    let room = LETTERS.saturating_sub(INDENT * columns.saturating_sub(1));
    let height_of_row = |row: &Vec<usize>| {
        let cells = row.iter().zip(&longest).map(|(letters, longest)| {
            let width = (room * longest).div_ceil(all.max(room)).max(4);
            // Narrow cells break words badly.
            lines(letters + letters / 16, width).max(1.0)
        });
        ROW + cells.fold(1.0, f64::max) * ROW_LINE
    };
    rows.iter().map(height_of_row).sum()
}

fn letters_of(text: &str) -> usize {
    text.chars().count()
}

fn lines(letters: usize, on_a_line: usize) -> f64 {
    letters.div_ceil(on_a_line) as f64
}
