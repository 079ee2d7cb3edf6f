//! The parts of a practice: what one field becomes on the page.

use super::Site;
use super::markup::{inside_of, section};
use super::view::{Fact, Link, PartView};
use crate::pack::Answer;
use crate::picture::look::Look;

/// A part of a practice's page, made of one field.
#[derive(Debug, Clone, Default)]
pub struct Part {
    /// The field's name, also the part's anchor.
    pub id: String,
    /// Heading.
    pub label: String,
    /// How it is laid out: `text`, `list`, `links`, `table`, `definitions`, `steps`,
    /// `rounds`, `quotes`, or `body` for the author's text.
    pub form: &'static str,
    /// Of `text`.
    pub text: String,
    /// Of `list`, `quotes` and `links`.
    pub items: Vec<Link>,
    /// Of `table`: headings of the columns.
    pub columns: Vec<Column>,
    /// Of `table`: cells row by row; a single cell is the heading of the rows below it.
    pub rows: Vec<Vec<Cell>>,
    /// Of `definitions`: labels with their texts.
    pub entries: Vec<Fact>,
    /// Of `steps`.
    pub steps: Vec<Step>,
    /// Of `rounds`.
    pub rounds: Vec<Round>,
    /// Of `table`: what it shows.
    pub caption: String,
    /// A remark beneath.
    pub note: String,
    /// A drawing, finished SVG.
    pub picture: String,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// Heading.
    pub label: String,
    /// Whether it holds numbers.
    pub is_number: bool,
}

/// A cell of a table.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// Texts, one or several.
    pub texts: Vec<Link>,
    /// A mark before the text, as in the drawing above the table.
    pub look: Option<Look>,
}

impl Cell {
    /// A cell with one text.
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            texts: vec![Link::plain(text)],
            look: None,
        }
    }
}

impl Part {
    /// The part as the template gets it. `root` is the way to the output folder; `is_taken` says
    /// whether the author's text has an id.
    pub(super) fn view(
        &self,
        root: &str,
        words: &StepWords<'_>,
        is_taken: &dyn Fn(&str) -> bool,
    ) -> PartView {
        let is_brief =
            self.form == "links" || self.form == "text" && self.text.chars().count() < 50;
        let size = match (self.is_wide(), is_brief) {
            (true, _) => "wide",
            (false, true) => "brief",
            (false, false) => "",
        };
        PartView {
            id: self.id.clone(),
            has_picture: !self.picture.is_empty() || !self.rounds.is_empty(),
            html: section(self, size, root, words, is_taken).into(),
        }
    }

    /// What stands below its heading, finished HTML.
    pub(super) fn inside(&self, root: &str, words: &StepWords<'_>) -> String {
        inside_of(self, root, words)
    }

    /// Whether it needs more room than a text.
    pub(super) fn is_wide(&self) -> bool {
        !self.picture.is_empty() || self.form == "rounds" || self.columns.len() > 3
    }
}

/// Once round a cycle.
#[derive(Debug, Clone)]
pub struct Round {
    /// What it is called.
    pub name: String,
    /// Its stages.
    pub steps: Vec<Step>,
    /// A drawing, finished SVG.
    pub picture: String,
}

/// A step of a practice or a stage of a cycle.
#[derive(Debug, Clone)]
pub struct Step {
    /// Name.
    pub name: String,
    /// When it was done, in words.
    pub date: String,
    /// Whether it has been done.
    pub is_done: bool,
    /// Whether its author says how far it is. Else only what stands in other fields may tell that it has
    /// been done.
    pub is_said: bool,
    /// Whether a later one has been done and this one is not told of.
    pub is_passed: bool,
    /// Whether it comes next.
    pub is_next: bool,
    /// What the author says of one that is not done, if anything.
    pub answer: Option<Answer>,
    /// Whether the cycle was called off before it.
    pub is_called_off: bool,
}

impl Step {
    /// How far it has come: its day, or a word.
    pub(super) fn state<'a>(&'a self, words: &StepWords<'a>) -> &'a str {
        if !self.date.is_empty() {
            return &self.date;
        }
        let word = match (self.is_done, self.is_passed) {
            (true, _) if !self.is_said => "step_told",
            (true, _) => "step_done",
            (false, _) if self.is_called_off => "step_called_off",
            // It was left out.
            (false, _) if self.answer == Some(Answer::No) => "no",
            (false, _) if self.is_next => "step_next",
            (false, _) if self.answer.is_some() => "step_open",
            // Nothing is told of it, and a later one has been done.
            (false, true) => "step_passed",
            (false, false) if !self.is_said => "step_untold",
            (false, false) => "step_open",
        };
        words.site.word(words.language, word)
    }
}

/// The words for steps of which no day is known, in a language.
pub(super) struct StepWords<'a> {
    site: &'a Site<'a>,
    language: &'a str,
}

impl<'a> StepWords<'a> {
    /// Those of a language.
    pub(super) fn of(site: &'a Site<'_>, language: &'a str) -> Self {
        Self { site, language }
    }
}
