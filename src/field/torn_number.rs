//! `split-by-comma`: numbers that brackets have torn apart at their decimal comma within texts:
//! `[62,5% belum tuntas]`.
//!
//! Between two texts of a list nearly everybody types a space behind the comma, and nobody within
//! a number.

use super::Reader;
use crate::diagnostic::{Code, Diagnostic, Message, Span};
use crate::yaml::{Content, Node, quoted};

/// Most digits before a decimal comma or behind it; more are a year or a telephone number.
const MOST_DIGITS: usize = 3;

/// Warns of every run of texts that may be one with a number in it.
pub(super) fn report(items: &[Node], reader: &mut Reader<'_>) {
    let mut rest = items;
    while let Some((_, others)) = rest.split_first() {
        let pairs = rest.iter().zip(others);
        let torn = pairs.take_while(|(before, after)| is_torn(before, after));
        let (run, further) = rest.split_at(1 + torn.count());
        report_run(run, reader);
        rest = further;
    }
}

/// Whether a number may have its whole part at the end of a text and its decimals in the next one.
fn is_torn(before: &Node, after: &Node) -> bool {
    let (end, start) = (before.span.end, after.span.start);
    let is_next = end.line == start.line && end.column + 1 == start.column;
    is_next
        && unquoted(before).is_some_and(ends_in_number)
        && unquoted(after).is_some_and(begins_with_number)
}

fn unquoted(node: &Node) -> Option<&str> {
    match &node.content {
        Content::Scalar {
            text,
            quoted: false,
        } => Some(text),
        _ => None,
    }
}

/// Whether the last word of a text is a whole number, with or without a sign or unit before it:
/// `62`, `±7`, `Rp3`; no date or time.
fn ends_in_number(text: &str) -> bool {
    let word = text.split_whitespace().next_back().unwrap_or_default();
    let before = word.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let digits = word.len() - before.len();
    (1..=MOST_DIGITS).contains(&digits)
        && !before.contains(|sign: char| sign.is_ascii_digit() || "-./:".contains(sign))
}

/// Whether the first word of a text begins with decimals: `5`, `5%`, `5kg`.
fn begins_with_number(text: &str) -> bool {
    let rest = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let is_of_more = rest.strip_prefix(['-', '.', '/', ':']);
    let is_of_more = is_of_more.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    (1..=MOST_DIGITS).contains(&(text.len() - rest.len())) && !is_of_more
}

fn report_run(run: &[Node], reader: &mut Reader<'_>) {
    let texts: Vec<&str> = run.iter().filter_map(unquoted).map(str::trim).collect();
    let is_digits = |text: &&str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (Some(first), Some(last)) = (run.first(), run.last()) else {
        return;
    };
    // Whoever counts (`1,2,3`) means each number.
    if texts.len() < 2 || (texts.len() > 2 && texts.iter().all(is_digits)) {
        return;
    }
    let span = Span {
        start: first.span.start,
        end: last.span.end,
    };
    let whole = texts.join(",");
    let message = Message::new("decimal_comma_in_texts").with("value", &whole);
    let hint = Message::new("decimal_comma_in_texts_hint").with("text", quoted(&whole));
    let problem = Diagnostic::new(Code::SplitByComma, &reader.path, span, message);
    reader.diagnostics.push(problem.hint(hint));
}
