//! Checks of what a practice says, file by file. Each is one file: its code, its rule,
//! its message.
//!
//! **Invariant:** a check sees one file's fields and text, the pack and the settings, and
//! changes nothing. What needs other files is checked in the graph.

mod count_mismatch;
mod criterion_mismatch;
mod cycle_unfinished;
mod cycles_twice;
mod date_in_future;
mod date_order;
mod days_beyond;
mod holiday;
mod judging_words;
mod leftover_template;
mod longer_than_a_page;
mod mean_mismatch;
mod no_rotation;
mod not_in_team;
mod number_in_text;
mod points_not_percent;
mod printed_page;
mod private_contact;
mod profile_mismatch;
mod prose;
mod pupils_in_table;
mod region_mismatch;
mod score_not_allowed;
mod scores_in_forms;
mod scores_in_tables;
mod shares_not_100;
mod stages_unsaid;
mod stale;
mod steps_skipped;
mod subject_twice;
mod too_few_teachers;
mod weekday_mismatch;

use std::cell::LazyCell;

use jiff::civil::Date;
use prose::Prose;

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::document::Outline;
use crate::field::Fields;
use crate::pack::{Kind, Pack};
use crate::yaml::Node;

pub use leftover_template::is_unfilled;
pub use mean_mismatch::of_table_row as mean_of_table_row;
pub use private_contact::private_contact;
pub use too_few_teachers::teachers;

/// What a check may look at.
pub struct Subject<'a, 'site> {
    /// The file, for reports.
    pub path: &'a str,
    /// Its typed fields.
    pub fields: &'a Fields<'site>,
    /// What stands in its front matter, as written.
    pub front_matter: Option<&'a Node>,
    /// Its front matter as it stands in the file.
    pub front_matter_text: &'a str,
    /// Its text as Markdown.
    pub body: &'a str,
    /// Lines before the text.
    pub body_shift: u32,
    /// What its text holds.
    pub outline: &'a Outline,
    /// The kind of the practice; `None` for profiles and pages.
    pub kind: Option<&'a Kind>,
    /// The country.
    pub pack: &'a Pack,
    /// The site's settings.
    pub config: &'a Config,
    /// The day it is, where that is known.
    pub today: Option<Date>,
    /// Language of the author's keys, for dates and words in messages.
    pub language: &'a str,
}

/// Runs every check on one file.
pub fn check(subject: &Subject<'_, '_>) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let problems = &mut problems;
    date_order::check(subject, problems);
    date_in_future::check(subject, problems);
    stale::check(subject, problems);
    holiday::check(subject, problems);
    mean_mismatch::check(subject, problems);
    shares_not_100::check(subject, problems);
    criterion_mismatch::check(subject, problems);
    count_mismatch::check(subject, problems);
    days_beyond::check(subject, problems);
    cycles_twice::check(subject, problems);
    subject_twice::check(subject, problems);
    profile_mismatch::check(subject, problems);
    region_mismatch::check(subject, problems);
    too_few_teachers::check(subject, problems);
    no_rotation::check(subject, problems);
    not_in_team::check(subject, problems);
    steps_skipped::check(subject, problems);
    stages_unsaid::check(subject, problems);
    cycle_unfinished::check(subject, problems);
    longer_than_a_page::check(subject, problems);
    pupils_in_table::check(subject, problems);
    let prose = Prose::of(subject);
    let passages = LazyCell::new(|| prose::passages(subject));
    if prose.may_hold(&leftover_template::signs(subject)) {
        leftover_template::check(subject, &passages, problems);
    }
    if prose.may_hold(&points_not_percent::signs(subject)) {
        points_not_percent::check(subject, &passages, problems);
    }
    if prose.may_hold(&shares_not_100::signs()) {
        shares_not_100::check_text(subject, &passages, problems);
    }
    if judging_words::is_asked(subject) && prose.may_hold(&judging_words::signs(subject)) {
        judging_words::check(subject, &passages, problems);
    }
    if judging_words::is_asked(subject) && prose.may_hold(&score_not_allowed::signs(subject)) {
        score_not_allowed::check(subject, &passages, problems);
    }
    if prose.may_hold(&number_in_text::signs()) {
        number_in_text::check(subject, &passages, problems);
    }
    if prose.may_hold(&weekday_mismatch::signs(subject)) {
        weekday_mismatch::check(subject, &passages, problems);
    }
    std::mem::take(problems)
}

impl Subject<'_, '_> {
    fn problem(&self, code: Code, span: Span, message: Message) -> Diagnostic {
        Diagnostic::new(code, self.path, span, message)
    }

    /// Advice that names keys, which are in the language of those of the file.
    fn advice(&self, key: &'static str) -> Message {
        Message::new(key).with("keys", self.language)
    }

    /// The value at a place as the author wrote it, without its quotation marks.
    fn written(&self, span: Span) -> Option<&str> {
        self.front_matter?.at(span)?.text()
    }

    /// Whether something is written in a section of an id that the kind knows, by any of its
    /// names.
    fn has_section(&self, id: &str) -> bool {
        self.sections(id).next().is_some()
    }

    /// The headings of such sections that hold anything.
    fn sections(&self, id: &str) -> impl Iterator<Item = &str> {
        let headings = self.outline.headings.iter();
        headings
            .filter(|heading| !heading.is_empty)
            .map(|heading| heading.text.as_str())
            .filter(move |heading| self.is_section(id, heading))
    }

    /// Whether a heading is that of such a section.
    fn is_section(&self, id: &str, heading: &str) -> bool {
        let sections = self.kind.map_or(&[][..], |kind| &kind.sections);
        let mut known = sections.iter().filter(|section| section.id == id);
        known.any(|section| is_about(heading, section.spellings()))
    }
}

/// Whether a heading holds one of the names as whole words: "Refleksi pertemuan pertama".
fn is_about<'a>(heading: &str, mut names: impl Iterator<Item = &'a str>) -> bool {
    names.any(|name| {
        let mut rest = words(heading);
        loop {
            let mut here = rest.clone();
            if words(name).all(|word| here.next().is_some_and(|other| is_same(word, other))) {
                return true;
            }
            if rest.next().is_none() {
                return false;
            }
        }
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> + Clone {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

fn is_same(word: &str, other: &str) -> bool {
    word.eq_ignore_ascii_case(other)
        || !word.is_ascii() && !other.is_ascii() && word.to_lowercase() == other.to_lowercase()
}
