//! `longer-than-a-page`: a text that does not fit the one page its kind promises.
//!
//! The rule for plans since the ministry’s circular of 2019: aims, activities, assessment,
//! and one page is enough. Kinds say so with `one_page: true`. The words of the text are
//! counted, and those of the fields that stand beside it on the page.

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::field::Value;
use crate::pack::Kind;

/// Words of an A4 page in the size we print, its headings included.
const WORDS_OF_A_PAGE: u32 = 550;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let Some(kind) = subject.kind.filter(|kind| kind.one_page) else {
        return;
    };
    let words = subject.outline.words + words_of_fields(subject, kind);
    if words <= WORDS_OF_A_PAGE {
        return;
    }
    let blank = subject
        .body
        .lines()
        .take_while(|line| line.trim().is_empty())
        .count();
    problems.push(
        subject
            .problem(
                Code::LongerThanAPage,
                Span::line(subject.body_shift + blank as u32 + 1),
                Message::new("longer_than_a_page")
                    .with("words", words.to_string())
                    .with("most", WORDS_OF_A_PAGE.to_string()),
            )
            .hint(Message::new("longer_than_a_page_hint")),
    );
}

/// Words of the texts that a page of this kind shows beside its body.
fn words_of_fields(subject: &Subject<'_, '_>, kind: &Kind) -> u32 {
    let shown = kind
        .page
        .iter()
        .filter_map(|name| subject.fields.value(name));
    let count = |text: &str| text.split_whitespace().count() as u32;
    shown
        .map(|value| match value {
            Value::Text(text) => count(text),
            Value::Texts(texts) => texts.iter().map(|text| count(text)).sum(),
            _ => 0,
        })
        .sum()
}
