//! Pictures beside the text: a list of `{file, alt, consent, credit}`, or of file names.

use super::{Reader, Value, record};
use crate::diagnostic::{Code, Message};
use crate::pack::FieldSpec;
use crate::yaml::{Content, Node};

/// The key a bare text stands for.
const FILE: &str = "file";
/// What an author is to replace; it stays a blank where nobody does.
const BLANK: &str = "…";

/// Every picture needs a description, for readers who do not see it.
pub(super) fn images<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let value = record::records_or_texts(node, key, FILE, spec, reader)?;
    if let Value::Records(pictures) = &value {
        for picture in pictures {
            if picture.text("alt").is_none_or(str::is_empty) {
                let span = picture.span.unwrap_or(node.span);
                let opening = match node.span == span {
                    true => format!("{key}: "),
                    false => "- ".to_owned(),
                };
                let hint = form(node.at(span).unwrap_or(node), &opening);
                let message = Message::new("missing_alt");
                reader.report(Code::MissingAlt, span, message, Some(hint));
            }
        }
    }
    Some(value)
}

/// What to write so that a picture has a description; `opening` stands before its value.
fn form(picture: &Node, opening: &str) -> Message {
    let inline = |pairs: &str| {
        let form = format!("{opening}{{{pairs}, alt: \"{BLANK}\"}}");
        Message::new("missing_alt_field_hint").with("form", form)
    };
    match &picture.content {
        Content::Map {
            entries,
            inline: true,
        } => {
            let pairs: Vec<String> = entries
                .iter()
                .filter(|entry| entry.key != "alt")
                .map(|entry| format!("{}: {}", entry.key, entry.value.text().unwrap_or(BLANK)))
                .collect();
            inline(&pairs.join(", "))
        }
        Content::Scalar { text, .. } => inline(&format!("{FILE}: {}", text.trim())),
        _ => Message::new("missing_alt_below_hint").with("file", FILE),
    }
}
