//! Web addresses and a page's former addresses.

use super::{Reader, Value};
use crate::diagnostic::Code;
use crate::document::{Scheme, scheme_of, unsafe_address};
use crate::yaml::{Content, Node};

/// An address on the web.
pub(super) fn address<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let Some(text) = node.text().map(str::trim) else {
        reader.wrong_type(node, key, "wants_web_address_hint");
        return None;
    };
    match scheme_of(text) {
        Scheme::Allowed => Some(Value::Text(text.to_owned())),
        Scheme::Forbidden(scheme) => {
            let (message, hint) = unsafe_address(text, &scheme, None);
            reader.report(Code::UnsafeAddress, node.span, message, Some(hint));
            None
        }
        Scheme::None => {
            reader.wrong_type(node, key, "wants_web_address_hint");
            None
        }
    }
}

/// Addresses a page once had: relative to the output folder, ending in `.html`.
pub(super) fn old_addresses<'pack>(
    node: &Node,
    key: &str,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let items = match &node.content {
        Content::List(items) => items.as_slice(),
        Content::Scalar { .. } => std::slice::from_ref(node),
        Content::Map { .. } => {
            reader.wrong_type(node, key, "wants_old_address_hint");
            return None;
        }
    };
    let mut addresses = Vec::with_capacity(items.len());
    for item in items {
        let address = item
            .text()
            .map(|text| text.trim().trim_start_matches('/'))
            .filter(|text| text.ends_with(".html") && text.len() > ".html".len())
            .filter(|text| !text.contains(['\\', ':', '?', '#', '\0']))
            .filter(|text| text.split('/').all(|part| !matches!(part, "" | "." | "..")));
        match address {
            Some(address) => addresses.push(address.to_owned()),
            None => reader.wrong_type(item, key, "wants_old_address_hint"),
        }
    }
    Some(Value::Texts(addresses))
}
