//! Web addresses and a page's former addresses.

use super::{Reader, Value};
use crate::diagnostic::{Code, Message};
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

/// What an address ends in that is a page of its own.
const PAGE: &str = ".html";
/// The page of an address that ends in `/`.
const PAGE_OF_FOLDER: &str = "index.html";

/// Addresses a page once had: relative to the output folder, ending in `.html` or in `/`.
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
        match item.text().and_then(old_address) {
            Some(address) => addresses.push((address, item.span)),
            None => reader.wrong_form(item, key, advice(item)),
        }
    }
    Some(Value::Addresses(addresses))
}

/// A former address as it is written, as that of the file a reader asked for; `None` where there
/// can be no such page.
pub fn old_address(written: &str) -> Option<String> {
    let address = written.trim().trim_start_matches('/');
    let address = match address.strip_suffix('/') {
        Some(folder) => format!("{folder}/{PAGE_OF_FOLDER}"),
        None => address.to_owned(),
    };
    let is_page = address.ends_with(PAGE) && address.len() > PAGE.len();
    (is_page && is_path(&address)).then_some(address)
}

fn is_path(address: &str) -> bool {
    !address.contains(['\\', ':', '?', '#', '\0'])
        && (address.split('/')).all(|part| !matches!(part, "" | "." | ".."))
}

/// What to write in place of what is no address of a page. Where only the end is missing, there
/// are two that it may have had.
fn advice(item: &Node) -> Message {
    let text = item.text().unwrap_or_default().trim();
    let address = text.trim_start_matches('/');
    let last = address.rsplit('/').next().unwrap_or_default();
    if !is_path(address) || last.contains('.') {
        return Message::new("wants_old_address_hint");
    }
    Message::new("wants_end_of_old_address_hint")
        .with("page", format!("{text}{PAGE}"))
        .with("folder", format!("{text}/"))
}
