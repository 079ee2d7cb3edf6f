//! How wide a text is, and where it breaks into lines.
//!
//! A picture is laid out before any browser sees it, so the widths come from a table. They err on
//! the wide side (see `widths.rs`): a label may get a little more room than it needs, never less.

use std::borrow::Cow;

use super::syllable::breaks;
use super::widths::{BOLD, REGULAR};

/// Sign put at the end of a text that had to be cut.
const ELLIPSIS: char = '…';

/// A kind of lettering: its CSS class with the measures that the class gives it.
///
/// `picture.css` repeats size and weight; a test keeps the two together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Face {
    /// CSS class.
    pub class: &'static str,
    /// Font size in units of the view box.
    pub size: f64,
    /// Set in bold (700).
    pub bold: bool,
    /// Distance from one baseline to the next.
    pub leading: f64,
}

impl Face {
    /// Width of `text` on one line.
    pub fn width(&self, text: &str) -> f64 {
        let table = if self.bold { &BOLD } else { &REGULAR };
        let mut thousandths = 0_u32;
        // Nearly every text is of the letters in the first part of the table.
        let is_plain = |byte: u8| (0x20..0x7F).contains(&byte);
        if text.bytes().fold(true, |all, byte| all & is_plain(byte)) {
            for byte in text.bytes() {
                thousandths += u32::from(table[usize::from(byte - 0x20)]);
            }
        } else {
            for letter in text.chars() {
                thousandths += u32::from(letter_width(letter, self.bold));
            }
        }
        f64::from(thousandths) * self.size / 1000.0
    }

    /// Height of a block of `lines` lines, from the top of the capitals to below the descenders.
    pub fn height(&self, lines: usize) -> f64 {
        if lines == 0 {
            return 0.0;
        }
        (lines - 1) as f64 * self.leading + self.ascent() + self.descent()
    }

    /// From the baseline up to the top of the tallest letter.
    pub fn ascent(&self) -> f64 {
        self.size * 0.8
    }

    /// From the baseline down to the lowest letter.
    pub fn descent(&self) -> f64 {
        self.size * 0.24
    }

    /// Breaks `text` into lines no wider than `width`, at most `most` of them, of even length.
    pub fn wrap(&self, text: &str, width: f64, most: usize) -> Vec<String> {
        let width = if width.is_finite() {
            width.max(self.size)
        } else {
            self.size
        };
        let whole = text.trim();
        // Most labels are short and stand on one line.
        let is_plain =
            || !whole.contains(|c: char| may_break_at(c) && c != ' ') && !whole.contains("  ");
        if self.width(whole) <= width && is_plain() {
            return if whole.is_empty() {
                Vec::new()
            } else {
                vec![whole.to_owned()]
            };
        }
        let pieces = match self.plain_pieces(whole, width) {
            Some(pieces) => pieces,
            None => self.pieces(whole, width),
        };
        let space = self.width(" ");
        let width_of_lines = balanced_width(&pieces, space, width);
        let mut lines: Vec<String> = Vec::new();
        let mut used = 0.0;
        for piece in &pieces {
            let gap = if piece.after_space { space } else { 0.0 };
            match lines.last_mut() {
                Some(line) if used + gap + piece.width <= width_of_lines => {
                    if piece.after_space {
                        line.push(' ');
                    }
                    line.push_str(&piece.text);
                    used += gap + piece.width;
                }
                _ => {
                    let mut line = String::with_capacity(text.len().min(64));
                    line.push_str(&piece.text);
                    lines.push(line);
                    used = piece.width;
                }
            }
        }
        self.cut(lines, width, most.max(1))
    }

    /// [`Self::pieces`] of a text of no more than the letters in the first part of the table, as
    /// nearly every title is, in one reading.
    fn plain_pieces<'text>(&self, text: &'text str, width: f64) -> Option<Vec<Piece<'text>>> {
        let table = if self.bold { &BOLD } else { &REGULAR };
        let mut pieces: Vec<Piece<'_>> = Vec::with_capacity(16);
        let (mut start, mut thousandths, mut after_space) = (0, 0_u32, true);
        let mut push = |start: usize, end: usize, thousandths: u32, after_space: bool| {
            let part = &text[start..end];
            let whole = f64::from(thousandths) * self.size / 1000.0;
            self.push_part(part, whole, width, after_space, &mut pieces);
        };
        for (at, byte) in text.bytes().enumerate() {
            let place = usize::from(byte.checked_sub(0x20)?);
            if byte >= 0x7F {
                return None;
            }
            if byte == b' ' {
                if start < at {
                    push(start, at, thousandths, after_space);
                }
                (start, thousandths, after_space) = (at + 1, 0, true);
                continue;
            }
            thousandths += u32::from(table[place]);
            if may_break_after(char::from(byte)) {
                push(start, at + 1, thousandths, after_space);
                (start, thousandths, after_space) = (at + 1, 0, false);
            }
        }
        if start < text.len() {
            push(start, text.len(), thousandths, after_space);
        }
        Some(pieces)
    }

    /// Unbreakable pieces of `text`.
    ///
    /// A word breaks after a hyphen, dash or slash; only a piece that is wider than a whole line
    /// is divided: where it has spaces of the kind that keep together at these, and else with a
    /// hyphen between two syllables as far as there are any.
    fn pieces<'text>(&self, text: &'text str, width: f64) -> Vec<Piece<'text>> {
        let mut pieces: Vec<Piece<'_>> = Vec::with_capacity(16);
        let words = text.split(may_break_at).flat_map(|word| {
            let is_too_wide = word.contains(keeps_together)
                && word
                    .split_inclusive(may_break_after)
                    .any(|part| self.width(part) > width);
            word.split(move |letter| is_too_wide && keeps_together(letter))
        });
        for word in words.filter(|word| !word.is_empty()) {
            // A separating dot stays with what is before it.
            if matches!(word, "·" | "–" | "—")
                && let Some(last) = pieces.last_mut()
                && last.width + self.width(" –") <= width
            {
                let last_text = last.text.to_mut();
                last_text.push(' ');
                last_text.push_str(word);
                last.width = self.width(&last.text);
                continue;
            }
            let mut after_space = true;
            for part in word.split_inclusive(may_break_after) {
                self.push_part(part, self.width(part), width, after_space, &mut pieces);
                after_space = false;
            }
        }
        pieces
    }

    /// Adds a part of a word; one that is wider than a line is divided.
    fn push_part<'text>(
        &self,
        part: &'text str,
        whole: f64,
        width: f64,
        mut after_space: bool,
        pieces: &mut Vec<Piece<'text>>,
    ) {
        if whole <= width {
            pieces.push(Piece {
                text: Cow::Borrowed(part),
                width: whole,
                after_space,
            });
            return;
        }
        for (text, is_divided) in self.divide(part, width) {
            let hyphen = if is_divided { "-" } else { "" };
            pieces.push(Piece {
                width: self.width(text) + self.width(hyphen),
                text: if is_divided {
                    Cow::Owned(format!("{text}-"))
                } else {
                    Cow::Borrowed(text)
                },
                after_space,
            });
            after_space = false;
        }
    }

    /// The parts of a word that is wider than a line, each with whether it ends in a hyphen.
    fn divide<'text>(&self, word: &'text str, width: f64) -> Vec<(&'text str, bool)> {
        let breaks = breaks(word);
        let room = width - self.width("-");
        let mut parts = Vec::new();
        let mut from = 0;
        while self.width(&word[from..]) > width {
            let fits = |end: &&usize| **end > from && self.width(&word[from..**end]) <= room;
            let syllable = breaks.iter().rev().find(fits).copied();
            let end = syllable.unwrap_or_else(|| self.last_letter_within(word, from, width));
            parts.push((&word[from..end], syllable.is_some()));
            from = end;
        }
        if from < word.len() {
            parts.push((&word[from..], false));
        }
        parts
    }

    /// Where a line of letters ends that begins at `from`; it has at least one.
    fn last_letter_within(&self, word: &str, from: usize, width: f64) -> usize {
        let mut used = 0.0;
        for (at, letter) in word[from..].char_indices() {
            let more = f64::from(letter_width(letter, self.bold)) * self.size / 1000.0;
            if at > 0 && used + more > width {
                return from + at;
            }
            used += more;
        }
        word.len()
    }

    /// Keeps the first `most` lines and marks the cut, which is between two words where the
    /// last line has more than one.
    fn cut(&self, mut lines: Vec<String>, width: f64, most: usize) -> Vec<String> {
        if lines.len() <= most {
            return lines;
        }
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            let mut popped = ' ';
            while !last.is_empty() && self.width(last) + self.size > width {
                popped = last.pop().unwrap_or(' ');
            }
            let is_within_a_word = last.ends_with('-') || popped != ' ' && !last.ends_with(' ');
            if is_within_a_word && let Some(space) = last.rfind(' ') {
                last.truncate(space);
            }
            while last.ends_with([' ', ',', ';', ':', '-', '·', '–', '—']) {
                last.pop();
            }
            last.push(ELLIPSIS);
        }
        lines
    }
}

/// A space at which a line may end.
fn may_break_at(letter: char) -> bool {
    letter.is_whitespace() && !keeps_together(letter)
}

/// A space that keeps the words on both sides on one line.
fn keeps_together(letter: char) -> bool {
    matches!(letter, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

fn may_break_after(letter: char) -> bool {
    matches!(letter, '-' | '–' | '—' | '/' | '_' | '@')
}

/// A part of a text that does not break.
struct Piece<'text> {
    text: Cow<'text, str>,
    width: f64,
    /// Whether a space stands before it.
    after_space: bool,
}

/// How many lines there are when each takes as much as fits.
fn count_lines(pieces: &[Piece<'_>], space: f64, width: f64) -> usize {
    let mut count = 0;
    let mut used = 0.0;
    for piece in pieces {
        let gap = if piece.after_space { space } else { 0.0 };
        if count == 0 || used + gap + piece.width > width {
            count += 1;
            used = piece.width;
        } else {
            used += gap + piece.width;
        }
    }
    count
}

/// Narrowest width with the same number of lines: no word is left alone on the last line.
fn balanced_width(pieces: &[Piece<'_>], space: f64, width: f64) -> f64 {
    let count = count_lines(pieces, space, width);
    // A long passage reads better filled; only short labels gain from even lines.
    if !(2..=4).contains(&count) {
        return width;
    }
    let widest = pieces
        .iter()
        .map(|piece| piece.width)
        .fold(width / 2.0, f64::max);
    let (mut narrow, mut wide) = (widest.min(width), width);
    for _ in 0..7 {
        let middle = f64::midpoint(narrow, wide);
        if count_lines(pieces, space, middle) == count {
            wide = middle;
        } else {
            narrow = middle;
        }
    }
    wide
}

/// Width of one character in thousandths of an em.
fn letter_width(letter: char, bold: bool) -> u16 {
    let table = if bold { &BOLD } else { &REGULAR };
    let code = u32::from(letter);
    let place = match code {
        0x20..=0x7E => Some(code - 0x20),
        0xA0..=0xFF => Some(code - 0xA0 + 95),
        _ => None,
    };
    if let Some(width) = place.and_then(|place| table.get(place as usize)) {
        return *width;
    }
    match code {
        0..=0x1F | 0x7F..=0x9F => 0,
        // Marks that sit on the letter before, and joiners.
        0x300..=0x36F | 0x200B..=0x200F | 0xFE00..=0xFE0F => 0,
        // Quotation marks.
        0x2018..=0x201E => 560,
        // Scripts and signs that fill a square.
        0x1100..=0x11FF | 0x2E80..=0xD7FF | 0xF900..=0xFAFF | 0xFF00..=0xFF60 => 1000,
        0x1F000.. => 1300,
        _ if bold => 840,
        _ => 760,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: Face = Face {
        class: "x",
        size: 10.0,
        bold: false,
        leading: 13.0,
    };

    #[test]
    fn long_words_break_only_when_they_must() {
        let lines = TEXT.wrap("baca-tulis keanekaragamanhayatinusantara", 80.0, 9);
        assert!(
            lines.iter().all(|line| TEXT.width(line) <= 80.0),
            "{lines:?}"
        );
        assert_eq!(
            lines,
            ["baca-tulis", "keanekaraga-", "manhayatinu-", "santara"]
        );
        assert_eq!(TEXT.wrap("air/api", 24.0, 9), ["air/", "api"]);
        // Where there is no syllable to end with, letters are told apart without a hyphen.
        assert_eq!(TEXT.wrap("081234567890", 40.0, 9).concat(), "081234567890");
    }

    #[test]
    fn plain_texts_fall_into_the_same_pieces_as_all_others() {
        let texts = [
            "satu dua tiga",
            "  satu   dua ",
            "baca-tulis air/api a_b guru@sekolah -x- /",
            "keanekaragamanhayatinusantara 081234567890 #%&<>~",
            "",
        ];
        let flat = |pieces: Vec<Piece<'_>>| {
            let pieces = pieces.into_iter();
            pieces
                .map(|piece| (piece.text.into_owned(), piece.width, piece.after_space))
                .collect::<Vec<_>>()
        };
        for text in texts {
            for width in [24.0, 80.0, 400.0] {
                let plain = TEXT.plain_pieces(text, width).map(flat);
                assert_eq!(plain, Some(flat(TEXT.pieces(text, width))), "{text}");
            }
        }
        for text in ["satu\tdua", "satu · dua", "é"] {
            assert!(TEXT.plain_pieces(text, 80.0).is_none(), "{text}");
        }
    }

    #[test]
    fn words_that_keep_together_stand_on_one_line() {
        let date = "2\u{a0}September\u{a0}– 29\u{a0}November\u{a0}2024";
        let lines = ["2\u{a0}September\u{a0}–", "29\u{a0}November\u{a0}2024"];
        for width in [112.0, 130.0, 150.0] {
            assert_eq!(TEXT.wrap(date, width, 9), lines, "{width}");
        }
        assert_eq!(TEXT.wrap(date, 300.0, 9), [date]);
        // Between two words rather than within one where a line has no room for all of them.
        assert_eq!(
            TEXT.wrap(date, 84.0, 9),
            ["2\u{a0}September\u{a0}–", "29 November", "2024"]
        );
        assert_eq!(TEXT.width("\u{a0}"), TEXT.width(" "));
    }

    #[test]
    fn lines_are_even_and_cut_is_marked() {
        assert_eq!(
            TEXT.wrap("satu dua tiga empat", 88.0, 9),
            ["satu dua", "tiga empat"]
        );
        assert_eq!(TEXT.wrap("satu dua tiga empat", 40.0, 1), ["satu…"]);
        assert_eq!(TEXT.wrap("satu · dua", 40.0, 3), ["satu ·", "dua"]);
        assert_eq!(
            TEXT.wrap("laporan keuangan kepada pengurus", 95.0, 1),
            ["laporan…"]
        );
        assert!(TEXT.wrap("", 40.0, 3).is_empty());
        assert!(!TEXT.wrap("a", f64::NAN, 0).is_empty());
    }
}
