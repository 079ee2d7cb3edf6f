//! What WhatsApp leaves in a copied chat where a photo or file was: `<Media tidak disertakan>`.

use std::ops::Range;

use super::raw_html::HtmlTag;

/// What it writes between angle brackets, in each language of its own.
const NOTICES: [&str; 5] = [
    "Media tidak disertakan",
    "Media omitted",
    "Media dihilangkan",
    "Pesan ini diedit",
    "This message was edited",
];

/// Whether a text with its angle brackets is such a notice.
pub(super) fn is_notice(written: &str) -> bool {
    // A mark of the direction of writing may stand before the words.
    let said = written.trim_matches(['<', '>', '\u{200e}', ' ']);
    let mut notices = NOTICES.iter();
    notices.any(|notice| notice.eq_ignore_ascii_case(said))
}

/// Where such a notice stands in a piece of HTML, whose tags are known.
pub(super) fn notice_of_chat(html: &str, tags: &[HtmlTag]) -> Option<Range<usize>> {
    let notice = tags
        .iter()
        .find(|tag| html.get(tag.bytes.clone()).is_some_and(is_notice));
    Some(notice?.bytes.clone())
}
