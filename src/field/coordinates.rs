//! A place: latitude and longitude in degrees, `[-8.1, 115.2]` or `-8.1, 115.2`, in text also with
//! decimal commas: `-8,1 115,2`.

use super::{Reader, Value};
use crate::diagnostic::{Code, Diagnostic, Fix, Message};
use crate::locale::parse_number;
use crate::yaml::{Content, Node};

pub(super) fn coordinates<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let read = match &node.content {
        Content::List(items) => in_list(items),
        Content::Scalar { text, .. } => in_text(text),
        Content::Map { .. } => None,
    };
    let split = || in_split_list(node.items()?);
    match (read, split()) {
        (Some([latitude, longitude]), _) if is_place(latitude, longitude) => {
            return Some(Value::Coordinates(latitude, longitude));
        }
        (Some(place), _) if is_turned(place, reader) => {
            report(node, "coordinates_turned", turned(place), reader);
        }
        (None, Some(place)) if is_turned(place, reader) => {
            report(node, "decimal_comma_in_coordinates", turned(place), reader);
            if let Some(problem) = reader.diagnostics.last_mut() {
                problem.hints.push(Message::new("latitude_first_hint"));
            }
        }
        (None, Some(place)) => report(node, "decimal_comma_in_coordinates", place, reader),
        (Some([latitude, longitude]), _) => {
            let message = Message::new("coordinates_outside")
                .with("latitude", latitude.to_string())
                .with("longitude", longitude.to_string());
            let hint = Message::new("coordinates_outside_hint");
            reader.report(Code::WrongType, node.span, message, Some(hint));
        }
        (None, None) if node.items().is_some() => {
            let message = Message::new("coordinates_not_two").with("key", key);
            let hint = Message::new("wants_coordinates_hint");
            reader.report(Code::WrongType, node.span, message, Some(hint));
        }
        (None, None) => reader.wrong_type(node, key, "wants_coordinates_hint"),
    }
    None
}

/// The numbers of a list, if they are two.
fn in_list(items: &[Node]) -> Option<[f64; 2]> {
    let [first, second] = items else { return None };
    Some([parse_number(first.text()?)?, parse_number(second.text()?)?])
}

/// The numbers of a text. What is apart by spaces or a semicolon may have decimal commas.
fn in_text(text: &str) -> Option<[f64; 2]> {
    let parts: Vec<&str> = text
        .split(|letter: char| letter == ';' || letter.is_whitespace())
        .map(|part| part.trim_end_matches(','))
        .filter(|part| !part.is_empty())
        .collect();
    let (first, second) = match parts.as_slice() {
        [first, second] => (*first, *second),
        [both] => both.split_once(',')?,
        _ => return None,
    };
    Some([parse_number(first)?, parse_number(second)?])
}

/// `[-8,1, 115,2]` is four numbers for YAML; with decimal points it is two.
fn in_split_list(items: &[Node]) -> Option<[f64; 2]> {
    let [latitude, north, longitude, east] = items else {
        return None;
    };
    let is_digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let number = |whole: &Node, decimals: &Node| {
        let (whole, decimals) = (whole.text()?.trim(), decimals.text()?.trim());
        let is_number = is_digits(whole.trim_start_matches('-')) && is_digits(decimals);
        is_number.then(|| format!("{whole}.{decimals}").parse().ok())?
    };
    Some([number(latitude, north)?, number(longitude, east)?])
}

fn is_place(latitude: f64, longitude: f64) -> bool {
    (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude)
}

/// Whether the longitude stands first: what is no place of the country is one the other way round.
fn is_turned([first, second]: [f64; 2], reader: &Reader<'_>) -> bool {
    let bounds = reader.pack.manifest.bounds;
    bounds.is_some_and(|bounds| bounds.hold(second, first) && !bounds.hold(first, second))
}

fn turned([first, second]: [f64; 2]) -> [f64; 2] {
    [second, first]
}

fn report(
    node: &Node,
    message: &'static str,
    [latitude, longitude]: [f64; 2],
    reader: &mut Reader<'_>,
) {
    let right = format!("[{latitude}, {longitude}]");
    let problem = Diagnostic::new(
        Code::WrongType,
        &reader.path,
        node.span,
        Message::new(message),
    );
    let title = match message {
        "coordinates_turned" => "fix_coordinates",
        _ => "fix_decimal",
    };
    let problem = problem
        .hint(Message::new("write_instead").with("text", &right))
        .fix_if(Some(Fix::new(Message::new(title), node.span, right)));
    reader.diagnostics.push(problem);
}
