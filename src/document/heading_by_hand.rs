//! Headings that nothing marks as such: `I. Latar belakang`, `BAB III HASIL`, `S – Situasi`.
//!
//! Markdown knows a heading by its `#`. Numbered by hand on a line of its own it is a paragraph like
//! any other, and no part of the page.

use std::ops::Range;

use super::outline::OutlineReader;
use crate::diagnostic::{Code, Message};

/// Most letters of a line that may be a heading.
const LONGEST: usize = 60;
/// The same where further lines stand below it in its paragraph.
const LONGEST_ABOVE: usize = 40;
/// Greatest Roman number that parts of a report have.
const LONGEST_NUMBER: usize = 5;
/// Most letters of a word before the number: `BAB III`, `CHAPTER III`.
const LONGEST_WORD: usize = 8;

/// Tells of a paragraph that is a heading, or begins with one.
pub(super) fn paragraph(reader: &mut OutlineReader<'_, '_>, paragraph: Range<usize>) {
    let text = reader.body.get(paragraph.clone()).unwrap_or_default();
    // A number, a letter alone, or a word in capitals: the second sign tells most of them apart.
    let mut signs = text.bytes();
    let (first, second) = (signs.next(), signs.next());
    let may_be_one = first.is_some_and(|sign| sign.is_ascii_uppercase())
        && second.is_some_and(|sign| sign.is_ascii_uppercase() || matches!(sign, b' ' | b'.'));
    if !may_be_one || is_within(reader.body, paragraph.start) {
        return;
    }
    let mut lines = text.trim_end().lines();
    let first = lines.next().unwrap_or_default();
    let line = first.trim_end();
    let below = lines.next();
    let is_short = match below {
        None => line.len() <= LONGEST,
        Some(_) => line.len() <= LONGEST_ABOVE,
    };
    let ends_as_heading = line.ends_with(|sign: char| sign.is_alphanumeric() || sign == ')');
    if !is_short || !ends_as_heading || !is_heading(line, below) {
        return;
    }
    let span = reader.span(paragraph.start..paragraph.start + line.len());
    let words: Vec<&str> = line.split_whitespace().collect();
    let words = words.join(" ");
    let message = Message::new("heading_by_hand").with("heading", words.as_str());
    let hint = Message::new("heading_by_hand_hint").with("text", format!("## {words}"));
    reader.advise(Code::HeadingOrder, span, message, hint);
}

/// Whether a paragraph stands in an item, a quotation or anything else with a sign before it.
fn is_within(body: &str, start: usize) -> bool {
    let before = body.get(..start).unwrap_or_default();
    !before.is_empty() && !before.ends_with('\n')
}

fn is_heading(line: &str, below: Option<&str>) -> bool {
    let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim_start();
    let goes_on = below.is_none_or(|below| below.starts_with(char::is_uppercase));
    if let Some(number) = first.strip_suffix('.') {
        // "V. Sutapa" may begin a sentence.
        let is_sure = number.len() > 1 || below.is_none();
        return is_roman(number) && rest.starts_with(char::is_uppercase) && is_sure && goes_on;
    }
    let (second, third) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let is_capital = |word: &str| word.bytes().all(|sign| sign.is_ascii_uppercase());
    if first.len() == 1 {
        // The stages of a story, each by its letter.
        let begins = third.trim_start().starts_with(first);
        return matches!(second, "–" | "—" | "-" | ":")
            && begins
            && third.trim().len() > 1
            && goes_on;
    }
    let is_word = below.is_none() && (2..=LONGEST_WORD).contains(&first.len()) && is_capital(first);
    let has_capitals = !third.contains(char::is_lowercase);
    is_word && !is_roman(first) && is_roman(second.trim_end_matches(['.', ':'])) && has_capitals
}

fn is_roman(word: &str) -> bool {
    let is_numeral = |sign: u8| matches!(sign, b'I' | b'V' | b'X');
    (1..=LONGEST_NUMBER).contains(&word.len()) && word.bytes().all(is_numeral)
}

#[cfg(test)]
mod tests {
    use super::is_heading;

    #[test]
    fn headings_are_told_from_sentences() {
        for line in [
            "I. Latar belakang",
            "BAB III  HASIL",
            "III.  LANGKAH",
            "S – Situasi",
            "BAB II",
        ] {
            assert!(is_heading(line, None), "{line}");
        }
        for line in [
            "I. kecil",
            "Bab III dibaca",
            "XYZ. Hasil",
            "S – Tugas",
            "KELAS VII membaca",
            "A",
        ] {
            assert!(!is_heading(line, None), "{line}");
        }
        assert!(is_heading("II. Hasil", Some("Siswa membaca.")));
        assert!(is_heading("S – Situasi", Some("Empat anak menangis.")));
        assert!(!is_heading("S – Situasi", Some("yang sama.")));
        assert!(!is_heading("V. Sutapa hadir", Some("bersama kami.")));
    }
}
