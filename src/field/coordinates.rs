//! A place: latitude and longitude in degrees, `[-8.1, 115.2]` or `-8.1, 115.2`.

use super::{Reader, Value};
use crate::diagnostic::{Code, Diagnostic, Fix, Message};
use crate::yaml::{Content, Node};

pub(super) fn coordinates<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let numbers: Option<Vec<f64>> = match &node.content {
        Content::List(items) => items
            .iter()
            .map(|item| item.text()?.trim().parse().ok())
            .collect(),
        Content::Scalar { text, .. } => text
            .split([',', ' '])
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().ok())
            .collect(),
        Content::Map { .. } => None,
    };
    match numbers.as_deref() {
        Some([latitude, longitude])
            if (-90.0..=90.0).contains(latitude) && (-180.0..=180.0).contains(longitude) =>
        {
            Some(Value::Coordinates(*latitude, *longitude))
        }
        _ => {
            match with_points(node) {
                Some(right) => report_commas(node, right, reader),
                None => reader.wrong_type(node, key, "wants_coordinates_hint"),
            }
            None
        }
    }
}

/// `[-8,1, 115,2]` is four numbers for YAML; with decimal points it is two.
fn with_points(node: &Node) -> Option<String> {
    let [latitude, north, longitude, east] = node.items()? else {
        return None;
    };
    let is_digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let number = |whole: &Node, decimals: &Node| {
        let (whole, decimals) = (whole.text()?.trim(), decimals.text()?.trim());
        let is_number = is_digits(whole.trim_start_matches('-')) && is_digits(decimals);
        is_number.then(|| format!("{whole}.{decimals}"))
    };
    let (latitude, longitude) = (number(latitude, north)?, number(longitude, east)?);
    Some(format!("[{latitude}, {longitude}]"))
}

fn report_commas(node: &Node, right: String, reader: &mut Reader<'_>) {
    let message = Message::new("decimal_comma_in_coordinates");
    let problem = Diagnostic::new(Code::WrongType, &reader.path, node.span, message)
        .hint(Message::new("write_instead").with("text", &right))
        .fix_if(Some(Fix::new(
            Message::new("fix_decimal"),
            node.span,
            right,
        )));
    reader.diagnostics.push(problem);
}
