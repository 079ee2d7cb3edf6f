//! Lines that begin with a label, as minutes of a meeting have them (`Waktu : 13.00`, `Hadir: 14`):
//! Markdown makes one paragraph of them, and adds one below a list to the last item.

use std::ops::Range;

use super::lines_of_times::{MOST_LETTERS, is_broken, run_together, without_marks};
use super::outline::OutlineReader;
use crate::diagnostic::{Code, Message, shortened};

/// Most words of a label, and most bytes.
const MOST_WORDS: usize = 4;
const LONGEST_LABEL: usize = 40;

/// Tells of a paragraph of at least two labels, each in a line of its own, of which none ends with a
/// break. The lines between may go on with what a label says.
pub(super) fn paragraph(reader: &mut OutlineReader<'_, '_>, paragraph: Range<usize>) {
    let text = reader.body.get(paragraph.clone()).unwrap_or_default();
    let mut lines = text.trim_end().lines();
    let Some(first) = lines.next().filter(|line| begins_with_label(line)) else {
        return;
    };
    let (mut labels, mut count) = (1, 1);
    for line in lines.clone() {
        labels += usize::from(begins_with_label(line));
        count += 1;
    }
    let mut all = std::iter::once(first).chain(lines);
    if labels < 2 || 2 * labels < count || all.any(is_broken) {
        return;
    }
    run_together(reader, paragraph.start, first, "lines_of_labels");
}

/// Tells of a label below an item of a list that stands where a new paragraph would begin.
pub(super) fn item(reader: &mut OutlineReader<'_, '_>, item: Range<usize>) {
    let text = reader.body.get(item.clone()).unwrap_or_default();
    let Some(end) = memchr::memchr(b'\n', text.as_bytes()) else {
        return;
    };
    if is_broken(&text[..end]) {
        return;
    }
    let mut start = end + 1;
    for line in text[start..].split_inclusive('\n') {
        // From here on it is another paragraph, or a list within the item.
        if !line.starts_with(char::is_alphabetic) {
            return;
        }
        if begins_with_label(line) {
            let written = line.trim_end();
            let span = reader.span(item.start + start..item.start + start + written.len());
            let message = Message::new("label_joins_item");
            let message = message.with("line", shortened(written, MOST_LETTERS));
            let hint = Message::new("label_joins_item_hint");
            return reader.advise(Code::BulletAsText, span, message, hint);
        }
        start += line.len();
    }
}

/// Whether a line begins with a few words and a colon, in bold letters or not. A web address and a
/// time have a colon as well, but no space behind it or no letter before.
fn begins_with_label(line: &str) -> bool {
    let line = without_marks(line);
    let Some(at) = memchr::memchr(b':', line.as_bytes()).filter(|at| *at <= LONGEST_LABEL) else {
        return false;
    };
    let label = line[..at].trim_matches(['*', '_', ' ', '\t']);
    let behind = line[at + 1..].trim_start_matches(['*', '_']);
    let is_word = |sign: char| sign.is_alphanumeric() || " .()/-&".contains(sign);
    label.starts_with(char::is_uppercase)
        && label.ends_with(|sign: char| sign.is_alphanumeric() || sign == ')' || sign == '.')
        && label.chars().all(is_word)
        && label.split_whitespace().count() <= MOST_WORDS
        && (behind.is_empty() || behind.starts_with(char::is_whitespace))
}
