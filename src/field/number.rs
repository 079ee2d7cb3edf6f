//! Numbers.

use super::{Reader, Value, keys};
use crate::diagnostic::{Code, Diagnostic, Fix, Message, Span};
use crate::locale::parse_number;
use crate::pack::FieldSpec;
use crate::yaml::{Content, Entry, Node};

/// How many: a whole number that is not negative, also `22 guru`.
pub(super) fn count<'pack>(
    node: &Node,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    if let Some(unit) = node.text().and_then(|text| other_unit(text, spec, reader)) {
        let advice = Message::new("count_in_another_unit_hint")
            .with("unit", unit)
            .with("label", spec.labels.get(reader.language));
        reader.wrong_form(node, key, advice);
        return None;
    }
    let count = node.text().and_then(parse_count);
    if count.is_none() {
        let only = only_number(node).map(without_zeros);
        let only = only.filter(|only| parse_count(only).is_some());
        report(node, key, only, "wants_count_hint", reader);
    }
    count.map(Value::Count)
}

/// The unit of time behind a number that the field does not count in: "2 minggu" of days.
fn other_unit<'text>(
    text: &'text str,
    spec: &FieldSpec,
    reader: &Reader<'_>,
) -> Option<&'text str> {
    let (_, words) = text.trim().split_once(char::is_whitespace)?;
    let unit = words.split_whitespace().next()?;
    let lower = unit.to_lowercase();
    let units = &reader.pack.manifest.list_words.units_of_time;
    let is_unit = units.values().flatten().any(|word| *word == lower);
    // A field says in its label what it counts: "Lama kegiatan (hari)", "Days".
    let mut labels = spec.labels.0.values();
    let mut is_own = || labels.any(|label| label.to_lowercase().contains(&lower));
    (is_unit && !is_own()).then_some(unit)
}

/// A whole number, with a word behind it or without.
pub(super) fn parse_count(text: &str) -> Option<u32> {
    let text = text.trim();
    let digits = text
        .split_once(char::is_whitespace)
        .filter(|(_, word)| word.chars().all(|c| c.is_alphabetic() || c == ' '))
        .map_or(text, |(digits, _)| digits);
    let number = match digits.contains(['.', ',']) {
        true => parse_number(&without_grouping(digits)?)?,
        false => parse_number(digits)?,
    };
    (number.fract() == 0.0 && (0.0..=1e9).contains(&number)).then_some(number as u32)
}

/// The digits of a count whose points or commas group thousands, which is all they can do there:
/// "1.250" pupils are not one and a quarter, and "1.0" is no count.
fn without_grouping(text: &str) -> Option<String> {
    let sign = text.chars().find(|sign| matches!(sign, '.' | ','))?;
    let (first, rest) = text.split_once(sign)?;
    let are_digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    let begins = (1..=3).contains(&first.len()) && !first.starts_with('0') && are_digits(first);
    let goes_on = |part: &str| part.len() == 3 && are_digits(part);
    (begins && rest.split(sign).all(goes_on)).then(|| text.replace(sign, ""))
}

/// A number without the decimals that a spreadsheet writes behind a whole one: "2,00".
pub(super) fn without_zeros(number: &str) -> &str {
    match number.rsplit_once(['.', ',']) {
        Some((whole, "0" | "00")) => whole,
        _ => number,
    }
}

/// What to write in place of what is no count.
pub(super) fn count_advice(node: &Node, key: &str) -> Message {
    let only = node.text().map(|text| without_zeros(text.trim()));
    match only.filter(|only| parse_count(only).is_some()) {
        Some(count) => Message::new("write_instead").with("text", format!("{key}: {count}")),
        None => Message::new("wants_count_hint"),
    }
}

/// A number, or a percentage where a percent sign stands.
pub(super) fn number<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let Some((text, number)) = node
        .text()
        .and_then(|text| Some((text, parse_number(text)?)))
    else {
        report(node, key, only_number(node), "wants_number_hint", reader);
        return None;
    };
    Some(if is_percent(text) {
        Value::Percent(number)
    } else {
        Value::Number(number)
    })
}

/// Named numbers, or percentages where one of them has a percent sign.
pub(super) fn named<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let numbers = numbers(node, key, reader)?;
    let mut texts = node
        .entries()?
        .iter()
        .filter_map(|entry| entry.value.text());
    Some(if texts.any(is_percent) {
        Value::Percents(numbers)
    } else {
        Value::Numbers(numbers)
    })
}

/// Named numbers: `{K1: 35.75, K2: 37.40}`.
pub(super) fn numbers(
    node: &Node,
    key: &str,
    reader: &mut Reader<'_>,
) -> Option<Vec<(String, f64)>> {
    let Some(entries) = node.entries() else {
        reader.wrong_type(node, key, "wants_named_numbers_hint");
        return None;
    };
    let mut whole = Vec::with_capacity(entries.len());
    for (place, entry) in entries.iter().enumerate() {
        match split_decimal_comma(entries, place) {
            Some(rest) => report_split_comma(&entries[place - 1], rest, reader),
            None => whole.push(entry),
        }
    }
    // Signs tell names apart here: "1-2 kali", "12 kali".
    let name = |word: &str| word.trim().to_lowercase();
    let mut numbers = Vec::with_capacity(whole.len());
    for entry in keys::each_once(whole.into_iter(), name, reader) {
        match entry.value.text().and_then(parse_number) {
            Some(number) => numbers.push((entry.key.clone(), number)),
            None => {
                let only = only_number(&entry.value);
                report(&entry.value, &entry.key, only, "wants_number_hint", reader);
            }
        }
    }
    Some(numbers)
}

/// The number in a text that holds one, with words or signs around it: "± 82".
fn only_number(node: &Node) -> Option<&str> {
    let mut numbers = node
        .text()?
        .split_whitespace()
        .filter(|word| word.contains(|c: char| c.is_ascii_digit()));
    let word = numbers.next()?;
    let number = word.trim_start_matches(|c: char| !c.is_ascii_digit());
    (numbers.next().is_none() && parse_number(number).is_some()).then_some(number)
}

/// Reports what is no number, with the one in it as advice.
fn report(
    node: &Node,
    key: &str,
    only: Option<&str>,
    wanted: &'static str,
    reader: &mut Reader<'_>,
) {
    let advice = match only {
        Some(number) => Message::new("write_instead").with("text", format!("{key}: {number}")),
        None => Message::new(wanted),
    };
    reader.wrong_form(node, key, advice);
}

/// Whether a number is written with a percent sign.
pub(super) fn is_percent(text: &str) -> bool {
    text.trim_end().ends_with('%')
}

/// `{K1: 35,75}` is for YAML the number 35 and a key `75` without value.
fn split_decimal_comma(entries: &[Entry], place: usize) -> Option<&Entry> {
    let entry = entries.get(place)?;
    let before = entries.get(place.checked_sub(1)?)?;
    let digits = entry.key.trim_end_matches('%').trim();
    let is_rest =
        entry.value.is_empty() && !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
    let follows_whole = before
        .value
        .text()
        .is_some_and(|text| text.trim().chars().all(|c| c.is_ascii_digit()));
    (is_rest && follows_whole).then_some(entry)
}

fn report_split_comma(before: &Entry, rest: &Entry, reader: &mut Reader<'_>) {
    let whole = before.value.text().unwrap_or_default().trim();
    let decimals = rest.key.trim();
    let right = format!("{whole}.{decimals}");
    let torn = Span {
        start: before.value.span.start,
        end: rest.key_span.end,
    };
    let problem = Diagnostic::new(
        Code::WrongType,
        &reader.path,
        before.value.span,
        Message::new("decimal_comma_in_braces").with("value", format!("{whole},{decimals}")),
    )
    .hint(Message::new("write_instead").with("text", format!("{}: {right}", before.key)))
    .fix_if(Some(Fix::new(Message::new("fix_decimal"), torn, right)));
    reader.diagnostics.push(problem);
}

/// Reports every decimal comma that braces have torn apart: `{awal: 25,5, akhir: 75}`.
/// Returns the entries without the torn-off parts.
pub(super) fn without_split_commas(node: &Node, reader: &mut Reader<'_>) -> Node {
    let Content::Map {
        entries,
        inline: true,
    } = &node.content
    else {
        return node.clone();
    };
    let mut kept = Vec::with_capacity(entries.len());
    for (place, entry) in entries.iter().enumerate() {
        match split_decimal_comma(entries, place) {
            Some(rest) => report_split_comma(&entries[place - 1], rest, reader),
            None => kept.push(entry.clone()),
        }
    }
    Node {
        span: node.span,
        content: Content::Map {
            entries: kept,
            inline: true,
        },
    }
}
