//! Whole numbers as people write several of them: `7-9`, `0, 3`, `4 dan 6`.

use std::collections::BTreeMap;

use super::Reader;
use crate::pack::ListWords;
use crate::yaml::{Content, Node};

/// The parts of a value that holds one or several numbers: the items of a list, or itself.
/// A map is reported with `hint`.
pub(super) fn items<'node>(
    node: &'node Node,
    key: &str,
    hint: &'static str,
    reader: &mut Reader<'_>,
) -> Option<&'node [Node]> {
    match &node.content {
        Content::List(items) => Some(items.as_slice()),
        Content::Scalar { .. } => Some(std::slice::from_ref(node)),
        Content::Map { .. } => {
            reader.wrong_type(node, key, hint);
            None
        }
    }
}

/// Reads one or several numbers with the `words` of lists; `number` reads one, without the
/// words of `lead` before it. `None` where any part is none, or a range runs backwards.
pub(super) fn parse(
    text: &str,
    words: &ListWords,
    lead: &BTreeMap<String, Vec<String>>,
    number: impl Fn(&str) -> Option<u16>,
) -> Option<Vec<u16>> {
    let text = words.joints.as_commas(text.to_lowercase());
    // Before the signs of a list, as "s/d" holds one.
    let text = words.ranges.replaced(text, "–");
    let mut numbers = Vec::new();
    for part in text.split([',', ';', '/', '&']) {
        let part = without_lead(part, lead);
        // "ke-2" holds a hyphen too, so that a dash goes first.
        let range = part.split_once('–').or_else(|| part.split_once('-'));
        match range {
            Some((first, last)) => {
                let last = without_lead(last, lead);
                let (first, last) = (number(first.trim())?, number(last)?);
                if first > last {
                    return None;
                }
                numbers.extend(first..=last);
            }
            None => numbers.push(number(part)?),
        }
    }
    Some(numbers)
}

/// Most letters of a word cut short, which is none where more letters go on: "g" of "genap".
const MOST_CUT_SHORT: usize = 2;

/// A text without the words before its number, in small letters or capitals.
pub(super) fn without_lead<'text>(
    text: &'text str,
    lead: &BTreeMap<String, Vec<String>>,
) -> &'text str {
    let words = lead.values().flatten();
    words.fold(text.trim(), |text, word| {
        without_word(text, word).unwrap_or(text)
    })
}

/// A text without a word before its number, and without the full stop that cuts the word short.
pub(super) fn without_word<'text>(text: &'text str, word: &str) -> Option<&'text str> {
    let (head, rest) = text.split_at_checked(word.len())?;
    let goes_on = rest.starts_with(char::is_alphabetic) && word.len() <= MOST_CUT_SHORT;
    let is_it = head.eq_ignore_ascii_case(word) && !goes_on;
    is_it.then(|| rest.trim_start_matches('.').trim_start())
}

/// Numbers in order, as runs: `7–9`, `4, 6`, `10`.
pub(super) fn written(numbers: &[u16]) -> String {
    let runs = numbers.chunk_by(|a, b| a + 1 == *b);
    let parts: Vec<String> = runs
        .map(|run| match run {
            [first, .., last] => format!("{first}–{last}"),
            [only] => only.to_string(),
            [] => String::new(),
        })
        .collect();
    parts.join(", ")
}
