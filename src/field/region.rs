//! Region codes: `51.08.08`, also without dots. They are read from the source text, so
//! that `32.10` without quotation marks keeps its last zero.

use super::{Reader, Value};
use crate::diagnostic::{Code, Message};
use crate::yaml::Node;

pub(super) fn region<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let Some(code) = node.text().and_then(with_dots) else {
        reader.wrong_type(node, key, "wants_region_hint");
        return None;
    };
    if reader.pack.regions.knows(&code) {
        return Some(Value::Text(code));
    }
    // `32.1` is what some programs make of 32.10.
    let longer = format!("{code}0");
    let hint = match with_dots(&longer).filter(|code| reader.pack.regions.knows(code)) {
        Some(code) => Message::new("did_you_mean").with("word", format!("\"{code}\"")),
        None => Message::new("wants_region_hint"),
    };
    reader.report(
        Code::UnknownTerm,
        node.span,
        Message::new("unknown_region").with("code", &code),
        Some(hint),
    );
    None
}

/// Two digits a level, four for a village.
fn with_dots(text: &str) -> Option<String> {
    let text = text.trim();
    let valid = |code: &str| {
        code.split('.').count() <= 4
            && code.split('.').all(|part| {
                matches!(part.len(), 1 | 2 | 4) && part.chars().all(|c| c.is_ascii_digit())
            })
    };
    if text.contains('.') {
        return valid(text).then(|| text.to_owned());
    }
    if !matches!(text.len(), 2 | 4 | 6 | 10) || !text.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let cuts = [0, 2, 4, 6, 10];
    let parts: Vec<&str> = cuts
        .windows(2)
        .filter_map(|cut| text.get(cut[0]..cut[1]))
        .collect();
    Some(parts.join("."))
}
