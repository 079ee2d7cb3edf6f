//! Who was invited: posts, institutions, names, and ids of people.

use super::{Reader, Value, text};
use crate::pack::{FieldSpec, Pack};
use crate::yaml::Node;

/// Texts, each a guest, of which one that names somebody by id beside others is as many guests:
/// `smp-b/bu-ayu dan Bapak Camat`.
pub(super) fn guests<'pack>(
    node: &Node,
    key: &str,
    spec: &FieldSpec,
    reader: &mut Reader<'pack>,
) -> Option<Value<'pack>> {
    let value = text::texts(node, key, spec, reader)?;
    let Value::Texts(texts) = value else {
        return Some(value);
    };
    let texts = texts.into_iter();
    let guests = texts.flat_map(|text| match guests_in(&text, reader.pack) {
        Some(guests) => guests,
        None => vec![text],
    });
    Some(Value::Texts(guests.collect()))
}

/// The guests in a text that ids make a list: "Dinas Pendidikan dan Kebudayaan" is one, and so is
/// "Pak Made, Kepala Desa".
fn guests_in(text: &str, pack: &Pack) -> Option<Vec<String>> {
    // What stands in brackets belongs to what stands before it.
    if text.contains(['(', ')']) {
        return None;
    }
    let guests = pack.joined_people(text);
    let is_list = guests.iter().any(|guest| is_id(guest)) || guests.iter().all(|one| is_plain(one));
    (guests.len() > 1 && is_list).then_some(guests)
}

/// Whether a word can be hardly anything but an id: `smp-b/bu-ayu`, `bu-ayu`.
fn is_id(word: &str) -> bool {
    let is_of_id = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.');
    let is_part = |part: &str| !part.is_empty() && part.chars().all(is_of_id);
    match word.split_once('/') {
        Some((school, id)) => is_part(school) && is_part(id),
        None => is_plain(word) && word.contains('-'),
    }
}

/// Whether a text is one word in small letters, an id or a post.
fn is_plain(text: &str) -> bool {
    !text.contains(|letter: char| letter.is_whitespace() || letter.is_uppercase())
}
