//! A practice as a scaffold: what a school takes over that wants to do the same.
//!
//! Which fields and sections those are says the pack: the plan, not what came of it. People,
//! dates and files are never among them, wherever they stand.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::Opened;
use crate::document::placed_events;
use crate::field::{FRAMEWORKS, Field, Fields, OpenTerm, Value};
use crate::pack::{Kind, Term, TermId};
use crate::page::field_view::Showing;
use crate::page::view::Link;
use crate::page::{Addresses, Site};
use crate::scaffold::{Scaffold, TakenOver, entry as written_entry, quoted};

/// The scaffold that is made after a practice, by its address. There is one where the licence
/// lets others change what they take.
pub(super) fn link(showing: &Showing<'_, '_>) -> Option<Link> {
    licence(showing)?;
    let address = Addresses::scaffold_after(&showing.entry.address)?;
    let words = showing.site.word(showing.language, "download_as_scaffold");
    Some(Link::to(words, &address))
}

/// The licence of a practice that others may change.
fn licence<'site>(showing: &Showing<'_, 'site>) -> Option<&'site Term> {
    let site = showing.site;
    let licence = site.pack.term(site.licence_term(showing.entry)?);
    (licence.says("no_derivatives") != Some(true)).then_some(licence)
}

/// The text of that scaffold. `text` is the practice's own as Markdown, without names and
/// without links to this site, which lead nowhere on another.
pub fn scaffold_after(
    site: &Site<'_>,
    opened: &Opened<'_, '_>,
    text: impl FnOnce() -> String,
) -> Option<String> {
    let kind = opened.front_matter.kind?;
    let showing = Showing::of(site, opened);
    let licence = licence(&showing)?;
    let (entry, language) = (showing.entry, showing.language);
    let mut values = reusable_values(opened.front_matter.fields.iter(), &showing);
    let original = site
        .graph
        .model
        .entry(super::super::alike::original(site, opened.id));
    values.push((
        "based_on",
        quoted(&super::practice_id(site.graph, original)),
    ));
    if licence.share_alike {
        values.push(("licence", licence.id.clone()));
    }
    let school = showing.school.map(|school| site.school_title(school));
    let note = site.say(
        language,
        "scaffold_after",
        &[
            ("title", &entry.title),
            ("school", school.unwrap_or(site.title())),
            ("licence", licence.names.get(language)),
        ],
    );
    let sections = match kind.has_reusable_sections() {
        true => reusable_sections(kind, &text()),
        false => Vec::new(),
    };
    let scaffold = Scaffold {
        kind,
        title: &entry.title,
        date: None,
        language,
        names_kind: true,
        names_language: *language != *site.config.language,
        model: Some(TakenOver {
            note: &note,
            values: &values,
            sections: &sections,
        }),
    };
    Some(scaffold.text(site.locale))
}

fn reusable_values<'fields, 'site: 'fields>(
    fields: impl Iterator<Item = &'fields Field<'site>>,
    showing: &Showing<'_, 'site>,
) -> Vec<(&'site str, String)> {
    fields
        .filter(|field| field.spec.reusable)
        .filter_map(|field| Some((field.name, yaml(&field.value, field, showing)?)))
        .collect()
}

/// A value as its author could have written it; none of people, dates, results and files.
fn yaml<'site>(
    value: &Value<'site>,
    field: &Field<'site>,
    showing: &Showing<'_, 'site>,
) -> Option<String> {
    let word = |term: &TermId| word_for(*term, showing);
    Some(match value {
        Value::Text(text) => quoted(&showing.clean(text)),
        Value::Texts(texts) => {
            let lines = texts
                .iter()
                .map(|text| format!("- {}", quoted(&showing.clean(text))));
            lines.collect::<Vec<_>>().join("\n")
        }
        Value::Term(term) => quoted(&word(term)),
        Value::Terms(terms) => listed(terms.iter().map(|term| item(&word(term)))),
        Value::OpenTerms(terms) => listed(terms.iter().map(|term| match term {
            OpenTerm::Known(term) => item(&word(term)),
            OpenTerm::Free(own) => item(&showing.clean(own)),
        })),
        Value::Grades(grades) => listed(grades.iter().map(|grade| grade.to_string())),
        Value::Days(days) => listed(days.iter().map(|day| day.to_string())),
        Value::Count(count) => count.to_string(),
        Value::Duration(duration) => quoted(&showing.clean(&duration.text)),
        Value::Profile(profile) => {
            let dimensions = profile.dimensions.iter();
            let dimensions = listed(dimensions.map(|term| item(&word(term))));
            let framework = profile
                .framework
                .map(|id| showing.site.pack.vocabulary_at(id));
            match framework.and_then(|one| one.id.strip_prefix(FRAMEWORKS)) {
                None => dimensions,
                Some(framework) => {
                    let key = |name: &'static str| {
                        let spec = field.spec.fields.get(name);
                        spec.map_or(name, |spec| spec.key(name, showing.language))
                    };
                    let (first, second) = (key("framework"), key("dimensions"));
                    format!("{first}: {framework}\n{second}: {dimensions}")
                }
            }
        }
        Value::Record(fields) => record(fields, showing)?.join("\n") + "\n",
        Value::Records(records) => {
            let records = records.iter().filter_map(|one| record(one, showing));
            let items: Vec<String> = records
                .map(|lines| format!("- {}", lines.join("\n  ")))
                .collect();
            items.join("\n")
        }
        Value::Date(_)
        | Value::Number(_)
        | Value::Percent(_)
        | Value::YesNo(_)
        | Value::People(_)
        | Value::Roles(_)
        | Value::Counts(_)
        | Value::Reference(_)
        | Value::References(_)
        | Value::Coordinates(..)
        | Value::Numbers(_)
        | Value::Percents(_)
        | Value::Stages(_)
        | Value::Shares(_)
        | Value::Unread => return None,
    })
    .filter(|yaml| !yaml.is_empty() && yaml != "[]")
}

/// The lines of a record.
fn record<'site>(fields: &Fields<'site>, showing: &Showing<'_, 'site>) -> Option<Vec<String>> {
    let mut lines = Vec::new();
    for field in fields.iter() {
        if let Some(value) = yaml(&field.value, field, showing) {
            let key = field.spec.key(field.name, showing.language);
            written_entry(key, &value, &mut lines);
        }
    }
    (!lines.is_empty()).then_some(lines)
}

/// A word of a vocabulary as it is called, where that is understood in its place, else its id.
fn word_for(term: TermId, showing: &Showing<'_, '_>) -> String {
    let pack = showing.site.pack;
    let vocabulary = pack.vocabulary_at(term.vocabulary);
    let called = pack.term(term).names.get(showing.language);
    let is_understood = !called.contains([',', '/', '(', '&'])
        && pack.find_term(&vocabulary.id, called) == Some(term);
    match is_understood {
        true => called.to_owned(),
        false => pack.term(term).id.clone(),
    }
}

/// A word within a list on one line.
fn item(word: &str) -> String {
    match word.contains([',', '[', ']', '{', '}']) {
        true => format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\"")),
        false => quoted(word),
    }
}

/// A list on one line.
fn listed(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

/// The texts of the sections that are taken over, by the section's place in the kind.
fn reusable_sections(kind: &Kind, text: &str) -> Vec<(usize, String)> {
    let mut sections = Sections {
        text,
        taken: Vec::new(),
        open: None,
    };
    let mut heading: Option<String> = None;
    // Quotations, items and notes around the current place, whose headings begin no section.
    let mut depth = 0usize;
    for (event, range) in placed_events(text) {
        match event {
            Event::Start(Tag::Heading { level, .. }) if level <= HeadingLevel::H2 && depth == 0 => {
                sections.end(range.start);
                heading = Some(String::new());
            }
            Event::End(TagEnd::Heading(_)) => {
                let heading = heading.take();
                let place = heading.and_then(|heading| kind.reusable_section(&heading));
                if let Some(place) = place {
                    sections.begin(place, range.end);
                }
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&words);
                }
            }
            Event::FootnoteReference(_) => sections.leave_out(range),
            Event::Start(tag @ (Tag::BlockQuote(_) | Tag::Item | Tag::FootnoteDefinition(_))) => {
                depth += 1;
                if matches!(tag, Tag::FootnoteDefinition(_)) {
                    sections.leave_out(range);
                }
            }
            Event::End(TagEnd::BlockQuote(_) | TagEnd::Item | TagEnd::FootnoteDefinition) => {
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
    }
    sections.end(text.len());
    sections.taken
}

/// Sections of a text as they are copied, piece by piece.
struct Sections<'text> {
    text: &'text str,
    /// What has been copied of each, by its place in the kind.
    taken: Vec<(usize, String)>,
    open: Option<OpenSection>,
}

/// The section that is being read.
struct OpenSection {
    place: usize,
    words: String,
    /// Up to where it has been copied or left out.
    from: usize,
}

impl Sections<'_> {
    fn begin(&mut self, place: usize, from: usize) {
        let words = String::new();
        self.open = Some(OpenSection { place, words, from });
    }

    /// Leaves out a note or a sign that leads to one: its other half stands elsewhere.
    fn leave_out(&mut self, bytes: Range<usize>) {
        if let Some(open) = &mut self.open {
            let words = self.text.get(open.from..bytes.start);
            open.words.push_str(words.unwrap_or_default());
            // A note may hold another one.
            open.from = open.from.max(bytes.end);
        }
    }

    fn end(&mut self, at: usize) {
        self.leave_out(at..at);
        let Some(OpenSection { place, words, .. }) = self.open.take() else {
            return;
        };
        let words = words.trim();
        match self.taken.iter_mut().find(|(known, _)| *known == place) {
            _ if words.is_empty() => {}
            // Two headings of one section.
            Some((_, known)) => *known = [known.as_str(), words].join("\n\n"),
            None => self.taken.push((place, words.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    #[test]
    fn words_in_a_list_stay_as_they_are() {
        let words = [
            "tape",
            "ragi, dan gula",
            "a: b",
            "ya",
            "2024",
            "{\"a\\",
            "# satu",
        ];
        let list = listed(words.iter().map(|word| item(word)));
        let read: Vec<String> = serde_yaml::from_str(&list).unwrap();
        assert_eq!(read, words, "{list}");
    }
}
