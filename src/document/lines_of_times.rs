//! Lines that begin with a time, as they come out of a chat or a programme of the day: Markdown makes
//! one paragraph of them.

use std::ops::Range;

use super::outline::OutlineReader;
use crate::diagnostic::{Code, Message, shortened};

/// Most letters of a line that a message repeats.
pub(super) const MOST_LETTERS: usize = 60;

/// Most bytes of a line above times that is no sentence which goes on in them.
const LONGEST_ABOVE: usize = 40;

/// Most bytes between the brackets around a time: `[12/3/2024, 08.15.30]`.
const LONGEST_STAMP: usize = 30;

/// Tells of a paragraph whose lines are one each: all of them begin with a time, or most of those of
/// a chat, and none ends with a break.
pub(super) fn lines_of_times(reader: &mut OutlineReader<'_, '_>, paragraph: Range<usize>) {
    let text = reader.body.get(paragraph.clone()).unwrap_or_default();
    let mut lines = text.trim_end().lines();
    // Hardly any paragraph begins with a number or a bracket.
    let may_begin =
        without_marks(text).starts_with(|sign: char| sign == '[' || sign.is_ascii_digit());
    let first = lines
        .next()
        .filter(|line| may_begin && begins_with_time(line));
    let Some(first) = first else {
        // Lines below the first one of an item are told with the item.
        let before = reader.body.get(..paragraph.start).unwrap_or_default();
        let before = before.rsplit('\n').next().unwrap_or_default();
        if without_marks(before).is_empty() {
            below(reader, paragraph);
        }
        return;
    };
    let (mut stamped, mut count) = (1, 1);
    let mut is_broken = is_broken(first);
    for line in lines {
        is_broken |= self::is_broken(line);
        stamped += usize::from(begins_with_time(line));
        count += 1;
    }
    // A message of a chat may have more lines; "08.00 kami mulai" may begin a sentence.
    let is_chat = first.contains(['[', '/']) && 2 * stamped >= count;
    if stamped < 2 || stamped < count && !is_chat || is_broken {
        return;
    }
    run_together(reader, paragraph.start, first, "lines_of_times");
}

/// Tells of lines that begin with a time below another one in a paragraph or item: two in a row, of
/// which none ends with a break, below a short one. One alone may be a sentence that goes on, and so
/// may what stands below a line of full width.
pub(super) fn below(reader: &mut OutlineReader<'_, '_>, block: Range<usize>) {
    let text = reader.body.get(block.clone()).unwrap_or_default();
    let Some(end) = memchr::memchr(b'\n', text.as_bytes()) else {
        return;
    };
    let mut start = end + 1;
    let mut previous: Option<(usize, &str)> = None;
    let mut above = text[..end].trim();
    for line in text[start..].split_inclusive('\n') {
        let said = line.trim();
        // From here on it is another paragraph, or a list within the item.
        if said.is_empty() || said.starts_with("- ") || said.starts_with("* ") {
            return;
        }
        let is_time = said.starts_with(|sign: char| sign.is_ascii_digit())
            && begins_with_time(said)
            && !said
                .split(' ')
                .next()
                .is_some_and(|time| time.ends_with([',', ';', '.']))
            && (previous.is_some() || above.len() <= LONGEST_ABOVE)
            && !is_broken(line.trim_end_matches(['\n', '\r']));
        match (is_time, previous) {
            (true, Some((first, said))) => {
                return run_together(reader, block.start + first, said, "lines_of_times");
            }
            (true, None) => {
                let indent = line.len() - line.trim_start().len();
                previous = Some((start + indent, said));
            }
            (false, _) => previous = None,
        }
        above = said;
        start += line.len();
    }
}

/// Says that lines become one paragraph, at the first of them.
pub(super) fn run_together(
    reader: &mut OutlineReader<'_, '_>,
    start: usize,
    first: &str,
    message: &'static str,
) {
    let line = shortened(first.trim(), MOST_LETTERS);
    let span = reader.span(start..start + first.trim_end().len());
    let message = Message::new(message).with("line", line.clone());
    let hint = Message::new("lines_of_times_hint").with("line", format!("- {line}"));
    reader.advise(Code::BulletAsText, span, message, hint);
}

/// A line without the marks of a quotation before it.
pub(super) fn without_marks(line: &str) -> &str {
    line.trim_start_matches(['>', ' '])
}

/// Whether a line ends with a break that readers see.
pub(super) fn is_broken(line: &str) -> bool {
    line.ends_with("  ") || line.ends_with('\\') || line.ends_with("<br>")
}

/// Whether a line begins with a time of the day, behind a date or within brackets or not:
/// `08.15 Pembukaan`, `[12/3 08.15] Bu Ani: …`, `12/03/24 08.15 - Bu Ani: …`.
fn begins_with_time(line: &str) -> bool {
    let line = without_marks(line);
    let stamp = match line.strip_prefix('[') {
        Some(inner) => inner
            .split(']')
            .next()
            .filter(|stamp| stamp.len() < inner.len() && stamp.len() <= LONGEST_STAMP),
        None => Some(line).filter(|line| line.starts_with(|sign: char| sign.is_ascii_digit())),
    };
    stamp.is_some_and(|stamp| {
        let mut words = stamp.split([' ', ',']).filter(|word| !word.is_empty());
        let first = words.next().unwrap_or_default();
        is_time(first) || is_date(first) && words.next().is_some_and(is_time)
    })
}

fn is_date(word: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(|sign| sign.is_ascii_digit());
    word.contains('/') && word.split('/').all(is_part)
}

/// Whether a word is an hour with its minutes, or a span of them: `08.15`, `8:15`, `08.00-08.30`.
fn is_time(word: &str) -> bool {
    let word = word.trim_end_matches([':', '.', '-', '–']);
    word.split(['-', '–']).all(|time| {
        let mut parts = time.split(['.', ':']);
        let number = |part: Option<&str>| -> Option<u8> {
            part.filter(|part| (1..=2).contains(&part.len()))?
                .parse()
                .ok()
        };
        let (hour, minute) = (parts.next(), parts.next());
        let is_full = minute.is_some_and(|minute| minute.len() == 2);
        is_full
            && number(hour).is_some_and(|hour| hour < 24)
            && number(minute).is_some_and(|minute| minute < 60)
            && parts.all(|second| number(Some(second)).is_some_and(|second| second < 60))
    })
}
