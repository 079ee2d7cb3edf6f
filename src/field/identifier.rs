//! Public numbers of institutions.

use super::{Reader, Value};
use crate::diagnostic::{Code, Message};
use crate::pack::FieldSpec;
use crate::yaml::Node;

/// Digits of an NPSN.
const NPSN_LENGTH: usize = 8;

/// NPSN: eight digits, or a capital and seven digits for non-formal institutions.
/// Other patterns take any text.
pub(super) fn identifier<'pack>(
    node: &Node,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let is_for_npsn = spec.pattern.as_deref() == Some("npsn");
    let Some(text) = node.text().map(str::trim) else {
        if !is_for_npsn {
            return super::text::text(node, key, spec, reader);
        }
        reader.wrong_type(node, key, "wants_npsn_hint");
        return None;
    };
    let is_npsn = || {
        let mut characters = text.chars();
        let first = characters.next();
        text.len() == NPSN_LENGTH
            && first.is_some_and(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
            && characters.all(|c| c.is_ascii_digit())
    };
    if is_for_npsn && !is_npsn() {
        let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
        if is_number && text.len() != NPSN_LENGTH {
            reader.report(
                Code::WrongType,
                node.span,
                Message::new("npsn_length")
                    .with("value", text)
                    .with("count", text.len().to_string()),
                Some(Message::new("npsn_length_hint")),
            );
        } else {
            reader.wrong_type(node, key, "wants_npsn_hint");
        }
        return None;
    }
    Some(Value::Text(text.to_owned()))
}
