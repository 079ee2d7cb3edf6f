//! One more key in a front matter that is a single map in braces, as JSON and some programs write it.

use super::old_address::{insert, quoted_if_needed};
use crate::mend::patch::Patch;
use crate::mend::text::Text;
use crate::yaml::Node;

/// The change that puts the address a page leaves behind the last key, written as the others are.
pub(super) fn added(root: &Node, key: &str, address: &str, text: &Text) -> Patch {
    let source = &text.text;
    let entries = root.entries().unwrap_or_default();
    let (Some(first), Some(last)) = (entries.first(), entries.last()) else {
        let inside = root.span.bytes_in(source).start + 1;
        return insert(inside, format!("{key}: [{}]", quoted_if_needed(address)));
    };
    let has_quotes = source[first.key_span.bytes_in(source)].starts_with('"');
    let written = match has_quotes {
        // So that what is JSON stays it.
        true => format!("\"{key}\": [{}]", serde_json::Value::from(address)),
        false => format!("{key}: [{}]", quoted_if_needed(address)),
    };
    let is_on_lines = first.key_span.start.line > root.span.start.line;
    let between = match is_on_lines {
        true => {
            let indent = first.key_span.start.column.saturating_sub(1) as usize;
            format!("{}{}", text.line_end(), " ".repeat(indent))
        }
        false => " ".to_owned(),
    };
    // What is empty ends where its key does, or behind the colon.
    let key_end = last.key_span.bytes_in(source).end;
    let value_end = last.value.span.bytes_in(source).end;
    insert(value_end.max(key_end), format!(",{between}{written}"))
}
