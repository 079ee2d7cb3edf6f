//! A place: latitude and longitude in degrees, `[-8.1, 115.2]` or `-8.1, 115.2`.

use super::{Reader, Value};
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
            reader.wrong_type(node, key, "wants_coordinates_hint");
            None
        }
    }
}
