//! `longer-than-a-page`: a plan that does not fit the one page its kind promises.
//!
//! The rule for plans since the ministry’s circular of 2019: aims, activities, assessment,
//! and one page is enough. Kinds say so with `one_page: true`. What counts is the sheet that
//! our style sheet prints, as [`printed_page`](super::printed_page) estimates it; a plan is
//! named only where it is longer by more than the estimate can be wrong.

use super::Subject;
use super::printed_page::{LINE, PAGE, Printed};
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::field::{Field, HEAD_FACTS, Value};
use crate::locale::format_number;
use crate::pack::{FieldType, Kind};

/// What an estimate may be above the page before it is told.
const DOUBT: f64 = 0.05;
/// Letters of a subject with what it trains, of somebody in the team, and of a name.
const LETTERS_OF_SUBJECT: usize = 38;
const LETTERS_OF_MEMBER: usize = 22;
const LETTERS_OF_NAME: usize = 20;
/// Most subjects that have the room of one fact.
const MOST_SUBJECTS: usize = 4;
/// A short text stands beside its heading.
const SHORT: usize = 50;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let Some(kind) = subject.kind.filter(|kind| kind.one_page) else {
        return;
    };
    let height = printed(subject, kind).height();
    if height <= PAGE * (1.0 + DOUBT) {
        return;
    }
    let blank = subject
        .body
        .lines()
        .take_while(|line| line.trim().is_empty())
        .count();
    // Two columns: what is taken out of one shortens the page by half.
    let lines = ((height - PAGE) * 2.0 / LINE).round();
    let pages = format_number(height / PAGE, 1, subject.language);
    problems.push(
        subject
            .problem(
                Code::LongerThanAPage,
                Span::line(subject.body_shift + blank as u32 + 1),
                Message::new("longer_than_a_page")
                    .with("pages", pages)
                    .with("lines", format!("{lines}")),
            )
            .hint(Message::new("longer_than_a_page_hint")),
    );
}

fn printed(subject: &Subject<'_, '_>, kind: &Kind) -> Printed {
    let fields = subject.fields;
    let text = |name| fields.text(name).unwrap_or_default();
    let team = fields.records("team").len();
    let mut printed = Printed::new(text("title"), text("summary"));
    facts(subject, &mut printed);
    printed.names(team * LETTERS_OF_MEMBER);
    for name in &kind.page {
        match name.as_str() {
            "body" => printed.text(subject.body),
            // The subjects of the map that is named, and the people in the team.
            "interdisciplinary" if fields.get("activity_map").is_some() => {
                let subjects = fields.terms("subjects").len().max(2);
                printed.beside(subjects * LETTERS_OF_SUBJECT + LETTERS_OF_NAME);
            }
            "partnership" if team > 0 => printed.beside(team * LETTERS_OF_MEMBER),
            name => {
                if let Some(field) = fields.get(name) {
                    part(field, subject, &mut printed);
                }
            }
        }
    }
    for picture in fields.records("images") {
        printed.picture(picture.text("alt").unwrap_or_default());
    }
    printed.across(fields.texts("sources").iter().map(String::as_str));
    let attachments = fields.records("attachments").iter();
    printed.across(attachments.map(|one| one.text("title").unwrap_or_default()));
    printed
}

/// What stands beneath the title: the school, and the facts that are said.
fn facts(subject: &Subject<'_, '_>, printed: &mut Printed) {
    let fields = subject.fields;
    let names = fields.terms("subjects").iter().map(|one| {
        let names = &subject.pack.term(*one).names;
        names.get(subject.language).chars().count() + 2
    });
    let (letters, of_subjects) =
        names.fold((0, 0), |(letters, count), name| (letters + name, count + 1));
    // Many subjects take the room of two facts, and so does a licence.
    let (letters, more) = match of_subjects {
        many if many > MOST_SUBJECTS => (letters / 2, 1),
        _ => (letters, 0),
    };
    let has_licence = subject.config.licence.is_some() || fields.get("licence").is_some();
    // The phase stands in the place of grades.
    let is_said = |name: &str| {
        fields.get(name).is_some() || name == "grades" && fields.get("phase").is_some()
    };
    let said = HEAD_FACTS.into_iter().filter(|name| is_said(name));
    let count = 1 + said.count() + more + 2 * usize::from(has_licence);
    printed.facts(count, letters);
}

fn part(field: &Field<'_>, subject: &Subject<'_, '_>, printed: &mut Printed) {
    match (&field.value, field.spec.field_type) {
        (Value::Texts(texts), FieldType::Words) => {
            let letters = texts.iter().map(|text| text.chars().count() + 2).sum();
            printed.beside(letters);
        }
        (Value::Texts(texts), _) => printed.list(texts.iter().map(String::as_str)),
        (Value::Text(text), _) => match text.chars().count() {
            short if short < SHORT => printed.beside(short),
            _ => printed.list(std::iter::once(text.as_str())),
        },
        (Value::Records(records), _) => {
            // A day before each of them.
            let texts = records.iter().map(|record| {
                let day = if record.date("date").is_some() {
                    "30 September 2024: "
                } else {
                    ""
                };
                [day, record.text("text").unwrap_or_default()].concat()
            });
            let texts: Vec<String> = texts.collect();
            printed.list(texts.iter().map(String::as_str));
        }
        (Value::Terms(_), FieldType::DoneSteps) => {
            let steps = field.spec.vocabulary.as_deref();
            let steps = steps.and_then(|steps| subject.pack.vocabulary(steps));
            printed.steps(steps.map_or(0, |(_, steps)| steps.terms.len()));
        }
        (Value::Terms(terms), _) => printed.beside(terms.len() * LETTERS_OF_NAME),
        (Value::Profile(profile), _) => {
            printed.beside(profile.dimensions.len() * LETTERS_OF_NAME);
        }
        _ => printed.beside(LETTERS_OF_NAME),
    }
}
