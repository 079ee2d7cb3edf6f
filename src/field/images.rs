//! Pictures beside the text: a list of `{file, alt, consent, credit}`, or of file names.

use super::{Reader, Value, record};
use crate::diagnostic::{Code, Message};
use crate::pack::FieldSpec;
use crate::yaml::Node;

/// Every picture needs a description, for readers who do not see it.
pub(super) fn images<'pack>(
    node: &Node,
    key: &str,
    spec: &'pack FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let value = record::records_or_texts(node, key, "file", spec, reader)?;
    if let Value::Records(pictures) = &value {
        for picture in pictures {
            if picture.text("alt").is_none_or(str::is_empty) {
                reader.report(
                    Code::MissingAlt,
                    picture.span.unwrap_or(node.span),
                    Message::new("missing_alt"),
                    Some(Message::new("missing_alt_field_hint")),
                );
            }
        }
    }
    Some(value)
}
