//! `longer-than-a-page`: a text that does not fit the one page its kind promises.
//!
//! The rule for plans since the ministry’s circular of 2019: aims, activities, assessment,
//! and one page is enough. Kinds say so with `one_page: true`.

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Message, Span};

/// Words of an A4 page in the size we print, its headings included.
const WORDS_OF_A_PAGE: u32 = 550;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Vec<Diagnostic>) {
    let words = subject.outline.words;
    if !subject.kind.is_some_and(|kind| kind.one_page) || words <= WORDS_OF_A_PAGE {
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
