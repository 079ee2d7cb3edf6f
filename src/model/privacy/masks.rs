//! Parts of a text that are no words, masked while names are looked for.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Redactor;

/// Where the characters begin that stand for the parts. They are kept free for private use, so
/// that texts hold none; where one does, it is replaced.
const OPENING: u32 = 0xF_0000;
const CLOSING: u32 = 0xF_8000;
const APART: u32 = 0x10_0000;
const TAG: u32 = 0x10_8000;

/// Most parts of a text; what is more stays as it is.
const MOST: u32 = 0x7FFC;

/// Stands behind the character of a tag that begins a line, and for nothing in the text.
pub(super) const LINE: char = '\u{10FFFD}';
/// The same where the line is one of the same text, so that its end is seen as a space.
pub(super) const BREAK: char = '\u{10FFFC}';

/// Parts of a text that are no words.
#[derive(Debug, Default)]
pub struct Masks<'text>(Vec<Mask<'text>>);

/// The number of what stands before the words of a link.
#[derive(Debug, Clone, Copy)]
pub struct OpenMask(Option<u32>);

#[derive(Debug)]
struct Mask<'text> {
    bytes: Range<usize>,
    /// The character in its place.
    sign: Option<char>,
    /// What stands there afterwards.
    shown: Cow<'text, str>,
    /// What tells that a line begins behind it.
    line: Option<char>,
}

impl<'text> Masks<'text> {
    /// What is before the words of a link or picture.
    pub fn open(&mut self, bytes: Range<usize>, shown: &'text str) -> OpenMask {
        let number = self.next_number();
        self.push(bytes, OPENING, number, shown.into());
        OpenMask(number)
    }

    /// What is behind the words of a link or picture.
    pub fn close(&mut self, open: OpenMask, bytes: Range<usize>, shown: Cow<'text, str>) {
        self.push(bytes, CLOSING, open.0, shown);
    }

    /// A tag of HTML.
    pub fn tag(&mut self, bytes: Range<usize>, shown: Cow<'text, str>) {
        let number = self.next_number();
        self.push(bytes, TAG, number, shown);
    }

    /// A tag of HTML behind which a line begins: `<td>`.
    pub fn line_tag(&mut self, bytes: Range<usize>, shown: Cow<'text, str>) {
        self.tag(bytes, shown);
        self.begin_line(LINE);
    }

    /// A tag of HTML that breaks a line: `<br>`.
    pub fn break_tag(&mut self, bytes: Range<usize>, shown: Cow<'text, str>) {
        self.tag(bytes, shown);
        self.begin_line(BREAK);
    }

    /// A part that no name stands across.
    pub fn apart(&mut self, bytes: Range<usize>, shown: Cow<'text, str>) {
        let number = self.next_number();
        self.push(bytes, APART, number, shown);
    }

    /// A part that no name stands across and behind which a line begins: `<p>` of a page.
    pub fn line_apart(&mut self, bytes: Range<usize>, shown: Cow<'text, str>) {
        self.apart(bytes, shown);
        self.begin_line(LINE);
    }

    fn begin_line(&mut self, sign: char) {
        if let Some(mask) = self.0.last_mut() {
            mask.line = Some(sign);
        }
    }

    fn next_number(&self) -> Option<u32> {
        let number = u32::try_from(self.0.len()).ok();
        number.filter(|number| *number < MOST)
    }

    fn push(
        &mut self,
        bytes: Range<usize>,
        base: u32,
        number: Option<u32>,
        shown: Cow<'text, str>,
    ) {
        let sign = number.and_then(|number| char::from_u32(base + number));
        self.0.push(Mask {
            bytes,
            sign,
            shown,
            line: None,
        });
    }

    /// The text with a character in place of each part.
    fn masked(&mut self, text: &str) -> String {
        self.0.retain(|mask| mask.sign.is_some());
        self.0.sort_by_key(|mask| mask.bytes.start);
        let mut out = String::with_capacity(text.len());
        let mut from = 0;
        for mask in &self.0 {
            // One within another is not seen.
            if let Some(words) = text.get(from..mask.bytes.start) {
                push_words(&mut out, words);
                out.extend(mask.sign);
                out.extend(mask.line);
                from = mask.bytes.end;
            }
        }
        push_words(&mut out, text.get(from..).unwrap_or_default());
        out
    }

    /// A masked text with what stands in place of each part afterwards. Links that have no
    /// words left are taken out: theirs were those that somebody was addressed with.
    fn unmasked(&self, masked: &str) -> String {
        let parts = self.0.iter().filter_map(|mask| Some((mask.sign?, mask)));
        let parts: FxHashMap<char, &Mask<'_>> = parts.collect();
        let mut out = String::with_capacity(masked.len() * 2);
        let mut signs = masked.chars().peekable();
        while let Some(sign) = signs.next() {
            let Some(part) = parts.get(&sign) else {
                out.extend(Some(sign).filter(|sign| ![LINE, BREAK].contains(sign)));
                continue;
            };
            let closing = u32::from(sign) + (CLOSING - OPENING);
            let is_link = (OPENING..CLOSING).contains(&u32::from(sign)) && part.shown != "![";
            if is_link && signs.next_if(|next| u32::from(*next) == closing).is_some() {
                continue;
            }
            out.push_str(&part.shown);
        }
        out
    }
}

fn push_words(out: &mut String, words: &str) {
    match words.contains(is_mask) {
        true => out.push_str(&words.replace(is_mask, "\u{FFFD}")),
        false => out.push_str(words),
    }
}

fn is_mask(sign: char) -> bool {
    u32::from(sign) >= OPENING
}

/// Whether a character stands for one side of a link.
pub(super) fn is_side(sign: char) -> bool {
    (OPENING..APART).contains(&u32::from(sign))
}

/// Whether a character stands for a tag.
pub(super) fn is_tag(sign: char) -> bool {
    u32::from(sign) >= TAG
}

impl Redactor<'_> {
    /// The text without the names in what is not masked.
    pub fn clean_masked(&self, text: &str, mut masks: Masks<'_>) -> String {
        let masked = masks.masked(text);
        masks.unmasked(&self.clean(&masked))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::super::tests::redactor;
    use super::Masks;

    #[test]
    fn what_is_masked_stays_and_links_without_words_go() {
        let redactor = redactor(&["Ratna Wulandari"], &[]);
        let clean = |text: &str| {
            let mut masks = Masks::default();
            let mut open = Vec::new();
            for (at, sign) in text.char_indices() {
                let bytes = at..at + sign.len_utf8();
                match sign {
                    '[' => open.push(masks.open(bytes, "[")),
                    '{' => open.push(masks.open(bytes, "![")),
                    ']' => masks.close(open.pop().unwrap(), bytes, "](Ratna)".into()),
                    '|' => masks.apart(bytes, "<Ratna>".into()),
                    '^' => masks.tag(bytes, "<b>".into()),
                    '$' => masks.line_tag(bytes, "<td>".into()),
                    '%' => masks.break_tag(bytes, "<br>".into()),
                    '#' => masks.line_apart(bytes, "<p>".into()),
                    _ => {}
                }
            }
            redactor.clean_masked(text, masks)
        };
        for (text, cleaned) in [
            ("Kata [Ratna] Wulandari.", "Kata [guru](Ratna)."),
            (
                "Kata [Bu] Ratna dan Bu [Ratna].",
                "Kata guru dan [guru](Ratna).",
            ),
            ("Kata Ratna [Wulandari].", "Kata [guru](Ratna)."),
            ("Kata [Ratna] [Wulandari].", "Kata [guru](Ratna)."),
            (
                "Kata {Ratna] {Wulandari].",
                "Kata ![guru](Ratna)![](Ratna).",
            ),
            ("Kata Rat[na] Wulan^dari.", "Kata guru<b>."),
            (
                "Lalu$ Bu Ratna, ^Bu Ratna, Ratna$Wulandari, Bu$Ratna.",
                "Lalu<td> Guru, <b>guru, guru<td>, Bu<td>Ratna.",
            ),
            (
                "Lalu% Bu Ratna, Bu%Ratna, Ratna%Wulandari.",
                "Lalu<br> Guru, <br>Guru, guru<br>.",
            ),
            (
                "Bu#Ratna, Ratna#Wulandari# Bu Ratna",
                "Bu<p>Ratna, Ratna<p>Wulandari<p> Guru",
            ),
            (
                "Ratna | Wulandari, Bu | Ratna",
                "Ratna <Ratna> Wulandari, Bu <Ratna> Ratna",
            ),
            (
                "Kata \u{F0000}Bu Ratna\u{10FFFD}",
                "Kata \u{FFFD}guru\u{FFFD}",
            ),
        ] {
            assert_eq!(clean(text), cleaned, "{text}");
        }
    }
}
